"""The shop file changes while dates lie ahead: the owner hears of those it has no place for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reminders.balance import balance
from tests.stories.conftest import Opening
from tests.stories.world import SHOPS, TUESDAY, World


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(SHOPS / "salon.toml", tmp_path / "salon.toml"))


@pytest.fixture
async def salon(opening: Opening, file: Path) -> World:
    return await opening(str(file), TUESDAY)


async def test_the_owner_hears_which_dates_no_longer_fit_and_asks_for_another_time(
    salon: World, file: Path
) -> None:
    olga, ada, bea = await salon.owner(), salon.telegram_user("Ada"), salon.sms_user()
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")
    await bea.books("Haarschnitt Samstag 11 Uhr bei Leo", "2 Bea")
    adas, beas = [one.reference for one in await salon.booked()]

    await reopened(
        salon, file, '"09:00-12:30", "13:30-18:00"]\nsaturday', '"09:00-14:00"]\nsaturday'
    )
    assert olga.chat[-1] == (
        "Zur geänderten Datei des Geschäfts passt ein Termin nicht mehr. Bis Sie etwas tun, bleibt "
        "alles wie gebucht. Absagen: /off K7Q2, um eine neue Zeit bitten: /ask K7Q2\n\n"
        f"Freitag, 27. November, 15:00 Uhr: Haarschnitt (Mia) · {adas}, nicht mehr geöffnet"
    )
    said = olga.chat
    await reopened(salon, file, "", "")
    assert olga.chat == said, "once for each change"

    await olga.says(f"verschieben {adas}")
    assert olga.last.startswith("Um eine neue Zeit gebeten: Freitag, 27. November, 15:00 Uhr, Ada")
    await ada.taps("Verschieben")
    assert "Welche Zeit passt Ihnen besser?" in ada.last
    await olga.says(f"verschiebe {beas} auf 15 Uhr")
    assert olga.last == f"Eine neue Zeit wählt der Kunde selbst. So bitten Sie darum: /ask {beas}"
    assert "kann leider nicht stattfinden" not in bea.chat[-1]


async def test_who_booked_what_is_no_longer_offered_is_asked_once_and_sees_what_to_do(
    salon: World, file: Path
) -> None:
    olga, ada, bea = await salon.owner(), salon.telegram_user("Ada"), salon.sms_user()
    await ada.books("Farbe Freitag 15 Uhr", "ohne Erinnerung")
    await bea.says("Farbe Samstag 11 Uhr")
    await bea.says("2 Bea")
    adas, beas = [one.reference for one in await salon.booked()]
    await reopened(salon, file, 'colour]\nname = { de = "Farbe"', 'henna]\nname = { de = "Henna"')

    await olga.says(f"/ask {adas}")
    assert "Diese Leistung gibt es bei uns nicht mehr." in ada.chat[-1]
    assert ada.buttons == ["Termin buchen", "Absagen"]
    told = ada.chat
    await olga.says(f"/ask {adas}")
    assert olga.last.startswith("Schon um eine neue Zeit gebeten: Freitag, 27. November")
    assert ada.chat == told

    await ada.says("Termin verschieben")
    assert ada.last == (
        "Diese Leistung gibt es bei uns nicht mehr, deshalb lässt sich der Termin nicht "
        "verschieben. Sie können etwas anderes buchen und diesen Termin absagen. Fragen? "
        "030 23125100"
    )
    await ada.taps("Absagen")
    await ada.taps("Ja, absagen")
    assert [one.reference for one in await salon.booked()] == [beas]

    await olga.says(f"/ask {beas}")
    await bea.says("TERMINE")
    await bea.says("1")
    assert "etwas anderes buchen" in bea.last
    await salon.later(hours=25)
    told = bea.chat
    await olga.says(f"/ask {beas}")
    assert len(bea.chat) == len(told) + 1, "after a day the owner may ask again"


async def test_who_is_asked_to_move_may_do_so_late_and_is_not_reminded_meanwhile(
    salon: World, file: Path
) -> None:
    olga, ada = await salon.owner(), salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "mit Erinnerung")
    (booked,) = await salon.booked()
    await olga.says(f"/ask {booked.reference}")
    await reopened(salon, file, 'monday = "closed"', 'monday = "09:00-10:00"')
    assert salon.app

    await salon.later(days=3, hours=2)
    assert not any("Erinnerung an Ihren Termin" in text for text in ada.chat)
    assert (await salon.look(lambda desk: balance(desk, TUESDAY, desk.now))).due == 0
    await ada.says("Samstag um 10")
    await ada.taps("Ja, verschieben")

    assert "Verschoben: Haarschnitt" in ada.last


async def test_whose_choice_leaves_the_file_while_they_book_is_told_why_they_are_asked_again(
    salon: World, file: Path
) -> None:
    ada, bea, cem = salon.telegram_user("Ada"), salon.sms_user(), salon.telegram_user("Cem")
    await ada.says("Farbe Freitag 15 Uhr")
    await bea.says("Haarschnitt Freitag 10 Uhr bei Mia")
    await cem.says("Farbe")
    await cem.says("Warteliste")
    henna = 'henna]\nname = { de = "Henna"'
    await reopened(salon, file, 'colour]\nname = { de = "Farbe"', henna)
    text = file.read_text("utf-8")
    file.write_text(text.replace("[staff.mia]", "[staff.ida]").replace('"mia"', '"ida"'), "utf-8")
    await reopened(salon, file, 'name = "Mia"', 'name = "Ida"')

    await ada.says("Ada")
    assert ada.news[0].startswith("Diese Leistung bieten wir nicht mehr an.")
    assert any(label.startswith("Haarschnitt") for label in ada.buttons)
    await ada.taps("Haarschnitt")
    assert "Freitag, 27. November, 15:00 Uhr" in "".join(ada.chat[-2:])
    await bea.says("1 Bea")
    assert bea.news[0].startswith("Zu dieser Person sind keine Termine mehr möglich.")
    await cem.says("Montag")
    assert cem.news[0].startswith("Diese Leistung bieten wir nicht mehr an.")


async def test_a_changed_language_reaches_the_chats_that_run_the_shop_already(
    salon: World, file: Path
) -> None:
    olga = await salon.owner()
    await olga.says("/language fr")
    await reopened(salon, file, "", "")
    await olga.says("/today")
    assert "mardi" in olga.last, "who has chosen keeps it"

    await reopened(salon, file, "[owner]", '[owner]\nlanguage = "it"')
    await olga.says("/today")
    assert "martedì" in olga.last


async def reopened(salon: World, file: Path, before: str, after: str) -> None:
    """The program starts anew with that line of its file changed."""
    await salon.shut()
    file.write_text(file.read_text("utf-8").replace(before, after), "utf-8")
    await salon.open()
    await salon.rest()
