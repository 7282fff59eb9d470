"""The worker at a desk: each reminder once, and nobody kept waiting by those who get none."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from booking import appointments, people
from booking.desk import Desk
from booking.privacy import stoplist
from booking.tables import messages, reminders
from reminders import gate, worker
from tests.office import Office
from tests.reminders.steps import lease


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


TELEGRAM, SMS = ("telegram", "17"), ("sms", "+493023125001")


@pytest.mark.parametrize(
    ("reopened", "channel"),
    [((), "telegram"), ((SMS,), "sms"), ((TELEGRAM,), "telegram"), ((TELEGRAM, SMS), "telegram")],
)
async def test_a_reminder_takes_the_last_used_way_that_is_open(
    office: Office, reopened: tuple[tuple[str, str], ...], channel: str
) -> None:
    """STOP closes all ways (P30), START opens the one it came by (P32); Telegram was used last."""
    ada = await office.person()
    await office.appointment(ada, days=3)

    def live(desk: Desk) -> None:
        people.add_contact(desk, ada, *SMS, answered=True)
        stoplist.stop_person(desk, ada, source="customer")
        for way in reopened:
            stoplist.lift(desk, *way)
            people.wrote(desk, *way)

    await office.desk(live)
    office.pass_time(days=1)
    await office.desk(lambda desk: people.wrote(desk, *TELEGRAM))
    office.pass_time(days=1)
    await office.desk(worker.tick)

    [leased] = await lease(office, channel=channel)
    verdict = await office.desk(lambda desk: gate.allowed(desk, leased))
    assert verdict.refused == ("" if reopened else "stopped")


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
