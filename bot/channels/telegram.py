"""Telegram: messages with buttons, edited in place, through the Bot API."""

from __future__ import annotations

import asyncio
import json
import logging
import os
from collections.abc import Awaitable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal, TypeVar
from urllib.parse import urlencode

import httpx
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.channels import Document, Outgoing, Undeliverable, hush
from bot.channels.fitting import fitted
from bot.channels.telegram_in import ALLOWED
from bot.channels.telegram_keyboard import CONTACT_KEYBOARD, PUT_AWAY, Keyboards, Markup
from bot.channels.telegram_request import Request
from bot.week_picture import drawn

# The library's opt-in to its next release's ways: seconds come as timedelta.
os.environ["PTB_TIMEDELTA"] = "1"

log = logging.getLogger(__name__)

T = TypeVar("T")

OFFICIAL = "https://api.telegram.org"
LONGEST_TEXT = 4096
NO_PREVIEW = {"is_disabled": True}
LONGEST_CAPTION = 1024
PATIENCE = 20.0
"""Seconds for one message, all in all."""
CONNECTIONS = 16
"""Calls on the wire at a time, twice what thirty a second need; more only cost more to tend."""
READ_TIMEOUT = 10.0
"""Seconds without a word from Telegram."""
PASSING = "…"
"""What a message says that goes again at once."""
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
"""Why an edit is refused that a new message can stand in for."""
NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""Failures before anything reached Telegram."""


class Telegram:
    """One bot."""

    name = "telegram"
    form: Literal["chat", "sms"] = "chat"
    room = 12

    def __init__(
        self,
        token: str,
        *,
        api_url: str = OFFICIAL,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """api_url: a Bot API server. transport: what carries requests, the network by default."""
        hush()
        base = api_url.rstrip("/")
        self._requests = [
            Request(f"{base}/bot{token}", size, READ_TIMEOUT, transport)
            for size in (2, CONNECTIONS)
        ]
        self.bot = Bot(
            token,
            f"{base}/bot",
            f"{base}/file/bot",
            get_updates_request=self._requests[0],
            request=self._requests[1],
        )
        self.username = ""
        """The bot's own name, once `introduce` has asked for it."""
        self.is_refused = False
        """Telegram does not know the token."""
        self.rival_seen: float | None = None
        """When another program last took this bot's messages, by the loop's own clock."""
        self.beside: set[asyncio.Task[None]] = set()
        """Calls under way that nobody waits for."""
        self._keyboards = Keyboards()

    async def close(self) -> None:
        for call in self.beside:
            call.cancel()
        for request in self._requests:
            await request.shutdown()

    async def introduce(self, commands: Mapping[str, Mapping[str, str]]) -> None:
        """Learn the bot's name, and register its commands by language, the first for all others.

        commands: {"de": {"termin": "Termin buchen"}, …}. Raises TelegramError.
        """
        self.username = (await self.bot.get_me()).username or ""
        for place, (language, words) in enumerate(commands.items()):
            listed = list(words.items())
            if place == 0:
                await self.bot.set_my_commands(listed)
            await self.bot.set_my_commands(listed, language_code=language[:2])

    def deep_link(self, payload: str) -> str:
        """A link that opens the chat; the payload comes back as `/start <payload>`."""
        return f"https://t.me/{self.username}?start={payload}"

    def cost(self, outgoing: Outgoing) -> int:
        return 1

    async def send(self, outgoing: Outgoing) -> str:
        """Send, or edit where it stands. Raises Undeliverable."""
        number = await _asked(self._shown(outgoing))
        if outgoing.clears and outgoing.clears != number:
            fields = {"chat_id": outgoing.address, "message_id": outgoing.clears}
            self._beside("editMessageReplyMarkup", **fields)
        return number

    async def delete(self, chat: str, numbers: Sequence[str]) -> None:
        """Delete up to 100 messages, none older than 48 hours. Raises Undeliverable."""
        await _asked(self.bot.delete_messages(chat, [int(number) for number in numbers]))

    async def overwrite(self, chat: str, number: str, text: str) -> None:
        """Put other words into a message of any age, without buttons. Raises Undeliverable."""
        await _asked(self.bot.edit_message_text(text, chat, int(number)))

    async def fetch(self, offset: int | None, seconds: int) -> list[dict[str, Any]]:
        """Wait up to so many seconds for updates, as they come. Raises TelegramError.

        Not by `Bot.get_updates`: where it cannot read one of them, it gives none.
        """
        wanted = {"timeout": seconds, "allowed_updates": json.dumps(ALLOWED)}
        query = urlencode(wanted if offset is None else wanted | {"offset": offset})
        found = await self._requests[0].post(
            f"{self.bot.base_url}/getUpdates?{query}", read_timeout=seconds + READ_TIMEOUT
        )
        return found if isinstance(found, list) else []

    async def recall(
        self, outgoing: Outgoing, since: datetime, known: Collection[str]
    ) -> str | None:
        """None: Telegram does not tell a bot what it has sent."""
        return None

    def acknowledge(self, press: str) -> None:
        """Stop a pressed button's spinning, beside everything else; it may come too late."""
        self._beside("answerCallbackQuery", callback_query_id=press)

    def _beside(self, method: str, **fields: str) -> None:
        """Call a method that nobody waits for, and that may fail."""
        call = asyncio.create_task(self._tried(method, **fields))
        self.beside.add(call)
        call.add_done_callback(self.beside.discard)

    async def _tried(self, method: str, **fields: str) -> None:
        try:
            await self._requests[1].call(method, **fields)
        except TelegramError as late:
            log.debug("telegram: %s was not taken: %s", method, type(late).__name__)

    async def _shown(self, outgoing: Outgoing) -> str:
        if outgoing.document:
            return await self._handed_over(outgoing.document, outgoing)
        text = fitted(outgoing.rendered.text, LONGEST_TEXT)
        markup = self._keyboards.below(outgoing)
        if outgoing.rendered.draws:
            return await self._pictured(outgoing, markup)
        if self._keyboards.over(outgoing, markup):
            await self._put_away(outgoing.address)
        stands = None if markup and CONTACT_KEYBOARD in markup else outgoing.edits
        if stands and await self._edited(outgoing, text, markup):
            return stands
        message = await self._requests[1].call(
            "sendMessage",
            chat_id=outgoing.address,
            text=text,
            reply_markup=markup,
            link_preview_options=NO_PREVIEW,
        )
        self._keyboards.shown(outgoing.address, markup)
        return str(message["message_id"])

    async def _handed_over(self, document: Document, outgoing: Outgoing) -> str:
        """A file, with the text below it."""
        message = await self._requests[1].upload(
            "sendDocument",
            "document",
            (document.name, document.content),
            chat_id=outgoing.address,
            caption=fitted(outgoing.rendered.text, LONGEST_CAPTION),
            disable_content_type_detection="true",
        )
        return str(message["message_id"])

    async def _pictured(self, outgoing: Outgoing, markup: Markup | None) -> str:
        """A picture, with the text and the buttons below it."""
        content = await asyncio.to_thread(drawn, outgoing.rendered.draws)
        buttons = {"reply_markup": json.dumps(markup)} if markup else {}
        message = await self._requests[1].upload(
            "sendPhoto",
            "photo",
            ("week.png", content),
            chat_id=outgoing.address,
            caption=fitted(outgoing.rendered.text, LONGEST_CAPTION),
            **buttons,
        )
        return str(message["message_id"])

    async def _edited(self, outgoing: Outgoing, text: str, markup: Markup | None) -> bool:
        """False: it cannot be edited any more, but a new message will do."""
        try:
            await self._requests[1].call(
                "editMessageText",
                chat_id=outgoing.address,
                message_id=outgoing.edits,
                text=text,
                reply_markup=markup,
                link_preview_options=NO_PREVIEW,
            )
        except BadRequest as error:
            why = error.message.lower()
            if "message is not modified" in why:
                return True
            if any(reason in why for reason in GONE):
                return False
            raise
        return True

    async def _put_away(self, chat: str) -> None:
        """Take the contact keyboard away by a message that goes again at once.

        A message has either buttons or the order to put the keyboard away, never both, and one
        with that order can never be edited again.
        """
        message = await self._requests[1].call(
            "sendMessage",
            chat_id=chat,
            text=PASSING,
            reply_markup=PUT_AWAY,
            disable_notification=True,
        )
        self._keyboards.shown(chat, PUT_AWAY)
        self._beside("deleteMessage", chat_id=chat, message_id=str(message["message_id"]))


async def _asked(call: Awaitable[T]) -> T:
    try:
        async with asyncio.timeout(PATIENCE):
            return await call
    except TimeoutError:
        raise Undeliverable("timeout", maybe_sent=True) from None
    except TelegramError as error:
        raise refusal(error) from error
    except ValueError as odd:  # such as a button that would carry too much
        raise Undeliverable("unsendable", final=True, alarm=True) from odd


def refusal(error: TelegramError) -> Undeliverable:
    """What a failed call means for the message (core.telegram.org/bots/api#making-requests)."""
    match error:
        case RetryAfter():
            return Undeliverable("too_many", retry_after=seconds(error.retry_after))
        case Forbidden() if "deactivated" in error.message.lower():
            return Undeliverable("deactivated", final=True)  # nobody there to have said stop
        case Forbidden():
            return Undeliverable("blocked", final=True, blocked=True)
        case ChatMigrated():
            return Undeliverable("migrated", migrated_to=str(error.new_chat_id))
        case InvalidToken():
            return Undeliverable("token", alarm=True)
        case BadRequest():
            lost = "chat not found" in error.message.lower()
            code = "chat_not_found" if lost else "bad_request"
            return Undeliverable(code, final=True, alarm=not lost)
        case NetworkError() if isinstance(error.__cause__, ValueError):
            return Undeliverable("unsendable", final=True, alarm=True)  # it cannot be written
        case NetworkError():
            left = not isinstance(error.__cause__, NEVER_LEFT)
            return Undeliverable("network", maybe_sent=left)
    return Undeliverable("refused", final=True)


def seconds(span: int | timedelta) -> float:
    return span.total_seconds() if isinstance(span, timedelta) else float(span)
