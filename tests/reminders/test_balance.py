"""Due against sent: the rules are asked anew, and the provider's word counts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import delete, update

from booking.tables import messages, reminders
from reminders import worker
from reminders.balance import GRACE, Balance, Shortfall, balance
from tests.office import Office

LATER = {"hours": 49}
"""From the booking, three days ahead, to an hour after its reminder is due."""


async def reminded(office: Office, **outcome: object) -> str:
    """Somebody's reminder is due, and its message ends like that; the appointment's reference."""
    made = await office.appointment(await office.person(), days=3)
    office.pass_time(days=2)
    await office.desk(worker.tick)
    change = update(messages).values(outcome)
    await office.desk(lambda desk: desk.connection.execute(change).rowcount)
    office.pass_time(hours=1)
    return made.reference


async def found(office: Office) -> Balance:
    until = office.now - GRACE
    return await office.desk(lambda desk: balance(desk, until - timedelta(days=1), until))


async def test_what_was_taken_is_no_difference(office: Office) -> None:
    await reminded(office, state="sent", sent_at=office.now + timedelta(days=2, seconds=4))

    both = await found(office)

    assert (both.due, both.sent, both.delivered, both.short) == (1, 1, 1, ())
    assert both.late == (4.0,)


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        ({"state": "failed", "outcome": "chat_not_found"}, "chat_not_found"),
        ({"state": "expired", "outcome": "network"}, "network"),
        ({"state": "waiting", "outcome": "too_many"}, "too_many"),
        ({"state": "leased"}, "leased"),
        ({"state": "dropped", "outcome": "unproven"}, "unproven"),
    ],
)
async def test_what_did_not_go_out_is_named(
    office: Office, outcome: dict[str, object], code: str
) -> None:
    reference = await reminded(office, **outcome)

    both = await found(office)

    assert [(each.reference, each.code) for each in both.short] == [(reference, code)]
    assert both.failed == {code: 1}


@pytest.mark.parametrize("reason", ["stopped", "called_off", "moved"])
async def test_what_was_rightly_held_back_is_not(office: Office, reason: str) -> None:
    await reminded(office, state="dropped", outcome=reason)

    both = await found(office)

    assert (both.due, both.held_back, both.short) == (1, 1, ())


async def test_a_worker_that_forgot_one_is_found_out(office: Office) -> None:
    made = await office.appointment(await office.person(), days=3)
    office.pass_time(**LATER)

    assert (await found(office)).short == (Shortfall(made.reference, made.starts_at, "unsaid"),)


async def test_so_is_one_that_only_says_it_was_said(office: Office) -> None:
    await reminded(office, outcome=None)
    gone = update(reminders).values(message_id=None)
    await office.desk(lambda desk: desk.connection.execute(gone).rowcount)

    assert [each.code for each in (await found(office)).short] == ["nobody"]


async def test_what_is_not_due_yet_or_long_past_does_not_count(office: Office) -> None:
    await office.appointment(await office.person(), days=3)
    assert (await found(office)).due == 0
    office.pass_time(days=2, minutes=44)
    assert (await found(office)).due == 0
    office.pass_time(minutes=2)
    assert (await found(office)).due == 1
    office.pass_time(days=1, minutes=10)
    assert (await found(office)).due == 0


async def test_of_a_person_who_was_erased_nothing_is_missing(office: Office) -> None:
    await reminded(office, state="failed", outcome="network")
    person = "DELETE FROM people"
    await office.desk(lambda desk: desk.connection.exec_driver_sql(person).rowcount)
    await office.desk(lambda desk: desk.connection.execute(delete(messages)).rowcount)

    assert (await found(office)).due == 0
