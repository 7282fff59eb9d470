"""Days counted from today, by their weekday or by week and month, and spans of days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from flows.words.atoms import UNKNOWN, Atom, Clock, Days, Window
from flows.words.clock import at
from flows.words.dates import (
    WEEK,
    month_end,
    months_later,
    numbered_days,
    on,
    weekday_from,
)
from flows.words.grammar import Grammar
from flows.words.language import Part, Unit

DAYS = Grammar()
"""Makes everything that names days one sign `Y`, after the dates."""

SPANS = Grammar()
"""Makes two days with "until" between them, or one with "from", one sign `Y`."""

DAY = timedelta(days=1)
SOON = timedelta(days=14)
FARTHEST = 99
"""Of "in 99 weeks": a larger count is no wish for an appointment."""
DAYTIME = range(7, 21)
"""Hours in which shops take people: "Fr 15" is a time, "Fr 27" a date."""


@DAYS.rule("![@dIN=]*[DRmYEMT]")
def _not_then(said: Sequence[Atom], now: datetime) -> Atom | None:
    return UNKNOWN


@DAYS.rule("[RmD]I[nwa]T", "[IJ]d*[nwa][Tr]", "[nwa]TN")
def _in_some_time(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "In zwei Wochen", "Freitag in einer Woche"."""
    count = next(atom.number for atom in said if atom.kind in "nwa")
    unit = next(atom.unit for atom in said if atom.unit)
    if count > FARTHEST:
        return None
    if unit == Unit.MINUTE:
        return _moment(now + timedelta(minutes=count))
    if unit == Unit.HOUR:
        return _moment(now + timedelta(hours=count))
    start = now.date()
    if said[0].kind == "D":
        start = weekday_from(start, said[0].number)
    elif said[0].kind in "Rm":
        start += said[0].number * DAY
    if unit == Unit.MONTH:
        return on(months_later(start, count))
    return on(start + count * (WEEK if unit == Unit.WEEK else DAY))


@DAYS.rule("[IJ]d*t(?![-&eLJ])")
def _in_some_hours(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Dans 2 heures": the word for hours is the one for o'clock."""
    clock = said[-1].clock
    return _moment(now + timedelta(hours=clock.hour, minutes=clock.minute)) if clock else None


@DAYS.rule("<[nwa]T", "[nwa]T[<>]")
def _ago(said: Sequence[Atom], now: datetime) -> Atom | None:
    return UNKNOWN


@DAYS.rule("[dI]*N[nw]T")
def _the_next_few(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "In den nächsten zwei Wochen"."""
    count, unit = said[-2].number, said[-1].unit
    if unit not in (Unit.DAY, Unit.WEEK) or count > FARTHEST:
        return None
    return _range(now.date(), now.date() + count * (WEEK if unit == Unit.WEEK else DAY), now)


@DAYS.rule("g?[dfI]*[N=]T", "g?[dfI]*T[N=]", "g[df]*T")
def _this_or_next(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Nächste Woche", "fin du mois", "end of next week"."""
    unit = next(atom.unit for atom in said if atom.unit)
    ahead = next((atom.number for atom in said if atom.kind == "N"), 0)
    third = next((atom.number for atom in said if atom.kind == "g"), None)
    if unit == Unit.WEEK:
        monday = now.date() - now.weekday() * DAY + ahead * WEEK
        return _third(monday, monday + 6 * DAY, third, now)
    if unit == Unit.MONTH:
        first = months_later(now.date().replace(day=1), ahead)
        return _third(first, month_end(first), third, now)
    return on(now.date() + ahead * DAY) if unit == Unit.DAY and third is None else None


@DAYS.rule("g[df]*Y")
def _part_of_a_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    days = said[-1].days
    if not days or not days.first or not days.last or days.first == days.last:
        return None
    return _third(days.first.replace(day=1), days.last, said[0].number, now)


@DAYS.rule("[N=]?d*E", "E[N=]")
def _weekend(said: Sequence[Atom], now: datetime) -> Atom | None:
    saturday = now.date() + (5 - now.weekday()) * DAY
    ahead = next((atom.number for atom in said if atom.kind == "N"), 0)
    if ahead > 1 or (ahead and saturday <= now.date()):
        saturday += WEEK
    return _range(saturday, saturday + DAY, now)


@DAYS.rule("[Ds],?d*O", "[Ds],?d*np", "[Ds],?d*n(?![pM:/L&-])")
def _weekday_and_number(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Freitag, den 27.", "Fr 27" and "Fr 15", which is an hour."""
    weekday, number = said[0].number, next(atom.number for atom in said if atom.kind in "nO")
    days = numbered_days(number, now.date())
    right = next((day for day in days if day.weekday() == weekday), None)
    if said[-1].kind != "n":
        day = right or next(iter(days), None)
        return Atom("Y", days=Days(day, day, weekday=weekday)) if day else None
    if right and (number not in DAYTIME or right - now.date() <= SOON):
        return on(right)
    hour = at(number) if number in DAYTIME else None
    return Atom("Y", days=Days(weekday=weekday), clock=hour.clock) if hour else None


@DAYS.rule("[N=]d?[Ds]", "DN", "D", "(?<=[dF&L<,-])s", "^s(?=[,nptYPO-]|$)")
def _weekday(said: Sequence[Atom], now: datetime) -> Atom | None:
    """The next one; "next Friday" is never today, "übernächsten" a week after."""
    day = next(atom for atom in said if atom.kind in "Ds")
    ahead = next((atom.number for atom in said if atom.kind == "N"), 0)
    if ahead > 1:
        return on(weekday_from(now.date() + DAY, day.number) + WEEK)
    return Atom("Y", days=Days(weekday=day.number, after_today=bool(ahead)))


@DAYS.rule("(?<=[DRsY])m(?!P)", "dm(?!P)")
def _morning(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Am Morgen" and "Freitag Morgen" are mornings; "morgen" is tomorrow."""
    return Atom("P", window=Window(part=Part.MORNING))


@DAYS.rule("[Rm]")
def _relative(said: Sequence[Atom], now: datetime) -> Atom | None:
    return on(now.date() + said[0].number * DAY)


@DAYS.rule("=P")
def _this_morning(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Ce soir", "this afternoon": today's."""
    return Atom("Y", days=Days(now.date(), now.date()), window=said[1].window)


@DAYS.rule("[@d]*[d@]np", "[@d]*dO", "O", "(?<![BJFde&L<>-])d+n(?![TUAZ:/pe&L-])")
def _number_in_the_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Am 3.", "the 3rd": a day only beside a time, for it may be the number of a choice."""
    number = next(atom.number for atom in said if atom.kind in "nO")
    day = next(iter(numbered_days(number, now.date())), None)
    return Atom("Y", days=Days(day, day, faint=True)) if day else None


@SPANS.rule("[Ff]d*Y[-L&@d][@d]*Y", "d*Y[-L]d*Y", "[BJ]d*Y[&e]d*Y")
def _span(said: Sequence[Atom], now: datetime) -> Atom | None:
    start, end = [atom.days for atom in said if atom.days]
    first = _first(start, now.date())
    if first is None or end.faint or start.faint:
        return None
    last = end.last or _first(end, first)
    return _range(first, last, now) if last else None


@SPANS.rule("Fd*Y", ">d*Y")
def _from_day_on(said: Sequence[Atom], now: datetime) -> Atom | None:
    days = said[-1].days
    first = _first(days, now.date()) if days and not days.faint else None
    if days is None or first is None:
        return None
    if days.last and days.last != first:
        return said[-1]
    if said[0].kind == ">":
        first += DAY
    return _range(first, first + WEEK - DAY, now)


@SPANS.rule("Ld*Y", "<d*Y")
def _until_day(said: Sequence[Atom], now: datetime) -> Atom | None:
    days = said[-1].days
    if days is None or days.faint:
        return None
    last = days.last or _first(days, now.date())
    if last is None:
        return None
    return _range(now.date(), last - DAY if said[0].kind == "<" else last, now)


def _first(days: Days, today: date) -> date | None:
    if days.first is None and days.weekday is not None:
        return weekday_from(today, days.weekday)
    return days.first


def _moment(moment: datetime) -> Atom:
    clock = Clock(moment.hour, moment.minute, fixed=True)
    return Atom("Y", days=Days(moment.date(), moment.date()), clock=clock)


def _third(first: date, last: date, third: int | None, now: datetime) -> Atom | None:
    """The beginning, middle or end of a span, or all of it."""
    if third is None:
        return _range(first, last, now)
    length = (last - first).days + 1
    start = first + third * length // 3 * DAY
    return _range(start, first + ((third + 1) * length // 3 - 1) * DAY, now)


def _range(first: date, last: date, now: datetime) -> Atom | None:
    """From first to last; what lies behind today is left out."""
    if last < first:
        return None
    start = max(first, now.date()) if last >= now.date() else first
    return Atom("Y", days=Days(start, last))
