"""The tables of what was said of appointments, and of the rules by which they were looked at."""

from __future__ import annotations

from sqlalchemy import BigInteger, Integer, PrimaryKeyConstraint, String, Table

from booking.columns import Privacy, Utc, column, goes_with, metadata, shop

reminders = Table(
    "reminders",
    metadata,
    shop(),
    column("appointment_id", BigInteger, Privacy.LINK),
    column("revision", Integer, Privacy.NONE),
    column("kind", String(24), Privacy.NONE),
    column("message_id", BigInteger, Privacy.LINK, nullable=True),
    column("at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "appointment_id", "revision", "kind"),
    goes_with("appointments", "appointment_id"),
    comment="That a reminder was said: this key makes it once only.",
)

plans = Table(
    "plans",
    metadata,
    shop(),
    column("rules", String(64), Privacy.NONE),
    PrimaryKeyConstraint("shop_id"),
    comment="By which rules of the shop file, as a digest, `appointments.look_at` was worked out.",
)
