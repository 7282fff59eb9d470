"""Statements about many rows at once, prepared like those about one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.sql.selectable import Select
from sqlalchemy.types import TypeEngine

from booking.prepared import Prepared

SIZES = tuple(2**power for power in range(9))
"""For so many values a statement is compiled; a list that is shorter is filled up with its last."""

Statement = Select[*tuple[Any, ...]] | UpdateBase
These = Sequence[BindParameter[Any]]


class OfMany:
    """A statement with one list among its parameters, such as ids to look for."""

    def __init__(self, build: Callable[[These], Statement], kind: TypeEngine[Any]) -> None:
        """build: the statement, given what stands for the list's values; kind: their type."""
        self._build = build
        self._kind = kind
        self._forms: dict[int, tuple[list[str], Prepared]] = {}

    def run(self, connection: Connection, values: Mapping[str, Any], these: Sequence[Any]) -> int:
        """Run a statement that returns nothing; how many rows it changed."""
        return sum(form.run(connection, {**values, **listed}) for form, listed in self._each(these))

    def rows(
        self, connection: Connection, values: Mapping[str, Any], these: Sequence[Any]
    ) -> list[Any]:
        """Every row for any of these, with the columns as attributes."""
        found: list[Any] = []
        for form, listed in self._each(these):
            found += form.rows(connection, {**values, **listed})
        return found

    def _each(self, these: Sequence[Any]) -> Iterator[tuple[Prepared, dict[str, Any]]]:
        for start in range(0, len(these), SIZES[-1]):
            part = list(these[start : start + SIZES[-1]])
            size = next(size for size in SIZES if size >= len(part))
            names, form = self._forms.get(size) or self._formed(size)
            filled = [*part, *(part[-1:] * (size - len(part)))]
            yield form, dict(zip(names, filled, strict=True))

    def _formed(self, size: int) -> tuple[list[str], Prepared]:
        names = [f"one_of_them_{place}" for place in range(size)]
        form = Prepared(self._build([bindparam(name, type_=self._kind) for name in names]))
        return self._forms.setdefault(size, (names, form))
