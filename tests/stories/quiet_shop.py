"""A shop without a network: the real inbox, flows, outbox and gate; what goes out is looked at.

Quick enough for thousands of turns. Instead of a platform, `deliver` takes every message.
"""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection

from booking.desk import Desk
from booking.keys import ShopKeys, open_keys
from booking.shop import Shop, load
from booking.storage import Storage
from bot import outcomes
from bot.inbox import Form, Inbox
from flows.heard import Heard
from locales import Rendered, render
from reminders import leases
from reminders.gate import judged
from reminders.leased import Leased

T = TypeVar("T")

SHOPS = Path(__file__).parent.parent / "shops"
LINK = "https://salon.example/p"
FORMS = {"telegram": Form("chat", 12), "sms": Form("sms", 5)}
TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""Ten o'clock in Berlin; the shops are open."""


@dataclass(frozen=True)
class Arrived:
    """One message on somebody's screen."""

    leased: Leased
    rendered: Rendered
    provider_id: str

    @property
    def keys(self) -> list[str]:
        """The names of what is said; wordings may change."""
        return [say.key for say in self.leased.says]

    @property
    def taps(self) -> list[str]:
        """What its buttons carry."""
        return [
            choice.value if choice.value.startswith("/") else f"{self.rendered.asking}.{place}"
            for place, choice in enumerate(self.rendered.choices)
        ]

    def tap_for(self, value: str) -> str:
        """The button of one choice, by the value that it stands for."""
        return self.taps[[choice.value for choice in self.rendered.choices].index(value)]


@dataclass
class QuietShop:
    """One shop, open."""

    shop: Shop
    storage: Storage
    keys: ShopKeys
    now: datetime = TUESDAY
    options: dict[str, Any] = field(default_factory=dict)
    """For the inbox; only the tests of safety devices give any."""
    _ids: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    _sent: itertools.count[int] = field(default_factory=lambda: itertools.count(9001))

    def __post_init__(self) -> None:
        self.inbox = Inbox(
            shop=self.shop,
            keys=self.keys,
            storage=self.storage,
            clock=lambda: self.now,
            link=LINK,
            forms=FORMS,
            wake=lambda: None,
            **self.options,
        )

    async def hear(self, channel: str, address: str, text: str = "", **more: Any) -> None:
        """One message comes in, under a number of its own."""
        number = more.pop("message_id", None) or f"in{next(self._ids)}"
        await self.inbox.take(Heard(channel, address, number, text, **more))

    async def deliver(self, *, arrives: bool = True) -> list[Arrived]:
        """Send what may go until nothing is left. `arrives`: else every message fails for good."""
        return await self.desk(lambda desk: self._send_all(desk, arrives=arrives))

    def _send_all(self, desk: Desk, *, arrives: bool) -> list[Arrived]:
        found: list[Arrived] = []
        while taken := [each for c in FORMS for each in leases.lease(desk, c, 1000)]:
            found += [self._through(desk, leased, arrives=arrives) for leased in taken]
        return [each for each in found if each.provider_id]

    def _through(self, desk: Desk, leased: Leased, *, arrives: bool) -> Arrived:
        shown = render(
            leased.says,
            language=leased.language,
            form="sms" if FORMS[leased.channel].kind == "sms" else "chat",
            zone=desk.shop.zone,
        )
        verdict = judged(desk, [leased])[leased.id]
        if not verdict.passes:
            leases.record_refused(desk, leased, verdict.refused)
            return Arrived(leased, shown, "")
        [begun] = leases.begin(desk, [leased])
        if not arrives:
            leases.record_failed(desk, begun, "bad_request", final=True, retry_at=desk.now)
            return Arrived(leased, shown, "")
        number = leased.edits or str(next(self._sent))
        leases.record_sent(desk, [(begun, number)], outcomes.notice_arrived)
        return Arrived(leased, shown, number)

    async def look(self, work: Callable[[Desk], T]) -> T:
        return await self.storage.read(
            lambda connection: work(Desk(connection, self.shop, self.keys, self.now))
        )

    async def desk(self, work: Callable[[Desk], T]) -> T:
        def transaction(connection: Connection) -> T:
            return work(Desk(connection, self.shop, self.keys, self.now))

        return await self.storage.transact(transaction)


@asynccontextmanager
async def quiet_shop(
    url: str, folder: Path, *, shop: str = "single", minutes: int = 0, **options: Any
) -> AsyncIterator[QuietShop]:
    """Open it. minutes: how long its services take, where that is not as in the file."""
    described = load(SHOPS / f"{shop}.toml")
    if minutes:
        longer = {
            name: service.model_copy(update={"minutes": minutes})
            for name, service in described.services.items()
        }
        described = described.model_copy(update={"services": longer})
    path = folder / "keys.json"
    async with await Storage.open(url) as storage:
        keyring = await storage.transact(lambda c: open_keys(c, path, [described.id]))
        yield QuietShop(described, storage, keyring.of(described.id), options=options)
