"""Days told by other days: two weeks after Friday, the last Monday in May, from Monday on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from flows.words.atoms import UNKNOWN, Atom, Days, Window
from flows.words.calendar import (
    DAY,
    WEEK,
    monday_of,
    month_end,
    months_later,
    on,
    spanning,
    valid,
    weekday_from,
)
from flows.words.clock import clock_of
from flows.words.days import in_sight
from flows.words.grammar import Grammar
from flows.words.language import Unit
from flows.words.lengths import later

ANCHORS = Grammar()
"""Joins what names one day in two ways, and counts from days that are named."""

SPANS = Grammar()
"""Makes two days with "until" between them, or one with "from", one sign `Y`."""

LISTS = Grammar()
"""Puts "or" between days and times of which either will do."""

FIFTH = 5


@ANCHORS.rule("(?:ja?)?u[>Fflh][d@]*Y", "u<[d@]*Y")
def _counted_from(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Two days after tomorrow", "3 weeks from Friday"."""
    length = next(atom.length for atom in said if atom.length)
    start = _first(said[-1].days, now.date())
    if start is None or length.minutes:
        return None
    sign = -1 if any(atom.kind == "<" for atom in said) else 1
    day = later(start, length, sign)
    is_all = said[0].kind == "j" or any(atom.kind == "F" and atom.number for atom in said)
    return spanning(start, day) if is_all else on(day)


@ANCHORS.rule("d?T[><]d*Y")
def _next_to(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "The day after Friday"."""
    unit = next(atom.unit for atom in said if atom.unit)
    start = _first(said[-1].days, now.date())
    is_after = any(atom.kind == ">" for atom in said)
    if start is None or unit not in (Unit.DAY, Unit.WEEK):
        return None
    if unit == Unit.DAY:
        return on(start + (DAY if is_after else -DAY))
    first = start + DAY if is_after else start - WEEK
    return in_sight(first, first + WEEK - DAY, now)


@ANCHORS.rule("d*E[dfI]+Y")
def _weekend_of(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "The weekend of 5 December"."""
    start = _first(said[-1].days, now.date())
    return spanning(weekday_from(start, 5), weekday_from(start, 6)) if start else None


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
    return _nth(replace(days, first=first), said[0], 7)


@ANCHORS.rule("d*T[dfFg]+Y")
def _week_of(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "The week of 4 February"."""
    unit = next(atom.unit for atom in said if atom.unit)
    start = _first(said[-1].days, now.date())
    if unit != Unit.WEEK or start is None:
        return None
    return in_sight(monday_of(start), monday_of(start) + 6 * DAY, now)


@ANCHORS.rule("Y[,dfpI@]*Y")
def _same(said: Sequence[Atom], now: datetime) -> Atom | None:
    """A weekday and its date, or the week or month it is in; "today, 9 August"."""
    one, other = said[0], said[-1]
    if one.days is None or other.days is None or (one.clock and other.clock):
        return None
    days = joined(one.days, other.days)
    if days is None and one.days == other.days:
        days = one.days
    return (
        replace(other, days=days, clock=one.clock or other.clock, window=one.window or other.window)
        if days
        else None
    )


@SPANS.rule(
    "[fF]?[@d]*Y[@d]*[tW]?_*→[@d]*(?=Y)",
    "[fF]?[@d]*[tW]_*→[@d]*(?=[tW])",
    "[fF]?[@d]*[nw]_*→[@d]*(?=[tW])",
)
def _moved(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Von Donnerstag auf Freitag": only what it is moved to is wished for."""
    return UNKNOWN


@SPANS.rule(
    "[FfB]?[d@]*Y,?@?t[-Lh][@d]*Y,?@?t",
    "[Ff]?[@d]*Y[@d]*W[-Lh][@d]*YW",
    "[Ff][@d]*Y[@d]*[tW]?[-Lh&@d][@d]*Y",
    "[@d]*Y[@d]*[tW]?[-Lh][@d]*Y",
    "[BJ][@d]*Y[&eh][@d]*Y",
)
def _span(said: Sequence[Atom], now: datetime) -> Atom | None:
    start, end = [atom.days for atom in said if atom.days]
    first = _first(start, now.date())
    last = end.last or (_first(end, first) if first else None)
    if first is None or last is None:
        return None
    if last == first and end.after_today:
        last += WEEK
    clocks = [atom.clock for atom in said if atom.kind == "t"]
    if len(clocks) > 1 and first == last:
        window = Window(start=clocks[0], end=clocks[1])
        return Atom("Y", days=Days(first, first), window=window)
    if end.year_said and not start.year_said and start.first:
        first = _with_year(first, last)
    if start.year_said and not end.year_said and end.first and last < first:
        last = months_later(
            last,
            12 * (first.year - last.year + ((last.month, last.day) < (first.month, first.day))),
        )
    return in_sight(first, last, now)


@SPANS.rule("[Fi][@d]*Y", "[>][@d]*Y", "!<[@d]*Y", "Yi")
def _from_day_on(said: Sequence[Atom], now: datetime) -> Atom | None:
    days = next(atom.days for atom in said if atom.days)
    first = _first(days, now.date())
    if first is None:
        return None
    is_after = said[0].kind == ">"
    if days.last and days.last != first and not is_after:
        return next(atom for atom in said if atom.days)
    start = (days.last or first) + DAY if is_after else first
    return spanning(start, start + WEEK - DAY)


@SPANS.rule("[Lcj][@d]*Y", "<[@d]*Y", "!>[@d]*Y", "Yc")
def _until_day(said: Sequence[Atom], now: datetime) -> Atom | None:
    days = next(atom.days for atom in said if atom.days)
    first = _first(days, now.date())
    if first is None:
        return None
    last = first - DAY if said[0].kind == "<" else days.last or first
    return spanning(now.date(), last) or spanning(now.date(), days.last)


@SPANS.rule("[!v][@dIf=]*Y(?:[&e|][@d]*Y)*", "q_?_?[@dIf=]*Y(?:[&e|][@d]*Y)*")
def _not_then(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Nicht Montag", "außer mittwochs"; "statt Montag" says nothing about other Mondays."""
    if said[0].kind == "v":
        return UNKNOWN
    first, *others = [atom.days for atom in said if atom.days]
    return Atom("x", days=replace(first, others=(*first.others, *others)))


@SPANS.rule(
    "Y(?:[&|/][@d]*Y)*_*!(?=_?(?:[,p|]|$))",
    "Y(?:[&|/][@d]*Y)*_?q_?(?=[,p|]|$)",
    "Y(?:[&|/][@d]*Y)*_*✗",
)
def _then_not(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Montag geht leider nicht"."""
    first, *others = [atom.days for atom in said if atom.days]
    return Atom("x", days=replace(first, others=(*first.others, *others)))


@LISTS.rule("YY")
def _one_after_the_other(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Lundi mardi et jeudi": weekdays without a comma."""
    first, second = [atom.days for atom in said if atom.days]
    if first.first or second.first or any(atom.clock or atom.window for atom in said):
        return None
    return Atom("Y", days=replace(first, others=(*first.others, second)))


@LISTS.rule(
    "(?<=Y)[,/&e](?=[@d]*Y)", "(?<=[tW])&(?=[@d]*[tW])", "(?<=[tW])[,&](?=[@d]*Y[@d,]*[tW])"
)
def _or_then(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Montag, Dienstag oder Mittwoch": either will do."""
    return Atom("|")


@LISTS.rule("(?<![pM:/J-])[nw](?=[|][@d]*t)", "(?<=t[|])[nw](?!p?[nMTO]|[:/])")
def _or_at(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "10 oder 11 Uhr"."""
    clock = clock_of(said[0])
    return Atom("t", clock=clock) if clock else None


# What they are made of ---------------------------------------------------------------------------


def joined(one: Days, other: Days) -> Days | None:
    """A weekday and a date, or a weekday and the week or month it is in."""
    weekday, dated = (one, other) if one.first is None else (other, one)
    if one.first and one.first == one.last and one.first == other.first:
        return other
    if one.first and other.faint and one.last:
        return _numbered(one.first, one.last, other)
    if weekday.first or weekday.weekday is None or not dated.first or not dated.last:
        return None
    if dated.first == dated.last:
        return replace(dated, weekday=weekday.weekday, faint=False)
    day = weekday_from(dated.first, weekday.weekday)
    return Days(day, day) if day <= dated.last else None


def _numbered(first: date, last: date, number: Days) -> Days | None:
    """ "Next month, on the 5th"."""
    day = valid(first.year, first.month, number.first.day) if number.first else None
    return Days(day, day) if day and first <= day <= last else None


def _first(days: Days | None, today: date) -> date | None:
    if days is None:
        return None
    if days.first is None and days.weekday is not None:
        return weekday_from(today, days.weekday)
    return days.first


def _these(said: Atom, now: datetime) -> Days | None:
    """The days named, or those of this month where only "the month" was said."""
    if said.unit == Unit.MONTH:
        return Days(now.date().replace(day=1), month_end(now.date()))
    return said.days


def _nth(days: Days, which: Atom, step: int) -> Atom | None:
    """The first, second, … or last day from `first` on, in steps of so many days."""
    if not days.first or not days.last:
        return None
    first = days.first if step > 1 else days.first.replace(day=1)
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


def _with_year(first: date, last: date) -> date:
    """The day in the year of the last one, or in the year before."""
    same = valid(last.year, first.month, first.day)
    if same and same <= last:
        return same
    return months_later(first, 12 * (last.year - 1 - first.year))
