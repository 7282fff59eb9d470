"""Free starts of one staff member over 30 days on a 5-minute grid with 500 appointments.

The pure part only. Four ways to the same list, taken in turns in one run, by processor time.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from time import process_time
from zoneinfo import ZoneInfo

from booking.hours import open_spans
from booking.shop import Shop, read
from booking.times import Span, cell_of, moment_of, starts
from tests.benchmarks.rows import Row, at_least, at_most

FIRST = date(2026, 11, 1)
DAYS = 30
LENGTH = 6
GRID = timedelta(minutes=5)


@dataclass(frozen=True)
class Month:
    """A full diary: the shop, its opening hours and what is booked."""

    shop: Shop
    opened: list[Span]
    busy: list[Span]


def run(*, smoke: bool) -> Iterable[Row]:
    """Rows for the sweep itself, against a naive scan and a day-by-day filter of datetimes."""
    month = _month()
    ways: dict[str, Callable[[Month], object]] = {
        "sweep": _sweep,
        "bare with moments": _bare_with_moments,
        "hours, sweep, moments": _hours_sweep_moments,
        "day by day": _day_by_day,
        "naive": _naive,
    }
    found = [_as_cells(way(month)) for way in ways.values()]
    if any(other != found[0] for other in found):
        raise AssertionError("the ways to the free starts disagree")
    times = _measured(ways, month, rounds=2 if smoke else 40)
    sweep = times["sweep"]
    whole = times["hours, sweep, moments"]
    yield Row(
        f"free starts of a month ({len(found[0])} found)",
        sweep * 1e3,
        "ms",
        at_most(0.5, target=0.25),
    )
    yield Row("… naive scan of cells against it", times["naive"] / sweep, "×", at_least(100))
    yield Row(
        "… aware datetimes, filtered day by day", times["day by day"] / sweep, "×", at_least(10)
    )
    yield Row("… with opening hours, as aware moments", whole * 1e3, "ms")
    yield Row(
        "… the same against a bare sweep with moments",
        whole / times["bare with moments"],
        "×",
        at_most(3, target=1.5),
    )


def _measured(
    ways: Mapping[str, Callable[[Month], object]], month: Month, *, rounds: int
) -> dict[str, float]:
    """The median processor time of each way in seconds; they take turns, so all see one noise."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            times = 1 if name == "naive" else 5
            began = process_time()
            for _ in range(times):
                way(month)
            taken[name].append((process_time() - began) / times)
    return {name: median(each) for name, each in taken.items()}


def _month() -> Month:
    text = (Path(__file__).parent.parent / "shops" / "single.toml").read_text("utf-8")
    text = text.replace(
        'friday = "', 'saturday = "08:00-20:00"\nsunday = "08:00-20:00"\nfriday = "'
    )
    text = text.replace('"09:00-17:00"', '"08:00-20:00"')
    shop = read(f"holidays = false\n{text}", id="single")
    opened = open_spans(shop, "ali", FIRST, FIRST + timedelta(days=DAYS - 1))
    chance = random.Random(30)
    halves = [cell for begin, end in opened for cell in range(begin, end, LENGTH)]
    begun = sorted(chance.sample(halves, 500))
    return Month(shop, opened, [(cell, cell + LENGTH) for cell in begun])


def _as_cells(found: object) -> list[int]:
    assert isinstance(found, list)
    return [one if isinstance(one, int) else cell_of(one) for one in found]


# The ways -----------------------------------------------------------------------------------------


def _sweep(month: Month) -> list[int]:
    return starts(month.opened, month.busy, length=LENGTH, step=1)


def _bare_with_moments(month: Month) -> list[datetime]:
    """The least anybody could do: gaps between sorted integers, and a moment for each start."""
    found: list[int] = []
    taken = month.busy
    index = 0
    for begin, end in month.opened:
        clear = begin
        while index < len(taken) and taken[index][0] < end:
            found += range(clear, taken[index][0] - LENGTH + 1)
            clear = taken[index][1]
            index += 1
        found += range(clear, end - LENGTH + 1)
    return [moment_of(cell) for cell in found]


def _hours_sweep_moments(month: Month) -> list[datetime]:
    opened = open_spans(month.shop, "ali", FIRST, FIRST + timedelta(days=DAYS - 1))
    return [moment_of(cell) for cell in starts(opened, month.busy, length=LENGTH, step=1)]


def _naive(month: Month) -> list[int]:
    return [
        start
        for begin, end in month.opened
        for start in range(begin, end - LENGTH + 1)
        if not any(a < start + LENGTH and start < b for a, b in month.busy)
    ]


def _day_by_day(month: Month) -> list[datetime]:
    """Aware datetimes in the shop's zone: for each day, its appointments, then each start."""
    zone = month.shop.zone
    booked = [_local(span, zone) for span in month.busy]
    found = []
    for span in month.opened:
        begin, end = _local(span, zone)
        today = [pair for pair in booked if pair[0].date() == begin.date()]
        start = begin
        while start + GRID * LENGTH <= end:
            until = start + GRID * LENGTH
            if not any(a < until and start < b for a, b in today):
                found.append(start)
            start += GRID
    return found


def _local(span: Span, zone: ZoneInfo) -> tuple[datetime, datetime]:
    return moment_of(span[0]).astimezone(zone), moment_of(span[1]).astimezone(zone)
