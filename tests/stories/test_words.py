"""What customers write instead of tapping: whole sentences, typing errors, days in their words."""

from __future__ import annotations

import pytest

from tests.stories.world import World

pytestmark = pytest.mark.words


@pytest.mark.parametrize(
    ("language", "sentence", "held"),
    [
        (
            "de",
            "Haarschnitt Freitag 15 Uhr bei Mia",
            "Haarschnitt, Freitag, 27. November, 15:00 Uhr, bei Mia.",
        ),
        (
            "de",
            "Farben übermorgen um halb zwei bei Leo",
            "Farbe, Donnerstag, 26. November, 13:30 Uhr, bei Leo.",
        ),
        ("en", "haircut friday 3pm with Leo", "Haircut, Friday 27 November at 15:00, with Leo."),
        ("en", "a trim next tuesday 10am, Ben", "Haircut, Tuesday 1 December at 10:00, with Ben."),
        ("fr", "coupe mardi 10h avec Mia", "Coupe, mardi 1er décembre à 10 h, avec Mia."),
        (
            "it",
            "taglio domani alle 9 con Ben",
            "Taglio, mercoledì 25 novembre, ore 09:00, con Ben.",
        ),
    ],
)
async def test_a_sentence_says_everything(
    salon: World, language: str, sentence: str, held: str
) -> None:
    ada = salon.telegram_user("Ada", language=language)

    await ada.says(sentence)

    assert ada.news[0].endswith(held)
    assert ada.pressed == 0


async def test_who_names_a_time_but_nobody_gets_whoever_is_free(salon: World) -> None:
    ada = salon.telegram_user("Ada", language="en")

    await ada.says("haircut friday 3pm")
    await ada.says("Ada")
    await ada.taps("without reminder")

    assert "Booked: Haircut\nFriday 27 November at 15:00" in ada.last
    (booked,) = await salon.booked()
    assert booked.staff in ("mia", "leo", "ben")


async def test_a_stranger_is_answered_in_the_language_of_the_words(salon: World) -> None:
    ada, bob = salon.sms_user(), salon.telegram_user("Bob", language="en")

    await ada.says("coupe vendredi 15h")
    await bob.says("Freitag um drei")

    assert "Pour réserver, envoyez:" in ada.last
    assert bob.last.endswith("Was dürfen wir für Sie tun?")


async def test_typing_errors_are_forgiven(salon: World) -> None:
    ada = salon.telegram_user("Ada")

    await ada.says("/start")
    await ada.says("Harschnit")
    assert ada.last == "Zu wem möchten Sie gern?"
    await ada.says("mia bite")
    await ada.says("donnertag 10 uhr")

    assert ada.news[0].endswith("Haarschnitt, Donnerstag, 26. November, 10:00 Uhr, bei Mia.")


@pytest.mark.parametrize(
    ("language", "words", "asked"),
    [
        ("de", "morgen", "Fahrradcheck Mi 25.11.: Zahl oder Zeit?"),
        ("de", "Fr", "Fahrradcheck Fr 27.11.: Zahl oder Zeit?"),
        ("de", "3.12.", "Fahrradcheck Do 3.12.: Zahl oder Zeit?"),
        ("de", "nächste Woche", "Fahrradcheck Mo 30.11.: Zahl oder Zeit?"),
    ],
)
async def test_a_day_in_words_shows_that_day(
    workshop: World, language: str, words: str, asked: str
) -> None:
    ada = workshop.sms_user()

    await ada.says("Hallo")
    await ada.says(words)

    assert ada.last.splitlines()[0] == asked


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("15:30", "Di 24.11. 15:30"),
        ("morgen 8 Uhr 30", "Mi 25.11. 08:30: geschlossen"),
        ("15", "Di 24.11. 15:00"),
        ("um 9", "Mi 25.11. 09:00"),
        ("Fr 15 Uhr", "Fr 27.11. 15:00"),
        ("am 3.12. um halb elf", "Do 3.12. 10:30"),
        ("mardi 10h", "Di 1.12. 10:00"),
        ("domani alle 9", "Mi 25.11. 09:00"),
        ("next friday at 3 pm", "15:00"),
    ],
)
async def test_a_time_in_words_is_said_back(workshop: World, words: str, told: str) -> None:
    ada = workshop.sms_user()

    await ada.says("Hallo")
    await ada.says(words)

    assert told in ada.last


async def test_a_window_shows_the_times_inside_it(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")

    await ada.says("/start")
    await ada.says("Freitag ab 15 Uhr")

    assert ada.last.startswith("Fahrradcheck am Freitag, 27. November: Welche Zeit passt Ihnen?")
    times = ["15:00", "15:15", "15:30", "15:45", "16:00", "16:15", "16:30"]
    assert ada.buttons == [*times, "‹ Do 26.11.", "Mo 30.11. ›", "Warteliste"]


async def test_a_window_after_closing_time_shows_the_nearest_times(workshop: World) -> None:
    ada = workshop.sms_user()

    await ada.says("Hallo")
    await ada.says("Freitag ab 18 Uhr")

    assert ada.last.splitlines()[0] == "Fr 27.11. ab 18:00 ist nichts frei. Am nächsten:"
    assert ada.last.splitlines()[-4:] == [
        *("3 = Fr 27.11. 16:30", "4 = Mo 30.11. 09:00", "5 = Anderer Tag", "6 = Warteliste")
    ]


async def test_a_weekday_that_is_not_the_dates_is_asked_about(salon: World) -> None:
    ada = salon.telegram_user("Ada")

    await ada.says("Haarschnitt")
    await ada.taps("Mia")
    await ada.says("Freitag, 3.12.")

    assert ada.last.startswith(
        "Wochentag und Datum passen nicht zusammen, das wäre Donnerstag, 3. Dezember."
    )
    assert await salon.booked() == []


async def test_a_day_beyond_the_open_diary_is_refused_with_the_last_one(workshop: World) -> None:
    ada = workshop.sms_user()

    await ada.says("Hallo")
    await ada.says("1.4.2027 um 15 Uhr")

    told, asked = ada.last.splitlines()[:2]
    assert told.startswith("So weit voraus geht es noch nicht. Buchbar bis ")
    assert asked.startswith("Fahrradcheck Di 24.11.")


async def test_words_that_mean_nothing_keep_the_question_open(salon: World) -> None:
    ada = salon.telegram_user("Ada")

    await ada.says("/start")
    await ada.says("xyzzy")
    assert ada.last.startswith("Das finde ich bei uns leider nicht.")
    assert "Haarschnitt · 45 Min. · 38 €" in ada.buttons
    await ada.taps("Haarschnitt")
    await ada.taps("Mia")
    await ada.says("das ist mir zu bunt")

    assert ada.last.startswith("Diese Zeit habe ich nicht verstanden. Schreiben Sie bitte zum")
    assert "11:00" in ada.buttons


async def test_a_picture_is_answered_like_words_that_mean_nothing(workshop: World) -> None:
    ada = workshop.telegram_user("Ada", phone="+491713920077")

    await ada.says("/start")
    await ada.shares_contact()

    assert ada.last.startswith("Diese Zeit habe ich nicht verstanden.")


async def test_a_name_that_looks_like_a_command_is_a_name(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.says("Haarschnitt Freitag 15 Uhr bei Mia")

    for name in ("François", "Hilde", "Mine Termin", "Lange"):
        await ada.says(name)
        assert f"Name: {name}" in ada.last
        await ada.taps("Ändern")
        await ada.taps("Name")


async def test_the_longest_name_is_cut_and_a_name_without_letters_refused(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.says("Haarschnitt Freitag 15 Uhr bei Mia")

    await ada.says("!!!")
    assert ada.last.startswith("Bitte schreiben Sie, wie wir Sie ansprechen dürfen.")
    await ada.says("A" * 500)

    assert "Name: " + "A" * 80 + "\n" in ada.last + "\n"
