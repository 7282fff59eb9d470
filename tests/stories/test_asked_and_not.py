"""An owner asks one customer for another time, and takes that back; or forgets to say whom."""

from __future__ import annotations

import pytest

from tests.stories.world import World

WHICH = {
    "de": ("absagen", "Welchen?", "verschieben", "Wen?"),
    "en": ("call off", "Which one?", "move", "Whom?"),
    "fr": ("annuler", "Lequel", "déplacer", "Qui"),
    "it": ("disdire", "Quale?", "spostare", "A chi?"),
}


@pytest.mark.parametrize("language", WHICH)
async def test_without_a_number_it_says_what_to_write(salon: World, language: str) -> None:
    olga, sms = await salon.owner(), salon.sms_user("+491713920012")
    off, which, move, whom = WHICH[language]
    for person in (olga, sms):
        await person.says(f"/language {language}")
        for words, asked in ((off, which), ("/off", which), (move, whom), ("/ask", whom)):
            await person.says(words)
            assert person.last.startswith(asked), words
            assert "K7Q2" in person.last


async def test_a_command_takes_a_name_too(salon: World) -> None:
    olga, ada = await salon.owner(), salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")

    await olga.says("/off Ada")
    assert "Haarschnitt, Ada" in olga.last
    assert any("absagen" in button for button in olga.buttons)
    await olga.says("/ask Zoe")

    assert olga.last == "Diesen Namen finde ich bei den kommenden Terminen nicht."


async def test_what_was_asked_is_taken_back(salon: World) -> None:
    olga, ada = await salon.owner(), salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "mit Erinnerung")
    (booked,) = await salon.booked()

    await olga.says(f"/ask {booked.reference}")
    assert "kann leider nicht stattfinden" in ada.chat[-1]
    await olga.taps("Doch nicht")
    assert olga.chat[-1].startswith("Zurückgenommen, der Termin bleibt: Freitag, 27. November")
    assert "Ihr Termin kann doch stattfinden: Freitag, 27. November" in ada.chat[-1]
    await salon.later(days=2, hours=5)

    assert "Erinnerung an Ihren Termin" in ada.chat[-1]


async def test_by_sms_a_word_takes_it_back_and_nothing_else_is_undone(salon: World) -> None:
    sms, ada = salon.sms_user("+491713920012"), salon.sms_user()
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "1 Ada")
    (booked,) = await salon.booked()

    await sms.says(f"verschieben {booked.reference}")
    assert f'"bleibt {booked.reference}"' in sms.last
    await sms.says(f"bleibt {booked.reference}")
    assert sms.last.startswith("Zurückgenommen")
    before = len(ada.chat)
    await sms.says(f"bleibt {booked.reference}")

    assert sms.last.startswith("Gut, der Termin bleibt")
    assert len(ada.chat) == before
