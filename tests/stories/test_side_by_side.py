"""Where features meet: a reminder beside an open question, an owner who is a customer too."""

from __future__ import annotations

import pytest

from tests.stories.test_waiting import booked, calls_off, waits
from tests.stories.world import SmsUser, World


async def quiet(world: World) -> None:
    for _ in range(4):
        await world.later(seconds=20)


async def ben_comes_tomorrow(world: World) -> SmsUser:
    ben = world.sms_user()
    await ben.books("morgen 15 Uhr", "1 Ben")
    return ben


async def test_a_yes_to_the_date_does_not_call_it_off(workshop: World) -> None:
    ben = await ben_comes_tomorrow(workshop)
    await workshop.later(hours=5)
    await quiet(workshop)
    await ben.says("3")
    assert "absagen" in ben.last.lower()

    await ben.says("ok ich komme")

    assert len(await workshop.booked()) == 1


async def test_after_a_reminder_an_older_question_is_over(workshop: World) -> None:
    ben = await ben_comes_tomorrow(workshop)
    await workshop.later(hours=4, minutes=20)
    await ben.says("verschieben")
    await ben.says("Freitag 11 Uhr")
    (before,) = await workshop.booked()
    await workshop.later(minutes=45)
    await quiet(workshop)

    await ben.says("1")
    await ben.says("1")

    (after,) = await workshop.booked()
    assert after.starts_at == before.starts_at
    assert after.confirmed_at


async def test_one_under_a_reminder_is_no_yes_to_a_freed_time(workshop: World) -> None:
    ada = await booked(workshop, "Ada", "morgen 11 Uhr")
    ben = await ben_comes_tomorrow(workshop)
    await ben.says("Warteliste")
    await ben.says("1")
    await workshop.later(hours=5)
    await quiet(workshop)
    await calls_off(ada)
    await quiet(workshop)

    await ben.says("1")

    (bens,) = await workshop.booked()
    assert (bens.starts_at.hour, bool(bens.confirmed_at)) == (14, True)


async def test_a_rehearsal_takes_nothing_else_out_of_the_owners_chat(workshop: World) -> None:
    olga = await workshop.owner()
    await booked(workshop, "Adaxyz", "morgen 10 Uhr")
    assert workshop.app

    await olga.says("Probe")
    await workshop.app.periodic.rehearse()
    await quiet(workshop)

    assert any("Adaxyz" in said for said in olga.chat)
    assert olga.chat[0].startswith("Alles bereit."), "with the commands to look up again"


async def test_an_owner_who_is_erased_as_a_customer_keeps_the_shops_messages(
    workshop: World,
) -> None:
    olga = await workshop.owner()
    await booked(workshop, "Adaxyz", "morgen 10 Uhr")
    for words in ("/book", "Freitag 11 Uhr", "Olga"):
        await olga.says(words)
    await olga.taps("ohne")

    await olga.says("löschen")
    await olga.taps(olga.buttons[0])
    await quiet(workshop)

    assert any("Adaxyz" in said for said in olga.chat)


async def test_who_only_waits_is_not_named_in_the_owners_chat_for_ever(workshop: World) -> None:
    olga = await workshop.owner()
    ada = await waits(workshop, "Adaxyz")
    await ada.says("Bitte rufen Sie mich an, es geht um Geheimsache")

    await ada.says("löschen")
    await quiet(workshop)

    assert not any("Adaxyz" in said or "Geheimsache" in said for said in olga.chat)


@pytest.mark.parametrize("name", ["Sabine Früh", "Anna Abend", "Marie Midi", "Luca Sera"])
async def test_a_name_that_is_a_time_of_day_is_a_name(workshop: World, name: str) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.says("/start")
    await ada.says("Freitag 15 Uhr")

    await ada.says(name)

    assert name in ada.last


async def test_owners_answer_questions_like_anybody(workshop: World) -> None:
    olga = await workshop.owner()
    await olga.says("/book")
    await olga.says("Freitag 11 Uhr")

    await olga.says("Probe")
    assert "Probe" in olga.last
    await olga.says("ok danke")

    assert "gibt es nicht mehr" not in olga.last


async def test_a_waiting_list_beyond_the_diary_is_refused(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.says("/wait")

    await ada.says("Dezember 2027")

    assert ada.last.startswith("So weit im Voraus ist unser Kalender noch nicht offen.")
    assert "2027" not in ada.last
