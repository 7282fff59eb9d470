"""Freed times: offered once, to one person at a time, by however many workers look."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

import pytest
from sqlalchemy import func, select, update

from booking import diary, openings, waiting
from booking.desk import Desk
from booking.diary import Slot
from booking.migrate import migrate
from booking.openings import Opening
from booking.storage import Storage
from booking.tables import messages
from booking.tables import openings as openings_table
from booking.tables import waiting as waiting_table
from booking.waiting import Wish
from reminders import freed
from tests.office import Office
from tests.test_safety_devices import build_again

FRIDAY = date(2026, 11, 27)
THREE = datetime.fromisoformat("2026-11-27T15:00+01:00")
FOUR = datetime.fromisoformat("2026-11-27T16:00+01:00")


@dataclass
class Crowd:
    """Several people who wait for Friday afternoon with Mia, and somebody who has it."""

    office: Office
    entries: list[int]
    taken: int

    async def frees(self) -> None:
        await self.office.desk(lambda desk: diary.release(desk, self.taken))

    async def tick(self) -> int:
        return await self.office.desk(freed.tick)

    async def offers(self) -> list[Opening]:
        return await self.office.desk(_all)


def _all(desk: Desk) -> list[Opening]:
    names = Opening.__dataclass_fields__
    # PostgreSQL gives rows back in the order in which it found room for them.
    query = select(*(openings_table.c[name] for name in names)).order_by(openings_table.c.at)
    return [Opening(*row) for row in desk.connection.execute(query)]


async def crowd(office: Office, people: int = 3) -> Crowd:
    taken, _ = await office.desk(lambda desk: diary.hold(desk, Slot("cut", THREE, "mia")))
    ids = []
    for number in range(people):
        person = await office.person(str(100 + number))
        wish = Wish("cut", "mia", 1, FRIDAY, FRIDAY, 12 * 60, 24 * 60)
        office.pass_time(seconds=1)
        ids.append(await office.desk(lambda desk: waiting.join(desk, wish, person)))  # noqa: B023 - awaited at once
    return Crowd(office, ids, taken)


async def test_eight_workers_offer_a_freed_time_once_and_to_the_first(office: Office) -> None:
    waits = await crowd(office)
    assert await waits.tick() == 0
    await waits.frees()

    made = await asyncio.gather(*(waits.tick() for _ in range(8)))

    (only,) = await waits.offers()
    assert sum(made) == 1
    assert (only.waiting_id, only.starts_at) == (waits.entries[0], THREE)
    assert (
        await office.desk(lambda desk: desk.connection.scalar(select(func.count(messages.c.id))))
        == 1
    )


async def test_what_is_kept_for_one_can_be_taken_by_nobody_else(office: Office) -> None:
    waits = await crowd(office)
    await waits.frees()
    await waits.tick()

    free = await office.desk(
        lambda desk: diary.free(
            desk, desk.shop.services["cut"], first=FRIDAY, last=FRIDAY, staff="mia"
        )
    )

    assert THREE not in [each.starts_at for each in free]


async def test_it_goes_round_in_the_order_of_asking_and_then_rests(office: Office) -> None:
    waits = await crowd(office)
    await waits.frees()
    for _ in range(6):
        await waits.tick()
        office.pass_time(minutes=11)

    made = await waits.offers()
    assert [each.waiting_id for each in made] == waits.entries
    assert {each.starts_at for each in made} == {THREE}


async def test_no_more_than_three_offers_a_day(office: Office) -> None:
    """Somebody who does not answer is left in peace, even if the whole day comes free."""
    (entry,) = (await crowd(office, people=1)).entries
    await office.desk(lambda desk: desk.connection.execute(update(waiting_table).values(known=[])))
    for _ in range(6):
        await office.desk(freed.tick)
        office.pass_time(minutes=11)
    assert len(await Crowd(office, [entry], 0).offers()) == 3
    office.pass_time(hours=24)
    await office.desk(freed.tick)

    assert len(await Crowd(office, [entry], 0).offers()) == 4


async def test_a_day_that_the_owner_opens_is_free_too(office: Office) -> None:
    monday = date(2026, 11, 30)
    person = await office.person()
    wish = Wish("cut", "", 1, monday, monday)
    await office.desk(lambda desk: waiting.join(desk, wish, person))
    assert await office.desk(freed.tick) == 0
    opened = {monday: office.shop.extra[date(2026, 12, 20)]}
    office.shop = office.shop.model_copy(update={"extra": {**office.shop.extra, **opened}})

    assert await office.desk(freed.tick) == 1


@pytest.mark.parametrize("keys", [True, False])
async def test_the_database_forbids_two_offers_at_a_time_and_the_same_one_twice(
    bare_database_url: str, *, keys: bool
) -> None:
    migrate(bare_database_url)
    if not keys:
        build_again(bare_database_url, openings_table)

    def offer(start: datetime) -> Callable[[Desk], Opening | None]:
        return lambda desk: openings.hold(desk, waiting.everybody(desk)[0], start, None)

    async with await Storage.open(bare_database_url) as storage:
        office = Office(storage)
        waits = await crowd(office, people=1)
        await waits.frees()
        first = await office.desk(offer(THREE))
        beside = await office.desk(offer(FOUR))
        office.pass_time(minutes=11)
        await office.desk(openings.lapse)
        again = await office.desk(offer(THREE))

    assert first
    assert (beside is None) is keys
    assert (again is None) is keys
