"""Spans of time and the starts that fit between them. Pure: no clock, no storage.

Time is counted in cells, the diary's grain: whole numbers of five minutes since 1970 in UTC.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

CELL_MINUTES = 5
CELL = timedelta(minutes=CELL_MINUTES)
"""The grain of the diary. Two appointments in one lane clash when they share a cell."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Span = tuple[int, int]
"""Cells from the first up to, but without, the second."""

_NEVER: Span = (1 << 62, 1 << 62)


def cell_of(moment: datetime) -> int:
    """The cell in which an aware moment lies; a naive one raises TypeError."""
    return (moment - EPOCH) // CELL


def moment_of(cell: int) -> datetime:
    """The moment, in UTC, at which a cell begins."""
    return EPOCH + cell * CELL


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same time as spans in order that neither touch nor overlap; empty spans go."""
    together: list[Span] = []
    last = None
    for begin, end in sorted(spans):
        if end <= begin:
            continue
        if last is None or begin > last:
            together.append((begin, end))
            last = end
        elif end > last:
            together[-1] = (together[-1][0], end)
            last = end
    return together


def gaps(open_spans: Iterable[Span], busy: Iterable[Span]) -> list[Span]:
    """What is left of the open spans where nothing is busy, in order."""
    taken = merged(busy)
    left: list[Span] = []
    index = 0
    for begin, end in merged(open_spans):
        while index < len(taken) and taken[index][1] <= begin:
            index += 1
        here = index
        while here < len(taken) and taken[here][0] < end:
            busy_from, busy_until = taken[here]
            if busy_from > begin:
                left.append((begin, busy_from))
            begin = busy_until
            here += 1
        if begin < end:
            left.append((begin, end))
    return left


def starts(
    open_spans: Iterable[Span],
    busy: Iterable[Span],
    *,
    length: int,
    step: int,
    before: int = 0,
    after: int = 0,
    earliest: int | None = None,
    latest: int | None = None,
) -> list[int]:
    """Every cell at which a service can begin, in order; all arguments count in cells.

    The service itself lies inside one open span. Its buffers, `before` and `after`, need only be
    free of what is busy: tidying up may go on after closing time. Starts stand at whole steps from
    the beginning of their open span. `earliest` and `latest` bound the start, both included.
    """
    if length < 1 or step < 1:
        raise ValueError("a service takes at least one cell, and so does a step")
    found: list[int] = []
    lead = length + after
    upcoming = iter(sorted(busy))
    busy_from, busy_until = next(upcoming, _NEVER)
    # Nothing may start before this cell. It only grows, so one pass over what is busy is enough.
    clear = -_NEVER[0] if earliest is None else earliest
    for begin, end in merged(open_spans):
        clear = max(clear, begin)
        last = end - length if latest is None else min(end - length, latest)
        horizon = end + after
        while busy_from < horizon:
            if busy_from < busy_until:
                until = busy_from - lead
                if clear <= until:
                    first = clear + (begin - clear) % step
                    found += range(first, (until if until < last else last) + 1, step)
                if clear < busy_until + before:
                    clear = busy_until + before
            busy_from, busy_until = next(upcoming, _NEVER)
        found += range(clear + (begin - clear) % step, last + 1, step)
    return found
