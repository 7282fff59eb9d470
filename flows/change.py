"""MINE: a person's own appointments, to move or to call off inside the shop's rules."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from booking import diary, in_time, requests, waiting
from booking.appointments import Appointment
from booking.diary import Slot
from booking.errors import Closed, SlotTaken, TooFar, TooLate, TooSoon
from booking.offered import able
from flows.another_time import AnotherTime, without_own
from flows.asides import reached_at
from flows.asking_to_move import no_longer_offered
from flows.buttons import TO_BOOK
from flows.changed import facts, move, say_changed
from flows.corrections import instead
from flows.details import own_details
from flows.draft import without
from flows.engine import Again, Draft, Flow, Leave
from flows.groups import PickDate
from flows.own_dates import chosen, named, none_booked
from flows.reminding import Remind, choice
from flows.slots import Hold, PickSlot, UseWish, lost, refusal, slot_of
from flows.turn import Answer, Turn
from flows.words.pick import agreed
from locales import Choice, Say


class Obvious:
    """Nothing to choose from, or the only appointment there is."""

    name = "obvious"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "appointment" not in draft and len(named(draft, turn)) < 2

    def act(self, draft: Draft, turn: Turn) -> Draft:
        booked = named(draft, turn)
        if not booked:
            raise Leave(none_booked(turn)._replace(choices=TO_BOOK))
        return draft | {"appointment": booked[0].id}


class PickMine:
    name = "mine"
    fills = ("appointment", "do", "service", "staff", "start", "view", "sure")
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "appointment" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        booked = named(draft, turn)[: turn.room]
        choices = tuple(Choice(str(one.id), Say("mine-label", facts(one, turn))) for one in booked)
        return Say("mine", {"count": len(booked)}, choices)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value is None:
            raise Again(Say("mine-unknown"))
        return draft | {"appointment": int(answer.value)}


class WhatToDo:
    """Move, call off, or leave it; be reminded of it, or no longer."""

    name = "do"
    fills = ("do", "service", "staff", "start", "view", "sure")
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "do" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        choices = tuple(Choice(verb, Say(f"mine-{verb}")) for verb in ("move", "call-off", "keep"))
        appointment = chosen(draft, turn)
        choices += choice(appointment, turn)
        if not appointment.agreed:
            turn.say(Say("mine-waits"))
        told = {"details": own_details(appointment.service, turn)}
        return Say("mine-one", facts(appointment, turn) | told, choices)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value is None:
            if answer.yes and "wish" in draft:  # the time that was named is the one to move to
                return draft | {"do": "move"}
            raise Again(Say("mine-do-unknown" if answer.yes is None else "mine-do-which"))
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
            in_time.check_in_time(turn.desk, appointment)
        except TooLate:
            if draft["do"] == "call-off":
                _tell_who_cannot_come(appointment, turn)
            raise Leave(Say("change-too-late", {"phone": turn.phone})) from None
        return draft | {"in_time": True}


def _tell_who_cannot_come(one: Appointment, turn: Turn) -> None:
    """The rules keep the date, but the owner is not left waiting for somebody who is ill."""
    off = Choice(f"/off {one.id}.{one.revision}", Say("owner-off-label", facts(one, turn)))
    say = Say("owner-cannot-come", facts(one, turn) | {"phone": reached_at(turn)}, (off,))
    turn.tell_owner(say, appointment_id=one.id)


class TakeOver:
    """A move begins from what the appointment is: same service, same staff member but if named."""

    name = "take_over"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return draft["do"] == "move" and draft.get("service") not in turn.desk.shop.services

    def act(self, draft: Draft, turn: Turn) -> Draft:
        appointment = chosen(draft, turn)
        service = turn.desk.shop.services.get(appointment.service)
        if not service:
            raise Leave(no_longer_offered(appointment, turn))
        wanted = draft.get("staff", appointment.staff)
        staff = (
            wanted if wanted in able(turn.desk.shop, service.id) and not service.is_group else ""
        )
        taken = {"service": service.id, "staff": staff, "seats": appointment.seats}
        at = turn.local(appointment.starts_at)
        taken |= {"view": {"day": str(at.date())}, "old": at.isoformat()}
        taken["was"] = taken["old"]  # to which "at the same time" points
        if "wish" in draft:  # then the next question names both times
            return draft | taken | {"wish": _whole(draft["wish"], appointment, turn)}
        turn.say(Say("move-slot", facts(appointment, turn)))
        return draft | taken


def _whole(wish: dict[str, Any], appointment: Appointment, turn: Turn) -> dict[str, Any]:
    """A wish made whole by the appointment that it moves: "an hour later", "at the same time"."""
    at = turn.local(appointment.starts_at)
    if "shift" in wish:
        at += timedelta(minutes=wish["shift"])
        return {"day": str(at.date()), "time": str(at.time())}
    if "side" in wish:
        behind = timedelta(minutes=wish["side"] == "from_time")  # not that very time again
        return {"day": str(at.date()), wish["side"]: str((at + behind).time())}
    if "same" in wish and "time" not in wish:
        return wish | {"time": str(at.time())}
    return wish if "day" in wish or "time" not in wish else wish | {"day": str(at.date())}


class MoveWish(UseWish):
    """Puts to use the new day or time that came with the wish to move."""

    def open(self, draft: Draft, turn: Turn) -> bool:
        return draft["do"] == "move" and super().open(draft, turn)


class MoveSlot(PickSlot):
    """Another time for the same service; another service would be another appointment."""

    def open(self, draft: Draft, turn: Turn) -> bool:
        return draft["do"] == "move" and super().open(draft, turn)

    def ask(self, draft: Draft, turn: Turn) -> Say:
        return without_own(super().ask(draft, turn), draft, turn)


class MoveDate(PickDate):
    def open(self, draft: Draft, turn: Turn) -> bool:
        return draft["do"] == "move" and super().open(draft, turn)

    def ask(self, draft: Draft, turn: Turn) -> Say:
        return without_own(super().ask(draft, turn), draft, turn)


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
        for request in () if verb == "move" else requests.to_move(turn.desk, chosen(draft, turn)):
            turn.say(Say("call-off-request-too", {"start": request.starts_at}))
        choices = (Choice("yes", Say(f"{verb}-yes")), Choice("no", Say(f"{verb}-no")))
        return Say(f"{verb}-sure", args, choices)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        moves = draft["do"] == "move" and answer.value is None
        if moves and (other := instead(answer.text, draft, turn)):
            return other
        sure = answer.value == "yes" if answer.value else answer.yes
        if sure and not answer.value and draft["do"] != "move":
            sure = agreed(answer.text)  # "OK, I'll come" holds a yes too, but not to this
        if sure is None:
            raise Again(Say("mine-do-unknown"))
        if not sure:
            raise Leave(Say("call-off-kept"))
        return draft | {"sure": True}


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
            return without(lost(draft), "sure")

    def _move(self, draft: Draft, turn: Turn) -> Draft:
        move(chosen(draft, turn), slot_of(draft), turn, held=draft["hold"]["number"])
        return draft | {"done": True}

    def _off(self, draft: Draft, turn: Turn) -> Draft:
        gone = diary.call_off(turn.desk, chosen(draft, turn))
        waiting.gave_up(turn.desk, gone)
        args = facts(gone, turn)
        say_changed(turn, Say("called-off", args, TO_BOOK), gone, after="off")
        also = [
            Say("owner-request-withdrawn", {"start": request.starts_at})
            for request in requests.withdraw(turn.desk, gone)
        ]
        turn.tell_owner(Say("owner-called-off", args), *also, appointment_id=gone.id)
        return draft | {"done": True}


MINE = Flow(
    "mine",
    (
        Obvious(),
        PickMine(),
        WhatToDo(),
        Remind(),
        InTime(),
        TakeOver(),
        MoveWish(),
        AnotherTime(),
        MoveDate(),
        MoveSlot(),
        MoveHold(),
        Sure(),
        Change(),
    ),
)
