"""When a reminder is due: a pure look at an appointment and the time, with nothing planned."""

from __future__ import annotations

from datetime import datetime, timedelta

from booking.appointments import BOOKED, Appointment

DAY_BEFORE = "day_before"

BOOKED_AHEAD = timedelta(hours=1)
"""Who booked or moved less than this before the reminder would go out knows without it."""
USELESS_AFTER = timedelta(hours=1)
"""So long before the appointment a reminder no longer helps anybody to come."""


def due(appointment: Appointment, *, lead: timedelta, now: datetime) -> list[str]:
    """Name every reminder that should have been sent by now, sent or not."""
    moment = falls_due(appointment, lead)
    return [DAY_BEFORE] if moment and moment <= now < end_of_use(appointment) else []


def falls_due(appointment: Appointment, lead: timedelta) -> datetime | None:
    """When the reminder goes out; None where there is none to be sent."""
    if appointment.state != BOOKED or not appointment.remind:
        return None
    moment = appointment.starts_at - lead
    return moment if appointment.changed_at <= moment - BOOKED_AHEAD else None


def end_of_use(appointment: Appointment) -> datetime:
    """Until when a reminder of this appointment is worth sending."""
    return appointment.starts_at - USELESS_AFTER
