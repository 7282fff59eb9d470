"""What was said in passing is said back, kept, and put to use when its question comes."""

from __future__ import annotations

import pytest

from tests.stories.world import World

pytestmark = pytest.mark.words


async def test_a_day_said_before_the_service_is_said_back(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.says("Ist Mia am Donnerstag da?")
    assert "Notiert: Donnerstag, 26. November bei Mia" in ada.last

    await ada.says("ja, dann um 10 bitte Haarschnitt")

    assert any("Donnerstag, 26. November, 10:00 Uhr" in said for said in ada.chat)


async def test_with_whom_does_not_matter_is_an_answer_to_the_time(salon: World) -> None:
    ben = salon.sms_user()
    await ben.says("Farbe Donnerstag bei Mia")
    await ben.says("egal bei wem")

    assert ben.last.startswith("Farbe Do 26.11."), "the same day is offered, with anybody"
    assert not any("nicht verstanden" in said for said in ben.chat)


async def test_a_lone_without_is_no_name(salon: World) -> None:
    ben = salon.sms_user()
    await ben.says("Haarschnitt Donnerstag 10 Uhr")
    await ben.says("ohne")
    assert ben.last == "Auf welchen Namen?"

    await ben.says("Sabine")

    assert "Sabine" in ben.last
    assert "Erinnerung" not in ben.last


async def test_a_name_beside_the_number_of_a_service_is_no_hindrance(salon: World) -> None:
    ben = salon.sms_user()
    for said in ("Termin", "1 Chloé"):
        await ben.says(said)

    assert ben.last.startswith("Haarschnitt Di 24.11."), ben.chat


async def test_the_day_that_was_meant_is_offered_to_whoever_moves(salon: World) -> None:
    ben = salon.sms_user()
    for said in ("Haarschnitt Donnerstag 10 Uhr", "1 Tom"):
        await ben.says(said)

    await ben.says("hab mich vertan, meinte Freitag")

    assert ben.last.startswith("Haarschnitt Fr 27.11."), ben.chat
    assert [each.starts_at.day for each in await salon.booked()] == [26], "nothing is moved unasked"


@pytest.mark.parametrize(
    ("language", "words", "shown"),
    [
        ("de", "Haarschnitt Donnerstag nicht vor 15 Uhr", "Haarschnitt Do 26.11."),
        ("en", "Haircut Thursday not before 3pm", "Haircut Thu 26 Nov"),
        ("fr", "Coupe jeudi pas avant 15h", "Coupe jeu. 26.11"),
        ("it", "Taglio giovedì non prima delle 15", "Taglio gio 26.11"),
    ],
)
async def test_a_bound_is_no_refusal(salon: World, language: str, words: str, shown: str) -> None:
    ben = salon.sms_user()
    await ben.says(words)

    assert shown in ben.last, language
    assert "15" in ben.last
    assert not {"09:00", "10:00", "11:00", "14:00", "9h", "14h"} & set(ben.last.split())


async def test_a_day_said_beside_a_look_is_kept_for_the_move(salon: World) -> None:
    ben = salon.sms_user()
    for said in ("Haarschnitt Donnerstag 10 Uhr", "1 Tom"):
        await ben.says(said)
    await ben.says("Ist mein Termin am Freitag?")
    assert "Haarschnitt, Do 26.11. 10:00" in ben.last, ben.chat

    await ben.says("1")

    assert ben.last.startswith("Haarschnitt Fr 27.11."), ben.chat


@pytest.mark.parametrize("name", ["Eve", "Sam", "Noel"])
async def test_what_is_oftener_a_name_than_a_time_is_one(salon: World, name: str) -> None:
    eve, sam = salon.sms_user(), salon.sms_user()
    for said in ("Haarschnitt Freitag 16 Uhr", name):
        await eve.says(said)
    for said in ("Haarschnitt Freitag 14 Uhr", f"1 {name}"):
        await sam.says(said)

    assert f"Haarschnitt (38 EUR), Fr 27.11. 16:00, Mia, {name}." in eve.last, eve.chat
    assert sam.last.startswith(f"Gebucht: Haarschnitt, Fr 27.11. 14:00, {name}."), sam.chat


@pytest.mark.parametrize("words", ["ja nehm ich", "Ja, das passt", "ok"])
async def test_a_yes_is_no_name(salon: World, words: str) -> None:
    ben = salon.sms_user()
    for said in ("Haarschnitt Freitag 16 Uhr", words):
        await ben.says(said)

    assert ben.last.startswith("Bitte senden Sie einen Namen."), ben.chat


async def test_a_question_for_another_day_is_no_name(salon: World) -> None:
    ben = salon.sms_user()
    for said in ("Haarschnitt Freitag 16 Uhr", "chan ich au am Samschtig cho?"):
        await ben.says(said)
    assert ben.last.startswith("Haarschnitt Sa 28.11."), ben.chat

    await ben.says("um zehni")

    assert "Sa 28.11. 10:00" in ben.last


async def test_another_day_at_the_same_hour_keeps_the_hour(salon: World) -> None:
    cleo = salon.sms_user()
    for said in ("Couleur samedi 11h", "1 Chloé", "on peut décaler à mardi même heure?"):
        await cleo.says(said)

    assert "mar. 1.12 11h" in cleo.last, cleo.chat


async def test_a_better_day_moves_the_appointment(salon: World) -> None:
    pat = salon.sms_user()
    for said in ("Haircut Thursday 10am", "1 Pat", "oh wait, friday is better"):
        await pat.says(said)

    assert pat.last.startswith("Haircut Fri 27 Nov"), pat.chat
    assert [each.starts_at.day for each in await salon.booked()] == [26]
