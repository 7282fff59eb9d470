"""SQLite as the shop's storage: one writer, whose waiting works share a commit, and one reader."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Callable, Collection, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Self, TypeVar

import aiosqlite
from pydantic_core import from_json, to_json
from sqlalchemy import URL, Connection, create_engine
from sqlalchemy.pool import StaticPool

from booking.work import StorageFailed, Work, settle

T = TypeVar("T")

PATIENCE = 10.0
"""Seconds to wait for another process that is writing."""
TOGETHER = 32
"""How many waiting works share one commit, and so one sync of the disk."""

PRAGMAS = {
    "synchronous": "full",  # what was acknowledged survives a power cut
    "foreign_keys": "on",
    "secure_delete": "on",  # deleted rows are overwritten; builds differ in their default (P40)
    "temp_store": "memory",  # sorting leaves nothing on the disk
}


class Line(aiosqlite.Connection):
    """A connection on a thread of its own that runs whole works, not single statements.

    SQLAlchemy's engine sits on that very connection, so a work costs one hop to the thread.
    """

    def __init__(
        self, path: Path, pragmas: Mapping[str, str], *, begin: str = "BEGIN", together: int = 1
    ) -> None:
        super().__init__(lambda: _connect_for_works(path, pragmas), iter_chunk_size=64)
        self._begin = begin
        self._together = together
        self._waiting: deque[Work[Any]] = deque()
        self._engine = create_engine(
            "sqlite://",
            creator=lambda: self._conn,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",
            pool_reset_on_return=None,
            hide_parameters=True,
            json_serializer=lambda value: to_json(value).decode(),
            json_deserializer=partial(from_json, cache_strings="keys"),  # no word stays behind
        )

    async def __aenter__(self) -> Self:
        """Raises StorageFailed."""
        try:
            await super().__aenter__()
        except BaseException:
            # Its thread still reports to the loop, which may be closed by then.
            await asyncio.to_thread(self._thread.join)
            raise
        return self

    async def transact(self, function: Callable[[Connection], T]) -> T:
        """Run it in a transaction, together with whatever else waits."""
        work = Work(function)
        self._waiting.append(work)
        self._hand_over(self._take)
        return await work.outcome()

    async def outside(self, function: Callable[[Connection], T]) -> T:
        """Run it without a transaction."""
        work = Work(function)
        self._hand_over(lambda: settle([work], self._alone))
        return await work.outcome()

    def _hand_over(self, task: Callable[[], None]) -> None:
        """Put a task without arguments on the thread: aiosqlite logs what it is given."""
        if not self._running:
            raise StorageFailed("closed")
        self._tx.put_nowait((None, task))

    def _take(self) -> None:
        """Settle what waits by now; the tasks of works taken along find nothing left to do."""
        count = min(len(self._waiting), self._together)
        works = [self._waiting.popleft() for _ in range(count)]
        if works:
            settle(works, self._in_one_commit)

    def _in_one_commit(self, works: list[Work[Any]]) -> None:
        """All at once; when one fails, all is taken back and each gets a savepoint of its own."""
        try:
            with self._transaction() as connection:
                for work in works:
                    work.run(connection)
        except BaseException:
            if len(works) == 1:
                raise
            self._each_for_itself(works)

    def _each_for_itself(self, works: list[Work[Any]]) -> None:
        """In savepoints, so that one that fails takes back only its own."""
        with self._transaction() as connection:
            for work in works:
                self._conn.execute("SAVEPOINT work")
                try:
                    work.run(connection)
                except BaseException as failure:  # noqa: BLE001 - its caller gets it
                    work.fail(failure)
                    self._conn.execute("ROLLBACK TO work")
                # On some errors (disk full) SQLite undoes the whole transaction by itself. Then
                # the savepoint is gone, this raises, and nobody is told that theirs was kept.
                self._conn.execute("RELEASE work")

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        connection = self._core
        self._conn.execute(self._begin)
        try:
            yield connection
            self._conn.execute("COMMIT")
        except BaseException:
            if self._conn.in_transaction:  # some errors (disk full) have taken it back already
                self._conn.execute("ROLLBACK")
            raise

    @cached_property
    def _core(self) -> Connection:
        """SQLAlchemy's, which begins and ends nothing by itself; used on the thread only."""
        return self._engine.connect()

    def _alone(self, works: list[Work[Any]]) -> None:
        works[0].run(self._core)


def file_of(url: URL) -> Path:
    """Where the database lies. Raises StorageFailed for one in memory: it would forget all."""
    if url.database in (None, "", ":memory:"):
        raise StorageFailed("SQLite needs a file")
    return Path(str(url.database))


def connect(path: Path, pragmas: Mapping[str, str] = PRAGMAS) -> sqlite3.Connection:
    """Open the file as every connection of ours must be. Raises sqlite3.Error."""
    # No BEGIN of the driver's own: transactions are begun where they are meant.
    raw = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, cached_statements=512)
    if raw.execute("PRAGMA journal_mode=wal").fetchone() != ("wal",):
        raise sqlite3.OperationalError("no write-ahead log in this folder (a network drive?)")
    for name, value in pragmas.items():
        raw.execute(f"PRAGMA {name}={value}").fetchall()
    return raw


class Sqlite:
    """One SQLite file."""

    dialect = "sqlite"

    def __init__(self, path: Path, pragmas: Mapping[str, str], *, begin: str) -> None:
        self._path = path
        self._pragmas = pragmas
        self._writer = Line(path, pragmas, begin=begin, together=TOGETHER)
        self._reader = Line(path, {**pragmas, "query_only": "on"})
        self._serving: sqlite3.Connection | None = None

    @classmethod
    async def open(cls, url: URL, *, begin: str, foreign_keys: bool) -> Sqlite:
        keys = "on" if foreign_keys else "off"
        sqlite = cls(file_of(url), {**PRAGMAS, "foreign_keys": keys}, begin=begin)
        async with AsyncExitStack() as opened:
            await opened.enter_async_context(sqlite._writer)
            await opened.enter_async_context(sqlite._reader)
            opened.pop_all()
        return sqlite

    async def transact(self, function: Callable[[Connection], T]) -> T:
        return await self._writer.transact(function)

    async def read(self, function: Callable[[Connection], T]) -> T:
        return await self._reader.transact(function)

    async def outside(self, function: Callable[[Connection], T]) -> T:
        """On a connection of its own, so that a long work holds up nobody."""
        line = Line(self._path, self._pragmas)
        async with line:
            return await line.outside(function)

    async def checkpoint(self) -> bool:
        """Empty the write-ahead log; False while somebody still reads what stood there before."""
        # On the writer's thread, so that only readers can be in the way.
        return await self._writer.outside(_truncate_log)

    async def serve(self, key: bytes, first: Callable[[Connection], object]) -> None:
        """`key` does not matter: whoever serves a file serves all of it."""
        if self._serving is None:
            self._serving = await asyncio.to_thread(_alone, self._path)
        await self.transact(first)

    @asynccontextmanager
    async def locked(self, digest: bytes) -> AsyncIterator[None]:
        """Nothing to do: one process serves one file."""
        yield

    async def lock_free(self, digests: Collection[bytes]) -> Collection[bytes]:
        return digests

    def unlock(self, digests: Collection[bytes]) -> None:
        """Nothing to do."""

    async def holds(self, digest: bytes) -> bool:
        return True

    async def close(self) -> None:
        await self._reader.close()
        await self._writer.close()
        if self._serving:
            self._serving.close()
            self._serving = None


def _connect_for_works(path: Path, pragmas: Mapping[str, str]) -> sqlite3.Connection:
    try:
        return connect(path, pragmas)
    except sqlite3.Error as failure:
        raise StorageFailed(f"{type(failure).__name__} {failure}") from None


def _alone(path: Path) -> sqlite3.Connection:
    """Lock an empty file beside the database: the system unlocks it however the process ends.

    Raises StorageFailed when another process has done so.
    """
    beside = sqlite3.connect(
        f"{path}-serving", timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )
    try:
        beside.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        beside.close()
        raise StorageFailed("another Terminbote is running with it") from None
    return beside


def _truncate_log(connection: Connection) -> bool:
    connection.exec_driver_sql("PRAGMA busy_timeout=0")  # to wait would hold up the turns
    busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar_one()
    connection.exec_driver_sql(f"PRAGMA busy_timeout={PATIENCE * 1000:.0f}")
    return not busy
