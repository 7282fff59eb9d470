"""Days from one on or up to another, days that are not wanted, and alternatives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from flows.words.atoms import UNKNOWN, Atom, Clock, Days, Window
from flows.words.calendar import (
    DAY,
    WEEK,
    in_sight,
    months_later,
    spanning,
    valid,
    weekday_from,
)
from flows.words.clock import AFTERNOON_HOURS, clock_of
from flows.words.grammar import Grammar
from flows.words.hours import REFUSED
from flows.words.language import Part

ASKS = 1
"""Number of the sign `_` for a word that asks for what follows: geht, can we do."""

SPANS = Grammar(needs="Y→")
"""Makes two days with "until" between them, or one with "from", one sign `Y`."""

LISTS = Grammar(needs="YtW")
"""Puts "or" between days and times of which either will do."""


@SPANS.rule(
    "[fF]?[@d]*Y[@d]*[tW]?[_↦]*→[@d]*(?=Y)",
    "[fF]?[@d]*[tW][_↦]*→[@d]*(?=[tW])",
    "[fF]?[@d]*[nw][_↦]*→[@d]*(?=[tW])",
)
def _moved(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Von Donnerstag auf Freitag": only what it is moved to is wished for."""
    return UNKNOWN


@SPANS.rule(
    "[FfB]?[d@]*Y,?@?t,?[-Lh][@d]*Y,?@?t",
    "[Ff]?[@d]*Y[@d]*W[-Lh][@d]*YW",
    "[Ff][@d]*Y[@d]*[tW]?[-Lh&@d][@d]*Y",
    "[@d]*Y[@d]*[tW]?,?[-Lh][@d]*Y",
    "Y@[@d]*Y",  # 2 octobre à 22 octobre
    "[BJ][@d]*Y[&ehL][@d]*Y",
)
def _span(said: Sequence[Atom], now: datetime) -> Atom | None:
    start, end = [atom.days for atom in said if atom.days]
    first = first_of(start, now.date())
    last = end.last or (first_of(end, first) if first else None)
    if first is None or last is None:
        return None
    if [atom.kind for atom in said[:2]] == ["Y", "@"] and not (start.first and first < last):
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


@SPANS.rule("[Fi][@d]*Y[@d,]*t")
def _from_then_on(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Ab Freitag 14 Uhr": that day, from then on."""
    days = next(atom.days for atom in said if atom.days)
    day = first_of(days, now.date())
    if day is None or days.last not in (None, day):
        return None
    return Atom("Y", days=Days(day, day), window=Window(start=said[-1].clock))


@SPANS.rule("q[@_↦]{0,3}>[@d]*Y", "[>F][@d]*Y" + REFUSED)
def _not_after(said: Sequence[Atom], now: datetime) -> Atom | None:
    days = next(atom.days for atom in said if atom.days)
    last = days.last or first_of(days, now.date())
    return spanning(now.date(), last) if last else None


@SPANS.rule("q[@_↦]{0,3}<[@d]*Y", "<[@d]*Y" + REFUSED)
def _not_before(said: Sequence[Atom], now: datetime) -> Atom | None:
    days = next(atom.days for atom in said if atom.days)
    first = first_of(days, now.date())
    return spanning(first, first + WEEK - DAY) if first else None


@SPANS.rule(
    "[Fi][@d]*Y", "[>][@d]*Y", "!<[@d]*Y", "Yi", "Y[|][>l](?![@d]*[tnwYPWRD])", "S[@d]*Y", "YS"
)
def _from_day_on(said: Sequence[Atom], now: datetime) -> Atom | None:
    days = next(atom.days for atom in said if atom.days)
    first = first_of(days, now.date())
    if first is None or any(atom.kind == "S" and not atom.number for atom in said):
        return None
    is_after = said[0].kind == ">"
    if days.last and days.last != first and not is_after:
        return next(atom for atom in said if atom.days)
    start = (days.last or first) + DAY if is_after else first
    return spanning(start, start + WEEK - DAY)


@SPANS.rule("[Lcj<][@d]*Y[@d,]*[tW]")
def _until_then(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Bis Freitag 17 Uhr": before that hour, on that day and those before it."""
    named = next(atom.days for atom in said if atom.days)
    last, end = named.last or first_of(named, now.date()), said[-1].clock
    if last is None or last < now.date():
        return None
    if said[-1].window and said[-1].window.part is Part.NOON:
        end = Clock(12, fixed=True)
    return Atom("Y", days=Days(now.date(), last), window=Window(end=end)) if end else None


@SPANS.rule("[Lcj][@d]*Y", "<[@d]*Y", "!>[@d]*Y", "Yc", "Y[|]<(?![@d]*[tYW])")
def _until_day(said: Sequence[Atom], now: datetime) -> Atom | None:
    days = next(atom.days for atom in said if atom.days)
    first = first_of(days, now.date())
    if first is None:
        return None
    last = first - DAY if said[0].kind == "<" else days.last or first
    return spanning(now.date(), last) or spanning(now.date(), days.last)


@SPANS.rule("[!v][@dIf=↦]*Y(?:[&e|][@d]*Y)*", "q[@_↦]{0,3}[@dIf=]*Y(?:[&e|][@d]*Y)*")
def _not_then(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Nicht Montag", "außer mittwochs"; "statt Montag" says nothing about other Mondays."""
    if said[0].kind == "v":
        return UNKNOWN
    first, *others = [atom.days for atom in said if atom.days]
    return Atom("x", days=first._replace(others=(*first.others, *others)))


@SPANS.rule(
    "Y(?:[&|/][@d]*Y)*[_↦]*!(?=[_↦]?(?:[,p|]|$))",
    "Y(?:[&|/][@d]*Y)*[_↦]?q[_↦]?(?=[,p|]|$)",
    "Y(?:[&|/][@d]*Y)*[_↦]*✗",
)
def _then_not(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Montag geht leider nicht"."""
    first, *others = [atom.days for atom in said if atom.days]
    return Atom("x", days=first._replace(others=(*first.others, *others)))


@LISTS.rule("YY")
def _one_after_the_other(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Lundi mardi et jeudi": weekdays without a comma."""
    first, second = [atom.days for atom in said if atom.days]
    if first.first or second.first or any(atom.clock or atom.window for atom in said):
        return None
    return Atom("Y", days=first._replace(others=(*first.others, second)))


@LISTS.rule("W[&,e]W")
def _after_and_before(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "After 10 and before 12": one window."""
    first, last = said[0].window, said[-1].window
    if not first or not last or first.end or last.start or first.part or last.part:
        return None
    return Atom("W", window=Window(start=first.start, end=last.end))


@LISTS.rule(
    "(?<=Y)[,/&e](?=[@d]*Y)",
    "(?<=[tW])&(?=[@d]*[tW])",
    "(?<=[tW])[,&](?=[@d]*Y[@d,]*[tW])",
    "(?:(?<=Y[tW])|(?<=Y[@d][tW]))[&e](?=[@d]*Y)",  # Fr 8-10 und Sa
)
def _or_then(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Montag, Dienstag oder Mittwoch": either will do."""
    return Atom("|")


@LISTS.rule("W[_,]{0,6}_@?[nw](?=$|,)")
def _asked_for(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "He's got footy til 10, can we do 11?": the bound is only the reason."""
    clock = clock_of(said[-1]) if any(atom.number == ASKS for atom in said[-3:-1]) else None
    return Atom("t", clock=clock) if clock else None


OR_AT = ",?[|][@d]*(?:t|[nw](?!p?[nMTO]|[:/]))"


@LISTS.rule("(?:Yt?|t)(?:,?[|,][@d]*[tnw])*" + OR_AT, "(?<![pM:/J↦-])[nw](?:,?[|,][nw])*" + OR_AT)
def _or_at(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "10 oder 11 Uhr", "um 9, 10 oder 11"."""
    first, *more = [clock_of(atom) for atom in said if atom.clock or atom.kind in "nw"]
    times = [clock for clock in (first, *more) if clock]
    is_told = said[0].clock if said[0].kind == "Y" else any(atom.clock for atom in said)
    is_list = any(atom.kind == "," for atom in said)
    if not is_told or len(times) <= len(more) or (is_list and times != sorted(times, key=_by_day)):
        return None  # "two of us, 10 or 11"
    kind = "Y" if said[0].kind == "Y" else "t"
    return said[0]._replace(kind=kind, clock=first, also=tuple(times[1:]))


@LISTS.rule("Yt(?:,t)*")
def _and_at(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Friday 9, 10, 2pm"."""
    more = tuple(atom.clock for atom in said[1:] if atom.clock)
    return said[0]._replace(also=more) if said[0].clock else None


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
        return dated._replace(weekday=weekday.weekday, faint=False)
    day = weekday_from(dated.first, weekday.weekday)
    return Days(day, day) if day <= dated.last else None


def _numbered(first: date, last: date, number: Days) -> Days | None:
    """ "Next month, on the 5th"."""
    day = valid(first.year, first.month, number.first.day) if number.first else None
    return Days(day, day) if day and first <= day <= last else None


def first_of(days: Days | None, today: date) -> date | None:
    """The first of the days, the next one where only a weekday was said."""
    if days is None:
        return None
    if days.first is None and days.weekday is not None:
        return weekday_from(today + DAY if days.after_today else today, days.weekday)
    return days.first


def _by_day(clock: Clock) -> int:
    """Where a time stands in a shop's day, from seven on."""
    return clock.hour + 12 * (clock.hour in AFTERNOON_HOURS and not clock.fixed)


def _with_year(first: date, last: date) -> date:
    """The day in the year of the last one, or in the year before."""
    same = valid(last.year, first.month, first.day)
    if same and same <= last:
        return same
    return months_later(first, 12 * (last.year - 1 - first.year))
