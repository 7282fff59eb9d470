"""What the provider reports later: how far a message got. It never steps back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, and_, or_, select, update

from booking.desk import Desk
from booking.tables import messages
from reminders import unreached
from reminders.purposes import Purpose
from reminders.rows import BAD, FAILED, SENT

RANK: Mapping[str, int] = {
    "accepted": 0,
    "scheduled": 0,
    "queued": 1,
    "sending": 2,
    "sent": 3,
    "partially_delivered": 4,
    "canceled": 5,
    "failed": 5,
    "undelivered": 5,
    "delivered": 5,
    "read": 6,
}
"""How far a message is, in the provider's words; callbacks come late, twice and out of order."""


@dataclass(frozen=True)
class Undelivered:
    """A message that was sent and then reported as lost."""

    id: int
    channel: str
    digest: bytes
    purpose: str
    """After a lost notice the gate must close again (P7)."""
    person_id: int | None
    appointment_id: int | None
    code: str
    """The provider's error code, if it gave one."""


def status(
    desk: Desk,
    channel: str,
    provider_id: str,
    provider_status: str,
    code: str,
    *,
    message_id: int | None = None,
) -> Undelivered | None:
    """Note how far a message got; returns the message when this says that it did not arrive.

    message_id: our own id, where the report carries it; a report may overtake the answer that
    tells us the provider's. An unknown status, or one that is behind the known one, is ignored.
    """
    row = _reported(desk, channel, provider_id, message_id)
    if not row or RANK.get(provider_status, -1) <= RANK.get(row.provider_status, -1):
        return None
    _note(desk, row, provider_status, code)
    if provider_status not in BAD:
        return None
    if row.purpose == Purpose.REMINDER:
        unreached.look_again(desk, row.id)
    return Undelivered(
        row.id, row.channel, row.digest, row.purpose, row.person_id, row.appointment_id, code
    )


def _reported(
    desk: Desk, channel: str, provider_id: str, message_id: int | None
) -> Row[Any] | None:
    """The message that a report is about, which nobody else changes meanwhile."""
    # One after the other: asked for either at once, SQLite reads through all that was ever sent.
    # The second may wait for the provider's id to be written just now, and is then about it too.
    its_own = messages.c.provider_id == provider_id
    none_yet = messages.c.provider_id.is_(None)
    for which in (its_own, and_(messages.c.id == message_id, or_(none_yet, its_own))):
        of_channel = (messages.c.shop_id == desk.shop.id, messages.c.channel == channel)
        query = select(messages).where(*of_channel, which).with_for_update()
        if row := desk.connection.execute(query).first():
            return row
    return None


def _note(desk: Desk, row: Row[Any], provider_status: str, code: str) -> None:
    """Keep what was reported; what had been sent and is lost has failed."""
    lost = provider_status in BAD and row.state == SENT
    outcome = {"state": FAILED, "outcome": f"{provider_status} {code}".strip()} if lost else {}
    desk.connection.execute(
        update(messages)
        .where(messages.c.shop_id == desk.shop.id, messages.c.id == row.id)
        .values(provider_status=provider_status, **outcome)
    )
