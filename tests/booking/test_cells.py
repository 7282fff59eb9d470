"""Cells are taken all or none, and what was not to be had leaves nothing behind."""

from __future__ import annotations

from datetime import timedelta

from booking import cells
from booking.cells import Taking
from booking.desk import new_id
from tests.office import Office

MIA = ["staff:mia"]


async def take(office: Office, begin: int, end: int, taking: Taking) -> bool:
    return await office.desk(lambda desk: cells.take(desk, MIA, (begin, end), taking))


async def test_what_could_not_be_taken_whole_is_free(office: Office) -> None:
    assert await take(office, 100, 106, Taking(new_id()))

    assert not await take(office, 104, 110, Taking(new_id()))

    assert await take(office, 106, 110, Taking(new_id()))


async def test_a_hold_is_booked_where_it_stands(office: Office) -> None:
    mine = new_id()
    assert await take(office, 100, 106, Taking(mine, office.now + timedelta(minutes=10)))

    assert await take(office, 100, 106, Taking(mine, gives_up=(mine,)))

    office.pass_time(days=1)
    assert not await take(office, 105, 111, Taking(new_id()))


async def test_a_hold_that_was_lost_in_part_is_free_as_a_whole(office: Office) -> None:
    mine = new_id()
    assert await take(office, 100, 106, Taking(mine, office.now + timedelta(minutes=10)))
    office.pass_time(minutes=11)
    assert await take(office, 104, 110, Taking(new_id()))

    assert not await take(office, 100, 106, Taking(mine, gives_up=(mine,)))

    assert await take(office, 100, 104, Taking(new_id()))


async def test_what_was_given_up_for_nothing_stays(office: Office) -> None:
    mine, until = new_id(), office.now + timedelta(minutes=10)
    assert await take(office, 100, 106, Taking(mine, until))
    assert await take(office, 200, 206, Taking(new_id()))

    assert not await take(office, 203, 209, Taking(mine, until, gives_up=(mine,)))

    assert not await take(office, 100, 106, Taking(new_id()))
