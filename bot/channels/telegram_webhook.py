"""Telegram's updates brought to us: taken, committed, and only then answered."""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from booking.keys import ShopKeys
from bot.channels import Take
from bot.channels.posted import TooLarge, body_of, committed
from bot.channels.telegram import Telegram
from bot.channels.telegram_in import ALLOWED, read

PATH = "/telegram/webhook/{shop}"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name


@dataclass(frozen=True)
class TelegramDoor:
    """Where one shop's updates come in."""

    telegram: Telegram
    take: Take
    secret: str
    """Known to Telegram and us alone; `webhook_secret` makes it."""


def webhook_secret(keys: ShopKeys) -> str:
    """64 hex digits, the same on every start (Telegram allows A-Z, a-z, 0-9, _ and -)."""
    return keys.code_digest("telegram webhook").hex()


async def set_webhook(door: TelegramDoor, public_url: str, shop_id: str) -> None:
    """Ask Telegram to bring updates to us. Raises TelegramError."""
    url = public_url.rstrip("/") + PATH.format(shop=shop_id)
    await door.telegram.bot.set_webhook(
        url, secret_token=door.secret, allowed_updates=ALLOWED, max_connections=40
    )


def route(doors: Mapping[str, TelegramDoor]) -> Route:
    """The webhook of every shop, by its id."""

    async def receive(request: Request) -> Response:
        door = doors.get(request.path_params["shop"])
        if door is None:
            return Response(status_code=404)
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), door.secret.encode()):
            return Response(status_code=403)
        try:
            body = await body_of(request)
        except TooLarge:
            return Response(status_code=413)
        return Response(status_code=await _taken(door, body))

    return Route(PATH, receive, methods=["POST"])


async def _taken(door: TelegramDoor, body: bytes) -> int:
    """200 also for what we cannot read, or Telegram would bring it again for a day."""
    try:
        wire = json.loads(body)
    except ValueError:
        return 400
    arrival = read(wire, door.telegram.username)
    if arrival is None:
        return 200
    if arrival.press:
        door.telegram.acknowledge(arrival.press)
    if arrival.heard and not await committed(door.take, arrival.heard):
        return 503
    return 200
