"""What becomes of a date that somebody has not said yes to: the customer, or the owner."""

from __future__ import annotations

from sqlalchemy import func, select

from booking import attendance, requests, tasks, waiting
from booking.appointments import Appointment
from booking.desk import Desk
from booking.phones import pretty
from booking.privacy import stoplist
from booking.standing import AGREE, NOT_SAID, UNANSWERED, Standing, standings
from booking.tables import contacts, reminders
from booking.terms import Reminders
from locales import Choice, Say
from reminders.outbox import Purpose
from reminders.policy import LATEST_AIM, lapses
from reminders.telling import facts, take_back_file, tell, tell_owners


def decide(desk: Desk, appointment: Appointment, kind: str, rules: Reminders) -> None:
    """Ask the owner; or release the date where the shop's file says so and the reminder arrived.

    Who was never reached, or never told so, has not stayed silent; nor has who wrote anything at
    all since the reminder. Shortly before nobody is turned away.
    """
    if kind == AGREE:
        ends = lapses(appointment, rules, desk.shop.zone, desk.now)
        until = Say("owner-asked-until", {"until": ends})
        tell_owners(desk, _request(desk, appointment), until, appointment_id=appointment.id)
        return
    if kind == UNANSWERED:
        _lapse(desk, appointment)
        return
    silent = not _has_written(desk, appointment)
    told = appointment.frees_at is not None and appointment.frees_at <= desk.now
    in_time = desk.now <= appointment.starts_at - LATEST_AIM
    if rules.auto_release and told and silent and in_time and _was_reached(desk, appointment):
        _release(desk, appointment)
        return
    about = f"{appointment.id}.{appointment.revision}"
    choices = (
        Choice(f"/keep {about}", Say("owner-keep")),
        Choice(f"/release {about}", Say("owner-release")),
    )
    key = "owner-unconfirmed" if silent else "owner-unconfirmed-wrote"
    say = Say(key, facts(desk, appointment), choices, columns=2)
    tell_owners(desk, say, appointment_id=appointment.id)


def _has_written(desk: Desk, appointment: Appointment) -> bool:
    """Whether anything came from this person since they were first reminded of it."""
    reminded = (
        select(func.min(reminders.c.at))
        .where(
            reminders.c.shop_id == desk.shop.id,
            reminders.c.appointment_id == appointment.id,
            reminders.c.revision == appointment.revision,
            reminders.c.kind.not_in(NOT_SAID),
        )
        .scalar_subquery()
    )
    wrote = select(contacts.c.channel).where(
        contacts.c.shop_id == desk.shop.id,
        contacts.c.person_id == appointment.person_id,
        contacts.c.used_at > reminded,
    )
    return desk.connection.execute(wrote).first() is not None


def _request(desk: Desk, appointment: Appointment) -> Say:
    """A booking or a move that still waits for the owner's yes."""
    about = f"{appointment.id}.{appointment.revision}"
    choices = (
        Choice(f"/agree {about}", Say("owner-agree")),
        Choice(f"/decline {about}", Say("owner-decline")),
    )
    told = facts(desk, appointment)
    if old := requests.moved_by(desk, appointment):
        return Say("owner-asked-move", told | {"old": old.starts_at}, choices, columns=2)
    return Say("owner-asked", told, choices, columns=2)


def _lapse(desk: Desk, request: Appointment) -> None:
    """The owner never answered: the time is free again, and a date to be moved stays."""
    old = requests.moved_by(desk, request)
    told = facts(desk, request)
    ours = {"business": desk.shop.name, "phone": pretty(desk.shop.phone, desk.shop.country)}
    no = Say("request-lapsed", told | ours, (Choice("/book", Say("book-word")),))
    closing = [Say("owner-request-lapsed", told)]
    if old:
        told |= {"old": old.starts_at}
        no, closing = Say("move-lapsed", told | ours), [Say("owner-move-lapsed", told)]
    attendance.give_back(desk, request)
    if stoplist.open_address(desk, request.person_id):
        still = [Say("waiting-still")] if waiting.of_person(desk, request.person_id) else []
        tell(desk, request.person_id, [no, *still], Purpose.CHANGE, request.id)
    elif not old:  # nobody is to come in vain
        tasks.add_to_tell(desk, request)
        closing.append(Say("owner-tell-them", told))
    tell_owners(desk, *closing, appointment_id=request.id)


def _release(desk: Desk, appointment: Appointment) -> None:
    told = facts(desk, appointment)
    attendance.give_back(desk, appointment)
    again = (Choice("/book", Say("book-word")),)
    say = Say("released", {"business": desk.shop.name, "start": appointment.starts_at}, again)
    tell(desk, appointment.person_id, [say], Purpose.CHANGE, appointment.id)
    take_back_file(desk, appointment)
    tell_owners(desk, Say("owner-released", told), appointment_id=appointment.id)


def _was_reached(desk: Desk, appointment: Appointment) -> bool:
    return standings(desk, [appointment])[appointment.id] == Standing.REMINDED
