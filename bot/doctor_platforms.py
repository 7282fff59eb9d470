"""The doctor outside: what Telegram and Twilio say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from booking.offered import services_on
from booking.shop import Shop
from bot.channels.sms_senders import BadSender, SenderKind, require_two_way, sender_kind
from bot.channels.sms_webhook import SMS_PATH, told_to_twilio
from bot.channels.telegram_webhook import PATH as TELEGRAM_PATH
from bot.credentials import Credentials
from bot.findings import Finding, fine, problem, warning
from bot.settings import Settings

CLOCK_LATE, CLOCK_WRONG = 5, 60
"""Seconds between our clock and a platform's; reminders and signatures rest on it."""
OFFLINE = "Look whether this computer is on the internet and no firewall is in between."


@dataclass(frozen=True)
class Outside:
    """What is asked, and from where."""

    client: httpx.AsyncClient
    settings: Settings
    clock: Callable[[], datetime]


@dataclass(frozen=True)
class Answer:
    """What a platform said."""

    status: int
    body: dict[str, Any]
    clock_ahead: float | None
    """Seconds by which our clock is ahead of the platform's."""


async def asked(outside: Outside, url: str, **options: Any) -> Answer | None:
    """One question; None when nobody answered. The URL is shown nowhere: it holds a token."""
    try:
        response = await outside.client.get(url, **options)
        content = response.json() if "json" in response.headers.get("content-type", "") else {}
    except (httpx.HTTPError, ValueError):
        return None
    ahead = _ahead(outside.clock(), response.headers.get("date", ""))
    return Answer(response.status_code, content if isinstance(content, dict) else {}, ahead)


def _ahead(now: datetime, date: str) -> float | None:
    try:
        return (now - parsedate_to_datetime(date).astimezone(UTC)).total_seconds()
    except ValueError:
        return None


def clock_finding(answer: Answer | None) -> list[Finding]:
    """How far our clock is from the one of whoever answered."""
    if answer is None or answer.clock_ahead is None:
        return []
    off = abs(answer.clock_ahead)
    way = "fast" if answer.clock_ahead > 0 else "slow"
    says = f"This computer's clock is {off:.0f} seconds {way}."
    remedy = "Switch on time synchronisation, such as: timedatectl set-ntp true"
    if off > CLOCK_WRONG:
        return [problem("clock", says, remedy)]
    if off > CLOCK_LATE:
        return [warning("clock", says, remedy)]
    return [fine("clock", "It agrees with the platform's to a few seconds.")]


# Telegram ----------------------------------------------------------------------------------------


async def telegram(outside: Outside, shop: Shop, known: Credentials) -> list[Finding]:
    """Token, name and webhook, as Telegram itself sees them."""
    about = "telegram"
    if not known.telegram_token:
        return [
            fine(about, f"{shop.name}: off. To switch it on, set TELEGRAM_BOT_TOKEN (@BotFather).")
        ]
    base = f"{outside.settings.telegram_api}/bot{known.telegram_token}"
    me = await asked(outside, f"{base}/getMe")
    if me is None:
        return [problem(about, "Telegram does not answer.", OFFLINE)]
    if me.status in (401, 404):
        remedy = "Copy it again from @BotFather into TELEGRAM_BOT_TOKEN, or the shop's token_file."
        return [problem(about, f"{shop.name}: Telegram does not know this token.", remedy)]
    if me.status != 200:
        return [warning(about, f"Telegram is in trouble ({me.status}).", "Try again later.")]
    name = str(me.body.get("result", {}).get("username", ""))
    hook = await asked(outside, f"{base}/getWebhookInfo")
    return [
        _named(shop, name),
        *_offered(shop),
        *(_webhook(outside.settings, shop, hook.body.get("result", {})) if hook else []),
        *clock_finding(me),
    ]


def _named(shop: Shop, name: str) -> Finding:
    if shop.telegram.bot and shop.telegram.bot.lower() != name.lower():
        return problem(
            "telegram",
            f"The token belongs to @{name}, the shop file names @{shop.telegram.bot}.",
            "Put the right token in place, or correct bot under [telegram].",
        )
    return fine("telegram", f"{shop.name}: the bot is @{name}.")


def _offered(shop: Shop) -> list[Finding]:
    if services_on(shop, "telegram"):
        return []
    return [
        warning(
            "telegram",
            f"{shop.name}: nothing can be booked there, as every service is sensitive.",
            "Leave Telegram out, or record in basis under [telegram] on what ground it is used.",
        )
    ]


def _webhook(settings: Settings, shop: Shop, seen: dict[str, Any]) -> list[Finding]:
    about, there = "telegram webhook", str(seen.get("url", ""))
    wanted = ""
    if settings.webhooks and settings.public_url:
        wanted = settings.public_url + TELEGRAM_PATH.format(shop=shop.id)
    if there != wanted:
        says = f"Telegram brings messages to {there or 'whoever asks'}; expected: " + (
            wanted or "whoever asks"
        )
        return [warning(about, says, "The next start of terminbote run sets it right.")]
    if seen.get("last_error_message") and seen.get("pending_update_count"):
        says = (
            f"{seen['pending_update_count']} messages wait at Telegram; "
            f"the last try: {seen['last_error_message']}"
        )
        return [warning(about, says, "Look at the findings on the public address.")]
    return [fine(about, there or "not used: the bot asks for messages itself.")]


# SMS ---------------------------------------------------------------------------------------------


async def twilio(outside: Outside, shop: Shop, known: Credentials) -> list[Finding]:
    """Account and sender, as Twilio itself sees them."""
    about = "sms"
    if not (known.twilio_account or known.twilio_token or known.twilio_sender):
        return [fine(about, f"{shop.name}: off. To switch it on, see the README.")]
    if not known.sms:
        remedy = "Set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_SENDER, all three."
        return [problem(about, "SMS is set up by halves.", remedy)]
    if not outside.settings.public_url:
        remedy = "Set PUBLIC_URL, and Caddy in front (README)."
        return [problem(about, "Twilio has no address at which to reach this server.", remedy)]
    account = f"{_api(outside.settings)}/2010-04-01/Accounts/{known.twilio_account}"
    auth = (known.twilio_account, known.twilio_token)
    answer = await asked(outside, f"{account}.json", auth=auth)
    found = _account(answer)
    if answer is None or answer.status != 200:
        return [*found, *_sender(shop, known)]
    numbers = await asked(
        outside,
        f"{account}/IncomingPhoneNumbers.json",
        auth=auth,
        params={"PhoneNumber": known.twilio_sender},
    )
    sender = _sender(shop, known)
    inbound = _inbound(outside.settings, shop, known, numbers)
    return [*found, *sender, *inbound, *clock_finding(answer)]


def _api(settings: Settings) -> str:
    """Twilio's host, which names edge and region (docs, global-infrastructure)."""
    if settings.twilio_api:
        return settings.twilio_api
    region = settings.twilio_region or ("us1" if settings.twilio_edge else None)
    parts = ["api", settings.twilio_edge, region, "twilio.com"]
    return "https://" + ".".join(part for part in parts if part)


def _account(answer: Answer | None) -> list[Finding]:
    about = "twilio account"
    if answer is None:
        return [problem(about, "Twilio does not answer.", OFFLINE)]
    if answer.status in (401, 404):
        remedy = "Copy both again from Twilio's console; each region has a token of its own."
        return [problem(about, "Twilio does not know this account with this token.", remedy)]
    if answer.status != 200:
        return [warning(about, f"Twilio is in trouble ({answer.status}).", "Try again later.")]
    if answer.body.get("status") != "active":
        remedy = "Look into Twilio's console, under billing."
        return [problem(about, f"The account is {answer.body.get('status')}.", remedy)]
    if answer.body.get("type") == "Trial":
        remedy = "Upgrade it: a trial account writes to verified numbers only, with its own words."
        return [warning(about, "This is a trial account.", remedy)]
    return [fine(about, "It is active.")]


def _sender(shop: Shop, known: Credentials) -> list[Finding]:
    """Whether people can answer it: booking and STOP by SMS need answers (P37)."""
    about = "sms sender"
    try:
        require_two_way(known.twilio_sender)
    except BadSender as bad:
        return [problem(about, str(bad), "Rent a number with SMS in Twilio's console.")]
    kind = sender_kind(known.twilio_sender)
    if kind is SenderKind.SHORT_CODE:
        remedy = "Use it in a messaging service with Advanced Opt-Out."
        says = "For a short code Twilio itself does not obey STOP; only the bot does."
        return [warning(about, says, remedy)]
    return [fine(about, f"{shop.name}: a {kind.replace('_', ' ')}, which people can answer.")]


def _inbound(
    settings: Settings, shop: Shop, known: Credentials, numbers: Answer | None
) -> list[Finding]:
    """Whether Twilio brings what customers write to us."""
    about = "sms webhook"
    wanted = f"{settings.public_url}" + SMS_PATH.format(shop=shop.id)
    whole = told_to_twilio(settings.public_url or "", shop.id)
    set_it = f"Set it in Twilio's console (HTTP POST): {whole}"
    if _kind(known.twilio_sender) is not SenderKind.NUMBER:
        return [warning(about, "For this kind of sender it cannot be seen from here.", set_it)]
    listed = numbers.body.get("incoming_phone_numbers", []) if numbers else []
    ours = [one for one in listed if one.get("phone_number") == known.twilio_sender]
    if not ours:
        remedy = "Look at TWILIO_SENDER, and whether the number is rented in this region."
        return [problem(about, "The account has no such number.", remedy)]
    if not ours[0].get("capabilities", {}).get("sms"):
        return [problem(about, "This number cannot do SMS.", "Rent one that can.")]
    there = str(ours[0].get("sms_url", "")).partition("#")[0]
    if there != wanted:
        says = f"Twilio brings messages to {there or 'nobody'}."
        return [problem(about, says, set_it)]
    return [fine(about, there)]


def _kind(sender: str) -> SenderKind | None:
    try:
        return sender_kind(sender)
    except BadSender:
        return None
