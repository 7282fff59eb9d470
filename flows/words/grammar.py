"""Rules over strings of signs: from left to right, the first rule that makes sense is taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property

from flows.words.atoms import Atom

Reading = Callable[[Sequence[Atom], datetime], Atom | None]
"""What the atoms that a pattern matched mean, said at that moment; None when they mean nothing."""

MANY, SOME = "{0,4}", "{1,4}"
"""What `*` and `+` stand for in a pattern: bounded, so the work grows with the text's length."""


class Grammar:
    """A list of rules. Each pattern is a regular expression over the signs of `atoms`."""

    def __init__(self, needs: str = "") -> None:
        """Every rule has one of the signs that it `needs`: a sentence without them is as it was."""
        self._needs = frozenset(needs)
        self._rules: list[tuple[str, Reading]] = []
        self._each: dict[int, re.Pattern[str]] = {}

    def rule(self, *patterns: str) -> Callable[[Reading], Reading]:
        """Add a rule behind those that stand already; so the longer pattern comes first."""

        def add(reading: Reading) -> Reading:
            for pattern in patterns:
                bounded = pattern.replace("*", MANY).replace("+", SOME)
                self._rules.append((bounded, reading))
            return reading

        return add

    def read(self, atoms: Sequence[Atom], now: datetime) -> list[Atom]:
        """The atoms with every stretch that a rule understood made into one."""
        signs = "".join(atom.kind for atom in atoms)
        if self._needs and self._needs.isdisjoint(signs):
            return list(atoms)
        read: list[Atom] = []
        place = 0
        while found := self._any.search(signs, place):
            read += atoms[place : found.start()]
            place, atom = self._first(atoms, found, now)
            read.append(atom)
        return [*read, *atoms[place:]]

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """Finds where some rule might apply, and the first that does; compiled when first used."""
        return re.compile("|".join(f"({pattern})" for pattern, _ in self._rules))

    def _first(
        self, atoms: Sequence[Atom], found: re.Match[str], now: datetime
    ) -> tuple[int, Atom]:
        """Where the first rule that makes sense ends, and what it reads; else one sign as it is."""
        start = found.start()
        for place in range((found.lastindex or 1) - 1, len(self._rules)):
            match = self._pattern(place).match(found.string, start)
            if match and (atom := self._rules[place][1](atoms[start : match.end()], now)):
                return match.end(), atom
        return start + 1, atoms[start]

    def _pattern(self, place: int) -> re.Pattern[str]:
        if place not in self._each:
            self._each[place] = re.compile(self._rules[place][0])
        return self._each[place]
