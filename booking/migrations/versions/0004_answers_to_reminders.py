"""Reminders by several rules, answers to them, missed dates, and dates the owner must agree to.

Revision 0004; follows 0003.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    moment, yes_or_no = sa.DateTime(timezone=True), sa.Boolean()
    for column in (
        sa.Column("confirmed_at", moment, nullable=True),
        sa.Column("agreed", yes_or_no, nullable=False, server_default=sa.true()),
        sa.Column("missed", yes_or_no, nullable=False, server_default=sa.false()),
        sa.Column("look_at", moment, nullable=True),
    ):
        op.add_column("appointments", column)
    # That nothing is to be said is no longer noted: `look_at` tells.
    op.execute("DELETE FROM reminders WHERE kind = 'never'")
    # Looked at once when the program starts, which then knows when to look again.
    op.execute("UPDATE appointments SET look_at = made_at WHERE state = 'booked'")
    looked = sa.text("look_at IS NOT NULL")
    op.create_index(
        "appointments_to_look_at",
        "appointments",
        ["shop_id", "look_at", "starts_at"],
        sqlite_where=looked,
        postgresql_where=looked,
    )
    op.create_table(
        "plans",
        sa.Column("shop_id", sa.String(40), nullable=False),
        sa.Column("rules", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("shop_id"),
    )
