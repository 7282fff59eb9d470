"""Statements about many rows say what one for each of them would say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, bindparam, create_engine, insert, select, update

from booking.columns import DIGEST
from booking.desk import Desk, insert_in, next_numbers
from booking.many import SIZES, OfMany
from booking.prepared import Prepared
from booking.tables import messages, owners
from tests.office import Office

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
HERE = owners.c.shop_id == bindparam("shop")
NAMED = OfMany(lambda these: select(owners).where(HERE, owners.c.digest.in_(these)), DIGEST)


@pytest.fixture
def connection(database_url: str) -> Iterator[Connection]:
    engine = create_engine(database_url)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def rows(*numbers: int) -> list[dict[str, object]]:
    row = {"shop_id": "salon", "channel": "sms", "address": b"a", "language": "de", "at": NOON}
    return [row | {"digest": digest(number)} for number in numbers]


def digest(number: int) -> bytes:
    return b"%d" % number


def test_many_rows_go_in_and_it_is_known_how_many(connection: Connection) -> None:
    unless_there = insert_in(connection.dialect.name, owners).on_conflict_do_nothing()

    assert Prepared(insert(owners)).run_many(connection, rows(1, 2)) == 2
    assert Prepared(unless_there).run_many(connection, rows(1, 2, 3)) == 1
    assert Prepared(unless_there).run_many(connection, []) == 0


@pytest.mark.parametrize("several", [0, 1, 3, *SIZES, SIZES[-1] + 1, 2 * SIZES[-1] + 5])
def test_a_list_of_any_length_finds_each_once(connection: Connection, several: int) -> None:
    Prepared(insert(owners)).run_many(connection, rows(*range(600)))
    wanted = [digest(number) for number in range(several)]

    found = NAMED.rows(connection, {"shop": "salon"}, wanted)

    assert sorted(bytes(row.digest) for row in found) == sorted(wanted)
    assert all(row.at == NOON for row in found)


def test_many_are_changed_and_others_are_not(connection: Connection) -> None:
    Prepared(insert(owners)).run_many(connection, rows(*range(20)))
    change = OfMany(lambda these: update(owners).where(HERE, owners.c.digest.in_(these)), DIGEST)
    these = [digest(number) for number in (3, 5, 8, 99)]

    assert change.run(connection, {"shop": "salon", "language": "fr"}, these) == 3
    assert change.run(connection, {"shop": "other", "language": "it"}, these) == 0

    spoken = connection.scalars(select(owners.c.digest).where(owners.c.language == "fr"))
    assert sorted(map(bytes, spoken)) == [b"3", b"5", b"8"]


async def test_numbers_for_many_rise_and_are_greater_than_those_before(office: Office) -> None:
    before = await office.put("eins")

    def numbers(desk: Desk) -> list[int]:
        return next_numbers(desk, messages, 5)

    given = await office.desk(numbers)

    assert given == sorted(set(given))
    assert given[0] > before
    assert len(given) == 5
