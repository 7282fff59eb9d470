"""Windows of hours: from five on, before noon, between ten and twelve, in the afternoon."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from flows.words.atoms import UNKNOWN, Atom, Window
from flows.words.clock import clock_of
from flows.words.grammar import Grammar

HOURS = Grammar()
"""Makes each window one sign `W`; reads what the grammars of times and days have left."""


@HOURS.rule(
    "[BJ][@d]*[tnw][-L&@eJ][@d]*[tnw]",  # zwischen 10 und 12
    "[Ff][@d]*tP?[-L&@]?[@d]*t",
    "[Ff][@d]*[nw][-L&@][@d]*[tnw](?!p|Y|T)",  # von 9 bis 12
    "tP?[-L@&][@d]*t",  # 10h-12h
    "[nw][-L@&][@d]*t",  # 10-12 Uhr
    "t[-L][@d]*[nw](?!p?[nMTO]|[/:])",
    "(?<=Y)n[-L]n(?!p|T)",  # Fr 10-12
)
def _between(said: Sequence[Atom], now: datetime) -> Atom | None:
    start, end = [clock_of(atom) for atom in said if atom.kind in "tnw"]
    return Atom("W", window=Window(start=start, end=end)) if start and end else None


@HOURS.rule(
    "!<[@d]*[tnw](?!p?[nMTO])",  # nicht vor 9
    "[F>][@d]*t",  # ab 17 Uhr, nach 16 Uhr
    "[F>][@d]*[nw](?!p?[nMTO]|[/:])",  # ab 17
)
def _from(said: Sequence[Atom], now: datetime) -> Atom | None:
    clock = clock_of(said[-1])
    return Atom("W", window=Window(start=clock)) if clock else None


@HOURS.rule(
    "!>[@d]*[tnw](?!p?[nMTO])",  # nicht nach 16
    "[<L][@d]*t",  # vor 12 Uhr
    "[<L][@d]*[nw](?!p?[nMTO]|[/:])",  # bis 12
)
def _until(said: Sequence[Atom], now: datetime) -> Atom | None:
    clock = clock_of(said[-1])
    return Atom("W", window=Window(end=clock)) if clock else None


@HOURS.rule("![@d]*[tP]")
def _not_then(said: Sequence[Atom], now: datetime) -> Atom | None:
    return UNKNOWN


@HOURS.rule("P")
def _part_of_the_day(said: Sequence[Atom], now: datetime) -> Atom | None:
    return Atom("W", window=said[0].window)


@HOURS.rule("(?<=Y)n(?=$|[,P])", "(?<=Y)@[nw]")  # morgen 15
def _number_behind_a_day(said: Sequence[Atom], now: datetime) -> Atom | None:
    clock = clock_of(said[-1]) if said[-1].number else None
    return Atom("t", clock=clock) if clock else None
