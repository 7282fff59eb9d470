"""One open shop: its channels, what it hears and what it says."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection

from booking import rehearsals
from booking.desk import Desk
from booking.keys import ShopKeys
from booking.shop import Shop
from booking.storage import Storage, StorageFailed
from bot import catching_up, outcomes
from bot.catching_up import Pause, caught_up
from bot.channels.sms import Sms
from bot.channels.sms_senders import SenderKind, rate, sender_kind
from bot.channels.sms_webhook import Report, SmsDoor
from bot.channels.telegram import Telegram
from bot.channels.telegram_poll import Poller
from bot.channels.telegram_webhook import TelegramDoor, webhook_secret
from bot.inbox import Form, Inbox
from bot.limits import Limits, sms_limits, telegram_limits
from bot.sender import Hooks, Sender
from reminders import delivery, leases
from reminders.balance import Balance
from reminders.leased import Leased, Room

log = logging.getLogger(__name__)

T = TypeVar("T")

POLLER_WAITS = 5.0
"""Seconds before a process asks again whether it may, or still may, fetch a bot's messages."""
RIVAL_LASTS = 120.0
"""Seconds; of two that poll each is shut out about once a minute."""
HOOKS = Hooks(outcomes.notice_arrived, outcomes.blocked, outcomes.failed)


@dataclass(frozen=True)
class Lines:
    """How a shop reaches the platforms; each of them may be missing."""

    telegram: Telegram | None = None
    sms: Sms | None = None
    sms_sender: str = ""
    sms_token: str = ""
    public_url: str = ""
    link: str = ""
    """Where the second layer of the privacy notice stands."""

    @property
    def reached(self) -> tuple[str, str]:
        """Where customers write: the bot's link, once it is known, and the number for SMS."""
        named = self.telegram and self.telegram.username
        numbered = self.sms and self.sms_sender.startswith("+")
        return f"https://t.me/{named}" if named else "", self.sms_sender if numbered else ""


@dataclass
class Pace:
    """How fast messages leave; the platforms' limits unless a test has no time to wait."""

    telegram: Callable[[], Limits] = telegram_limits
    sms: Callable[[float], Limits] = sms_limits


@dataclass
class Shopfront:
    """A shop that is open: everything that runs for it."""

    shop: Shop
    keys: ShopKeys
    storage: Storage
    clock: Callable[[], datetime]
    lines: Lines
    pace: Pace = field(default_factory=Pace)
    balance: Balance = field(default_factory=Balance)
    """Of the last 24 hours' reminders, as it was found when they were last compared."""

    def __post_init__(self) -> None:
        self._pause: Pause | None = None
        self._drained, self.up_to_date = asyncio.Event(), asyncio.Event()
        ways = self._ways_out()
        self.limits = {channel.name: limits for channel, limits in ways}
        self.senders = [
            Sender(self.storage, self.shop, self.keys, channel, limits, HOOKS, self.clock)
            for channel, limits in ways
        ]
        self.inbox = Inbox(
            shop=self.shop,
            keys=self.keys,
            storage=self.storage,
            clock=self.clock,
            link=self.lines.link,
            public_url=self.lines.public_url,
            reached=lambda: self.lines.reached,
            forms={channel.name: Form(channel.form, channel.room) for channel in self._channels()},
            wake=self.wake,
            room=self.room_at_once,
            send=self.send,
        )

    def _channels(self) -> list[Telegram | Sms]:
        return [line for line in (self.lines.telegram, self.lines.sms) if line]

    def _ways_out(self) -> list[tuple[Telegram | Sms, Limits]]:
        ways: list[tuple[Telegram | Sms, Limits]] = []
        if self.lines.telegram:
            ways.append((self.lines.telegram, self.pace.telegram()))
        if self.lines.sms:
            ways.append((self.lines.sms, self.pace.sms(rate(self.lines.sms_sender))))
        return ways

    @property
    def answers_on(self) -> frozenset[str]:
        """The channels on which people can answer; a sender that is a name takes no SMS (P37)."""
        sender = self.lines.sms_sender
        one_way = bool(sender) and sender_kind(sender) is SenderKind.ALPHANUMERIC
        return frozenset(
            each.name for each in self._channels() if not (one_way and each is self.lines.sms)
        )

    @property
    def has_rival(self) -> bool:
        """Whether another program has just taken messages of this shop's bot."""
        seen = self.lines.telegram.rival_seen if self.lines.telegram else None
        return seen is not None and asyncio.get_running_loop().time() < seen + RIVAL_LASTS

    def desk(self, connection: Connection) -> Desk:
        return Desk(connection, self.shop, self.keys, self.clock())

    async def read(self, work: Callable[[Desk], T]) -> T:
        """Run on the read-only connection. Raises StorageFailed."""
        return await self.storage.read(lambda connection: work(self.desk(connection)))

    async def write(self, work: Callable[[Desk], T]) -> T:
        """Run in one transaction. Raises StorageFailed."""
        return await self.storage.transact(lambda connection: work(self.desk(connection)))

    def wake(self) -> None:
        """Something waits in the outbox, or the clock was moved."""
        for sender in self.senders:
            sender.wake()

    def room(self) -> Room:
        """For so many more reminders there is room in the senders' hands."""
        return {channel: n for each in self.senders for channel, n in each.reminders().items()}

    def room_at_once(self) -> Room:
        """For so many answers the senders have nothing else to do."""
        return {channel: n for each in self.senders for channel, n in each.at_once().items()}

    def send(self, these: Sequence[Leased]) -> None:
        """Send what a transaction of ours has leased to this process."""
        for sender in self.senders:
            sender.take(these)

    async def make_room(self, many: int) -> None:
        """Give the senders a moment for what they have in hand."""
        for sender in self.senders:
            await sender.make_room(many)

    def telegram_door(self) -> TelegramDoor | None:
        if not self.lines.telegram:
            return None
        return TelegramDoor(self.lines.telegram, self.inbox.take, webhook_secret(self.keys))

    def sms_door(self) -> SmsDoor | None:
        if not self.lines.sms:
            return None
        return SmsDoor(
            self.lines.sms_token,
            self.lines.public_url,
            self.inbox.take,
            self._report,
            carrier_hears_stop=self.lines.sms.carrier_hears_stop,
        )

    async def _report(self, report: Report) -> None:
        """Note how far a message got; one that was lost may close the privacy gate again."""

        def note(desk: Desk) -> None:
            undelivered = delivery.status(
                desk,
                "sms",
                report.provider_id,
                report.status,
                report.code,
                message_id=report.message_id,
            )
            if undelivered:
                outcomes.lost(desk, undelivered)

        await self.write(note)

    async def take_over(self) -> None:
        """What a process that died had in its hands is sent at once, unless others serve here."""
        await self.storage.serve(
            self.keys.code_digest("serving"), lambda connection: self._alone(self.desk(connection))
        )

    def _alone(self, desk: Desk) -> None:
        leases.lapse(desk)
        rehearsals.lapse(desk)
        self._pause = Pause(catching_up.woken(desk))

    def tasks(self, *, polls: bool) -> list[Coroutine[Any, Any, None]]:
        """What runs as long as the shop is open."""
        running = [self._catch_up(polls=polls), *(self._speak(each) for each in self.senders)]
        if polls and self.lines.telegram:
            running.append(self._poll(self.lines.telegram))
        return running

    async def _catch_up(self, *, polls: bool) -> None:
        """Hear first what was written while nobody was here; others who serve have heard it."""
        if self._pause:
            await caught_up(*self._inboxes(self._pause.since, polls=polls))
        self.up_to_date.set()

    def _inboxes(self, since: datetime | None, *, polls: bool) -> Iterator[Awaitable[object]]:
        telegram, sms = self.lines.telegram, self.lines.sms
        if telegram:
            yield self._drained.wait() if polls else catching_up.hear_telegram_webhook(telegram)
        if sms and since:
            earliest = catching_up.earliest(since, self.clock())
            yield catching_up.hear_sms(sms, self.inbox.take, earliest)

    async def _speak(self, sender: Sender) -> None:
        await self.up_to_date.wait()
        await sender.run()

    async def _poll(self, telegram: Telegram) -> None:
        """Fetch this bot's messages; one process at a time does, others wait for its end."""
        key = self.keys.code_digest("telegram poller")
        while True:
            try:
                async with self.storage.address_lock(key):
                    await self._while_held(key, telegram)
            except StorageFailed as failure:
                log.error("%s: polling waits for the database: %s", self.shop.id, failure)
                await asyncio.sleep(POLLER_WAITS)

    async def _while_held(self, key: bytes, telegram: Telegram) -> None:
        """The lock goes with a broken connection: then another process may fetch already."""
        poller = Poller(telegram, self.inbox.take, drained=self._drained)
        polling = asyncio.create_task(poller.run())
        try:
            while not polling.done() and await self.storage.holds(key):
                await asyncio.wait([polling], timeout=POLLER_WAITS)
        finally:
            polling.cancel()
            await asyncio.wait([polling])
        log.warning("%s: polling stopped: its lock is gone", self.shop.id)

    async def close(self) -> None:
        if self.lines.telegram:
            await self.lines.telegram.close()
        if self.lines.sms:
            await self.lines.sms.close()


async def run_until_cancelled(tasks: list[Coroutine[Any, Any, None]]) -> None:
    """Run side by side; when one breaks, all end and its error is raised."""
    async with asyncio.TaskGroup() as group:
        for task in tasks:
            group.create_task(task)
