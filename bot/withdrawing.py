"""After an erasure: what the bot has said vanishes from the chats, or says nothing any more (P45).

Telegram lets a bot delete messages for 48 hours and edit its own ones at any age. What the person
wrote is theirs to remove, and they are told so. At Twilio both sides of the talk are deleted (P46):
they are asked for by the number, which is kept for that, sealed, because the ids of what the person
wrote are not (P15).
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from itertools import groupby

from booking import tasks
from booking.desk import Desk
from booking.privacy import withdrawals
from booking.privacy.withdrawals import Withdrawal
from bot.channels import Undeliverable
from bot.channels.sms import Sms
from bot.channels.telegram import Telegram
from bot.shopfront import Shopfront
from flows.tasks import told
from locales import Say, render
from reminders.telling import tell_owners

log = logging.getLogger(__name__)

DELETABLE = timedelta(hours=47, minutes=50)
"""How old a message may be that Telegram deletes (48 hours), less what the call may take."""
AT_ONCE = 30
"""Messages in one look: of the older ones each takes a call, and a chat allows one a second."""
AGAIN = timedelta(minutes=2)
"""After this a try counts as failed, or as one whose process has died."""
SMS = withdrawals.TEXTS
NUMBERS_AT_ONCE = 5
"""Numbers in one look at Twilio, each with some dozens of messages."""
LATER, GIVE_UP = timedelta(hours=1), timedelta(days=14)
"""How long Twilio may refuse, "in rare cases" (error 20009), and how often it is asked."""
ENDING = 4
"""Digits of a number by which its owner cannot be told, and the shop finds it in the console."""


async def withdraw(front: Shopfront) -> None:
    """Take away what is due by now, within the platforms' limits."""
    due = await front.read(withdrawals.due_on)
    if front.lines.telegram and Telegram.name in due:
        await _from_chats(front, front.lines.telegram)
    if SMS in due:
        await _from_twilio(front)
    if due:
        await front.storage.checkpoint()  # the addresses were kept for this alone (P40)


async def _from_chats(front: Shopfront, telegram: Telegram) -> None:
    taken = await front.write(_take)
    for _, of_chat in groupby(taken, lambda each: each.digest):
        try:
            await _from_chat(front, telegram, list(of_chat))
        except Undeliverable as no:
            log.warning("%s: withdrawing waits: %s", front.shop.id, no.code)
            if no.retry_after:
                front.limits[telegram.name].pause(no.retry_after)


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


async def _from_twilio(front: Shopfront) -> None:
    """Delete what was said by SMS; what cannot be deleted in two weeks is the owner's to see to."""
    taken = await front.write(lambda desk: withdrawals.take(desk, SMS, NUMBERS_AT_ONCE, LATER))
    for said in taken:
        if front.lines.sms and await _deleted(front, front.lines.sms, said):
            await _done(front, [said])
        elif front.clock() - said.made_at >= GIVE_UP:
            await front.write(partial(_leave_to_owner, said=said))
            front.wake()


async def _deleted(front: Shopfront, sms: Sms, said: Withdrawal) -> bool:
    try:
        if said.provider_id == withdrawals.ALL:
            return await sms.delete_all(said.address, said.sent_at)
        return await sms.delete(said.provider_id)
    except Undeliverable as no:
        log.warning("%s: deleting at Twilio waits: %s", front.shop.id, no.code)
        return False


def _leave_to_owner(desk: Desk, said: Withdrawal) -> None:
    """A task that names the day and how the number ends, which is all that is still kept."""
    withdrawals.done(desk, [said])
    ending = said.address[-ENDING:]
    number = tasks.add(desk, "twilio", words=ending, due=said.made_at)
    tell_owners(desk, told(desk, "owner-task-twilio", number))


async def _done(front: Shopfront, said: Sequence[Withdrawal]) -> None:
    await front.write(lambda desk: withdrawals.done(desk, said))
