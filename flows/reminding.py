"""A reminder is switched on or off after the booking, and the choice put on record (P5)."""

from __future__ import annotations

from dataclasses import replace

from booking import appointments
from booking.appointments import Appointment
from booking.attendance import Promise
from booking.privacy import stoplist
from booking.terms import Reminders
from flows.engine import Draft, Leave
from flows.own_dates import chosen, mine
from flows.promise import if_silent
from flows.proofs import record_choice
from flows.turn import Turn
from locales import Choice, Say

ON, OFF = "remind", "no-remind"


def _rules(one: Appointment, turn: Turn) -> Reminders:
    shop = turn.desk.shop
    return shop.reminders.of(shop.services.get(one.service))


def choice(one: Appointment, turn: Turn) -> tuple[Choice, ...]:
    """The other of the two, where it is anybody's choice and not too late for it."""
    if not is_choice(one, turn) or not (one.remind or _next(one, turn).reminded_at):
        return ()
    verb = OFF if one.remind else ON
    return (Choice(verb, Say(f"mine-{verb}")),)


def offer(turn: Turn) -> Say | None:
    """A reminder of the next appointment, where there is one that is without."""
    for one in mine(turn):
        if not one.remind and choice(one, turn):
            return Say("remind-offer", choices=(Choice(f"/{ON} {one.id}", Say(f"mine-{ON}")),))
    return None


def _next(one: Appointment, turn: Turn) -> Promise:
    """What could be promised of it from now on."""
    wanted = replace(one, remind=True, agreed=True, changed_at=turn.desk.now)
    return turn.promise(wanted)


def is_choice(one: Appointment, turn: Turn) -> bool:
    """Whether the person chooses to be reminded of it; else `basis` decides."""
    return _rules(one, turn).asks


class Remind:
    """Does it, and says when the reminder comes."""

    name = "remind"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return draft.get("do") in (ON, OFF)

    def act(self, draft: Draft, turn: Turn) -> Draft:
        one, rules = chosen(draft, turn), _rules(chosen(draft, turn), turn)
        if stoplist.stopped(turn.desk, turn.channel, turn.address):
            start = (Choice("/start", Say("start-word")),)
            raise Leave(Say("stopped-hint", {"business": turn.desk.shop.name}, start))
        if not rules.asks and not rules.for_all:
            raise Leave(Say("remind-none"))
        if draft["do"] == OFF:
            raise Leave(_off(one, turn) if rules.asks else Say("remind-for-all"))
        raise Leave(_on(one, turn))


def _on(one: Appointment, turn: Turn) -> Say:
    at = _next(one, turn).reminded_at
    if at is None:
        return Say("remind-too-late", {"start": one.starts_at})
    if not one.remind:
        now = turn.desk.now
        # As if it were booked now, or one that was due would go out at once.
        one = appointments.note(turn.desk, one, remind=True, changed_at=now, look_at=now)
        record_choice(turn, "reminder", wanted=True)
        turn.say(*(if_silent(turn, one) if one.agreed else ()))
    return Say("remind-on", {"start": at})


def _off(one: Appointment, turn: Turn) -> Say:
    if one.remind:
        appointments.note(turn.desk, one, remind=False, look_at=turn.desk.now)
        record_choice(turn, "reminder", wanted=False)
    return Say("remind-off", {"start": one.starts_at})
