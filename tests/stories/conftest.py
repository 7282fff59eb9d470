from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path

import pytest

from tests.stories.world import TUESDAY, World

Opening = Callable[[str, datetime], Awaitable[World]]


@pytest.fixture
async def opening(tmp_path: Path, database_url: str) -> AsyncIterator[Opening]:
    """Any shop at any time: `await opening("salon.toml", moment)`."""
    async with AsyncExitStack() as stack:

        async def open_shop(shop: str, start: datetime) -> World:
            world = World(tmp_path, database_url, shop, start)
            return await stack.enter_async_context(world.standing())

        yield open_shop


@pytest.fixture
async def salon(opening: Opening) -> World:
    """A hairdresser with several services, staff members and languages."""
    return await opening("salon.toml", TUESDAY)


@pytest.fixture
async def workshop(opening: Opening) -> World:
    """The smallest shop there is: one person, one service."""
    return await opening("single.toml", TUESDAY)
