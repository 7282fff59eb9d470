from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.demo.clock import MovableClock
from bot.demo.serve import Served, served
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_world import TOKEN
from bot.demo.twilio import TwilioStandIn
from tests.bot.demo.chromium import PROGRAM
from tests.patience import PATIENCE

collect_ignore = [] if PROGRAM else ["test_browser.py"]

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(lambda: NOON)


@pytest.fixture
async def telegram(clock: MovableClock) -> AsyncIterator[TelegramStandIn]:
    telegram = TelegramStandIn(clock)
    telegram.updates.pause = lambda tries: 0.01
    yield telegram
    await telegram.close()


@pytest.fixture
async def bot_api(telegram: TelegramStandIn) -> AsyncIterator[Served]:
    async with served(telegram.app, before_stop=telegram.hang_up) as server:
        yield server


@pytest.fixture
async def bot(bot_api: Served) -> AsyncIterator[Bot]:
    """The real client."""
    calls, polls = (
        HTTPXRequest(read_timeout=PATIENCE, connect_timeout=PATIENCE, pool_timeout=PATIENCE)
        for _ in range(2)
    )
    base_url = f"{bot_api.url}/bot"
    async with Bot(TOKEN, base_url, request=calls, get_updates_request=polls) as bot:
        yield bot


@pytest.fixture
def ada(telegram: TelegramStandIn) -> int:
    """Ada has the app and has not written to the bot yet."""
    person = telegram.add_person(
        "Ada", last_name="Canary", username="ada_c", language="de", phone="+4917604069012"
    )
    return person.id


@pytest.fixture
def chat(telegram: TelegramStandIn, ada: int) -> int:
    """Ada's chat with the bot, which she has started."""
    telegram.say(ada, "/start")
    telegram.updates.waiting.clear()
    return ada


@pytest.fixture
async def twilio(clock: MovableClock) -> AsyncIterator[TwilioStandIn]:
    twilio = TwilioStandIn(clock)
    yield twilio
    await twilio.close()
