"""What the owner must do by hand: call somebody, answer an unclear request."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import insert

from booking.appointments import Appointment
from booking.desk import Desk, new_id
from booking.people import Person
from booking.tables import tasks


def add(
    desk: Desk,
    kind: str,
    *,
    appointment: Appointment | None = None,
    person: Person | None = None,
    words: str = "",
    due: datetime | None = None,
) -> int:
    """Note a task; due at the appointment where no other time is given, else now.

    The words of somebody the shop does not know are not kept.
    """
    number = new_id()
    owner_of = appointment.person_id if appointment else person.id if person else None
    desk.connection.execute(
        insert(tasks).values(
            shop_id=desk.shop.id,
            id=number,
            kind=kind,
            person_id=owner_of,
            appointment_id=appointment.id if appointment else None,
            words=desk.keys.seal("tasks.words", words) if words and owner_of else None,
            made_at=desk.now,
            due_at=due or (appointment.starts_at if appointment else desk.now),
        )
    )
    return number
