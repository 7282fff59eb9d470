"""The outbox's rows: how they are found, begun and finished.

The statements are built once: building one takes longer than running it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    case,
    exists,
    func,
    null,
    or_,
    select,
    update,
)

from booking.columns import Utc
from booking.desk import Desk
from booking.prepared import Prepared
from booking.tables import messages
from reminders.purposes import Purpose

WAITING, LEASED = "waiting", "leased"
UNFINISHED = (WAITING, LEASED)
SENT, FAILED, DROPPED, EXPIRED = "sent", "failed", "dropped", "expired"

BAD = frozenset({"canceled", "failed", "undelivered"})
"""What the provider says of a message that did not arrive and will not."""

UNSURE = "unsure"
"""The outcome from the moment a try begins until it is recorded: it may have gone out."""

QUIET, UNSURE_QUIET = "quiet", "unsure, quiet"
"""What waits for the end of the quiet hours; the second may have gone out before them."""

BODY, ADDRESS = "messages.body", "messages.address"
"""The columns whose contents are sealed."""

NOW = bindparam("now", type_=Utc())
OF_CHANNEL = and_(
    messages.c.shop_id == bindparam("shop"), messages.c.channel == bindparam("channel")
)
THIS = and_(messages.c.shop_id == bindparam("shop"), messages.c.id == bindparam("number"))
UNFINISHED_YET = or_(*(messages.c.state == state for state in UNFINISHED))

_earlier, _needed, _edited = (messages.alias(name) for name in ("earlier", "needed", "edited"))


def _ready(*when: ColumnElement[bool]) -> Select[Any]:
    """The oldest unfinished message of each address, unless it waits for another.

    Beside one that waits for the end of the quiet hours the next may go.

    With the state of the message it needs, and the provider's id of the one it edits.
    """
    first_of_address = ~exists().where(
        _earlier.c.shop_id == messages.c.shop_id,
        _earlier.c.channel == messages.c.channel,
        _earlier.c.digest == messages.c.digest,
        _earlier.c.id < messages.c.id,
        _earlier.c.state.in_(UNFINISHED),
        # What waits for the morning keeps no answer waiting.
        func.coalesce(_earlier.c.outcome, "").not_in((QUIET, UNSURE_QUIET)),
    )
    nothing_needed = or_(_needed.c.state.is_(None), _needed.c.state.not_in(UNFINISHED))
    return (
        select(
            messages,
            _needed.c.state.label("needed_state"),
            _edited.c.provider_id.label("edited_id"),
        )
        .outerjoin(
            _needed, and_(_needed.c.shop_id == messages.c.shop_id, _needed.c.id == messages.c.needs)
        )
        .outerjoin(
            _edited,
            and_(
                _edited.c.shop_id == messages.c.shop_id,
                _edited.c.id == messages.c.edits,
                _edited.c.channel == messages.c.channel,
                _edited.c.digest == messages.c.digest,
            ),
        )
        .where(
            OF_CHANNEL,
            *when,
            messages.c.id.not_in(bindparam("besides", expanding=True)),
            first_of_address,
            nothing_needed,
        )
        .order_by(messages.c.next_at)
        .limit(bindparam("room", type_=Integer()))
        .with_for_update(of=messages, skip_locked=True)
    )


_WAITS = and_(messages.c.state == WAITING, messages.c.next_at <= NOW)
_IS_REMINDER = messages.c.purpose == Purpose.REMINDER.value

_HAS_LAPSED = and_(messages.c.state == LEASED, messages.c.lease_until <= NOW)

LAPSED = _ready(_HAS_LAPSED)
"""Taken by a sender that has not come back."""
ANSWERS = _ready(_WAITS, ~_IS_REMINDER)
REMINDERS = _ready(_WAITS, _IS_REMINDER)

WHAT_WAITS = Prepared(
    select(
        exists().where(OF_CHANNEL, _HAS_LAPSED).label("lapsed"),
        exists().where(OF_CHANNEL, _WAITS, ~_IS_REMINDER).label("answers"),
        exists().where(OF_CHANNEL, _WAITS, _IS_REMINDER).label("reminders"),
    )
)
"""Which of the three is worth its look: mostly one of them, often none."""

NEXT = Prepared(
    select(
        select(func.min(messages.c.next_at))
        .where(OF_CHANNEL, messages.c.state == WAITING, messages.c.next_at > NOW)
        .scalar_subquery(),
        select(func.min(messages.c.lease_until))
        .where(OF_CHANNEL, messages.c.state == LEASED, messages.c.lease_until > NOW)
        .scalar_subquery(),
    )
)
"""When the next message becomes due, and when the next lease lapses."""

LEASE = (
    update(messages)
    .where(
        messages.c.shop_id == bindparam("shop"),
        messages.c.id.in_(bindparam("numbers", expanding=True)),
    )
    .values(state=LEASED, lease_until=bindparam("until", type_=Utc()))
)

BEGIN = Prepared(
    update(messages)
    .where(
        THIS,
        messages.c.state == LEASED,
        messages.c.lease_until == bindparam("ours_until", type_=Utc()),
    )
    .values(
        lease_until=bindparam("longer_until", type_=Utc()),
        tries=messages.c.tries + 1,
        first_try_at=func.coalesce(messages.c.first_try_at, NOW),
        outcome=UNSURE,
    )
)
"""A try begins, unless another sender has taken the message over."""

STATUS = Prepared(select(messages.c.provider_status).where(THIS, UNFINISHED_YET).with_for_update())
"""What the provider has reported of an unfinished message."""

_ENDED = {
    "body": None,
    "address": case((messages.c.person_id.is_(None), null()), else_=messages.c.address),
    "lease_until": None,
}
"""With the outcome the words go, and a stranger's address too."""

_END = (
    update(messages)
    .where(THIS, UNFINISHED_YET)
    .values(
        _ENDED
        | {
            "state": bindparam("end"),
            "outcome": bindparam("why"),
            "provider_id": bindparam("its_id", type_=String()),
            "sent_at": bindparam("then", type_=Utc()),
        }
    )
)


_NOT_LOST = or_(
    messages.c.provider_status.is_(None),
    and_(*(messages.c.provider_status != status for status in sorted(BAD))),
)
_FINISH = Prepared(_END)
_ARRIVED = Prepared(_END.where(_NOT_LOST))


def arrived(desk: Desk, number: int, provider_id: str) -> bool:
    """Record that an unfinished message was sent; False where it is reported as lost already."""
    end = {"end": SENT, "why": SENT, "its_id": provider_id, "then": desk.now}
    this = {"shop": desk.shop.id, "number": number}
    return _ARRIVED.run(desk.connection, this | end) == 1


def finish(desk: Desk, number: int, state: str, outcome: str, *, provider_id: str = "") -> None:
    """Record how an unfinished message ended."""
    _FINISH.run(
        desk.connection,
        {
            "shop": desk.shop.id,
            "number": number,
            "end": state,
            "why": outcome,
            "its_id": provider_id or None,
            "then": desk.now if provider_id else None,
        },
    )


def drop_all(desk: Desk, *which: ColumnElement[bool], outcome: str) -> int:
    """Let unfinished messages go unsent; returns how many."""
    dropped = desk.connection.execute(
        update(messages)
        .where(messages.c.shop_id == desk.shop.id, UNFINISHED_YET, *which)
        .values(_ENDED | {"state": DROPPED, "outcome": outcome})
    )
    return dropped.rowcount
