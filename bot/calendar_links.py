"""The web address from which a customer's own calendar fetches an appointment.

Whoever knows the secret sees one date of one shop and no name. Looking changes nothing, so a
preview does no harm; nothing is logged, and no cookie is set.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from booking import calendars
from booking.appointments import Appointment
from booking.desk import Desk
from booking.tables import people
from bot.calendar_files import calendar_file

if TYPE_CHECKING:
    from bot.shopfront import Shopfront

PATH = "/calendar/{secret}.ics"
HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


def route(fronts: Sequence[Shopfront]) -> Route:
    """Serves each open shop's appointments until they are over, or erased."""

    async def fetch(request: Request) -> Response:
        secret = request.path_params["secret"]
        for front in fronts:
            number = calendars.opened(front.keys, secret)
            if number is not None:
                return await _answer(front, number)
        return _gone()

    return Route(PATH, fetch)


async def _answer(front: Shopfront, number: int) -> Response:
    found = await front.read(lambda desk: _look(desk, number))
    if found is None:
        return _gone()
    document = await asyncio.to_thread(calendar_file, front.shop, *found)
    shown = {"Content-Disposition": f'inline; filename="{document.name}"'}
    return Response(document.content, media_type=document.kind, headers=HEADERS | shown)


def _look(desk: Desk, number: int) -> tuple[Appointment, str] | None:
    appointment = calendars.ahead(desk, number)
    if appointment is None:
        return None
    language = desk.connection.scalar(
        select(people.c.language).where(
            people.c.shop_id == desk.shop.id, people.c.id == appointment.person_id
        )
    )
    return appointment, language or desk.shop.languages[0]


def _gone() -> Response:
    said = "This calendar link is no longer good.\n"
    return Response(said, 404, media_type="text/plain", headers=HEADERS)
