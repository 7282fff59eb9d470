"""An appointment as the diary holds it, of which a test says only what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from booking.appointments import BOOKED, Appointment

LONG_AGO = datetime(2026, 1, 2, tzinfo=UTC)


def date_at(start: datetime, **other: object) -> Appointment:
    made = Appointment(
        id=1,
        reference="K7Q2",
        person_id=1,
        service="cut",
        staff="mia",
        starts_at=start,
        ends_at=start + timedelta(minutes=45),
        seats=1,
        state=BOOKED,
        remind=True,
        revision=1,
        made_at=LONG_AGO,
        changed_at=LONG_AGO,
    )
    return replace(made, **other)  # type: ignore[arg-type] - a table of fields
