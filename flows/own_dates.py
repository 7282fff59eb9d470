"""A person's own appointments: which there are, and which one is spoken of."""

from __future__ import annotations

from booking import appointments
from booking.appointments import Appointment
from flows.engine import Draft, Leave
from flows.turn import Turn
from locales import Say


def mine(turn: Turn) -> list[Appointment]:
    """What this person has booked and not yet had, the soonest first."""
    return appointments.open_of(turn.desk, turn.person.id) if turn.person else []


def has_all_allowed(turn: Turn) -> bool:
    """Whether somebody has as many appointments ahead as the shop allows."""
    return len(mine(turn)) >= turn.desk.shop.rules.open_bookings


def none_booked(turn: Turn) -> Say:
    """That there is no appointment; whom nobody knows here may have booked in another way."""
    if turn.person or turn.runs_the_shop:
        return Say("mine-none")
    return Say("mine-none-here", {"phone": turn.phone})


def named(draft: Draft, turn: Turn) -> list[Appointment]:
    """Those of the day that the words named; all of them where there is none on that day."""
    booked = mine(turn)
    first, last = draft.get("of", ("", ""))
    those = [each for each in booked if first <= str(turn.local(each.starts_at).date()) <= last]
    return those or booked


def chosen(draft: Draft, turn: Turn) -> Appointment:
    """The appointment the draft names. Leaves when it is no longer there."""
    for appointment in mine(turn):
        if appointment.id == draft["appointment"]:
            return appointment
    raise Leave(Say("mine-gone"))
