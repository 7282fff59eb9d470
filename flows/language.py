"""LANGUAGE: in which language the shop speaks to somebody."""

from __future__ import annotations

from booking import owners, people
from flows.engine import Again, Draft, Flow
from flows.turn import Answer, Turn
from locales import Choice, Say


def speak(turn: Turn, language: str) -> None:
    """From now on this person is addressed in that language."""
    turn.language = language
    if turn.person:
        people.speak(turn.desk, turn.person.id, language)


def change_to(turn: Turn, language: str) -> None:
    """The same for somebody who asks for it, also where they are told what happens in the shop."""
    speak(turn, language)
    owners.speak(turn.desk, turn.channel, turn.address, language)


class PickLanguage:
    name = "language"
    fills = ("language",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "language" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        choices = tuple(Choice(code, Say(f"language-{code}")) for code in turn.desk.shop.languages)
        return Say("language-ask", choices=choices, columns=2)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value is None:
            raise Again(Say("not-understood"))
        return draft | {"language": answer.value}


class SetLanguage:
    name = "set_language"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "set" not in draft

    def act(self, draft: Draft, turn: Turn) -> Draft:
        if draft["language"] in turn.desk.shop.languages:
            change_to(turn, draft["language"])
        turn.say(Say("language-set"))
        return draft | {"set": True}


LANGUAGE = Flow("language", (PickLanguage(), SetLanguage()))
