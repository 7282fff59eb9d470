"""The shop asks a customer to choose another time, which the customer then does alone."""

from __future__ import annotations

from datetime import timedelta

from booking import appointments, tasks
from booking.appointments import Appointment
from booking.privacy import stoplist
from booking.standing import asked_at, note_asked
from flows.buttons import TO_BOOK
from flows.changed import from_us
from flows.turn import CHANGE, Turn
from locales import Choice, Say

AGAIN_AFTER = timedelta(days=1)
"""So long after they were asked they are not asked once more."""


def can_be_told(turn: Turn, one: Appointment) -> bool:
    return stoplist.open_address(turn.desk, one.person_id) is not None


def ask(turn: Turn, one: Appointment) -> bool:
    """Ask; False where they cannot be told, which becomes a task: they are to be called.

    They are reminded of nothing before they have moved, and asked only once a day.
    """
    if asked_before(turn, one):
        return True
    if not can_be_told(turn, one):
        tasks.add(turn.desk, "call", appointment=one)
        return False
    turn.tell_person(one.person_id, _asks(turn, one), purpose=CHANGE, appointment_id=one.id)
    appointments.note(turn.desk, one, look_at=None)
    note_asked(turn.desk, one)
    return True


def asked_before(turn: Turn, one: Appointment) -> bool:
    """Whether they have just been asked about the date as it stands."""
    at = asked_at(turn.desk, one)
    return at is not None and turn.desk.now < at + AGAIN_AFTER


def no_longer_offered(one: Appointment, turn: Turn) -> Say:
    """Why a date cannot be moved whose service is gone, and what can be done."""
    return Say("move-service-gone", {"phone": turn.phone}, _instead(one), columns=2)


def _asks(turn: Turn, one: Appointment) -> Say:
    told = from_us(one, turn)
    if one.service not in turn.desk.shop.services:
        return Say("asks-to-rebook", told, _instead(one), columns=2)
    move = Choice(f"/move {one.id}", Say("mine-move"))
    return Say("asks-to-move", told, (move, _off(one)), columns=2)


def _instead(one: Appointment) -> tuple[Choice, ...]:
    return *TO_BOOK, _off(one)


def _off(one: Appointment) -> Choice:
    return Choice(f"/calloff {one.id}", Say("mine-call-off"))
