"""Reminders that become due, as the benches need them: a diary, and a shop at work."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import secrets
from collections import Counter
from collections.abc import AsyncIterator, Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import Any, Literal, cast

from sqlalchemy import Connection, func, select

from booking import appointments, people
from booking.appointments import Appointment
from booking.desk import Desk
from booking.keys import PURPOSES, ShopKeys
from booking.privacy import notices
from booking.shop import Shop, load
from booking.storage import Storage
from booking.tables import messages
from bot.channels import Outgoing
from bot.channels.telegram import Telegram
from bot.limits import Limits, Rate
from bot.shopfront import Lines, Pace, Shopfront
from reminders.rows import SENT
from tests.dates import date_at

DUE = datetime(2026, 11, 25, 9, tzinfo=UTC)
"""When they are due; ten o'clock in Hamburg, so nobody is asleep."""
SHOP = load(Path(__file__).parent.parent / "shops" / "single.toml")
KEYS = ShopKeys(SHOP.id, {purpose: secrets.token_bytes(32) for purpose in PURPOSES})
PATIENCE = 900.0
"""Seconds for all of them."""
UNLIMITED = Pace(telegram=lambda: Limits(Rate(1e9, 1e9)))


@dataclass
class Burst:
    """What became of all that was due."""

    expected: int
    once: int
    """How many were sent exactly once."""
    seconds: float
    processor: float
    lateness: list[float]
    """Seconds from when it was due until it was recorded, for each."""
    mebibytes: float
    """How much larger the process was in the end."""

    @property
    def rate(self) -> float:
        return self.expected / self.seconds

    def late(self, percent: int) -> float:
        return quantiles(self.lateness, n=100)[percent - 1]


class AtOnce:
    """A channel that takes whatever it is given at once."""

    name = "telegram"
    form: Literal["chat", "sms"] = "chat"
    room = 20

    def __init__(self) -> None:
        self.sent: Counter[int] = Counter()

    def once(self) -> int:
        """How many messages were sent exactly once."""
        return sum(copies == 1 for copies in self.sent.values())

    def cost(self, outgoing: Outgoing) -> int:
        return 1

    async def send(self, outgoing: Outgoing) -> str:
        self.sent[outgoing.message_id] += 1
        return str(outgoing.message_id)

    async def recall(
        self, outgoing: Outgoing, since: datetime, known: Collection[str]
    ) -> str | None:
        return None

    async def close(self) -> None:
        """Nothing is open."""


@contextlib.asynccontextmanager
async def at_work(
    storage: Storage,
    channel: Any,
    clock: Callable[[], datetime],
    *,
    shop: Shop = SHOP,
    pace: Pace = UNLIMITED,
) -> AsyncIterator[Shopfront]:
    """A shop whose sender runs; who ticks is up to the bench."""
    lines = Lines(telegram=cast(Telegram, channel), link="https://example.org/privacy")
    front = Shopfront(shop, KEYS, storage, clock, lines, pace)
    running = [asyncio.create_task(task) for task in front.tasks(polls=False)]
    try:
        await front.up_to_date.wait()
        yield front
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


async def all_sent(storage: Storage, many: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while await storage.read(sent) < many:
            await asyncio.sleep(0.1)


def running_clock(start: datetime = DUE) -> Callable[[], datetime]:
    """It shows `start` now."""
    began = perf_counter()
    return lambda: start + timedelta(seconds=perf_counter() - began)


def fill_diary(connection: Connection, starts: Iterable[datetime], *, shop: Shop = SHOP) -> None:
    """At each of these times somebody else has an appointment, made two days before `DUE`."""
    desk = Desk(connection, shop, KEYS, DUE - timedelta(days=2))
    notice = notices.arrived(desk, "hash", "de", "telegram", "delivered")
    for number, start in enumerate(starts, 1):
        person = people.register(
            desk,
            notice_id=notice,
            notice_hash="hash",
            channel="telegram",
            address=str(number),
            language="de",
        )
        appointments.add(desk, appointment(number, person, desk.now, start))


def appointment(
    number: int, person: int, made: datetime, start: datetime = DUE + timedelta(days=1)
) -> Appointment:
    return date_at(
        start,
        id=number,
        reference=str(number),
        person_id=person,
        service="check",
        staff="ali",
        ends_at=start + timedelta(minutes=30),
        made_at=made,
        changed_at=made,
    )


def sent(connection: Connection) -> int:
    return connection.scalar(select(func.count()).where(messages.c.state == SENT)) or 0


def lateness(connection: Connection) -> list[float]:
    """Of those that were all due at `DUE`."""
    return [(at - DUE).total_seconds() for at in connection.scalars(select(messages.c.sent_at))]


def mebibytes() -> float:
    """Of memory; the second field, in pages (man 5 proc_pid_statm)."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
