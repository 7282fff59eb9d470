"""Four languages, changed by a word or a button, without losing the thread."""

from __future__ import annotations

import pytest

from booking.tables import talks
from tests.stories.world import World


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("English please", "Of course, from now on in English."),
        ("italiano", "Volentieri, da ora in italiano."),
        ("français", "Avec plaisir, désormais en français."),
    ],
)
async def test_the_name_of_a_language_switches_to_it(salon: World, words: str, answer: str) -> None:
    ada = salon.telegram_user("Ada", language="de")
    await ada.says("/start")

    await ada.says(words)

    assert ada.last.startswith(answer)
    assert len(ada.buttons) == 6  # the services, in the new language


async def test_the_command_asks_and_goes_on_where_it_was(salon: World) -> None:
    ada = salon.telegram_user("Ada", language="de")
    await ada.says("Haarschnitt Freitag 15 Uhr bei Mia")
    await ada.says("Ada")

    await ada.says("/language")
    assert ada.last == "In welcher Sprache darf ich Ihnen schreiben?"
    assert ada.buttons == ["Deutsch", "English", "Français", "Italiano"]
    await ada.taps("English")

    assert "The appointment you picked\nHaircut" in ada.last
    await ada.taps("Book, without reminder")
    assert len(await salon.booked()) == 1


async def test_by_sms_the_language_is_a_word_and_a_digit(salon: World) -> None:
    ada = salon.sms_user()
    await ada.says("Hallo")

    await ada.says("SPRACHE")
    assert ada.last.splitlines()[-1] == "4 = Italiano"
    await ada.says("4")

    assert ada.last.splitlines()[0] == "Volentieri, da ora in italiano."
    assert "1 = Taglio, 38 EUR" in ada.last


async def test_a_language_that_is_not_offered_falls_back_to_the_shops_own(
    workshop: World,
) -> None:
    ada = workshop.telegram_user("Ada", language="sv")

    await ada.says("/start")
    await ada.says("English")

    assert "Welche Zeit passt Ihnen?" in ada.last


async def test_the_language_stays_with_the_person(salon: World) -> None:
    ada = salon.sms_user()
    await ada.books("haircut friday 3pm", "2 Ada")
    await salon.later(days=2)

    await ada.says("MINE")

    assert ada.last.startswith("Haircut, Fri 27 Nov 15:00")


async def test_help_by_sms_names_words_that_are_not_twilios(salon: World) -> None:
    ada = salon.sms_user()

    await ada.says("Hilfe")

    assert ada.last.splitlines()[-1] == (
        "Senden Sie BUCHEN, TERMINE, SPRACHE, DATENSCHUTZ, STOP (keine SMS) "
        "oder LÖSCHEN (Daten löschen). Tel. 030 23125100"
    )


async def test_twilios_own_help_is_left_to_twilio_and_ours_is_named(salon: World) -> None:
    ada = salon.sms_user()
    await ada.says("Haarschnitt")

    for word in ("HELP", " info"):
        await ada.says(word)
        assert ada.news == []  # Twilio has answered; two answers would puzzle
    await ada.says("Help!")
    assert ada.last.startswith("Senden Sie BUCHEN, TERMINE, SPRACHE")
    assert ada.last.endswith(" = Mi 25.11.")  # the question stays
    await ada.says("abbrechen")
    assert ada.last == "Gut, es wurde nichts gebucht. HILFE = was ich kann"
    await ada.says("HILFE")
    assert ada.last.startswith("Senden Sie BUCHEN, TERMINE, SPRACHE")


async def test_a_strangers_help_leaves_no_trace_by_sms(salon: World) -> None:
    ada = salon.sms_user()

    await ada.says("HELP")

    assert ada.news == []
    assert await salon.count(talks) == 0
    await ada.says("Hallo")
    assert ada.last.startswith("Salon Sonne")


async def test_help_in_mid_flow_keeps_the_question(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.says("/start")

    await ada.says("/help")

    assert ada.last.startswith("Das kann ich für Sie tun:\n/book – Termin buchen")
    assert "Welche Zeit passt Ihnen?" in ada.last
    assert "13:00" in ada.buttons


async def test_an_owner_who_is_booking_is_answered_in_the_new_language_from_then_on(
    salon: World,
) -> None:
    olga = await salon.owner()
    await olga.says("Haarschnitt")

    await olga.says("/language fr")
    assert "Avec qui souhaitez-vous" in olga.last
    await olga.says("Mia")

    assert "quelle heure vous convient" in olga.last
