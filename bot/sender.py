"""Sends what waits in the outbox: leased, judged at the last moment, sent, recorded."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from sqlalchemy import Connection

from booking.appointments import by_id
from booking.desk import Desk
from booking.keys import ShopKeys
from booking.shop import Shop
from booking.storage import Storage
from bot.calendar_files import calendar_file
from bot.channels import Channel, Document, Outgoing, Undeliverable
from bot.limits import Limits
from bot.together import Together
from locales import BadText, render
from reminders import leases, outbox
from reminders.gate import Verdict, judged
from reminders.leases import Leased
from reminders.purposes import Purpose
from reminders.rows import UNSURE

log = logging.getLogger(__name__)

T = TypeVar("T")

ANSWERS_AT_ONCE = 16
"""Room for answers among the messages on their way, each to another address."""
REMINDERS_AT_ONCE = (8, 128)
"""Room for reminders beside them, at least and at most. Between those it is what may leave within
the seconds below: an answer does not queue behind a thousand reminders."""
ANSWER_WAITS = 0.33
TOGETHER = 64
"""So many are judged in one transaction, so few that each is sent the moment after."""
LEASE = timedelta(seconds=90)
"""Longer than a try can take; after a crash of one process among several it is the time until
another one tries the message again."""
LOOK_EVERY = 1.0
"""Seconds between looks for what another process has put into the outbox."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 600.0
"""Seconds before the second try, and at most before any other."""
FAREWELL = 10.0
"""Seconds that messages on their way get when the program stops."""


@dataclass(frozen=True)
class Hooks:
    """What else happens in the transaction that records what came of a message."""

    notice_sent: Callable[[Desk, Leased, str], None]
    """A notice has arrived: the stranger becomes a person. Gets the provider's id."""
    blocked: Callable[[Desk, Leased], None]
    """The person, or the provider for them, wants nothing from us: a STOP (P31)."""
    failed: Callable[[Desk, Leased, str], None] = lambda desk, leased, outcome: None
    """It failed for good, for another reason; gets the outcome as recorded."""


Judge = Callable[[Desk, Sequence[Leased]], Mapping[int, Verdict]]


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
        self._keys = keys
        self._channel = channel
        self._limits = limits
        self._hooks = hooks
        self._clock = clock
        self._gate = gate
        self._look_every = look_every
        least, most = REMINDERS_AT_ONCE
        self._reminders = min(max(least, limits.within(ANSWER_WAITS)), most)
        self._begun = Together[Leased, Leased | None](
            lambda these: self._at_desk(self._begin(these)), TOGETHER
        )
        self._sent = Together[tuple[Leased, str], None](
            lambda these: self._at_desk(self._record_sent(these)), TOGETHER
        )
        self._bell = asyncio.Event()
        self._on_the_way: dict[int, Leased] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        """Look at once: something was put into the outbox, or the clock was moved."""
        self._bell.set()

    async def run(self) -> None:
        """Send until cancelled; what is on its way then gets a little time to arrive."""
        try:
            while True:
                self._bell.clear()
                await self._sleep(await self._look())
        finally:
            if self._tasks:
                await asyncio.wait(self._tasks, timeout=FAREWELL)
            for task in self._tasks:
                task.cancel()

    async def _sleep(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._bell.wait()
        except TimeoutError:
            return

    async def _look(self) -> float:
        """Start what may go; returns the seconds until something else becomes due."""
        try:
            taken, due = await self._at_desk(self._wanted())
        except Exception as failure:  # noqa: BLE001 - this loop must not die
            self._log_failure("looking", failure)
            return self._look_every
        for leased in taken:
            self._on_the_way[leased.id] = leased
            task = asyncio.create_task(self._deliver(leased))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        seconds = (due - self._clock()).total_seconds() if due else self._look_every
        return min(max(seconds, 0), self._look_every)

    def _wanted(self) -> Callable[[Desk], tuple[list[Leased], datetime | None]]:
        """What to ask for: as much as there is room for beside what is on its way."""
        channel, on_the_way = self._channel.name, list(self._on_the_way)
        reminders = sum(leased.purpose == Purpose.REMINDER for leased in self._on_the_way.values())

        def lease(desk: Desk) -> tuple[list[Leased], datetime | None]:
            taken = leases.lease(
                desk,
                channel,
                ANSWERS_AT_ONCE + self._reminders - len(on_the_way),
                LEASE,
                bulk=max(0, self._reminders - reminders),
                besides=on_the_way,
            )
            return taken, leases.next_due(desk, channel)

        return lease

    async def _deliver(self, leased: Leased) -> None:
        """See one message through one try."""
        try:
            outgoing = self._outgoing(leased)
            # Waited for outside the lock: STOP must not wait for the platform's limits.
            await self._limits.turn(leased.address, self._channel.cost(outgoing))
            async with self._storage.address_lock(leased.digest):
                await self._try(leased, outgoing)
        except (BadText, UnicodeError):
            await self._failed(leased, Undeliverable("unsayable", final=True, alarm=True))
        except Exception as failure:  # noqa: BLE001 - its lease lapses, and it is tried again
            self._log_failure(f"{leased.id}", failure)
        else:
            self.wake()  # the next one to this address may go
        finally:
            del self._on_the_way[leased.id]

    async def _try(self, leased: Leased, outgoing: Outgoing) -> None:
        """Judge, send and record; whoever holds the address's lock beside us waits (P23)."""
        begun = await self._begun(leased)
        if not begun:
            return
        if outgoing.rendered.carries:
            outgoing = replace(outgoing, document=await self._carried(begun))
            if not outgoing.document:
                await self._at_desk(lambda desk: leases.record_refused(desk, begun, "gone"))
                return
        try:
            provider_id = await self._send(begun, outgoing)
        except Undeliverable as no:
            await self._failed(begun, no)
            return
        await self._sent((begun, provider_id))
        log.info("%s %s sent: %s", leased.channel, leased.id, leased.purpose)

    async def _carried(self, leased: Leased) -> Document | None:
        """The file of its appointment, as that stands now."""
        found = await self._at_desk(lambda desk: by_id(desk, leased.appointment_id or 0))
        if found is None:
            return None
        return await asyncio.to_thread(calendar_file, self._shop, found, leased.language)

    async def _failed(self, leased: Leased, no: Undeliverable) -> None:
        if no.retry_after:
            self._limits.pause(no.retry_after)
        level = logging.ERROR if no.alarm else logging.INFO
        log.log(level, "%s %s not sent: %s", leased.channel, leased.id, no.code)
        await self._at_desk(partial(self._record_failure, leased=leased, no=no))

    def _begin(self, these: Sequence[Leased]) -> Callable[[Desk], list[Leased | None]]:
        """Those that are still ours and may go now."""

        def begin(desk: Desk) -> list[Leased | None]:
            begun = {leased.id: leased for leased in leases.begin_all(desk, these, LEASE)}
            for number, verdict in self._gate(desk, list(begun.values())).items():
                if not verdict.passes:
                    leases.record_refused(desk, begun.pop(number), verdict.refused)
            return [begun.get(leased.id) for leased in these]

        return begin

    async def _send(self, leased: Leased, outgoing: Outgoing) -> str:
        """Send, unless an earlier try whose outcome was lost turns out to have got through."""
        await self._limits.depart()
        if not leased.maybe_sent or leased.first_try_at is None:
            return await self._channel.send(outgoing)
        since = leased.first_try_at
        known = await self._at_desk(lambda desk: leases.other_ids(desk, leased))
        try:
            found = await self._channel.recall(outgoing, since, known)
        except Undeliverable as no:
            raise Undeliverable(no.code, retry_after=no.retry_after, maybe_sent=True) from no
        return found or await self._channel.send(outgoing)

    def _record_sent(self, these: Sequence[tuple[Leased, str]]) -> Callable[[Desk], Sequence[None]]:
        def record(desk: Desk) -> Sequence[None]:
            leases.record_all_sent(desk, these, self._hooks.notice_sent)
            return [None] * len(these)

        return record

    def _record_failure(self, desk: Desk, leased: Leased, no: Undeliverable) -> None:
        if no.migrated_to:
            outbox.readdress(desk, leased.channel, leased.address, no.migrated_to)
        pause = 0.0 if no.migrated_to else no.retry_after or _pause(leased.tries)
        leases.record_failed(
            desk,
            leased,
            UNSURE if no.maybe_sent else no.code,
            final=no.final,
            retry_at=desk.now + timedelta(seconds=pause),
        )
        if no.blocked:
            self._hooks.blocked(desk, leased)
        elif no.final:
            self._hooks.failed(desk, leased, no.code)

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

    async def _at_desk(self, work: Callable[[Desk], T]) -> T:
        def transaction(connection: Connection) -> T:
            return work(Desk(connection, self._shop, self._keys, self._clock()))

        return await self._storage.transact(transaction)

    def _log_failure(self, what: str, failure: Exception) -> None:
        log.error("%s %s failed: %s", self._channel.name, what, type(failure).__name__)


def _pause(tries: int) -> float:
    """Seconds before the next try: twice as long each time, and never many in step."""
    span = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(tries, 20))
    return span * random.uniform(0.5, 1)  # noqa: S311 - only to spread the tries
