"""When people really take appointments: opening hours and fixed dates without blocked times."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from booking import blocks, lanes
from booking.cells import taken_spans
from booking.desk import Desk
from booking.hours import fixed_spans, open_around
from booking.offered import able
from booking.shop import Service
from booking.times import CELL_MINUTES, Span, cell_of, gaps, moment_of


def spans(desk: Desk, able: Sequence[str], first: date, last: date) -> dict[str, list[Span]]:
    """When each of these staff members takes appointments from day to day (local, inclusive).

    What goes on over the first or the last midnight stays whole.
    """
    usual = {name: open_around(desk.shop, name, first, last) for name in able}
    edges = [edge for theirs in usual.values() for span in theirs for edge in span]
    off = blocks.between(desk, (min(edges), max(edges))) if edges else []
    if not off:
        return usual
    return {name: gaps(theirs, blocks.taken_off(off, name)) for name, theirs in usual.items()}


def free_then(desk: Desk, able: Sequence[str], span: Span) -> list[str]:
    """Those of these staff members who take appointments then, and have nothing else."""
    day = moment_of(span[0]).astimezone(desk.shop.zone).date()
    works = spans(desk, able, day, day)
    taken = taken_spans(desk, map(lanes.of_staff, able), span)
    return [
        name
        for name in able
        if any(begin <= span[0] and span[1] <= end for begin, end in works[name])
        and not lanes.overlaps(taken.get(lanes.of_staff(name), ()), span)
        and not lanes.overlaps(fixed_spans(desk.shop, name, day, day), span)
    ]


def without_blocks(desk: Desk, hours: list[Span]) -> list[Span]:
    """The shop's own hours without the time for which all of it is blocked."""
    if not hours:
        return []
    off = blocks.between(desk, (hours[0][0], hours[-1][1]))
    return gaps(hours, [span for each in off if each.staff is None for span in each.spans])


def dates(desk: Desk, service: Service, fixed: Collection[datetime]) -> list[datetime]:
    """Those of a group service's fixed dates for which not everybody who gives it is away."""
    if not fixed:
        return []
    length = service.minutes // CELL_MINUTES
    off = blocks.between(desk, (cell_of(min(fixed)), cell_of(max(fixed)) + length))
    away = [blocks.taken_off(off, who) for who in able(desk.shop, service.id)]

    def is_given(at: datetime) -> bool:
        span = (cell_of(at), cell_of(at) + length)
        return not all(lanes.overlaps(theirs, span) for theirs in away)

    return [at for at in fixed if is_given(at)]
