from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest

from booking import owners
from booking.desk import Desk
from booking.owners import Owner
from booking.storage import Storage, StorageFailed
from bot.channels import Channel
from bot.channels import sms as sms_module
from bot.channels.sms import Sms
from bot.channels.telegram import Telegram
from bot.demo.failures import Failure, Fault
from bot.demo.serve import Served
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_world import TOKEN
from bot.demo.twilio import TwilioStandIn
from bot.limits import Limits, Rate
from bot.sender import Hooks, Sender
from locales import Say
from reminders import outbox
from reminders.gate import Verdict
from reminders.leases import Leased
from reminders.outbox import Purpose, To
from tests.office import Office

NUMBER = "+4917604069012"
UNLIMITED = Rate(1e6, 1e6)


@dataclass
class Noted:
    """What the sender told the rest of the house."""

    arrived: list[str] = field(default_factory=list)
    blocked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def hooks(self) -> Hooks:
        return Hooks(
            notice_sent=lambda desk, leased, provider_id: self.arrived.append(provider_id),
            blocked=lambda desk, leased: self.blocked.append(leased.address),
            failed=lambda desk, leased, outcome: self.failed.append(outcome),
        )


@pytest.fixture
def noted() -> Noted:
    return Noted()


@asynccontextmanager
async def sending(
    office: Office, channel: Channel, noted: Noted | None = None, **more: Any
) -> AsyncIterator[Sender]:
    """A sender at work; it looks often, since nobody wakes it."""
    options = {
        "look_every": 0.02,
        "limits": Limits(UNLIMITED),
        "hooks": (noted or Noted()).hooks(),
        "storage": office.storage,
    }
    sender = Sender(
        shop=office.shop,
        keys=office.keys,
        channel=channel,
        clock=office.clock,
        **options | more,
    )
    running = asyncio.create_task(sender.run())
    try:
        yield sender
    finally:
        running.cancel()
        await asyncio.wait([running])


async def becomes(office: Office, number: int, *states: str) -> None:
    async with asyncio.timeout(10):
        while await office.state(number) not in states:
            await asyncio.sleep(0.01)


async def tried(office: Office, number: int, outcome: str, *, times: int = 1) -> None:
    """Until that try has ended like this and the message waits for the next one."""
    async with asyncio.timeout(10):
        while True:
            row = await office.row(number)
            if (row.state, row.outcome, row.tries) == ("waiting", outcome, times):
                return
            await asyncio.sleep(0.01)


def said(world: TelegramStandIn, chat: int) -> list[str]:
    return [each["text"] for each in world.shown(chat)["messages"] if each["from"] == "bot"]


def texted(world: TwilioStandIn) -> list[str]:
    return [sms.body for sms in world.log.values() if sms.direction == "outbound-api"]


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


def stumbling(times: int) -> Hooks:
    """The process dies after the message was taken by the provider and before that is recorded."""
    left = [times]

    def dies(desk: Desk, leased: Leased, provider_id: str) -> None:
        if left[0]:
            left[0] -= 1
            raise RuntimeError("killed")

    return Hooks(notice_sent=dies, blocked=lambda desk, leased: None)


async def test_after_a_crash_twilio_is_asked_before_a_second_sms(
    office: Office, sms: Sms, twilio_world: TwilioStandIn
) -> None:
    number = await office.put("Hinweis", channel="sms", address=NUMBER, purpose=Purpose.NOTICE)
    async with sending(office, sms, hooks=stumbling(1)) as sender:
        async with asyncio.timeout(10):
            while not texted(twilio_world):
                await asyncio.sleep(0.01)
        assert await office.state(number) == "leased"
        office.pass_time(seconds=91)
        sender.wake()
        await becomes(office, number, "sent")

    assert texted(twilio_world) == ["Hinweis"]
    assert (await office.row(number)).provider_id in twilio_world.log


async def test_after_a_crash_telegram_says_it_again_rather_than_never(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    number = await office.put("Hinweis", address=str(ada), purpose=Purpose.NOTICE)
    async with sending(office, telegram, hooks=stumbling(1)) as sender:
        async with asyncio.timeout(10):
            while not said(telegram_world, ada):
                await asyncio.sleep(0.01)
        office.pass_time(seconds=91)
        sender.wake()
        await becomes(office, number, "sent")

    assert said(telegram_world, ada) == ["Hinweis", "Hinweis"]


async def test_an_sms_whose_answer_was_lost_is_not_sent_twice(
    office: Office,
    sms: Sms,
    twilio_world: TwilioStandIn,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sms_module, "PATIENCE", 0.3)
    twilio_world.failures.add(Failure(Fault.LOST, "create", seconds=1))
    number = await office.put("eins", channel="sms", address=NUMBER)
    async with sending(office, sms) as sender:
        await tried(office, number, "unsure")
        office.pass_time(seconds=2)
        sender.wake()
        await becomes(office, number, "sent")

    assert texted(twilio_world) == ["eins"]


async def test_an_earlier_sms_of_the_same_words_is_not_mistaken_for_it(
    office: Office, sms: Sms, twilio_world: TwilioStandIn
) -> None:
    first = await office.put("Welche Zeit?", channel="sms", address=NUMBER)
    async with sending(office, sms) as sender:
        await becomes(office, first, "sent")
        twilio_world.failures.add(Failure(Fault.REFUSED, "create", status=503))
        second = await office.put("Welche Zeit?", channel="sms", address=NUMBER)
        await tried(office, second, "unsure")
        office.pass_time(seconds=2)
        sender.wake()
        await becomes(office, second, "sent")

    assert texted(twilio_world) == ["Welche Zeit?", "Welche Zeit?"]


async def test_while_twilio_cannot_say_whether_it_was_sent_nothing_is(
    office: Office, sms: Sms, twilio_world: TwilioStandIn
) -> None:
    twilio_world.failures.add(Failure(Fault.CLOSED_AFTER, "create"))
    twilio_world.failures.add(Failure(Fault.REFUSED, "list", status=503))
    number = await office.put("eins", channel="sms", address=NUMBER)
    async with sending(office, sms) as sender:
        for times in (1, 2):
            await tried(office, number, "unsure", times=times)
            office.pass_time(seconds=5)
            sender.wake()
        await becomes(office, number, "sent")

    assert texted(twilio_world) == ["eins"]


@dataclass
class Unhurried:
    """Time for the limits: it passes as soon as somebody sleeps."""

    now: float = 0.0
    slept: list[float] = field(default_factory=list)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def limits(self) -> Limits:
        return Limits(UNLIMITED, now=lambda: self.now, sleep=self.sleep)


async def test_when_telegram_asks_for_silence_everybody_waits(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    time = Unhurried()
    ben = telegram_world.add_person("Ben").id
    telegram_world.say(ben, "/start")
    telegram_world.failures.add(Failure(Fault.REFUSED, "sendMessage", status=429, retry_after=7))
    number = await office.put("eins", address=str(ada))
    async with sending(office, telegram, limits=time.limits()) as sender:
        await tried(office, number, "too_many")
        assert (await office.row(number)).next_at == office.now + timedelta(seconds=7)
        bens = await office.put("zwei", address=str(ben))
        await becomes(office, bens, "sent")
        assert time.slept == [7]
        office.pass_time(seconds=7)
        sender.wake()
        await becomes(office, number, "sent")


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


@pytest.mark.parametrize(
    "failure",
    [
        Failure(Fault.REFUSED, "sendMessage", status=500),
        Failure(Fault.REFUSED, "sendMessage", status=502),
        Failure(Fault.CLOSED, "sendMessage"),
        Failure(Fault.REFUSED, "sendMessage", status=401),
    ],
    ids=lambda failure: f"{failure.fault} {failure.status}",
)
async def test_a_failure_that_may_pass_is_tried_again_later_and_later(
    office: Office,
    telegram: Telegram,
    telegram_world: TelegramStandIn,
    ada: int,
    failure: Failure,
) -> None:
    failure.times = 4
    telegram_world.failures.add(failure)
    number = await office.put("eins", address=str(ada))
    pauses = []
    async with sending(office, telegram) as sender:
        for tries in range(1, 5):
            async with asyncio.timeout(10):
                while (row := await office.row(number)).tries < tries or row.state != "waiting":
                    await asyncio.sleep(0.01)
            pauses.append((row.next_at - office.now).total_seconds())
            office.now = row.next_at
            sender.wake()
        await becomes(office, number, "sent")

    assert said(telegram_world, ada) == ["eins"]
    assert all(low <= pause <= 2 * low for low, pause in zip((0.5, 1, 2, 4), pauses, strict=True))


async def test_a_message_that_could_not_go_in_time_expires(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    telegram_world.failures.add(Failure(Fault.REFUSED, "sendMessage", status=500))
    number = await office.put("eins", address=str(ada))
    async with sending(office, telegram) as sender:
        await tried(office, number, "unsure")
        office.pass_time(hours=1)
        sender.wake()
        await becomes(office, number, "expired")

    assert said(telegram_world, ada) == []


async def test_a_platform_that_is_away_and_comes_back_loses_nothing(
    office: Office, telegram_world: TelegramStandIn, ada: int
) -> None:
    server = Served(telegram_world.app)
    telegram = Telegram(TOKEN, api_url=server.url)
    number = await office.put("eins", address=str(ada))
    async with sending(office, telegram) as sender:
        await tried(office, number, "network")
        await server.start()
        office.pass_time(minutes=10)
        sender.wake()
        await becomes(office, number, "sent")
    await telegram.close()
    await server.stop()

    assert said(telegram_world, ada) == ["eins"]


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
    def torn(desk: Desk, leased: Leased) -> Any:
        raise LookupError("the stop list cannot be read")

    number = await office.put("eins", address=str(ada))
    async with sending(office, telegram, gate=torn):
        async with asyncio.timeout(10):
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


async def test_an_answer_overtakes_a_hundred_reminders(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    until = office.now + timedelta(hours=2)
    for n in range(100):
        await office.put("morgen", address=f"{n}", purpose=Purpose.REMINDER, expires_at=until)
    answer = await office.put("gern", address=str(ada))
    seen: list[str] = []

    def judge(desk: Desk, leased: Leased) -> Any:
        seen.append(leased.purpose)
        return Verdict("" if leased.purpose == "dialog" else "only counted")

    async with sending(office, telegram, gate=judge):
        await becomes(office, answer, "sent")

    assert "dialog" in seen[:9]


async def test_what_is_on_its_way_when_the_program_stops_is_still_recorded(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    telegram_world.failures.add(Failure(Fault.LOST, "sendMessage", seconds=0.3))
    number = await office.put("eins", address=str(ada))
    async with sending(office, telegram):
        async with asyncio.timeout(10):
            while not said(telegram_world, ada):
                await asyncio.sleep(0.01)

    assert await office.state(number) == "sent"


class Shaky:
    """A storage that fails the first few times."""

    def __init__(self, storage: Storage, failures: int) -> None:
        self._storage = storage
        self._failures = failures
        self.address_lock = storage.address_lock

    async def transact(self, work: Callable[..., Any]) -> Any:
        self._failures -= 1
        if self._failures >= 0:
            raise StorageFailed("away")
        return await self._storage.transact(work)


async def test_a_database_that_is_away_for_a_moment_does_not_end_the_sender(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    number = await office.put("eins", address=str(ada))
    async with sending(office, telegram, storage=Shaky(office.storage, failures=3)):
        await becomes(office, number, "sent")


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
