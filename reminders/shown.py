"""What stands in a chat: an earlier message, by which the next can take its place."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, func, literal_column, or_, select

from booking.columns import Utc
from booking.desk import Desk
from booking.prepared import Prepared
from booking.tables import messages
from reminders.purposes import ASKING


class Shown(NamedTuple):
    """A message that stands in a chat."""

    number: int
    """Its id in the outbox."""
    its_id: str | None
    """The platform's; None: it is not there yet."""


def message_at(desk: Desk, channel: str, digest: bytes, provider_id: str) -> Shown | None:
    """A message that the platform knows by this id, such as one whose button was pressed.

    The newest one where several share it, because a message was edited.
    """
    at = {"shop": desk.shop.id, "channel": channel, "its_id": provider_id, "digest": digest}
    number = _AT.value(desk.connection, at)
    return Shown(number, provider_id) if number else None


_AT = Prepared(
    select(func.max(messages.c.id)).where(
        messages.c.shop_id == bindparam("shop"),
        messages.c.channel == bindparam("channel"),
        messages.c.provider_id == bindparam("its_id"),
        messages.c.digest == bindparam("digest"),
    )
)


def asked_in(desk: Desk, channel: str, digest: bytes, when: datetime) -> Shown | None:
    """The message with the question that was asked then."""
    at = {"shop": desk.shop.id, "channel": channel, "digest": digest, "asked_at": when}
    found = _ASKED.first(desk.connection, at)
    return Shown(found.id, found.provider_id) if found else None


_ASKED = Prepared(
    select(messages.c.id, messages.c.provider_id)
    .where(
        messages.c.shop_id == bindparam("shop"),
        messages.c.channel == bindparam("channel"),
        messages.c.digest == bindparam("digest"),
        messages.c.made_at <= bindparam("asked_at", type_=Utc()),
        or_(*(messages.c.purpose == purpose.value for purpose in ASKING)),
    )
    .order_by(messages.c.id.desc())
    .limit(literal_column("1"))
)
