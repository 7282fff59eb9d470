"""Updates on their way to the bot: fetched by getUpdates, or brought to a webhook.

Habits of the real server (github.com/tdlib/telegram-bot-api, `Client.cpp`, `WebhookActor.cpp`):
one update at a time per queue, a chat's messages in one queue and a person's button presses in
another; again until a 2xx; a day to live, a button press 150 seconds.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import httpx

from bot.demo.wire import Json, reached

LIFE = timedelta(hours=24)
PRESS_LIFE = timedelta(seconds=150)
LONGEST_PAUSE = 60.0
"""Seconds between two tries at a webhook; the real server takes 60 to 120."""


@dataclass
class Update:
    """One update that the bot has not confirmed yet."""

    id: int
    kind: str
    """message, callback_query, my_chat_member."""
    content: Json
    queue: tuple[str, int]
    expires: datetime
    again: bool = False
    """Comes a second time, whatever the bot has confirmed."""

    def wire(self) -> Json:
        return {"update_id": self.id, self.kind: self.content}


@dataclass
class Webhook:
    """Where updates are brought, as set by setWebhook."""

    url: str
    secret: str = ""
    connections: int = 40
    last_error: str = ""
    last_error_at: datetime | None = None


@dataclass
class Updates:
    """What waits for the bot."""

    clock: Callable[[], datetime]
    reach: Mapping[str, str]
    """Where public addresses really are, see `wire.reached`."""
    pause: Callable[[int], float] = lambda tries: min(2.0 ** (tries - 1), LONGEST_PAUSE)
    """Seconds before the next try at a webhook, from the number of failed ones above 1."""
    waiting: list[Update] = field(default_factory=list)
    allowed: Collection[str] = ()
    """Kinds that the bot wants; empty: all."""
    webhook: Webhook | None = None
    _last_id: int = 412_000_000
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)
    polls: int = 0
    _bringing: dict[tuple[str, int], asyncio.Task[None]] = field(default_factory=dict)
    _client: httpx.AsyncClient | None = None

    def add(self, kind: str, content: Json, queue: tuple[str, int]) -> Update:
        """Take in one update; one of a kind that the bot does not want is not kept for it."""
        self._last_id += 1
        life = PRESS_LIFE if kind == "callback_query" else LIFE
        update = Update(self._last_id, kind, content, queue, self.clock() + life)
        if not self.allowed or kind in self.allowed:
            self._put(update)
        return update

    def repeat(self, update: Update) -> None:
        """Bring an update that was already brought once more, unchanged, as after a lost answer."""
        self._put(replace(update, again=True))

    def _put(self, update: Update) -> None:
        self.waiting.append(update)
        self._arrived.set()
        self._bring_waiting()

    # getUpdates

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json] | None:
        """What waits from `offset` on, or after at most `seconds`; None: another poll took over."""
        self.polls += 1
        this_poll = self.polls
        self._arrived.set()
        self._confirm(offset)
        try:
            async with asyncio.timeout(seconds):
                while not self._fresh() and this_poll == self.polls:
                    self._arrived.clear()
                    await self._arrived.wait()
        except TimeoutError:
            pass
        return self._batch(limit) if this_poll == self.polls else None

    def end_polls(self) -> None:
        """Let go of whoever is waiting for updates, so that a server can stop."""
        self.polls += 1
        self._arrived.set()

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self.waiting = self.waiting[offset:]
            return
        self.waiting = [each for each in self.waiting if each.id >= offset or each.again]

    def _fresh(self) -> list[Update]:
        now = self.clock()
        self.waiting = [each for each in self.waiting if each.expires > now]
        return self.waiting

    def _batch(self, limit: int) -> list[Json]:
        batch = self._fresh()[:limit]
        for each in batch:
            each.again = False
        return [each.wire() for each in batch]

    # webhook

    def set_webhook(self, webhook: Webhook | None) -> None:
        self.webhook = webhook
        for bringing in self._bringing.values():
            bringing.cancel()
        self._bringing.clear()
        self._bring_waiting()

    async def close(self) -> None:
        self.set_webhook(None)
        self.end_polls()
        if self._client:
            await self._client.aclose()

    def _bring_waiting(self) -> None:
        if self.webhook is None:
            return
        for queue in {each.queue for each in self._fresh()} - self._bringing.keys():
            self._bringing[queue] = asyncio.create_task(self._bring(queue, self.webhook))

    async def _bring(self, queue: tuple[str, int], webhook: Webhook) -> None:
        tries = 0
        while update := next((each for each in self._fresh() if each.queue == queue), None):
            problem, wish = await self._post(update, webhook)
            if not problem:
                self.waiting = [each for each in self.waiting if each is not update]
                tries = 0
                continue
            webhook.last_error, webhook.last_error_at = problem, self.clock()
            # The first repetition follows at once.
            await asyncio.sleep(wish or (self.pause(tries) if tries else 0))
            tries += 1
        del self._bringing[queue]

    async def _post(self, update: Update, webhook: Webhook) -> tuple[str, float]:
        """What went wrong, if anything, and how long the bot asks us to wait."""
        if self._client is None:
            limits = httpx.Limits(max_connections=webhook.connections)
            self._client = httpx.AsyncClient(timeout=60, limits=limits)
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret} if webhook.secret else {}
        url = reached(webhook.url, self.reach)
        try:
            answer = await self._client.post(url, json=update.wire(), headers=headers)
        except httpx.HTTPError as failure:
            return f"Connection failed: {type(failure).__name__}", 0.0
        if answer.is_success:
            return "", 0.0
        wish = answer.headers.get("retry-after", "")
        problem = f"Wrong response from the webhook: {answer.status_code} {answer.reason_phrase}"
        return problem, float(wish) if wish.isdigit() else 0.0

    def webhook_wire(self) -> Json:
        """The Bot API's WebhookInfo object."""
        webhook = self.webhook or Webhook("")
        wire: dict[str, Any] = {
            "url": webhook.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._fresh()),
            "max_connections": webhook.connections,
        }
        if self.allowed:
            wire["allowed_updates"] = list(self.allowed)
        if webhook.last_error_at:
            wire["last_error_date"] = int(webhook.last_error_at.timestamp())
            wire["last_error_message"] = webhook.last_error
        return wire
