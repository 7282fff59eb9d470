"""What is said of an appointment that was moved or called off, to both sides."""

from __future__ import annotations

from typing import Any

from booking import attendance, diary, requests, waiting
from booking.appointments import Appointment
from booking.diary import Slot
from booking.privacy import stoplist
from flows.approval import ask_owner, ask_owner_to_move
from flows.calendar import say_for_calendar
from flows.promise import if_silent
from flows.turn import CHANGE, Turn
from locales import Say


def move(before: Appointment, slot: Slot, turn: Turn, *, held: int) -> None:
    """Move an appointment, or ask the owner to; until the owner's yes it stays where it is.

    Raises TooLate, SlotTaken, Closed, TooSoon or TooFar.
    """
    service = turn.desk.shop.services[slot.service]
    if before.agreed and attendance.needs_yes(turn.desk, service, before.person_id):
        asked = requests.ask_to_move(turn.desk, before, slot, held=held)
        ask_owner_to_move(turn, asked, facts(asked, turn) | {"old": before.starts_at})
        return
    moved = diary.move(turn.desk, before, slot, held=held)
    waiting.gave_up(turn.desk, before)
    if stands := requests.moved_by(turn.desk, moved):
        ask_owner_to_move(turn, moved, facts(moved, turn) | {"old": stands.starts_at})
        return
    say_moved(before, moved, turn)


def say_moved(before: Appointment, moved: Appointment, turn: Turn) -> None:
    """Confirm a move, and tell the owner."""
    args = facts(moved, turn)
    if ask_owner(turn, moved, args):
        return
    say_changed(turn, Say("moved", args), moved, after="moved")
    for say in if_silent(turn, moved):
        turn.say(say, purpose=CHANGE, appointment_id=moved.id)
    turn.tell_owner(Say("owner-moved", args | {"old": before.starts_at}), appointment_id=moved.id)


def say_changed(turn: Turn, say: Say, changed: Appointment, *, after: str) -> None:
    """After STOP the deed is answered where it was asked for, and not confirmed."""
    if stoplist.stopped(turn.desk, turn.channel, turn.address):
        turn.say(say, appointment_id=changed.id)
        return
    say_for_calendar(turn, say, changed, purpose=CHANGE, after=after)


def facts(appointment: Appointment, turn: Turn) -> dict[str, Any]:
    """An appointment as values for a text."""
    return {
        "service": turn.service_name(appointment.service),
        "start": appointment.starts_at,
        "staff": turn.staff_name(appointment.staff),
        "name": turn.person.name if turn.person else "",
        "reference": appointment.reference,
        "place": turn.desk.shop.place_of(appointment.service),
        "seats": appointment.seats,
    }


def for_owner(appointment: Appointment, turn: Turn) -> dict[str, Any]:
    """The same for an owner who asks, with whose it is."""
    return facts(appointment, turn) | {"name": turn.name_of(appointment.person_id)}


def from_us(appointment: Appointment, turn: Turn) -> dict[str, Any]:
    """What the shop says of it to whoever is not in this conversation."""
    return {
        "business": turn.desk.shop.name,
        "start": appointment.starts_at,
        "phone": turn.shop_phone,
    }
