"""Lanes: whatever can be in one place only at a time - a staff member, a room, a seat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from booking.hours import room_spans
from booking.shop import Service, Shop
from booking.times import Span


def of_staff(staff: str) -> str:
    return f"staff/{staff}"


def of_seats(service: Service) -> list[str]:
    """One lane a seat of a group service; two dates of it never share a cell."""
    return [f"seat/{service.id}/{number}" for number in range(1, service.seats + 1)]


def of_room(shop: Shop, room: str) -> list[str]:
    """One lane for each unit of a room or device."""
    return [f"room/{room}/{number}" for number in range(1, shop.rooms[room].count + 1)]


def of_rooms(shop: Shop, service: Service) -> list[str]:
    return [lane for room in service.rooms for lane in of_room(shop, room)]


def overlaps(busy: Sequence[Span], span: Span) -> bool:
    return any(begin < span[1] and span[0] < end for begin, end in busy)


def free_seats(service: Service, taken: Mapping[str, Sequence[Span]], start: int) -> list[str]:
    """The seats of the group date that begins at this cell which nobody has taken."""
    point = (start, start + 1)
    return [lane for lane in of_seats(service) if not overlaps(taken.get(lane, ()), point)]


@dataclass(frozen=True)
class Rooms:
    """The rooms and devices that a service needs, from day to day (local, inclusive)."""

    shop: Shop
    service: Service
    first: date
    last: date

    def units(self, room: str, span: Span) -> list[str]:
        """The units of a room that no fixed date takes; those take the last ones."""
        fixed = room_spans(self.shop, room, self.first, self.last + timedelta(days=1))
        taken = sum(overlaps([each], span) for each in fixed)
        every = of_room(self.shop, room)
        return every[: max(0, len(every) - taken)]

    def choices(self, staff: str, span: Span) -> Iterator[list[str]]:
        """Every set of lanes on which this staff member could give the service then."""
        for units in product(*(self.units(room, span) for room in self.service.rooms)):
            yield [of_staff(staff), *units]

    def have_place(self, taken: Mapping[str, Sequence[Span]], span: Span) -> bool:
        """Whether each needed room has a unit that is free all the time."""
        return all(
            any(not overlaps(taken.get(lane, ()), span) for lane in self.units(room, span))
            for room in self.service.rooms
        )
