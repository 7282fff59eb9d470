from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

import pytest

from booking import owners
from booking.desk import Desk, next_numbers
from booking.owners import Owner
from booking.privacy import stoplist
from booking.tables import messages
from bot.channels.sms import Sms
from bot.channels.telegram import Telegram
from bot.demo.failures import Failure, Fault
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_world import TOKEN
from bot.demo.twilio import TwilioStandIn
from locales import Say, plain
from reminders import gate, outbox
from reminders.gate import Verdict
from reminders.leased import Leased
from reminders.outbox import Purpose, To
from tests.bot.sending import NUMBER, Noted, becomes, said, sending, texted, tried
from tests.office import Office
from tests.patience import PATIENCE

TEXTS = ["eins", "zwei", "drei"]


async def test_messages_go_out_in_order_and_are_recorded(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    numbers = [await office.put(text, address=str(ada)) for text in ("eins", "zwei", "drei")]
    async with sending(office, telegram):
        await becomes(office, numbers[-1], "sent")

    assert said(telegram_world, ada) == ["eins", "zwei", "drei"]
    row = await office.row(numbers[0])
    assert (row.provider_id, row.tries, row.body, row.address) == ("2", 1, None, None)


async def test_a_woken_sender_looks_at_once(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    async with sending(office, telegram, look_every=3600) as sender:
        await asyncio.sleep(0.1)
        number = await office.put("eins", address=str(ada))
        sender.wake()
        await becomes(office, number, "sent")


async def test_what_is_handed_over_goes_without_a_look(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    to = To("telegram", str(ada), "de")

    def write(desk: Desk) -> list[Leased]:
        written = [outbox.written(desk, to, [plain(text)], Purpose.DIALOG) for text in TEXTS]
        numbers = next_numbers(desk, messages, len(written))
        return outbox.put_all(desk, dict(zip(numbers, written, strict=True)), sender.at_once())

    async with sending(office, telegram, look_every=3600) as sender:
        await asyncio.sleep(0.1)
        taken = await office.desk(write)
        assert [leased.says for leased in taken] == [(plain("eins"),)]
        sender.take(taken)
        async with asyncio.timeout(PATIENCE):
            while said(telegram_world, ada) != TEXTS:
                await asyncio.sleep(0.01)

    assert sender.at_once() == {"telegram": 0}, "whoever has stopped takes nothing in hand"
    sender.take(taken)
    assert await office.state(taken[0].id) == "sent"


async def test_what_follows_in_hand_goes_after_the_first_or_not_at_all(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    to = To("telegram", str(ada), "de")

    def write(desk: Desk) -> list[Leased]:
        notice, *questions = next_numbers(desk, messages, 3)
        these = {notice: outbox.written(desk, to, [plain("Hinweis")], Purpose.NOTICE)}
        for number, text in zip(questions, ("Name?", "Nummer?"), strict=True):
            these[number] = outbox.written(desk, to, [plain(text)], Purpose.DIALOG, needs=notice)
        return outbox.put_all(desk, these, sender.at_once())

    telegram_world.failures.add(Failure(Fault.REFUSED, "sendMessage", status=500))
    async with sending(office, telegram) as sender:
        await asyncio.sleep(0.1)
        [notice] = await office.desk(write)
        numbers = [leased.id for leased in notice.chain]
        sender.take([notice])
        await tried(office, notice.id, "unsure")
        assert [await office.state(number) for number in numbers] == ["waiting"] * 3
        office.pass_time(seconds=2)
        sender.wake()
        await becomes(office, numbers[-1], "sent")
        assert said(telegram_world, ada) == ["Hinweis", "Name?", "Nummer?"]

        telegram_world.people[ada].blocks_bot = True
        [notice] = await office.desk(write)
        numbers = [leased.id for leased in notice.chain]
        sender.take([notice])
        await becomes(office, numbers[-1], "dropped")
        assert [await office.state(number) for number in numbers] == ["failed", *["dropped"] * 2]


async def test_the_question_follows_the_notice_once_that_has_arrived(
    office: Office,
    telegram: Telegram,
    telegram_world: TelegramStandIn,
    ada: int,
    noted: Noted,
) -> None:
    notice = await office.put("Hinweis", address=str(ada), purpose=Purpose.NOTICE)
    question = await office.put("Wie heißen Sie?", address=str(ada), needs=notice)
    telegram_world.failures.add(Failure(Fault.REFUSED, "sendMessage", status=500))
    async with sending(office, telegram, noted) as sender:
        await tried(office, notice, "unsure")
        assert (said(telegram_world, ada), noted.arrived) == ([], [])
        office.pass_time(seconds=2)
        sender.wake()
        await becomes(office, question, "sent")

    assert said(telegram_world, ada) == ["Hinweis", "Wie heißen Sie?"]
    assert noted.arrived == [(await office.row(notice)).provider_id]


async def test_without_the_notice_no_question(
    office: Office,
    telegram: Telegram,
    telegram_world: TelegramStandIn,
    ada: int,
    noted: Noted,
) -> None:
    telegram_world.people[ada].blocks_bot = True
    notice = await office.put("Hinweis", address=str(ada), purpose=Purpose.NOTICE)
    question = await office.put("Wie heißen Sie?", address=str(ada), needs=notice)
    async with sending(office, telegram, noted):
        await becomes(office, question, "dropped")

    assert (noted.blocked, noted.arrived) == ([str(ada)], [])
    assert telegram_world.calls == [("sendmessage", str(ada))]


async def test_who_has_blocked_the_bot_is_left_alone(
    office: Office,
    telegram: Telegram,
    telegram_world: TelegramStandIn,
    ada: int,
    noted: Noted,
) -> None:
    telegram_world.people[ada].blocks_bot = True
    number = await office.put("eins", address=str(ada), expires_at=office.now + timedelta(days=40))
    async with sending(office, telegram, noted) as sender:
        await becomes(office, number, "failed")
        for _ in range(30):
            office.pass_time(days=1)
            sender.wake()
            await asyncio.sleep(0)

    assert ((await office.row(number)).outcome, noted.blocked) == ("blocked", [str(ada)])
    assert telegram_world.calls == [("sendmessage", str(ada))]


async def test_who_said_stop_to_twilio_is_left_alone(
    office: Office, sms: Sms, twilio_world: TwilioStandIn, noted: Noted
) -> None:
    await twilio_world.text(NUMBER, "STOP")
    number = await office.put("eins", channel="sms", address=NUMBER)
    async with sending(office, sms, noted):
        await becomes(office, number, "failed")

    assert (await office.row(number)).outcome == "opted_out"
    assert (noted.blocked, noted.failed, texted(twilio_world)) == ([NUMBER], [], [])


async def test_a_number_without_sms_is_told_to_the_house(
    office: Office, sms: Sms, twilio_world: TwilioStandIn, noted: Noted
) -> None:
    twilio_world.landlines.add(NUMBER)
    number = await office.put("eins", channel="sms", address=NUMBER)
    async with sending(office, sms, noted):
        await becomes(office, number, "failed")

    assert (noted.failed, noted.blocked) == (["landline"], [])


async def test_a_group_with_a_new_id_is_told_there(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    group = telegram_world.add_group("Salon", ada)
    telegram_world.add_bot(group.id, by=ada)
    await office.desk(lambda desk: owners.appoint(desk, Owner("telegram", str(group.id), "de")))
    new = telegram_world.migrate(group.id, by=ada)
    number = await office.put("Neuer Termin", address=str(group.id), purpose=Purpose.OWNER)
    async with sending(office, telegram):
        await becomes(office, number, "sent")

    assert said(telegram_world, new.id) == ["Neuer Termin"]
    moved = await office.desk(lambda desk: owners.is_owner(desk, "telegram", str(new.id)))
    assert moved


async def test_what_the_gate_refuses_is_dropped_with_the_reason(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    number = await office.put("Neuer Termin", address=str(ada), purpose=Purpose.OWNER)
    async with sending(office, telegram):
        await becomes(office, number, "dropped")

    assert ((await office.row(number)).outcome, said(telegram_world, ada)) == ("not_an_owner", [])


async def test_a_gate_that_cannot_judge_lets_nothing_through(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    def torn(desk: Desk, these: Sequence[Leased]) -> Any:
        raise LookupError("the stop list cannot be read")

    number = await office.put("eins", address=str(ada))
    async with sending(office, telegram, gate=torn):
        async with asyncio.timeout(PATIENCE):
            while await office.state(number) != "leased":
                await asyncio.sleep(0.01)
        await asyncio.sleep(0.1)

    assert said(telegram_world, ada) == []
    assert (await office.row(number)).tries == 0, "nothing was begun"


async def test_a_text_that_cannot_be_said_holds_up_nobody(
    office: Office,
    telegram: Telegram,
    telegram_world: TelegramStandIn,
    ada: int,
    noted: Noted,
) -> None:
    to = To("telegram", str(ada), "de")
    number = await office.desk(
        lambda desk: outbox.put(desk, to, [Say("no-such-text")], Purpose.DIALOG)
    )
    after = await office.put("eins", address=str(ada))
    async with sending(office, telegram, noted):
        await becomes(office, after, "sent")

    assert (await office.row(number)).outcome == "unsayable"
    assert (noted.failed, said(telegram_world, ada)) == (["unsayable"], ["eins"])


async def test_half_a_sign_is_refused_before_anything_waits_behind_it(office: Office) -> None:
    with pytest.raises(ValueError, match="surrogates not allowed"):
        await office.put("half a sign: \ud83d", channel="sms", address=NUMBER)


async def test_an_answer_overtakes_a_hundred_reminders(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    until = office.now + timedelta(hours=2)
    for n in range(100):
        await office.put("morgen", address=f"{n}", purpose=Purpose.REMINDER, expires_at=until)
    answer = await office.put("gern", address=str(ada))
    seen: list[str] = []

    def judge(desk: Desk, these: Sequence[Leased]) -> Any:
        seen.extend(leased.purpose for leased in these)
        return {
            leased.id: Verdict("" if leased.purpose == "dialog" else "only counted")
            for leased in these
        }

    async with sending(office, telegram, gate=judge):
        await becomes(office, answer, "sent")

    assert "dialog" in seen[:9]


async def test_many_to_different_people_are_judged_together_and_each_by_its_own_state(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn
) -> None:
    people = [telegram_world.add_person(f"{n}").id for n in range(30)]
    for person in people:
        telegram_world.say(person, "/start")
    known = [await office.person(str(person)) for person in people]
    numbers = [
        await office.put(
            "gebucht", address=str(person), purpose=Purpose.CONFIRMATION, person_id=whose
        )
        for person, whose in zip(people, known, strict=True)
    ]
    stopped = people[::3]
    for person in stopped:
        await office.desk(
            lambda desk, who=str(person): stoplist.stop(desk, "telegram", who, source="customer")
        )
    sizes: list[int] = []

    def judge(desk: Desk, these: Sequence[Leased]) -> Mapping[int, Verdict]:
        sizes.append(len(these))
        return gate.judged(desk, these)

    async with sending(office, telegram, gate=judge):
        for number in numbers:
            await becomes(office, number, "sent", "dropped")

    reached = [person for person in people if said(telegram_world, person)]
    assert reached == [person for person in people if person not in stopped]
    assert max(sizes) > 5


async def test_what_is_on_its_way_when_the_program_stops_is_still_recorded(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    telegram_world.failures.add(Failure(Fault.LOST, "sendMessage", seconds=0.3))
    number = await office.put("eins", address=str(ada))
    async with sending(office, telegram):
        async with asyncio.timeout(PATIENCE):
            while not said(telegram_world, ada):
                await asyncio.sleep(0.01)

    assert await office.state(number) == "sent"


async def test_the_log_tells_numbers_and_outcomes_and_nothing_else(
    office: Office,
    telegram: Telegram,
    telegram_world: TelegramStandIn,
    ada: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    telegram_world.failures.add(Failure(Fault.REFUSED, "sendMessage", status=500))
    number = await office.put("Geheimnis", address=str(ada))
    async with sending(office, telegram) as sender:
        await tried(office, number, "unsure")
        office.pass_time(seconds=2)
        sender.wake()
        await becomes(office, number, "sent")

    ours = [record for record in caplog.records if not record.name.startswith("uvicorn")]
    lines = "\n".join(record.getMessage() for record in ours)
    assert f"telegram {number} not sent: network" in lines
    assert f"telegram {number} sent: dialog" in lines
    for canary in (str(ada), "Geheimnis", TOKEN):
        assert canary not in lines


async def test_a_file_of_an_appointment_that_is_gone_is_not_sent(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    person = await office.person(str(ada))
    booked = await office.appointment(person)
    to = To("telegram", str(ada), "de", person)
    carrying = [Say("calendar-file-booked", carries="calendar")]
    there, gone = [
        await office.desk(
            lambda desk, id=id: outbox.put(
                desk, to, carrying, Purpose.CONFIRMATION, appointment_id=id
            )
        )
        for id in (booked.id, 4711)
    ]
    async with sending(office, telegram):
        await becomes(office, gone, "dropped")

    assert await office.state(there) == "sent"
    assert (await office.row(gone)).outcome == "gone"
    assert len(said(telegram_world, ada)) == 1
