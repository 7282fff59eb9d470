"""What becomes of a date that somebody has not said yes to: the customer, or the owner."""

from __future__ import annotations

from booking import attendance
from booking.appointments import Appointment
from booking.desk import Desk
from booking.standing import AGREE, Standing, standings
from booking.terms import Reminders
from locales import Choice, Say
from reminders.outbox import Purpose
from reminders.policy import LATEST_AIM
from reminders.telling import facts, take_back_file, tell, tell_owners


def decide(desk: Desk, appointment: Appointment, kind: str, rules: Reminders) -> None:
    """Ask the owner; or release the date where the shop's file says so and the reminder arrived.

    Who was never reached has not stayed silent, and shortly before nobody is turned away.
    """
    if kind == AGREE:
        tell_owners(desk, _request(desk, appointment), appointment_id=appointment.id)
        return
    in_time = desk.now <= appointment.starts_at - LATEST_AIM
    if rules.auto_release and in_time and _was_reached(desk, appointment):
        _release(desk, appointment)
        return
    choices = (
        Choice(f"/keep {appointment.id}", Say("owner-keep")),
        Choice(f"/release {appointment.id}", Say("owner-release")),
    )
    say = Say("owner-unconfirmed", facts(desk, appointment), choices, columns=2)
    tell_owners(desk, say, appointment_id=appointment.id)


def _request(desk: Desk, appointment: Appointment) -> Say:
    """A booking that still waits for the owner's yes."""
    choices = (
        Choice(f"/agree {appointment.id}", Say("owner-agree")),
        Choice(f"/decline {appointment.id}", Say("owner-decline")),
    )
    return Say("owner-asked", facts(desk, appointment), choices, columns=2)


def _release(desk: Desk, appointment: Appointment) -> None:
    told = facts(desk, appointment)
    attendance.give_back(desk, appointment)
    again = (Choice("/book", Say("book-word")),)
    say = Say("released", {"business": desk.shop.name, "start": appointment.starts_at}, again)
    tell(desk, appointment.person_id, say, Purpose.CHANGE, appointment.id)
    take_back_file(desk, appointment)
    tell_owners(desk, Say("owner-released", told), appointment_id=appointment.id)


def _was_reached(desk: Desk, appointment: Appointment) -> bool:
    return standings(desk, [appointment])[appointment.id] == Standing.REMINDED
