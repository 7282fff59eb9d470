"""Lengths of time, such as two weeks, half an hour, an hour and a half, 8 weeks and 2 days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from flows.words.atoms import Atom, Length
from flows.words.calendar import months_later
from flows.words.grammar import Grammar
from flows.words.language import Unit

LENGTHS = Grammar(needs="Tr")
"""Makes a number and its unit one sign `u`, after the times."""

FARTHEST = 800
"""Days; of "in 99 months": a greater length is no wish for an appointment."""

ONE = {
    Unit.MINUTE: Length(minutes=1),
    Unit.HOUR: Length(minutes=60),
    Unit.DAY: Length(days=1),
    Unit.WEEK: Length(days=7),
    Unit.WORKWEEK: Length(days=7),
    Unit.FORTNIGHT: Length(days=14),
    Unit.MONTH: Length(months=1),
    Unit.QUARTER: Length(months=3),
    Unit.YEAR: Length(months=12),
}
QUARTERS = 4


@LENGTHS.rule("n[p,]n[Tr]")
def _with_a_fraction(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "1.5 hours"."""
    whole, fraction = said[0].number, said[2].number / 10 ** said[2].size
    return _length(said[-1], whole + fraction)


@LENGTHS.rule("n/n[df]*a?T")
def _fraction(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "1/2 hour", "3/4 Stunden"."""
    part, whole = said[0].number, said[2].number
    return _length(said[-1], part / whole) if 0 < part < whole <= QUARTERS else None


@LENGTHS.rule("[nw]&a?HT", "[nwa][Tr]&a?H(?!T)")
def _and_a_half(said: Sequence[Atom], now: datetime) -> Atom | None:
    unit = next(atom for atom in said if atom.unit)
    return _length(unit, said[0].number + 0.5)


@LENGTHS.rule("[nwa][Tr]y")
def _and_a_part(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Cinque ore e mezza"."""
    if said[1].unit != Unit.HOUR:
        return None
    return _length(said[1], said[0].number + said[2].number / 60)


@LENGTHS.rule("a?[HQ][fd]*aT", "a?[HQ]T")
def _part_of_one(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Half an hour", "eine halbe Stunde"."""
    part = next(atom.number for atom in said if atom.kind in "HQ")
    minutes = part if part > 0 else 60 + part  # "halb vier" is half an hour before four
    return _length(said[-1], minutes / 60)


@LENGTHS.rule("[nwa](?:T|r(?![nwt]))(?:[&e,]?[nwa][Tr])*")
def _counted(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Three weeks", "8 weeks and 2 days"."""
    counts = [atom.number for atom in said if atom.kind in "nwa"]
    units = [atom for atom in said if atom.unit]
    lengths = [_length(unit, count) for unit, count in zip(units, counts, strict=True)]
    found = [atom.length for atom in lengths if atom and atom.length]
    if len(found) < len(lengths):
        return None
    return Atom(
        "u",
        number=counts[0],
        unit=units[0].unit if len(units) == 1 else None,
        length=Length(
            sum(length.months for length in found),
            sum(length.days for length in found),
            sum(length.minutes for length in found),
        ),
    )


def later(day: date, length: Length, sign: int = 1) -> date:
    """That day so much later; earlier when `sign` is -1."""
    return months_later(day, sign * length.months) + timedelta(days=sign * length.days)


def is_within_reach(length: Length) -> bool:
    """Whether somebody might wish for an appointment that far ahead."""
    return length.months * 31 + length.days + length.minutes // (24 * 60) <= FARTHEST


def _length(atom: Atom, count: float) -> Atom | None:
    """So many of a unit; a fraction only of what can be parted."""
    if atom.unit is None:
        return None
    one = ONE[atom.unit]
    months, days, minutes = one.months * count, one.days * count, one.minutes * count
    if months % 1:
        return None
    minutes += (
        days % 1 * 24 * 60 if one.days == 1 else 0
    )  # of a week and a half, half a day is none
    length = Length(int(months), int(days), round(minutes))
    if not is_within_reach(length):
        return None
    return Atom("u", number=int(count), unit=atom.unit, length=length)
