"""A call that a platform leaves waiting is given up at once: no test waits as long as a shop does.

All other calls have the patience that they have in a shop, be the machine ever so slow.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from starlette.requests import Request

from bot.channels import sms, telegram
from bot.demo import wire


class Hasty:
    """asyncio, as a channel knows it, whose time-outs can be brought on."""

    def __init__(self) -> None:
        self._under_way: set[asyncio.Timeout] = set()

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio, name)

    @asynccontextmanager
    async def timeout(self, seconds: float) -> AsyncIterator[None]:
        async with asyncio.timeout(seconds) as call:
            self._under_way.add(call)
            try:
                yield
            finally:
                self._under_way.discard(call)

    async def give_up(self) -> None:
        """Returns when whoever had called has gone."""
        for call in self._under_way:
            if not call.expired():
                call.reschedule(0)
        while self._under_way:
            await asyncio.sleep(0)


def calls_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """As soon as a platform leaves them waiting (`Fault.LOST`, `Fault.HUNG`)."""
    channels = {"telegram": Hasty(), "sms": Hasty()}
    monkeypatch.setattr(telegram, "asyncio", channels["telegram"])
    monkeypatch.setattr(sms, "asyncio", channels["sms"])

    async def left_waiting(request: Request, seconds: float) -> None:
        called = "telegram" if request.url.path.startswith("/bot") else "sms"
        await channels[called].give_up()

    monkeypatch.setattr(wire, "left_waiting", left_waiting)
