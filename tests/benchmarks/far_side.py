"""Telegram and people who book, as far as a measurement needs them: they answer at once."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from time import perf_counter
from typing import Any
from urllib.parse import parse_qs

import httpx

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
DATE = int(NOW.timestamp())
STAFF = 12
"""Everybody books with somebody else, or at another hour: nobody is to lose a slot here."""
A_MOMENT = 0.05
"""Seconds that a quick reader takes. At once, presses would come in before the platform has told
us that the message is there, as in no network."""
PATIENCE = 30.0
"""Seconds for an answer; a talk that took another way would wait for ever."""

Take = Callable[[bytes], Awaitable[None]]
Choose = Callable[[dict[str, str]], str]


class Wire:
    """Telegram, as far as it answers at once; knows what each chat was shown last."""

    def __init__(self) -> None:
        self._ids = itertools.count(1)
        self._sent: dict[int, int] = defaultdict(int)
        self._rang: dict[int, asyncio.Event] = defaultdict(asyncio.Event)
        self.keyboards: dict[int, tuple[int, dict[str, str]]] = {}
        self.transport = httpx.MockTransport(self._answer)

    async def until(self, chat: int, calls: int) -> None:
        """Wait until so many messages have reached the chat; TimeoutError if they never come."""
        async with asyncio.timeout(PATIENCE):
            while self._sent[chat] < calls:
                self._rang[chat].clear()
                await self._rang[chat].wait()

    def forget(self, chat: int) -> None:
        for known in (self._sent, self._rang, self.keyboards):
            known.pop(chat, None)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        method = request.url.path.rpartition("/")[2]
        if method in ("answerCallbackQuery", "editMessageReplyMarkup"):  # nothing new to read
            return httpx.Response(200, json={"ok": True, "result": True})
        if method == "getMe":
            bot = {"id": 1, "is_bot": True, "first_name": "Bench", "username": "bench"}
            return httpx.Response(200, json={"ok": True, "result": bot})
        if method == "sendDocument":  # the calendar file; no talk waits for it
            return httpx.Response(200, json={"ok": True, "result": _message(next(self._ids), 1)})
        fields = sent(request)
        chat = int(fields["chat_id"])
        number = int(fields.get("message_id") or next(self._ids))
        if markup := fields.get("reply_markup"):
            markup = json.loads(markup) if isinstance(markup, str) else markup
            rows = markup.get("inline_keyboard", [])
            self.keyboards[chat] = (
                number,
                {key["text"]: key["callback_data"] for row in rows for key in row},
            )
        self._sent[chat] += 1
        self._rang[chat].set()
        message = _message(number, chat) | {"text": fields["text"]}
        return httpx.Response(200, json={"ok": True, "result": message})


def sent(request: httpx.Request) -> dict[str, Any]:
    """What a call of the Bot API brings along, as JSON or as a form."""
    if request.headers["Content-Type"] == "application/json":
        return dict(json.loads(request.content))
    return {name: values[0] for name, values in parse_qs(request.content.decode()).items()}


def _message(number: int, chat: int) -> dict[str, Any]:
    return {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}}


async def book(take: Take, wire: Wire, chat: int) -> AsyncIterator[float]:
    """Six updates, each answered before the next; nine messages come back."""
    updates: tuple[tuple[Callable[[], bytes], int], ...] = (
        (lambda: _text(chat, "/start"), 1),
        (lambda: _press(chat, wire, _nth(0)), 2),
        (lambda: _press(chat, wire, _nth(1 + chat % STAFF)), 3),
        (lambda: _press(chat, wire, _hour(11 + chat // STAFF % 9)), 6),
        (lambda: _text(chat, "Ada"), 7),
        (lambda: _press(chat, wire, _nth(0)), 9),
    )
    for update, shown in updates:
        began = perf_counter()
        await take(update())
        await wire.until(chat, shown)
        yield perf_counter() - began
        await asyncio.sleep(A_MOMENT)


_UPDATES = itertools.count(1)


def _text(chat: int, text: str) -> bytes:
    message = _from(chat) | {"message_id": 1, "date": DATE, "text": text}
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return json.dumps({"update_id": next(_UPDATES), "message": message}).encode()


def _nth(place: int) -> Choose:
    return lambda keys: list(keys.values())[min(place, len(keys) - 1)]


def _hour(hour: int) -> Choose:
    """By its label: its place depends on what others have taken by then."""
    return lambda keys: next(data for label, data in keys.items() if label.startswith(f"{hour}:"))


def _press(chat: int, wire: Wire, choose: Choose) -> bytes:
    number, keys = wire.keyboards[chat]
    message = _from(chat) | {"message_id": number, "date": DATE, "text": "?"}
    query = {
        "id": "1",
        "from": _from(chat)["from"],
        "chat_instance": "1",
        "message": message,
        "data": choose(keys),
    }
    return json.dumps({"update_id": next(_UPDATES), "callback_query": query}).encode()


def _from(chat: int) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "Ada", "language_code": "de"}
    return {"from": person, "chat": {"id": chat, "type": "private", "first_name": "Ada"}}
