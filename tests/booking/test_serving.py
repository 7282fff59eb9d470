"""Who serves a database: one process on SQLite, several on PostgreSQL, and what a dead one left."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection

from booking import sqlite
from booking.storage import Storage, StorageFailed
from tests.databases import Databases

SALON, WORKSHOP = b"s" * 32, b"w" * 32


async def serve(storage: Storage, key: bytes = SALON) -> bool:
    """Join; whether this one was the first."""
    first = False

    def note(connection: Connection) -> None:
        nonlocal first
        first = True

    await storage.serve(key, note)
    return first


async def test_the_next_one_after_the_last_has_gone_is_the_first(database_url: str) -> None:
    for _ in range(2):
        async with await Storage.open(database_url) as storage:
            assert await serve(storage)


async def test_beside_another_nobody_is_the_first(
    databases: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "PATIENCE", 0.05)
    with databases.with_tables(tmp_path) as url:
        async with await Storage.open(url) as one, await Storage.open(url) as other:
            assert await serve(one)
            if one.dialect == "sqlite":
                with pytest.raises(StorageFailed, match="another Terminbote"):
                    await serve(other)
                return
            assert not await serve(other)
            assert await serve(other, WORKSHOP), "it is about each shop"


async def test_whoever_serves_a_file_serves_all_its_shops(database_url: str) -> None:
    async with await Storage.open(database_url) as storage:
        assert await serve(storage)
        assert await serve(storage, WORKSHOP)
