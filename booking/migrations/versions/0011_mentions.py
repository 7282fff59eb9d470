"""Whom the lists for the owner name.

Revision 0011; follows 0010.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "mentions",
        sa.Column("shop_id", sa.String(40), nullable=False),
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", "person_id"),
        sa.ForeignKeyConstraint(
            ["shop_id", "person_id"], ["people.shop_id", "people.id"], ondelete="CASCADE"
        ),
    )
    op.create_index("mentions_of_person", "mentions", ["shop_id", "person_id"])
