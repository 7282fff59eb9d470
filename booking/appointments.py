"""Appointments as they stand in the diary: finding, reading and writing their rows."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, select, update

from booking.desk import Desk, insert_in
from booking.errors import Overtaken, Unknown
from booking.prepared import Prepared
from booking.reference import new_reference, read_reference
from booking.tables import appointments

BOOKED = "booked"
CALLED_OFF = "called_off"


@dataclass(frozen=True)
class Appointment:
    """When somebody comes, for what and to whom."""

    id: int
    reference: str
    person_id: int
    service: str
    staff: str
    starts_at: datetime
    ends_at: datetime
    seats: int
    state: str
    remind: bool
    revision: int
    """Grows with every move and calling off."""
    made_at: datetime
    changed_at: datetime
    """When it was booked, moved or called off last."""
    confirmed_at: datetime | None = None
    """When the person said that they come; about the date as it now stands."""
    agreed: bool = True
    """The shop has said yes; until then the time is only kept."""
    missed: bool = False
    """The owner marked that the person did not come."""
    frees_at: datetime | None = None
    """When it becomes free again if nobody answers, as the person was told; None: never told."""
    moves: int | None = None
    """With the shop's yes it takes the place of this appointment, which stands until then."""


def add(desk: Desk, appointment: Appointment) -> Appointment:
    """Write it down under a reference that no other appointment of the shop bears."""
    for taken in itertools.count():
        made = replace(appointment, reference=new_reference(taken))
        row = {"shop_id": desk.shop.id, **vars(made), "look_at": desk.now}
        if _add(desk.connection.dialect.name).first(desk.connection, row):
            break
    return made


def change(desk: Desk, appointment: Appointment, **changes: Any) -> Appointment:
    """Write the appointment with these changes; its revision grows by one.

    What was said of the date as it was, to come or to find it free again, no longer holds.
    Raises Overtaken.
    """
    anew: dict[str, Any] = {
        "revision": appointment.revision + 1,
        "changed_at": desk.now,
        "confirmed_at": None,
        "frees_at": None,
    }
    changed = replace(appointment, **(anew | changes))
    _write(desk, appointment, vars(changed) | {"look_at": desk.now})
    return changed


def note(desk: Desk, appointment: Appointment, **values: Any) -> Appointment:
    """Note something about the appointment as it stands. Raises Overtaken."""
    noted = replace(appointment, **{key: values[key] for key in values if key != "look_at"})
    _write(desk, appointment, values)
    return noted


def _write(desk: Desk, read: Appointment, values: dict[str, Any]) -> None:
    """Write to the row as it was read, and to no other: Overtaken where it has changed since."""
    written = desk.connection.execute(
        update(appointments)
        .where(
            appointments.c.shop_id == desk.shop.id,
            appointments.c.id == read.id,
            appointments.c.revision == read.revision,
            appointments.c.state == read.state,
            appointments.c.agreed == read.agreed,
            appointments.c.confirmed_at.is_not_distinct_from(read.confirmed_at),
        )
        .values(**values)
        .returning(appointments.c.id)
    )
    if written.first() is None:
        raise Overtaken


def by_id(desk: Desk, appointment_id: int) -> Appointment | None:
    row = _OF_ID.first(desk.connection, {"shop": desk.shop.id, "number": appointment_id})
    return _read(row) if row else None


def by_reference(desk: Desk, reference: str) -> Appointment | None:
    return _one(desk, appointments.c.reference == reference)


def of_person(desk: Desk, person_id: int, reference: str) -> Appointment:
    """A person's own appointment by its reference, however it was typed. Raises Unknown."""
    found = _one(
        desk,
        appointments.c.reference == read_reference(reference),
        appointments.c.person_id == person_id,
    )
    if not found:
        raise Unknown(reference)
    return found


def open_of(desk: Desk, person_id: int) -> list[Appointment]:
    """What a person has booked and not yet had, the soonest first."""
    asked = {"shop": desk.shop.id, "person": person_id, "now": desk.now}
    return [_read(row) for row in _OPEN.rows(desk.connection, asked)]


def all_of(desk: Desk, person_id: int) -> list[Appointment]:
    """Whatever a person has ever booked, as far as it is kept, in order of time."""
    return matching(desk, appointments.c.person_id == person_id)


def last_of(desk: Desk, person_id: int) -> Appointment | None:
    """What a person has booked last, as far as it is kept."""
    booked = all_of(desk, person_id)
    return booked[-1] if booked else None


def between(desk: Desk, first: date, last: date) -> list[Appointment]:
    """What is booked from day to day (local to the shop, inclusive), in order."""
    return matching(desk, *_booked(desk, first, last))


def counts(desk: Desk, day: date) -> dict[str, int]:
    """How many appointments each staff member has on a day (local to the shop)."""
    query = (
        select(appointments.c.staff, func.count().label("booked"))
        .where(appointments.c.shop_id == desk.shop.id, *_booked(desk, day, day))
        .group_by(appointments.c.staff)
    )
    return {row.staff: row.booked for row in desk.connection.execute(query)}


def _booked(desk: Desk, first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    midnights = (first, last + timedelta(days=1))
    begin, end = (datetime.combine(day, time.min, desk.shop.zone) for day in midnights)
    starts_at = appointments.c.starts_at
    return appointments.c.state == BOOKED, starts_at >= begin, starts_at < end


def _one(desk: Desk, *conditions: ColumnElement[bool]) -> Appointment | None:
    row = desk.connection.execute(_query(desk, *conditions)).first()
    return _read(row) if row else None


def matching(desk: Desk, *conditions: ColumnElement[bool]) -> list[Appointment]:
    """The shop's appointments under these conditions on their columns, in order."""
    query = _query(desk, *conditions).order_by(*_IN_ORDER)
    return [_read(row) for row in desk.connection.execute(query)]


@cache
def _add(dialect: str) -> Prepared:
    """Where the reference is taken it returns nothing."""
    new = insert_in(dialect, appointments)
    of_shop = new.on_conflict_do_nothing(index_elements=["shop_id", "reference"])
    return Prepared(of_shop.returning(appointments.c.id))


COLUMNS = [appointments.c[name] for name in Appointment.__dataclass_fields__]
"""Those of a row from which an `Appointment` is made, in their order."""
_OF_ID = Prepared(
    select(*COLUMNS).where(
        appointments.c.shop_id == bindparam("shop"), appointments.c.id == bindparam("number")
    )
)
_IN_ORDER = (appointments.c.starts_at, appointments.c.id)
_OPEN = Prepared(
    select(*COLUMNS)
    .where(
        appointments.c.shop_id == bindparam("shop"),
        appointments.c.person_id == bindparam("person"),
        appointments.c.state == BOOKED,
        appointments.c.ends_at > bindparam("now"),
    )
    .order_by(*_IN_ORDER)
)
"""Built once: every turn asks, and building it takes longer than running it."""


def _query(desk: Desk, *conditions: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    return select(*COLUMNS).where(appointments.c.shop_id == desk.shop.id, *conditions)


def _read(row: Row[Any]) -> Appointment:
    return Appointment(*tuple(row))
