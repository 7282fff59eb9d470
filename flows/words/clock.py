"""Times by the clock, in digits and in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from flows.words.atoms import PARTS, UNKNOWN, Atom, Clock
from flows.words.grammar import Grammar
from flows.words.language import Part, Unit

CLOCK = Grammar(needs="nwaXOQH")
"""Makes each time of the day one sign `t`."""

POINTED = Grammar(needs="p")
"""Reads as times what `DATES` has left: 15.30 is no day of any month."""

NOON = 12
MIDNIGHT = 24
AFTERNOON_HOURS = range(1, 7)
"""Said without morning or evening, these hours are after noon: no shop opens at three at night."""
EARLIEST_WRITTEN = 6
TWO_DIGITS = 2
LONGEST_MONTH, HALF_PAST = 31, 30
THREE_DIGITS = 3
FOUR_DIGITS = 4
LEAST_SPOKEN_MINUTES = 5
CLEARLY_MINUTES = (15, 20, 25)
LEAST_BARE_MINUTES = 10
""" "Zwei drei" is no time; "acht dreißig" is one."""


@CLOCK.rule("#p?n(?:-n|(?:pn){1,3})?", "(?:[nOw]-)?[nOw]#", "@?npn#", "npn?#", "Ow(?![TUAZMw])")
def _numbered(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "The 5th floor", "2 Personen", "room 14", "the 1st one"."""
    return None if said[-1].kind == "w" and said[-1].number != 1 else UNKNOWN


@CLOCK.rule("@?nT", "@n(?=[nwoOMRDJIN])")
def _hours_written_together(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "0700 hours", and before a date "at 0700"."""
    number = next(atom for atom in said if atom.kind == "n")
    is_clock = number.size == FOUR_DIGITS and said[-1].unit in (None, Unit.HOUR)
    return _written_together(number) if is_clock else None


@CLOCK.rule(
    "(?:r|(?<![nwUAZX])@)?n:n(?::n)?U?(?:[Id]*[AZ])?",  # 15:30, 3:30 pm
    "(?:(?<=npnp)|(?<!p))npn[UAZ]",  # 15.30 Uhr; in "3.12. 10 Uhr" the first number is a day
    "[@r]npn(?!pn|/|n(?![p/]n|[df]*M))[UAZ]?",  # um 15.30
    "[nwa]U[&e]?[nw]T",  # ein Uhr und 20 Minuten
    "[nwa]U[&e][nw](?![TUMp:/#O|])",
    "[nwa]Un[AZ]?(?![/:MUT#AZ]|pn|p[df]*M)",  # 15h30
    "[nwa]Uw(?![p/:MUTw|#])",
    "(?:[@r]|(?<=[FL<>]))[nw]e[nw]",  # alle 9 e trenta
    "^[nw]e[nw]$",
    "(?:^|(?<=[DRP,]))wew(?=$|[,DRP])",  # lunedì dieci e venti
    "[@r]nn(?![p/:MUTOn|&-])",  # um 9 15
    "(?<![np/:])nn[AZ]",
    "[@r]?ww(?:[UAZ]|(?![MTwUAZO|&]))",  # eight thirty
    "[nw]&?w[AZ]",
)
def _hour_and_minute(said: Sequence[Atom], now: datetime) -> Atom | None:
    hour, minute = [atom for atom in said if atom.kind in "nwa"][:2]
    if any(atom.kind == "p" and atom.size for atom in said):
        return None  # "am 15. 18 Uhr" is a day and an hour
    if not _is_minute(minute, is_bare=not any(atom.kind in "UT:AZ" for atom in said)) and (
        said[-1].kind != "T"
    ):
        return None
    # Who writes 6:30 means the morning; at 3:30 in the night nobody asks for an appointment.
    is_early = minute.kind == "n" and hour.number >= EARLIEST_WRITTEN
    return at(hour.number, minute.number, half=said[-1].kind, early=is_early or _is_full(hour))


@CLOCK.rule("(?<=[DRP])nen(?![p/:MTUOn|&-])")
def _hour_and_minute_behind_a_day(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Martedì 17 e 45"; what may be two days stays so."""
    hour, minute = said[0].number, said[2].number
    if said[2].size != TWO_DIGITS or not (minute > LONGEST_MONTH or minute == HALF_PAST):
        return None
    return at(hour, minute, early=_is_full(said[0]) or hour >= EARLIEST_WRITTEN)


@POINTED.rule("npn(?!pn)")
def _pointed(said: Sequence[Atom], now: datetime) -> Atom | None:
    hour, minute = said[0], said[2]
    if minute.size != TWO_DIGITS:
        return None
    return at(hour.number, minute.number, early=_is_full(hour) or hour.number >= EARLIEST_WRITTEN)


@CLOCK.rule("[@r]?[QHnw]T?[<>]H[nwa]U?")  # 5 vor halb vier
def _around_half(said: Sequence[Atom], now: datetime) -> Atom | None:
    told, *_, half, hour = [atom for atom in said if atom.kind not in "@rTU"]
    is_after = any(atom.kind == ">" for atom in said)
    minutes = told.number % 60
    return _shifted(hour.number, half.number + (minutes if is_after else -minutes))


@CLOCK.rule(
    "[@r]?[QH]T?[<>h@][nwaX]U?[AZ]?",  # viertel nach 3, quarter to nine
    "[@r]?QL[nwaX](?![T:p])U?[AZ]?",  # quarter till 4
    "[@r]?Qd[nwaX](?![T:p])U?[AZ]?",  # a quarter of three
    "[@r]?[nw]T[<>h][nwaX](?![T:p])U?[AZ]?",  # 20 minutes to 2
    "[@r]?[nw]T[<>h]t",
    # 10 nach 3, but neither 19.10 nach 3 nor le 20 après 15h
    "(?<![hLd-])[@r]?(?:w|(?:(?<=npnp)|(?<!p))n)[<>][nwX](?![T:p])U?[AZ]?",
    "(?<![FfBh@r-])[@r]?[nw]h[nwX](?![T:p])U?[AZ]?",  # ten to four
)
def _minutes_and_hour(said: Sequence[Atom], now: datetime) -> Atom | None:
    told, *_, hour = [atom for atom in said if atom.kind in "QHnwaX"]
    unit = next((atom.unit for atom in said if atom.kind == "T"), None)
    if unit not in (None, Unit.MINUTE) or not told.number % 60 or told.number > 60:
        return None
    is_to = any(atom.kind == "h" for atom in said)
    if (told.kind == "n" or is_to) and unit is None and told.number % LEAST_SPOKEN_MINUTES:
        return None  # "two to four people"
    is_minutes = told.number in CLEARLY_MINUTES or (said[0].kind == "@" and said[-1].kind in "AZ")
    if told.kind == "n" and unit is None and is_to and not is_minutes:
        return None  # "10 to 3" is from ten to three
    is_after = any(atom.kind == ">" for atom in said)
    minutes = told.number % 60 if is_after else -(told.number % 60)
    half = "X" if hour.kind == "X" else said[-1].kind
    return _shifted(hour.number, minutes, half=half)


@CLOCK.rule("[@r]?[nwQ]T?[<>]P")
def _around_noon(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "10 Minuten vor Mittag"."""
    told, window = next(atom for atom in said if atom.kind in "nwQ"), said[-1].window
    if not window or window.part is not Part.NOON or told.number >= 60:
        return None
    minutes = told.number if said[-2].kind == ">" else -told.number
    return _shifted(NOON, minutes, half="X")


@CLOCK.rule(
    "[@r]?[nwaX]U?y",  # 3 heures et demie, alle 9 e mezza
    "[@r]?[nwaX]U?k[nw]",  # neuf heures moins dix
    "[@r]?X[&e]?[nw](?![TpMU:/#_-])",  # midi dix
)
def _hour_then_minutes(said: Sequence[Atom], now: datetime) -> Atom | None:
    hour = next(atom for atom in said if atom.kind in "nwaX")
    minutes = -said[-1].number if said[-2].kind == "k" else said[-1].number
    is_bare = said[-1].kind in "nw" and said[-2].kind != "k"
    if not abs(minutes) < 60:
        return None
    if is_bare and minutes % LEAST_SPOKEN_MINUTES and hour.number == NOON:
        return None
    return _shifted(hour.number, minutes, half=hour.kind)


@CLOCK.rule("[@r]?H[nwaX]U?(?![Tp/:Ma])")  # halb vier
def _counted_towards_the_hour(said: Sequence[Atom], now: datetime) -> Atom | None:
    half, hour = [atom for atom in said if atom.kind in "HnwaX"]
    return _shifted(hour.number, half.number, half=hour.kind)


@CLOCK.rule("X", "(?<![/p-])[@r]?[nw]U?X")
def _noon(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Midnight", "12 Uhr Mitternacht"."""
    if len(said) > 1 and not any(atom.number == NOON for atom in said[:-1]):
        return None
    return at(said[-1].number, fixed=True)


@CLOCK.rule("(?<=[FfBLh])[nw][AZ]", "[nw][AZ](?=[Lh-]@?[nw][AZ])")
def _hour_of_a_range(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "From 9a to 11a"."""
    return at(said[0].number, half=said[-1].kind)


@CLOCK.rule(
    "[nwa]U[AZ]",  # 3 o'clock pm
    "(?:r|(?<![nwUAZX])@)?[nw](?:I?d)?[AZ]",  # 3pm, 3 in the AM
    "(?<!n-n-)[nwa]U",  # 15 Uhr
    "r[nw](?!p?[MT]|pn|n(?![p/]n|[df]*M)|[:/yk]|en)",  # ore 15
    "(?<![BFJf][nw])@n(?!p?[MTUN]|pn|n(?![p/]n|[df]*M)|[:/ykAZ]|[e-]n)",  # um 9, not "um 3 Tage"
    "(?<![BFJf][nw])@w(?![MTUykAZ])",  # um drei
    "@w(?=Md?[nOo])",  # at eleven May 15th
)
def _hour(said: Sequence[Atom], now: datetime) -> Atom | None:
    hour = next(atom for atom in said if atom.kind in "nwa")
    if said[-1].kind in "AZ" and said[-1].size == 1 and said[0].kind != "@":
        return None  # the number of a house: "Gartenweg 3a"
    if hour.size in (THREE_DIGITS, FOUR_DIGITS):
        return _written_together(hour, half=said[-1].kind)
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
    clock = Clock(hour % MIDNIGHT, minute, is_certain, early, halved=half in ("A", "Z"))
    return Atom("t", clock=clock)


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
    if atom.size == FOUR_DIGITS:
        found = _written_together(atom)
    else:
        found = at(atom.number, early=_is_full(atom))
    return found.clock if found else None


def in_part(clock: Clock, part: Part) -> Clock:
    """The time as the part of the day said with it makes it: 3 is 15:00 in the afternoon."""
    hour = clock.hour
    if part in (Part.NIGHT, Part.EVENING) and hour == NOON:
        hour = 0
    elif not clock.fixed and hour < 12:
        is_small_hour = part is Part.NIGHT and hour in AFTERNOON_HOURS
        hour += 12 if PARTS[part][1] > time(12) and not is_small_hour else 0
        hour -= 12 if part is Part.NOON and hour in (22, 23) else 0
    return Clock(hour, clock.minute, fixed=True)


def _written_together(number: Atom, *, half: str = "") -> Atom | None:
    """ "1410", "730"."""
    hour, minute = divmod(number.number, 100)
    return at(hour, minute, half=half, fixed=number.size == FOUR_DIGITS)


def _is_minute(minute: Atom, *, is_bare: bool) -> bool:
    if minute.kind == "n" or minute.size:
        return minute.size == TWO_DIGITS
    return minute.number >= (LEAST_BARE_MINUTES if is_bare else LEAST_SPOKEN_MINUTES)


def _is_full(hour: Atom) -> bool:
    """ "09:30" is written by a clock of 24 hours."""
    return hour.size == TWO_DIGITS and hour.number < 10
