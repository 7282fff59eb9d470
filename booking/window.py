"""Between which moments a customer may begin: by the shop's notice and by how far it reaches."""

from __future__ import annotations

from datetime import timedelta

from booking.cells import Taking, holds
from booking.desk import Desk
from booking.times import CELL_MINUTES, Span, cell_of


def window(desk: Desk) -> Span:
    """The first and last cell at which a customer may start."""
    return _from(desk, desk.shop.rules.least_notice)


def window_for(desk: Desk, taking: Taking, start: int) -> Span:
    """The same for a taker; one who still holds that time asked for it early enough."""
    usual = window(desk)
    if start >= usual[0] or not any(holds(desk, own, start) for own in taking.own if own):
        return usual
    return _from(desk, timedelta())


def _from(desk: Desk, notice: timedelta) -> Span:
    earliest = -(-(desk.now + notice).timestamp() // (60 * CELL_MINUTES))
    furthest = desk.now.astimezone(desk.shop.zone) + timedelta(days=desk.shop.rules.furthest_days)
    return int(earliest), cell_of(furthest.replace(hour=23, minute=59, second=0, microsecond=0))
