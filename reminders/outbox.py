"""The one way out: what is to be said waits here, in the transaction that causes it."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.sql.dml import ReturningInsert

from booking.desk import Desk, next_number
from booking.owners import moved
from booking.tables import messages
from locales import Say, to_json
from reminders.purposes import LASTS, Purpose
from reminders.rows import ADDRESS, BODY, UNFINISHED, WAITING, drop_all

__all__ = [
    "ADDRESS",
    "UNFINISHED",
    "Purpose",
    "To",
    "cancel_for",
    "claim",
    "message_at",
    "put",
    "readdress",
]


@dataclass(frozen=True)
class To:
    """Where a message goes, and in which language."""

    channel: str
    address: str
    language: str
    person_id: int | None = None


def put(
    desk: Desk,
    to: To,
    says: Sequence[Say],
    purpose: Purpose,
    *,
    needs: int | None = None,
    edits: int | None = None,
    appointment_id: int | None = None,
    expires_at: datetime | None = None,
) -> int:
    """Let a message wait for its sender; returns its id, greater than any earlier one's to `to`.

    needs: the id of a message without whose delivery this one is dropped.
    edits: the id of a message to the same address that this one replaces where it stands.
    Raises ValueError for a reminder without `expires_at`.
    """
    row = {
        "shop_id": desk.shop.id,
        "channel": to.channel,
        "digest": desk.keys.address_digest(to.channel, to.address),
        "person_id": to.person_id,
        "appointment_id": appointment_id,
        "purpose": purpose.value,
        "language": to.language,
        "address": desk.keys.seal(ADDRESS, to.address),
        "body": desk.keys.seal(BODY, json.dumps({"says": to_json(says)})),
        "needs": needs,
        "edits": edits,
        "state": WAITING,
        "made_at": desk.now,
        "next_at": desk.now,
        "expires_at": expires_at or _end(desk, purpose),
        "tries": 0,
    }
    put_in = _put_in(desk.connection.dialect.name)
    number: int = desk.connection.execute(put_in, row | {"of_shop": desk.shop.id}).scalar_one()
    return number


@cache
def _put_in(dialect: str) -> ReturningInsert[int]:
    numbered = insert(messages).values(id=next_number(dialect, messages))
    return numbered.returning(messages.c.id)


def cancel_for(desk: Desk, channel: str, digest: bytes, purposes: Collection[Purpose]) -> int:
    """Drop what waits for an address, as STOP does (P23); returns how many messages that were."""
    return drop_all(
        desk,
        messages.c.channel == channel,
        messages.c.digest == digest,
        messages.c.purpose.in_(sorted(purposes)),
        outcome="cancelled",
    )


def claim(desk: Desk, channel: str, digest: bytes, person_id: int) -> None:
    """A stranger has become a person: what was said to them goes when they go."""
    desk.connection.execute(
        update(messages)
        .where(
            messages.c.shop_id == desk.shop.id,
            messages.c.channel == channel,
            messages.c.digest == digest,
            messages.c.person_id.is_(None),
        )
        .values(person_id=person_id)
    )


def readdress(desk: Desk, channel: str, old: str, new: str) -> None:
    """A group has a new id (it became a supergroup): the owner's role and what waits follow it."""
    moved(desk, channel, old, new)
    desk.connection.execute(
        update(messages)
        .where(
            messages.c.shop_id == desk.shop.id,
            messages.c.channel == channel,
            messages.c.digest == desk.keys.address_digest(channel, old),
            messages.c.state.in_(UNFINISHED),
        )
        .values(digest=desk.keys.address_digest(channel, new), address=desk.keys.seal(ADDRESS, new))
    )


def message_at(desk: Desk, channel: str, digest: bytes, provider_id: str) -> int | None:
    """Our id of a message the platform knows under its own, such as one whose button was pressed.

    The newest one where several share it, because a message was edited.
    """
    at = {"shop": desk.shop.id, "channel": channel, "its_id": provider_id, "digest": digest}
    number: int | None = desk.connection.scalar(_AT, at)
    return number


_AT = select(func.max(messages.c.id)).where(
    messages.c.shop_id == bindparam("shop"),
    messages.c.channel == bindparam("channel"),
    messages.c.provider_id == bindparam("its_id"),
    messages.c.digest == bindparam("digest"),
)


def _end(desk: Desk, purpose: Purpose) -> datetime:
    if purpose not in LASTS:
        raise ValueError(f"a {purpose} must say until when it is worth sending")
    return desk.now + LASTS[purpose]
