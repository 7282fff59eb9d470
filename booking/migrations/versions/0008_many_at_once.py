"""What waits in the outbox is found at once, however many reminders wait beside an answer.

Revision 0008; follows 0007.
"""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    # Of those that were sent, which are nearly all, nothing stands in it any more.
    op.execute(
        "CREATE INDEX messages_unfinished "
        "ON messages (shop_id, channel, state, purpose, next_at, id) "
        "WHERE state IN ('waiting', 'leased')"
    )
    op.execute("DROP INDEX messages_waiting")
