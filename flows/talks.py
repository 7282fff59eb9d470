"""Every conversation there is, and what is said where none is going on."""

from __future__ import annotations

from flows import attendance, blocking, entering, owner, whose
from flows.blocking_sms import BLOCK, BLOCKED
from flows.book import BOOK
from flows.buttons import TO_BOOK
from flows.change import MINE
from flows.coming import COMING
from flows.engine import begin
from flows.entering import ENTER
from flows.language import LANGUAGE
from flows.rights import DELETE, START, UNCLEAR
from flows.tasks import TASKS
from flows.turn import Talk, Turn
from flows.waiting import WAIT
from locales import Choice, Say

FLOWS = {
    flow.name: flow
    for flow in (
        *(BOOK, MINE, START, DELETE, UNCLEAR, LANGUAGE, TASKS, WAIT, COMING),
        *(BLOCK, BLOCKED, ENTER),
    )
}
MENU = (*TO_BOOK, Choice("/mine", Say("mine-word")))


def ask_again(talk: Talk, turn: Turn) -> Talk:
    if talk.flow in FLOWS:
        return begin(FLOWS[talk.flow], dict(talk.draft), turn, before=talk)
    turn.say(Say("menu", choices=MENU))
    return talk


def not_understood(turn: Turn) -> Say:
    """What would do, for whoever runs the shop and for everybody else."""
    if turn.runs_the_shop:
        return Say("owner-unknown")
    return Say("not-understood", choices=MENU)


def answered_by_owner(verb: str, rest: str, turn: Turn) -> bool:
    """Answer a command that only owners have; False when it is none."""
    answers = (owner.answer, attendance.answer, blocking.deed, entering.answer, whose.answer)
    return any(each(turn, verb, rest) for each in answers)
