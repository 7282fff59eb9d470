"""Reminders after an hour in which nothing ran, and ten thousand spread over a minute.

The shop was away for an hour while they fell due. Its rule (`policy.USELESS_AFTER`): what can
still help somebody to come goes out at the return, in the order in which it was due; what comes
too late for that does not, and the hourly comparison names it to the owner.
"""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import quantiles
from time import process_time

from sqlalchemy import Connection, select

from booking.desk import Desk
from booking.entry_reminders import Before
from booking.migrate import migrate
from booking.storage import Storage
from booking.tables import appointments, messages
from bot.periodic import REMIND_EVERY, Periodic
from bot.shopfront import Shopfront
from reminders.balance import balance
from reminders.policy import USELESS_AFTER
from tests.benchmarks.bench_storage import one_core
from tests.benchmarks.reminding import (
    DUE,
    KEYS,
    SHOP,
    AtOnce,
    all_sent,
    at_work,
    fill_diary,
    running_clock,
    sent,
)
from tests.benchmarks.rows import Row, at_most

AWAY = timedelta(hours=1)
AN_HOUR_BEFORE = SHOP.model_copy(
    update={
        "reminders": SHOP.reminders.model_copy(
            update={"before": (Before("1 h", span=timedelta(hours=1)),)}
        )
    }
)
"""So short that some of them are of no use any more when the shop is back."""


def run(*, smoke: bool) -> Iterable[Row]:
    missed, many, seconds = (60, 100, 1.0) if smoke else (3_600, 10_000, 60.0)
    with tempfile.TemporaryDirectory() as name:
        yield from asyncio.run(_overdue(Path(name) / "overdue.db", missed))
        with one_core():
            yield from asyncio.run(_spread(Path(name) / "spread.db", many, seconds))


# After an hour away -------------------------------------------------------------------------------


async def _overdue(path: Path, many: int) -> list[Row]:
    """One falls due each moment of the hour, an hour before its appointment."""
    starts = [DUE + AWAY * (number + 1) / many for number in range(many)]
    useful = sum(start - USELESS_AFTER > DUE for start in starts)
    async with _opened(path) as storage:
        await storage.transact(lambda c: fill_diary(c, starts, shop=AN_HOUR_BEFORE))
        channel = AtOnce()
        async with at_work(storage, channel, lambda: DUE, shop=AN_HOUR_BEFORE) as front:
            await Periodic([front], path.parent).remind()
            await all_sent(storage, useful)
            await Periodic([front], path.parent).remind()
            went = await storage.read(partial(_starts, of=list(channel.sent)))
            stale = many - len(went)
            silent = many - await _accounted_for(front)
    early = sum(before > after for before, after in pairwise(went))
    too_late = sum(start - USELESS_AFTER <= DUE for start in went)
    return [
        Row(f"{many:,} reminders due in an hour away: sent at the return", len(went)),
        Row("… still of use and not sent exactly once", useful - channel.once(), goal=at_most(0)),
        Row("… left out as stale: less than half an hour to go", stale),
        Row("… sent although stale", too_late, goal=at_most(0)),
        Row("… neither sent nor named as missing", silent, goal=at_most(0)),
        Row("… sent before one that was due earlier", early, goal=at_most(0)),
    ]


def _starts(connection: Connection, of: Sequence[int]) -> list[datetime]:
    """When the appointments begin of which these messages remind."""
    same = appointments.c.id == messages.c.appointment_id
    query = select(messages.c.id, appointments.c.starts_at).join(messages, same)
    starts = {row.id: row.starts_at for row in connection.execute(query)}
    return [starts[number] for number in of]


async def _accounted_for(front: Shopfront) -> int:
    """How many the comparison of due and sent knows of, as sent or as missing."""

    def look(connection: Connection) -> int:
        desk = Desk(connection, front.shop, KEYS, DUE)
        found = balance(desk, DUE - AWAY, DUE)
        return found.sent + len(found.short)

    return await front.storage.read(look)


# Over a minute ------------------------------------------------------------------------------------


async def _spread(path: Path, many: int, seconds: float) -> list[Row]:
    """Each due at its own moment, in real time."""
    starts = [DUE + timedelta(days=1, seconds=seconds * n / many) for n in range(many)]
    async with _opened(path) as storage:
        await storage.transact(lambda connection: fill_diary(connection, starts))
        channel = AtOnce()
        async with at_work(storage, channel, lambda: DUE - AWAY) as front:
            await Periodic([front], path.parent).remind()  # first looked at when they were booked
        async with at_work(storage, channel, running_clock()) as front:
            processor = process_time()
            ticking = asyncio.create_task(_tick(Periodic([front], path.parent)))
            while len(channel.sent) < many:  # asked of the channel: to count rows costs time
                await asyncio.sleep(0.1)
            await all_sent(storage, many)
            processor = process_time() - processor
            ticking.cancel()
        late = await storage.read(_late)
        lost = many - channel.once()
        doubled = await storage.read(sent) - many
    percentile = quantiles(late, n=100)[98]
    return [
        Row(
            f"{many:,} reminders due over {seconds:.0f} s: processor",
            processor,
            "s",
            at_most(4, target=2),
        ),
        Row("… lost or sent twice", lost + doubled, goal=at_most(0)),
        Row(
            f"… late, 99th percentile (a look every {REMIND_EVERY:.2g} s)",
            percentile,
            "s",
            at_most(5, target=1),
        ),
    ]


async def _tick(periodic: Periodic) -> None:
    while True:
        await periodic.remind_in_time()
        await asyncio.sleep(REMIND_EVERY)


def _late(connection: Connection) -> list[float]:
    of = appointments.c.id == messages.c.appointment_id
    query = select(messages.c.sent_at, appointments.c.starts_at).join(messages, of)
    day = timedelta(days=1)
    return [
        (row.sent_at - (row.starts_at - day)).total_seconds() for row in connection.execute(query)
    ]


@contextlib.asynccontextmanager
async def _opened(path: Path) -> AsyncIterator[Storage]:
    url = f"sqlite:///{path}"
    await asyncio.to_thread(migrate, url)
    async with await Storage.open(url) as storage:
        yield storage
