"""What outlives a person: the words shown, that they arrived, the proof log, the stop list."""

from __future__ import annotations

from sqlalchemy import BigInteger, Index, PrimaryKeyConstraint, String, Table

from booking.columns import DIGEST, SEALED, Privacy, Utc, column, metadata, shop

texts = Table(
    "texts",
    metadata,
    shop(),
    column("hash", String(64), Privacy.NONE),
    column("language", String(8), Privacy.NONE),
    column("channel", String(16), Privacy.NONE),
    column("text", String, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "hash"),
    comment="Every notice text ever shown, byte for byte (P21).",
)

notices = Table(
    "notices",
    metadata,
    shop(),
    column("id", BigInteger, Privacy.NONE),
    column("text_hash", String(64), Privacy.NONE),
    column("language", String(8), Privacy.NONE),
    column("channel", String(16), Privacy.NONE),
    column("at", Utc, Privacy.NONE),
    column("how", String(16), Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "id"),
    comment="That a notice arrived: delivered, told_by_staff, imported. Never a person.",
)

proof = Table(
    "proof",
    metadata,
    shop(),
    column("seq", BigInteger, Privacy.PROOF),
    column("prev", String(64), Privacy.PROOF),
    column("at", String(24), Privacy.PROOF),
    column("kind", String(40), Privacy.PROOF),
    column("subject", String(64), Privacy.PROOF),
    column("channel", String(16), Privacy.PROOF),
    column("direction", String(8), Privacy.PROOF),
    column("text_hash", String(64), Privacy.PROOF),
    column("locale", String(8), Privacy.PROOF),
    column("provider_id_hash", String(64), Privacy.PROOF),
    column("status", String(16), Privacy.PROOF),
    column("trigger", String(40), Privacy.PROOF),
    column("actor", String(40), Privacy.PROOF),
    column("app", String(40), Privacy.PROOF),
    column("mac", String(64), Privacy.PROOF),
    PrimaryKeyConstraint("shop_id", "seq"),
    comment="Append-only chain: shown, chosen, stopped, erased (P18 to P20).",
)

proof_heads = Table(
    "proof_heads",
    metadata,
    shop(),
    column("seq", BigInteger, Privacy.PROOF),
    column("mac", String(64), Privacy.PROOF),
    PrimaryKeyConstraint("shop_id"),
    comment="The chain's last entry; locked last in a transaction.",
)

proof_ids = Table(
    "proof_ids",
    metadata,
    shop(),
    column("seq", BigInteger, Privacy.PROOF),
    column("subject", String(64), Privacy.PROOF),
    column("provider_id", String(64), Privacy.LINK),
    column("salt", String(32), Privacy.PROOF),
    column("at", Utc, Privacy.PROOF),
    PrimaryKeyConstraint("shop_id", "seq"),
    comment="Ties proof entries to the provider's records; emptied after 30 days and on DELETE.",
)

stops = Table(
    "stops",
    metadata,
    shop(),
    column("digest", DIGEST, Privacy.PSEUDONYM),
    column("channel", String(16), Privacy.NONE),
    column("kind", String(16), Privacy.CHOICE),
    column("source", String(16), Privacy.NONE),
    column("key_id", String(16), Privacy.NONE),
    column("at", Utc, Privacy.CHOICE),
    PrimaryKeyConstraint("shop_id", "digest", "kind"),
    comment="Who must not be written to; under a key of its own; survives erasure (P33, P34).",
)

withdrawals = Table(
    "withdrawals",
    metadata,
    shop(),
    column("channel", String(16), Privacy.NONE),
    column("digest", DIGEST, Privacy.PSEUDONYM),
    column("provider_id", String(64), Privacy.LINK),
    column("address", SEALED, Privacy.CONTACT),
    column("language", String(8), Privacy.CHOICE),
    column("sent_at", Utc, Privacy.NONE),
    column("made_at", Utc, Privacy.NONE),
    column("next_at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "channel", "digest", "provider_id"),
    Index("withdrawals_due", "shop_id", "channel", "next_at"),
    comment="To be taken out of the chats of those who were erased, and off Twilio; goes when done "
    "(P45, P46).",
)

marks = Table(
    "marks",
    metadata,
    shop(),
    column("name", String(40), Privacy.NONE),
    column("at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "name"),
    comment="Moments that the program must know of after its end: when it was last awake (P36).",
)

keys_used = Table(
    "keys_used",
    metadata,
    shop(),
    column("key_id", String(16), Privacy.NONE),
    PrimaryKeyConstraint("shop_id"),
    comment="Which keys the shop's rows are sealed with: another key file is noticed at start.",
)

OUTLIVES = {
    "blocks": "when the shop or its staff is away, no customer",
    "keys_used": "names the shop's keys, no person",
    "marks": "when the program ran, no person",
    "plans": "a digest of the shop's rules, no person",
    "rehearsals": "the shop's own chats, gone when the rehearsal is over",
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
    "withdrawals": "what the eraser leaves to be done on the platforms, gone when done or given up",
}
"""Tables that no cascade from `people` reaches, each with the reason."""
