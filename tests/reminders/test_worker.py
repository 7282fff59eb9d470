"""The worker at a desk: each reminder once, and nobody kept waiting by those who get none."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import func, select

from booking import appointments, attendance, owners, people
from booking.appointments import Appointment
from booking.desk import Desk
from booking.entry_reminders import Before
from booking.migrate import migrate
from booking.owners import Owner
from booking.privacy import stoplist
from booking.shop import Shop
from booking.standing import Standing, standings
from booking.storage import Storage
from booking.tables import appointments as appointments_table
from booking.tables import contacts, messages, openings, reminders, waiting
from booking.tables import people as people_table
from flows import memory
from flows.turn import Talk, Turn
from reminders import gate, known, worker
from reminders.worker import plan_anew
from tests.office import Office
from tests.reminders.steps import begin, lease, sent
from tests.test_safety_devices import build_again

TWO_HOURS = Before("2 h", span=timedelta(hours=2))
A_DAY = Before("24 h", span=timedelta(hours=24))


async def said(office: Office) -> int:
    """What a tick lets go its way; that one looks at every appointment that it should."""
    return (await office.desk(worker.tick)).said


async def count(office: Office, table: object) -> int:
    query = select(func.count()).select_from(table)  # type: ignore[arg-type] - any table
    return await office.desk(lambda desk: desk.connection.scalar(query) or 0)


def with_rules(shop: Shop, **changes: Any) -> Shop:
    return shop.model_copy(update={"reminders": shop.reminders.model_copy(update=changes)})


async def test_a_due_reminder_is_said_once(office: Office) -> None:
    ada = await office.person()
    await office.appointment(ada, days=3)
    assert await said(office) == 0

    office.pass_time(days=2)

    assert await said(office) == 1
    assert await said(office) == 0
    assert await count(office, messages) == 1


async def test_as_many_as_there_is_room_for_go_at_once_and_none_before_one_that_waits(
    office: Office,
) -> None:
    people_ = [await office.person(f"{n}") for n in range(7)]

    async def tick(*due: int, room: int) -> list[str]:
        for n in due:
            await office.appointment(people_[n], reference=f"R{n}", minutes=24 * 60 + n)
        office.pass_time(hours=2)
        with_room = partial(worker.tick, room={"telegram": room})
        return [leased.address for leased in (await office.desk(with_room)).leased]

    office.shop = with_rules(office.shop, before=(Before("23 h", span=timedelta(hours=23)),))
    assert await tick(0, 1, 2, room=2) == ["0", "1"]
    assert await tick(3, 4, room=2) == [], "somebody waits who was due before them"
    for leased in await lease(office):
        await sent(office, await begin(office, leased))
    assert await tick(5, 6, room=2) == ["5", "6"]
    assert await tick(room=2) == []


async def test_it_is_known_when_the_next_one_is_due(office: Office) -> None:
    assert (await office.desk(worker.tick)).look_at is None
    await office.appointment(await office.person(), days=3)

    assert (await office.desk(worker.tick)).look_at == office.now + timedelta(days=2)


async def test_each_of_several_reminders_is_said_once(office: Office) -> None:
    office.shop = with_rules(office.shop, before=(TWO_HOURS, A_DAY))
    await office.appointment(await office.person(), days=3)

    told = []
    for _ in range(3 * 24):
        told.append(await said(office))
        office.pass_time(hours=1)

    assert sum(told) == 2
    assert await count(office, reminders) == 2


async def test_an_address_that_was_spoilt_keeps_nobody_else_waiting(office: Office) -> None:
    """Of the one whose row cannot be read the owner hears, as of anybody with no way to them."""
    ada, ben = await office.person(), await office.person("18")
    await office.appointment(ada, days=3)
    await office.appointment(ben, reference="M8R4", days=3)
    await office.desk(lambda desk: owners.appoint(desk, Owner("telegram", "1", "de")))

    def spoil(desk: Desk) -> None:
        whose = contacts.c.person_id == ada
        desk.connection.execute(contacts.update().where(whose).values(address=b"spoilt"))
        desk.connection.execute(people_table.update().values(name=b"spoilt"))

    await office.desk(spoil)
    office.pass_time(days=2)

    assert await said(office) == 1
    assert {one.person_id for one in await lease(office)} == {ben}
    office.pass_time(hours=9)
    assert await said(office) == 1
    (asked,) = [one for one in await lease(office) if one.purpose == "owner"]
    assert asked.says[0].args["who"] == "? (K7Q2)"


async def test_nobody_loses_a_date_without_having_been_asked_again(office: Office) -> None:
    """Two hours before is too late for that, and the owner hears of it instead."""
    own = {"before": (TWO_HOURS,), "confirm": True, "auto_release": True}
    office.shop = with_rules(office.shop, **own)
    await office.desk(lambda desk: owners.appoint(desk, Owner("telegram", "1", "de")))
    made = await office.appointment(await office.person(), hours=5)
    office.pass_time(hours=3)
    assert await said(office) == 1
    (reminder,) = await lease(office)
    await sent(office, await begin(office, reminder))

    office.pass_time(hours=1)
    assert await said(office) == 1

    assert await standing(office, made) == Standing.REMINDED
    (asked,) = await lease(office)
    assert asked.says[0].key == "owner-unconfirmed"


async def test_a_look_costs_nothing_until_there_may_be_something_to_say(office: Office) -> None:
    for number in range(3):
        ada = await office.person(f"{number}")
        await office.appointment(ada, reference=f"R{number}", days=3)
    assert (await office.desk(worker.tick)).looked == 3

    for _ in range(5):
        office.pass_time(hours=8)
        assert (await office.desk(worker.tick)).looked == 0
    office.pass_time(hours=8)
    assert (await office.desk(worker.tick)).looked == 3


async def test_a_moved_appointment_is_reminded_of_again(office: Office) -> None:
    ada = await office.person()
    made = await office.appointment(ada, days=3)
    office.pass_time(days=2)
    await office.desk(worker.tick)

    later = made.starts_at + timedelta(days=4)
    await office.desk(lambda desk: appointments.change(desk, made, starts_at=later))
    assert await said(office) == 0
    office.pass_time(days=4)

    assert await said(office) == 1


TELEGRAM, SMS = ("telegram", "17"), ("sms", "+493023125001")


@pytest.mark.parametrize(
    ("reopened", "channel"),
    [((), "telegram"), ((SMS,), "sms"), ((TELEGRAM,), "telegram"), ((TELEGRAM, SMS), "telegram")],
)
async def test_a_reminder_takes_the_last_used_way_that_is_open(
    office: Office, reopened: tuple[tuple[str, str], ...], channel: str
) -> None:
    """STOP closes all ways (P30), START opens the one it came by (P32); Telegram was used last."""
    ada = await office.person()
    await office.appointment(ada, days=3)

    def live(desk: Desk) -> None:
        people.add_contact(desk, ada, *SMS, answered=True)
        stoplist.stop_person(desk, ada, source="customer")
        for way in reopened:
            stoplist.lift(desk, *way)
            people.wrote(desk, *way)

    await office.desk(live)
    office.pass_time(days=1)
    await office.desk(lambda desk: people.wrote(desk, *TELEGRAM))
    office.pass_time(days=1)
    await office.desk(worker.tick)

    [leased] = await lease(office, channel=channel)
    verdict = (await office.desk(lambda desk: gate.judged(desk, [leased])))[leased.id]
    assert verdict.refused == ("" if reopened else "stopped")


@pytest.mark.parametrize("before", [(A_DAY,), (A_DAY, TWO_HOURS)], ids=["one", "several"])
async def test_those_who_get_none_keep_nobody_waiting(
    office: Office, monkeypatch: pytest.MonkeyPatch, before: tuple[Before, ...]
) -> None:
    """Booked too late for a reminder, and sooner than the one that is due."""
    monkeypatch.setattr(worker, "BATCH", 2)
    office.shop = with_rules(office.shop, before=before)
    ada = await office.person()
    await office.appointment(ada, days=3)
    office.pass_time(days=2, minutes=30)
    for number in range(5):
        late = await office.person(f"late {number}")
        await office.appointment(late, reference=f"L{number}", minutes=20)

    ticks = [await office.desk(worker.tick) for _ in range(4)]

    assert sum(tick.said for tick in ticks) == 1
    assert [tick.more for tick in ticks] == [True, True, True, False]


async def test_whoever_is_being_asked_something_is_not_interrupted(office: Office) -> None:
    ada = await office.person()
    made = await office.appointment(ada, days=3)
    office.pass_time(days=2, minutes=-5)
    await office.desk(lambda desk: talks_about(desk, "slot"))
    office.pass_time(minutes=5)

    told = []
    while not sum(told):
        told.append(await said(office))
        office.pass_time(minutes=5)

    assert len(told) == 7, "half an hour after the last word"
    assert made.starts_at - office.now < timedelta(hours=24)


async def test_a_freed_time_on_offer_is_answered_first(office: Office) -> None:
    """Its numbers are those of the reminder."""
    ada = await office.person()
    await office.appointment(ada, days=3)
    office.pass_time(days=2)
    await office.desk(lambda desk: offer(desk, ada))

    assert await said(office) == 0
    office.pass_time(minutes=10)
    assert await said(office) == 1


def offer(desk: Desk, person_id: int) -> None:
    shop, now = desk.shop.id, desk.now
    desk.connection.execute(
        waiting.insert().values(
            shop_id=shop, id=1, person_id=person_id, service="cut", staff="", seats=1,
            first_day=now.date(), last_day=now.date(), from_minute=0, to_minute=1440, known=[],
            made_at=now,
        )
    )  # fmt: skip
    desk.connection.execute(
        openings.insert().values(
            shop_id=shop, waiting_id=1, starts_at=now, person_id=person_id, staff="mia", taker=2,
            at=now, until=now + timedelta(minutes=9),
        )
    )  # fmt: skip


async def test_a_conversation_that_never_ends_does_not_swallow_the_reminder(
    office: Office,
) -> None:
    await office.appointment(await office.person(), days=3)
    office.pass_time(days=2)

    told = 0
    for _ in range(24 * 6):
        await office.desk(lambda desk: talks_about(desk, "slot"))
        told += await said(office)
        office.pass_time(minutes=10)

    assert told == 1


async def test_a_conversation_that_is_over_holds_nothing_up(office: Office) -> None:
    await office.appointment(await office.person(), days=3)
    office.pass_time(days=2)
    await office.desk(lambda desk: talks_about(desk, ""))

    assert await said(office) == 1


def talks_about(desk: Desk, question: str) -> None:
    turn = Turn(desk, "telegram", "17", "chat", 12, "de", "")
    digest = desk.keys.address_digest("telegram", "17")
    memory.keep(turn, digest, Talk("book" if question else "", question))


async def test_a_changed_shop_file_takes_effect_at_the_next_start(office: Office) -> None:
    ada = await office.person()
    await office.appointment(ada, days=3)
    assert await office.desk(plan_anew), "the first start"
    await office.desk(worker.tick)

    office.shop = with_rules(office.shop, before=(Before("48 h", span=timedelta(hours=48)),))
    office.pass_time(days=1)
    assert await said(office) == 0, "not by itself"
    assert await office.desk(plan_anew)

    assert await said(office) == 1
    assert not await office.desk(plan_anew), "nothing has changed since"


async def test_so_does_what_it_says_of_requests_that_wait_for_the_owner(office: Office) -> None:
    """Also where nobody is to be reminded."""
    one = await office.appointment(await office.person(), days=3)
    await office.desk(lambda desk: appointments.note(desk, one, agreed=False, remind=False))
    await office.desk(plan_anew)
    await office.desk(worker.tick)

    office.shop = with_rules(office.shop, decide=timedelta(hours=60), quiet=None)
    await office.desk(plan_anew)
    office.pass_time(hours=12)
    assert await said(office) == 1, "the owner is asked again"
    office.pass_time(hours=1)
    assert await said(office) == 1

    assert await office.desk(lambda desk: appointments.open_of(desk, one.person_id)) == []


@pytest.mark.parametrize(("key", "messages_sent"), [(True, 1), (False, 2)])
async def test_a_second_worker_that_saw_nothing_yet_says_it_not_again(
    bare_database_url: str, monkeypatch: pytest.MonkeyPatch, *, key: bool, messages_sent: int
) -> None:
    """What forbids it is the row's key; without it the same reminder goes out twice."""
    migrate(bare_database_url)
    if not key:
        build_again(bare_database_url, reminders)
    monkeypatch.setattr(known.Known, "told", property(lambda _: {}))
    async with await Storage.open(bare_database_url) as storage:
        office = Office(storage)
        await office.appointment(await office.person(), days=3)
        office.pass_time(days=2)
        for _ in range(2):
            await office.desk(worker.tick)
            at_once = appointments_table.update().values(look_at=office.now)
            await office.desk(lambda desk, at=at_once: desk.connection.execute(at) and None)

        assert await count(office, messages) == messages_sent


async def test_of_many_reminders_one_that_was_said_meanwhile_is_not_said_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others go out all the same."""
    made = []
    for number in range(3):
        ada = await office.person(f"{number}")
        made.append(await office.appointment(ada, reference=f"R{number}", days=3))
    office.pass_time(days=2)
    assert await office.desk(lambda desk: worker.say_now(desk, made[1], "24 h"))
    monkeypatch.setattr(known.Known, "told", property(lambda _: {}))

    assert await said(office) == 2

    [first, second, third] = await lease(office)
    assert {first.appointment_id, second.appointment_id, third.appointment_id} == {
        each.id for each in made
    }


async def test_workers_side_by_side_share_the_work(database_url: str) -> None:
    async with await Storage.open(database_url) as one, await Storage.open(database_url) as two:
        office = Office(one)
        for number in range(20):
            ada = await office.person(f"{number}")
            await office.appointment(ada, reference=f"R{number}", days=3)
        office.pass_time(days=2)
        beside = Office(two, office.shop, office.now, office.keys)

        said = await asyncio.gather(
            *(each.desk(worker.tick) for each in (office, beside, office, beside))
        )

        assert sum(tick.said for tick in said) == 20
        assert await count(office, messages) == 20


async def test_how_it_stands_follows_from_what_came_of_the_reminder(office: Office) -> None:
    ada = await office.person()
    made = await office.appointment(ada, days=3)
    assert await standing(office, made) == Standing.BOOKED
    office.pass_time(days=2)
    await office.desk(worker.tick)
    assert await standing(office, made) == Standing.BOOKED, "on its way"

    for outcome, seen in (
        ({"state": "sent"}, Standing.REMINDED),
        ({"state": "sent", "provider_status": "undelivered"}, Standing.UNREACHABLE),
        ({"state": "failed", "provider_status": None}, Standing.UNREACHABLE),
        ({"state": "dropped"}, Standing.UNREACHABLE),
    ):
        await office.desk(
            lambda desk, outcome=outcome: desk.connection.execute(messages.update().values(outcome))
        )
        assert await standing(office, made) == seen
    await office.desk(lambda desk: attendance.confirm(desk, made))
    assert await standing(office, made) == Standing.CONFIRMED


async def standing(office: Office, made: Appointment) -> Standing:
    def look(desk: Desk) -> Standing:
        one = appointments.by_id(desk, made.id)
        assert one
        return standings(desk, [one])[one.id]

    return await office.desk(look)
