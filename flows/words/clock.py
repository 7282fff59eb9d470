"""Times by the clock, in digits and in words, and the hours between two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from flows.words.atoms import Atom, Clock, Window
from flows.words.grammar import Grammar

CLOCK = Grammar()
"""Makes each time of the day one sign `t`."""

HOURS = Grammar()
"""Makes each window one sign `W`; reads what `CLOCK` and `DATES` have left."""

LATEST = 24


@CLOCK.rule(
    "n:n(?::n)?U?[AZ]?",  # 15:30, 3:30 pm
    "npn(?=U|[AZ])[UAZ]",  # 15.30 Uhr
    "@npn(?!p?n|/)U?",  # um 15.30
    "[nw]U[nw](?![p/:MUTO])u?",  # 15h30
    "@[nw]e[nw]",  # alle 9 e trenta
)
def _hour_and_minute(said: Sequence[Atom], now: datetime) -> Atom | None:
    hour, minute = [atom for atom in said if atom.kind in "nw"][:2]
    if minute.kind == "n" and minute.size != len("05") and said[1].kind != "U":
        return None
    is_full = hour.size == len("09") and hour.number < 10
    return _time(hour.number, minute.number, half=said[-1].kind, fixed=is_full)


@CLOCK.rule(
    "[QHnw](?:u|T)?[<>]H[nwa]U?",  # 5 vor halb vier
)
def _around_half(said: Sequence[Atom], now: datetime) -> Atom | None:
    around = next(place for place, atom in enumerate(said) if atom.kind in "<>")
    half, hour = said[around + 1 : around + 3]
    minutes = said[0].number % 60
    shift = minutes if said[around].kind == ">" else -minutes
    return _shifted(hour.number, half.number + shift)


@CLOCK.rule(
    "[QH](?:u|T)?[<>&][nwa]U?[AZ]?",  # viertel nach 3, quarter to nine
    "[nw](?:u|T)?[<>][nwa]U?[AZ]?(?!T)",  # 10 nach 3
)
def _minutes_and_hour(said: Sequence[Atom], now: datetime) -> Atom | None:
    first, hour = said[0], next(atom for atom in said[2:] or said[1:] if atom.kind in "nwa")
    if said[0].kind in "nw" and (first.number % 5 or not 0 < first.number < 30):
        return None
    if said[1].unit and said[1].unit != "minute":
        return None
    minutes = first.number % 60
    is_after = any(atom.kind == ">" for atom in said)
    return _shifted(hour.number, minutes if is_after else -minutes, half=said[-1].kind)


@CLOCK.rule(
    "[nwX]U?y",  # 3 heures et demie, alle 9 e mezza
    "[nwX]U?k[nw]",  # neuf heures moins dix
)
def _hour_then_minutes(said: Sequence[Atom], now: datetime) -> Atom | None:
    last = said[-1].number
    minutes = -last if said[-2].kind == "k" else last
    return _shifted(said[0].number, minutes, fixed=said[0].kind == "X")


@CLOCK.rule("H[nwa]U?(?![Tp/:M])")  # halb vier
def _counted_towards_the_hour(said: Sequence[Atom], now: datetime) -> Atom | None:
    return _shifted(said[1].number, said[0].number)


@CLOCK.rule("X")
def _noon(said: Sequence[Atom], now: datetime) -> Atom | None:
    return _time(said[0].number, fixed=True)


@CLOCK.rule(
    "[nw][AZ]",  # 3pm
    "[nwa]U",  # 15 Uhr
    "U[nw](?![p/:MT])",  # ore 15
    "@n(?![p:/MTUu%-]|,n)",  # um 9; "um 3 Tage" is none
    "@w(?![MTU_])",  # um drei
)
def _hour(said: Sequence[Atom], now: datetime) -> Atom | None:
    hour = next(atom for atom in said if atom.kind in "nwa")
    if said[0].kind == "@" and hour.size == len("1410"):
        return _time(hour.number // 100, hour.number % 100, fixed=True)
    is_full = hour.size == len("09") and hour.number < 10
    return _time(hour.number, half=said[-1].kind, fixed=is_full)


def _time(hour: int, minute: int = 0, *, half: str = "", fixed: bool = False) -> Atom | None:
    if half in ("A", "Z"):
        if not 1 <= hour <= 12:
            return None if half == "A" or hour > LATEST else _time(hour, minute, fixed=True)
        hour, fixed = hour % 12 + (12 if half == "Z" else 0), True
    if hour > LATEST or minute > 59 or (hour == LATEST and minute):
        return None
    is_certain = fixed or hour == 0 or hour > 12
    return Atom("t", clock=Clock(hour % LATEST, minute, fixed=is_certain))


def _shifted(hour: int, minutes: int, *, half: str = "", fixed: bool = False) -> Atom | None:
    """So many minutes before or after the full hour."""
    if not 0 <= hour <= LATEST:
        return None
    moment = (hour * 60 + minutes) % (LATEST * 60)
    found = _time(moment // 60, moment % 60, half=half, fixed=fixed)
    # "Viertel vor eins" is a quarter to one, of the night or the day.
    if found and found.clock and hour in (0, 1, 12) and moment // 60 in (0, 12) and not fixed:
        return replace(found, clock=replace(found.clock, hour=12, fixed=True))
    return found


# Windows ---------------------------------------------------------------------------------------


@HOURS.rule(
    "[BJ][@d]*[tnw][-L&@eJ][@d]*[tnw]U?",  # zwischen 10 und 12
    "[Fd][@d]*t[-L&@,]+[@d]*t",
    "F[@d]*[nw][-L&@]+[@d]*[tnw]",  # von 9 bis 12
    "t[-L@&][@d]*t",  # 10h-12h
    "[nw][-L@&][@d]*t",  # 10-12 Uhr
    "t[-L][@d]*[nw](?![p/:MTO])",
)
def _between(said: Sequence[Atom], now: datetime) -> Atom | None:
    ends = [_as_clock(atom) for atom in said if atom.kind in "tnw"]
    if None in ends or len(ends) != len("ab"):
        return None
    return Atom("W", window=Window(start=ends[0], end=ends[1]))


@HOURS.rule(
    "!<[@d]*t",
    "!<[@d]*[nw](?![pT/:MO])",  # nicht vor 9
    "[F>][@d]*t",  # ab 17 Uhr, nach 16 Uhr
    "[F>][@d]*[nw](?![pT/:MOU&,-]|L)",  # ab 17
)
def _from(said: Sequence[Atom], now: datetime) -> Atom | None:
    clock = _as_clock(said[-1])
    return clock and Atom("W", window=Window(start=clock))


@HOURS.rule(
    "!>[@d]*t",
    "!>[@d]*[nw](?![pT/:MO])",
    "[<L][@d]*t",  # vor 12 Uhr, bis 12 Uhr
    "[<L][@d]*[nw](?![pT/:MOU])",
)
def _until(said: Sequence[Atom], now: datetime) -> Atom | None:
    clock = _as_clock(said[-1])
    return clock and Atom("W", window=Window(end=clock))


@HOURS.rule("![@d]*[tP]")
def _not_then(said: Sequence[Atom], now: datetime) -> Atom | None:
    return Atom("_")


@HOURS.rule("P")
def _part(said: Sequence[Atom], now: datetime) -> Atom | None:
    return Atom("W", window=said[0].window)


def _as_clock(atom: Atom) -> Clock | None:
    if atom.clock:
        return atom.clock
    found = _time(atom.number) if atom.number else None
    return found.clock if found else None
