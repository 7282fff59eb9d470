"""From settings and shop file to the channels of a shop, refusing what could not work."""

from __future__ import annotations

from pathlib import Path

from booking.shop import Shop
from bot.channels.sms import Sms
from bot.channels.sms_senders import BadSender, require_two_way
from bot.channels.sms_webhook import STATUS_PATH
from bot.channels.telegram import Telegram
from bot.settings import BadSettings, Settings
from bot.shopfront import Lines


def connected(shop: Shop, settings: Settings) -> Lines:
    """The channels that are set up for a shop. Raises BadSettings for what could not work."""
    token = _secret(shop.telegram.token_file) or settings.telegram_token
    account = shop.sms.account_sid or settings.twilio_account
    sms_token = _secret(shop.sms.auth_token_file) or settings.twilio_token
    sender = shop.sms.sender or settings.twilio_sender
    return Lines(
        telegram=Telegram(token, api_url=settings.telegram_api) if token else None,
        sms=_sms(shop, settings, account, sms_token, sender),
        sms_sender=sender or "",
        sms_token=sms_token or "",
        public_url=settings.public_url or "",
        link=notice_link(shop, settings),
    )


def notice_link(shop: Shop, settings: Settings) -> str:
    """Where customers read the second layer of the notice. Raises BadSettings if nowhere."""
    if settings.public_url:
        return f"{settings.public_url}/privacy/{shop.id}"
    if shop.privacy.notice_url:
        return str(shop.privacy.notice_url)
    raise BadSettings(
        "Customers must be able to read the privacy notice: set PUBLIC_URL, or write the page with "
        "`terminbote privacy page`, put it on the shop's own site and name it as notice_url in the "
        "shop file."
    )


def _sms(
    shop: Shop, settings: Settings, account: str | None, token: str | None, sender: str | None
) -> Sms | None:
    if not any((account, token, sender)):
        return None
    if not (account and token and sender):
        raise BadSettings(
            "SMS needs TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_SENDER, all three."
        )
    if not settings.public_url:
        raise BadSettings("SMS needs PUBLIC_URL, the address at which Twilio reaches this server.")
    try:
        require_two_way(sender)
    except BadSender as bad:
        raise BadSettings(f"TWILIO_SENDER: {bad}") from None
    return Sms(
        account,
        token,
        sender,
        region=settings.twilio_region,
        edge=settings.twilio_edge,
        api_url=settings.twilio_api,
        status_url=settings.public_url + STATUS_PATH.format(shop=shop.id),
    )


def _secret(path: Path | None) -> str | None:
    if path is None:
        return None
    try:
        return path.read_text("utf-8").strip()
    except OSError:
        raise BadSettings(f"The token file {path} cannot be read.") from None
