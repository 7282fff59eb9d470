"""The desk's verbs, on both databases."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection, func, select

from booking import appointments, diary, people
from booking.desk import Desk
from booking.diary import Slot
from booking.errors import Closed, SlotTaken, TooFar, TooLate, TooMany, TooSoon
from booking.keys import Keyring
from booking.misfits import misfits
from booking.privacy import notices
from booking.shop import Shop, load, read
from booking.storage import Storage
from booking.tables import cells

SHOPS = Path(__file__).parent.parent / "shops"
TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
WEDNESDAY = date(2026, 11, 25)
AT_TEN = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
"""Ten o'clock on Wednesday in Berlin."""

T = TypeVar("T")


@dataclass
class Counter:
    """A shop's desk in a test: each call is one transaction at the present moment."""

    storage: Storage
    shop: Shop
    keyring: Keyring
    now: datetime = TUESDAY

    async def __call__(self, work: Callable[[Desk], T]) -> T:
        return await self.storage.transact(lambda connection: work(self.desk(connection)))

    def desk(self, connection: Connection) -> Desk:
        return Desk(connection, self.shop, self.keyring.of(self.shop.id), self.now)

    async def person(self, chat: str) -> int:
        return await self(lambda desk: _register(desk, chat))


def _register(desk: Desk, chat: str) -> int:
    text_hash = notices.remember_text(desk, "Notice", "de", "telegram")
    notice_id = notices.arrived(desk, text_hash, "de", "telegram", "delivered")
    return people.register(
        desk,
        notice_id=notice_id,
        notice_hash=text_hash,
        channel="telegram",
        address=chat,
        language="de",
    )


@pytest.fixture
async def desk(tmp_path: Path, database_url: str) -> AsyncIterator[Counter]:
    shop = load(SHOPS / "salon.toml")
    keyring = Keyring.create(tmp_path / "keys.json", [shop.id])
    async with await Storage.open(database_url) as storage:
        yield Counter(storage, shop, keyring)


async def _book(desk: Counter, slot: Slot, person: int, **more: Any) -> appointments.Appointment:
    def work(at: Desk) -> appointments.Appointment:
        held, found = diary.hold(at, slot)
        return diary.book(at, found, person_id=person, held=held, remind=False, **more)

    return await desk(work)


def _starts(desk: Desk, service: str, staff: str | None, **more: Any) -> list[datetime]:
    offered = desk.shop.services[service]
    found = diary.free(desk, offered, first=WEDNESDAY, last=WEDNESDAY, staff=staff, **more)
    return [free.starts_at for free in found]


async def test_a_booked_slot_is_free_for_nobody_else_until_it_is_called_off(desk: Counter) -> None:
    ada = await desk.person("1")

    made = await _book(desk, Slot("cut", AT_TEN, "mia"), ada)

    assert AT_TEN not in await desk(lambda at: _starts(at, "cut", "mia"))
    assert AT_TEN in await desk(lambda at: _starts(at, "cut", "ben"))
    await desk(lambda at: diary.call_off(at, replace(made, starts_at=AT_TEN + timedelta(days=9))))
    assert AT_TEN in await desk(lambda at: _starts(at, "cut", "mia"))


async def test_a_date_may_go_on_over_midnight(desk: Counter) -> None:
    """What is offered over several days is offered on its own day too, and can be booked."""
    text = (SHOPS / "single.toml").read_text("utf-8").split("[hours]")
    rest = text[1].partition("[staff")
    hours = 'saturday = "20:00-24:00"\nsunday = "00:00-04:00"'
    night = f"{text[0]}[hours]\n{hours}\n{rest[1]}{rest[2]}"
    desk.shop = read(night, id=desk.shop.id)
    (service,) = desk.shop.services.values()
    saturday, sunday = date(2026, 11, 28), date(2026, 11, 29)
    midnight = datetime(2026, 11, 28, 23, 0, tzinfo=UTC)
    late = midnight - timedelta(minutes=15)

    def starts(at: Desk, first: date, last: date) -> list[datetime]:
        return [each.starts_at for each in diary.free(at, service, first=first, last=last)]

    both = await desk(lambda at: starts(at, saturday, sunday))
    alone = await desk(lambda at: starts(at, saturday, saturday))
    after = await desk(lambda at: starts(at, sunday, sunday))

    assert late in both
    assert alone + after == both
    assert max(alone) < midnight <= min(after)
    made = await _book(desk, Slot(service.id, late), await desk.person("1"))
    assert made.starts_at < midnight < made.ends_at
    assert await desk(misfits) == []


async def test_anyone_who_is_free_means_the_one_with_the_least_that_day(desk: Counter) -> None:
    ada, ben, cleo = [await desk.person(chat) for chat in "123"]

    first = await _book(desk, Slot("cut", AT_TEN), ada)
    second = await _book(desk, Slot("cut", AT_TEN + timedelta(hours=1)), ben)
    third = await _book(desk, Slot("cut", AT_TEN + timedelta(hours=5)), cleo)

    assert {first.staff, second.staff, third.staff} == {"mia", "leo", "ben"}


async def test_a_held_slot_lapses_by_itself(desk: Counter) -> None:
    slot = Slot("cut", AT_TEN, "mia")
    await desk(lambda at: diary.hold(at, slot))
    with pytest.raises(SlotTaken):
        await desk(lambda at: diary.hold(at, slot))

    desk.now += timedelta(minutes=10)

    assert AT_TEN in await desk(lambda at: _starts(at, "cut", "mia"))
    await desk(lambda at: diary.hold(at, slot))


async def test_a_hold_lapses_at_the_very_moment_that_is_compared(desk: Counter) -> None:
    """SQLite compares moments as words, so all must be written alike."""
    await desk(lambda d: diary.hold(d, Slot("cut", AT_TEN, "mia")))
    lapses = desk.now + desk.shop.rules.hold
    then = select(func.count()).select_from(cells).where(cells.c.held_until == lapses)

    assert await desk(lambda d: d.connection.scalar(then))


async def test_a_hold_that_lapsed_and_was_lost_cannot_be_booked(desk: Counter) -> None:
    ada, ben = [await desk.person(chat) for chat in "12"]
    slot = Slot("cut", AT_TEN, "mia")
    held, _ = await desk(lambda at: diary.hold(at, slot))
    desk.now += timedelta(minutes=11)
    await _book(desk, slot, ben)

    with pytest.raises(SlotTaken):
        await desk(lambda at: diary.book(at, slot, person_id=ada, held=held, remind=True))


async def test_a_lapsed_hold_that_nobody_took_can_still_be_booked(desk: Counter) -> None:
    ada = await desk.person("1")
    slot = Slot("cut", AT_TEN, "mia")
    held, _ = await desk(lambda at: diary.hold(at, slot))
    desk.now += timedelta(hours=1)

    made = await desk(lambda at: diary.book(at, slot, person_id=ada, held=held, remind=True))

    assert made.starts_at == AT_TEN


async def test_changing_ones_mind_frees_the_first_hold(desk: Counter) -> None:
    held, _ = await desk(lambda at: diary.hold(at, Slot("cut", AT_TEN, "mia")))

    later = Slot("cut", AT_TEN + timedelta(minutes=15), "mia")
    await desk(lambda at: diary.hold(at, later, mine=held))

    earlier = Slot("cut", AT_TEN - timedelta(minutes=30), "mia")
    await desk(lambda at: diary.hold(at, earlier))


async def test_buffers_keep_neighbours_away(desk: Counter) -> None:
    ada = await desk.person("1")

    await _book(desk, Slot("colour", AT_TEN, "mia"), ada)  # 90 minutes, 10 before, 15 after

    free = await desk(lambda at: _starts(at, "cut", "mia"))
    assert AT_TEN + timedelta(minutes=90) not in free
    assert AT_TEN - timedelta(minutes=45) not in free
    assert AT_TEN - timedelta(minutes=60) in free


async def test_a_room_is_given_to_one_service_at_a_time(desk: Counter) -> None:
    """Colouring needs the only climazon; the second hairdresser is free, the device is not."""
    ada, ben = [await desk.person(chat) for chat in "12"]
    await _book(desk, Slot("colour", AT_TEN, "mia"), ada)

    assert AT_TEN not in await desk(lambda at: _starts(at, "colour", "leo"))
    with pytest.raises(SlotTaken):
        await _book(desk, Slot("colour", AT_TEN, "leo"), ben)


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        (TUESDAY + timedelta(minutes=45), TooSoon),
        (AT_TEN + timedelta(days=70), TooFar),
        (AT_TEN - timedelta(hours=3), Closed),
        (AT_TEN + timedelta(minutes=5), Closed),
        (datetime(2026, 12, 25, 9, 0, tzinfo=UTC), Closed),
    ],
    ids=["too soon", "too far", "before opening", "off the grid", "Christmas"],
)
async def test_the_desk_refuses_what_it_would_not_offer(
    desk: Counter, start: datetime, reason: type[Exception]
) -> None:
    with pytest.raises(reason):
        await desk(lambda at: diary.hold(at, Slot("cut", start, "mia")))


async def test_the_notice_counts_when_a_time_is_asked_for_and_not_when_it_is_booked(
    desk: Counter,
) -> None:
    ada, ben = [await desk.person(chat) for chat in "12"]
    made = await _book(desk, Slot("cut", AT_TEN + timedelta(days=1), "mia"), ada)
    soon, sooner = (TUESDAY + timedelta(minutes=minutes) for minutes in (60, 75))
    moves, _ = await desk(lambda at: diary.hold(at, Slot("cut", soon, "mia"), beside=made.id))
    books, slot = await desk(lambda at: diary.hold(at, Slot("cut", sooner, "ben")))
    desk.now += timedelta(minutes=9)
    with pytest.raises(TooSoon):  # nobody holds this one
        await desk(lambda at: diary.hold(at, Slot("cut", soon, "ben")))

    await desk(lambda at: diary.move(at, made, Slot("cut", soon, "mia"), held=moves))
    await desk(lambda at: diary.book(at, slot, person_id=ben, held=books, remind=False))

    ahead = await desk(lambda at: appointments.between(at, TUESDAY.date(), WEDNESDAY))
    assert [one.starts_at for one in ahead] == [soon, sooner]


async def test_a_hold_that_lapsed_does_not_outlive_the_notice(desk: Counter) -> None:
    ada = await desk.person("1")
    soon = TUESDAY + timedelta(minutes=60)
    held, slot = await desk(lambda at: diary.hold(at, Slot("cut", soon, "mia")))
    desk.now += timedelta(minutes=10)

    with pytest.raises(TooSoon):
        await desk(lambda at: diary.book(at, slot, person_id=ada, held=held, remind=False))


async def test_one_open_booking_for_each_person(desk: Counter) -> None:
    ada = await desk.person("1")
    await _book(desk, Slot("cut", AT_TEN, "mia"), ada)

    with pytest.raises(TooMany):
        await _book(desk, Slot("cut", AT_TEN + timedelta(hours=1), "mia"), ada)

    desk.now = AT_TEN + timedelta(hours=2)
    await _book(desk, Slot("cut", AT_TEN + timedelta(days=1), "mia"), ada)


async def test_a_move_keeps_the_reference_and_may_overlap_the_old_time(desk: Counter) -> None:
    ada = await desk.person("1")
    friday = AT_TEN + timedelta(days=2)
    made = await _book(desk, Slot("cut", friday, "mia"), ada)
    quarter_later = Slot("cut", friday + timedelta(minutes=15), "mia")

    def move(at: Desk) -> appointments.Appointment:
        held, slot = diary.hold(at, quarter_later, beside=made.id)
        return diary.move(at, made, slot, held=held)

    moved = await desk(move)

    assert (moved.reference, moved.revision) == (made.reference, 2)
    assert moved.starts_at == quarter_later.starts_at
    before = Slot("cut", friday - timedelta(minutes=30), "mia")
    await desk(lambda at: diary.hold(at, before))  # what it no longer takes is free again


async def test_a_move_that_was_only_held_leaves_the_appointment_alone(desk: Counter) -> None:
    ada = await desk.person("1")
    friday = AT_TEN + timedelta(days=2)
    made = await _book(desk, Slot("cut", friday, "mia"), ada)
    later = Slot("cut", friday + timedelta(minutes=15), "mia")

    held, _ = await desk(lambda at: diary.hold(at, later, beside=made.id))
    await desk(lambda at: diary.release(at, held))

    with pytest.raises(SlotTaken):
        await desk(lambda at: diary.hold(at, Slot("cut", friday, "mia")))


async def test_too_late_to_change(desk: Counter) -> None:
    ada = await desk.person("1")
    made = await _book(desk, Slot("cut", AT_TEN, "mia"), ada)  # 24 hours ahead: just in time

    desk.now += timedelta(minutes=5)

    with pytest.raises(TooLate) as late:
        await desk(lambda at: diary.call_off(at, made))
    assert late.value.until == AT_TEN - timedelta(hours=24)


async def test_the_seats_of_a_group_date_run_out(desk: Counter) -> None:
    evening = desk.shop.services["braids"].dates[0]
    for number in range(3):
        person = await desk.person(str(number))
        await _book(desk, Slot("braids", evening, seats=2), person)

    left = await desk(lambda at: diary.group_dates(at, at.shop.services["braids"]))

    assert [(each.starts_at, each.left) for each in left] == [
        (evening, 0),
        (desk.shop.services["braids"].dates[1], 6),
    ]
    with pytest.raises(SlotTaken):
        await desk(lambda at: diary.hold(at, Slot("braids", evening)))


async def test_whoever_gives_a_group_date_is_busy_then(desk: Counter) -> None:
    """From its beginning until it is tidied up after; the others are not."""
    morning = AT_TEN - timedelta(hours=1)
    braids = desk.shop.services["braids"].model_copy(update={"dates": (morning,)})
    services = {**desk.shop.services, "braids": braids}
    desk.shop = desk.shop.model_copy(update={"services": services})

    mias, bens = [await desk(lambda at, who=who: _starts(at, "cut", who)) for who in ("mia", "ben")]

    assert morning in bens
    assert min(mias) == morning + timedelta(hours=2, minutes=30)


@pytest.mark.parametrize("minutes", [0, 15])
async def test_of_fifty_racers_exactly_one_gets_the_slot(desk: Counter, minutes: int) -> None:
    """Also when the starts only overlap: the cells' key decides."""
    racers = [await desk.person(str(number)) for number in range(50)]

    async def race(place: int, person: int) -> bool:
        start = AT_TEN + timedelta(minutes=minutes * (place % 3))
        try:
            await _book(desk, Slot("cut", start, "mia"), person)
        except SlotTaken:
            return False
        return True

    won = await asyncio.gather(*(race(*racer) for racer in enumerate(racers)))

    assert sum(won) == 1
    booked = await desk(lambda at: appointments.between(at, WEDNESDAY, WEDNESDAY))
    assert len(booked) == 1
