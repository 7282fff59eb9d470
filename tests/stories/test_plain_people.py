"""What people send without thinking of a bot: pictures, company, second wishes, late excuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.conftest import Opening
from tests.stories.shops import shop_with
from tests.stories.world import TUESDAY, World

SIZE = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}
PHOTO, THUMB = {"photo": [SIZE]}, {"sticker": SIZE | {"emoji": "👍"}}
VOICE = {"voice": {"file_id": "f", "file_unique_id": "u", "duration": 3}}
PLACE = {"location": {"latitude": 52.5, "longitude": 13.4}}
NO_WORDS = "Sprachnachrichten, Bilder und Standorte kann ich leider nicht verstehen."


async def test_a_voice_gets_a_plain_answer_and_words_below_a_picture_are_read(salon: World) -> None:
    ada = salon.telegram_user("Ada")

    await ada.sends(VOICE)
    assert NO_WORDS in ada.last
    assert "Was möchten Sie tun?" in ada.last
    await ada.sends(PHOTO | {"caption": "so einen Haarschnitt, Freitag 15 Uhr bei Mia?"})
    assert "Freitag, 27. November, 15:00 Uhr" in ada.last
    for content in (PLACE, PHOTO):
        await ada.sends(content)
        assert NO_WORDS in ada.last
        assert "Auf welchen Namen" in ada.last, "the question stays open"
    await ada.says("Ada")
    await ada.taps("mit Erinnerung")
    await salon.later(days=2, hours=6)
    await ada.sends(THUMB)

    assert (await salon.booked())[0].confirmed_at


@pytest.mark.words
@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("2 Haarschnitte Freitag 15 Uhr", "Hier nur ein Termin auf einmal. Für mehrere: "),
        ("Haarschnitt für 2 Personen Fr 15 Uhr", "Hier nur ein Termin auf einmal."),
        ("Haarschnitt für mich und meinen Sohn Fr 15 Uhr", "Hier nur ein Termin auf einmal."),
        ("two haircuts Friday 3pm", "One appointment at a time here."),
        ("une coupe pour moi et mon fils vendredi 15h", "Un seul rendez-vous à la fois ici."),
        ("due tagli venerdì alle 15", "Qui un solo appuntamento alla volta."),
        ("2 Haarschnitt", ""),
        ("Haarschnitt für meinen Sohn Fr 15 Uhr", ""),
        ("Fr um 3 Haarschnitt", ""),
    ],
)
async def test_company_is_not_left_standing_at_the_door(
    salon: World, words: str, told: str
) -> None:
    ben = salon.sms_user()

    await ben.says(words)

    assert told in ben.last
    assert bool(told) == ("030 23125100" in ben.last)


async def test_whoever_has_a_date_may_wish_for_something_else_while_looking_at_it(
    opening: Opening, tmp_path: Path
) -> None:
    shop = shop_with(tmp_path, "", like="salon.toml")
    text = Path(shop).read_text("utf-8").replace("[rules]", "[rules]\nopen_bookings = 2")
    Path(shop).write_text(text, "utf-8")
    salon = await opening(shop, TUESDAY)
    ben = salon.sms_user()
    for said in ("Haarschnitt Freitag 10 Uhr", "1 Ben", "Termine"):
        await ben.says(said)

    await ben.says("und noch Waschen und Schneiden am Freitag um 14 Uhr")
    assert ben.last.startswith("Waschen und Schneiden (48,50 EUR), Fr 27.11. 14:00"), ben.chat
    await ben.says("1")

    assert [one.service for one in await salon.booked()] == ["cut", "wash-and-cut"]
    await ben.says("noch ein Termin")
    assert ben.last.endswith("Ändern oder absagen: TERMINE. Ein weiterer: 030 23125100")


@pytest.mark.words
@pytest.mark.parametrize("words", ["ich möchte 30 min später", "ich würde gern 1 h später kommen"])
async def test_half_an_hour_later_days_ahead_is_another_time_and_no_delay(
    salon: World, words: str
) -> None:
    olga, ben = await salon.owner(), salon.sms_user()
    for said in ("Haarschnitt Freitag 14 Uhr", "1 Ben"):
        await ben.says(said)
    told = len(olga.chat)

    await ben.says(words)

    assert ben.last.startswith("Haarschnitt verschieben: bisher Fr 27.11. 14:00"), ben.chat
    assert len(olga.chat) == told
    await ben.says("2")
    await ben.says("komme 10 min später")
    assert ben.last.startswith("Danke, wir wissen Bescheid: 10 Min. später")


async def test_that_there_is_no_appointment_is_said_once(salon: World) -> None:
    ben = salon.sms_user()
    for said in ("Haarschnitt heute 15 Uhr", "1 Ben"):
        await ben.says(said)
    await salon.later(days=1)
    await ben.says("/language en")

    await ben.says("sorry I missed my appointment yesterday, can I get a new one?")

    assert ben.last.count("You have no appointment with us at the moment.") == 1
    assert "1 = As last time: Haircut" in ben.last


@pytest.mark.parametrize("words", ["muss leider absagen", "bin krank, kann leider nicht kommen"])
async def test_the_owner_hears_of_who_cannot_come_where_it_is_too_late_to_call_off(
    salon: World, words: str
) -> None:
    olga, ben = await salon.owner(), salon.sms_user()
    for said in ("Haarschnitt morgen 9 Uhr bei Mia", "1 Ben"):
        await ben.says(said)

    await ben.says(words)

    assert ben.last.endswith("Bitte rufen Sie uns an: 030 23125100")
    assert "Ben, 0171 39200120 möchte absagen, aber nach Ihren Regeln" in olga.chat[-1]
    assert len(await salon.booked()) == 1
    await olga.taps("absagen")
    assert not await salon.booked()
    assert ben.chat[-1].startswith("Salon Sonne: Ihr Termin")


async def test_an_everyday_word_is_no_service_whose_name_begins_like_it(salon: World) -> None:
    ben = salon.sms_user()

    await ben.says("was?")
    assert "Haarschnitt, 38 EUR" in ben.last, "all services are on offer"
    await ben.says("wasch")

    assert ben.last.startswith("Waschen und Schneiden Di 24.11.")


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("hallo", "Beratung am Telefon · 15 Min. · kostenlos"),
        ("hello", "Advice by phone · 15 min · free"),
    ],
)
async def test_what_costs_nothing_is_called_free(salon: World, words: str, label: str) -> None:
    ada = salon.telegram_user("Ada", language="de" if words == "hallo" else "en")

    await ada.says(words)

    assert label in ada.buttons


async def test_who_takes_leave_until_the_date_keeps_it(salon: World) -> None:
    ben = salon.sms_user()
    for said in ("Haarschnitt Donnerstag 15 Uhr", "1 Ben", "absagen"):
        await ben.says(said)
    assert "wirklich absagen?" in ben.last

    await ben.says("Bis Donnerstag!")

    assert ben.last == "Gern geschehen."
    assert len(await salon.booked()) == 1
