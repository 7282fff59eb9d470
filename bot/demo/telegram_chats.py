"""People, groups and messages as Telegram keeps them, and how they look on the wire (Bot API)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.demo.wire import Json


@dataclass
class Person:
    """Somebody with a Telegram account."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    phone: str = ""
    """E.164. The cards that people send carry it without the plus sign."""
    blocks_bot: bool = False
    deactivated: bool = False

    def wire(self) -> Json:
        return {"id": self.id, "is_bot": False} | _filled(
            first_name=self.first_name,
            last_name=self.last_name,
            username=self.username,
            language_code=self.language_code,
        )

    def card(self, *, own: bool) -> Json:
        """A contact; the user's id is only sure to be there when it is the sender's own."""
        number = self.phone.removeprefix("+")
        card = {"phone_number": number, "first_name": self.first_name}
        return card | _filled(last_name=self.last_name, user_id=self.id if own else 0)


@dataclass
class Message:
    """One message; `edits` holds what it said before."""

    id: int
    at: datetime
    sender: Json | None
    """The user on the wire; None for the bot itself."""
    content: Json
    """Its fields on the wire besides the frame: text, entities, contact, document, …"""
    markup: Json | None = None
    edited_at: datetime | None = None
    edits: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return str(self.content.get("text", self.content.get("caption", "")))

    @property
    def buttons(self) -> list[list[Json]]:
        rows: list[list[Json]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def editable(self) -> bool:
        """Not once it brought or took away a reply keyboard (tdlib, `can_edit_message`)."""
        return self.sender is None and (self.markup is None or "inline_keyboard" in self.markup)


@dataclass
class Chat:
    """A private chat (its id is the person's) or a group."""

    id: int
    kind: str
    """private, group or supergroup."""
    title: str = ""
    person: Person | None = None
    members: set[int] = field(default_factory=set)
    bot_status: str = "member"
    """member, left or kicked."""
    moved_to: int = 0
    """The supergroup's id, once the group has become one."""
    messages: dict[int, Message] = field(default_factory=dict)
    keyboard: Json | None = None
    """The reply keyboard on display."""
    toast: str = ""
    """What the bot said last in answer to a pressed button."""

    def used_up(self, content: Json) -> bool:
        """Whether this message comes from a key of a keyboard that is to be used once."""
        if not self.keyboard or not self.keyboard.get("one_time_keyboard"):
            return False
        keys = [key for row in self.keyboard["keyboard"] for key in row]
        labels = [key["text"] if isinstance(key, dict) else key for key in keys]
        return "contact" in content or content.get("text") in labels

    def wire(self) -> Json:
        if self.person is None:
            return {"id": self.id, "type": self.kind, "title": self.title}
        names = self.person.wire()
        kept = {name: names[name] for name in names if name.endswith("name")}
        return {"id": self.id, "type": "private"} | kept


def message_wire(chat: Chat, message: Message, bot: Json) -> Json:
    """The Bot API's Message object; reply keyboards are not part of it, inline ones are."""
    wire: Json = {
        "message_id": message.id,
        "from": message.sender or bot,
        "chat": chat.wire(),
        "date": int(message.at.timestamp()),
    }
    if message.edited_at:
        wire["edit_date"] = int(message.edited_at.timestamp())
    if message.buttons:
        wire["reply_markup"] = message.markup
    return wire | message.content


def text_content(text: str) -> Json:
    """A text as Telegram passes it on: a command at its start is marked as one."""
    content: Json = {"text": text}
    if text.startswith("/") and len(text) > 1:
        length = len(text.split(maxsplit=1)[0])
        content["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
    return content


def chat_shown(chat: Chat) -> Json:
    """The chat as the person sees it on the screen."""
    return {
        "id": chat.id,
        "kind": chat.kind,
        "title": chat.title or (chat.person.first_name if chat.person else ""),
        "blocked": bool(chat.person and chat.person.blocks_bot),
        "messages": [_message_shown(each) for each in chat.messages.values()],
        "keyboard": (chat.keyboard or {}).get("keyboard", []),
        "toast": chat.toast,
    }


def _message_shown(message: Message) -> Json:
    shown: Json = {
        "id": message.id,
        "from": "bot" if message.sender is None else message.sender["id"],
        "text": message.text,
        "at": message.at.isoformat(),
        "edited": message.edited_at is not None,
        "edits": message.edits,
        "buttons": message.buttons,
    }
    for kind in ("contact", "document", "photo"):
        if kind in message.content:
            shown[kind] = message.content[kind]
    if shown.keys().isdisjoint({"contact", "document", "photo"}) and "text" not in message.content:
        shown["event"] = next(iter(message.content))
    return shown


def _filled(**fields: Any) -> Json:
    return {name: value for name, value in fields.items() if value}
