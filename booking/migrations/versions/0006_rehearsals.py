"""A rehearsal with the owner's own chat and number.

Revision 0006; follows 0005.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "rehearsals",
        sa.Column("shop_id", sa.String(40), nullable=False),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("run", sa.BigInteger, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("asks", sa.Boolean, nullable=False),
        sa.Column("digest", sa.LargeBinary(32), nullable=True),
        sa.Column("address", sa.LargeBinary, nullable=True),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("lifts", sa.Boolean, nullable=False),
        sa.Column("unmarks", sa.Boolean, nullable=False),
        sa.Column("steps", sa.JSON, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "channel"),
    )
