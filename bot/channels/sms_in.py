"""What Twilio brings: of each SMS the few fields we need, and nothing else (P15)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flows.heard import Heard

HELP_WORDS = frozenset({"HELP", "INFO"})
"""Alone in a message they make Twilio answer for itself (docs, advanced-opt-out)."""

OPT_OUT_WORDS = frozenset(
    {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"}
)
"""Alone in a message they make Twilio block the number and answer (docs, advanced-opt-out)."""

_NUMBER = re.compile(r"\+[1-9]\d{5,14}")


def heard(fields: Mapping[str, str], *, carrier_hears_stop: bool = True) -> Heard | None:
    """Read an incoming SMS; None: nobody wrote it whom we could answer (another name, WhatsApp)."""
    sender, sid, text = (fields.get(name, "") for name in ("From", "MessageSid", "Body"))
    if not sid or not _NUMBER.fullmatch(sender):
        return None
    alone = text.strip().upper() in OPT_OUT_WORDS
    stopped = fields.get("OptOutType") == "STOP" or (alone and carrier_hears_stop)
    helped = text.strip().upper() in HELP_WORDS and carrier_hears_stop
    answered = fields.get("OptOutType") == "HELP" or helped
    return Heard("sms", sender, sid, text, stopped_by_provider=stopped, helped_by_provider=answered)
