"""The personal questions: asked only after the notice, answered into the person's row."""

from __future__ import annotations

import re
from dataclasses import replace

from booking import answers, people
from booking.phones import NotANumber, NotMobile, parse_mobile, pretty
from booking.shop import Field
from flows.engine import Again, Draft
from flows.turn import Answer, Turn
from locales import Choice, Names, Say, named

CHOICE = re.compile(r"([12])[\s.,:;+)=-]*")
"""The choice that stands before the name in "1 Ada"."""

LONGEST_NAME = 80
LONGEST_ANSWER = 200


class GiveName:
    """What shall we put down? Any name will do, an alias too (P13)."""

    name = "name"
    fills = ()
    labels = False

    def open(self, draft: Draft, turn: Turn) -> bool:
        return turn.person is None or not turn.person.name or "rename" in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        return Say("book-name-and-choice" if self._at_once(draft, turn) else "book-name")

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        given = " ".join(answer.text.split())
        chosen: Draft = {}
        if self._at_once(draft, turn) and (choice := CHOICE.match(given)):
            chosen = {"remind": choice[1] == "1"}
            given = given[choice.end() :]
        if chosen and not given:
            return draft | chosen
        given = given[:LONGEST_NAME]
        if not any(letter.isalpha() for letter in given):
            raise Again(Say("book-name-unknown"))
        assert turn.person  # noqa: S101 - the notice stands before this question
        people.rename(turn.desk, turn.person.id, given)
        turn.person = replace(turn.person, name=given)
        return {key: value for key, value in draft.items() if key != "rename"} | chosen

    def _at_once(self, draft: Draft, turn: Turn) -> bool:
        """By SMS the choices of the summary come with the name, which spares a text (P5).

        The held time, said in the same text, is then what is said back before booking.
        """
        asked_for = turn.desk.shop.services[draft["service"]].fields
        return turn.form == "sms" and not asked_for and not {"remind", "rename"} & draft.keys()


class GivePhone:
    """One's own number by the platform's button; on SMS the sender's number is it already (P14)."""

    name = "phone"
    fills = ("no_phone",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        wanted = _field(draft, turn, "phone")
        if not wanted or turn.channel == people.PHONE or "no_phone" in draft:
            return False
        return turn.person is None or people.phone(turn.desk, turn.person.id) is None

    def ask(self, draft: Draft, turn: Turn) -> Say:
        field = _field(draft, turn, "phone")
        assert field  # noqa: S101 - open() saw it
        args = {"purpose": named(Names(field.purpose))}
        send = Choice("*send", Say("book-phone-button"))
        if field.required:
            return Say("book-phone", args, (send,), asks_contact=True)
        skip = Choice("*skip", Say("book-phone-skip"))
        return Say("book-phone-optional", args, (send, skip), asks_contact=True)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        field = _field(draft, turn, "phone")
        if answer.value == "*skip" and field and not field.required:
            return draft | {"no_phone": True}
        if answer.foreign_contact:
            raise Again(Say("book-phone-foreign"))
        assert turn.person  # noqa: S101 - the notice stands before this question
        try:
            number = parse_mobile(answer.phone, turn.desk.shop.country)
        except NotMobile:
            raise Again(Say("book-phone-not-mobile")) from None
        except NotANumber:
            raise Again(Say("book-phone-unknown")) from None
        people.keep_phone(turn.desk, turn.person.id, number)
        return draft


class GiveField:
    """What else a service cannot do without, such as the address of a house call."""

    name = "field"
    fills = ()
    labels = False

    def open(self, draft: Draft, turn: Turn) -> bool:
        return self._missing(draft, turn) is not None

    def ask(self, draft: Draft, turn: Turn) -> Say:
        field = self._missing(draft, turn)
        assert field  # noqa: S101 - open() saw it
        args = {"label": named(Names(field.label)), "purpose": named(Names(field.purpose))}
        if field.required:
            return Say("book-field", args)
        return Say("book-field", args, (Choice("*skip", Say("book-phone-skip")),))

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        field = self._missing(draft, turn)
        assert field  # noqa: S101 - the question stands open
        assert turn.person  # noqa: S101 - and the notice stands before it
        if answer.value == "*skip":
            return draft | {"skipped": [*draft.get("skipped", []), field.id]}
        given = " ".join(answer.text.split())[:LONGEST_ANSWER]
        if not given:
            raise Again(Say("book-field-empty"))
        people.keep_detail(turn.desk, turn.person.id, field.id, given)
        return draft

    def _missing(self, draft: Draft, turn: Turn) -> Field | None:
        for field in turn.desk.shop.services[draft["service"]].fields:
            if field.kind == "phone" or field.id in draft.get("skipped", []):
                continue
            if not turn.person or people.detail(turn.desk, turn.person.id, field.id) is None:
                return field
        return None


def owner_details(service: str, turn: Turn) -> list[Say]:
    """What was asked for this service, as the owner needs it; nothing of a sensitive one (P16)."""
    offered = turn.desk.shop.services[service]
    if offered.sensitive or not turn.person:
        return []
    return [
        Say(
            "owner-detail", {"label": named(Names(field.label)), "value": shown(field, value, turn)}
        )
        for field, value in answers.given(turn.desk, service, turn.person.id)
    ]


def shown(field: Field, value: str, turn: Turn) -> str:
    """An answer as people write it."""
    return pretty(value, turn.desk.shop.country) if field.kind == "phone" else value


def _field(draft: Draft, turn: Turn, kind: str) -> Field | None:
    fields = turn.desk.shop.services[draft["service"]].fields
    return next((field for field in fields if field.kind == kind), None)
