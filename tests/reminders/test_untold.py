"""What the shop said of an appointment and never arrived becomes a call for the owner."""

from __future__ import annotations

import pytest

from booking import tasks
from reminders import leases
from reminders.outbox import Purpose
from tests.office import Office
from tests.reminders.steps import begin, failed, lease


@pytest.mark.parametrize("purpose", [Purpose.CHANGE, Purpose.CONFIRMATION])
@pytest.mark.parametrize("end", ["waited too long", "tried too long", "refused"])
async def test_whoever_was_not_told_is_to_be_called(
    office: Office, purpose: Purpose, end: str
) -> None:
    person = await office.person()
    date = await office.appointment(person, days=5)
    for _ in ("the words", "and some more"):
        await office.put("verlegt", purpose=purpose, person_id=person, appointment_id=date.id)
        if end == "waited too long":
            office.pass_time(hours=25)
            assert await lease(office) == []
            continue
        begun = await begin(office, (await lease(office))[0])
        if end == "refused":
            await office.desk(lambda desk, one=begun: leases.record_refused(desk, one, "unproven"))
        else:
            await failed(office, begun, retry_at=begun.expires_at)

    waiting = await office.desk(tasks.waiting)
    assert [(task.kind, task.appointment_id) for task in waiting] == [("tell", date.id)]


async def test_nobody_is_called_about_a_date_that_is_over(office: Office) -> None:
    person = await office.person()
    date = await office.appointment(person, hours=20)
    await office.put("verlegt", purpose=Purpose.CHANGE, person_id=person, appointment_id=date.id)

    office.pass_time(hours=25)
    assert await lease(office) == []

    assert await office.desk(tasks.waiting) == []
