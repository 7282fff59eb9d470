"""What Twilio brings: of each SMS the few fields we need, and nothing else (P15)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flows.heard import Heard
from flows.words.rights import answered_by_twilio
from flows.words.rights_words import TWILIO_HELP

_NUMBER = re.compile(r"\+[1-9]\d{5,14}")


def heard(fields: Mapping[str, str], *, carrier_hears_stop: bool = True) -> Heard | None:
    """Read an incoming SMS; None: nobody wrote it whom we could answer (another name, WhatsApp)."""
    sender, sid, text = (fields.get(name, "") for name in ("From", "MessageSid", "Body"))
    if not sid or not _NUMBER.fullmatch(sender):
        return None
    kind = fields.get("OptOutType")
    stopped = kind == "STOP" or (carrier_hears_stop and answered_by_twilio(text))
    helped = kind == "HELP" or (carrier_hears_stop and text.strip().lower() in TWILIO_HELP)
    return Heard("sms", sender, sid, text, stopped_by_provider=stopped, helped_by_provider=helped)
