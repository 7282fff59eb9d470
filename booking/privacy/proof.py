"""The proof log: a chain of what was shown, chosen, stopped and erased, without anybody's name."""

from __future__ import annotations

import hashlib
import hmac
import importlib.metadata
import json
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import UTC
from functools import cache
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, bindparam, delete, insert, select, update

from booking.desk import Desk, insert_or
from booking.keys import ShopKeys
from booking.prepared import Prepared
from booking.tables import proof, proof_heads, proof_ids
from booking.work import at_the_end

KINDS = frozenset(
    {
        "notice.shown",
        "notice.failed",
        "choice.reminder.yes",
        "choice.reminder.no",
        "choice.waiting.yes",
        "choice.waiting.no",
        "stop",
        "start",
        "delete.asked",
        "delete.done",
        "access.given",
        "text.changed",
        "log.cut",
    }
)
"""Everything that is put on record."""

What = Literal["missing", "changed", "out of place", "cut off"]

START = "0" * 64
"""What the first entry follows."""
CUT = "log.cut"
"""Says that older entries had had their time and went: up to the number in `trigger`, whose hash
is in `text_hash`. So the chain knows where it begins now, and only the key can say so."""


@dataclass(frozen=True)
class Entry:
    """One link of the chain, in the order in which it is authenticated."""

    shop_id: str
    seq: int
    prev: str
    """SHA-256 of the previous entry."""
    at: str
    """UTC, to the millisecond."""
    kind: str
    subject: str
    """The address's pseudonym under a key of its own (P20); empty where it is about nobody."""
    channel: str
    direction: str
    text_hash: str
    locale: str
    provider_id_hash: str
    status: str
    trigger: str
    actor: str
    app: str
    mac: str = ""

    def payload(self) -> bytes:
        """Every field but the MAC, in one way of writing."""
        return json.dumps(list(vars(self).values())[:-1], separators=(",", ":")).encode()

    def hash(self) -> str:
        return hashlib.sha256(self.payload() + self.mac.encode()).hexdigest()


_COLUMNS = [proof.c[field.name] for field in fields(Entry)]


@dataclass(frozen=True)
class Anchor:
    """Where the chain ended once; kept outside the data, it shows when the tail is cut off."""

    seq: int
    mac: str


@dataclass(frozen=True)
class Problem:
    """The first entry that is not as it was written."""

    seq: int
    what: What


def record(
    desk: Desk,
    kind: str,
    channel: str,
    address: str,
    *,
    direction: Literal["in", "out", ""] = "",
    text_hash: str = "",
    locale: str = "",
    provider_id: str = "",
    status: str = "",
    trigger: str = "",
    actor: str = "customer",
) -> None:
    """Put something on record, as the last step of the transaction.

    trigger: the class of a keyword, a button's or a provider's code; never anybody's words.
    Raises ValueError for a kind that is not one of KINDS.
    """
    if kind not in KINDS:
        raise ValueError(f"{kind} is not put on record")
    salt = secrets.token_hex(16) if provider_id else ""
    entry = Entry(
        shop_id=desk.shop.id,
        seq=0,
        prev="",
        at=desk.now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        kind=kind,
        subject=desk.keys.proof_subject(channel, address) if address else "",
        channel=channel,
        direction=direction,
        text_hash=text_hash,
        locale=locale,
        provider_id_hash=salted(salt, provider_id) if provider_id else "",
        status=status,
        trigger=trigger,
        actor=actor,
        app=_app(),
    )
    # The chain's head is one row for the whole shop: it is locked last, and briefly.
    at_the_end(desk.connection, lambda connection: _append(desk, entry, provider_id, salt))


def salted(salt: str, provider_id: str) -> str:
    """How an entry names the provider's record: to be checked while salt and id are kept."""
    return hashlib.sha256(f"{salt}|{provider_id}".encode()).hexdigest()


def forget_provider_ids(desk: Desk, channel: str, address: str) -> None:
    """Cut the ties between the log and the provider's records of an address; the chain holds."""
    desk.connection.execute(
        delete(proof_ids).where(
            proof_ids.c.shop_id == desk.shop.id,
            proof_ids.c.subject == desk.keys.proof_subject(channel, address),
        )
    )


def anchor(desk: Desk) -> Anchor | None:
    """Where the chain ends now; None before the first entry."""
    head = _head(desk.connection, desk.shop.id)
    return head if head.seq else None


def prove(desk: Desk, channel: str, address: str) -> list[Entry]:
    """What is on record about one address, oldest first."""
    subject = desk.keys.proof_subject(channel, address)
    return list(_entries(desk.connection, desk.shop.id, proof.c.subject == subject))


def verify(
    connection: Connection, keys: ShopKeys, shop_id: str, anchors: Iterable[Anchor] = ()
) -> Problem | None:
    """Walk the whole chain; the first bad entry, or None when all stands as it was written (P19).

    Without the key nobody can write an entry that passes. A tail that was cut off together with
    the head shows only against an anchor.
    """
    marks = {mark.seq: mark.mac for mark in anchors}
    end = Anchor(0, "")
    seq, prev = _beginning(connection, shop_id)
    for entry in _entries(connection, shop_id):
        what = _wrong(keys, seq, prev, entry) or _unlike(marks.get(entry.seq, entry.mac), entry)
        if what:
            return Problem(seq, what)
        end = Anchor(entry.seq, entry.mac)
        seq, prev = entry.seq + 1, entry.hash()
    if max(marks, default=0) > end.seq or _head(connection, shop_id) != end:
        return Problem(seq, "cut off")
    return None


def _beginning(connection: Connection, shop_id: str) -> tuple[int, str]:
    """The number of the first entry that must be there, and the hash of what it follows.

    It is taken on trust from the newest entry that says so; the walk comes to that one too.
    """
    newest = _query(shop_id, proof.c.kind == CUT).order_by(None).order_by(proof.c.seq.desc())
    row = connection.execute(newest.limit(1)).first()
    if not row:
        return 1, START
    said = Entry(*row)
    return (int(said.trigger) + 1 if said.trigger.isdecimal() else 1), said.text_hash


def _wrong(keys: ShopKeys, seq: int, prev: str, entry: Entry) -> What | None:
    if entry.seq != seq:
        return "missing"
    if entry.prev != prev:
        return _unlike(keys.proof_mac(entry.payload()), entry) or "out of place"
    return _unlike(keys.proof_mac(entry.payload()), entry)


def _unlike(mac: str, entry: Entry) -> What | None:
    return None if hmac.compare_digest(mac, entry.mac) else "changed"


def _append(desk: Desk, entry: Entry, provider_id: str, salt: str) -> None:
    head = _locked_head(desk)
    this = {"shop": desk.shop.id, "last": head.seq}
    row = _LAST.first(desk.connection, this) if head.seq else None
    entry = replace(entry, seq=head.seq + 1, prev=Entry(*row).hash() if row else START)
    entry = replace(entry, mac=desk.keys.proof_mac(entry.payload()))
    _ADD.run(desk.connection, vars(entry))
    _MOVE_HEAD.run(desk.connection, this | {"seq": entry.seq, "mac": entry.mac})
    if provider_id:
        link = {"shop_id": desk.shop.id, "seq": entry.seq, "subject": entry.subject}
        its_id = {"provider_id": provider_id, "salt": salt, "at": desk.now}
        _ADD_ID.run(desk.connection, link | its_id)


_LAST = Prepared(
    select(*_COLUMNS).where(proof.c.shop_id == bindparam("shop"), proof.c.seq == bindparam("last"))
)
_ADD, _ADD_ID = Prepared(insert(proof)), Prepared(insert(proof_ids))
_MOVE_HEAD = Prepared(update(proof_heads).where(proof_heads.c.shop_id == bindparam("shop")))
"""Its values are named when it is run."""


def _locked_head(desk: Desk) -> Anchor:
    head = _head(desk.connection, desk.shop.id, lock=True)
    if head.seq:
        return head
    desk.connection.execute(
        insert_or(desk, proof_heads)
        .values(shop_id=desk.shop.id, seq=0, mac="")
        .on_conflict_do_nothing()
    )
    return _head(desk.connection, desk.shop.id, lock=True)


def _head(connection: Connection, shop_id: str, *, lock: bool = False) -> Anchor:
    row = (_HEAD_LOCKED if lock else _HEAD).first(connection, {"shop": shop_id})
    return Anchor(*row) if row else Anchor(0, "")


_OF_SHOP = select(proof_heads.c.seq, proof_heads.c.mac).where(
    proof_heads.c.shop_id == bindparam("shop")
)
_HEAD, _HEAD_LOCKED = Prepared(_OF_SHOP), Prepared(_OF_SHOP.with_for_update())


def _query(shop_id: str, *which: ColumnElement[bool]) -> Select[Any]:
    return select(*_COLUMNS).where(proof.c.shop_id == shop_id, *which).order_by(proof.c.seq)


def _entries(connection: Connection, shop_id: str, *which: ColumnElement[bool]) -> Iterator[Entry]:
    query, a_few_at_a_time = _query(shop_id, *which), {"yield_per": 500}
    with connection.execute(query, execution_options=a_few_at_a_time) as rows:
        for row in rows:
            yield Entry(*row)


@cache
def _app() -> str:
    """The release that wrote the entry."""
    try:
        return importlib.metadata.version("terminbote")
    except importlib.metadata.PackageNotFoundError:
        return "source"
