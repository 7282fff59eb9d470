"""Dates that nobody confirms: asked again, then the owner's to decide, or free by themselves."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.demo.failures import Failure, Fault
from tests.stories.conftest import Opening
from tests.stories.shops import shop_with
from tests.stories.world import TUESDAY, SmsUser, TelegramUser, World

ASKING = "[reminders]\nconfirm = true"
RELEASING = f"{ASKING}\nauto_release = true"
AGAIN = "Rad & Tat: Kommen Sie zu Ihrem Termin?"


@pytest.fixture
async def asking(opening: Opening, tmp_path: Path) -> World:
    """Asks again six hours before, and the owner three hours before."""
    return await opening(shop_with(tmp_path, ASKING), TUESDAY)


@pytest.fixture
async def releasing(opening: Opening, tmp_path: Path) -> World:
    return await opening(shop_with(tmp_path, RELEASING), TUESDAY)


async def test_asked_again_once_and_then_the_owner_releases(asking: World) -> None:
    olga, ada = await asking.owner(), await booked(asking)
    await asking.later(days=2, hours=5)
    await asking.later(hours=17, minutes=59)
    assert not any(text.startswith(AGAIN) for text in ada.chat)
    await asking.later(minutes=1)
    assert ada.chat[-1].startswith(AGAIN)
    assert "Absagen geht jetzt nur noch am Telefon: 040 66969123" in ada.chat[-1]
    assert ada.buttons == ["Ich komme"]

    await asking.later(hours=3)
    assert sum(text.startswith(AGAIN) for text in ada.chat) == 1
    assert olga.chat[-1].startswith(
        "Keine Antwort: Freitag, 27. November, 15:00 Uhr, Fahrradcheck, Ada ("
    )
    assert olga.buttons == ["Behalten", "Freigeben"]
    await olga.taps("Freigeben")

    assert olga.last.startswith("Abgesagt und wieder frei: Freitag, 27. November, 15:00 Uhr, Ada")
    assert ada.chat[-2].startswith("Rad & Tat: Ihr Termin ist abgesagt, weil er nicht bestätigt")
    assert await asking.booked() == []
    await asking.later(days=1)
    await olga.taps("Freigeben")
    assert olga.last == "Diesen Termin gibt es so nicht mehr."


async def test_the_owner_keeps_it_with_one_tap(asking: World) -> None:
    olga, _ = await asking.owner(), await booked(asking)
    await to_the_decision(asking)

    await olga.taps("Behalten")

    assert olga.last.startswith("Gut, der Termin bleibt: Freitag")
    assert len(await asking.booked()) == 1


async def test_whoever_says_yes_meanwhile_is_not_released(asking: World) -> None:
    olga, ada = await asking.owner(), await booked(asking)
    await to_the_decision(asking)
    await ada.says("bin da")

    await olga.taps("Freigeben")

    assert olga.last.startswith("Die Person hat inzwischen zugesagt, der Termin bleibt")
    assert len(await asking.booked()) == 1


@pytest.mark.parametrize("answer", ["Ja", "ok"])
async def test_whoever_answers_is_neither_asked_again_nor_decided_of(
    releasing: World, answer: str
) -> None:
    olga, ada = await releasing.owner(), await booked(releasing)
    await releasing.later(days=2, hours=5)
    await ada.says(answer)
    heard = len(olga.chat), len(ada.chat)

    await releasing.later(hours=18)
    await releasing.later(hours=3)

    assert (len(olga.chat), len(ada.chat)) == heard
    assert len(await releasing.booked()) == 1


async def test_what_nobody_confirms_becomes_free_by_itself_as_was_said_first(
    releasing: World,
) -> None:
    olga, ada = await releasing.owner(), await booked(releasing)
    bea = await booked_by_sms(releasing)
    told = "Ohne Antwort bis Freitag, 27. November, 12:00 Uhr geben wir die Zeit wieder frei."
    assert any("✅ Gebucht" in text and told in text for text in ada.chat)
    assert bea.news[-1] == (
        "Bitte die Erinnerung beantworten: Ohne Antwort bis Fr 27.11. 13:00 wird die Zeit "
        "wieder frei."
    )

    await to_the_decision(releasing)
    assert "Wir haben keine Antwort von Ihnen" in ada.chat[-2]
    assert ada.buttons[-1] == "Termin buchen"
    assert olga.chat[-1].startswith("Wieder frei, weil niemand bestätigt hat: Freitag")
    (still,) = await releasing.booked()
    assert still.starts_at.astimezone(releasing.front.shop.zone).hour == 16
    await releasing.later(hours=1)
    assert bea.chat[-1].startswith("Rad & Tat: Ohne Antwort von Ihnen ist Ihr Termin Fr 27.11.")
    assert await releasing.booked() == []


async def test_nothing_is_released_before_the_inbox_was_read(releasing: World) -> None:
    _, ada = await releasing.owner(), await booked(releasing)
    await releasing.later(days=2, hours=5)
    await releasing.later(hours=18)
    await releasing.shut()
    await ada.says("Ja")
    away = Failure(Fault.REFUSED, "getUpdates", status=502, times=1_000_000)
    releasing.telegram.failures.add(away)
    releasing.clock.move(timedelta(hours=3, minutes=5))
    await releasing.open()
    assert releasing.app
    await releasing.app.periodic.remind()
    assert len(await releasing.booked()) == 1, "it is time, and her answer waits at Telegram"

    releasing.telegram.failures.clear()
    await releasing.later(minutes=1)

    (date,) = await releasing.booked()
    assert date.confirmed_at is not None


async def test_whoever_was_not_reached_is_not_released_but_shown_to_the_owner(
    releasing: World,
) -> None:
    olga, ada = await releasing.owner(), await booked(releasing)
    await ada.says("STOP")

    await to_the_decision(releasing)

    assert olga.buttons == ["Behalten", "Freigeben"]
    assert len(await releasing.booked()) == 1
    await olga.says("heute")
    assert "15:00 Fahrradcheck, Ada · nicht erreicht" in olga.last
    await olga.taps("Freigeben")
    assert "Bitte anrufen" in olga.last, "STOP holds back what she is told"


async def test_off_unless_the_shop_wants_it(workshop: World) -> None:
    olga, ada = await workshop.owner(), await booked(workshop)
    await workshop.later(days=2, hours=5)
    heard = len(olga.chat), len(ada.chat)

    for _ in range(24):
        await workshop.later(hours=1)

    assert (len(olga.chat), len(ada.chat)) == heard


async def test_one_service_may_have_its_own_rules(opening: Opening, tmp_path: Path) -> None:
    own = '[services.check.reminders]\nconfirm = true\nbefore = ["2 days"]\nask_again = "1 day"'
    workshop = await opening(shop_with(tmp_path, own), TUESDAY)
    ada = await booked(workshop)

    await workshop.later(days=1, hours=5)
    assert "Erinnerung an Ihren Termin" in ada.chat[-1]
    await workshop.later(days=1)

    assert ada.chat[-1].startswith(AGAIN)


async def to_the_decision(world: World) -> None:
    """From ten o'clock on Tuesday to noon on Friday, by way of what falls due in between."""
    await world.later(days=2, hours=5)
    await world.later(hours=1)
    await world.later(hours=17)
    await world.later(hours=1)
    await world.later(hours=2)


async def booked(world: World) -> TelegramUser:
    ada = world.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr")
    return ada


async def booked_by_sms(world: World) -> SmsUser:
    bea = world.sms_user()
    await bea.books("Freitag 16 Uhr", "1 Bea")
    return bea
