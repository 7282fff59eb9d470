"""STOP against a message that is just going out: none goes after the stop was acknowledged (P23).

Each race is run with the devices on and, to see that it can be lost, with one of them off.
"""

from __future__ import annotations

import asyncio
import random
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import httpx
import pytest

from booking.desk import Desk
from booking.privacy import stoplist
from booking.storage import Storage
from bot.channels.telegram import Telegram
from bot.demo.telegram_world import TOKEN
from reminders import gate
from reminders.outbox import Purpose
from tests.bot.test_sender import sending
from tests.office import Office

RACES = 200


@dataclass
class Acknowledged:
    """A Bot API that notes whose messages come in after their STOP was acknowledged."""

    stopped: set[str] = field(default_factory=set)
    sent: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(random.uniform(0, 0.004))
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


async def race(office: Office, storage: Any, **more: Any) -> Acknowledged:
    """To each of 200 people a confirmation is due in the moment in which they say STOP."""
    telegram = Acknowledged()
    channel = Telegram(TOKEN, transport=httpx.MockTransport(telegram))
    people = [str(number) for number in range(1, RACES + 1)]
    for address in people:
        known = await office.person(address)
        await office.put("eins", address=address, purpose=Purpose.CONFIRMATION, person_id=known)

    async def stop(address: str) -> None:
        await asyncio.sleep(random.uniform(0, 1.5))
        digest = office.keys.address_digest("telegram", address)
        async with storage.address_lock(digest):
            await office.desk(partial(note_stop, address=address))
        telegram.stopped.add(address)

    async with sending(office, channel, storage=storage, **more):
        await asyncio.gather(*(stop(address) for address in people))
        await asyncio.sleep(0.3)
    await channel.close()
    return telegram


def note_stop(desk: Desk, address: str) -> None:
    stoplist.stop(desk, "telegram", address, source="customer")


@pytest.mark.parametrize("device", ["all on", "no stop list", "no lock"])
async def test_nothing_is_sent_after_stop_was_acknowledged(office: Office, device: str) -> None:
    storage: Any = Unlocked(office.storage) if device == "no lock" else office.storage
    deaf = partial(gate.allowed, stopped=lambda desk, channel, value: False)

    raced = await race(office, storage, **({"gate": deaf} if device == "no stop list" else {}))

    if device == "all on":
        assert raced.late == []
        assert raced.sent, "some were faster than their STOP"
        assert len(raced.sent) < RACES, "and some were not"
    else:
        assert raced.late, "the device that is off is the one that helps"
