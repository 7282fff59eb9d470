from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest
from sqlalchemy import text

from booking.desk import Desk
from reminders import delivery, leases
from reminders.leased import Leased
from reminders.outbox import Purpose
from tests.office import Office
from tests.patience import PATIENCE
from tests.reminders.steps import begin, lease, sent


async def sms(office: Office, purpose: Purpose = Purpose.DIALOG) -> int:
    """An SMS that Twilio has taken as SM1."""
    number = await office.put("eins", channel="sms", address="+491701", purpose=purpose)
    [leased] = await lease(office, channel="sms")
    await sent(office, await begin(office, leased), "SM1")
    return number


async def report(office: Office, status: str, code: str = "", **more: Any) -> Any:
    return await office.desk(lambda desk: delivery.status(desk, "sms", "SM1", status, code, **more))


async def test_reports_never_step_back(office: Office) -> None:
    number = await sms(office)

    for status in ("sent", "queued", "delivered", "sent", "undelivered", "sending", "nonsense"):
        assert await report(office, status) is None

    row = await office.row(number)
    assert (row.provider_status, row.state, row.outcome) == ("delivered", "sent", "sent")


@pytest.mark.parametrize("status", ["undelivered", "failed"])
async def test_a_lost_message_is_named_once(office: Office, status: str) -> None:
    number = await sms(office, Purpose.NOTICE)

    lost = await report(office, status, "30003")

    assert (lost.id, lost.purpose, lost.code) == (number, "notice", "30003")
    row = await office.row(number)
    assert (row.state, row.outcome) == ("failed", f"{status} 30003")
    assert await report(office, status, "30003") is None


async def test_a_report_that_overtakes_the_answer_finds_its_message(office: Office) -> None:
    number = await office.put("Hinweis", channel="sms", address="+491701", purpose=Purpose.NOTICE)
    [leased] = await lease(office, channel="sms")
    begun = await begin(office, leased)

    assert await report(office, "undelivered", "30003", message_id=number)

    def never(desk: Desk, leased: Leased, provider_id: str) -> None:
        raise AssertionError("nobody becomes a person by a notice that was lost")

    await office.desk(lambda desk: leases.record_sent(desk, [(begun, "SM1")], never))
    assert await office.state(number) == "failed"


WAITING_FOR_US = """
SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))
"""


async def test_a_report_that_waits_for_the_answer_to_be_noted_finds_its_message(
    busy: Office,
) -> None:
    number = await busy.put("eins", channel="sms", address="+491701")
    [leased] = await lease(busy, channel="sms")
    begun = await begin(busy, leased)
    noted = threading.Event()

    def note(desk: Desk) -> None:
        leases.record_sent(desk, [(begun, "SM1")], lambda *args: None)
        noted.set()
        while not desk.connection.scalar(text(WAITING_FOR_US)):
            """The report is not here yet."""

    def lost(desk: Desk) -> Any:
        assert noted.wait(PATIENCE)
        return delivery.status(desk, "sms", "SM1", "undelivered", "30003", message_id=number)

    _, reported = await asyncio.gather(busy.desk(note), busy.desk(lost))

    assert reported
    assert await busy.state(number) == "failed"


async def test_a_report_about_nothing_of_ours_is_ignored(office: Office) -> None:
    assert await report(office, "delivered", message_id=12345) is None
