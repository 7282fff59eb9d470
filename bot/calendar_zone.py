"""A shop's time zone, as a calendar file has to bring it along (RFC 5545, section 3.6.5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import TimezoneDaylight, TimezoneStandard

A_DAY, A_MINUTE = timedelta(days=1), timedelta(minutes=1)


@lru_cache
def described(zone: ZoneInfo, year: int) -> bytes:
    """The zone's clock in a year and the two beside it, each turn of it on its own: lines as they
    stand in a file, written once, for they take longer than all the others.

    Not by the library's `Timezone.from_tzinfo`, which lets summer time begin an hour late.
    """
    from icalendar import Timezone  # noqa: PLC0415 - heavy, and not every start needs it

    begin, end = (datetime(each, 1, 1, tzinfo=UTC) for each in (year - 1, year + 2))
    whole = Timezone()
    whole.add("tzid", zone.key)
    for moment in (begin, *_turns(zone, begin, end)):
        whole.add_component(_since(zone, moment))
    return bytes(whole.to_ical())


def _turns(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """The moments at which the clock is put forward or back."""
    while begin < end:
        if _offset(zone, begin) != _offset(zone, begin + A_DAY):
            yield _turn(zone, begin, begin + A_DAY)
        begin += A_DAY


def _turn(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first minute, between two moments, of the offset that holds at the later one."""
    while after - before > A_MINUTE:
        middle = before + (after - before) // (2 * A_MINUTE) * A_MINUTE
        if _offset(zone, middle) == _offset(zone, after):
            after = middle
        else:
            before = middle
    return after


def _since(zone: ZoneInfo, moment: datetime) -> TimezoneDaylight | TimezoneStandard:
    """What holds from a moment on; told by the clock as it went until then."""
    from icalendar import TimezoneDaylight, TimezoneStandard  # noqa: PLC0415 - see above

    local, until_then = moment.astimezone(zone), _offset(zone, moment - A_MINUTE)
    holds = TimezoneDaylight() if local.dst() else TimezoneStandard()
    holds.add("dtstart", (moment + until_then).replace(tzinfo=None))
    holds.add("tzoffsetfrom", until_then)
    holds.add("tzoffsetto", _offset(zone, moment))
    holds.add("tzname", local.tzname())
    return holds


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta(0)
