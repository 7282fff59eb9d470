from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Row, select, text

from booking import people
from booking.desk import Desk
from booking.keys import BadKeyFile, Keyring, check_keys
from booking.privacy import stoplist
from booking.storage import StorageFailed
from booking.tables import stops
from tests.office import START, Office

ADA = ("sms", "+493023125001")
BEN = ("sms", "+493023125002")


def stopped(office: Office, *address: str) -> object:
    return office.desk(lambda desk: stoplist.stopped(desk, *address))


async def rows(office: Office) -> list[Row[tuple[object, ...]]]:
    return await office.desk(lambda desk: list(desk.connection.execute(select(stops)).all()))


async def test_nobody_is_stopped_until_they_say_so(office: Office) -> None:
    assert not await office.desk(lambda desk: stoplist.stopped(desk, *ADA))

    await office.desk(lambda desk: stoplist.stop(desk, *ADA, source="customer"))

    assert await office.desk(lambda desk: stoplist.stopped(desk, *ADA))
    assert not await office.desk(lambda desk: stoplist.stopped(desk, *BEN))
    assert not await office.desk(lambda desk: stoplist.stopped(desk, "telegram", ADA[1]))


async def test_start_alone_lifts_a_stop_and_only_its_own(office: Office) -> None:
    def all_say_stop(desk: Desk) -> None:
        for address in (ADA, BEN):
            stoplist.stop(desk, *address, source="customer")
        stoplist.mark_erased(desk, *ADA)
        stoplist.lift(desk, *ADA)

    await office.desk(all_say_stop)

    assert not await office.desk(lambda desk: stoplist.stopped(desk, *ADA))
    assert await office.desk(lambda desk: stoplist.erased(desk, *ADA))
    assert await office.desk(lambda desk: stoplist.stopped(desk, *BEN))


async def test_a_mark_of_erasure_stops_no_new_conversation(office: Office) -> None:
    await office.desk(lambda desk: stoplist.mark_erased(desk, *ADA))

    assert not await office.desk(lambda desk: stoplist.stopped(desk, *ADA))
    assert await office.desk(lambda desk: stoplist.erased(desk, *ADA))


async def test_stop_covers_every_address_of_a_person(office: Office) -> None:
    person = await office.person("17")
    await office.desk(lambda desk: people.keep_phone(desk, person, ADA[1]))

    await office.desk(lambda desk: stoplist.stop_person(desk, person, source="provider"))

    assert await office.desk(lambda desk: stoplist.stopped(desk, "telegram", "17"))
    assert await office.desk(lambda desk: stoplist.stopped(desk, *ADA))


async def test_saying_it_again_moves_the_date(office: Office) -> None:
    await office.desk(lambda desk: stoplist.stop(desk, *ADA, source="customer"))
    office.pass_time(days=3)
    await office.desk(lambda desk: stoplist.stop(desk, *ADA, source="provider"))

    (row,) = await rows(office)
    assert (row.at, row.source) == (START + timedelta(days=3), "provider")


async def test_the_list_holds_no_address(office: Office) -> None:
    await office.desk(lambda desk: stoplist.stop(desk, *ADA, source="customer"))

    (row,) = await rows(office)
    assert ADA[1][-8:] not in repr(row)
    assert bytes(row.digest) == office.keys.stop_digest(*ADA)
    assert bytes(row.digest) != office.keys.address_digest(*ADA)


async def test_each_shop_has_its_own_list(office: Office) -> None:
    await office.desk(lambda desk: stoplist.stop(desk, *ADA, source="customer"))
    office.shop = office.shop.model_copy(update={"id": "garage"})

    assert not await office.desk(lambda desk: stoplist.stopped(desk, *ADA))


# In doubt, nothing is sent ------------------------------------------------------------------------


async def test_with_other_keys_nobody_is_taken_for_willing(office: Office, tmp_path: Path) -> None:
    await office.desk(lambda desk: check_keys(desk.connection, desk.shop.id, desk.keys))
    await office.desk(lambda desk: stoplist.stop(desk, *ADA, source="customer"))
    other = Keyring.create(tmp_path / "other.json", ["salon"]).of("salon")

    with pytest.raises(BadKeyFile, match="nothing is sent"):
        await office.desk(lambda desk: stoplist.stopped(replace(desk, keys=other), *ADA))


async def test_without_the_note_of_keys_a_stopped_person_would_seem_willing(
    office: Office, tmp_path: Path
) -> None:
    """What the note is for."""
    await office.desk(lambda desk: stoplist.stop(desk, *ADA, source="customer"))
    other = Keyring.create(tmp_path / "other.json", ["salon"]).of("salon")

    assert not await office.desk(lambda desk: stoplist.stopped(replace(desk, keys=other), *ADA))


async def test_a_list_that_cannot_be_read_raises(office: Office) -> None:
    def without_the_table(desk: Desk) -> None:
        desk.connection.execute(text("ALTER TABLE stops RENAME TO gone"))
        stoplist.stopped(desk, *ADA)

    with pytest.raises(StorageFailed):
        await office.desk(without_the_table)
