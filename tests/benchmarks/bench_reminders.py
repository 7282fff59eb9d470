"""Ten thousand reminders due at the same minute, and a look at a million appointments.

Ours are planned, leased, judged, handed to a channel that answers at once, and recorded, all on
SQLite (WAL, FULL) with the program's own worker and sender. Beside it APScheduler's
SQLAlchemyJobStore, on the same settings, gets as many date jobs; each only inserts the message.
As a bound, a bare table through SQLAlchemy's Core, without a loop: rows are claimed and closed.
"""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import os
import secrets
import sqlite3
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import Any

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Integer,
    MetaData,
    Table,
    create_engine,
    event,
    insert,
    select,
    update,
)

from booking import diary, people
from booking.desk import Desk
from booking.diary import Slot
from booking.migrate import migrate
from booking.privacy import notices
from booking.sqlite import PRAGMAS
from booking.storage import Storage
from bot.channels.telegram import Telegram
from bot.demo.serve import Served
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_chats import Chat
from bot.periodic import Periodic
from reminders import worker
from reminders.invitation import invite
from reminders.outbox import To
from tests.benchmarks.bench_storage import one_core
from tests.benchmarks.reminding import (
    DUE,
    KEYS,
    PATIENCE,
    SHOP,
    AtOnce,
    Burst,
    all_sent,
    appointment,
    at_work,
    fill_diary,
    lateness,
    mebibytes,
    running_clock,
)
from tests.benchmarks.rows import Row, at_least, at_most

TOMORROW = DUE + timedelta(days=1)
TOKEN = "1:bench"
STARTS_WITHIN = 60.0
LOOKS = 100
CLAIMED = 200
"""Rows that the bare table takes at a time."""


def run(*, smoke: bool) -> Iterable[Row]:
    many, by_wire, stored = (60, 40, 1000) if smoke else (10_000, 2_000, 1_000_000)
    with tempfile.TemporaryDirectory() as name, one_core():
        folder = Path(name)
        ours = asyncio.run(_ours(folder / "ours.db", many, _at_once))
        peer = asyncio.run(_apscheduler(folder / "peer.db", many))
        bare = _bare_table(folder / "bare.db", many)
        wire = asyncio.run(_ours(folder / "wire.db", by_wire, _over_http))
        empty = asyncio.run(_looks(folder / "empty.db", 0))
        look = asyncio.run(_looks(folder / "full.db", stored))
        with_look, without, first_look = asyncio.run(_bookings(folder, 20 if smoke else 400))
    yield from _rates("planned, leased and recorded", many, ours, wall=True)
    yield Row("… memory more than before", ours.mebibytes, "MiB", at_most(30, target=10))
    yield from _rates("APScheduler's SQLAlchemyJobStore, the insert alone", many, peer, wall=True)
    yield Row("… memory more than before", peer.mebibytes, "MiB")
    ratio = peer.processor / ours.processor
    yield Row("… its processor time against ours", ratio, "×", at_least(1, target=5))
    yield Row("… ours a second against it", ours.rate / peer.rate, "×", at_least(1, target=5))
    yield Row("… its 99th percentile late against ours", peer.late(99) / ours.late(99), "×")
    yield Row("… a bare table's 99th percentile late", bare, "s")
    yield Row("… ours against it", ours.late(99) / bare, "×", at_most(1.5))
    yield from _rates("over HTTP to the stand-in, in a process of its own", by_wire, wire)
    what = f"a look with {stored:,} appointments ahead, none due"
    yield Row(f"{what}, processor", look * 1e3, "ms", at_most(20, target=2))
    yield Row("… against one with none stored", look / empty, "×")
    yield Row("a booking that is to be reminded of, processor", with_look * 1e3, "ms")
    grown = with_look / without
    yield Row("… against one that nobody will look at", grown, "×", at_most(1.25, target=1.1))
    yield Row("… the first look at it, in a batch, against it", first_look / with_look, "×")


def _rates(what: str, many: int, burst: Burst, *, wall: bool = False) -> Iterator[Row]:
    lost = burst.expected - burst.once
    yield Row(f"{many:,} reminders due at once: {what}", burst.rate, "a second")
    yield Row("… processor time of each", burst.processor / many * 1e3, "ms")
    yield Row("… lost or sent twice", lost, goal=at_most(0))
    if wall:
        yield Row("… late, 99th percentile", burst.late(99), "s")


# Ours ---------------------------------------------------------------------------------------------


Way = Callable[[int], AbstractAsyncContextManager[tuple[Any, Callable[[], int]]]]
"""A channel for so many chats, and how many different ones have been sent to exactly once."""


@contextlib.asynccontextmanager
async def _at_once(many: int) -> AsyncIterator[tuple[Any, Callable[[], int]]]:
    channel = AtOnce()
    yield channel, channel.once


@contextlib.asynccontextmanager
async def _over_http(many: int) -> AsyncIterator[tuple[Any, Callable[[], int]]]:
    spawning = multiprocessing.get_context("spawn")
    ours, its = spawning.Pipe()
    stand_in = spawning.Process(target=_stand_in, args=(its, many), daemon=True)
    stand_in.start()
    try:
        channel = Telegram(TOKEN, api_url=_answer(ours))

        def once() -> int:
            ours.send("how many?")
            return int(_answer(ours))

        yield channel, once
        await channel.close()
    finally:
        stand_in.terminate()
        stand_in.join()


def _answer(pipe: Pipe) -> str:
    if not pipe.poll(STARTS_WITHIN):
        raise TimeoutError("the stand-in does not answer")
    return str(pipe.recv())


def _stand_in(pipe: Pipe, many: int) -> None:
    """Telegram, in a process of its own and on any core."""
    os.sched_setaffinity(0, range(os.cpu_count() or 1))
    asyncio.run(_serve(pipe, many))


async def _serve(pipe: Pipe, many: int) -> None:
    telegram = TelegramStandIn(lambda: DUE, token=TOKEN)
    for number in range(many):
        telegram.chats[number + 1] = Chat(number + 1, "private")
    server = Served(telegram.app, before_stop=telegram.hang_up)
    await server.start()
    pipe.send(server.url)
    while await asyncio.to_thread(pipe.recv):
        pipe.send(sum(len(chat.messages) == 1 for chat in telegram.chats.values()))
    await server.stop()


async def _ours(path: Path, many: int, way: Way) -> Burst:
    url = f"sqlite:///{path}"
    await asyncio.to_thread(migrate, url)
    async with await Storage.open(url) as storage, way(many) as (channel, once):
        await storage.transact(lambda connection: fill_diary(connection, [TOMORROW] * many))
        before = mebibytes()
        async with at_work(storage, channel, running_clock()) as front:
            processor, began = process_time(), perf_counter()
            await Periodic([front], path.parent).remind()
            await all_sent(storage, many)
            seconds, processor = perf_counter() - began, process_time() - processor
            after = mebibytes()
        late = await storage.read(lateness)
        return Burst(many, once(), seconds, processor, late, after - before)


# Theirs -------------------------------------------------------------------------------------------


@dataclass
class Peer:
    """Where its jobs, which are found by their name, do their work."""

    engine: Engine
    began: float = 0.0
    lateness: list[float] = field(default_factory=list)
    done: Counter[int] = field(default_factory=Counter)


PEERS: list[Peer] = []


async def note(number: int) -> None:
    """The job: the same insert as ours."""
    peer = PEERS[-1]
    with peer.engine.begin() as connection:
        desk = Desk(connection, SHOP, KEYS, DUE)
        booked = appointment(number, number, DUE)
        invite(desk, booked, To("telegram", str(number), "de"), "24 h")
    peer.done[number] += 1
    peer.lateness.append(perf_counter() - peer.began)


async def _apscheduler(path: Path, many: int) -> Burst:
    await asyncio.to_thread(migrate, f"sqlite:///{path}")
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", _set_up)
    peer = Peer(engine)
    PEERS.append(peer)
    scheduler = AsyncIOScheduler({"default": SQLAlchemyJobStore(engine=engine)}, timezone=UTC)
    scheduler.start(paused=True)
    now = datetime.now(UTC)
    with _hasty(engine):
        for number in range(1, many + 1):
            scheduler.add_job(note, "date", [number], run_date=now, misfire_grace_time=None)
    before, processor, peer.began = mebibytes(), process_time(), perf_counter()
    scheduler.resume()
    async with asyncio.timeout(PATIENCE):
        while len(peer.lateness) < many:
            await asyncio.sleep(0.1)
    seconds, processor = perf_counter() - peer.began, process_time() - processor
    after = mebibytes()
    scheduler.shutdown()
    engine.dispose()
    once = sum(times == 1 for times in peer.done.values())
    return Burst(many, once, seconds, processor, peer.lateness, after - before)


def _set_up(raw: Any, record: object) -> None:
    """The shop's own settings."""
    for name, value in {"journal_mode": "wal", **PRAGMAS}.items():
        raw.execute(f"PRAGMA {name}={value}").close()


@contextlib.contextmanager
def _hasty(engine: Engine) -> Iterator[None]:
    """What is not measured need not wait for the disk; there is one connection only."""
    for synchronous in ("off", "full"):
        with engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA synchronous={synchronous}")
        if synchronous == "off":
            yield


def _bare_table(path: Path, many: int) -> float:
    """Seconds after which 99 of 100 rows that were due at once are claimed and closed."""
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", _set_up)
    jobs = Table("jobs", MetaData(), Column("id", Integer, primary_key=True), Column("state"))
    claim = update(jobs).values(state=1).returning(jobs.c.id)
    close = update(jobs).values(state=2)
    due = select(jobs.c.id).where(jobs.c.state == 0).order_by(jobs.c.id).limit(CLAIMED)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE jobs (id INTEGER PRIMARY KEY, state)")
        connection.exec_driver_sql("CREATE INDEX open ON jobs (id) WHERE state = 0")
        connection.execute(insert(jobs), [{"id": n, "state": 0} for n in range(many)])
    lateness: list[float] = []
    began = perf_counter()
    while len(lateness) < many:
        with engine.begin() as connection:
            numbers = list(connection.scalars(claim.where(jobs.c.id.in_(due))))
        with engine.begin() as connection:
            connection.execute(close.where(jobs.c.id.in_(numbers)))
        lateness += [perf_counter() - began] * len(numbers)
    engine.dispose()
    return quantiles(lateness, n=100)[98]


# A look at many -----------------------------------------------------------------------------------


async def _looks(path: Path, stored: int) -> float:
    """Processor seconds of a tick beside so many appointments, of which none is due."""
    url = f"sqlite:///{path}"
    await asyncio.to_thread(migrate, url)
    if stored:
        await asyncio.to_thread(_fill, path, stored)
    async with await Storage.open(url) as storage:

        def look(connection: Connection) -> worker.Ticked:
            return worker.tick(Desk(connection, SHOP, KEYS, DUE))

        times: list[float] = []
        for _ in range(LOOKS):
            began = process_time()
            ticked = await storage.transact(look)
            times.append(process_time() - began)
            if ticked.looked:
                raise AssertionError("something was due")
        return median(times)


def _fill(path: Path, stored: int) -> None:
    """One in a hundred within the day before which people are reminded, the others later."""
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous=off")
        values = {"shop": SHOP.id, "count": stored, "due": int(DUE.timestamp())}
        for statement in _FILL:
            connection.execute(statement, values)


_MOMENT = "strftime('%Y-%m-%d %H:%M:%f000', {}, 'unixepoch')"
_SOON = "n <= :count / 100"
_STARTS = f":due + CASE WHEN {_SOON} THEN 60 + n * 8 ELSE 86400 + 30 * n END"
_FILL = (
    "INSERT INTO notices (shop_id, id, text_hash, language, channel, at, how) "
    f"VALUES (:shop, 1, 'hash', 'de', 'sms', {_MOMENT.format(':due')}, 'delivered')",
    "INSERT INTO people (shop_id, id, notice_id, name, language, made_at) "
    f"VALUES (:shop, 1, 1, NULL, 'de', {_MOMENT.format(':due')})",
    "INSERT INTO appointments (shop_id, id, reference, person_id, service, staff, starts_at, "
    "ends_at, seats, state, remind, look_at, revision, made_at, changed_at) "
    "WITH RECURSIVE each (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM each WHERE n < :count) "
    f"SELECT :shop, n, 'X' || n, 1, 'check', 'ali', {_MOMENT.format(_STARTS)}, "
    f"{_MOMENT.format(f'{_STARTS} + 1800')}, 1, 'booked', 1, "
    f"CASE WHEN {_SOON} THEN NULL ELSE {_MOMENT.format(f'{_STARTS} - 86400')} END, 1, "
    f"{_MOMENT.format(':due - 864000')}, {_MOMENT.format(':due - 864000')} FROM each",
)
"""In SQL: the house's own verbs would take an hour. Who was reminded is looked at no more."""


# Beside a booking ---------------------------------------------------------------------------------


async def _bookings(folder: Path, many: int) -> tuple[float, float, float]:
    """Processor seconds of a booking with and without its `look_at`, and of the first look."""
    times: dict[str, list[float]] = {"with": [], "without": []}
    async with contextlib.AsyncExitStack() as stack:
        shops = {name: await _bare_shop(stack, folder / f"{name}.db") for name in times}
        await shops["without"].transact(_unlooked)
        for start in (await shops["with"].read(_free))[:many]:
            for name, storage in shops.items():
                person = await storage.transact(_somebody)
                began = process_time()
                await storage.transact(partial(_book, start=start, person=person))
                times[name].append(process_time() - began)
        began = process_time()
        while (await shops["with"].transact(_look)).more:
            pass
        first_look = (process_time() - began) / many
    return median(times["with"]), median(times["without"]), first_look


async def _bare_shop(stack: contextlib.AsyncExitStack, path: Path) -> Storage:
    url = f"sqlite:///{path}"
    await asyncio.to_thread(migrate, url)
    return await stack.enter_async_context(await Storage.open(url))


def _unlooked(connection: Connection) -> None:
    """Let the index on `look_at` be gone, which is all that a booking does for its reminders."""
    connection.exec_driver_sql("DROP INDEX appointments_to_look_at")


def _free(connection: Connection) -> list[datetime]:
    """Half hours of the next eight weeks."""
    day = DUE.date() + timedelta(days=2)
    desk = Desk(connection, SHOP, KEYS, DUE)
    found = diary.free(desk, SHOP.services["check"], first=day, last=day + timedelta(days=56))
    return [each.starts_at for each in found if each.starts_at.minute % 30 == 0]


def _somebody(connection: Connection) -> int:
    desk = Desk(connection, SHOP, KEYS, DUE)
    notice = notices.arrived(desk, "hash", "de", "telegram", "delivered")
    address = secrets.token_hex(8)
    return people.register(
        desk,
        notice_id=notice,
        notice_hash="hash",
        channel="telegram",
        address=address,
        language="de",
    )


def _book(connection: Connection, start: datetime, person: int) -> None:
    desk = Desk(connection, SHOP, KEYS, DUE)
    hold, slot = diary.hold(desk, Slot("check", start, "ali"))
    diary.book(desk, slot, person_id=person, held=hold, remind=True)


def _look(connection: Connection) -> worker.Ticked:
    return worker.tick(Desk(connection, SHOP, KEYS, DUE))
