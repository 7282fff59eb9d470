"""What the shop said of an appointment and nobody received: the owner is to call."""

from __future__ import annotations

from datetime import datetime

from booking import appointments, tasks
from booking.desk import Desk
from booking.phones import pretty
from locales import Choice, Say
from reminders.purposes import Purpose
from reminders.telling import tell_owners

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
    number = tasks.add_to_tell(desk, date)
    task = tasks.by_id(desk, number)
    about = tasks.about(desk, task) if task else None
    told = {
        "who": f"{about.name} ({date.reference})" if about else date.reference,
        "phone": pretty(about.phone, desk.shop.country) if about and about.phone else "",
        "start": date.starts_at,
    }
    done = (Choice(f"/done {number}", Say("task-done")),)
    tell_owners(desk, Say("owner-untold", told, done), appointment_id=date.id)
