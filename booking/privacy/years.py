"""What is kept for years goes too in the end: old proof, and marks that nobody needed."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime
from itertools import takewhile

from sqlalchemy import Connection, bindparam, delete, select, update

from booking.desk import Desk
from booking.privacy.proof import CUT, Entry, record
from booking.tables import contacts, proof, stops
from booking.work import at_the_end

CUT_AT_ONCE = 5000
"""Entries of the proof log to cut in one go, so that no turn waits long; more go the next time."""


def cut_proof(desk: Desk) -> int:
    """Delete proof whose years are over, to the end of the calendar year; says how many entries.

    The chain goes on: an entry of its own says up to where it was cut, with the hash of the last
    one that went, so that `proof.verify` knows what the first one left must follow.
    """
    kept = desk.shop.privacy.retention.proof_years
    year = desk.now.astimezone(desk.shop.zone).year - kept
    until = datetime(year, 1, 1, tzinfo=desk.shop.zone).astimezone(UTC)
    oldest = desk.connection.execute(_OF_SHOP.limit(1), _shop(desk)).first()
    if not oldest or not _older(oldest.at, until):
        return 0
    run = desk.connection.execute(_OF_SHOP.limit(CUT_AT_ONCE), _shop(desk))
    last = [Entry(*row) for row in takewhile(lambda row: _older(row.at, until), run)][-1]
    record(desk, CUT, "", "", trigger=str(last.seq), text_hash=last.hash(), actor="system")
    gone = delete(proof).where(proof.c.shop_id == desk.shop.id, proof.c.seq <= last.seq)

    def cut(connection: Connection) -> None:
        connection.execute(gone)

    at_the_end(desk.connection, cut)  # behind the entry that says so, which follows the newest
    return last.seq - int(oldest.seq) + 1


def _older(at: str, until: datetime) -> bool:
    return datetime.fromisoformat(at) < until


def _shop(desk: Desk) -> dict[str, str]:
    return {"shop": desk.shop.id}


_OF_SHOP = (
    select(*(proof.c[field.name] for field in fields(Entry)))
    .where(proof.c.shop_id == bindparam("shop"))
    .order_by(proof.c.seq)
)


def drop_marks(desk: Desk) -> int:
    """Delete do-not-contact marks that nobody has needed for years; says how many.

    The mark of somebody who still stands in the books is needed: it counts anew from now.
    """
    over = _years_before(desk.now, desk.shop.privacy.retention.stop_years)
    old = (stops.c.shop_id == desk.shop.id) & (stops.c.at <= over)
    marks = set(desk.connection.scalars(select(stops.c.digest).where(old)))
    if not marks:
        return 0
    needed = sorted(marks & _of_people(desk))
    desk.connection.execute(
        update(stops).where(old, stops.c.digest.in_(needed)).values(at=desk.now)
    )
    return desk.connection.execute(delete(stops).where(old)).rowcount


def _of_people(desk: Desk) -> set[bytes]:
    """The stop list's digests of every address in the books; it has a key of its own."""
    query = select(contacts.c.channel, contacts.c.address).where(contacts.c.shop_id == desk.shop.id)
    return {
        desk.keys.stop_digest(row.channel, desk.keys.unseal("contacts.address", row.address))
        for row in desk.connection.execute(query)
    }


def _years_before(now: datetime, years: int) -> datetime:
    try:
        return now.replace(year=now.year - years)
    except ValueError:  # a 29th of February
        return now.replace(year=now.year - years, day=28)
