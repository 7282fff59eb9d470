"""Bookings that need the owner's yes: the time is kept, and both sides are told so."""

from __future__ import annotations

from typing import Any

from booking import attendance
from booking.appointments import Appointment
from flows.buttons import TO_CHANGE
from flows.turn import CHANGE, CONFIRMATION, Turn
from locales import Choice, Say


def ask_owner(turn: Turn, made: Appointment, told: dict[str, Any], *more: Say) -> bool:
    """Keep the time, tell the customer that the shop will confirm it, and ask the owner.

    told: the appointment as values for a text. False where no yes is needed.
    """
    service = turn.desk.shop.services[made.service]
    if made.agreed and not attendance.needs_yes(turn.desk, service, made.person_id):
        return False
    attendance.await_yes(turn.desk, made)
    noted = Say("book-asked", told | {"phone": turn.phone}, TO_CHANGE)
    turn.say(noted, purpose=CONFIRMATION, appointment_id=made.id)
    question = Say("owner-asked", told, _yes_or_no(made), columns=2)
    turn.tell_owner(question, *more, *missed_before(turn), appointment_id=made.id)
    return True


def ask_owner_to_move(turn: Turn, asked: Appointment, told: dict[str, Any]) -> None:
    """The same for a move; the customer's date stands as it is until then.

    told: the time that was asked for as values for a text, with the `old` one.
    """
    noted = Say("move-asked", told | {"phone": turn.phone})
    turn.say(noted, purpose=CHANGE, appointment_id=asked.id)
    question = Say("owner-asked-move", told, _yes_or_no(asked), columns=2)
    turn.tell_owner(question, *missed_before(turn), appointment_id=asked.id)


def _yes_or_no(asked: Appointment) -> tuple[Choice, ...]:
    """About the date as it now stands: an older question is not answered for a newer one."""
    about = f"{asked.id}.{asked.revision}"
    return (
        Choice(f"/agree {about}", Say("owner-agree")),
        Choice(f"/decline {about}", Say("owner-decline")),
    )


def missed_before(turn: Turn) -> list[Say]:
    """How often this person did not come, if ever; as far back as the shop may count (P17)."""
    count = attendance.missed(turn.desk, turn.person.id) if turn.person else 0
    return [Say("owner-missed-before", {"count": count})] if count else []
