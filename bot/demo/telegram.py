"""A stand-in of Telegram: people with the app on one side, the Bot API on the other.

Speaks the Bot API's wire format over HTTP, so that the real channel talks to it and cannot tell.
Everything is in memory, for one bot. Of its own account it refuses only what Telegram refuses;
what goes wrong besides is ordered in advance (`failures`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from inspect import isawaitable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.demo.failures import Failure
from bot.demo.telegram_methods import METHODS
from bot.demo.telegram_params import Params
from bot.demo.telegram_refused import Refused, too_many
from bot.demo.telegram_world import TOKEN, TelegramWorld
from bot.demo.watchers import Watchers
from bot.demo.wire import answer, fields


class TelegramStandIn(TelegramWorld):
    """Telegram with its Bot API: serve `app`, point TELEGRAM_API_URL at it."""

    def __init__(
        self,
        clock: Callable[[], datetime],
        *,
        token: str = TOKEN,
        watchers: Watchers | None = None,
    ) -> None:
        super().__init__(clock, token=token, watchers=watchers)
        call = Route("/bot{token}/{method}", self._call, methods=["GET", "POST"])
        self.app = Starlette(routes=[call])

    def hang_up(self) -> None:
        """Let go of everybody who waits for an answer, so that a server can stop."""
        self.updates.end_polls()
        self.watchers.close()

    async def close(self) -> None:
        await self.updates.close()

    async def _call(self, request: Request) -> Response:
        if request.path_params["token"] != self.token:
            return _said_no(Refused("", 401))
        method = METHODS.get(name := request.path_params["method"].lower())
        if method is None:
            return _said_no(Refused("", 404))
        params = Params(await fields(request))
        address = params.text("chat_id")
        if name != "getupdates":
            self.calls.append((name, address))

        async def work() -> Response:
            try:
                result = method(self, params)
                result = await result if isawaitable(result) else result
            except Refused as no:
                return _said_no(no)
            return JSONResponse({"ok": True, "result": result})

        return await answer(request, self.failures.take(name, address), work, _ordered_no)


def _said_no(no: Refused) -> Response:
    return JSONResponse(no.wire(), no.status)


def _ordered_no(failure: Failure) -> Response:
    if failure.status == 429:
        return _said_no(too_many(failure.retry_after))
    return _said_no(Refused(failure.description, failure.status))
