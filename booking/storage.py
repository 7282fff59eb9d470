"""The shop's storage: whole functions run in a transaction, one hop away from the event loop."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from types import TracebackType
from typing import Protocol, TypeVar

from sqlalchemy import Connection, make_url

from booking.locks import Locks
from booking.postgres import Postgres
from booking.sqlite import Sqlite
from booking.work import StorageFailed, at_the_end

__all__ = ["Storage", "StorageFailed", "at_the_end"]

T = TypeVar("T")


class Database(Protocol):
    """What SQLite and PostgreSQL both offer; `Storage` says what each verb means."""

    dialect: str

    async def transact(self, function: Callable[[Connection], T]) -> T: ...
    async def read(self, function: Callable[[Connection], T]) -> T: ...
    async def outside(self, function: Callable[[Connection], T]) -> T: ...
    async def checkpoint(self) -> bool: ...
    async def serve(self, key: bytes, first: Callable[[Connection], object]) -> None: ...
    def locked(self, digest: bytes) -> AbstractAsyncContextManager[None]: ...
    async def lock_free(self, digests: Collection[bytes]) -> Collection[bytes]: ...
    def unlock(self, digests: Collection[bytes]) -> None: ...
    async def holds(self, digest: bytes) -> bool: ...
    async def close(self) -> None: ...


class Held:
    """The locks of several addresses; each may be given back before the others."""

    def __init__(self, here: Locks, everywhere: Database) -> None:
        self._here, self._everywhere = here, everywhere
        self.digests: set[bytes] = set()

    async def take(self, digests: Collection[bytes]) -> None:
        free = [digest for digest in digests if self._here.take(digest)]
        self.digests.update(free)
        ours = set(await self._everywhere.lock_free(free))
        for digest in free:
            if digest not in ours:
                self.digests.discard(digest)
                self._here.give_back(digest)

    def give_back(self, digests: Collection[bytes]) -> None:
        ours = self.digests.intersection(digests)
        self._everywhere.unlock(ours)
        self.digests -= ours
        for digest in ours:
            self._here.give_back(digest)


class Storage:
    """Where the rows are. Await `close()` on every way out: its threads outlive the loop.

    Functions are handed a Connection and neither commit nor roll back. They may run more than
    once, and still run when the caller has been cancelled, so they have no effect outside the
    database. Any verb raises what the function raises, or StorageFailed.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._one_by_one = Locks()
        self.dialect = database.dialect
        """`sqlite` or `postgresql`."""

    @classmethod
    async def open(
        cls, url: str, *, _begin: str = "BEGIN IMMEDIATE", _foreign_keys: bool = True
    ) -> Storage:
        """Open a database by its SQLAlchemy URL. Raises StorageFailed.

        What begins with an underscore switches a safety device of SQLite off; only the tests of
        these devices may. IMMEDIATE takes the write lock at once: a transaction that reads first
        and writes later would fail with "database is locked", without waiting for its turn.
        """
        for name in ("aiosqlite", "sqlalchemy"):
            logging.getLogger(name).setLevel(logging.WARNING)  # below, they log what is stored
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            return cls(await Sqlite.open(parsed, begin=_begin, foreign_keys=_foreign_keys))
        return cls(await Postgres.open(parsed))

    async def transact(self, work: Callable[[Connection], T]) -> T:
        """Run in one transaction; what it wrote is on the disk when this returns.

        On SQLite, works that wait share a commit, each in a savepoint. On PostgreSQL the work is
        run again after a deadlock, a serialisation failure, or a connection lost before COMMIT.
        """
        return await self._database.transact(work)

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Run on a read-only connection that holds up no turn; it sees the rows of one moment."""
        return await self._database.read(work)

    async def outside(self, work: Callable[[Connection], T]) -> T:
        """Run without a transaction, such as VACUUM INTO, and without holding up a turn."""
        return await self._database.outside(work)

    async def checkpoint(self) -> bool:
        """Make the disk forget what was deleted (P40).

        False: a long read still needs the old pages, so the deletion is pending; try again later.
        """
        return await self._database.checkpoint()

    async def serve(self, key: bytes, first: Callable[[Connection], object]) -> None:
        """Join the processes that serve `key` until `close()`; alone there, run `first` before.

        What an earlier process had in its hands when it died is then nobody's. SQLite takes one
        process only: raises StorageFailed when another one serves the file.
        """
        await self._database.serve(key, first)

    @asynccontextmanager
    async def address_lock(self, digest: bytes) -> AsyncIterator[None]:
        """One at a time for each address, in this process and on PostgreSQL in all of them."""
        async with self._one_by_one(digest), self._database.locked(digest):
            yield

    @asynccontextmanager
    async def free_locks(self, digests: Collection[bytes]) -> AsyncIterator[Held]:
        """Take those of the locks that nobody has, without waiting for the others."""
        held = Held(self._one_by_one, self._database)
        try:
            await held.take(digests)
            yield held
        finally:
            held.give_back(list(held.digests))

    async def holds(self, digest: bytes) -> bool:
        """Whether a lock is still ours: PostgreSQL forgets it with the connection that took it."""
        return await self._database.holds(digest)

    async def close(self) -> None:
        """Finish what was handed in, then end the threads. More than once does no harm."""
        await self._database.close()

    async def __aenter__(self) -> Storage:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        failure: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()
