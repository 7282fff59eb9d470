"""STOP against a message that is just going out: none goes after the stop was acknowledged (P23).

Each race is run with the devices on and, to see that it can be lost, with one of them off.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import httpx

from booking.desk import Desk
from booking.privacy import stoplist
from booking.storage import Storage
from bot.channels.telegram import Telegram
from bot.demo.telegram_world import TOKEN
from reminders import gate
from reminders.gate import Verdict
from reminders.leases import Leased
from reminders.outbox import Purpose
from tests.bot.sending import sending
from tests.office import Office

RACES = 200

Judge = Callable[[Desk, Leased], Verdict]


@dataclass
class Acknowledged:
    """A Bot API that notes whose messages come in after their STOP was acknowledged."""

    stopped: set[str] = field(default_factory=set)
    sent: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(random.uniform(0, 0.1))
        chat = httpx.QueryParams(request.content.decode())["chat_id"]
        (self.late if chat in self.stopped else self.sent).append(chat)
        message = {"message_id": 1, "date": 0, "chat": {"id": int(chat), "type": "private"}}
        return httpx.Response(200, json={"ok": True, "result": message})


class Unlocked:
    """The storage without its lock for each address."""

    def __init__(self, storage: Storage) -> None:
        self.transact = storage.transact

    def address_lock(self, digest: bytes) -> AbstractAsyncContextManager[None]:
        return nullcontext()


async def race(office: Office, storage: Any, judge: Judge = gate.allowed) -> Acknowledged:
    """To each of 200 people a confirmation is due in the moment in which they say STOP.

    Half of them say it just when their message has passed the gate, the others at some moment.
    """
    telegram = Acknowledged()
    channel = Telegram(TOKEN, transport=httpx.MockTransport(telegram))
    passed = {str(number): asyncio.Event() for number in range(1, RACES + 1)}
    loop = asyncio.get_running_loop()
    for address in passed:
        known = await office.person(address)
        await office.put("eins", address=address, purpose=Purpose.CONFIRMATION, person_id=known)

    def judging(desk: Desk, leased: Leased) -> Verdict:
        loop.call_soon_threadsafe(passed[leased.address].set)
        return judge(desk, leased)

    async def stop(address: str) -> None:
        moment = random.uniform(0, 1.5)
        await (passed[address].wait() if int(address) % 2 else asyncio.sleep(moment))
        async with storage.address_lock(office.keys.address_digest("telegram", address)):
            await office.desk(partial(note_stop, address=address))
        telegram.stopped.add(address)

    async with sending(office, channel, storage=storage, gate=judging):
        await asyncio.gather(*(stop(address) for address in passed))
        await asyncio.sleep(0.3)
    await channel.close()
    return telegram


def note_stop(desk: Desk, address: str) -> None:
    stoplist.stop(desk, "telegram", address, source="customer")


async def test_nothing_is_sent_after_stop_was_acknowledged(office: Office) -> None:
    raced = await race(office, office.storage)

    assert raced.late == []
    assert 0 < len(raced.sent) < RACES, "some were faster than their STOP, some were not"


async def test_without_the_stop_list_the_race_is_lost(office: Office) -> None:
    raced = await race(
        office,
        office.storage,
        partial(gate.allowed, stopped=lambda desk, channel, value: False),
    )

    assert raced.late


async def test_without_the_lock_the_race_is_lost(office: Office) -> None:
    raced = await race(office, Unlocked(office.storage))

    assert raced.late
