"""Times that the owner has blocked.

Revision 0010; follows 0009.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "blocks",
        sa.Column("shop_id", sa.String(40), nullable=False),
        sa.Column("id", sa.BigInteger, nullable=False),
        sa.Column("begins", sa.Integer, nullable=False),
        sa.Column("ends", sa.Integer, nullable=False),
        sa.Column("staff", sa.String(40), nullable=True),
        sa.Column("asked", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", "begins"),
    )
    op.create_index("blocks_ahead", "blocks", ["shop_id", "ends"])
