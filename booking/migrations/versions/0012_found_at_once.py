"""What is looked for in every turn is found at once, however much the shop has on its books.

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
    # Held cells were looked for among all of the shop's.
    op.execute("DROP INDEX cells_of_taker")
    op.execute("CREATE INDEX cells_of_taker ON cells (shop_id, taker, held_until)")
    # What has no number at the provider yet, as every message at first, need not stand in it.
    op.execute("DROP INDEX messages_at_provider")
    op.execute(
        "CREATE INDEX messages_at_provider ON messages (shop_id, channel, provider_id) "
        "WHERE provider_id IS NOT NULL"
    )
