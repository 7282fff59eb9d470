"""Arithmetic on days, as the grammars of dates and days need it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from flows.words.atoms import WEEKEND, Atom, Days
from flows.words.language import Unit

DAY = timedelta(days=1)
WEEK = timedelta(days=7)

DECEMBER = 12
LEAP_YEARS_APART = 8
YEARS_BACK = 50
YEARS_AHEAD = 10
"""What else follows a date is a time: "3.12. 1930", and, for a year of two digits, "3.12. 15"."""

MOVABLE = 10_000
"""Feasts from this number on are told by month, week and weekday."""

FULL_YEAR = 4
"""Digits of a year."""


def _days_in(year: int, month: int) -> int:
    return 31 if month == DECEMBER else (date(year, month + 1, 1) - DAY).day


def on(day: date | None) -> Atom | None:
    """The sign for that day."""
    return Atom("Y", days=Days(day, day)) if day else None


def spanning(first: date | None, last: date | None) -> Atom | None:
    """The sign for the days from first to last."""
    return Atom("Y", days=Days(first, last)) if first and last and first <= last else None


def in_sight(first: date, last: date, now: datetime) -> Atom | None:
    """From first to last; what lies behind today is left out."""
    start = max(first, now.date()) if last >= now.date() else first
    return spanning(start, last)


def weekend(day: date, now: datetime) -> Atom | None:
    """The sign for the weekend of that day's week."""
    saturday = monday_of(day) + 5 * DAY
    days = in_sight(saturday, saturday + DAY, now)
    return days and days._replace(size=WEEKEND)


def weekday_from(day: date, weekday: int) -> date:
    """The first such weekday on that day or after it."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - day.weekday() * DAY


def numbered_days(number: int, today: date) -> list[date]:
    """The next days with that number in their month: this month's, if still ahead, and two more."""
    months = [months_later(today.replace(day=1), ahead) for ahead in range(3)]
    days = [valid(month.year, month.month, number) for month in months]
    return [day for day in days if day and day >= today]


def months_later(day: date, months: int) -> date:
    """The same day so many months on, or that month's last."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, _days_in(year, month)))


def easter(year: int) -> date:
    """Easter Sunday of the West, by Gauss's rule in the form of the Gregorian computus."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def feast_day(year: int, feast: int) -> date:
    """The day of a feast, by its number in `Language.feasts`."""
    if feast < 100:
        return easter(year) + feast * DAY
    month, day = divmod(feast % MOVABLE, 100)
    if feast < MOVABLE:
        return date(year, month, day)
    nth, weekday = divmod(day, 10)
    return weekday_from(date(year, month, 1), weekday) + (nth - 1) * WEEK


def month_end(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=_days_in(day.year, day.month))


def year_of(written: Atom, now: datetime) -> int | None:
    """The year that was written with two digits or four, if it is near enough to be one."""
    if written.size not in (2, FULL_YEAR):
        return None
    is_full = written.size == FULL_YEAR
    year = written.number if is_full else now.year // 100 * 100 + written.number
    back = YEARS_BACK if is_full else 0
    return year if -back <= year - now.year < YEARS_AHEAD else None


def dated(*, day: int, month: int, now: datetime, year: Atom | None = None) -> date | None:
    """That day of the year given, else the next one there is."""
    if year:
        full = year_of(year, now)
        return valid(full, month, day) if full else None
    today = now.date()
    years = range(today.year, today.year + LEAP_YEARS_APART + 1)
    days = (valid(each, month, day) for each in years)
    return next((found for found in days if found and found >= today), None)


def valid(year: int, month: int, day: int) -> date | None:
    """The day, if there is one."""
    if not (1 <= month <= 12 and 1900 <= year <= 2200):
        return None
    return date(year, month, day) if 1 <= day <= _days_in(year, month) else None


def that_year(day: date | None) -> Atom | None:
    """The sign for a day whose year was said."""
    return Atom("Y", days=Days(day, day, year_said=True)) if day else None


def alternatives(days: Iterable[date | None], *, are_apart: bool = False) -> Atom | None:
    """The sign for the days of which any will do; those in a row are a span."""
    found = [day for day in days if day]
    if not are_apart and all(after - before == DAY for before, after in pairwise(found)):
        return spanning(found[0], found[-1]) if found else None
    first, *others = (Days(day, day) for day in found)
    return Atom("Y", days=first._replace(others=tuple(others)))


def from_to(first: date | None, last: date | None) -> Atom | None:
    """First to last; a range under way has its first day behind it, and next year's is found."""
    if not first or not last:
        return None
    if last < first:
        first = valid(first.year - 1, first.month, first.day)
    return spanning(first, last)


def ahead_of(said: Sequence[Atom]) -> int:
    """How many weeks, months or years "next" is ahead."""
    return next((atom.number for atom in said if atom.kind == "N"), 0)


def year_said(said: Sequence[Atom], now: datetime) -> int | None:
    """ "This year", "next year"."""
    return now.year + ahead_of(said) if any(atom.unit == Unit.YEAR for atom in said) else None
