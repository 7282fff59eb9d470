"""Days by the calendar. Numbers are day first in every language; America's order is not read."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from flows.words.atoms import Atom, Days
from flows.words.grammar import Grammar

DATES = Grammar()
"""Makes each date that is written out one sign `Y`."""

LEAP_YEARS_APART = 8
WEEK = timedelta(days=7)
YEARS_BACK = 50
YEARS_AHEAD = 10
"""What else follows a date is a time: "3.12. 1930", and, for a year of two digits, "3.12. 15"."""


@DATES.rule("n-n-n")
def _iso(said: Sequence[Atom], now: datetime) -> Atom | None:
    first, month, last = said[::2]
    year, day = (first, last) if first.size == 4 else (last, first)
    return on(_date(day=day.number, month=month.number, year=year, now=now))


@DATES.rule("npnpn(?!pn|[:U])", "npnn(?![p:U-])", "n/n/n", "n/nn")
def _day_month_year(said: Sequence[Atom], now: datetime) -> Atom | None:
    day, month, year = [atom for atom in said if atom.kind == "n"]
    if said[-2].kind == "n" and year.size != 4:
        return None
    return on(_date(day=day.number, month=month.number, year=year, now=now))


@DATES.rule(
    "np?[-L&]npnp?",  # 3.-7.12.
    "npnp?[-L&][@d]*npnp?",  # 30.11.-2.12.
    "n[-L&]n/n",
    "n/n[-L&]n/n",
)
def _days_in_digits(said: Sequence[Atom], now: datetime) -> Atom | None:
    numbers = [atom.number for atom in said if atom.kind == "n"]
    *first, last, month = numbers if len(numbers) == 3 else [*numbers[:2], *numbers[2:]]
    start_month = first[1] if len(first) > 1 else month
    return _from_to(
        _date(day=first[0], month=start_month, now=now), _date(day=last, month=month, now=now)
    )


@DATES.rule("npnp", "n/n(?![/T])", "npn(?![U:AZT]|pn)")
def _day_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    return on(_date(day=said[0].number, month=said[2].number, now=now))


@DATES.rule("[nO]p?(?:[-L&@e][@d]*|d)[nO]p?[df]*M")  # 3. bis 7. Dezember
def _days_of_a_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    first, last = [atom.number for atom in said if atom.kind in "nO"]
    month = said[-1].number
    return _from_to(_date(day=first, month=month, now=now), _date(day=last, month=month, now=now))


@DATES.rule(
    "[nOwo]p?[df]*Mp?[df,]?n(?![pU:/AZ-])",  # 3. Dezember 2026
    "[nOwo]p?[df]*M",
)
def _day_of_a_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    month = next(atom.number for atom in said if atom.kind == "M")
    year = said[-1] if said[-1].kind == "n" else None
    if year and year.size != 4:
        return None
    return on(_date(day=said[0].number, month=month, year=year, now=now))


@DATES.rule("Md?[nO][,d]?n(?![pU:/AZ-])", "Md?[nO](?![pU:/AZ])")  # December 3rd
def _month_day(said: Sequence[Atom], now: datetime) -> Atom | None:
    day, *years = [atom for atom in said[1:] if atom.kind in "nO"]
    if day.size == 4 or any(year.size != 4 for year in years):
        return None
    year = years[0] if years else None
    return on(_date(day=day.number, month=said[0].number, year=year, now=now))


@DATES.rule("Md?n", "[Id@N]*M(?!d?[nO](?![U:AZ]))")
def _whole_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Im Dezember", or the name alone when it is too long for an everyday word."""
    month = next(atom for atom in said if atom.kind == "M")
    if len(said) == 1 and month.size < len("april"):
        return None
    if said[-1].kind == "n":
        first = _date(day=1, month=month.number, year=said[-1], now=now)
    else:
        running = now.replace(day=1)
        first = _date(day=1, month=month.number, now=running)
    return Atom("Y", days=Days(first, month_end(first))) if first else None


# Arithmetic ------------------------------------------------------------------------------------


def on(day: date | None) -> Atom | None:
    """The sign for that day."""
    return Atom("Y", days=Days(day, day)) if day else None


def weekday_from(day: date, weekday: int) -> date:
    """The first such weekday on that day or after it."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def numbered_days(number: int, today: date) -> list[date]:
    """The next days with that number in their month: this month's, if still ahead, and two more."""
    months = [months_later(today.replace(day=1), ahead) for ahead in range(3)]
    days = [_valid(month.year, month.month, number) for month in months]
    return [day for day in days if day and day >= today]


def months_later(day: date, months: int) -> date:
    """The same day so many months on, or that month's last."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def month_end(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def _date(*, day: int, month: int, now: datetime, year: Atom | None = None) -> date | None:
    """That day of the year given, else the next one there is."""
    today = now.date()
    if year:
        full = year.number if year.size == 4 else today.year // 100 * 100 + year.number
        back = YEARS_BACK if year.size == 4 else 0
        is_year = year.size in (2, 4) and -back <= full - today.year < YEARS_AHEAD
        return _valid(full, month, day) if is_year else None
    years = range(today.year, today.year + LEAP_YEARS_APART + 1)
    days = (_valid(each, month, day) for each in years)
    return next((found for found in days if found and found >= today), None)


def _valid(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1900 <= year <= 2200):
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def _from_to(first: date | None, last: date | None) -> Atom | None:
    """First to last; a range under way has its first day behind it, and next year's is found."""
    if not first or not last:
        return None
    if last < first:
        first = _valid(first.year - 1, first.month, first.day)
    return Atom("Y", days=Days(first, last)) if first else None
