"""TASKS: what only the owner can do, the most urgent first, ticked off by a tap or a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from booking import tasks
from booking.appointments import Appointment
from booking.desk import Desk
from booking.phones import pretty
from booking.privacy import stoplist
from booking.reference import read_number
from booking.tasks import Kind, Task
from flows.engine import Again, Draft, Flow, Leave
from flows.turn import Answer, Turn
from locales import Choice, Say

AT_A_TIME = 5
"""Tasks in one message, at most."""

_TEXTS: dict[Kind, str] = {
    "call": "task-call",
    "tell": "task-tell",
    "meant": "task-meant",
    "remind": "task-remind",
    "unclear": "task-unclear",
    "access": "task-access",
    "call_back": "task-call-back",
    "unread": "task-unread",
    "twilio": "task-twilio",
}


def told(desk: Desk, key: str, number: int, **more: Any) -> Say:
    """A new task as the owner hears of it, with the button that ticks it off."""
    task = tasks.by_id(desk, number)
    args = _facts(desk, task) if task else {}
    return Say(key, args | more, (Choice(f"/done {number}", Say("task-done")),))


def tell(turn: Turn, key: str, number: int) -> None:
    """Tell the owner of a task about a person, whose erasure takes the message back as well."""
    task = tasks.by_id(turn.desk, number)
    date = tasks.about(turn.desk, task).appointment if task else None
    turn.tell_owner(told(turn.desk, key, number), appointment_id=date.id if date else None)


def to_call(desk: Desk, appointment: Appointment) -> Say:
    """Somebody with an appointment takes no messages any more: should anything change, call."""
    reminded = appointment.remind and stoplist.reminded_still(desk, appointment.person_id)
    key = "owner-blocked" if reminded else "owner-stopped"
    return told(desk, key, tasks.add(desk, "call", appointment=appointment))


def say_list(turn: Turn, first: int = 0) -> None:
    """The open tasks from the so-manieth on, each with a button that is good at any time."""
    listed = tasks.waiting(turn.desk)
    turn.in_place = True
    if not listed:
        turn.say(Say("tasks-none"))
        return
    first = _within(first, listed)
    page = list(enumerate(listed, start=1))[first : first + AT_A_TIME]
    turn.named.update(task.person_id for _, task in page if task.person_id)
    choices = [
        Choice(f"/done {task.id} {first}", Say("task-done-nth", {"number": place}))
        for place, task in page
    ]
    if len(listed) > AT_A_TIME:
        choices.append(Choice(f"/tasks {first + AT_A_TIME}", Say("tasks-more"), nav=True))
    turn.say(Say("tasks", {"count": len(listed)}, tuple(choices), columns=3))
    for place, task in page:
        turn.say(Say("task-line", {"number": place, "task": _words(turn.desk, task)}))


def tick_off(turn: Turn, wanted: str) -> None:
    """`/done 17` from below one task, `/done 17 5` from a list that began at the sixth."""
    number, _, first = wanted.partition(" ")
    task = tasks.by_id(turn.desk, read_number(number))
    fresh = task is not None and tasks.tick_off(turn.desk, task.id)
    turn.in_place = True
    if first.isdecimal():
        say_list(turn, int(first))
    elif task and fresh:
        turn.named.update([task.person_id] if task.person_id else [])
        turn.say(Say("task-ticked", {"task": _words(turn.desk, task)}))
    else:
        turn.say(Say("task-gone"))


class NothingToDo:
    """There is nothing open, or the one who asks no longer runs the shop."""

    name = "nothing"

    def open(self, draft: Draft, turn: Turn) -> bool:
        mine = turn.runs_the_shop
        return not mine or not tasks.waiting(turn.desk)

    def act(self, draft: Draft, turn: Turn) -> Draft:
        raise Leave(Say("tasks-none"))


class TickOff:
    """By SMS: the tasks under numbers; a number sent back is done."""

    name = "task"
    fills = ()
    labels = False

    def open(self, draft: Draft, turn: Turn) -> bool:
        return True

    def ask(self, draft: Draft, turn: Turn) -> Say:
        listed = tasks.waiting(turn.desk)
        room = min(AT_A_TIME, turn.room - 1)
        first = _within(draft.get("from", 0), listed)
        shown = listed[first : first + room]
        turn.named.update(task.person_id for task in shown if task.person_id)
        choices = [Choice(f"done {task.id}", _words(turn.desk, task)) for task in shown]
        if len(listed) > room:
            choices.append(Choice(f"from {first + room}", Say("tasks-more"), nav=True))
        return Say("tasks", {"count": len(listed)}, tuple(choices))

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        verb, _, number = (answer.value or "").partition(" ")
        if not number:
            raise Again(Say("not-understood"))
        if verb == "from":
            return draft | {"from": int(number)}
        tasks.tick_off(turn.desk, int(number))
        return draft


TASKS = Flow("tasks", (NothingToDo(), TickOff()))


def _within(first: int, listed: Sequence[Task]) -> int:
    """Where a page begins; behind the last one comes the first again."""
    return first if first < len(listed) else 0


def _words(desk: Desk, task: Task) -> Say:
    return Say(_TEXTS[task.kind], _facts(desk, task))


def _facts(desk: Desk, task: Task) -> dict[str, Any]:
    """A task as values for a text. Nothing of the service: it may be a sensitive one (P16)."""
    about = tasks.about(desk, task)
    date = about.appointment
    return {
        "who": f"{about.name} ({date.reference})" if date else about.name,
        "phone": pretty(about.phone, desk.shop.country) if about.phone else "",
        "ending": task.words if task.kind == "twilio" else "",
        "start": date.starts_at if date else task.due_at,
        "day": task.due_at.astimezone(desk.shop.zone).date(),
    }
