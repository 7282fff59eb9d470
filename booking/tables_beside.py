"""The tables beside people and diary: owners, blocks, reminders, the waiting list, rehearsals."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
    text,
)

from booking.columns import DIGEST, SEALED, Privacy, Utc, column, goes_with, metadata, person, shop

# The owner --------------------------------------------------------------------------------------

owners = Table(
    "owners",
    metadata,
    shop(),
    column("channel", String(16), Privacy.NONE),
    column("digest", DIGEST, Privacy.PSEUDONYM),
    column("address", SEALED, Privacy.CONTACT),
    column("language", String(8), Privacy.CHOICE),
    column("at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "channel", "digest"),
    comment="Chats and groups that claimed the owner's role; staff, not customers.",
)

claims = Table(
    "claims",
    metadata,
    shop(),
    column("digest", DIGEST, Privacy.NONE),
    column("expires_at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "digest"),
    comment="One-time codes, printed at start, with which a chat becomes the owner's.",
)

tasks = Table(
    "tasks",
    metadata,
    shop(),
    column("id", BigInteger, Privacy.LINK),
    column("kind", String(24), Privacy.NONE),
    person(nullable=True),
    column("appointment_id", BigInteger, Privacy.LINK, nullable=True),
    column("words", SEALED, Privacy.CONTENT, nullable=True),
    column("made_at", Utc, Privacy.NONE),
    column("due_at", Utc, Privacy.NONE),
    column("done_at", Utc, Privacy.NONE, nullable=True),
    PrimaryKeyConstraint("shop_id", "id"),
    goes_with("people", "person_id"),
    comment="What the owner must do by hand: call a customer, answer an unclear request.",
)

# Blocked times -----------------------------------------------------------------------------------

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

# Reminders ---------------------------------------------------------------------------------------

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

# The waiting list --------------------------------------------------------------------------------

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

# Lists for the owner -----------------------------------------------------------------------------

mentions = Table(
    "mentions",
    metadata,
    shop(),
    column("id", BigInteger, Privacy.LINK),
    person(nullable=False),
    PrimaryKeyConstraint("shop_id", "id", "person_id"),
    goes_with("people", "person_id"),
    Index("mentions_of_person", "shop_id", "person_id"),
    comment="Who is named in an answer to the owner, such as the day's agenda. `id` stands in "
    "`messages.appointment_id` of that answer, in place of a single appointment.",
)

# Rehearsals --------------------------------------------------------------------------------------

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
