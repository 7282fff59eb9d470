"""What customers have second thoughts about, and what a channel cannot give them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.conftest import Opening
from tests.stories.shops import shop_with
from tests.stories.world import TUESDAY, World

pytestmark = pytest.mark.words

GROUND = '[telegram]\nbasis = "explicit consent"'


async def test_nothing_sensitive_is_booked_over_telegram_without_a_ground(
    opening: Opening,
) -> None:
    practice = await opening("practice.toml", TUESDAY)
    ada, bea = practice.telegram_user("Ada"), practice.sms_user()

    await ada.says("/start")
    assert "Nicht alles lässt sich in diesem Chat buchen." in ada.last
    assert "01 234567890" in ada.last
    assert ada.buttons == ["Unterlagen abholen · 5 Min."]
    for words in ("/start massage", "Heilmassage Montag 15 Uhr", "/start first-talk"):
        await ada.says(words)
        assert ada.buttons == ["Unterlagen abholen · 5 Min."], words
    await bea.says("Heilmassage Montag 15 Uhr")
    assert "Zum Buchen bitte senden:" in bea.last


async def test_with_a_ground_everything_is_booked_over_telegram(
    opening: Opening, tmp_path: Path
) -> None:
    practice = await opening(shop_with(tmp_path, GROUND, like="practice.toml"), TUESDAY)
    ada = practice.telegram_user("Ada")

    await ada.says("/start")
    assert len(ada.buttons) == 3
    await ada.says("/start massage")
    assert "Welche Zeit passt Ihnen?" in ada.last


@pytest.mark.parametrize("first", ["/start", "/start check", "Freitag 15 Uhr", "/wait", "/again"])
async def test_where_nothing_can_be_booked_the_shop_s_telephone_is_named(
    opening: Opening, tmp_path: Path, first: str
) -> None:
    practice = await opening(shop_with(tmp_path, "", check="sensitive = true"), TUESDAY)
    ada = practice.telegram_user("Ada")

    await ada.says(first)

    assert ada.last.endswith(
        "Über diesen Chat lassen sich unsere Leistungen leider nicht buchen. "
        "Bitte rufen Sie uns an: 040 66969123"
    )


async def test_a_time_that_is_kept_is_booked_though_the_notice_has_run_out(salon: World) -> None:
    """One hour ahead is the shop's rule for asking, not for thinking about one's name."""
    ada, bea = salon.telegram_user("Ada"), salon.sms_user()
    await ada.says("Haarschnitt heute 11 Uhr bei Mia")
    await bea.says("Haarschnitt heute 11 Uhr bei Ben")
    await salon.later(minutes=6)

    await ada.says("Ada")
    await ada.taps("ohne Erinnerung")
    await bea.says("2 Bea")

    assert {one.staff for one in await salon.booked()} == {"mia", "ben"}
    cem = salon.sms_user()
    await cem.says("Haarschnitt heute 11 Uhr bei Leo")
    assert "reserviert" not in cem.last


async def test_a_hold_that_lapsed_does_not_outlive_the_notice(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.says("Haarschnitt heute 11 Uhr bei Mia")
    await salon.later(minutes=11)

    await ada.says("Ada")
    await ada.taps("ohne Erinnerung")

    assert "So kurzfristig geht es leider nicht." in ada.last
    assert await salon.booked() == []


async def test_an_address_is_said_back_and_can_be_corrected(salon: World) -> None:
    olga = await salon.owner()
    ada = salon.telegram_user("Ada")
    await ada.says("Hausbesuch Freitag 15 Uhr")
    await ada.says("Ada")
    await ada.says("Alte Str. 1")
    assert "Name: Ada\nAdresse: Alte Str. 1" in ada.last
    await ada.taps("Ändern")
    await ada.taps("Adresse")
    await ada.says("Neue Str. 2")
    assert "Adresse: Neue Str. 2" in ada.last
    await ada.taps("ohne Erinnerung")
    await ada.says("/mine")
    assert "Adresse: Neue Str. 2" in ada.last

    await ada.says("Meine Adresse ist jetzt Ufer 3, Berlin")
    assert ada.last.startswith("Danke, ich habe Ihre Adresse geändert: Ufer 3, Berlin")
    assert ada.last.endswith("Adresse: Ufer 3, Berlin")
    assert "Neue Adresse für den Termin" in olga.chat[-1]
    assert "Ufer 3, Berlin" in olga.chat[-1]
    await ada.taps("Absagen")
    await ada.taps("Ja, absagen")
    await ada.says("Hausbesuch Freitag 15 Uhr")
    assert "Adresse: Ufer 3, Berlin" in ada.last


@pytest.mark.parametrize(
    ("language", "visit", "words", "told"),
    [
        ("en", "House call friday 3pm", "my address is now 5 Elm Road", "Address: 5 Elm Road"),
        ("en", "House call friday 3pm", "the address is 5 Elm Road", "Address: 5 Elm Road"),
        ("it", "Visita a domicilio venerdì alle 15", "l'indirizzo è via Po 8", "via Po 8"),
        ("fr", "Visite à domicile vendredi 15h", "mon adresse est 3 rue du Lac", "3 rue du Lac"),
        ("it", "Visita a domicilio venerdì alle 15", "il mio indirizzo è via Po 3", "via Po 3"),
    ],
)
async def test_by_sms_an_address_is_corrected_in_words(
    salon: World, language: str, visit: str, words: str, told: str
) -> None:
    ada = salon.sms_user()
    await ada.says(visit)
    await ada.says("Ada")
    await ada.says("Old Street 1")
    assert "Old Street 1" in ada.last

    await ada.says(words)

    assert told in ada.last
    assert "Old Street 1" not in ada.last


async def test_by_sms_a_known_customer_reads_the_time_once(salon: World) -> None:
    ada = salon.sms_user()
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "2 Ada")
    await ada.says("absagen")
    await ada.says("1")
    paid = ada.segments

    await ada.says("Haarschnitt Freitag 15 Uhr bei Mia")

    assert ada.last.splitlines()[0] == (
        "Haarschnitt (38 EUR), Fr 27.11. 15:00, Mia, Ada. Passt alles?"
    )
    assert ada.segments - paid == 1


async def test_going_back_and_moving_show_the_day_that_was_looked_at(salon: World) -> None:
    ada, bea = salon.telegram_user("Ada"), salon.sms_user()
    await ada.says("Haarschnitt 1. Dezember")
    await ada.taps("Mia")
    await ada.taps("11:00")
    await ada.says("zurück")
    assert "Haarschnitt am Dienstag, 1. Dezember" in ada.last
    await ada.says("zurück")
    await ada.taps("Ben")
    assert "Haarschnitt am Dienstag, 1. Dezember" in ada.last
    await ada.taps("11:00")
    await ada.says("Ada")
    await ada.taps("ohne Erinnerung")
    await ada.says("Termin verschieben")
    assert "Haarschnitt am Dienstag, 1. Dezember" in ada.last

    await bea.says("Haarschnitt")
    await bea.says("8.12.")
    await bea.says("zurück")
    assert "1 = Haarschnitt, 38 EUR" in bea.last
    await bea.says("1")
    assert bea.last.splitlines()[0] == "Haarschnitt Di 8.12.: Zahl oder Zeit?"


async def test_going_back_in_the_smallest_shop_keeps_the_page(workshop: World) -> None:
    bea = workshop.sms_user()
    await bea.says("Fahrradcheck 8.12.")

    await bea.says("zurück")

    told, asked = bea.last.splitlines()[:2]
    assert told == "Weiter zurück geht es hier nicht."
    assert asked == "Fahrradcheck Di 8.12.: Zahl oder Zeit?"


@pytest.mark.parametrize(
    ("language", "name", "told"),
    [
        ("de", "English", "Of course, from now on in English."),
        ("en", "français", "Avec plaisir, désormais en français."),
        ("fr", "italiano", "Volentieri, da ora in italiano."),
        ("it", "Deutsch", "Gern, ab jetzt auf Deutsch."),
    ],
)
async def test_a_language_may_be_typed_and_the_question_ends(
    salon: World, language: str, name: str, told: str
) -> None:
    ada, bea = salon.telegram_user("Ada", language=language), salon.sms_user()

    await ada.says("/language")
    await ada.says("/language")
    await ada.says(name)
    assert ada.last == told
    await ada.says("/start")
    await ada.taps("·")
    await ada.says("/language")
    await ada.says(name)
    assert ada.last.startswith(told)
    assert len(ada.buttons) == 4  # whom to see, which had been asked
    await bea.says("SPRACHE")
    await bea.says(name)
    assert bea.last.startswith(told.replace("ç", "c").replace("’", "'")[:12])


async def test_a_stranger_who_asks_what_is_kept_is_told_just_that(salon: World) -> None:
    ada, bea = salon.telegram_user("Ada", language="en"), salon.sms_user()

    await ada.says("/mydata")
    await bea.says("Auskunft")

    assert ada.last == (
        "Nothing is kept about you here, so there is nothing we could give you access to."
    )
    assert bea.last == "Über Sie ist bei uns nichts gespeichert."


@pytest.mark.parametrize(
    ("hello", "abort", "choices"),
    [
        ("Guten Tag", "abbrechen", "BUCHEN, TERMINE oder HILFE."),
        ("Good morning", "never mind", "BOOK, MINE or MENU."),
        ("Bonjour", "laisser tomber", "RESERVER, RDV ou AIDE."),
        ("Buongiorno", "lascia stare", "PRENOTA, APPUNTAMENTI o AIUTO."),
    ],
)
async def test_by_sms_whoever_is_not_understood_reads_what_there_is(
    salon: World, hello: str, abort: str, choices: str
) -> None:
    ada = salon.sms_user()
    await ada.says(hello)
    await ada.says(abort)
    await ada.says("plugh")
    await ada.says("plugh")

    assert ada.last.endswith(choices)
    assert "030 23125100" in ada.last


async def test_on_telegram_a_typed_number_is_the_hour_that_is_on_offer(salon: World) -> None:
    ada, bea = salon.telegram_user("Ada"), salon.sms_user()
    await ada.says("Haarschnitt morgen")
    await ada.taps("Mia")
    assert ada.buttons[:2] == ["09:00", "10:00"]
    await ada.says("10")
    assert "Mittwoch, 25. November, 10:00 Uhr" in ada.news[0]

    await bea.says("Haarschnitt morgen")
    first, second = (line.partition(" = ")[2] for line in bea.last.splitlines()[3:5])
    await bea.says("2 Karl")
    assert f"Mi 25.11. {second}" in bea.last
    assert first != second
