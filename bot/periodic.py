"""What is looked after from time to time: reminders due, data that has had its time, the log."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from booking import marks
from booking.desk import Desk
from booking.privacy import proof, retention
from bot.comparing import compare, recall
from bot.rehearsal import rehearse
from bot.shopfront import Shopfront
from bot.withdrawing import withdraw
from reminders import freed, misfits, worker

log = logging.getLogger(__name__)
# Else it tells of every tick, and of each that is left out because the last one is not over yet.
logging.getLogger("apscheduler").setLevel(logging.ERROR)


def _failed(record: logging.LogRecord) -> bool:
    """Whether work has failed; what the end of the program cuts short has not."""
    return not (record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError))


logging.getLogger("apscheduler.executors.default").addFilter(_failed)

REMIND_EVERY, OFFER_EVERY, WITHDRAW_EVERY, AWAKE_EVERY, FORGET_EVERY = 0.5, 5, 10, 300, 600
ANCHOR_EVERY, COMPARE_EVERY = 3600, 3600
"""Seconds of real time between two looks; what is due is asked of the shop's own clock."""
REHEARSE_EVERY = 2
LOOK_ANYWAY = timedelta(seconds=5)
"""By the shop's clock: so soon it is looked for what has been booked or changed meanwhile."""


class Periodic:
    """Looks after the open shops. The scheduler ticks; what is due stands in the database."""

    def __init__(self, shops: Sequence[Shopfront], anchors: Path) -> None:
        self._shops = shops
        self._anchors = anchors
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._look_at: dict[str, datetime] = {}
        """When the next of a shop's appointments is to be looked at."""
        self._rehearsing: asyncio.Task[None] | None = None
        self._failed: set[tuple[str, str]] = set()
        """What went wrong at its last look, by shop and work."""
        for work, seconds in (
            (self.remind_in_time, REMIND_EVERY),
            (self.offer, OFFER_EVERY),
            (self.withdraw, WITHDRAW_EVERY),
            (self.awake, AWAKE_EVERY),
            (self.forget, FORGET_EVERY),
            (self.anchor, ANCHOR_EVERY),
            (self.compare, COMPARE_EVERY),
            (self._rehearse_aside, REHEARSE_EVERY),
        ):
            self._scheduler.add_job(
                work,
                "interval",
                seconds=seconds,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )

    async def start(self) -> None:
        """Begin to tick, by the rules as the shop files have them now."""
        await self._for_each(self._plan)
        await self._for_each(recall)
        self._scheduler.start()

    async def _plan(self, front: Shopfront) -> None:
        """Where a shop file has changed, some of its dates may have no place there any more."""
        if await front.write(_planned):
            log.info("%s: reminders follow the shop file as it is now", front.shop.id)

    def stop(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        if self._rehearsing:
            self._rehearsing.cancel()  # the next start takes away what it leaves

    @property
    def fails(self) -> bool:
        """Something that is looked after went wrong when it was last looked at: a disk may be full,
        from which can still be read."""
        return bool(self._failed)

    async def remind(self) -> None:
        """Let every due reminder go its way."""
        await self._for_each(self._remind)

    async def remind_in_time(self) -> None:
        """The same where it is time to look, so that to ask costs nothing while nothing is due."""
        await self._for_each(self._remind_in_time)

    async def _remind_in_time(self, front: Shopfront) -> None:
        look_at = self._look_at.get(front.shop.id)
        if look_at is None or look_at <= front.clock():
            await self._remind(front)

    async def _remind(self, front: Shopfront) -> None:
        """What was written while nobody was here comes first: it may be the answer (P36)."""
        more = front.up_to_date.is_set()
        while more:
            await front.make_room(worker.BATCH)
            tick = partial(worker.tick, speaks=front.answers_on, room=front.room())
            ticked = await front.write(tick)
            more = ticked.more
            anyway = front.clock() + LOOK_ANYWAY
            self._look_at[front.shop.id] = min(ticked.look_at or anyway, anyway)
            if ticked.said:
                log.info("%s: %s reminders due", front.shop.id, ticked.said)
                front.send(ticked.leased)
            if len(ticked.leased) < ticked.said:
                front.wake()  # the others wait in the outbox

    async def offer(self) -> None:
        """Offer to the waiting lists what has become free."""
        await self._for_each(self._offer)

    async def _offer(self, front: Shopfront) -> None:
        if not front.up_to_date.is_set():
            return
        if made := await front.write(freed.tick):
            log.info("%s: %s freed times offered", front.shop.id, made)
            front.wake()

    async def withdraw(self) -> None:
        """Take out of the chats what was said to those who were erased (P45)."""
        await self._for_each(withdraw)

    async def awake(self) -> None:
        """Note that nothing is missed at the moment (P36), but for what another program takes."""
        await self._for_each(self._awake)

    async def _awake(self, front: Shopfront) -> None:
        await front.write(lambda desk: marks.note(desk, marks.AWAKE))
        if front.has_rival:
            await front.write(lambda desk: marks.note(desk, marks.RIVAL))

    async def forget(self) -> None:
        """Delete what has had its time, and make the disk forget it too (P40)."""
        await self._for_each(self._forget)

    async def _forget(self, front: Shopfront) -> None:
        await front.write(retention.forget)
        await front.storage.checkpoint()

    async def compare(self) -> None:
        """Look whether every reminder that was due has gone out."""
        await self._for_each(compare)

    async def _rehearse_aside(self) -> None:
        """A rehearsal takes minutes, so the ticks go on meanwhile."""
        if self._rehearsing is None or self._rehearsing.done():
            self._rehearsing = asyncio.create_task(self.rehearse())

    async def rehearse(self) -> None:
        """Play through what somebody wished to see rehearsed, and tidy up after dead ones."""
        await self._for_each(rehearse)

    async def anchor(self) -> None:
        """Once a day note the end of the proof log outside the data folder (P19)."""
        await self._for_each(self._anchor)

    async def _anchor(self, front: Shopfront) -> None:
        anchor = await front.read(proof.anchor)
        if anchor:
            _note(self._anchors / f"anchors-{front.shop.id}.txt", front.clock(), anchor)

    async def _for_each(self, work: Callable[[Shopfront], Awaitable[None]]) -> None:
        """What goes wrong in one shop keeps neither the others nor the next look waiting."""
        for front in self._shops:
            what = (front.shop.id, work.__name__.strip("_"))
            try:
                await work(front)
                self._failed.discard(what)
            except Exception as failure:  # noqa: BLE001 - the next look must come
                self._failed.add(what)
                log.error("%s: %s failed: %s", *what, type(failure).__name__)


def _planned(desk: Desk) -> bool:
    changed = worker.plan_anew(desk)
    if changed:
        misfits.tell(desk)
    return changed


def _note(path: Path, now: datetime, anchor: proof.Anchor) -> None:
    """One line a day: date, number of the last entry, its code."""
    today = f"{now.astimezone(UTC):%Y-%m-%d}"
    written = path.read_text("utf-8").splitlines() if path.exists() else []
    if written and written[-1].startswith(today):
        return
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{today} {anchor.seq} {anchor.mac}\n")
    path.chmod(0o600)
