"""The waiting list: who would come sooner, and what each was offered.

Revision 0005; follows 0004.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    number, moment = sa.BigInteger(), sa.DateTime(timezone=True)
    op.create_table(
        "waiting",
        _column("shop_id", sa.String(40)),
        _column("id", number),
        _column("person_id", number),
        _column("service", sa.String(40)),
        _column("staff", sa.String(40)),
        _column("seats", sa.Integer()),
        _column("first_day", sa.Date()),
        _column("last_day", sa.Date()),
        _column("from_minute", sa.Integer()),
        _column("to_minute", sa.Integer()),
        _column("known", sa.JSON()),
        _column("made_at", moment),
        sa.PrimaryKeyConstraint("shop_id", "id"),
        sa.UniqueConstraint("shop_id", "person_id", "service"),
        _goes_with("people", "person_id"),
    )
    op.create_index("waiting_in_order", "waiting", ["shop_id", "made_at"])
    op.create_table(
        "openings",
        _column("shop_id", sa.String(40)),
        _column("waiting_id", number),
        _column("starts_at", moment),
        _column("person_id", number),
        _column("staff", sa.String(40)),
        _column("taker", number),
        sa.Column("appointment_id", number, nullable=True),
        sa.Column("message_id", number, nullable=True),
        _column("at", moment),
        _column("until", moment),
        sa.Column("outcome", sa.String(16), nullable=True),
        sa.PrimaryKeyConstraint("shop_id", "waiting_id", "starts_at"),
        _goes_with("waiting", "waiting_id"),
    )
    unanswered = sa.text("outcome IS NULL")
    op.create_index(
        "openings_one_at_a_time",
        "openings",
        ["shop_id", "person_id"],
        unique=True,
        sqlite_where=unanswered,
        postgresql_where=unanswered,
    )


def _column(name: str, kind: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _goes_with(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["shop_id", column], [f"{table}.shop_id", f"{table}.id"], ondelete="CASCADE"
    )
