"""Whether a shop's books are whole: nothing torn, nothing twice, nothing left over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import select

from booking import lanes, people
from booking.appointments import BOOKED
from booking.desk import Desk
from booking.privacy import proof
from booking.tables import appointments, cells, messages, talks
from booking.tables import people as people_table
from booking.times import CELL_MINUTES, cell_of
from reminders.outbox import UNFINISHED


def check_booked_once(desk: Desk, addresses: Iterable[tuple[str, str]]) -> None:
    """Each address belongs to a person of its own, who has exactly one appointment."""
    known = [people.find(desk, *address) for address in addresses]
    booked = desk.connection.scalars(
        select(appointments.c.person_id).where(appointments.c.state == BOOKED)
    ).all()
    assert Counter(booked) == Counter(person.id for person in known if person)
    assert len(set(booked)) == len(known)
    stored = desk.connection.execute(select(people_table)).all()
    assert len(stored) == len(known), "nobody stands in the books twice"


def check_whole(desk: Desk) -> None:
    """Cells are those of the appointments, nothing waits, and the proof log is one chain."""
    held = desk.connection.execute(
        select(cells.c.lane, cells.c.cell, cells.c.taker).where(cells.c.held_until.is_(None))
    )
    assert {tuple(row) for row in held} == _cells_of_appointments(desk)
    left = desk.connection.execute(select(messages).where(messages.c.state.in_(UNFINISHED))).all()
    assert left == [], "every message has come to an end"
    torn = [row for row in desk.connection.execute(select(talks)) if row.state["flow"]]
    assert torn == [], "every conversation has come to an end"
    assert proof.verify(desk.connection, desk.keys, desk.shop.id) is None
    if desk.connection.dialect.name == "sqlite":
        sound = desk.connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
        assert sound == "ok"
        assert desk.connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def _cells_of_appointments(desk: Desk) -> set[tuple[str, int, int]]:
    """What must be taken for the appointments of a shop whose services have no buffers."""
    booked = desk.connection.execute(select(appointments).where(appointments.c.state == BOOKED))
    return {
        (lanes.of_staff(row.staff), cell_of(row.starts_at) + offset, row.id)
        for row in booked
        for offset in range(desk.shop.services[row.service].minutes // CELL_MINUTES)
    }


def recorded(desk: Desk, channel: str) -> Counter[str]:
    """The provider's ids of all messages that went out on a channel."""
    found = desk.connection.scalars(
        select(messages.c.provider_id).where(
            messages.c.channel == channel, messages.c.provider_id.is_not(None)
        )
    )
    return Counter(map(str, found))
