"""The waiting list: who would come sooner, in the order of asking, and what is free for them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, insert, or_, select, update

from booking import diary
from booking.appointments import Appointment
from booking.cells import give_up_hold
from booking.desk import Desk, new_id
from booking.errors import Unknown
from booking.prepared import Prepared
from booking.tables import openings, waiting
from booking.times import CELL_MINUTES, cell_of, moment_of

ALL_DAY = (0, 24 * 60)
REQUESTED = "requested"
"""The outcome of an offer that was taken, and waits for the shop's yes."""


@dataclass(frozen=True)
class Wish:
    """What somebody waits for."""

    service: str
    staff: str
    """Empty: anyone."""
    seats: int
    first_day: date
    last_day: date
    """Local to the shop, both included."""
    from_minute: int = ALL_DAY[0]
    to_minute: int = ALL_DAY[1]
    """Minutes of the local day between which it is to begin."""

    def suits(self, start: datetime) -> bool:
        """Whether a time, local to the shop, is one of those waited for."""
        minute = start.hour * 60 + start.minute
        in_days = self.first_day <= start.date() <= self.last_day
        return in_days and self.from_minute <= minute < self.to_minute


@dataclass(frozen=True)
class Entry:
    """One person's wish on the list."""

    id: int
    person_id: int
    known: frozenset[int]
    """Cells of the times that were free in those days when they asked: they did not want them."""
    made_at: datetime
    wish: Wish


_WISH = tuple(Wish.__dataclass_fields__)
_COLUMNS = [waiting.c[name] for name in ("id", "person_id", "known", "made_at", *_WISH)]


def join(desk: Desk, wish: Wish, person_id: int) -> int:
    """Put somebody at the end of the list; an older wish of theirs for the same service goes."""
    for entry in of_person(desk, person_id):
        if entry.wish.service == wish.service:
            leave(desk, entry.id)
    number = new_id()
    desk.connection.execute(
        insert(waiting).values(
            shop_id=desk.shop.id,
            id=number,
            person_id=person_id,
            known=free_cells(desk, wish, wish.first_day, wish.last_day),
            made_at=desk.now,
            **asdict(wish),
        )
    )
    return number


def gave_up(desk: Desk, before: Appointment) -> None:
    """What somebody has just given up is not offered to them, nor what overlaps it."""
    start, service = cell_of(before.starts_at), desk.shop.services.get(before.service)
    block = cell_of(before.ends_at) - start
    if service:
        block += (service.before + service.after) // CELL_MINUTES
    for entry in of_person(desk, before.person_id):
        if entry.wish.service == before.service:
            known = entry.known.union(range(start - block + 1, start + block))
            desk.connection.execute(
                update(waiting)
                .where(waiting.c.shop_id == desk.shop.id, waiting.c.id == entry.id)
                .values(known=sorted(known))
            )


def leave(desk: Desk, entry_id: int) -> None:
    """Take a wish off the list, and let go of what is held for it."""
    this = (openings.c.shop_id == desk.shop.id, openings.c.waiting_id == entry_id)
    for taker in desk.connection.scalars(
        select(openings.c.taker).where(*this, openings.c.outcome.is_(None))
    ).all():
        give_up_hold(desk, taker)
    desk.connection.execute(
        delete(waiting).where(waiting.c.shop_id == desk.shop.id, waiting.c.id == entry_id)
    )


def granted(desk: Desk, request: Appointment) -> None:
    """The shop has said yes to what came of an offer, which ends the wish."""
    of_offer = select(openings.c.waiting_id).where(
        openings.c.shop_id == desk.shop.id,
        openings.c.person_id == request.person_id,
        openings.c.outcome == REQUESTED,
        or_(openings.c.taker == request.id, openings.c.appointment_id == request.id),
    )
    for entry_id in desk.connection.scalars(of_offer).all():
        leave(desk, entry_id)


def leave_all(desk: Desk, person_id: int) -> int:
    """The same for all wishes of a person; returns how many there were."""
    entries = of_person(desk, person_id)
    for entry in entries:
        leave(desk, entry.id)
    return len(entries)


def by_id(desk: Desk, entry_id: int) -> Entry:
    """A wish that is known to stand on the list. Raises Unknown."""
    found = _entries(desk, _BY_ID, {"number": entry_id})
    if not found:
        raise Unknown(str(entry_id))
    return found[0]


def of_person(desk: Desk, person_id: int) -> list[Entry]:
    return _entries(desk, _OF_PERSON, {"person": person_id})


def everybody(desk: Desk) -> list[Entry]:
    """Whoever waits for a day that is not over, the first to ask first."""
    return _entries(desk, _AHEAD, {"today": today(desk)})


def today(desk: Desk) -> date:
    return desk.now.astimezone(desk.shop.zone).date()


def free_cells(desk: Desk, wish: Wish, first: date, last: date) -> list[int]:
    """Where service and seats of a wish are free with its staff, at any time of these days."""
    first, service = max(first, today(desk)), desk.shop.services.get(wish.service)
    if service is None or last < first:
        return []
    if service.is_group:
        dates = diary.group_dates(desk, service)
        return [cell_of(each.starts_at) for each in dates if each.left >= wish.seats]
    last = min(last, first + timedelta(days=desk.shop.rules.furthest_days))
    found = diary.free(desk, service, first=first, last=last, staff=wish.staff or None)
    return [cell_of(each.starts_at) for each in found]


def newly_free(desk: Desk, entry: Entry, free: Sequence[int]) -> list[datetime]:
    """Of what is free, what suits a wish and was not free when it was made; in order, in UTC."""
    zone = desk.shop.zone
    days = entry.wish.first_day, entry.wish.last_day + timedelta(days=1)
    begin, end = (cell_of(datetime.combine(day, time.min, zone)) for day in days)
    inside = free[bisect_left(free, begin) : bisect_left(free, end)]
    new = [moment_of(cell) for cell in inside if cell not in entry.known]
    return [start for start in new if entry.wish.suits(start.astimezone(zone))]


def _entries(desk: Desk, query: Prepared, values: Mapping[str, Any]) -> list[Entry]:
    found = query.rows(desk.connection, {"shop": desk.shop.id, **values})
    return [_read(row) for row in found]


def _in_order(condition: ColumnElement[bool]) -> Prepared:
    these = select(*_COLUMNS).where(waiting.c.shop_id == bindparam("shop"), condition)
    return Prepared(these.order_by(waiting.c.made_at, waiting.c.id))


_BY_ID = _in_order(waiting.c.id == bindparam("number"))
_OF_PERSON = _in_order(waiting.c.person_id == bindparam("person"))
_AHEAD = _in_order(waiting.c.last_day >= bindparam("today"))


def _read(row: Any) -> Entry:
    return Entry(
        row.id,
        row.person_id,
        frozenset(row.known),
        row.made_at,
        Wish(*(getattr(row, name) for name in _WISH)),
    )
