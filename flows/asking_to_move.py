"""The shop asks a customer to choose another time, which the customer then does alone."""

from __future__ import annotations

from booking import appointments, tasks
from booking.appointments import Appointment
from booking.privacy import stoplist
from flows.changed import from_us
from flows.turn import CHANGE, Turn
from locales import Choice, Say


def can_be_told(turn: Turn, one: Appointment) -> bool:
    return stoplist.open_address(turn.desk, one.person_id) is not None


def ask(turn: Turn, one: Appointment) -> bool:
    """Ask; False where they cannot be told, which becomes a task: they are to be called.

    They are reminded of nothing before they have moved.
    """
    if not can_be_told(turn, one):
        tasks.add(turn.desk, "call", appointment=one)
        return False
    turn.tell_person(one.person_id, _asks(turn, one), purpose=CHANGE, appointment_id=one.id)
    appointments.note(turn.desk, one, look_at=None)
    return True


def _asks(turn: Turn, one: Appointment) -> Say:
    choices = (
        Choice(f"/move {one.id}", Say("mine-move")),
        Choice(f"/calloff {one.id}", Say("mine-call-off")),
    )
    return Say("asks-to-move", from_us(one, turn), choices, columns=2)
