"""The desk: one shop's books, open in one transaction at one moment."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    Table,
    bindparam,
    func,
    select,
    text,
)
from sqlalchemy import Sequence as Numbers
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
        numbers: Numbers = table.info["numbers"]
        return numbers.next_value()
    highest = select(func.max(table.c.id)).where(table.c.shop_id == bindparam("of_shop"))
    # A step by chance: when the newest row is erased, its number does not come again, so whoever
    # still holds it cannot mistake somebody else's row for it.
    step = text("1 + (random() & 0xFFFFFF)")
    return func.coalesce(highest.scalar_subquery(), 0) + step


def next_numbers(desk: Desk, table: Table, count: int) -> list[int]:
    """Ids for so many new rows of such a table, rising, each greater than all before."""
    asked = {"of_shop": desk.shop.id, "count": count}
    numbering = _numbering(desk.connection.dialect.name, table)
    return numbers_in(desk, numbering.rows(desk.connection, asked), count)


def numbering(dialect: str, table: Table, *beside: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    """A SELECT of `count` such ids, with something else beside; `numbers_in` reads its rows."""
    numbers = select(next_number(dialect, table).label("number"), *beside)
    if dialect == "postgresql":
        many = func.generate_series(1, bindparam("count", type_=Integer()))
        return numbers.select_from(many)
    return numbers


def numbers_in(desk: Desk, rows: Sequence[Any], count: int) -> list[int]:
    """PostgreSQL's sequence has given them all, SQLite the first."""
    if desk.connection.dialect.name == "postgresql":
        return sorted(row.number for row in rows)
    steps = (1 + secrets.randbits(24) for _ in range(count - 1))
    return list(accumulate(steps, initial=rows[0].number))


@cache
def _numbering(dialect: str, table: Table) -> Prepared:
    return Prepared(numbering(dialect, table))


def insert_new(desk: Desk, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert a row unless its key is taken; whether it was inserted."""
    statement = _insert_unless_there(desk.connection.dialect.name, table)
    return statement.run(desk.connection, values) == 1


@cache
def _insert_unless_there(dialect: str, table: Table) -> Prepared:
    # Built once for each table, like all statements of every turn: to build one takes longer than
    # to run it.
    return Prepared(insert_in(dialect, table).on_conflict_do_nothing())


def insert_or(desk: Desk, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that can say, in the database's own dialect, what to do ON CONFLICT."""
    return insert_in(desk.connection.dialect.name, table)


def insert_in(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    """The same, for a statement that is built once for each dialect and kept."""
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - heavy, and seldom needed

        return postgresql.insert(table)
    return sqlite.insert(table)
