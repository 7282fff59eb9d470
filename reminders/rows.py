"""The outbox's rows: how they are found, begun and finished.

The statements are built once: building one takes longer than running it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Integer,
    String,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    null,
    or_,
    select,
    update,
)

from booking.columns import DIGEST, Utc
from booking.desk import Desk
from booking.many import OfMany
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


def _is(column: ColumnElement[str], *words: str) -> ColumnElement[bool]:
    """As the index has it: words that are handed in as parameters would not be found by it."""
    quoted: list[ColumnElement[str]] = [literal_column(f"'{word}'") for word in words]
    return column.in_(quoted) if len(words) > 1 else column == quoted[0]


UNFINISHED_YET = _is(messages.c.state, *UNFINISHED)
_IS_WAITING = and_(UNFINISHED_YET, _is(messages.c.state, WAITING))
IS_LEASED = and_(UNFINISHED_YET, _is(messages.c.state, LEASED))
_IS_REMINDER = _is(messages.c.purpose, Purpose.REMINDER)
# Each by its name: the index could not be asked for all but one.
_IS_ANSWER = _is(messages.c.purpose, *(each for each in Purpose if each != Purpose.REMINDER))

_earlier, _needed, _edited = (messages.alias(name) for name in ("earlier", "needed", "edited"))
_to_the_same = and_(_edited.c.channel == messages.c.channel, _edited.c.digest == messages.c.digest)


def in_the_way(of: FromClause) -> ColumnElement[bool]:
    """Unfinished, so that later ones to the same address wait for it.

    What waits for the morning keeps no answer waiting.
    """
    quiet = _is(func.coalesce(of.c.outcome, ""), QUIET, UNSURE_QUIET)
    return and_(_is(of.c.state, *UNFINISHED), ~quiet)


def _ready(*when: ColumnElement[bool]) -> Prepared:
    """The oldest unfinished message of each address, unless it waits for another.

    Beside one that waits for the end of the quiet hours the next may go.

    With the state of the message it needs, and the provider's id of the one it edits.
    """
    # One value, looked up for each row: PostgreSQL turns NOT EXISTS into a join, and where its
    # statistics are older than the rows, into one of each row with every other.
    before = (
        select(_earlier.c.id)
        .where(
            _earlier.c.shop_id == messages.c.shop_id,
            _earlier.c.channel == messages.c.channel,
            _earlier.c.digest == messages.c.digest,
            _earlier.c.id < messages.c.id,
            in_the_way(_earlier),
        )
        .order_by(_earlier.c.id)
        .limit(literal_column("1"))
        .scalar_subquery()
    )
    nothing_needed = or_(_needed.c.state.is_(None), ~_is(_needed.c.state, *UNFINISHED))
    ready = (
        select(
            *(messages.c[name] for name in _OPENED),
            _needed.c.state.label("needed_state"),
            case((_to_the_same, _edited.c.provider_id)).label("edited_id"),
        )
        .outerjoin(
            _needed, and_(_needed.c.shop_id == messages.c.shop_id, _needed.c.id == messages.c.needs)
        )
        .outerjoin(
            _edited, and_(_edited.c.shop_id == messages.c.shop_id, _edited.c.id == messages.c.edits)
        )
        .where(OF_CHANNEL, *when, before.is_(None), nothing_needed)
        .order_by(messages.c.next_at, messages.c.id)
        .limit(bindparam("room", type_=Integer()))
        .with_for_update(of=messages, skip_locked=True)
    )
    return Prepared(ready)


_OPENED = (
    *("id", "channel", "digest", "person_id", "appointment_id", "purpose", "language", "address"),
    *("body", "needs", "made_at", "expires_at", "first_try_at", "tries", "outcome"),
)
_WAITS = and_(_IS_WAITING, messages.c.next_at <= NOW)
_HAS_LAPSED = and_(IS_LEASED, messages.c.lease_until <= NOW)

LAPSED = _ready(_HAS_LAPSED)
"""Taken by a sender that has not come back."""
ANSWERS = _ready(_WAITS, _IS_ANSWER)
REMINDERS = _ready(_WAITS, _IS_REMINDER)

HAS_UNFINISHED = OfMany(
    lambda these: select(messages.c.digest).where(
        OF_CHANNEL, messages.c.digest.in_(these), in_the_way(messages)
    ),
    DIGEST,
)
"""Those of the addresses to which something has to go before anything else does."""

WHAT_WAITS = Prepared(
    select(
        exists().where(OF_CHANNEL, _HAS_LAPSED).label("lapsed"),
        exists().where(OF_CHANNEL, _WAITS, _IS_ANSWER).label("answers"),
        exists().where(OF_CHANNEL, _WAITS, _IS_REMINDER).label("reminders"),
    )
)
"""Which of the three is worth its look: mostly one of them, often none."""


def _next(*of: ColumnElement[bool]) -> Any:
    ahead = (OF_CHANNEL, _IS_WAITING, *of, messages.c.next_at > NOW)
    return select(func.min(messages.c.next_at)).where(*ahead).scalar_subquery()


NEXT = Prepared(
    select(
        _next(_IS_ANSWER).label("answer"),
        _next(_IS_REMINDER).label("reminder"),
        select(func.min(messages.c.lease_until))
        .where(OF_CHANNEL, IS_LEASED, messages.c.lease_until > NOW)
        .scalar_subquery()
        .label("lease"),
    )
)
"""When the next message becomes due, and when the next lease lapses."""

TAKE = OfMany(
    lambda these: (
        update(messages)
        .where(messages.c.shop_id == bindparam("shop"), messages.c.id.in_(these))
        .values(state=LEASED, lease_until=bindparam("until", type_=Utc()))
    ),
    BigInteger(),
)

BEGIN = OfMany(
    lambda these: (
        update(messages)
        .where(
            messages.c.shop_id == bindparam("shop"),
            messages.c.id.in_(these),
            messages.c.state == LEASED,
            messages.c.lease_until == bindparam("ours_until", type_=Utc()),
        )
        .values(
            lease_until=bindparam("longer_until", type_=Utc()),
            tries=messages.c.tries + 1,
            first_try_at=func.coalesce(messages.c.first_try_at, NOW),
            outcome=UNSURE,
        )
        .returning(messages.c.id)
    ),
    BigInteger(),
)
"""A try begins, unless another sender has taken the message over; returns those that are ours."""
TRY_NOW = Prepared(
    update(messages)
    .where(
        messages.c.shop_id == bindparam("shop"),
        messages.c.channel == bindparam("channel_of"),
        messages.c.digest == bindparam("whose"),
        *(_IS_WAITING, in_the_way(messages), messages.c.next_at > NOW),
    )
    .values(next_at=NOW)
)
"""What waits at an address for another try."""
STATUS = Prepared(select(messages.c.provider_status).where(THIS, UNFINISHED_YET).with_for_update())
"""What the provider has reported of an unfinished message."""


def on_its_way(desk: Desk, *, digests: Collection[Any], appointments: Collection[Any]) -> bool:
    """Whether a try has begun and not ended: to these addresses, or about these appointments."""
    begun = exists().where(
        messages.c.shop_id == desk.shop.id,
        IS_LEASED,
        messages.c.outcome == UNSURE,
        messages.c.lease_until > desk.now,
        or_(
            messages.c.digest.in_(list(digests)),
            messages.c.appointment_id.in_(list(appointments)),
        ),
    )
    return bool(desk.connection.scalar(select(begun)))


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


def arrived(desk: Desk, sent: Mapping[int, str]) -> bool:
    """Record that unfinished messages were sent, by their provider's ids.

    False where one of them was not noted, because it is reported as lost already.
    """
    end = {"shop": desk.shop.id, "end": SENT, "why": SENT, "then": desk.now}
    rows = [end | {"number": number, "its_id": its_id} for number, its_id in sent.items()]
    return _ARRIVED.run_many(desk.connection, rows) == len(rows)


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
