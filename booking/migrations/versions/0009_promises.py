"""What was promised of an appointment: when it becomes free again, and which one it would move.

Revision 0009; follows 0008.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("appointments", sa.Column("frees_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("appointments", sa.Column("moves", sa.BigInteger, nullable=True))
