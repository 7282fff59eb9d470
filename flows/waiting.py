"""WAIT: to be told when something comes free, and what is answered to such an offer."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from booking import waiting
from booking.waiting import ALL_DAY, Wish
from flows.book import Invited, MayWait, MayWrite
from flows.buttons import TO_LEAVE_THE_LIST
from flows.choosing import ANYONE, Gone, Obvious, Offered, PickService, SayPhoneNeeded
from flows.details import GiveField, GiveName, GivePhone
from flows.draft import able, service_of, without
from flows.engine import Again, Draft, Flow, Leave
from flows.names import chosen_by
from flows.notice import TellNotice
from flows.offers import furthest
from flows.own_dates import mine
from flows.proofs import record_choice
from flows.turn import Answer, Turn
from flows.waiting_for import TheirService, WaitSeats, seats_in
from flows.wishes import noted, recalled
from flows.words.pick import agreed
from flows.words.when import When
from locales import Choice, Say

PARTS = {"all": ALL_DAY, "morning": (0, 720), "afternoon": (720, 1020), "evening": (1020, 1440)}
"""Minutes of the local day."""
SPANS = (7, 14, 28)
"""Days from today, as they are offered."""
USUAL = timedelta(days=14)
"""Where nobody has looked for a day."""
AROUND = 60
"""Minutes after a time that was named, within which another one will do as well."""


class Usual:
    """What was just looked for: those days, that part of them, and with whom.

    Who has an appointment for it waits for something sooner.
    """

    name = "usual"

    def open(self, draft: Draft, turn: Turn) -> bool:
        if "days" not in draft or "staff" not in draft:  # taken out on the way back to the service
            return True
        return bool(draft["days"][1] < str(turn.today))  # over since they were asked

    def act(self, draft: Draft, turn: Turn) -> Draft:
        view = draft.get("view", {})
        first, last = self._days(draft, view, turn)
        begin, end = _minute(view.get("from"), 0), _minute(view.get("to"), ALL_DAY[1])
        kept = {key: value for key, value in draft.items() if key in ("service", "staff", "seats")}
        return (
            {"staff": ANYONE, "remind": False}
            | kept
            | seats_in(turn.words, draft, turn)
            | {
                "days": [str(first), str(last)],
                "minutes": [begin, end],
            }
            | _told(draft, turn)
        )

    def _days(self, draft: Draft, view: dict[str, str], turn: Turn) -> tuple[date, date]:
        looked_at = view.get("day") or view.get("all") or view.get("near")
        booked = self._booked(draft, turn)
        day = date.fromisoformat(looked_at[:10]) if looked_at else None
        day = day if day and day >= turn.today else None  # it may be past midnight since
        if booked and not (day and day < booked):
            return turn.today, booked
        if service_of(draft, turn).is_group:
            return turn.today, furthest(turn)
        if day:
            return day, day
        return turn.today, min(turn.today + USUAL, furthest(turn))

    def _booked(self, draft: Draft, turn: Turn) -> date | None:
        own = (one for one in mine(turn) if one.service == draft["service"])
        return next((turn.local(one.starts_at).date() for one in own), None)


class WaitDays:
    """Which days, where others are wanted than those that were looked at."""

    name = "days"
    fills = ("days",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "other_days" in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        until = [min(turn.today + timedelta(days=days), furthest(turn)) for days in SPANS]
        choices = (
            Choice(str(day), Say("waiting-until", {"day": day})) for day in dict.fromkeys(until)
        )
        return Say("waiting-which-days", choices=tuple(choices))

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value:
            changed = {"days": [str(turn.today), answer.value]}
        elif not (changed := _wished(answer.text, draft, turn)):
            raise Again(Say("waiting-unknown"))
        return without(draft, "other_days") | changed


class WaitHow:
    """The whole wish in one question; nobody is written to who has not said yes to it (P5)."""

    name = "how"
    fills = ("yes",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "yes" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        offered = ["yes", "no", *self._others(draft, turn)][: turn.room]
        choices = tuple(Choice(value, Say(f"waiting-{value}")) for value in offered)
        return Say("waiting-how", _facts(_wish(draft), turn), choices, columns=2)

    def _others(self, draft: Draft, turn: Turn) -> list[str]:
        if service_of(draft, turn).is_group:
            return ["days"]
        parts = [part for part, span in PARTS.items() if list(span) != draft["minutes"]]
        if turn.form == "sms":
            parts = [part for part in parts if part in ("morning", "afternoon")]
        anyone = ["anyone"] if draft["staff"] and len(able(draft, turn)) > 1 else []
        return [*parts, "days", *anyone]

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        said = answer.value or _yes_or_no(answer.text, turn)
        if said == "no":
            raise Leave(Say("waiting-not"))
        changed = self._changed(said) or _wished(answer.text, draft, turn)
        if not changed:
            raise Again(Say("waiting-unknown"))
        return draft | changed

    def _changed(self, said: str) -> Draft:
        if said in PARTS:
            return {"minutes": list(PARTS[said])}
        others: dict[str, Draft] = {
            "yes": {"yes": True},
            "days": {"other_days": True},
            "anyone": {"staff": ANYONE},
        }
        return others.get(said, {})


class PutDown:
    """Puts the person on the list, with their yes on record."""

    name = "put_down"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "noted" not in draft

    def act(self, draft: Draft, turn: Turn) -> Draft:
        assert turn.person  # noqa: S101 - the notice and the name come first in the flow
        wish = _wish(draft)
        waiting.join(turn.desk, wish, turn.person.id)
        record_choice(turn, "waiting", wanted=True)
        minutes = int(turn.desk.shop.rules.hold.total_seconds() // 60)
        told = _facts(wish, turn) | {"minutes": minutes}
        turn.say(Say("waiting-noted", told, TO_LEAVE_THE_LIST))
        return draft | {"noted": True}


WAIT = Flow(
    "wait",
    (
        Gone(),
        MayWrite(),
        Offered(),
        Invited(),
        Obvious(),
        TheirService(),
        PickService(),
        MayWait(),
        Usual(),
        SayPhoneNeeded(),
        TellNotice(),
        WaitDays(),
        WaitSeats(),
        WaitHow(),
        GiveName(),
        GivePhone(),
        GiveField(),
        PutDown(),
    ),
)


def leave(turn: Turn) -> None:
    """Take the person off the list, whatever they wait for."""
    if turn.person and waiting.leave_all(turn.desk, turn.person.id):
        record_choice(turn, "waiting", wanted=False)
    turn.say(Say("waiting-left"))


def say_list(turn: Turn) -> None:
    """Tell the owner who waits, the first to ask first."""
    entries = waiting.everybody(turn.desk)
    if not entries:
        turn.say(Say("waiting-nobody"))
        return
    turn.say(Say("waiting-list", {"count": len(entries)}))
    for entry in entries:
        name = turn.name_of(entry.person_id)
        turn.say(Say("waiting-line", _facts(entry.wish, turn) | {"name": name}))


def _wish(draft: Draft) -> Wish:
    first, last = (date.fromisoformat(day) for day in draft["days"])
    begin, end = draft["minutes"]
    seats = draft.get("seats", 1)
    return Wish(draft["service"], draft["staff"] or ANYONE, seats, first, last, begin, end)


def _facts(wish: Wish, turn: Turn) -> dict[str, Any]:
    return {
        "service": turn.service_name(wish.service),
        "staff": turn.staff_name(wish.staff),
        "seats": wish.seats,
        "days": _days_said(wish),
        "part": _part(wish, turn),
    }


def _days_said(wish: Wish) -> Say:
    if wish.first_day == wish.last_day:
        return Say("waiting-on-day", {"first": wish.first_day})
    return Say("waiting-on-days", {"first": wish.first_day, "last": wish.last_day})


def _part(wish: Wish, turn: Turn) -> Say:
    span = wish.from_minute, wish.to_minute
    for part, minutes in PARTS.items():
        if span == minutes:
            return Say(f"waiting-part-{part}")
    day = wish.first_day
    begin, end = (turn.at(day, time(minute // 60 % 24, minute % 60)) for minute in span)
    return Say("waiting-between", {"start": begin, "end": end})


def _told(draft: Draft, turn: Turn) -> Draft:
    """The days and hours that were named; those too far ahead are left for the next question."""
    try:
        return _span(recalled(draft["wish"]), turn) if "wish" in draft else {}
    except Again:
        return {}


def _wished(text: str, draft: Draft, turn: Turn) -> Draft:
    """Days, a part of the day or a name in the person's own words. Raises Again."""
    told = noted(text, turn)
    by_name = told.get("staff") in able(draft, turn)
    found: Draft = {"staff": told["staff"]} if by_name else {}
    found |= seats_in(text, draft, turn)
    if "wish" not in told:
        return found
    return found | _span(recalled(told["wish"]), turn)


def _span(wished: When, turn: Turn) -> Draft:
    found: Draft = {}
    if wished.day and wished.day > furthest(turn):
        raise Again(Say("slot-too-far", {"day": furthest(turn)}))
    if wished.day:
        first = max(wished.day, turn.today)
        last = max(first, wished.last_day or first)
        found["days"] = [str(first), str(min(last, furthest(turn)))]
    if wished.time:
        begin = wished.time.hour * 60 + wished.time.minute
        return found | {"minutes": [begin, min(begin + AROUND, ALL_DAY[1])]}
    if wished.from_time or wished.to_time:
        begin, end = _minute(wished.from_time, 0), _minute(wished.to_time, ALL_DAY[1])
        found["minutes"] = [begin, end or ALL_DAY[1]]
    return found


def _minute(at: object, otherwise: int) -> int:
    """A local time as a minute of the day."""
    if not at:
        return otherwise
    hour, minute = str(at).split(":")[:2]
    return int(hour) * 60 + int(minute)


def _yes_or_no(text: str, turn: Turn) -> str:
    """By SMS the name may be said along with it, as in "1 Ada"."""
    said = agreed(text)
    if said is None and turn.form == "sms" and turn.person and not turn.person.name:
        said = chosen_by(text, turn)
    return {True: "yes", False: "no", None: ""}[said]
