"""PostgreSQL as storage of many shops: works run on a few threads, each in its own transaction."""

from __future__ import annotations

import asyncio
import random
import threading
import time
from collections import deque
from collections.abc import AsyncIterator, Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import Any, TypeVar

from sqlalchemy import (
    URL,
    BigInteger,
    ColumnElement,
    Connection,
    Engine,
    cast,
    column,
    create_engine,
    exists,
    func,
    select,
    table,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from booking.errors import Overtaken
from booking.work import StorageFailed, Work, settle

T = TypeVar("T")

TURNS = 8
"""Works at a time; more do not make two cores faster (measured)."""
READS = 2
"""Long reads at a time, beside the turns."""
TRIES = 5
RUN_AGAIN = {"40P01", "40001"}
"""SQLSTATE of deadlock and serialisation failure: nothing was kept, and again may succeed."""
SETTINGS = (
    "-c timezone=UTC -c statement_timeout=60s -c lock_timeout=10s "
    "-c idle_in_transaction_session_timeout=60s"
)
POLL = 0.02
"""Seconds between looks for a lock that another process has; half to one and a half of it."""


class Postgres:
    """One PostgreSQL database."""

    dialect = "postgresql"

    def __init__(self, url: URL) -> None:
        # What is asked twice is asked again and again.
        given = {"options": SETTINGS, "prepare_threshold": 1}
        options = {"hide_parameters": True, "connect_args": given}
        self._engine = create_engine(url, pool_size=TURNS, max_overflow=READS, **options)
        self._reading = self._engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        self._outside = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        # Locks of a session last as long as its connection, so they have one to themselves.
        self._locking = create_engine(
            url, poolclass=StaticPool, isolation_level="AUTOCOMMIT", **options
        )
        self._turns = ThreadPoolExecutor(TURNS, "turn")
        self._own = threading.local()
        self._kept: list[Connection] = []
        self._reads = ThreadPoolExecutor(READS, "read")
        self._locks = ThreadPoolExecutor(1, "lock")
        self._asked: deque[_Asked] = deque()

    @classmethod
    async def open(cls, url: URL) -> Postgres:
        """Raises StorageFailed when the server cannot be reached."""
        postgres = cls(url)
        try:
            await postgres.read(lambda connection: connection.scalar(select(1)))
        except BaseException:
            await postgres.close()
            raise
        return postgres

    async def transact(self, function: Callable[[Connection], T]) -> T:
        return await _submit(self._turns, function, self._in_a_transaction).outcome()

    async def read(self, function: Callable[[Connection], T]) -> T:
        """Sees the rows of one moment, however long it takes."""
        return await _submit(self._reads, function, partial(_once, self._reading)).outcome()

    async def outside(self, function: Callable[[Connection], T]) -> T:
        return await _submit(self._reads, function, partial(_once, self._outside)).outcome()

    async def checkpoint(self) -> bool:
        """Nothing to do: the server overwrites its log and its pages by itself."""
        return True

    async def serve(self, key: bytes, first: Callable[[Connection], object]) -> None:
        """A lock that all share who serve; whoever gets it alone is the first of them."""
        number = _number(key)
        alone = await self._lock("pg_try_advisory_lock", number).outcome()
        if alone:
            await self.transact(first)
        await self._lock("pg_advisory_lock_shared", number).outcome()
        if alone:
            await self._lock("pg_advisory_unlock", number).outcome()

    @asynccontextmanager
    async def locked(self, digest: bytes) -> AsyncIterator[None]:
        """Keep other processes from an address."""
        number = _number(digest)
        try:
            while not await self._lock("pg_try_advisory_lock", number).outcome():  # noqa: ASYNC110 - see below
                # Another process cannot wake us: no event reaches that far.
                await asyncio.sleep(POLL * random.uniform(0.5, 1.5))  # noqa: S311 - no secret
            yield
        finally:
            # Also when the caller went away while asking: its lock may be given just now.
            self.unlock([digest])

    async def lock_free(self, digests: Collection[bytes]) -> Collection[bytes]:
        """Those that no other process has."""
        asked = [self._lock("pg_try_advisory_lock", _number(digest)) for digest in digests]
        return [each for each, work in zip(digests, asked, strict=True) if await work.outcome()]

    def unlock(self, digests: Collection[bytes]) -> None:
        with suppress(StorageFailed):  # closed, and so are the locks
            for digest in digests:
                self._lock("pg_advisory_unlock", _number(digest))

    async def holds(self, digest: bytes) -> bool:
        """Asked on the connection that has the locks, or on the one that took its place."""
        held = select(_held(_number(digest)))
        ask = partial(_once, self._locking)
        return await _submit(self._locks, lambda c: bool(c.scalar(held)), ask).outcome()

    async def close(self) -> None:
        for threads in (self._turns, self._reads, self._locks):
            await asyncio.to_thread(threads.shutdown)
        for connection in self._kept:
            connection.close()
        self._engine.dispose()
        self._locking.dispose()

    def _in_a_transaction(self, works: list[Work[Any]]) -> None:
        for tried in range(1, TRIES + 1):
            try:
                connection = self._threads_own()
                with connection.begin():
                    works[0].run(connection)
                return
            except Overtaken:
                if tried == TRIES:
                    raise
            except DBAPIError as failure:
                if tried == TRIES or not _may_run_again(works[0], failure):
                    raise
            time.sleep(random.uniform(0.5, 1.5) * 0.01 * tried)  # noqa: S311 - no secret

    def _threads_own(self) -> Connection:
        """Kept, as to fetch one and to give it back takes a tenth of a booking's time.

        A connection that was lost is made anew by SQLAlchemy when the next work begins.
        """
        if not (connection := getattr(self._own, "connection", None)):
            connection = self._own.connection = self._engine.connect()
            self._kept.append(connection)
        return connection

    def _lock(self, call: str, number: int) -> Work[bool]:
        """Ask one of PostgreSQL's functions of locks; whatever waits by then is asked along."""
        asked = _Asked(call, number)
        self._asked.append(asked)
        try:
            self._locks.submit(self._answer)
        except RuntimeError:
            raise StorageFailed("closed") from None
        return asked.work

    def _answer(self) -> None:
        asked = [self._asked.popleft() for _ in range(len(self._asked))]
        if asked:
            settle([each.work for each in asked], lambda works: self._ask(asked))

    def _ask(self, asked: list[_Asked]) -> None:
        """In their order: who gives a lock back may have asked for it just before."""
        with self._locking.begin() as connection:
            for call, several in groupby(asked, key=attrgetter("call")):
                these = list(several)
                numbers = {"these": [each.number for each in these]}
                rows = connection.exec_driver_sql(_OF_EACH.format(call), numbers)
                given = {row[0]: bool(row[1]) for row in rows}
                for each in these:
                    each.given = given[each.number]
            for each in asked:
                each.work.run(connection)


_OF_EACH = "SELECT number, {}(number) FROM unnest(%(these)s::bigint[]) AS number"


class _Asked:
    """A question about a lock, and its answer."""

    def __init__(self, call: str, number: int) -> None:
        self.call = call
        self.number = number
        self.given = False
        self.work: Work[bool] = Work(lambda connection: self.given)


def _held(number: int) -> ColumnElement[bool]:
    """How a lock of 64 bits is listed (PostgreSQL's manual, pg_locks)."""
    locks = table("pg_locks", *map(column, ("locktype", "pid", "classid", "objid", "objsubid")))
    high, low = divmod(number % 2**64, 2**32)
    return exists().where(
        locks.c.locktype == "advisory",
        locks.c.pid == func.pg_backend_pid(),
        cast(locks.c.classid, BigInteger) == high,
        cast(locks.c.objid, BigInteger) == low,
        locks.c.objsubid == 1,
    )


def _number(key: bytes) -> int:
    """What PostgreSQL's locks are known by: 64 bits."""
    return int.from_bytes(key[:8], "big", signed=True)


def _submit(
    threads: ThreadPoolExecutor,
    function: Callable[[Connection], T],
    run: Callable[[list[Work[Any]]], None],
) -> Work[T]:
    """Run on one of the threads, to the end even when the caller goes away."""
    work = Work(function)
    try:
        threads.submit(settle, [work], run)
    except RuntimeError:
        raise StorageFailed("closed") from None
    return work


def _once(engine: Engine, works: list[Work[Any]]) -> None:
    with engine.begin() as connection:
        works[0].run(connection)


def _may_run_again(work: Work[Any], failure: DBAPIError) -> bool:
    """Whether nothing was kept for sure; a connection lost in COMMIT leaves that open."""
    if failure.connection_invalidated:
        return not work.done
    return getattr(failure.orig, "sqlstate", None) in RUN_AGAIN
