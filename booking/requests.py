"""Moves that need the shop's yes: the date stands as it is, and the new time is kept beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from booking import attendance, diary, waiting
from booking.appointments import (
    BOOKED,
    CALLED_OFF,
    Appointment,
    add,
    by_id,
    change,
    matching,
    note,
)
from booking.cells import keep_hold
from booking.desk import Desk
from booking.diary import Slot
from booking.errors import DeskError
from booking.in_time import check_in_time
from booking.tables import appointments


def ask_to_move(desk: Desk, before: Appointment, slot: Slot, *, held: int) -> Appointment:
    """Keep a held time as a request; an older one to move the same appointment goes.

    Raises TooLate, SlotTaken, Closed, TooSoon or TooFar.
    """
    check_in_time(desk, before)
    withdraw(desk, before)
    _, placed = diary.hold(desk, slot, mine=held, beside=before.id)
    keep_hold(desk, held)
    made = replace(
        before,
        id=held,
        staff=placed.staff or "",
        starts_at=slot.starts_at,
        ends_at=slot.starts_at + timedelta(minutes=desk.shop.services[slot.service].minutes),
        seats=slot.seats,
        revision=1,
        made_at=desk.now,
        changed_at=desk.now,
        confirmed_at=None,
        agreed=False,
        frees_at=None,
        moves=before.id,
    )
    return add(desk, made)


def moved_by(desk: Desk, request: Appointment) -> Appointment | None:
    """The date that a request would move, if it still stands ahead."""
    old = by_id(desk, request.moves) if request.moves else None
    return old if old and old.state == BOOKED and old.starts_at > desk.now else None


def grant(desk: Desk, request: Appointment, old: Appointment) -> Appointment:
    """Move the old date to the time that was kept; its reference stays, and the request ends.

    What the shop let a customer ask for then it grants now, however late its yes comes.
    """
    slot = Slot(request.service, request.starts_at, request.staff or None, request.seats)
    try:
        moved = diary.move(replace(desk, now=request.changed_at), old, slot, held=request.id)
    except DeskError:  # the shop's file has changed meanwhile; the owner's yes counts all the same
        attendance.give_back(desk, old)
        return attendance.agree(desk, request)
    waiting.gave_up(desk, old)
    waiting.granted(desk, request)
    change(desk, request, state=CALLED_OFF)
    return note(desk, moved, changed_at=desk.now, look_at=desk.now)


def withdraw(desk: Desk, before: Appointment) -> list[Appointment]:
    """End what is asked for to move an appointment; returns what that was."""
    return [attendance.give_back(desk, request) for request in to_move(desk, before)]


def to_move(desk: Desk, before: Appointment) -> list[Appointment]:
    """What is asked for to move an appointment."""
    return matching(
        desk,
        appointments.c.person_id == before.person_id,
        appointments.c.moves == before.id,
        appointments.c.state == BOOKED,
    )
