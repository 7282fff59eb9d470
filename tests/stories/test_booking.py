"""From a stranger's first word to a reminder, on both channels."""

from __future__ import annotations

from tests.stories.world import World


async def test_a_stranger_books_on_telegram_and_the_owner_is_told(workshop: World) -> None:
    olga = await workshop.owner()
    ada = workshop.telegram_user("Ada")

    await ada.says("/start")
    assert "Welche Zeit passt Ihnen?" in ada.last
    await ada.taps("13:00")
    held, notice, name = ada.news
    assert "10 Minuten für Sie reserviert" in held
    assert "Rad & Tat (Verantwortlicher)" in notice
    assert name == "Auf welchen Namen dürfen wir den Termin eintragen?"
    await ada.says("Ada")
    await ada.taps("mit Erinnerung")

    assert "Gebucht: Fahrradcheck" in ada.last
    (booked,) = await workshop.booked()
    assert booked.reference in ada.last
    assert olga.chat[-1].startswith(f"Neuer Termin {booked.reference}")
