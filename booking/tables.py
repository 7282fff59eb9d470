"""Every table of the house: what is kept, under which key, and how personal it is.

People, diary and messages stand here; the others in `evidence` and `tables_beside`.
"""

from __future__ import annotations

from functools import partial

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    ForeignKeyConstraint,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Sequence,
    String,
    Table,
    UniqueConstraint,
    false,
    true,
)

from booking.columns import (
    DIGEST,
    SEALED,
    Privacy,
    Utc,
    column,
    goes_with,
    index_of_some,
    metadata,
    person,
    shop,
)
from booking.evidence import (
    keys_used,
    marks,
    notices,
    proof,
    proof_heads,
    proof_ids,
    stops,
    texts,
    withdrawals,
)
from booking.tables_beside import (
    blocks,
    claims,
    mentions,
    openings,
    owners,
    plans,
    rehearsals,
    reminders,
    tasks,
    waiting,
)

__all__ = [
    "appointments",
    "blocks",
    "cells",
    "claims",
    "contacts",
    "details",
    "keys_used",
    "marks",
    "mentions",
    "messages",
    "metadata",
    "notices",
    "openings",
    "owners",
    "people",
    "plans",
    "proof",
    "proof_heads",
    "proof_ids",
    "rehearsals",
    "reminders",
    "seen",
    "stops",
    "talks",
    "tasks",
    "texts",
    "waiting",
    "withdrawals",
]

# People -----------------------------------------------------------------------------------------

people = Table(
    "people",
    metadata,
    shop(),
    column("id", BigInteger, Privacy.LINK),
    column("notice_id", BigInteger, Privacy.NONE),
    column("name", SEALED, Privacy.IDENTITY, nullable=True),
    column("language", String(8), Privacy.CHOICE),
    column("last_service", String(40), Privacy.APPOINTMENT, nullable=True),
    column("last_staff", String(40), Privacy.APPOINTMENT, nullable=True),
    column("erase_after", Utc, Privacy.CHOICE, nullable=True),
    column("made_at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "id"),
    ForeignKeyConstraint(["shop_id", "notice_id"], ["notices.shop_id", "notices.id"]),
    comment="Nobody stands here without a row in notices.",
)

contacts = Table(
    "contacts",
    metadata,
    shop(),
    column("channel", String(16), Privacy.NONE),
    column("digest", DIGEST, Privacy.PSEUDONYM),
    person(nullable=False),
    column("address", SEALED, Privacy.CONTACT),
    column("answered", Boolean, Privacy.NONE),
    column("vouched", Boolean, Privacy.NONE, server_default=false()),
    column("reachable", Boolean, Privacy.NONE),
    column("notice_hash", String(64), Privacy.NONE, nullable=True),
    column("used_at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "channel", "digest"),
    goes_with("people", "person_id"),
    Index("contacts_of_person", "shop_id", "person_id"),
    comment="Addresses of a person. `answered`: it wrote to us first, so we may write to it (P10). "
    "`vouched`: the platform says it is theirs; good for a reminder that found no other way.",
)

details = Table(
    "details",
    metadata,
    shop(),
    person(nullable=False),
    column("field", String(40), Privacy.NONE),
    column("value", SEALED, Privacy.IDENTITY),
    PrimaryKeyConstraint("shop_id", "person_id", "field"),
    goes_with("people", "person_id"),
    comment="Answers that a service needs, such as an address for a house call (P13).",
)

# The diary --------------------------------------------------------------------------------------

appointments = Table(
    "appointments",
    metadata,
    shop(),
    column("id", BigInteger, Privacy.LINK),
    column("reference", String(8), Privacy.LINK),
    person(nullable=False),
    column("service", String(40), Privacy.APPOINTMENT),
    column("staff", String(40), Privacy.APPOINTMENT),
    column("starts_at", Utc, Privacy.APPOINTMENT),
    column("ends_at", Utc, Privacy.APPOINTMENT),
    column("seats", Integer, Privacy.APPOINTMENT),
    column("state", String(16), Privacy.APPOINTMENT),
    column("remind", Boolean, Privacy.CHOICE),
    column("confirmed_at", Utc, Privacy.CHOICE, nullable=True),
    column("agreed", Boolean, Privacy.APPOINTMENT, server_default=true()),
    column("missed", Boolean, Privacy.APPOINTMENT, server_default=false()),
    column("look_at", Utc, Privacy.APPOINTMENT, nullable=True),
    column("frees_at", Utc, Privacy.APPOINTMENT, nullable=True),
    column("moves", BigInteger, Privacy.LINK, nullable=True),
    column("revision", Integer, Privacy.NONE),
    column("made_at", Utc, Privacy.APPOINTMENT),
    column("changed_at", Utc, Privacy.APPOINTMENT),
    PrimaryKeyConstraint("shop_id", "id"),
    UniqueConstraint("shop_id", "reference"),
    goes_with("people", "person_id"),
    Index("appointments_ahead", "shop_id", "starts_at"),
    Index("appointments_of_person", "shop_id", "person_id", "starts_at"),
    index_of_some(
        "appointments_to_look_at", "shop_id", "look_at", "starts_at", where="look_at IS NOT NULL"
    ),
    comment="state: booked or called_off. Until the shop has `agreed` the time is only kept; a yes "
    "puts it in place of the one it `moves`. `look_at`: for reminders. `frees_at`: as was told.",
)

cells = Table(
    "cells",
    metadata,
    shop(),
    column("lane", String(60), Privacy.NONE),
    column("cell", Integer, Privacy.NONE),
    column("run", Integer, Privacy.NONE, nullable=True),
    column("taker", BigInteger, Privacy.LINK),
    column("held_until", Utc, Privacy.NONE, nullable=True),
    PrimaryKeyConstraint("shop_id", "lane", "cell"),
    Index("cells_of_taker", "shop_id", "taker", "held_until"),
    index_of_some(
        "cells_runs",
        *("shop_id", "lane", "cell", "run", "held_until", "taker"),
        where="run IS NOT NULL",
    ),
    sqlite_with_rowid=False,
    comment="Five minutes of a lane belong to one taker, a hold or an appointment; held_until is "
    "empty once booked. The key forbids a double booking. `run`: cells in a row, at the first",
)

# Conversations and messages ---------------------------------------------------------------------

seen = Table(
    "seen",
    metadata,
    shop(),
    column("channel", String(16), Privacy.NONE),
    column("message_id", String(64), Privacy.LINK),
    column("at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "channel", "message_id"),
    Index("seen_at", "shop_id", "at"),
    comment="Messages taken, by the provider's id: the same one delivered twice has one effect.",
)

talks = Table(
    "talks",
    metadata,
    shop(),
    column("channel", String(16), Privacy.NONE),
    column("digest", DIGEST, Privacy.PSEUDONYM),
    person(nullable=True),
    column("state", JSON, Privacy.CHOICE),
    column("language", String(8), Privacy.CHOICE),
    column("at", Utc, Privacy.NONE),
    PrimaryKeyConstraint("shop_id", "channel", "digest"),
    goes_with("people", "person_id"),
    Index("talks_at", "shop_id", "at"),
    comment="Where a conversation stands: flow, question, draft, choices on offer. Never a name.",
)

_numbered = partial(index_of_some, where="provider_id IS NOT NULL")
_unfinished = partial(index_of_some, where="state IN ('waiting', 'leased')")
messages = Table(
    "messages",
    metadata,
    shop(),
    column("id", BigInteger, Privacy.LINK),
    column("channel", String(16), Privacy.NONE),
    column("digest", DIGEST, Privacy.PSEUDONYM),
    person(nullable=True),
    column("appointment_id", BigInteger, Privacy.LINK, nullable=True),
    column("purpose", String(24), Privacy.NONE),
    column("language", String(8), Privacy.CHOICE),
    column("address", SEALED, Privacy.CONTACT, nullable=True),
    column("body", SEALED, Privacy.CONTENT, nullable=True),
    column("needs", BigInteger, Privacy.NONE, nullable=True),
    column("edits", BigInteger, Privacy.NONE, nullable=True),
    column("state", String(16), Privacy.NONE),
    column("made_at", Utc, Privacy.NONE),
    column("next_at", Utc, Privacy.NONE),
    column("expires_at", Utc, Privacy.NONE),
    column("lease_until", Utc, Privacy.NONE, nullable=True),
    column("tries", Integer, Privacy.NONE),
    column("first_try_at", Utc, Privacy.NONE, nullable=True),
    column("sent_at", Utc, Privacy.NONE, nullable=True),
    column("provider_id", String(64), Privacy.LINK, nullable=True),
    column("provider_status", String(16), Privacy.NONE, nullable=True),
    column("outcome", String(40), Privacy.NONE, nullable=True),
    PrimaryKeyConstraint("shop_id", "id"),
    goes_with("people", "person_id"),
    _unfinished("messages_unfinished", "shop_id", "channel", "state", "purpose", "next_at", "id"),
    _unfinished("messages_unfinished_of_address", "shop_id", "channel", "digest", "id"),
    Index("messages_in_order", "shop_id", "channel", "digest", "id"),
    _numbered("messages_at_provider", "shop_id", "channel", "provider_id"),
    info={"numbers": Sequence("message_numbers", metadata=metadata)},
    comment="The one way out. state: waiting, leased, sent, failed, dropped, expired.",
)
