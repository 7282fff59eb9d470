"""What somebody waits for, as far as it shows from what they have booked, or from their words."""

from __future__ import annotations

from flows.draft import service_of
from flows.engine import Again, Draft
from flows.own_dates import mine
from flows.services import named_service
from flows.turn import Answer, Turn
from flows.wishes import noted
from flows.words.seats import how_many, seats
from locales import Choice, Say


class TheirService:
    """The service that is named, or the only one that they have a date for."""

    name = "their_service"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "service" not in draft and bool(self._theirs(turn))

    def act(self, draft: Draft, turn: Turn) -> Draft:
        return draft | {"service": self._theirs(turn)}

    def _theirs(self, turn: Turn) -> str | None:
        if service := named_service(turn.words, turn):
            return service
        services = {one.service for one in mine(turn)} & turn.services.keys()
        return services.pop() if len(services) == 1 else None


class WaitSeats:
    """How many seats, where the shop lets one person book several."""

    name = "seats"
    fills = ("seats",)
    labels = False

    def open(self, draft: Draft, turn: Turn) -> bool:
        return _several(draft, turn) > 1 and "seats" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        counts = range(1, min(_several(draft, turn), turn.room) + 1)
        choices = tuple(Choice(str(count), Say("plain", {"text": str(count)})) for count in counts)
        return Say("waiting-seats", choices=choices, columns=4)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        said = int(answer.value) if answer.value else how_many(answer.text)
        if not said or said > _several(draft, turn):
            raise Again(Say("book-seats-unknown", {"left": _several(draft, turn)}))
        return draft | {"seats": said}


def seats_in(text: str, draft: Draft, turn: Turn) -> Draft:
    """The seats that a sentence asks for; empty where it names none, or too many."""
    wanted = seats(text) or 0
    return {"seats": wanted} if 1 <= wanted <= _several(draft, turn) else {}


def _several(draft: Draft, turn: Turn) -> int:
    """How many seats one booking may have."""
    service = service_of(draft, turn)
    return service.seats_per_booking if service.is_group else 1


def told_by(words: str, turn: Turn) -> Draft:
    """What a sentence names that asks for the list: "if something comes free on Friday"."""
    service = named_service(words, turn)
    found: Draft = {"service": service} if service else {}
    try:
        told = noted(words, turn)
    except Again:
        return found
    return found | {key: told[key] for key in ("wish", "staff") if key in told}
