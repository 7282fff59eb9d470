"""What is booked ahead although the shop file, as it stands now, has no place for it."""

from __future__ import annotations

from enum import StrEnum

from booking.appointments import BOOKED, Appointment, matching
from booking.desk import Desk
from booking.hours import open_around
from booking.offered import able
from booking.shop import Shop
from booking.tables import appointments
from booking.times import cell_of


class Why(StrEnum):
    """What the shop file no longer has."""

    SERVICE = "service"
    STAFF = "staff"
    """Nobody of that name, or they do not give this service."""
    HOURS = "hours"
    """It is closed then, they are away, or a course has another date."""


def misfits(desk: Desk) -> list[tuple[Appointment, Why]]:
    """Every appointment ahead that could not be booked so any more, the soonest first."""
    ahead = matching(desk, appointments.c.state == BOOKED, appointments.c.starts_at > desk.now)
    return [(one, why) for one in ahead if (why := _why(desk.shop, one))]


def _why(shop: Shop, one: Appointment) -> Why | None:
    service = shop.services.get(one.service)
    if service is None:
        return Why.SERVICE
    if service.is_group:
        return None if one.starts_at in service.dates else Why.HOURS
    if one.staff not in able(shop, service.id):
        return Why.STAFF
    day = one.starts_at.astimezone(shop.zone).date()
    begin, end = cell_of(one.starts_at), cell_of(one.ends_at)
    hours = open_around(shop, one.staff, day, day)
    return None if any(first <= begin and end <= last for first, last in hours) else Why.HOURS
