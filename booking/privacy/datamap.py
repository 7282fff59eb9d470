"""The data map: every column's class, and by it everything that is kept about one person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, LargeBinary, MetaData, RowMapping, Table, or_, select

from booking import people
from booking.columns import Privacy
from booking.desk import Desk
from booking.tables import appointments, contacts, mentions, metadata, openings
from booking.tables import people as people_table

SEALED = {Privacy.IDENTITY, Privacy.CONTACT, Privacy.CONTENT}
"""Classes whose columns hold ciphertext."""

ADDRESSING = {Privacy.CONTACT, Privacy.PSEUDONYM}
"""Classes that tell whose address a row is about; another's in what the owner was told of one."""

Whom = int | tuple[str, str]
"""A person's number; or an address, as (channel, value), whose owner may be a stranger."""

Traces = Mapping[str, set[Any]]
"""For each name of a column, the values by which rows of one person are recognised."""


def unclassified(tables: MetaData) -> list[str]:
    """Columns of which nobody has said how personal they are; there must be none (P41)."""
    return [
        f"{table.name}.{column.name}"
        for table in tables.sorted_tables
        for column in table.columns
        if not isinstance(column.info.get("privacy"), Privacy)
    ]


def known(desk: Desk, whom: Whom) -> dict[str, list[dict[str, Any]]]:
    """Everything that is kept about a person or a stranger, by table, readable (P56).

    Sealed columns are opened, digests given in hex. Tables without a row are left out.
    """
    traces = traces_of(desk, whom)
    found = {table.name: _rows(desk, table, traces) for table in metadata.sorted_tables}
    return {name: rows for name, rows in found.items() if rows}


def traces_of(desk: Desk, whom: Whom) -> Traces:
    """By what the rows of a person or stranger are recognised."""
    person_id = whom if isinstance(whom, int) else _owner(desk, *whom)
    addresses = [] if isinstance(whom, int) else [whom]
    if person_id is not None:
        addresses = people.addresses(desk, person_id)
    booked, listed, held = (
        _theirs(desk, table, name, person_id)
        for table, name in ((appointments, "id"), (mentions, "id"), (openings, "taker"))
    )
    keys = desk.keys
    return {
        "person_id": {person_id} - {None},
        "appointment_id": booked | listed,
        "taker": booked | held,
        "digest": {
            digest(*address)
            for address in addresses
            for digest in (keys.address_digest, keys.stop_digest)
        },
        "subject": {keys.proof_subject(*address) for address in addresses},
    }


def _theirs(desk: Desk, table: Table, name: str, person_id: int | None) -> set[int]:
    """What that column holds in the rows of a person."""
    rows = select(table.c[name]).where(
        table.c.shop_id == desk.shop.id, table.c.person_id == person_id
    )
    return set(desk.connection.scalars(rows))


def _owner(desk: Desk, channel: str, value: str) -> int | None:
    """Whose address it is."""
    return desk.connection.scalar(
        select(contacts.c.person_id).where(
            contacts.c.shop_id == desk.shop.id,
            contacts.c.channel == channel,
            contacts.c.digest == desk.keys.address_digest(channel, value),
        )
    )


def _rows(desk: Desk, table: Table, traces: Traces) -> list[dict[str, Any]]:
    matches = [table.c[name].in_(values) for name, values in traces.items() if name in table.c]
    if table is people_table:
        matches = [table.c.id.in_(traces["person_id"])]
    if not matches:
        return []
    query = select(table).where(table.c.shop_id == desk.shop.id, or_(*matches))
    rows = desk.connection.execute(query.order_by(*table.primary_key)).mappings()
    return [_readable(desk, table, row, traces) for row in rows]


def _readable(desk: Desk, table: Table, row: RowMapping, traces: Traces) -> dict[str, Any]:
    own = any(row.get(name) in traces[name] for name in ("person_id", "digest"))
    return {
        column.name: _opened(desk, column, row[column.name])
        for column in table.columns
        if column.name != "shop_id" and (own or column.info["privacy"] not in ADDRESSING)
    }


def _opened(desk: Desk, column: Column[Any], value: Any) -> Any:
    if value is None or not isinstance(column.type, LargeBinary):
        return value
    if column.info["privacy"] in SEALED:
        return desk.keys.unseal(f"{column.table.name}.{column.name}", value)
    return bytes(value).hex()
