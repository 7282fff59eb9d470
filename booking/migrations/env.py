"""Alembic's way in: on the connection that `booking.migrate` has opened and locked.

To add a step: `alembic -c booking/migrations/alembic.ini revision --rev-id 0002 -m "what changes"`.
"""

from __future__ import annotations

from alembic import context

from booking.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by making it anew
)
with context.begin_transaction():
    context.run_migrations()
