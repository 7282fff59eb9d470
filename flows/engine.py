"""The conversation engine: a flow is a list of items, and what comes next is the first one open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Protocol, TypeGuard, runtime_checkable

from flows.turn import DIALOG, Answer, Talk, Turn
from flows.words.pick import number, pick
from locales import Choice, Say, plain, render_choices

Draft = dict[str, Any]
"""What has been chosen so far. Personal answers never go here but to the person's row."""


class Again(Exception):
    """The answer was not understood or cannot be; the question stays open."""

    def __init__(self, why: Say) -> None:
        super().__init__(why.key)
        self.why = why


class Leave(Exception):
    """The conversation ends here, with a last word."""

    def __init__(self, last_word: Say) -> None:
        super().__init__(last_word.key)
        self.last_word = last_word


class Elsewhere(Exception):
    """Another command is what was meant; this conversation makes way for it."""

    def __init__(self, command: str, draft: Draft | None = None) -> None:
        super().__init__(command)
        self.command = command
        self.draft = draft or {}
        """What the other one may go on from."""


class Item(Protocol):
    name: str

    def open(self, draft: Draft, turn: Turn) -> bool:
        """Whether this item still has something to do."""
        ...


@runtime_checkable
class Question(Item, Protocol):
    """Asks, and hears the answer."""

    fills: tuple[str, ...]
    """The parts of the draft that its answer fills; going back empties them."""
    labels: bool
    """Whether typed words may be one of the labels on offer, rather than only its number."""

    def ask(self, draft: Draft, turn: Turn) -> Say: ...

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        """The draft with the answer in it. Raises Again, Leave or Elsewhere."""
        ...


class Act(Item, Protocol):
    """Does something, and says so itself."""

    def act(self, draft: Draft, turn: Turn) -> Draft:
        """The draft after the deed. Raises Leave."""
        ...


def _asks(item: Item | None) -> TypeGuard[Question]:
    # Not by isinstance(): for a protocol that looks for every one of its names, each time.
    return hasattr(item, "ask")


def _acts(item: Item | None) -> TypeGuard[Act]:
    return hasattr(item, "act")


@dataclass(frozen=True)
class Flow:
    """A conversation as a table of contents."""

    name: str
    items: tuple[Item, ...]
    purpose: str = DIALOG
    """Questions about someone's rights still pass after STOP; others do not."""

    def next(self, draft: Draft, turn: Turn) -> Item | None:
        for item in self.items:
            if item.name not in turn.told and item.open(draft, turn):
                return item
        return None


def begin(flow: Flow, draft: Mapping[str, Any], turn: Turn, *, before: Talk) -> Talk:
    """Start a flow with what is known already."""
    return _on(flow, dict(draft), turn, before)


def advance(flow: Flow, talk: Talk, answer: Answer, turn: Turn) -> Talk:
    """Take one answer: (saved state, what was heard) to the next state; the turn gets the words.

    An answer counts only while its question is still the next one; so a release that puts a
    question in front of it asks that one first, and nothing is misread.
    """
    draft = dict(talk.draft)
    item = flow.next(draft, turn)
    if _asks(item) and item.name == talk.asked:
        try:
            draft = item.hear(_understood(item, talk, answer), draft, turn)
        except Again as again:
            turn.say(again.why, purpose=flow.purpose)
        except Leave as leave:
            turn.say(leave.last_word, purpose=flow.purpose)
            return Talk(asking=talk.asking)
    return _on(flow, draft, turn, talk)


def back(flow: Flow, talk: Talk, turn: Turn) -> Talk | None:
    """Open the question before the present one again; None when there is none."""
    answered: list[Question] = []
    for item in flow.items:
        if item.name == talk.asked:
            break
        if _asks(item) and any(key in talk.draft for key in item.fills):
            answered.append(item)
    for item in reversed(answered):
        draft = {key: value for key, value in talk.draft.items() if key not in item.fills}
        if flow.next(draft, turn) is item:  # and not an act that would answer it again
            return _on(flow, draft, turn, talk)
    return None


def _on(flow: Flow, draft: Draft, turn: Turn, talk: Talk) -> Talk:
    """Do what is to be done up to the next question."""
    while item := flow.next(draft, turn):
        try:
            if _asks(item):
                return _asked(flow, item, draft, turn, talk)
            if not _acts(item):
                raise TypeError(f"{item.name} neither asks nor acts")
            draft = item.act(draft, turn)
        except Leave as leave:
            turn.say(leave.last_word, purpose=flow.purpose)
            break
    return Talk(asking=talk.asking)


def _asked(flow: Flow, item: Question, draft: Draft, turn: Turn, talk: Talk) -> Talk:
    asking = _next_number(talk.asking, turn)
    say = item.ask(draft, turn)
    labels = render_choices(
        say.choices, language=turn.language, form=turn.form, zone=turn.desk.shop.zone
    )
    # Their words are those in the talk, by which an answer is understood; said again as they are.
    choices = tuple(Choice(each.value, plain(each.label), each.nav) for each in labels)
    turn.say(say._replace(choices=choices, asking=asking), purpose=flow.purpose)
    offered = tuple((each.value, each.label) for each in labels)
    return Talk(flow.name, item.name, draft, offered, asking)


def _next_number(last: str, turn: Turn) -> str:
    """A number that grows with time, so that no talk ever asks two questions under one."""
    moment = int(turn.desk.now.timestamp() * 1000)
    return f"{max(moment, int(last or '0', 16) + 1):x}"


def asked_at(talk: Talk) -> datetime:
    """By when the open question was asked, to the millisecond."""
    return datetime.fromtimestamp((int(talk.asking, 16) + 1) / 1000, UTC)


def _understood(item: Question, talk: Talk, answer: Answer) -> Answer:
    """Read a number or a label as the choice that it means."""
    if answer.value is not None or answer.no_place or not answer.text:
        return answer
    labels = [label for _, label in talk.offered]
    chosen = pick(answer.text, labels) if item.labels else number(answer.text, len(labels))
    return answer if chosen is None else replace(answer, value=talk.offered[chosen][0])
