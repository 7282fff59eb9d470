from __future__ import annotations

import asyncio
import random
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Delete, Table, delete, false, insert, select

from booking import cells, people
from booking.cells import Taking
from booking.desk import Desk, new_id
from booking.privacy import erase, notices, proof, stoplist
from booking.privacy.datamap import known
from booking.storage import Storage
from booking.tables import messages, metadata, talks
from booking.tables import people as people_table
from reminders.outbox import Purpose
from tests.databases import Sqlite
from tests.office import Office

CHAT = "8841552093"
PHONE = "+493023125001"
NAME = "Zoë Lovelace-Weiß"


async def ada(office: Office) -> int:
    """A customer of whom everything is kept that can be."""
    person = await office.person(CHAT)
    booked = await office.appointment(person)

    def live(desk: Desk) -> None:
        people.rename(desk, person, NAME)
        people.keep_phone(desk, person, PHONE)
        people.keep_detail(desk, person, "address", "Analytical Lane 1")
        cells.take(desk, ["staff:mia"], (100, 106), Taking(booked.id))
        talk = {"channel": "telegram", "person_id": person, "state": {"flow": "book"}}
        digest = desk.keys.address_digest("telegram", CHAT)
        row = talk | {"digest": digest, "language": "de", "at": desk.now}
        desk.connection.execute(insert(talks).values(shop_id=desk.shop.id, **row))
        row |= {"channel": "sms", "digest": desk.keys.address_digest("sms", PHONE)}
        row |= {"person_id": None}  # begun before the number was known to be hers
        desk.connection.execute(insert(talks).values(shop_id=desk.shop.id, **row))
        proof.record(desk, "notice.shown", "telegram", CHAT, provider_id=f"TG-{CHAT}-1")

    await office.desk(live)
    await office.put("Ihr Termin", address=CHAT, person_id=person)
    await office.put("noch als Unbekannte", address=CHAT)
    await office.put("Neu: Zoë", address="999", purpose=Purpose.OWNER, appointment_id=booked.id)
    return person


async def rows(office: Office) -> dict[str, int]:
    """How many rows each table holds; empty ones are left out."""

    def count(desk: Desk) -> dict[str, int]:
        found = {
            table.name: len(desk.connection.execute(select(table)).all())
            for table in metadata.sorted_tables
        }
        return {name: number for name, number in found.items() if number}

    return await office.desk(count)


# What goes and what stays -------------------------------------------------------------------------


async def test_only_pseudonyms_stay(office: Office) -> None:
    person = await ada(office)

    await office.desk(lambda desk: erase.erase(desk, person))

    assert await rows(office) == {"notices": 1, "proof": 3, "proof_heads": 1, "stops": 2}
    left = await office.desk(lambda desk: known(desk, ("telegram", CHAT)))
    assert set(left) == {"proof", "stops"}
    assert [entry["kind"] for entry in left["proof"]] == ["notice.shown", "delete.done"]
    assert [mark["kind"] for mark in left["stops"]] == ["erased"]


async def test_the_time_is_free_again(office: Office) -> None:
    person = await ada(office)
    take = ["staff:mia"], (100, 106), Taking(new_id())
    assert not await office.desk(lambda desk: cells.take(desk, *take))

    await office.desk(lambda desk: erase.erase(desk, person))

    assert await office.desk(lambda desk: cells.take(desk, *take))


async def test_the_rest_of_the_shop_is_left_alone(office: Office) -> None:
    ben = await office.person("4712")
    await office.appointment(ben)
    await office.put("an Ben", address="4712", person_id=ben)
    before = await office.desk(lambda desk: known(desk, ben))
    person = await office.person(CHAT)

    await office.desk(lambda desk: erase.erase(desk, person))

    assert await office.desk(lambda desk: known(desk, ben)) == before


async def test_a_stop_outlives_the_person_and_start_lifts_it_alone(office: Office) -> None:
    person = await ada(office)
    await office.desk(lambda desk: stoplist.stop_person(desk, person, source="customer"))

    await office.desk(lambda desk: erase.erase(desk, person))

    assert await office.desk(lambda desk: stoplist.stopped(desk, "sms", PHONE))
    assert await office.desk(lambda desk: stoplist.erased(desk, "sms", PHONE))


async def test_to_erase_twice_changes_nothing(office: Office) -> None:
    person = await ada(office)
    await office.desk(lambda desk: erase.erase(desk, person))
    once = await rows(office)

    await office.desk(lambda desk: erase.erase(desk, person))

    assert await rows(office) == once


async def test_whoever_comes_back_is_new(office: Office) -> None:
    person = await ada(office)
    await office.desk(lambda desk: erase.erase(desk, person))

    assert await office.desk(lambda desk: people.find(desk, "telegram", CHAT)) is None
    assert await office.person(CHAT) != person


async def test_of_a_stranger_nothing_is_left_and_nothing_is_noted(office: Office) -> None:
    await office.put("Hallo", address=CHAT)

    await office.desk(lambda desk: erase.forget_stranger(desk, "telegram", CHAT))

    assert await rows(office) == {}


async def test_what_the_owner_was_told_can_still_be_taken_back(office: Office) -> None:
    person = await office.person(CHAT)
    booked = await office.appointment(person)
    told = await office.put("Neu: Zoë", purpose=Purpose.OWNER, appointment_id=booked.id)
    sent = messages.update().values(state="sent", body=None, provider_id="55")
    await office.desk(lambda desk: desk.connection.execute(sent) and None)

    await office.desk(lambda desk: erase.erase(desk, person))

    assert (await office.row(told)).provider_id == "55"


# Each eraser is seen to be needed -----------------------------------------------------------------


@pytest.mark.parametrize("skipped", ["cells", "talks", "messages", "people", "proof_ids"])
async def test_an_eraser_that_is_skipped_is_missed(
    office: Office, monkeypatch: pytest.MonkeyPatch, skipped: str
) -> None:
    def skip(table: Table) -> Delete:
        return delete(table).where(false()) if table.name == skipped else delete(table)

    person = await ada(office)
    monkeypatch.setattr(erase, "delete", skip)
    monkeypatch.setattr(proof, "delete", skip)

    await office.desk(lambda desk: erase.erase(desk, person))

    assert skipped in await rows(office)


# The disk -----------------------------------------------------------------------------------------


@pytest.fixture
async def on_disk(tmp_path: Path) -> AsyncIterator[Office]:
    with Sqlite(tmp_path).with_tables(tmp_path) as url:
        async with await Storage.open(url) as storage:
            yield Office(storage)


async def stored(office: Office, person: int) -> list[bytes]:
    """Bytes of a person as they stand in the file: sealed, digested, and the provider's ids."""

    def look(desk: Desk) -> list[bytes]:
        texts = [select(people_table.c.name), select(messages.c.body), select(messages.c.address)]
        found = [value for query in texts for value in desk.connection.scalars(query)]
        digests = [
            desk.keys.address_digest("telegram", CHAT),
            desk.keys.address_digest("sms", PHONE),
        ]
        return [bytes(value) for value in found if value] + digests + [f"TG-{CHAT}-1".encode()]

    return await office.desk(look)


def on_the_disk(folder: Path, canaries: list[bytes]) -> int:
    """How many of them lie in the database or its logs."""
    files = [path for path in folder.iterdir() if path.name.startswith("terminbote.db")]
    content = b"".join(path.read_bytes() for path in files)
    return sum(canary in content for canary in canaries)


async def test_the_disk_forgets_too(on_disk: Office, tmp_path: Path) -> None:
    person = await ada(on_disk)
    canaries = await stored(on_disk, person)
    assert on_the_disk(tmp_path, canaries) == len(canaries)

    await on_disk.desk(lambda desk: erase.erase(desk, person))
    assert on_the_disk(tmp_path, canaries) > 0  # why the checkpoint is needed

    assert await on_disk.storage.checkpoint()
    assert on_the_disk(tmp_path, canaries) == 0


async def test_erasure_is_pending_while_somebody_reads(on_disk: Office, tmp_path: Path) -> None:
    person = await ada(on_disk)
    canaries = await stored(on_disk, person)
    reading, read_on = threading.Event(), threading.Event()

    def export(connection: Connection) -> None:
        connection.execute(select(people_table)).all()
        reading.set()
        read_on.wait()

    long_read = asyncio.create_task(on_disk.storage.read(export))
    await asyncio.to_thread(reading.wait)
    await on_disk.desk(lambda desk: erase.erase(desk, person))

    assert not await on_disk.storage.checkpoint()
    read_on.set()
    await long_read
    assert await on_disk.storage.checkpoint()
    assert on_the_disk(tmp_path, canaries) == 0


async def test_without_secure_delete_the_disk_remembers(tmp_path: Path) -> None:
    """The library's default differs from build to build, so every connection sets it."""
    with Sqlite(tmp_path).with_tables(tmp_path) as url:
        async with await Storage.open(url) as storage:
            office = Office(storage)
            assert await storage.transact(secure_delete) == 1
            await storage.transact(lambda c: c.exec_driver_sql("PRAGMA secure_delete=OFF") and None)
            person = await ada(office)
            canaries = await stored(office, person)

            await office.desk(lambda desk: erase.erase(desk, person))

            assert await storage.checkpoint()
            assert on_the_disk(tmp_path, canaries) > 0


def secure_delete(connection: Connection) -> int:
    return connection.exec_driver_sql("PRAGMA secure_delete").scalar_one()


async def test_what_lies_on_the_disk_cannot_be_read_without_the_keys(
    on_disk: Office, tmp_path: Path
) -> None:
    await ada(on_disk)
    plain = [NAME.encode(), b"Lovelace", b"Analytical", PHONE[-8:].encode(), b"Ihr Termin"]

    assert on_the_disk(tmp_path, plain) == 0


async def test_many_erasures_among_many_people_leave_no_old_page(
    on_disk: Office, tmp_path: Path
) -> None:
    """Rows move between pages as a table grows; no copy of them may stay where they were."""
    chance = random.Random(7)

    def admit(desk: Desk) -> list[int]:
        found = []
        for number in range(200):
            notice = notices.arrived(desk, "hash", "de", "telegram", "delivered")
            person = people.register(
                desk,
                notice_id=notice,
                notice_hash="hash",
                channel="telegram",
                address=str(number),
                language="de",
            )
            people.rename(desk, person, "N" * chance.randrange(1, 400))
            found.append(person)
        return found

    everybody = await on_disk.desk(admit)
    canaries = await on_disk.desk(
        lambda desk: [bytes(name) for name in desk.connection.scalars(select(people_table.c.name))]
    )
    gone = chance.sample(everybody, 150)
    await on_disk.storage.checkpoint()
    assert on_the_disk(tmp_path, canaries) == 200

    for person in gone:
        await on_disk.desk(lambda desk, person=person: erase.erase(desk, person))

    assert await on_disk.storage.checkpoint()
    assert on_the_disk(tmp_path, canaries) == 50
