"""A piece of work for the database: handed in on the loop, run on a thread, its outcome told."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

log = logging.getLogger(__name__)

T = TypeVar("T")

LAST = "terminbote.last"
"""Where a connection keeps the steps that wait for the end of the work."""


class StorageFailed(Exception):
    """The database failed or said no: its error's class and the constraint, never a value.

    What the databases themselves say may hold names and numbers (PostgreSQL's DETAIL does).
    """


class Work(Generic[T]):
    """A function of a connection, and what came of it."""

    def __init__(self, function: Callable[[Connection], T]) -> None:
        self._function = function
        self.loop = asyncio.get_running_loop()
        self._told = self.loop.create_future()
        self._result: T
        self.done = False
        """The function has returned; what follows is the commit."""
        self.failure: BaseException | None = None

    def run(self, connection: Connection) -> None:
        """Call the function, then the steps it left for the end. On the database's thread."""
        self.done = False
        info = connection.info
        steps = info[LAST] = []
        try:
            self._result = self._function(connection)
        finally:
            del info[LAST]
        for step in steps:
            step(connection)
        self.done = True

    def fail(self, failure: BaseException) -> None:
        """Note why nothing was kept, unless the work itself has failed before."""
        self.failure = self.failure or without_values(failure)

    async def outcome(self) -> T:
        await self._told
        if self.failure:
            raise self.failure
        return self._result

    def tell(self) -> None:
        """Wake the caller. On the loop's thread."""
        if not self._told.cancelled():
            self._told.set_result(None)
        elif self.failure:
            log.error("work whose caller had gone failed: %s", type(self.failure).__name__)


def settle(works: list[Work[Any]], run: Callable[[list[Work[Any]]], None]) -> None:
    """Run works and tell their callers, whatever happens. On the database's thread."""
    try:
        run(works)
    except BaseException as failure:  # noqa: BLE001 - the callers are told, the thread lives on
        for work in works:
            work.fail(failure)
    works[0].loop.call_soon_threadsafe(_tell, works)


def _tell(works: list[Work[Any]]) -> None:
    for work in works:
        work.tell()


def at_the_end(connection: Connection, step: Callable[[Connection], None]) -> None:
    """Run a step as the last of the present work, or at once where nothing waits for an end.

    For what locks a row that everybody needs: so it is locked briefly, and after all others.
    """
    steps = connection.info.get(LAST)
    if steps is None:
        step(connection)
    else:
        steps.append(step)


def without_values(failure: BaseException) -> BaseException:
    """A database's error without its words, so that nobody can log them by mistake."""
    original = failure.orig if isinstance(failure, DBAPIError) else failure
    if original is failure and not isinstance(failure, sqlite3.Error):
        return failure
    reason = _reason(original)
    log.warning("the database said: %s", reason)
    return StorageFailed(reason).with_traceback(failure.__traceback__)


def _reason(original: BaseException | None) -> str:
    said = getattr(original, "diag", None)  # psycopg's
    if said and said.sqlstate:
        words = [said.table_name, said.constraint_name]  # the rest may quote the row
    else:
        words = str(original).splitlines()[:1]  # sqlite3's names columns, libpq's the server
    return " ".join([type(original).__name__, *filter(None, words)])
