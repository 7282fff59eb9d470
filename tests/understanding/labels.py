"""What a message is about, by the names that the understanding scorer gives."""

from __future__ import annotations

from flows.words.meant import Before, Intent, meant

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


def label(text: str, lang: str, before: str) -> str | None:
    """The label of an utterance; `before` is what the other side said last."""
    found = meant(text, lang, Before.SURE if before else Before.NOTHING)
    return next((LABELS[intent] for intent in found.intents if intent in LABELS), None)
