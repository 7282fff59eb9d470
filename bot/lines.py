"""From settings and shop file to the channels of a shop, refusing what could not work."""

from __future__ import annotations

from collections.abc import Sequence

from booking.shop import Shop
from bot.channels.sms import Sms
from bot.channels.sms_senders import BadSender, require_two_way
from bot.channels.sms_webhook import STATUS_PATH
from bot.channels.telegram import Telegram
from bot.credentials import Credentials, credentials
from bot.settings import BadSettings, Settings
from bot.shopfront import Lines, Shopfront


def connected(shop: Shop, settings: Settings) -> Lines:
    """The channels that are set up for a shop. Raises BadSettings for what could not work."""
    known = credentials(shop, settings)
    api = settings.telegram_api
    return Lines(
        telegram=Telegram(known.telegram_token, api_url=api) if known.telegram_token else None,
        sms=_sms(shop, settings, known),
        sms_sender=known.twilio_sender,
        sms_token=known.twilio_token,
        public_url=settings.public_url or "",
        link=notice_link(shop, settings),
    )


def refuse_shared(fronts: Sequence[Shopfront]) -> None:
    """Raises BadSettings where two shops would speak with one bot, or from one number."""
    for name, of in (("the same bot", _bot_of), ("the same SMS sender", _sender_of)):
        spoken = [(each, front.shop.id) for front in fronts if (each := of(front.lines))]
        seen: dict[str, str] = {}
        for each, shop in spoken:
            if each in seen:
                raise BadSettings(
                    f"The shops {seen[each]} and {shop} have {name}: name one of its own in each "
                    "shop file."
                )
            seen[each] = shop


def refuse_mute(fronts: Sequence[Shopfront]) -> None:
    """Raises BadSettings where no shop has a channel: it would be open, and nobody could write."""
    if not any(front.lines.telegram or front.lines.sms for front in fronts):
        raise BadSettings(
            "Nobody could write to the bot: set TELEGRAM_BOT_TOKEN (from @BotFather), or for SMS "
            "TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_SENDER and PUBLIC_URL."
        )


def _bot_of(lines: Lines) -> str:
    return lines.telegram.bot.token if lines.telegram else ""


def _sender_of(lines: Lines) -> str:
    return lines.sms_sender if lines.sms else ""


def notice_link(shop: Shop, settings: Settings) -> str:
    """Where customers read the second layer of the notice. Raises BadSettings if nowhere."""
    if settings.public_url:
        return f"{settings.public_url}/privacy/{shop.id}"
    if shop.privacy.notice_url:
        return str(shop.privacy.notice_url)
    raise BadSettings(
        f"Customers of {shop.name} must be able to read the privacy notice: set PUBLIC_URL, or "
        "write the page with `terminbote privacy page`, put it on the shop's own site and name it "
        "as notice_url in the shop file."
    )


def _sms(shop: Shop, settings: Settings, known: Credentials) -> Sms | None:
    if not any((known.twilio_account, known.twilio_token, known.twilio_sender)):
        return None
    if not known.sms:
        raise BadSettings(
            "SMS needs TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_SENDER, all three."
        )
    if not settings.public_url:
        raise BadSettings("SMS needs PUBLIC_URL, the address at which Twilio reaches this server.")
    try:
        require_two_way(known.twilio_sender)
    except BadSender as bad:
        raise BadSettings(str(bad)) from None
    return Sms(
        known.twilio_account,
        known.twilio_token,
        known.twilio_sender,
        region=settings.twilio_region,
        edge=settings.twilio_edge,
        api_url=settings.twilio_api,
        status_url=settings.public_url + STATUS_PATH.format(shop=shop.id),
    )
