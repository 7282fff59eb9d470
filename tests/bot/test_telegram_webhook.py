from __future__ import annotations

from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from bot.channels.telegram import Telegram
from bot.channels.telegram_webhook import TelegramDoor, route, set_webhook, webhook_secret
from bot.demo.serve import served
from bot.demo.telegram import TelegramStandIn
from tests.bot.test_telegram_poll import Shop, settled, shop
from tests.office import Office

__all__ = ["shop"]

SECRET = "a" * 64
PUBLIC = "https://termine.example.org"


async def test_updates_come_by_webhook_again_until_they_are_committed(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, shop: Shop
) -> None:
    shop.stumbles = lambda heard: shop.stumbled < 3
    door = TelegramDoor(telegram, shop.take, SECRET)
    async with served(Starlette(routes=[route({"salon": door})])) as server:
        telegram_world.reach[PUBLIC] = server.url
        await set_webhook(door, PUBLIC, "salon")
        telegram_world.say(ada, "eins")
        await settled(telegram_world)

    assert shop.texts == ["eins"]
    assert set(telegram_world.updates.allowed) == {"message", "callback_query", "my_chat_member"}


async def post(shop: Shop, telegram: Telegram, content: Any, secret: str = SECRET) -> int:
    door = TelegramDoor(telegram, shop.take, SECRET)
    app = Starlette(routes=[route({"salon": door})])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=PUBLIC) as client:
        answer = await client.post(
            "/telegram/webhook/salon",
            content=content,
            headers={"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {},
        )
    return answer.status_code


@pytest.mark.parametrize(
    "content",
    [b"{}", b"[]", b'{"update_id": 7, "something_new": {}}', b'{"update_id": 7, "message": {}}'],
)
async def test_what_cannot_be_read_is_not_asked_for_again(
    shop: Shop, telegram: Telegram, content: bytes
) -> None:
    assert (await post(shop, telegram, content), shop.heard) == (200, [])


@pytest.mark.parametrize("secret", ["", "b" * 64, SECRET[:-1]])
async def test_who_does_not_know_the_secret_is_sent_away(
    shop: Shop, telegram: Telegram, secret: str
) -> None:
    assert (await post(shop, telegram, b"{}", secret), shop.heard) == (403, [])


async def test_a_post_larger_than_any_update_is_not_read(shop: Shop, telegram: Telegram) -> None:
    assert await post(shop, telegram, b" " * 70_000) == 413


def test_the_secret_is_the_same_on_every_start_and_fits(office: Office) -> None:
    secret = webhook_secret(office.keys)

    assert secret == webhook_secret(office.keys)
    assert len(secret) == 64
    assert secret.isalnum()
