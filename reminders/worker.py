"""The worker looks what is due and says it once: the row's key forbids a second time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import timedelta

from sqlalchemy import exists, select, update

from booking import people
from booking.appointments import BOOKED, Appointment
from booking.desk import Desk, insert_new
from booking.privacy import stoplist
from booking.tables import appointments, reminders
from booking.tables import people as people_table
from locales import Choice, Say
from reminders import outbox
from reminders.outbox import Purpose, To
from reminders.policy import due, end_of_use

BATCH = 200
NEVER = "never"
"""Notes that nothing will be said of an appointment as it stands, so that it is not looked at
again and never keeps others waiting."""


def tick(desk: Desk) -> int:
    """Let every reminder that is due and not said yet go its way; returns how many."""
    lead = timedelta(hours=desk.shop.reminders.hours_before)
    said = 0
    for appointment in _ahead(desk, lead):
        kinds = due(appointment, lead=lead, now=desk.now)
        said += sum(_say_once(desk, appointment, kind) for kind in kinds)
        if not kinds:
            _claim(desk, appointment, NEVER)
    return said


def _ahead(desk: Desk, lead: timedelta) -> Sequence[Appointment]:
    """Appointments inside the lead that nothing was said about as they now stand."""
    said = exists().where(
        reminders.c.shop_id == appointments.c.shop_id,
        reminders.c.appointment_id == appointments.c.id,
        reminders.c.revision == appointments.c.revision,
    )
    query = (
        select(*(appointments.c[field.name] for field in fields(Appointment)))
        .where(
            appointments.c.shop_id == desk.shop.id,
            appointments.c.starts_at > desk.now,
            appointments.c.starts_at <= desk.now + lead,
            appointments.c.state == BOOKED,
            appointments.c.remind,
            ~said,
        )
        .order_by(appointments.c.starts_at)
        .limit(BATCH)
    )
    return [Appointment(*row) for row in desk.connection.execute(query)]


def _claim(desk: Desk, appointment: Appointment, kind: str) -> bool:
    """Take the one row that there can be; False when it was taken before."""
    row = {
        "shop_id": desk.shop.id,
        "appointment_id": appointment.id,
        "revision": appointment.revision,
        "kind": kind,
        "at": desk.now,
    }
    return insert_new(desk, reminders, row)


def _say_once(desk: Desk, appointment: Appointment, kind: str) -> int:
    if not _claim(desk, appointment, kind):
        return 0
    message = _say(desk, appointment)
    desk.connection.execute(
        update(reminders)
        .where(
            reminders.c.shop_id == desk.shop.id,
            reminders.c.appointment_id == appointment.id,
            reminders.c.revision == appointment.revision,
            reminders.c.kind == kind,
        )
        .values(message_id=message)
    )
    return 1


def _way_to(desk: Desk, person_id: int) -> tuple[str, str]:
    """The address last used, of those that STOP does not hold back.

    STOP holds back all that a person has (P30), START re-opens the one that it came from (P32).
    Where none is open, or none ever wrote to us, the gate refuses and says why.
    """
    addresses = people.addresses(desk, person_id)
    opened = (each for each in addresses if not stoplist.stopped(desk, *each))
    return next(opened, addresses[0])


def _say(desk: Desk, appointment: Appointment) -> int:
    channel, address = _way_to(desk, appointment.person_id)
    language = desk.connection.scalar(
        select(people_table.c.language).where(
            people_table.c.shop_id == desk.shop.id, people_table.c.id == appointment.person_id
        )
    )
    say = Say(
        "reminder",
        {
            "business": desk.shop.name,
            "start": appointment.starts_at,
            "place": desk.shop.place_of(appointment.service),
        },
        (
            Choice(f"/calloff {appointment.id}", Say("reminder-call-off")),
            Choice(f"/move {appointment.id}", Say("reminder-move")),
        ),
        columns=2,
    )
    return outbox.put(
        desk,
        To(channel, address, language or desk.shop.languages[0], appointment.person_id),
        [say],
        Purpose.REMINDER,
        appointment_id=appointment.id,
        expires_at=end_of_use(appointment),
    )
