"""What the signs of a sentence come to: the days, the hours, what else will do and what not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from datetime import time as time_of_day
from typing import Protocol

from flows.words.atoms import PARTS, Atom, Clock, Days, Window
from flows.words.calendar import WEEK, weekday_from
from flows.words.clock import AFTERNOON_HOURS, in_part
from flows.words.language import Part
from flows.words.spans import joined

_BETWEEN = frozenset("df@,pWt-")
"""Signs that may stand between a weekday and its date."""


class Opening(Protocol):
    """A shop's hours by weekday (Monday is 0), each from one local time to another."""

    def __getitem__(self, weekday: int, /) -> Sequence[tuple[time_of_day, time_of_day]]: ...


@dataclass(frozen=True)
class When:
    """What was understood; what was not said is None, False or empty."""

    day: date | None = None
    last_day: date | None = None
    """Set for several days in a row, such as "next week"; `day` is the first of them."""
    time: time_of_day | None = None
    from_time: time_of_day | None = None
    to_time: time_of_day | None = None
    """The window in which the appointment shall start, in the shop's time."""
    asap: bool = False
    latest: bool = False
    """As late as possible on that day, or in that window."""
    any_time: bool = False
    """ "Egal wann": the customer leaves the day or the hour to the shop, where none is named."""
    not_weekdays: tuple[int, ...] = ()
    """Weekdays on which it must not be (Monday is 0): "nicht montags"."""
    not_days: tuple[tuple[date, date], ...] = ()
    """Days, first and last, on which it must not be: "nicht nächste Woche", "nicht am 3.12."."""
    others: tuple[When, ...] = ()
    """What will do as well, in the order in which it was said: "Di oder Do", "10 oder 11 Uhr".

    Each is whole: "Di oder Do um 15" is Tuesday at 15:00, and Thursday at 15:00.
    """
    faint: bool = False
    """The day was only a small number, "the 3rd": where choices are on offer, that one is meant."""


class Contradiction(Exception):
    """The date is not on the weekday that was said with it."""

    def __init__(self, day: date, weekday: int) -> None:
        super().__init__("the date is not on that weekday")
        self.day = day
        self.weekday = weekday
        """Monday is 0."""


def sense(atoms: Sequence[Atom], now: datetime, open: Opening | None) -> When | None:
    """The wish, with its alternatives. None when there is none. Raises Contradiction."""
    kinds = {atom.kind for atom in atoms}
    parts = _parts(atoms)
    found = [_option(part, now, open) for part in parts]
    named = _completed([each for each in found if each != When()])
    first, *others = _led(named) if _hours_lead(parts[0]) else named or [When()]
    weekdays, days = _excluded(atoms)
    whole = replace(
        first,
        asap="S" in kinds,
        latest="z" in kinds,
        any_time="G" in kinds,
        not_weekdays=weekdays,
        not_days=days,
        others=tuple(dict.fromkeys(each for each in others if each != first)),
    )
    return whole if whole != When() else None


def _parts(atoms: Sequence[Atom]) -> list[list[Atom]]:
    """The sentence, parted at each "or" that has days or times on both sides."""
    parts: list[list[Atom]] = [[]]
    for atom in atoms:
        others = atom.days.others if atom.days and atom.kind == "Y" else ()
        if atom.kind == "|" and _says_when(parts[-1]):
            parts.append([])
        parts[-1].append(atom)
        parts += [[Atom("Y", days=other)] for other in others]
        parts += [[Atom("t", clock=other)] for other in atom.also]
    if len(parts) > 1 and not _says_when(parts[-1]):
        parts[-2:] = [parts[-2] + parts[-1]]
    return parts


def _says_when(atoms: Sequence[Atom]) -> bool:
    return any(atom.kind in "YtW" for atom in atoms)


def _completed(found: Sequence[When]) -> list[When]:
    """Each alternative with what was said only once: the day before it, the hours behind it."""
    whole = list(found)
    for place in range(1, len(whole)):
        whole[place] = _with_day(whole[place], whole[place - 1])
    for place in range(len(whole) - 2, -1, -1):
        behind = whole[place + 1]
        whole[place] = _with_hours(_with_day(whole[place], behind), behind)
    return whole


def _with_day(each: When, other: When) -> When:
    """With the other's days where it names none."""
    return each if each.day else replace(each, day=other.day, last_day=other.last_day)


def _with_hours(each: When, other: When) -> When:
    """With the other's hours where it names none."""
    if each.time or each.from_time or each.to_time:
        return each
    return replace(each, time=other.time, from_time=other.from_time, to_time=other.to_time)


def _hours_lead(atoms: Sequence[Atom]) -> bool:
    """Whether the hours were said before the day: "between 2 and 4 on Tuesday or Friday"."""
    kinds = [atom.kind for atom in atoms if atom.kind in "YtW"]
    return kinds[:1] in (["t"], ["W"]) and "Y" in kinds


def _led(found: Sequence[When]) -> list[When]:
    """Each alternative with the hours that were said before all of them."""
    return [_with_hours(each, found[0]) for each in found]


def _excluded(atoms: Sequence[Atom]) -> tuple[tuple[int, ...], tuple[tuple[date, date], ...]]:
    named = [atom.days for atom in atoms if atom.kind == "x" and atom.days]
    named += [other for days in named for other in days.others]
    weekdays = {days.weekday for days in named if days.first is None and days.weekday is not None}
    days = {(days.first, days.last or days.first) for days in named if days.first}
    return tuple(sorted(weekdays)), tuple(sorted(days))


def _option(atoms: Sequence[Atom], now: datetime, open: Opening | None) -> When:
    days = _days(atoms)
    hours = _hours(atoms, days, open)
    if days and days.first is None:
        days = _next_weekday(days, now, hours)
    if days is None:
        return hours
    last = days.last if days.last != days.first else None
    is_faint = days.faint and hours == When()
    return replace(hours, day=days.first, last_day=last, faint=is_faint)


# Hours -------------------------------------------------------------------------------------------


def _hours(atoms: Sequence[Atom], days: Days | None, open: Opening | None) -> When:
    windows = [atom.window for atom in atoms if atom.kind in "YW" and atom.window]
    part = next((window.part for window in windows if window.part), None)
    read = _Hours(part, _spans(days, open))
    clock = next((atom.clock for atom in atoms if atom.kind in "Yt" and atom.clock), None)
    if clock:
        return When(time=read.at(clock))
    ends_of = [read.window(window) for window in windows]
    starts = [start for start, _ in ends_of if start]
    ends = [end for _, end in ends_of if end]
    if part:
        start, end = PARTS[part]
        # Who says "in the morning from eight on" tells by the part which eight it is.
        told = [at for at, window in zip(ends_of, windows, strict=True) if not window.refuses]
        ends = ends if any(at and start <= at < end for at, _ in told) else [*ends, end]
        starts = starts if part is Part.MORNING and ends != [end] else [*starts, start]
    start_at, end_at = max(starts, default=None), min(ends, default=None)
    if start_at and end_at and end_at <= start_at:
        end_at = None
    return When(from_time=start_at, to_time=end_at)


@dataclass(frozen=True)
class _Hours:
    """How an hour without am or pm is read in this sentence."""

    part: Part | None
    open: Sequence[tuple[time_of_day, time_of_day]]

    def window(self, window: Window) -> tuple[time_of_day | None, time_of_day | None]:
        """From and to; where morning or afternoon is open, so that one follows the other."""
        start = self.at(window.start) if window.start else None
        end = self.at(window.end) if window.end else None
        if start is None or end is None or window.start is None or window.end is None:
            return start, end
        if window.start.fixed and not window.end.fixed:
            end = _soonest(window.end, start)
        if window.end.halved and not window.start.fixed:
            start = _latest(window.start, end) or start
        if start < end:
            return start, end
        if not window.end.fixed and end.hour < 12:
            return start, end.replace(hour=end.hour + 12)
        if not window.start.fixed and window.start.hour < end.hour:
            return start.replace(hour=window.start.hour), end
        return start, None

    def at(self, clock: Clock) -> time_of_day:
        if self.part:
            clock = in_part(clock, self.part)
        said = time_of_day(clock.hour, clock.minute)
        if clock.fixed or clock.hour >= 12:
            return said
        later = said.replace(hour=clock.hour + 12)
        if not clock.early and self._is_open(said) != self._is_open(later):
            return said if self._is_open(said) else later
        return later if clock.hour in AFTERNOON_HOURS and not clock.early else said

    def _is_open(self, moment: time_of_day) -> bool:
        return any(
            begin <= moment and (moment < end or end == time_of_day()) for begin, end in self.open
        )


def _soonest(clock: Clock, start: time_of_day) -> time_of_day:
    """The first time after the start that the clock shows so."""
    said = time_of_day(clock.hour, clock.minute)
    return said if said > start or clock.hour >= 12 else said.replace(hour=clock.hour + 12)


def _latest(clock: Clock, end: time_of_day) -> time_of_day | None:
    """The last time before the end that the clock shows so: "from 7 to 8 pm"."""
    shown = (time_of_day(clock.hour % 12 + half, clock.minute) for half in (12, 0))
    return next((said for said in shown if said < end), None)


def _spans(days: Days | None, open: Opening | None) -> Sequence[tuple[time_of_day, time_of_day]]:
    """The opening hours of the day that was said, of any day if it is not one."""
    if open is None:
        return ()
    weekday = days.weekday if days and days.first is None else None
    if days and days.first and days.first == days.last:
        weekday = days.first.weekday()
    spans = open[weekday] if weekday is not None else ()
    return spans or [span for each in range(7) for span in open[each]]


# Days --------------------------------------------------------------------------------------------


def _days(atoms: Sequence[Atom]) -> Days | None:
    """The first days that were named, with the weekday said beside them or within them."""
    named = [
        (place, atom.days) for place, atom in enumerate(atoms) if atom.days and atom.kind == "Y"
    ]
    clear = [each for each in named if not each[1].faint] or named
    if not clear:
        return None
    (place, days), *others = clear
    for other_place, other in others:
        is_close = {atom.kind for atom in atoms[place + 1 : other_place]} <= _BETWEEN
        is_week = other.first != other.last or days.first != days.last
        both = joined(days, other) if is_close or is_week else None
        if both:
            days = both
            break
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
