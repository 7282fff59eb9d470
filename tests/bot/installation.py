"""An installation as `terminbote run` leaves it, and the command line beside it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool
from typer.testing import CliRunner, Result

from booking import people
from booking.desk import Desk
from booking.keys import Keyring
from booking.migrate import REVISIONS
from booking.storage import Storage
from bot.commandline import app
from tests.office import Office

T = TypeVar("T")

SHOPS = Path(__file__).parent.parent / "shops"
PHONE = "+4917139200145"


class Installation:
    """Everything that `terminbote run` leaves behind, and somebody who has booked."""

    def __init__(self, folder: Path, database_url: str) -> None:
        """database_url: of a database with all tables, which carries no step of migration yet."""
        self.database_url = database_url
        self.key_file = folder / "keys" / "keys.json"
        self.keyring = Keyring.create(self.key_file, ["salon"])
        self.reference = ""
        """Of Ada's appointment, once she has booked."""
        self.environment = {
            "COLUMNS": "160",
            "TERMINBOTE_TEST_DB": None,
            "TERMINBOTE_SHOP": str(SHOPS / "salon.toml"),
            "TERMINBOTE_DATA": str(folder / "data"),
            "TERMINBOTE_KEY_FILE": str(self.key_file),
            "DATABASE_URL": database_url,
        }

    def tell(self, statement: str) -> None:
        """Meddle with the database behind the program's back."""
        engine = create_engine(self.database_url, poolclass=NullPool)
        with engine.begin() as connection:
            connection.execute(text(statement))

    def stamp(self, step: str = REVISIONS[-1]) -> None:
        """Note, as a migration does, of which release the tables are."""
        self.tell("CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32))")
        self.tell("DELETE FROM alembic_version")
        self.tell(f"INSERT INTO alembic_version VALUES ('{step}')")

    def run(self, *words: str, typed: str = "", **environment: str) -> Result:
        return CliRunner().invoke(app, words, input=typed, env=self.environment | environment)

    def at_desk(self, work: Callable[[Desk], T]) -> T:
        async def once() -> T:
            async with await Storage.open(self.database_url) as storage:
                return await self.office(storage).desk(work)

        return asyncio.run(once())

    def office(self, storage: Storage) -> Office:
        """With the machine's clock, as the command line has it."""
        return Office(storage, now=datetime.now(UTC), keys=self.keyring.of("salon"))

    def ada_books(self) -> str:
        """Ada books by SMS for tomorrow; returns the reference."""

        async def once() -> str:
            async with await Storage.open(self.database_url) as storage:
                office = self.office(storage)
                ada = await office.person(PHONE, channel="sms")
                await office.desk(lambda desk: people.rename(desk, ada, "Ada [Bold]"))
                return (await office.appointment(ada)).reference

        self.reference = asyncio.run(once())
        return self.reference


@contextmanager
def installed(folder: Path, database_url: str) -> Iterator[Installation]:
    """On a database with all tables."""
    installation = Installation(folder, database_url)
    yield installation
    installation.stamp()
