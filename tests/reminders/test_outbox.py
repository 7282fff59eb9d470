from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from booking import owners
from booking.desk import Desk
from booking.owners import Owner
from booking.tables import messages
from locales import plain
from reminders import delivery, leases, outbox, rows
from reminders.leases import Leased
from reminders.outbox import Purpose, To
from tests.office import Office

MINUTE = timedelta(minutes=1)


async def lease(
    office: Office, *, channel: str = "telegram", limit: int = 20, **more: Any
) -> list[Leased]:
    return await office.desk(lambda desk: leases.lease(desk, channel, limit, MINUTE, **more))


async def begin(office: Office, leased: Leased) -> Leased:
    begun = await office.desk(lambda desk: leases.begin(desk, leased, MINUTE))
    assert begun
    return begun


async def sent(office: Office, leased: Leased, provider_id: str = "901") -> None:
    await office.desk(
        lambda desk: leases.record_sent(desk, leased, provider_id, lambda *args: None)
    )


async def failed(office: Office, leased: Leased, outcome: str = "network", **more: Any) -> None:
    ends = {"final": False, "retry_at": office.now + MINUTE} | more
    await office.desk(lambda desk: leases.record_failed(desk, leased, outcome, **ends))


def words(taken: Sequence[Leased]) -> list[str]:
    return [str(leased.says[0].args["text"]) for leased in taken]


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


async def test_a_reminder_says_until_when_it_is_of_use(office: Office) -> None:
    with pytest.raises(ValueError, match="until when"):
        await office.put("bis morgen", purpose=Purpose.REMINDER)


async def test_a_lapsed_lease_is_taken_again_and_known_as_unsure_once_begun(
    office: Office,
) -> None:
    await office.put("eins")
    await lease(office)
    office.pass_time(minutes=1)
    [again] = await lease(office)
    assert not again.maybe_sent, "nobody had begun to send it"

    begun = await begin(office, again)
    office.pass_time(minutes=1)
    [third] = await lease(office)
    assert third.maybe_sent
    assert third.first_try_at == begun.first_try_at == office.now - MINUTE


async def test_a_lease_that_another_has_taken_over_begins_nothing(office: Office) -> None:
    await office.put("eins")
    [mine] = await lease(office)
    office.pass_time(minutes=1)
    await lease(office)

    assert await office.desk(lambda desk: leases.begin(desk, mine, MINUTE)) is None


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

    await office.desk(lambda desk: leases.record_sent(desk, begun, "901", becomes_ada))

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
        await office.desk(lambda desk: leases.record_sent(desk, begun, "901", fails))
    assert await office.state(number) == "leased"


async def test_an_edit_knows_the_message_it_replaces(office: Office) -> None:
    first = await office.put("Welche Zeit?")
    [leased] = await lease(office)
    await sent(office, await begin(office, leased), "901")
    await office.put("Gebucht.", edits=first)
    await office.put("für Ben", address="18", edits=first)

    taken = {leased.address: leased.edits for leased in await lease(office)}

    assert taken == {"17": "901", "18": None}, "nobody edits what another was sent"
    digest = leased.digest
    found = await office.desk(lambda desk: outbox.message_at(desk, "telegram", digest, "901"))
    assert found == first


async def test_a_message_that_does_not_open_is_given_up(office: Office) -> None:
    number = await office.put("eins")
    await office.put("zwei")
    await office.desk(
        lambda desk: desk.connection.execute(
            update(messages).where(messages.c.id == number).values(body=b"tampered with")
        )
    )

    assert await lease(office) == []
    row = await office.row(number)
    assert (row.state, row.outcome) == ("failed", "unreadable")
    assert words(await lease(office)) == ["zwei"]


async def test_stop_drops_what_waits_but_not_its_own_confirmation(office: Office) -> None:
    ada = await office.person("17")
    reminder = await office.put(
        "bis morgen",
        purpose=Purpose.REMINDER,
        person_id=ada,
        expires_at=office.now + timedelta(hours=1),
    )
    bye = await office.put("Sie hören nichts mehr.", purpose=Purpose.OPTOUT_CONFIRMATION)
    [leased] = await lease(office)
    digest = leased.digest

    dropped = await office.desk(
        lambda desk: outbox.cancel_for(
            desk, "telegram", digest, {Purpose.REMINDER, Purpose.CONFIRMATION, Purpose.CHANGE}
        )
    )

    assert dropped == 1
    assert (await office.row(reminder)).outcome == "cancelled"
    assert await office.desk(lambda desk: leases.begin(desk, leased, MINUTE)) is None
    assert [leased.id for leased in await lease(office)] == [bye]


async def test_a_group_with_a_new_id_keeps_its_role_and_its_messages(office: Office) -> None:
    await office.desk(lambda desk: owners.appoint(desk, Owner("telegram", "-7", "de")))
    number = await office.put("Neuer Termin", address="-7", purpose=Purpose.OWNER)

    await office.desk(lambda desk: outbox.readdress(desk, "telegram", "-7", "-1007"))

    [leased] = await lease(office)
    assert (leased.id, leased.address) == (number, "-1007")
    assert await office.desk(lambda desk: owners.is_owner(desk, "telegram", "-1007"))
    assert not await office.desk(lambda desk: owners.is_owner(desk, "telegram", "-7"))


async def test_the_sender_knows_when_something_becomes_due(office: Office) -> None:
    async def due() -> object:
        return await office.desk(lambda desk: leases.next_due(desk, "telegram"))

    assert await due() is None
    await office.put("eins")
    [leased] = await lease(office)
    assert await due() == office.now + MINUTE, "when its lease lapses"
    await failed(office, leased, retry_at=office.now + timedelta(seconds=5))
    assert await due() == office.now + timedelta(seconds=5)


# What the provider reports afterwards -----------------------------------------------------------


async def sms(office: Office, purpose: Purpose = Purpose.DIALOG) -> int:
    """An SMS that Twilio has taken as SM1."""
    number = await office.put("eins", channel="sms", address="+491701", purpose=purpose)
    [leased] = await lease(office, channel="sms")
    await sent(office, await begin(office, leased), "SM1")
    return number


async def report(office: Office, status: str, code: str = "", **more: Any) -> Any:
    return await office.desk(lambda desk: delivery.status(desk, "sms", "SM1", status, code, **more))


async def test_reports_never_step_back(office: Office) -> None:
    number = await sms(office)

    for status in ("sent", "queued", "delivered", "sent", "undelivered", "sending", "nonsense"):
        assert await report(office, status) is None

    row = await office.row(number)
    assert (row.provider_status, row.state, row.outcome) == ("delivered", "sent", "sent")


@pytest.mark.parametrize("status", ["undelivered", "failed"])
async def test_a_lost_message_is_named_once(office: Office, status: str) -> None:
    number = await sms(office, Purpose.NOTICE)

    lost = await report(office, status, "30003")

    assert (lost.id, lost.purpose, lost.code) == (number, "notice", "30003")
    row = await office.row(number)
    assert (row.state, row.outcome) == ("failed", f"{status} 30003")
    assert await report(office, status, "30003") is None


async def test_a_report_that_overtakes_the_answer_finds_its_message(office: Office) -> None:
    number = await office.put("Hinweis", channel="sms", address="+491701", purpose=Purpose.NOTICE)
    [leased] = await lease(office, channel="sms")
    begun = await begin(office, leased)

    assert await report(office, "undelivered", "30003", message_id=number)

    def never(desk: Desk, leased: Leased, provider_id: str) -> None:
        raise AssertionError("nobody becomes a person by a notice that was lost")

    await office.desk(lambda desk: leases.record_sent(desk, begun, "SM1", never))
    assert await office.state(number) == "failed"


async def test_a_report_about_nothing_of_ours_is_ignored(office: Office) -> None:
    assert await report(office, "delivered", message_id=12345) is None


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
