"""What outlives a person: the words shown, that they arrived, the proof log, the stop list."""

from __future__ import annotations

from sqlalchemy import BigInteger, PrimaryKeyConstraint, String, Table

from booking.columns import DIGEST, Privacy, Utc, column, metadata, shop

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

keys_used = Table(
    "keys_used",
    metadata,
    shop(),
    column("key_id", String(16), Privacy.NONE),
    PrimaryKeyConstraint("shop_id"),
    comment="Which keys the shop's rows are sealed with: another key file is noticed at start.",
)
