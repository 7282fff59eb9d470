"""MINE: a person's own appointments, to move or to call off inside the shop's rules."""

from __future__ import annotations

from typing import Any

from booking import appointments, diary
from booking.appointments import Appointment
from booking.diary import Slot
from booking.errors import Closed, SlotTaken, TooFar, TooLate, TooSoon
from booking.privacy import stoplist
from flows.engine import Again, Draft, Flow, Leave
from flows.groups import PickDate
from flows.slots import Hold, PickSlot, lost, refusal, slot_of
from flows.turn import CHANGE, DIALOG, Answer, Turn
from locales import Choice, Say


def mine(turn: Turn) -> list[Appointment]:
    return appointments.open_of(turn.desk, turn.person.id) if turn.person else []


def chosen(draft: Draft, turn: Turn) -> Appointment:
    """The appointment the draft names. Leaves when it is no longer there."""
    for appointment in mine(turn):
        if appointment.id == draft["appointment"]:
            return appointment
    raise Leave(Say("mine-gone"))


class Obvious:
    """Nothing to choose from, or the only appointment there is."""

    name = "obvious"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "appointment" not in draft and len(mine(turn)) < 2

    def act(self, draft: Draft, turn: Turn) -> Draft:
        booked = mine(turn)
        if not booked:
            raise Leave(Say("mine-none", choices=(Choice("/book", Say("book-word")),)))
        return draft | {"appointment": booked[0].id}


class PickMine:
    name = "mine"
    fills = ("appointment", "do", "service", "staff", "start", "view", "sure")
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "appointment" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        booked = mine(turn)[: turn.room]
        choices = tuple(Choice(str(one.id), _label(one, turn)) for one in booked)
        return Say("mine", {"count": len(booked)}, choices)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value is None:
            raise Again(Say("mine-unknown"))
        return draft | {"appointment": int(answer.value)}


class WhatToDo:
    """Move, call off, or leave it."""

    name = "do"
    fills = ("do", "service", "staff", "start", "view", "sure")
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "do" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        choices = tuple(Choice(verb, Say(f"mine-{verb}")) for verb in ("move", "call-off", "keep"))
        return Say("mine-one", facts(chosen(draft, turn), turn), choices)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value is None:
            raise Again(Say("mine-do-unknown"))
        if answer.value == "keep":
            raise Leave(Say("call-off-kept"))
        return draft | {"do": answer.value}


class InTime:
    """Refuses what the shop no longer lets the customer change, with its telephone number."""

    name = "in_time"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "in_time" not in draft

    def act(self, draft: Draft, turn: Turn) -> Draft:
        appointment = chosen(draft, turn)
        try:
            diary.check_in_time(turn.desk, appointment)
        except TooLate:
            raise Leave(Say("change-too-late", {"phone": turn.phone})) from None
        return draft | {"in_time": True}


class TakeOver:
    """A move begins from what the appointment is: same service, same staff member."""

    name = "take_over"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return draft["do"] == "move" and draft.get("service") not in turn.desk.shop.services

    def act(self, draft: Draft, turn: Turn) -> Draft:
        appointment = chosen(draft, turn)
        service = turn.desk.shop.services.get(appointment.service)
        if not service:
            raise Leave(Say("change-too-late", {"phone": turn.phone}))
        able = [member.id for member in turn.desk.shop.staff_for(service)]
        staff = appointment.staff if appointment.staff in able and not service.is_group else ""
        turn.say(Say("move-slot", facts(appointment, turn)))
        return draft | {"service": service.id, "staff": staff, "seats": appointment.seats}


class MoveSlot(PickSlot):
    """Another time for the same service; another service would be another appointment."""

    def open(self, draft: Draft, turn: Turn) -> bool:
        return draft["do"] == "move" and super().open(draft, turn)

    def otherwise(self, text: str, turn: Turn) -> Draft:
        raise Again(Say("book-slot-unknown"))


class MoveDate(PickDate):
    def open(self, draft: Draft, turn: Turn) -> bool:
        return draft["do"] == "move" and super().open(draft, turn)


class MoveHold(Hold):
    """Keeps the new time; the question that follows names it."""

    def open(self, draft: Draft, turn: Turn) -> bool:
        return draft["do"] == "move" and super().open(draft, turn)

    def say_so(self, slot: Slot, turn: Turn) -> None:
        pass


class Sure:
    """Asks once before anything is changed."""

    name = "sure"
    fills = ("sure",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "sure" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        verb = draft["do"]
        args = facts(chosen(draft, turn), turn)
        if verb == "move":
            args |= {"old": args["start"], "start": slot_of(draft).starts_at}
        choices = (Choice("yes", Say(f"{verb}-yes")), Choice("no", Say(f"{verb}-no")))
        return Say(f"{verb}-sure", args, choices)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value == "yes":
            return draft | {"sure": True}
        if answer.value == "no":
            raise Leave(Say("call-off-kept"))
        raise Again(Say("mine-do-unknown"))


class Change:
    """The move or the calling off itself."""

    name = "change"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "done" not in draft

    def act(self, draft: Draft, turn: Turn) -> Draft:
        try:
            return self._move(draft, turn) if draft["do"] == "move" else self._off(draft, turn)
        except TooLate:
            raise Leave(Say("change-too-late", {"phone": turn.phone})) from None
        except (SlotTaken, Closed, TooSoon, TooFar) as no:
            turn.say(refusal(no, turn))
            return {key: value for key, value in lost(draft).items() if key != "sure"}

    def _move(self, draft: Draft, turn: Turn) -> Draft:
        before = chosen(draft, turn)
        moved = diary.move(turn.desk, before, slot_of(draft), held=draft["hold"]["number"])
        args = facts(moved, turn)
        turn.say(Say("moved", args), purpose=_purpose(turn), appointment_id=moved.id)
        turn.tell_owner(
            Say("owner-moved", args | {"old": before.starts_at}), appointment_id=moved.id
        )
        return draft | {"done": True}

    def _off(self, draft: Draft, turn: Turn) -> Draft:
        gone = diary.call_off(turn.desk, chosen(draft, turn))
        args = facts(gone, turn)
        again = (Choice("/book", Say("book-word")),)
        turn.say(Say("called-off", args, again), purpose=_purpose(turn), appointment_id=gone.id)
        turn.tell_owner(Say("owner-called-off", args), appointment_id=gone.id)
        return draft | {"done": True}


def _purpose(turn: Turn) -> str:
    """After STOP the deed is answered where it was asked for, and not confirmed."""
    stopped = stoplist.stopped(turn.desk, turn.channel, turn.address)
    return DIALOG if stopped else CHANGE


def facts(appointment: Appointment, turn: Turn) -> dict[str, Any]:
    """An appointment as values for a text."""
    return {
        "service": turn.service_name(appointment.service),
        "start": appointment.starts_at,
        "staff": turn.staff_name(appointment.staff),
        "name": turn.person.name if turn.person else "",
        "reference": appointment.reference,
        "place": turn.desk.shop.place_of(appointment.service),
        "seats": appointment.seats,
    }


def _label(appointment: Appointment, turn: Turn) -> Say:
    return Say("mine-label", facts(appointment, turn))


MINE = Flow(
    "mine",
    (
        Obvious(),
        PickMine(),
        WhatToDo(),
        InTime(),
        TakeOver(),
        MoveDate(),
        MoveSlot(),
        MoveHold(),
        Sure(),
        Change(),
    ),
)
