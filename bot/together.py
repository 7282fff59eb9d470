"""What several want at the same moment is done for all of them in one go."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

Wish = tuple[T, "asyncio.Future[R]"]


class Together(Generic[T, R]):
    """Collects wishes while the last ones are being done; a single one is done at once."""

    def __init__(self, do: Callable[[Sequence[T]], Awaitable[Sequence[R]]], most: int) -> None:
        """do: does all of these or, where it raises, none; one result for each, in their order.

        most: so many in one go.
        """
        self._do = do
        self._most = most
        self._waiting: deque[Wish[T, R]] = deque()
        self._working: asyncio.Task[None] | None = None

    async def __call__(self, one: T) -> R:
        """Raises what doing this one raised; the others are not harmed by it."""
        told: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((one, told))
        if self._working is None:
            self._working = asyncio.create_task(self._work())
        return await told

    async def _work(self) -> None:
        try:
            while self._waiting:
                count = min(len(self._waiting), self._most)
                await self._settle([self._waiting.popleft() for _ in range(count)])
        finally:
            self._working = None

    async def _settle(self, wishes: Sequence[Wish[T, R]]) -> None:
        try:
            results = await self._do([one for one, _ in wishes])
        except Exception as failure:  # noqa: BLE001 - whoever wished for it gets it
            if len(wishes) > 1:
                # One of them spoils it for all: each for itself, then.
                await asyncio.gather(*(self._settle([wish]) for wish in wishes))
            elif not wishes[0][1].done():
                wishes[0][1].set_exception(failure)
            return
        for (_, told), result in zip(wishes, results, strict=True):
            if not told.done():
                told.set_result(result)
