"""Whether this process can do its work: for a load balancer, a container, a monitor."""

from __future__ import annotations

import asyncio

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from booking.storage import Storage, StorageFailed

PATH = "/healthz"
PATIENCE = 5.0
"""Seconds in which the database must answer."""


def route(storage: Storage) -> Route:
    """200 while the database answers, else 503. It says no more than that to anybody."""

    async def look(request: Request) -> Response:
        try:
            async with asyncio.timeout(PATIENCE):
                await storage.read(lambda connection: connection.scalar(select(1)))
        except (StorageFailed, TimeoutError):
            return _answer("database", 503)
        return _answer("ok", 200)

    return Route(PATH, look)


def _answer(status: str, code: int) -> Response:
    return JSONResponse({"status": status}, code, headers={"Cache-Control": "no-store"})
