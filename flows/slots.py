"""Choosing a time: shown a day at a time, tapped, numbered or said in the customer's words."""

from __future__ import annotations

from datetime import datetime

from booking import diary
from booking.diary import Slot
from booking.errors import Closed, SlotTaken, TooFar, TooSoon
from flows.corrections import changed, told_of
from flows.draft import able, held_in, service_of, without
from flows.engine import Again, Draft, Elsewhere
from flows.offers import WAIT, furthest, nearest, one_day
from flows.services import price
from flows.turn import Answer, Turn
from flows.wish_words import reason
from flows.wishes import (
    HOURS,
    first_free,
    kept,
    matching,
    no_matter_when,
    of_that_name,
    recalled,
    wish,
    with_clock,
)
from flows.words.anyone import anyone, no_matter, whoever
from flows.words.nearby import all_times, names_weekday, same_time
from locales import Say


class PickSlot:
    """The time of an appointment with one customer."""

    name = "slot"
    fills = ("start",)
    labels = False

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "start" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        view = draft.get("view", {})
        if "near" in view:
            near = datetime.fromisoformat(view["near"])
            return nearest(draft, turn, near, reason(draft, view, turn))
        return one_day(draft, turn, view)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value is None:
            return self._in_words(answer.text, draft, turn)
        if answer.value == WAIT:
            raise Elsewhere("wait", draft)
        verb, _, value = answer.value.partition(":")
        if verb == "at":
            return draft | {"start": value}
        if verb == "any":
            return draft | {"start": value, "staff": ""}
        return draft | {"view": {verb: value}}

    def _in_words(self, text: str, draft: Draft, turn: Turn) -> Draft:
        """A day or time, with whom; or another service, changed in mid-flow."""
        wanted = wish(text, turn)
        if wanted is None and whoever(text):
            return draft | {"staff": ""}
        leaves_it = anyone(text) or (wanted is not None and no_matter_when(wanted))
        if leaves_it and (day := first_free(draft, turn)):
            return draft | {"start": day.isoformat(), "view": {"day": str(day.date())}}
        told = told_of(with_clock(text, turn) if wanted is None else text, draft, turn)
        if "service" in told:
            return changed(draft, told, turn)
        if told.get("staff") not in able(draft, turn):
            told.pop("staff", None)
        # Who names but a person wants that one at the time that could not be had.
        wished = told.pop("wish", None) or (told and draft.get("view", {}).get("wish"))
        if not wished and "was" in draft and same_time(text) and (day := first_free(draft, turn)):
            wished = {"day": str(day.date())}
        if wished and names_weekday(text):
            wished = kept(of_that_name(recalled(wished), draft, turn))
        if wished and "was" in draft and same_time(text):
            was = turn.local(datetime.fromisoformat(draft["was"]))
            wished = {"time": str(was.time())} | wished
        draft = draft | told
        if wished:
            wished = _hours_of(draft, text) | wished if not set(HOURS) & wished.keys() else wished
            return draft | matching(recalled(wished), draft, turn)
        if told:
            return draft
        raise Again(Say("book-slot-unknown"))


def _hours_of(draft: Draft, text: str) -> Draft:
    """The hours between which it was to be, kept where but another day is named."""
    view = draft.get("view", {})
    told = view.get("hours") or view.get("wish", {})
    bounds = {key: told[key] for key in ("from_time", "to_time") if key in told}
    return {} if all_times(text) or no_matter(text) else bounds


class UseWish:
    """Puts to use the day or time that came along with an earlier answer."""

    name = "wish"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "wish" in draft and not service_of(draft, turn).is_group

    def act(self, draft: Draft, turn: Turn) -> Draft:
        rest = without(draft, "wish")
        try:
            return rest | matching(recalled(draft["wish"]), rest, turn)
        except Again as again:
            turn.say(again.why)
            return rest


class Hold:
    """Keeps the chosen time free while the rest is asked; opens the question again when lost."""

    name = "hold"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return bool(draft.get("hold", {}).get("for") != _wanted(draft))

    def act(self, draft: Draft, turn: Turn) -> Draft:
        wish = slot_of(draft)
        try:
            number, slot = diary.hold(
                turn.desk,
                wish,
                mine=held_in(draft),
                beside=draft.get("appointment"),
            )
        except (SlotTaken, Closed, TooSoon, TooFar) as no:
            turn.say(refusal(no, turn))
            return lost(draft)
        self.say_so(slot, turn)
        return draft | {"hold": {"number": number, "for": _wanted(draft), "staff": slot.staff}}

    def say_so(self, slot: Slot, turn: Turn) -> None:
        turn.say(_held(slot, turn))


def lost(draft: Draft) -> Draft:
    """The draft without its time; the nearest ones to it are shown next."""
    gone = ("start", "hold") if "appointment" in draft else ("start", "hold", "seats")
    number = held_in(draft)
    return without(draft, *gone) | {"view": {"near": draft["start"]}, "hold": {"number": number}}


def _wanted(draft: Draft) -> list[object]:
    return [draft.get(key) for key in ("service", "staff", "start", "seats")]


def slot_of(draft: Draft) -> Slot:
    """The slot that the draft names; the staff member is the held one's, once held."""
    held = draft.get("hold", {}) if draft.get("hold", {}).get("for") == _wanted(draft) else {}
    return Slot(
        service=draft["service"],
        starts_at=datetime.fromisoformat(draft["start"]),
        staff=held.get("staff") or draft.get("staff") or None,
        seats=draft.get("seats", 1),
    )


def refusal(no: Exception, turn: Turn) -> Say:
    """Why a time cannot be had, in the shop's words."""
    rules = turn.desk.shop.rules
    if isinstance(no, TooSoon):
        return Say(
            "slot-too-soon", {"hours": max(1, round(rules.least_notice.total_seconds() / 3600))}
        )
    if isinstance(no, TooFar):
        return Say("slot-too-far", {"day": furthest(turn)})
    if isinstance(no, Closed):
        return Say("slot-closed", {"wish": Say("slot-label", {"at": no.args[0]})})
    return Say("book-slot-taken")


def _held(slot: Slot, turn: Turn) -> Say:
    minutes = int(turn.desk.shop.rules.hold.total_seconds() // 60)
    args = {
        "service": turn.service_name(slot.service),
        "start": slot.starts_at,
        "staff": turn.staff_name(slot.staff),
        "price": price(turn.desk.shop.services[slot.service], turn, slot.seats),
        "seats": slot.seats,
        "minutes": minutes,
    }
    return Say("book-held", args)
