"""Dates that are over: who did not come is marked by the owner, and taken back."""

from __future__ import annotations

from datetime import timedelta

from booking import attendance
from booking.appointments import BOOKED, Appointment
from flows.changed import for_owner
from flows.turn import Turn
from locales import Choice, Say

MARKED_WITHIN = timedelta(days=30)
"""So long after a date it is offered for marking, and can be marked."""


def offer_lately(turn: Turn, first: int) -> None:
    """The newest first, from the n-th on; what does not fit follows at a tap."""
    begun = [one for one in attendance.lately(turn.desk, MARKED_WITHIN) if not one.missed]
    if not begun:
        turn.say(Say("owner-noshow-none"))
        return
    rest = begun[first:] or begun
    shown = rest if len(rest) <= turn.room else rest[: turn.room - 1]
    following = len(begun) - len(rest) + len(shown)
    label = Say("owner-noshow-more", {"number": following})
    after = [Choice(f"/noshow {following}", label, nav=True)] if len(rest) > len(shown) else []
    lines = [for_owner(one, turn) for one in shown]
    choices = [
        Choice(f"/missed {one.id}", Say("owner-noshow-label", line))
        for one, line in zip(shown, lines, strict=True)
    ]
    turn.in_place = first > 0
    turn.say(Say("owner-noshow", choices=(*choices, *after)))
    if turn.form == "sms":  # where there are no buttons
        turn.say(*(Say("owner-noshow-line", line) for line in lines), *(one.label for one in after))


def missed(turn: Turn, one: Appointment) -> bool:
    if not _over(turn, one):
        return False
    attendance.mark(turn.desk, one, missed=True)
    count = attendance.missed(turn.desk, one.person_id)
    came = (Choice(f"/came {one.id}", Say("owner-came-label")),)
    turn.say(Say("owner-missed", for_owner(one, turn) | {"count": count}, came))
    return True


def came(turn: Turn, one: Appointment) -> bool:
    if not _over(turn, one):
        return False
    attendance.mark(turn.desk, one, missed=False)
    turn.say(Say("owner-came", for_owner(one, turn)))
    return True


def _over(turn: Turn, one: Appointment) -> bool:
    begun = turn.desk.now - MARKED_WITHIN < one.starts_at <= turn.desk.now
    return one.state == BOOKED and one.agreed and begun
