"""When somebody can be booked: local opening hours of each day, turned into cells of UTC.

Days are turned one at a time, because a local day has 23 or 25 hours twice a year.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from booking.countries import public_holidays
from booking.offered import able
from booking.shop import OpenSpan, Service, Shop, Staff, TimeOff
from booking.times import CELL_MINUTES, Span, cell_of, gaps, merged, moment_of

MIDNIGHT = time.min
ALL_DAY = (MIDNIGHT, MIDNIGHT)
DAY = timedelta(days=1)
DAYS_KEPT = 20_000
"""Opening hours of so many days of single people are kept in mind: about 8 MB, 300 people."""


def open_spans(shop: Shop, staff_id: str, first: date, last: date) -> list[Span]:
    """When a staff member takes appointments from day to day (local, both included), in order.

    Own hours stand instead of the shop's on the weekdays they name. Days on which the shop is
    closed, public holidays and the member's own time off are left out, extra hours added, and the
    fixed dates that the member gives taken away with their buffers.
    """
    return merged(span for day in _days(first, last) for span in _open_on(shop, staff_id, day))


def open_around(shop: Shop, staff_id: str, first: date, last: date) -> list[Span]:
    """The same, but whole where a span goes on over the first or the last midnight."""
    begin, end = whole_days(shop.zone, first, last)
    usual = open_spans(shop, staff_id, first, last)
    if not usual or (begin < usual[0][0] and usual[-1][1] < end):
        return usual
    wide = open_spans(shop, staff_id, first - DAY, last + DAY)
    return [span for span in wide if span[0] < end and begin < span[1]]


@lru_cache(maxsize=1000)
def whole_days(zone: ZoneInfo, first: date, last: date) -> Span:
    """From the first midnight to the last one."""
    ((begin, _),) = _cells(first, [ALL_DAY], zone)
    ((_, end),) = _cells(last, [ALL_DAY], zone)
    return begin, end


def shop_open(shop: Shop, day: date) -> list[Span]:
    """When the shop is open on a day, whoever works then; holidays and closed times left out."""
    usual = [] if _is_holiday(shop, day) else list(shop.hours[day.weekday()])
    opened = merged(_cells(day, [*usual, *shop.extra.get(day, ())], shop.zone))
    return list(gaps(opened, _cells(day, _away(shop.closed, day), shop.zone, fold=1)))


def fixed_spans(shop: Shop, staff_id: str, first: date, last: date) -> list[Span]:
    """The fixed dates that a staff member gives from day to day, buffers included.

    `open_spans` has already left them out. As something busy they also keep away the buffers of
    other services, which may reach into closed time but not into a course.
    """
    return _between(_given_by(shop, staff_id), shop.zone, first, last)


def room_spans(shop: Shop, room_id: str, first: date, last: date) -> list[Span]:
    """When fixed dates take a room, buffers included; each takes one unit, so they may overlap."""
    taken = [
        _whole(service, start)
        for service in shop.services.values()
        if room_id in service.rooms
        for start in service.dates
    ]
    return _between(taken, shop.zone, first, last)


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


@lru_cache(maxsize=DAYS_KEPT)
def _open_on(shop: Shop, staff_id: str, day: date) -> tuple[Span, ...]:
    staff = shop.staff[staff_id]
    opened = _cells(day, _hours(shop, staff, day), shop.zone)
    if not opened:
        return ()
    away = _cells(day, _away(shop.closed + staff.closed, day), shop.zone, fold=1)
    return tuple(gaps(opened, [*away, *_given_by(shop, staff_id)]))


def _hours(shop: Shop, staff: Staff, day: date) -> Iterator[OpenSpan]:
    """The local hours of a day, extra ones included."""
    own = staff.hours is not None and staff.hours.names(day.weekday())
    if not _is_holiday(shop, day):
        yield from (staff.hours if own and staff.hours else shop.hours)[day.weekday()]
    if not own:
        yield from shop.extra.get(day, ())
    yield from staff.extra.get(day, ())


def _is_holiday(shop: Shop, day: date) -> bool:
    if not shop.holidays or day in shop.open_on_holidays:
        return False
    return day in public_holidays(shop.country, shop.region, day.year)


def _away(times_off: Iterable[TimeOff], day: date) -> Iterator[OpenSpan]:
    for off in times_off:
        if off.first <= day <= off.last:
            yield (off.start, off.end) if off.start and off.end else ALL_DAY


# Fixed dates -------------------------------------------------------------------------------------


@lru_cache(maxsize=1000)
def _given_by(shop: Shop, staff_id: str) -> tuple[Span, ...]:
    """The fixed dates that a staff member gives, buffers included."""
    return tuple(
        _whole(service, start)
        for service in shop.services.values()
        if service.is_group and staff_id in able(shop, service.id)
        for start in service.dates
    )


def _whole(service: Service, start: datetime) -> Span:
    """The cells of an appointment with both its buffers."""
    cell = cell_of(start)
    return (
        cell - service.before // CELL_MINUTES,
        cell + (service.minutes + service.after) // CELL_MINUTES,
    )


def _between(spans: Sequence[Span], zone: ZoneInfo, first: date, last: date) -> list[Span]:
    if not spans:
        return []
    begin, end = whole_days(zone, first, last)
    return sorted(span for span in spans if span[0] < end and begin < span[1])


# Local time --------------------------------------------------------------------------------------


def _cells(day: date, spans: Iterable[OpenSpan], zone: ZoneInfo, *, fold: int = 0) -> list[Span]:
    """Local spans of a day as cells; `fold` says which one is meant of two ends alike."""
    return [
        (_cell(day, begin, zone), _cell(day, end, zone, fold=fold))
        if end != MIDNIGHT
        else (_cell(day, begin, zone), _cell(day + timedelta(days=1), end, zone))
        for begin, end in spans
    ]


def _cell(day: date, clock: time, zone: ZoneInfo, *, fold: int = 0) -> int:
    """The cell that begins when the clock on the wall shows this time, or would have shown it.

    A time that the clock skips in spring means the moment it skips, so that a shop which closes
    at 2:30 closes at the leap and not an hour later (RFC 5545 would say 3:30). Of a time that
    comes twice in autumn the first is meant, as in RFC 5545, unless `fold` is 1.
    """
    wanted = datetime.combine(day, clock)
    first, second = (cell_of(wanted.replace(tzinfo=zone, fold=which)) for which in (0, 1))
    if first == second:
        return first
    if _on_the_wall(first, zone) == wanted:
        return second if fold else first
    skipped_by = range(second, first + 1)
    return next(cell for cell in skipped_by if _on_the_wall(cell, zone) >= wanted)


def _on_the_wall(cell: int, zone: ZoneInfo) -> datetime:
    """What local clocks show when a cell begins."""
    return moment_of(cell).astimezone(zone).replace(tzinfo=None)
