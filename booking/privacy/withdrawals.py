"""What was said to somebody who is erased is taken out of the chats, and off the SMS provider.

Until then, a row for each message; for SMS one for each number.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, func, select, update

from booking import owners, people
from booking.desk import Desk, insert_in
from booking.mentions import IS_LIST
from booking.privacy.datamap import Traces
from booking.tables import messages, withdrawals

CHATS = ("telegram",)
"""Channels on which a message that has arrived can still be taken back, or changed."""
TEXTS = "sms"
"""The channel whose messages stay on the phone, but are kept by the provider, which can delete."""
ALL = "*"
"""In place of a provider's id: all that was said with that address, whichever way it went."""
AT_REST = timedelta(minutes=2)
"""After this the last message to somebody, the receipt of the erasure, has come as far as it goes;
Twilio deletes none that is still on its way (error 20009)."""
OWNER = "owner"
"""The purpose of messages to the shop's own chats."""
ANSWER = "dialog"
"""That of answers to them, such as the day's agenda; each list is known by its number."""
ADDRESS = "withdrawals.address"
"""The column whose contents are sealed."""


@dataclass(frozen=True)
class Withdrawal:
    """One message that is to vanish from a chat."""

    channel: str
    digest: bytes
    address: str
    provider_id: str
    language: str
    sent_at: datetime
    """When it first appeared; later edits do not make it younger. For ALL: up to when."""
    made_at: datetime


def note(desk: Desk, person_id: int, traces: Traces) -> None:
    """Before a person is erased: note what is to go from their chats, and the owner's copies."""
    # Whoever runs the shop and is a customer too keeps what was told of the other customers.
    own = messages.c.digest.in_(traces["digest"]) & (messages.c.purpose != OWNER) & ~IS_LIST
    addresses = people.addresses(desk, person_id)
    _note(desk, own & messages.c.channel.in_(CHATS), addresses)
    _note_texts(desk, own, addresses)
    about = messages.c.appointment_id.in_(traces["appointment_id"])
    told = about & messages.c.purpose.in_((OWNER, ANSWER))
    shops = [(each.channel, each.address) for each in owners.everyone(desk)]
    _note(desk, told, shops)
    desk.connection.execute(
        delete(messages).where(
            messages.c.shop_id == desk.shop.id,
            messages.c.provider_id.is_not(None),
            messages.c.digest.in_(_digests(desk, shops)),
            told,
        )
    )


def take(desk: Desk, channel: str, limit: int, again: timedelta) -> list[Withdrawal]:
    """What is to be withdrawn now, one chat after another; unless `done`, it comes `again`."""
    query = select(withdrawals).where(*_due(desk, channel)).order_by(withdrawals.c.digest)
    rows = desk.connection.execute(query.limit(limit).with_for_update(skip_locked=True)).all()
    numbers = [row.provider_id for row in rows]
    desk.connection.execute(
        update(withdrawals)
        .where(*_due(desk, channel), withdrawals.c.provider_id.in_(numbers))
        .values(next_at=desk.now + again)
    )
    return [
        Withdrawal(
            row.channel,
            row.digest,
            desk.keys.unseal(ADDRESS, row.address),
            row.provider_id,
            row.language,
            row.sent_at,
            row.made_at,
        )
        for row in rows
    ]


def due_on(desk: Desk) -> set[str]:
    """The channels on which there is something to take; mostly there is none."""
    ours = withdrawals.c.shop_id == desk.shop.id
    due = select(withdrawals.c.channel).where(ours, withdrawals.c.next_at <= desk.now)
    return set(desk.connection.scalars(due.distinct()))


def done(desk: Desk, finished: Iterable[Withdrawal]) -> None:
    """They are gone, or never will be: nothing of them is kept, nor of where they were."""
    for each in finished:
        desk.connection.execute(
            delete(withdrawals).where(
                withdrawals.c.shop_id == desk.shop.id,
                withdrawals.c.channel == each.channel,
                withdrawals.c.digest == each.digest,
                withdrawals.c.provider_id == each.provider_id,
            )
        )


def _note(desk: Desk, which: ColumnElement[bool], places: Sequence[tuple[str, str]]) -> None:
    addresses = {desk.keys.address_digest(*place): place[1] for place in places}
    rows = [
        {
            "shop_id": desk.shop.id,
            **said._mapping,
            "address": desk.keys.seal(ADDRESS, addresses[said.digest]),
            "made_at": desk.now,
            "next_at": desk.now,
        }
        for said in _said(desk, which, addresses)
    ]
    _put(desk, rows)


def _note_texts(
    desk: Desk, which: ColumnElement[bool], addresses: Sequence[tuple[str, str]]
) -> None:
    """Every number that texts went to: the provider knows those that came from it, we do not."""
    written_to = set(
        desk.connection.scalars(
            select(messages.c.digest)
            .where(messages.c.shop_id == desk.shop.id, messages.c.channel == TEXTS)
            .where(messages.c.provider_id.is_not(None), which)
        )
    )
    until = desk.now + AT_REST
    rows = [
        {
            "shop_id": desk.shop.id,
            "channel": channel,
            "digest": digest,
            "provider_id": ALL,
            "address": desk.keys.seal(ADDRESS, address),
            "language": "",
            "sent_at": until,
            "made_at": desk.now,
            "next_at": until,
        }
        for channel, address in addresses
        if (digest := desk.keys.address_digest(channel, address)) in written_to
    ]
    _put(desk, rows)


def _put(desk: Desk, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        new = insert_in(desk.connection.dialect.name, withdrawals).on_conflict_do_nothing()
        desk.connection.execute(new, rows)


def _said(
    desk: Desk, which: ColumnElement[bool], digests: Collection[bytes]
) -> Sequence[Row[*tuple[Any, ...]]]:
    """Each message that stands somewhere, once, however often it was edited."""
    return desk.connection.execute(
        select(
            messages.c.channel,
            messages.c.digest,
            messages.c.provider_id,
            func.max(messages.c.language).label("language"),
            func.min(messages.c.sent_at).label("sent_at"),
        )
        .where(
            messages.c.shop_id == desk.shop.id,
            messages.c.digest.in_(digests),
            messages.c.provider_id.is_not(None),
            which,
        )
        .group_by(messages.c.channel, messages.c.digest, messages.c.provider_id)
    ).all()


def _digests(desk: Desk, places: Iterable[tuple[str, str]]) -> list[bytes]:
    return [desk.keys.address_digest(*place) for place in places]


def _due(desk: Desk, channel: str) -> list[ColumnElement[bool]]:
    return [
        withdrawals.c.shop_id == desk.shop.id,
        withdrawals.c.channel == channel,
        withdrawals.c.next_at <= desk.now,
    ]
