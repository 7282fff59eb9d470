"""Customers who book one appointment each, whatever happens to the shop's program meanwhile.

On Telegram nobody does anything twice: what was said is kept there until the program has taken it.
Twilio does not bring a text again; so who gets no answer to a text that the program never took
sends it again, as anybody would. A text that the program has taken must be answered.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from tests.stories.shop_process import Platforms

Found = TypeVar("Found")

PATIENCE = 180.0
"""Seconds without an answer after which a message counts as lost, be the machine ever so busy."""
TEXT_AGAIN_AFTER = 4.0
"""Seconds without an answer after which somebody texts again."""
TWICE = 0.2
"""How often a platform delivers something a second time, of its own account."""
BOOKED, NAME, WITH_REMINDER = "Gebucht:", "Auf welchen Namen", "mit Erinnerung"
NAME_BY_SMS = "1 + Ihr Name"
SORRY = "schiefgegangen"
A_TIME = re.compile(r"\d\d:\d\d$")
A_NUMBERED_TIME = re.compile(r"^(\d+) = .*\d\d:\d\d$", re.MULTILINE)


@dataclass
class TelegramCustomer:
    """Taps and types in Telegram, each thing once."""

    platforms: Platforms
    chance: random.Random
    name: str
    answered: set[str] = field(default_factory=set)
    channel = "telegram"

    def __post_init__(self) -> None:
        self.id = self.platforms.telegram.add_person(self.name, language="de").id

    @property
    def address(self) -> str:
        return str(self.id)

    async def book(self) -> None:
        """From /start until the confirmation is on the screen."""
        self._done(self.platforms.telegram.say(self.id, "/start").update_id)
        while not self.booked:
            question = await _within(PATIENCE, lambda: self.booked or self._question())
            if not question or SORRY in str(question):
                raise AssertionError(f"{self.name} was not answered: {self._messages()[-2:]}")
            if question is not True:
                self._answer(question)

    @property
    def booked(self) -> bool:
        return any(BOOKED in each["text"] for each in self._messages())

    def _answer(self, question: dict[str, Any]) -> None:
        self.answered.add(_which(question))
        if NAME in question["text"]:
            self._done(self.platforms.telegram.say(self.id, self.name).update_id)
            return
        labels = [button["text"] for row in question["buttons"] for button in row]
        wanted = [each for each in labels if WITH_REMINDER in each]
        wanted = wanted or [each for each in labels if A_TIME.search(each)]
        label = self.chance.choice(wanted)
        self._done(self.platforms.telegram.tap(self.id, question["id"], label).update_id)

    def _question(self) -> dict[str, Any] | None:
        """What is asked now, unless this person has answered it already."""
        asked = [each for each in self._messages() if each["buttons"] or NAME in each["text"]]
        failed = [each for each in self._messages() if SORRY in each["text"]]
        if failed:
            return failed[0]
        return asked[-1] if asked and _which(asked[-1]) not in self.answered else None

    def _messages(self) -> list[dict[str, Any]]:
        shown = self.platforms.telegram.shown(self.id)["messages"]
        return [each for each in shown if each["from"] == "bot"]

    def _done(self, update_id: int) -> None:
        if self.chance.random() < TWICE:
            self.platforms.telegram.repeat(update_id)


@dataclass
class SmsCustomer:
    """Texts, and texts again when nobody answers."""

    platforms: Platforms
    chance: random.Random
    name: str
    address: str
    channel = "sms"

    async def book(self) -> None:
        """From "Hallo" until the confirmation is on the screen."""
        text = "Hallo"
        while text:
            text = self._reaction(await self._reply_to(text))

    @property
    def booked(self) -> bool:
        return any(BOOKED in each for each in self._texts())

    async def _reply_to(self, text: str) -> str:
        while True:
            before = len(self._texts())
            sms = await self.platforms.twilio.text(self.address, text)
            if self.chance.random() < TWICE:
                await self.platforms.twilio.repeat(sms.sid)
            taken = self.platforms.webhooks.taken[sms.sid]
            patience = PATIENCE if taken else TEXT_AGAIN_AFTER
            reply = await _within(patience, lambda before=before: self._question(before))
            if reply:
                return reply
            if taken:
                raise AssertionError(f"{self.name} was not answered: {self._texts()[-2:]}")

    def _question(self, before: int) -> str:
        """The newest text that asks for something, or says that all is done."""
        asked = [each for each in self._texts()[before:] if self._reaction(each) != "?"]
        return asked[-1] if asked else ""

    def _reaction(self, asked: str) -> str:
        """What to text back; empty when all is done, "?" where nothing was asked."""
        if self.booked:
            return ""
        if NAME_BY_SMS in asked:
            return f"1 {self.name}"
        if NAME in asked:
            return self.name
        if WITH_REMINDER in asked:
            return "1"
        numbers = A_NUMBERED_TIME.findall(asked)
        return self.chance.choice(numbers) if numbers else "?"

    def _texts(self) -> list[str]:
        shown = self.platforms.twilio.shown(self.address)["messages"]
        return [each["text"] for each in shown if each["from"] == "shop"]


def _which(question: dict[str, Any]) -> str:
    """The number under which something is asked; the same when it was sent twice."""
    if NAME in question["text"]:
        return NAME
    return str(question["buttons"][0][0]["callback_data"].partition(".")[0])


async def _within(seconds: float, look: Callable[[], Found]) -> Found | None:
    """What `look` finds, as soon as it finds something; None when time is up."""
    try:
        async with asyncio.timeout(seconds):
            while not (found := look()):
                await asyncio.sleep(0.01)
            return found
    except TimeoutError:
        return None
