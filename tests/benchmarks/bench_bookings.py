"""Bookings with all their checks, by 1, 8 and 64 people at once, on SQLite and on PostgreSQL.

One transaction holds the slot, looks at every rule of the shop and books it, to be reminded of.
Beside it the barest booking there is: a row with a unique key and a change to another row, through
SQLAlchemy's async engine, through one hop of ours, and as plain SQL in groups. Rates by the clock,
each commit on the disk (WAL, FULL); the ways take turns, so all see one noise.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
import queue
import secrets
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from threading import Thread
from time import perf_counter
from typing import Any

from sqlalchemy import Connection, event, insert, make_url, update

from booking import diary, people
from booking.desk import Desk
from booking.diary import Slot
from booking.keys import PURPOSES, ShopKeys
from booking.migrate import migrate
from booking.privacy import notices
from booking.shop import Shop, read
from booking.sqlite import PRAGMAS, connect
from booking.storage import Storage
from booking.tables import cells, proof_heads
from tests.benchmarks.bench_storage import one_core
from tests.benchmarks.far_side import NOW
from tests.benchmarks.rows import Row, at_least, at_most
from tests.postgres import DURABLE, server

STAFF = 20
DAYS = 55
CROWDS = (8, 64)
TOGETHER = 32

One = Callable[[], Awaitable[object]]
"""Does one booking."""


@dataclass
class Times:
    """Of one way with so many at once."""

    rates: list[float] = field(default_factory=list)
    """A second, round by round."""
    waited: list[float] = field(default_factory=list)
    """Seconds until somebody was told."""

    @property
    def rate(self) -> float:
        return median(self.rates)


def run(*, smoke: bool) -> Iterable[Row]:
    rounds, many = (1, 8) if smoke else (5, 128)
    with tempfile.TemporaryDirectory() as folder, one_core():
        on_sqlite = asyncio.run(_on_sqlite(Path(folder), rounds, many))
    with server(DURABLE) as url:
        text = url.render_as_string(hide_password=False)
        on_postgres = asyncio.run(_on_postgres(text, rounds, many))
    yield from _sqlite_rows(on_sqlite)
    ours = on_postgres["ours", 8].rate
    yield Row("bookings a second on PostgreSQL, 8 at once", ours, "/s")
    if engine := on_postgres.get(("async engine", 8)):
        yield Row(
            "… the barest through SQLAlchemy's async engine against it",
            ours / engine.rate,
            "×",
            at_least(0.5, target=0.8),
        )


def _sqlite_rows(times: dict[tuple[str, int], Times]) -> Iterator[Row]:
    alone = times["ours", 1].rate
    yield Row("bookings a second with all checks, one after another", alone, "/s")
    if engine := times.get(("async engine", 1)):
        what = "… against the barest through SQLAlchemy's async engine"
        yield Row(what, alone / engine.rate, "×", at_least(0.6))
    what = "… against the barest in one hop of ours"
    yield Row(what, alone / times["one hop", 1].rate, "×", at_least(0.3, target=0.5))
    for clients in CROWDS:
        crowd = times["ours", clients]
        yield Row(f"{clients} at once", crowd.rate, "/s", at_least(230))
        yield Row("… against one after another", crowd.rate / alone, "×", at_least(1))
        bare = times["queue", clients].rate
        yield Row("… against the barest as plain SQL in groups", crowd.rate / bare, "×")
        late = quantiles(crowd.waited, n=100)[98] * 1e3
        yield Row("… told after, 99th percentile", late, "ms", at_most(250))


async def _on_sqlite(folder: Path, rounds: int, many: int) -> dict[tuple[str, int], Times]:
    async with AsyncExitStack() as stack:
        urls = {name: f"sqlite:///{folder / name}.db" for name in ("ours", "hop", "engine")}
        ways = await _ways(urls, stack)
        ways["queue"] = _queue(folder / "queue.db", stack)
        alone = [(name, 1) for name in ("ours", "one hop", "async engine")]
        crowds = [(name, clients) for clients in CROWDS for name in ("ours", "queue")]
        return await _measured(ways, [*alone, *crowds], rounds, many)


async def _on_postgres(url: str, rounds: int, many: int) -> dict[tuple[str, int], Times]:
    async with AsyncExitStack() as stack:
        ways = await _ways(dict.fromkeys(("ours", "hop", "engine"), url), stack)
        return await _measured(ways, [("ours", 8), ("async engine", 8)], rounds, many)


async def _measured(
    ways: dict[str, One], wanted: Iterable[tuple[str, int]], rounds: int, many: int
) -> dict[tuple[str, int], Times]:
    """Each way with so many at once; without those that this machine has not."""
    times = {(name, clients): Times() for name, clients in wanted if name in ways}
    for one in ways.values():
        # Statements compiled, and prepared on each connection; pages read.
        await _crowd(one, CROWDS[0], many)
    for _ in range(rounds):
        for (name, clients), each in times.items():
            began = perf_counter()
            each.waited += await _crowd(ways[name], clients, many)
            each.rates.append(many / (perf_counter() - began))
    return times


async def _crowd(one: One, clients: int, many: int) -> list[float]:
    """So many bookings by so many who each begin the next when the last is done."""
    waited: list[float] = []
    left = iter(range(many))

    async def client() -> None:
        for _ in left:
            began = perf_counter()
            await one()
            waited.append(perf_counter() - began)

    await asyncio.gather(*(client() for _ in range(clients)))
    return waited


# The ways -----------------------------------------------------------------------------------------


async def _ways(urls: dict[str, str], stack: AsyncExitStack) -> dict[str, One]:
    for url in set(urls.values()):
        await asyncio.to_thread(migrate, url)
    ours = await stack.enter_async_context(await Storage.open(urls["ours"]))
    hop = await stack.enter_async_context(await Storage.open(urls["hop"]))
    await hop.transact(_set_head)
    ways = {"ours": await _books(ours), "one hop": _hops(hop)}
    if importlib.util.find_spec("greenlet"):
        ways["async engine"] = await stack.enter_async_context(_async_engine(urls["engine"]))
    return ways


async def _books(storage: Storage) -> One:
    """Everybody is somebody else, and takes another slot."""
    shop = _shop()
    keys = ShopKeys(shop.id, {purpose: secrets.token_bytes(32) for purpose in PURPOSES})
    slots = iter(await storage.read(lambda c: _free(Desk(c, shop, keys, NOW))))

    def book(connection: Connection, slot: Slot) -> None:
        desk = Desk(connection, shop, keys, NOW)
        person = _somebody(desk)
        held, slot = diary.hold(desk, slot)
        diary.book(desk, slot, person_id=person, held=held, remind=True)

    async def one() -> None:
        await storage.transact(partial(book, slot=next(slots)))

    return one


def _free(desk: Desk) -> list[Slot]:
    service, first = desk.shop.services["check"], NOW.date()
    found = diary.free(desk, service, first=first, last=first.replace(year=first.year + 1))
    return [Slot("check", each.starts_at, staff) for each in found for staff in each.staff]


def _somebody(desk: Desk) -> int:
    notice = notices.arrived(desk, "hash", "de", "telegram", "delivered")
    return people.register(
        desk,
        notice_id=notice,
        notice_hash="hash",
        channel="telegram",
        address=secrets.token_hex(8),
        language="de",
    )


_numbers = count(1)


def _barest(number: int) -> list[Any]:
    return [
        insert(cells).values(shop_id="bare", lane="staff:mia", cell=number, run=1, taker=7),
        update(proof_heads).where(proof_heads.c.shop_id == "bare").values(seq=number),
    ]


def _set_head(connection: Connection) -> None:
    connection.execute(insert(proof_heads).values(shop_id="bare", seq=0, mac=""))


def _hops(storage: Storage) -> One:
    def barest(connection: Connection) -> None:
        for statement in _barest(next(_numbers)):
            connection.execute(statement)

    async def one() -> None:
        await storage.transact(barest)

    return one


@contextlib.asynccontextmanager
async def _async_engine(url: str) -> AsyncIterator[One]:
    from sqlalchemy.ext.asyncio import create_async_engine  # noqa: PLC0415 - needs greenlet

    parsed = make_url(url)
    if on_sqlite := parsed.get_backend_name() == "sqlite":
        parsed = parsed.set(drivername="sqlite+aiosqlite")
    engine = create_async_engine(parsed, pool_size=8, max_overflow=0, pool_timeout=300)
    if on_sqlite:
        event.listen(engine.sync_engine, "connect", _set_up)
        event.listen(engine.sync_engine, "begin", _begin)

    async def one() -> None:
        async with engine.begin() as connection:
            for statement in _barest(next(_numbers)):
                await connection.execute(statement)

    yield one
    await engine.dispose()


def _set_up(raw: Any, record: object) -> None:
    raw.isolation_level = None
    for name, value in {"journal_mode": "wal", "busy_timeout": "60000", **PRAGMAS}.items():
        raw.execute(f"PRAGMA {name}={value}").close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


Wish = tuple[asyncio.AbstractEventLoop, "asyncio.Future[None]"]


def _queue(path: Path, stack: AsyncExitStack) -> One:
    """One thread writes what waits in one commit: the most that this disk can do."""
    wishes: queue.SimpleQueue[Wish | None] = queue.SimpleQueue()
    writer = Thread(target=_write, args=(path, wishes))
    writer.start()
    stack.callback(writer.join)
    stack.callback(wishes.put, None)

    async def one() -> None:
        loop = asyncio.get_running_loop()
        told = loop.create_future()
        wishes.put((loop, told))
        await told

    return one


def _write(path: Path, wishes: queue.SimpleQueue[Wish | None]) -> None:
    raw = connect(path)
    raw.execute("CREATE TABLE bookings (cell INTEGER PRIMARY KEY)")
    raw.execute("CREATE TABLE head (seq INTEGER)")
    raw.execute("INSERT INTO head VALUES (0)")
    while wish := wishes.get():
        together = [wish]
        with contextlib.suppress(queue.Empty):
            while len(together) < TOGETHER and (another := wishes.get_nowait()):
                together.append(another)
        _commit(raw, len(together))
        wish[0].call_soon_threadsafe(_tell, [told for _, told in together])
    raw.close()


def _commit(raw: sqlite3.Connection, many: int) -> None:
    raw.execute("BEGIN IMMEDIATE")
    for _ in range(many):
        number = next(_numbers)
        raw.execute("INSERT INTO bookings VALUES (?)", (number,))
        raw.execute("UPDATE head SET seq = ?", (number,))
    raw.execute("COMMIT")


def _tell(waiting: list[asyncio.Future[None]]) -> None:
    for told in waiting:
        told.set_result(None)


def _shop() -> Shop:
    text = (Path(__file__).parent.parent / "shops" / "single.toml").read_text("utf-8")
    people = "\n".join(f'[staff.s{number}]\nname = "Staff {number}"' for number in range(STAFF))
    text = text.replace('[staff.ali]\nname = "Ali"', people)
    rules = f"[rules]\nstep = 30\nfurthest_days = {DAYS}\n"
    return read(f"holidays = false\n{text}\n{rules}", id="salon")
