"""The personal questions: asked only after the notice, answered into the person's row."""

from __future__ import annotations

from dataclasses import replace

from booking import answers, people
from booking.phones import NotANumber, NotMobile, parse_mobile, pretty
from booking.shop import Field
from booking.terms import Reminders
from flows.engine import Again, Draft, Leave
from flows.names import CHOICE, maybe_name, no_answer, no_name, self_named, without_choice
from flows.turn import Answer, Turn
from flows.wishes import HOURS, instead
from flows.words.nearby import with_reminder
from flows.words.normal import normal
from flows.words.pick import agreed
from locales import Choice, Names, Say, named

YES = ("ja", "yes", "oui", "si", "ok", "okay")
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
        if not self._at_once(draft, turn):
            return Say("book-name")
        asks = self._rules(draft, turn).asks
        return Say("book-name-and-choice" if asks else "book-name-plain")

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if other := self._no_name(answer, draft, turn):
            return other
        given = self_named(" ".join(answer.text.split()))
        chosen: Draft = {}
        if self._at_once(draft, turn) and not self._rules(draft, turn).asks:
            chosen = {"remind": self._rules(draft, turn).for_all}
        elif self._at_once(draft, turn) and (choice := CHOICE.match(given)):
            chosen = {"remind": choice[1] == "1"}
            given = given[choice.end() :]
        if chosen and not given:
            return draft | chosen
        if "?" in given or not any(letter.isalpha() for letter in given):
            raise Again(Say("book-name-unknown"))
        put_down(given, turn)
        return {key: value for key, value in draft.items() if key != "rename"} | chosen

    def _rules(self, draft: Draft, turn: Turn) -> Reminders:
        shop = turn.desk.shop
        return shop.reminders.of(shop.services[draft["service"]])

    def _no_name(self, answer: Answer, draft: Draft, turn: Turn) -> Draft | None:
        """Another wish instead of a name. Raises Again for what is neither, such as a lone yes."""
        says_yes = normal(answer.text).partition(" ")[0] in YES or answer.text.islower()
        if says_yes and (agreed(answer.text) or with_reminder(answer.text) is not None):
            raise Again(Say("book-name-unknown"))
        said = without_choice(answer.text)
        is_other = no_name(answer.text, turn)
        other = None
        if "start" in draft and not maybe_name(said):
            other = instead(said, draft, turn)
        if is_other and not other:
            raise Again(Say("book-name-unknown"))
        return other if other and (is_other or set(HOURS) & other.get("wish", {}).keys()) else None

    def _at_once(self, draft: Draft, turn: Turn) -> bool:
        """By SMS the choices of the summary come with the name, which spares a text (P5).

        The held time, said in the same text, is then what is said back before booking.
        """
        asked_for = turn.desk.shop.services[draft["service"]].fields
        return turn.form == "sms" and not asked_for and not {"remind", "rename"} & draft.keys()


def put_down(given: str, turn: Turn) -> None:
    """Keep a name with the person."""
    assert turn.person  # noqa: S101 - the notice stands before the question for a name
    name = given[:LONGEST_NAME]
    people.rename(turn.desk, turn.person.id, name)
    turn.person = replace(turn.person, name=name)


def chosen_by(text: str, turn: Turn) -> bool | None:
    """With or without a reminder, by the number before a name as in "1 Ada"; the name is kept."""
    choice, name = CHOICE.match(text.strip()), without_choice(text.strip())
    if not choice or not name[:1].isalpha() or no_name(name, turn):
        return None
    put_down(self_named(name), turn)
    return choice[1] == "1"


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
        stop = Choice("*stop", Say("book-phone-stop"))
        if field.required:
            return Say("book-phone", args, (send, stop), asks_contact=True)
        skip = Choice("*skip", Say("book-phone-skip"))
        return Say("book-phone-optional", args, (send, skip, stop), asks_contact=True)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        field = _field(draft, turn, "phone")
        if answer.value == "*skip" and field and not field.required:
            return draft | {"no_phone": True}
        if answer.value == "*stop":
            raise Leave(Say("stopped-talk"))
        if answer.foreign_contact:
            raise Again(Say("book-phone-foreign"))
        assert turn.person  # noqa: S101 - the notice stands before this question
        try:
            number = parse_mobile(answer.phone, turn.desk.shop.country)
        except NotMobile:
            raise Again(Say("book-phone-not-mobile", {"phone": turn.phone})) from None
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
        if not given or no_answer(given, turn):
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
