"""What a message is about, by the names that the understanding scorer gives."""

from __future__ import annotations

import re

from flows.words.meant import Before, Intent, meant
from flows.words.normal import folded

LABELS = {
    Intent.BOOK: "book",
    Intent.AVAILABLE: "availability",
    Intent.MOVE: "change",
    Intent.CALL_OFF: "cancel",
    Intent.ABORT: "cancel",
    Intent.HOURS: "availability",
    Intent.CANNOT: "cancel",
    Intent.CONFIRM: "confirm",
    Intent.ACCEPT: "accept",
    Intent.REJECT: "reject",
    Intent.DENY: "deny",
    Intent.SHOW: "show",
    Intent.PERSON: "person",
    Intent.HELP: "help",
    Intent.BACK: "back",
    Intent.RESTART: "restart",
}
POINTS_BACK = re.compile(
    r"\b(?:das|es|alles|it|that|this|ca|cela|tout|tutto|lo)(?= (?:\w+ )?(?:ab|absagen|stornieren)\b"
    r"|\W*$|\W+(?:bitte|please|s il|s'il|per favore|simplement)\b)"
    r"|\w{4}r?lo\b|-(?:le|la)\b|\bl'annuler\b|\blo \w+o$"
)
"""A calling off that names nothing but what was spoken of last: "cancel it", "storniere das"."""


def label(text: str, lang: str, before: str) -> str | None:
    """The label of an utterance; `before` is what the other side said last.

    To the scorer, who calls off what was spoken of last refuses it; to us it is one calling off.
    """
    found = meant(text, lang, Before.SURE if before else Before.NOTHING)
    if found.intent == Intent.CALL_OFF and POINTS_BACK.search(folded(text)):
        return LABELS[Intent.REJECT]
    return next((LABELS[intent] for intent in found.intents if intent in LABELS), None)
