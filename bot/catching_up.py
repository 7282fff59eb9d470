"""After a pause the inbox comes first: what was written meanwhile is heard before anything is said.

Telegram keeps updates for a day. Twilio gives an SMS up after seconds and only remembers it, so
it is asked for what came in (P36).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from telegram.error import TelegramError

from booking import marks
from booking.desk import Desk
from booking.privacy.retention import SEEN
from booking.storage import StorageFailed
from bot.channels import Take, Undeliverable
from bot.channels.sms import Sms
from bot.channels.telegram import Telegram
from locales import Say
from reminders.telling import tell_owners

log = logging.getLogger(__name__)

PATIENCE = 300.0
"""Seconds until what waits is said all the same: one platform's trouble must not silence a shop."""
AGAIN = 2.0
"""Seconds between two questions to a platform."""
OVERLAP = timedelta(minutes=10)
"""More than lies between two notes that the program is awake; what comes twice is taken once."""
TOO_LONG = timedelta(hours=24)
"""After this Telegram has forgotten what was written (core.telegram.org/bots/api, getUpdates)."""


@dataclass(frozen=True)
class Pause:
    """Nobody has served the shop before us."""

    since: datetime | None
    """When somebody last did; None: never."""


async def caught_up(*inboxes: Awaitable[object]) -> None:
    """Wait until every inbox has been heard, but not for ever."""
    try:
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*inboxes)
    except TimeoutError:
        log.error("what was written during the pause could not be heard; going on without it")


def woken(desk: Desk) -> datetime | None:
    """When the program was last awake, None if never; from now on it is again.

    After more than a day the owner is told that messages may be lost.
    """
    last = marks.noted(desk, marks.AWAKE)
    if last and desk.now - last > TOO_LONG:
        tell_owners(desk, Say("owner-was-away", {"since": last}))
    marks.note(desk, marks.AWAKE)
    return last


async def hear_telegram_webhook(telegram: Telegram) -> None:
    """Wait until Telegram has brought everything that it kept."""
    await _until(lambda: _nothing_pends(telegram))


async def hear_sms(sms: Sms, take: Take, since: datetime) -> None:
    """Take what came in since then and never reached us, the oldest first."""
    await _until(lambda: _taken(sms, take, since - OVERLAP))


async def _nothing_pends(telegram: Telegram) -> bool:
    try:
        return not (await telegram.bot.get_webhook_info()).pending_update_count
    except TelegramError:
        return False


async def _taken(sms: Sms, take: Take, since: datetime) -> bool:
    try:
        for heard in await sms.received(since):
            await take(heard)
    except Undeliverable as failure:
        log.warning("sms: what came in could not be read yet: %s", failure.code)
        return failure.alarm  # to wait puts no wrong token right, and nothing goes out by SMS
    except StorageFailed:
        log.warning("sms: what came in could not be noted yet")
        return False
    return True


async def _until(done: Callable[[], Awaitable[bool]]) -> None:
    while not await done():  # noqa: ASYNC110 - a platform does not call us when it is back
        await asyncio.sleep(AGAIN)


def earliest(last: datetime, now: datetime) -> datetime:
    """From when on to ask; what is older than our memory of messages taken would come twice."""
    return max(last, now - SEEN + OVERLAP)
