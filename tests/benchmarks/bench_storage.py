"""A turn of six statements, durable: one hop with Core, against the async engine and bare sqlite3.

All on SQLite with the shop's own settings (WAL, synchronous=FULL), pinned to one core, by the
processor time of all threads; the ways take turns, so all see one noise. The async engine takes
part where greenlet is installed, which nothing else here needs.
"""

from __future__ import annotations

import asyncio
import importlib.util
import os
import tempfile
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

from sqlalchemy import Connection, Executable, event, insert, select, update

from booking.migrate import migrate
from booking.sqlite import PRAGMAS, connect
from booking.storage import Storage
from booking.tables import appointments, cells, contacts, seen, talks
from tests.benchmarks.rows import Row, at_least, at_most

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
SHOP = "salon"
DIGEST = b"d" * 32
AT_ONCE = 10

BARE = (
    ("INSERT INTO seen VALUES (?, 'telegram', ?, ?)", (SHOP, None, str(NOW))),
    ("SELECT * FROM talks WHERE shop_id=? AND channel='telegram' AND digest=?", (SHOP, DIGEST)),
    ("SELECT * FROM contacts WHERE shop_id=? AND channel='telegram' AND digest=?", (SHOP, DIGEST)),
    ("SELECT * FROM appointments WHERE shop_id=? AND person_id=?", (SHOP, 7)),
    ("INSERT INTO cells VALUES (?, 'staff:mia', ?, 1, 7, NULL)", (SHOP, None)),
    ("UPDATE talks SET state=? WHERE shop_id=? AND channel='telegram'", ("{}", SHOP)),
)
"""The six as plain SQL; None stands for the turn's number."""


def core(number: int) -> list[Executable]:
    """The same six as SQLAlchemy Core, made anew each time as the rooms do."""
    address = {"channel": "telegram", "digest": DIGEST}
    return [
        insert(seen).values(shop_id=SHOP, channel="telegram", message_id=str(number), at=NOW),
        select(talks).filter_by(shop_id=SHOP, **address),
        select(contacts).filter_by(shop_id=SHOP, **address),
        select(appointments).filter_by(shop_id=SHOP, person_id=7),
        insert(cells).values(shop_id=SHOP, lane="staff:mia", cell=number, run=1, taker=7),
        update(talks).where(talks.c.shop_id == SHOP).values(state={}),
    ]


Way = Callable[[int], Awaitable[None]]
"""Does so many turns."""


@dataclass
class Times:
    """What turns took, in seconds: of the processor, and by the clock on the wall."""

    processor: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)


def run(*, smoke: bool) -> Iterable[Row]:
    """Rows for the one hop, and what the others take against it."""
    rounds, turns = (1, AT_ONCE) if smoke else (15, 10 * AT_ONCE)
    with one_core(), tempfile.TemporaryDirectory() as folder:
        times = asyncio.run(_measured(Path(folder), rounds=rounds, turns=turns))
    spent = {name: median(each.processor) for name, each in times.items()}
    hop = spent["one hop"]
    yield Row("a durable turn of six statements in one hop", hop * 1e3, "ms")
    yield Row("… against bare sqlite3 in one thread", hop / spent["bare"], "×")
    if "async engine" in spent:
        yield Row(
            "… SQLAlchemy's async engine against it",
            spent["async engine"] / hop,
            "×",
            at_least(2, target=3),
        )
    yield Row(
        f"… {AT_ONCE} waiting turns in one commit, each against it",
        spent["together"] / hop,
        "×",
        at_most(0.95, target=0.7),
    )
    for name, what in (("one hop", "one after another"), ("together", f"{AT_ONCE} at once")):
        yield Row(f"durable turns by the clock, {what}", 1 / median(times[name].wall), "turns/s")


async def _measured(folder: Path, *, rounds: int, turns: int) -> dict[str, Times]:
    async with AsyncExitStack() as stack:
        ways = await _ways(folder, stack)
        times = {name: Times() for name in ways}
        for way in ways.values():
            await way(AT_ONCE)  # statements compiled, pages read
        for _ in range(rounds):
            for name, way in ways.items():
                processor, wall = process_time(), perf_counter()
                await way(turns)
                times[name].processor.append((process_time() - processor) / turns)
                times[name].wall.append((perf_counter() - wall) / turns)
    return times


@contextmanager
def one_core() -> Iterator[None]:
    """Threads that wake each other across cores cost more, and not the same each time."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


# The ways -----------------------------------------------------------------------------------------


async def _ways(folder: Path, stack: AsyncExitStack) -> dict[str, Way]:
    """Each with a file of its own, closed with the stack."""
    storage = await stack.enter_async_context(await Storage.open(_file(folder, "hop")))
    numbers = count(1)

    async def one_hop(turns: int) -> None:
        for _ in range(turns):
            await storage.transact(_turn(next(numbers)))

    async def together(turns: int) -> None:
        for _ in range(turns // AT_ONCE):
            works = [storage.transact(_turn(next(numbers))) for _ in range(AT_ONCE)]
            await asyncio.gather(*works)

    ways = {"bare": _bare(folder, stack), "one hop": one_hop, "together": together}
    if importlib.util.find_spec("greenlet"):
        ways["async engine"] = _async_engine(folder, stack)
    return ways


def _turn(number: int) -> Callable[[Connection], None]:
    def turn(connection: Connection) -> None:
        for statement in core(number):
            result = connection.execute(statement)
            if result.returns_rows:
                result.all()

    return turn


def _bare(folder: Path, stack: AsyncExitStack) -> Way:
    raw = connect(Path(_file(folder, "bare").removeprefix("sqlite:///")))
    stack.callback(raw.close)
    numbers = count(1)

    async def bare(turns: int) -> None:
        for number, _ in zip(numbers, range(turns), strict=False):
            raw.execute("BEGIN IMMEDIATE")
            for statement, values in BARE:
                raw.execute(statement, [number if v is None else v for v in values]).fetchall()
            raw.execute("COMMIT")

    return bare


def _async_engine(folder: Path, stack: AsyncExitStack) -> Way:
    from sqlalchemy.ext.asyncio import create_async_engine  # noqa: PLC0415 - needs greenlet

    engine = create_async_engine(_file(folder, "async").replace("sqlite:", "sqlite+aiosqlite:"))
    stack.push_async_callback(engine.dispose)
    numbers = count(1)

    @event.listens_for(engine.sync_engine, "connect")
    def set_up(raw: Any, record: object) -> None:
        raw.isolation_level = None
        for name, value in {"journal_mode": "wal", **PRAGMAS}.items():
            raw.execute(f"PRAGMA {name}={value}").close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    async def async_engine(turns: int) -> None:
        for number, _ in zip(numbers, range(turns), strict=False):
            async with engine.begin() as connection:
                for statement in core(number):
                    result = await connection.execute(statement)
                    if result.returns_rows:
                        result.all()

    return async_engine


def _file(folder: Path, name: str) -> str:
    url = f"sqlite:///{folder / name}.db"
    migrate(url)
    return url
