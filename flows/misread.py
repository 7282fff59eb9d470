"""Words that were not understood: one question with choices, then a person of the shop; no loop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from flows.asides import give_to_owner
from flows.draft import without
from flows.talks import ask_again
from flows.turn import Talk, Turn
from locales import Say

UNREAD = {
    *("book-slot-unknown", "book-service-unknown", "book-staff-unknown", "book-seats-unknown"),
    *("mine-unknown", "mine-do-unknown", "book-summary-unknown", "not-understood"),
    *("service-which", "mine-do-which", "book-name-unknown", "not-sure", "waiting-unknown"),
}
"""What is said where nothing was understood."""
ASKED_BACK = {"not-sure", "mine-do-which", "service-which"}
"""What is asked where they were understood in part."""
PATIENCE = 2
"""How often in a row, until a person of the shop is told."""
COUNT = "missed"
"""The part of a draft that counts."""


def counted(talk: Talk, turn: Turn, take: Callable[[Talk, Turn], Talk]) -> Talk:
    """Take an answer; at the second in a row that nobody could read the owner takes over."""
    before = [list(reply.says) for reply in turn.replies]
    after = take(talk, turn)
    last = turn.replies[-1].says if turn.replies else []
    if not any(say.key in UNREAD for say in last):
        return understood(after)
    missed = talk.draft.get(COUNT, 0) + 1
    if missed < PATIENCE:
        _own_up(last, turn)
        return replace(after, draft={**after.draft, COUNT: missed})
    del turn.replies[len(before) :]
    for reply, says in zip(turn.replies, before, strict=True):
        reply.says[:] = says
    if turn.runs_the_shop:
        turn.say(Say("owner-unknown"))  # nobody else could take over: it was no wish for a date
        return Talk(asking=talk.asking)
    _hand_over(turn, known=missed > PATIENCE)
    return ask_again(replace(talk, draft={**talk.draft, COUNT: missed}), turn)


def _own_up(says: list[Say], turn: Turn) -> None:
    """A question that nobody could read is not a time or a name that was misspelt."""
    if "?" in turn.words:
        own_up = Say("question-unknown", {"phone": turn.phone})
        says[:] = [own_up if say.key in UNREAD - ASKED_BACK else say for say in says]


def understood(talk: Talk) -> Talk:
    """The talk with its count begun anew."""
    return replace(talk, draft=without(talk.draft, COUNT)) if COUNT in talk.draft else talk


def _hand_over(turn: Turn, *, known: bool) -> None:
    """Tell the owner, once; whom the shop does not know is given its telephone number."""
    if known or not turn.person or not turn.person.name:
        turn.say(Say("not-understood-call", {"phone": turn.phone}))
        return
    give_to_owner(turn, turn.person, "unread", "owner-task-unread")
    turn.say(Say("handed-over", {"phone": turn.phone}))
