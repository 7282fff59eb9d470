"""The parts of speech of a wish for a time: each word or number becomes one sign.

A sentence then is a short string of signs, and each rule of the grammar a regular expression on it.

    n number in digits     D weekday    s "so"    U hour mark: Uhr, h, heures
    w number in words      M month                A am    Z pm
    a "a", "eine"          R day from today       X noon, midnight
    O 3rd, 1er             m German "morgen"      H half, quarter before an hour
    o third                P part of the day      Q quarter, half told with past or to
    T unit: days, weeks    E weekend              y minutes told behind the hour
    N next    = this       k minus
    g beginning 0, middle 1, end 2 of; g3 the rest of, g4 the whole; g5 early, g6 late in;
      g7 the first half of, g8 the second
    I in      J tra, fra   @ at    d the, on (d1 never stands before a day's number: la, les;
      d2 stands before days only: am, on)
    F from (1: starting)      L until    < before    > after
    r Italian "ore", before the hour       | or, between alternatives
    u a length of time: two weeks, half an hour (the grammar makes it of T)
    l behind a length: "later" 0, "from now" 1    b "ago", beside a length    j "within" a length
    c "at the latest", i "at the earliest": before or behind a time
    V last: past, or the last of several       K calendar week
    ☼ a season, 1 is spring
    C a feast: by month and day, 1224, or by the days since Easter
    → "auf": from one day or time onto another     ✗ "bad": a day before it is not wanted
    v "instead of": what follows is not wanted     q "can't": nor what stands within two words
    # what is numbered or counted and no time: floor, room, people, percent
    % a meal                G any time will do                         z as late as possible
    f of, or from where "until" follows: von, de          ↦ for so long: für, pendant
    ∀ every: jede, ogni
    B between & and   h to (between two)   e Italian "e"          ! not     S as soon as possible
    p . after a number     : /  - ,               _ anything else (1: geht, can we do)

What the grammar makes of them: t a time by the clock, Y a day or several, W a window of hours,
x days that are excluded. In a pattern `*` and `+` stand for four signs at the most.
"""

from __future__ import annotations

from datetime import date, time
from typing import NamedTuple

from flows.words.language import Part, Unit


class Clock(NamedTuple):
    """A time as it was said."""

    hour: int
    minute: int = 0
    fixed: bool = False
    """Morning or afternoon is certain: 15:00, 3pm."""
    early: bool = False
    """Written as by a clock of 24 hours, 09:30: the morning, unless another part of day is said."""
    halved: bool = False
    """Am or pm was written."""


class Window(NamedTuple):
    """Hours in which the appointment may start. A part of the day is given as its own hours."""

    start: Clock | None = None
    end: Clock | None = None
    part: Part | None = None
    refuses: bool = False
    """Told by what will not do, "not before ten": the part of the day named with it still ends."""


class Days(NamedTuple):
    """A day, some days in a row, or only a weekday, whose date depends on the time said with it."""

    first: date | None = None
    last: date | None = None
    weekday: int | None = None
    """Monday is 0."""
    after_today: bool = False
    """ "Next Friday": never today."""
    faint: bool = False
    """Could as well be the number of a choice."""
    year_said: bool = False
    others: tuple[Days, ...] = ()
    """Further days that will do as well."""


class Length(NamedTuple):
    """A length of time."""

    months: int = 0
    days: int = 0
    minutes: int = 0


class Atom(NamedTuple):
    """One sign, and what it stands for."""

    kind: str
    number: int = 0
    size: int = 0
    """How many digits or letters were written; of a mark, whether it stands in a special way; of
    days, whether they are a WEEKEND."""
    unit: Unit | None = None
    clock: Clock | None = None
    days: Days | None = None
    window: Window | None = None
    length: Length | None = None
    also: tuple[Clock, ...] = ()
    """Further times that will do as well."""


UNKNOWN = Atom("_")
WEEKEND = 2

PARTS: dict[Part, tuple[time, time]] = {
    Part.MORNING: (time(6), time(12)),
    Part.NOON: (time(11, 30), time(14)),
    Part.AFTERNOON: (time(12), time(18)),
    Part.LATE_AFTERNOON: (time(15), time(18)),
    Part.EVENING: (time(17), time(22)),
    Part.NIGHT: (time(20), time(23, 59)),
}
"""What customers mean by a part of the day; the shop's own hours narrow it."""
