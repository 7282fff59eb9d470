"""Free starts, checked by example and against a reference that looks at every cell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.times import Span, cell_of, gaps, merged, moment_of, starts

NINE = cell_of(datetime(2026, 11, 23, 9, tzinfo=UTC))
NOON = NINE + 36


def at(hour: int, minute: int = 0) -> int:
    """A cell on Monday, 23 November 2026, by the clock in UTC."""
    return cell_of(datetime(2026, 11, 23, hour, minute, tzinfo=UTC))


def test_a_cell_is_five_minutes() -> None:
    assert moment_of(NINE + 1) - moment_of(NINE) == timedelta(minutes=5)
    assert moment_of(NINE) == datetime(2026, 11, 23, 9, tzinfo=UTC)


def test_a_moment_lies_in_the_cell_that_began_last() -> None:
    assert cell_of(datetime(2026, 11, 23, 9, 4, 59, tzinfo=UTC)) == NINE


def test_the_zone_of_a_moment_does_not_matter() -> None:
    berlin = timezone(timedelta(hours=1))

    assert cell_of(datetime(2026, 11, 23, 10, tzinfo=berlin)) == NINE


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(TypeError):
        cell_of(datetime(2026, 11, 23, 9))  # noqa: DTZ001 - the naive moment is the point


def test_spans_that_touch_or_overlap_become_one() -> None:
    assert merged([(5, 9), (1, 3), (3, 4), (7, 8), (6, 6)]) == [(1, 4), (5, 9)]


def test_free_time_is_what_lies_between() -> None:
    assert gaps([(0, 10), (20, 30)], [(2, 4), (3, 5), (9, 22)]) == [(0, 2), (5, 9), (22, 30)]


def test_a_morning_without_appointments_is_offered_step_by_step() -> None:
    found = starts([(at(9), at(10, 30))], [], length=6, step=3)

    assert found == [at(9), at(9, 15), at(9, 30), at(9, 45), at(10)]


def test_a_service_ends_before_closing_time_but_its_buffer_may_not() -> None:
    assert starts([(at(9), at(10))], [], length=12, step=3, before=6, after=6) == [at(9)]


def test_a_buffer_keeps_its_distance_from_the_next_appointment() -> None:
    busy = [(at(10), at(11))]

    assert at(9, 30) in starts([(at(9), at(12))], busy, length=6, step=3)
    assert at(9, 30) not in starts([(at(9), at(12))], busy, length=6, step=3, after=1)
    assert at(11) not in starts([(at(9), at(12))], busy, length=6, step=3, before=1)


def test_a_buffer_that_reaches_into_closed_time_still_respects_what_is_busy_there() -> None:
    tidying = [(at(12), at(12, 15))]

    assert starts([(at(11), at(12))], tidying, length=12, step=3, after=3) == []
    assert starts([(at(12, 15), at(13))], tidying, length=9, step=3, before=3) == []


def test_starts_keep_to_the_steps_of_their_own_opening() -> None:
    busy = [(at(9), at(9, 20))]

    assert starts([(at(9), at(10, 15))], busy, length=6, step=3) == [at(9, 30), at(9, 45)]
    assert starts([(at(9, 10), at(10))], [], length=6, step=3) == [at(9, 10), at(9, 25)]


def test_earliest_and_latest_are_both_included() -> None:
    found = starts([(at(9), at(12))], [], length=6, step=3, earliest=at(9, 20), latest=at(10))

    assert found == [at(9, 30), at(9, 45), at(10)]


def test_an_appointment_longer_than_the_opening_finds_no_start() -> None:
    assert starts([(at(9), at(10))], [], length=13, step=1) == []


@pytest.mark.parametrize(("length", "step"), [(0, 1), (1, 0)])
def test_no_length_and_no_step_are_refused(length: int, step: int) -> None:
    with pytest.raises(ValueError, match="at least one cell"):
        starts([(at(9), at(10))], [], length=length, step=step)


# Against a reference that asks of every cell ------------------------------------------------------

span_lists = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 14)).map(lambda pair: (pair[0], sum(pair))),
    max_size=8,
)


def cells(spans: list[Span]) -> set[int]:
    return {cell for begin, end in spans for cell in range(begin, end)}


def naive_starts(
    open_spans: list[Span],
    busy: list[Span],
    *,
    length: int,
    step: int,
    before: int,
    after: int,
    earliest: int,
    latest: int,
) -> list[int]:
    taken = cells(busy)
    openings = cells(open_spans)
    found = []
    for begin in sorted(cell for cell in openings if cell - 1 not in openings):
        start = begin
        while start in openings:
            served = range(start, start + length)
            occupied = range(start - before, start + length + after)
            if (
                all(cell in openings for cell in served)
                and not any(cell in taken for cell in occupied)
                and earliest <= start <= latest
            ):
                found.append(start)
            start += step
            if not all(cell in openings for cell in range(begin, start)):
                break
    return found


@given(
    open_spans=span_lists,
    busy=span_lists,
    length=st.integers(1, 8),
    step=st.integers(1, 6),
    before=st.integers(0, 4),
    after=st.integers(0, 4),
    earliest=st.integers(-5, 40),
    latest=st.integers(20, 80),
)
def test_starts_are_those_a_naive_look_at_every_cell_finds(
    open_spans: list[Span],
    busy: list[Span],
    length: int,
    step: int,
    before: int,
    after: int,
    earliest: int,
    latest: int,
) -> None:
    wanted = {
        "length": length,
        "step": step,
        "before": before,
        "after": after,
        "earliest": earliest,
        "latest": latest,
    }

    assert starts(open_spans, busy, **wanted) == naive_starts(open_spans, busy, **wanted)


@given(open_spans=span_lists, busy=span_lists)
def test_gaps_are_what_is_open_and_not_busy(open_spans: list[Span], busy: list[Span]) -> None:
    free = gaps(open_spans, busy)

    assert cells(free) == cells(open_spans) - cells(busy)
    assert free == merged(free)
