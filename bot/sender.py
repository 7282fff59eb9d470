"""Sends what waits in the outbox: leased, judged at the last moment, sent, recorded."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import datetime

from booking.desk import Desk
from booking.keys import ShopKeys
from booking.shop import Shop
from booking.storage import Storage
from bot.channels import Channel, Outgoing
from bot.limits import Limits
from bot.trying import Hooks, Judge, Ready, Tries, unsayable
from locales import BadText, render
from reminders import leases
from reminders.gate import judged
from reminders.leased import Leased, Room
from reminders.purposes import Purpose

__all__ = ["Hooks", "Sender"]

log = logging.getLogger(__name__)

ANSWERS_AT_ONCE = 16
"""Room for answers among the messages on their way, each to another address."""
REMINDERS_AT_ONCE = (8, 512)
"""Room for reminders beside them, at least and at most. Between those it is what may leave within
the seconds below: an answer does not queue behind a thousand reminders."""
ANSWER_WAITS = 0.33
TOGETHER = 128
"""So many are judged in one transaction, so few that each is sent the moment after."""
LOOK_EVERY = 1.0
"""Seconds between looks for what another process has put into the outbox."""
A_MOMENT = 0.5
"""Seconds for which whoever has more reminders waits until there is room for them."""
FAREWELL = 10.0
"""Seconds that messages on their way get when the program stops."""


class Sender:
    """One shop's way out on one channel."""

    def __init__(
        self,
        storage: Storage,
        shop: Shop,
        keys: ShopKeys,
        channel: Channel,
        limits: Limits,
        hooks: Hooks,
        clock: Callable[[], datetime],
        *,
        gate: Judge = judged,
        look_every: float = LOOK_EVERY,
    ) -> None:
        """clock: tells the moment, aware. gate: only a test hands in another judgement."""
        self._storage = storage
        self._shop = shop
        self._channel = channel
        self._limits = limits
        self._clock = clock
        self._look_every = look_every
        least, most = REMINDERS_AT_ONCE
        self._reminders = min(max(least, limits.within(ANSWER_WAITS)), most)
        self._tries = Tries(
            *(storage, shop, keys, channel, limits, hooks, clock, gate),
            *(self._over, self._soon, self.wake),
        )
        self._bell, self._has_room = asyncio.Event(), asyncio.Event()
        self._open = self._none_waits = self._more = False
        self._on_the_way: dict[int, Leased] = {}
        self._soon_to_go: list[Leased] = []
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def channel(self) -> str:
        return self._channel.name

    def reminders(self) -> Room:
        """For so many more reminders there is room at the moment."""
        under_way = sum(each.purpose == Purpose.REMINDER for each in self._on_the_way.values())
        return self._room(self._reminders - under_way)

    def at_once(self) -> Room:
        """For so many answers there is room at the moment."""
        return self._room(ANSWERS_AT_ONCE + self._reminders - len(self._on_the_way))

    def _room(self, places: int) -> Room:
        return {self.channel: max(0, places) if self._open else 0}

    def take(self, these: Sequence[Leased]) -> None:
        """Send what a transaction has leased to this process (`outbox.put_all`) and committed.

        What belongs to another channel is that one's. Where the sender has stopped meanwhile,
        their leases lapse.
        """
        self._soon([each for each in these if each.channel == self.channel])

    async def make_room(self, many: int) -> None:
        """Wait a moment until there is room for so many reminders, and none waits any more.

        Where the platform's limits never let so many be in hand, nobody waits.
        """
        if many <= self._reminders:
            await _heard(self._has_room, A_MOMENT)

    def wake(self) -> None:
        """Look at once: something was put into the outbox, or the clock was moved."""
        self._more = True
        self._bell.set()

    async def run(self) -> None:
        """Send until cancelled; what is on its way then gets a little time to arrive."""
        self._open = True
        try:
            while True:
                self._bell.clear()
                await _heard(self._bell, await self._look())
        finally:
            self._open = False
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(FAREWELL):
                    while self._tasks:  # one may begin another, such as for what was locked
                        await asyncio.wait(self._tasks)
            for task in self._tasks:
                task.cancel()

    async def _look(self) -> float:
        """Start what may go; returns the seconds until something else becomes due."""
        room = self.reminders()[self.channel]
        try:
            taken, due = await self._tries.at_desk(self._wanted())
        except Exception as failure:  # noqa: BLE001 - this loop must not die
            self._log_failure("looking", failure)
            return self._look_every
        self._none_waits = len(taken) < room
        # What is under way now may keep others waiting; once it is over, they are looked for.
        self._more = bool(taken or self._on_the_way)
        self._start(taken)
        seconds = (due - self._clock()).total_seconds() if due else self._look_every
        return min(max(seconds, 0), self._look_every)

    def _wanted(self) -> Callable[[Desk], tuple[list[Leased], datetime | None]]:
        """What to ask for: as much as there is room for beside what is on its way."""
        channel, on_the_way = self.channel, list(self._on_the_way)
        limit = self.at_once()[channel]
        bulk = self.reminders()[channel]

        def lease(desk: Desk) -> tuple[list[Leased], datetime | None]:
            taken = leases.lease(desk, channel, limit, bulk=bulk, besides=on_the_way)
            return taken, leases.next_due(desk, channel)

        return lease

    def _soon(self, these: Sequence[Leased]) -> None:
        """Start them together with what others hand over in this very moment."""
        if these and not self._soon_to_go:
            asyncio.get_running_loop().call_soon(self._start_those)
        self._soon_to_go += these

    def _start_those(self) -> None:
        these, self._soon_to_go = self._soon_to_go, []
        if self._open:
            self._start(these)

    def _start(self, these: Sequence[Leased]) -> None:
        self._on_the_way.update((leased.id, leased) for leased in these)
        self._note_room()
        for start in range(0, len(these), TOGETHER):
            some = these[start : start + TOGETHER]
            self._see_to(self._go(some), some)

    def _see_to(self, way: Awaitable[None], these: Sequence[Leased]) -> None:
        """Go that way with them, beside everything else."""
        task = asyncio.create_task(self._seen_to(way, these))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _seen_to(self, way: Awaitable[None], these: Sequence[Leased]) -> None:
        try:
            await way
        except Exception as failure:  # noqa: BLE001 - their leases lapse, and they are tried again
            self._log_failure(f"{[leased.id for leased in these]}", failure)
            self._over(these)

    async def _go(self, these: Sequence[Leased]) -> None:
        """See messages through one try: at once those whose turn has come, the others later."""
        at_once: list[Ready] = []
        for leased in these:
            ready = await self._worded(leased)
            if ready and self._limits.at_once(leased.address, ready.cost):
                at_once.append(ready)
            elif ready:
                self._see_to(self._in_turn(ready), [leased])
        if at_once:
            await self._try(at_once)

    async def _in_turn(self, ready: Ready) -> None:
        # Waited for outside the lock: STOP must not wait for the platform's limits.
        await self._limits.turn(ready.leased.address, ready.cost)
        await self._try([ready])

    async def _try(self, these: Sequence[Ready]) -> None:
        """With the addresses' locks; what is locked now is tried once it is not."""
        async with self._storage.free_locks([ready.leased.digest for ready in these]) as held:
            free = [ready for ready in these if ready.leased.digest in held.digests]
            for ready in these:
                if ready.leased.digest not in held.digests:
                    self._see_to(self._try_alone(ready), [ready.leased])
            if free:
                await self._tries.make(free, held.give_back)

    async def _try_alone(self, ready: Ready) -> None:
        async with self._storage.address_lock(ready.leased.digest):
            await self._tries.make([ready], lambda digests: None)

    def _over(self, these: Collection[Leased]) -> None:
        """A try is over; the next ones to these addresses may go, if any were waiting."""
        for leased in these:
            self._on_the_way.pop(leased.id, None)
        self._note_room()
        if self._more:
            self._bell.set()

    def _note_room(self) -> None:
        if self._none_waits and 2 * len(self._on_the_way) <= self._reminders:
            self._has_room.set()
        else:
            self._has_room.clear()

    async def _worded(self, leased: Leased) -> Ready | None:
        try:
            outgoing = self._outgoing(leased)
            return Ready(leased, outgoing, self._channel.cost(outgoing))
        except BadText:
            await self._tries.fail(leased, unsayable())
            self._over([leased])
            return None

    def _outgoing(self, leased: Leased) -> Outgoing:
        left = leased.expires_at - self._clock()
        return Outgoing(
            message_id=leased.id,
            address=leased.address,
            rendered=render(
                leased.says,
                language=leased.language,
                form=self._channel.form,
                zone=self._shop.zone,
            ),
            purpose=leased.purpose,
            validity=int(left.total_seconds()),
            edits=leased.edits,
            clears=leased.clears,
        )

    def _log_failure(self, what: str, failure: Exception) -> None:
        log.error("%s %s failed: %s", self._channel.name, what, type(failure).__name__)


async def _heard(bell: asyncio.Event, within: float) -> None:
    """Wait for the bell, so many seconds at most."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(within):
            await bell.wait()
