"""The owner's own time by SMS: what stands below a block, and what is blocked, under numbers."""

from __future__ import annotations

from booking import blocks
from booking.blocks import Block
from flows.blocking import deed, make, span_and_who, told
from flows.engine import Again, Draft, Flow, Leave, begin
from flows.turn import Answer, Talk, Turn
from locales import Choice, Say


def answer(talk: Talk, turn: Turn, words: str, *, sick: bool) -> Talk:
    """Block what the words say, or ask what is to be opened again."""
    try:
        made = make(turn, words, sick=sick)
    except Again as unclear:
        turn.say(unclear.why)
        return talk
    if made:
        return begin(BLOCK, {"block": made.id}, turn, before=talk)
    return begin(BLOCKED, {}, turn, before=talk)


def _chosen(draft: Draft, turn: Turn) -> Block:
    """Leaves when it is over, or was opened again from another of the shop's chats."""
    if found := blocks.by_id(turn.desk, draft["block"]):
        return found
    raise Leave(Say("block-gone"))


class Below:
    """The choices that stand below a block in a chat."""

    name = "below"
    fills = ("done",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "done" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        *before, last = told(turn, _chosen(draft, turn))
        turn.say(*before)
        plain = [each._replace(value=each.value.removeprefix("/")) for each in last.choices]
        return last._replace(choices=tuple(plain))

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        verb, _, about = (answer.value or "").partition(" ")
        if verb == "only":
            blocks.narrow(turn.desk, _chosen(draft, turn), about.partition(" ")[2])
            return draft  # and asked once more, of the shorter list
        return _done(answer, draft, turn)


class NothingBlocked:
    """There is nothing that could be opened again."""

    name = "nothing"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "done" not in draft and not blocks.ahead(turn.desk)

    def act(self, draft: Draft, turn: Turn) -> Draft:
        raise Leave(Say("block-how"))


class Reopen:
    """What is blocked, the soonest first; the number of one opens it again."""

    name = "reopen"
    fills = ("done",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "done" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        listed = blocks.ahead(turn.desk)[: turn.room]
        choices = [
            Choice(f"unblock {block.id}", Say("block-listed", span_and_who(turn, block)))
            for block in listed
        ]
        turn.say(Say("block-how"))
        return Say("block-reopen", choices=tuple(choices))

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        return _done(answer, draft, turn)


def _done(answer: Answer, draft: Draft, turn: Turn) -> Draft:
    if not answer.value:
        raise Leave(Say("owner-unknown"))
    verb, _, about = answer.value.partition(" ")
    deed(turn, verb, about)
    return draft | {"done": True}


BLOCK = Flow("block", (Below(),))
BLOCKED = Flow("blocked", (NothingBlocked(), Reopen()))
