"""What of a booking shall be another: what is not named is kept, the time with it if it can be."""

from __future__ import annotations

from booking import people
from flows.corrections import instead
from flows.draft import able, service_of, start_of, without
from flows.engine import Again, Draft
from flows.turn import Answer, Turn
from locales import Choice, Say, named

FIELD = "field:"
"""What the value of a choice begins with that is something told for this service."""
GONE = {
    "service": ("service", "start", "seats", "asked_phone"),
    "staff": ("staff", "start"),
    "slot": ("start", "seats"),
    "name": (),
}
"""What has to be chosen anew."""


class ChangeWhat:
    name = "change"
    fills = ("change",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "change" in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        service = service_of(draft, turn)
        parts = ["slot", "name"]
        if len(able(draft, turn)) > 1:
            parts.insert(0, "staff")
        if len(turn.services) > 1:
            parts.insert(0, "service")
        told = [f for f in service.fields if f.kind != "phone" or turn.channel != people.PHONE]
        choices = (
            *(Choice(part, Say(f"change-{part}")) for part in parts),
            *(Choice(f"{FIELD}{field.id}", named(field.label)) for field in told),
        )
        return Say("book-change-what", choices=choices, columns=2)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        part = answer.value or ""
        if part.startswith(FIELD):
            rest = without(draft, "change")
            return rest | {"again": part.removeprefix(FIELD)}
        if part not in GONE:
            return self._in_words(answer, draft, turn)
        rest = without(draft, "change", *GONE[part])
        asked = {"name": {"rename": True}, "staff": {"pick_staff": True}}
        kept = _kept_time(draft, turn) if part in ("service", "staff") else {}
        return rest | kept | asked.get(part, {})

    def _in_words(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        """What it shall be instead, said at once. Raises Again."""
        if other := instead(answer.text, draft, turn):
            return other
        raise Again(Say("book-summary-unknown"))


def _kept_time(draft: Draft, turn: Turn) -> Draft:
    at = start_of(draft, turn)
    return {"wish": {"day": str(at.date()), "time": str(at.time())}}
