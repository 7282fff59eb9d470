"""The beginning, middle or end of a month, week or year, and its halves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from flows.words.atoms import Atom
from flows.words.calendar import DAY, in_sight, spanning
from flows.words.language import Unit

END, THE_REST = 2, 3
HALVES = (7, 8)
"""Numbers of the sign `g`."""


def third_of(first: date, last: date, third: int | None, now: datetime) -> Atom | None:
    """The beginning, middle or end of a span, or all of it."""
    length = (last - first).days + 1
    if third in HALVES:
        half = first + (length // 2 - 1) * DAY
        return in_sight(first, half, now) if third == HALVES[0] else spanning(half + DAY, last)
    if third is None or third >= THE_REST:  # or the whole
        return in_sight(first, last, now)
    start = first + third * length // 3 * DAY
    return spanning(start, first + ((third + 1) * length // 3 - 1) * DAY)


def told_part(said: Sequence[Atom]) -> int | None:
    """Which part of a month or week was said, if one was; early is its beginning, late its end."""
    number = next((atom.number for atom in said if atom.kind == "g"), None)
    return number if number is None else {5: 0, 6: END}.get(number, number)


def is_over(third: int, unit: Unit, today: date) -> bool:
    """Whether the beginning or middle of this week or month is past, so the next one is meant."""
    if unit == Unit.WEEK:
        return third < END and (7 * (third + 1)) // 3 <= today.weekday()
    return unit == Unit.MONTH and third < END and (third + 1) * 10 < today.day
