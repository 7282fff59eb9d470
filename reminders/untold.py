"""What the shop said of an appointment and nobody received: the owner is to call."""

from __future__ import annotations

from datetime import datetime

from booking import appointments, tasks
from booking.desk import Desk
from reminders import telling
from reminders.purposes import Purpose

TELLS = frozenset({Purpose.CONFIRMATION, Purpose.CHANGE})


def ask_to_call(desk: Desk, purpose: str, appointment_id: int | None, said_at: datetime) -> None:
    """It did not arrive: a task, and the owner hears of it, once for all that was said together.

    Else somebody comes in vain, or stays away, while the owner believes that they were told.
    """
    if purpose not in TELLS or appointment_id is None:
        return
    date = appointments.by_id(desk, appointment_id)
    if not date or date.starts_at <= desk.now or tasks.noted_since(desk, "tell", date, said_at):
        return
    telling.ask_to_call(desk, tasks.add_to_tell(desk, date), date, "owner-untold")
