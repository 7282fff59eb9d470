"""Quarters and seasons: the third quarter, next spring, diesen Sommer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from flows.words.atoms import Atom
from flows.words.calendar import (
    FULL_YEAR,
    in_sight,
    month_end,
    months_later,
    year_of,
    year_said,
)
from flows.words.grammar import Grammar
from flows.words.language import Unit

SEASONS = Grammar(needs="TQ☼")
"""Makes each of them one sign `Y`, after the dates."""

QUARTERS = 4
MONTHS = 3
"""Of a season and of a quarter. Spring begins with March, as people and weather services say."""

_OF_A_YEAR = "(?:[df,]*(?:n(?![U:p])|[N=]T))?"


@SEASONS.rule(f"[Id]*[oO]d?[TQ]{_OF_A_YEAR}", f"[Id]*np?T{_OF_A_YEAR}", f"Tn(?![U:p]){_OF_A_YEAR}")
def _numbered_quarter(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "The third quarter of next year", "4. Quartal 2027", "Q4"."""
    number, *years = [atom for atom in said if atom.kind in "noO"]
    if not _is_quarter(next(atom for atom in said if atom.kind in "TQ")):
        return None
    if not 1 <= number.number <= QUARTERS:
        return None
    return _season(1 + MONTHS * (number.number - 1), _years(said, years, now), now)


@SEASONS.rule("[dI]*[N=][TQ]", "[dI]*T[N=]")
def _quarter(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Next quarter"."""
    if not any(_is_quarter(atom) for atom in said):
        return None
    this = date(now.year, 1 + (now.month - 1) // MONTHS * MONTHS, 1)
    first = months_later(this, MONTHS * sum(atom.number for atom in said if atom.kind == "N"))
    return in_sight(first, month_end(months_later(first, MONTHS - 1)), now)


@SEASONS.rule("[IN=dFLg<>]+☼(?:N|[df,]*(?:n(?![U:p])|[N=]T))?", "☼[df,]*n(?![U:p])")
def _named_season(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Im Frühling", "l'été prochain"; without a word before it, it is something else."""
    season = next(atom.number for atom in said if atom.kind == "☼")
    is_next = any(atom.kind == "N" for atom in said)
    years = [atom for atom in said if atom.kind == "n"]
    return _season(MONTHS * season, _years(said, years, now), now, is_ahead=is_next)


def _is_quarter(atom: Atom) -> bool:
    """In English the word is the one for fifteen minutes."""
    return atom.kind == "Q" or atom.unit == Unit.QUARTER


def _season(
    month: int, years: Sequence[int], now: datetime, *, is_ahead: bool = False
) -> Atom | None:
    """The three months from that one on, in the first of the years in which they are not over."""
    for first in (date(year, month, 1) for year in years):
        last = month_end(months_later(first, MONTHS - 1))
        if last >= now.date() and not (is_ahead and first <= now.date()):
            return in_sight(first, last, now)
    return None


def _years(said: Sequence[Atom], written: Sequence[Atom], now: datetime) -> Sequence[int]:
    """The year that was said; else this one, the one before (its winter may last) and the next."""
    year = year_of(written[0], now) if written else year_said(said, now)
    if written and (year is None or written[0].size != FULL_YEAR):
        return ()
    return (year,) if year else range(now.year - 1, now.year + 2)
