"""Entries of a shop file that speak of time: hours, days off, dates, durations, all local."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from difflib import get_close_matches
from itertools import pairwise
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BeforeValidator, PlainValidator, ValidationInfo

from booking.entries import OneOrMore, background, wrong
from booking.times import CELL_MINUTES

OpenSpan = tuple[time, time]
"""From one local time to the other. An end of 00:00 is the midnight that ends the day."""


@dataclass(frozen=True)
class TimeOff:
    """Away from the first day to the last; with times, from one to the other on each day."""

    first: date
    last: date
    start: time | None = None
    end: time | None = None


_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")
SPAN = re.compile(r"\s*([\d:.]+)\s*(?:-|–|to)\s*([\d:.]+)\s*")
"""From one time of day to another, as it is written."""
_SPAN_REMEDY = 'write "09:00-12:30"; several: ["09:00-12:30", "13:30-18:00"]'
_OFF = re.compile(r"(\d{4}-\d{2}-\d{2})(?: (?:to|-|–) (\d{4}-\d{2}-\d{2}))?(?: (\d\S*))?")
_OFF_REMEDY = 'write "2026-12-24", "2026-12-24 to 2027-01-02" or "2026-12-23 12:00-18:00"'
_DAY_FIRST = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_DATE_REMEDY = 'write "2026-12-05 18:00"'


# Hours -------------------------------------------------------------------------------------------


def _written(text: str) -> tuple[int, int]:
    """Hour and minute; an hour that there is not where something else is written."""
    found = _CLOCK.fullmatch(text)
    return (int(found[1]), int(found[2] or 0)) if found else (99, 0)


def _clock(text: str) -> int:
    """Minutes since midnight; 24:00 is the end of the day."""
    hour, minute = _written(text)
    if minute > 59 or hour * 60 + minute > 24 * 60:
        raise wrong(f'"{text}" is no time of day', _SPAN_REMEDY)
    if minute % CELL_MINUTES:
        raise wrong(f'"{text}" is not a multiple of 5 minutes', _SPAN_REMEDY)
    return hour * 60 + minute


def find_clock(text: str) -> time | None:
    """The time of day that is written there, if it is one: "8:00", "18.30", "20"."""
    hour, minute = _written(text)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _span(value: object) -> OpenSpan:
    written = SPAN.fullmatch(value) if isinstance(value, str) else None
    if not written:
        raise wrong(f'"{value}" is no span of time', _SPAN_REMEDY)
    begin, end = _clock(written[1]), _clock(written[2])
    if end <= begin:
        raise wrong(
            f'"{value}" ends before it begins',
            'swap the times; hours past midnight are two entries: "20:00-24:00" on the one day '
            'and "00:00-02:00" on the next',
        )
    return _time(begin), _time(end)


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def _day_of_spans(value: object) -> object:
    if isinstance(value, str):
        return [] if value.strip() == "closed" else value.split(",")
    return value


def _apart(spans: tuple[OpenSpan, ...]) -> tuple[OpenSpan, ...]:
    ordered = tuple(sorted(spans))
    for (begin, end), (following, _) in pairwise(ordered):
        if end == time.min or following < end:
            raise wrong(
                f"the spans from {begin:%H:%M} and from {following:%H:%M} overlap",
                "let one end before the next begins, or make them one",
            )
    return ordered


OpenSpans = Annotated[
    tuple[Annotated[OpenSpan, PlainValidator(_span)], ...],
    BeforeValidator(_day_of_spans),
    AfterValidator(_apart),
]
"""The spans of one day, in order; none: closed."""


# Days off ----------------------------------------------------------------------------------------


def _turned(value: object) -> str:
    """What was written day first, or with a word of another language, as the file has it."""
    iso = _DAY_FIRST.sub(lambda d: f"{d[3]}-{int(d[2]):02}-{int(d[1]):02}", str(value).strip())
    return re.sub(r"\s+(?:bis|until|au|al)\s+", " to ", iso)


def _day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        turned = _DAY_FIRST.fullmatch(str(value)) and _turned(value)
        remedy = f"write {turned or '2026-12-24'} (year, month, day)"
        raise wrong(f'"{value}" is no date', remedy) from None


def _time_off(value: object) -> TimeOff:
    if isinstance(value, date) and not isinstance(value, datetime):
        return TimeOff(value, value)
    written = _OFF.fullmatch(value.strip()) if isinstance(value, str) else None
    if not written:
        meant = _OFF.fullmatch(_turned(value))
        raise wrong(f'"{value}" is no time off', f'write "{meant[0]}"' if meant else _OFF_REMEDY)
    first = _day(written[1])
    last = _day(written[2]) if written[2] else first
    if last < first:
        raise wrong(f'"{value}" ends before it begins', _OFF_REMEDY)
    start, end = _span(written[3]) if written[3] else (None, None)
    return TimeOff(first, last, start, end)


Day = Annotated[date, BeforeValidator(_day)]
TimesOff = Annotated[tuple[Annotated[TimeOff, PlainValidator(_time_off)], ...], OneOrMore]


# Fixed dates -------------------------------------------------------------------------------------


def _start(value: object, info: ValidationInfo) -> datetime:
    zone = background(info).zone
    try:
        written = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    except ValueError:
        raise wrong(f'"{value}" is no date with a time', _DATE_REMEDY) from None
    if isinstance(value, date) and not isinstance(value, datetime):
        raise wrong(f"{value} has no time", _DATE_REMEDY)
    start = written.astimezone(zone) if written.tzinfo else written.replace(tzinfo=zone)
    if start.minute % CELL_MINUTES or start.second or start.microsecond:
        raise wrong(f"{written} does not begin at a multiple of 5 minutes", _DATE_REMEDY)
    there_and_back = start.astimezone(UTC).astimezone(zone)
    if there_and_back.replace(tzinfo=None) != start.replace(tzinfo=None):
        raise wrong(
            f"{written} does not exist: the clock is put forward then",
            f'write "{there_and_back:%Y-%m-%d %H:%M}", or another time',
        )
    return start


def _different(dates: tuple[datetime, ...]) -> tuple[datetime, ...]:
    ordered = tuple(sorted(dates))
    for one, following in pairwise(ordered):
        if one == following:
            raise wrong(f"{one:%Y-%m-%d %H:%M} stands there twice", "remove one")
    return ordered


GroupDates = Annotated[
    tuple[Annotated[datetime, PlainValidator(_start)], ...],
    OneOrMore,
    AfterValidator(_different),
]
"""Aware moments in the shop's zone, in order."""


# Durations and zones -----------------------------------------------------------------------------

_UNITS = {"min": 1, "minute": 1, "h": 60, "hour": 60, "day": 24 * 60, "week": 7 * 24 * 60}
_LONGEST = 366 * 24 * 60
"""Minutes; with much more no date could be reckoned any longer."""
_DURATION = re.compile(r"(\d+)\s*([a-z]+?)s?")


def _duration(value: object) -> timedelta:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return _not_endless(value)
    written = _DURATION.fullmatch(value.strip().lower()) if isinstance(value, str) else None
    if not written or written[2] not in _UNITS:
        raise wrong(f'"{value}" is no duration', 'write minutes such as 90, or "24 h", "2 days"')
    return _not_endless(int(written[1]) * _UNITS[written[2]])


def _not_endless(minutes: int) -> timedelta:
    if minutes > _LONGEST:
        raise wrong("is longer than a year", 'write "365 days" at most')
    return timedelta(minutes=minutes)


def _fives(minutes: int) -> int:
    if minutes % CELL_MINUTES:
        near = max(CELL_MINUTES, round(minutes / CELL_MINUTES) * CELL_MINUTES)
        raise wrong(f"{minutes} is not a multiple of 5 minutes", f"write {near}")
    return minutes


def find_zone(name: object) -> ZoneInfo | None:
    """The IANA zone of that name, if there is one."""
    try:
        return ZoneInfo(str(name))
    except (KeyError, ValueError, OSError):  # unknown; not a name; a folder such as "Europe"
        return None


def _zone(value: object) -> ZoneInfo:
    zone = find_zone(value)
    if zone is None:
        raise wrong(f'"{value}" is no time zone', _nearest_zone(str(value)))
    return zone


def _nearest_zone(written: str) -> str:
    """By its town: the part of the world says too little, and there are hundreds of them."""
    # The others (EST, Etc/GMT+3 …) know no summer time.
    places = (name for name in sorted(available_timezones()) if "/" in name)
    towns = {name.rpartition("/")[2]: name for name in places if not name.startswith("Etc/")}
    close = get_close_matches(written.rpartition("/")[2].replace(" ", "_"), towns, n=1, cutoff=0.75)
    return f'write "{towns[close[0]]}"' if close else 'write continent and town: "Europe/Berlin"'


Duration = Annotated[timedelta, PlainValidator(_duration)]
"""Minutes, or a number with min, h, days or weeks."""
Minutes = Annotated[int, AfterValidator(_fives)]
"""Whole cells."""
Zone = Annotated[ZoneInfo, PlainValidator(_zone)]
