"""When a channel fails: the reminder goes another way once, or the owner is asked to call."""

from __future__ import annotations

from pathlib import Path

import pytest

from booking import tasks
from booking.privacy import stoplist
from booking.standing import Standing, standings
from bot.demo.failures import Failure, Fault
from reminders import balance
from tests.stories.conftest import Opening
from tests.stories.shops import shop_with
from tests.stories.world import TUESDAY, SmsUser, TelegramUser, World

NUMBER = "+491713920077"
WANTS_A_NUMBER = """
[[services.check.fields]]
id = "phone"
kind = "phone"
label = "Telefon"
purpose = "für Rückfragen"
"""
TO_THE_REMINDER = {"days": 2, "hours": 5}
"""From ten o'clock on Tuesday to three o'clock on Thursday."""
TO_THE_EVENING = {"hours": 2, "minutes": 59}


@pytest.fixture
async def garage(opening: Opening, tmp_path: Path) -> World:
    """The workshop, which asks for a telephone number."""
    return await opening(shop_with(tmp_path, WANTS_A_NUMBER), TUESDAY)


async def test_from_a_chat_that_is_gone_the_reminder_goes_to_the_number_that_was_given(
    garage: World,
) -> None:
    olga, ada = await garage.owner(), await booked(garage, phone=NUMBER)
    phone, told = garage.sms_user(NUMBER), len(olga.chat)
    garage.telegram.people[ada.person.id].deactivated = True

    await garage.later(**TO_THE_REMINDER)
    assert phone.chat == []
    await garage.later(seconds=5)
    (reminder,) = phone.chat
    assert reminder.startswith("Rad & Tat: ")
    assert "Fr 27.11. 15:00" in reminder
    assert reminder.endswith("STOP = keine SMS")
    assert await standing(garage) == Standing.REMINDED
    went = await garage.look(lambda desk: balance.balance(desk, TUESDAY, desk.now))
    assert (went.due, went.sent, went.short) == (1, 1, ())

    await phone.says("1")
    assert await standing(garage) == Standing.CONFIRMED
    await hours_pass(garage)
    assert len(phone.chat) == 2, "the reminder, and that the answer was noted"
    assert olga.chat[told:] == []


async def test_without_a_number_the_owner_is_asked_to_call_in_the_evening(workshop: World) -> None:
    olga, ada = await workshop.owner(), await booked(workshop)
    (date,) = await workshop.booked()
    told = len(olga.chat)
    workshop.telegram.people[ada.person.id].deactivated = True

    await workshop.later(**TO_THE_REMINDER)
    await workshop.later(**TO_THE_EVENING)
    assert (olga.chat[told:], await open_tasks(workshop)) == ([], [])
    await workshop.shut()
    await workshop.open()
    await workshop.later(minutes=1)

    assert olga.chat[told:] == [
        f"Ada ({date.reference}) hat keine Erinnerung bekommen, sie war nicht zuzustellen. "
        "Eine Telefonnummer ist nicht bekannt. Termin: Freitag, 27. November, 15:00 Uhr."
    ]
    assert await open_tasks(workshop) == ["remind"]
    await olga.taps("Erledigt")
    assert olga.last.startswith(f"Erledigt: Anrufen und erinnern: Ada ({date.reference})")
    await hours_pass(workshop)
    assert (len(olga.chat), await open_tasks(workshop)) == (told + 1, [])


@pytest.mark.parametrize(
    ("fault", "code"), [(Fault.REFUSED, 21614), (Fault.UNDELIVERED, 30006)], ids=str
)
async def test_a_landline_is_learned_and_not_tried_again(
    opening: Opening, tmp_path: Path, fault: Fault, code: int
) -> None:
    twice = '[reminders]\nbefore = ["2 days", "24 h"]'
    workshop = await opening(shop_with(tmp_path, twice), TUESDAY)
    olga, bea = await workshop.owner(), await booked_by_sms(workshop)
    told, heard = len(olga.chat), len(bea.chat)
    workshop.twilio.failures.add(Failure(fault, "create", status=400, code=code))

    await workshop.later(days=1, hours=5)
    asked_of_twilio = len(workshop.twilio.log)
    await workshop.later(days=1)
    assert (len(bea.chat), len(workshop.twilio.log)) == (heard, asked_of_twilio)
    assert await standing(workshop) == Standing.UNREACHABLE
    await workshop.later(hours=3)

    (asked,) = olga.chat[told:]
    assert "Bitte anrufen: 0171 39200120." in asked
    await hours_pass(workshop)
    assert len(olga.chat) == told + 1


async def test_an_sms_that_is_never_reported_as_delivered_is_not_repeated(workshop: World) -> None:
    olga, _ = await workshop.owner(), await booked_by_sms(workshop)
    told = len(olga.chat)
    workshop.twilio.failures.add(Failure(Fault.UNHEARD, "create"))
    sent = len(workshop.twilio.log)

    await workshop.later(**TO_THE_REMINDER)
    await hours_pass(workshop)

    assert len(workshop.twilio.log) == sent + 1
    assert await standing(workshop) == Standing.REMINDED
    assert olga.chat[told:] == []


@pytest.mark.parametrize("heard", [True, False])
async def test_a_blocked_bot_closes_that_chat_alone(garage: World, *, heard: bool) -> None:
    """heard: Telegram brings the news of it; else a refused message shows it.

    P31 counts a block as STOP, which covers all that a person has. It is one here for the Telegram
    chat only: whoever gave a number for reminders and chose them has not taken that back.
    """
    olga, ada = await garage.owner(), await booked(garage, phone=NUMBER)
    phone = garage.sms_user(NUMBER)
    if heard:
        await ada.blocks()
    else:
        garage.telegram.people[ada.person.id].blocks_bot = True

    await garage.later(**TO_THE_REMINDER)
    await garage.later(seconds=5)
    (reminder,) = phone.chat
    assert "Fr 27.11. 15:00" in reminder
    assert any("hat den Bot blockiert und erhält höchstens noch" in text for text in olga.chat)
    await garage.later(hours=3)
    assert await open_tasks(garage) == ["call"], "nobody need remind them"

    (date,) = await garage.booked()
    await olga.says(f"/release {date.id}")
    assert len(phone.chat) == 1, "nothing else that they have not asked for"
    assert "Bitte anrufen" in olga.last


async def test_a_block_takes_back_no_stop_and_start_by_sms_does_not_open_the_chat(
    garage: World,
) -> None:
    olga, ada = await garage.owner(), await booked(garage, phone=NUMBER)
    phone = garage.sms_user(NUMBER)
    await ada.says("STOP")
    await ada.blocks()
    told = len(olga.chat)
    await garage.later(**TO_THE_REMINDER)
    await garage.later(hours=4)
    assert (phone.chat, olga.chat[told:]) == ([], []), "who has sent STOP is not called either"

    await phone.says("START")
    stopped = await garage.look(
        lambda desk: (
            stoplist.stopped(desk, "telegram", str(ada.person.id)),
            stoplist.stopped(desk, "sms", NUMBER),
        )
    )
    assert stopped == (True, False)


async def test_without_a_choice_for_reminders_a_block_ends_everything(garage: World) -> None:
    olga, ada = await garage.owner(), await booked(garage, phone=NUMBER, choice="ohne Erinnerung")

    await ada.blocks()
    assert "(STOP). Der Termin bleibt" in olga.chat[-1]
    await garage.later(**TO_THE_REMINDER)
    await hours_pass(garage)

    assert garage.sms_user(NUMBER).chat == []


async def test_who_has_sent_stop_is_not_called(garage: World) -> None:
    olga, ada = await garage.owner(), await booked(garage, phone=NUMBER)
    await ada.says("STOP")
    told = len(olga.chat)

    await garage.later(**TO_THE_REMINDER)
    await hours_pass(garage)

    assert (garage.sms_user(NUMBER).chat, olga.chat[told:]) == ([], [])


async def test_stop_by_sms_keeps_the_reminder_from_that_number(garage: World) -> None:
    _, ada = await garage.owner(), await booked(garage, phone=NUMBER)
    phone = garage.sms_user(NUMBER)
    await phone.says("STOP")
    heard = len(phone.chat)
    garage.telegram.people[ada.person.id].deactivated = True

    await garage.later(**TO_THE_REMINDER)
    await hours_pass(garage)

    assert len(phone.chat) == heard


@pytest.mark.parametrize("meanwhile", ["called off", "moved", "writes"])
async def test_there_is_no_task_where_it_is_not_needed_any_more(
    workshop: World, meanwhile: str
) -> None:
    olga, ada = await workshop.owner(), await booked(workshop)
    gone = Failure(Fault.REFUSED, "sendMessage", str(ada.person.id), 400)
    workshop.telegram.failures.add(gone)
    await workshop.later(**TO_THE_REMINDER)
    await workshop.later(minutes=1)
    if meanwhile == "writes":
        await ada.says("Hallo")
    elif meanwhile == "moved":
        await ada.says("verschieben")
        await ada.says("Montag 10 Uhr")
        await ada.taps("Ja, verschieben")
    else:
        await ada.says("absagen")
        await ada.taps("Ja, absagen")
    told = len(olga.chat)

    await hours_pass(workshop)

    assert not any("keine Erinnerung" in text for text in olga.chat[told:])
    assert await open_tasks(workshop) == []
    reminded = [text for text in ada.chat if "Erinnerung an Ihren Termin" in text]
    assert len(reminded) == (meanwhile == "writes")


async def test_whoever_confirmed_before_need_not_be_called(
    opening: Opening, tmp_path: Path
) -> None:
    twice = '[reminders]\nbefore = ["2 days", "24 h"]'
    workshop = await opening(shop_with(tmp_path, twice), TUESDAY)
    olga, ada = await workshop.owner(), await booked(workshop)
    await workshop.later(days=1, hours=5)
    await ada.says("bin da")
    told = len(olga.chat)
    workshop.telegram.people[ada.person.id].deactivated = True

    await workshop.later(days=1)
    await hours_pass(workshop)

    assert olga.chat[told:] == []


async def test_a_task_is_over_once_the_date_is_moved(workshop: World) -> None:
    _, ada = await workshop.owner(), await booked(workshop)
    gone = Failure(Fault.REFUSED, "sendMessage", str(ada.person.id), 400)
    workshop.telegram.failures.add(gone)
    await workshop.later(**TO_THE_REMINDER)
    await workshop.later(hours=3)
    assert await open_tasks(workshop) == ["remind"]

    await ada.says("verschieben")
    await ada.says("Montag 10 Uhr")
    await ada.taps("Ja, verschieben")

    assert await open_tasks(workshop) == []


@pytest.mark.parametrize("writes", [False, True])
async def test_where_the_other_way_fails_as_well_nothing_goes_to_and_fro(
    garage: World, *, writes: bool
) -> None:
    olga, ada = await garage.owner(), await booked(garage, phone=NUMBER)
    told, sent = len(olga.chat), len(garage.twilio.log)
    refused = Failure(Fault.REFUSED, "sendMessage", str(ada.person.id), 400)
    garage.telegram.failures.add(refused)
    garage.twilio.failures.add(Failure(Fault.UNDELIVERED, "create", code=30003))

    await garage.later(**TO_THE_REMINDER)
    await garage.later(seconds=5)
    if writes:
        await garage.later(minutes=1)
        await ada.says("Hallo")
    await hours_pass(garage)

    assert len(garage.twilio.log) == sent + 1
    assert not any("Erinnerung an Ihren Termin" in text for text in ada.chat)
    asked = olga.chat[told:]
    assert len(asked) == (not writes), "whoever has written since is in touch"
    assert all("keine Erinnerung bekommen" in text for text in asked)
    assert all("Bitte anrufen: 0171 3920077." in text for text in asked)


async def test_an_outage_of_three_hours_sends_it_the_other_way_and_once(garage: World) -> None:
    _, ada = await garage.owner(), await booked(garage, phone=NUMBER)
    down = Failure(Fault.REFUSED, "sendMessage", str(ada.person.id), 503, times=10_000)
    garage.telegram.failures.add(down)

    await garage.later(**TO_THE_REMINDER)
    await garage.later(hours=2, minutes=30)
    assert garage.sms_user(NUMBER).chat == []
    await garage.later(minutes=31)
    garage.telegram.failures.clear()
    await hours_pass(garage)

    assert len(garage.sms_user(NUMBER).chat) == 1
    assert not any("Erinnerung an Ihren Termin" in text for text in ada.chat)


async def test_a_number_that_is_only_vouched_for_gets_a_reminder_and_nothing_else(
    garage: World,
) -> None:
    olga, ada = await garage.owner(), await booked(garage, phone=NUMBER)
    garage.telegram.people[ada.person.id].deactivated = True
    await garage.later(**TO_THE_REMINDER)
    await garage.later(seconds=5)
    assert len(garage.sms_user(NUMBER).chat) == 1
    (date,) = await garage.booked()

    await olga.says(f"/release {date.id}")

    assert len(garage.sms_user(NUMBER).chat) == 1
    assert olga.last.endswith("Diese Person erhält keine Nachrichten.")
    assert await open_tasks(garage) == ["tell"]


@pytest.mark.parametrize("channel", ["telegram", "sms"])
async def test_who_does_not_hear_that_the_shop_called_off_is_to_be_called(
    workshop: World, channel: str
) -> None:
    """Else they come in vain, while the owner was promised that they hear of it."""
    olga = await workshop.owner()
    if channel == "sms":
        await booked_by_sms(workshop)
        workshop.twilio.failures.add(Failure(Fault.UNDELIVERED, "create", code=30006))
    else:
        ada = await booked(workshop)
        workshop.telegram.people[ada.person.id].deactivated = True
    (date,) = await workshop.booked()

    await olga.says(f"/release {date.id}")

    promised, broken = olga.news
    assert promised.endswith("Die Person erfährt es von mir.")
    assert f"({date.reference}) hat eine Nachricht zum Termin Freitag" in broken
    assert await open_tasks(workshop) == ["tell"], "one, for the words and the calendar file"
    await olga.taps("Erledigt")
    assert olga.last.startswith("Erledigt: Anrufen und Bescheid geben: ")


async def booked(world: World, *, phone: str = "", choice: str = "mit Erinnerung") -> TelegramUser:
    ada = world.telegram_user("Ada", phone=phone)
    await ada.says("Freitag 15 Uhr")
    await ada.says("Ada")
    if phone:
        await ada.shares_contact()
    await ada.taps(choice)
    return ada


async def booked_by_sms(world: World) -> SmsUser:
    bea = world.sms_user()
    await bea.books("Freitag 15 Uhr", "1 Bea")
    return bea


async def hours_pass(world: World) -> None:
    """The rest of Thursday, and Friday's morning."""
    await world.later(seconds=5)
    for hours in (3, 3, 12, 3):
        await world.later(hours=hours)


async def standing(world: World) -> Standing:
    (date,) = await world.booked()
    found: dict[int, Standing] = await world.look(lambda desk: standings(desk, [date]))
    return found[date.id]


async def open_tasks(world: World) -> list[str]:
    found: list[tasks.Task] = await world.look(tasks.waiting)
    return [task.kind for task in found]
