"""To whom something is said that nobody has just asked for: customers, and the shop's own chats."""

from __future__ import annotations

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from booking import owners, people
from booking.appointments import Appointment
from booking.desk import Desk
from booking.keys import BadSeal
from booking.privacy import stoplist
from booking.shop import Shop
from booking.tables import contacts
from booking.tables import people as people_table
from locales import Names, Say, named, plain
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
    return {person_id: open_way(desk, theirs) for person_id, theirs in known.items()}


def ways(desk: Desk, person_ids: Collection[int]) -> dict[int, list[Way]]:
    """Every address of these people, the likeliest first.

    One that was spoilt is no way to its person, and keeps nobody else waiting.
    """
    known: dict[int, list[Way]] = {}
    asked = {"shop": desk.shop.id, "people": list(person_ids)}
    for row in desk.connection.execute(_ADDRESSES, asked):
        try:
            address = desk.keys.unseal("contacts.address", row.address)
        except BadSeal:
            log.error("an address of person %s cannot be read", row.person_id)
            continue
        to = To(row.channel, address, row.language, row.person_id)
        known.setdefault(row.person_id, []).append(Way(to, bool(row.usable), row.used_at))
    return known


def open_way(desk: Desk, known: Sequence[Way]) -> To:
    """The first that STOP does not hold back; where it holds back all, the first."""
    addresses = [way.to for way in known]
    opened = (to for to in addresses if not stoplist.stopped(desk, to.channel, to.address))
    return next(opened, addresses[0])


_USABLE = contacts.c.reachable & (contacts.c.answered | contacts.c.vouched)
_ADDRESSES = (
    select(
        contacts.c.person_id,
        contacts.c.channel,
        contacts.c.address,
        contacts.c.used_at,
        people_table.c.language,
        _USABLE.label("usable"),
    )
    .join(
        people_table,
        (people_table.c.shop_id == contacts.c.shop_id)
        & (people_table.c.id == contacts.c.person_id),
    )
    .where(
        contacts.c.shop_id == bindparam("shop"),
        contacts.c.person_id.in_(bindparam("people", expanding=True)),
    )
    .order_by(
        (contacts.c.answered & contacts.c.reachable).desc(),
        _USABLE.desc(),
        contacts.c.answered.desc(),
        contacts.c.used_at.desc(),
    )
)


def tell(desk: Desk, person_id: int, say: Say, purpose: Purpose, appointment_id: int) -> None:
    """Say something to a customer about an appointment, if there is any address of theirs."""
    to = addressees(desk, (person_id,)).get(person_id)
    if to:
        outbox.put(desk, to, [say], purpose, appointment_id=appointment_id)


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


def facts(desk: Desk, appointment: Appointment) -> dict[str, Any]:
    """An appointment as values for a text to the owner."""
    member = desk.shop.staff.get(appointment.staff)
    return {
        "reference": appointment.reference,
        "staff": member.name if member and len(desk.shop.staff) > 1 else "",
        "seats": appointment.seats,
        "service": service_name(desk.shop, appointment.service),
        "start": appointment.starts_at,
        "name": people.name_of(desk, appointment.person_id),
    }


def service_name(shop: Shop, service: str) -> Say:
    """As the shop calls it; a sensitive one has no name in any message (P16)."""
    offered = shop.services.get(service)
    if offered and offered.sensitive:
        return Say("appointment")
    return named(Names(offered.name)) if offered else plain(service)
