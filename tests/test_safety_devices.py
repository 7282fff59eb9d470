"""Each safety device, and what happens where it is switched off.

A device that is never seen to help may have been asleep for long. So each is tried twice by the
same check: on, where the check holds, and off, where it must not. They can be switched off only by
an argument that a test hands in, or in a table that a test has built; no setting does it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, Connection, MetaData, Table, create_engine, func, insert, select

from booking import cells, lanes
from booking.cells import Taking
from booking.desk import Desk, new_id
from booking.migrate import migrate
from booking.storage import Storage, StorageFailed
from booking.tables import cells as cells_table
from booking.tables import messages, people
from booking.times import cell_of
from flows import engine
from flows.book import BOOK
from flows.engine import Flow
from flows.heard import Heard
from flows.notice import TellNotice
from flows.turn import NOTICE, Answer, Talk, Turn
from tests.stories.quiet_shop import LINK, TUESDAY, QuietShop, quiet_shop

ROOT = Path(__file__).parent.parent

ELSEWHERE = {
    "SQLite's write lock": "booking/test_storage.py::test_without_the_write_lock_one_of_them_fails",
    "foreign keys": "booking/test_storage.py::test_foreign_keys_take_a_persons_rows_along",
    "stop list": "reminders/test_gate.py::test_without_the_stop_list_the_same_messages_pass",
    "stop list and address lock in a race": (
        "bot/test_sender_stop.py::test_nothing_is_sent_after_stop_was_acknowledged"
    ),
    "note of the stop list's keys": (
        "booking/test_stoplist.py::test_without_the_note_of_keys_a_stopped_person_would_seem_willing"
    ),
    "each reminder once": (
        "reminders/test_worker.py::test_a_second_worker_that_saw_nothing_yet_says_it_not_again"
    ),
    "one offer at a time, and each once": (
        "reminders/test_freed.py"
        "::test_the_database_forbids_two_offers_at_a_time_and_the_same_one_twice"
    ),
    "tries, expiry and Twilio's list on a day of failures": (
        "stories/test_outage_day.py::test_without_its_devices_the_day_would_end_otherwise"
    ),
    "what is on its way, before the shell erases": (
        "bot/test_erasing.py::test_without_the_look_and_the_lock_the_race_is_lost"
    ),
    "the inbox before the outbox": (
        "stories/test_catching_up.py::test_without_catching_up_the_reminder_would_have_gone_out"
    ),
    "an appointment is written as it was read": (
        "booking/test_overtaken.py::test_a_yes_to_a_date_that_is_being_released_finds_it_gone"
    ),
    "the question waits for the notice": "bot/test_sender.py::test_without_the_notice_no_question",
}
"""Devices that are seen on and off beside what they protect."""


@pytest.mark.parametrize("device", ELSEWHERE)
def test_the_other_devices_have_their_tests(device: str) -> None:
    file, _, name = ELSEWHERE[device].partition("::")

    assert f"def {name}(" in (ROOT / "tests" / file).read_text()


@pytest.fixture
async def shop(database_url: str, tmp_path: Path) -> AsyncIterator[QuietShop]:
    async with quiet_shop(database_url, tmp_path) as opened:
        yield opened


# The key of the cells -----------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "winners"), [(True, 1), (False, 8)])
async def test_the_key_of_the_cells_lets_one_of_eight_have_the_slot(
    bare_database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    *, key: bool, winners: int,
) -> None:  # fmt: skip
    """Even if the program looked at nothing before it writes."""
    migrate(bare_database_url)
    if not key:
        build_again(bare_database_url, cells_table)
    monkeypatch.setattr(cells, "_insert", heedless)

    async with quiet_shop(bare_database_url, tmp_path) as shop:
        start = cell_of(shop.now + timedelta(hours=4))

        def take(desk: Desk) -> bool:
            return cells.take(desk, [lanes.of_staff("ali")], (start, start + 6), Taking(new_id()))

        race = (shop.desk(take) for _ in range(8))
        outcomes = await asyncio.gather(*race, return_exceptions=True)

    assert sum(each is True for each in outcomes) == winners
    assert sum(isinstance(each, StorageFailed) for each in outcomes) == 8 - winners


def heedless(
    desk: Desk, rows: list[dict[str, object]], common: dict[str, object]
) -> Sequence[object]:
    """Writes cells without a thought of who else may have them."""
    same = {name: value for name, value in common.items() if name in cells_table.c}
    desk.connection.execute(insert(cells_table), [same | row for row in rows])
    return rows


def build_again(url: str, table: Table) -> None:
    """The same table without its keys, in a database that is this test's own."""
    bare = Table(table.name, MetaData(), *(_plain(column) for column in table.columns))
    built = create_engine(url)
    with built.begin() as connection:
        table.drop(connection)
        bare.create(connection)
    built.dispose()


def _plain(column: Column[Any]) -> Column[Any]:
    return Column(column.name, column.type, nullable=column.nullable)


# What was taken before ----------------------------------------------------------------------------


@pytest.mark.parametrize(("remembers", "answers"), [(True, 1), (False, 2)])
async def test_a_message_that_comes_twice_is_answered_once(
    database_url: str, tmp_path: Path, *, remembers: bool, answers: int
) -> None:
    options = {} if remembers else {"new": lambda desk, heard: True}
    said = Heard("sms", "+491713920017", "SM1", "Hallo")

    async with quiet_shop(database_url, tmp_path, **options) as shop:
        for _ in range(2):
            await shop.inbox.take(said)

        found = await shop.desk(
            lambda desk: desk.connection.scalar(select(func.count()).select_from(messages))
        )
    assert found == answers


# The notice gate ----------------------------------------------------------------------------------


def without_notice() -> Flow:
    return Flow(BOOK.name, tuple(each for each in BOOK.items if not isinstance(each, TellNotice)))


@pytest.mark.parametrize("gate", [True, False])
async def test_the_notice_comes_before_the_first_personal_question(
    shop: QuietShop, *, gate: bool
) -> None:
    flow = BOOK if gate else without_notice()

    said = await shop.desk(lambda desk: up_to_the_name(desk, flow))

    assert "book-name" in " ".join(said)
    assert told_before_asked(said) is gate


async def test_a_name_that_was_given_before_the_notice_is_not_stored(shop: QuietShop) -> None:
    """The second bolt: there is no person's row that it could go to."""

    def answer(desk: Desk) -> None:
        turn, talk = _at_the_name(desk, without_notice())
        engine.advance(without_notice(), talk, Answer("Ada Beispiel"), turn)

    with pytest.raises(AssertionError):
        await shop.desk(answer)
    assert await shop.desk(lambda desk: stored_people(desk.connection)) == 0


def up_to_the_name(desk: Desk, flow: Flow) -> list[str]:
    """What a stranger hears when they have picked a time, in the order in which it goes out."""
    turn, _ = _at_the_name(desk, flow)
    return [
        say.key if reply.purpose != NOTICE else NOTICE
        for reply in turn.replies
        for say in reply.says
    ]


def _at_the_name(desk: Desk, flow: Flow) -> tuple[Turn, Talk]:
    turn = Turn(desk, "telegram", "17", "chat", 12, "de", LINK)
    talk = engine.begin(flow, {}, turn, before=Talk())
    turn.replies.clear()
    talk = engine.advance(flow, talk, Answer(value=talk.offered[0][0]), turn)
    return turn, talk


def told_before_asked(said: Sequence[str]) -> bool:
    asked = next(place for place, key in enumerate(said) if key.startswith("book-name"))
    return NOTICE in said[:asked]


@pytest.mark.parametrize(("foreign_keys", "stored"), [(True, 0), (False, 1)])
async def test_nobody_stands_in_the_books_without_a_notice(
    tmp_path: Path, *, foreign_keys: bool, stored: int
) -> None:
    url = f"sqlite:///{tmp_path / 'shop.db'}"
    migrate(url)
    ada = {"shop_id": "salon", "id": 7, "notice_id": 4711, "language": "de", "made_at": TUESDAY}
    async with await Storage.open(url, _foreign_keys=foreign_keys) as storage:
        outcome = await asyncio.gather(
            storage.transact(lambda c: c.execute(insert(people), ada) and None),
            return_exceptions=True,
        )
        assert isinstance(outcome[0], StorageFailed) is foreign_keys
        assert await storage.read(stored_people) == stored


def stored_people(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(people)) or 0
