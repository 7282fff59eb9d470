"""Days told by other days: two weeks after Friday, the last Monday in May, the week of the 4th."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from flows.words.atoms import WEEKEND, Atom, Days
from flows.words.calendar import (
    DAY,
    WEEK,
    alternatives,
    in_sight,
    monday_of,
    month_end,
    on,
    spanning,
    weekday_from,
)
from flows.words.grammar import Grammar
from flows.words.language import Unit
from flows.words.lengths import later
from flows.words.spans import first_of, joined
from flows.words.thirds import END

ANCHORS = Grammar(needs="YT")
"""Joins what names one day in two ways, and counts from days that are named."""

FIFTH = 5
SATURDAY = 5


@ANCHORS.rule("(?:ja?)?u[>Fflh][d@]*Y", "u<[d@]*Y")
def _counted_from(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Two days after tomorrow", "3 weeks from Friday"."""
    length = next(atom.length for atom in said if atom.length)
    start = first_of(said[-1].days, now.date())
    if start is None or length.minutes:
        return None
    sign = -1 if any(atom.kind == "<" for atom in said) else 1
    day = later(start, length, sign)
    is_all = said[0].kind == "j" or any(atom.kind == "F" and atom.number for atom in said)
    return spanning(start, day) if is_all else on(day)


@ANCHORS.rule("↦uF[d@]*Y", "F[d@]*Y[↦_]?u")
def _for_so_long(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "For 3 days from Monday", "ab Montag für 3 Tage"."""
    length = next(atom.length for atom in said if atom.length)
    start = first_of(next(atom.days for atom in said if atom.days), now.date())
    if start is None or length.minutes:
        return None
    return spanning(start, later(start, length) - DAY)


@ANCHORS.rule("[oVg]u[dfI@]*[YT]", "[nw](?:[oV]T|g)[dfI@]*[YT]")
def _first_or_last_few(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "The first ten days of March", "les trois premiers jours de décembre"."""
    days, unit = _these(said[-1], now), next((a.unit for a in said[:-1] if a.unit), Unit.DAY)
    count = next(atom.number for atom in said if atom.kind in "nwu")
    which = next(atom for atom in said if atom.kind in "oVg")
    step = {Unit.DAY: DAY, Unit.WEEK: WEEK}.get(unit)
    is_last = which.kind == "V" or (which.kind == "g" and which.number == END)
    if step is None or not days or not days.first or not days.last:
        return None
    first = _whole(days)
    if is_last:
        return in_sight(days.last - count * step + DAY, days.last, now)
    if which.number > 1:
        return None
    return in_sight(first, min(first + count * step - DAY, days.last), now)


@ANCHORS.rule("(?<!∀)[oO]?d?T[><]d*Y")
def _next_to(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "The day after Friday"."""
    unit = next(atom.unit for atom in said if atom.unit)
    start = first_of(said[-1].days, now.date())
    is_after = any(atom.kind == ">" for atom in said)
    if start is None or unit not in (Unit.DAY, Unit.WEEK):
        return None
    count = said[0].number if said[0].kind in "oO" else 1
    if unit == Unit.DAY:
        return on(start + (count if is_after else -count) * DAY)
    if count > 1:
        return None
    first = start + DAY if is_after else start - WEEK
    return in_sight(first, first + WEEK - DAY, now)


@ANCHORS.rule("[oO]?d*Y[<>][d@]*Y")
def _beside_a_day(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "The Friday before Christmas", "das Wochenende nach Ostern"."""
    one, other = [atom.days for atom in said if atom.days]
    if one.others or not other.first or other.first != other.last:
        return None
    is_weekend = bool(one.first and one.last and one.last - one.first <= DAY)
    weekday = one.weekday if one.first is None else SATURDAY
    if weekday is None or (one.first and not (is_weekend and one.last and one.last.weekday() > 5)):
        return None
    count = said[0].number if said[0].kind in "oO" else 1
    if any(atom.kind == ">" for atom in said):
        day = weekday_from(other.first + DAY, weekday) + (count - 1) * WEEK
    elif one.first:
        day = monday_of(other.first) + (weekday - 7) * DAY
    else:
        day = weekday_from(other.first, weekday) - count * WEEK
    return on(day) if one.first is None else spanning(day, day + DAY)


@ANCHORS.rule("Y[dfI@]*Y")
def _weekend_within(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "A weekend in December", "nächste Woche am Wochenende"."""
    weekends, others = ([a.days for a in said if a.days and a.size == n] for n in (WEEKEND, 0))
    whole = others[0] if weekends and others else None
    if not whole or not whole.first or not whole.last or whole.last - whole.first <= DAY:
        return None
    saturday = weekday_from(max(whole.first, now.date()), SATURDAY)
    return spanning(saturday, saturday + DAY) if saturday <= whole.last else None


@ANCHORS.rule("[OowaV]d?T[dfI@]*[YT]")
def _unit_of_several(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "The third week of May", "der letzte Tag im Oktober"."""
    days, unit = _these(said[-1], now), next(atom.unit for atom in said if atom.unit)
    if said[0].kind in "wa" or not days or not days.first or not days.last:
        return None
    if unit == Unit.DAY:
        return _nth(days, said[0], 1)
    if unit == Unit.FORTNIGHT:
        middle = days.first.replace(day=15)
        is_first = said[0].number == 1
        return in_sight(days.first, middle, now) if is_first else in_sight(middle, days.last, now)
    if unit == Unit.WEEK and days.last - days.first > WEEK:
        monday = _nth_week(days.first.replace(day=1), days.last, said[0])
        return in_sight(monday, monday + 6 * DAY, now) if monday else None
    return None


@ANCHORS.rule("[OoV]d?Y[dfI@]*[YT]")
def _weekday_of_several(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "The first Monday of May"."""
    weekday = next(atom.days for atom in said if atom.days)
    days = _these(said[-1], now)
    if days is None:
        return None
    if weekday.first or weekday.weekday is None or not days.first or days.first == days.last:
        return None
    first = weekday_from(days.first.replace(day=1), weekday.weekday)
    return _nth(days._replace(first=first), said[0], 7)


@ANCHORS.rule("d*T[dfFg]*Y")
def _week_of(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "The week of 4 February"; a Sunday names the week that it begins."""
    unit = next(atom.unit for atom in said if atom.unit)
    days = said[-1].days
    start = first_of(days, now.date())
    is_close = said[-2].kind == "T"
    if unit != Unit.WEEK or start is None or (is_close and not (days and days.first)):
        return None
    monday = monday_of(start + DAY)
    return in_sight(monday, monday + 6 * DAY, now)


@ANCHORS.rule(
    "[FfBJ]?[@d]*Y[-Lh][@d]*Y[,dfI@]*Y",
    "[Ff][@d]*Y@[@d]*Y[,dfI@]*Y",
    "[BJ][@d]*Y[&e][@d]*Y[,dfI@]*Y",
    "Y[,dI@]*[Ff]?[@d]*Y[-Lh][@d]*Y",
    "Y[,dI@]*[Ff][@d]*Y@[@d]*Y",
    "Y[,dI@]*[BJ][@d]*Y[&e][@d]*Y",
)
def _weekdays_of_a_week(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Next week from Tuesday to Thursday", "Di bis Do nächste Woche"."""
    found = _of_their_week([atom.days for atom in said if atom.days])
    return in_sight(found[0], found[-1], now) if found else None


@ANCHORS.rule("Y(?:[|,/&e][@d]*Y)+[,dfI@]*Y", "Y[,dfI@]*Y(?:[|,/&e][@d]*Y)+")
def _some_weekdays_of_a_week(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Di oder Do nächste Woche", "next week on Tuesday or Thursday"."""
    found = [day for day in _of_their_week([a.days for a in said if a.days]) if day >= now.date()]
    return alternatives(found, are_apart=True) if found else None


@ANCHORS.rule("(?<![fF])(?<![fF][@d])Y[,dfpI@]*Y", "Y[,dfpI]*Y")
def _same(said: Sequence[Atom], now: datetime) -> Atom | None:
    """A weekday and its date, or the week or month it is in; "today, 9 August"."""
    one, other = said[0], said[-1]
    if one.days is None or other.days is None or (one.clock and other.clock):
        return None
    days = joined(one.days, other.days)
    if days is None and one.days == other.days:
        days = one.days
    return (
        other._replace(days=days, clock=one.clock or other.clock, window=one.window or other.window)
        if days
        else None
    )


# What they are made of ---------------------------------------------------------------------------


def _these(said: Atom, now: datetime) -> Days | None:
    """The days named, or those of this month where only "the month" was said."""
    today = now.date()
    if said.unit == Unit.WEEK:
        return Days(monday_of(today), monday_of(today) + 6 * DAY)
    if said.unit == Unit.MONTH:
        return Days(today.replace(day=1), month_end(today))
    if said.unit == Unit.YEAR:
        return Days(date(today.year, 1, 1), date(today.year, 12, 31))
    return said.days


def _of_their_week(named: Sequence[Days]) -> list[date]:
    """The weekdays that were said before or behind their week; none when it is something else."""
    weekdays = [days.weekday for days in named if days.first is None and days.weekday is not None]
    week = next((days for days in (named[0], named[-1]) if days.first and days.last), None)
    if len(weekdays) < len(named) - 1 or not week or not week.first or not week.last:
        return []
    if week.others or not week.first < week.last < week.first + WEEK:
        return []
    found = [weekday_from(monday_of(week.first), weekday) for weekday in weekdays]
    return found if week.first <= found[-1] else []


def _whole(days: Days) -> date:
    """The first day, behind today too where a month is under way."""
    if not days.first or not days.last or days.last - days.first < WEEK:
        return days.first or date.min
    return days.first.replace(day=1)


def _nth(days: Days, which: Atom, step: int) -> Atom | None:
    """The first, second, … or last day from `first` on, in steps of so many days."""
    if not days.first or not days.last:
        return None
    first = days.first if step > 1 else _whole(days)
    if which.kind == "V":
        return on(days.last - (days.last - first).days % step * DAY)
    day = first + (which.number - 1) * step * DAY
    return on(day) if first <= day <= days.last else None


def _nth_week(first: date, last: date, which: Atom) -> date | None:
    """The Monday of a month's first, second, … or last week: that with most of its days in it."""
    monday = monday_of(first + 3 * DAY)
    if which.kind == "V":
        return monday_of(last - 3 * DAY)
    return monday + (which.number - 1) * WEEK if which.number <= FIFTH else None
