"""Locks by key: whoever holds one is alone with that key, and an unused lock is forgotten."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Locks:
    """A lock for each key, on one event loop; who waits longest gets it next."""

    def __init__(self) -> None:
        self._held: dict[bytes, deque[asyncio.Future[None]]] = {}
        """The keys that somebody has, and who waits for them."""

    @asynccontextmanager
    async def __call__(self, key: bytes) -> AsyncIterator[None]:
        if not self.take(key):
            await self._turn(key)
        try:
            yield
        finally:
            self.give_back(key)

    def take(self, key: bytes) -> bool:
        """Take one that nobody has; False where somebody has it."""
        if key in self._held:
            return False
        self._held[key] = deque()
        return True

    def give_back(self, key: bytes) -> None:
        waiting = self._held[key]
        while waiting:
            next_one = waiting.popleft()
            if not next_one.done():  # else whoever waited has gone away
                next_one.set_result(None)
                return
        del self._held[key]

    async def _turn(self, key: bytes) -> None:
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._held[key].append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if not turn.cancelled():  # it was given to one who has just gone away
                self.give_back(key)
            raise

    def __len__(self) -> int:
        """How many are held."""
        return len(self._held)
