from __future__ import annotations

import asyncio

from sqlalchemy import delete, insert, select

from booking.desk import Desk, insert_or, new_id, next_number
from booking.tables import claims, messages
from tests.office import Office


def test_an_id_fits_json_and_is_hardly_ever_the_same() -> None:
    made = {new_id() for _ in range(1000)}

    assert len(made) == 1000
    assert all(0 < number < 2**53 for number in made)


async def test_numbers_grow(office: Office) -> None:
    made = [await office.put("one"), *await asyncio.gather(*(office.put("n") for _ in range(20)))]

    assert len({*made}) == 21
    assert made[0] < min(made[1:])


async def test_the_number_of_a_row_that_went_does_not_come_again(office: Office) -> None:
    newest = await office.put("to somebody who is erased")
    await office.desk(lambda desk: desk.connection.execute(delete(messages)) and None)

    assert await office.put("to somebody else") != newest


async def test_each_shop_counts_for_itself_or_not_at_all(office: Office) -> None:
    await office.put("one")

    def number_elsewhere(desk: Desk) -> int:
        dialect = desk.connection.dialect.name
        row = {"shop_id": "garage", "id": next_number(dialect, messages), "purpose": "dialog"}
        row |= {"channel": "sms", "digest": b"", "language": "de", "state": "waiting", "tries": 0}
        row |= {"made_at": desk.now, "next_at": desk.now, "expires_at": desk.now}
        return desk.connection.execute(
            insert(messages).values(row).returning(messages.c.id), {"of_shop": "garage"}
        ).scalar_one()

    assert await office.desk(number_elsewhere) > 0


async def test_an_insert_says_what_to_do_on_conflict(office: Office) -> None:
    def twice(desk: Desk) -> int:
        for _ in range(2):
            row = {"shop_id": "salon", "digest": b"d" * 32, "expires_at": desk.now}
            desk.connection.execute(insert_or(desk, claims).values(row).on_conflict_do_nothing())
        return len(desk.connection.execute(select(claims)).all())

    assert await office.desk(twice) == 1
