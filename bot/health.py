"""Whether this process can do its work: for a load balancer, a container, a monitor."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from booking.storage import Storage, StorageFailed
from bot.periodic import Periodic
from bot.shopfront import Shopfront

PATH = "/healthz"
PATIENCE = 5.0
"""Seconds in which the database must answer."""


def route(storage: Storage, degraded: Callable[[], bool]) -> Route:
    """200 while the database answers, else 503. It says no more than that to anybody.

    degraded: the process works, but not all of its work gets done.
    """

    async def look(request: Request) -> Response:
        try:
            async with asyncio.timeout(PATIENCE):
                await storage.read(lambda connection: connection.scalar(select(1)))
        except (StorageFailed, TimeoutError):
            return _answer("database", 503)
        return _answer("degraded" if degraded() else "ok", 200)

    return Route(PATH, look)


def degraded(fronts: Iterable[Shopfront], periodic: Periodic) -> bool:
    """Reminders are missing, what is looked after fails, Telegram refused the token, or another
    program has it too."""
    for front in fronts:
        telegram = front.lines.telegram
        if front.balance.short or (telegram and telegram.is_refused) or front.has_rival:
            return True
    return periodic.fails


def _answer(status: str, code: int) -> Response:
    return JSONResponse({"status": status}, code, headers={"Cache-Control": "no-store"})
