"""Notices: the exact words that were shown, and that they arrived before anybody was a customer."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Literal

from sqlalchemy import insert, select

from booking.desk import Desk, insert_new, new_id
from booking.prepared import Prepared
from booking.privacy import proof
from booking.tables import notices, texts

How = Literal["delivered", "told_by_staff", "imported"]


@lru_cache  # each turn asks whether the notice is still the one that was told
def text_hash(text: str) -> str:
    """The version of a text: SHA-256 of its UTF-8 bytes, so any change is a new one (P6)."""
    return hashlib.sha256(text.encode()).hexdigest()


def remember_text(desk: Desk, text: str, language: str, channel: str) -> str:
    """Keep a text that is about to be shown, byte for byte (P21); returns its hash.

    That it is not the one which was shown there before goes on record (P18).
    """
    hash = text_hash(text)
    row = {"shop_id": desk.shop.id, "hash": hash, "language": language, "channel": channel}
    if insert_new(desk, texts, row | {"text": text}) and _is_another(desk, **row):
        proof.record(
            desk, "text.changed", channel, "", text_hash=hash, locale=language, actor="system"
        )
    return hash


def _is_another(desk: Desk, shop_id: str, hash: str, language: str, channel: str) -> bool:
    before = select(texts.c.hash).where(
        texts.c.shop_id == shop_id,
        texts.c.language == language,
        texts.c.channel == channel,
        texts.c.hash != hash,
    )
    return desk.connection.execute(before.limit(1)).first() is not None


def shown_text(desk: Desk, hash: str) -> str | None:
    """The text that was shown under this hash, or under the only one that begins so."""
    found = desk.connection.scalars(
        select(texts.c.text)
        .where(texts.c.shop_id == desk.shop.id, texts.c.hash.startswith(hash, autoescape=True))
        .limit(2)
    ).all()
    return found[0] if len(found) == 1 else None


def arrived(desk: Desk, text_hash: str, language: str, channel: str, how: How) -> int:
    """Note that a notice reached somebody, never whom; a person's row must refer to the number."""
    notice_id = new_id()
    row = {"shop_id": desk.shop.id, "id": notice_id, "at": desk.now, "how": how}
    what = {"text_hash": text_hash, "language": language, "channel": channel}
    _ADD.run(desk.connection, row | what)
    return notice_id


_ADD = Prepared(insert(notices))
