"""What is on and what is missing, in a few lines at the start."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.channels.sms_webhook import told_to_twilio
from bot.settings import Settings
from bot.shopfront import Shopfront


def greeting(front: Shopfront, settings: Settings, claim: str | None) -> Iterator[str]:
    """One line for each channel of a shop, and how the owner's chat gets its role.

    claim: a fresh one-time code, if no chat is the owner's yet.
    """
    yield f"{front.shop.name} ({front.shop.id}) is open."
    yield from _telegram(front, settings, claim)
    yield from _sms(front)
    yield f"  Privacy notice: {front.lines.link}"


def unknown(ids: Iterable[str]) -> Iterator[str]:
    """A line for each shop of the database that no shop file describes."""
    for id in ids:
        yield (
            f"The database holds a shop {id} that no file here describes. "
            "Was its file renamed? Then give it back its name."
        )


def _telegram(front: Shopfront, settings: Settings, claim: str | None) -> Iterator[str]:
    telegram = front.lines.telegram
    if not telegram:
        yield "  Telegram is off. To turn it on, set TELEGRAM_BOT_TOKEN (from @BotFather)."
        return
    if telegram.is_refused:
        yield "  Telegram does not know the token, so nobody can write there. Copy it again"
        yield "  from @BotFather, and start anew."
        return
    way = "by webhook" if settings.webhooks else "by polling"
    if telegram.username:
        yield f"  Telegram is on, {way}: https://t.me/{telegram.username}"
    else:
        yield f"  Telegram is on, {way}, but could not be reached yet; I go on trying."
    if claim and telegram.username:
        yield f"  The owner's chat: open {telegram.deep_link(f'owner_{claim}')}"
        yield f"  or write there, or in a group with the bot: /owner {claim}"
    elif claim:
        yield f"  The owner's chat: write to the bot: /owner {claim}"


def _sms(front: Shopfront) -> Iterator[str]:
    if not front.lines.sms:
        yield (
            "  SMS is off. To turn it on, set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_SENDER "
            "and PUBLIC_URL."
        )
        return
    yield f"  SMS is on: {front.lines.sms_sender}"
    yield f"  Twilio's webhook for it: {told_to_twilio(front.lines.public_url, front.shop.id)}"
