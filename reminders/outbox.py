"""The one way out: what is to be said waits here, in the transaction that causes it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any, TypedDict, Unpack

from sqlalchemy import BigInteger, bindparam, func, insert, or_, select, update

from booking.columns import Utc
from booking.desk import Desk, next_number
from booking.many import OfMany
from booking.owners import moved
from booking.prepared import Prepared
from booking.tables import messages
from locales import Say, to_json
from reminders.leased import LEASE, NO_ROOM, Leased, Room
from reminders.purposes import ASKING, LASTS, Purpose
from reminders.rows import (
    ADDRESS,
    BODY,
    HAS_UNFINISHED,
    LEASED,
    UNFINISHED,
    WAITING,
    drop_all,
)

__all__ = [
    "ADDRESS",
    "UNFINISHED",
    "Purpose",
    "To",
    "Written",
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
    digest: bytes = field(default=b"", compare=False, repr=False)
    """The address's, where it is known already."""


class More(TypedDict, total=False):
    """What else there may be to a message."""

    needs: int | None
    """The id of a message without whose delivery this one is dropped."""
    edits: int | None
    """The id of a message to the same address that this one replaces where it stands."""
    clears: int | None
    """The id of one that stays, but whose buttons go once this one is there."""
    appointment_id: int | None
    expires_at: datetime | None
    """Until when it is worth sending; else as long as its purpose says."""


@dataclass(frozen=True)
class Written:
    """A message that has no number yet."""

    to: To
    says: tuple[Say, ...]
    row: dict[str, Any]
    clears: bool
    """Of the message that it edits only the buttons go."""


def put(desk: Desk, to: To, says: Sequence[Say], purpose: Purpose, **more: Unpack[More]) -> int:
    """Let a message wait for its sender; returns its id, greater than any earlier one's to `to`.

    Raises ValueError for a reminder without `expires_at`.
    """
    put_in = _put_in(desk.connection.dialect.name)
    row = written(desk, to, says, purpose, **more).row
    return int(put_in.one(desk.connection, row | {"of_shop": desk.shop.id})[0])


def put_all(desk: Desk, these: Mapping[int, Written], room: Room = NO_ROOM) -> list[Leased]:
    """Let many messages wait, under ids that `next_numbers` has given.

    room: those for which there is room, and that need not wait for another, are leased to this
    very process; once this is committed, its senders take them as they are returned.
    """
    firsts = _firsts(desk, these, room)
    taken = {"state": LEASED, "lease_until": desk.now + LEASE}
    rows = [
        {"id": number, **each.row, **taken} if number in firsts else {"id": number, **each.row}
        for number, each in these.items()
    ]
    _PUT_ALL.run_many(desk.connection, rows)
    named = _named(desk, [these[number].row for number in firsts])
    return [_in_hand(desk, number, these[number], named) for number in firsts]


_PUT_ALL = Prepared(insert(messages))


def written(
    desk: Desk, to: To, says: Sequence[Say], purpose: Purpose, **more: Unpack[More]
) -> Written:
    """A message that `put_all` can put in."""
    edits, clears = more.get("edits"), more.get("clears")
    body = {"says": to_json(says)} | ({"clears": True} if clears else {})
    row = {
        "shop_id": desk.shop.id,
        "channel": to.channel,
        "digest": to.digest or desk.keys.address_digest(to.channel, to.address),
        "person_id": to.person_id,
        "appointment_id": more.get("appointment_id"),
        "purpose": purpose.value,
        "language": to.language,
        "address": desk.keys.seal(ADDRESS, to.address),
        "body": desk.keys.seal(BODY, _as_words(body)),
        "needs": more.get("needs"),
        "edits": edits or clears,
        "state": WAITING,
        "made_at": desk.now,
        "next_at": desk.now,
        "expires_at": more.get("expires_at") or _end(desk, purpose),
        "lease_until": None,
        "tries": 0,
    }
    return Written(to, tuple(says), row, clears=bool(clears))


_as_words = json.JSONEncoder(check_circular=False, separators=(",", ":")).encode


def _firsts(desk: Desk, these: Mapping[int, Written], room: Room) -> list[int]:
    """Those that may go at once: nothing to their address is unfinished, and there is room."""
    firsts: list[int] = []
    for channel, places in room.items():
        of_address: dict[bytes, int] = {}
        for number, each in these.items():
            if each.to.channel == channel:
                of_address.setdefault(each.row["digest"], number)
        may = [
            digest
            for digest, number in of_address.items()
            if not these[number].row["needs"] and these[number].row["expires_at"] > desk.now
        ][: max(places, 0)]
        asked = {"shop": desk.shop.id, "channel": channel}
        found = HAS_UNFINISHED.rows(desk.connection, asked, may)
        busy = {bytes(row.digest) for row in found}
        firsts += [of_address[digest] for digest in may if digest not in busy]
    return firsts


def _named(desk: Desk, rows: Sequence[Mapping[str, Any]]) -> dict[tuple[int, bytes], str]:
    """The provider's ids of the messages that these edit, if they went to the same address."""
    edited = [row["edits"] for row in rows if row["edits"]]
    found = _EDITED.rows(desk.connection, {"shop": desk.shop.id}, edited)
    return {(row.id, bytes(row.digest)): row.provider_id for row in found}


_EDITED = OfMany(
    lambda these: select(messages.c.id, messages.c.digest, messages.c.provider_id).where(
        messages.c.shop_id == bindparam("shop"), messages.c.id.in_(these)
    ),
    BigInteger(),
)


def _in_hand(
    desk: Desk, number: int, one: Written, named: Mapping[tuple[int, bytes], str]
) -> Leased:
    row, to = one.row, one.to
    edited = named.get((row["edits"], row["digest"]))
    return Leased(
        id=number,
        channel=to.channel,
        digest=row["digest"],
        address=to.address,
        language=to.language,
        says=one.says,
        purpose=row["purpose"],
        person_id=to.person_id,
        appointment_id=row["appointment_id"],
        edits=None if one.clears else edited,
        clears=edited if one.clears else None,
        made_at=desk.now,
        expires_at=row["expires_at"],
        lease_until=desk.now + LEASE,
    )


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
