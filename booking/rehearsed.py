"""The table of the rehearsal: who asked for it, who plays the customer, and how far it is."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Boolean, PrimaryKeyConstraint, String, Table

from booking.columns import DIGEST, SEALED, Privacy, Utc, column, metadata, shop

rehearsals = Table(
    "rehearsals",
    metadata,
    shop(),
    column("channel", String(16), Privacy.NONE),
    column("run", BigInteger, Privacy.LINK),
    column("state", String(16), Privacy.NONE),
    column("asks", Boolean, Privacy.NONE),
    column("digest", DIGEST, Privacy.PSEUDONYM, nullable=True),
    column("address", SEALED, Privacy.CONTACT, nullable=True),
    column("language", String(8), Privacy.CHOICE),
    column("lifts", Boolean, Privacy.NONE),
    column("unmarks", Boolean, Privacy.NONE),
    column("steps", JSON, Privacy.NONE),
    column("at", Utc, Privacy.NONE),
    column("until", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "channel"),
    comment="A rehearsal with the shop's own chats; its key allows one at a time. state: wished, "
    "running, over; it has had its time at `until`. `lifts`: the stop that stands is its own. "
    "`unmarks`: so is the mark of an erasure. The channel `shell` is whoever asked there.",
)
