from __future__ import annotations

import asyncio
import logging
import threading
import traceback
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import NullPool

from booking.storage import Storage, StorageFailed, at_the_end
from booking.tables import notices, people, talks, texts
from tests.databases import Postgresql, Sqlite
from tests.patience import PATIENCE

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
async def storage(database_url: str) -> AsyncIterator[Storage]:
    async with await Storage.open(database_url) as opened:
        yield opened


@pytest.fixture
def postgresql_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.config.getoption("--db") == "sqlite":
        pytest.skip("this run is on SQLite only")
    postgresql: Postgresql = request.getfixturevalue("postgresql")
    with postgresql.with_tables(tmp_path) as url:
        yield url


@pytest.fixture
async def on_postgresql(postgresql_url: str) -> AsyncIterator[Storage]:
    async with await Storage.open(postgresql_url) as opened:
        yield opened


@pytest.fixture
async def file(tmp_path: Path) -> str:
    """The URL of a SQLite file with one table."""
    url = f"sqlite:///{tmp_path / 'salon.db'}"
    async with await Storage.open(url) as opened:
        await opened.outside(texts.create)
    return url


def write(hash: str, words: str = "") -> Callable[[Connection], None]:
    row = {"shop_id": "salon", "hash": hash, "language": "de", "channel": "sms", "text": words}
    return lambda connection: connection.execute(insert(texts).values(row)) and None


@asynccontextmanager
async def held_up(storage: Storage) -> AsyncIterator[None]:
    """The database is busy with a work while inside."""
    began, go = threading.Event(), threading.Event()

    def busy(connection: Connection) -> None:
        began.set()
        go.wait()

    work = asyncio.create_task(storage.transact(busy))
    await asyncio.to_thread(began.wait)
    yield
    go.set()
    await work


def written(connection: Connection) -> set[str]:
    return set(connection.scalars(select(texts.c.hash)))


async def test_a_work_is_one_transaction(storage: Storage) -> None:
    await storage.transact(write("kept"))

    def half_done(connection: Connection) -> None:
        write("lost")(connection)
        raise LookupError("changed its mind")

    with pytest.raises(LookupError, match="changed its mind"):
        await storage.transact(half_done)
    assert await storage.read(written) == {"kept"}


async def test_a_work_that_fails_takes_back_only_its_own(storage: Storage) -> None:
    works = [storage.transact(write(hash)) for hash in ("a", "b", "a", "c")]

    outcomes = await asyncio.gather(*works, return_exceptions=True)

    assert [type(outcome) for outcome in outcomes if outcome] == [StorageFailed]
    assert await storage.read(written) == {"a", "b", "c"}


async def test_works_that_wait_share_a_commit(file: str) -> None:
    async with await Storage.open(file) as storage:
        commits: list[str] = []

        def watch(connection: Connection) -> None:
            raw: Any = connection.connection.dbapi_connection
            raw.set_trace_callback(lambda said: commits.append(said) if said == "COMMIT" else None)

        await storage.transact(watch)
        async with held_up(storage):
            waiting = [asyncio.create_task(storage.transact(write(str(n)))) for n in range(40)]
            await asyncio.sleep(0)
        await asyncio.gather(*waiting)

        assert len(commits) == 4  # the watching, the holding up, then 32 together, then 8
        assert len(await storage.read(written)) == 40


async def test_when_the_commit_fails_nobody_is_told_that_theirs_was_kept(file: str) -> None:
    def undo_all(connection: Connection) -> None:
        raw: Any = connection.connection.dbapi_connection
        raw.execute("ROLLBACK")  # as SQLite does by itself when the disk is full
        raise LookupError

    async with await Storage.open(file) as storage:
        async with held_up(storage):
            works = [
                asyncio.create_task(storage.transact(work))
                for work in (write("a"), undo_all, write("b"))
            ]
            await asyncio.sleep(0)
        outcomes = await asyncio.gather(*works, return_exceptions=True)

        assert [type(told) for told in outcomes] == [StorageFailed, LookupError, StorageFailed]
        assert await storage.read(written) == set()
        await storage.transact(write("c"))  # the next one finds a sound connection
        assert await storage.read(written) == {"c"}


async def gone(caller: asyncio.Task[None]) -> None:
    await asyncio.sleep(0)  # handed in by now
    caller.cancel()
    with suppress(asyncio.CancelledError):
        await caller


async def test_a_cancelled_callers_work_is_still_kept(storage: Storage) -> None:
    async with held_up(storage):
        await gone(asyncio.create_task(storage.transact(write("kept"))))

    while await storage.read(written) != {"kept"}:
        await asyncio.sleep(0.01)


async def test_a_failure_is_told_in_the_log_when_its_caller_has_gone(
    storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(connection: Connection) -> None:
        raise LookupError("Ada Lovelace")

    async with held_up(storage):
        await gone(asyncio.create_task(storage.transact(fail)))
    while not caplog.messages:
        await asyncio.sleep(0.01)

    assert caplog.messages == ["work whose caller had gone failed: LookupError"]


async def test_close_finishes_what_was_handed_in(database_url: str) -> None:
    async with await Storage.open(database_url) as storage:
        work = asyncio.create_task(storage.transact(write("last")))
        await asyncio.sleep(0)
    await work

    with pytest.raises(StorageFailed, match="closed"):
        await storage.transact(write("too late"))
    async with await Storage.open(database_url) as storage:
        assert await storage.read(written) == {"last"}


async def test_a_database_in_memory_is_refused() -> None:
    with pytest.raises(StorageFailed, match="needs a file"):
        await Storage.open("sqlite://")


async def test_what_cannot_be_opened_leaves_no_thread_behind(tmp_path: Path) -> None:
    """One that still reports to the loop when that is closed would end in a traceback."""
    before = threading.enumerate()

    with pytest.raises(StorageFailed):
        await Storage.open(f"sqlite:///{tmp_path}")

    assert not [
        thread
        for thread in threading.enumerate()
        if thread not in before and thread.name.endswith("(_connection_worker_thread)")
    ]


async def test_a_read_cannot_write(storage: Storage) -> None:
    with pytest.raises(StorageFailed):
        await storage.read(write("no"))


async def test_a_long_read_sees_one_moment_and_holds_up_no_turn(storage: Storage) -> None:
    began, go = threading.Event(), threading.Event()

    def look_twice(connection: Connection) -> tuple[set[str], set[str]]:
        before = written(connection)
        began.set()
        go.wait()
        return before, written(connection)

    reading = asyncio.create_task(storage.read(look_twice))
    await asyncio.to_thread(began.wait)
    await storage.transact(write("meanwhile"))
    go.set()

    assert await reading == (set(), set())


async def test_outside_runs_without_a_transaction(database_url: str, tmp_path: Path) -> None:
    async with await Storage.open(database_url) as storage:
        await storage.transact(write("kept"))
        if storage.dialect == "postgresql":
            await storage.outside(lambda c: c.exec_driver_sql("VACUUM texts") and None)
            return
        copy = tmp_path / "copy.db"
        await storage.outside(lambda c: c.exec_driver_sql("VACUUM INTO ?", (str(copy),)) and None)

    async with await Storage.open(f"sqlite:///{copy}") as storage:
        assert await storage.read(written) == {"kept"}


async def test_a_database_says_no_without_quoting_the_row(
    storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    canary = "Ada " + "Lovelace"
    await storage.transact(write(canary))

    with pytest.raises(StorageFailed) as said:
        await storage.transact(write(canary))

    assert "texts" in str(said.value)
    told = "".join(traceback.format_exception(said.value)) + caplog.text
    assert canary not in told


async def test_what_a_work_catches_itself_is_its_own_affair(storage: Storage) -> None:
    def twice(connection: Connection) -> None:
        for _ in range(2):
            with suppress(IntegrityError), connection.begin_nested():
                write("once")(connection)

    await storage.transact(twice)

    assert await storage.read(written) == {"once"}


async def test_a_step_left_for_the_end_comes_last_and_within_the_transaction(
    storage: Storage,
) -> None:
    order: list[str] = []

    def step(connection: Connection) -> None:
        order.append("step")
        write("step")(connection)

    def work(connection: Connection) -> None:
        at_the_end(connection, step)
        order.append("work")

    def failing(connection: Connection) -> None:
        at_the_end(connection, write("never"))
        raise LookupError

    await storage.transact(work)
    with pytest.raises(LookupError):
        await storage.transact(failing)

    assert order == ["work", "step"]
    assert await storage.read(written) == {"step"}


def test_without_a_storage_a_step_for_the_end_runs_at_once(database_url: str) -> None:
    engine = create_engine(database_url, poolclass=NullPool)
    with engine.begin() as connection:
        at_the_end(connection, write("now"))

        assert written(connection) == {"now"}


async def test_one_person_at_a_time(storage: Storage) -> None:
    inside: list[str] = []

    async def turn(digest: bytes, name: str) -> None:
        async with storage.address_lock(digest):
            inside.append(name)
            await asyncio.sleep(0.02)
            assert inside[-1] == name or not name.startswith("ada")
            inside.append(name)

    ada, ben = b"a" * 32, b"b" * 32
    await asyncio.gather(*(turn(ada, f"ada{n}") for n in range(5)))
    assert inside == [f"ada{n}" for n in range(5) for _ in range(2)]

    async with storage.address_lock(ada):
        await asyncio.wait_for(turn(ben, "ben"), PATIENCE)


async def test_of_several_locks_those_are_taken_that_nobody_has(storage: Storage) -> None:
    ada, ben, cleo = (bytes([n]) * 32 for n in range(3))
    async with storage.address_lock(ben), storage.free_locks([ada, ben, cleo]) as held:
        assert held.digests == {ada, cleo}
        waiting = [asyncio.create_task(enter(storage, each)) for each in (ada, cleo, cleo)]
        gone_away = asyncio.create_task(enter(storage, ada))
        await asyncio.sleep(0.05)
        held.give_back([ada])
        gone_away.cancel()
        await asyncio.wait_for(waiting[0], PATIENCE)
        assert held.digests == {cleo}
        assert not any(each.done() for each in waiting[1:])
    await asyncio.wait_for(asyncio.gather(*waiting), PATIENCE)

    assert len(storage._one_by_one) == 0


async def test_a_lock_that_was_given_to_somebody_who_goes_away_is_not_lost(
    storage: Storage,
) -> None:
    ada = b"a" * 32
    async with storage.address_lock(ada):
        first, second = (asyncio.create_task(enter(storage, ada)) for _ in range(2))
        await asyncio.sleep(0.05)
    first.cancel()  # in the moment in which it is its turn

    await asyncio.wait_for(second, PATIENCE)
    assert first.cancelled()


async def test_locks_of_addresses_do_not_pile_up(storage: Storage) -> None:
    for n in range(100):
        async with storage.address_lock(bytes([n]) * 32):
            pass

    assert len(storage._one_by_one) == 0


# Safety devices, each seen red with the device off ------------------------------------------------


async def race(file: str, *, patience: float, **devices: Any) -> list[Any]:
    """Two processes' worth of storage: each reads, waits for the other to have read, and writes.

    patience: seconds until nobody is waited for any more.
    """
    read = threading.Barrier(2)

    def read_then_write(connection: Connection) -> None:
        seen_by = connection.scalar(select(func.count()).select_from(texts))
        with suppress(threading.BrokenBarrierError):
            read.wait(patience)
        write(f"after {seen_by}")(connection)

    async with (
        await Storage.open(file, **devices) as one,
        await Storage.open(file, **devices) as other,
    ):
        return await asyncio.gather(
            one.transact(read_then_write), other.transact(read_then_write), return_exceptions=True
        )


async def test_the_write_lock_lets_two_processes_read_and_write_in_turn(file: str) -> None:
    assert await race(file, patience=0.5) == [None, None], "nobody comes, the lock keeps them out"


async def test_without_the_write_lock_one_of_them_fails(file: str) -> None:
    outcomes = await race(file, patience=PATIENCE, _begin="BEGIN")

    assert [str(told) for told in outcomes if told] == ["OperationalError database is locked"]


@pytest.mark.parametrize(("foreign_keys", "left"), [(True, 0), (False, 1)])
async def test_foreign_keys_take_a_persons_rows_along(
    tmp_path: Path, *, foreign_keys: bool, left: int
) -> None:
    with Sqlite(tmp_path).with_tables(tmp_path) as url:
        async with await Storage.open(url, _foreign_keys=foreign_keys) as storage:
            await storage.transact(person_with_a_talk)
            await storage.transact(lambda c: c.execute(delete(people)) and None)

            assert await storage.read(count_talks) == left


def person_with_a_talk(connection: Connection) -> None:
    notice = {"id": 1, "text_hash": "", "channel": "sms", "how": "delivered", "at": NOW}
    ada = {"id": 7, "notice_id": 1, "made_at": NOW}
    talk = {"channel": "sms", "digest": b"a" * 32, "person_id": 7, "state": {}, "at": NOW}
    for table, row in ((notices, notice), (people, ada), (talks, talk)):
        connection.execute(insert(table).values(shop_id="salon", language="de", **row))


def count_talks(connection: Connection) -> int | None:
    return connection.scalar(select(func.count()).select_from(talks))


# What only PostgreSQL has -------------------------------------------------------------------------


async def test_a_deadlock_is_run_again(on_postgresql: Storage) -> None:
    storage = on_postgresql
    await storage.transact(write("a"))
    await storage.transact(write("b"))
    has = {"a": threading.Event(), "b": threading.Event()}
    runs: list[str] = []

    def lock(first: str, second: str) -> Callable[[Connection], None]:
        def work(connection: Connection) -> None:
            runs.append(first)
            connection.execute(update(texts).where(texts.c.hash == first).values(text=first))
            has[first].set()
            assert has[second].wait(PATIENCE)
            connection.execute(update(texts).where(texts.c.hash == second).values(text=first))

        return work

    await asyncio.gather(storage.transact(lock("a", "b")), storage.transact(lock("b", "a")))

    assert len(runs) == 3


async def test_a_connection_that_was_lost_costs_nobody_a_turn(
    on_postgresql: Storage, postgresql_url: str
) -> None:
    backend = await on_postgresql.transact(lambda c: c.scalar(select(func.pg_backend_pid())))
    async with await Storage.open(postgresql_url) as other:
        await other.read(lambda c: c.scalar(select(func.pg_terminate_backend(backend))))

    await on_postgresql.transact(write("kept"))

    assert await on_postgresql.read(written) == {"kept"}


async def test_one_person_at_a_time_in_all_processes(
    on_postgresql: Storage, postgresql_url: str
) -> None:
    ada = b"a" * 32
    async with await Storage.open(postgresql_url) as other:
        async with on_postgresql.address_lock(ada):
            waiting = asyncio.create_task(enter(other, ada))
            given_up = asyncio.create_task(enter(other, ada))
            await asyncio.sleep(0.1)
            assert not waiting.done()
            await gone(given_up)
            async with other.free_locks([ada, b"b" * 32]) as held:
                assert held.digests == {b"b" * 32}
        await asyncio.wait_for(waiting, PATIENCE)
        await asyncio.wait_for(enter(on_postgresql, ada), PATIENCE)


async def enter(storage: Storage, digest: bytes) -> None:
    async with storage.address_lock(digest):
        pass
