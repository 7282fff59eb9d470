"""Days and times as people write them: weekday, date, 24 hours; no year, and never "tomorrow".

A message may be read days later, so a day is named by its date. Names of days and months are
Babel's (CLDR); the order and the marks between them are ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import parse_pattern

PARTS = ("day", "time", "short", "clock")
"""What a text may take of a moment besides the whole: `start_day`, `start_time` and so on."""


@dataclass(frozen=True)
class Manner:
    """How one language writes days and times; CLDR pattern letters."""

    long_day: str
    short_day: str
    time: str
    clock: str
    """The time where room is short: on a button, in an SMS."""
    moment: str
    """A long day and a time together."""
    first_day: str = ""
    """The long day on the first of a month, where that is written otherwise."""
    full_hour: str = ""
    full_clock: str = ""


MANNERS = {
    "de": Manner(
        long_day="EEEE, d. MMMM",
        short_day="ccc d.M.",
        time="HH:mm 'Uhr'",
        clock="HH:mm",
        moment="{day}, {time}",
    ),
    "en": Manner(
        long_day="EEEE d MMMM",
        short_day="ccc d MMM",
        time="HH:mm",
        clock="HH:mm",
        moment="{day} at {time}",
    ),
    "fr": Manner(
        long_day="EEEE d MMMM",
        short_day="ccc d.M",
        time="H\u00a0'h'\u00a0mm",
        clock="H'h'mm",
        moment="{day} à {time}",
        first_day="EEEE d'er' MMMM",
        full_hour="H\u00a0'h'",
        full_clock="H'h'",
    ),
    "it": Manner(
        long_day="EEEE d MMMM",
        short_day="ccc d.M",
        time="HH:mm",
        clock="HH:mm",
        moment="{day}, ore {time}",
        first_day="EEEE d'º' MMMM",
    ),
}


def say_day(day: date, locale: Locale, *, short: bool) -> str:
    """A day without a time: "Freitag, 27. November", short "Fr 27.11."."""
    manner = MANNERS[locale.language]
    if short:
        return _write(manner.short_day, date(day.year, day.month, day.day), locale.language)
    first = day.day == 1 and manner.first_day
    letters = first or manner.long_day
    return _write(letters, date(day.year, day.month, day.day), locale.language)


def day_said(day: date, language: str) -> str:
    """A short day for where no text is rendered, such as in a picture: "Fr 27.11."."""
    return say_day(day, Locale.parse(language), short=True)


def say_moment(moment: datetime, locale: Locale, zone: ZoneInfo, *, part: str, short: bool) -> str:
    """A moment, or one of its `PARTS`, by the clock of that zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone cannot be said")
    local = moment.astimezone(zone)
    match part:
        case "day":
            return say_day(local, locale, short=short)
        case "time":
            return _say_time(local.time(), locale, short=short)
        case "clock":
            return _say_time(local.time(), locale, short=True)
    if short or part == "short":
        day, clock = say_day(local, locale, short=True), _say_time(local.time(), locale, short=True)
        return f"{day} {clock}"
    return MANNERS[locale.language].moment.format(
        day=say_day(local, locale, short=False),
        time=_say_time(local.time(), locale, short=False),
    )


def _say_time(at: time, locale: Locale, *, short: bool) -> str:
    manner = MANNERS[locale.language]
    full, other = (manner.full_clock, manner.clock) if short else (manner.full_hour, manner.time)
    # Nobody is told the seconds, and a time without them has been written before.
    minute = time(at.hour, at.minute)
    return _write((at.minute == 0 and full) or other, minute, locale.language)


@lru_cache(maxsize=4096)
def _write(letters: str, what: date | time, language: str) -> str:
    """Kept, since the same days and times are offered again and again."""
    return parse_pattern(letters).apply(what, Locale.parse(language))
