"""BOOK: from "what may we do for you?" to a written appointment."""

from __future__ import annotations

from typing import Any

from booking import appointments, diary, people
from booking.errors import Closed, SlotTaken, TooMany, TooSoon
from booking.shop import Service
from flows.details import GiveField, GiveName, GivePhone
from flows.engine import Again, Draft, Flow, Leave
from flows.groups import PickDate, PickSeats
from flows.notice import TellNotice
from flows.proofs import record_choice
from flows.services import named_service, price, service_label
from flows.slots import Hold, PickSlot, UseWish, lost, refusal, slot_of
from flows.turn import CONFIRMATION, Answer, Turn
from flows.wishes import noted
from flows.words.anyone import anyone
from locales import Choice, Say

ANYONE = ""
"""The staff member of a draft when whoever is free will do."""


def service_of(draft: Draft, turn: Turn) -> Service:
    return turn.desk.shop.services[draft["service"]]


class MayBook:
    """Refuses a further booking to a person who has as many as the shop allows."""

    name = "may_book"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "appointment" not in draft and self._too_many(turn)

    def act(self, draft: Draft, turn: Turn) -> Draft:
        assert turn.person  # noqa: S101 - open() saw their bookings
        soonest = appointments.open_of(turn.desk, turn.person.id)[0]
        choices = (Choice("/mine", Say("mine-change")),)
        raise Leave(Say("book-too-many", {"start": soonest.starts_at}, choices))

    def _too_many(self, turn: Turn) -> bool:
        if not turn.person:
            return False
        have = len(appointments.open_of(turn.desk, turn.person.id))
        return have >= turn.desk.shop.rules.open_bookings


class Obvious:
    """Fills in what there is no choice about: the only service, the only staff member."""

    name = "obvious"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return self._known(draft, turn) != draft

    def act(self, draft: Draft, turn: Turn) -> Draft:
        return self._known(draft, turn)

    def _known(self, draft: Draft, turn: Turn) -> Draft:
        services = list(turn.desk.shop.services)
        if "service" not in draft and len(services) == 1:
            return draft | {"service": services[0]}
        if "service" in draft and "staff" not in draft:
            able = turn.desk.shop.staff_for(service_of(draft, turn))
            if len(able) <= 1 or service_of(draft, turn).is_group:
                return draft | {"staff": ANYONE}
        return draft


class PickService:
    name = "service"
    fills = ("service", "staff", "start", "view", "seats", "asked_phone")
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return draft.get("service") not in turn.desk.shop.services

    def ask(self, draft: Draft, turn: Turn) -> Say:
        again = [self._again(turn)] if self._can_again(turn) else []
        choices = [
            Choice(service.id, service_label(service, turn))
            for service in turn.desk.shop.services.values()
        ]
        return Say("book-service", choices=(*again, *choices))

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value == "*again" and turn.person:
            return draft | {"service": turn.person.last_service, "staff": turn.person.last_staff}
        service = answer.value or named_service(answer.text, turn)
        wished = noted(answer.text, turn)
        if service:
            return draft | wished | {"service": service}
        if wished:
            return draft | wished
        raise Again(Say("book-service-unknown"))

    def _can_again(self, turn: Turn) -> bool:
        person, shop = turn.person, turn.desk.shop
        if not person or not person.last_service or len(shop.services) == 1:
            return False
        if person.last_service not in shop.services:
            return False
        able = shop.staff_for(shop.services[person.last_service])
        return person.last_staff in [member.id for member in able]

    def _again(self, turn: Turn) -> Choice:
        assert turn.person  # noqa: S101 - _can_again() looked
        assert turn.person.last_service  # noqa: S101 - and there too
        args = {
            "service": turn.service_name(turn.person.last_service),
            "staff": turn.staff_name(turn.person.last_staff),
        }
        return Choice("*again", Say("book-again", args))


class SayPhoneNeeded:
    """Says before the slot is chosen that a service cannot do without a telephone number."""

    name = "phone_needed"

    def open(self, draft: Draft, turn: Turn) -> bool:
        needs = any(f.kind == "phone" and f.required for f in service_of(draft, turn).fields)
        return needs and turn.channel != people.PHONE and "asked_phone" not in draft

    def act(self, draft: Draft, turn: Turn) -> Draft:
        turn.say(Say("needs-phone", {"service": turn.service_name(draft["service"])}))
        return draft | {"asked_phone": True}


class PickStaff:
    name = "staff"
    fills = ("staff", "start", "view")
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "staff" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        able = turn.desk.shop.staff_for(service_of(draft, turn))
        choices = [Choice(member.id, Say("plain", {"text": member.name})) for member in able]
        args = {"service": turn.service_name(draft["service"])}
        anyone = Choice("*anyone", Say("staff-anyone"))
        return Say("book-staff", args, (anyone, *choices), columns=2)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        wished = noted(answer.text, turn)
        if answer.value is None and not wished and not anyone(answer.text):
            raise Again(Say("book-staff-unknown"))
        # Who names a time instead of a person does not mind who it is.
        staff = ANYONE if answer.value in (None, "*anyone") else answer.value
        return draft | wished | {"staff": staff}


class Summary:
    """Everything said back; one tap books, with or without a reminder. Nothing is preset (P5)."""

    name = "summary"
    fills = ("remind",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "remind" not in draft and "change" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        choices = tuple(
            Choice(value, Say(f"book-{value}")) for value in ("yes-remind", "yes", "change", "stop")
        )
        return Say("book-summary", summary(draft, turn), choices)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        match answer.value:
            case "yes-remind" | "yes":
                return draft | {"remind": answer.value == "yes-remind"}
            case "change":
                return draft | {"change": True}
            case "stop":
                raise Leave(Say("book-stopped"))
        raise Again(Say("book-summary-unknown"))


class ChangeWhat:
    name = "change"
    fills = ("change",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "change" in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        parts = ["slot", "name"]
        if len(turn.desk.shop.staff_for(service_of(draft, turn))) > 1:
            parts.insert(0, "staff")
        if len(turn.desk.shop.services) > 1:
            parts.insert(0, "service")
        choices = tuple(Choice(part, Say(f"change-{part}")) for part in parts)
        return Say("book-change-what", choices=choices, columns=2)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        emptied = {
            "service": PickService.fills,
            "staff": PickStaff.fills,
            "slot": (*PickSlot.fills, "seats"),
            "name": (),
        }
        if answer.value not in emptied:
            raise Again(Say("book-summary-unknown"))
        gone = {"change", *emptied[answer.value]}
        rest = {key: value for key, value in draft.items() if key not in gone}
        return rest | {"rename": True} if answer.value == "name" else rest


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
        except (SlotTaken, Closed, TooSoon) as no:
            turn.say(refusal(no, turn))
            return {key: value for key, value in lost(draft).items() if key != "remind"}
        self._say_so(draft, made, turn)
        return draft | {"appointment": made.id}

    def _say_so(self, draft: Draft, made: appointments.Appointment, turn: Turn) -> None:
        told = summary(draft, turn) | {"reference": made.reference}
        if turn.form == "chat":  # the summary stays in the chat, without its buttons
            turn.say(Say("book-summary", told))
        key = "book-done-remind" if made.remind else "book-done"
        turn.say(Say(key, told), purpose=CONFIRMATION, appointment_id=made.id)
        turn.tell_owner(Say("owner-booked", told), appointment_id=made.id)
        record_choice(turn, wanted=made.remind)


def summary(draft: Draft, turn: Turn) -> dict[str, Any]:
    """The appointment in full, as values for a text."""
    slot = slot_of(draft)
    service = service_of(draft, turn)
    return {
        "service": turn.service_name(slot.service),
        "start": slot.starts_at,
        "staff": turn.staff_name(slot.staff),
        "name": turn.person.name if turn.person else "",
        "place": turn.desk.shop.address.line,
        "price": price(service, turn),
        "seats": slot.seats,
    }


BOOK = Flow(
    "book",
    (
        MayBook(),
        Obvious(),
        PickService(),
        Obvious(),
        SayPhoneNeeded(),
        PickStaff(),
        PickDate(),
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
