"""A wish for a day or a time, in the customer's words, read in four languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from datetime import time as time_of_day

from flows.words.atoms import PARTS, Atom, Clock, Days, Window
from flows.words.clock import CLOCK, POINTED
from flows.words.dates import DATES, WEEK, weekday_from
from flows.words.days import DAYS, SPANS
from flows.words.hours import HOURS
from flows.words.language import Part
from flows.words.lexicon import LEXICONS, Lexicon
from flows.words.normal import folded

STAGES = (CLOCK, DATES, POINTED, DAYS, HOURS, SPANS)
AFTERNOON_HOURS = range(1, 7)
"""Said without morning or evening, these hours are after noon: no shop opens at three at night."""

_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = frozenset("df@,p-")
"""Signs that may stand between a weekday and its date."""


@dataclass(frozen=True)
class When:
    """What was understood; what was not said is None."""

    day: date | None = None
    last_day: date | None = None
    """Set for several days in a row, such as "next week"; `day` is the first of them."""
    time: time_of_day | None = None
    from_time: time_of_day | None = None
    to_time: time_of_day | None = None
    """The window in which the appointment shall start, in the shop's time."""
    asap: bool = False


class Contradiction(Exception):
    """The date is not on the weekday that was said with it."""

    def __init__(self, day: date, weekday: int) -> None:
        super().__init__("the date is not on that weekday")
        self.day = day
        self.weekday = weekday
        """Monday is 0."""


def when(text: str, language: str, now_local: datetime) -> When | None:
    """The day, days, time or window that the text wishes for, None if it names none.

    `language` is tried first; a text that another language explains better is read in that one.
    Without a year a date is the next one; a weekday is today only if its time is still ahead. Hours
    from one to six without am or pm are after noon. A lone number is a choice, never a day. Of
    several alternatives the first counts. Raises Contradiction.
    """
    said = folded(text)
    for lexicon in _lexicons(said, language):
        atoms = lexicon.atoms(said)
        for stage in STAGES:
            atoms = stage.read(atoms, now_local)
        found = _understood(atoms, now_local)
        if found:
            return found
    return None


def spoken(text: str, language: str) -> str:
    """The language that knows most of the words; `language` where it knows as many."""
    return _lexicons(folded(text), language)[0].code


def _lexicons(said: str, language: str) -> list[Lexicon]:
    """The likeliest language, the given one, then any other that knows every word."""
    words = _WORD.findall(said)
    known = {code: lexicon.coverage(words) for code, lexicon in LEXICONS.items()}
    ranked = sorted(LEXICONS, key=lambda code: (-known[code], code != language))
    return [
        LEXICONS[code]
        for place, code in enumerate(ranked)
        if place == 0 or code == language or known[code] == len(words)
    ]


def _understood(atoms: Sequence[Atom], now: datetime) -> When | None:
    hours = _hours(atoms)
    asap = any(atom.kind == "S" for atom in atoms)
    days = _days(atoms, now, hours)
    if days and days.faint and not hours.time and not hours.from_time and not hours.to_time:
        days = None
    found = replace(
        hours,
        asap=asap,
        day=days.first if days else None,
        last_day=days.last if days and days.last != days.first else None,
    )
    return found if found != When() else None


def _hours(atoms: Sequence[Atom]) -> When:
    windows = [atom.window for atom in atoms if atom.window]
    part = next((window.part for window in windows if window.part), None)
    clock = next((atom.clock for atom in atoms if atom.clock), None)
    if clock:
        return When(time=_time(clock, part))
    ends_of = [_window(window, part) for window in windows]
    starts = [start for start, _ in ends_of if start]
    ends = [end for _, end in ends_of if end]
    if part:
        start, end = PARTS[part]
        starts, ends = [*starts, start], [*ends, end]
    start_at, end_at = max(starts, default=None), min(ends, default=None)
    if start_at and end_at and end_at <= start_at:
        end_at = None
    return When(from_time=start_at, to_time=end_at)


def _window(window: Window, part: Part | None) -> tuple[time_of_day | None, time_of_day | None]:
    """From and to; where morning or afternoon is open, so that they follow upon each other."""
    start = _time(window.start, part) if window.start else None
    end = _time(window.end, part) if window.end else None
    if start is None or end is None or start < end or window.start is None or window.end is None:
        return start, end
    if not window.end.fixed and end.hour < 12:
        return start, end.replace(hour=end.hour + 12)
    if not window.start.fixed and window.start.hour < end.hour:
        return start.replace(hour=window.start.hour), end
    return start, None


def _time(clock: Clock, part: Part | None) -> time_of_day:
    hour = clock.hour
    if part is Part.NIGHT and hour == 12:
        hour = 0
    elif not clock.fixed and hour < 12:
        is_open = hour in AFTERNOON_HOURS and not clock.early
        is_late = is_open if part is None else PARTS[part][1] > time_of_day(12)
        is_small_hour = part is Part.NIGHT and hour in AFTERNOON_HOURS
        hour += 12 if is_late and not is_small_hour else 0
    return time_of_day(hour, clock.minute)


def _days(atoms: Sequence[Atom], now: datetime, hours: When) -> Days | None:
    """The first days that were named, with the weekday said beside them or within them."""
    named = [(place, atom.days) for place, atom in enumerate(atoms) if atom.days]
    clear = [each for each in named if not each[1].faint] or named
    if not clear:
        return None
    (place, days), *others = clear
    for other_place, other in others:
        is_close = {atom.kind for atom in atoms[place + 1 : other_place]} <= _BETWEEN
        joined = _joined(days, other, is_close=is_close)
        if joined:
            days = joined
            break
    return _next_weekday(days, now, hours) if days.first is None else _checked(days)


def _joined(one: Days, other: Days, *, is_close: bool) -> Days | None:
    """A weekday and a date, or a weekday and the week or month it is in."""
    weekday, dated = (one, other) if one.first is None else (other, one)
    if weekday.first or weekday.weekday is None or not dated.first or not dated.last:
        return None
    if dated.first == dated.last:
        return replace(dated, weekday=weekday.weekday) if is_close else None
    day = weekday_from(dated.first, weekday.weekday)
    return Days(day, day) if day <= dated.last else None


def _checked(days: Days) -> Days:
    if days.first and days.weekday not in (None, days.first.weekday()):
        raise Contradiction(days.first, days.weekday or 0)
    return days


def _next_weekday(days: Days, now: datetime, hours: When) -> Days:
    today = now.date()
    day = weekday_from(today, days.weekday or 0)
    if day == today and (days.after_today or not _is_ahead(hours, now.time())):
        day += WEEK
    return Days(day, day)


def _is_ahead(hours: When, now: time_of_day) -> bool:
    """Whether today's time is still to come; without a time nobody calls today by its weekday."""
    if hours.time:
        return hours.time > now
    return hours.from_time is not None if hours.to_time is None else hours.to_time > now
