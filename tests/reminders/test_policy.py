"""When a reminder is due, as a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from booking.appointments import BOOKED, CALLED_OFF, Appointment
from reminders.policy import DAY_BEFORE, due, falls_due

START = datetime(2026, 11, 27, 14, tzinfo=UTC)
LEAD = timedelta(hours=24)
WEEK_AGO = START - timedelta(days=7)
BOOKED_AHEAD = Appointment(
    id=1,
    reference="K7Q2",
    person_id=1,
    service="cut",
    staff="mia",
    starts_at=START,
    ends_at=START + timedelta(minutes=45),
    seats=1,
    state=BOOKED,
    remind=True,
    revision=1,
    made_at=WEEK_AGO,
    changed_at=WEEK_AGO,
)


@pytest.mark.parametrize(
    ("before", "named"),
    [
        (timedelta(hours=24, seconds=1), []),
        (timedelta(hours=24), [DAY_BEFORE]),
        (timedelta(hours=2), [DAY_BEFORE]),  # the program was away in between
        (timedelta(hours=1), []),
        (timedelta(0), []),
        (timedelta(hours=-3), []),
    ],
)
def test_a_reminder_is_due_from_the_lead_to_the_last_hour(
    before: timedelta, named: list[str]
) -> None:
    assert due(BOOKED_AHEAD, lead=LEAD, now=START - before) == named


@pytest.mark.parametrize(
    "changed",
    [
        {"remind": False},
        {"state": CALLED_OFF},
        {"changed_at": START - timedelta(hours=24, minutes=59)},
        {"changed_at": START - timedelta(hours=3)},
    ],
    ids=["not wished for", "called off", "booked just before", "moved on the same day"],
)
def test_nobody_is_reminded_of(changed: dict[str, object]) -> None:
    appointment = replace(BOOKED_AHEAD, **changed)  # type: ignore[arg-type] - a table of fields

    assert falls_due(appointment, LEAD) is None
    assert due(appointment, lead=LEAD, now=START - timedelta(hours=20)) == []
