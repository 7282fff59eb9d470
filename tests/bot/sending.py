"""A sender at work, and how to wait for what it does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from bot.channels import Channel
from bot.demo.telegram import TelegramStandIn
from bot.demo.twilio import TwilioStandIn
from bot.limits import Limits, Rate
from bot.sender import Hooks, Sender
from tests.office import Office
from tests.patience import PATIENCE

NUMBER = "+4917604069012"
UNLIMITED = Rate(1e6, 1e6)


@dataclass
class Noted:
    """What the sender told the rest of the house."""

    arrived: list[str] = field(default_factory=list)
    blocked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def hooks(self) -> Hooks:
        return Hooks(
            notice_sent=lambda desk, leased, provider_id: self.arrived.append(provider_id),
            blocked=lambda desk, leased: self.blocked.append(leased.address),
            failed=lambda desk, leased, outcome: self.failed.append(outcome),
        )


@asynccontextmanager
async def sending(
    office: Office, channel: Channel, noted: Noted | None = None, **more: Any
) -> AsyncIterator[Sender]:
    """A sender at work; it looks often, since nobody wakes it."""
    options: dict[str, Any] = {
        "look_every": 0.02,
        "limits": Limits(UNLIMITED),
        "hooks": (noted or Noted()).hooks(),
        "storage": office.storage,
    }
    sender = Sender(
        shop=office.shop,
        keys=office.keys,
        channel=channel,
        clock=office.clock,
        **options | more,
    )
    running = asyncio.create_task(sender.run())
    try:
        yield sender
    finally:
        running.cancel()
        await asyncio.wait([running])


async def becomes(office: Office, number: int, *states: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while await office.state(number) not in states:
            await asyncio.sleep(0.01)


async def tried(office: Office, number: int, outcome: str, *, times: int = 1) -> None:
    """Until that try has ended like this and the message waits for the next one."""
    async with asyncio.timeout(PATIENCE):
        while True:
            row = await office.row(number)
            if (row.state, row.outcome, row.tries) == ("waiting", outcome, times):
                return
            await asyncio.sleep(0.01)


def said(world: TelegramStandIn, chat: int) -> list[str]:
    return [each["text"] for each in world.shown(chat)["messages"] if each["from"] == "bot"]


def texted(world: TwilioStandIn) -> list[str]:
    return [sms.body for sms in world.log.values() if sms.direction == "outbound-api"]
