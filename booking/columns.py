"""How a column is made: what it holds, and how personal that is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    MetaData,
    String,
    TypeDecorator,
    text,
)

metadata = MetaData()


class Privacy(StrEnum):
    """How personal a column is. Export, erasure and retention walk this map (GDPR Art. 15, 17)."""

    NONE = "none"
    """Says nothing about a person: the shop's own facts, counters, technical outcomes."""
    LINK = "link"
    """A random number that ties rows of one person together."""
    PSEUDONYM = "pseudonym"
    """A keyed digest of an address; personal as long as the key exists (GDPR recital 26)."""
    IDENTITY = "identity"
    """A name or an answer about the person, sealed."""
    CONTACT = "contact"
    """An address at which the person can be reached, sealed."""
    CONTENT = "content"
    """Words on their way to a person, sealed, emptied once their outcome is recorded."""
    APPOINTMENT = "appointment"
    """When somebody comes, and for what."""
    CHOICE = "choice"
    """What the person decided: language, reminders."""
    PROOF = "proof"
    """Evidence without identity that outlives the person (GDPR Art. 5(2))."""


class Utc(TypeDecorator[datetime]):
    """An aware moment; a naive one is refused, and what comes back is in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any] | None:
        """SQLite gets the words that SQLAlchemy would write, in a third of the time."""
        return _written if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[Any], datetime | None] | None:
        return _read if dialect.name == "sqlite" else super().result_processor(dialect, coltype)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _in_utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _in_utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a naive moment cannot be stored")
    return value.astimezone(UTC)


def _written(value: datetime | None) -> str | None:
    return None if value is None else _words(value if value.tzinfo is UTC else _in_utc(value))


@lru_cache(maxsize=256)
def _words(value: datetime) -> str:
    """A turn writes its one moment a dozen times. Only UTC: elsewhere the two hours of a
    clock-change night count as equal."""
    return value.replace(tzinfo=None).isoformat(" ", "microseconds")


def _read(stored: str | None) -> datetime | None:
    return None if stored is None else datetime.fromisoformat(stored).replace(tzinfo=UTC)


SEALED = LargeBinary
"""Ciphertext of `keys.ShopKeys.seal`; never plain words."""
DIGEST = LargeBinary(32)
"""HMAC-SHA-256 under one of the shop's keys."""


def column(name: str, kind: Any, privacy: Privacy, **options: Any) -> Column[Any]:
    options.setdefault("nullable", False)
    return Column(name, kind, info={"privacy": privacy}, **options)


def shop() -> Column[Any]:
    return column("shop_id", String(40), Privacy.NONE)


def person(*, nullable: bool) -> Column[Any]:
    return column("person_id", BigInteger, Privacy.LINK, nullable=nullable)


def goes_with(table: str, column: str) -> ForeignKeyConstraint:
    """Rows that go when the row they belong to goes."""
    return ForeignKeyConstraint(
        ["shop_id", column], [f"{table}.shop_id", f"{table}.id"], ondelete="CASCADE"
    )


def index_of_some(name: str, *columns: str, where: str) -> Index:
    """An index in which only those rows stand."""
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))
