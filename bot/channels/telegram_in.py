"""What Telegram brings: of each update the few fields we need, and nothing else (P15)."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, NamedTuple

from telegram.constants import ChatMemberStatus, ChatType, MessageAttachmentType

from flows.heard import Event, Heard

log = logging.getLogger(__name__)

ALLOWED = ("message", "callback_query", "my_chat_member")
"""The kinds of update we ask for; edited messages are not among them."""

PRESENT = (ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR)
GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)

Wire = Mapping[str, Any]
"""An object of the Bot API as it came in (core.telegram.org/bots/api#available-types)."""


class Arrival(NamedTuple):
    """An update, as far as it concerns us."""

    number: int
    """Telegram's; the same when the update comes twice."""
    chat: int | None
    """Whose updates are taken in their order; None: it belongs to no chat."""
    press: str
    """The id of a pressed button, which spins until it is acknowledged; empty: none was."""
    heard: Heard | None
    """None: it is not for us."""


def read(wire: Wire, username: str = "") -> Arrival | None:
    """An update as it came over the wire; None when it is of a form that nobody knows yet.

    Not by the library's objects: they take up all that Telegram tells of a person, a tenth of a
    turn's time, to be thrown away. username: the bot's own, by which groups call it.
    """
    try:
        return _read(wire, username)
    except (ValueError, KeyError, TypeError, AttributeError) as odd:
        log.warning("telegram: an update could not be read: %s", type(odd).__name__)
        return None


def _read(wire: Wire, username: str) -> Arrival:
    number = int(wire["update_id"])
    if press := wire.get("callback_query"):
        message = press.get("message")
        heard = _pressed(press, message, str(number)) if message else None
        return Arrival(number, message and message["chat"]["id"], press["id"], heard)
    if message := wire.get("message"):
        heard = _written(message, str(number), username)
        return Arrival(number, message["chat"]["id"], "", heard)
    if change := wire.get("my_chat_member"):
        return Arrival(number, change["chat"]["id"], "", _membership(change, str(number)))
    return Arrival(number, None, "", None)


def _pressed(press: Wire, message: Wire, number: str) -> Heard:
    return Heard(
        "telegram",
        str(message["chat"]["id"]),
        number,
        tap=press.get("data", ""),
        tapped=str(message["message_id"]),
        language=press["from"].get("language_code", ""),
        group=message["chat"]["type"] in GROUPS,
    )


def _written(message: Wire, number: str, username: str) -> Heard | None:
    chat, author = message["chat"], message.get("from", {})
    address = str(chat["id"])
    if new := message.get("migrate_to_chat_id"):
        return Heard("telegram", address, number, str(new), event=Event.MIGRATED, group=True)
    said = Heard(
        "telegram",
        address,
        number,
        message.get("text")
        or message.get("caption")
        or message.get("sticker", {}).get("emoji", ""),
        language=author.get("language_code", ""),
        written_at=datetime.fromtimestamp(message["date"], UTC),
    )
    if chat["type"] in GROUPS:
        text = _meant_for(username, said.text)
        return replace(said, text=text, group=True) if text else None
    if chat["type"] != ChatType.PRIVATE:
        return None
    if contact := message.get("contact"):
        own = "id" in author and contact.get("user_id") == author["id"]
        return replace(said, phone=_number(contact) if own else "", foreign_contact=not own)
    # A picture or a voice is heard as something without words, so that it gets an answer.
    return said if said.text or any(kind in message for kind in MessageAttachmentType) else None


def _membership(change: Wire, number: str) -> Heard | None:
    kind = change["chat"]["type"]
    group = kind in GROUPS
    before, after = (change[f"{when}_chat_member"]["status"] for when in ("old", "new"))
    event = _event(before, after, joined=Event.JOINED if group else Event.UNBLOCKED)
    if event is None or (kind != ChatType.PRIVATE and not group):
        return None
    return Heard("telegram", str(change["chat"]["id"]), number, event=event, group=group)


def _event(before: str, after: str, *, joined: Event) -> Event | None:
    if after in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT):
        return Event.BLOCKED
    return joined if after in PRESENT and before not in PRESENT else None


def _meant_for(username: str, text: str) -> str:
    """A text in a group as a command, without the bot's name; empty when it calls another bot.

    "/today@salon_bot" and "@salon_bot today" are both ways to speak to one of several bots.
    """
    if text.startswith("@") and username:
        name, _, words = text[1:].partition(" ")
        return f"/{words.strip().removeprefix('/')}" if name.lower() == username.lower() else text
    if not text.startswith("/"):
        return text
    called, *rest = text.split(maxsplit=1)
    command, _, name = called.partition("@")
    if name and name.lower() != username.lower():
        return ""
    return " ".join([command, *rest])


def _number(contact: Wire) -> str:
    """Telegram leaves the plus sign out, now and then."""
    return "+" + "".join(sign for sign in contact["phone_number"] if sign.isdigit())
