"""What stands in a chat: an earlier message, by which the next can take its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import NamedTuple

from sqlalchemy import and_, bindparam, exists, func, literal_column, or_, select

from booking.columns import Utc
from booking.desk import Desk, numbering, numbers_in
from booking.prepared import Prepared
from booking.tables import messages
from reminders.purposes import ASKING
from reminders.rows import OF_CHANNEL, in_the_way


class Shown(NamedTuple):
    """A message that stands in a chat."""

    number: int
    """Its id in the outbox."""
    its_id: str | None
    """The platform's; None: it is not there yet."""


class Chat(NamedTuple):
    """What is to be known of a chat before something more is said there."""

    numbers: Sequence[int]
    """Ids for the messages, rising."""
    is_busy: bool
    """Something else has to go there first."""
    pressed: Shown | None
    """The message whose button was pressed."""


def look(desk: Desk, channel: str, digest: bytes, count: int, pressed: str = "") -> Chat:
    """All of it at once, as every turn needs it.

    count: of the ids, at least one. pressed: what the platform calls the message whose button
    was; the newest one where several share that name, because a message was edited.
    """
    asked = {"of_shop": desk.shop.id, "count": count, "shop": desk.shop.id}
    here = {"channel": channel, "digest": digest, "its_id": pressed}
    rows = _look(desk.connection.dialect.name).rows(desk.connection, asked | here)
    number = rows[0].pressed
    numbers = numbers_in(desk, rows, count)
    return Chat(numbers, bool(rows[0].is_busy), Shown(number, pressed) if number else None)


@cache
def _look(dialect: str) -> Prepared:
    here = and_(OF_CHANNEL, messages.c.digest == bindparam("digest"))
    named = and_(here, messages.c.provider_id == bindparam("its_id"))
    pressed = select(func.max(messages.c.id)).where(named).scalar_subquery()
    busy = exists().where(here, in_the_way(messages))
    return Prepared(numbering(dialect, messages, busy.label("is_busy"), pressed.label("pressed")))


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
