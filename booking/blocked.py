"""The table of blocked times, in which the shop or one of its people takes nobody."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Index, Integer, PrimaryKeyConstraint, String, Table

from booking.columns import Privacy, column, metadata, shop

blocks = Table(
    "blocks",
    metadata,
    shop(),
    column("id", BigInteger, Privacy.NONE),
    column("begins", Integer, Privacy.NONE),
    column("ends", Integer, Privacy.NONE),
    column("staff", String(40), Privacy.NONE, nullable=True),
    column("asked", Boolean, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "id", "begins"),
    Index("blocks_ahead", "shop_id", "ends"),
    comment="Cells from `begins` up to `ends`; a block of several spans has a row for each. No "
    "staff: the whole shop. Why is not kept. `asked`: who is booked then was asked to move.",
)
