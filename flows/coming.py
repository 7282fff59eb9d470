"""Answers to a reminder: I'm coming, another time, or not at all; by button, number or word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Table, and_, bindparam, or_, select

from booking import appointments as diary_page
from booking import attendance
from booking.appointments import BOOKED, CALLED_OFF
from booking.columns import Utc
from booking.reference import read_number
from booking.tables import appointments, messages, reminders, talks
from flows.buttons import TO_BOOK
from flows.engine import Draft, Elsewhere, Flow, Leave, begin
from flows.own_dates import chosen, mine
from flows.turn import Answer, Talk, Turn
from flows.words.coming import ANSWERS, at_its_time, merely_polite, reply
from flows.words.pick import agreed
from locales import Choice, Say

OVER = timedelta(hours=12)
"""For so long after a date a number may still be the answer to its reminder."""


UNSURE = "unsure"
"""A yes to another time than that of the date; which of the answers was meant is asked."""


@dataclass(frozen=True)
class _Reminded:
    """A date that this address was reminded of, and what became of it."""

    id: int
    starts_at: datetime
    ends_at: datetime
    state: str
    confirmed_at: datetime | None
    changed_at: datetime
    sent_at: datetime
    """When the last reminder of it went out."""
    wrote_at: datetime | None
    """When this address wrote last."""

    def asked_at(self, now: datetime) -> bool:
        """Whether there is still something to answer."""
        return self.state == BOOKED and now < self.ends_at

    @property
    def gone_unnoticed(self) -> bool:
        """Called off, and nothing was written since; so whoever answers does not know it yet."""
        unread = self.wrote_at is None or self.wrote_at < self.changed_at
        return self.state == CALLED_OFF and unread


def confirm(turn: Turn, number: str) -> None:
    """Note that this person comes to one of their own appointments; the owner is not disturbed."""
    found = next((one for one in mine(turn) if str(one.id) == number), None)
    if not found:
        turn.say(_gone(turn, number))
        return
    attendance.confirm(turn.desk, found)
    turn.say(Say("coming-noted", {"start": found.starts_at}))


def _gone(turn: Turn, number: str) -> Say:
    """What is said of a date that is over, or that this person does not have any more."""
    one = diary_page.by_id(turn.desk, read_number(number))
    theirs = one and turn.person and one.person_id == turn.person.id
    if one and theirs and one.state == BOOKED:
        return Say("coming-over", {"start": one.starts_at})
    return Say("mine-gone", choices=TO_BOOK)


REFUSED = "refused"
"""In the draft of a talk: a change was refused just now, so that an "ok" agrees to that only."""


def answered(
    text: str, talk: Talk, turn: Turn, *, written_at: datetime | None = None
) -> tuple[str, str] | None:
    """The command that an answer to a reminder means, with the appointment's number.

    It is good until the date is over. Of several dates the one that is not confirmed yet is
    meant, the last first; which one shall be moved or called off is asked. None where it is no
    such answer, where none was sent, or where a question was asked since: it answers that.

    written_at: when it was written, if that is long ago; what was sent since was not read.
    """
    meant = reply(text)
    if not meant and at_its_time(text, turn.desk.now) is None:
        return None
    reminded = _reminded(turn, until=written_at)
    if not reminded or _asked_since(reminded, talk):
        return None
    found = _of_which(meant, text, reminded, turn)
    if found and found[0] == "coming" and REFUSED in talk.draft and agreed(text):
        return UNSURE, found[1]
    return found


def _of_which(
    meant: str, text: str, reminded: Sequence[_Reminded], turn: Turn
) -> tuple[str, str] | None:
    now = turn.desk.now
    open_ = [one for one in reminded if one.asked_at(now)]
    if not meant:
        agree = {one.id: at_its_time(text, turn.local(one.starts_at)) for one in open_}
        at_that = [number for number, agrees in agree.items() if agrees]
        if at_that:
            return "coming", str(at_that[0])
        return (UNSURE, str(open_[0].id)) if False in agree.values() else None
    if not open_:
        return ("coming", str(reminded[0].id)) if _too_late(text, reminded[0], now) else None
    if meant != "coming":
        return meant, str(open_[0].id) if len(open_) == 1 else ""
    unconfirmed = [one for one in open_ if one.confirmed_at is None]
    return meant, str((unconfirmed or open_)[0].id)


def _too_late(text: str, one: _Reminded, now: datetime) -> bool:
    """Whether an answer to a date that is over, or is no longer theirs, is to be told so."""
    over = one.state == BOOKED and now < one.ends_at + OVER and any(map(str.isdecimal, text))
    return over or one.gone_unnoticed


def unclear(talk: Talk, turn: Turn) -> Talk | None:
    """The one question about words that followed a reminder and were not understood."""
    return _question(talk, turn, first_answer=True)


def instead_of_thanks(talk: Talk, turn: Turn) -> Talk | None:
    """The same where thanks may hold a yes, as long as there was none."""
    if talk.flow or merely_polite(turn.words):
        return None
    return _question(talk, turn, first_answer=False)


def _question(talk: Talk, turn: Turn, *, first_answer: bool) -> Talk | None:
    """first_answer: only where nothing at all was written since the reminder."""
    reminded = [one for one in _reminded(turn) if turn.desk.now < one.starts_at]
    asked = [one for one in reminded if one.state == BOOKED and one.confirmed_at is None]
    if not asked or _asked_since(asked, talk) or (first_answer and _wrote_since(asked)):
        return None
    return ask(talk, turn, str(asked[0].id))


def ask(talk: Talk, turn: Turn, number: str) -> Talk:
    """Which of the answers was meant."""
    return begin(COMING, {"appointment": read_number(number)}, turn, before=talk)


def _asked_since(reminded: Sequence[_Reminded], talk: Talk) -> bool:
    """Whether a question was asked after the reminder; one that stood open before it is over."""
    return bool(talk.flow) and _wrote_since(reminded)


def _wrote_since(reminded: Sequence[_Reminded]) -> bool:
    last = reminded[0]
    return last.wrote_at is not None and last.wrote_at >= last.sent_at


def _reminded(turn: Turn, *, until: datetime | None = None) -> list[_Reminded]:
    """The dates that this address was reminded of, the last first, as they now stand."""
    desk = turn.desk
    asked = {
        "shop": desk.shop.id,
        "channel": turn.channel,
        "digest": desk.keys.address_digest(turn.channel, turn.address),
        "over": desk.now - OVER,
        "until": until or desk.now,
    }
    found: dict[int, _Reminded] = {}
    for row in desk.connection.execute(_REMINDED, asked):
        found.setdefault(row.id, _Reminded(*row))
    return list(found.values())


def _same(one: Table, other: Table, *names: str) -> ColumnElement[bool]:
    """Both tables hold the same in these columns."""
    return and_(*(one.c[name] == other.c[name] for name in names))


_REMINDED = (
    select(
        appointments.c.id,
        appointments.c.starts_at,
        appointments.c.ends_at,
        appointments.c.state,
        appointments.c.confirmed_at,
        appointments.c.changed_at,
        messages.c.sent_at,
        talks.c.at,
    )
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
            _same(appointments, reminders, "shop_id"),
            appointments.c.id == reminders.c.appointment_id,
            or_(
                appointments.c.revision == reminders.c.revision,
                and_(
                    appointments.c.revision == reminders.c.revision + 1,
                    appointments.c.state == CALLED_OFF,
                ),
            ),
        ),
    )
    .outerjoin(talks, _same(talks, messages, "shop_id", "channel", "digest"))
    .where(
        messages.c.shop_id == bindparam("shop"),
        messages.c.channel == bindparam("channel"),
        messages.c.digest == bindparam("digest"),
        messages.c.sent_at <= bindparam("until", type_=Utc()),
        appointments.c.ends_at > bindparam("over", type_=Utc()),
    )
    .order_by(messages.c.sent_at.desc(), messages.c.id.desc())
)


class AskComing:
    """Which of the three was meant; asked once."""

    name = "coming"
    fills = ("coming",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return True

    def ask(self, draft: Draft, turn: Turn) -> Say:
        start = chosen(draft, turn).starts_at
        choices = tuple(Choice(verb, Say(f"reminder-{verb}")) for verb in ANSWERS)
        return Say("coming-question", {"start": start}, choices, columns=2)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        start = turn.local(chosen(draft, turn).starts_at)
        agrees = "coming" if at_its_time(answer.text, start) else ""
        meant = answer.value or reply(answer.text) or agrees
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
