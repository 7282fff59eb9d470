"""One process fetches a bot's messages; without its lock it stops, for another may have begun."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import text

from booking.storage import Storage
from bot import shopfront
from bot.channels.telegram import Telegram
from bot.shopfront import Lines, Shopfront
from tests.office import SHOP, Office
from tests.patience import PATIENCE

LOCK = b"poller!!" * 4


class Fetching:
    """A poller that only counts how many of its kind are at work."""

    at_work = begun = 0

    def __init__(self, *args: object, **more: object) -> None:
        pass

    async def run(self) -> None:
        Fetching.at_work += 1
        Fetching.begun += 1
        try:
            await asyncio.Event().wait()
        finally:
            Fetching.at_work -= 1


@pytest.fixture
def polling(monkeypatch: pytest.MonkeyPatch) -> type[Fetching]:
    monkeypatch.setattr(shopfront, "Poller", Fetching)
    monkeypatch.setattr(shopfront, "POLLER_WAITS", 0.05)
    monkeypatch.setattr(Fetching, "at_work", 0)
    monkeypatch.setattr(Fetching, "begun", 0)
    return Fetching


@asynccontextmanager
async def process(url: str, office: Office) -> AsyncIterator[None]:
    """A process with a storage of its own that would like to fetch."""
    async with await Storage.open(url) as storage:
        telegram = Telegram("1:a")
        front = Shopfront(
            SHOP, office.keys, storage, lambda: datetime.now(UTC), Lines(telegram=telegram)
        )
        task = asyncio.create_task(front._poll(telegram))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait([task])
            await front.close()


async def until(condition: Any) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():
            await asyncio.sleep(0.01)


async def test_a_lock_is_held_until_it_is_given_back(office: Office) -> None:
    async with office.storage.address_lock(LOCK):
        assert await office.storage.holds(LOCK)


async def break_connections(office: Office) -> None:
    """As when the server restarts or a firewall forgets: those that hold locks are cut."""
    await office.storage.outside(
        lambda connection: connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_locks "
                "WHERE locktype = 'advisory' AND pid <> pg_backend_pid() AND granted "
                "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            )
        ).all()
    )


@pytest.mark.parametrize(("looks", "at_work"), [(True, 1), (False, 2)])
async def test_whoever_has_lost_the_lock_no_longer_fetches(
    office: Office, database_url: str, polling: type[Fetching], monkeypatch: pytest.MonkeyPatch,
    *, looks: bool, at_work: int,
) -> None:  # fmt: skip
    """PostgreSQL only: a file of SQLite is served by one process."""
    if office.storage.dialect != "postgresql":
        return
    if not looks:
        monkeypatch.setattr(Storage, "holds", believes)
    async with process(database_url, office):
        await until(lambda: polling.at_work == 1)
        async with process(database_url, office):
            await break_connections(office)
            await until(lambda: polling.begun == 2)

            await until(lambda: polling.at_work == at_work)


async def believes(storage: Storage, digest: bytes) -> bool:
    return True
