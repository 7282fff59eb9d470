"""After an erasure: what the bot has said vanishes from the chats, or says nothing any more (P45).

Telegram lets a bot delete messages for 48 hours and edit its own ones at any age. What the person
wrote is theirs to remove, and they are told so.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import groupby
from typing import Any, TypeVar

from booking.desk import Desk
from booking.privacy import withdrawals
from booking.privacy.withdrawals import Withdrawal
from bot.channels import Undeliverable
from bot.channels.telegram import Telegram
from bot.shopfront import Shopfront
from locales import Say, render

log = logging.getLogger(__name__)

T = TypeVar("T")

DELETABLE = timedelta(hours=47, minutes=50)
"""How old a message may be that Telegram deletes (48 hours), less what the call may take."""
AT_ONCE = 30
"""Messages in one look: of the older ones each takes a call, and a chat allows one a second."""
AGAIN = timedelta(minutes=2)
"""After this a try counts as failed, or as one whose process has died."""


async def withdraw(front: Shopfront) -> None:
    """Take out of the shop's chats what is due by now, within Telegram's limits."""
    telegram = front.lines.telegram
    if not telegram or not await front.storage.read(_at(front, _any_due)):
        return
    taken = await front.storage.transact(_at(front, _take))
    for _, of_chat in groupby(taken, lambda each: each.digest):
        try:
            await _from_chat(front, telegram, list(of_chat))
        except Undeliverable as no:
            log.warning("%s: withdrawing waits: %s", front.shop.id, no.code)
            if no.retry_after:
                front.limits[telegram.name].pause(no.retry_after)
    await front.storage.checkpoint()  # the addresses were kept for this alone (P40)


def _any_due(desk: Desk) -> bool:
    return withdrawals.any_due(desk, Telegram.name)


def _take(desk: Desk) -> list[Withdrawal]:
    return withdrawals.take(desk, Telegram.name, AT_ONCE, AGAIN)


async def _from_chat(front: Shopfront, telegram: Telegram, said: Sequence[Withdrawal]) -> None:
    """Raises Undeliverable when it is to be tried again."""
    since = front.clock() - DELETABLE
    old = [each for each in said if each.sent_at <= since]
    if young := [each for each in said if each.sent_at > since]:
        await front.limits[telegram.name].turn(young[0].address)
        try:
            await telegram.delete(young[0].address, [each.provider_id for each in young])
            await _done(front, young)
        except Undeliverable as no:
            if not no.final:
                raise
            old += young
    for each in old:
        await front.limits[telegram.name].turn(each.address)
        await _overwrite(front, telegram, each)
        await _done(front, [each])


async def _overwrite(front: Shopfront, telegram: Telegram, said: Withdrawal) -> None:
    neutral = [Say("message-erased")]
    text = render(neutral, language=said.language, form="chat", zone=front.shop.zone).text
    try:
        await telegram.overwrite(said.address, said.provider_id, text)
    except Undeliverable as no:
        if not no.final:
            raise
        log.info("%s: a message cannot be withdrawn: %s", front.shop.id, no.code)


async def _done(front: Shopfront, said: Sequence[Withdrawal]) -> None:
    await front.storage.transact(_at(front, lambda desk: withdrawals.done(desk, said)))


def _at(front: Shopfront, work: Callable[[Desk], T]) -> Callable[[Any], T]:
    return lambda connection: work(front.desk(connection))
