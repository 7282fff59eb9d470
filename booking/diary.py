"""The verbs of the desk: free, hold, book, move, call off; the cells' key forbids a clash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import bindparam, select, update

from booking import lanes, opened
from booking.appointments import (
    BOOKED,
    CALLED_OFF,
    Appointment,
    add,
    change,
    counts,
    open_of,
)
from booking.cells import LONGEST_RUN, Taking, give_up, give_up_hold, take, taken_spans
from booking.desk import Desk, new_id
from booking.errors import Closed, DeskError, SlotTaken, TooFar, TooMany, TooSoon
from booking.hours import fixed_spans, whole_days
from booking.in_time import check_in_time
from booking.offered import able
from booking.prepared import Prepared
from booking.shop import Service
from booking.tables import people
from booking.times import CELL_MINUTES, Span, cell_of, moment_of, starts
from booking.window import window, window_for


@dataclass(frozen=True)
class Slot:
    """A time at which a service could be given."""

    service: str
    starts_at: datetime
    staff: str | None = None
    """None: anyone who is free."""
    seats: int = 1


class Free(NamedTuple):
    """A start that is free, and the staff members who could take it."""

    starts_at: datetime
    staff: tuple[str, ...]


@dataclass(frozen=True)
class GroupDate:
    """A fixed date of a group service and the seats that are left."""

    starts_at: datetime
    left: int


def free(
    desk: Desk,
    service: Service,
    *,
    first: date,
    last: date,
    staff: str | None = None,
    mine: Sequence[int | None] = (),
) -> list[Free]:
    """Free starts of a service from day to day (local, inclusive), in order.

    `mine` are the caller's own hold and the appointment being moved; they count as free.
    """
    who = [name for name in able(desk.shop, service.id) if staff in (None, name)]
    open_then = opened.spans(desk, who, first, last)
    edges = [edge for spans in open_then.values() for span in spans for edge in span]
    if not edges:
        return []
    wanted = [lanes.of_staff(name) for name in who] + lanes.of_rooms(desk.shop, service)
    taken = taken_spans(desk, wanted, (min(edges), max(edges) + LONGEST_RUN), mine)
    shape = _Shape.of(service)
    within = _on_days(window(desk), whole_days(desk.shop.zone, first, last))
    found: dict[int, list[str]] = {}
    for name in who:
        busy = taken.get(lanes.of_staff(name), []) + fixed_spans(desk.shop, name, first, last)
        for start in _starts(desk, shape, open_then[name], busy, within):
            found.setdefault(start, []).append(name)
    if service.rooms:
        rooms = lanes.Rooms(desk.shop, service, first, last)
        found = {
            start: names
            for start, names in found.items()
            if rooms.have_place(taken, shape.block(start))
        }
    return [Free(moment_of(start), tuple(found[start])) for start in sorted(found)]


def group_dates(desk: Desk, service: Service, mine: Sequence[int | None] = ()) -> list[GroupDate]:
    """The fixed dates of a group service that can still be booked, full ones included."""
    earliest, latest = window(desk)
    ahead = [date for date in service.dates if earliest <= cell_of(date) <= latest]
    ahead = opened.dates(desk, service, ahead)
    if not ahead:
        return []
    span = (cell_of(min(ahead)), cell_of(max(ahead)) + 1)
    taken = taken_spans(desk, lanes.of_seats(service), span, mine)
    return [
        GroupDate(date, len(lanes.free_seats(service, taken, cell_of(date))))
        for date in sorted(ahead)
    ]


def hold(
    desk: Desk, slot: Slot, *, mine: int | None = None, beside: int | None = None
) -> tuple[int, Slot]:
    """Keep a slot for the time the shop gives (10 minutes by default); the number is the hold's.

    A hold of one's own is given up for the new one. With no staff member named, the one with the
    least booked that day gets it. `beside` is the appointment being moved: the new time may
    overlap the old one. Raises SlotTaken, Closed, TooSoon or TooFar.
    """
    service = desk.shop.services[slot.service]
    before = (mine,) if mine else ()
    until = desk.now + desk.shop.rules.hold
    taking = Taking(mine or new_id(), until, gives_up=before, spares=beside)
    return taking.taker, _place(desk, service, slot, taking)


def release(desk: Desk, taker: int) -> None:
    """Give up a hold; a booked appointment is left alone."""
    give_up_hold(desk, taker)


def book(desk: Desk, slot: Slot, *, person_id: int, held: int, remind: bool) -> Appointment:
    """Turn a hold into an appointment. Raises SlotTaken when the hold lapsed and was lost."""
    _one_at_a_time(desk, person_id)
    if len(open_of(desk, person_id)) >= desk.shop.rules.open_bookings:
        raise TooMany("as many open bookings as allowed")
    service = desk.shop.services[slot.service]
    placed = _place(desk, service, slot, Taking(held, gives_up=(held,)))
    made = Appointment(
        id=held,
        reference="",
        person_id=person_id,
        service=slot.service,
        staff=placed.staff or "",
        starts_at=slot.starts_at,
        ends_at=slot.starts_at + timedelta(minutes=service.minutes),
        seats=slot.seats,
        state=BOOKED,
        remind=remind,
        revision=1,
        made_at=desk.now,
        changed_at=desk.now,
    )
    made = add(desk, made)
    last = {"last_service": made.service, "last_staff": made.staff}
    _LAST.run(desk.connection, {"shop": desk.shop.id, "number": person_id} | last)
    return made


def move(desk: Desk, appointment: Appointment, slot: Slot, *, held: int) -> Appointment:
    """Move an appointment to a slot that was held; reference kept, revision one up.

    Raises TooLate, or SlotTaken when the hold lapsed and was lost.
    """
    check_in_time(desk, appointment)
    service = desk.shop.services[slot.service]
    taking = Taking(appointment.id, gives_up=(appointment.id, held))
    placed = _place(desk, service, slot, taking)
    return change(
        desk,
        appointment,
        staff=placed.staff or "",
        starts_at=slot.starts_at,
        ends_at=slot.starts_at + timedelta(minutes=service.minutes),
    )


def call_off(desk: Desk, appointment: Appointment) -> Appointment:
    """Call an appointment off for the customer and free its cells. Raises TooLate."""
    check_in_time(desk, appointment)
    give_up(desk, (appointment.id,))
    return change(desk, appointment, state=CALLED_OFF)


# What lies below the verbs ---------------------------------------------------------------------


@dataclass(frozen=True)
class _Shape:
    """A service's length and buffers, in cells."""

    length: int
    before: int
    after: int

    @classmethod
    def of(cls, service: Service) -> _Shape:
        return cls(*(m // CELL_MINUTES for m in (service.minutes, service.before, service.after)))

    def block(self, start: int) -> Span:
        return start - self.before, start + self.length + self.after


def _check(desk: Desk, service: Service, slot: Slot, staff: str, within: Span) -> None:
    """Refuse a start that the shop would not offer, whatever the button said."""
    start = cell_of(slot.starts_at)
    if start < within[0]:
        raise TooSoon(slot.starts_at)
    if start > within[1]:
        raise TooFar(slot.starts_at)
    if service.is_group:
        if not opened.dates(desk, service, {slot.starts_at} & set(service.dates)):
            raise Closed(slot.starts_at)
        return
    day = slot.starts_at.astimezone(desk.shop.zone).date()
    open_then = opened.spans(desk, (staff,), day, day)[staff]
    fixed = fixed_spans(desk.shop, staff, day, day)
    if start not in _starts(desk, _Shape.of(service), open_then, fixed, within):
        raise Closed(slot.starts_at)


def _starts(
    desk: Desk, shape: _Shape, opened: Sequence[Span], busy: Sequence[Span], within: Span
) -> list[int]:
    """Free starts inside what the shop's rules allow a customer."""
    return starts(
        opened,
        busy,
        length=shape.length,
        step=desk.shop.rules.step // CELL_MINUTES,
        before=shape.before,
        after=shape.after,
        earliest=within[0],
        latest=within[1],
    )


def _on_days(within: Span, days: Span) -> Span:
    """The first and the last start that may be offered and lie on these days."""
    return max(within[0], days[0]), min(within[1], days[1] - 1)


def _place(desk: Desk, service: Service, slot: Slot, taking: Taking) -> Slot:
    """Take the cells of a slot on the first set of lanes that is free, least busy staff first."""
    who = able(desk.shop, service.id)
    wished = [slot.staff] if slot.staff in who else _least_booked_first(desk, who, slot)
    within = window_for(desk, taking, cell_of(slot.starts_at))
    refusal: DeskError = Closed(slot.starts_at)
    for staff in wished:
        try:
            _check(desk, service, slot, staff, within)
        except Closed:
            continue
        refusal = SlotTaken(slot.starts_at)
        for wanted, span in _ways(desk, service, slot, staff, taking):
            if take(desk, wanted, span, taking):
                return replace(slot, staff=staff)
    raise refusal


def _ways(
    desk: Desk, service: Service, slot: Slot, staff: str, taking: Taking
) -> Iterator[tuple[list[str], Span]]:
    """Sets of lanes, and the span on them, that would do for this slot; best first."""
    start, shape = cell_of(slot.starts_at), _Shape.of(service)
    if not service.is_group:
        day, span = moment_of(start).astimezone(desk.shop.zone).date(), shape.block(start)
        rooms = lanes.Rooms(desk.shop, service, day, day)
        yield from ((way, span) for way in rooms.choices(staff, span))
        return
    span = (start, start + shape.length)
    for _ in range(service.seats):
        # Looked up anew each time: whoever was faster has taken other seats of the date.
        taken = taken_spans(desk, lanes.of_seats(service), span, mine=taking.own)
        left = lanes.free_seats(service, taken, start)
        if len(left) < slot.seats:
            return
        yield left[: slot.seats], span


def _least_booked_first(desk: Desk, able: Sequence[str], slot: Slot) -> list[str]:
    day = slot.starts_at.astimezone(desk.shop.zone).date()
    booked = counts(desk, day)
    return sorted(able, key=lambda staff: booked.get(staff, 0))


def _one_at_a_time(desk: Desk, person_id: int) -> None:
    """Lock the person's row, so that two bookings of one person are counted one after another."""
    _LOCK.value(desk.connection, {"shop": desk.shop.id, "number": person_id})


_IS = (people.c.shop_id == bindparam("shop"), people.c.id == bindparam("number"))
_LOCK = Prepared(select(people.c.id).where(*_IS).with_for_update())
_LAST = Prepared(update(people).where(*_IS))
