"""The one way out: what is to be said waits here, in the transaction that causes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple, TypedDict, Unpack

from pydantic_core import to_json as as_bytes
from sqlalchemy import bindparam, insert, update

from booking.desk import Desk, next_number
from booking.owners import moved
from booking.prepared import Prepared
from booking.tables import messages
from locales import Say, to_json
from reminders.leased import LEASE, NO_ROOM, Leased, Room
from reminders.purposes import LASTS, Purpose
from reminders.rows import (
    ADDRESS,
    BODY,
    HAS_UNFINISHED,
    LEASED,
    UNFINISHED,
    WAITING,
)
from reminders.shown import Shown

__all__ = [
    "ADDRESS",
    "UNFINISHED",
    "Purpose",
    "To",
    "Written",
    "claim",
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
    edits: Shown | None
    """A message to the same address that this one replaces where it stands."""
    clears: Shown | None
    """One that stays, but whose buttons go once this one is there."""
    appointment_id: int | None
    expires_at: datetime | None
    """Until when it is worth sending; else as long as its purpose says."""


NOTHING_KNOWN: Mapping[bytes, bool] = MappingProxyType({})


class Written(NamedTuple):
    """A message that has no number yet."""

    to: To
    says: tuple[Say, ...]
    row: dict[str, Any]
    edits: Shown | None = None
    clears: Shown | None = None


def put(desk: Desk, to: To, says: Sequence[Say], purpose: Purpose, **more: Unpack[More]) -> int:
    """Let a message wait for its sender; returns its id, greater than any earlier one's to `to`.

    Raises ValueError for a reminder without `expires_at`, and for half a sign (a lone surrogate).
    """
    put_in = _put_in(desk.connection.dialect.name)
    row = written(desk, to, says, purpose, **more).row
    return int(put_in.one(desk.connection, row | {"of_shop": desk.shop.id})[0])


def put_all(
    desk: Desk,
    these: Mapping[int, Written],
    room: Room = NO_ROOM,
    busy: Mapping[bytes, bool] = NOTHING_KNOWN,
) -> list[Leased]:
    """Let many messages wait, under ids that `next_numbers` has given.

    room: to so many addresses, if nothing to them is unfinished, they are leased to this very
    process; once this is committed, its senders take the first to each as they are returned.
    busy: whether something is, by the digests of addresses of which that is known.
    """
    chains = _chains(desk, these, room, busy)
    taken = {number for chain in chains for number in chain}
    lease = {"state": LEASED, "lease_until": desk.now + LEASE}
    rows = [
        {"id": number, **each.row, **(lease if number in taken else {})}
        for number, each in these.items()
    ]
    _PUT_ALL.run_many(desk.connection, rows)
    return [_in_hand(desk, chain, these) for chain in chains]


_PUT_ALL = Prepared(insert(messages))


def written(
    desk: Desk, to: To, says: Sequence[Say], purpose: Purpose, **more: Unpack[More]
) -> Written:
    """A message that `put_all` can put in."""
    edits, clears = more.get("edits"), more.get("clears")
    stands = edits or clears
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
        "body": desk.keys.seal(BODY, as_bytes(body)),
        "needs": more.get("needs"),
        "edits": stands and stands.number,
        "state": WAITING,
        "made_at": desk.now,
        "next_at": desk.now,
        "expires_at": more.get("expires_at") or _end(desk, purpose),
        "lease_until": None,
        "tries": 0,
    }
    return Written(to, tuple(says), row, edits, clears)


def _chains(
    desk: Desk, these: Mapping[int, Written], room: Room, busy: Mapping[bytes, bool]
) -> list[list[int]]:
    """What may go at once: to each address some, one after another."""
    chains: list[list[int]] = []
    for channel, places in room.items():
        to: dict[bytes, list[int]] = {}
        for number, each in these.items():
            if each.to.channel == channel:
                to.setdefault(each.row["digest"], []).append(number)
        may = {digest: chain for digest, each in to.items() if (chain := _chain(desk, these, each))}
        wanted = list(may)[: max(places, 0)]
        here = {"shop": desk.shop.id, "channel": channel}
        asked = [digest for digest in wanted if digest not in busy]
        found = HAS_UNFINISHED.rows(desk.connection, here, asked)
        in_the_way = {digest for digest in wanted if busy.get(digest)}
        in_the_way.update(bytes(row.digest) for row in found)
        chains += [may[digest] for digest in wanted if digest not in in_the_way]
    return chains


def _chain(desk: Desk, these: Mapping[int, Written], numbers: Sequence[int]) -> list[int]:
    """Those up to one that has expired, or needs another that does not go before it."""
    chain: list[int] = []
    for number in numbers:
        row = these[number].row
        if row["expires_at"] <= desk.now or (row["needs"] and row["needs"] not in chain):
            break
        chain.append(number)
    return chain


def _in_hand(desk: Desk, chain: Sequence[int], these: Mapping[int, Written]) -> Leased:
    """The first of a chain, with the others behind it."""
    first, *others = chain
    one = these[first]
    row, to = one.row, one.to
    return Leased(
        id=first,
        channel=to.channel,
        digest=row["digest"],
        address=to.address,
        language=to.language,
        says=one.says,
        purpose=row["purpose"],
        person_id=to.person_id,
        appointment_id=row["appointment_id"],
        edits=one.edits and one.edits.its_id,
        clears=one.clears and one.clears.its_id,
        made_at=desk.now,
        expires_at=row["expires_at"],
        lease_until=desk.now + LEASE,
        then=_in_hand(desk, others, these) if others else None,
    )


@cache
def _put_in(dialect: str) -> Prepared:
    numbered = insert(messages).values(id=next_number(dialect, messages))
    return Prepared(numbered.returning(messages.c.id))


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


def _end(desk: Desk, purpose: Purpose) -> datetime:
    if purpose not in LASTS:
        raise ValueError(f"a {purpose} must say until when it is worth sending")
    return desk.now + LASTS[purpose]
