"""A sender's side of the outbox: it borrows messages, tries, and records what came of it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from pydantic_core import from_json as read_json
from sqlalchemy import select, update

from booking.desk import Desk
from booking.keys import BadSeal
from booking.prepared import Prepared
from booking.privacy import stoplist
from booking.tables import messages
from locales import from_json
from reminders import unreached, untold
from reminders.leased import LEASE, Leased
from reminders.policy import awake_again
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
    IS_LEASED,
    LAPSED,
    LEASED,
    NEXT,
    QUIET,
    REMINDERS,
    SENT,
    STATUS,
    TAKE,
    TRY_NOW,
    UNFINISHED,
    UNSURE,
    UNSURE_QUIET,
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


OnNotice = Callable[[Desk, Leased, str], None]


def lease(
    desk: Desk,
    channel: str,
    limit: int,
    lease_for: timedelta = LEASE,
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
    rows: list[Any] = []
    if waits.lapsed:
        rows += _ready(desk, LAPSED, channel, limit, besides)
    if waits.answers:
        rows += _ready(desk, ANSWERS, channel, limit - len(rows), besides)
    if waits.reminders:
        room = limit - len(rows)
        rows += _ready(desk, REMINDERS, channel, room if bulk is None else min(room, bulk), besides)
    until = desk.now + lease_for
    taken = [leased for row in rows if (leased := _worth_sending(desk, row, until))]
    numbers = [leased.id for leased in taken]
    TAKE.run(desk.connection, {"shop": desk.shop.id, "until": until}, numbers)
    return taken


def try_now(desk: Desk, channel: str, digest: bytes) -> None:
    """Whoever has just written can be reached: no answer waits behind what failed before."""
    there = {"shop": desk.shop.id, "channel_of": channel, "whose": digest, "now": desk.now}
    TRY_NOW.run(desk.connection, there)


def lapse(desk: Desk) -> int:
    """Let every lease end now, because those who took them are gone; returns how many."""
    lapsed = desk.connection.execute(
        update(messages)
        .where(messages.c.shop_id == desk.shop.id, IS_LEASED)
        .values(lease_until=desk.now)
    )
    return lapsed.rowcount


def next_due(desk: Desk, channel: str) -> datetime | None:
    """When a message becomes due, or a lease lapses, if nothing happens before."""
    moments = NEXT.one(desk.connection, _of_channel(desk, channel))
    return min((moment for moment in moments if moment), default=None)


def begin(desk: Desk, these: Sequence[Leased], lease_for: timedelta = LEASE) -> list[Leased]:
    """Note that a try of each begins, which may end with a message sent.

    They go to different addresses. Returns those that are still ours, in their order.
    """
    until, ours = desk.now + lease_for, set[int]()
    for ours_until in {leased.lease_until for leased in these}:
        numbers = [leased.id for leased in these if leased.lease_until == ours_until]
        spans = {"ours_until": ours_until, "longer_until": until, "now": desk.now}
        begun = BEGIN.rows(desk.connection, {"shop": desk.shop.id} | spans, numbers)
        ours.update(row.id for row in begun)
    return [leased for leased in these if leased.id in ours]


def give_back(desk: Desk, these: Sequence[Leased]) -> None:
    """Let those wait again that were to go after these, unless another sender has them now."""
    for following in (leased.then for leased in these if leased.then):
        desk.connection.execute(
            update(messages)
            .where(
                messages.c.shop_id == desk.shop.id,
                messages.c.id.in_([each.id for each in following.chain]),
                messages.c.state == LEASED,
                messages.c.lease_until == following.lease_until,
            )
            .values(state=WAITING, lease_until=None)
        )


def record_sent(
    desk: Desk, these: Sequence[tuple[Leased, str]], on_notice: OnNotice
) -> Collection[int]:
    """The provider took them, and gave each its own id; they went to different addresses.

    For a notice `on_notice` makes a person of the stranger, at once. Returns the ids of those
    that were not lost on their way.
    """
    plain = {leased.id: its_id for leased, its_id in these if leased.purpose != Purpose.NOTICE}
    # Mostly there is nothing to look at first.
    if plain and not arrived(desk, plain):
        plain = {}
    looked_at = [
        leased.id
        for leased, provider_id in these
        if leased.id not in plain and _look_and_record(desk, leased, provider_id, on_notice)
    ]
    return {*plain, *looked_at}


def _look_and_record(desk: Desk, leased: Leased, provider_id: str, on_notice: OnNotice) -> bool:
    row = STATUS.first(desk.connection, _this(desk, leased))
    if not row:
        return False
    # The report that it did not arrive may have overtaken the answer that it was taken.
    lost = row.provider_status if row.provider_status in BAD else ""
    if leased.purpose == Purpose.NOTICE and not lost:
        on_notice(desk, leased, provider_id)
    state = FAILED if lost else SENT
    finish(desk, leased.id, state, lost or SENT, provider_id=provider_id)
    if lost:
        _ended_unsent(desk, leased.purpose, leased.id)
    return not lost


def record_failed(
    desk: Desk, leased: Leased, outcome: str, *, final: bool, retry_at: datetime
) -> None:
    """It did not go, or nobody knows (`outcome` UNSURE); unless `final` it waits for `retry_at`."""
    if final or retry_at >= leased.expires_at:
        finish(desk, leased.id, FAILED if final else EXPIRED, outcome)
        _ended_unsent(desk, leased.purpose, leased.id)
        if not final:  # else whoever is told of the failure sees to it
            _untold(desk, leased)
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
    """The gate said no: it will not be asked again, unless it was for the hour alone."""
    if reason == QUIET:  # what would be of no use in the morning ends there
        why = UNSURE_QUIET if leased.maybe_sent else QUIET
        again = awake_again(desk.now, desk.shop.reminders.quiet, desk.shop.zone)
        record_failed(desk, leased, why, final=False, retry_at=again)
        return
    if reason == STOPPED:
        stoplist.needed(desk, leased.channel, leased.address)
    finish(desk, leased.id, DROPPED, reason)
    _ended_unsent(desk, leased.purpose, leased.id)
    _untold(desk, leased)


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
    desk: Desk, query: Prepared, channel: str, limit: int, besides: Collection[int]
) -> list[Any]:
    if limit <= 0:
        return []
    # What is in hand may be found again, where its lease has lapsed.
    wanted = _of_channel(desk, channel) | {"room": limit + len(besides)}
    found = query.rows(desk.connection, wanted)
    return [row for row in found if row.id not in besides][:limit]


def _of_channel(desk: Desk, channel: str) -> dict[str, Any]:
    return {"shop": desk.shop.id, "channel": channel, "now": desk.now}


def _worth_sending(desk: Desk, row: Any, until: datetime) -> Leased | None:
    """The message opened, unless its time is over; then that is recorded."""
    try:
        leased = _opened(desk, row, until)
    except UNREADABLE as odd:
        log.error("%s %s cannot be read: %s", row.channel, row.id, type(odd).__name__)
        finish(desk, row.id, FAILED, "unreadable")
        _ended_unsent(desk, row.purpose, row.id)
        return None
    if row.expires_at <= desk.now:
        finish(desk, row.id, EXPIRED, row.outcome or EXPIRED)
        _ended_unsent(desk, row.purpose, row.id)
        _untold(desk, leased)
        return None
    if row.needs and row.needed_state != SENT:
        finish(desk, row.id, DROPPED, "needs_failed")
        return None
    return leased


def _untold(desk: Desk, leased: Leased) -> None:
    """What it says of an appointment did not arrive; a calendar file goes beside the words."""
    if not any(say.carries for say in leased.says):
        untold.ask_to_call(desk, leased.purpose, leased.appointment_id, leased.made_at)


def _ended_unsent(desk: Desk, purpose: str, number: int) -> None:
    """After a reminder that went nowhere something else may have to follow."""
    if purpose == Purpose.REMINDER:
        unreached.look_again(desk, number)


def _opened(desk: Desk, row: Any, until: datetime) -> Leased:
    body = read_json(desk.keys.unseal(BODY, row.body), cache_strings="keys")
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
        made_at=row.made_at,
        expires_at=row.expires_at,
        lease_until=until,
        first_try_at=row.first_try_at,
        tries=row.tries,
        maybe_sent=row.outcome in (UNSURE, UNSURE_QUIET),
    )


def _this(desk: Desk, leased: Leased) -> dict[str, Any]:
    return {"shop": desk.shop.id, "number": leased.id}
