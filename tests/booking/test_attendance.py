"""Marks of who did not come: counted for a time, and then taken away."""

from __future__ import annotations

from datetime import timedelta

import pytest

from booking import attendance
from booking.appointments import Appointment, by_id, change
from booking.desk import Desk
from booking.errors import Overtaken
from booking.privacy import datamap
from tests.office import Office


async def missed_one(office: Office) -> Appointment:
    made = await office.appointment(await office.person(), days=1)
    office.pass_time(days=2)
    await office.desk(lambda desk: attendance.mark(desk, made, missed=True))
    return made


async def counted(office: Office, person_id: int) -> int:
    return await office.desk(lambda desk: attendance.missed(desk, person_id))


async def test_a_missed_date_counts_as_long_as_the_shop_may_count(office: Office) -> None:
    made = await missed_one(office)
    assert await counted(office, made.person_id) == 1

    office.pass_time(days=office.shop.privacy.retention.no_show_days)

    assert await counted(office, made.person_id) == 0, "even where nobody has cleared up yet"


async def test_the_mark_itself_is_taken_away(office: Office) -> None:
    made = await missed_one(office)
    assert await office.desk(attendance.forget_missed) == 0

    office.pass_time(days=office.shop.privacy.retention.no_show_days)

    assert await office.desk(attendance.forget_missed) == 1
    assert not (await seen(office, made)).missed


async def test_the_mark_stands_in_what_is_known_of_somebody(office: Office) -> None:
    """P17: no count behind anybody's back."""
    made = await missed_one(office)

    known = await office.desk(lambda desk: datamap.known(desk, made.person_id))

    assert [row["missed"] for row in known["appointments"]] == [True]


async def test_a_yes_is_to_the_date_as_it_stands(office: Office) -> None:
    made = await office.appointment(await office.person(), days=3)
    later = made.starts_at + timedelta(days=1)
    await office.desk(lambda desk: attendance.confirm(desk, made))
    confirmed = await seen(office, made)
    moved = await office.desk(lambda desk: change(desk, confirmed, starts_at=later))
    assert (await seen(office, made)).confirmed_at is None

    with pytest.raises(Overtaken):
        await office.desk(lambda desk: attendance.confirm(desk, made))
    assert (await seen(office, made)).confirmed_at is None, "a yes that crossed the move"
    await office.desk(lambda desk: attendance.confirm(desk, moved))
    assert (await seen(office, made)).confirmed_at == office.now


async def seen(office: Office, made: Appointment) -> Appointment:
    def look(desk: Desk) -> Appointment:
        found = by_id(desk, made.id)
        assert found
        return found

    return await office.desk(look)
