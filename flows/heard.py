"""One thing that reached the shop: the few fields we read of it; the rest stays outside (P15)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Event(StrEnum):
    """Something the platform tells about a chat, rather than words in it."""

    BLOCKED = "blocked"
    """The person blocked the bot, or the provider opted the number out (P31)."""
    UNBLOCKED = "unblocked"
    JOINED = "joined"
    """The bot was added to a group."""
    MIGRATED = "migrated"
    """The group got a new id; `text` holds it."""


@dataclass(frozen=True)
class Heard:
    """One message, button press or event, from one address."""

    channel: str
    """`telegram` or `sms`."""
    address: str
    """The chat's id, or the sender's number in E.164."""
    message_id: str
    """The provider's id, the same when the same message comes twice."""
    text: str = ""
    tap: str = ""
    """What a pressed button carries: `<asking>.<index>` or a command."""
    tapped: str = ""
    """The provider's id of the message whose button was pressed; it may be edited."""
    phone: str = ""
    """A number shared by the platform's contact button, proven to be the sender's own (P14)."""
    foreign_contact: bool = False
    """A contact card of somebody else was sent; it is refused and not kept."""
    event: Event | None = None
    language: str = ""
    """What the platform says about the person's language; a hint."""
    group: bool = False
    """A chat of several people; only owners' groups are listened to."""
    written_at: datetime | None = None
    """When it was written, where the platform tells: after a pause that can be long ago."""
    stopped_by_provider: bool = False
    """The provider has already opted this number out and answered (P24, P27)."""
    helped_by_provider: bool = False
    """The provider has answered HELP by itself; a second answer would only puzzle."""
