"""BOOK: from "what may we do for you?" to a written appointment."""

from __future__ import annotations

from typing import Any

from booking import diary
from booking.appointments import Appointment
from booking.errors import Closed, SlotTaken, TooFar, TooMany, TooSoon
from booking.privacy import stoplist
from flows.approval import ask_owner, missed_before
from flows.buttons import TO_CHANGE
from flows.calendar import say_for_calendar
from flows.change_what import ChangeWhat
from flows.changed import facts
from flows.choosing import Gone, Obvious, Offered, PickService, PickStaff, SayPhoneNeeded
from flows.corrections import instead
from flows.details import GiveField, GiveName, GivePhone, own_details, owner_details
from flows.draft import rules_of, service_of, without
from flows.engine import Again, Draft, Flow, Leave
from flows.groups import OneOnly, PickDate, PickSeats, UseDay, UseSeats
from flows.names import chosen_by
from flows.notice import TellNotice
from flows.own_dates import has_all_allowed, mine
from flows.promise import promised
from flows.proofs import record_choice
from flows.services import price
from flows.slots import Hold, PickSlot, UseWish, lost, refusal, slot_of
from flows.turn import CONFIRMATION, Answer, Turn
from flows.waiting_for import say_pauses
from flows.words.anyone import anyone
from flows.words.nearby import with_reminder
from locales import Choice, Say


class MayWrite:
    """Whoever wants no messages would get no confirmation either: START comes first."""

    name = "may_write"

    def open(self, draft: Draft, turn: Turn) -> bool:
        if "appointment" in draft or self.name in turn.passed:
            return False
        if stoplist.stopped(turn.desk, turn.channel, turn.address):
            return True
        turn.passed.add(self.name)
        return False

    def act(self, draft: Draft, turn: Turn) -> Draft:
        start = (Choice("/start", Say("start-word")),)
        raise Leave(Say("stopped-hint", {"business": turn.desk.shop.name}, start))


class Invited:
    """Refuses strangers where the shop takes those only whom it knows."""

    name = "invited"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return turn.desk.shop.rules.invite_only and turn.person is None

    def act(self, draft: Draft, turn: Turn) -> Draft:
        raise Leave(Say("book-not-invited", {"phone": turn.phone}))


class MayBook:
    """Refuses a further booking to a person who has as many as the shop allows."""

    name = "may_book"

    def open(self, draft: Draft, turn: Turn) -> bool:
        if "appointment" in draft or self.name in turn.passed:
            return False
        if has_all_allowed(turn) or self._of_seats(draft, turn):
            return True
        turn.passed.add(self.name)
        return False

    def act(self, draft: Draft, turn: Turn) -> Draft:
        if date := self._of_seats(draft, turn):
            raise Leave(Say("book-seats-fixed", facts(date, turn) | {"phone": turn.phone}))
        raise Leave(_too_many(turn))

    def _of_seats(self, draft: Draft, turn: Turn) -> Appointment | None:
        """The group date that is booked, where another number of seats is wished for it."""
        if "for" not in draft or "wish" in draft:
            return None
        groups = {key for key, one in turn.desk.shop.services.items() if one.is_group}
        meant = groups & {draft["service"]} if "service" in draft else groups
        return next((one for one in mine(turn) if one.service in meant), None)


class MayWait:
    """Whoever has as many appointments as the shop allows could not take what becomes free.

    One for the same service is no hindrance: it would be moved.
    """

    name = "may_wait"

    def open(self, draft: Draft, turn: Turn) -> bool:
        if "noted" in draft or not has_all_allowed(turn):
            return False
        return all(one.service != draft["service"] for one in mine(turn))

    def act(self, draft: Draft, turn: Turn) -> Draft:
        raise Leave(_too_many(turn))


def _too_many(turn: Turn) -> Say:
    told = {"start": mine(turn)[0].starts_at, "phone": turn.phone}
    return Say("book-too-many", told, TO_CHANGE)


class Summary:
    """Everything said back; one tap books, with or without a reminder. Nothing is preset (P5)."""

    name = "summary"
    fills = ("remind",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "remind" not in draft and "change" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        yes = ("yes-remind", "yes") if rules_of(draft, turn).asks else ("yes-plain",)
        choices = tuple(Choice(value, Say(f"book-{value}")) for value in (*yes, "change", "stop"))
        if turn.form == "sms":  # where it has all that is said of the time that is kept
            turn.unsay("book-held")
        return Say("book-summary", summary(draft, turn), choices)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        match answer.value:
            case "yes-remind" | "yes":
                return draft | {"remind": answer.value == "yes-remind"}
            case "yes-plain":
                return draft | {"remind": rules_of(draft, turn).for_all}
            case "change":
                return draft | {"change": True}
            case "stop":
                raise Leave(Say("book-stopped"))
        return self._in_words(answer, draft, turn)

    def _in_words(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        """Another day or time, a yes with or without a reminder, or a no. Raises Again."""
        wanted = with_reminder(answer.text)
        if turn.form == "sms" and rules_of(draft, turn).asks:  # as the text before had asked
            chosen = chosen_by(answer.text, turn)
            if chosen is not None:
                return draft | {"remind": chosen}
        if anyone(answer.text):
            raise Again(Say("book-remind-which"))
        if other := instead(answer.text, draft, turn):
            return other
        if wanted is False or (wanted and answer.yes is not False):
            return draft | {"remind": wanted}
        if answer.yes is False:
            return draft | {"change": True}
        raise Again(Say("book-remind-which" if answer.yes else "book-summary-unknown"))


class WriteDown:
    """The booking itself. Opens the slot question again when somebody was faster."""

    name = "write_down"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "appointment" not in draft

    def act(self, draft: Draft, turn: Turn) -> Draft:
        assert turn.person  # noqa: S101 - the notice and the name come first in the flow
        try:
            made = diary.book(
                turn.desk,
                slot_of(draft),
                person_id=turn.person.id,
                held=draft["hold"]["number"],
                remind=draft["remind"],
            )
        except TooMany:
            raise Leave(Say("book-stopped")) from None
        except (SlotTaken, Closed, TooSoon, TooFar) as no:
            turn.say(refusal(no, turn))
            return without(lost(draft), "remind")
        say_booked(made, turn)
        say_pauses(turn, made)
        return draft | {"appointment": made.id}


def say_booked(made: Appointment, turn: Turn) -> None:
    """Confirm a booking, tell the owner, and put the choice of reminders on record.

    One that needs the owner's yes is only noted, and the owner asked.
    """
    service = turn.desk.shop.services[made.service]
    told = facts(made, turn) | {
        "price": price(service, turn, made.seats),
        "details": own_details(made.service, turn),
    }
    if turn.form == "chat":  # the summary stays in the chat, without its buttons
        turn.say(Say("book-summary", told))
    if turn.desk.shop.reminders.of(service).asks:
        record_choice(turn, "reminder", wanted=made.remind)
    details = owner_details(made.service, turn)
    if ask_owner(turn, made, told, *details):
        return
    promise = promised(turn, made)
    released = Say("book-released-later", {"until": promise.released_at})
    in_chat = promise.released_at is not None and turn.form == "chat"
    key = "book-done-remind" if made.remind else "book-done"
    told |= {"remind": promise.reminded_at or "", "release": released if in_chat else ""}
    say_for_calendar(turn, Say(key, told, TO_CHANGE), made, purpose=CONFIRMATION, after="booked")
    if promise.released_at and turn.form == "sms":  # one text would not hold it
        turn.say(released, purpose=CONFIRMATION, appointment_id=made.id)
    turn.tell_owner(
        Say("owner-booked", told), *details, *missed_before(turn), appointment_id=made.id
    )


def summary(draft: Draft, turn: Turn) -> dict[str, Any]:
    """The appointment in full, as values for a text."""
    slot = slot_of(draft)
    service = service_of(draft, turn)
    return {
        "service": turn.service_name(slot.service),
        "start": slot.starts_at,
        "staff": turn.staff_name(slot.staff),
        "name": turn.person.name if turn.person else "",
        "place": turn.desk.shop.place_of(slot.service),
        "price": price(service, turn, slot.seats),
        "seats": slot.seats,
        "details": own_details(slot.service, turn),
    }


BOOK = Flow(
    "book",
    (
        Gone(),
        MayWrite(),
        Offered(),
        Invited(),
        MayBook(),
        Obvious(),
        PickService(),
        Obvious(),
        OneOnly(),
        SayPhoneNeeded(),
        PickStaff(),
        UseDay(),
        PickDate(),
        UseSeats(),
        PickSeats(),
        UseWish(),
        PickSlot(),
        Hold(),
        TellNotice(),
        GiveName(),
        GivePhone(),
        GiveField(),
        ChangeWhat(),
        Summary(),
        WriteDown(),
    ),
)
