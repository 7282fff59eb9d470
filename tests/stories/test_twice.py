"""Old buttons, double presses, messages that come twice, and conversations left alone."""

from __future__ import annotations

from booking.tables import cells, messages, people, talks
from bot.demo.failures import Failure, Fault
from tests.stories.world import World


async def test_a_button_of_last_week_is_answered_in_a_friendly_way(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.says("/start")
    old = ada.message_with("Welche Zeit passt Ihnen?")
    await workshop.later(days=7)

    await ada.presses(old, "13:00")

    assert "Diese Auswahl gilt nicht mehr. Bitte nutzen Sie die neueste Nachricht." in ada.last
    assert ada.buttons == ["Termin buchen", "Meine Termine"]
    assert await workshop.booked() == []


async def test_an_old_button_never_answers_a_newer_question(workshop: World) -> None:
    """One that Telegram would not take away, as happens now and then."""
    stays = Failure(Fault.REFUSED, "editMessageReplyMarkup", status=502)
    workshop.telegram.failures.add(stays)
    ada = workshop.telegram_user("Ada")
    await ada.says("/start")
    old = ada.message_with("Welche Zeit passt Ihnen?")
    await ada.says("Freitag 15 Uhr")
    await ada.says("Ada")

    await ada.presses(old, "11:00")  # the first one of its list, as "book with reminder" is

    assert ada.last.startswith("Diese Auswahl gilt nicht mehr.")
    assert "Freitag, 27. November, 15:00 Uhr" in ada.last
    assert await workshop.booked() == []
    await ada.taps("ohne Erinnerung")
    assert len(await workshop.booked()) == 1


async def test_a_button_pressed_twice_books_once(workshop: World) -> None:
    olga = await workshop.owner()
    ada = workshop.telegram_user("Ada")
    await ada.says("Freitag 15 Uhr")
    await ada.says("Ada")
    summary = ada.message_with("Ihr Wunschtermin")

    for _ in range(2):
        workshop.telegram.tap(ada.person.id, summary, "Buchen, ohne Erinnerung")
    await workshop.rest()

    assert len(await workshop.booked()) == 1
    assert len([text for text in olga.chat if text.startswith("Neuer Termin")]) == 1
    assert "gilt nicht mehr" in ada.last


async def test_an_update_delivered_twice_has_one_effect(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")
    screen, said = ada.chat, await workshop.count(messages)

    for update in sorted(workshop.telegram.taken):
        workshop.telegram.repeat(update)
    await workshop.rest()

    assert ada.chat == screen
    assert await workshop.count(messages) == said
    assert len(await workshop.booked()) == 1


async def test_an_sms_delivered_twice_has_one_effect(workshop: World) -> None:
    ada = workshop.sms_user()
    await ada.books("Freitag 15 Uhr", "2 Ada")
    screen = ada.chat

    for sid in [sid for sid, sms in workshop.twilio.log.items() if sms.sender == ada.number]:
        await workshop.twilio.repeat(sid)
    await workshop.rest()

    assert ada.chat == screen
    assert len(await workshop.booked()) == 1


async def test_two_first_messages_at_once_are_one_conversation(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")

    workshop.telegram.say(ada.person.id, "/start")
    workshop.telegram.say(ada.person.id, "Freitag 15 Uhr")
    await workshop.rest()

    assert len([text for text in ada.chat if text.startswith("Guten Tag")]) == 1
    assert ada.chat[-1] == "Auf welchen Namen dürfen wir den Termin eintragen?"
    assert await workshop.count(people) == 1


async def test_a_conversation_left_alone_for_a_day_is_forgotten(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.says("/start")
    await ada.says("Montag 10 Uhr")
    assert await workshop.count(cells) > 0

    await workshop.later(hours=25)
    assert await workshop.count(talks) == 0
    assert await workshop.count(cells) == 0
    await ada.says("Ada")

    assert ada.last.startswith("Das habe ich leider nicht verstanden.")
    assert await workshop.booked() == []


async def test_a_stranger_left_alone_for_a_day_is_a_stranger_again(workshop: World) -> None:
    ada = workshop.sms_user()
    await ada.says("Hallo")
    await workshop.later(hours=25)
    assert await workshop.count(talks) == 0
    assert await workshop.count(messages) == 0

    await ada.says("Hallo")

    assert ada.last.splitlines()[1].startswith("Datenschutz: ")


async def test_a_held_time_is_free_again_after_ten_minutes(workshop: World) -> None:
    ada, bea = workshop.telegram_user("Ada"), workshop.telegram_user("Bea")
    await ada.says("Freitag 15 Uhr")

    await workshop.later(minutes=9)
    await bea.says("Freitag 15 Uhr")
    assert "ist leider nicht frei" in bea.last
    await workshop.later(minutes=2)
    await bea.says("Freitag 15 Uhr")

    assert "10 Minuten für Sie reserviert" in bea.last
