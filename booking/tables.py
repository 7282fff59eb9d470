"""Every table of the house: what is kept, under which key, and how personal it is."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
)

metadata = MetaData()


class Privacy(StrEnum):
    """How personal a column is. Export, erasure and retention walk this map (GDPR Art. 15, 17)."""

    NONE = "none"
    """Says nothing about a person: the shop's own facts, counters, technical outcomes."""
    LINK = "link"
    """A random number that ties rows of one person together."""
    PSEUDONYM = "pseudonym"
    """A keyed digest of an address; personal as long as the key exists (GDPR recital 26)."""
    IDENTITY = "identity"
    """A name or an answer about the person, sealed."""
    CONTACT = "contact"
    """An address at which the person can be reached, sealed."""
    CONTENT = "content"
    """Words on their way to a person, sealed, emptied once their outcome is recorded."""
    APPOINTMENT = "appointment"
    """When somebody comes, and for what."""
    CHOICE = "choice"
    """What the person decided: language, reminders."""
    PROOF = "proof"
    """Evidence without identity that outlives the person (GDPR Art. 5(2))."""


class Utc(TypeDecorator[datetime]):
    """An aware moment; a naive one is refused, and what comes back is in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive moment cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


SEALED = LargeBinary
"""Ciphertext of `keys.ShopKeys.seal`; never plain words."""
DIGEST = LargeBinary(32)
"""HMAC-SHA-256 under one of the shop's keys."""


def _column(name: str, kind: Any, privacy: Privacy, **options: Any) -> Column[Any]:
    options.setdefault("nullable", False)
    return Column(name, kind, info={"privacy": privacy}, **options)


def _shop() -> Column[Any]:
    return _column("shop_id", String(40), Privacy.NONE)


def _person(*, nullable: bool) -> Column[Any]:
    return _column("person_id", BigInteger, Privacy.LINK, nullable=nullable)


def _goes_with(table: str, column: str) -> ForeignKeyConstraint:
    """Rows that go when the row they belong to goes."""
    return ForeignKeyConstraint(
        ["shop_id", column], [f"{table}.shop_id", f"{table}.id"], ondelete="CASCADE"
    )


# What was shown, and to whom it was shown only as a digest ------------------------------------

texts = Table(
    "texts",
    metadata,
    _shop(),
    _column("hash", String(64), Privacy.NONE),
    _column("text", String, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "hash"),
    comment="Every notice text ever shown, byte for byte (P21).",
)

notices = Table(
    "notices",
    metadata,
    _shop(),
    _column("id", BigInteger, Privacy.NONE),
    _column("text_hash", String(64), Privacy.NONE),
    _column("language", String(8), Privacy.NONE),
    _column("channel", String(16), Privacy.NONE),
    _column("at", Utc, Privacy.NONE),
    _column("how", String(16), Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "id"),
    comment="That a notice arrived: delivered, told_by_staff, imported. Never a person.",
)

proof = Table(
    "proof",
    metadata,
    _shop(),
    _column("seq", BigInteger, Privacy.PROOF),
    _column("prev", String(64), Privacy.PROOF),
    _column("at", String(24), Privacy.PROOF),
    _column("kind", String(40), Privacy.PROOF),
    _column("subject", String(64), Privacy.PROOF),
    _column("channel", String(16), Privacy.PROOF),
    _column("direction", String(8), Privacy.PROOF),
    _column("text_hash", String(64), Privacy.PROOF),
    _column("locale", String(8), Privacy.PROOF),
    _column("provider_id_hash", String(64), Privacy.PROOF),
    _column("status", String(16), Privacy.PROOF),
    _column("trigger", String(40), Privacy.PROOF),
    _column("actor", String(40), Privacy.PROOF),
    _column("app", String(40), Privacy.PROOF),
    _column("mac", String(64), Privacy.PROOF),
    PrimaryKeyConstraint("shop_id", "seq"),
    comment="Append-only chain: shown, chosen, stopped, erased (P18 to P20).",
)

proof_heads = Table(
    "proof_heads",
    metadata,
    _shop(),
    _column("seq", BigInteger, Privacy.PROOF),
    _column("mac", String(64), Privacy.PROOF),
    PrimaryKeyConstraint("shop_id"),
    comment="The chain's last entry; locked last in a transaction.",
)

proof_ids = Table(
    "proof_ids",
    metadata,
    _shop(),
    _column("seq", BigInteger, Privacy.PROOF),
    _column("subject", String(64), Privacy.PROOF),
    _column("provider_id", String(64), Privacy.LINK),
    _column("salt", String(32), Privacy.PROOF),
    _column("at", Utc, Privacy.PROOF),
    PrimaryKeyConstraint("shop_id", "seq"),
    comment="Ties proof entries to the provider's records; emptied after 30 days and on DELETE.",
)

stops = Table(
    "stops",
    metadata,
    _shop(),
    _column("digest", DIGEST, Privacy.PSEUDONYM),
    _column("channel", String(16), Privacy.NONE),
    _column("kind", String(16), Privacy.CHOICE),
    _column("source", String(16), Privacy.NONE),
    _column("key_id", String(16), Privacy.NONE),
    _column("at", Utc, Privacy.CHOICE),
    PrimaryKeyConstraint("shop_id", "digest", "kind"),
    comment="Who must not be written to; under a key of its own; survives erasure (P33, P34).",
)

# People -----------------------------------------------------------------------------------------

people = Table(
    "people",
    metadata,
    _shop(),
    _column("id", BigInteger, Privacy.LINK),
    _column("notice_id", BigInteger, Privacy.NONE),
    _column("name", SEALED, Privacy.IDENTITY, nullable=True),
    _column("language", String(8), Privacy.CHOICE),
    _column("last_service", String(40), Privacy.APPOINTMENT, nullable=True),
    _column("last_staff", String(40), Privacy.APPOINTMENT, nullable=True),
    _column("erase_after", Utc, Privacy.CHOICE, nullable=True),
    _column("made_at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "id"),
    ForeignKeyConstraint(["shop_id", "notice_id"], ["notices.shop_id", "notices.id"]),
    comment="Nobody stands here without a row in notices.",
)

contacts = Table(
    "contacts",
    metadata,
    _shop(),
    _column("channel", String(16), Privacy.NONE),
    _column("digest", DIGEST, Privacy.PSEUDONYM),
    _person(nullable=False),
    _column("address", SEALED, Privacy.CONTACT),
    _column("answered", Boolean, Privacy.NONE),
    _column("reachable", Boolean, Privacy.NONE),
    _column("notice_hash", String(64), Privacy.NONE, nullable=True),
    _column("used_at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "channel", "digest"),
    _goes_with("people", "person_id"),
    Index("contacts_of_person", "shop_id", "person_id"),
    comment="Addresses of a person. `answered`: it wrote to us first, so we may write to it (P10).",
)

details = Table(
    "details",
    metadata,
    _shop(),
    _person(nullable=False),
    _column("field", String(40), Privacy.NONE),
    _column("value", SEALED, Privacy.IDENTITY),
    PrimaryKeyConstraint("shop_id", "person_id", "field"),
    _goes_with("people", "person_id"),
    comment="Answers that a service needs, such as an address for a house call (P13).",
)

# The diary --------------------------------------------------------------------------------------

appointments = Table(
    "appointments",
    metadata,
    _shop(),
    _column("id", BigInteger, Privacy.LINK),
    _column("reference", String(8), Privacy.LINK),
    _person(nullable=False),
    _column("service", String(40), Privacy.APPOINTMENT),
    _column("staff", String(40), Privacy.APPOINTMENT),
    _column("starts_at", Utc, Privacy.APPOINTMENT),
    _column("ends_at", Utc, Privacy.APPOINTMENT),
    _column("seats", Integer, Privacy.APPOINTMENT),
    _column("state", String(16), Privacy.APPOINTMENT),
    _column("remind", Boolean, Privacy.CHOICE),
    _column("revision", Integer, Privacy.NONE),
    _column("made_at", Utc, Privacy.APPOINTMENT),
    _column("changed_at", Utc, Privacy.APPOINTMENT),
    PrimaryKeyConstraint("shop_id", "id"),
    UniqueConstraint("shop_id", "reference"),
    _goes_with("people", "person_id"),
    Index("appointments_ahead", "shop_id", "starts_at"),
    Index("appointments_of_person", "shop_id", "person_id", "starts_at"),
    comment="state: booked or called_off. `revision` grows with every move and calling off.",
)

cells = Table(
    "cells",
    metadata,
    _shop(),
    _column("lane", String(60), Privacy.NONE),
    _column("cell", Integer, Privacy.NONE),
    _column("taker", BigInteger, Privacy.LINK),
    _column("held_until", Utc, Privacy.NONE, nullable=True),
    PrimaryKeyConstraint("shop_id", "lane", "cell"),
    Index("cells_of_taker", "shop_id", "taker"),
    sqlite_with_rowid=False,
    comment="Five minutes of a lane belong to one taker: the hold, later the appointment, of that "
    "number. held_until is empty once booked. This key is what forbids a double booking.",
)

# Conversations and messages ---------------------------------------------------------------------

seen = Table(
    "seen",
    metadata,
    _shop(),
    _column("channel", String(16), Privacy.NONE),
    _column("message_id", String(64), Privacy.LINK),
    _column("at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "channel", "message_id"),
    Index("seen_at", "shop_id", "at"),
    comment="Messages taken, by the provider's id: the same one delivered twice has one effect.",
)

talks = Table(
    "talks",
    metadata,
    _shop(),
    _column("channel", String(16), Privacy.NONE),
    _column("digest", DIGEST, Privacy.PSEUDONYM),
    _person(nullable=True),
    _column("state", JSON, Privacy.CHOICE),
    _column("language", String(8), Privacy.CHOICE),
    _column("at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "channel", "digest"),
    _goes_with("people", "person_id"),
    Index("talks_at", "shop_id", "at"),
    comment="Where a conversation stands: flow, question, draft, choices on offer. Never a name.",
)

messages = Table(
    "messages",
    metadata,
    _shop(),
    _column("id", BigInteger, Privacy.LINK),
    _column("channel", String(16), Privacy.NONE),
    _column("digest", DIGEST, Privacy.PSEUDONYM),
    _person(nullable=True),
    _column("appointment_id", BigInteger, Privacy.LINK, nullable=True),
    _column("purpose", String(24), Privacy.NONE),
    _column("language", String(8), Privacy.CHOICE),
    _column("address", SEALED, Privacy.CONTACT, nullable=True),
    _column("body", SEALED, Privacy.CONTENT, nullable=True),
    _column("needs", BigInteger, Privacy.NONE, nullable=True),
    _column("edits", BigInteger, Privacy.NONE, nullable=True),
    _column("state", String(16), Privacy.NONE),
    _column("made_at", Utc, Privacy.NONE),
    _column("next_at", Utc, Privacy.NONE),
    _column("expires_at", Utc, Privacy.NONE),
    _column("lease_until", Utc, Privacy.NONE, nullable=True),
    _column("tries", Integer, Privacy.NONE),
    _column("first_try_at", Utc, Privacy.NONE, nullable=True),
    _column("sent_at", Utc, Privacy.NONE, nullable=True),
    _column("provider_id", String(64), Privacy.LINK, nullable=True),
    _column("provider_status", String(16), Privacy.NONE, nullable=True),
    _column("outcome", String(40), Privacy.NONE, nullable=True),
    PrimaryKeyConstraint("shop_id", "id"),
    _goes_with("people", "person_id"),
    Index("messages_waiting", "shop_id", "state", "channel", "next_at"),
    Index("messages_in_order", "shop_id", "channel", "digest", "id"),
    Index("messages_at_provider", "shop_id", "channel", "provider_id"),
    comment="The one way out. state: waiting, leased, sent, failed, dropped, expired.",
)

reminders = Table(
    "reminders",
    metadata,
    _shop(),
    _column("appointment_id", BigInteger, Privacy.LINK),
    _column("revision", Integer, Privacy.NONE),
    _column("kind", String(24), Privacy.NONE),
    _column("message_id", BigInteger, Privacy.LINK, nullable=True),
    _column("at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "appointment_id", "revision", "kind"),
    _goes_with("appointments", "appointment_id"),
    comment="That a reminder was said: this key makes it once only.",
)

# The owner --------------------------------------------------------------------------------------

owners = Table(
    "owners",
    metadata,
    _shop(),
    _column("channel", String(16), Privacy.NONE),
    _column("digest", DIGEST, Privacy.PSEUDONYM),
    _column("address", SEALED, Privacy.CONTACT),
    _column("language", String(8), Privacy.CHOICE),
    _column("at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "channel", "digest"),
    comment="Chats and groups that claimed the owner's role; staff, not customers.",
)

claims = Table(
    "claims",
    metadata,
    _shop(),
    _column("digest", DIGEST, Privacy.NONE),
    _column("expires_at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "digest"),
    comment="One-time codes, printed at start, with which a chat becomes the owner's.",
)

tasks = Table(
    "tasks",
    metadata,
    _shop(),
    _column("id", BigInteger, Privacy.LINK),
    _column("kind", String(24), Privacy.NONE),
    _person(nullable=True),
    _column("appointment_id", BigInteger, Privacy.LINK, nullable=True),
    _column("words", SEALED, Privacy.CONTENT, nullable=True),
    _column("made_at", Utc, Privacy.NONE),
    _column("due_at", Utc, Privacy.NONE),
    _column("done_at", Utc, Privacy.NONE, nullable=True),
    PrimaryKeyConstraint("shop_id", "id"),
    _goes_with("people", "person_id"),
    comment="What the owner must do by hand: call a customer, answer an unclear request.",
)

OUTLIVES = {
    "texts": "the wording, no person",
    "notices": "that a notice arrived, no person",
    "proof": "evidence under a pseudonym (GDPR Art. 5(2), 17(3)(e))",
    "proof_heads": "the chain's end",
    "proof_ids": "emptied by the eraser, by subject",
    "stops": "the do-not-contact list (GDPR Art. 17(3)(b), 21(3))",
    "cells": "freed by the eraser before the appointment goes",
    "seen": "provider ids only, gone after a day or two",
    "owners": "the shop's own chats",
    "claims": "one-time codes, no person",
}
"""Tables that no cascade from `people` reaches, each with the reason."""
