"""The program is killed in the middle of its work and started again: nothing lost, nothing twice.

Several people book at once by Telegram and by SMS, while the process dies by SIGKILL at moments
picked by chance: mostly some milliseconds after something has happened, now and then while it is
still starting. `make test` kills it ten times, half on each database, and `make soak` two hundred.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import secrets
import string
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from sqlalchemy import func, select

from booking.desk import Desk
from booking.keys import Keyring
from booking.shop import load
from booking.storage import Storage
from booking.tables import messages
from bot.app import utc_now
from reminders.outbox import UNFINISHED
from tests.stories.patient_people import PATIENCE, SmsCustomer, TelegramCustomer
from tests.stories.shop_process import SHOP, Platforms, ShopProcess
from tests.stories.whole_books import check_booked_once, check_whole, recorded

T = TypeVar("T")

AT_ONCE = 3
"""Conversations at a time on each channel."""
MOST_EVENTS, MOST_SECONDS = 25, 5.0
"""From when the program is up until it is killed, at most."""
IN_THE_WIRE = timedelta(seconds=2)
"""So long after its death something may still come in that the program has sent."""

Customer = TelegramCustomer | SmsCustomer


class Street:
    """People come one after another until they are told that the shop is closing."""

    def __init__(self, platforms: Platforms, chance: random.Random) -> None:
        self._platforms, self._chance = platforms, chance
        self._names = map(" ".join, itertools.product(_words(), _words()))
        self.customers: list[Customer] = []
        self.closing = False

    async def busy(self) -> None:
        """Returns when everybody who has come is served. Raises the first one's complaint."""
        async with asyncio.TaskGroup() as group:
            for kind in (self._by_telegram, self._by_sms) * AT_ONCE:
                group.create_task(self._one_by_one(kind))

    async def _one_by_one(self, kind: Callable[[], Customer]) -> None:
        while not self.closing:
            await asyncio.sleep(self._chance.uniform(0, 0.3))
            customer = kind()
            self.customers.append(customer)
            await customer.book()

    def _by_telegram(self) -> Customer:
        return TelegramCustomer(self._platforms, self._chance, next(self._names))

    def _by_sms(self) -> Customer:
        number = f"+49171392{len(self.customers):04}"
        return SmsCustomer(self._platforms, self._chance, next(self._names), number)


def _words() -> Iterator[str]:
    return (f"{letter}elke" for letter in string.ascii_uppercase)


async def killed(shop: ShopProcess, platforms: Platforms, chance: random.Random) -> None:
    """Start, let some things happen, and kill; in one of six cases before it has even begun."""
    await shop.start()
    if chance.random() < 1 / 6:
        await asyncio.sleep(chance.uniform(0.1, 1.5))
    else:
        await shop.up()
        enough = platforms.progress + chance.randint(1, MOST_EVENTS)
        for _ in range(int(MOST_SECONDS / 0.001)):
            if platforms.progress >= enough:
                break
            await asyncio.sleep(0.001)
        await asyncio.sleep(chance.uniform(0, 0.03))
    await shop.kill()


async def owner_claims(shop: ShopProcess, platforms: Platforms) -> int:
    """Olga becomes the owner with the code that the program prints; returns her chat."""
    olga = platforms.telegram.add_person("Olga", language="de")
    platforms.telegram.say(olga.id, f"/owner {await shop.owner_code()}")
    async with asyncio.timeout(PATIENCE):
        while not _texts(platforms, olga.id):
            await asyncio.sleep(0.02)
    return olga.id


def _texts(platforms: Platforms, chat: int) -> list[str]:
    shown = platforms.telegram.shown(chat)["messages"]
    return [each["text"] for each in shown if each["from"] == "bot"]


async def in_the_books(shop: ShopProcess, url: str, look: Callable[[Desk], T]) -> T:
    described = load(SHOP)
    keys = Keyring.load(shop.key_file).of(described.id)
    async with await Storage.open(url) as storage:
        return await storage.read(lambda c: look(Desk(c, described, keys, utc_now())))


@dataclass(frozen=True)
class Unnoted:
    """A message that Telegram took without our noting it, so that it was said once more."""

    taken: datetime
    next_noted: datetime
    """When Telegram took the next message to the same person that was noted."""

    def is_by(self, kills: Iterable[datetime]) -> bool:
        """Whether a kill fell between Telegram's taking and our noting."""
        return any(self.taken - IN_THE_WIRE < kill < self.next_noted for kill in kills)


def said_twice(platforms: Platforms, noted: Container[str]) -> list[Unnoted]:
    found = []
    for chat in platforms.telegram.chats.values():
        following = datetime.max.replace(tzinfo=UTC)
        for message in reversed([each for each in chat.messages.values() if each.sender is None]):
            if str(message.id) in noted:
                following = message.at
                continue
            found.append(Unnoted(message.at, following))
    return found


@pytest.mark.soak
async def test_killed_again_and_again_it_loses_nothing_and_does_nothing_twice(
    tmp_path: Path,
    database_url: str,
    kills: int,
    request: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
) -> None:
    share = kills if request.config.getoption("--db") else max(1, kills // 2)
    seed = secrets.randbits(32)
    chance = random.Random(seed)
    async with Platforms().standing() as platforms:
        shop = ShopProcess(platforms, tmp_path, database_url)
        try:
            await shop.start()
            await shop.up()
            olga = await owner_claims(shop, platforms)
            await shop.kill()
            street = Street(platforms, chance)
            streaming = asyncio.create_task(street.busy())
            for _ in range(share - 1):
                await killed(shop, platforms, chance)
                assert not streaming.done(), await streaming
            street.closing = True
            await shop.start()
            await streaming
            await all_out(shop, database_url)
            await platforms.twilio.settle()
        finally:
            await shop.stop()

        told = [text for text in _texts(platforms, olga) if text.startswith("Neuer Termin")]
        addresses = [(each.channel, each.address) for each in street.customers]
        await in_the_books(shop, database_url, lambda desk: check_booked_once(desk, addresses))
        await in_the_books(shop, database_url, check_whole)
        assert all(each.booked for each in street.customers), "all have their confirmation"
        assert len(set(told)) == len(street.customers), "the owner heard of every one"
        assert "turn failed" not in shop.log

        sms = await in_the_books(shop, database_url, lambda desk: recorded(desk, "sms"))
        sent = {each.sid for each in platforms.twilio.log.values() if _ours(each)}
        assert set(sms) == sent, "no SMS went out twice: each is the one of a message"
        assert max(sms.values()) == 1

        telegram = await in_the_books(shop, database_url, lambda desk: recorded(desk, "telegram"))
        twice = said_twice(platforms, telegram)
        assert [each for each in twice if not each.is_by(shop.kills)] == []
        with capsys.disabled():
            print(  # noqa: T201 - the figures that the soak is run for
                f"\n{len(shop.kills)} kills (seed {seed}): {len(street.customers)} customers, "
                f"{len(sms)} SMS, {sum(telegram.values())} Telegram messages, "
                f"{len(twice)} of these said twice"
            )


def _ours(sms: Any) -> bool:
    return bool(sms.direction == "outbound-api")


async def all_out(shop: ShopProcess, url: str) -> None:
    """Wait until no message is unfinished any more; the owner's are the last."""
    unfinished = select(func.count()).where(messages.c.state.in_(UNFINISHED))
    async with asyncio.timeout(PATIENCE):
        while await in_the_books(shop, url, lambda desk: desk.connection.scalar(unfinished)):
            await asyncio.sleep(0.2)
