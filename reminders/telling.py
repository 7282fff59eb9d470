"""To whom something is said that nobody has just asked for: customers, and the shop's own chats."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, bindparam, select

from booking import owners, people
from booking.appointments import Appointment
from booking.desk import Desk
from booking.keys import BadSeal
from booking.many import OfMany
from booking.phones import pretty
from booking.privacy import stoplist
from booking.privacy.stoplist import Address
from booking.tables import contacts
from booking.tables import people as people_table
from locales import Choice, Say, called
from reminders import outbox
from reminders.outbox import Purpose, To

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Way:
    """An address of a person."""

    to: To
    usable: bool
    """The gate lets a reminder go there, unless STOP keeps it back."""
    used_at: datetime
    """When it last wrote to us; before that, when it was noted."""


def addressees(desk: Desk, person_ids: Collection[int]) -> dict[int, To]:
    """Where each of these people is written to: at the address last used of those that are open.

    STOP holds back all that a person has (P30), START re-opens the one that it came from (P32).
    Where none is open, or none ever wrote to us, the gate refuses and says why. Whoever has no
    address is left out.
    """
    known = ways(desk, person_ids)
    stopped = stopped_among(desk, known.values())
    return {person_id: open_way(theirs, stopped) for person_id, theirs in known.items()}


def ways(desk: Desk, person_ids: Collection[int]) -> dict[int, list[Way]]:
    """Every address of these people, the likeliest first.

    One that was spoilt is no way to its person, and keeps nobody else waiting.
    """
    known: dict[int, list[Way]] = {}
    asked = {"shop": desk.shop.id}
    for row in _ADDRESSES.rows(desk.connection, asked, list(person_ids)):
        try:
            address = desk.keys.unseal("contacts.address", row.address)
        except BadSeal:
            log.error("an address of person %s cannot be read", row.person_id)
            continue
        to = To(row.channel, address, row.language, row.person_id, row.digest)
        known.setdefault(row.person_id, []).append(Way(to, bool(row.usable), row.used_at))
    return known


def stopped_among(desk: Desk, known: Iterable[Sequence[Way]]) -> set[Address]:
    """Those of these people's addresses that STOP holds back."""
    addresses = {(way.to.channel, way.to.address) for theirs in known for way in theirs}
    return stoplist.all_stopped(desk, addresses)


def open_way(known: Sequence[Way], stopped: Collection[Address]) -> To:
    """The first that STOP does not hold back; where it holds back all, the first."""
    opened = (way.to for way in known if (way.to.channel, way.to.address) not in stopped)
    return next(opened, known[0].to)


_USABLE = contacts.c.reachable & (contacts.c.answered | contacts.c.vouched)
_ADDRESSES = OfMany(
    lambda these: (
        select(
            contacts.c.person_id,
            contacts.c.channel,
            contacts.c.address,
            contacts.c.digest,
            contacts.c.used_at,
            people_table.c.language,
            _USABLE.label("usable"),
        )
        .join(
            people_table,
            (people_table.c.shop_id == contacts.c.shop_id)
            & (people_table.c.id == contacts.c.person_id),
        )
        .where(contacts.c.shop_id == bindparam("shop"), contacts.c.person_id.in_(these))
        .order_by(
            (contacts.c.answered & contacts.c.reachable).desc(),
            _USABLE.desc(),
            contacts.c.answered.desc(),
            contacts.c.used_at.desc(),
        )
    ),
    BigInteger(),
)


def tell(
    desk: Desk, person_id: int, says: Sequence[Say], purpose: Purpose, appointment_id: int
) -> None:
    """Say something to a customer about an appointment, if there is any address of theirs."""
    to = addressees(desk, (person_id,)).get(person_id)
    if to:
        outbox.put(desk, to, says, purpose, appointment_id=appointment_id)


def take_back_file(desk: Desk, appointment: Appointment) -> None:
    """Where the calendar got a file: another one, which takes the appointment out again."""
    to = addressees(desk, (appointment.person_id,)).get(appointment.person_id)
    if to and to.channel != people.PHONE:
        say = Say("calendar-file-off", carries="calendar")
        outbox.put(desk, to, [say], Purpose.CHANGE, appointment_id=appointment.id)


def tell_owners(desk: Desk, *says: Say, appointment_id: int | None = None) -> None:
    for owner in owners.everyone(desk):
        to = To(owner.channel, owner.address, owner.language)
        outbox.put(desk, to, says, Purpose.OWNER, appointment_id=appointment_id)


def ask_to_call(desk: Desk, task: int, appointment: Appointment, key: str) -> None:
    """The owner hears of a task, with the button that ticks it off."""
    phone = people.phone(desk, appointment.person_id)
    told = {
        "who": f"{people.name_of(desk, appointment.person_id)} ({appointment.reference})",
        "phone": pretty(phone, desk.shop.country) if phone else "",
        "start": appointment.starts_at,
    }
    done = (Choice(f"/done {task}", Say("task-done")),)
    tell_owners(desk, Say(key, told, done), appointment_id=appointment.id)


def facts(desk: Desk, appointment: Appointment) -> dict[str, Any]:
    """An appointment as values for a text to the owner."""
    return {
        "reference": appointment.reference,
        "staff": desk.shop.staff_said(appointment.staff),
        "seats": appointment.seats,
        "service": called(desk.shop.name_said(appointment.service)),
        "start": appointment.starts_at,
        "name": people.name_of(desk, appointment.person_id),
    }
