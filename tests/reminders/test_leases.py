from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, update
from sqlalchemy.pool import NullPool

from booking import prepared
from booking.desk import Desk
from booking.migrate import migrate
from booking.prepared import Prepared
from booking.tables import messages
from reminders import leases, outbox, rows
from reminders.leased import Leased
from reminders.outbox import Purpose
from tests.office import Office
from tests.reminders.steps import MINUTE, begin, failed, lease, sent, words


async def test_messages_to_one_address_go_one_after_another(office: Office) -> None:
    for text in ("eins", "zwei", "drei"):
        await office.put(text)
    await office.put("für Ben", address="18")

    [first, bens] = sorted(await lease(office), key=lambda leased: leased.address)
    assert words([first, bens]) == ["eins", "für Ben"]
    assert await lease(office) == []

    await sent(office, await begin(office, first))
    assert words(await lease(office)) == ["zwei"]


async def test_one_that_failed_for_now_holds_up_the_next(office: Office) -> None:
    await office.put("eins")
    await office.put("zwei")
    [first] = await lease(office)
    await failed(office, first)

    assert await lease(office) == []
    office.pass_time(minutes=1)
    assert words(await lease(office)) == ["eins"]


async def test_an_answer_goes_before_a_thousand_reminders(office: Office) -> None:
    until = office.now + timedelta(hours=2)
    for address in range(30):
        await office.put(
            "bis morgen", address=f"{address}", purpose=Purpose.REMINDER, expires_at=until
        )
    await office.put("gern", address="99")

    taken = await lease(office, limit=10, bulk=4)

    assert words(taken) == ["gern", *["bis morgen"] * 4]


async def test_what_the_caller_has_in_hand_is_not_taken_again(office: Office) -> None:
    number = await office.put("eins")
    await lease(office)
    office.pass_time(minutes=1)

    assert await lease(office, besides=[number]) == []
    assert len(await lease(office)) == 1


async def test_a_message_that_needs_another_waits_until_that_was_sent(office: Office) -> None:
    notice = await office.put("Hinweis", purpose=Purpose.NOTICE)
    await office.put("Wie heißen Sie?", needs=notice)
    [leased] = await lease(office)
    assert await lease(office) == []

    await sent(office, await begin(office, leased))
    assert words(await lease(office)) == ["Wie heißen Sie?"]


@pytest.mark.parametrize("outcome", ["failed", "expired", "erased"])
async def test_a_message_whose_notice_did_not_arrive_is_dropped(
    office: Office, outcome: str
) -> None:
    notice = await office.put("Hinweis", purpose=Purpose.NOTICE)
    question = await office.put("Wie heißen Sie?", needs=notice)
    if outcome == "failed":
        [leased] = await lease(office)
        await failed(office, leased, final=True)
    elif outcome == "expired":
        office.pass_time(hours=1)
        await office.desk(
            lambda desk: desk.connection.execute(
                update(messages)
                .where(messages.c.id == question)
                .values(expires_at=office.now + MINUTE)
            )
        )
        assert await lease(office) == []
    else:
        await office.desk(
            lambda desk: desk.connection.execute(messages.delete().where(messages.c.id == notice))
        )

    assert await lease(office) == []
    row = await office.row(question)
    assert (row.state, row.outcome, row.body) == ("dropped", "needs_failed", None)


async def test_a_message_nobody_needs_any_more_expires(office: Office) -> None:
    number = await office.put("gleich")
    office.pass_time(hours=1)

    assert await lease(office) == []
    row = await office.row(number)
    assert (row.state, row.outcome, row.body, row.address) == ("expired", "expired", None, None)


async def test_a_try_that_would_come_too_late_is_the_last(office: Office) -> None:
    number = await office.put("gleich")
    [leased] = await lease(office)
    await failed(office, leased, retry_at=office.now + timedelta(hours=1))

    assert await office.state(number) == "expired"


async def test_a_lapsed_lease_is_taken_again_and_known_as_unsure_once_begun(
    office: Office,
) -> None:
    await office.put("eins")
    await lease(office)
    office.pass_time(minutes=1)
    [again] = await lease(office)
    assert not again.maybe_sent, "nobody had begun to send it"

    await begin(office, again)
    office.pass_time(minutes=1)
    [third] = await lease(office)
    assert third.maybe_sent
    assert third.first_try_at == office.now - MINUTE


async def test_a_lease_that_another_has_taken_over_begins_nothing(office: Office) -> None:
    await office.put("eins")
    [mine] = await lease(office)
    office.pass_time(minutes=1)
    await lease(office)

    assert await office.desk(lambda desk: leases.begin(desk, [mine], MINUTE)) == []


async def test_an_outcome_that_nobody_knows_is_kept_as_such(office: Office) -> None:
    await office.put("eins")
    [leased] = await lease(office)
    await failed(office, await begin(office, leased), rows.UNSURE)
    office.pass_time(minutes=1)

    [again] = await lease(office)
    assert again.maybe_sent
    await failed(office, await begin(office, again), "too_many")
    office.pass_time(minutes=1)
    [third] = await lease(office)
    assert not third.maybe_sent


async def test_with_the_outcome_the_words_go_and_a_strangers_address_too(office: Office) -> None:
    ada = await office.person("17")
    to_ada = await office.put("eins", person_id=ada)
    to_stranger = await office.put("zwei", address="99")
    for leased in await lease(office):
        await sent(office, await begin(office, leased), f"9{leased.address}")

    row = await office.row(to_ada)
    assert (row.state, row.provider_id, row.body) == ("sent", "917", None)
    assert row.address is not None
    row = await office.row(to_stranger)
    assert (row.state, row.provider_id, row.body, row.address) == ("sent", "999", None, None)


async def test_a_notice_that_arrived_makes_a_person_in_the_same_transaction(
    office: Office,
) -> None:
    number = await office.put("Hinweis", purpose=Purpose.NOTICE)
    question = await office.put("Wie heißen Sie?", needs=number)
    [leased] = await lease(office)
    begun = await begin(office, leased)
    ada = await office.person("elsewhere")

    def becomes_ada(desk: Desk, leased: Leased, provider_id: str) -> None:
        assert (leased.address, provider_id) == ("17", "901")
        outbox.claim(desk, leased.channel, leased.digest, ada)

    await office.desk(lambda desk: leases.record_sent(desk, [(begun, "901")], becomes_ada))

    row = await office.row(number)
    assert (row.state, row.person_id, row.body) == ("sent", ada, None)
    assert row.address is not None, "a person's address stays with the person"
    assert (await office.row(question)).person_id == ada


async def test_when_the_person_cannot_be_made_the_notice_is_not_recorded_either(
    office: Office,
) -> None:
    number = await office.put("Hinweis", purpose=Purpose.NOTICE)
    [leased] = await lease(office)
    begun = await begin(office, leased)

    def fails(desk: Desk, leased: Leased, provider_id: str) -> None:
        raise LookupError

    with pytest.raises(LookupError):
        await office.desk(lambda desk: leases.record_sent(desk, [(begun, "901")], fails))
    assert await office.state(number) == "leased"


@pytest.mark.parametrize(
    "body",
    [
        None, "no JSON", "[]", '{"said": []}', '{"says": 7}', '{"says": [{}]}',
        '{"says": [{"key": "hello", "args": ["Ada"]}]}',
        '{"says": [{"key": "hello", "args": {"start": {"moment": "yesterday"}}}]}',
        '{"says": [{"key": "hello", "args": {"price": {"money": ["much", "EUR"]}}}]}',
        '{"says": [{"key": "hello", "choices": [["yes"]]}]}',
    ],
)  # fmt: skip
async def test_a_message_that_does_not_open_is_given_up(office: Office, body: str | None) -> None:
    number = await office.put("eins")
    await office.put("zwei")
    await office.put("drei", address="18")
    sealed = office.keys.seal(rows.BODY, body) if body else b"tampered with"
    await office.desk(
        lambda desk: desk.connection.execute(
            update(messages).where(messages.c.id == number).values(body=sealed)
        )
    )

    assert words(await lease(office)) == ["drei"], "the others do not suffer"
    row = await office.row(number)
    assert (row.state, row.outcome, row.body) == ("failed", "unreadable", None)
    assert words(await lease(office)) == ["zwei"]


async def test_the_sender_knows_when_something_becomes_due(office: Office) -> None:
    async def due() -> object:
        return await office.desk(lambda desk: leases.next_due(desk, "telegram"))

    assert await due() is None
    await office.put("eins")
    [leased] = await lease(office)
    assert await due() == office.now + MINUTE, "when its lease lapses"
    await failed(office, leased, retry_at=office.now + timedelta(seconds=5))
    assert await due() == office.now + timedelta(seconds=5)


async def test_of_many_those_begin_that_are_still_ours(office: Office) -> None:
    for address in ("17", "18", "19"):
        await office.put(f"an {address}", address=address)
    taken = await lease(office)
    office.pass_time(minutes=1)
    await lease(office, limit=1)  # another sender takes the first of them over

    begun = await office.desk(lambda desk: leases.begin(desk, taken, MINUTE))

    assert words(begun) == ["an 18", "an 19"]
    rows_ = [await office.row(each.id) for each in taken]
    assert {row.lease_until for row in rows_[1:]} == {office.now + MINUTE}
    assert [row.tries for row in rows_] == [0, 1, 1]


async def test_of_many_that_were_sent_the_one_reported_as_lost_has_failed(office: Office) -> None:
    """The report may come before the answer that the message was taken."""
    for address in ("17", "18", "19"):
        await office.put(f"an {address}", address=address)
    begun = [await begin(office, each) for each in await lease(office)]
    lost = update(messages).where(messages.c.id == begun[1].id)
    await office.desk(
        lambda desk: desk.connection.execute(lost.values(provider_status="undelivered")) and None
    )

    these = [(each, f"its {each.address}") for each in begun]
    await office.desk(lambda desk: leases.record_sent(desk, these, lambda *args: None))

    found = [await office.row(each.id) for each in begun]
    assert [(row.state, row.provider_id) for row in found] == [
        ("sent", "its 17"),
        ("failed", "its 18"),
        ("sent", "its 19"),
    ]


@pytest.mark.parametrize(
    ("statement", "by_purpose"),
    [(rows.LAPSED, 0), (rows.ANSWERS, 1), (rows.REMINDERS, 1), (rows.WHAT_WAITS, 2)],
)
def test_what_waits_is_found_by_its_index_and_nothing_else_is_read(
    tmp_path: Path, statement: Prepared, by_purpose: int
) -> None:
    """The index knows only some words; another way to say the same would not be found by it."""
    url = f"sqlite:///{tmp_path / 'salon.db'}"
    migrate(url)
    with create_engine(url, poolclass=NullPool).connect() as connection:
        given = ["shop", "channel", "now", "room"]
        sql = prepared._compiled(statement._statement, connection.dialect, given).sql
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", (None,) * sql.count("?"))
        steps = [str(step[3]) for step in plan]

    before = [step for step in steps if step.startswith("SEARCH earlier")]
    assert all("INDEX messages_unfinished_of_address" in step for step in before)
    assert bool(before) == (statement is not rows.WHAT_WAITS)
    looked = [step for step in steps if step.startswith("SEARCH messages")]
    assert looked
    assert all("INDEX messages_unfinished" in step for step in looked)
    assert sum("purpose=? AND next_at<?" in step for step in looked) == by_purpose
