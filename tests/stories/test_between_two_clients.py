"""What an owner writes between two clients: who is next, how to call, where customers book."""

from __future__ import annotations

import pytest

from booking.tables import blocks
from tests.stories.world import World

DAY = "Donnerstag, 26. November: ein Termin"


@pytest.fixture
async def with_dana(salon: World) -> World:
    """The salon with an owner, and Dana who comes on Thursday at three."""
    await salon.sms_user().books("Haarschnitt Donnerstag 15 Uhr bei Mia", "1 Dana")
    return salon


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("wann ist meine nächste Kundin?", "26. November, 15:00 Uhr: Haarschnitt, Dana (Mia)"),
        ("next client", "26. November, 15:00 Uhr: Haarschnitt, Dana (Mia)"),
        ("hab ich Donnerstag um 15 Uhr wen?", DAY),
        ("do I have anyone on thursday at 3pm", DAY),
        ("suis-je libre jeudi à 15h", DAY),
        ("ho qualcuno giovedì alle 15", DAY),
        ("bin ich um 3 frei", "Dienstag, 24. November: keine Termine"),
        ("Telefonnummer von Dana", "Dana, 0171 39200120"),
        ("Danas Nummer", "Dana, 0171 39200120"),
        ("numéro de Dana", "Dana, 0171 39200120"),
        ("ich verspäte mich", "Dana, 0171 39200120"),
        ("I'm running 10 minutes late", "Dana, 0171 39200120"),
        ("link", "So bucht der Kunde selbst:\nhttps://t.me/terminbote_demo_bot"),
        ("Wie kann ein Kunde buchen?", "So bucht der Kunde selbst:"),
        ("where can customers book?", "So bucht der Kunde selbst:"),
        ("wer steht auf der Warteliste", "Auf der Warteliste steht niemand."),
    ],
)
async def test_it_is_answered_at_once(with_dana: World, words: str, said: str) -> None:
    olga = await with_dana.owner()

    await olga.says(words)

    assert said in olga.last


@pytest.mark.parametrize(
    "words",
    ["Dana kommt nicht", "Dana hat abgesagt", "Dana can't make it", "Dana ne vient pas"],
)
async def test_who_is_not_coming_is_called_off_with_one_tap(with_dana: World, words: str) -> None:
    olga = await with_dana.owner()

    await olga.says(words)
    assert "Dana (Mia)" in olga.last
    await olga.taps("absagen")

    assert olga.chat[-1].startswith("Abgesagt und wieder frei:")


@pytest.mark.parametrize("words", ["ich mach Freitag frei", "mach Freitag dicht"])
async def test_a_day_off_in_few_words(salon: World, words: str) -> None:
    olga = await salon.owner()

    await olga.says(words)
    assert olga.last.startswith("Gesperrt für alle: Freitag, 27. November")
    await olga.says("mach Freitag wieder frei")
    assert olga.last.startswith("1. Freitag, 27. November")
    await olga.says("ist Freitag frei")

    assert await salon.count(blocks) == 1


async def test_of_somebody_without_a_number_it_says_so(salon: World) -> None:
    olga, ada = await salon.owner(), salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")

    await olga.says("Nummer von Ada")

    assert olga.last.endswith("Eine Telefonnummer ist nicht bekannt.")
