from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.demo.clock import MovableClock

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_it_runs_with_the_clock_it_was_given() -> None:
    readings = iter([NOON, NOON + timedelta(minutes=5)])
    clock = MovableClock(lambda: next(readings))
    assert [clock(), clock()] == [NOON, NOON + timedelta(minutes=5)]


def test_it_can_be_moved_ahead_by_and_to() -> None:
    clock = MovableClock(lambda: NOON)
    assert clock.move(timedelta(hours=1)) == NOON + timedelta(hours=1)
    assert clock.move_to(NOON + timedelta(days=1)) == NOON + timedelta(days=1)
    assert clock() == NOON + timedelta(days=1)


def test_it_never_goes_back() -> None:
    clock = MovableClock(lambda: NOON)
    assert clock.move_to(NOON - timedelta(days=1)) == NOON
    with pytest.raises(ValueError, match="backwards"):
        clock.move(timedelta(seconds=-1))
