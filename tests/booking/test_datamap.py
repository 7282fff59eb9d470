from __future__ import annotations

import pytest
from sqlalchemy import insert

from booking import cells, people
from booking.cells import Taking
from booking.desk import Desk
from booking.privacy import proof, stoplist
from booking.privacy.datamap import known
from booking.tables import talks
from reminders.outbox import Purpose
from tests.office import Office

ADA = ("telegram", "4711")


@pytest.fixture
async def ada(office: Office) -> int:
    """A customer with all that can be known of one."""
    person = await office.person(ADA[1])
    booked = await office.appointment(person)

    def live(desk: Desk) -> None:
        people.rename(desk, person, "Ada Lovelace")
        people.keep_phone(desk, person, "+493023125001")
        people.keep_detail(desk, person, "address", "Analytical Lane 1")
        cells.take(desk, ["staff:mia"], (100, 106), Taking(booked.id))
        stoplist.stop_person(desk, person, source="customer")
        proof.record(desk, "stop", *ADA)
        talk = {"channel": "telegram", "person_id": person, "state": {"flow": "book"}}
        digest = desk.keys.address_digest(*ADA)
        desk.connection.execute(
            insert(talks).values(
                shop_id=desk.shop.id, digest=digest, language="de", at=desk.now, **talk
            )
        )

    await office.desk(live)
    await office.put("Ihr Termin", address=ADA[1], person_id=person)
    await office.put("Neu: Ada", address="999", purpose=Purpose.OWNER, appointment_id=booked.id)
    return person


async def test_everything_known_of_a_person_is_found_and_readable(office: Office, ada: int) -> None:
    found = await office.desk(lambda desk: known(desk, ada))

    assert found["people"][0]["name"] == "Ada Lovelace"
    assert {row["address"] for row in found["contacts"]} == {ADA[1], "+493023125001"}
    assert found["details"][0]["value"] == "Analytical Lane 1"
    assert found["appointments"][0]["service"] == "cut"
    assert len(found["cells"]) == 6
    assert found["talks"][0]["state"] == {"flow": "book"}
    assert "Ihr Termin" in found["messages"][0]["body"]
    assert {row["channel"] for row in found["stops"]} == {"telegram", "sms"}
    assert found["proof"][0]["kind"] == "stop"


async def test_an_address_leads_to_its_person(office: Office, ada: int) -> None:
    by_number = await office.desk(lambda desk: known(desk, ada))

    assert await office.desk(lambda desk: known(desk, ADA)) == by_number
    assert await office.desk(lambda desk: known(desk, ("sms", "+493023125001"))) == by_number


async def test_what_the_owner_was_told_does_not_give_the_owners_address_away(
    office: Office, ada: int
) -> None:
    found = await office.desk(lambda desk: known(desk, ada))

    (told,) = [row for row in found["messages"] if row["purpose"] == "owner"]
    assert "Neu: Ada" in told["body"]
    assert not {"address", "digest"} & set(told)


async def test_nothing_of_anybody_else(office: Office, ada: int) -> None:
    ben = await office.person("4712")
    await office.put("an Ben", address="4712", person_id=ben)

    found = await office.desk(lambda desk: known(desk, ben))

    assert {name: len(rows) for name, rows in found.items()} == {
        "people": 1,
        "contacts": 1,
        "messages": 1,
    }
    assert "Ada" not in repr(found)


async def test_of_a_stranger_only_the_conversation_is_known(office: Office) -> None:
    def talk(desk: Desk) -> None:
        digest = desk.keys.address_digest("telegram", "1")
        row = {"channel": "telegram", "digest": digest, "state": {}, "language": "de"}
        desk.connection.execute(insert(talks).values(shop_id="salon", at=desk.now, **row))

    await office.desk(talk)

    assert set(await office.desk(lambda desk: known(desk, ("telegram", "1")))) == {"talks"}
    assert await office.desk(lambda desk: known(desk, ("telegram", "2"))) == {}
    assert await office.desk(lambda desk: known(desk, 12345)) == {}
