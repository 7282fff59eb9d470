"""What the owner must do by hand: call somebody, answer an unclear request."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Row, Select, case, insert, or_, select, update

from booking import appointments, people
from booking.appointments import BOOKED, Appointment
from booking.desk import Desk, new_id
from booking.people import Person
from booking.tables import appointments as dates
from booking.tables import tasks

Kind = Literal[
    "call", "tell", "meant", "remind", "unclear", "access", "call_back", "unread", "twilio"
]
ABOUT_A_DATE = ("call", "meant", "remind")
"""Kinds that are over once the appointment is, or was called off."""


@dataclass(frozen=True)
class Task:
    """One thing that only a person can do."""

    id: int
    kind: Kind
    person_id: int | None
    """None where somebody wrote whom the shop does not know."""
    appointment_id: int | None
    words: str
    """What the person wrote, where that is what is unclear; of `twilio` how their number ends."""
    made_at: datetime
    due_at: datetime


@dataclass(frozen=True)
class About:
    """Whom a task is about, as far as the shop knows them."""

    name: str
    phone: str
    """In E.164; empty where none is known."""
    appointment: Appointment | None
    """The one that the task is about, else the person's last: its reference leads to them."""


def add(
    desk: Desk,
    kind: Kind,
    *,
    appointment: Appointment | None = None,
    person: Person | None = None,
    words: str = "",
    due: datetime | None = None,
) -> int:
    """Note a task; due at the appointment where no other time is given, else now.

    The words of somebody the shop does not know are not kept.
    """
    number = new_id()
    owner_of = appointment.person_id if appointment else person.id if person else None
    keeps = words and (owner_of or kind == "twilio")
    desk.connection.execute(
        insert(tasks).values(
            shop_id=desk.shop.id,
            id=number,
            kind=kind,
            person_id=owner_of,
            appointment_id=appointment.id if appointment else None,
            words=desk.keys.seal("tasks.words", words) if keeps else None,
            made_at=desk.now,
            due_at=due or (appointment.starts_at if appointment else desk.now),
        )
    )
    return number


def add_to_tell(desk: Desk, appointment: Appointment) -> int:
    """Somebody is to be told what became of their date; one call says what was to say before."""
    _settle(desk, ["call", "tell"], tasks.c.appointment_id == appointment.id)
    return add(desk, "tell", appointment=appointment)


def waiting(desk: Desk) -> list[Task]:
    """What is still to be done, the soonest due first.

    Nobody need be called about an appointment that is over or was called off, nor be reminded
    of one that was moved or confirmed; but who was not told that the shop has called theirs off
    must be, before it would have begun.
    """
    ahead = (dates.c.state == BOOKED) & (dates.c.ends_at > desk.now)
    untold = (tasks.c.kind != "tell") | (tasks.c.due_at > desk.now)
    unknown = (dates.c.starts_at == tasks.c.due_at) & dates.c.confirmed_at.is_(None)
    query = (
        _query(desk)
        .outerjoin(
            dates,
            (dates.c.shop_id == tasks.c.shop_id) & (dates.c.id == tasks.c.appointment_id),
        )
        .where(tasks.c.done_at.is_(None), or_(tasks.c.kind.not_in(ABOUT_A_DATE), ahead))
        .where(or_(tasks.c.kind != "remind", unknown), untold)
        .order_by(tasks.c.due_at, tasks.c.made_at, tasks.c.id)
    )
    return [_read(desk, row) for row in desk.connection.execute(query)]


def by_id(desk: Desk, number: int) -> Task | None:
    """The task of that number, done or not."""
    row = desk.connection.execute(_query(desk).where(tasks.c.id == number)).first()
    return _read(desk, row) if row else None


def noted_since(desk: Desk, kind: Kind, appointment: Appointment, since: datetime) -> bool:
    """Whether there is such a task about an appointment, done or not, that is not older."""
    query = _query(desk).where(
        tasks.c.kind == kind, tasks.c.appointment_id == appointment.id, tasks.c.made_at >= since
    )
    return desk.connection.execute(query).first() is not None


def about(desk: Desk, task: Task) -> About:
    """Whom to call, or to answer."""
    if not task.person_id:
        return About("", "", None)
    booked = appointments.all_of(desk, task.person_id)
    own = [one for one in booked if one.id == task.appointment_id] or booked
    return About(
        people.name_of(desk, task.person_id),
        people.phone(desk, task.person_id) or "",
        own[-1] if own else None,
    )


def tick_off(desk: Desk, number: int) -> bool:
    """Note that a task is done; False when it was before, or has gone with its person."""
    ticked = desk.connection.execute(
        update(tasks)
        .where(tasks.c.shop_id == desk.shop.id, tasks.c.id == number, tasks.c.done_at.is_(None))
        .values(done_at=desk.now, words=case((tasks.c.kind != "twilio", tasks.c.words)))
    )
    return bool(ticked.rowcount)


def settle(desk: Desk, person_id: int, kinds: Collection[Kind]) -> None:
    """A person's own doing has made their tasks of these kinds needless."""
    _settle(desk, kinds, tasks.c.person_id == person_id)


def _settle(desk: Desk, kinds: Collection[Kind], whose: ColumnElement[bool]) -> None:
    desk.connection.execute(
        update(tasks)
        .where(
            tasks.c.shop_id == desk.shop.id,
            whose,
            tasks.c.kind.in_(kinds),
            tasks.c.done_at.is_(None),
        )
        .values(done_at=desk.now)
    )


_COLUMNS = [tasks.c[name] for name in Task.__dataclass_fields__]


def _query(desk: Desk) -> Select[Any]:
    return select(*_COLUMNS).where(tasks.c.shop_id == desk.shop.id)


def _read(desk: Desk, row: Row[Any]) -> Task:
    words = desk.keys.unseal("tasks.words", row.words) if row.words else ""
    return Task(**row._asdict() | {"words": words})
