"""Entries of a shop file that say when reminders go out, and when everybody is left in peace."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated

from pydantic import AfterValidator, PlainValidator

from booking.entries import OneOrMore, wrong
from booking.entry_times import SPAN, Duration, find_clock

LEAST = timedelta(hours=1)
"""A later reminder would not bring anybody in time."""
TO_DECIDE = timedelta(hours=3)
"""An hour to answer the reminder, one to answer when asked again, and one until the date."""
FURTHEST_DAYS = 14
DAY = 24 * 60
"""Minutes."""
LONGEST_QUIET = timedelta(hours=18)


@dataclass(frozen=True)
class Before:
    """How long before an appointment a reminder goes out."""

    kind: str
    """As the rule is written; what was said by it is noted under this name."""
    span: timedelta = timedelta(0)
    """Hours that pass, whatever the clocks do meanwhile."""
    days: int = 0
    """Days on the wall's calendar."""
    clock: time | None = None
    """The local time on that day; None: that of the appointment."""


Quiet = tuple[time, time]
"""Local times from which and until which nothing is said unasked; mostly over midnight."""

DAY_BEFORE = Before("24 h", span=timedelta(hours=24))

_REMEDY = 'write "24 h", "day before 18:00" or "same day 08:00"'
_ON_A_DAY = re.compile(
    r"(?:the )?(?:(?P<same>same day)|(?:(?P<days>\d+) )?days? before)(?: at)? (?P<clock>\S+)"
)
_QUIET_REMEDY = 'write "20:00-08:00", or "none"'


def _before(value: object) -> Before:
    if not isinstance(value, str):
        raise wrong(f"{value} is no time for a reminder", _REMEDY)
    written = " ".join(value.lower().split())
    on_a_day = _ON_A_DAY.fullmatch(written)
    return _at_a_clock(on_a_day, value) if on_a_day else _a_span(written.removesuffix(" before"))


def _at_a_clock(written: re.Match[str], value: str) -> Before:
    clock = find_clock(written["clock"])
    if clock is None:
        raise wrong(f'"{value}" names no time of day', _REMEDY)
    days = 0 if written["same"] else int(written["days"] or 1)
    _not_too_far(days * DAY, value)
    named = {0: "same day", 1: "day before"}.get(days, f"{days} days before")
    return Before(f"{named} {clock:%H:%M}", days=days, clock=clock)


def _a_span(written: str) -> Before:
    found = re.fullmatch(r"(\d+)\s*(min|minutes?|h|hours?|days?|weeks?)", written)
    if not found:
        raise wrong(f'"{written}" is no time for a reminder', _REMEDY)
    number, unit = int(found[1]), found[2].removesuffix("s")
    if unit in ("day", "week"):
        days = number * (7 if unit == "week" else 1)
        _not_too_far(days * DAY, written)
        return Before(f"{days} days", days=days)
    minutes = number * 60 if unit in ("h", "hour") else number
    _not_too_far(minutes, written)
    span = timedelta(minutes=minutes)
    if span < LEAST:
        raise wrong(f'"{written}" is too late to be of use', 'write "1 h" at least')
    hours = span / timedelta(hours=1)
    return Before(f"{hours:g} h" if hours.is_integer() else f"{number} min", span=span)


def _not_too_far(minutes: int, written: str) -> None:
    if minutes > FURTHEST_DAYS * DAY:
        raise wrong(f'"{written}" is too long before', f'write "{FURTHEST_DAYS} days" at most')


def _apart(rules: tuple[Before, ...]) -> tuple[Before, ...]:
    kinds = [rule.kind for rule in rules]
    if twice := next((kind for kind in kinds if kinds.count(kind) > 1), None):
        raise wrong(f'"{twice}" stands there twice', "remove one")
    return rules


def leaves_time(before: Sequence[Before]) -> bool:
    """Whether a reminder goes out so early that what nobody confirms can still be decided of.

    One at a time of day may; that depends on the appointment.
    """
    return any(rule.days or rule.clock or rule.span >= TO_DECIDE for rule in before)


def _quiet(value: object) -> Quiet | None:
    if value == "none":
        return None
    written = SPAN.fullmatch(value) if isinstance(value, str) else None
    begin, end = (find_clock(part) for part in written.groups()) if written else (None, None)
    if begin is None or end is None:
        raise wrong(f'"{value}" is no span of quiet hours', _QUIET_REMEDY)
    first = datetime.combine(date.min, begin)
    last = datetime.combine(date.min + timedelta(days=end <= begin), end)
    if last - first > LONGEST_QUIET:
        raise wrong(f'"{value}" leaves hardly any hour', _QUIET_REMEDY)
    return begin, end


def _some(span: timedelta) -> timedelta:
    if span < LEAST:
        raise wrong("is too late to be of use", 'write "1 h" at least')
    return span


def _now_before(written: object) -> object:
    if written is not None:
        hours = written if isinstance(written, int) else 24
        raise wrong("is written otherwise now", f'write before = ["{hours} h"]')
    return written


Befores = Annotated[
    tuple[Annotated[Before, PlainValidator(_before)], ...], OneOrMore, AfterValidator(_apart)
]
"""Any number of reminders of one appointment; none: nobody is reminded."""
QuietHours = Annotated[Quiet | None, PlainValidator(_quiet)]
"""None: at any hour."""
Ahead = Annotated[Duration, AfterValidator(_some)]
"""So long before an appointment, an hour at least."""
Formerly = Annotated[object, PlainValidator(_now_before)]
"""The entry that `before` replaces; whoever still has it is told."""
