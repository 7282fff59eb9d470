"""Another name for oneself, told unasked: put down for what is booked, and told to the owner."""

from __future__ import annotations

from flows.changed import facts
from flows.names import put_down, renamed
from flows.own_dates import mine
from flows.turn import Turn
from locales import Say


def taken_down(text: str, turn: Turn) -> bool:
    """Keep a name that somebody tells of; False where none is told, or nobody had one."""
    if not turn.person or not turn.person.name:
        return False
    name, before = renamed(text), turn.person.name
    if name is None:
        return False
    if not name:
        turn.say(Say("name-which"))
        return True
    put_down(name, turn)
    turn.say(Say("name-noted", {"name": turn.person.name}))
    for one in mine(turn)[:1]:
        say = Say("owner-renamed", facts(one, turn) | {"before": before})
        turn.tell_owner(say, appointment_id=one.id)
    return True
