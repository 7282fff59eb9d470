"""Which service, and with whom: asked only where there is a choice."""

from __future__ import annotations

import re

from booking import people
from flows.corrections import told_of
from flows.draft import able, service_of, start_of, without
from flows.engine import Again, Draft, Leave
from flows.services import named_service, service_label, several_named
from flows.turn import Answer, Turn
from flows.wish_words import say_noted
from flows.wishes import joined, looked_at, noted, wish
from flows.words.anyone import no_matter
from flows.words.meant import WISHES, meant
from flows.words.pick import before_words
from flows.words.seats import seats
from locales import Choice, Say, plain

AGAIN = "*again"
"""Chosen where it shall be as last time."""
_NUMBERED = re.compile(r"\s*(\d{1,2})[,)]?\s+(?=[^\W\d])")
ANYONE = ""
"""The staff member of a draft when whoever is free will do."""


class Offered:
    """Nothing can be booked over this channel: what is sensitive needs a ground for it (P16)."""

    name = "offered"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return not turn.services

    def act(self, draft: Draft, turn: Turn) -> Draft:
        raise Leave(Say("book-not-here", {"phone": turn.phone}))


class Gone:
    """What was chosen has left the shop file meanwhile: it is asked anew, with the reason."""

    name = "gone"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return self._gone(draft, turn) is not None

    def act(self, draft: Draft, turn: Turn) -> Draft:
        gone = self._gone(draft, turn)
        turn.say(Say(f"{gone}-gone"))
        rest = without(draft, "service", "staff", "start", "seats", "view", "remind")
        kept = {"service": draft["service"]} if gone == "staff" else {}
        if "start" not in draft or "wish" in draft:
            return rest | kept
        at = start_of(draft, turn)
        return rest | kept | {"wish": {"day": str(at.date()), "time": str(at.time())}}

    def _gone(self, draft: Draft, turn: Turn) -> str | None:
        shop = turn.desk.shop
        if "service" in draft and draft["service"] not in shop.services:
            return "service"
        return "staff" if draft.get("staff") and draft["staff"] not in shop.staff else None


class Obvious:
    """Fills in what there is no choice about: the only service, the only staff member.

    By SMS nobody is asked whom they would like to see: a text less, and it can be said or changed.
    """

    name = "obvious"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return self._known(draft, turn) is not draft

    def act(self, draft: Draft, turn: Turn) -> Draft:
        return self._known(draft, turn)

    def _known(self, draft: Draft, turn: Turn) -> Draft:
        services = turn.desk.shop.services
        if "service" not in draft and len(services) == 1:
            return draft | {"service": next(iter(services))}
        if draft.get("service") not in turn.services:
            return draft
        service, staff = service_of(draft, turn), draft.get("staff")
        if staff == ANYONE:
            return draft
        who = able(draft, turn)
        if staff is not None:
            return draft if staff in who else without(draft, "staff")
        no_choice = len(who) <= 1 or service.is_group
        # Who names a time and nobody does not mind who it is.
        unasked = turn.form == "sms" or "time" in draft.get("wish", {})
        if no_choice or (unasked and "pick_staff" not in draft):
            return draft | {"staff": ANYONE}
        return draft


class PickService:
    name = "service"
    fills = ("service", "staff", "start", "seats", "asked_phone")
    labels = False

    def open(self, draft: Draft, turn: Turn) -> bool:
        return draft.get("service") not in turn.services

    def ask(self, draft: Draft, turn: Turn) -> Say:
        if len(turn.services) < len(turn.desk.shop.services):
            turn.say(Say("book-not-all-here", {"phone": turn.phone}))
        say_noted(draft, turn)
        again = [self._again(turn)] if self._can_again(turn) else []
        choices = [
            Choice(service.id, service_label(service, turn)) for service in turn.services.values()
        ]
        return Say("book-service", choices=(*again, *choices))

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value == AGAIN and turn.person:
            return draft | {"service": turn.person.last_service, "staff": turn.person.last_staff}
        service = answer.value or named_service(answer.text, turn) or self._numbered(answer, turn)
        if service == AGAIN and turn.person:
            service = turn.person.last_service
        told = noted(answer.text, turn) | ({"service": service} if service else {})
        if not told and (first := self._before_words(answer, turn)):
            told = {"service": first}
        if not told:
            if several_named(answer.text, turn):
                raise Again(Say("service-one"))
            wishes = meant(answer.text, turn.language).has(WISHES)
            asks = wishes and any(map(str.isalpha, answer.text))
            raise Again(Say("service-which" if asks else "book-service-unknown"))
        if told.keys() == {"for"}:
            turn.say(Say("service-which"))
        return joined(draft, told) | looked_at(draft)

    def _numbered(self, answer: Answer, turn: Turn) -> str | None:
        """The choice behind a number before a day: "2 Friday", but not "2 December"."""
        begins = _NUMBERED.match(answer.text)
        if not begins or answer.no_place:
            return None
        rest = wish(answer.text[begins.end() :], turn)
        offered = [AGAIN] * self._can_again(turn) + list(turn.services)
        place = int(begins[1]) - 1
        if rest is None or rest != wish(answer.text, turn) or not 0 <= place < len(offered):
            return None
        return offered[place]

    def _before_words(self, answer: Answer, turn: Turn) -> str | None:
        """The choice by SMS of whoever gives a name along with its number: "1 Ada"."""
        if turn.form != "sms" or self._can_again(turn) or seats(answer.text):
            return None
        place = before_words(answer.text, len(turn.services))
        return list(turn.services)[place - 1] if place else None

    def _can_again(self, turn: Turn) -> bool:
        person, shop = turn.person, turn.desk.shop
        if not person or not person.last_service or len(shop.services) == 1:
            return False
        if person.last_service not in turn.services:
            return False
        return person.last_staff in able({"service": person.last_service}, turn)

    def _again(self, turn: Turn) -> Choice:
        assert turn.person  # noqa: S101 - _can_again() looked
        assert turn.person.last_service  # noqa: S101 - and there too
        args = {
            "service": turn.service_name(turn.person.last_service),
            "staff": turn.staff_name(turn.person.last_staff),
        }
        return Choice(AGAIN, Say("book-again", args))


class SayPhoneNeeded:
    """Says before the slot is chosen that a service cannot do without a telephone number."""

    name = "phone_needed"

    def open(self, draft: Draft, turn: Turn) -> bool:
        needs = service_of(draft, turn).needs_phone
        return needs and turn.channel != people.PHONE and "asked_phone" not in draft

    def act(self, draft: Draft, turn: Turn) -> Draft:
        turn.say(Say("needs-phone", {"service": turn.service_name(draft["service"])}))
        return draft | {"asked_phone": True}


class PickStaff:
    name = "staff"
    fills = ("staff", "start")
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "staff" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        say_noted(draft, turn)
        staff = turn.desk.shop.staff
        choices = [Choice(who, plain(staff[who].name)) for who in able(draft, turn)]
        args = {"service": turn.service_name(draft["service"])}
        anyone = Choice("*anyone", Say("staff-anyone"))
        return Say("book-staff", args, (anyone, *choices), columns=2)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        told = noted(answer.text, turn) if answer.value else told_of(answer.text, draft, turn)
        if answer.value is None and not told and not no_matter(answer.text):
            if named_service(answer.text, turn):
                return draft  # the very one that is chosen
            raise Again(Say("book-staff-unknown"))
        rest = without(draft, "pick_staff")
        if "service" not in told and told.keys() != {"for"}:
            # Who names a time instead of a person does not mind who it is.
            rest["staff"] = ANYONE if answer.value in (None, "*anyone") else answer.value
        return joined(rest, told) | looked_at(draft)
