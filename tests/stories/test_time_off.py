"""The owner blocks hours or is sick: nobody books then, and those who are booked can be asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from booking.tables import blocks
from tests.stories.conftest import Opening
from tests.stories.world import SHOPS, TUESDAY, World

BLOCKED = {
    "de": ("sperre Montag 8-12", "Gesperrt für alle: Montag, 30. November zwischen 08:00 und"),
    "en": ("block Monday 8-12", "Blocked for everyone: Monday 30 November between 08:00 and 12:00"),
    "fr": ("bloquer lundi 8-12", "Bloqué pour tous : lundi 30 novembre entre 8h et 12h"),
    "it": ("blocca lunedì 8-12", "Bloccato per tutti: lunedì 30 novembre tra le 08:00 e le 12:00"),
}
SICK = {
    "de": ("heute krank", "Gesperrt für alle: Dienstag, 24. November ab 10:00"),
    "en": ("sick today", "Blocked for everyone: Tuesday 24 November from 10:00"),
    "fr": ("malade aujourd’hui", "Bloqué pour tous : mardi 24 novembre à partir de 10h"),
    "it": ("sono malata", "Bloccato per tutti: martedì 24 novembre dalle 10:00"),
}


@pytest.mark.parametrize("language", BLOCKED)
async def test_time_off_is_said_back_with_its_day_by_words_and_commands(
    salon: World, language: str
) -> None:
    olga = await salon.owner()
    await olga.says(f"/language {language}")

    for (words, said), command in ((BLOCKED[language], "/block"), (SICK[language], "/sick")):
        await olga.says(words)
        assert olga.last.startswith(said)
        assert any("Mia" in button for button in olga.buttons)
        await olga.says(f"{command} {words}")
        assert olga.last.startswith(said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Sperre Mia Mittwoch ab 14 Uhr", "für Mia: Mittwoch, 25. November ab 14:00"),
        ("bitte Mittwoch bis 12 Uhr sperren für Leo", "für Leo: Mittwoch, 25. November vor 12:00"),
        ("sperre Freitag 2-4 Zahnarzt", "für alle: Freitag, 27. November zwischen 14:00 und 16:00"),
        ("sperre 24.12. bis 2.1.", "für alle: Donnerstag, 24. Dezember bis Samstag, 2. Januar"),
        ("sperre Mittwoch und Freitag 8-10", "27. November zwischen 08:00 und 10:00"),
        ("Ben ist krank bis Freitag", "Ben: Dienstag, 24. November ab 10:00 bis Freitag, 27. Nov"),
        ("Mia heute und morgen krank", "24. November ab 10:00 bis Mittwoch, 25. November"),
        ("krank", "für alle: Dienstag, 24. November ab 10:00"),
        ("Mia Urlaub nächste Woche", "für Mia: Montag, 30. November bis Sonntag, 6. Dezember"),
        ("blocca il 5 dicembre dalle 14 alle 16", "5. Dezember zwischen 14:00 und 16:00"),
        ("closed tomorrow", "für alle: Mittwoch, 25. November"),
        ("close friday", "für alle: Freitag, 27. November"),
        ("close at 4 today", "für alle: Dienstag, 24. November ab 16:00"),
        ("schließe Freitag um 16 Uhr", "für alle: Freitag, 27. November ab 16:00"),
        ("Leo is off on Friday", "für Leo: Freitag, 27. November"),
        ("Mia hat Freitag frei", "für Mia: Freitag, 27. November"),
        ("Leo est absent vendredi", "für Leo: Freitag, 27. November"),
        ("Mia è assente venerdì", "für Mia: Freitag, 27. November"),
        ("Pause von 12 bis 13 Uhr heute", "Dienstag, 24. November zwischen 12:00 und 13:00"),
        ("Feiertag am 8.12.", "für alle: Dienstag, 8. Dezember"),
        ("morgen nur bis 15 Uhr", "für alle: Mittwoch, 25. November ab 15:00"),
        ("morgen nur bis 15 Uhr auf", "für alle: Mittwoch, 25. November ab 15:00"),
        ("Mia kommt Freitag erst um 11", "für Mia: Freitag, 27. November vor 11:00"),
        ("morgen nur 10-14 Uhr", "25. November vor 10:00; Mittwoch, 25. November ab 14:00"),
        ("we only work until 3 tomorrow", "für alle: Mittwoch, 25. November ab 15:00"),
        ("demain seulement jusqu'à 15h", "für alle: Mittwoch, 25. November ab 15:00"),
        ("domani solo fino alle 15", "für alle: Mittwoch, 25. November ab 15:00"),
        ("Wir machen morgen schon um 15 Uhr zu", "für alle: Mittwoch, 25. November ab 15:00"),
        ("Wir haben am Samstag zu", "für alle: Samstag, 28. November"),
        ("keine Termine morgen nach 15 Uhr", "für alle: Mittwoch, 25. November ab 15:00"),
        ("keine Termine mehr heute", "für alle: Dienstag, 24. November ab 10:00"),
        ("no appointments tomorrow after 3 please", "für alle: Mittwoch, 25. November ab 15:00"),
        ("pas de rdv demain après 15h", "für alle: Mittwoch, 25. November ab 15:00"),
        ("niente appuntamenti domani dopo le 15", "für alle: Mittwoch, 25. November ab 15:00"),
        ("busy tomorrow 10-11", "25. November zwischen 10:00 und 11:00"),
        ("Mia ist Freitag weg", "für Mia: Freitag, 27. November"),
    ],
)
async def test_who_is_away_and_when_is_read_from_an_owners_words(
    salon: World, words: str, said: str
) -> None:
    olga = await salon.owner()

    await olga.says(words)

    assert said in olga.last
    assert olga.last.startswith("Gesperrt")


@pytest.mark.parametrize(
    "words",
    [
        *("sag alle Termine Freitag ab", "Sag allen am Freitag ab", "Freitag alle absagen"),
        *("cancel all appointments on friday", "annuler tous les rdv de vendredi"),
        "disdica tutti gli appuntamenti di venerdì",
    ],
)
async def test_to_call_a_whole_day_off_is_to_block_it_and_to_ask_who_is_booked(
    salon: World, words: str
) -> None:
    olga, ada = await salon.owner(), salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")

    await olga.says(words)

    assert olga.last.startswith("Gesperrt für alle: Freitag, 27. November")
    assert "Haarschnitt, Ada (Mia)" in olga.last
    assert olga.buttons[0] == "Kunden um neue Zeit bitten"


async def test_whoever_books_means_the_hours_that_are_said(salon: World) -> None:
    """A customer, and an owner who is asked for a time."""
    olga, ada = await salon.owner(), salon.telegram_user("Ada")
    for person in (olga, ada):
        await person.says("Haarschnitt")
        await person.says("Mia")
        await person.says("morgen nur bis 11 Uhr")
        assert "Mittwoch, 25. November" in person.last
        assert not any("15:00" in button for button in person.buttons)

    assert await salon.count(blocks) == 0
    await olga.says("Woche")
    assert olga.last.startswith("Di 24.11.: ")
    await ada.says("Woche")
    assert "Haarschnitt am Dienstag, 1. Dezember" in ada.last


async def test_the_same_time_is_blocked_once(salon: World) -> None:
    olga = await salon.owner()
    await olga.says("sperre Mia Freitag 8-12")
    await olga.says("sperre Mia Freitag 8-12")
    assert olga.last.startswith("Gesperrt für Mia: Freitag, 27. November")
    await olga.says("sperre Freitag 8-12")
    await olga.says("block")

    assert olga.last.count("Freitag, 27. November") == 2


async def test_every_day_that_is_named_is_blocked(salon: World) -> None:
    olga = await salon.owner()

    await olga.says("sperre fr 8-10 und sa")

    assert olga.last.startswith(
        "Gesperrt für alle: Freitag, 27. November zwischen 08:00 und 10:00; Samstag, 28."
    )


async def test_whether_anything_is_free_blocks_nothing(salon: World) -> None:
    olga = await salon.owner()
    asked = (
        "Freitag frei",
        "habe ich Freitag frei?",
        "ist Mia Freitag frei",
        "keine Termine heute",
    )
    for words in (*asked, "keine Termine morgen nach 15 Uhr?", "am I busy tomorrow at 3"):
        await olga.says(words)

    assert await salon.count(blocks) == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("sperre Montag 9", "Welche Zeit genau?"),
        ("sperre mogen 14-15", "Welche Zeit genau?"),
        ("block fryday 14-15", "Welche Zeit genau?"),
        ("sperre heute 8-9", "Diese Zeit ist schon vorbei."),
        ("sperre nicht montags", "So sperren Sie Zeit"),
        ("sperre Montag aufheben", "So sperren Sie Zeit"),
        ("/block", "So sperren Sie Zeit"),
    ],
)
async def test_what_is_not_clear_blocks_nothing(salon: World, words: str, said: str) -> None:
    olga = await salon.owner()

    await olga.says(words)

    assert olga.last.startswith(said)
    assert await salon.count(blocks) == 0


async def test_nobody_books_into_blocked_hours_until_they_are_opened_again(
    workshop: World,
) -> None:
    olga, ada = await workshop.owner(), workshop.telegram_user("Ada")
    await ada.says("Freitag 10 Uhr")

    await olga.says("Freitag 8-12 sperren")
    assert "In dieser Zeit ist nichts gebucht." in olga.last
    await ada.says("Ada")  # held before it was blocked
    await ada.taps("ohne Erinnerung")
    assert await workshop.booked() == []
    assert "leider" in ada.last
    await ada.says("Freitag 10 Uhr")
    assert "Fr 27.11. 10:00 ist leider nicht frei" in ada.last
    assert not any("10:" in button for button in ada.buttons)
    await olga.says("Freitag")
    assert "gesperrt 08:00–12:00" in olga.last
    opens = ("öffne Freitag wieder", "Freitag wieder offen", "ich bin wieder gesund", "entsperren")
    for words in (*opens, "unblock friday", "rouvre vendredi", "riapri venerdì", "/block"):
        await olga.says(words)
        assert olga.last.startswith("1. Freitag, 27. November zwischen 08:00 und 12:00"), words
    await olga.taps("1 wieder öffnen")
    assert olga.last.startswith("Wieder offen: Freitag, 27. November zwischen 08:00 und 12:00")
    await olga.taps("Doch nicht sperren")
    assert olga.last == "Diese Sperre gibt es nicht mehr."
    await ada.says("Freitag 10 Uhr")

    await ada.taps("ohne Erinnerung")
    assert len(await workshop.booked()) == 1


async def test_one_tap_asks_those_who_are_booked_to_move_and_they_can(salon: World) -> None:
    """Even where it is too late for changes by the shop's rules, and by SMS as well."""
    olga, ada, bea = await salon.owner(), salon.telegram_user("Ada"), salon.sms_user()
    eve = salon.telegram_user("Eve")
    await ada.books("Haarschnitt heute 15 Uhr bei Mia", "ohne Erinnerung")
    await bea.books("Haarschnitt heute 16 Uhr bei Mia", "1 Bea")
    await eve.books("Haarschnitt heute 17 Uhr bei Ben", "ohne Erinnerung")

    await olga.says("krank heute")
    assert "3 Termine sind gebucht und bleiben bestehen:" in olga.last
    await olga.taps("Nur Mia")
    assert olga.last.startswith("Gesperrt für Mia: Dienstag, 24. November ab 10:00")
    assert "Dienstag, 24. November, 15:00 Uhr: Haarschnitt, Ada (Mia)" in olga.last
    assert "Eve" not in olga.last
    assert "Ihr Termin kann leider nicht stattfinden" not in "".join(ada.chat)
    await olga.taps("Kunden um neue Zeit bitten")
    assert olga.last.startswith("2 Personen sind um eine neue Zeit gebeten.")
    assert bea.chat[-1].startswith("Salon Sonne: Ihr Termin Di 24.11. 16:00 kann leider nicht")
    assert "stattfinden" not in "".join(eve.chat)
    await olga.taps("Kunden um neue Zeit bitten")
    assert olga.last == "Diese Kunden sind schon um eine neue Zeit gebeten."

    assert ada.chat[-1].startswith("Salon Sonne: Ihr Termin kann leider nicht stattfinden")
    await ada.taps("Verschieben")
    await ada.says("Freitag 15 Uhr")
    await ada.taps("Ja, verschieben")
    assert "Verschoben: Haarschnitt" in ada.last
    assert "Verschoben" in olga.chat[-1]
    await bea.says("Termine")
    assert "Absagen" in bea.last
    await bea.says("2")
    await bea.says("1")
    assert bea.last.startswith("Abgesagt")
    await eve.says("absagen")
    assert "lässt sich hier nicht mehr ändern" in eve.last


@pytest.mark.parametrize("words", ["Schade, dann am Samstag 10 Uhr", "Samstag um 10"])
async def test_whoever_answers_with_another_time_moves(salon: World, words: str) -> None:
    olga, ada, ben = await salon.owner(), salon.sms_user(), salon.sms_user()
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "1 Ada")
    await ben.books("Haarschnitt Donnerstag 15 Uhr bei Mia", "1 Ben")
    await olga.says("Mia Freitag krank")
    await olga.taps("Kunden um neue Zeit bitten")

    await ben.says(words)
    assert ben.last.startswith("Haarschnitt, Do 26.11. 15:00"), "nobody asked him to move it"
    assert "1 = Verschieben" in ben.last
    await ada.says(words)
    assert ada.last.startswith("Haarschnitt verschieben: bisher Fr 27.11. 15:00, neu Sa 28.11. 10")
    await ada.says("lieber Freitag 16 Uhr bei Leo")
    assert ada.last.startswith("Haarschnitt verschieben: bisher Fr 27.11. 15:00, neu Fr 27.11. 16")
    await ada.says("1")

    assert ada.last.startswith("Verschoben: Haarschnitt, neu Fr 27.11. 16:00")


async def test_who_was_asked_to_move_is_not_reminded_of_what_will_not_be(salon: World) -> None:
    olga, ada = await salon.owner(), salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia")
    await olga.says("Mia Freitag krank")
    await olga.taps("Kunden um neue Zeit bitten")

    await salon.later(days=2, hours=7)
    assert not any("Erinnerung an Ihren Termin" in text for text in ada.chat)
    await olga.taps("Doch nicht sperren")
    assert "Bitte sagen Sie ihnen Bescheid:" in olga.last
    assert "Haarschnitt, Ada (Mia)" in olga.last
    await salon.later(minutes=1)

    assert "Erinnerung an Ihren Termin" in ada.chat[-1]


async def test_an_ok_to_what_will_not_be_shows_other_times(salon: World) -> None:
    olga, ada, eve = await salon.owner(), salon.sms_user(), salon.telegram_user("Eve")
    await ada.says("Haarschnitt Freitag 15 Uhr bei Mia")
    await ada.says("1 Ada")
    await eve.books("Haarschnitt Donnerstag 15 Uhr bei Mia", "ohne Erinnerung")
    await olga.says("Mia Freitag krank")
    await olga.taps("Kunden um neue Zeit bitten")

    await ada.says("ok")
    assert "Neue Zeit" in ada.last
    assert "1 = " in ada.last
    await olga.says(f"/off {(await salon.booked())[0].reference}")
    assert eve.chat[-2].startswith("Salon Sonne: Ihr Termin ist abgesagt")
    await eve.says("ok")
    assert eve.last == "Alles klar."


@pytest.mark.parametrize(
    ("language", "words", "answer"),
    [
        ("en", "ok", "All right."),
        ("fr", "d'accord", "C’est noté."),
        ("it", "va bene", "Va bene."),
        ("it", "grazie", "Prego, volentieri."),
    ],
)
async def test_an_ok_is_not_thanked_for(
    salon: World, language: str, words: str, answer: str
) -> None:
    ada = salon.telegram_user("Ada", language=language)
    await ada.says("/start cut")
    await ada.says("/abort")

    await ada.says(words)

    assert ada.last == answer


async def test_an_owner_without_buttons_answers_by_number(salon: World) -> None:
    olga, ada = salon.sms_user("+491713920012"), salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")

    await olga.says("sperre Freitag 14-18")
    assert olga.last.splitlines() == [
        "Gesperrt für alle: Fr 27.11. zwischen 14:00 und 18:00",
        "Ein Termin ist gebucht und bleibt bestehen:",
        "Fr 27.11. 15:00: Haarschnitt, Ada (Mia)",
        "1 = Kunden um neue Zeit bitten",
        "2 = Nur Mia",
        "3 = Nur Leo",
        "4 = Nur Ben",
        "5 = Doch nicht sperren",
    ]
    await olga.says("1")
    assert olga.last.startswith("Eine Person ist um eine neue Zeit gebeten.")
    assert ada.chat[-1].startswith("Salon Sonne: Ihr Termin kann leider nicht stattfinden")
    await olga.says("sperre Samstag")
    await olga.says("2")
    assert olga.last.splitlines()[0] == "Gesperrt für Leo: Sa 28.11."
    await olga.says("1")

    assert olga.last == "Wieder offen für Leo: Sa 28.11."


async def test_by_sms_what_is_blocked_is_opened_again_by_its_number(
    opening: Opening, tmp_path: Path
) -> None:
    number = "+4917139200188"
    shop = tmp_path / "single.toml"
    written = (SHOPS / "single.toml").read_text("utf-8")
    shop.write_text(f'{written}\n[owner]\nsms = "{number}"\n', "utf-8")
    world = await opening(str(shop), TUESDAY)
    olga = world.sms_user(number)

    await olga.says("block")
    assert olga.last == 'So sperren Sie Zeit: "sperre Montag 8-12" oder "heute krank".'
    for words in ("sperre Freitag 8-12", "sperre Montag"):
        await olga.says(words)
    await olga.says("block")
    assert olga.last.endswith("1 = Fr 27.11. zwischen 08:00 und 12:00\n2 = Mo 30.11.")
    await olga.says("2")

    assert olga.last == "Wieder offen: Mo 30.11."
    assert await world.count(blocks) == 1


async def test_a_course_whose_teacher_is_away_takes_nobody(salon: World) -> None:
    olga, ada = await salon.owner(), salon.telegram_user("Ada")

    await olga.says("Mia am 5.12. krank")
    await ada.says("Flechtabend")

    assert "Sa 12.12." in "".join(ada.buttons) + ada.last
    assert "5.12." not in "".join(ada.buttons)


async def test_a_customer_cannot_close_the_shop(workshop: World) -> None:
    eve = workshop.telegram_user("Eve")

    for words in ("sperre Freitag 8-12", "/block Freitag 8-12", "/sick", "heute krank"):
        await eve.says(words)

    assert await workshop.count(blocks) == 0


async def test_opening_hours_are_told_without_what_is_blocked(workshop: World) -> None:
    olga, ada = await workshop.owner(), workshop.telegram_user("Ada")
    await ada.says("Wie lange haben Sie Freitag offen?")
    before = ada.last

    await olga.says("sperre Freitag")
    await ada.says("Wie lange haben Sie Freitag offen?")

    assert "27. November: geschlossen" in ada.last
    assert before != ada.last


async def test_what_was_blocked_is_forgotten_when_it_is_over(workshop: World) -> None:
    olga = await workshop.owner()
    await olga.says("krank heute")

    await workshop.later(days=1)
    assert await workshop.count(blocks) == 1
    await workshop.later(days=1)

    assert await workshop.count(blocks) == 0
