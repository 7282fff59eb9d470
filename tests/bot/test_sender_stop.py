"""STOP against a message that is just going out: none goes after the stop was acknowledged (P23).

Each race is run with the devices on and, to see that it can be lost, with one of them off.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from typing import Any

import httpx

from booking import people
from booking.desk import Desk
from booking.privacy import notices, stoplist
from booking.storage import Storage
from bot.channels.telegram import Telegram
from bot.demo.telegram_world import TOKEN
from locales import plain
from reminders import gate, outbox
from reminders.gate import Verdict
from reminders.leased import Leased
from reminders.outbox import Purpose, To
from tests.bot.sending import sending
from tests.office import Office

RACES = 200
A_MOMENT = 0.1
LONG_ENOUGH = 30.0
"""Seconds in which a STOP is acknowledged where nothing holds it up, even on a slow machine."""

Judge = Callable[[Desk, Sequence[Leased]], Mapping[int, Verdict]]


class Acknowledged:
    """A Bot API that notes whose messages come in after their STOP was acknowledged.

    Each message is so many seconds on its way: time for the STOP to be faster.
    """

    def __init__(self, people: int, seconds: float) -> None:
        self._seconds = seconds
        chats = [str(number) for number in range(1, people + 1)]
        self.passed = {chat: asyncio.Event() for chat in chats}
        """Set as soon as somebody's message is under way, by whoever sees it first."""
        self.stopped = {chat: asyncio.Event() for chat in chats}
        self.sent: list[str] = []
        self.late: list[str] = []

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        chat = json.loads(request.content)["chat_id"]
        self.passed[chat].set()  # where nobody judges, this is the first to see it
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.stopped[chat].wait(), self._seconds)
        (self.late if self.stopped[chat].is_set() else self.sent).append(chat)
        message = {"message_id": 1, "date": 0, "chat": {"id": int(chat), "type": "private"}}
        return httpx.Response(200, json={"ok": True, "result": message})


class Unlocked:
    """The storage without its lock for each address."""

    def __init__(self, storage: Storage) -> None:
        self.transact = storage.transact

    def address_lock(self, digest: bytes) -> AbstractAsyncContextManager[None]:
        return nullcontext()

    def free_locks(self, digests: Collection[bytes]) -> AbstractAsyncContextManager[Unheld]:
        return nullcontext(Unheld(set(digests)))


@dataclass
class Unheld:
    """In the place of locks that are held."""

    digests: set[bytes]

    def give_back(self, digests: Collection[bytes]) -> None:
        """Nothing is held."""


async def race(
    office: Office,
    storage: Any,
    judge: Judge = gate.judged,
    *,
    races: int = 50,
    seconds: float = A_MOMENT,
) -> Acknowledged:
    """To each of so many people a confirmation is due in the moment in which they say STOP.

    A third of them say it just before the sender looks, a third just when their message has
    passed the gate, the others at some moment.
    """
    telegram = Acknowledged(races, seconds)
    passed = telegram.passed
    channel = Telegram(TOKEN, transport=httpx.MockTransport(telegram))
    loop = asyncio.get_running_loop()
    await office.desk(partial(confirm, addresses=list(passed)))

    def judging(desk: Desk, these: Sequence[Leased]) -> Mapping[int, Verdict]:
        for leased in these:
            loop.call_soon_threadsafe(passed[leased.address].set)
        return judge(desk, these)

    async def stop(address: str) -> None:
        async with storage.address_lock(office.keys.address_digest("telegram", address)):
            await office.desk(partial(note_stop, address=address))
        telegram.stopped[address].set()

    async def stop_in_time(address: str) -> None:
        moment = random.uniform(0, 1)
        await (passed[address].wait() if int(address) % 3 == 1 else asyncio.sleep(moment))
        await stop(address)

    await asyncio.gather(*(stop(address) for address in passed if int(address) % 3 == 0))
    async with sending(office, channel, storage=storage, gate=judging):
        await asyncio.gather(*(stop_in_time(each) for each in passed if int(each) % 3))
        await asyncio.sleep(0.3)
    await channel.close()
    return telegram


def confirm(desk: Desk, addresses: Sequence[str]) -> None:
    notice = notices.arrived(desk, "hash", "de", "telegram", "delivered")
    for address in addresses:
        known = people.register(
            desk,
            notice_id=notice,
            notice_hash="hash",
            channel="telegram",
            address=address,
            language="de",
        )
        outbox.put(
            desk, To("telegram", address, "de", known), [plain("eins")], Purpose.CONFIRMATION
        )


def note_stop(desk: Desk, address: str) -> None:
    stoplist.stop(desk, "telegram", address, source="customer")


async def test_nothing_is_sent_after_stop_was_acknowledged(office: Office) -> None:
    raced = await race(office, office.storage, races=RACES)

    assert raced.late == []
    assert 0 < len(raced.sent) < RACES, "some were faster than their STOP, some were not"


async def test_without_the_stop_list_the_race_is_lost(office: Office) -> None:
    raced = await race(
        office,
        office.storage,
        partial(gate.judged, stopped=lambda desk, addresses: set()),
    )

    assert raced.late


async def test_without_the_lock_the_race_is_lost(office: Office) -> None:
    raced = await race(office, Unlocked(office.storage), seconds=LONG_ENOUGH)

    assert raced.late
