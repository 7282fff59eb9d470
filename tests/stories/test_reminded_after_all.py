"""A reminder is switched on after a booking without one, or off after one with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.conftest import Opening
from tests.stories.shops import shop_with
from tests.stories.test_notice import on_record
from tests.stories.world import TUESDAY, World

WORDS = {
    "de": ("erinnern Sie mich doch", "Gern, ich erinnere Sie: Donnerstag, 26. November, 15:00"),
    "en": ("remind me please", "Gladly, I will remind you: Thursday 26 November at 15:00"),
    "fr": ("rappelez-moi la veille", "je vous enverrai un rappel : jeudi 26 novembre à 15 h"),
    "it": ("mi ricordi", "Le invierò un promemoria: giovedì 26 novembre, ore 15:00"),
}
BY_SMS = {
    "de": ("Gern. Erinnerung: Do 26.11. 15:00", "4 = Erinnerung aus", "Gut, keine Erinnerung."),
    "en": ("Gladly. Reminder: Thu 26 Nov 15:00", "4 = Reminder off", "All right, no reminder."),
    "fr": ("Volontiers. Rappel: jeu. 26.11", "4 = Désactiver le rappel", "D'accord, pas de"),
    "it": ("Volentieri. Promemoria: gio 26.11", "4 = Senza promemoria", "Va bene, nessun prom"),
}
MINE = {"de": "Termine", "en": "mine", "fr": "rdv", "it": "appuntamenti"}
CHOSEN = "choice.reminder."


async def _kinds(world: World) -> list[str]:
    return [
        each.kind.removeprefix(CHOSEN) for each in await on_record(world) if CHOSEN in each.kind
    ]


@pytest.mark.parametrize("language", WORDS)
async def test_words_switch_it_on_and_it_comes(salon: World, language: str) -> None:
    words, said = WORDS[language]
    ada = salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")
    await ada.says(f"/language {language}")

    await ada.says(words)
    assert said in ada.last
    assert await _kinds(salon) == ["no", "yes"]
    assert "Absagen" not in ada.last
    await ada.says(words)
    assert said in ada.last
    assert await _kinds(salon) == ["no", "yes"]
    before = len(ada.chat)
    await salon.later(days=2, hours=5)

    assert len(ada.chat) == before + 1


@pytest.mark.parametrize("language", BY_SMS)
async def test_by_sms_words_switch_it_on_and_a_number_off(salon: World, language: str) -> None:
    on, choice, off = BY_SMS[language]
    ada = salon.sms_user()
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "2 Ada")
    await ada.says(f"/language {language}")

    await ada.says(WORDS[language][0])
    assert ada.last.startswith(on)
    await ada.says(MINE[language])
    assert choice in ada.last
    await ada.says("4")
    assert ada.last.startswith(off)
    assert await _kinds(salon) == ["no", "yes", "no"]
    before = len(ada.chat)
    await salon.later(days=2, hours=5)

    assert len(ada.chat) == before


NONE = {
    "de": "keine Erinnerung bitte",
    "en": "no reminder please",
    "fr": "pas de rappel svp",
    "it": "nessun promemoria grazie",
}


@pytest.mark.parametrize("language", NONE)
async def test_no_reminder_please_is_not_stop(salon: World, language: str) -> None:
    """Neither in answer to the summary nor afterwards; "no more reminders" may be."""
    ada = salon.telegram_user("Ada")
    await ada.says(f"/language {language}")
    await ada.says("Haarschnitt Freitag 15 Uhr bei Mia")
    await ada.says("Ada")

    await ada.says(NONE[language])
    assert len(await salon.booked()) == 1
    await ada.says(NONE[language])

    assert [each.kind for each in await on_record(salon)][-1] == "choice.reminder.no"
    await ada.says("keine Erinnerungen mehr")
    assert [each.kind for each in await on_record(salon)][-1] == "stop"


@pytest.mark.parametrize(
    "words",
    [
        *("Bitte melden Sie mich ab, ich brauche keine Erinnerung", "keine Erinnerungen mehr"),
        *("no reminder, don't contact me", "opt me out, no reminder"),
        *("arrêtez de me contacter, sans rappel", "smettetela di scrivermi, senza promemoria"),
    ],
)
async def test_stop_beside_no_reminder_is_stop(salon: World, words: str) -> None:
    ada = salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "mit Erinnerung")

    await ada.says(words)

    assert [each.kind for each in await on_record(salon)][-1] == "stop"


async def test_where_no_reminder_would_go_unheard_it_is_stop(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "mit Erinnerung")
    await ada.says("Warteliste")

    await ada.says("keine Erinnerung bitte")

    assert [each.kind for each in await on_record(salon)][-1] == "stop"


async def test_where_reminders_belong_to_the_contract_no_reminder_is_stop(
    opening: Opening, tmp_path: Path
) -> None:
    rules = '[reminders]\nbasis = "contract"\nreason = "Versäumte Termine fehlen anderen."'
    world = await opening(shop_with(tmp_path, rules, like="salon.toml"), TUESDAY)
    ada = world.telegram_user("Ada")
    await ada.says("Haarschnitt Freitag 15 Uhr bei Mia")

    await ada.says("keine Erinnerung bitte")

    assert [each.kind for each in await on_record(world)][-1] == "stop"


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("bitte absagen, keine Erinnerung nötig", "absagen"),
        ("could you move it to 4 and send a reminder", "Welche Zeit passt Ihnen besser?"),
    ],
)
async def test_a_wish_to_change_comes_before_the_reminder(
    salon: World, words: str, asked: str
) -> None:
    ada = salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")

    await ada.says(words)

    assert asked in ada.last
    assert await _kinds(salon) == ["no"]


async def test_below_the_appointment_a_button_does_it(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "mit Erinnerung")

    await ada.says("Termine")
    await ada.taps("Erinnerung ausschalten")
    assert ada.last.startswith("Gut, keine Erinnerung. Ihr Termin bleibt: Freitag, 27. November")
    await ada.says("Termine")
    await ada.taps("Erinnerung einschalten")

    assert ada.last.startswith("Gern, ich erinnere Sie: Donnerstag, 26. November, 15:00")
    await ada.says("wann kommt die Erinnerung?")
    assert ada.last.startswith("Gern, ich erinnere Sie: Donnerstag, 26. November, 15:00")
    assert await _kinds(salon) == ["yes", "no", "yes"]


async def test_after_stop_only_start_brings_messages_back(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")
    await ada.says("STOP")

    await ada.says("erinnern Sie mich doch")

    assert "START = wieder Nachrichten erhalten" in ada.last
    (booked,) = await salon.booked()
    assert not booked.remind
    assert await _kinds(salon) == ["no"]


async def test_when_it_is_too_late_for_one_it_says_so(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.books("Haarschnitt heute 15 Uhr bei Mia", "ohne Erinnerung")

    await ada.says("erinnern Sie mich doch")
    assert ada.last.startswith("Für eine Erinnerung ist es zu kurzfristig.")
    await ada.says("Termine")

    assert ada.buttons == ["Verschieben", "Absagen", "So lassen"]


async def test_rappelez_moi_is_passed_on_and_a_reminder_offered(salon: World) -> None:
    eve = salon.telegram_user("Eve", language="fr")
    await eve.books("coupe vendredi 15h avec Mia", "sans rappel")

    await eve.says("rappelez-moi svp")
    assert eve.last.startswith("C’est noté, j’ai transmis votre demande.")
    await eve.taps("Activer le rappel")

    assert "jeudi 26 novembre à 15 h" in eve.last


async def test_what_becomes_free_without_an_answer_is_told_with_it(
    opening: Opening, tmp_path: Path
) -> None:
    shop = shop_with(tmp_path, "[reminders]\nconfirm = true\nauto_release = true")
    world = await opening(shop, TUESDAY)
    ada = world.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")

    await ada.says("erinnern Sie mich doch")

    assert "Ohne Antwort bis Freitag, 27. November" in ada.last
    (booked,) = await world.booked()
    assert booked.frees_at


async def test_whoever_has_no_appointment_is_told_so(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.says("Freitag 15 Uhr")
    await ada.says("/cancel")

    await ada.says("/remind")

    assert "keinen Termin" in ada.last
