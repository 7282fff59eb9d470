"""Many at the same moment: one slot for fifty people, one message many times, STOP and a message.

Everything goes through the real inbox, as tasks of one process and in several real processes on
the same database. That a race is lost without the cells' key, and without the lock of an address,
is seen in tests/test_safety_devices.py and tests/bot/test_sender_stop.py.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest
from sqlalchemy import func, select

from booking import appointments, people
from booking.appointments import BOOKED, Appointment
from booking.desk import Desk, new_id
from booking.privacy import notices
from booking.tables import cells, messages, seen, talks
from bot.channels.telegram import Telegram
from bot.demo.telegram_world import TOKEN
from bot.limits import Limits, Rate
from bot.shopfront import Lines, Pace, Shopfront
from flows.heard import Heard
from locales import plain
from reminders import outbox, worker
from reminders.outbox import Purpose, To
from tests.stories.quiet_shop import Arrived, QuietShop, quiet_shop

ROOT = Path(__file__).parent.parent.parent
PEOPLE, ROUNDS, PROCESSES = 50, 10, 2
LONG = 90
"""Minutes of the service that is raced for."""
STOPS = 200
BEN = "+491713920017"
BERLIN = ZoneInfo("Europe/Berlin")

TakeAll = Callable[[Sequence[Heard]], Awaitable[None]]


@pytest.fixture
async def shop(database_url: str, tmp_path: Path) -> AsyncIterator[QuietShop]:
    async with quiet_shop(database_url, tmp_path) as opened:
        yield opened


@asynccontextmanager
async def as_tasks(shop: QuietShop) -> AsyncIterator[TakeAll]:
    async def take(all_at_once: Sequence[Heard]) -> None:
        await asyncio.gather(*(shop.inbox.take(each) for each in all_at_once))

    yield take


@asynccontextmanager
async def as_processes(url: str, folder: Path) -> AsyncIterator[TakeAll]:
    """Several processes, each with a share of what is heard, or with all of it if it is one."""
    async with AsyncExitStack() as stack:
        started = [await _started(stack, url, folder) for _ in range(PROCESSES)]
        await asyncio.gather(*(_answer(each) for each in started))

        async def take(all_at_once: Sequence[Heard]) -> None:
            for place, process in enumerate(started):
                share = [asdict(each) for each in all_at_once[place::PROCESSES]]
                assert process.stdin
                process.stdin.write(json.dumps(share).encode() + b"\n")
            for failures in await asyncio.gather(*(_answer(each) for each in started)):
                assert failures == []

        yield take


async def _started(stack: AsyncExitStack, url: str, folder: Path) -> asyncio.subprocess.Process:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.stories.take_at_once", url, str(folder), str(LONG)),
        cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    stack.push_async_callback(process.wait)
    assert process.stdin
    stack.callback(process.stdin.close)
    return process


async def _answer(process: asyncio.subprocess.Process) -> Any:
    assert process.stdout
    return json.loads(await process.stdout.readline())


@asynccontextmanager
async def racing(how: str, shop: QuietShop, url: str, folder: Path) -> AsyncIterator[TakeAll]:
    async with as_tasks(shop) if how == "tasks" else as_processes(url, folder) as take:
        yield take


# One slot -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["tasks", "processes"])
async def test_of_fifty_people_one_gets_the_slot_and_the_rest_other_times(
    database_url: str, tmp_path: Path, how: str
) -> None:
    """They tap it in Telegram or text it by SMS; in every other round the times only overlap."""
    crowd = [("sms", f"+491713920{n:03}") if n % 2 else ("telegram", str(n)) for n in range(PEOPLE)]
    async with (
        quiet_shop(database_url, tmp_path, minutes=LONG) as shop,
        racing(how, shop, database_url, tmp_path) as take,
    ):
        await take([Heard(*who, f"hello {who[1]}", "/start") for who in crowd])
        shown = {each.leased.address: each for each in await shop.deliver()}
        for number in range(ROUNDS):
            tapped = random.choice(on_every_button(shown))
            texted = near(start_of(tapped)) if number % 2 else start_of(tapped)
            await take([choice(who, number, tapped, texted, shown) for who in crowd])
            answers = await shop.deliver()

            held = [each for each in answers if "book-held" in each.keys]
            others = [each for each in answers if OTHER_TIMES & set(each.keys)]
            assert len(held) == 1
            assert len(others) == PEOPLE - 1
            for each in others:
                assert len(offered(each)) > 1, "other times in the same answer"
            await shop.desk(one_holder)

            shown |= {each.leased.address: each for each in others}
            winner = held[0].leased
            await shop.hear(winner.channel, winner.address, "/start")
            shown[winner.address] = (await shop.deliver())[-1]


def offered(shown: Arrived) -> list[str]:
    return [each.value for each in shown.rendered.choices if each.value.startswith("at:")]


def on_every_button(shown: dict[str, Arrived]) -> list[str]:
    """The times that everybody who taps can tap."""
    tapping = [set(offered(each)) for each in shown.values() if each.leased.channel == "telegram"]
    return sorted(set.intersection(*tapping))


def start_of(value: str) -> datetime:
    return datetime.fromisoformat(value.removeprefix("at:")).astimezone(BERLIN)


def near(start: datetime) -> datetime:
    """Half an hour away, towards noon: the two appointments would overlap."""
    return start + timedelta(minutes=30 if start.hour < 13 else -30)


OTHER_TIMES = {"book-slot-taken", "book-slot-nearest"}


def choice(
    who: tuple[str, str], number: int, tapped: str, texted: datetime, shown: dict[str, Arrived]
) -> Heard:
    """A tap where there are buttons, words where there are none."""
    channel, address = who
    name = f"{address} in round {number}"
    if channel == "telegram":
        before = shown[address]
        tap = before.tap_for(tapped)
        return Heard(channel, address, name, tap=tap, tapped=before.provider_id)
    return Heard(channel, address, name, f"{texted:%d.%m.%Y %H:%M}")


def one_holder(desk: Desk) -> None:
    takers = desk.connection.scalars(select(cells.c.taker).distinct()).all()
    assert len(takers) == 1


# One message --------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["tasks", "processes"])
async def test_one_message_delivered_thirty_times_at_once_has_one_effect(
    shop: QuietShop, database_url: str, tmp_path: Path, how: str
) -> None:
    ada, ben = Heard("telegram", "17", "4711", "/start"), Heard("sms", BEN, "SM4711", "Hallo")
    async with racing(how, shop, database_url, tmp_path) as take:
        await take([ada] * 30 + [ben] * 30)

    assert await count(shop, seen) == 2
    assert await count(shop, messages) == 2
    assert {each.leased.address for each in await shop.deliver()} == {"17", BEN}


@pytest.mark.parametrize("how", ["tasks", "processes"])
async def test_two_first_messages_of_a_stranger_at_once_are_one_conversation(
    shop: QuietShop, database_url: str, tmp_path: Path, how: str
) -> None:
    strangers = [("telegram", str(n)) for n in range(15)]
    strangers += [("sms", f"+491713920{n:03}") for n in range(15)]
    both = [Heard(*who, f"{who[1]}.{n}", "Hallo") for n in range(2) for who in strangers]
    async with racing(how, shop, database_url, tmp_path) as take:
        await take(both)

    shown = await shop.deliver()
    assert await count(shop, talks) == len(strangers)
    for _, address in strangers:
        said = [key for each in shown if each.leased.address == address for key in each.keys]
        assert said.count("hello-privacy") == 1, "greeted once, with the line on privacy"
        assert "sorry" not in said


async def count(shop: QuietShop, table: Any) -> int:
    number = await shop.desk(
        lambda desk: desk.connection.scalar(select(func.count()).select_from(table))
    )
    return number or 0


# STOP ---------------------------------------------------------------------------------------------


@dataclass
class Watched:
    """A Bot API that notes what comes in for whom after their STOP was acknowledged."""

    acknowledged: set[str] = field(default_factory=set)
    in_time: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(random.uniform(0, 0.004))
        sent = json.loads(request.content)
        chat, text = sent["chat_id"], sent["text"]
        if "START" not in text:  # the confirmation that all is stopped says how to undo it
            (self.late if chat in self.acknowledged else self.in_time).append(text)
        message = {"message_id": 1, "date": 0, "chat": {"id": int(chat), "type": "private"}}
        return httpx.Response(200, json={"ok": True, "result": message})


async def test_after_an_acknowledged_stop_nothing_comes(shop: QuietShop) -> None:
    """To each of 200 people a confirmation and then a reminder is due as they say STOP (P23)."""
    platform = Watched()
    telegram = Telegram(TOKEN, transport=httpx.MockTransport(platform))
    fast = Pace(telegram=lambda: Limits(Rate(1e6, 1e6)))
    front = Shopfront(
        shop.shop, shop.keys, shop.storage, lambda: shop.now, Lines(telegram=telegram), fast
    )
    crowd = [str(number) for number in range(1, STOPS + 1)]
    await shop.desk(lambda desk: [booked_for_tomorrow(desk, chat) for chat in crowd])
    sending = [asyncio.create_task(task) for task in front.tasks(polls=False)]

    async def confirm(chat: str) -> None:
        await asyncio.sleep(random.uniform(0, 1))
        await shop.desk(lambda desk: confirmation(desk, chat))
        front.wake()

    async def stop(chat: str) -> None:
        await asyncio.sleep(random.uniform(0, 1.5))
        await front.inbox.take(Heard("telegram", chat, f"stop {chat}", random.choice(STOP_WORDS)))
        platform.acknowledged.add(chat)

    async def remind() -> None:
        await asyncio.sleep(0.5)
        await shop.desk(worker.tick)
        front.wake()

    await asyncio.gather(*(do(chat) for chat in crowd for do in (confirm, stop)), remind())
    await asyncio.sleep(0.5)
    for task in sending:
        task.cancel()
    await asyncio.wait(sending)
    await front.close()

    assert platform.late == []
    assert platform.in_time, "some were faster than their STOP"
    assert len(platform.in_time) < 2 * STOPS, "and some were not"


STOP_WORDS = ("STOP", "/stop", "stopp", "Abmelden")


def booked_for_tomorrow(desk: Desk, chat: str) -> None:
    notice = notices.arrived(desk, "hash", "de", "telegram", "delivered")
    known = people.register(
        desk, notice_id=notice, notice_hash="hash", channel="telegram", address=chat, language="de"
    )
    start = desk.now + timedelta(hours=23)
    appointments.add(
        desk,
        Appointment(
            id=new_id(), reference="", person_id=known, service="check", staff="ali",
            starts_at=start, ends_at=start + timedelta(minutes=30), seats=1, state=BOOKED,
            remind=True, revision=1, made_at=desk.now - timedelta(days=9),
            changed_at=desk.now - timedelta(days=9),
        ),
    )  # fmt: skip


def confirmation(desk: Desk, chat: str) -> None:
    known = people.find(desk, "telegram", chat)
    assert known
    to = To("telegram", chat, "de", known.id)
    outbox.put(desk, to, [plain("Gebucht!")], Purpose.CONFIRMATION)
