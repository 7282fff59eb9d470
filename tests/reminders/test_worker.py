"""The worker at a desk: each reminder once, and nobody kept waiting by those who get none."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from booking import appointments
from booking.tables import messages, reminders
from reminders import worker
from tests.office import Office


async def _count(office: Office, table: object) -> int:
    query = select(func.count()).select_from(table)  # type: ignore[arg-type] - any table
    return await office.desk(lambda desk: desk.connection.scalar(query) or 0)


async def test_a_due_reminder_is_said_once(office: Office) -> None:
    ada = await office.person()
    await office.appointment(ada, days=3)
    assert await office.desk(worker.tick) == 0

    office.pass_time(days=2)

    assert await office.desk(worker.tick) == 1
    assert await office.desk(worker.tick) == 0
    assert await _count(office, messages) == 1


async def test_a_moved_appointment_is_reminded_of_again(office: Office) -> None:
    ada = await office.person()
    made = await office.appointment(ada, days=3)
    office.pass_time(days=2)
    await office.desk(worker.tick)

    later = made.starts_at + timedelta(days=4)
    await office.desk(lambda desk: appointments.change(desk, made, starts_at=later))
    office.pass_time(days=4)

    assert await office.desk(worker.tick) == 1


async def test_those_who_get_none_keep_nobody_waiting(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Booked too late for a reminder, and sooner than the one that is due."""
    monkeypatch.setattr(worker, "BATCH", 2)
    ada = await office.person()
    await office.appointment(ada, days=3)
    office.pass_time(days=2, minutes=30)
    for number in range(3):
        late = await office.person(f"late {number}")
        await office.appointment(late, reference=f"L{number}", hours=2 + number)

    said = [await office.desk(worker.tick) for _ in range(3)]

    assert sum(said) == 1
    assert await _count(office, reminders) == 4
