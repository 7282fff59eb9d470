"""Telegram's memory, and what people do with the app: write, press buttons, block, found groups."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.demo.failures import Failures
from bot.demo.telegram_chats import Chat, Message, Person, chat_shown, message_wire, text_content
from bot.demo.telegram_refused import Refused
from bot.demo.telegram_updates import Update, Updates
from bot.demo.watchers import Watchers
from bot.demo.wire import Json, Upload

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105 - an example that Telegram publishes


class NotThere(Exception):
    """The person, message or button that an action names does not exist, or cannot do that."""


@dataclass(frozen=True)
class Press:
    """A pressed button that waits for answerCallbackQuery."""

    chat: Chat
    at: datetime


@dataclass(frozen=True)
class Done:
    """What somebody did, by the ids under which the bot hears of it."""

    update_id: int
    message_id: int = 0


class TelegramWorld:
    """All of Telegram, as far as one bot and its customers need it."""

    def __init__(
        self,
        clock: Callable[[], datetime],
        *,
        token: str = TOKEN,
        watchers: Watchers | None = None,
    ) -> None:
        self.clock = clock
        self.token = token
        self.watchers = watchers or Watchers()
        self.failures = Failures()
        self.reach: dict[str, str] = {}
        """Where the webhook's public address really is, see `wire.reached`."""
        self.updates = Updates(clock, self.reach)
        self.bot: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Terminbote",
            "username": "terminbote_demo_bot",
        }
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        """By scope and language."""
        self.files: dict[str, Upload] = {}
        self.calls: list[tuple[str, str]] = []
        """Every call of the bot: method in lower case, chat id; getUpdates left out."""
        self.taken: dict[int, Update] = {}
        """Every update so far, for `repeat`."""
        self._people_ids = itertools.count(6_812_345_001, 1013)
        self._group_ids = itertools.count(4_021_330_001, 17)
        self._message_ids = itertools.count(1)
        self._own_ids: dict[int, itertools.count[int]] = {}
        self._press_ids = itertools.count(4_382_000_111_222_001)

    # what people do

    def add_person(
        self,
        first_name: str,
        *,
        last_name: str = "",
        username: str = "",
        language: str = "",
        phone: str = "",
    ) -> Person:
        """Somebody new with the app; the bot does not know them before they write."""
        number = next(self._people_ids)
        person = Person(number, first_name, last_name, username, language, phone)
        self.people[number] = person
        return person

    def add_group(self, title: str, *members: int, supergroup: bool = False) -> Chat:
        """A group of people; the bot is not in it yet."""
        number = next(self._group_ids)
        kind, chat_id = ("supergroup", -(10**12) - number) if supergroup else ("group", -number)
        chat = Chat(chat_id, kind, title, members=set(members), bot_status="left")
        self.chats[chat.id] = chat
        return chat

    def say(self, person_id: int, text: str, *, chat_id: int = 0) -> Done:
        """Send a text to the bot, or into a group; raises NotThere."""
        return self._write(person_id, chat_id or person_id, text_content(text))

    def send(self, person_id: int, content: Json) -> Done:
        """Send something else than a text, such as a voice or a picture; raises NotThere."""
        return self._write(person_id, person_id, content)

    def share_contact(self, person_id: int, *, of: int = 0) -> Done:
        """Send one's own contact card, or that of another person; raises NotThere."""
        whose = self._person(of or person_id)
        if not whose.phone:
            raise NotThere("no telephone number")
        card = whose.card(own=whose.id == person_id)
        return self._write(person_id, person_id, {"contact": card})

    def tap(self, person_id: int, message_id: int, button: str | int, *, chat_id: int = 0) -> Done:
        """Press a button by its label or its place (0 is the first); raises NotThere."""
        person, chat = self._person(person_id), self._chat(chat_id or person_id)
        message = chat.messages.get(message_id)
        if message is None:
            raise NotThere("no such message")
        chosen = _button(message, button)
        return self.press(person, chat, message, chosen.get("callback_data", ""))

    def press(self, person: Person, chat: Chat, message: Message, value: str) -> Done:
        """Press a button as an old app may still show it, whatever the message has become."""
        query: Json = {
            "id": str(next(self._press_ids)),
            "from": person.wire(),
            "message": message_wire(chat, message, self.bot),
            "chat_instance": str(hash((self.bot["id"], chat.id)) & ((1 << 63) - 1)),
            "data": value,
        }
        self.presses[query["id"]] = Press(chat, self.clock())
        chat.toast = ""
        return Done(self._tell("callback_query", query, ("press", person.id)), message.id)

    def block(self, person_id: int) -> Done:
        return self._block(person_id, blocked=True)

    def unblock(self, person_id: int) -> Done:
        return self._block(person_id, blocked=False)

    def _block(self, person_id: int, *, blocked: bool) -> Done:
        person = self._person(person_id)
        person.blocks_bot = blocked
        chat = self._private(person)
        return self._membership(chat, person, "kicked" if blocked else "member")

    def add_bot(self, chat_id: int, *, by: int) -> Done:
        """Take the bot into a group."""
        chat, person = self._chat(chat_id), self._person(by)
        done = self._membership(chat, person, "member")
        self._write(by, chat_id, {"new_chat_members": [self.bot]})
        return done

    def remove_bot(self, chat_id: int, *, by: int) -> Done:
        return self._membership(self._chat(chat_id), self._person(by), "kicked")

    def migrate(self, chat_id: int, *, by: int) -> Chat:
        """Turn a group into a supergroup, which has another id."""
        old = self._chat(chat_id)
        new = self.add_group(old.title, *old.members, supergroup=True)
        new.bot_status, old.moved_to = old.bot_status, new.id
        self._write(by, old.id, {"migrate_to_chat_id": new.id})
        self._write(by, new.id, {"migrate_from_chat_id": old.id})
        return new

    def repeat(self, update_id: int) -> None:
        """Bring an update again, as the real server does when an answer was lost."""
        self.updates.repeat(self.taken[update_id])

    def shown(self, chat_id: int) -> Json:
        """The chat as it looks on the screen; raises NotThere."""
        if chat_id in self.people and chat_id not in self.chats:
            return chat_shown(Chat(chat_id, "private", person=self.people[chat_id]))
        return chat_shown(self._chat(chat_id))

    def _person(self, person_id: int) -> Person:
        if person_id not in self.people:
            raise NotThere("no such person")
        return self.people[person_id]

    def _chat(self, chat_id: int) -> Chat:
        if chat_id not in self.chats:
            raise NotThere("no such chat")
        return self.chats[chat_id]

    def _private(self, person: Person) -> Chat:
        return self.chats.setdefault(person.id, Chat(person.id, "private", person=person))

    def _write(self, person_id: int, chat_id: int, content: Json) -> Done:
        person = self._person(person_id)
        if chat_id == person_id and person.blocks_bot:
            raise NotThere("has blocked the bot")
        chat = self._private(person) if chat_id == person_id else self._chat(chat_id)
        if chat.used_up(content):
            chat.keyboard = None
        message = self.put(chat, content, sender=person.wire())
        if not _reaches_bot(chat, content, self.bot["username"]):
            return Done(0, message.id)
        wire = message_wire(chat, message, self.bot)
        return Done(self._tell("message", wire, ("chat", chat.id)), message.id)

    def _membership(self, chat: Chat, person: Person, status: str) -> Done:
        change = {
            "chat": chat.wire(),
            "from": person.wire(),
            "date": int(self.clock().timestamp()),
            "old_chat_member": self._bot_member(chat.bot_status),
            "new_chat_member": self._bot_member(status),
        }
        chat.bot_status = status
        self.changed(chat.id)
        return Done(self._tell("my_chat_member", change, ("member", chat.id)))

    def _bot_member(self, status: str) -> Json:
        member: Json = {"user": self.bot, "status": status}
        return member | ({"until_date": 0} if status == "kicked" else {})

    def _tell(self, kind: str, content: Json, queue: tuple[str, int]) -> int:
        update = self.updates.add(kind, content, queue)
        self.taken[update.id] = update
        return update.id

    # what the methods use

    def chat_for_bot(self, chat_id: str) -> Chat:
        """The chat, if the bot may act in it now; raises Refused."""
        chat = self.chats.get(int(chat_id)) if chat_id.lstrip("-").isdigit() else None
        if chat is None or chat.bot_status == "left":
            raise Refused("chat not found" if chat_id else "chat_id is empty")
        if chat.moved_to:
            moved = {"migrate_to_chat_id": chat.moved_to}
            raise Refused("group chat was upgraded to a supergroup chat", 400, moved)
        if chat.person and chat.person.deactivated:
            raise Refused("user is deactivated", 403)
        if chat.person and chat.person.blocks_bot:
            raise Refused("bot was blocked by the user", 403)
        if chat.bot_status == "kicked":
            raise Refused(f"bot was kicked from the {chat.kind} chat", 403)
        return chat

    def put(
        self, chat: Chat, content: Json, *, sender: Json | None, markup: Json | None = None
    ) -> Message:
        """Add a message to a chat. A supergroup numbers its own; other chats share the numbers."""
        own = chat.kind == "supergroup"
        ids = self._own_ids.setdefault(chat.id, itertools.count(1)) if own else self._message_ids
        message = Message(next(ids), self.clock(), sender, content, markup)
        chat.messages[message.id] = message
        self.changed(chat.id)
        return message

    def keep_file(self, upload: Upload) -> str:
        file_id = f"BQACAgIAAxkDAAI{len(self.files) + 1:012d}"
        self.files[file_id] = upload
        return file_id

    def changed(self, chat_id: int) -> None:
        self.watchers.tell({"at": "telegram", "chat": chat_id})


def _reaches_bot(chat: Chat, content: Json, username: str) -> bool:
    """Bots in groups hear commands and their own name only ("privacy mode"), and what happens."""
    if chat.bot_status != "member":
        return False
    text = content.get("text", "")
    if chat.kind == "private" or not text:
        return True
    command, _, addressee = text.split(maxsplit=1)[0].partition("@")
    if command.startswith("/"):
        return addressee.lower() in ("", username.lower())
    return f"@{username}".lower() in text.lower()


def _button(message: Message, button: str | int) -> Json:
    every = [each for row in message.buttons for each in row]
    if isinstance(button, int):
        every = every[button : button + 1]
        if every:
            return every[0]
    for each in every:
        if button in (each["text"], each.get("callback_data")):
            return each
    raise NotThere("no such button")
