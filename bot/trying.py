"""One try of several messages at once: judged at the last moment, sent, recorded."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple, TypeVar

from sqlalchemy import Connection

from booking.appointments import by_id
from booking.desk import Desk
from booking.keys import ShopKeys
from booking.shop import Shop
from booking.storage import Storage
from bot.calendar_files import calendar_file
from bot.channels import Channel, Document, Outgoing, Undeliverable
from bot.limits import Limits
from locales import BadText
from reminders import leases, outbox
from reminders.gate import Verdict
from reminders.leased import Leased
from reminders.rows import UNSURE

log = logging.getLogger(__name__)

T = TypeVar("T")
R = TypeVar("R")

LANES = 64
"""So many of those that were judged together are handed to the channel at a time; the last of them
too are sent well within their lease, however slow the platform is."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 600.0
"""Seconds before the second try, and at most before any other."""


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
GiveBack = Callable[[Collection[bytes]], None]


class Ready(NamedTuple):
    """A message in its words."""

    leased: Leased
    outgoing: Outgoing
    cost: int
    """What it counts against the platform's limit."""


class Ended(NamedTuple):
    """What came of sending a message."""

    leased: Leased
    record: Callable[[Desk], None] | None = None
    """Notes why it did not go. None: it was sent, or nobody knows what became of it."""
    provider_id: str = ""


@dataclass(frozen=True)
class Tries:
    """What a try of one shop's messages on one channel needs."""

    storage: Storage
    shop: Shop
    keys: ShopKeys
    channel: Channel
    limits: Limits
    hooks: Hooks
    clock: Callable[[], datetime]
    gate: Judge
    done: Callable[[Collection[Leased]], None]
    """Told of those of which the try is over, once that is recorded."""
    go_on: Callable[[Sequence[Leased]], None]
    """Given those whose turn has come, since what went before them has arrived."""
    wake: Callable[[], None]
    """Told that one may wait for another try."""

    async def at_desk(self, work: Callable[[Desk], T]) -> T:
        def transaction(connection: Connection) -> T:
            return work(Desk(connection, self.shop, self.keys, self.clock()))

        return await self.storage.transact(transaction)

    async def make(self, these: Sequence[Ready], give_back: GiveBack) -> None:
        """Judge, send and record messages to different addresses, whose locks the caller has.

        Whoever holds an address's lock beside us waits (P23). It is given back as soon as what
        came of the message is recorded.
        """
        begun = await self._together(self._begin, these)
        going = {ready.leased.id for ready in begun}
        self._over([each.leased for each in these if each.leased.id not in going], give_back)
        async for ended in self._sent(begun):
            next_ones = await self._together(self._record, ended)
            if not all(one.provider_id for one in ended):
                self.wake()
            self._over([one.leased for one in ended], give_back)
            self.go_on(next_ones)

    async def fail(self, leased: Leased, no: Undeliverable) -> None:
        """Note that a message did not go."""
        ended = Ended(leased, self._refused(leased, no))
        await self.at_desk(lambda desk: self._record(desk, [ended]))
        self.wake()

    def _over(self, these: Sequence[Leased], give_back: GiveBack) -> None:
        if these:
            give_back([leased.digest for leased in these])
            self.done(these)

    async def _together(
        self, work: Callable[[Desk, Sequence[T]], list[R]], these: Sequence[T]
    ) -> list[R]:
        """Do it for all in one transaction; where one spoils that, for each alone.

        One for which it fails even so is left: its lease lapses, and it is tried again.
        """
        try:
            return await self.at_desk(lambda desk: work(desk, these))
        except Exception as failure:  # noqa: BLE001 - the others are not harmed by it
            if len(these) == 1:
                log.error("%s: a try failed: %s", self.channel.name, type(failure).__name__)
                return []
        return [done for one in these for done in await self._together(work, [one])]

    def _begin(self, desk: Desk, these: Sequence[Ready]) -> list[Ready]:
        """Those that are still ours and may go now."""
        begun = leases.begin(desk, [ready.leased for ready in these])
        verdicts = self.gate(desk, begun)
        for leased in begun:
            if refused := verdicts[leased.id].refused:
                leases.record_refused(desk, leased, refused)
        passed = {number for number, verdict in verdicts.items() if verdict.passes}
        leases.give_back(desk, [each.leased for each in these if each.leased.id not in passed])
        return [ready for ready in these if ready.leased.id in passed]

    def _record(self, desk: Desk, these: Sequence[Ended]) -> list[Leased]:
        """Returns those that go next."""
        sent = [(each.leased, each.provider_id) for each in these if each.provider_id]
        arrived = leases.record_sent(desk, sent, self.hooks.notice_sent)
        for each in these:
            if each.record:
                each.record(desk)
        leases.give_back(desk, [each.leased for each in these if each.leased.id not in arrived])
        return [
            each.leased.then for each in these if each.leased.then and each.leased.id in arrived
        ]

    async def _sent(self, these: Sequence[Ready]) -> AsyncIterator[list[Ended]]:
        """Send them, several at a time; what came of it, as soon as it is known."""
        ended: asyncio.Queue[Ended] = asyncio.Queue()
        todo = iter(these)

        async def lane() -> None:
            for ready in todo:
                ended.put_nowait(await self._tried(ready))

        lanes = [asyncio.create_task(lane()) for _ in these[:LANES]]
        try:
            left = len(these)
            while left:
                known = [await ended.get()]
                known += [ended.get_nowait() for _ in range(ended.qsize())]
                left -= len(known)
                yield known
        finally:
            for each in lanes:
                each.cancel()

    async def _tried(self, ready: Ready) -> Ended:
        leased = ready.leased
        try:
            return await self._tell(leased, ready.outgoing)
        except Undeliverable as no:
            return Ended(leased, self._refused(leased, no))
        except BadText:
            return Ended(leased, self._refused(leased, unsayable()))
        except Exception as failure:  # noqa: BLE001 - its lease lapses, and it is tried again
            name = type(failure).__name__
            log.error("%s %s failed: %s", leased.channel, leased.id, name)
            return Ended(leased)

    async def _tell(self, leased: Leased, outgoing: Outgoing) -> Ended:
        if outgoing.rendered.carries:
            outgoing = outgoing._replace(document=await self._carried(leased))
            if not outgoing.document:
                return Ended(leased, lambda desk: leases.record_refused(desk, leased, "gone"))
        provider_id = await self._send(leased, outgoing)
        log.info("%s %s sent: %s", leased.channel, leased.id, leased.purpose)
        return Ended(leased, provider_id=provider_id)

    async def _carried(self, leased: Leased) -> Document | None:
        """The file of its appointment, as that stands now."""
        found = await self.at_desk(lambda desk: by_id(desk, leased.appointment_id or 0))
        if found is None:
            return None
        return await asyncio.to_thread(calendar_file, self.shop, found, leased.language)

    async def _send(self, leased: Leased, outgoing: Outgoing) -> str:
        """Send, unless an earlier try whose outcome was lost turns out to have got through."""
        await self.limits.depart()
        if not leased.maybe_sent or leased.first_try_at is None:
            return await self.channel.send(outgoing)
        since = leased.first_try_at
        known = await self.at_desk(lambda desk: leases.other_ids(desk, leased))
        try:
            found = await self.channel.recall(outgoing, since, known)
        except Undeliverable as no:
            raise Undeliverable(no.code, retry_after=no.retry_after, maybe_sent=True) from no
        return found or await self.channel.send(outgoing)

    def _refused(self, leased: Leased, no: Undeliverable) -> Callable[[Desk], None]:
        """Heed why it did not go; returns what records it."""
        if no.retry_after:
            self.limits.pause(no.retry_after)
        level = logging.ERROR if no.alarm else logging.INFO
        log.log(level, "%s %s not sent: %s", leased.channel, leased.id, no.code)
        return lambda desk: self._record_failure(desk, leased, no)

    def _record_failure(self, desk: Desk, leased: Leased, no: Undeliverable) -> None:
        if no.migrated_to:
            outbox.readdress(desk, leased.channel, leased.address, no.migrated_to)
        pause = 0.0 if no.migrated_to else no.retry_after or _pause(leased.tries + 1)
        leases.record_failed(
            desk,
            leased,
            UNSURE if no.maybe_sent else no.code,
            final=no.final,
            retry_at=desk.now + timedelta(seconds=pause),
        )
        if no.blocked:
            self.hooks.blocked(desk, leased)
        elif no.final:
            self.hooks.failed(desk, leased, no.code)


def unsayable() -> Undeliverable:
    """There are no words for it, here or on the wire."""
    return Undeliverable("unsayable", final=True, alarm=True)


def _pause(tries: int) -> float:
    """Seconds before the next try: twice as long each time, and never many in step."""
    span = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(tries, 20))
    return span * random.uniform(0.5, 1)  # noqa: S311 - only to spread the tries
