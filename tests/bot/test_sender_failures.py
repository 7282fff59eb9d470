from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest

from booking.desk import Desk
from booking.storage import Storage, StorageFailed
from bot.channels.sms import Sms
from bot.channels.telegram import Telegram
from bot.channels.twilio_codes import CODES
from bot.demo.failures import Failure, Fault
from bot.demo.serve import Served
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_world import TOKEN
from bot.demo.twilio import TwilioStandIn
from bot.limits import Limits
from bot.sender import Hooks
from reminders.leased import Leased
from reminders.outbox import Purpose
from tests.bot.sending import NUMBER, UNLIMITED, becomes, said, sending, texted, tried
from tests.hasty import calls_are_given_up
from tests.office import Office
from tests.patience import PATIENCE
from tests.ports import free_port


class Stumbling:
    """The process dies after the message was taken by the provider and before that is recorded."""

    def __init__(self) -> None:
        self.died = self.lives = False
        self.hooks = Hooks(notice_sent=self._record, blocked=lambda desk, leased: None)

    def _record(self, desk: Desk, leased: Leased, provider_id: str) -> None:
        self.died = True
        if not self.lives:
            raise RuntimeError("killed")

    async def starts_again(self, office: Office) -> None:
        """Once it has died, and 91 seconds later."""
        async with asyncio.timeout(PATIENCE):
            while not self.died:
                await asyncio.sleep(0.01)
        await office.desk(lambda desk: None)  # a work that fails may be run once more
        office.pass_time(seconds=91)
        self.lives = True


async def test_after_a_crash_twilio_is_asked_before_a_second_sms(
    office: Office, sms: Sms, twilio_world: TwilioStandIn
) -> None:
    number = await office.put("Hinweis", channel="sms", address=NUMBER, purpose=Purpose.NOTICE)
    program = Stumbling()
    async with sending(office, sms, hooks=program.hooks) as sender:
        await program.starts_again(office)
        assert texted(twilio_world) == ["Hinweis"]
        sender.wake()
        await becomes(office, number, "sent")

    assert texted(twilio_world) == ["Hinweis"]
    assert (await office.row(number)).provider_id in twilio_world.log


async def test_one_outcome_that_cannot_be_recorded_leaves_the_others_theirs(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn
) -> None:
    """They are recorded together, and where that fails each for itself."""
    people = [telegram_world.add_person(f"{n}").id for n in range(12)]
    for person in people:
        telegram_world.say(person, "/start")
    numbers = [
        await office.put("Hinweis", address=str(person), purpose=Purpose.NOTICE)
        for person in people
    ]

    def odd(desk: Desk, leased: Leased, provider_id: str) -> None:
        if leased.id == numbers[5]:
            raise LookupError("this one cannot be made a person")

    async with sending(office, telegram, hooks=Hooks(odd, lambda desk, leased: None)):
        for number in (*numbers[:5], *numbers[6:]):
            await becomes(office, number, "sent")

    assert await office.state(numbers[5]) == "leased"


async def test_after_a_crash_telegram_says_it_again_rather_than_never(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    number = await office.put("Hinweis", address=str(ada), purpose=Purpose.NOTICE)
    program = Stumbling()
    async with sending(office, telegram, hooks=program.hooks) as sender:
        await program.starts_again(office)
        sender.wake()
        await becomes(office, number, "sent")

    assert said(telegram_world, ada) == ["Hinweis", "Hinweis"]


async def test_an_sms_whose_answer_was_lost_is_not_sent_twice(
    office: Office,
    sms: Sms,
    twilio_world: TwilioStandIn,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls_are_given_up(monkeypatch)
    twilio_world.failures.add(Failure(Fault.LOST, "create"))
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
            async with asyncio.timeout(PATIENCE):
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
    server = Served(telegram_world.app, port=free_port())
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


class Shaky:
    """A storage that fails the first few times."""

    def __init__(self, storage: Storage, failures: int) -> None:
        self._storage = storage
        self._failures = failures
        self.address_lock, self.free_locks = storage.address_lock, storage.free_locks

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


async def test_two_processes_send_each_message_once(
    office: Office, telegram: Telegram, telegram_world: TelegramStandIn, database_url: str
) -> None:
    people = [telegram_world.add_person(f"{n}").id for n in range(40)]
    for person in people:
        telegram_world.say(person, "/start")
    numbers = [
        await office.put(text, address=str(person))
        for text in ("eins", "zwei")
        for person in people
    ]
    async with (
        await Storage.open(database_url) as second,
        sending(office, telegram),
        sending(office, telegram, storage=second),
    ):
        for number in numbers:
            await becomes(office, number, "sent")

    for person in people:
        assert said(telegram_world, person) == ["eins", "zwei"]


@pytest.mark.parametrize("code", [20003, 21606, 21608, 21663, 30002])
async def test_what_is_wrong_with_the_account_loses_no_message(
    office: Office, sms: Sms, twilio_world: TwilioStandIn, code: int,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """Somebody is told, nobody is asked for a minute; when it is mended, the message goes."""
    time = Unhurried()
    status = 401 if code == 20003 else 400
    twilio_world.failures.add(Failure(Fault.REFUSED, "create", status=status, code=code))
    number = await office.put("eins", channel="sms", address=NUMBER)

    async with sending(office, sms, limits=time.limits()) as sender:
        await tried(office, number, CODES[code].outcome)
        assert (await office.row(number)).next_at == office.now + timedelta(seconds=60)
        office.pass_time(seconds=61)
        sender.wake()
        await becomes(office, number, "sent")

    assert texted(twilio_world) == ["eins"]
    assert sum(time.slept) >= 60
    alarms = [each for each in caplog.records if CODES[code].outcome in each.message]
    assert [each.levelname for each in alarms] == ["ERROR"]
