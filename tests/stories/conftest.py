from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories.world import TUESDAY, World


@pytest.fixture
async def salon(tmp_path: Path, database_url: str) -> AsyncIterator[World]:
    """A hairdresser with several services, staff members and languages."""
    async with World(tmp_path, database_url, "salon.toml", TUESDAY).standing() as world:
        yield world


@pytest.fixture
async def workshop(tmp_path: Path, database_url: str) -> AsyncIterator[World]:
    """The smallest shop there is: one person, one service."""
    async with World(tmp_path, database_url, "single.toml", TUESDAY).standing() as world:
        yield world
