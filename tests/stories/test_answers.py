"""Answers to a reminder: by button, by number and in words, in four languages on both channels."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tests.stories.conftest import Opening
from tests.stories.shops import shop_with
from tests.stories.world import TUESDAY, SmsUser, TelegramUser, World

UNTIL_THE_DAY_BEFORE = {"days": 2, "hours": 5}
LATE = 'latest_change = "12 h"'


@pytest.fixture
async def salon(opening: Opening, tmp_path: Path) -> World:
    """Its customers may change their dates until twelve hours before."""
    text = shop_with(tmp_path, "", like="salon.toml")
    path = Path(text)
    path.write_text(path.read_text("utf-8").replace('latest_change = "24 h"', LATE), "utf-8")
    return await opening(text, TUESDAY)


async def test_telegram_answers_by_button(salon: World) -> None:
    olga = await salon.owner()
    ada = await reminded_on_telegram(salon)
    assert ada.buttons == ["Ich komme", "Verschieben", "Absagen"]
    heard = len(olga.chat)

    await ada.taps("Ich komme")
    assert ada.last == "Danke, wir erwarten Sie: Freitag, 27. November, 15:00 Uhr"
    assert len(olga.chat) == heard, "the owner is not disturbed"
    assert (await salon.booked())[0].confirmed_at == salon.clock()

    await olga.says("Freitag")
    assert "15:00 Haarschnitt, Ada (Mia) · ✓ bestätigt" in olga.last
    await ada.taps("Verschieben")
    assert "Welche Zeit passt Ihnen besser?" in ada.last
    await ada.says("Samstag 10 Uhr")
    await ada.taps("Ja, verschieben")
    (moved,) = await salon.booked()
    assert moved.confirmed_at is None, "the yes was to the date as it was"


async def test_sms_answers_by_number(salon: World) -> None:
    ada = await reminded_by_sms(salon, "Haarschnitt Freitag 15 Uhr bei Mia")
    assert ada.chat[-1] == (
        "Salon Sonne: Ihr Termin Fr 27.11. 15:00, Sonnenallee 1, 12047 Berlin. "
        "1 = komme, 2 = verschieben, 3 = absagen. STOP = keine SMS"
    )

    await ada.says("2")
    assert ada.last.startswith("Bisher Fr 27.11. 15:00. Neue Zeit")
    await ada.says("1")
    assert "verschieben: bisher Fr 27.11. 15:00" in ada.last
    await ada.says("2")
    assert ada.last == "Gut, Ihr Termin bleibt bestehen."
    await ada.says("1")
    assert ada.last == "Danke, wir erwarten Sie: Fr 27.11. 15:00"
    await ada.says("3")
    assert ada.last.startswith("Haarschnitt, Fr 27.11. 15:00: wirklich absagen?")
    await ada.says("1")

    assert await salon.booked() == []


@pytest.mark.parametrize(
    ("language", "words", "thanks"),
    [
        ("de", ("Ja", "ok", "👍", "bin da", "komme", "Ja, ich komme gerne, danke!"), "Danke, wir"),
        ("en", ("Yes", "I'll be there", "👍🏽", "ok thanks", "see you tomorrow"), "Thank you, we"),
        ("fr", ("oui", "d'accord", "j'arrive", "Oui merci, à demain"), "Merci, nous"),
        ("it", ("sì", "va bene", "👌", "Sì, ci sarò grazie"), "Grazie, La"),
    ],
)
async def test_a_yes_in_any_language_counts_on_both_channels(
    salon: World, language: str, words: tuple[str, ...], thanks: str
) -> None:
    ada, bea = salon.telegram_user("Ada", language=language), salon.sms_user()
    await book(ada, language)
    await bea.books(HAIRCUT[language].replace("15", "16"), "1 Bea")
    await salon.later(days=2, hours=6)

    for word in words:
        await ada.says(word)
        assert ada.last.startswith(thanks), word
        await bea.says(word)
        assert bea.last.startswith(thanks), word
    assert [one.confirmed_at for one in await salon.booked()] == [salon.clock()] * 2


async def test_a_no_leads_to_calling_off_and_is_asked_once_more(salon: World) -> None:
    ada = await reminded_on_telegram(salon)

    await ada.says("Nein, leider nicht")
    assert ada.last.startswith("Möchten Sie diesen Termin wirklich absagen?")
    await ada.taps("Nein, behalten")

    assert len(await salon.booked()) == 1


async def test_what_is_unclear_gets_one_question(salon: World) -> None:
    ada = await reminded_by_sms(salon, "Haarschnitt Freitag 15 Uhr bei Mia")

    await ada.says("Bin evtl. etwas später, ist das schlimm")
    assert ada.last == (
        "Das habe ich nicht verstanden. Ihr Termin Fr 27.11. 15:00:\n"
        "1 = Ich komme\n2 = Verschieben\n3 = Absagen"
    )
    await ada.says("hm weiß nicht genau")
    assert ada.last.startswith("Das habe ich leider nicht verstanden.")
    await ada.says("hm hm")
    assert ada.last.startswith("Das habe ich leider nicht verstanden.")
    await ada.says("ja doch")
    assert ada.last == "Danke, wir erwarten Sie: Fr 27.11. 15:00"


async def test_a_yes_without_a_reminder_means_nothing(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await book(ada)

    await ada.says("Ja")

    assert ada.last == "Alles klar."
    assert (await salon.booked())[0].confirmed_at is None


async def test_a_question_asked_since_the_reminder_comes_first(salon: World) -> None:
    ada = await reminded_by_sms(salon, "Haarschnitt Freitag 15 Uhr bei Mia")
    await ada.says("SPRACHE")
    assert "1 = Deutsch" in ada.last

    await ada.says("1")

    assert ada.last.startswith("Gern, ab jetzt auf Deutsch.")
    assert (await salon.booked())[0].confirmed_at is None


async def test_a_question_left_standing_before_the_reminder_is_over(salon: World) -> None:
    """The number under the reminder is the last thing that was read."""
    ada = salon.sms_user()
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "1 Bea")
    await salon.later(days=2, hours=4)
    await ada.says("SPRACHE")
    await salon.later(hours=1)

    await ada.says("1")

    assert ada.last == "Danke, wir erwarten Sie: Fr 27.11. 15:00"


async def test_in_the_middle_of_a_conversation_the_reminder_waits(salon: World) -> None:
    ada = salon.sms_user()
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "1 Bea")
    await salon.later(days=2, hours=4, minutes=55)
    await ada.says("SPRACHE")

    await salon.later(minutes=10)
    await ada.says("4")
    assert ada.chat[-1].startswith("Volentieri")
    await salon.later(minutes=40)

    assert "1 = vengo, 2 = spostare, 3 = disdire" in ada.chat[-1]


async def test_after_stop_a_yes_is_not_taken_for_an_answer(salon: World) -> None:
    ada = await reminded_by_sms(salon, "Haarschnitt Freitag 15 Uhr bei Mia")
    await ada.says("STOP")

    await ada.says("Ja")

    assert (await salon.booked())[0].confirmed_at is None


async def test_the_answer_to_a_date_that_is_over_or_gone(salon: World) -> None:
    ada = await reminded_on_telegram(salon)
    reminder = ada.message_with("Erinnerung an Ihren Termin")
    await salon.later(days=2)

    await ada.presses(reminder, "Ich komme")
    assert ada.last == "Dieser Termin ist schon vorbei: Freitag, 27. November, 15:00 Uhr"
    await ada.says("Ja")
    assert ada.last == "Alles klar."


async def test_somebody_elses_date_cannot_be_confirmed(salon: World) -> None:
    await reminded_on_telegram(salon)
    eve = salon.telegram_user("Eve")
    (ours,) = await salon.booked()

    await eve.says(f"/coming {ours.id}")

    assert (await salon.booked())[0].confirmed_at is None


async def test_too_late_to_change_the_reminder_says_whom_to_call(opening: Opening) -> None:
    """Two days before is the last moment in this practice."""
    practice = await opening("practice.toml", datetime.fromisoformat("2026-11-23T09:00+00:00"))
    ada = practice.sms_user()
    await ada.says("Unterlagen abholen Freitag 10 Uhr")
    await ada.says("1")
    await ada.says("1 Ada")
    await practice.later(days=3, hours=2)

    assert ada.chat[-1].endswith("1 = komme. Absagen: 01 234567890. STOP = keine SMS")
    await ada.says("1")
    assert ada.last.startswith("Danke, wir erwarten Sie: ")


async def test_several_reminders_by_their_rules_and_nothing_afterwards(
    opening: Opening, tmp_path: Path
) -> None:
    rules = '[reminders]\nbefore = ["day before 18:00", "same day 8:00", "2 h"]'
    workshop = await opening(shop_with(tmp_path, rules), TUESDAY)
    ada = workshop.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr")
    assert "Ich erinnere Sie: Donnerstag, 26. November, 18:00 Uhr" in "\n".join(ada.chat)

    came = []
    for _ in range(10 * 24):
        before = len(ada.chat)
        await workshop.later(hours=1)
        came += [workshop.clock()] * (len(ada.chat) - before)

    assert [f"{at.astimezone(workshop.front.shop.zone):%a %H}" for at in came] == [
        *("Thu 18", "Fri 08", "Fri 13"),
    ]


async def test_whoever_comes_is_reminded_again_but_not_asked(
    opening: Opening, tmp_path: Path
) -> None:
    rules = '[reminders]\nbefore = ["2 days", "20 h", "4 h"]'
    workshop = await opening(shop_with(tmp_path, rules), TUESDAY)
    ada, bea = workshop.telegram_user("Ada"), workshop.sms_user()
    await ada.books("Freitag 15 Uhr")
    await bea.books("Freitag 16 Uhr", "1 Bea")
    await workshop.later(days=1, hours=6)
    await ada.taps("Ich komme")
    await bea.says("1")

    await workshop.later(days=1, hours=3, minutes=45)
    assert ada.chat[-1].splitlines()[:2] == [
        "Rad & Tat: Erinnerung an Ihren bestätigten Termin",
        "Freitag, 27. November, 15:00 Uhr",
    ]
    assert ada.buttons == ["Verschieben", "Absagen"]
    assert bea.chat[-1].startswith("Rad & Tat: Ihr bestätigter Termin Fr 27.11. 16:00")
    assert bea.chat[-1].endswith("2 = verschieben, 3 = absagen. STOP = keine SMS")
    await bea.says("2")
    assert bea.last.startswith("Bisher Fr 27.11. 16:00. Neue Zeit")
    await bea.says("zurück")
    await workshop.later(hours=16, minutes=15)

    assert "Absagen geht jetzt nur noch am Telefon" in ada.chat[-1]
    assert "Ich komme" not in ada.buttons
    assert "1 = komme" not in bea.chat[-1]


async def test_where_reminders_belong_to_the_contract_nobody_is_asked(
    opening: Opening, tmp_path: Path
) -> None:
    rules = '[reminders]\nbasis = "contract"\nreason = "Versäumte Termine fehlen anderen."'
    workshop = await opening(shop_with(tmp_path, rules), TUESDAY)
    ada, bea = workshop.telegram_user("Ada"), workshop.sms_user()
    await ada.says("Freitag 15 Uhr")
    assert any("Erinnerung als Teil des Termins" in text for text in ada.chat)
    await ada.says("Ada")
    assert ada.buttons == ["Buchen", "Ändern", "Nicht buchen"]
    await ada.taps("Buchen")
    await bea.says("Freitag 16 Uhr")
    assert "Zum Buchen bitte Ihren Namen senden." in bea.last
    await bea.says("Bea")
    assert "Gebucht" in bea.last

    await workshop.later(days=2, hours=6)
    assert "Erinnerung an Ihren Termin" in ada.chat[-1]
    await bea.says("STOP")
    await bea.says("START")
    assert not any("Erinnerung" in text for text in bea.news), "nothing to choose"


HAIRCUT = {
    "de": "Haarschnitt Freitag 15 Uhr bei Mia",
    "en": "Haircut Friday 15:00 with Mia",
    "fr": "Coupe vendredi 15h avec Mia",
    "it": "Taglio venerdì alle 15 con Mia",
}
WITH = {
    "de": "mit Erinnerung",
    "en": "with reminder",
    "fr": "avec rappel",
    "it": "con promemoria",
}


async def book(ada: TelegramUser, language: str = "de") -> None:
    await ada.says(HAIRCUT[language])
    await ada.says(ada.person.first_name)
    await ada.taps(WITH[language])


async def reminded_on_telegram(world: World) -> TelegramUser:
    ada = world.telegram_user("Ada")
    await book(ada)
    await world.later(**UNTIL_THE_DAY_BEFORE)
    return ada


async def reminded_by_sms(world: World, words: str) -> SmsUser:
    bea = world.sms_user()
    await bea.books(words, "1 Bea")
    await world.later(**UNTIL_THE_DAY_BEFORE)
    return bea
