"""What is promised with a confirmation: the reminder, and what becomes of an unanswered one."""

from __future__ import annotations

from booking import attendance
from booking.appointments import Appointment
from booking.attendance import Promise
from flows.turn import Turn
from locales import Say


def promised(turn: Turn, appointment: Appointment) -> Promise:
    """Note on the appointment when it becomes free, as the person is about to be told.

    Only what was told is done: nobody loses a date that they did not know they had to confirm.
    """
    promise = turn.promise(appointment)
    if promise.released_at:
        attendance.told_of_release(turn.desk, appointment, promise.released_at)
    return promise


def if_silent(turn: Turn, appointment: Appointment) -> list[Say]:
    """The same in a message of its own; empty where nothing becomes free by itself."""
    until = promised(turn, appointment).released_at
    return [Say("released-if-silent", {"until": until})] if until else []
