"""The tables of the waiting list: who would come sooner, and which freed time each was offered."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
    text,
)

from booking.columns import Privacy, Utc, column, goes_with, metadata, person, shop

waiting = Table(
    "waiting",
    metadata,
    shop(),
    column("id", BigInteger, Privacy.LINK),
    person(nullable=False),
    column("service", String(40), Privacy.APPOINTMENT),
    column("staff", String(40), Privacy.APPOINTMENT),
    column("seats", Integer, Privacy.APPOINTMENT),
    column("first_day", Date, Privacy.APPOINTMENT),
    column("last_day", Date, Privacy.APPOINTMENT),
    column("from_minute", Integer, Privacy.APPOINTMENT),
    column("to_minute", Integer, Privacy.APPOINTMENT),
    column("known", JSON, Privacy.NONE),
    column("made_at", Utc, Privacy.CHOICE),
    PrimaryKeyConstraint("shop_id", "id"),
    UniqueConstraint("shop_id", "person_id", "service"),
    goes_with("people", "person_id"),
    Index("waiting_in_order", "shop_id", "made_at"),
    comment="Who said yes to hearing of a time that becomes free. `known`: cells of those times "
    "that were free already.",
)

openings = Table(
    "openings",
    metadata,
    shop(),
    column("waiting_id", BigInteger, Privacy.LINK),
    column("starts_at", Utc, Privacy.APPOINTMENT),
    person(nullable=False),
    column("staff", String(40), Privacy.APPOINTMENT),
    column("taker", BigInteger, Privacy.LINK),
    column("appointment_id", BigInteger, Privacy.LINK, nullable=True),
    column("message_id", BigInteger, Privacy.LINK, nullable=True),
    column("at", Utc, Privacy.NONE),
    column("until", Utc, Privacy.NONE),
    column("outcome", String(16), Privacy.CHOICE, nullable=True),
    PrimaryKeyConstraint("shop_id", "waiting_id", "starts_at"),
    goes_with("waiting", "waiting_id"),
    Index(
        "openings_one_at_a_time",
        *("shop_id", "person_id"),
        unique=True,
        sqlite_where=text("outcome IS NULL"),
        postgresql_where=text("outcome IS NULL"),
    ),
    comment="A freed time that is held for one person (`taker` has its cells) and was offered: "
    "once only, by this key, and one at a time, by that index. Taking it moves the appointment, if "
    "there is one. outcome: declined, lapsed or requested.",
)
