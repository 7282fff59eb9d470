"""The parts of HTTP that both stand-ins need: reading what was sent, failing on order."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.demo.failures import Failure, Fault

Json = dict[str, Any]


@dataclass(frozen=True)
class Upload:
    """A file that came with a form."""

    name: str
    kind: str
    content: bytes


async def fields(request: Request) -> dict[str, str | Upload]:
    """What was sent, by query, form (both kinds) or JSON; later ones win. Blank fields stay."""
    sent: dict[str, str | Upload] = dict(request.query_params)
    if request.headers.get("content-type", "").startswith("application/json"):
        sent.update(_as_text(json.loads(await request.body() or b"{}")))
        return sent
    async with request.form() as form:
        for name, value in form.multi_items():
            sent[name] = await _kept(value)
    return sent


def _as_text(values: Mapping[str, Any]) -> dict[str, str]:
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in values.items()
        if value is not None
    }


async def _kept(value: str | UploadFile) -> str | Upload:
    if isinstance(value, str):
        return value
    return Upload(value.filename or "", value.content_type or "", await value.read())


class BrokenOff(Response):
    """The connection closes in the middle of the answer, as when a server dies."""

    def __init__(self) -> None:
        super().__init__(headers={"content-length": "4096"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})


async def answer(
    request: Request,
    failure: Failure | None,
    work: Callable[[], Awaitable[Response]],
    refused: Callable[[Failure], Response],
) -> Response:
    """The answer to one call, gone wrong in the way that was ordered, if any was."""
    match failure:
        case None:
            return await work()
        case Failure(fault=Fault.REFUSED):
            return refused(failure)
        case Failure(fault=Fault.CLOSED):
            return BrokenOff()
        case Failure(fault=Fault.CLOSED_AFTER):
            await work()
            return BrokenOff()
        case Failure(fault=Fault.HUNG):
            await left_waiting(request, failure.seconds)
            return refused(failure)
    done = await work()
    if failure.fault is Fault.LOST:
        await left_waiting(request, failure.seconds)
    return done


async def left_waiting(request: Request, seconds: float) -> None:
    """Wait that long, or until the caller has hung up."""
    try:
        async with asyncio.timeout(seconds):
            while (await request.receive())["type"] != "http.disconnect":
                pass
    except TimeoutError:
        return


def reached(url: str, reach: Mapping[str, str]) -> str:
    """Where a public address is really to be found: `reach` maps the one's start to the other's."""
    for public, real in reach.items():
        if url.startswith(public):
            return real + url.removeprefix(public)
    return url
