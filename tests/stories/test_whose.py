"""The owner asks by a name instead of a number."""

from __future__ import annotations

import pytest

from tests.stories.world import World


@pytest.fixture
async def full(salon: World) -> World:
    """Two called Ada, and Bob."""
    for name, when in (
        ("Ada Meier", "Freitag 10 Uhr bei Mia"),
        ("Bob", "Freitag 11 Uhr bei Ben"),
        ("Ada Kurz", "Samstag 11 Uhr bei Mia"),
    ):
        guest = salon.telegram_user(name.split()[0])
        await guest.says(f"Haarschnitt {when}")
        await guest.says(name)
        await guest.taps("ohne Erinnerung")
    return salon


async def test_a_name_shows_when_they_come(full: World) -> None:
    olga = await full.owner()
    meiers, bobs, _ = [one.reference for one in await full.booked()]

    for words in (
        "Bob",
        "wann kommt Bob?",
        "when does Bob come?",
        "quand vient Bob ?",
        "/whose bob",
    ):
        await olga.says(words)
        assert olga.last == f"Freitag, 27. November, 11:00 Uhr: Haarschnitt, Bob (Ben) · {bobs}"
    await olga.says("wann ist Frau Meier dran?")
    assert olga.last == f"Freitag, 27. November, 10:00 Uhr: Haarschnitt, Ada Meier (Mia) · {meiers}"
    await olga.says("absagen Xaver")
    assert olga.last == "Diesen Namen finde ich bei den kommenden Terminen nicht."
    await olga.says("when is my next client?")
    assert "Namen" not in olga.last
    await olga.says("Leo kommt später")
    assert "Namen" not in olga.last
    await olga.says("wann habt ihr offen?")
    assert "Sonntag, 29. November: geschlossen" in olga.last


async def test_who_comes_next_is_shown_with_everybody_at_that_hour(full: World) -> None:
    olga = await full.owner()
    meiers, *_ = [one.reference for one in await full.booked()]

    for words in ("nächster", "wer kommt als nächstes?", "who's next?", "suivant", "prossimo"):
        await olga.says(words)
        assert olga.last == (
            f"Freitag, 27. November, 10:00 Uhr: Haarschnitt, Ada Meier (Mia) · {meiers}"
        )
    await full.later(days=5)
    await olga.says("nächster")
    assert olga.last == "Es ist kein Termin mehr gebucht."


async def test_a_date_is_called_off_or_moved_by_name_with_one_more_tap(full: World) -> None:
    olga = await full.owner()
    meiers, bobs, kurzs = [one.reference for one in await full.booked()]

    await olga.says("absagen Ada")
    assert olga.buttons == [f"{meiers} absagen", f"{kurzs} absagen"]
    assert len(await full.booked()) == 3
    await olga.taps(meiers)
    assert olga.last.startswith("Abgesagt und wieder frei: Freitag, 27. November, 10:00 Uhr, Ada")
    await olga.says("Bob verschieben")
    await olga.taps(f"{bobs}: um neue Zeit bitten")
    assert olga.last.startswith("Um eine neue Zeit gebeten: Freitag, 27. November, 11:00 Uhr, Bob")


async def test_without_buttons_the_words_to_send_stand_below(full: World) -> None:
    olga = full.sms_user("+491713920012")
    _, bobs, _ = [one.reference for one in await full.booked()]

    await olga.says("Bob absagen")

    assert olga.last == f"Fr 27.11. 11:00: Haarschnitt, Bob (Ben) {bobs}\nabsagen {bobs}"


async def test_only_the_owner_asks_for_others(full: World) -> None:
    eve = full.telegram_user("Eve")

    for words in ("wann kommt Bob?", "Bob absagen", "/whose Bob"):
        await eve.says(words)
        assert "Ben" not in eve.last
