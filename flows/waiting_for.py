"""What somebody waits for: told by what they have booked, or by their words; and when it rests."""

from __future__ import annotations

from booking import waiting
from booking.appointments import Appointment, open_of
from flows.buttons import TO_LEAVE_THE_LIST
from flows.draft import service_of
from flows.engine import Again, Draft
from flows.own_dates import mine
from flows.services import named_service
from flows.turn import Answer, Turn
from flows.wishes import noted
from flows.words.seats import how_many, seats
from locales import Choice, Say, plain


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
        return service_of(draft, turn).seats_per_booking > 1 and "seats" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        counts = range(1, min(service_of(draft, turn).seats_per_booking, turn.room) + 1)
        choices = tuple(Choice(str(count), plain(str(count))) for count in counts)
        return Say("waiting-seats", choices=choices, columns=4)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        said = int(answer.value) if answer.value else how_many(answer.text)
        most = service_of(draft, turn).seats_per_booking
        if not said or said > most:
            raise Again(Say("book-seats-unknown", {"left": most}))
        return draft | {"seats": said}


def seats_in(text: str, draft: Draft, turn: Turn) -> Draft:
    """The seats that a sentence asks for; empty where it names none, or too many."""
    wanted = seats(text) or 0
    return {"seats": wanted} if 1 <= wanted <= service_of(draft, turn).seats_per_booking else {}


def told_by(words: str, turn: Turn) -> Draft:
    """What a sentence names that asks for the list: "if something comes free on Friday"."""
    service = named_service(words, turn)
    found: Draft = {"service": service} if service else {}
    try:
        told = noted(words, turn)
    except Again:
        return found
    return found | {key: told[key] for key in ("wish", "staff") if key in told}


def is_waiting(turn: Turn) -> bool:
    """Whether the one who speaks is on the list."""
    return bool(turn.person and waiting.of_person(turn.desk, turn.person.id))


def say_pauses(turn: Turn, made: Appointment) -> None:
    """Say which wishes rest while this person has as many appointments as the shop allows.

    A wish for a service that is booked goes on: a sooner time would take that one's place.
    """
    waited_for = waiting.of_person(turn.desk, made.person_id)
    booked = open_of(turn.desk, made.person_id) if waited_for else []
    if len(booked) < turn.desk.shop.rules.open_bookings:
        return
    for entry in waited_for:
        if all(one.service != entry.wish.service for one in booked):
            named = {"service": turn.service_name(entry.wish.service)}
            turn.say(Say("waiting-pauses", named, TO_LEAVE_THE_LIST))
