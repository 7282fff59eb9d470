"""Times by the clock, in digits and in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from flows.words.atoms import Atom, Clock
from flows.words.grammar import Grammar
from flows.words.language import Unit

CLOCK = Grammar()
"""Makes each time of the day one sign `t`."""

POINTED = Grammar()
"""Reads as times what `DATES` has left: 15.30 is no day of any month."""

MIDNIGHT = 24
EARLIEST_WRITTEN = 6
TWO_DIGITS = 2
FOUR_DIGITS = 4


@CLOCK.rule(
    "n:n(?::n)?U?[AZ]?",  # 15:30, 3:30 pm
    "(?<!p)npn[UAZ]",  # 15.30 Uhr; in "3.12. 10 Uhr" the first number is a day
    "[@r]npn(?!p?n|/)U?",  # um 15.30
    "[nw]U[nw](?![p/:MUTO])",  # 15h30
    "[@r][nw]e[nw]",  # alle 9 e trenta
)
def _hour_and_minute(said: Sequence[Atom], now: datetime) -> Atom | None:
    hour, minute = [atom for atom in said if atom.kind in "nw"][:2]
    if minute.kind == "n" and minute.size != TWO_DIGITS:
        return None
    # Who writes 6:30 means the morning; at 3:30 in the night nobody asks for an appointment.
    is_early = said[1].kind == ":" and hour.number >= EARLIEST_WRITTEN
    return at(hour.number, minute.number, half=said[-1].kind, early=is_early or _is_full(hour))


@POINTED.rule("npn(?!pn)")
def _pointed(said: Sequence[Atom], now: datetime) -> Atom | None:
    hour, minute = said[0], said[2]
    if minute.size != TWO_DIGITS:
        return None
    return at(hour.number, minute.number, early=_is_full(hour))


@CLOCK.rule("[QHnw]T?[<>]H[nwa]U?")  # 5 vor halb vier
def _around_half(said: Sequence[Atom], now: datetime) -> Atom | None:
    *_, relation, half, hour = [atom for atom in said if atom.kind not in "TU"]
    minutes = said[0].number % 60
    return _shifted(hour.number, half.number + (minutes if relation.kind == ">" else -minutes))


@CLOCK.rule(
    "[QH]T?[<>&][nwa]U?[AZ]?",  # viertel nach 3, quarter to nine
    "[nw]T?[<>][nw]U?[AZ]?(?!T)",  # 10 nach 3
)
def _minutes_and_hour(said: Sequence[Atom], now: datetime) -> Atom | None:
    told = said[0]
    if told.kind in "nw" and (told.number % 5 or not 0 < told.number < 60):
        return None
    if said[1].kind == "T" and said[1].unit != Unit.MINUTE:
        return None
    hour = [atom for atom in said if atom.kind in "nwa"][-1]
    is_after = any(atom.kind == ">" for atom in said)
    minutes = told.number % 60 if is_after else -(told.number % 60)
    return _shifted(hour.number, minutes, half=said[-1].kind)


@CLOCK.rule(
    "[@r]?[nwaX]U?y",  # 3 heures et demie, alle 9 e mezza
    "[@r]?[nwaX]U?k[nw]",  # neuf heures moins dix
)
def _hour_then_minutes(said: Sequence[Atom], now: datetime) -> Atom | None:
    hour = next(atom for atom in said if atom.kind in "nwaX")
    minutes = -said[-1].number if said[-2].kind == "k" else said[-1].number
    return _shifted(hour.number, minutes, half=hour.kind)


@CLOCK.rule("H[nwa]U?(?![Tp/:M])")  # halb vier
def _counted_towards_the_hour(said: Sequence[Atom], now: datetime) -> Atom | None:
    return _shifted(said[1].number, said[0].number)


@CLOCK.rule("X")
def _noon(said: Sequence[Atom], now: datetime) -> Atom | None:
    return at(said[0].number, fixed=True)


@CLOCK.rule(
    "[nw][AZ]",  # 3pm
    "(?<!n-n-)(?<!n/)[nwa]U",  # 15 Uhr
    "r[nw](?!p?[nMT]|[:/yk]|en)",  # ore 15
    "(?<![BFJf][nw])@n(?!p?[nMTU]|[:/ykAZ]|[e-]n)",  # um 9; "um 3 Tage" is none
    "(?<![BFJf][nw])@w(?![MTUykAZ])",  # um drei
)
def _hour(said: Sequence[Atom], now: datetime) -> Atom | None:
    hour = next(atom for atom in said if atom.kind in "nwa")
    if said[0].kind == "@" and hour.size == FOUR_DIGITS:
        return Atom("t", clock=clock_of(hour)) if clock_of(hour) else None
    return at(hour.number, half=said[-1].kind, early=_is_full(hour))


def at(
    hour: int, minute: int = 0, *, half: str = "", fixed: bool = False, early: bool = False
) -> Atom | None:
    """The sign for that time, or None when no clock shows it. `half` is `A` for am, `Z` for pm."""
    if half in ("A", "Z") and 1 <= hour <= 12:
        hour, fixed = hour % 12 + (12 if half == "Z" else 0), True
    if not 0 <= hour * 60 + minute <= MIDNIGHT * 60 or minute > 59:
        return None
    is_certain = fixed or hour == 0 or hour > 12
    return Atom("t", clock=Clock(hour % MIDNIGHT, minute, fixed=is_certain, early=early))


def _shifted(hour: int, minutes: int, *, half: str = "") -> Atom | None:
    """So many minutes before or after the full hour; `half` as for `at`, or `X` for noon."""
    if hour > MIDNIGHT:
        return None
    if half in ("A", "Z"):
        hour = hour % 12 + (12 if half == "Z" else 0)
    elif hour in (1, MIDNIGHT) and minutes < 0:
        hour = 13  # a quarter to one is after noon, unless the night is said
    moment = (hour * 60 + minutes) % (MIDNIGHT * 60)
    return at(moment // 60, moment % 60, fixed=half in ("A", "Z", "X"))


def clock_of(atom: Atom) -> Clock | None:
    """The time that a bare number or a sign `t` stands for; four digits are hours and minutes."""
    if atom.clock:
        return atom.clock
    is_long = atom.size == FOUR_DIGITS
    hour, minute = divmod(atom.number, 100) if is_long else (atom.number, 0)
    found = at(hour, minute, fixed=is_long)
    return found.clock if found else None


def _is_full(hour: Atom) -> bool:
    """ "09:30" is written by a clock of 24 hours."""
    return hour.size == TWO_DIGITS and hour.number < 10
