"""When a reminder went nowhere: once by another way that is open, else the owner is to call.

Nothing is planned when a message fails. The appointment is looked at again, and what is to follow
is read from how things stand then.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, select, update

from booking.appointments import BOOKED, Appointment
from booking.columns import Utc
from booking.desk import Desk
from booking.privacy import stoplist
from booking.privacy.stoplist import Address
from booking.standing import CALL, INSTEAD, NOT_SAID
from booking.tables import appointments, messages, reminders
from reminders.outbox import To
from reminders.policy import end_of_use
from reminders.rows import DROPPED, EXPIRED, FAILED
from reminders.telling import Way

GIVES_UP = timedelta(hours=3)
"""After so long in the outbox a reminder goes another way, where there is one."""
OPTED_OUT = "opted_out"
"""The outcome where Twilio knows of a STOP: that is an answer, and nobody need be called."""
UNPROVEN, STOPPED = "unproven", "stopped"
BLOCKS = "telegram"
"""Where the provider's stop is a blocked bot, and not a word that was sent."""


@dataclass(frozen=True)
class Said:
    """What was said last of an appointment as it stands, to the customer."""

    kind: str
    at: datetime
    message_id: int | None = None
    channel: str = ""
    state: str = ""
    outcome: str = ""


def last_said(rows: Sequence[Any]) -> Said | None:
    """The newest of an appointment's reminders, from the rows of `worker`."""
    said = [row for row in rows if row.kind not in NOT_SAID]
    if not said:
        return None
    row = max(said, key=lambda each: each.at)
    return Said(
        row.kind, row.at, row.message_id, row.channel or "", row.state or "", row.outcome or ""
    )


def follows(
    desk: Desk,
    appointment: Appointment,
    said: Said | None,
    *,
    told: Collection[str],
    ways: Sequence[Way],
    speaks: Collection[str],
    stopped: Collection[Address],
) -> str:
    """What is to follow on a reminder: INSTEAD, CALL, or nothing.

    Whoever has written since, or said that they come, need not be called.
    speaks: the channels on which the shop can be answered. stopped: whom STOP holds back.
    """
    if said is None or appointment.confirmed_at or not _went_nowhere(desk, said, ways):
        return ""
    in_time = desk.now < end_of_use(appointment)
    if in_time and INSTEAD not in told and other_way(said, ways, speaks, stopped):
        return INSTEAD
    if CALL in told or any(way.used_at > said.at for way in ways):
        return ""
    return CALL


def other_way(
    said: Said, ways: Sequence[Way], speaks: Collection[str], stopped: Collection[Address]
) -> To | None:
    """An address that the gate lets a reminder go to, and that has not just failed."""
    open_ones = (
        way.to
        for way in ways
        if way.usable
        and way.to.channel in speaks
        and (way.to.channel != said.channel or way.used_at > said.at)
        and (way.to.channel, way.to.address) not in stopped
    )
    return next(open_ones, None)


def answers_for(desk: Desk, appointment: Appointment, kind: str, message: int) -> None:
    """Note which message says a reminder; another one may stand there that failed."""
    desk.connection.execute(
        _REPLACE,
        {
            "shop": desk.shop.id,
            "of": appointment.id,
            "standing": appointment.revision,
            "by": kind,
            "message": message,
        },
    )


def look_again(desk: Desk, message_id: int) -> None:
    """A reminder has failed, in this very transaction: something may have to follow."""
    desk.connection.execute(
        _LOOK_AGAIN, {"shop": desk.shop.id, "number": message_id, "now": desk.now}
    )


def _went_nowhere(desk: Desk, said: Said, ways: Sequence[Way]) -> bool:
    if said.message_id is None or said.state == EXPIRED or said.outcome == UNPROVEN:
        return True
    if said.state == FAILED:
        return said.outcome != OPTED_OUT
    return said.state == DROPPED and said.outcome == STOPPED and _blocked(desk, said, ways)


def _blocked(desk: Desk, said: Said, ways: Sequence[Way]) -> bool:
    """The bot was blocked before; who has sent STOP has said what they want, and is not called."""
    return said.channel == BLOCKS and any(
        stoplist.by_provider(desk, way.to.channel, way.to.address)
        for way in ways
        if way.to.channel == BLOCKS
    )


_REPLACE = (
    update(reminders)
    .where(
        reminders.c.shop_id == bindparam("shop"),
        reminders.c.appointment_id == bindparam("of"),
        reminders.c.revision == bindparam("standing"),
        reminders.c.kind == bindparam("by"),
    )
    .values(message_id=bindparam("message"))
)
_LOOK_AGAIN = (
    update(appointments)
    .where(
        appointments.c.shop_id == bindparam("shop"),
        appointments.c.id
        == select(messages.c.appointment_id)
        .where(messages.c.shop_id == bindparam("shop"), messages.c.id == bindparam("number"))
        .scalar_subquery(),
        appointments.c.state == BOOKED,
        appointments.c.starts_at > bindparam("now", type_=Utc()),
    )
    .values(look_at=bindparam("now", type_=Utc()))
)
