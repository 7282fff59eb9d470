"""Due against sent: what the rules ask for, beside what the provider has really taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from booking import blocks
from booking.appointments import BOOKED, Appointment, matching
from booking.desk import Desk
from booking.standing import ASKED, CALL, NOT_SAID
from booking.tables import appointments, messages, reminders
from booking.times import cell_of
from reminders.policy import AGAIN, Step, steps
from reminders.rows import SENT

GRACE = timedelta(minutes=45)
"""So long a reminder may wait for the end of a conversation or for the platform's limits."""
FURTHEST = timedelta(days=16)
"""Longer than any reminder goes out before its appointment, quiet hours included."""
ARRIVED = frozenset({"delivered", "read"})
HELD_BACK = frozenset({"stopped", "cancelled", "called_off", "moved", "over", "not_wanted"})
"""Outcomes by which a message rightly did not go."""
UNSAID, NOBODY = "unsaid", "nobody"
"""No message was made of it; there was no address that may be written to."""


@dataclass(frozen=True)
class Shortfall:
    """A reminder that should have gone out and did not."""

    reference: str
    starts_at: datetime
    code: str
    called: bool = False
    """The owner has been asked to call; that says it all."""


@dataclass(frozen=True)
class Balance:
    """The reminders that fell due in a span of time, and what became of them."""

    sent: int = 0
    """Taken by the provider."""
    delivered: int = 0
    """Of these, those of which the provider says so; Telegram says it at once."""
    held_back: int = 0
    """Not sent for a good reason, such as STOP."""
    short: tuple[Shortfall, ...] = ()
    late: tuple[float, ...] = field(default=(), repr=False)
    """Seconds from the moment when each was due until it was taken."""

    @property
    def due(self) -> int:
        return self.sent + self.held_back + len(self.short)

    @property
    def failed(self) -> Mapping[str, int]:
        """How many for which reason."""
        return Counter(each.code for each in self.short)


def balance(desk: Desk, since: datetime, until: datetime) -> Balance:
    """Compare what fell due after `since` and up to `until`, which lies GRACE back at least.

    Nothing is taken from the worker's own notes of what it has planned: the rules are asked anew.
    """
    found = list(_due(desk, since, until))
    said = _said(desk, [appointment for appointment, _ in found])
    sent = delivered = held_back = 0
    short, late = [], []
    for appointment, step in found:
        rows = said.get((appointment.id, appointment.revision), ())
        if any(each.kind == ASKED and each.at <= step.at for each in rows):
            continue  # it is not to take place
        row = _telling([each for each in rows if each.kind not in (CALL, ASKED)], step)
        code = _shortfall(row)
        if code is None and row is not None and row.state == SENT:
            sent += 1
            delivered += row.channel == "telegram" or row.provider_status in ARRIVED
            late.append(max(0.0, (row.sent_at - step.at).total_seconds()))
        elif code is None:
            held_back += 1
        else:
            called = any(each.kind == CALL for each in rows)
            short.append(Shortfall(appointment.reference, appointment.starts_at, code, called))
    return Balance(sent, delivered, held_back, tuple(short), tuple(late))


def _due(desk: Desk, since: datetime, until: datetime) -> Iterator[tuple[Appointment, Step]]:
    """Every reminder that should have gone out in the span, by the rules as they are now."""
    shop = desk.shop
    off = blocks.between(desk, (cell_of(since), cell_of(until + FURTHEST)))
    ahead = matching(
        desk,
        appointments.c.starts_at > since,
        appointments.c.starts_at <= until + FURTHEST,
        appointments.c.state == BOOKED,
        appointments.c.remind,
    )
    for appointment in ahead:
        if blocks.was_asked(off, appointment):
            continue  # it is not to take place
        rules = shop.reminders.of(shop.services.get(appointment.service))
        for step in steps(appointment, rules, shop.zone, {}):
            if step.kind not in NOT_SAID | {AGAIN} and since < step.at <= until:
                yield appointment, step


def _said(desk: Desk, found: Sequence[Appointment]) -> dict[tuple[int, int], list[Any]]:
    """What was said of these appointments as they now stand, with the messages' outcomes.

    And of which the owner was asked to call.
    """
    said: dict[tuple[int, int], list[Any]] = {}
    numbers = sorted({appointment.id for appointment in found})
    for at in range(0, len(numbers), 500):
        query = (
            select(
                reminders.c.appointment_id,
                reminders.c.revision,
                reminders.c.kind,
                reminders.c.at,
                messages.c.channel,
                messages.c.state,
                messages.c.outcome,
                messages.c.provider_status,
                messages.c.sent_at,
            )
            .outerjoin(
                messages,
                (messages.c.shop_id == reminders.c.shop_id)
                & (messages.c.id == reminders.c.message_id),
            )
            .where(
                reminders.c.shop_id == desk.shop.id,
                reminders.c.appointment_id.in_(numbers[at : at + 500]),
                reminders.c.kind.not_in(NOT_SAID - {CALL, ASKED}),
            )
            .order_by(reminders.c.at)
        )
        for row in desk.connection.execute(query):
            said.setdefault((row.appointment_id, row.revision), []).append(row)
    return said


def _telling(rows: Sequence[Any], step: Step) -> Any | None:
    """What was said by this step, or by a later one: of several that are due one is said."""
    own = [row for row in rows if row.kind == step.kind]
    return next(iter(own or [row for row in rows if row.at >= step.at]), None)


def _shortfall(row: Any) -> str | None:
    """Why it did not go out; None where it did, or rightly did not."""
    if row is None:
        return UNSAID
    if row.state is None:
        return NOBODY
    if row.state == SENT or row.outcome in HELD_BACK:
        return None
    return str(row.outcome or row.state)
