"""The desk: one shop's books, open in one transaction at one moment."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Sequence,
    Table,
    bindparam,
    func,
    select,
    text,
)
from sqlalchemy.dialects import sqlite

from booking.keys import ShopKeys
from booking.prepared import Prepared

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

    from booking.shop import Shop


@dataclass(frozen=True)
class Desk:
    """One shop's books, open in one transaction at one moment."""

    connection: Connection
    shop: Shop
    keys: ShopKeys
    now: datetime
    """Aware; the only clock that anything at the desk may read."""


def new_id() -> int:
    """A number for a row. Random, so it tells nothing; 53 bits, so JSON carries it exactly."""
    return secrets.randbits(53) or new_id()


def next_number(dialect: str, table: Table) -> ColumnElement[int]:
    """An id for a new row of a table whose rows go in order (`messages`), greater than all before.

    To be used as the value in an INSERT that is run with the shop's id as `of_shop`; RETURNING
    tells the number.
    """
    if dialect == "postgresql":
        numbers: Sequence = table.info["numbers"]
        return numbers.next_value()
    highest = select(func.max(table.c.id)).where(table.c.shop_id == bindparam("of_shop"))
    # A step by chance: when the newest row is erased, its number does not come again, so whoever
    # still holds it cannot mistake somebody else's row for it.
    step = text("1 + (random() & 0xFFFFFF)")
    return func.coalesce(highest.scalar_subquery(), 0) + step


def next_numbers(desk: Desk, table: Table, count: int) -> list[int]:
    """Ids for so many new rows of such a table, rising, each greater than all before."""
    asked = {"of_shop": desk.shop.id, "count": count}
    rows = _numbers_of(desk.connection.dialect.name, table).rows(desk.connection, asked)
    if desk.connection.dialect.name == "postgresql":
        return sorted(row[0] for row in rows)
    steps = (1 + secrets.randbits(24) for _ in range(count - 1))
    return list(accumulate(steps, initial=rows[0][0]))


@cache
def _numbers_of(dialect: str, table: Table) -> Prepared:
    number = select(next_number(dialect, table).label("number"))
    if dialect == "postgresql":
        return Prepared(
            number.select_from(func.generate_series(1, bindparam("count", type_=Integer())))
        )
    return Prepared(number)


def insert_new(desk: Desk, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert a row unless its key is taken; whether it was inserted."""
    statement = insert_unless_there(desk.connection.dialect.name, table)
    # Not by `rowcount`: after an INSERT on PostgreSQL it says -1, whatever happened.
    return statement.first(desk.connection, values) is not None


@cache
def insert_unless_there(dialect: str, table: Table) -> Prepared:
    """An INSERT that leaves a row with the same key alone and then returns nothing.

    Built once for each table, like all statements of every turn: to build one takes longer than
    to run it.
    """
    key = next(iter(table.primary_key))
    return Prepared(insert_in(dialect, table).on_conflict_do_nothing().returning(key))


def insert_or(desk: Desk, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that can say, in the database's own dialect, what to do ON CONFLICT."""
    return insert_in(desk.connection.dialect.name, table)


def insert_in(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    """The same, for a statement that is built once for each dialect and kept."""
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - heavy, and seldom needed

        return postgresql.insert(table)
    return sqlite.insert(table)
