"""A shop's office: real rows, real keys, and a clock that stands still until it is moved."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection, Row, select

from booking import appointments, people
from booking.appointments import Appointment
from booking.desk import Desk, new_id
from booking.keys import PURPOSES, ShopKeys
from booking.privacy import notices
from booking.shop import Shop, load
from booking.storage import Storage
from booking.tables import appointments as dates
from booking.tables import messages
from locales import plain
from reminders import outbox
from reminders.outbox import Purpose, To
from tests.databases import Postgresql
from tests.dates import date_at

T = TypeVar("T")

START = datetime(2026, 11, 25, 9, tzinfo=UTC)
SHOP = load(Path(__file__).parent / "shops" / "salon.toml")


@dataclass
class Office:
    """One shop, open."""

    storage: Storage
    shop: Shop = SHOP
    now: datetime = START
    keys: ShopKeys = field(
        default_factory=lambda: ShopKeys(
            "salon", {each: secrets.token_bytes(32) for each in PURPOSES}
        )
    )

    def clock(self) -> datetime:
        return self.now

    def pass_time(self, **span: float) -> None:
        self.now += timedelta(**span)

    async def desk(self, work: Callable[[Desk], T]) -> T:
        def transaction(connection: Connection) -> T:
            return work(Desk(connection, self.shop, self.keys, self.now))

        return await self.storage.transact(transaction)

    async def put(
        self,
        text: str,
        *,
        channel: str = "telegram",
        address: str = "17",
        purpose: Purpose = Purpose.DIALOG,
        person_id: int | None = None,
        **more: Any,
    ) -> int:
        to = To(channel, address, "de", person_id)
        return await self.desk(lambda desk: outbox.put(desk, to, [plain(text)], purpose, **more))

    async def row(self, number: int) -> Row[Any]:
        found = await self.desk(
            lambda desk: desk.connection.execute(
                select(messages).where(messages.c.id == number)
            ).first()
        )
        assert found is not None
        return found

    async def state(self, number: int) -> str:
        state: str = (await self.row(number)).state
        return state

    async def person(
        self, address: str = "17", *, channel: str = "telegram", answered: bool = True
    ) -> int:
        """Somebody whom the notice has reached; unless `answered`, staff typed the address in."""

        def register(desk: Desk) -> int:
            notice = notices.arrived(desk, "hash", "de", channel, "delivered")
            if answered:
                return people.register(
                    desk,
                    notice_id=notice,
                    notice_hash="hash",
                    channel=channel,
                    address=address,
                    language="de",
                )
            known = people.register(
                desk,
                notice_id=notice,
                notice_hash="hash",
                channel="told",
                address=f"by hand {address}",
                language="de",
            )
            people.add_contact(desk, known, channel, address, answered=False)
            return known

        return await self.desk(register)

    async def appointment(
        self, person_id: int, *, reference: str = "K7Q2", **span: float
    ) -> Appointment:
        """A date so far ahead, under a reference that one can foretell."""
        start = self.now + timedelta(**(span or {"days": 1}))
        when = {"ends_at": start + timedelta(minutes=30), "made_at": self.now}
        wanted = date_at(start, **when, id=new_id(), person_id=person_id, changed_at=self.now)

        def write(desk: Desk) -> Appointment:
            made = appointments.add(desk, wanted)
            this = dates.update().where(dates.c.id == made.id)
            desk.connection.execute(this.values(reference=reference))
            return replace(made, reference=reference)

        return await self.desk(write)


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    async with await Storage.open(database_url) as storage:
        yield Office(storage)


@pytest.fixture
async def busy(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Office]:
    """On PostgreSQL, where works run beside each other; on SQLite one follows the other."""
    if request.config.getoption("--db") == "sqlite":
        pytest.skip("needs PostgreSQL")
    postgresql: Postgresql = request.getfixturevalue("postgresql")
    with postgresql.with_tables(tmp_path) as url:
        async with await Storage.open(url) as storage:
            yield Office(storage)
