"""Long polling: an update is confirmed only after it was taken, so a crash loses none."""

from __future__ import annotations

import asyncio
import logging
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence

from telegram.error import Conflict, InvalidToken, RetryAfter

from bot.channels import Take
from bot.channels.posted import committed
from bot.channels.telegram import Telegram, seconds
from bot.channels.telegram_in import Arrival, read

log = logging.getLogger(__name__)

LISTEN = 30
"""Seconds that one call waits for updates; Telegram allows 50."""
SHORTEST, LONGEST = 0.5, 30.0
"""Seconds between two calls after a failure."""
ENOUGH = 5
"""How often an update may fail while others are taken before it is passed over."""


class Poller:
    """Fetches one bot's updates. Only one may run for a bot at a time."""

    def __init__(
        self,
        telegram: Telegram,
        take: Take,
        *,
        drained: asyncio.Event | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """drained: set as soon as everything that Telegram kept for us has been taken."""
        self._telegram = telegram
        self._take = take
        self._drained = drained or asyncio.Event()
        self._sleep = sleep
        self._offset: int | None = None
        self._taken: set[int] = set()
        self._failures: Counter[int] = Counter()
        self._in_a_row = 0
        self._webhook_gone = False

    async def run(self) -> None:
        """Fetch until cancelled."""
        while True:
            try:
                await self._round()
                self._in_a_row, self._telegram.is_refused = 0, False
            except Exception as failure:  # noqa: BLE001 - this loop must not die
                await self._sleep(self._pause_after(failure))

    async def _round(self) -> None:
        if not self._webhook_gone:  # Telegram refuses one beside the other
            await self._telegram.bot.delete_webhook()
            self._webhook_gone = True
        # At first not to wait for news: others wait for the end of what is old.
        wires = await self._telegram.fetch(self._offset, LISTEN if self._drained.is_set() else 0)
        if not wires:
            self._drained.set()
            return
        before = len(self._taken)
        name = self._telegram.username
        arrivals = [arrival for wire in wires if (arrival := read(wire, name))]
        failed = await asyncio.gather(*(self._take_chat(chat) for chat in _by_chat(arrivals)))
        if len(self._taken) > before:
            self._pass_over(failed)
        readable = {arrival.number for arrival in arrivals}
        self._confirm([wire["update_id"] for wire in wires], readable)

    async def _take_chat(self, arrivals: Iterable[Arrival]) -> int | None:
        """One chat's updates in their order, up to one that fails: its number is returned."""
        for arrival in arrivals:
            if arrival.number in self._taken:
                continue
            if arrival.press:
                self._telegram.acknowledge(arrival.press)
            if arrival.heard and not await committed(self._take, arrival.heard):
                return arrival.number
            self._taken.add(arrival.number)
        return None

    def _pass_over(self, failed: Iterable[int | None]) -> None:
        """Give up an update that fails again and again while others are taken: it is to blame."""
        for number in failed:
            if number is None:
                continue
            self._failures[number] += 1
            if self._failures[number] >= ENOUGH:
                log.error("telegram: update %s failed %s times, passed over", number, ENOUGH)
                del self._failures[number]
                self._taken.add(number)

    def _confirm(self, numbers: Sequence[int], readable: Collection[int]) -> None:
        """Move on to the first update that was not taken. Raises NotTaken when there is one."""
        left = [number for number in numbers if number in readable and number not in self._taken]
        self._offset = left[0] if left else numbers[-1] + 1
        self._taken = {number for number in self._taken if number > self._offset}
        if left:
            raise NotTaken

    def _pause_after(self, failure: Exception) -> float:
        """Seconds to wait: longer each time, and never two processes in step."""
        self._in_a_row += 1
        if isinstance(failure, RetryAfter):
            return seconds(failure.retry_after)
        if isinstance(failure, Conflict):
            self._telegram.rival_seen = asyncio.get_running_loop().time()
            log.error("telegram: another program, or a webhook, takes this bot's messages")
            return LONGEST
        if isinstance(failure, InvalidToken):
            self._telegram.is_refused = True
            log.error("telegram: the bot token is not valid")
            return LONGEST
        log.warning("telegram: polling failed: %s", type(failure).__name__)
        span = min(LONGEST, SHORTEST * 2.0 ** min(self._in_a_row, 10))
        return span * random.uniform(0.5, 1)  # noqa: S311 - only to spread the calls


class NotTaken(Exception):
    """An update could not be taken and comes again."""


def _by_chat(arrivals: Iterable[Arrival]) -> list[list[Arrival]]:
    chats: dict[object, list[Arrival]] = {}
    for arrival in arrivals:
        alone = f"u{arrival.number}"
        chats.setdefault(alone if arrival.chat is None else arrival.chat, []).append(arrival)
    return list(chats.values())
