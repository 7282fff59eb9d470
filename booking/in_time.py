"""Until when customers move and call off by themselves, by the shop's rules."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, select

from booking import blocks
from booking.appointments import Appointment
from booking.desk import Desk
from booking.errors import TooLate
from booking.standing import NOT_SAID, asked_at
from booking.tables import reminders

LEEWAY = timedelta(minutes=10)
"""So much later than planned a reminder may go out, and offers what was in time by the plan."""
HOLDS_FOR = timedelta(hours=1)
"""So long what a reminder has offered can still be taken up."""


def last_change(desk: Desk, appointment: Appointment) -> datetime:
    return appointment.starts_at - desk.shop.rules.latest_change


def check_in_time(desk: Desk, appointment: Appointment) -> None:
    """Raise TooLate when the shop no longer lets the customer change this appointment.

    What the shop itself has asked to move can be changed until it begins.
    """
    until = last_change(desk, appointment)
    if desk.now <= until or _offered_just_now(desk, appointment, until + LEEWAY):
        return
    if not is_to_move(desk, appointment):
        raise TooLate(until)


def is_to_move(desk: Desk, appointment: Appointment) -> bool:
    """Whether the shop itself has asked for this appointment, which is ahead, to be moved."""
    asked = blocks.asks_to_move(desk, appointment) or asked_at(desk, appointment)
    return bool(asked) and appointment.starts_at > desk.now


def may_offer(desk: Desk, appointment: Appointment) -> bool:
    """Whether a reminder that goes out now may offer to move and to call off."""
    return desk.now <= last_change(desk, appointment) + LEEWAY


def _offered_just_now(desk: Desk, appointment: Appointment, until: datetime) -> bool:
    """A reminder has offered it, at the very end of the time for it."""
    if desk.now > min(until + HOLDS_FOR, appointment.starts_at):
        return False
    asked = {"shop": desk.shop.id, "of": appointment.id, "standing": appointment.revision}
    said = desk.connection.scalars(_SAID, asked)
    return any(at <= until and desk.now <= at + HOLDS_FOR for at in said)


_SAID = select(reminders.c.at).where(
    reminders.c.shop_id == bindparam("shop"),
    reminders.c.appointment_id == bindparam("of"),
    reminders.c.revision == bindparam("standing"),
    reminders.c.kind.not_in(NOT_SAID),
)
