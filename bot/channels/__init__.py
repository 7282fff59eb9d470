"""Where messages come in and go out: one file for each platform."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple, Protocol

from flows.heard import Heard
from locales import Rendered

Take = Callable[[Heard], Awaitable[None]]
"""Takes one thing that was heard; when it returns, it is committed."""

TALKATIVE = {
    "httpx": logging.WARNING,  # writes every URL at INFO, and Telegram's hold the token
    "httpcore": logging.WARNING,
    "telegram": logging.CRITICAL + 1,  # writes parameters, and whole updates when one is odd
    "twilio": logging.WARNING,  # writes URLs at INFO, and those of lists hold numbers
    "urllib3": logging.ERROR,  # the same at DEBUG, and some at WARNING
}
"""Libraries that write down what nobody may read in a log (P49), and how loud they may be."""


@dataclass(frozen=True)
class Document:
    """A file that goes along with a message."""

    name: str
    kind: str
    """Its media type."""
    content: bytes


class Outgoing(NamedTuple):
    """One message on its way out, in its words."""

    message_id: int
    address: str
    rendered: Rendered
    purpose: str
    validity: int
    """Seconds for which it is worth delivering."""
    edits: str | None = None
    """The provider's id of the message it replaces where it stands."""
    clears: str | None = None
    """The provider's id of the message whose buttons go once this one is there."""
    document: Document | None = None


class Undeliverable(Exception):
    """It did not go out, or nobody knows."""

    def __init__(
        self,
        code: str,
        *,
        final: bool = False,
        retry_after: float | None = None,
        maybe_sent: bool = False,
        blocked: bool = False,
        alarm: bool = False,
        migrated_to: str | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        """What is recorded: short, and without a word about the person."""
        self.final = final
        """Trying again cannot change it."""
        self.retry_after = retry_after
        """Seconds for which the platform wants no message at all from us."""
        self.maybe_sent = maybe_sent
        """The answer was lost: the person may have it."""
        self.blocked = blocked
        """The person, or the provider on their behalf, wants nothing from us (P31)."""
        self.alarm = alarm
        """The settings or the message itself are wrong: somebody has to mend something."""
        self.migrated_to = migrated_to
        """The address is now this one."""


class Channel(Protocol):
    """One way to reach people."""

    name: str
    form: Literal["chat", "sms"]
    room: int
    """How many choices fit into one message."""

    def cost(self, outgoing: Outgoing) -> int:
        """What it counts against the platform's limit: messages, or SMS segments."""

    async def send(self, outgoing: Outgoing) -> str:
        """Send, or edit where it stands; returns the provider's id. Raises Undeliverable."""

    async def recall(
        self, outgoing: Outgoing, since: datetime, known: Collection[str]
    ) -> str | None:
        """The provider's id of this message, if an earlier try got through after all.

        known: ids of other messages, which it cannot be. Raises Undeliverable when nobody can say.
        """


def hush() -> None:
    """Keep tokens, numbers and texts out of the log, however loud it is set."""
    for name, level in TALKATIVE.items():
        logging.getLogger(name).setLevel(level)
