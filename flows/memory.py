"""Where each conversation stands: one row for an address, forgotten after a day of silence."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import delete, func, select

from booking.desk import Desk, insert_or
from booking.tables import talks
from flows.turn import Talk, Turn

FORGOTTEN_AFTER = timedelta(hours=24)


def recall(desk: Desk, channel: str, digest: bytes) -> tuple[Talk, str] | None:
    """The talk of an address and its language, locked until the turn is over."""
    if desk.connection.dialect.name == "postgresql":
        # A row lock would not do: two first messages of a stranger find no row to lock. Two keys
        # are another space than one: a STOP holds the storage's lock of this address meanwhile.
        keys = (int.from_bytes(part, "big", signed=True) for part in (digest[:4], digest[4:8]))
        desk.connection.execute(select(func.pg_advisory_xact_lock(*keys)))
    query = select(talks.c.state, talks.c.language, talks.c.at).where(*_of(desk, channel, digest))
    row = desk.connection.execute(query).first()
    if not row:
        return None
    if row.at + FORGOTTEN_AFTER <= desk.now:
        return Talk(asking=row.state.get("asking", "")), row.language
    return _read(row.state), row.language


def keep(turn: Turn, digest: bytes, talk: Talk) -> None:
    """Write down where the talk stands, with the turn's language."""
    desk = turn.desk
    values = {
        "person_id": turn.person.id if turn.person else None,
        "state": _written(talk),
        "language": turn.language,
        "at": desk.now,
    }
    desk.connection.execute(
        insert_or(desk, talks)
        .values(shop_id=desk.shop.id, channel=turn.channel, digest=digest, **values)
        .on_conflict_do_update(index_elements=["shop_id", "channel", "digest"], set_=values)
    )


def drop(desk: Desk, channel: str, digest: bytes) -> None:
    desk.connection.execute(delete(talks).where(*_of(desk, channel, digest)))


def _of(desk: Desk, channel: str, digest: bytes) -> tuple[Any, ...]:
    return (
        talks.c.shop_id == desk.shop.id,
        talks.c.channel == channel,
        talks.c.digest == digest,
    )


def _written(talk: Talk) -> dict[str, Any]:
    return {
        "flow": talk.flow,
        "asked": talk.asked,
        "draft": dict(talk.draft),
        "offered": [list(choice) for choice in talk.offered],
        "asking": talk.asking,
    }


def _read(state: dict[str, Any]) -> Talk:
    return Talk(
        state["flow"],
        state["asked"],
        state["draft"],
        tuple((value, label) for value, label in state["offered"]),
        state["asking"],
    )
