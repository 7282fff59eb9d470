"""After a pause the inbox comes first: who wrote STOP meanwhile gets no reminder (P36)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from booking.tables import stops
from bot import catching_up
from bot.demo.failures import Failure, Fault
from tests.stories.world import SmsUser, TelegramUser, World

NO_MORE = "Keine Nachrichten mehr bitte"
"""A STOP of which Twilio itself knows nothing."""
Books = Callable[[World], Awaitable[TelegramUser | SmsUser]]


async def by_telegram(world: World) -> TelegramUser:
    ada = world.telegram_user("Ada")
    await ada.says("/start")
    await ada.books("Freitag 15 Uhr")
    return ada


async def by_sms(world: World) -> SmsUser:
    ben = world.sms_user()
    await ben.books("Freitag 15 Uhr", "1 Ben")
    return ben


async def wakes(world: World, **pause: float) -> None:
    """The program starts again; the reminder is due, and its sender would like to go at once."""
    world.clock.move(timedelta(**pause))
    await world.open()
    await world.front.up_to_date.wait()
    await world.later(minutes=1)


@pytest.mark.parametrize("books", [by_telegram, by_sms])
async def test_who_says_stop_while_nobody_is_there_gets_no_reminder(
    workshop: World, books: Books
) -> None:
    somebody = await books(workshop)
    await workshop.later(days=2, hours=4)
    await workshop.shut()
    before = len(somebody.chat)

    await somebody.says(NO_MORE)
    await wakes(workshop, hours=1)

    assert await workshop.count(stops) >= 1
    assert not any(
        "Erinnerung an" in said or "Ihr Termin" in said for said in somebody.chat[before:]
    )


@pytest.mark.parametrize("books", [by_telegram, by_sms])
async def test_without_catching_up_the_reminder_would_have_gone_out(
    workshop: World, books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    somebody = await books(workshop)
    await workshop.later(days=2, hours=4)
    await workshop.shut()
    before = len(somebody.chat)
    heard = asyncio.Event()
    workshop.telegram.failures.waiting.append(Failure(Fault.HUNG, "getUpdates", seconds=60))

    async def deaf(*inboxes: Awaitable[object]) -> None:
        for inbox in inboxes:
            asyncio.ensure_future(inbox).cancel()
        heard.set()

    monkeypatch.setattr("bot.shopfront.caught_up", deaf)
    await somebody.says(NO_MORE)
    await wakes(workshop, hours=1)

    assert heard.is_set()
    assert any("Erinnerung an" in said or "Ihr Termin" in said for said in somebody.chat[before:])


async def test_what_twilio_could_not_deliver_is_answered(workshop: World) -> None:
    await workshop.shut()
    ben = workshop.sms_user()
    await ben.says("Freitag 15 Uhr")
    assert ben.chat == []

    await wakes(workshop, minutes=30)

    assert "15:00" in ben.chat[-1]
    await ben.says("1 Ben")
    assert len(await workshop.booked()) == 1


async def test_what_was_taken_is_not_taken_again(workshop: World) -> None:
    ben = await by_sms(workshop)
    said = len(ben.chat)
    await workshop.shut()

    await wakes(workshop, minutes=5)

    assert len(ben.chat) == said
    assert len(await workshop.booked()) == 1


@pytest.mark.parametrize("channel", ["telegram", "sms"])
async def test_words_of_yesterday_are_asked_for_again(workshop: World, channel: str) -> None:
    await workshop.later(hours=10)
    await workshop.shut()
    somebody = workshop.telegram_user("Ada") if channel == "telegram" else workshop.sms_user()
    await somebody.says("morgen 15 Uhr")

    await wakes(workshop, hours=10)

    assert "erst jetzt" in "\n".join(somebody.chat)
    assert "26.11" not in "\n".join(somebody.chat)
    if channel == "sms":
        assert "Senden Sie BUCHEN, " in somebody.chat[-1]


async def test_after_more_than_a_day_the_owner_is_told(workshop: World) -> None:
    olga = await workshop.owner()
    await workshop.shut()

    await wakes(workshop, hours=23)
    assert not any("nicht erreichbar" in said for said in olga.chat)
    await workshop.shut()
    await wakes(workshop, hours=25)

    assert "seit Mittwoch, 25. November, 09:01 Uhr nicht erreichbar" in olga.chat[-1]


async def test_a_platform_in_trouble_does_not_silence_the_shop(
    workshop: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = await by_telegram(workshop)
    await workshop.later(days=2, hours=4)
    await workshop.shut()
    monkeypatch.setattr(catching_up, "PATIENCE", 0.2)
    monkeypatch.setattr(catching_up, "AGAIN", 0.05)
    workshop.twilio.failures.waiting.append(Failure(Fault.REFUSED, "list", status=503, times=1000))

    await wakes(workshop, hours=1)

    assert "Erinnerung an" in ada.chat[-1]


async def test_a_token_that_twilio_refuses_does_not_keep_telegram_waiting(
    workshop: World,
) -> None:
    ada = workshop.telegram_user("Ada")
    await workshop.shut()
    refused = Failure(Fault.REFUSED, "list", status=401, code=20003, times=1000)
    workshop.twilio.failures.waiting.append(refused)
    workshop.clock.move(timedelta(hours=1))
    await workshop.open()

    async with asyncio.timeout(catching_up.PATIENCE / 4):
        await workshop.front.up_to_date.wait()
        await ada.says("Freitag 15 Uhr")

    assert "Auf welchen Namen" in ada.last
