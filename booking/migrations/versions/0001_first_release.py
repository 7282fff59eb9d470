"""Everything the first release keeps.

Revision 0001; follows nothing.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _table(
        "cells",
        ("lane", "cell"),
        _words("lane", 60),
        _column("cell", sa.Integer()),
        _column("run", sa.Integer(), nullable=True),
        _number("taker"),
        _moment("held_until", nullable=True),
        sqlite_with_rowid=False,
    )
    _index("cells_of_taker", "cells", "taker")
    first = sa.text("run IS NOT NULL")
    columns = ("lane", "cell", "run", "held_until", "taker")
    _index("cells_runs", "cells", *columns, sqlite_where=first, postgresql_where=first)
    _table("claims", ("digest",), _digest("digest"), _moment("expires_at"))
    _table("keys_used", (), _words("key_id", 16))
    _table(
        "notices",
        ("id",),
        _number("id"),
        _words("text_hash", 64),
        _words("language", 8),
        _words("channel", 16),
        _moment("at"),
        _words("how", 16),
    )
    _table(
        "owners",
        ("channel", "digest"),
        _words("channel", 16),
        _digest("digest"),
        _sealed("address"),
        _words("language", 8),
        _moment("at"),
    )
    _table(
        "proof",
        ("seq",),
        _number("seq"),
        _words("prev", 64),
        _words("at", 24),
        _words("kind", 40),
        _words("subject", 64),
        _words("channel", 16),
        _words("direction", 8),
        _words("text_hash", 64),
        _words("locale", 8),
        _words("provider_id_hash", 64),
        _words("status", 16),
        _words("trigger", 40),
        _words("actor", 40),
        _words("app", 40),
        _words("mac", 64),
    )
    _table("proof_heads", (), _number("seq"), _words("mac", 64))
    _table(
        "proof_ids",
        ("seq",),
        _number("seq"),
        _words("subject", 64),
        _words("provider_id", 64),
        _words("salt", 32),
        _moment("at"),
    )
    _table(
        "seen",
        ("channel", "message_id"),
        _words("channel", 16),
        _words("message_id", 64),
        _moment("at"),
    )
    _index("seen_at", "seen", "at")
    _table(
        "stops",
        ("digest", "kind"),
        _digest("digest"),
        _words("channel", 16),
        _words("kind", 16),
        _words("source", 16),
        _words("key_id", 16),
        _moment("at"),
    )
    _table(
        "texts",
        ("hash",),
        _words("hash", 64),
        _words("language", 8),
        _words("channel", 16),
        _column("text", sa.String()),
    )
    _table(
        "people",
        ("id",),
        _number("id"),
        _number("notice_id"),
        _sealed("name", nullable=True),
        _words("language", 8),
        _words("last_service", 40, nullable=True),
        _words("last_staff", 40, nullable=True),
        _moment("erase_after", nullable=True),
        _moment("made_at"),
        _refers_to("notice_id", "notices"),
    )
    _table(
        "appointments",
        ("id",),
        _number("id"),
        _words("reference", 8),
        _number("person_id"),
        _words("service", 40),
        _words("staff", 40),
        _moment("starts_at"),
        _moment("ends_at"),
        _column("seats", sa.Integer()),
        _words("state", 16),
        _column("remind", sa.Boolean()),
        _column("revision", sa.Integer()),
        _moment("made_at"),
        _moment("changed_at"),
        _goes_with("person_id", "people"),
        sa.UniqueConstraint("shop_id", "reference"),
    )
    _index("appointments_ahead", "appointments", "starts_at")
    _index("appointments_of_person", "appointments", "person_id", "starts_at")
    _table(
        "contacts",
        ("channel", "digest"),
        _words("channel", 16),
        _digest("digest"),
        _number("person_id"),
        _sealed("address"),
        _column("answered", sa.Boolean()),
        _column("reachable", sa.Boolean()),
        _words("notice_hash", 64, nullable=True),
        _moment("used_at"),
        _goes_with("person_id", "people"),
    )
    _index("contacts_of_person", "contacts", "person_id")
    _table(
        "details",
        ("person_id", "field"),
        _number("person_id"),
        _words("field", 40),
        _sealed("value"),
        _goes_with("person_id", "people"),
    )
    _table(
        "messages",
        ("id",),
        _number("id"),
        _words("channel", 16),
        _digest("digest"),
        _number("person_id", nullable=True),
        _number("appointment_id", nullable=True),
        _words("purpose", 24),
        _words("language", 8),
        _sealed("address", nullable=True),
        _sealed("body", nullable=True),
        _number("needs", nullable=True),
        _number("edits", nullable=True),
        _words("state", 16),
        _moment("made_at"),
        _moment("next_at"),
        _moment("expires_at"),
        _moment("lease_until", nullable=True),
        _column("tries", sa.Integer()),
        _moment("first_try_at", nullable=True),
        _moment("sent_at", nullable=True),
        _words("provider_id", 64, nullable=True),
        _words("provider_status", 16, nullable=True),
        _words("outcome", 40, nullable=True),
        _goes_with("person_id", "people"),
    )
    _index("messages_at_provider", "messages", "channel", "provider_id")
    _index("messages_in_order", "messages", "channel", "digest", "id")
    _index("messages_waiting", "messages", "state", "channel", "next_at")
    _table(
        "talks",
        ("channel", "digest"),
        _words("channel", 16),
        _digest("digest"),
        _number("person_id", nullable=True),
        _column("state", sa.JSON()),
        _words("language", 8),
        _moment("at"),
        _goes_with("person_id", "people"),
    )
    _index("talks_at", "talks", "at")
    _table(
        "tasks",
        ("id",),
        _number("id"),
        _words("kind", 24),
        _number("person_id", nullable=True),
        _number("appointment_id", nullable=True),
        _sealed("words", nullable=True),
        _moment("made_at"),
        _moment("due_at"),
        _moment("done_at", nullable=True),
        _goes_with("person_id", "people"),
    )
    _table(
        "reminders",
        ("appointment_id", "revision", "kind"),
        _number("appointment_id"),
        _column("revision", sa.Integer()),
        _words("kind", 24),
        _number("message_id", nullable=True),
        _moment("at"),
        _goes_with("appointment_id", "appointments"),
    )
    _sequence("message_numbers")


def _table(name: str, key: tuple[str, ...], *parts: Any, **options: Any) -> None:
    shop = _words("shop_id", 40)
    op.create_table(name, shop, *parts, sa.PrimaryKeyConstraint("shop_id", *key), **options)


def _index(name: str, table: str, *columns: str, **options: Any) -> None:
    op.create_index(name, table, ["shop_id", *columns], **options)


def _sequence(name: str) -> None:
    if op.get_bind().dialect.supports_sequences:
        op.execute(sa.schema.CreateSequence(sa.Sequence(name)))


def _column(name: str, kind: Any, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=nullable)


def _words(name: str, length: int, *, nullable: bool = False) -> sa.Column[Any]:
    return _column(name, sa.String(length), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return _column(name, sa.BigInteger(), nullable=nullable)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return _column(name, sa.DateTime(timezone=True), nullable=nullable)


def _sealed(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return _column(name, sa.LargeBinary(), nullable=nullable)


def _digest(name: str) -> sa.Column[Any]:
    return _column(name, sa.LargeBinary(32))


def _refers_to(column: str, table: str, **options: Any) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["shop_id", column], [f"{table}.shop_id", f"{table}.id"], **options
    )


def _goes_with(column: str, table: str) -> sa.ForeignKeyConstraint:
    return _refers_to(column, table, ondelete="CASCADE")
