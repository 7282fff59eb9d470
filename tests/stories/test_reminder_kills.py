"""The program is killed while it sends a hundred reminders: each goes out, and by SMS only once.

All are due at the same minute, half of them by Telegram and half by SMS. It is killed by SIGKILL
at moments picked by chance, before the reminders are planned, while they go out, and started
again. Twilio is asked what it has sent before anything is sent again. Telegram cannot be asked:
what it took without our noting it is said once more, and counted here.
`make test` kills it ten times, half on each database, and `make soak` two hundred.
"""

from __future__ import annotations

import asyncio
import random
import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import Connection, func, select

from booking import appointments, people
from booking.desk import Desk, new_id
from booking.keys import Keyring
from booking.privacy import notices
from booking.shop import load
from booking.storage import Storage
from booking.tables import messages, reminders
from bot.app import utc_now
from bot.demo.telegram_chats import Chat
from reminders.outbox import UNFINISHED
from tests.dates import date_at
from tests.stories.patient_people import PATIENCE
from tests.stories.shop_process import SHOP, Platforms, ShopProcess
from tests.stories.test_kills import said_twice
from tests.stories.whole_books import recorded

T = TypeVar("T")

REMINDED = 100
KILLS_A_HUNDRED = 10
"""After so many kills another hundred becomes due."""
PLANNED_WITHIN = 7.0
"""Seconds after a start until the first look at what is due has been taken, with room to spare."""
MOST_SECONDS = 30.0
"""From when the program is up until it is killed, at most."""


@dataclass(frozen=True)
class Expecting:
    """Somebody who has an appointment tomorrow at this time, and chose to be reminded."""

    channel: str
    address: str


class AllDay(ShopProcess):
    """A shop that reminds at any hour: a test runs at night too."""

    def __init__(self, platforms: Platforms, folder: Path, database_url: str) -> None:
        super().__init__(platforms, folder, database_url)
        file = folder / SHOP.name
        file.write_text(f'{SHOP.read_text("utf-8")}\n[reminders]\nquiet = "none"\n', "utf-8")
        self._environment["TERMINBOTE_SHOP"] = str(file)
        self.shop = load(file)
        self.keys = Keyring.create(self.key_file, [self.shop.id]).of(self.shop.id)

    def at_desk(self, work: Callable[[Desk], T]) -> Callable[[Connection], T]:
        """The same work, for the storage."""
        return lambda connection: work(Desk(connection, self.shop, self.keys, utc_now()))


class Arrivals:
    """What the platforms have taken for those who are to be reminded."""

    def __init__(self, platforms: Platforms) -> None:
        self._platforms = platforms

    def copies(self) -> Counter[str]:
        """How many messages each address has got."""
        telegram = Counter(
            str(chat.id)
            for chat in self._platforms.telegram.chats.values()
            for message in chat.messages.values()
            if message.sender is None
        )
        return telegram + Counter(
            sms.to for sms in self._platforms.twilio.log.values() if sms.direction == "outbound-api"
        )

    def reached(self, whom: Iterable[Expecting]) -> int:
        copies = self.copies()
        return sum(bool(copies[each.address]) for each in whom)


def hundred(platforms: Platforms, round_: int) -> list[Expecting]:
    """Half of them have a chat with the bot, half a telephone."""
    expecting: list[Expecting] = []
    for number in range(REMINDED // 2):
        person = platforms.telegram.add_person(f"Person {number}", language="de")
        chat = Chat(person.id, "private", person=person)
        platforms.telegram.chats[person.id] = chat
        expecting.append(Expecting("telegram", str(person.id)))
        expecting.append(Expecting("sms", f"+4917139{round_:03}{number:04}"))
    return expecting


def book(desk: Desk, expecting: Sequence[Expecting]) -> None:
    """Their appointments, as they were made two days ago; all are to be reminded of now."""
    notice = notices.arrived(desk, "hash", "de", "telegram", "delivered")
    made, start = desk.now - timedelta(days=2), desk.now + timedelta(days=1)
    for each in expecting:
        person = people.register(
            desk,
            notice_id=notice,
            notice_hash="hash",
            channel=each.channel,
            address=each.address,
            language="de",
        )
        booked = date_at(
            start,
            id=new_id(),
            person_id=person,
            service="check",
            staff="ali",
            ends_at=start + timedelta(minutes=30),
            made_at=made,
            changed_at=made,
        )
        appointments.add(desk, booked)


async def killed(
    shop: ShopProcess,
    arrivals: Arrivals,
    whom: Sequence[Expecting],
    left: int,
    chance: random.Random,
) -> None:
    """Start, let some reminders go out, and kill; in one of six cases at any early moment.

    left: how many kills are still to come, this one included; the reminders are to last for them.
    """
    await shop.start()
    if chance.random() < 1 / 6:
        await asyncio.sleep(chance.uniform(0.1, PLANNED_WITHIN))
    else:
        await shop.up()
        already = arrivals.reached(whom)
        enough = already + chance.randint(1, max(1, (len(whom) - already) // left))
        for _ in range(int(MOST_SECONDS / 0.002)):
            if arrivals.reached(whom) >= min(enough, len(whom)):
                break
            await asyncio.sleep(0.002)
        await asyncio.sleep(chance.choice((0, chance.uniform(0, 0.03))))
    await shop.kill()


async def all_out(shop: AllDay, storage: Storage, arrivals: Arrivals, n: int) -> None:
    """Wait until `n` reminders were planned, and no message is unfinished any more."""

    def done(desk: Desk) -> bool:
        unfinished = select(func.count()).where(messages.c.state.in_(UNFINISHED))
        planned = select(func.count()).select_from(reminders)
        return desk.connection.scalar(planned) == n and not desk.connection.scalar(unfinished)

    async with asyncio.timeout(PATIENCE):
        while not await storage.read(shop.at_desk(done)):
            await asyncio.sleep(0.2)


@pytest.mark.soak
async def test_killed_while_it_reminds_it_reminds_everybody_and_by_sms_nobody_twice(
    tmp_path: Path,
    database_url: str,
    kills: int,
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
) -> None:
    share = kills if request.config.getoption("--db") else max(1, kills // 2)
    seed = secrets.randbits(32)
    chance = random.Random(seed)
    whom: list[Expecting] = []
    async with Platforms().standing() as platforms, await Storage.open(database_url) as storage:
        shop, arrivals = AllDay(platforms, tmp_path, database_url), Arrivals(platforms)
        try:
            for first in range(0, share, KILLS_A_HUNDRED):
                these = hundred(platforms, first // KILLS_A_HUNDRED)
                whom += these
                await storage.transact(shop.at_desk(partial(book, expecting=these)))
                for left in range(min(KILLS_A_HUNDRED, share - first), 0, -1):
                    await killed(shop, arrivals, these, left, chance)
                await shop.start()
                await shop.up()
                await all_out(shop, storage, arrivals, len(whom))
                await platforms.twilio.settle()
                await shop.stop()
        finally:
            await shop.stop()

        copies = arrivals.copies()
        sms = await storage.read(shop.at_desk(partial(recorded, channel="sms")))
        telegram = await storage.read(shop.at_desk(partial(recorded, channel="telegram")))
        extra = said_twice(platforms, telegram)
        twice = {each: n for each, n in copies.items() if n > 1}
        sms_twice = [each for each in whom if each.channel == "sms" and each.address in twice]
        with capsys.disabled():
            print(  # noqa: T201 - the figures that the soak is run for
                f"\n{len(shop.kills)} kills (seed {seed}): {len(whom)} reminders, "
                f"{len(extra)} by Telegram said twice, {len(sms_twice)} by SMS"
            )
        assert all(copies[each.address] for each in whom), "every reminder was sent"
        assert sms_twice == [], "Twilio's list was asked before a second one"
        assert len(sms) == len(telegram) == len(whom) // 2, "and each is in our books"
        assert sum(twice.values()) - len(twice) == len(extra)
        assert [each for each in extra if not each.is_by(shop.kills)] == []
        assert "failed" not in shop.log
