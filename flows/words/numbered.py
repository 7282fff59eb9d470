"""Days told by a number or weekday and what stands beside it: 4.-23. next month, Fr 11.-Di 15."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from flows.words.atoms import Atom, Days
from flows.words.calendar import (
    DAY,
    WEEK,
    ahead_of,
    in_sight,
    monday_of,
    months_later,
    numbered_days,
    on,
    spanning,
    valid,
    weekday_from,
)
from flows.words.days import MOST_CHOICES
from flows.words.grammar import Grammar
from flows.words.language import Unit
from flows.words.lengths import later

GROUPS = Grammar(needs="nOTDEKu")
"""Makes each such group one sign `Y`, before the days are read one by one."""

SATURDAY, SUNDAY = 5, 6
LATEST_HOUR = 21
"""Up to which two numbers with a hyphen are hours: 10-12, but 24-29."""
LAST_CALENDAR_WEEK = 53


@GROUPS.rule(
    "d*[nOw]p?[-Lh@][@d]*[nOw]p?[,dfI]*(?:[N=]T|T[N=])",  # 4.-23. nächsten Monats
    "d*[nOw]p?[-Lh@][@d]*uN",
    "[BJ][@d]*[nOw]p?[&e][@d]*[nOw]p?[,dfI]*(?:[N=]T|T[N=])",
)
def _numbered_days_of_next_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    unit = next(atom.unit for atom in said if atom.unit)
    first, last = [atom.number for atom in said if atom.kind in "nOwu"]
    if unit != Unit.MONTH:
        return None
    month = months_later(now.date().replace(day=1), ahead_of(said))
    return spanning(valid(month.year, month.month, first), valid(month.year, month.month, last))


@GROUPS.rule("D,?d*[nO]p?[-Lh@][@d]*D,?d*[nO]p?(?![U:/])")
def _weekdays_and_numbers(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Freitag 11. bis Dienstag 15."."""
    weekdays = [atom.number for atom in said if atom.kind == "D"]
    begin, end = [atom.number for atom in said if atom.kind in "nO"]
    first = next((d for d in numbered_days(begin, now.date()) if d.weekday() == weekdays[0]), None)
    last = next(iter(numbered_days(end, first)), None) if first else None
    return spanning(first, last) if last and last.weekday() == weekdays[1] else None


@GROUPS.rule("D,?d*[nw](?=@?t)")
def _weekday_and_date(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Jeudi 15 à 8h": with the time told, the number is a day."""
    days = numbered_days(said[-1].number, now.date())
    right = next((day for day in days if day.weekday() == said[0].number), None)
    day = right or (next(iter(days), None) if said[-1].kind == "n" else None)
    return Atom("Y", days=Days(day, day, weekday=said[0].number)) if day else None


@GROUPS.rule("[oO]d?E[dfI@]*Y", "d*E[df]+Y", "d*E[fd]*dn(?![U:p/])")
def _weekend_of(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "The first weekend in May", "the weekend of 10 April"."""
    days = said[-1].days
    if said[-1].kind == "n":
        numbered = next(iter(numbered_days(said[-1].number, now.date())), None)
        days = Days(numbered, numbered)
    if days is None or days.first is None or days.last is None:
        return None
    if said[0].kind not in "oO":
        saturday = monday_of(days.first) + SATURDAY * DAY
        return spanning(saturday, saturday + DAY) if days.first == days.last else None
    saturday = weekday_from(days.first.replace(day=1), SATURDAY) + (said[0].number - 1) * WEEK
    return spanning(saturday, saturday + DAY) if saturday <= days.last else None


@GROUPS.rule("[nOo]p?T?[dfI]*[N=]T", "[nO]p?[dfI]*T[N=]", "d[nw][dfI]*[N=]T", "d[nw][dfI]*T[N=]")
def _numbered_day_of_next_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Am 20. nächsten Monats"."""
    *days, unit = [atom.unit for atom in said if atom.unit]
    if (
        unit != Unit.MONTH
        or any(each != Unit.DAY for each in days)
        or (said[0].kind == "n" and len(said) == 3 and said[1].kind != "p")
    ):
        return None
    month = months_later(now.date().replace(day=1), ahead_of(said))
    number = next(atom.number for atom in said if atom.kind in "nOow")
    return on(valid(month.year, month.month, number))


@GROUPS.rule("[dI]*(?:np|O)K", "[dI]*Kp?n", "(?<![nwaoO=V])[dI]*Tn(?![pUT:/nYM#])")
def _calendar_week(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ISO 8601's, as calendars in Europe number them; the next week of that number."""
    is_week = all(atom.unit in (None, Unit.WEEK) for atom in said)
    number = next(atom.number for atom in said if atom.kind in "nO")
    if not is_week or not 1 <= number <= LAST_CALENDAR_WEEK:
        return None
    monday = monday_of(now.date())
    for _ in range(2 * LAST_CALENDAR_WEEK):
        if monday.isocalendar().week == number:
            return in_sight(monday, monday + 6 * DAY, now)
        monday += WEEK
    return None


@GROUPS.rule(
    "[BJ][@d]*[nO]p?[&eh][@d]*(?:np|O)(?!U)", "[Ff]?d*(?:np|O)[-Lh][@d]*(?:np|O)(?!U)", "^n[-h]n$"
)
def _numbers_in_the_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Zwischen dem 3. und 7."."""
    first, last = [atom.number for atom in said if atom.kind in "nO"]
    start = next(iter(numbered_days(first, now.date())), None)
    ends = numbered_days(last, start) if start else []
    is_bare = all(atom.kind in "n-h" for atom in said)
    if not ends or first >= last or (is_bare and first < LATEST_HOUR):
        return None
    return spanning(start, ends[0])


@GROUPS.rule(
    "(?<![!v])(?<![!v]d)[@d]*(?:np|O)(?:[,|&][@d]*(?:np|O)){1,4}(?![nUM:/AZT])",
    "(?<=[!v])[@d]*(?:np|O)(?:[|&][@d]*(?:np|O)){1,4}(?![nUM:/AZT])",  # not the 3rd, the 4th
)
def _some_numbers_in_the_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Am 24. oder 25."."""
    numbers = [atom.number for atom in said if atom.kind in "nO"]
    days = [next(iter(numbered_days(number, now.date())), None) for number in numbers]
    is_faint = min(numbers) <= MOST_CHOICES
    named = [Days(day, day, faint=is_faint) for day in days if day]
    if len(named) < len(numbers):
        return None
    first, *others = named
    return Atom("Y", days=first._replace(others=tuple(others)))


@GROUPS.rule("[IJ>]d*[nwa]D", "[nwa]D(?:l|F[RY])")
def _some_weekdays_ahead(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Three Fridays from now", "tra due lunedì"."""
    count = next(atom.number for atom in said if atom.kind in "nwa")
    weekday = next(atom.number for atom in said if atom.kind == "D")
    if not 1 < count <= MOST_CHOICES:
        return None
    return on(weekday_from(now.date() + DAY, weekday) + (count - 1) * WEEK)


@GROUPS.rule("[IJ][@d]*ul?,?[daf]*D", "u(?:l|[Ff]R),?[daf]*D", "D,?ul")
def _weekday_ahead(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "In two weeks on Tuesday": of the week that lies so far ahead."""
    length = next(atom.length for atom in said if atom.length)
    if length.minutes:
        return None
    day = later(now.date(), length)
    if now.weekday() == SUNDAY:
        day += DAY  # on a Sunday people count from the week that begins
    is_weeks = not length.months and length.days % 7 == 0
    weekday = next(atom.number for atom in said if atom.kind == "D")
    return on(weekday_from(monday_of(day) if is_weeks else day, weekday))


@GROUPS.rule("(?<!∀)ud?[RmD](?![nOTP]|d*n)")
def _some_weeks_after(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "A week on Friday", "two weeks tomorrow"."""
    length, day = next(atom.length for atom in said if atom.length), said[-1]
    if said[0].unit not in (Unit.WEEK, Unit.FORTNIGHT):
        return None
    today = now.date()
    start = weekday_from(today, day.number) if day.kind == "D" else today + day.number * DAY
    return on(later(start, length))
