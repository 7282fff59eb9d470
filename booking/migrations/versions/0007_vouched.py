"""Numbers of which the platform says whose they are.

Revision 0007; follows 0006.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    vouched = sa.Column("vouched", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("contacts", vouched)
