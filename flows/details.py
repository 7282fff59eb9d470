"""The personal questions: asked only after the notice, answered into the person's row."""

from __future__ import annotations

from booking import answers, people
from booking.phones import NotANumber, NotMobile, parse_mobile, pretty
from booking.shop import Field
from flows.corrections import instead_of_name
from flows.draft import rules_of, service_of, without
from flows.engine import Again, Draft, Leave
from flows.names import (
    no_answer,
    no_name,
    numbered,
    only_everyday,
    put_down,
    reminded,
    renamed,
    self_named,
)
from flows.turn import Answer, Turn
from flows.words.nearby import only_how_long, with_reminder
from flows.words.normal import normal
from flows.words.pick import agreed
from locales import Choice, Say, named

YES = ("ja", "yes", "oui", "si", "ok", "okay")
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
        asks = rules_of(draft, turn).asks
        return Say("book-name-and-choice" if asks else "book-name-plain")

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        number, said = numbered(answer.text) if turn.form == "sms" else (None, answer.text)
        remind, said = reminded(" ".join(said.split()))
        if said and (other := self._no_name(said, draft, turn)):
            return other
        given = renamed(said) or self_named(said)
        chosen = self._chosen(draft, turn, remind=number if remind is None else remind)
        if chosen and not given:
            return draft | chosen
        if "?" in given or not any(map(str.isalpha, given)) or only_how_long(given):
            raise Again(Say("book-name-unknown"))
        put_down(given, turn)
        return without(draft, "rename") | chosen

    def _chosen(self, draft: Draft, turn: Turn, *, remind: bool | None) -> Draft:
        """Whether a reminder is wanted, where that was asked along with the name."""
        if not self._chooses(draft, turn) or "start" not in draft:
            return {}
        if not rules_of(draft, turn).asks:
            return {"remind": rules_of(draft, turn).for_all}
        return {} if remind is None else {"remind": remind}

    def _no_name(self, said: str, draft: Draft, turn: Turn) -> Draft | None:
        """Another wish instead of a name. Raises Again for what is neither, such as a lone yes."""
        says_yes = normal(said).partition(" ")[0] in YES
        if (says_yes and (only_everyday(said) or with_reminder(said) is not None)) or (
            (says_yes or said.islower()) and agreed(said)
        ):
            raise Again(Say("book-name-unknown"))
        if "start" in draft:
            return instead_of_name(said, draft, turn)
        if no_name(said, turn):
            raise Again(Say("book-name-unknown"))
        return None

    def _at_once(self, draft: Draft, turn: Turn) -> bool:
        """By SMS the choices of the summary come with the name, which spares a text (P5).

        The held time, said in the same text, is then what is said back before booking.
        """
        return self._chooses(draft, turn) and "remind" not in draft

    def _chooses(self, draft: Draft, turn: Turn) -> bool:
        """Whether the choice came with the question for the name; the last word of it counts."""
        asked_for = service_of(draft, turn).fields
        return turn.form == "sms" and not asked_for and "rename" not in draft


class GivePhone:
    """One's own number by the platform's button; on SMS the sender's number is it already (P14)."""

    name = "phone"
    fills = ("no_phone",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        wanted = _phone_field(draft, turn)
        if not wanted or turn.channel == people.PHONE:
            return False
        if draft.get("again") == wanted.id:
            return True
        if "no_phone" in draft:
            return False
        return turn.person is None or people.phone(turn.desk, turn.person.id) is None

    def ask(self, draft: Draft, turn: Turn) -> Say:
        field = _phone_field(draft, turn)
        assert field  # noqa: S101 - open() saw it
        args = {"purpose": named(field.purpose)}
        send = Choice("*send", Say("book-phone-button"))
        stop = Choice("*stop", Say("book-phone-stop"))
        if field.required:
            return Say("book-phone", args, (send, stop), asks_contact=True)
        skip = Choice("*skip", Say("book-phone-skip"))
        return Say("book-phone-optional", args, (send, skip, stop), asks_contact=True)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        field = _phone_field(draft, turn)
        draft = without(draft, "again")
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
        args = {"label": named(field.label), "purpose": named(field.purpose)}
        if field.required:
            return Say("book-field", args)
        return Say("book-field", args, (Choice("*skip", Say("book-phone-skip")),))

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        field = self._missing(draft, turn)
        assert field  # noqa: S101 - the question stands open
        assert turn.person  # noqa: S101 - and the notice stands before it
        draft = without(draft, "again")
        if answer.value == "*skip":
            return draft | {"skipped": [*draft.get("skipped", []), field.id]}
        given = " ".join(answer.text.split())[:LONGEST_ANSWER]
        if not given or no_answer(given, turn):
            raise Again(Say("book-field-empty"))
        people.keep_detail(turn.desk, turn.person.id, field.id, given)
        return draft

    def _missing(self, draft: Draft, turn: Turn) -> Field | None:
        for field in service_of(draft, turn).fields:
            if field.kind == "phone":
                continue
            if draft.get("again") == field.id:
                return field
            if field.id in draft.get("skipped", []):
                continue
            if not turn.person or people.detail(turn.desk, turn.person.id, field.id) is None:
                return field
        return None


def own_details(service: str, turn: Turn) -> Say | str:
    """What a person told for this service, said back to them before it is used again.

    Empty for a sensitive service, of which nothing stands in a message (P16).
    """
    offered = turn.desk.shop.services.get(service)
    if offered is None or offered.sensitive:
        return ""
    together: Say | str = ""
    for told in reversed(_told(service, turn)):
        together = Say("several", {"first": told, "more": together}) if together else told
    return together


def owner_details(service: str, turn: Turn) -> list[Say]:
    """What was asked for this service, as the owner needs it; nothing of a sensitive one (P16)."""
    return [] if turn.desk.shop.services[service].sensitive else _told(service, turn)


def _told(service: str, turn: Turn) -> list[Say]:
    if not turn.person:
        return []
    return [
        Say("labelled", {"label": named(field.label), "value": shown(field, value, turn)})
        for field, value in answers.given(turn.desk, service, turn.person.id)
    ]


def shown(field: Field, value: str, turn: Turn) -> str:
    """An answer as people write it."""
    return pretty(value, turn.desk.shop.country) if field.kind == "phone" else value


def _phone_field(draft: Draft, turn: Turn) -> Field | None:
    fields = service_of(draft, turn).fields
    return next((field for field in fields if field.kind == "phone"), None)
