"""Another name, told unasked: it changes what is put down, and never the appointment."""

from __future__ import annotations

import pytest

from tests.stories.world import World

pytestmark = pytest.mark.words


@pytest.mark.parametrize(
    ("booking", "words", "answer"),
    [
        ("Haarschnitt Freitag 15 Uhr", "Ändern Sie bitte meinen Namen auf Olaf Petersen", "Danke"),
        ("Haircut Friday 3pm", "Change my name to Olaf Petersen pls", "Thank you, I have changed"),
        ("Coupe vendredi 15h", "mettez plutôt Olaf Petersen comme nom", "Merci, votre nom"),
        ("Taglio venerdì alle 15", "metta il nome Olaf Petersen", "Grazie, ho cambiato"),
    ],
)
async def test_a_name_is_changed_and_the_owner_hears_of_it(
    salon: World, booking: str, words: str, answer: str
) -> None:
    owner, ben = await salon.owner(), salon.sms_user()
    for said in (booking, "1 Olaf"):
        await ben.says(said)

    await ben.says(words)

    assert ben.last.startswith(answer), ben.chat
    assert "Olaf heißt jetzt Olaf Petersen" in owner.last
    assert [each.starts_at.day for each in await salon.booked()] == [27], "nothing is moved"
    await ben.says("TERMINE")
    await ben.says("1")
    assert "27" in ben.chat[-2]


async def test_a_name_that_is_not_told_is_asked_for(salon: World) -> None:
    ben = salon.sms_user()
    for said in ("Haarschnitt Freitag 15 Uhr", "1 Olaf", "ich möchte meinen Namen ändern"):
        await ben.says(said)
    assert ben.last == "Gern. Wie lautet er? Zum Beispiel: Mein Name ist Ada", ben.chat

    await ben.says("Mein Name ist Olaf Petersen")

    assert ben.last == "Danke, ich habe Ihren Namen geändert: Olaf Petersen"


async def test_a_name_corrected_before_it_was_given_is_the_name(salon: World) -> None:
    ben = salon.sms_user()
    for said in ("Haircut Friday 3pm", "change my name to Kimberly Jones"):
        await ben.says(said)

    assert "Kimberly Jones. All right?" in ben.last, ben.chat
