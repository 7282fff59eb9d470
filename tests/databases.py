"""A database for each test: all tables, no rows, and cheap enough to have one each."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from pathlib import Path
from typing import Protocol

from sqlalchemy import URL, create_engine, text
from sqlalchemy.pool import NullPool

from booking.migrate import migrate
from booking.tables import metadata

DISCONNECT_OTHERS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


class Databases(Protocol):
    """One kind of database. What is lent is gone, or empty again, afterwards."""

    def with_tables(self, folder: Path) -> AbstractContextManager[str]:
        """The URL of a database as the migrations leave it; a file lies in `folder`."""

    def bare(self, folder: Path) -> AbstractContextManager[str]:
        """The URL of a database without any table."""


class Sqlite:
    """Always a real file, copied from one that was migrated once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _template(self) -> Path:
        path = self._folder / "template.db"
        migrate(f"sqlite:///{path}")
        return path

    @contextmanager
    def with_tables(self, folder: Path) -> Iterator[str]:
        path = folder / "terminbote.db"
        shutil.copy(self._template, path)
        yield f"sqlite:///{path}"

    @contextmanager
    def bare(self, folder: Path) -> Iterator[str]:
        yield f"sqlite:///{folder / 'bare.db'}"


class Postgresql:
    """One database, emptied after each test: far cheaper than a new one."""

    def __init__(self, server: URL) -> None:
        """Raises OperationalError when the server is not there or grants no CREATE DATABASE."""
        self._server = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        self._lent = create_engine(self._create())
        migrate(written_out(self._lent.url))

    @contextmanager
    def with_tables(self, folder: Path) -> Iterator[str]:
        yield written_out(self._lent.url)
        with self._lent.begin() as connection:
            # A process that a test has killed may not have been missed by the server yet.
            connection.execute(text(DISCONNECT_OTHERS))
            for table in reversed(metadata.sorted_tables):
                connection.execute(table.delete())

    @contextmanager
    def bare(self, folder: Path) -> Iterator[str]:
        url = self._create()
        yield written_out(url)
        self._drop(url)

    def close(self) -> None:
        """Leave nothing behind on a server that others use too."""
        self._lent.dispose()
        self._drop(self._lent.url)

    def _create(self) -> URL:
        name = f"terminbote_test_{secrets.token_hex(6)}"
        self._tell(f"CREATE DATABASE {name}")
        return self._server.url.set(database=name)

    def _drop(self, url: URL) -> None:
        self._tell(f"DROP DATABASE {url.database} WITH (FORCE)")

    def _tell(self, statement: str) -> None:
        with self._server.connect() as connection:
            connection.execute(text(statement))


def written_out(url: URL) -> str:
    """The URL as a setting carries it, password included."""
    return url.render_as_string(hide_password=False)
