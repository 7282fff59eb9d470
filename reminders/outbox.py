"""The one way out: what is to be said waits here, in the transaction that causes it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import bindparam, func, insert, or_, select, update

from booking.columns import Utc
from booking.desk import Desk, next_number
from booking.owners import moved
from booking.prepared import Prepared
from booking.tables import messages
from locales import Say, to_json
from reminders.purposes import ASKING, LASTS, Purpose
from reminders.rows import ADDRESS, BODY, UNFINISHED, WAITING, drop_all

__all__ = [
    "ADDRESS",
    "UNFINISHED",
    "Purpose",
    "To",
    "asked_in",
    "cancel_for",
    "claim",
    "message_at",
    "put",
    "put_all",
    "readdress",
    "written",
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
    clears: int | None = None,
    appointment_id: int | None = None,
    expires_at: datetime | None = None,
) -> int:
    """Let a message wait for its sender; returns its id, greater than any earlier one's to `to`.

    needs: the id of a message without whose delivery this one is dropped.
    edits: the id of a message to the same address that this one replaces where it stands.
    clears: the id of one that stays, but whose buttons go once this one is there.
    Raises ValueError for a reminder without `expires_at`.
    """
    row = written(
        desk,
        to,
        says,
        purpose,
        needs=needs,
        edits=edits,
        clears=clears,
        appointment_id=appointment_id,
        expires_at=expires_at,
    )
    put_in = _put_in(desk.connection.dialect.name)
    return int(put_in.one(desk.connection, row | {"of_shop": desk.shop.id})[0])


def put_all(desk: Desk, rows: Mapping[int, Mapping[str, Any]]) -> None:
    """Let many messages wait, as `written`, under ids that `next_numbers` has given."""
    _PUT_ALL.run_many(desk.connection, [{"id": number, **row} for number, row in rows.items()])


_PUT_ALL = Prepared(insert(messages))


def written(
    desk: Desk,
    to: To,
    says: Sequence[Say],
    purpose: Purpose,
    *,
    needs: int | None = None,
    edits: int | None = None,
    clears: int | None = None,
    appointment_id: int | None = None,
    expires_at: datetime | None = None,
) -> dict[str, Any]:
    """A message as a row that has no id yet; the arguments are those of `put`."""
    body = {"says": to_json(says)} | ({"clears": True} if clears else {})
    return {
        "shop_id": desk.shop.id,
        "channel": to.channel,
        "digest": desk.keys.address_digest(to.channel, to.address),
        "person_id": to.person_id,
        "appointment_id": appointment_id,
        "purpose": purpose.value,
        "language": to.language,
        "address": desk.keys.seal(ADDRESS, to.address),
        "body": desk.keys.seal(BODY, json.dumps(body)),
        "needs": needs,
        "edits": edits or clears,
        "state": WAITING,
        "made_at": desk.now,
        "next_at": desk.now,
        "expires_at": expires_at or _end(desk, purpose),
        "tries": 0,
    }


@cache
def _put_in(dialect: str) -> Prepared:
    numbered = insert(messages).values(id=next_number(dialect, messages))
    return Prepared(numbered.returning(messages.c.id))


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
    whose = {"shop": desk.shop.id, "channel_of": channel, "digest_of": digest}
    _CLAIM.run(desk.connection, whose | {"person_id": person_id})


_CLAIM = Prepared(
    update(messages).where(
        messages.c.shop_id == bindparam("shop"),
        messages.c.channel == bindparam("channel_of"),
        messages.c.digest == bindparam("digest_of"),
        messages.c.person_id.is_(None),
    )
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
    number: int | None = _AT.value(desk.connection, at)
    return number


_AT = Prepared(
    select(func.max(messages.c.id)).where(
        messages.c.shop_id == bindparam("shop"),
        messages.c.channel == bindparam("channel"),
        messages.c.provider_id == bindparam("its_id"),
        messages.c.digest == bindparam("digest"),
    )
)


def asked_in(desk: Desk, channel: str, digest: bytes, when: datetime) -> int | None:
    """Our id of the message with the question that was asked then."""
    at = {"shop": desk.shop.id, "channel": channel, "digest": digest, "asked_at": when}
    number: int | None = _ASKED.value(desk.connection, at)
    return number


_ASKED = Prepared(
    select(func.max(messages.c.id)).where(
        messages.c.shop_id == bindparam("shop"),
        messages.c.channel == bindparam("channel"),
        messages.c.digest == bindparam("digest"),
        messages.c.made_at <= bindparam("asked_at", type_=Utc()),
        or_(*(messages.c.purpose == purpose.value for purpose in ASKING)),
    )
)


def _end(desk: Desk, purpose: Purpose) -> datetime:
    if purpose not in LASTS:
        raise ValueError(f"a {purpose} must say until when it is worth sending")
    return desk.now + LASTS[purpose]
