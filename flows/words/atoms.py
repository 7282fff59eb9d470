"""The parts of speech of a wish for a time: each word or number becomes one sign.

A sentence then is a short string of signs, and each rule of the grammar a regular expression on it.

    n number in digits     D weekday    s "so"    U hour mark: Uhr, h, heures
    w number in words      M month                A am    Z pm
    a "a", "eine"          R day from today       X noon, midnight
    O 3rd, 1er             m German "morgen"      H half, quarter before an hour
    o third                P part of the day      Q quarter, half told with past or to
    T unit: days, weeks    E weekend              y minutes told behind the hour
    N next    = this       g beginning, end of    k minus
    I in      J tra, fra   @ at    d on, the      F from    L until    < before    > after
    r Italian "ore", before the hour
    f of, or from where "until" follows: von, de
    B between & and, to    e Italian "e"          ! not     S as soon as possible
    p . after a number     : /  - ,               _ anything else

What the grammar makes of them: t a time by the clock, Y a day or several, W a window of hours.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from flows.words.language import Part, Unit


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as it was said."""

    hour: int
    minute: int = 0
    fixed: bool = False
    """Morning or afternoon is certain: 15:00, 3pm."""
    early: bool = False
    """Written as by a clock of 24 hours, 09:30: the morning, unless another part of day is said."""


@dataclass(frozen=True, slots=True)
class Window:
    """Hours in which the appointment may start. A part of the day is given as its own hours."""

    start: Clock | None = None
    end: Clock | None = None
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """A day, some days in a row, or only a weekday, whose date depends on the time said with it."""

    first: date | None = None
    last: date | None = None
    weekday: int | None = None
    """Monday is 0."""
    after_today: bool = False
    """ "Next Friday": never today."""
    faint: bool = False
    """Could as well be the number of a choice; counts only beside something clearer."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One sign, and what it stands for."""

    kind: str
    number: int = 0
    size: int = 0
    """How many digits or letters were written."""
    unit: Unit | None = None
    clock: Clock | None = None
    days: Days | None = None
    window: Window | None = None


UNKNOWN = Atom("_")

PARTS: dict[Part, tuple[time, time]] = {
    Part.MORNING: (time(6), time(12)),
    Part.NOON: (time(11, 30), time(14)),
    Part.AFTERNOON: (time(12), time(18)),
    Part.LATE_AFTERNOON: (time(15), time(18)),
    Part.EVENING: (time(17), time(22)),
    Part.NIGHT: (time(20), time(23, 59)),
}
"""What customers mean by a part of the day; the shop's own hours narrow it."""
