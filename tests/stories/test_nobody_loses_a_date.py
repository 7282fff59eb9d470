"""A date is released, moved or declined only as its person was told, and never by an old button."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.conftest import Opening
from tests.stories.shops import shop_with
from tests.stories.world import TUESDAY, SmsUser, TelegramUser, World

SHORTLY = '[rules]\nlatest_change = "1 h"'
ASKING = f"[reminders]\nconfirm = true\n{SHORTLY}"
RELEASING = f"[reminders]\nconfirm = true\nauto_release = true\n{SHORTLY}"
NEEDS_YES = "approval = true"
TOLD = (
    "Bitte beantworten Sie unsere Erinnerung: Ohne Antwort bis {} geben wir die Zeit wieder frei."
)
TOLD_BY_SMS = "Bitte die Erinnerung beantworten: Ohne Antwort bis {} wird die Zeit wieder frei."


@pytest.fixture
async def asking(opening: Opening, tmp_path: Path) -> World:
    return await opening(shop_with(tmp_path, ASKING), TUESDAY)


@pytest.fixture
async def releasing(opening: Opening, tmp_path: Path) -> World:
    return await opening(shop_with(tmp_path, RELEASING), TUESDAY)


@pytest.fixture
async def approving(opening: Opening, tmp_path: Path) -> World:
    """Whose bookings need the owner's yes, and which releases what nobody confirms."""
    return await opening(shop_with(tmp_path, RELEASING, check=NEEDS_YES), TUESDAY)


@pytest.mark.parametrize("words", ["Komme 10 Minuten später", "I'll be 10 minutes late"])
async def test_whoever_comes_later_comes(releasing: World, words: str) -> None:
    olga, ada, bea = await releasing.owner(), await booked(releasing), await by_sms(releasing)
    await to_the_reminder(releasing)
    await ada.says(words)
    await bea.says(words)
    assert sum("10" in text for text in olga.chat[-2:]) == 2, "the owner knows by how much"

    await to_the_decision(releasing)

    assert all(one.confirmed_at for one in await releasing.booked())
    assert len(await releasing.booked()) == 2


@pytest.mark.parametrize("answer", ["Verschieben", "Wo ist das genau?", "bitte rufen Sie an"])
async def test_whoever_wrote_anything_is_the_owners_to_decide(
    releasing: World, answer: str
) -> None:
    olga, ada = await releasing.owner(), await booked(releasing)
    await to_the_reminder(releasing)
    await ada.says(answer)

    await to_the_decision(releasing)

    assert len(await releasing.booked()) == 1
    assert olga.chat[-1].startswith("Nicht bestätigt, hat aber geschrieben: Freitag, 27. November")
    await olga.taps("Freigeben")
    assert ada.chat[-2].splitlines() == [
        "Rad & Tat: Ihr Termin ist abgesagt, weil er nicht bestätigt war: "
        "Freitag, 27. November, 15:00 Uhr",
        "Gern finden wir einen neuen.",
        "Fragen? 040 66969123",
    ]
    assert ada.buttons == ["Termin buchen"]


async def test_an_old_question_is_not_answered_for_the_new_date(asking: World) -> None:
    olga, ada = await asking.owner(), await booked(asking)
    await to_the_reminder(asking)
    await to_the_decision(asking)
    question = olga.message_with("Keine Antwort")
    (before,) = await asking.booked()
    await ada.says("verschieben")
    await ada.says("Montag 10 Uhr")
    await ada.taps("Ja, verschieben")

    for word in ("Freigeben", "Behalten"):
        await olga.presses(question, word)
        assert olga.last == "Diesen Termin gibt es so nicht mehr."
    for words in (f"frei {before.reference}", f"/release {before.id}"):  # as older buttons were
        await olga.says(words)
        assert olga.last == "Diesen Termin gibt es so nicht mehr."
    assert len(await asking.booked()) == 1

    for _ in range(22):
        await asking.later(hours=3)
    await asking.later(hours=1.5)  # half past eight on Monday: asked about the new date
    assert olga.chat[-1].startswith("Keine Antwort: Montag, 30. November"), olga.chat[-1]
    await olga.says(f"frei {before.reference}")
    assert olga.last.startswith("Abgesagt und wieder frei: Montag, 30. November")


async def test_a_release_is_told_with_the_owners_yes_and_with_every_move(approving: World) -> None:
    olga, ada, bea = await approving.owner(), await booked(approving), await by_sms(approving)
    assert not any("Ohne Antwort" in text for text in (*ada.chat, *bea.chat)), "only asked for yet"
    for one in await approving.booked():
        await olga.says(f"ok {one.reference}")
    assert ada.chat[-1] == TOLD.format("Freitag, 27. November, 12:00 Uhr")
    assert bea.chat[-1] == TOLD_BY_SMS.format("Fr 27.11. 13:00")

    await bea.says("verschieben")
    await bea.says("Freitag 11 Uhr")
    await bea.says("1")
    await olga.taps("Zusagen")
    assert bea.chat[-3].startswith("Verschoben: Fahrradcheck, neu Fr 27.11. 11:00.")
    assert bea.chat[-1] == TOLD_BY_SMS.format("Fr 27.11. 08:00")

    await to_the_reminder(approving)
    await to_the_decision(approving)
    assert await approving.booked() == []


async def test_dates_booked_before_the_shop_releases_any_are_the_owners(
    opening: Opening, tmp_path: Path
) -> None:
    world = await opening(shop_with(tmp_path, ASKING), TUESDAY)
    olga, ada = await world.owner(), await booked(world)
    await world.shut()
    shop_with(tmp_path, RELEASING)
    await world.open()
    bea = await by_sms(world)
    assert "Ohne Antwort" in bea.chat[-1]

    await to_the_reminder(world)
    await to_the_decision(world)

    assert any(text.startswith("Keine Antwort: Freitag") for text in olga.chat)
    (still,) = await world.booked()
    assert still.starts_at.astimezone(world.front.shop.zone).hour == 15, "Ada's"
    assert "Ohne Antwort von Ihnen" in bea.chat[-1]
    assert "keine Antwort von Ihnen" not in ada.chat[-1]


async def test_until_the_owners_yes_the_old_date_stands(approving: World) -> None:
    olga, ada = await approving.owner(), await booked(approving)
    await olga.taps("Zusagen")
    (before,) = await approving.booked()
    await moves(ada, "Montag 10 Uhr")
    assert ada.last.splitlines()[-4:-1] == [
        "Ihre Anfrage ist notiert: Fahrradcheck",
        "Neu: Montag, 30. November, 10:00 Uhr",
        "Ihr Termin bleibt, bis wir die neue Zeit bestätigt haben: "
        "Freitag, 27. November, 15:00 Uhr",
    ]
    ben = approving.telegram_user("Ben")
    await ben.says("Freitag 15 Uhr")
    assert "ist leider nicht frei" in ben.last
    assert "Bisher: Freitag, 27. November, 15:00 Uhr" in olga.chat[-1]

    await olga.taps("Ablehnen")
    assert ada.chat[-1].splitlines() == [
        "Rad & Tat: Diese neue Zeit können wir leider nicht zusagen: "
        "Montag, 30. November, 10:00 Uhr",
        "Ihr Termin bleibt: Freitag, 27. November, 15:00 Uhr",
        "Fragen? 040 66969123",
    ]
    assert await approving.booked() == [before], "untouched, the calendar's entry as well"

    await moves(ada, "Dienstag 10 Uhr")
    await moves(ada, "Freitag 15:15 Uhr", which="Fr 27.11.")
    assert len(await approving.booked()) == 2, "the wish that was made last"
    await olga.taps("Zusagen")
    (after,) = await approving.booked()
    assert (after.id, after.reference) == (before.id, before.reference)
    assert (after.starts_at - before.starts_at).total_seconds() == 15 * 60
    assert any("✅ Verschoben: Fahrradcheck" in text for text in ada.chat[-3:])
    await ben.says("Freitag 14:30 Uhr")
    assert "reserviert" in ben.last, "what the old date took is free again"


async def test_whoever_calls_off_what_is_to_be_moved_asks_for_nothing_more(
    approving: World,
) -> None:
    olga, ada = await approving.owner(), await booked(approving)
    await olga.taps("Zusagen")
    await moves(ada, "Montag 10 Uhr")
    await ada.says("absagen")
    await ada.taps("Fr 27.11.")
    assert ada.last.splitlines()[0] == (
        "Damit endet auch Ihre Anfrage: Montag, 30. November, 10:00 Uhr"
    )
    await ada.taps("Ja, absagen")

    assert await approving.booked() == []
    assert olga.chat[-1].startswith("Abgesagt ")
    assert olga.chat[-1].endswith("Damit endet auch die Anfrage: Montag, 30. November, 10:00 Uhr")
    await olga.taps("Zusagen")
    assert olga.last == "Diesen Termin gibt es so nicht mehr."


async def test_by_sms_the_old_date_stands_as_well(approving: World) -> None:
    olga, bea = await approving.owner(), await by_sms(approving)
    await olga.taps("Zusagen")
    await bea.says("verschieben")
    await bea.says("Montag 10 Uhr")
    await bea.says("1")
    assert bea.last == (
        "Angefragt: Fahrradcheck, neu Mo 30.11. 10:00. Ihr Termin Fr 27.11. 16:00 bleibt, bis wir "
        "bestätigen."
    )
    await olga.taps("Ablehnen")

    assert bea.chat[-1] == (
        "Rad & Tat: Mo 30.11. 10:00 können wir leider nicht zusagen. Ihr Termin bleibt: "
        "Fr 27.11. 16:00. Fragen? Tel. 040 66969123"
    )
    assert len(await approving.booked()) == 1


async def booked(world: World) -> TelegramUser:
    ada = world.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr")
    return ada


async def by_sms(world: World) -> SmsUser:
    bea = world.sms_user()
    await bea.books("Freitag 16 Uhr", "1 Bea")
    return bea


async def moves(ada: TelegramUser, when: str, *, which: str = "") -> None:
    await ada.says("verschieben")
    if which:
        await ada.taps(which)
    await ada.says(when)
    await ada.taps("Ja, verschieben")


async def to_the_reminder(world: World) -> None:
    """From ten o'clock on Tuesday to four on Thursday."""
    await world.later(days=2, hours=5)
    await world.later(hours=1)


async def to_the_decision(world: World) -> None:
    """Until one o'clock on Friday, by way of what falls due in between."""
    await world.later(hours=17)
    for _ in range(4):
        await world.later(hours=1)
