"""The gate: whether a message may go, asked at the moment of sending and closed when in doubt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import BigInteger, bindparam, exists, select

from booking import rehearsals
from booking.columns import DIGEST
from booking.desk import Desk
from booking.many import OfMany
from booking.owners import is_owner
from booking.privacy import stoplist
from booking.privacy.stoplist import Address
from booking.tables import appointments, contacts, messages, reminders
from reminders.leased import Leased
from reminders.leases import STOPPED
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


Stopped = Callable[[Desk, Collection[Address]], set[Address]]


def judged(
    desk: Desk, these: Sequence[Leased], *, stopped: Stopped = stoplist.all_stopped
) -> dict[int, Verdict]:
    """Judge messages now (P35), by their ids; of what is looked at, each is read once for all.

    Whatever cannot be read raises, and then nothing is sent.
    stopped: the stop list; only a test hands in another one, to see itself go red.
    """
    silenced = {one.id: (one.channel, one.address) for one in these if _silenced(one)}
    on_list = stopped(desk, set(silenced.values()))
    seen = _Seen(desk, these, {number for number, whose in silenced.items() if whose in on_list})
    return {leased.id: Verdict(_objection(desk, leased, seen)) for leased in these}


class _Seen:
    """How things stand for these messages, read when first asked for."""

    def __init__(self, desk: Desk, these: Sequence[Leased], stopped: Collection[int]) -> None:
        """stopped: the ids of those that the stop list holds back."""
        self._desk, self._these, self.stopped = desk, these, stopped

    @cached_property
    def contacts(self) -> Mapping[tuple[str, bytes], Any]:
        """Those of the addresses that are somebody's and can be reached."""
        found: dict[tuple[str, bytes], Any] = {}
        for channel in {leased.channel for leased in self._these}:
            digests = {leased.digest for leased in self._these if leased.channel == channel}
            asked = {"shop": self._desk.shop.id, "channel": channel}
            for row in _CONTACTS.rows(self._desk.connection, asked, list(digests)):
                found[channel, row.digest] = row
        return found

    @cached_property
    def quiet_since(self) -> datetime | None:
        """When the quiet hours began, if it is such an hour now."""
        shop = self._desk.shop
        span = quiet_span(self._desk.now, shop.reminders.quiet, shop.zone)
        return span and span[0]

    @cached_property
    def said_of(self) -> Mapping[int | None, Any]:
        """The appointments of the reminders, by the reminders' ids."""
        of = [one.appointment_id for one in self._these if one.purpose == Purpose.REMINDER]
        asked = {"shop": self._desk.shop.id}
        rows = _SAID_OF.rows(self._desk.connection, asked, of)
        return {row.message_id: row for row in rows}


def _objection(desk: Desk, leased: Leased, seen: _Seen) -> str:
    if leased.purpose not in CHECKS:
        return "no_purpose"
    if leased.id in seen.stopped and not _played(desk, leased):
        return STOPPED
    for check in CHECKS[leased.purpose]:
        if found := check(desk, leased, seen):
            return found
    return ""


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


Check = Callable[[Desk, Leased, _Seen], str]
"""One thing to look at: a reason to refuse, or nothing."""


def _proven(desk: Desk, leased: Leased, seen: _Seen) -> str:
    """The address has answered, can be reached, and is this very person's (P10).

    A number of which the platform says so is good for a reminder, and nothing else.
    """
    found = seen.contacts.get((leased.channel, leased.digest))
    if not found or found.person_id != leased.person_id:
        return "unproven"
    vouched = found.vouched and leased.purpose == Purpose.REMINDER
    return "" if found.answered or vouched else "unproven"


_CONTACTS = OfMany(
    lambda these: select(
        *(contacts.c[name] for name in ("digest", "person_id", "answered", "vouched", "used_at"))
    ).where(
        contacts.c.shop_id == bindparam("shop"),
        contacts.c.channel == bindparam("channel"),
        contacts.c.digest.in_(these),
        contacts.c.reachable.is_(True),
    ),
    DIGEST,
)


def _owner(desk: Desk, leased: Leased, seen: _Seen) -> str:
    """The address claimed the owner's role."""
    return "" if is_owner(desk, leased.channel, leased.address) else "not_an_owner"


def _first_question(desk: Desk, leased: Leased, seen: _Seen) -> str:
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


def _appointment_stands(desk: Desk, leased: Leased, seen: _Seen) -> str:
    """The reminder's appointment is still that one: booked, not moved, ahead, to be reminded of."""
    row = seen.said_of.get(leased.id)
    if not row or row.state != "booked":
        return "called_off"
    if row.revision != row.said_of:
        return "moved"
    if row.starts_at <= desk.now:
        return "over"
    return "" if row.remind else "not_wanted"


_SAID_OF = OfMany(
    lambda these: (
        select(
            reminders.c.message_id,
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
            appointments.c.id.in_(these),
        )
    ),
    BigInteger(),
)


def _quiet(desk: Desk, leased: Leased, seen: _Seen) -> str:
    """It was made before the quiet hours in which it would arrive, and is nobody's answer.

    By itself the program makes nothing in quiet hours: what is made in them follows from what
    somebody has just done, such as the owner who calls a date off.
    """
    if not seen.quiet_since or leased.made_at >= seen.quiet_since:
        return ""
    known = seen.contacts.get((leased.channel, leased.digest))
    answers = leased.purpose not in NO_ANSWERS and known and known.used_at >= leased.made_at
    return "" if answers else QUIET


NO_ANSWERS = frozenset({Purpose.REMINDER, Purpose.VERIFICATION})
"""Nobody has just asked for these, whatever they have written since."""

CHECKS: Mapping[str, tuple[Check, ...]] = {
    **dict.fromkeys(Purpose, ()),
    **dict.fromkeys(UNASKED, (_proven, _quiet)),
    Purpose.OWNER: (_owner,),
    Purpose.VERIFICATION: (_first_question, _quiet),
    Purpose.REMINDER: (_proven, _appointment_stands, _quiet),
}
"""What each purpose asks for, besides the stop list."""
