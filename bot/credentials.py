"""With which accounts a shop speaks: its file's own, else those of the settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import httpx

from booking.shop import Shop
from bot.notice import Channels
from bot.settings import BadSettings, Settings

PATIENCE = 10.0
"""Seconds for one question to a platform."""


@dataclass(frozen=True)
class Credentials:
    """What Telegram and Twilio know a shop by; empty where there is none."""

    telegram_token: str = field(default="", repr=False)
    twilio_account: str = ""
    twilio_token: str = field(default="", repr=False)
    twilio_sender: str = ""

    @property
    def sms(self) -> bool:
        """Whether all three that SMS needs are there."""
        return bool(self.twilio_account and self.twilio_token and self.twilio_sender)


def credentials(shop: Shop, settings: Settings) -> Credentials:
    """Raises BadSettings where a token file that the shop file names cannot be read."""
    return Credentials(
        telegram_token=_secret(shop.telegram.token_file) or settings.telegram_token or "",
        twilio_account=shop.sms.account_sid or settings.twilio_account or "",
        twilio_token=_secret(shop.sms.auth_token_file) or settings.twilio_token or "",
        twilio_sender=shop.sms.sender or settings.twilio_sender or "",
    )


def _secret(path: Path | None) -> str:
    if path is None:
        return ""
    try:
        return path.read_text("utf-8").strip()
    except OSError:
        raise BadSettings(f"The token file {path} cannot be read.") from None


def channels_of(shop: Shop, settings: Settings) -> Channels:
    """What the privacy notice has to say of them. Raises BadSettings."""
    known = credentials(shop, settings)
    return Channels(
        telegram=bool(known.telegram_token),
        sms=known.sms,
        sms_region=settings.twilio_region or "",
    )


async def bot_name(shop: Shop, settings: Settings) -> str:
    """The bot's user name, from the shop file or from Telegram; empty when nobody can say."""
    token = credentials(shop, settings).telegram_token
    if shop.telegram.bot or not token:
        return shop.telegram.bot or ""
    try:
        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            answer = await client.get(f"{settings.telegram_api}/bot{token}/getMe")
            return str(answer.json()["result"]["username"])
    except (httpx.HTTPError, ValueError, KeyError, TypeError):
        return ""
