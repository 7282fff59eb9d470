"""What Telegram brings: of each update the few fields we need, and nothing else (P15)."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

from telegram import Bot, CallbackQuery, ChatMemberUpdated, Contact, Message, Update
from telegram.constants import ChatMemberStatus, ChatType

from flows.heard import Event, Heard

log = logging.getLogger(__name__)

ALLOWED = ("message", "callback_query", "my_chat_member")
"""The kinds of update we ask for; edited messages are not among them."""

PRESENT = (ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR)
GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


def read(wire: Any, bot: Bot) -> Update | None:
    """An update as it came over the wire; None when it is of a kind that nobody knows yet."""
    try:
        return Update.de_json(wire, bot)
    except (ValueError, KeyError, TypeError, AttributeError) as odd:
        log.warning("telegram: an update could not be read: %s", type(odd).__name__)
        return None


def heard(update: Update, username: str = "") -> Heard | None:
    """Read an update; None: it is not for us. username: the bot's own, by which groups call it."""
    number = str(update.update_id)
    if update.callback_query:
        return _pressed(update.callback_query, number)
    if update.message:
        return _written(update.message, number, username)
    if update.my_chat_member:
        return _membership(update.my_chat_member, number)
    return None


def _pressed(press: CallbackQuery, number: str) -> Heard | None:
    if not press.message:
        return None
    return Heard(
        "telegram",
        str(press.message.chat.id),
        number,
        tap=press.data or "",
        tapped=str(press.message.message_id),
        language=press.from_user.language_code or "",
        group=press.message.chat.type in GROUPS,
    )


def _written(message: Message, number: str, username: str) -> Heard | None:
    address = str(message.chat.id)
    if message.migrate_to_chat_id:
        new = str(message.migrate_to_chat_id)
        return Heard("telegram", address, number, new, event=Event.MIGRATED, group=True)
    language = (message.from_user and message.from_user.language_code) or ""
    said = Heard(
        "telegram",
        address,
        number,
        message.text or "",
        language=language,
        written_at=message.date,
    )
    if message.chat.type in GROUPS:
        text = _meant_for(username, said.text)
        return replace(said, text=text, group=True) if text else None
    if message.chat.type != ChatType.PRIVATE:
        return None
    if message.contact:
        own = message.from_user is not None and message.contact.user_id == message.from_user.id
        return replace(said, phone=_number(message.contact) if own else "", foreign_contact=not own)
    # A picture or a voice is heard as something without words, so that it gets an answer.
    return said if message.text or message.effective_attachment else None


def _membership(change: ChatMemberUpdated, number: str) -> Heard | None:
    group = change.chat.type in GROUPS
    before, after = change.old_chat_member.status, change.new_chat_member.status
    event = _event(before, after, joined=Event.JOINED if group else Event.UNBLOCKED)
    if event is None or (change.chat.type != ChatType.PRIVATE and not group):
        return None
    return Heard("telegram", str(change.chat.id), number, event=event, group=group)


def _event(before: str, after: str, *, joined: Event) -> Event | None:
    if after in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT):
        return Event.BLOCKED
    return joined if after in PRESENT and before not in PRESENT else None


def _meant_for(username: str, text: str) -> str:
    """A text in a group without the bot's name; empty when it calls another bot.

    "/today@salon_bot" and "@salon_bot today" are both ways to speak to one of several bots.
    """
    if text.startswith("@") and username:
        name, _, words = text[1:].partition(" ")
        return words.strip() if name.lower() == username.lower() else text
    if not text.startswith("/"):
        return text
    called, *rest = text.split(maxsplit=1)
    command, _, name = called.partition("@")
    if name and name.lower() != username.lower():
        return ""
    return " ".join([command, *rest])


def _number(contact: Contact) -> str:
    """Telegram leaves the plus sign out, now and then."""
    return "+" + "".join(sign for sign in contact.phone_number if sign.isdigit())
