"""What is answered to a freed time that is kept for somebody: taken, left, or too late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import exists, select

from booking import appointments, diary, openings, waiting
from booking.appointments import BOOKED
from booking.diary import Slot
from booking.errors import DeskError
from booking.openings import BOOKS, MOVES, PLAINLY, Opening
from booking.reference import read_number
from booking.tables import messages, talks
from flows.book import say_booked
from flows.buttons import TO_BOOK, TO_LEAVE_THE_LIST
from flows.changed import move
from flows.turn import Talk, Turn
from flows.waiting_for import is_waiting, say_pauses
from flows.words.nearby import with_reminder
from flows.words.taking import is_answer, numbered_offer, takes
from locales import Choice, Say

REMINDED = "take-reminded"
ASKED_BACK = "which"
"""A yes that leaves open whether a reminder is wanted."""
REMEMBERED = timedelta(hours=24)
"""For so long after an offer its number is told that the time is gone."""
VERBS = frozenset((*BOOKS, *PLAINLY, *MOVES, ASKED_BACK))


def spoken(text: str, talk: Talk, turn: Turn) -> tuple[str, str] | None:
    """The command that a number or a yes means under an offer, if that was the last thing said.

    One that has lapsed meanwhile is answered too: the answer is that it is gone.
    """
    if turn.person is None or not is_answer(text):
        return None
    opening = openings.standing(turn.desk, turn.person.id)
    if opening is None:
        lapsed = openings.lapsed(turn.desk, turn.person.id, within=REMEMBERED)
        gone = lapsed and not _asked_since(lapsed, talk, turn)
        return ("pass", str(lapsed.taker)) if lapsed and gone else None
    service = waiting.by_id(turn.desk, opening.waiting_id).wish.service
    if service not in turn.services or _asked_since(opening, talk, turn):
        return None
    verb = _meant(text, openings.answers(turn.desk, opening, service))
    return (verb, str(opening.taker)) if verb else None


def _meant(text: str, verbs: Sequence[str]) -> str:
    """Which of the answers on offer the words are; empty for none of them."""
    reminded = with_reminder(text)
    place = numbered_offer(text, len(verbs))
    if place is not None:
        contradicts = verbs is BOOKS and reminded is not None and place != (0 if reminded else 1)
        return ASKED_BACK if contradicts else verbs[place]
    agrees = takes(text)
    if agrees is None:
        return ""
    if not agrees:
        return verbs[-1]
    if verbs is not BOOKS:
        return verbs[0]
    return ASKED_BACK if reminded is None else BOOKS[0 if reminded else 1]


def _asked_since(opening: Opening, talk: Talk, turn: Turn) -> bool:
    """Whether there was another question after the offer, in a conversation or a reminder."""
    digest = turn.desk.keys.address_digest(turn.channel, turn.address)
    reminded = exists().where(
        messages.c.shop_id == turn.desk.shop.id,
        messages.c.channel == turn.channel,
        messages.c.digest == digest,
        messages.c.purpose == "reminder",
        messages.c.made_at > opening.at,
    )
    wrote = exists().where(
        talks.c.shop_id == turn.desk.shop.id,
        talks.c.channel == turn.channel,
        talks.c.digest == digest,
        talks.c.at >= opening.at,
    )
    return bool(turn.desk.connection.scalar(select(reminded | wrote if talk.flow else reminded)))


def answer(verb: str, taker: str, talk: Talk, turn: Turn) -> Talk:
    """Do what was answered. The talk that was going on is over when the time was taken."""
    opening = None
    if turn.person:
        opening = openings.standing(turn.desk, turn.person.id, read_number(taker))
    if opening is None:
        _say_gone(turn)
        return talk
    if waiting.by_id(turn.desk, opening.waiting_id).wish.service not in turn.services:
        turn.say(Say("book-not-here", {"phone": turn.phone}))  # it needs a ground (P16)
        return talk
    if verb == ASKED_BACK:
        choices = (Choice(f"/{each} {taker}", Say(f"waiting-{each}")) for each in BOOKS)
        turn.say(Say("waiting-remind", choices=tuple(choices)))
        return talk
    if verb == "pass":
        openings.decline(turn.desk, opening)
        turn.say(Say("waiting-passed", choices=TO_LEAVE_THE_LIST))
        return talk
    try:
        _take(opening, turn, verb)
    except DeskError:
        openings.decline(turn.desk, opening)
        _say_gone(turn)
    return Talk(asking=talk.asking)


def _say_gone(turn: Turn) -> None:
    """The time is somebody else's by now; what can be done instead."""
    if is_waiting(turn):
        turn.say(Say("waiting-gone-still", choices=(*TO_BOOK, *TO_LEAVE_THE_LIST)))
    else:
        turn.say(Say("waiting-gone", choices=TO_BOOK))


def _take(opening: Opening, turn: Turn, verb: str) -> None:
    """Move or book, and leave the list. Raises DeskError, and then nothing has changed."""
    desk = turn.desk
    entry = waiting.by_id(desk, opening.waiting_id)
    before = appointments.by_id(desk, opening.appointment_id) if opening.appointment_id else None
    seats = before.seats if before else entry.wish.seats
    slot = Slot(entry.wish.service, opening.starts_at, opening.staff, seats)
    if before and before.state == BOOKED:
        openings.check_still_later(desk, before, opening)
        move(before, slot, turn, held=opening.taker)
        _leave_list(opening, turn)
        return
    rules = desk.shop.reminders.of(desk.shop.services.get(entry.wish.service))
    remind = verb == REMINDED or (not rules.asks and rules.for_all)
    if before:  # it was called off meanwhile; what was chosen for it holds
        remind = before.remind
    made = diary.book(desk, slot, person_id=opening.person_id, held=opening.taker, remind=remind)
    say_booked(made, turn)
    _leave_list(opening, turn)
    say_pauses(turn, made)


def _leave_list(opening: Opening, turn: Turn) -> None:
    """What was taken ends the wish; where the shop is yet to say yes, not before that."""
    came_of_it = (opening.taker, opening.appointment_id)
    found = [appointments.by_id(turn.desk, number) for number in came_of_it if number]
    if any(one.state == BOOKED and not one.agreed for one in found if one):
        openings.requested(turn.desk, opening)
        return
    waiting.leave(turn.desk, opening.waiting_id)
