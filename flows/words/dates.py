"""Days by the calendar: what is written as a date, and what is counted from today.

Numbers are day first in every language; the American order is not understood.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from flows.words.atoms import UNKNOWN, Atom, Days, Window
from flows.words.grammar import Grammar
from flows.words.language import Part, Unit

DATES = Grammar()
"""Makes each date that is written out one sign `Y`."""

DAYS = Grammar()
"""Makes everything else that names days one sign `Y`."""

LEAP_YEARS_APART = 8
WEEK = timedelta(days=7)


@DATES.rule("n-n-n")
def _iso(said: Sequence[Atom], now: datetime) -> Atom | None:
    year, month, day = said[0], said[2], said[4]
    if year.size != 4:
        return _on(_date(day=year.number, month=month.number, year=day, now=now))
    return _on(_date(day=day.number, month=month.number, year=year, now=now))


@DATES.rule("npnpn(?![p:U])", "n/n/n", "npnp?(?=n(?![:pUhAZ-]))n")
def _day_month_year(said: Sequence[Atom], now: datetime) -> Atom | None:
    day, month, year = [atom for atom in said if atom.kind == "n"]
    return _on(_date(day=day.number, month=month.number, year=year, now=now))


@DATES.rule("np?[-L&]npnp?", "n[-L&]n/n")  # 3.-7.12.
def _days_of_a_month_in_digits(said: Sequence[Atom], now: datetime) -> Atom | None:
    first, last, month = [atom.number for atom in said if atom.kind == "n"]
    return _from_to(
        _date(day=first, month=month, now=now), _date(day=last, month=month, now=now), now
    )


@DATES.rule("npnp", "n/n(?!/)", "npn(?![U:AZ]|pn)")
def _day_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    return _on(_date(day=said[0].number, month=said[2].number, now=now))


@DATES.rule("[nO]p?[-L&@e][@d]*[nO]p?d*M")  # 3. bis 7. Dezember
def _days_of_a_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    first, last = [atom.number for atom in said if atom.kind in "nO"]
    month = said[-1].number
    return _from_to(
        _date(day=first, month=month, now=now), _date(day=last, month=month, now=now), now
    )


@DATES.rule(
    "[nOwo]p?d*Mp?[d,]?n(?![pU:/AZh-])",  # 3. Dezember 2026
    "[nOwo]p?d*M",
)
def _day_of_a_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    month = next(atom.number for atom in said if atom.kind == "M")
    year = said[-1] if said[-1].kind == "n" else None
    if year and year.size != 4:
        return None
    return _on(_date(day=said[0].number, month=month, year=year, now=now))


@DATES.rule("Md?[nO](?![pU:/AZh])[,d]?n(?![pU:/AZ])", "Md?[nO](?![pU:/AZ])")  # December 3rd
def _month_day(said: Sequence[Atom], now: datetime) -> Atom | None:
    day, *more = [atom for atom in said[1:] if atom.kind in "nO"]
    if day.size == 4 or (more and more[0].size != 4):
        return None
    year = more[0] if more else None
    return _on(_date(day=day.number, month=said[0].number, year=year, now=now))


@DATES.rule("Md?n", "[Id@=NFL]+M", "M")
def _whole_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Im Dezember", or the name alone when it is too long for an everyday word."""
    month = next(atom for atom in said if atom.kind == "M")
    if len(said) == 1 and month.size < len("april"):
        return None
    year = said[-1] if said[-1].kind == "n" else None
    if year and year.size != 4:
        return None
    first = _date(day=1, month=month.number, year=year, now=now, running=True)
    return first and _range(first, _month_end(first), now)


# Counted from today ----------------------------------------------------------------------------


@DAYS.rule("![@dIN=]*[DRmYEMT]")
def _not_then(said: Sequence[Atom], now: datetime) -> Atom | None:
    return UNKNOWN


@DAYS.rule("[RmD]I[nwa]T", "I[dN=]*[nwa]U")
def _day_in_weeks(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Freitag in einer Woche"; "dans 2 heures" is a time."""
    count = next(atom.number for atom in said if atom.kind in "nwa")
    if said[-1].kind == "U":
        return _in_hours(timedelta(hours=count), now)
    unit = said[-1].unit
    if unit not in (Unit.DAY, Unit.WEEK):
        return None
    start = said[0]
    first = now.date() + timedelta(days=start.number)
    if start.kind == "D":
        first = weekday_from(now.date(), start.number)
    return _on(first + count * (WEEK if unit == Unit.WEEK else timedelta(days=1)))


@DAYS.rule("[IJ]d*[nwa]T", "[nwa]TN")
def _in_some_time(said: Sequence[Atom], now: datetime) -> Atom | None:
    unit = next(atom.unit for atom in said if atom.unit)
    count = next(atom.number for atom in said if atom.kind in "nwa")
    if unit in (Unit.MINUTE, Unit.HOUR):
        is_hours = unit == Unit.HOUR
        return _in_hours(timedelta(hours=count) if is_hours else timedelta(minutes=count), now)
    if unit == Unit.MONTH:
        return _on(_months_later(now.date(), count))
    return _on(now.date() + count * (WEEK if unit == Unit.WEEK else timedelta(days=1)))


@DAYS.rule("<[nwa]T", "[nwa]T[<>]")
def _ago(said: Sequence[Atom], now: datetime) -> Atom | None:
    return UNKNOWN


@DAYS.rule("g?[dI]*[N=]T", "g?[dI]*T[N=]", "[dI]*N[nw]T", "gd*T")
def _this_or_next(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Nächste Woche", "fin du mois", "die nächsten zwei Wochen"."""
    unit = next(atom.unit for atom in said if atom.unit)
    ahead = next((atom.number for atom in said if atom.kind == "N"), 0)
    count = next((atom.number for atom in said if atom.kind in "nw"), 0)
    if count and unit in (Unit.DAY, Unit.WEEK):
        span = count * (WEEK if unit == Unit.WEEK else timedelta(days=1))
        return _range(now.date(), now.date() + span, now)
    if unit not in (Unit.WEEK, Unit.MONTH):
        return _on(now.date() + timedelta(days=ahead)) if unit == Unit.DAY and ahead else None
    third = next((atom.number for atom in said if atom.kind == "g"), None)
    first, last = _week(now, ahead) if unit == Unit.WEEK else _month(now, ahead)
    return _third(first, last, third, now)


@DAYS.rule("gd*Y")
def _part_of_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    days = said[-1].days
    if not days or not days.first or not days.last or days.first == days.last:
        return None
    whole = days.first.replace(day=1)
    return _third(whole, days.last, said[0].number, now)


@DAYS.rule("[N=]?d*E", "E[N=]")
def _weekend(said: Sequence[Atom], now: datetime) -> Atom | None:
    today = now.date()
    saturday = today + timedelta(days=5 - today.weekday())
    ahead = next((atom.number for atom in said if atom.kind == "N"), 0)
    if ahead > 1 or (ahead and today.weekday() >= 5):
        saturday += WEEK
    return _range(saturday, saturday + timedelta(days=1), now)


@DAYS.rule("Nd?D", "DN", "=d?D", "D=?")
def _weekday(said: Sequence[Atom], now: datetime) -> Atom | None:
    """The next one; "next Friday" is never today, and "übernächsten" one week after."""
    day = next(atom for atom in said if atom.kind == "D")
    ahead = next((atom.number for atom in said if atom.kind == "N"), 0)
    if ahead > 1:
        return _on(weekday_from(now.date() + timedelta(days=1), day.number) + WEEK)
    return Atom("Y", size=day.size, days=Days(weekday=day.number, after_today=bool(ahead)))


@DAYS.rule("R")
def _relative(said: Sequence[Atom], now: datetime) -> Atom | None:
    return _on(now.date() + timedelta(days=said[0].number))


@DAYS.rule("dm(?!P)")
def _in_the_morning(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Am Morgen" is the morning; "morgen" is tomorrow."""
    return Atom("P", window=Window(part=Part.MORNING))


@DAYS.rule("m")
def _tomorrow(said: Sequence[Atom], now: datetime) -> Atom | None:
    return _on(now.date() + timedelta(days=said[0].number))


@DAYS.rule("[@d]*[dI@][nO]p", "[@d]*dO", "O", "d+n(?![TUAZu:/-])")
def _day_of_this_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Am 3.", "the 3rd": clear beside a weekday or a time, else it may be a choice."""
    number = next(atom.number for atom in said if atom.kind in "nO")
    day = _next_with_number(number, now.date())
    if day is None:
        return None
    is_clear = said[-1].kind == "p" and len(said) > 2
    return Atom("Y", days=Days(day, day, faint=not is_clear))


# Arithmetic ------------------------------------------------------------------------------------


def weekday_from(day: date, weekday: int) -> date:
    """The first such weekday on that day or after it."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _date(
    *, day: int, month: int, now: datetime, year: Atom | None = None, running: bool = False
) -> date | None:
    """That day of the year given; else the next one, or, `running`, of the month under way."""
    if year:
        full = year.number + (2000 if year.size == 2 else 0)
        return _valid(full, month, day) if year.size in (2, 4) else None
    today = now.date()
    years = range(today.year, today.year + LEAP_YEARS_APART + 1)
    start = today.replace(day=1) if running else today
    days = (_valid(each, month, day) for each in years)
    return next((found for found in days if found and found >= start), None)


def _valid(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1900 <= year <= 2200):
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def _next_with_number(number: int, today: date) -> date | None:
    months = (_months_later(today.replace(day=1), ahead) for ahead in range(3))
    days = (_valid(month.year, month.month, number) for month in months)
    return next((day for day in days if day and day >= today), None)


def _months_later(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 + min(months, 99)
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _week(now: datetime, ahead: int) -> tuple[date, date]:
    monday = now.date() - timedelta(days=now.weekday()) + ahead * WEEK
    return monday, monday + timedelta(days=6)


def _month(now: datetime, ahead: int) -> tuple[date, date]:
    first = _months_later(now.date().replace(day=1), ahead)
    return first, _month_end(first)


def _third(first: date, last: date, third: int | None, now: datetime) -> Atom | None:
    if third is None:
        return _range(first, last, now)
    length = (last - first).days + 1
    start = first + timedelta(days=third * length // 3)
    return _range(start, first + timedelta(days=(third + 1) * length // 3 - 1), now)


def _on(day: date | None) -> Atom | None:
    return Atom("Y", size=1, days=Days(day, day)) if day else None


def _range(first: date, last: date, now: datetime) -> Atom | None:
    if last < first:
        return None
    start = max(first, now.date()) if last >= now.date() else first
    return Atom("Y", size=1, days=Days(start, last))


def _from_to(first: date | None, last: date | None, now: datetime) -> Atom | None:
    if not first or not last:
        return None
    if last < first:
        first = now.date()
    return _range(first, last, now)


def _in_hours(span: timedelta, now: datetime) -> Atom | None:
    moment = now + span
    return None if span > WEEK else Atom("Y", days=Days(moment.date(), moment.date()))
