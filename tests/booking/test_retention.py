from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Table, func, insert, select, update

from booking import appointments, cells, people
from booking.appointments import CALLED_OFF
from booking.cells import Taking
from booking.desk import Desk, new_id
from booking.privacy import proof, retention, stoplist
from booking.tables import cells as cells_table
from booking.tables import claims, messages, proof_ids, seen, talks
from booking.tables import people as people_table
from reminders.outbox import Purpose
from tests.office import Office

CHAT = ("telegram", "4711")


async def forget(office: Office) -> dict[str, int]:
    """What went, by kind; kinds of which nothing went are left out."""
    gone = await office.desk(retention.forget)
    return {kind: count for kind, count in gone.items() if count}


async def count(office: Office, table: Table) -> int:
    found = await office.desk(
        lambda desk: desk.connection.scalar(select(func.count()).select_from(table))
    )
    return found or 0


async def talk(office: Office, person_id: int | None = None) -> None:
    def begin(desk: Desk) -> None:
        digest = desk.keys.address_digest(*CHAT)
        row = {"channel": CHAT[0], "digest": digest, "person_id": person_id, "state": {}}
        desk.connection.execute(
            insert(talks).values(shop_id=desk.shop.id, language="de", at=desk.now, **row)
        )

    await office.desk(begin)


async def test_a_conversation_and_all_of_a_stranger_go_after_a_day(office: Office) -> None:
    await talk(office)
    await office.put("Hallo", address=CHAT[1])

    office.pass_time(hours=23, minutes=59)
    assert await forget(office) == {}
    office.pass_time(minutes=1)
    assert await forget(office) == {"talks": 1, "strangers": 1}


async def test_a_hold_goes_when_it_has_lapsed_and_a_booking_stays(office: Office) -> None:
    def take_both(desk: Desk) -> None:
        held = Taking(new_id(), desk.now + timedelta(minutes=10))
        cells.take(desk, ["staff:mia"], (100, 106), held)
        cells.take(desk, ["staff:mia"], (106, 112), Taking(new_id()))

    await office.desk(take_both)

    office.pass_time(minutes=9)
    assert await forget(office) == {}
    office.pass_time(minutes=1)
    assert await forget(office) == {"holds": 6}
    assert await count(office, cells_table) == 6


async def test_ids_of_messages_taken_go_after_two_days(office: Office) -> None:
    row = {"shop_id": "salon", "channel": "telegram", "message_id": "1", "at": office.now}
    await office.desk(lambda desk: desk.connection.execute(insert(seen).values(row)) and None)

    office.pass_time(hours=47)
    assert await forget(office) == {}
    office.pass_time(hours=1)
    assert await forget(office) == {"seen": 1}


async def test_the_proof_stays_and_its_tie_to_the_provider_goes(office: Office) -> None:
    await office.desk(lambda desk: proof.record(desk, "notice.shown", *CHAT, provider_id="SM1"))

    office.pass_time(days=30)
    assert await forget(office) == {"proof_ids": 1}
    assert await count(office, proof_ids) == 0
    assert len(await office.desk(lambda desk: proof.prove(desk, *CHAT))) == 1


async def test_a_code_goes_when_it_is_no_longer_good(office: Office) -> None:
    row = {"shop_id": "salon", "digest": b"d" * 32, "expires_at": office.now}
    await office.desk(lambda desk: desk.connection.execute(insert(claims).values(row)) and None)

    assert await forget(office) == {"claims": 1}


async def test_what_the_owner_was_told_goes_after_a_month_but_not_before_the_appointment(
    office: Office,
) -> None:
    booked = await office.appointment(await office.person(CHAT[1]), days=40)
    await office.put("Neu: Ada", purpose=Purpose.OWNER, appointment_id=booked.id)
    await office.put("Guten Morgen", purpose=Purpose.OWNER)
    sent = update(messages).values(state="sent", body=None)
    await office.desk(lambda desk: desk.connection.execute(sent) and None)

    office.pass_time(days=29)
    assert await forget(office) == {}
    office.pass_time(days=1)
    assert await forget(office) == {"told": 1}
    office.pass_time(days=41)
    assert await forget(office) == {"people": 1}
    assert await forget(office) == {"told": 1}


async def test_a_customers_messages_stay_as_long_as_the_customer(office: Office) -> None:
    person = await office.person(CHAT[1])
    await office.appointment(person, days=90)
    await office.put("Ihr Termin", address=CHAT[1], person_id=person)

    office.pass_time(days=60)

    assert await forget(office) == {}
    assert await count(office, messages) == 1


async def test_a_person_goes_a_month_after_the_last_appointment(office: Office) -> None:
    await office.appointment(await office.person(CHAT[1]), days=10)

    office.pass_time(days=40)
    assert await forget(office) == {}
    office.pass_time(minutes=30)  # the appointment's length
    assert await forget(office) == {"people": 1}
    assert await count(office, people_table) == 0


async def test_somebody_who_called_off_goes_a_month_after_that(office: Office) -> None:
    booked = await office.appointment(await office.person(CHAT[1]), days=90)
    await office.desk(lambda desk: appointments.change(desk, booked, state=CALLED_OFF))

    office.pass_time(days=30)

    assert await forget(office) == {"people": 1}


async def test_somebody_who_never_booked_goes_a_month_after_the_first_word(office: Office) -> None:
    await office.person(CHAT[1])

    office.pass_time(days=29)
    assert await forget(office) == {}
    office.pass_time(days=1)
    assert await forget(office) == {"people": 1}


async def test_nobody_goes_in_the_middle_of_a_conversation(office: Office) -> None:
    person = await office.person(CHAT[1])
    office.pass_time(days=30)
    await talk(office, person)

    assert await forget(office) == {}
    office.pass_time(days=1)
    assert await forget(office) == {"talks": 1, "people": 1}


async def test_the_shops_own_period_counts(office: Office) -> None:
    kept = office.shop.privacy.retention.model_copy(update={"contact_days": 3})
    privacy = office.shop.privacy.model_copy(update={"retention": kept})
    office.shop = office.shop.model_copy(update={"privacy": privacy})
    await office.person(CHAT[1])

    office.pass_time(days=3)

    assert await forget(office) == {"people": 1}


async def test_whoever_asked_for_it_is_erased_after_the_appointment(office: Office) -> None:
    person = await office.person(CHAT[1])
    booked = await office.appointment(person, days=2)
    day_after = booked.ends_at + timedelta(days=1)
    await office.desk(lambda desk: people.erase_after(desk, person, day_after))

    office.pass_time(days=3)
    assert await forget(office) == {}
    office.pass_time(minutes=30)
    assert await forget(office) == {"people": 1}
    assert await office.desk(lambda desk: stoplist.erased(desk, *CHAT))


async def test_whoever_just_stayed_away_is_not_marked_as_erased(office: Office) -> None:
    await office.person(CHAT[1])
    office.pass_time(days=30)
    await forget(office)

    assert not await office.desk(lambda desk: stoplist.erased(desk, *CHAT))
    (entry,) = await office.desk(lambda desk: proof.prove(desk, *CHAT))
    assert (entry.kind, entry.trigger, entry.actor) == ("delete.done", "retention", "system")


async def test_many_go_in_several_goes(office: Office) -> None:
    for number in range(retention.AT_ONCE + 1):
        await office.person(str(number))
    office.pass_time(days=30)

    assert await forget(office) == {"people": retention.AT_ONCE}
    assert await forget(office) == {"people": 1}
