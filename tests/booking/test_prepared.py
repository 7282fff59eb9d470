"""A prepared statement does what SQLAlchemy would do with it, in fewer steps."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import (
    Connection,
    Integer,
    bindparam,
    create_engine,
    delete,
    func,
    insert,
    literal,
    select,
    update,
)

from booking.desk import Desk
from booking.postgres import TURNS
from booking.prepared import Prepared, attempt
from booking.storage import StorageFailed
from booking.tables import owners
from tests.office import Office
from tests.patience import PATIENCE

NOON = datetime(2026, 11, 27, 13, tzinfo=timezone(timedelta(hours=1)))
HERE = owners.c.shop_id == bindparam("shop")


@pytest.fixture
def connection(database_url: str) -> Iterator[Connection]:
    engine = create_engine(database_url)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def add(connection: Connection, channel: str = "sms", at: datetime = NOON) -> int:
    row = {"shop_id": "salon", "channel": channel, "digest": b"d", "address": b"a"}
    return Prepared(insert(owners)).run(connection, row | {"language": "de", "at": at})


def test_rows_come_back_as_they_went_in(connection: Connection) -> None:
    assert add(connection) == 1

    found = Prepared(select(owners).where(HERE)).one(connection, {"shop": "salon"})

    assert (found.channel, bytes(found.digest)) == ("sms", b"d")
    assert found.at == datetime(2026, 11, 27, 12, tzinfo=UTC)


def test_a_naive_moment_is_refused_as_ever(connection: Connection) -> None:
    with pytest.raises(ValueError, match="naive"):
        add(connection, at=datetime(2026, 11, 27))  # noqa: DTZ001 - the mistake that is tried


def test_the_values_named_decide_what_is_changed(connection: Connection) -> None:
    add(connection)
    change = Prepared(update(owners).where(HERE))

    assert change.run(connection, {"shop": "salon", "language": "fr"}) == 1
    assert change.run(connection, {"shop": "salon", "address": b"b"}) == 1
    assert change.run(connection, {"shop": "other", "language": "it"}) == 0

    row = connection.execute(select(owners.c.language, owners.c.address)).one()
    assert (row.language, bytes(row.address)) == ("fr", b"b")


def test_what_is_not_there_is_none(connection: Connection) -> None:
    look = Prepared(select(owners.c.language).where(HERE))

    assert look.first(connection, {"shop": "salon"}) is None
    assert look.value(connection, {"shop": "salon"}) is None
    with pytest.raises(ValueError, match="unpack"):
        look.one(connection, {"shop": "salon"})


def test_what_returns_rows_is_run_to_its_end(connection: Connection) -> None:
    add(connection)
    add(connection, "telegram")
    away = Prepared(delete(owners).where(HERE).returning(owners.c.channel))

    assert away.first(connection, {"shop": "salon"}) is not None
    assert not connection.execute(select(owners)).all()


def test_a_missing_value_is_a_mistake_of_ours(connection: Connection) -> None:
    with pytest.raises(TypeError, match="shop"):
        Prepared(select(owners).where(HERE)).rows(connection, {})


def test_so_is_a_list(connection: Connection) -> None:
    some = Prepared(select(owners).where(owners.c.channel.in_(["sms", "telegram"])))

    with pytest.raises(TypeError, match="list"):
        some.rows(connection, {})


def test_of_an_attempt_all_is_kept_or_nothing(connection: Connection) -> None:
    with attempt(connection):
        add(connection, "sms")
        with attempt(connection) as take_back:
            add(connection, "telegram")
            add(connection, "phone")
            take_back()

    found = Prepared(select(owners).where(HERE)).rows(connection, {"shop": "salon"})
    assert [row.channel for row in found] == ["sms"]


async def test_what_the_database_refuses_is_refused_as_ever(busy: Office) -> None:
    """With its reason, by which a deadlock is told from a key that is taken, and no value."""
    with pytest.raises(StorageFailed, match="UniqueViolation owners owners_pkey") as said:
        await busy.desk(lambda desk: [add(desk.connection), add(desk.connection)])

    assert "salon" not in str(said.value)


async def test_connections_that_are_lost_are_made_anew(busy: Office) -> None:
    """No work fails, however many were lost together with the server."""
    meeting = threading.Barrier(TURNS)

    def backend(desk: Desk) -> int:
        meeting.wait(PATIENCE)
        number: int = desk.connection.scalar(select(func.pg_backend_pid()))
        return number

    backends = await asyncio.gather(*(busy.desk(backend) for _ in range(TURNS)))
    assert len(set(backends)) == TURNS
    pid = func.unnest(backends, type_=Integer()).column_valued("pid")
    kill = select(func.pg_terminate_backend(pid)).where(pid != func.pg_backend_pid())
    await busy.storage.read(lambda connection: connection.execute(kill).all())

    one = Prepared(select(literal(1)))
    works = (busy.desk(lambda desk: one.value(desk.connection, {})) for _ in range(TURNS))
    assert await asyncio.gather(*works) == [1] * TURNS
