"""The reminder: for those who chose it, once, the day before, and through the same gate."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.demo.failures import Failure, Fault
from tests.stories.conftest import Opening
from tests.stories.shops import shop_with
from tests.stories.world import TUESDAY, TelegramUser, World

REMINDER = "Rad & Tat: Erinnerung an Ihren Termin"
UNTIL_THE_DAY_BEFORE = {"days": 2, "hours": 5}
"""From ten o'clock on Tuesday to three o'clock on Thursday."""


async def test_the_reminder_comes_24_hours_before_and_once(workshop: World) -> None:
    ada = await booked(workshop, "mit Erinnerung")

    await workshop.later(days=2, hours=4, minutes=59)
    assert reminders(ada) == []
    await workshop.later(minutes=1)
    assert reminders(ada) == [
        f"{REMINDER}\nFreitag, 27. November, 15:00 Uhr\nHafenweg 7, 20457 Hamburg\n"
        "Bitte antworten Sie unten.\nKeine Nachrichten mehr: STOP"
    ]
    for _ in range(3):
        await workshop.later(hours=6)
    await workshop.shut()
    await workshop.open()
    await workshop.later(minutes=1)

    assert len(reminders(ada)) == 1


async def test_what_was_held_up_until_the_quiet_hours_waits_for_the_morning(
    opening: Opening, tmp_path: Path
) -> None:
    """Planned for a quarter to eight in the evening, when neither platform could be reached."""
    shop = shop_with(tmp_path, '[reminders]\nbefore = ["12 h"]')
    workshop = await opening(shop, TUESDAY)
    ada = await booked(workshop, "mit Erinnerung", time="10")
    bea = workshop.sms_user()
    await bea.books("Freitag 9 Uhr", "1 Bea")
    paid = len(bea.chat)
    workshop.telegram.failures.add(Failure(Fault.REFUSED, "sendMessage", status=502, times=10_000))
    workshop.twilio.failures.add(Failure(Fault.REFUSED, "create", status=503, times=10_000))
    await workshop.later(days=2, hours=9, minutes=46)
    await workshop.later(minutes=20)
    workshop.telegram.failures.clear()
    workshop.twilio.failures.clear()

    await workshop.later(hours=3)
    assert (reminders(ada), len(bea.chat)) == ([], paid)
    await ada.says("Hallo")
    assert ada.news, "an answer is nothing that disturbs"
    await workshop.shut()
    await workshop.open()
    await workshop.later(hours=8, minutes=53)
    assert (reminders(ada), len(bea.chat)) == ([], paid)
    await workshop.later(minutes=2)

    assert (len(reminders(ada)), len(bea.chat)) == (1, paid + 1)


async def test_by_sms_the_reminder_is_one_segment(salon: World) -> None:
    ada = salon.sms_user()
    await ada.books("taglio venerdì alle 15 con Mia", "1 Ada")
    paid = ada.segments

    await salon.later(**UNTIL_THE_DAY_BEFORE)

    assert ada.chat[-1].startswith("Salon Sonne: ")
    assert "ven 27.11 15:00" in ada.chat[-1]
    assert ada.chat[-1].endswith("1 = vengo, 2 = spostare, 3 = disdire. STOP = niente SMS")
    assert ada.segments - paid == 1


async def test_no_reminder_without_the_choice(workshop: World) -> None:
    ada = await booked(workshop, "ohne Erinnerung")

    await workshop.later(days=3)

    assert reminders(ada) == []


async def test_no_reminder_after_calling_off(workshop: World) -> None:
    ada = await booked(workshop, "mit Erinnerung")
    await ada.says("absagen")
    await ada.taps("Ja, absagen")

    await workshop.later(days=3)

    assert reminders(ada) == []


@pytest.mark.parametrize("word", ["STOP", "/stop", "Keine Nachrichten mehr bitte"])
async def test_no_reminder_after_stop(workshop: World, word: str) -> None:
    ada = await booked(workshop, "mit Erinnerung")
    await ada.says(word)

    await workshop.later(days=3)

    assert reminders(ada) == []


async def test_a_moved_appointment_is_reminded_of_at_its_new_time_only(workshop: World) -> None:
    ada = await booked(workshop, "mit Erinnerung")
    await ada.says("verschieben")
    await ada.says("Montag 10 Uhr")
    await ada.taps("Ja, verschieben")

    await workshop.later(**UNTIL_THE_DAY_BEFORE)
    assert reminders(ada) == []
    await workshop.later(days=2, hours=19)

    (only,) = reminders(ada)
    assert "Montag, 30. November, 10:00 Uhr" in only


async def test_an_appointment_moved_after_its_reminder_is_reminded_of_again(
    workshop: World,
) -> None:
    ada = await booked(workshop, "mit Erinnerung")
    await workshop.later(**UNTIL_THE_DAY_BEFORE)
    assert len(reminders(ada)) == 1

    await ada.taps("Verschieben")
    await ada.says("Montag 15 Uhr")
    if "Ja, verschieben" in ada.buttons:
        await ada.taps("Ja, verschieben")
    (moved,) = await workshop.booked()
    await workshop.later(days=3)

    assert len(reminders(ada)) == moved.revision


async def test_who_books_later_than_the_day_before_gets_none(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.books("heute 15 Uhr")

    await workshop.later(hours=1)

    assert reminders(ada) == []


@pytest.mark.parametrize(("after", "in_time"), [(59, True), (61, False)])
async def test_the_reminder_calls_off_where_that_is_in_time(
    salon: World, *, after: int, in_time: bool
) -> None:
    """Twenty-four hours before is the last moment in this shop, and the worker looks seconds later;
    what the reminder offers then can be taken up for an hour."""
    ada = salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia")
    await salon.later(**UNTIL_THE_DAY_BEFORE, seconds=4)
    await salon.later(minutes=after)

    await ada.taps("Absagen")
    if not in_time:
        assert "nicht mehr ändern" in ada.last
        return
    assert ada.last.startswith("Möchten Sie diesen Termin wirklich absagen?")
    await ada.taps("Ja, absagen")

    assert await salon.booked() == []


async def test_a_reminder_that_slept_through_the_appointment_is_not_sent(
    workshop: World,
) -> None:
    ada = await booked(workshop, "mit Erinnerung")
    await workshop.shut()
    workshop.clock.move(timedelta(days=4))
    await workshop.open()

    await workshop.later(minutes=1)

    assert reminders(ada) == []


async def booked(world: World, choice: str, *, time: str = "15") -> TelegramUser:
    ada = world.telegram_user("Ada")
    await ada.books(f"Freitag {time} Uhr", choice)
    return ada


def reminders(person: TelegramUser) -> list[str]:
    return [text for text in person.chat if text.startswith(REMINDER)]
