"""Where each conversation stands: one row for an address, forgotten after a day of silence."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Table,
    and_,
    bindparam,
    delete,
    func,
    literal_column,
    select,
)

from booking import people
from booking.desk import Desk, insert_in
from booking.people import Person
from booking.prepared import Prepared
from booking.privacy import stoplist
from booking.tables import contacts, owners, talks
from booking.tables import people as people_table
from flows.turn import Talk, Turn

FORGOTTEN_AFTER = timedelta(hours=24)


class Recalled(NamedTuple):
    """What is known where a message comes from."""

    talk: Talk | None
    """Where the conversation stands; None: there is none."""
    language: str
    """That of the conversation; empty: there is none."""
    person: Person | None
    owner_language: str
    """In which an owner's chat is told what happens; empty where it is no owner's."""
    is_open: bool
    """No STOP stands; where that cannot be known, or one does, the list is to be asked."""


def recall(desk: Desk, channel: str, address: str, digest: bytes) -> Recalled:
    """The talk of an address, locked until the turn is over, and whose it is."""
    if desk.connection.dialect.name == "postgresql":
        # A row lock would not do: two first messages of a stranger find no row to lock. Two keys
        # are another space than one: a STOP holds the storage's lock of this address meanwhile.
        keys = (int.from_bytes(part, "big", signed=True) for part in (digest[:4], digest[4:8]))
        desk.connection.execute(select(func.pg_advisory_xact_lock(*keys)))
    asked = _of(desk, channel, digest) | stoplist.asks_if_open(desk, channel, address)
    row = _RECALL.one(desk.connection, asked)
    return Recalled(
        talk=_talk(desk, row),
        language=row.spoken or "",
        person=people.of_row(desk, row) if row.id else None,
        owner_language=row.owner_language or "",
        is_open=bool(row.is_open),
    )


def _talk(desk: Desk, row: Any) -> Talk | None:
    if row.at is None:
        return None
    if row.at + FORGOTTEN_AFTER <= desk.now:
        return Talk(asking=row.state.get("asking", ""))
    return _read(row.state)


def keep(turn: Turn, digest: bytes, talk: Talk) -> None:
    """Write down where the talk stands, with the turn's language."""
    desk = turn.desk
    row = _of(desk, turn.channel, digest) | {
        "person_id": turn.person.id if turn.person else None,
        "state": _written(talk),
        "language": turn.language,
        "at": desk.now,
    }
    _keep(desk.connection.dialect.name).run(desk.connection, row)


def drop(desk: Desk, channel: str, digest: bytes) -> None:
    _DROP.run(desk.connection, _of(desk, channel, digest))


_KEY = ("shop_id", "channel", "digest")


def _of(desk: Desk, channel: str, digest: bytes) -> dict[str, Any]:
    return dict(zip(_KEY, (desk.shop.id, channel, digest), strict=True))


def _here(table: Table) -> ColumnElement[bool]:
    return and_(*(table.c[name] == bindparam(name) for name in _KEY))


# Built once: every turn runs them, and building one takes longer than running it.
_SOMEBODY = select(literal_column("1").label("one")).subquery("somebody")
"""One row, also for a stranger."""
_RECALL = Prepared(
    select(
        talks.c.state,
        talks.c.language.label("spoken"),
        talks.c.at,
        *people.FIELDS,
        select(owners.c.language).where(_here(owners)).scalar_subquery().label("owner_language"),
        stoplist.IS_OPEN.label("is_open"),
    ).select_from(
        _SOMEBODY.outerjoin(talks, _here(talks))
        .outerjoin(contacts, _here(contacts))
        .outerjoin(people_table, people.WHOSE)
    )
)
_DROP = Prepared(delete(talks).where(_here(talks)))


@cache
def _keep(dialect: str) -> Prepared:
    kept = insert_in(dialect, talks)
    changed = {name: kept.excluded[name] for name in ("person_id", "state", "language", "at")}
    return Prepared(kept.on_conflict_do_update(index_elements=_KEY, set_=changed))


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
