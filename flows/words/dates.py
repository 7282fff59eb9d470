"""Days by the calendar. Numbers are day first, month first only where that alone is a date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from flows.words.atoms import Atom, Days, Window
from flows.words.calendar import (
    FULL_YEAR,
    alternatives,
    dated,
    feast_day,
    from_to,
    month_end,
    on,
    spanning,
    that_year,
    valid,
    year_of,
    year_said,
)
from flows.words.clock import EARLIEST_WRITTEN, MIDNIGHT, at, clock_of
from flows.words.grammar import Grammar

DATES = Grammar(needs="nMCoO")
"""Makes each date that is written out one sign `Y`."""

_FIRST_DATE = "(?<!npnp)(?<!npnpn)(?<!M)" + "".join(
    f"(?<!{date}[@FfL<>i,-])" for date in ("npnp", "npnpn", "M")
)
"""Behind a date there comes no other one, but a time."""

NEXT_YEARS = 2
"""A year of two digits behind a month's name is this one or the next; else it is an hour."""


@DATES.rule(
    "(?:(?<=npnp)|(?<=npnpn)|(?<=M)|(?<=npnp[,@fF])|(?<=npnpn[,@fF])|(?<=M[,@fF]))npn[-Lh]npn(?!p?n)"
)
def _hours_behind_a_date(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "9.8. 11.05-14.05": who has said the day goes on to the time."""
    start, end = (
        at(hour.number, minute.number, early=hour.number >= EARLIEST_WRITTEN)
        for hour, minute in ((said[0], said[2]), (said[4], said[6]))
    )
    if start is None or end is None:
        return None
    return Atom("W", window=Window(start=start.clock, end=end.clock))


@DATES.rule("n[-/]n[-/]n[-Lh][d@]*n[-/]n[-/]n", "n/n[-Lh][d@]*n/n(?!/)")
def _dates_in_digits(said: Sequence[Atom], now: datetime) -> Atom | None:
    """Two dates in the same order of day and month: 2/29-3/1."""
    numbers = [atom for atom in said if atom.kind == "n"]
    half = len(numbers) // 2
    for order in (_day_first, _month_first):
        found = from_to(order(numbers[:half], now), order(numbers[half:], now))
        if found:
            return found
    return None


@DATES.rule("n-n-n", "n/n/n")
def _three_numbers(said: Sequence[Atom], now: datetime) -> Atom | None:
    return _in_digits(said[::2], now)


@DATES.rule("n[-/]M[-/]n")
def _with_the_month_s_name(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "2019-sep-1"."""
    first, month, last = said[::2]
    year, day = (first, last) if first.size == FULL_YEAR else (last, first)
    return that_year(dated(day=day.number, month=month.number, year=year, now=now))


@DATES.rule("npnpn(?=[-Lh]t)")
def _date_before_hours(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "3.12.2026 bis 10 Uhr"; a shorter number is an hour, "3.12. 10 bis 12 Uhr"."""
    return _in_digits(said[::2], now) if said[-1].size == FULL_YEAR else None


@DATES.rule(
    "npnpn(?!pn|[:U]|[-Lh&]t)",
    "npnn(?![p:U-])",
    "n/nn(?![p:U])",
    "(?<![np:/])nnn(?![np:/U-])",
)
def _day_month_year(said: Sequence[Atom], now: datetime) -> Atom | None:
    if said[-2].kind == "n" and said[-1].size != FULL_YEAR and said[1].kind != "n":
        return None
    return _in_digits([atom for atom in said if atom.kind == "n"], now)


@DATES.rule(
    "np?[-Lh&]npnpn(?!pn|[:U])",  # 3.-7.12.2026
    "np?[-Lh&/]npnp?(?![:U])",
    "npnp?[-Lh&][@d]*npnpn(?!pn|[:U])",  # 30.11.-2.12.2026
    "npnp?[-Lh&][@d]*npnp?",
    "n[-Lh&]n/n",
)
def _days_in_digits(said: Sequence[Atom], now: datetime) -> Atom | None:
    numbers = [atom for atom in said if atom.kind == "n"]
    is_first_whole = said[1].kind == "p" and said[2].kind == "n"
    year = numbers.pop() if len(numbers) > 3 + is_first_whole else None
    first, *months, last, month = numbers
    begin = dated(day=first.number, month=(months or [month])[0].number, year=year, now=now)
    return from_to(begin, dated(day=last.number, month=month.number, year=year, now=now))


@DATES.rule("(?:np?[,|]){1,4}npnpn(?!pn|[:U])", "(?:np?[,|]){1,4}npnp?(?![n:U])")
def _one_of_some_days(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "20. oder 21.11."."""
    numbers = [atom for atom in said if atom.kind == "n"]
    year = numbers.pop() if numbers[-1].size == FULL_YEAR else None
    *days, month = numbers
    return alternatives(
        dated(day=day.number, month=month.number, year=year, now=now) for day in days
    )


@DATES.rule("npnp", "n/n(?![/T])", f"{_FIRST_DATE}npn(?![UAZT]|:n|pn)")
def _day_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    first, last = said[0], said[2]
    if FULL_YEAR in (first.size, last.size):
        is_month = said[1].kind == "/" or first.size == FULL_YEAR
        return _month_of_a_year(first, last, now) if is_month else None
    if said[1].kind == "/":
        return _in_digits([first, last], now)
    return on(dated(day=first.number, month=last.number, now=now))


@DATES.rule("^n-n$", "^nn$")
def _two_numbers_alone(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "15-2", which no hours can be, and "17 02", where a zero tells the month."""
    day, month = said[0], said[-1]
    is_month = month.size == 2 and month.number < 10 if len(said) == 2 else day.number > 12
    return on(dated(day=day.number, month=month.number, now=now)) if is_month else None


@DATES.rule("n[-,]n(?![-nU:p/])")
def _year_and_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "2026-11", "11, 2026", and "17-02", which a leading zero tells from hours."""
    first, last = said[0], said[2]
    if FULL_YEAR in (first.size, last.size):
        return _month_of_a_year(first, last, now)
    is_padded = first.size == last.size == 2 and last.number < 10
    is_date = said[1].kind == "-" and (is_padded or first.number > MIDNIGHT)
    return on(dated(day=first.number, month=last.number, now=now)) if is_date else None


@DATES.rule(
    "[nOwo]p?(?:[-Lh@/][@d]*)[nOwo]p?[df]*Mp?,?n(?![pU:/AZ-])",  # 3. bis 7. Dezember
    "[nOwo]p?(?:[-Lh@/][@d]*)[nOwo]p?[df]*M",
    "(?:D,?d*)?[nOo]p?[-Lh@][@d]*D,?d*[nOo]p?[df]*M",  # lundi 1er au mercredi 10 juillet
    "[BJ][@d]*[nOwo]p?[&e][@d]*[nOwo]p?[df]*M",
    "[nO]p?[-Lh][@d]*M[nO](?![pU:/AZn])",
    "[Id]*M[@d]*[BFJ]?[@d]*[nOo]p?[-Lh&e][@d]*[nOo],?n(?![pU:/AZt-])",  # August 10 to 22, 2026
    "[Id]*M[@d]*[BFJ]?[@d]*[nOo]p?[-Lh&e][@d]*[nOo]p?(?![nU:/AZM])",
)
def _days_of_a_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    numbers = [atom for atom in said if atom.kind in "nOwo"]
    month = next(atom.number for atom in said if atom.kind == "M")
    year = numbers.pop() if numbers[-1].size == FULL_YEAR else None
    if len(numbers) != 2:
        return None
    return from_to(*(dated(day=each.number, month=month, year=year, now=now) for each in numbers))


@DATES.rule("[nOwo]p?(?:[,|&e][d@]*[nOwo]p?){1,4}[df]*M")
def _one_of_a_month_s_days(said: Sequence[Atom], now: datetime) -> Atom | None:
    month = said[-1].number
    days = [atom.number for atom in said if atom.kind in "nOwo"]
    return alternatives(dated(day=day, month=month, now=now) for day in days)


@DATES.rule("[nOwo]p?[df]*Mp?,?n-t")
def _day_and_hours(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "30. August 17-18 Uhr": the number behind the month is an hour, not a year."""
    start, end = clock_of(said[-3]), clock_of(said[-1])
    month = next(atom.number for atom in said if atom.kind == "M")
    day = dated(day=said[0].number, month=month, now=now)
    if not day or not start or not end or end.minute or not start.hour < end.hour:
        return None
    return Atom("Y", days=Days(day, day), window=Window(start=start, end=end))


@DATES.rule(
    "[nOwo]p?[df]*Mp?[df,]?n(?![pU:/AZ]|-(?!t|n/|npn))",  # 3. Dezember 2026
    "[nOwo]p?[df]*M[df,]?[=N]T",
    "[nOwo]p?[-/]?[df]*M",
    "(?<=d)a[df]*M",  # l'uno di marzo
    "M[p/-]?d?[nOo][,d]?n(?![pU:/AZ]|-n(?!/n))",  # December 3rd, 2026
    "M[p/-]?d?[nOo](?![pU:/AZ])",
    "M[d,][wo](?![UAZT]|[dfI]*P)",
    "M(?:o|w(?![wUAZT]|[dfI]*P))",
)
def _day_of_a_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    month = next(atom.number for atom in said if atom.kind == "M")
    day, *years = [atom for atom in said if atom.kind in "nOwoa"]
    if day.size == FULL_YEAR or (years and not _is_year(years[0], now)):
        return None
    if said[-1].unit:
        return that_year(_valid_in(year_said(said, now), month, day.number))
    year = years[0] if years else None
    found = dated(day=day.number, month=month, year=year, now=now)
    return that_year(found) if year else on(found)


@DATES.rule("(?<=[gfFBL<>hj])M(?!p?[,d]?[nO])", "(?<=[MY][&e])M(?!p?[,d]?[nO])")
def _month_behind_a_word(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Fin mars", "from May": a short name too is a month's here."""
    first = dated(day=1, month=said[0].number, now=now.replace(day=1))
    return spanning(first, month_end(first)) if first else None


@DATES.rule(
    "[Id@]*M[p,d]*n",
    "[Id@]*M[,df]*[=N]T",
    "d?[=N]T[,dfI]+M",
    "[Id@]*MN",
    "[Id@N=]*M(?![p/-]?d?[nOo](?![U:AZ]))",
    "n,?M",
)
def _whole_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Im Dezember", or the name alone when it is too long for an everyday word."""
    month = next(atom for atom in said if atom.kind == "M")
    if any(atom.unit for atom in said):
        first = _valid_in(year_said(said, now), month.number, 1)
    elif years := [atom for atom in said if atom.kind == "n"]:
        first = dated(day=1, month=month.number, year=years[0], now=now)
        first = first if years[0].size == FULL_YEAR else None
    elif all(atom.kind in "M=" for atom in said) and month.size < len("april"):
        return None
    else:
        first = dated(day=1, month=month.number, now=now.replace(day=1))
    return spanning(first, month_end(first)) if first else None


@DATES.rule("C[,df]?n", "C[df]*[=N]T", "[N=]?C")
def _feast(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Heiligabend", "Ostern 2027"."""
    feast = next(atom.number for atom in said if atom.kind == "C")
    year = said[-1].number if said[-1].size == FULL_YEAR else year_said(said, now)
    if said[-1].kind == "n" and not year:
        return None
    days = [feast_day(each, feast) for each in ([year] if year else [now.year, now.year + 1])]
    return on(next((day for day in days if year or day >= now.date()), None))


@DATES.rule("d{1,3}oo(?!T)", "(?<=D)oo(?!T)", "(?<=D,)oo(?!T)", "d*(?:np|O)o(?!T)")
def _two_ordinals(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Den siebten vierten"."""
    day, month = [atom.number for atom in said if atom.kind in "nOo"]
    return on(dated(day=day, month=month, now=now))


# What they are made of ---------------------------------------------------------------------------


def _in_digits(numbers: Sequence[Atom], now: datetime) -> Atom | None:
    found = _day_first(numbers, now) or _month_first(numbers, now)
    return that_year(found) if len(numbers) > 2 else on(found)


def _day_first(numbers: Sequence[Atom], now: datetime) -> date | None:
    day, month, year = _with_year(numbers)
    return dated(day=day.number, month=month.number, year=year, now=now)


def _month_first(numbers: Sequence[Atom], now: datetime) -> date | None:
    month, day, year = _with_year(numbers)
    return dated(day=day.number, month=month.number, year=year, now=now)


def _with_year(numbers: Sequence[Atom]) -> tuple[Atom, Atom, Atom | None]:
    """Day and month, or the other way round, and the year before or behind them or none."""
    if len(numbers) < 3:
        return numbers[0], numbers[1], None
    first, second, last = numbers
    return (last, second, first) if first.size == FULL_YEAR else (first, second, last)


def _month_of_a_year(one: Atom, other: Atom, now: datetime) -> Atom | None:
    year, month = (one, other) if one.size == FULL_YEAR else (other, one)
    if year.size != FULL_YEAR or not year_of(year, now):
        return None
    first = dated(day=1, month=month.number, year=year, now=now)
    return spanning(first, month_end(first)) if first else None


def _is_year(written: Atom, now: datetime) -> bool:
    if written.kind != "n":
        return False
    return written.size == FULL_YEAR or 0 <= written.number - now.year % 100 < NEXT_YEARS


def _valid_in(year: int | None, month: int, day: int) -> date | None:
    return valid(year, month, day) if year else None
