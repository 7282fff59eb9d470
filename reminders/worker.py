"""The worker looks what is due and says it once: the row's key forbids a second time."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Integer, bindparam, func, select, update

from booking.appointments import BOOKED, COLUMNS, Appointment
from booking.columns import Utc
from booking.desk import Desk, insert_or
from booking.prepared import Prepared
from booking.standing import ASKED, NOT_SAID
from booking.tables import appointments, plans
from reminders.leased import NO_ROOM, Leased, Room
from reminders.looking import Looking

BATCH = 256
ALL_CHANNELS = frozenset({"telegram", "sms"})
OPEN_WHEN = (
    *("region", "hours", "closed", "extra", "holidays", "open_on_holidays"),
    *("staff", "services"),
)
"""What says who takes appointments for what, and when."""


@dataclass(frozen=True)
class Ticked:
    """What came of a tick."""

    looked: int
    said: int
    look_at: datetime | None = None
    """When the next of all is to be looked at; None where there is none."""
    leased: Sequence[Leased] = ()
    """What this process's senders may send at once."""

    @property
    def more(self) -> bool:
        """There may be others waiting to be looked at."""
        return self.looked == BATCH


def tick(desk: Desk, *, speaks: Collection[str] = ALL_CHANNELS, room: Room = NO_ROOM) -> Ticked:
    """Look at those appointments of which it was time to, and let what is due go its way.

    Each is then looked at when there may be something to say again, so that those of whom there
    is nothing to say keep nobody waiting, and a look costs nothing while nothing is due.

    speaks: the channels on which the shop can be answered, for what goes another way.
    room: for so many reminders this process's senders have room.
    """
    asked = {"shop": desk.shop.id, "now": desk.now, "room": BATCH}
    found = [Appointment(*row) for row in _TO_LOOK_AT.rows(desk.connection, asked)]
    if not found:
        return Ticked(0, 0, _next_look(desk))
    looked = Looking(desk, found, speaks, room)
    said = looked.say_what_is_due()
    again = [{"number": number, "again": at} for number, at in looked.next_looks.items()]
    _LOOK_AGAIN.run_many(desk.connection, [{"shop": desk.shop.id, **each} for each in again])
    return Ticked(len(found), said, _next_look(desk), looked.leased)


def _next_look(desk: Desk) -> datetime | None:
    next_look: datetime | None = _NEXT_LOOK.value(desk.connection, {"shop": desk.shop.id})
    return next_look


def say_now(desk: Desk, appointment: Appointment, kind: str) -> bool:
    """Say one thing of an appointment at once, though it is not due: for the rehearsal."""
    return Looking(desk, [appointment], ()).say([(appointment, kind)]) > 0


def plan_anew(desk: Desk) -> bool:
    """At the start: where the shop file has changed, look at every appointment ahead."""
    digest = _digest_of_rules(desk)
    known = desk.connection.scalar(select(plans.c.rules).where(plans.c.shop_id == desk.shop.id))
    if known == digest:
        return False
    row = insert_or(desk, plans).values(shop_id=desk.shop.id, rules=digest)
    desk.connection.execute(
        row.on_conflict_do_update(index_elements=["shop_id"], set_={"rules": digest})
    )
    desk.connection.execute(
        update(appointments)
        .where(
            appointments.c.shop_id == desk.shop.id,
            appointments.c.starts_at > desk.now,
            appointments.c.state == BOOKED,
        )
        .values(look_at=desk.now)
    )
    return True


def _digest_of_rules(desk: Desk) -> str:
    shop = desk.shop
    whole = [
        str(shop.zone),
        *(f"{name} {shop.reminders.of(service)!r}" for name, service in shop.services.items()),
        repr(shop.reminders),
        *sorted(NOT_SAID - {ASKED}),  # a new release may have more to say
        *(repr(getattr(shop, name)) for name in OPEN_WHEN),
    ]
    return hashlib.sha256("\n".join(whole).encode()).hexdigest()


# Built once: to build one takes longer than to run it.
_TO_LOOK_AT = Prepared(
    select(*COLUMNS)
    .where(
        appointments.c.shop_id == bindparam("shop"),
        appointments.c.look_at <= bindparam("now", type_=Utc()),
    )
    .order_by(appointments.c.look_at, appointments.c.starts_at)
    .limit(bindparam("room", type_=Integer()))
    # A second worker looks at others meanwhile; whoever moves one waits until it was looked at.
    .with_for_update(skip_locked=True)
)
_NEXT_LOOK = Prepared(
    select(func.min(appointments.c.look_at)).where(
        appointments.c.shop_id == bindparam("shop"), appointments.c.look_at.is_not(None)
    )
)
_LOOK_AGAIN = Prepared(
    update(appointments)
    .where(appointments.c.shop_id == bindparam("shop"), appointments.c.id == bindparam("number"))
    .values(look_at=bindparam("again", type_=Utc()))
)
