"""The gate: whether a message may go, asked at the moment of sending and closed when in doubt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, exists, select

from booking import rehearsals
from booking.desk import Desk
from booking.owners import is_owner
from booking.prepared import Prepared
from booking.privacy import stoplist
from booking.tables import appointments, contacts, messages, reminders
from reminders.leases import STOPPED, Leased
from reminders.policy import quiet_span
from reminders.purposes import AFTER_STOP, IN_REPLY, UNASKED, Purpose
from reminders.rows import QUIET

CAN_ALWAYS_REPLY = "telegram"
"""The channel where an answer to the person's own message passes after STOP."""


@dataclass(frozen=True)
class Verdict:
    """Whether a message may go, and why not."""

    refused: str = ""
    """The reason, as it is recorded; empty when the message may go."""

    @property
    def passes(self) -> bool:
        return not self.refused


Check = Callable[[Desk, Leased], str]
"""One thing to look at: a reason to refuse, or nothing."""


def allowed(
    desk: Desk,
    leased: Leased,
    *,
    stopped: Callable[[Desk, str, str], bool] = stoplist.stopped,
    still_due: Check = lambda desk, leased: "",
) -> Verdict:
    """Judge one message now (P35). Whatever cannot be read raises, and then nothing is sent.

    still_due: what else must hold for a reminder.
    stopped: the stop list; only a test hands in another one, to see itself go red.
    """
    if leased.purpose not in set(Purpose):
        return Verdict("no_purpose")
    if (
        _silenced(leased)
        and stopped(desk, leased.channel, leased.address)
        and not _played(desk, leased)
    ):
        return Verdict(STOPPED)
    reason = next((found for check in _checks(leased) if (found := check(desk, leased))), "")
    if not reason and leased.purpose == Purpose.REMINDER:
        reason = still_due(desk, leased)
    return Verdict(reason)


def _silenced(leased: Leased) -> bool:
    """Whether STOP holds back this purpose on this channel."""
    if leased.purpose in AFTER_STOP:
        return False
    return not (leased.channel == CAN_ALWAYS_REPLY and leased.purpose in IN_REPLY)


def _played(desk: Desk, leased: Leased) -> bool:
    """In a rehearsal it is the customer who said STOP; the owner goes on hearing of the shop."""
    return leased.purpose == Purpose.OWNER and rehearsals.stop_is_played(
        desk, leased.channel, leased.address
    )


def _checks(leased: Leased) -> tuple[Check, ...]:
    return CHECKS.get(Purpose(leased.purpose), ())


def _proven(desk: Desk, leased: Leased) -> str:
    """The address has answered, can be reached, and is this very person's (P10).

    A number of which the platform says so is good for a reminder, and nothing else.
    """
    asked = {"channel": leased.channel, "digest": leased.digest, "person": leased.person_id}
    found = _ANSWERED.first(desk.connection, asked | {"shop": desk.shop.id})
    vouched = found and found.vouched and leased.purpose == Purpose.REMINDER
    return "" if found and (found.answered or vouched) else "unproven"


_ANSWERED = Prepared(
    select(contacts.c.answered, contacts.c.vouched).where(
        contacts.c.shop_id == bindparam("shop"),
        contacts.c.channel == bindparam("channel"),
        contacts.c.digest == bindparam("digest"),
        contacts.c.person_id == bindparam("person"),
        contacts.c.reachable.is_(True),
    )
)


def _owner(desk: Desk, leased: Leased) -> str:
    """The address claimed the owner's role."""
    return "" if is_owner(desk, leased.channel, leased.address) else "not_an_owner"


def _first_question(desk: Desk, leased: Leased) -> str:
    """One verification for an address, ever (P10)."""
    asked = desk.connection.scalar(
        select(
            exists().where(
                messages.c.shop_id == desk.shop.id,
                messages.c.channel == leased.channel,
                messages.c.digest == leased.digest,
                messages.c.purpose == Purpose.VERIFICATION.value,
                messages.c.first_try_at.is_not(None),
                messages.c.id != leased.id,
            )
        )
    )
    return "asked_before" if asked else ""


def _appointment_stands(desk: Desk, leased: Leased) -> str:
    """The reminder's appointment is still that one: booked, not moved, ahead, to be reminded of."""
    asked = {"shop": desk.shop.id, "of": leased.appointment_id, "said_by": leased.id}
    row = _SAID_OF.first(desk.connection, asked)
    if not row or row.state != "booked":
        return "called_off"
    if row.revision != row.said_of:
        return "moved"
    if row.starts_at <= desk.now:
        return "over"
    return "" if row.remind else "not_wanted"


_SAID_OF = Prepared(
    select(
        appointments.c.state,
        appointments.c.revision,
        appointments.c.starts_at,
        appointments.c.remind,
        reminders.c.revision.label("said_of"),
    )
    .join(
        reminders,
        (reminders.c.shop_id == appointments.c.shop_id)
        & (reminders.c.appointment_id == appointments.c.id),
    )
    .where(
        appointments.c.shop_id == bindparam("shop"),
        appointments.c.id == bindparam("of"),
        reminders.c.message_id == bindparam("said_by"),
    )
)


def _quiet(desk: Desk, leased: Leased) -> str:
    """It was made before the quiet hours in which it would arrive, and is nobody's answer.

    By itself the program makes nothing in quiet hours: what is made in them follows from what
    somebody has just done, such as the owner who calls a date off.
    """
    span = quiet_span(desk.now, desk.shop.reminders.quiet, desk.shop.zone)
    if span is None:
        return ""
    asked = {"channel": leased.channel, "digest": leased.digest, "number": leased.id}
    made = _MADE.first(desk.connection, asked | {"shop": desk.shop.id})
    if made is None or made.made_at >= span[0]:
        return ""
    answers = leased.purpose not in NO_ANSWERS and made.used_at and made.used_at >= made.made_at
    return "" if answers else QUIET


_MADE = Prepared(
    select(messages.c.made_at, contacts.c.used_at)
    .outerjoin(
        contacts,
        (contacts.c.shop_id == messages.c.shop_id)
        & (contacts.c.channel == messages.c.channel)
        & (contacts.c.digest == messages.c.digest),
    )
    .where(
        messages.c.shop_id == bindparam("shop"),
        messages.c.id == bindparam("number"),
        messages.c.channel == bindparam("channel"),
        messages.c.digest == bindparam("digest"),
    )
)
NO_ANSWERS = frozenset({Purpose.REMINDER, Purpose.VERIFICATION})
"""Nobody has just asked for these, whatever they have written since."""

CHECKS: Mapping[Purpose, tuple[Check, ...]] = {
    Purpose.OWNER: (_owner,),
    Purpose.VERIFICATION: (_first_question, _quiet),
    Purpose.REMINDER: (_proven, _appointment_stands, _quiet),
} | dict.fromkeys(UNASKED - {Purpose.REMINDER}, (_proven, _quiet))
"""What each purpose asks for, besides the stop list."""
