"""Whether people come: what they and the shop say beforehand, and what is marked afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, func, select, update

from booking import waiting
from booking.appointments import BOOKED, CALLED_OFF, Appointment, by_id, change, matching, note
from booking.cells import give_up
from booking.desk import Desk
from booking.prepared import Prepared
from booking.reference import read_number, read_reference
from booking.shop import Service
from booking.tables import appointments


@dataclass(frozen=True)
class Promise:
    """What is said beforehand about reminders of an appointment."""

    reminded_at: datetime | None = None
    """None: there will be none."""
    released_at: datetime | None = None
    """When it becomes free again if no reminder was answered; None: never by itself."""


def confirm(desk: Desk, appointment: Appointment) -> Appointment:
    """The person says that they come."""
    return note(desk, appointment, confirmed_at=desk.now, look_at=desk.now)


def mark(desk: Desk, appointment: Appointment, *, missed: bool) -> None:
    """The owner says whether somebody came; where nothing is said, they did."""
    note(desk, appointment, missed=missed)


def await_yes(desk: Desk, appointment: Appointment) -> Appointment:
    """The time is kept as if booked, until the owner has said yes or no."""
    return note(desk, appointment, agreed=False)


def agree(desk: Desk, appointment: Appointment) -> Appointment:
    """The owner says yes: from now on it is an appointment like any other."""
    waiting.granted(desk, appointment)
    return note(desk, appointment, agreed=True, changed_at=desk.now, look_at=desk.now)


def told_of_release(desk: Desk, appointment: Appointment, until: datetime) -> Appointment:
    """The person was told that it becomes free then, if no reminder is answered."""
    return note(desk, appointment, frees_at=until)


def give_back(desk: Desk, appointment: Appointment) -> Appointment:
    """The shop calls an appointment off, at whatever time, and frees its cells."""
    give_up(desk, (appointment.id,))
    waiting.gave_up(desk, appointment)
    return change(desk, appointment, state=CALLED_OFF)


def needs_yes(desk: Desk, service: Service, person_id: int) -> bool:
    """Whether a booking waits for the owner: by the service, or after missed dates (P17)."""
    after = desk.shop.rules.approval_after_missed
    return service.approval or (after is not None and missed(desk, person_id) >= after)


def missed(desk: Desk, person_id: int) -> int:
    """How many dates a person missed, as far back as the shop may count."""
    asked = {"shop": desk.shop.id, "person": person_id, "since": _counted_from(desk)}
    return _MISSED.value(desk.connection, asked) or 0


_MISSED = Prepared(
    select(func.count()).where(
        appointments.c.shop_id == bindparam("shop"),
        appointments.c.person_id == bindparam("person"),
        appointments.c.missed,
        appointments.c.starts_at > bindparam("since"),
    )
)


def forget_missed(desk: Desk) -> int:
    """Take away the marks that have had their time; returns how many."""
    gone = desk.connection.execute(
        update(appointments)
        .where(
            appointments.c.shop_id == desk.shop.id,
            appointments.c.missed,
            appointments.c.starts_at <= _counted_from(desk),
        )
        .values(missed=False)
    )
    return gone.rowcount


def find(desk: Desk, said: str) -> Appointment | None:
    """The appointment of that number or reference, whoever's it is."""
    if said.isdecimal():
        return by_id(desk, read_number(said))
    reference = read_reference(said)
    found = matching(desk, appointments.c.reference == reference) if reference else []
    return found[0] if found else None


def lately(desk: Desk, span: timedelta) -> Sequence[Appointment]:
    """What has begun within the last hours or days, the newest first.

    Nobody was expected for a date that the shop never said yes to.
    """
    begun = matching(
        desk,
        appointments.c.state == BOOKED,
        appointments.c.agreed,
        appointments.c.starts_at > desk.now - span,
        appointments.c.starts_at <= desk.now,
    )
    return begun[::-1]


def _counted_from(desk: Desk) -> datetime:
    return desk.now - timedelta(days=desk.shop.privacy.retention.no_show_days)
