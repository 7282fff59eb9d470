"""Answers to a reminder: I'm coming, another time, or not at all; by button, number or word."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import ColumnElement, Table, and_, bindparam, select

from booking import appointments as diary_page
from booking import attendance
from booking.appointments import BOOKED, Appointment
from booking.columns import Utc
from booking.tables import appointments, messages, reminders, talks
from flows.change import mine
from flows.engine import Draft, Elsewhere, Flow, Leave, begin
from flows.turn import Answer, Talk, Turn
from flows.words.coming import coming
from locales import Choice, Say

RECENT = timedelta(hours=48)
"""For so long after a reminder a bare word or number may be the answer to it."""
NUMBERS = {"1": "coming", "2": "move", "3": "calloff"}
"""What the numbers in a reminder by SMS stand for."""


def confirm(turn: Turn, number: str) -> None:
    """Note that this person comes to one of their own appointments; the owner is not disturbed."""
    found = next((one for one in mine(turn) if str(one.id) == number), None)
    if not found or found.starts_at <= turn.desk.now:
        turn.say(Say("mine-gone"))
        return
    attendance.confirm(turn.desk, found)
    turn.say(Say("coming-noted", {"start": found.starts_at}))


def answered(text: str, talk: Talk, turn: Turn) -> tuple[str, str] | None:
    """The command that an answer to the last reminder means, with the appointment's number.

    None where it is no such answer, where none was sent lately, or where a question was asked
    since: the answer is then to that.
    """
    meant = _meant(text)
    reminded = _last_reminded(talk, turn) if meant else None
    return (meant, str(reminded.id)) if reminded else None


def unclear(talk: Talk, turn: Turn) -> Talk | None:
    """The one question about words that followed a reminder and were not understood."""
    reminded = _last_reminded(talk, turn, first_answer=True)
    if not reminded:
        return None
    return begin(COMING, {"appointment": reminded.id}, turn, before=talk)


def _meant(text: str) -> str:
    number = NUMBERS.get(text.strip().rstrip(".)"), "")
    if number:
        return number
    comes = coming(text)
    return {True: "coming", False: "calloff", None: ""}[comes]


def _last_reminded(talk: Talk, turn: Turn, *, first_answer: bool = False) -> Appointment | None:
    """The appointment of which this address was reminded last, if it may be answering that.

    A question that had stood open before the reminder came is over; one asked since is not.
    first_answer: nothing at all was written since.
    """
    desk = turn.desk
    asked = {
        "shop": desk.shop.id,
        "channel": turn.channel,
        "digest": desk.keys.address_digest(turn.channel, turn.address),
        "since": desk.now - RECENT,
        "now": desk.now,
    }
    row = desk.connection.execute(_LAST, asked).first()
    if not row:
        return None
    written_since = row.at is not None and row.at >= row.sent_at
    if written_since and (talk.flow or first_answer):
        return None
    return diary_page.by_id(desk, row.id)


def _same(one: Table, other: Table, *names: str) -> ColumnElement[bool]:
    """Both tables hold the same in these columns."""
    return and_(*(one.c[name] == other.c[name] for name in names))


_LAST = (
    select(appointments.c.id, messages.c.sent_at, talks.c.at)
    .join(
        reminders,
        and_(
            _same(reminders, messages, "shop_id", "appointment_id"),
            reminders.c.message_id == messages.c.id,
        ),
    )
    .join(
        appointments,
        and_(
            _same(appointments, reminders, "shop_id", "revision"),
            appointments.c.id == reminders.c.appointment_id,
        ),
    )
    .outerjoin(talks, _same(talks, messages, "shop_id", "channel", "digest"))
    .where(
        messages.c.shop_id == bindparam("shop"),
        messages.c.channel == bindparam("channel"),
        messages.c.digest == bindparam("digest"),
        messages.c.sent_at > bindparam("since", type_=Utc()),
        appointments.c.state == BOOKED,
        appointments.c.starts_at > bindparam("now", type_=Utc()),
    )
    .order_by(messages.c.sent_at.desc(), messages.c.id.desc())
    .limit(1)
)


class AskComing:
    """Which of the three was meant; asked once."""

    name = "coming"
    fills = ("coming",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return True

    def ask(self, draft: Draft, turn: Turn) -> Say:
        start = next(one.starts_at for one in mine(turn) if one.id == draft["appointment"])
        choices = tuple(Choice(verb, Say(f"reminder-{verb}")) for verb in NUMBERS.values())
        return Say("coming-question", {"start": start}, choices, columns=2)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        meant = answer.value or _meant(answer.text)
        if not meant:
            raise Leave(Say("not-understood"))
        raise Elsewhere(meant, draft)


class StillAhead:
    """Whoever answers after the date, or after it was called off, is told so."""

    name = "still_ahead"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return all(one.id != draft["appointment"] for one in mine(turn))

    def act(self, draft: Draft, turn: Turn) -> Draft:
        raise Leave(Say("mine-gone"))


COMING = Flow("coming", (StillAhead(), AskComing()))
