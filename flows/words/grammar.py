"""Rules over strings of signs: from left to right, the first rule that makes sense is taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property

from flows.words.atoms import Atom

Reading = Callable[[Sequence[Atom], datetime], Atom | None]
"""What the atoms that a pattern matched mean, said at that moment; None when they mean nothing."""


class Grammar:
    """A list of rules. Each pattern is a regular expression over the signs of `atoms`."""

    def __init__(self) -> None:
        self._rules: list[tuple[str, Reading]] = []

    def rule(self, *patterns: str) -> Callable[[Reading], Reading]:
        """Add a rule behind those that stand already; so the longer pattern comes first."""

        def add(reading: Reading) -> Reading:
            self._rules.extend((pattern, reading) for pattern in patterns)
            return reading

        return add

    def read(self, atoms: Sequence[Atom], now: datetime) -> list[Atom]:
        """The atoms with every stretch that a rule understood made into one."""
        signs = "".join(atom.kind for atom in atoms)
        read: list[Atom] = []
        place = 0
        while found := self._any.search(signs, place):
            read += atoms[place : found.start()]
            place, atom = self._first(atoms, signs, found.start(), now)
            read.append(atom)
        return [*read, *atoms[place:]]

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """Finds where some rule might apply; compiled once, when the first text is read."""
        return re.compile("|".join(f"(?:{pattern})" for pattern, _ in self._rules))

    @cached_property
    def _each(self) -> list[tuple[re.Pattern[str], Reading]]:
        return [(re.compile(pattern), reading) for pattern, reading in self._rules]

    def _first(
        self, atoms: Sequence[Atom], signs: str, place: int, now: datetime
    ) -> tuple[int, Atom]:
        for pattern, reading in self._each:
            found = pattern.match(signs, place)
            if found and (atom := reading(atoms[place : found.end()], now)):
                return found.end(), atom
        return place + 1, atoms[place]
