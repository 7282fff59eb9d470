from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.channels.sms import Sms
from bot.channels.telegram import Telegram
from bot.demo.serve import served
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_world import TOKEN
from bot.demo.twilio import TwilioStandIn
from bot.demo.twilio_account import ACCOUNT, NUMBER
from bot.demo.twilio_account import TOKEN as AUTH_TOKEN
from tests.bot.sending import Noted
from tests.office import START, office

__all__ = ["office"]


@pytest.fixture
async def telegram_world() -> AsyncIterator[TelegramStandIn]:
    """Telegram's side of the wire."""
    world = TelegramStandIn(lambda: START)
    world.updates.pause = lambda tries: 0.01
    yield world
    await world.close()


@pytest.fixture
async def telegram(telegram_world: TelegramStandIn) -> AsyncIterator[Telegram]:
    """The channel, connected to that world."""
    async with served(telegram_world.app, before_stop=telegram_world.hang_up) as server:
        channel = Telegram(TOKEN, api_url=server.url)
        yield channel
        await channel.close()


@pytest.fixture
def ada(telegram_world: TelegramStandIn) -> int:
    """Ada, who has started the chat."""
    person = telegram_world.add_person("Ada", language="de", phone="+4917604069012")
    telegram_world.say(person.id, "/start")
    telegram_world.updates.waiting.clear()
    return person.id


@pytest.fixture
async def twilio_world() -> AsyncIterator[TwilioStandIn]:
    """Twilio's side of the wire."""
    world = TwilioStandIn(lambda: START)
    yield world
    await world.close()


@asynccontextmanager
async def sms_channel(world: TwilioStandIn, *, status_url: str | None = None) -> AsyncIterator[Sms]:
    async with served(world.app, before_stop=world.hang_up) as server:
        channel = Sms(ACCOUNT, AUTH_TOKEN, NUMBER, api_url=server.url, status_url=status_url)
        yield channel
        await channel.close()


@pytest.fixture
async def sms(twilio_world: TwilioStandIn) -> AsyncIterator[Sms]:
    """The channel, connected to that world."""
    async with sms_channel(twilio_world) as channel:
        yield channel


@pytest.fixture
def noted() -> Noted:
    return Noted()
