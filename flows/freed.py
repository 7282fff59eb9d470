"""What is answered to a freed time that is kept for somebody: taken, left, or too late."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select, tuple_

from booking import appointments, diary, openings, waiting
from booking.appointments import Appointment
from booking.diary import Slot
from booking.errors import DeskError
from booking.openings import BOOKS, MOVES, PLAINLY, Opening
from booking.tables import messages, talks
from flows.book import say_booked
from flows.changed import say_moved
from flows.engine import Draft
from flows.turn import Talk, Turn
from flows.words.pick import agreed, number
from locales import Choice, Say

REMINDED = "take-reminded"
RECENT = timedelta(hours=48)
"""For so long a number or a yes may be meant for an offer that has lapsed."""
ASKED_BACK = "which"
"""A yes that leaves open whether a reminder is wanted."""
VERBS = frozenset((*BOOKS, *PLAINLY, *MOVES, ASKED_BACK))


def spoken(text: str, talk: Talk, turn: Turn) -> tuple[str, str] | None:
    """The command that a number or a yes means under an offer, if that was the last thing said."""
    said, agrees = number(text, len(BOOKS)), agreed(text)
    if turn.person is None or (said is None and agrees is None):
        return None
    opening = openings.standing(turn.desk, turn.person.id)
    if opening is None:
        return _too_late(turn.person.id, talk, turn)
    if _asked_since(opening, talk, turn):
        return None
    service = waiting.by_id(turn.desk, opening.waiting_id).wish.service
    verbs = openings.answers(turn.desk, opening, service)
    if said is not None:
        return (verbs[said], str(opening.taker)) if said < len(verbs) else None
    if not agrees:
        return verbs[-1], str(opening.taker)
    return ASKED_BACK if verbs is BOOKS else verbs[0], str(opening.taker)


def _too_late(person_id: int, talk: Talk, turn: Turn) -> tuple[str, str] | None:
    """The command for an answer to an offer that has lapsed, and was the last thing asked."""
    lapsed = openings.gone(turn.desk, person_id, turn.desk.now - RECENT)
    if lapsed is None or _asked_since(lapsed, talk, turn):
        return None
    return ASKED_BACK, str(lapsed.taker)


def _asked_since(opening: Opening, talk: Talk, turn: Turn) -> bool:
    """Whether there was another question after the offer, in a conversation or a reminder."""
    here = (
        turn.desk.shop.id,
        turn.channel,
        turn.desk.keys.address_digest(turn.channel, turn.address),
    )
    reminded = select(messages.c.id).where(
        tuple_(messages.c.shop_id, messages.c.channel, messages.c.digest) == here,
        messages.c.purpose == "reminder",
        messages.c.made_at > opening.at,
    )
    talked = select(talks.c.at).where(
        tuple_(talks.c.shop_id, talks.c.channel, talks.c.digest) == here,
        talks.c.at >= opening.at,
    )
    asked = turn.desk.connection.execute
    return bool((talk.flow and asked(talked).first()) or asked(reminded).first())


def answer(verb: str, taker: str, talk: Talk, turn: Turn) -> Talk:
    """Do what was answered. The talk that was going on is over when the time was taken."""
    opening = None
    if turn.person and taker.isdecimal():
        opening = openings.standing(turn.desk, turn.person.id, int(taker))
    if opening is None:
        _say_gone(turn)
        return talk
    if verb == ASKED_BACK:
        choices = (Choice(f"/{each} {taker}", Say(f"waiting-{each}")) for each in BOOKS)
        turn.say(Say("waiting-remind", choices=tuple(choices)))
        return talk
    if verb == "pass":
        openings.decline(turn.desk, opening)
        turn.say(Say("waiting-passed", choices=(Choice("/unwait", Say("waiting-leave")),)))
        return talk
    try:
        _take(opening, turn, verb)
    except DeskError:
        openings.decline(turn.desk, opening)
        _say_gone(turn)
    return Talk(asking=talk.asking)


def _say_gone(turn: Turn) -> None:
    """The time is somebody else's by now; what can be done instead."""
    waits = bool(turn.person and waiting.of_person(turn.desk, turn.person.id))
    choices = [Choice("/book", Say("book-word"))]
    choices += [Choice("/unwait", Say("waiting-leave"))] if waits else []
    turn.say(Say("waiting-gone-still" if waits else "waiting-gone", choices=tuple(choices)))


def _take(opening: Opening, turn: Turn, verb: str) -> None:
    """Move or book, and leave the list. Raises DeskError, and then nothing has changed."""
    desk = turn.desk
    entry = waiting.by_id(desk, opening.waiting_id)
    before = appointments.by_id(desk, opening.appointment_id) if opening.appointment_id else None
    seats = before.seats if before else entry.wish.seats
    slot = Slot(entry.wish.service, opening.starts_at, opening.staff, seats)
    if before:
        openings.check_still_later(desk, before, opening)
        moved = diary.move(desk, before, slot, held=opening.taker)
        waiting.leave(desk, entry.id)
        say_moved(before, moved, turn)
        return
    rules = desk.shop.reminders.of(desk.shop.services.get(entry.wish.service))
    remind = verb == REMINDED or (not rules.asks and rules.for_all)
    made = diary.book(desk, slot, person_id=opening.person_id, held=opening.taker, remind=remind)
    waiting.leave(desk, entry.id)
    say_booked(_draft(made), made, turn)


def _draft(made: Appointment) -> Draft:
    """The appointment as a conversation would have left it."""
    start = made.starts_at.isoformat()
    return {"service": made.service, "staff": made.staff, "start": start, "seats": made.seats}
