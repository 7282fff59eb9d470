"""The stand-in of Telegram brings updates to a webhook."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot, Update
from telegram.error import Conflict

from bot.demo.serve import served
from bot.demo.telegram import TelegramStandIn
from tests.patience import PATIENCE


class Hook:
    """A webhook that answers as it is told and remembers what it was brought."""

    def __init__(self) -> None:
        self.answers: list[int] = []
        self.came: asyncio.Queue[tuple[Update | None, str]] = asyncio.Queue()
        self.app = Starlette(routes=[Route("/hook", self.take, methods=["POST"])])

    async def take(self, request: Request) -> Response:
        secret = request.headers.get("x-telegram-bot-api-secret-token", "")
        await self.came.put((Update.de_json(await request.json(), None), secret))
        return Response(status_code=self.answers.pop(0) if self.answers else 200)

    async def texts(self, count: int) -> list[str | None]:
        async with asyncio.timeout(PATIENCE):
            updates = [(await self.came.get())[0] for _ in range(count)]
        return [each.message.text for each in updates if each and each.message]


@pytest.fixture
async def hook(telegram: TelegramStandIn) -> AsyncIterator[Hook]:
    hook = Hook()
    async with served(hook.app) as server:
        telegram.reach["https://salon.example"] = server.url
        yield hook


async def test_a_webhook_is_brought_updates_with_its_secret(
    telegram: TelegramStandIn, bot: Bot, ada: int, hook: Hook
) -> None:
    telegram.say(ada, "before")
    await bot.set_webhook("https://salon.example/hook", secret_token="s3cret")
    telegram.say(ada, "after")
    first, secret = await hook.came.get()
    assert first is not None
    assert first.message is not None
    assert (first.message.text, secret) == ("before", "s3cret")
    assert await hook.texts(1) == ["after"]
    with pytest.raises(Conflict):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_a_webhook_that_fails_is_tried_again_and_the_chat_waits(
    telegram: TelegramStandIn, bot: Bot, ada: int, hook: Hook
) -> None:
    hook.answers = [503, 500]
    await bot.set_webhook("https://salon.example/hook")
    telegram.say(ada, "one")
    telegram.say(ada, "two")
    assert await hook.texts(4) == ["one", "one", "one", "two"]
    told = (await bot.get_webhook_info()).last_error_message
    assert told == "Wrong response from the webhook: 500 Internal Server Error"


async def test_an_update_can_be_brought_again(
    telegram: TelegramStandIn, bot: Bot, ada: int, hook: Hook
) -> None:
    await bot.set_webhook("https://salon.example/hook")
    number = telegram.say(ada, "one").update_id
    assert await hook.texts(1) == ["one"]
    telegram.repeat(number)
    assert await hook.texts(1) == ["one"]
