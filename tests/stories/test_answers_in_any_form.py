"""Answers as people really write them: with a label, late, over night, or for two dates at once."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.stories.conftest import Opening
from tests.stories.shops import shop_with
from tests.stories.world import TUESDAY, SmsUser, TelegramUser, World

SHORTLY = '[rules]\nlatest_change = "1 h"'
RELEASING = f"[reminders]\nconfirm = true\nauto_release = true\n{SHORTLY}"
EVENING_BEFORE = datetime.fromisoformat("2026-11-26T18:30+01:00")


@pytest.fixture
async def workshop(opening: Opening, tmp_path: Path) -> World:
    return await opening(shop_with(tmp_path, f"{SHORTLY}\nopen_bookings = 2"), TUESDAY)


@pytest.fixture
async def releasing(opening: Opening, tmp_path: Path) -> World:
    return await opening(shop_with(tmp_path, RELEASING), TUESDAY)


WORDS = {
    "Danke, wir erwarten Sie: Fr 27.11.": (
        *("1=komme", "1 Ja", "(1)", "jaaa", "Habe ich schon bestätigt", "Alles klar, danke dir!"),
        *("klappt", "présent", "on my way", "Bin in 5 Minuten da"),
    ),
    "Bisher Fr 27.11.": ("2 bitte",),
    "Fahrradcheck, Fr 27.11.": ("3=absagen", "bin krank", "won't make it", "devo disdire"),
}


async def test_answers_by_sms_as_people_write_them(workshop: World) -> None:
    """One person for each wording, half an hour apart, reminded by the same evening."""
    said = [(words, start) for start, many in WORDS.items() for words in many]
    asked: list[tuple[str, str, SmsUser]] = []
    for place, (words, start) in enumerate(said):
        bea = workshop.sms_user()
        await bea.books(f"Freitag {9 + place // 2}:{30 * (place % 2):02} Uhr", "1 Bea")
        asked.append((words, start, bea))
    await until(workshop, EVENING_BEFORE)

    for words, start, bea in asked:
        await bea.says(words)
        assert bea.last.startswith(start), (words, bea.last)


async def test_a_yes_that_names_the_time_of_the_date(workshop: World) -> None:
    ada = await reminded(workshop)

    await ada.says("ok super, bis morgen um 16 Uhr")
    assert ada.last.startswith("Ich bin nicht sicher, was Sie meinen.")
    assert not await confirmed(workshop)
    await ada.says("ok super, bis morgen um 15 Uhr")
    assert await confirmed(workshop)
    assert ada.last.startswith("Danke, wir erwarten Sie")


async def test_a_yes_with_a_but_is_never_merely_thanked_for(workshop: World) -> None:
    ada = await reminded(workshop)
    await ada.says("Danke")
    assert ada.last == "Gern geschehen."

    await ada.says("Ja, aber etwas später")
    assert ada.last.startswith("Ich bin nicht sicher, was Sie meinen.")
    await ada.taps("Ich komme")

    assert await confirmed(workshop)


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        ("geht auch eine Stunde früher?", "ok"),
        ("bin leider krank, muss absagen", "Ja gut"),
        ("on peut décaler à samedi ?", "d'accord"),
    ],
)
async def test_an_ok_to_a_refused_change_is_no_promise_to_come(
    salon: World, wish: str, words: str
) -> None:
    ada = salon.sms_user()
    for said in ("Haarschnitt Freitag 15 Uhr bei Mia", "1 Ada"):
        await ada.says(said)
    await until(salon, datetime.fromisoformat("2026-11-26T16:00+01:00"))
    await ada.says(wish)
    assert "030 23125100" in ada.last, "it is too late to change it here"

    await ada.says(words)
    assert not await confirmed(salon), ada.chat

    await ada.says("1")
    assert await confirmed(salon), ada.chat


async def test_two_dates_reminded_together_are_confirmed_one_after_the_other(
    workshop: World,
) -> None:
    bea = workshop.sms_user()
    for words in ("Freitag 16 Uhr", "1 Bea", "BUCHEN", "Freitag 15 Uhr", "1"):
        await bea.says(words)
    assert len(await workshop.booked()) == 2, bea.chat
    await until(workshop, EVENING_BEFORE)

    await bea.says("1")
    first = bea.last
    await bea.says("1")
    assert {first[-5:], bea.last[-5:]} == {"15:00", "16:00"}
    assert all(one.confirmed_at for one in await workshop.booked())
    await bea.says("3")
    assert bea.last.splitlines()[0] == "Sie haben 2 Termine. Welchen meinen Sie?"
    await bea.says("1")
    assert bea.last.startswith("Fahrradcheck, Fr 27.11. 15:00: wirklich absagen?")


async def test_an_answer_is_good_until_the_date_however_early_the_reminder(
    opening: Opening, tmp_path: Path
) -> None:
    early = await opening(shop_with(tmp_path, '[reminders]\nbefore = ["7 days"]'), TUESDAY)
    bea = early.sms_user()
    await bea.books("Freitag 4.12. 15 Uhr", "1 Bea")
    await early.later(days=3, hours=5)
    assert "1 = komme" in bea.chat[-1]
    await early.later(days=4)

    await bea.says("1")

    assert bea.last == "Danke, wir erwarten Sie: Fr 4.12. 15:00"


async def test_answers_once_the_date_has_begun_and_once_it_is_over(workshop: World) -> None:
    ada, bea = await reminded(workshop), await reminded_by_sms(workshop)
    await workshop.later(days=1, minutes=5)  # five past three; Bea is expected at four

    await ada.says("bin da")
    assert ada.last == "Danke, wir erwarten Sie: Freitag, 27. November, 15:00 Uhr"
    await workshop.later(hours=1)
    await bea.says("2")
    assert bea.last.startswith("Dieser Termin lässt sich hier nicht mehr ändern.")
    await bea.says("1")
    assert bea.last == "Danke, wir erwarten Sie: Fr 27.11. 16:00"

    await workshop.later(hours=3)
    for words in ("1", "3"):
        await bea.says(words)
        assert bea.last == "Dieser Termin ist schon vorbei: Fr 27.11. 16:00"
    await ada.says("Super, danke!")
    assert ada.last == "Gern geschehen."


async def test_what_was_answered_before_midnight_counts_after_an_outage(releasing: World) -> None:
    ada, bea = await reminded(releasing), await reminded_by_sms(releasing)
    cem = releasing.telegram_user("Cem")
    await cem.says("Hallo")
    await releasing.later(hours=2)
    await releasing.shut()
    releasing.telegram.say(ada.person.id, "Ja")
    releasing.telegram.say(cem.person.id, "Ja")
    await releasing.twilio.text(bea.number, "1")

    releasing.clock.move(timedelta(hours=15))
    await releasing.open()
    for _ in range(6):
        await releasing.later(hours=1)

    assert "Danke, wir erwarten Sie: Freitag, 27. November, 15:00 Uhr" in ada.chat
    assert "Danke, wir erwarten Sie: Fr 27.11. 16:00" in bea.chat
    assert any("haben wir erst jetzt erhalten" in text for text in cem.chat)
    assert len(await releasing.booked()) == 2


async def test_a_yes_to_a_date_that_has_just_become_free_hears_so(releasing: World) -> None:
    ada = await reminded(releasing)
    await releasing.later(hours=18)
    await releasing.later(hours=3)
    assert await releasing.booked() == []

    await ada.says("Ja")

    assert ada.last == "Diesen Termin gibt es nicht mehr."
    assert ada.buttons == ["Termin buchen"]
    await ada.says("ok danke")
    assert ada.last == "Gern geschehen."


async def reminded(world: World) -> TelegramUser:
    """Ada, on Thursday at three, a day before her date; the clock is left there."""
    ada = world.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr")
    await until(world, datetime.fromisoformat("2026-11-26T15:00+01:00"))
    return ada


async def reminded_by_sms(world: World) -> SmsUser:
    """Bea, whose date is an hour after Ada's; nothing else may be due before her reminder."""
    bea = world.sms_user()
    await bea.books("Freitag 16 Uhr", "1 Bea")
    return bea


async def until(world: World, moment: datetime) -> None:
    await world.later(seconds=(moment - world.clock()).total_seconds())


async def confirmed(world: World) -> bool:
    return any(one.confirmed_at for one in await world.booked())
