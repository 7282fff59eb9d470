from __future__ import annotations

from datetime import timedelta

import pytest

from booking import owners
from booking.owners import Owner
from locales import plain
from reminders import outbox
from reminders.outbox import Purpose, To
from reminders.shown import look
from tests.office import Office
from tests.reminders.steps import begin, lease, sent, words


async def test_a_message_waits_sealed_and_comes_back_whole(office: Office) -> None:
    number = await office.put("Hallo Ada")

    row = await office.row(number)
    assert (row.state, row.purpose, row.language) == ("waiting", "dialog", "de")
    assert b"Ada" not in row.body
    assert b"17" not in row.address
    [leased] = await lease(office)
    assert (leased.id, leased.address, leased.says) == (number, "17", (plain("Hallo Ada"),))
    assert leased.expires_at == office.now + timedelta(hours=1)
    assert not leased.maybe_sent


async def test_a_reminder_says_until_when_it_is_of_use(office: Office) -> None:
    with pytest.raises(ValueError, match="until when"):
        await office.put("bis morgen", purpose=Purpose.REMINDER)


async def test_an_edit_knows_the_message_it_replaces(office: Office) -> None:
    first = await office.put("Welche Zeit?")
    [leased] = await lease(office)
    await sent(office, await begin(office, leased), "901")
    digest = leased.digest
    chat = await office.desk(lambda desk: look(desk, "telegram", digest, 1, "901"))
    shown = chat.pressed
    assert shown == (first, "901")
    await office.put("Gebucht.", edits=shown)
    await office.put("für Ben", address="18", edits=shown)

    taken = {leased.address: leased.edits for leased in await lease(office)}

    assert taken == {"17": "901", "18": None}, "nobody edits what another was sent"


async def test_a_group_with_a_new_id_keeps_its_role_and_its_messages(office: Office) -> None:
    await office.desk(lambda desk: owners.appoint(desk, Owner("telegram", "-7", "de")))
    number = await office.put("Neuer Termin", address="-7", purpose=Purpose.OWNER)

    await office.desk(lambda desk: outbox.readdress(desk, "telegram", "-7", "-1007"))

    [leased] = await lease(office)
    assert (leased.id, leased.address) == (number, "-1007")
    assert await office.desk(lambda desk: owners.is_owner(desk, "telegram", "-1007"))
    assert not await office.desk(lambda desk: owners.is_owner(desk, "telegram", "-7"))


async def test_ids_grow_for_each_address(office: Office) -> None:
    numbers = [await office.put("eins", address=str(n % 3)) for n in range(12)]

    assert numbers == sorted(set(numbers))


async def test_an_address_of_another_shop_is_not_touched(office: Office) -> None:
    await office.put("eins")
    other = Office(office.storage, office.shop.model_copy(update={"id": "other"}))

    assert await lease(other) == []
    to = To("telegram", "17", "de")
    await other.desk(lambda desk: outbox.put(desk, to, [plain("zwei")], Purpose.DIALOG))
    assert words(await lease(office)) == ["eins"]
