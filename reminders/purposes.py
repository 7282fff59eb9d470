"""Why a message is sent. The list is closed: nothing else leaves the house (P9)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum


class Purpose(StrEnum):
    """What a message is for; each has its legal basis in the record of processing."""

    NOTICE = "notice"
    """The privacy notice, directly before the first personal question."""
    DIALOG = "dialog"
    """An answer to something this address has just written or pressed."""
    CONFIRMATION = "confirmation"
    CHANGE = "change"
    """The shop moved or called off an appointment."""
    REMINDER = "reminder"
    PRIVACY_REPLY = "privacy_reply"
    """An answer about the person's own rights; it always goes out."""
    OPTOUT_CONFIRMATION = "optout_confirmation"
    VERIFICATION = "verification"
    """One neutral question to an address that was typed in by somebody else (P10)."""
    OWNER = "owner"
    """To the shop's own chats and numbers."""


LASTS: Mapping[Purpose, timedelta] = {
    Purpose.NOTICE: timedelta(hours=1),
    Purpose.DIALOG: timedelta(hours=1),
    Purpose.CONFIRMATION: timedelta(hours=24),
    Purpose.CHANGE: timedelta(hours=24),
    Purpose.PRIVACY_REPLY: timedelta(hours=24),
    Purpose.OPTOUT_CONFIRMATION: timedelta(hours=24),
    Purpose.VERIFICATION: timedelta(hours=24),
    Purpose.OWNER: timedelta(hours=24),
}
"""How long a message is worth sending. A reminder's end depends on its appointment."""

UNASKED = frozenset({Purpose.CONFIRMATION, Purpose.CHANGE, Purpose.REMINDER})
"""Sent to somebody who may not be there: only to an address that has answered (P10)."""

AFTER_STOP = frozenset({Purpose.PRIVACY_REPLY, Purpose.OPTOUT_CONFIRMATION})
"""What still goes out after STOP, on every channel (P23)."""

ASKING = (Purpose.DIALOG, Purpose.PRIVACY_REPLY)
"""What a question of a conversation is sent as."""

IN_REPLY = frozenset({Purpose.DIALOG, Purpose.NOTICE})
"""Answers to the person's own message; on Telegram they pass after STOP too."""
