"""Bringing a database up to this release: new tables, new columns, never a lost row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, func, inspect, make_url, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from booking.sqlite import PRAGMAS, connect, file_of
from booking.work import StorageFailed, without_values

MIGRATIONS = Path(__file__).with_name("migrations")
REVISIONS = sorted(path.name[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
"""Every step this release knows, in order."""

LOCK = 0x7E43_B07E
"""Number of the lock under which PostgreSQL lets one process migrate at a time."""


class DatabaseNewer(Exception):
    """The database was written by a newer release; the message says so politely."""


def migrate(url: str) -> None:
    """Bring the database to the newest revision, all steps or none; make it where there is none.

    Raises DatabaseNewer, or StorageFailed.
    """
    try:
        with _alone_with(url) as connection:
            revision = stands_at(connection)
            if revision and revision not in REVISIONS:
                raise DatabaseNewer(
                    f"This database is of a newer release (its tables are of step {revision}, "
                    f"this release knows {REVISIONS[-1]}): install that one again, or restore a "
                    "backup from before it."
                )
            if revision != REVISIONS[-1]:
                _upgrade(connection)
                _check_parents(connection)
    except DBAPIError as failure:
        raise without_values(failure) from None


def stands_at(connection: Connection) -> str | None:
    """The last step that the database has seen; None: it has no tables yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def _upgrade(connection: Connection) -> None:
    # Most starts have nothing to migrate, and Alembic takes as long to import as all the rest.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS))
    command.upgrade(config, "head")


def _check_parents(connection: Connection) -> None:
    """What SQLite did not check on the way (see below); PostgreSQL did."""
    if connection.dialect.name != "sqlite":
        return
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").scalars().all()
    if orphans:
        raise StorageFailed(f"migration leaves rows without their parents: {set(orphans)}")


@contextmanager
def _alone_with(url: str) -> Iterator[Connection]:
    """One transaction on a connection of its own, while no other process migrates or writes."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        with _alone_with_file(file_of(parsed)) as connection:
            yield connection
        return
    engine = create_engine(parsed, poolclass=NullPool, hide_parameters=True)
    with engine.begin() as connection:
        connection.execute(select(func.pg_advisory_xact_lock(LOCK)))
        yield connection


@contextmanager
def _alone_with_file(path: Path) -> Iterator[Connection]:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)  # the log beside it gets the same mode
    # While a table is made anew, the rows of its children would go with the old one; so foreign
    # keys are checked at the end instead.
    pragmas = {**PRAGMAS, "foreign_keys": "off"}
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path, pragmas),
        poolclass=NullPool,
        hide_parameters=True,
    )
    with engine.begin() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        yield connection
