"""Blocked times: who takes nobody then, what stands in them, and what is open again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from booking import blocks, diary
from booking.desk import Desk
from booking.diary import Slot
from booking.errors import Closed
from booking.times import Span, cell_of
from tests.flows.counter import open_desk

FRIDAY = datetime(2026, 11, 27, 8, tzinfo=UTC)
"""Nine o'clock in Berlin, when the salon opens."""


def span(begin: float, hours: float) -> Span:
    start = cell_of(FRIDAY + timedelta(hours=begin))
    return start, start + int(hours * 12)


def starts(desk: Desk, staff: str | None = "mia") -> list[str]:
    """The local hours at which a haircut could begin on that Friday before noon."""
    day, service = FRIDAY.date(), desk.shop.services["cut"]
    free = diary.free(desk, service, first=day, last=day, staff=staff)
    shown = [f"{each.starts_at.astimezone(desk.shop.zone):%H:%M}" for each in free]
    return [each for each in shown if each < "12"]


def test_a_block_is_for_one_or_for_all_and_ends_where_it_ends() -> None:
    with open_desk() as desk:
        blocks.add(desk, [span(0, 1)], staff="mia")

        assert starts(desk)[0] == "10:00"
        assert starts(desk, None)[0] == "09:00", "Leo and Ben are there"
        blocks.add(desk, [span(0, 2)], staff=None)
        assert starts(desk, None)[0] == "11:00"


def test_of_two_blocks_that_overlap_one_can_be_lifted() -> None:
    with open_desk() as desk:
        blocks.add(desk, [span(0, 1)], staff=None)
        longer = blocks.add(desk, [span(0, 2), span(2.25, 0.25)], staff="mia")
        assert starts(desk)[:2] == ["11:30", "11:45"]

        blocks.lift(desk, longer)

        assert starts(desk)[0] == "10:00"
        assert blocks.by_id(desk, longer.id) is None


def test_what_several_blocks_take_off_is_told_once() -> None:
    with open_desk() as desk:
        for staff, begin, hours in ((None, 1, 2), (None, 2, 2), ("mia", 0, 5), ("leo", 1.5, 1)):
            blocks.add(desk, [span(begin, hours)], staff=staff)
        within = span(0, 4.5)

        assert blocks.told_apart(blocks.between(desk, within), within) == [
            (span(0, 1), "mia"),
            (span(1, 3), None),
            (span(4, 0.5), "mia"),
        ]


def test_what_ends_when_the_block_begins_does_not_stand_in_it() -> None:
    with open_desk() as desk:
        number, _ = diary.hold(desk, Slot("cut", FRIDAY, "mia", 1))
        diary.release(desk, number)
        block = blocks.add(desk, [span(0.75, 1)], staff="mia")

        number, placed = diary.hold(desk, Slot("cut", FRIDAY, "mia", 1))

        assert placed.staff == "mia"
        with pytest.raises(Closed):
            diary.hold(desk, Slot("cut", FRIDAY + timedelta(minutes=15), "mia", 1))
        assert blocks.standing(desk, block) == []


def test_customers_are_asked_once() -> None:
    with open_desk() as desk:
        block = blocks.add(desk, [span(0, 1), span(2, 1)], staff=None)

        assert blocks.note_asked(desk, block)
        assert not blocks.note_asked(desk, block)
