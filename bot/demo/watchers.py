"""Who wants to hear at once that something has happened: the page, and tests that wait for it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any, TypeVar

Found = TypeVar("Found")

QUIET = 15.0
"""Seconds of silence after which a stream says that it is still there."""


class Watchers:
    """Passes short JSON events on to everybody who is listening now; keeps none."""

    def __init__(self) -> None:
        self._queues: set[asyncio.Queue[dict[str, Any] | None]] = set()

    def tell(self, event: dict[str, Any]) -> None:
        for queue in self._queues:
            queue.put_nowait(event)

    def close(self) -> None:
        """End the streams that are open, so that a server can stop."""
        for queue in self._queues:
            queue.put_nowait(None)

    async def stream(self) -> AsyncIterator[str]:
        """Events in the form of text/event-stream (HTML standard, section 9.2)."""
        queue = self._join()
        try:
            yield "retry: 1000\n: hello\n\n"
            while (line := await _next_line(queue)) is not None:
                yield line
        finally:
            self._queues.discard(queue)

    async def until(self, look: Callable[[], Found | None], seconds: float = 10.0) -> Found:
        """Wait until `look` finds something; raises TimeoutError when it does not in time."""
        queue = self._join()
        try:
            async with asyncio.timeout(seconds):
                while not (found := look()):
                    await queue.get()
                return found
        finally:
            self._queues.discard(queue)

    def _join(self) -> asyncio.Queue[dict[str, Any] | None]:
        queue: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        self._queues.add(queue)
        return queue


async def _next_line(queue: asyncio.Queue[dict[str, Any] | None]) -> str | None:
    try:
        async with asyncio.timeout(QUIET):
            event = await queue.get()
    except TimeoutError:
        return ": still here\n\n"
    return None if event is None else f"data: {json.dumps(event)}\n\n"
