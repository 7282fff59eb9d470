"""The owner hears which dates a changed shop file has left without a place."""

from __future__ import annotations

from typing import Any

from booking.appointments import Appointment
from booking.desk import Desk
from booking.misfits import Why, misfits
from locales import Say, called
from reminders.telling import tell_owners

SHOWN = 10
"""Dates in one message at most."""


def tell(desk: Desk) -> None:
    """Nobody is named, so that nothing is to be taken back when one of them is erased."""
    found = misfits(desk)
    if not found:
        return
    lines = [Say("owner-misfit", _facts(desk, one, why)) for one, why in found[:SHOWN]]
    rest = len(found) - len(lines)
    more = [Say("block-more", {"count": rest})] if rest else []
    tell_owners(desk, Say("owner-misfits", {"count": len(found)}), *lines, *more)


def _facts(desk: Desk, one: Appointment, why: Why) -> dict[str, Any]:
    shop = desk.shop
    return {
        "start": one.starts_at,
        "service": called(shop.name_said(one.service)),
        "staff": shop.staff_said(one.staff) if one.staff in shop.staff else one.staff,
        "reference": one.reference,
        "misfit": Say(f"misfit-{why}"),
    }
