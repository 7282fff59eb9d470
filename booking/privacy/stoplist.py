"""The do-not-contact list: who wants no messages, known by keyed digests only; outlives erasure."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Literal

from sqlalchemy import String, and_, bindparam, delete, exists, func, select, update

from booking import people
from booking.columns import DIGEST
from booking.desk import Desk, insert_or
from booking.keys import BadKeyFile
from booking.many import OfMany
from booking.prepared import Prepared
from booking.tables import keys_used, stops

Source = Literal["customer", "provider", "owner", "erasure"]
ERASURE: Source = "erasure"
"""Not a STOP of their own: whoever wishes to be erased hears nothing more until then (P38)."""
STOP, ERASED = "stop", "erased"
Address = tuple[str, str]
"""A channel, and where somebody is reached there."""


def stop(desk: Desk, channel: str, value: str, *, source: Source) -> None:
    """From now on nothing proactive goes to this address; until START (`lift`)."""
    _note(desk, STOP, channel, value, source)


def stop_person(desk: Desk, person_id: int, *, source: Source) -> None:
    """The same for every address of a person (P30)."""
    for channel, value in people.addresses(desk, person_id):
        stop(desk, channel, value, source=source)


def hush(desk: Desk, person_id: int) -> None:
    """Nothing proactive until the erasure that was asked for; a STOP that stands outlives it."""
    for channel, value in people.addresses(desk, person_id):
        if not stopped(desk, channel, value):
            _note(desk, STOP, channel, value, ERASURE)


def lift(desk: Desk, channel: str, value: str) -> None:
    """START: re-opens this address and nothing else (P32); the mark of an erasure stays."""
    _drop(desk, STOP, channel, value)


def mark_erased(desk: Desk, channel: str, value: str) -> None:
    """Whoever was here had their data erased: no import or older backup brings it back (P33).

    They may book again like any stranger (P55).
    """
    if _source(desk, channel, value) == ERASURE:
        lift(desk, channel, value)
    _note(desk, ERASED, channel, value, "customer")


def unmark_erased(desk: Desk, channel: str, value: str) -> None:
    """Nobody's data was really erased there: a rehearsal has played it."""
    _drop(desk, ERASED, channel, value)


def stopped(desk: Desk, channel: str, value: str) -> bool:
    """Whether the address wants no messages.

    Raises when that cannot be known, so that nothing is sent: BadKeyFile when the list was
    written with another key, for then nobody would seem to be on it (P34, P35).
    """
    return _noted(desk, STOP, channel, value)


def asks_if_open(desk: Desk, channel: str, value: str) -> dict[str, Any]:
    """What `IS_OPEN` is to be given."""
    digest = desk.keys.stop_digest(channel, value)
    return {"shop": desk.shop.id, "whose_stop": digest, "our_keys": desk.keys.key_id}


def all_stopped(desk: Desk, addresses: Collection[Address]) -> set[Address]:
    """Those of the addresses that want no messages. Raises like `stopped`."""
    if len(addresses) <= 1:
        return {each for each in addresses if stopped(desk, *each)}
    _check_keys(desk, _KEY.value(desk.connection, {"shop": desk.shop.id}))
    whose = {desk.keys.stop_digest(*address): address for address in addresses}
    rows = _STOPPED.rows(desk.connection, {"shop": desk.shop.id, "kind": STOP}, list(whose))
    return {whose[bytes(row.digest)] for row in rows}


def needed(desk: Desk, channel: str, value: str) -> None:
    """The mark has just kept a message back: its years count anew (`retention`)."""
    desk.connection.execute(
        update(stops)
        .where(
            stops.c.shop_id == desk.shop.id,
            stops.c.digest == desk.keys.stop_digest(channel, value),
        )
        .values(at=desk.now)
    )


def by_provider(desk: Desk, channel: str, value: str) -> bool:
    """Whether the provider said so last, as Telegram does of a blocked bot."""
    return _source(desk, channel, value) == "provider"


def reminded_still(desk: Desk, person_id: int) -> bool:
    """Whether an address is left to which a reminder may go."""
    return any(
        not stopped(desk, channel, value) for channel, value in people.reminded_at(desk, person_id)
    )


def open_address(desk: Desk, person_id: int) -> Address | None:
    """Where anything else may be said to somebody; not always where they wrote last."""
    ways = people.written_to_at(desk, person_id)
    return next((way for way in ways if not stopped(desk, *way)), None)


def erased(desk: Desk, channel: str, value: str) -> bool:
    """Whether the address's data was erased on request. Raises like `stopped`."""
    return _noted(desk, ERASED, channel, value)


def _source(desk: Desk, channel: str, value: str) -> str | None:
    asked = select(stops.c.source).where(
        stops.c.shop_id == desk.shop.id,
        stops.c.digest == desk.keys.stop_digest(channel, value),
        stops.c.kind == STOP,
    )
    found: str | None = desk.connection.scalar(asked)
    return found


def _note(desk: Desk, kind: str, channel: str, value: str, source: Source) -> None:
    last = {"source": source, "key_id": desk.keys.key_id, "at": desk.now}
    desk.connection.execute(
        insert_or(desk, stops)
        .values(
            shop_id=desk.shop.id,
            digest=desk.keys.stop_digest(channel, value),
            channel=channel,
            kind=kind,
            **last,
        )
        .on_conflict_do_update(index_elements=["shop_id", "digest", "kind"], set_=last)
    )


def _drop(desk: Desk, kind: str, channel: str, value: str) -> None:
    desk.connection.execute(
        delete(stops).where(
            stops.c.shop_id == desk.shop.id,
            stops.c.digest == desk.keys.stop_digest(channel, value),
            stops.c.kind == kind,
        )
    )


def _noted(desk: Desk, kind: str, channel: str, value: str) -> bool:
    asked = {"shop": desk.shop.id, "whose": desk.keys.stop_digest(channel, value), "kind": kind}
    row = _LOOK.one(desk.connection, asked)
    _check_keys(desk, row.key_id)
    return bool(row.found)


def _check_keys(desk: Desk, key_id: str | None) -> None:
    if key_id not in (None, desk.keys.key_id):
        raise BadKeyFile("The do-not-contact list was written with other keys; nothing is sent.")


_KEY = Prepared(select(keys_used.c.key_id).where(keys_used.c.shop_id == bindparam("shop")))
_STOPPED = OfMany(
    lambda these: select(stops.c.digest).where(
        stops.c.shop_id == bindparam("shop"),
        stops.c.digest.in_(these),
        stops.c.kind == bindparam("kind"),
    ),
    DIGEST,
)

_KEY_ID = (
    select(keys_used.c.key_id).where(keys_used.c.shop_id == bindparam("shop")).scalar_subquery()
)
IS_OPEN = and_(
    ~exists().where(
        stops.c.shop_id == bindparam("shop"),
        stops.c.digest == bindparam("whose_stop"),
        stops.c.kind == STOP,
    ),
    func.coalesce(_KEY_ID, bindparam("our_keys", type_=String())) == bindparam("our_keys"),
)
"""Of an address: no STOP stands there, on a list that was written with our keys; for a statement
that reads more than that, with the values of `asks_if_open`."""
_LOOK = Prepared(
    select(
        _KEY_ID.label("key_id"),
        exists()
        .where(
            stops.c.shop_id == bindparam("shop"),
            stops.c.digest == bindparam("whose"),
            stops.c.kind == bindparam("kind"),
        )
        .label("found"),
    )
)
"""Built once: every turn asks, and building it takes longer than running it."""
