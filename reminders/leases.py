"""A sender's side of the outbox: it borrows messages, tries, and records what came of it."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, select, update

from booking.desk import Desk
from booking.keys import BadSeal
from booking.privacy import stoplist
from booking.tables import messages
from locales import Say, from_json
from reminders import unreached
from reminders.purposes import Purpose
from reminders.rows import (
    ADDRESS,
    ANSWERS,
    BAD,
    BEGIN,
    BODY,
    DROPPED,
    EXPIRED,
    FAILED,
    LAPSED,
    LEASE,
    LEASED,
    NEXT,
    REMINDERS,
    SENT,
    STATUS,
    UNFINISHED,
    UNSURE,
    WAITING,
    WHAT_WAITS,
    arrived,
    finish,
)

log = logging.getLogger(__name__)

STOPPED = "stopped"
"""What the gate says where the do-not-contact list kept a message back."""
UNREADABLE = (BadSeal, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What opening a row may raise that was spoilt, or written by a release of another mind."""


@dataclass(frozen=True)
class Leased:
    """A message in a sender's hands, until `lease_until`."""

    id: int
    channel: str
    digest: bytes
    address: str
    language: str
    says: tuple[Say, ...]
    purpose: str
    person_id: int | None
    appointment_id: int | None
    edits: str | None
    """The provider's id of the message that this one replaces where it stands."""
    clears: str | None
    """The provider's id of the message whose buttons go once this one is there."""
    expires_at: datetime
    lease_until: datetime
    first_try_at: datetime | None
    tries: int
    maybe_sent: bool
    """A try was begun and its outcome never recorded, or the provider's answer was lost."""


def lease(
    desk: Desk,
    channel: str,
    limit: int,
    lease_for: timedelta,
    *,
    bulk: int | None = None,
    besides: Collection[int] = (),
) -> list[Leased]:
    """Take messages that may go now, the oldest unfinished one of each address only.

    A message whose lease lapsed is taken again. What has expired, or needs a message that was
    not sent, ends here. bulk: how many of them may be reminders, since answers must not queue
    behind a thousand of those. besides: ids already in the caller's hands.
    """
    waits = WHAT_WAITS.one(desk.connection, _of_channel(desk, channel))
    rows: list[Row[Any]] = []
    if waits.lapsed:
        rows += _ready(desk, LAPSED, channel, limit, besides)
    if waits.answers:
        rows += _ready(desk, ANSWERS, channel, limit - len(rows), besides)
    if waits.reminders:
        room = limit - len(rows)
        rows += _ready(desk, REMINDERS, channel, room if bulk is None else min(room, bulk), besides)
    until = desk.now + lease_for
    taken = [leased for row in rows if (leased := _worth_sending(desk, row, until))]
    if taken:
        desk.connection.execute(
            LEASE,
            {"shop": desk.shop.id, "numbers": [one.id for one in taken], "until": until},
        )
    return taken


def lapse(desk: Desk) -> int:
    """Let every lease end now, because those who took them are gone; returns how many."""
    lapsed = desk.connection.execute(
        update(messages)
        .where(messages.c.shop_id == desk.shop.id, messages.c.state == LEASED)
        .values(lease_until=desk.now)
    )
    return lapsed.rowcount


def next_due(desk: Desk, channel: str) -> datetime | None:
    """When a message becomes due, or a lease lapses, if nothing happens before."""
    moments = NEXT.one(desk.connection, _of_channel(desk, channel))
    return min((moment for moment in moments if moment), default=None)


def begin(desk: Desk, leased: Leased, lease_for: timedelta) -> Leased | None:
    """Note that a try begins, which may end with a message sent; None if it is no longer ours."""
    until = desk.now + lease_for
    begun = BEGIN.run(
        desk.connection,
        _this(desk, leased)
        | {"ours_until": leased.lease_until, "longer_until": until, "now": desk.now},
    )
    if not begun:
        return None
    first = leased.first_try_at or desk.now
    return replace(leased, lease_until=until, tries=leased.tries + 1, first_try_at=first)


def record_sent(
    desk: Desk,
    leased: Leased,
    provider_id: str,
    on_notice: Callable[[Desk, Leased, str], None],
) -> None:
    """The provider took it. For a notice `on_notice` makes a person of the stranger, at once."""
    # Mostly there is nothing to look at first.
    if leased.purpose != Purpose.NOTICE and arrived(desk, leased.id, provider_id):
        return
    row = STATUS.first(desk.connection, _this(desk, leased))
    if not row:
        return
    # The report that it did not arrive may have overtaken the answer that it was taken.
    lost = row.provider_status if row.provider_status in BAD else ""
    if leased.purpose == Purpose.NOTICE and not lost:
        on_notice(desk, leased, provider_id)
    state = FAILED if lost else SENT
    finish(desk, leased.id, state, lost or SENT, provider_id=provider_id)
    if lost:
        _ended_unsent(desk, leased.purpose, leased.id)


def record_failed(
    desk: Desk, leased: Leased, outcome: str, *, final: bool, retry_at: datetime
) -> None:
    """It did not go, or nobody knows (`outcome` UNSURE); unless `final` it waits for `retry_at`."""
    if final or retry_at >= leased.expires_at:
        finish(desk, leased.id, FAILED if final else EXPIRED, outcome)
        _ended_unsent(desk, leased.purpose, leased.id)
        return
    desk.connection.execute(
        update(messages)
        .where(
            messages.c.shop_id == desk.shop.id,
            messages.c.id == leased.id,
            messages.c.state.in_(UNFINISHED),
        )
        .values(state=WAITING, next_at=retry_at, lease_until=None, outcome=outcome)
    )


def record_refused(desk: Desk, leased: Leased, reason: str) -> None:
    """The gate said no: it will not be asked again."""
    if reason == STOPPED:
        stoplist.needed(desk, leased.channel, leased.address)
    finish(desk, leased.id, DROPPED, reason)
    _ended_unsent(desk, leased.purpose, leased.id)


def other_ids(desk: Desk, leased: Leased) -> frozenset[str]:
    """The provider's ids of what was sent to this address in the hour before the first try."""
    start = (leased.first_try_at or desk.now) - timedelta(hours=1)
    found = desk.connection.scalars(
        select(messages.c.provider_id).where(
            messages.c.shop_id == desk.shop.id,
            messages.c.channel == leased.channel,
            messages.c.digest == leased.digest,
            messages.c.sent_at >= start,
        )
    )
    return frozenset(found)


def _ready(
    desk: Desk, query: Select[Any], channel: str, limit: int, besides: Collection[int]
) -> list[Row[Any]]:
    if limit <= 0:
        return []
    wanted = _of_channel(desk, channel) | {"besides": list(besides), "room": limit}
    return list(desk.connection.execute(query, wanted))


def _of_channel(desk: Desk, channel: str) -> dict[str, Any]:
    return {"shop": desk.shop.id, "channel": channel, "now": desk.now}


def _worth_sending(desk: Desk, row: Row[Any], until: datetime) -> Leased | None:
    """The message opened, unless its time is over; then that is recorded."""
    if row.expires_at <= desk.now:
        finish(desk, row.id, EXPIRED, row.outcome or EXPIRED)
        _ended_unsent(desk, row.purpose, row.id)
        return None
    if row.needs and row.needed_state != SENT:
        finish(desk, row.id, DROPPED, "needs_failed")
        return None
    try:
        return _opened(desk, row, until)
    except UNREADABLE as odd:
        log.error("%s %s cannot be read: %s", row.channel, row.id, type(odd).__name__)
        finish(desk, row.id, FAILED, "unreadable")
        _ended_unsent(desk, row.purpose, row.id)
        return None


def _ended_unsent(desk: Desk, purpose: str, number: int) -> None:
    """After a reminder that went nowhere something else may have to follow."""
    if purpose == Purpose.REMINDER:
        unreached.look_again(desk, number)


def _opened(desk: Desk, row: Row[Any], until: datetime) -> Leased:
    body = json.loads(desk.keys.unseal(BODY, row.body))
    clears = body.get("clears", False)
    return Leased(
        id=row.id,
        channel=row.channel,
        digest=row.digest,
        address=desk.keys.unseal(ADDRESS, row.address),
        language=row.language,
        says=tuple(from_json(body["says"])),
        purpose=row.purpose,
        person_id=row.person_id,
        appointment_id=row.appointment_id,
        edits=None if clears else row.edited_id,
        clears=row.edited_id if clears else None,
        expires_at=row.expires_at,
        lease_until=until,
        first_try_at=row.first_try_at,
        tries=row.tries,
        maybe_sent=row.outcome == UNSURE,
    )


def _this(desk: Desk, leased: Leased) -> dict[str, Any]:
    return {"shop": desk.shop.id, "number": leased.id}
