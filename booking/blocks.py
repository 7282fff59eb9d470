"""Blocked times: the owner takes hours or days off for one staff member, or for the whole shop.

Nobody can be booked into them. What is booked there already stands until somebody changes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, bindparam, delete, insert, select, update

from booking.appointments import BOOKED, Appointment, matching
from booking.desk import Desk, new_id
from booking.prepared import Prepared
from booking.tables import appointments, blocks
from booking.times import Span, cell_of, gaps, merged, moment_of


@dataclass(frozen=True)
class Block:
    """Time off that the owner has said, as spans in order."""

    id: int
    staff: str | None
    """None: the whole shop."""
    spans: tuple[Span, ...]
    asked: bool
    """Whoever is booked then was asked to move."""

    def concerns(self, staff: str) -> bool:
        return self.staff in (None, staff)


def add(desk: Desk, spans: Iterable[Span], *, staff: str | None) -> Block:
    """Block these spans, which do not overlap."""
    made = Block(new_id(), staff, tuple(sorted(spans)), asked=False)
    rows = [
        {"id": made.id, "begins": begin, "ends": end, "staff": staff, "asked": False}
        for begin, end in made.spans
    ]
    desk.connection.execute(insert(blocks), [{"shop_id": desk.shop.id, **row} for row in rows])
    return made


def between(desk: Desk, span: Span) -> list[Block]:
    """Whatever is blocked in a span, the soonest first."""
    asked = {"shop": desk.shop.id, "first": span[0], "last": span[1]}
    found: dict[int, Block] = {}
    for number, staff, begin, end, was_asked in _BETWEEN.rows(desk.connection, asked):
        known = found[number].spans if number in found else ()
        found[number] = Block(number, staff, (*known, (begin, end)), bool(was_asked))
    return list(found.values())


def ahead(desk: Desk) -> list[Block]:
    """What is not over yet, the soonest first."""
    return between(desk, (cell_of(desk.now), _NEVER))


def by_id(desk: Desk, number: int) -> Block | None:
    """A block that is not over yet."""
    return next((block for block in ahead(desk) if block.id == number), None)


def lift(desk: Desk, block: Block) -> None:
    """Open the time again."""
    desk.connection.execute(delete(blocks).where(*_is(desk, block)))


def narrow(desk: Desk, block: Block, staff: str) -> None:
    """Let it be one staff member's time alone."""
    desk.connection.execute(update(blocks).where(*_is(desk, block)).values(staff=staff))


def note_asked(desk: Desk, block: Block) -> bool:
    """Note that those who are booked then are asked; False when they were before."""
    noted = update(blocks).where(*_is(desk, block), ~blocks.c.asked).values(asked=True)
    return bool(desk.connection.execute(noted).rowcount)


def taken_off(found: Iterable[Block], staff: str) -> list[Span]:
    """The spans in which a staff member takes nobody."""
    return [span for block in found if block.concerns(staff) for span in block.spans]


def told_apart(found: Iterable[Block], within: Span) -> list[tuple[Span, str | None]]:
    """What is blocked within a span and whose time it is, in order, and none of it said twice.

    What the whole shop has off is said of it alone, and not of its staff as well.
    """
    spans: dict[str | None, list[Span]] = {None: []}
    for block in found:
        for begin, end in block.spans:
            cut = (max(begin, within[0]), min(end, within[1]))
            spans.setdefault(block.staff, []).append(cut)
    shut = spans.pop(None)
    each = [(span, None) for span in merged(shut)]
    own = [(span, staff) for staff, theirs in spans.items() for span in gaps(theirs, shut)]
    return sorted([*each, *own], key=lambda told: told[0])


def standing(desk: Desk, block: Block) -> list[Appointment]:
    """What is booked in the blocked time and has not begun, in order."""
    first, last = (moment_of(cell) for cell in (block.spans[0][0], block.spans[-1][1]))
    booked = matching(
        desk,
        appointments.c.state == BOOKED,
        appointments.c.starts_at > desk.now,
        appointments.c.ends_at > first,
        appointments.c.starts_at < last,
    )
    return [one for one in booked if block.concerns(one.staff) and _within(block.spans, one)]


def asks_to_move(desk: Desk, appointment: Appointment) -> bool:
    """Whether the shop itself has asked for this appointment, which is ahead, to be moved."""
    if appointment.starts_at <= desk.now:
        return False
    near = (cell_of(appointment.starts_at), cell_of(appointment.ends_at) + 1)
    return was_asked(between(desk, near), appointment)


def was_asked(found: Iterable[Block], appointment: Appointment) -> bool:
    """Whether it lies in one of these blocks for which people were asked to move."""
    return any(
        block.asked and block.concerns(appointment.staff) and _within(block.spans, appointment)
        for block in found
    )


def _within(spans: Sequence[Span], one: Appointment) -> bool:
    begin, end = cell_of(one.starts_at), cell_of(one.ends_at - _MOMENT) + 1
    return any(first < end and begin < last for first, last in spans)


def _is(desk: Desk, block: Block) -> tuple[ColumnElement[bool], ...]:
    return blocks.c.shop_id == desk.shop.id, blocks.c.id == block.id


_MOMENT = timedelta(microseconds=1)
_NEVER = 2**31 - 1
"""The last cell that a column holds; thousands of years ahead."""
_BETWEEN = Prepared(
    select(blocks.c.id, blocks.c.staff, blocks.c.begins, blocks.c.ends, blocks.c.asked)
    .where(
        blocks.c.shop_id == bindparam("shop"),
        blocks.c.ends > bindparam("first"),
        blocks.c.begins < bindparam("last"),
    )
    .order_by(blocks.c.begins, blocks.c.id)
)
