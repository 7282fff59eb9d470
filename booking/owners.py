"""The chats that may run the shop: each claimed the role with a one-time code."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, bindparam, delete, insert, select, update

from booking import marks
from booking.desk import Desk, insert_or
from booking.prepared import Prepared
from booking.privacy import stoplist
from booking.tables import claims, owners

CLAIM_LASTS = timedelta(days=7)
_ALPHABET = "BCDFGHJKMNPQRTVWXZ2346789"


@dataclass(frozen=True)
class Owner:
    """A chat, a group or a number that is told what happens in the shop."""

    channel: str
    address: str
    language: str


def is_group(channel: str, address: str) -> bool:
    """Telegram gives groups negative numbers (core.telegram.org/bots/api#chat)."""
    return channel == "telegram" and address.startswith("-")


def new_claim(desk: Desk) -> str:
    """A one-time code, good for a week; only its digest is kept."""
    code = "".join(secrets.choice(_ALPHABET) for _ in range(8))
    desk.connection.execute(
        delete(claims).where(claims.c.shop_id == desk.shop.id, claims.c.expires_at <= desk.now)
    )
    desk.connection.execute(
        insert(claims).values(
            shop_id=desk.shop.id,
            digest=desk.keys.code_digest(code),
            expires_at=desk.now + CLAIM_LASTS,
        )
    )
    return code


def claim(desk: Desk, code: str, owner: Owner) -> bool:
    """Make a chat the owner's, if the code is good; it is used up by that."""
    given = "".join(code.upper().split()).replace("-", "")
    used = desk.connection.execute(
        delete(claims).where(
            claims.c.shop_id == desk.shop.id,
            claims.c.digest == desk.keys.code_digest(given),
            claims.c.expires_at > desk.now,
        )
    )
    if not used.rowcount:
        return False
    desk.connection.execute(delete(claims).where(claims.c.shop_id == desk.shop.id))
    stoplist.lift(desk, owner.channel, owner.address)  # the chat itself asks to hear again
    appoint(desk, owner)
    return True


def keep_only(desk: Desk, channel: str, address: str | None) -> None:
    """Let the role on a channel be this address's alone; None: nobody's."""
    kept = desk.keys.address_digest(channel, address) if address else b""
    desk.connection.execute(
        delete(owners).where(
            owners.c.shop_id == desk.shop.id,
            owners.c.channel == channel,
            owners.c.digest != kept,
        )
    )


def dismiss(desk: Desk, owner: Owner) -> None:
    """Take the role from a chat or number; what waits for it is held back at the gate."""
    desk.connection.execute(delete(owners).where(*_is(desk, owner.channel, owner.address)))


def appoint(desk: Desk, owner: Owner) -> None:
    """Write a chat or number down as the owner's."""
    desk.connection.execute(
        insert_or(desk, owners)
        .values(
            shop_id=desk.shop.id,
            channel=owner.channel,
            digest=desk.keys.address_digest(owner.channel, owner.address),
            address=desk.keys.seal("owners.address", owner.address),
            language=owner.language,
            at=desk.now,
        )
        .on_conflict_do_nothing()
    )


def speak(desk: Desk, channel: str, address: str, language: str) -> None:
    """Tell an owner's chat in that language from now on; whoever is none is not concerned."""
    desk.connection.execute(
        update(owners).where(*_is(desk, channel, address)).values(language=language)
    )


def follow_file(desk: Desk) -> None:
    """A language that was changed in the shop file is from then on that of every chat."""
    language = desk.shop.owner.language
    name = f"{marks.OWNER_LANGUAGE}{language}"
    if marks.noted(desk, name):
        return
    known = marks.forget(desk, marks.OWNER_LANGUAGE)
    marks.note(desk, name)
    if known:
        mine = owners.c.shop_id == desk.shop.id
        desk.connection.execute(update(owners).where(mine).values(language=language))


def everyone(desk: Desk) -> list[Owner]:
    return [
        Owner(row.channel, desk.keys.unseal("owners.address", row.address), row.language)
        for row in _EVERYONE.rows(desk.connection, {"shop": desk.shop.id})
    ]


def is_owner(desk: Desk, channel: str, address: str) -> bool:
    return bool(language_of(desk, channel, address))


def language_of(desk: Desk, channel: str, address: str) -> str:
    """In which language an owner's chat is told; empty where it is no owner's."""
    digest = desk.keys.address_digest(channel, address)
    asked = {"shop": desk.shop.id, "channel": channel, "digest": digest}
    return str(_LANGUAGE.value(desk.connection, asked) or "")


def moved(desk: Desk, channel: str, old: str, new: str) -> None:
    """A group got a new number from the platform; it stays the owner's."""
    desk.connection.execute(
        update(owners)
        .where(*_is(desk, channel, old))
        .values(
            digest=desk.keys.address_digest(channel, new),
            address=desk.keys.seal("owners.address", new),
        )
    )


def _is(desk: Desk, channel: str, address: str) -> tuple[ColumnElement[bool], ...]:
    return (
        owners.c.shop_id == desk.shop.id,
        owners.c.channel == channel,
        owners.c.digest == desk.keys.address_digest(channel, address),
    )


# Built once: every turn asks, and building one takes longer than running it.
_EVERYONE = Prepared(
    select(owners.c.channel, owners.c.address, owners.c.language).where(
        owners.c.shop_id == bindparam("shop")
    )
)
_LANGUAGE = Prepared(
    select(owners.c.language).where(
        owners.c.shop_id == bindparam("shop"),
        owners.c.channel == bindparam("channel"),
        owners.c.digest == bindparam("digest"),
    )
)
