"""What an address still waits for is found at once, however much was ever sent to it.

Revision 0012; follows 0011.
"""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.execute(
        "CREATE INDEX messages_unfinished_of_address "
        "ON messages (shop_id, channel, digest, id) "
        "WHERE state IN ('waiting', 'leased')"
    )
