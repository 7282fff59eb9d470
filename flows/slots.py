"""Choosing a time: shown a day at a time, tapped, numbered or said in the customer's words."""

from __future__ import annotations

from datetime import datetime, timedelta

from booking import diary
from booking.diary import Slot
from booking.errors import Closed, SlotTaken, TooFar, TooSoon
from flows.engine import Again, Draft
from flows.offers import nearest, one_day, today
from flows.services import named_service
from flows.turn import Answer, Turn
from flows.wishes import matching, recalled, wish
from locales import Say


class PickSlot:
    """The time of an appointment with one customer."""

    name = "slot"
    fills = ("start", "view")
    labels = False

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "start" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        view = draft.get("view", {})
        if "near" in view:
            return nearest(draft, turn, datetime.fromisoformat(view["near"]))
        return one_day(draft, turn, view)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value is None:
            return self._in_words(answer.text, draft, turn)
        verb, _, value = answer.value.partition(":")
        if verb == "at":
            return draft | {"start": value}
        return draft | {"view": {verb: value}}

    def _in_words(self, text: str, draft: Draft, turn: Turn) -> Draft:
        """A day or time, with whom; or another service, changed in mid-flow."""
        told = {name: value for name, value in noted(text, turn).items() if self._fits(name, draft)}
        if service := self._other_service(text, draft, turn):
            return {"service": service} | told
        if not told:
            raise Again(Say("book-slot-unknown"))
        wished = told.pop("wish", None)
        draft = draft | told
        return draft | matching(recalled(wished), draft, turn) if wished else draft


class UseWish:
    """Puts to use the day or time that came along with an earlier answer."""

    name = "wish"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "wish" in draft and not turn.desk.shop.services[draft["service"]].is_group

    def act(self, draft: Draft, turn: Turn) -> Draft:
        rest = {key: value for key, value in draft.items() if key != "wish"}
        return rest | matching(recalled(draft["wish"]), rest, turn)


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
                mine=draft.get("hold", {}).get("number"),
                beside=draft.get("appointment"),
            )
        except (SlotTaken, Closed, TooSoon, TooFar) as no:
            turn.say(refusal(no, turn))
            return lost(draft)
        turn.say(_held(slot, turn))
        return draft | {"hold": {"number": number, "for": _wanted(draft), "staff": slot.staff}}


def lost(draft: Draft) -> Draft:
    """The draft without its time; the nearest ones to it are shown next."""
    rest = {key: value for key, value in draft.items() if key not in ("start", "hold")}
    number = draft.get("hold", {}).get("number")
    return rest | {"view": {"near": draft["start"]}, "hold": {"number": number}}


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
        return Say("slot-too-far", {"day": today(turn) + timedelta(days=rules.furthest_days)})
    if isinstance(no, Closed):
        return Say("slot-closed", {"wish": Say("slot-label", {"at": no.args[0]})})
    return Say("book-slot-taken")


def _held(slot: Slot, turn: Turn) -> Say:
    minutes = int(turn.desk.shop.rules.hold.total_seconds() // 60)
    args = {
        "service": turn.service_name(slot.service),
        "start": slot.starts_at,
        "staff": turn.staff_name(slot.staff),
        "minutes": minutes,
    }
    return Say("book-held", args)
