"""Two who write to one appointment at once: the second does its work again on what it then is."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import timedelta

import pytest

from booking import attendance, diary
from booking.appointments import BOOKED, CALLED_OFF, Appointment, by_id
from booking.desk import Desk
from booking.diary import Slot
from booking.errors import Overtaken
from booking.tables import cells
from tests.office import Office
from tests.patience import PATIENCE

Deed = Callable[[Desk, Appointment], object]


async def test_a_yes_to_a_date_that_is_being_released_finds_it_gone(busy: Office) -> None:
    made = await booked(busy)

    runs = await one_after_the_other(busy, made, attendance.give_back, if_booked(confirm))

    assert runs == [BOOKED, CALLED_OFF]
    after = await seen(busy, made)
    assert (after.state, after.confirmed_at) == (CALLED_OFF, None)


async def test_a_release_by_the_owner_finds_the_yes_that_was_faster(busy: Office) -> None:
    made = await booked(busy)

    await one_after_the_other(busy, made, confirm, if_unconfirmed(attendance.give_back))

    after = await seen(busy, made)
    assert after.state == BOOKED
    assert after.confirmed_at


async def test_a_move_does_not_bring_back_what_the_owner_released(busy: Office) -> None:
    """And no time stays taken by it."""
    made = await booked(busy)

    runs = await one_after_the_other(busy, made, attendance.give_back, if_booked(move))

    after = await seen(busy, made)
    assert runs == [BOOKED, CALLED_OFF]
    assert (after.state, after.starts_at, after.revision) == (CALLED_OFF, made.starts_at, 2)
    assert await busy.desk(lambda desk: desk.connection.execute(cells.select()).all()) == []


async def test_whoever_is_overtaken_each_time_is_told(office: Office) -> None:
    made = await booked(office)
    await office.desk(lambda desk: attendance.give_back(desk, made))

    with pytest.raises(Overtaken):
        await office.desk(lambda desk: attendance.confirm(desk, made))
    with pytest.raises(Overtaken):
        await office.desk(lambda desk: attendance.give_back(desk, made))


async def one_after_the_other(
    office: Office, made: Appointment, first: Deed, second: Deed
) -> list[str]:
    """The second has read before the first writes, and writes before that is committed.

    Returns how the appointment stood each time that the second read it.
    """
    has_read, has_written, reads = threading.Event(), threading.Event(), []

    def ahead(desk: Desk) -> None:
        assert has_read.wait(PATIENCE)
        first(desk, read(desk, made))
        has_written.set()

    def behind(desk: Desk) -> None:
        one = read(desk, made)
        reads.append(one.state)
        has_read.set()
        assert has_written.wait(PATIENCE)
        second(desk, one)

    await asyncio.gather(office.desk(behind), office.desk(ahead))
    return reads


def confirm(desk: Desk, one: Appointment) -> None:
    attendance.confirm(desk, one)


def move(desk: Desk, one: Appointment) -> None:
    later = Slot("cut", one.starts_at + timedelta(days=1), "mia")
    number, held = diary.hold(desk, later, beside=one.id)
    diary.move(desk, one, held, held=number)


def if_booked(deed: Deed) -> Deed:
    return lambda desk, one: deed(desk, one) if one.state == BOOKED else None


def if_unconfirmed(deed: Deed) -> Deed:
    return lambda desk, one: None if one.confirmed_at else deed(desk, one)


async def booked(office: Office) -> Appointment:
    return await office.appointment(await office.person(), days=5, hours=1)


def read(desk: Desk, made: Appointment) -> Appointment:
    found = by_id(desk, made.id)
    assert found
    return found


async def seen(office: Office, made: Appointment) -> Appointment:
    return await office.desk(lambda desk: read(desk, made))
