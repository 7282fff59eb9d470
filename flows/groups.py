"""Group dates: a workshop or a course evening on fixed dates, with so many seats."""

from __future__ import annotations

from datetime import datetime

from booking import diary
from booking.diary import GroupDate
from booking.shop import Service
from flows.draft import held_in, service_of, without
from flows.engine import Again, Draft, Elsewhere
from flows.offers import WAIT, WAITING_LIST
from flows.turn import Answer, Turn
from flows.wishes import recalled, wish
from flows.words.seats import how_many, seats
from flows.words.when import When
from locales import Choice, Say, plain


class PickDate:
    """One of the fixed dates; how many seats are left is shown."""

    name = "date"
    fills = ("start", "seats")
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return service_of(draft, turn).is_group and "start" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        every = _dates(draft, turn)
        dates = [date for date in every if date.left >= draft.get("seats", 1)][: turn.room]
        waits = (WAITING_LIST,) if len(dates) < len(every) else ()
        args = {"service": turn.service_name(draft["service"])}
        if not dates:
            return Say("book-dates-none", args | {"phone": turn.phone}, waits)
        choices = (
            Choice(
                date.starts_at.isoformat(),
                Say("date-label", {"start": date.starts_at, "left": date.left}),
            )
            for date in dates
        )
        return Say("book-dates", args, (*choices, *waits))

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value == WAIT:
            raise Elsewhere("wait", draft)
        if answer.value:
            return draft | {"start": answer.value}
        count = None if "appointment" in draft else seats(answer.text)
        told: Draft = {"for": count} if count else {}
        date = _dated(wish(answer.text, turn), draft, turn)
        if not (date or told):
            raise Again(Say("book-slot-unknown"))
        if date and not date.left:
            raise Again(Say("date-full", {"start": date.starts_at}))
        return draft | told | ({"start": date.starts_at.isoformat()} if date else {})


class UseDay:
    """Puts to use the day that came along with the name of the service."""

    name = "wished_date"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "wish" in draft and service_of(draft, turn).is_group

    def act(self, draft: Draft, turn: Turn) -> Draft:
        rest = without(draft, "wish")
        date = _dated(recalled(draft["wish"]), draft, turn)
        return rest | {"start": date.starts_at.isoformat()} if date and date.left else rest


class OneOnly:
    """Several at once have a place on a group date only."""

    name = "one_only"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "for" in draft and not service_of(draft, turn).is_group

    def act(self, draft: Draft, turn: Turn) -> Draft:
        if draft["for"] > 1:
            turn.say(Say("book-one-only", {"phone": turn.phone}))
        return without(draft, "for")


class UseSeats:
    """Puts to use the number of people that came along with the name of the service."""

    name = "wished_seats"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "for" in draft

    def act(self, draft: Draft, turn: Turn) -> Draft:
        wanted, rest = draft["for"], without(draft, "for")
        service = service_of(draft, turn)
        if wanted > service.seats_per_booking:
            turn.say(_most_at_once(service, turn))
        return rest | {"seats": wanted} if 1 <= wanted <= _most(draft, turn) else rest


class PickSeats:
    """How many seats, where the shop lets one person book several."""

    name = "seats"
    fills = ("seats",)
    labels = False

    def open(self, draft: Draft, turn: Turn) -> bool:
        return service_of(draft, turn).seats_per_booking > 1 and "seats" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        most = _most(draft, turn)
        choices = [Choice(str(count), plain(str(count))) for count in range(1, most + 1)]
        args = {
            "service": turn.service_name(draft["service"]),
            "start": datetime.fromisoformat(draft["start"]),
            "left": _left(draft, turn),
        }
        allowed = service_of(draft, turn).seats_per_booking
        waits = (WAITING_LIST,) if most < allowed else ()
        return Say("book-seats", args, (*choices, *waits), columns=4)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        typed = how_many(answer.text)
        if answer.value == WAIT and (turn.form == "sms" or not typed):
            raise Elsewhere("wait", draft)
        # Buttons bear no numbers: whoever types one there means so many people.
        given = None if answer.value == WAIT else answer.value
        said = int(given) if given else typed
        service = service_of(draft, turn)
        if said and said > service.seats_per_booking:
            raise Again(_most_at_once(service, turn))
        if not said or said > _most(draft, turn):
            raise Again(Say("book-seats-unknown", {"left": _most(draft, turn)}))
        return draft | {"seats": said}


def _most(draft: Draft, turn: Turn) -> int:
    allowed = service_of(draft, turn).seats_per_booking
    return max(1, min(allowed, _left(draft, turn)))


def _most_at_once(service: Service, turn: Turn) -> Say:
    return Say("book-seats-most", {"count": service.seats_per_booking, "phone": turn.phone})


def _dated(wished: When | None, draft: Draft, turn: Turn) -> GroupDate | None:
    days = {turn.local(date.starts_at).date(): date for date in _dates(draft, turn)}
    return days.get(wished.day) if wished and wished.day else None


def _dates(draft: Draft, turn: Turn) -> list[GroupDate]:
    """The dates ahead, but for the one of an appointment that is to be moved."""
    service = service_of(draft, turn)
    mine = (held_in(draft), draft.get("appointment"))
    every = diary.group_dates(turn.desk, service, mine)
    return [date for date in every if date.starts_at.isoformat() != draft.get("old")]


def _left(draft: Draft, turn: Turn) -> int:
    start = datetime.fromisoformat(draft["start"])
    return next((date.left for date in _dates(draft, turn) if date.starts_at == start), 0)
