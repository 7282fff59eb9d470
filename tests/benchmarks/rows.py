from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    TARGET = "target"
    MUST = "must"
    MISSED = "missed"
    NO_GOAL = ""


@dataclass(frozen=True)
class Goal:
    """What a figure must reach, and what it should; made by `at_most` and `at_least`."""

    sign: str
    must: float
    target: float

    def verdict(self, value: float) -> Verdict:
        if self._reached(value, self.target):
            return Verdict.TARGET
        return Verdict.MUST if self._reached(value, self.must) else Verdict.MISSED

    def _reached(self, value: float, bound: float) -> bool:
        return value <= bound if self.sign == "≤" else value >= bound


@dataclass(frozen=True)
class Row:
    """One measured figure."""

    what: str
    """What was measured and, for a ratio, against what."""
    value: float
    unit: str = ""
    """As it stands behind the figure: ms, MiB, turns/s, or × for a ratio."""
    goal: Goal | None = None

    @property
    def verdict(self) -> Verdict:
        return self.goal.verdict(self.value) if self.goal else Verdict.NO_GOAL


def at_most(must: float, *, target: float | None = None) -> Goal:
    return Goal("≤", must, must if target is None else target)


def at_least(must: float, *, target: float | None = None) -> Goal:
    return Goal("≥", must, must if target is None else target)
