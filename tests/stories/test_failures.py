"""What goes wrong at the platforms, on the way to them and in the house, and what is lost: nothing.

How each refusal is read is tested in tests/bot/test_telegram_refusals.py and test_sms.py, how the
sender tries again in tests/bot/test_sender_failures.py; here are whole conversations.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from booking.appointments import Appointment
from booking.desk import Desk
from booking.people import addresses
from booking.storage import StorageFailed
from booking.tables import contacts, messages, people, proof, seen, stops, talks
from bot.demo.failures import Failure, Fault
from bot.demo.twilio_webhooks import signature
from locales import plain
from reminders.outbox import Purpose, To, put
from tests.hasty import calls_are_given_up
from tests.stories.world import TUESDAY, SmsUser, TelegramUser, World


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    calls_are_given_up(monkeypatch)


async def books_by_telegram(ada: TelegramUser, time: str = "13:00") -> None:
    await ada.says("/start")
    await ada.says(time)
    await ada.says("Ada")
    await ada.taps("mit Erinnerung")


async def books_by_sms(ben: SmsUser) -> None:
    await ben.says("Hallo")
    await ben.says("1")
    await ben.says("1 Ben")


async def until_nothing_waits(world: World) -> None:
    """Let time pass until every try has been made."""
    for _ in range(12):
        await world.later(seconds=5)


# Telegram -----------------------------------------------------------------------------------------

GOES_WRONG = {
    "too many": (Failure(Fault.REFUSED, "sendMessage", status=429, retry_after=1), 1),
    "time-out, delivered": (Failure(Fault.LOST, "sendMessage"), 2),
    "time-out, not delivered": (Failure(Fault.HUNG, "sendMessage"), 1),
    "broken off": (Failure(Fault.CLOSED, "sendMessage"), 1),
    "broken off after delivery": (Failure(Fault.CLOSED_AFTER, "sendMessage"), 2),
    "server failed three times": (Failure(Fault.REFUSED, "sendMessage", status=502, times=3), 1),
}
"""And how often the message is then on the screen: Telegram cannot be asked what it has sent."""


@pytest.mark.parametrize("what", GOES_WRONG)
@pytest.mark.usefixtures("hasty")
async def test_a_telegram_message_that_goes_wrong_comes_all_the_same(
    workshop: World, what: str
) -> None:
    failure, copies = GOES_WRONG[what]
    ada = workshop.telegram_user("Ada")
    workshop.telegram.failures.add(fresh(failure))

    await ada.says("/start")
    await until_nothing_waits(workshop)

    assert len(ada.chat) == copies
    assert len(set(ada.chat)) == 1
    await ada.taps("13:00")
    await ada.says("Ada")
    await ada.taps("mit Erinnerung")
    assert "Gebucht" in ada.last
    assert len(await workshop.booked()) == 1


def fresh(failure: Failure) -> Failure:
    """A failure is used up by what it makes fail."""
    return Failure(**vars(failure))


async def test_an_answer_waits_behind_nothing_that_failed_before(workshop: World) -> None:
    """Else it would come minutes later, after some failures; who writes can be reached now."""
    ada = workshop.telegram_user("Ada")
    await books_by_telegram(ada, "Freitag 15 Uhr")
    workshop.telegram.failures.add(Failure(Fault.REFUSED, "sendMessage", status=500))
    await workshop.later(days=2, hours=5)
    assert "Gebucht" in ada.chat[-2], "then the calendar file, and nothing yet of the reminder"

    await ada.says("Meine Termine")

    reminder, answer = ada.news
    assert reminder.startswith("Rad & Tat: Erinnerung")
    assert answer.startswith("Ihr")


async def test_while_telegram_asks_for_silence_it_is_silent(workshop: World) -> None:
    ada, ben = workshop.telegram_user("Ada"), workshop.telegram_user("Ben")
    pause = Failure(Fault.REFUSED, "sendMessage", status=429, retry_after=1)
    workshop.telegram.failures.add(pause)

    await ada.says("/start")
    tried = workshop.telegram.calls.count(("sendmessage", str(ada.person.id)))
    workshop.telegram.say(ben.person.id, "/start")
    await workshop.later(seconds=2)

    assert tried == 1, "refused once, and not asked again before the time"
    assert len(ada.chat) == len(ben.chat) == 1


async def test_who_has_blocked_the_bot_gets_nothing_more_and_the_owner_hears_of_it(
    workshop: World,
) -> None:
    """Also when Telegram's own word of it (`my_chat_member`) never came (P31)."""
    olga, ada = await workshop.owner(), workshop.telegram_user("Ada")
    await books_by_telegram(ada, "Freitag 15 Uhr")
    (booked,) = await workshop.booked()
    ada.person.blocks_bot = True

    before = workshop.telegram.calls.count(("sendmessage", str(ada.person.id)))
    await workshop.later(days=2, hours=6)  # the reminder is due
    await workshop.later(hours=1)
    await workshop.later(hours=12)

    assert workshop.telegram.calls.count(("sendmessage", str(ada.person.id))) == before + 1
    assert [row.source for row in await rows(workshop, stops)] == ["provider"]
    assert f"({booked.reference})" in olga.chat[-1], "the owner is to call"
    assert "bitte anrufen" in olga.chat[-1]


# SMS ----------------------------------------------------------------------------------------------

SMS_GOES_WRONG = {
    "too many": Failure(Fault.REFUSED, "create", status=429, code=20429),
    "answer lost": Failure(Fault.LOST, "create"),
    "time-out, not taken": Failure(Fault.HUNG, "create", status=504),
    "broken off": Failure(Fault.CLOSED, "create"),
    "broken off after it was taken": Failure(Fault.CLOSED_AFTER, "create"),
    "server failed three times": Failure(Fault.REFUSED, "create", status=503, times=3),
    "neither taken nor to be asked": Failure(Fault.REFUSED, "*", status=500, times=4),
}


@pytest.mark.parametrize("what", SMS_GOES_WRONG)
@pytest.mark.usefixtures("hasty")
async def test_an_sms_that_goes_wrong_comes_once(workshop: World, what: str) -> None:
    ben = workshop.sms_user()
    workshop.twilio.failures.add(fresh(SMS_GOES_WRONG[what]))

    await ben.says("Hallo")
    await until_nothing_waits(workshop)

    assert len(ben.chat) == 1, "Twilio's list was asked before a second one"
    await ben.says("3")  # the first one is too soon by now
    await ben.says("1 Ben")
    assert "Gebucht" in ben.last
    assert len(await workshop.booked()) == 1


async def test_a_number_that_twilio_has_opted_out_is_left_alone(workshop: World) -> None:
    olga, ben = await workshop.owner(), workshop.sms_user()
    await books_by_sms(ben)
    (booked,) = await workshop.booked()
    workshop.twilio.stopped.add((workshop.twilio.number, ben.number))

    before = len(ben.chat)
    for _ in range(2):
        await workshop.front.write(lambda desk: change(desk, booked))
        await workshop.later(seconds=30)

    assert len(ben.chat) == before
    ends = [row.outcome for row in await rows(workshop, messages) if row.purpose == "change"]
    assert sorted(ends) == ["opted_out", "stopped"], (
        "tried once, and held back by the gate from then on"
    )
    assert [row.source for row in await rows(workshop, stops)] == ["provider"]
    assert f"({booked.reference})" in olga.chat[-1], "the owner is to call"
    assert "bitte anrufen" in olga.chat[-1]


def change(desk: Desk, booked: Appointment) -> None:
    """Something about the appointment that Ben is to be told."""
    channel, address = addresses(desk, booked.person_id)[0]
    put(desk, To(channel, address, "de", booked.person_id), [plain("Neu")], Purpose.CHANGE)


async def test_a_notice_that_did_not_arrive_closes_the_gate_again(workshop: World) -> None:
    """Twilio took it, and reports later that the number is a landline (30006, P7)."""
    ben = workshop.sms_user()
    await ben.says("Hallo")
    workshop.twilio.failures.add(Failure(Fault.UNDELIVERED, "create", code=30006))
    await ben.says("1")
    assert not any("verantwortlich" in each for each in ben.chat)
    # The report may even have come before Twilio's answer: then nobody became a person at all.
    assert all(each.notice_hash is None for each in await rows(workshop, contacts))

    await ben.says("1 Ben")

    assert any("verantwortlich" in each for each in ben.news), "told before anything is kept"
    assert all(each.name is None for each in await rows(workshop, people))
    events = [row.kind for row in await rows(workshop, proof)]
    assert events.count("notice.failed") == 1
    await ben.says("1 Ben")
    assert "Gebucht" in ben.last


async def test_status_reports_come_late_twice_and_out_of_order(workshop: World) -> None:
    ben = workshop.sms_user()
    await ben.says("Hallo")
    (sms,) = [each for each in workshop.twilio.log.values() if each.direction == "outbound-api"]

    for status in ("sent", "delivered", "queued", "sent", "delivered"):
        await workshop.twilio.webhooks.call(
            sms.callback, sms.status_fields() | {"MessageStatus": status}
        )
        (row,) = await rows(workshop, messages)
        assert row.provider_status == "delivered"
    assert workshop.twilio.webhooks.problems == []


# What is posted to us -----------------------------------------------------------------------------


@pytest.mark.parametrize("given", ["", "d3Jvbmc=", "of another number"])
async def test_an_sms_without_twilios_signature_has_no_effect(workshop: World, given: str) -> None:
    url = f"{workshop.web_url}/twilio/sms/single"
    fields = {"From": "+491713920099", "To": workshop.twilio.number, "Body": "Hallo"}
    fields["MessageSid"] = "SM" + "0" * 32
    if given.startswith("of"):
        given = signature(workshop.twilio.token, url, fields | {"From": "+491713920098"})
    headers = {"X-Twilio-Signature": given} if given else {}

    async with httpx.AsyncClient() as client:
        answer = await client.post(url, data=fields, headers=headers)

    assert answer.status_code == 403
    assert await left_behind(workshop) == 0


async def test_while_the_database_fails_nothing_is_taken_and_nothing_lost(
    workshop: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, ben = workshop.telegram_user("Ada"), workshop.sms_user()
    failing = Failing(workshop.front.storage.transact, times=3)
    monkeypatch.setattr(workshop.front.inbox, "_storage", failing.beside(workshop.front.storage))

    await workshop.twilio.text(ben.number, "Hallo")
    await ada.says("/start")

    assert [problem for _, problem in workshop.twilio.webhooks.problems] == [11200]
    assert ben.chat == [], "Twilio does not bring it again; Ben would text again"
    assert len(ada.chat) == 1, "Telegram brings it until it is taken"
    await ben.says("Hallo")
    assert len(ben.chat) == 1


class Failing:
    """A storage that fails a few times."""

    def __init__(self, transact: Any, *, times: int) -> None:
        self._transact, self._left = transact, times

    def beside(self, storage: Any) -> Any:
        self.read, self.address_lock = storage.read, storage.address_lock
        self.free_locks = storage.free_locks
        return self

    async def transact(self, work: Any) -> Any:
        if self._left:
            self._left -= 1
            raise StorageFailed("OperationalError disk I/O error")
        return await self._transact(work)


# Webhook mode -------------------------------------------------------------------------------------

PUBLIC = "https://termine.example.org"


@pytest.fixture
async def public(tmp_path: Path, database_url: str) -> AsyncIterator[World]:
    """A shop with an https address: Telegram brings its updates there."""
    world = World(tmp_path, database_url, "single.toml", TUESDAY, public_url=PUBLIC)
    world.telegram.updates.pause = lambda tries: 0.05
    async with world.standing() as standing:
        yield standing


async def test_by_webhook_all_goes_as_by_polling(public: World) -> None:
    olga, ada, ben = await public.owner(), public.telegram_user("Ada"), public.sms_user()
    assert public.telegram.updates.webhook
    assert public.telegram.updates.webhook.url == f"{PUBLIC}/telegram/webhook/single"

    await books_by_telegram(ada)
    await books_by_sms(ben)

    assert "Gebucht" in ada.last
    assert "Gebucht" in ben.last
    assert len(await public.booked()) == 2
    assert sum(each.startswith("Neuer Termin") for each in olga.chat) == 2
    assert public.telegram.updates.polls == 0


@pytest.mark.parametrize("secret", [None, "", "wrong"])
async def test_an_update_without_the_secret_has_no_effect(
    public: World, secret: str | None
) -> None:
    ada = public.telegram_user("Ada")
    chat = {"id": ada.person.id, "type": "private", "first_name": "Ada"}
    message = {
        "message_id": 1,
        "date": 0,
        "chat": chat,
        "from": ada.person.wire(),
        "text": "/start",
    }
    headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
    url = f"{public.web_url}/telegram/webhook/single"

    async with httpx.AsyncClient() as client:
        update = {"update_id": 1, "message": message}
        answer = await client.post(url, json=update, headers=headers)

    assert answer.status_code == 403
    assert await left_behind(public) == 0


async def test_an_update_that_cannot_be_taken_is_brought_again(
    public: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = public.telegram_user("Ada")
    failing = Failing(public.front.storage.transact, times=3)
    monkeypatch.setattr(public.front.inbox, "_storage", failing.beside(public.front.storage))

    await ada.says("/start")

    assert len(ada.chat) == 1
    assert public.telegram.updates.webhook
    assert "503" in public.telegram.updates.webhook.last_error


# Down for hours -----------------------------------------------------------------------------------


async def test_after_hours_a_confirmation_is_still_sent_and_a_stale_answer_is_not(
    workshop: World,
) -> None:
    ada, cleo = workshop.telegram_user("Ada"), workshop.telegram_user("Cleo")
    await ada.says("/start")
    await ada.taps("13:00")
    await ada.says("Ada")
    for call in ("sendMessage", "editMessageText"):
        down = Failure(Fault.REFUSED, call, status=502, times=10_000)
        workshop.telegram.failures.add(down)
    await ada.taps("mit Erinnerung")
    await cleo.says("/start")
    for _ in range(4):
        await workshop.later(minutes=31)
    assert ada.news == cleo.chat == []

    workshop.telegram.failures.clear()
    await workshop.later(minutes=11)

    assert [each for each in ada.news if "Gebucht" in each]
    only = "the answer of two hours ago is not worth sending any more"
    assert len(ada.news) == len(("confirmation", "file for the calendar")), only
    assert cleo.chat == []
    ends = [(row.purpose, row.state) for row in await rows(workshop, messages)]
    assert ends.count(("dialog", "expired")) == 2
    assert ends.count(("confirmation", "sent")) == 2
    await cleo.says("/start")
    assert len(cleo.chat) == 1, "and the conversation goes on"


async def rows(world: World, table: Any) -> list[Any]:
    found: list[Any] = await world.look(lambda desk: desk.connection.execute(select(table)).all())
    return found


async def left_behind(world: World) -> int:
    return sum([await world.count(table) for table in (seen, talks, messages, people)])
