"""Taking cells: five minutes of a lane belong to one taker, and the primary key says so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import bindparam, delete, or_, select, update

from booking.columns import Utc
from booking.desk import Desk, insert_in
from booking.prepared import Prepared, attempt
from booking.tables import cells
from booking.times import CELL_MINUTES, Span


@dataclass(frozen=True)
class Taking:
    """Who takes cells, and for how long."""

    taker: int
    until: datetime | None = None
    """When a hold lapses; None: booked."""
    gives_up: tuple[int, ...] = ()
    """Takers of the same person whose cells are free for it: itself where it has some already,
    and the hold that becomes part of an appointment."""
    spares: int | None = None
    """An appointment whose cells may lie in the span; they stay its own."""

    @property
    def own(self) -> tuple[int | None, ...]:
        return self.taker, *self.gives_up, self.spares


def take(desk: Desk, wanted: Sequence[str], span: Span, taking: Taking) -> bool:
    """Take all cells of a span on all lanes, or none. Sorted, so that racers cannot deadlock."""
    spared = _cells_of(desk, taking.spares) if taking.spares else set()
    rows: list[dict[str, Any]] = [
        {"lane": lane, "cell": begin + place, "run": None if place else end - begin}
        for lane in sorted(wanted)
        for begin, end in _runs(cell for cell in range(*span) if (lane, cell) not in spared)
        for place in range(end - begin)
    ]
    if taking.gives_up:
        return _instead(desk, rows, taking)
    if _took_all(desk, rows, taking):
        return True
    give_up(desk, (taking.taker,))
    return False


def _instead(desk: Desk, rows: list[dict[str, Any]], taking: Taking) -> bool:
    """Take cells in place of those given up; where that fails, those stay as they were."""
    books = taking.until is None and taking.gives_up == (taking.taker,)
    if books and keep_hold(desk, taking.taker) == {(row["lane"], row["cell"]) for row in rows}:
        return True
    with attempt(desk.connection) as take_back:
        give_up(desk, taking.gives_up)
        if _took_all(desk, rows, taking):
            return True
        take_back()
    if books:  # what is left of the hold was kept for good
        give_up(desk, taking.gives_up)
    return False


def _took_all(desk: Desk, rows: list[dict[str, Any]], taking: Taking) -> bool:
    common = {"shop_id": desk.shop.id, "taker": taking.taker}
    common |= {"held_until": taking.until, "now": desk.now}
    return not rows or len(_insert(desk, rows, common)) == len(rows)


def _insert(desk: Desk, rows: list[dict[str, Any]], common: dict[str, Any]) -> Sequence[object]:
    """One statement; a cell whose hold has lapsed is taken over, any other clash leaves a gap."""
    each = {f"{name}_{place}": row[name] for place, row in enumerate(rows) for name in _DIFFER}
    return _insertion(desk.connection.dialect.name, len(rows)).rows(desk.connection, each | common)


_DIFFER = ("lane", "cell", "run")
"""Columns in which cells taken together differ from each other."""


@lru_cache
def _insertion(dialect: str, count: int) -> Prepared:
    """Takes so many cells."""
    common: dict[str, Any] = {name: bindparam(name) for name in ("shop_id", "taker")}
    common["held_until"] = bindparam("held_until", type_=Utc())  # several rows tell no type
    rows = [
        common | {name: bindparam(f"{name}_{place}") for name in _DIFFER} for place in range(count)
    ]
    taking = insert_in(dialect, cells).values(rows)
    return Prepared(
        taking.on_conflict_do_update(
            index_elements=["shop_id", "lane", "cell"],
            set_={name: taking.excluded[name] for name in ("run", "taker", "held_until")},
            where=cells.c.held_until <= bindparam("now"),
        ).returning(cells.c.cell)
    )


def _cells_of(desk: Desk, taker: int) -> set[tuple[str, int]]:
    query = select(cells.c.lane, cells.c.cell).where(
        cells.c.shop_id == desk.shop.id, cells.c.taker == taker
    )
    return {(lane, cell) for lane, cell in desk.connection.execute(query)}


def taken_spans(
    desk: Desk, wanted: Iterable[str], span: Span, mine: Collection[int | None] = ()
) -> dict[str, list[Span]]:
    """What is taken on these lanes, as spans; lapsed holds and one's own do not count."""
    asked = {f"lane_{place}": lane for place, lane in enumerate(wanted)}
    if not asked:
        return {}
    near = {"shop": desk.shop.id, "first": span[0] - LONGEST_RUN, "last": span[1], "now": desk.now}
    found: dict[str, list[Span]] = {}
    for lane, begin, run, taker in _taken_on(len(asked)).rows(desk.connection, near | asked):
        if taker not in mine:
            found.setdefault(lane, []).append((begin, begin + run))
    return found


LONGEST_RUN = 24 * 60 // CELL_MINUTES
"""Cells: no appointment takes more than a day, so none that began before that reaches here."""

_OF_TAKER = delete(cells).where(
    cells.c.shop_id == bindparam("shop"), cells.c.taker == bindparam("number")
)
_GIVE_UP = Prepared(_OF_TAKER)
_KEEP = Prepared(
    update(cells)
    .where(cells.c.shop_id == bindparam("shop"), cells.c.taker == bindparam("number"))
    .values(held_until=None)
    .returning(cells.c.lane, cells.c.cell)
)
_GIVE_UP_HOLD = Prepared(_OF_TAKER.where(cells.c.held_until.is_not(None)))


@cache
def _taken_on(lanes: int) -> Prepared:
    """What is taken on so many lanes."""
    return Prepared(
        select(cells.c.lane, cells.c.cell, cells.c.run, cells.c.taker).where(
            cells.c.shop_id == bindparam("shop"),
            cells.c.lane.in_([bindparam(f"lane_{place}") for place in range(lanes)]),
            cells.c.cell.between(bindparam("first"), bindparam("last")),
            cells.c.run.is_not(None),
            or_(cells.c.held_until.is_(None), cells.c.held_until > bindparam("now")),
        )
    )


def _runs(numbers: Iterable[int]) -> Iterator[Span]:
    """Numbers in order as spans of those that follow each other."""
    begin = end = None
    for number in numbers:
        if number != end:
            if begin is not None and end is not None:
                yield begin, end
            begin = number
        end = number + 1
    if begin is not None and end is not None:
        yield begin, end


def holds(desk: Desk, taker: int, cell: int) -> bool:
    """Whether a taker's hold on this cell has not lapsed."""
    asked = {"shop": desk.shop.id, "number": taker, "cell": cell, "now": desk.now}
    return _HOLDS.first(desk.connection, asked) is not None


_HOLDS = Prepared(
    select(cells.c.cell).where(
        cells.c.shop_id == bindparam("shop"),
        cells.c.taker == bindparam("number"),
        cells.c.cell == bindparam("cell"),
        cells.c.held_until > bindparam("now"),
    )
)


def give_up(desk: Desk, takers: Sequence[int]) -> None:
    for number in takers:
        _GIVE_UP.run(desk.connection, {"shop": desk.shop.id, "number": number})


def keep_hold(desk: Desk, taker: int) -> set[tuple[str, int]]:
    """What was held lapses no more; returns its lanes and cells."""
    kept = _KEEP.rows(desk.connection, {"shop": desk.shop.id, "number": taker})
    return {(row.lane, row.cell) for row in kept}


def give_up_hold(desk: Desk, taker: int) -> None:
    """Free what is held; cells of a booked appointment are left alone."""
    _GIVE_UP_HOLD.run(desk.connection, {"shop": desk.shop.id, "number": taker})
