"""Freed times, each held for one person of the waiting list and offered to them alone."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import or_, select, update

from booking import diary
from booking.appointments import BOOKED, Appointment, open_of
from booking.cells import give_up_hold
from booking.desk import Desk, insert_new, new_id
from booking.diary import Slot
from booking.errors import Closed, NotSooner, SlotTaken, TooFar, TooMany, TooSoon
from booking.in_time import check_in_time
from booking.prepared import attempt
from booking.tables import openings
from booking.waiting import REQUESTED, Entry

DECLINED, LAPSED = "declined", "lapsed"
BOOKS, PLAINLY, MOVES = ("take-reminded", "take", "pass"), ("take-plain", "pass"), ("swap", "pass")
"""The commands that answer an offer, in the order of their numbers."""


@dataclass(frozen=True)
class Opening:
    """A time that is kept for somebody until they answer, or until it lapses."""

    waiting_id: int
    starts_at: datetime
    person_id: int
    staff: str
    taker: int
    """The number of the hold."""
    appointment_id: int | None
    """What taking it moves; None: it would be booked."""
    at: datetime
    until: datetime


_COLUMNS = [openings.c[name] for name in Opening.__dataclass_fields__]


def hold(desk: Desk, entry: Entry, start: datetime, moves: Appointment | None) -> Opening | None:
    """Keep a freed time for somebody; None when somebody was faster, or they were offered it.

    The row and the hold are made together or not at all: its key forbids a second offer of the
    same time, the index beside it two offers at a time, and the cells that two have it.
    """
    with attempt(desk.connection) as take_back:
        if held := _held(desk, entry, start, moves):
            return held
        take_back()
    return None


def _held(desk: Desk, entry: Entry, start: datetime, moves: Appointment | None) -> Opening | None:
    seats = moves.seats if moves else entry.wish.seats
    made = Opening(
        waiting_id=entry.id,
        starts_at=start,
        person_id=entry.person_id,
        staff=entry.wish.staff,
        taker=new_id(),
        appointment_id=moves.id if moves else None,
        at=desk.now,
        until=desk.now + desk.shop.rules.hold,
    )
    if not insert_new(desk, openings, {"shop_id": desk.shop.id, **asdict(made)}):
        return None
    slot = Slot(entry.wish.service, start, entry.wish.staff or None, seats)
    try:
        _, placed = diary.hold(desk, slot, mine=made.taker, beside=moves.id if moves else None)
    except (SlotTaken, Closed, TooSoon, TooFar):
        return None
    _note(desk, made, staff=placed.staff or "")
    return Opening(**(asdict(made) | {"staff": placed.staff or ""}))


def offered(desk: Desk, opening: Opening, message_id: int) -> None:
    """Note by which message it was offered."""
    _note(desk, opening, message_id=message_id)


def standing(desk: Desk, person_id: int, taker: int | None = None) -> Opening | None:
    """What is kept for a person now; `taker`: only if it is that one."""
    row = desk.connection.execute(
        select(*_COLUMNS).where(
            openings.c.shop_id == desk.shop.id,
            openings.c.person_id == person_id,
            openings.c.outcome.is_(None),
            openings.c.until > desk.now,
        )
    ).first()
    found = Opening(*row) if row else None
    return found if found and taker in (None, found.taker) else None


def lapsed(desk: Desk, person_id: int, *, within: timedelta) -> Opening | None:
    """What a person was offered last and has not answered in time."""
    query = (
        select(*_COLUMNS)
        .where(
            openings.c.shop_id == desk.shop.id,
            openings.c.person_id == person_id,
            openings.c.at > desk.now - within,
            or_(openings.c.outcome.is_(None), openings.c.outcome == LAPSED),
            openings.c.until <= desk.now,
        )
        .order_by(openings.c.at.desc())
        .limit(1)
    )
    row = desk.connection.execute(query).first()
    return Opening(*row) if row else None


def decline(desk: Desk, opening: Opening) -> None:
    """Free it for the next; they stay on the list."""
    give_up_hold(desk, opening.taker)
    _note(desk, opening, outcome=DECLINED)


def requested(desk: Desk, opening: Opening) -> None:
    """It was taken, and the shop is asked for its yes."""
    _note(desk, opening, outcome=REQUESTED)


def lapse(desk: Desk) -> None:
    """What was not answered in time goes to the next."""
    desk.connection.execute(
        update(openings)
        .where(
            openings.c.shop_id == desk.shop.id,
            openings.c.outcome.is_(None),
            openings.c.until <= desk.now,
        )
        .values(outcome=LAPSED)
    )


def offered_before(desk: Desk, entry: Entry) -> list[tuple[datetime, datetime]]:
    """The times that somebody was offered by this wish, each with when that was."""
    query = select(openings.c.starts_at, openings.c.at).where(
        openings.c.shop_id == desk.shop.id, openings.c.waiting_id == entry.id
    )
    return [(row.starts_at, row.at) for row in desk.connection.execute(query)]


def being_offered(desk: Desk) -> set[int]:
    """The people who are being offered something."""
    query = select(openings.c.person_id).where(
        openings.c.shop_id == desk.shop.id, openings.c.outcome.is_(None)
    )
    return set(desk.connection.scalars(query))


def later_one(desk: Desk, entry: Entry, start: datetime) -> Appointment | None:
    """The appointment for the same service whose place a freed time would take.

    Raises NotSooner; TooLate, where the shop no longer lets it be moved; or TooMany, where there
    is none and no other may be booked.
    """
    everything = open_of(desk, entry.person_id)
    booked = [one for one in everything if one.service == entry.wish.service]
    if not booked:
        if len(everything) >= desk.shop.rules.open_bookings:
            raise TooMany("as many open bookings as allowed")
        return None
    if booked[0].starts_at <= start:
        raise NotSooner(start)
    check_in_time(desk, booked[0])
    return booked[0]


def answers(desk: Desk, opening: Opening, service: str) -> tuple[str, ...]:
    """How an offer may be answered; about reminders only where they are anybody's choice (P5)."""
    if opening.appointment_id:
        return MOVES
    rules = desk.shop.reminders.of(desk.shop.services.get(service))
    return BOOKS if rules.asks else PLAINLY


def check_still_later(desk: Desk, moves: Appointment, opening: Opening) -> None:
    """Raise NotSooner where the appointment to be moved has been moved or called off meanwhile."""
    if moves.state != BOOKED or not desk.now < opening.starts_at < moves.starts_at:
        raise NotSooner(opening.starts_at)


def _note(desk: Desk, opening: Opening, **values: Any) -> None:
    desk.connection.execute(
        update(openings)
        .where(
            openings.c.shop_id == desk.shop.id,
            openings.c.waiting_id == opening.waiting_id,
            openings.c.starts_at == opening.starts_at,
        )
        .values(**values)
    )
