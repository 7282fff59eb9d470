"""Statements of every turn: written in SQLAlchemy's language, compiled once, run by the driver.

To send a compiled statement through `Connection.execute` takes ten times as long as SQLite takes
to run it; a turn has twenty. What is not run in every turn stays with `execute`.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import Connection, Dialect, LargeBinary
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.sql.selectable import Select
from sqlalchemy.types import TypeEngine

Values = Mapping[str, Any]
Convert = Callable[[Any], Any]


class Prepared:
    """A statement whose parameters are all named, and none of which is a list."""

    def __init__(self, statement: Select[*tuple[Any, ...]] | UpdateBase) -> None:
        self._statement = statement
        self._forms: dict[tuple[str, ...], _Form] = {}

    def run(self, connection: Connection, values: Values) -> int:
        """Run a statement that returns nothing; how many rows it changed."""
        form = self._form(connection.dialect, values)
        return int(_ask(connection, form.sql, form.arguments(values)).rowcount)

    def run_many(self, connection: Connection, rows: Sequence[Values]) -> int:
        """Run it once for each, all with values of the same names; how many rows were changed."""
        if not rows:
            return 0
        form = self._form(connection.dialect, rows[0])
        given = [form.arguments(values) for values in rows]
        if connection.dialect.name == "sqlite":
            driver: Any = connection.connection.dbapi_connection
            return int(driver.executemany(form.sql, given).rowcount)
        with _psycopg(connection, form.sql) as cursor:
            cursor.executemany(form.sql, given)
            return int(cursor.rowcount)

    def rows(self, connection: Connection, values: Values) -> list[Any]:
        """Every row, with the columns as attributes."""
        form = self._form(connection.dialect, values)
        return form.rows(_ask(connection, form.sql, form.arguments(values)).fetchall())

    def first(self, connection: Connection, values: Values) -> Any | None:
        """The first row, or None."""
        rows = self.rows(connection, values)
        return rows[0] if rows else None

    def one(self, connection: Connection, values: Values) -> Any:
        """The row of a statement that always has exactly one."""
        (row,) = self.rows(connection, values)
        return row

    def value(self, connection: Connection, values: Values) -> Any | None:
        """The first column of the first row, or None."""
        row = self.first(connection, values)
        return row[0] if row else None

    def _form(self, dialect: Dialect, values: Values) -> _Form:
        key = (dialect.name, *values)
        form = self._forms.get(key)
        if form is None:
            form = self._forms[key] = _compiled(self._statement, dialect, list(values))
        return form


@contextmanager
def attempt(connection: Connection) -> Iterator[Callable[[], None]]:
    """A part of a work that is taken back when one calls what is given: a savepoint.

    After an error it is the end of the work that takes it back, with all the rest.
    """
    _ask(connection, "SAVEPOINT attempt", ())
    yield lambda: _ask(connection, "ROLLBACK TO SAVEPOINT attempt", ())
    _ask(connection, "RELEASE SAVEPOINT attempt", ())


def _ask(connection: Connection, sql: str, arguments: Sequence[Any]) -> Any:
    """The driver's cursor."""
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.dbapi_connection
        return driver.execute(sql, arguments)
    with _psycopg(connection, sql) as cursor:
        return cursor.execute(sql, arguments)


@contextmanager
def _psycopg(connection: Connection, sql: str) -> Iterator[Any]:
    """A cursor that takes parameters by their places; errors come as SQLAlchemy would raise them.

    One for each connection, and PostgreSQL's own `$1` in its statements: to make a cursor and to
    look for named parameters in the text would take a quarter of the time. That a connection is
    lost SQLAlchemy sees by itself, as it rolls back.
    """
    psycopg = connection.dialect.loaded_dbapi
    if not (cursor := connection.info.get(_CURSOR)):
        cursor = connection.info[_CURSOR] = psycopg.RawCursor(
            connection.connection.dbapi_connection
        )
    try:
        yield cursor
    except psycopg.Error as error:
        raise DBAPIError.instance(
            sql, None, error, psycopg.Error, hide_parameters=True, dialect=connection.dialect
        ) from error


_CURSOR = "terminbote.cursor"


@dataclass(frozen=True)
class _Form:
    """A statement in one database's words, for one set of given values."""

    sql: str
    pick: Callable[[Values], Sequence[Any]]
    """Takes the parameters' values, in order, from those given and `constants`."""
    constants: Values
    """Values that stand in the statement itself."""
    outward: Sequence[tuple[int, Convert]]
    """Places of parameters that the driver wants in another form."""
    record: Callable[[Sequence[Any]], Any]
    inward: Sequence[tuple[int, Convert]]
    """Places in a row that the driver gives in another form."""

    def arguments(self, values: Values) -> Sequence[Any]:
        picked = self.pick({**self.constants, **values} if self.constants else values)
        if not self.outward:
            return picked
        cells = list(picked)
        for place, convert in self.outward:
            cells[place] = convert(cells[place])
        return cells

    def rows(self, found: Iterable[Sequence[Any]]) -> list[Any]:
        """Every row as a record; None is nowhere converted to anything else."""
        return list(map(self.record, map(self._ours, found) if self.inward else found))

    def _ours(self, given: Sequence[Any]) -> list[Any]:
        cells = list(given)
        for place, convert in self.inward:
            if cells[place] is not None:
                cells[place] = convert(cells[place])
        return cells


def _compiled(statement: Any, dialect: Dialect, given: list[str]) -> _Form:
    if dialect.name == "postgresql":
        dialect = cast(Any, type(dialect))(paramstyle="numeric_dollar")
    compiled = statement.compile(dialect=dialect, column_keys=given)
    binds = [compiled.binds[name] for name in compiled.positiontup]
    for bind in binds:
        if bind.expanding or (bind.required and bind.key not in given):
            raise TypeError(f"{bind.key} is a list, or missing")
    columns = list(statement.exported_columns)
    row = cast(Any, namedtuple("Row", [column.key for column in columns], rename=True))
    outward = [_out(bind.type, dialect) for bind in binds]
    inward = [_in(each.type, dialect) for each in columns]
    return _Form(
        sql=str(compiled),
        pick=_picker([bind.key for bind in binds]),
        constants={bind.key: bind.effective_value for bind in binds if bind.key not in given},
        outward=_wanted(outward),
        record=partial(tuple.__new__, row),  # as _make(), which counts the cells as well
        inward=_wanted(inward),
    )


def _out(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    """What makes the driver's value of ours; SQLite's takes and gives bytes as they are."""
    if dialect.name == "sqlite" and isinstance(kind, LargeBinary):
        return None
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _in(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    if dialect.name == "sqlite" and isinstance(kind, LargeBinary):
        return None
    return kind.dialect_impl(dialect).result_processor(dialect, None)


def _picker(keys: Sequence[str]) -> Callable[[Values], Sequence[Any]]:
    if len(keys) > 1:
        return itemgetter(*keys)
    return lambda values: [values[key] for key in keys]


def _wanted(conversions: Iterable[Convert | None]) -> list[tuple[int, Convert]]:
    return [(place, convert) for place, convert in enumerate(conversions) if convert]
