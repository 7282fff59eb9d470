from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import insert, update

from booking import appointments, owners, people
from booking.appointments import Appointment
from booking.desk import Desk
from booking.keys import PURPOSES, BadKeyFile, ShopKeys
from booking.owners import Owner
from booking.privacy import stoplist
from booking.tables import appointments as appointments_table
from booking.tables import contacts, reminders
from reminders import gate, leases
from reminders.leased import Leased
from reminders.outbox import Purpose
from tests.office import Office
from tests.reminders.steps import begin, sent


async def waiting(
    office: Office,
    purpose: Purpose,
    *,
    channel: str = "telegram",
    address: str = "17",
    **more: Any,
) -> Leased:
    """A message in the sender's hands."""
    if purpose == Purpose.REMINDER:
        more |= {"expires_at": office.now + timedelta(hours=13)}
    await office.put("eins", channel=channel, address=address, purpose=purpose, **more)
    [leased] = await office.desk(lambda desk: leases.lease(desk, channel, 1, timedelta(minutes=1)))
    return leased


async def judged(office: Office, leased: Leased, **more: Any) -> str:
    """Why it may not go; empty when it may."""
    verdicts = await office.desk(lambda desk: gate.judged(desk, [leased], **more))
    return verdicts[leased.id].refused


async def stop(office: Office, address: str = "17", channel: str = "telegram") -> None:
    await office.desk(lambda desk: stoplist.stop(desk, channel, address, source="customer"))


async def reminder(office: Office, *, answered: bool = True) -> tuple[Leased, Appointment]:
    """A reminder of Ada's appointment tomorrow, in the sender's hands."""
    ada = await office.person(answered=answered)
    return await reminder_of(office, ada)


async def reminder_of(office: Office, ada: int) -> tuple[Leased, Appointment]:
    appointment = await office.appointment(ada)
    leased = await waiting(office, Purpose.REMINDER, person_id=ada, appointment_id=appointment.id)
    await office.desk(
        lambda desk: desk.connection.execute(
            insert(reminders).values(
                shop_id=desk.shop.id,
                appointment_id=appointment.id,
                revision=appointment.revision,
                kind="day_before",
                message_id=leased.id,
                at=desk.now,
            )
        )
    )
    return leased, appointment


STOPPED: dict[str, list[str]] = {
    "telegram": ["notice", "dialog", "privacy_reply", "optout_confirmation"],
    "sms": ["privacy_reply", "optout_confirmation"],
}
"""What passes after STOP, by channel (DESIGN 2.3)."""


@pytest.mark.parametrize("channel", STOPPED)
async def test_after_stop_only_what_the_person_asks_for_passes(
    office: Office, channel: str
) -> None:
    ada = await office.person(channel=channel)
    leased = await waiting(office, Purpose.DIALOG, channel=channel, person_id=ada)
    await office.desk(lambda desk: owners.appoint(desk, Owner(channel, "17", "de")))
    await stop(office, channel=channel)

    for purpose in Purpose:
        reason = await judged(office, leased._replace(purpose=purpose.value))
        assert reason == ("" if purpose in STOPPED[channel] else "stopped"), purpose


async def test_without_the_stop_list_the_same_messages_pass(office: Office) -> None:
    """The positive control: it is the stop list that holds them back."""
    leased, _ = await reminder(office)
    await stop(office)
    assert await judged(office, leased) == "stopped"

    off = partial(judged, office, stopped=lambda desk, addresses: set())

    for purpose in (Purpose.REMINDER, Purpose.CONFIRMATION, Purpose.CHANGE):
        assert await off(leased._replace(purpose=purpose.value)) == ""


async def test_stop_is_of_that_address_only(office: Office) -> None:
    leased, _ = await reminder(office)
    await stop(office, "18")
    await stop(office, "17", "sms")

    assert await judged(office, leased) == ""


async def test_start_opens_the_gate_again(office: Office) -> None:
    leased, _ = await reminder(office)
    await stop(office)
    await office.desk(lambda desk: stoplist.lift(desk, "telegram", "17"))

    assert await judged(office, leased) == ""


async def test_with_other_keys_nothing_is_sent_at_all(office: Office) -> None:
    leased = await waiting(office, Purpose.DIALOG, channel="sms", address="+491701")
    await office.desk(lambda desk: stoplist.stop(desk, "sms", "+491702", source="customer"))
    await office.desk(
        lambda desk: desk.connection.exec_driver_sql(
            "INSERT INTO keys_used (shop_id, key_id) VALUES ('salon', 'another')"
        )
    )

    with pytest.raises(BadKeyFile):
        await judged(office, leased)


async def test_a_purpose_outside_the_list_is_refused(office: Office) -> None:
    leased = await waiting(office, Purpose.DIALOG)

    assert await judged(office, leased._replace(purpose="marketing")) == "no_purpose"


@pytest.mark.parametrize("purpose", [Purpose.CONFIRMATION, Purpose.CHANGE])
async def test_an_address_typed_in_by_staff_gets_nothing_before_it_has_answered(
    office: Office, purpose: Purpose
) -> None:
    ben = await office.person(answered=False)
    leased = await waiting(office, purpose, person_id=ben)
    assert await judged(office, leased) == "unproven"

    await office.desk(
        lambda desk: desk.connection.execute(
            update(contacts).where(contacts.c.digest == leased.digest).values(answered=True)
        )
    )
    assert await judged(office, leased) == ""


async def test_a_reminder_goes_to_no_unproven_address(office: Office) -> None:
    leased, _ = await reminder(office, answered=False)

    assert await judged(office, leased) == "unproven"


async def test_an_address_that_is_somebody_elses_by_now_gets_nothing(office: Office) -> None:
    ben = await office.person("18")
    await office.person("17")
    leased = await waiting(office, Purpose.CONFIRMATION, person_id=ben)

    assert await judged(office, leased) == "unproven"


async def test_an_address_that_takes_no_messages_is_left_alone(office: Office) -> None:
    leased, _ = await reminder(office)
    await office.desk(
        lambda desk: desk.connection.execute(update(contacts).values(reachable=False))
    )

    assert await judged(office, leased) == "unproven"


async def test_only_owners_hear_what_owners_are_told(office: Office) -> None:
    leased = await waiting(office, Purpose.OWNER, address="-7")
    assert await judged(office, leased) == "not_an_owner"

    await office.desk(lambda desk: owners.appoint(desk, Owner("telegram", "-7", "de")))
    assert await judged(office, leased) == ""


async def test_one_verification_for_an_address_ever(office: Office) -> None:
    first = await waiting(office, Purpose.VERIFICATION)
    assert await judged(office, first) == ""

    begun = await begin(office, first)
    assert await judged(office, begun) == ""
    await sent(office, begun)
    second = await waiting(office, Purpose.VERIFICATION)
    assert await judged(office, second) == "asked_before"


def _moved(desk: Desk, appointment: Appointment) -> None:
    appointments.change(desk, appointment, starts_at=appointment.starts_at + timedelta(hours=1))


def _called_off(desk: Desk, appointment: Appointment) -> None:
    appointments.change(desk, appointment, state=appointments.CALLED_OFF)


def _unwanted(desk: Desk, appointment: Appointment) -> None:
    desk.connection.execute(update(appointments_table).values(remind=False))


def _never_said(desk: Desk, appointment: Appointment) -> None:
    desk.connection.execute(reminders.delete())


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_moved, "moved"),
        (_called_off, "called_off"),
        (_unwanted, "not_wanted"),
        (_never_said, "called_off"),
    ],
)
async def test_a_reminder_of_what_no_longer_stands_is_refused(
    office: Office, change: Any, reason: str
) -> None:
    leased, appointment = await reminder(office)
    assert await judged(office, leased) == ""

    await office.desk(lambda desk: change(desk, appointment))

    assert await judged(office, leased) == reason


async def test_a_reminder_of_what_is_over_is_refused(office: Office) -> None:
    leased, _ = await reminder(office)
    office.pass_time(days=1)

    assert await judged(office, leased) == "over"


async def test_keys_of_another_shop_find_no_stop_and_so_refuse(office: Office) -> None:
    """A stop list that cannot be read is no empty one (P34)."""
    leased, _ = await reminder(office)
    await stop(office)
    await office.desk(
        lambda desk: desk.connection.exec_driver_sql(
            f"INSERT INTO keys_used (shop_id, key_id) VALUES ('salon', '{desk.keys.key_id}')"
        )
    )
    assert await judged(office, leased) == "stopped"

    office.keys = ShopKeys("salon", dict.fromkeys(PURPOSES, b"\x00" * 32))
    with pytest.raises(BadKeyFile):
        await judged(office, leased)


# Quiet hours --------------------------------------------------------------------------------------


async def at(office: Office, hour: int, minute: int = 0) -> None:
    """Let that time of the same day come (UTC; the salon keeps Berlin's)."""
    office.now = office.now.replace(hour=hour, minute=minute)


async def test_what_was_planned_before_the_quiet_hours_waits_for_their_end(office: Office) -> None:
    """Berlin is an hour ahead: quiet from 19:00 to 7:00 of this clock."""
    ada = await office.person()
    await at(office, 18, 45)
    reminder_, _ = await reminder_of(office, ada)
    change = reminder_._replace(purpose=Purpose.CHANGE.value)
    for_the_owner = reminder_._replace(purpose=Purpose.OWNER.value)
    await office.desk(lambda desk: owners.appoint(desk, Owner("telegram", "17", "de")))

    await at(office, 18, 59)
    assert await judged(office, reminder_) == await judged(office, change) == ""
    await at(office, 19)
    assert await judged(office, reminder_) == await judged(office, change) == "quiet"
    assert await judged(office, for_the_owner) == ""
    await at(office, 7)
    office.pass_time(days=1)
    assert await judged(office, change) == ""


async def test_an_answer_disturbs_nobody_and_neither_does_what_follows_from_a_deed(
    office: Office,
) -> None:
    """Ada moves her appointment at one minute to eight; the owner calls another off at nine."""
    ada, ben = await office.person(), await office.person("19")
    await at(office, 18, 59)
    await office.desk(lambda desk: people.wrote(desk, "telegram", "17"))
    answer = await waiting(office, Purpose.CHANGE, person_id=ada)
    await at(office, 19, 1)
    assert await judged(office, answer) == ""
    assert await judged(office, answer._replace(purpose=Purpose.VERIFICATION.value)) == "quiet"

    await office.desk(lambda desk: leases.record_refused(desk, answer, "done with"))
    await at(office, 20)
    called_off = await waiting(office, Purpose.CHANGE, address="19", person_id=ben)
    office.pass_time(minutes=20)
    assert await judged(office, called_off) == ""
    office.pass_time(days=1)
    assert await judged(office, called_off) == "quiet", "it is the next night"


async def test_until_the_morning_answers_pass_a_reminder_by(office: Office) -> None:
    await at(office, 18, 45)
    held, _ = await reminder(office)
    await at(office, 20)
    begun = await begin(office, held)
    await office.desk(lambda desk: leases.record_refused(desk, begun, "quiet"))

    answer = await waiting(office, Purpose.DIALOG, person_id=held.person_id)
    assert answer.id != held.id
    row = await office.row(held.id)
    seven = office.now.replace(hour=7) + timedelta(days=1)
    assert (row.state, row.outcome, row.next_at) == ("waiting", "quiet", seven)


async def test_what_would_be_too_late_in_the_morning_ends(office: Office) -> None:
    await at(office, 18, 45)
    held, _ = await reminder(office)
    soon = held._replace(expires_at=held.expires_at - timedelta(hours=2))
    await at(office, 20)
    await office.desk(lambda desk: leases.record_refused(desk, soon, "quiet"))

    assert await office.state(held.id) == "expired"
