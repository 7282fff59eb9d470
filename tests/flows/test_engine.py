from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from flows.engine import Again, Draft, Flow, Leave, advance, back, begin
from flows.turn import Answer, Talk, Turn
from locales import Choice, Say, plain
from tests.flows.counter import Customer, open_desk


class Asks:
    """Wants one word; `no` is none of it, `bye` ends the conversation."""

    labels = True

    def __init__(self, name: str, *choices: str) -> None:
        self.name, self.fills, self._choices = name, (name,), choices

    def open(self, draft: Draft, turn: Turn) -> bool:
        return self.name not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        choices = tuple(Choice(each, plain(each)) for each in self._choices)
        return Say("plain", {"text": f"{self.name}?"}, choices)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.text == "no":
            raise Again(plain("please"))
        if answer.text == "bye":
            raise Leave(plain("good bye"))
        return draft | {self.name: answer.value or answer.text}


class Does:
    def __init__(self, name: str) -> None:
        self.name = name

    def open(self, draft: Draft, turn: Turn) -> bool:
        return self.name not in draft

    def act(self, draft: Draft, turn: Turn) -> Draft:
        turn.say(plain(f"{self.name}!"))
        return draft | {self.name: True}


COLOUR, SIZE = Asks("colour", "red", "blue"), Asks("size")
FLOW = Flow("shirt", (COLOUR, SIZE, Does("sewn")))


@pytest.fixture
def turn() -> Iterator[Turn]:
    with open_desk() as desk:
        yield Customer(desk).turn_now()


def said(turn: Turn) -> list[str]:
    texts = [str(say.args["text"]) for reply in turn.replies for say in reply.says]
    turn.replies.clear()
    return texts


def test_what_comes_next_is_the_first_item_still_open(turn: Turn) -> None:
    talk = begin(FLOW, {"colour": "red"}, turn, before=Talk())

    assert said(turn) == ["size?"]
    talk = advance(FLOW, talk, Answer("L"), turn)
    assert said(turn) == ["sewn!"]
    assert talk.flow == ""


def test_a_number_or_a_label_is_the_choice_on_offer(turn: Turn) -> None:
    talk = begin(FLOW, {}, turn, before=Talk())

    assert advance(FLOW, talk, Answer("2"), turn).draft == {"colour": "blue"}
    assert advance(FLOW, talk, Answer("blu"), turn).draft == {"colour": "blue"}


def test_what_is_not_understood_keeps_the_question_open(turn: Turn) -> None:
    talk = begin(FLOW, {}, turn, before=Talk())
    said(turn)

    talk = advance(FLOW, talk, Answer("no"), turn)

    assert said(turn) == ["please", "colour?"]
    assert talk.asked == "colour"


def test_a_conversation_may_be_left(turn: Turn) -> None:
    talk = begin(FLOW, {}, turn, before=Talk())
    said(turn)

    talk = advance(FLOW, talk, Answer("bye"), turn)

    assert said(turn) == ["good bye"]
    assert (talk.flow, talk.draft) == ("", {})


def test_a_release_may_put_a_question_under_a_running_conversation(turn: Turn) -> None:
    talk = begin(FLOW, {"colour": "red"}, turn, before=Talk())
    said(turn)
    newer = Flow("shirt", (COLOUR, Asks("sleeves"), SIZE, Does("sewn")))

    talk = advance(newer, talk, Answer("L"), turn)

    assert said(turn) == ["sleeves?"]
    assert "size" not in talk.draft  # the answer was not to this question


def test_back_opens_the_question_before(turn: Turn) -> None:
    talk = begin(FLOW, {"colour": "red"}, turn, before=Talk())

    before = back(FLOW, talk, turn)

    assert before
    assert (before.asked, before.draft) == ("colour", {})
    assert back(FLOW, before, turn) is None


def test_no_two_questions_are_asked_under_one_number(turn: Turn) -> None:
    first = begin(FLOW, {}, turn, before=Talk())
    second = begin(FLOW, {}, turn, before=first)
    after_a_restore = begin(FLOW, {}, turn, before=replace(first, asking=""))

    assert int(first.asking, 16) < int(second.asking, 16)
    assert after_a_restore.asking == first.asking  # the same moment: the clock stands still
