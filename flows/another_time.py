"""A move leads to another time: the one that somebody has is neither offered nor taken."""

from __future__ import annotations

from datetime import datetime

from booking import appointments
from booking.appointments import Appointment
from flows.draft import without
from flows.engine import Draft
from flows.turn import Turn
from locales import Say


class AnotherTime:
    """Asks again where the chosen time is the one that they have, with the same person."""

    name = "another_time"

    def open(self, draft: Draft, turn: Turn) -> bool:
        if draft["do"] != "move" or "start" not in draft or "done" in draft:
            return False
        has = _has(draft, turn)
        same_staff = has is not None and draft.get("staff") in (None, "", has.staff)
        return has is not None and same_staff and _at(draft["start"]) == has.starts_at

    def act(self, draft: Draft, turn: Turn) -> Draft:
        turn.say(Say("move-same", {"start": _at(draft["start"])}))
        return without(draft, "start")


def without_own(say: Say, draft: Draft, turn: Turn) -> Say:
    """The question about a time without the one that is to be left."""
    has = _has(draft, turn)
    own = [choice for choice in say.choices if has and _is_at(choice.value, has.starts_at)]
    return say._replace(choices=tuple(each for each in say.choices if each not in own))


def _is_at(value: str, start: datetime) -> bool:
    """Whether a choice is that time; others lead to another day, or to the waiting list."""
    try:
        return _at(value.removeprefix("at:")) == start
    except ValueError:
        return False


def _has(draft: Draft, turn: Turn) -> Appointment | None:
    return appointments.by_id(turn.desk, draft["appointment"])


def _at(value: str) -> datetime:
    return datetime.fromisoformat(value)
