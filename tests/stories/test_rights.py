"""STOP, START, DELETE and PRIVACY: heard in any state, obeyed at once."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from booking.privacy import stoplist
from booking.tables import messages, metadata, tasks
from booking.tables import people as people_table
from tests.stories.world import TelegramUser, World


async def test_stop_on_telegram_is_confirmed_once_and_the_appointment_stays(
    workshop: World,
) -> None:
    olga = await workshop.owner()
    ada = await booked_on_telegram(workshop)
    (booked,) = await workshop.booked()

    await ada.says("STOP")
    assert ada.last == (
        "Rad & Tat: Sie erhalten von uns keine Nachrichten mehr, auf keinem Weg. "
        "Ihre Termine bleiben bestehen. START = wieder erhalten."
    )
    await ada.says("stop")
    assert ada.news == []

    assert [one.id for one in await workshop.booked()] == [booked.id]
    assert olga.chat[-1] == (
        f"Ada ({booked.reference}) erhält keine Nachrichten mehr (STOP). Der Termin bleibt: "
        "Freitag, 27. November, 15:00 Uhr. Wenn sich etwas ändert, bitte anrufen."
    )
    await workshop.later(days=2, hours=6)
    assert "Erinnerung" not in ada.chat[-1]


async def test_a_local_word_by_sms_is_confirmed_by_us_once(workshop: World) -> None:
    ada = workshop.sms_user()
    await ada.books("Freitag 15 Uhr", "1 Ada")

    await ada.says("Stopp!")
    assert ada.last == (
        "Rad & Tat: Sie erhalten keine Nachrichten mehr von uns. "
        "Ihre Termine bleiben bestehen. START = wieder erhalten."
    )
    await ada.says("keine SMS mehr")
    assert ada.news == []

    await workshop.later(days=2, hours=6)
    assert "Erinnerung" not in ada.chat[-1]


async def test_twilio_has_answered_stop_so_we_are_silent(workshop: World) -> None:
    ada = workshop.sms_user()
    await ada.books("Freitag 15 Uhr", "1 Ada")

    await ada.says("STOP")

    assert ada.news == []
    assert len(await workshop.booked()) == 1
    await workshop.later(days=2, hours=6)
    assert ada.news == []


async def test_stop_in_the_middle_of_a_booking_frees_the_time(workshop: World) -> None:
    ada, bea = workshop.telegram_user("Ada"), workshop.telegram_user("Bea")
    await ada.says("Freitag 15 Uhr")

    await ada.says("Stopp bitte")

    await bea.says("Freitag 15 Uhr")
    assert "10 Minuten für Sie reserviert" in bea.last


async def test_a_stranger_may_send_stop_first(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")

    await ada.says("/stop")

    (only,) = ada.chat
    assert only.startswith("Rad & Tat: Sie erhalten von uns keine Nachrichten mehr")
    assert await workshop.count(people_table) == 0


async def test_stop_by_sms_covers_telegram_too(salon: World) -> None:
    ada = salon.telegram_user("Ada", phone="+491713920077")
    await ada.says("Beratung am Telefon Freitag 15 Uhr bei Mia")
    await ada.says("Ada")
    await ada.shares_contact()
    await ada.taps("mit Erinnerung")
    by_sms = salon.sms_user("+491713920077")

    await by_sms.says("Abmelden")

    assert by_sms.last.startswith("Salon Sonne: Sie erhalten keine Nachrichten mehr von uns.")
    screen = ada.chat
    await salon.later(days=2, hours=6)
    assert ada.chat == screen


async def test_start_by_sms_brings_the_reminder_by_sms(salon: World) -> None:
    """STOP closes every way, START opens the one that it came by (P30, P32)."""
    ada = salon.telegram_user("Ada", phone="+491713920077")
    await ada.says("Beratung am Telefon Freitag 15 Uhr bei Mia")
    await ada.says("Ada")
    await ada.shares_contact()
    await ada.taps("mit Erinnerung")
    by_sms = salon.sms_user("+491713920077")
    await ada.says("/stop")

    await by_sms.says("START")
    await by_sms.says("1")
    await salon.later(hours=1)
    await ada.says("/privacy")
    screen = ada.chat
    await salon.later(days=2, hours=5)

    assert "Fr 27.11. 15:00" in by_sms.chat[-1]
    assert ada.chat == screen, "still closed, though used last"


async def test_after_stop_a_person_on_telegram_is_still_answered(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.says("/stop")

    await ada.says("Haarschnitt Freitag 15 Uhr")

    assert ada.last.endswith(
        "Salon Sonne: Sie haben STOP gesendet, darum schreiben wir Ihnen nicht. "
        "START = wieder Nachrichten erhalten."
    )
    assert ada.buttons == ["START"]
    await ada.taps("START")
    await ada.says("Haarschnitt Freitag 15 Uhr bei Mia")
    assert "10 Minuten für Sie reserviert" in ada.last


async def test_cancel_by_sms_opts_out_and_leaves_a_task(workshop: World) -> None:
    olga = await workshop.owner()
    ada = workshop.sms_user()
    await ada.books("Freitag 15 Uhr", "1 Ada")

    await ada.says("CANCEL")

    assert ada.news == []
    assert len(await workshop.booked()) == 1
    assert await workshop.look(lambda desk: stoplist.stopped(desk, "sms", ada.number))
    assert "Per SMS kam „CANCEL“ von Ada (" in olga.chat[-1]
    assert await kinds_of_tasks(workshop) == ["meant"]


async def test_cancel_on_telegram_only_leaves_the_conversation(workshop: World) -> None:
    ada = await booked_on_telegram(workshop)

    await ada.says("CANCEL")

    assert not await workshop.look(
        lambda desk: stoplist.stopped(desk, "telegram", str(ada.person.id))
    )
    assert len(await workshop.booked()) == 1


async def test_start_shows_the_notice_and_asks_about_the_reminder_anew(workshop: World) -> None:
    ada = workshop.sms_user()
    await ada.books("Freitag 15 Uhr", "1 Ada")
    await ada.says("STOP")

    await ada.says("YES")
    assert "Sie haben STOP gesendet" in ada.last
    assert await workshop.look(lambda desk: stoplist.stopped(desk, "sms", ada.number))
    await ada.says("START")
    notice, asked = ada.news
    assert notice.startswith("Rad & Tat (verantwortlich)")
    assert asked.splitlines()[-2:] == ["1 = Ja", "2 = Nein"]
    await ada.says("1")

    assert ada.last == "Gern, am Tag vor dem Termin erinnere ich Sie."
    await workshop.later(days=2, hours=6)
    assert ada.chat[-1].startswith("Rad & Tat: Ihr Termin Fr 27.11. 15:00")


async def test_no_reminder_before_the_new_question_is_answered(workshop: World) -> None:
    ada = await booked_on_telegram(workshop)
    await ada.says("STOP")
    await ada.says("/start")

    await workshop.later(days=2, hours=6)

    assert not any("Erinnerung an Ihren Termin" in text for text in ada.chat)


async def test_start_of_a_stranger_is_a_hello(workshop: World) -> None:
    ada = workshop.sms_user()

    await ada.says("START")

    assert ada.last.splitlines()[0] == "Rad & Tat"
    assert "1 = 11:00" in ada.last


async def test_delete_without_a_date_ahead_runs_at_once(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.says("Freitag 15 Uhr")
    await ada.says("Ada")

    await ada.says("Löschen Sie bitte alle meine Daten")

    assert ada.chat[-1].startswith("Rad & Tat: Ihre Daten sind gelöscht: Name, Kontakt, Termine")
    assert await workshop.count(people_table) == 0
    await ada.says("Hallo")
    assert ada.last.startswith("Guten Tag, hier ist der Terminbot")


@pytest.mark.parametrize("channel", ["telegram", "sms"])
async def test_delete_with_a_date_ahead_asks_once_and_erases_now(
    workshop: World, channel: str
) -> None:
    olga = await workshop.owner()
    ada = workshop.sms_user() if channel == "sms" else workshop.telegram_user("Ada")
    await ada.says("Freitag 15 Uhr")
    await ada.says("Ada")
    await ada.says("2")
    (booked,) = await workshop.booked()

    await ada.says("LÖSCHEN")
    assert "Sie haben" in ada.last
    assert "noch einen Termin" in ada.last
    await ada.says("1")

    assert "Ihre Daten sind gelöscht" in ada.last
    assert await workshop.booked() == []
    assert await workshop.count(people_table) == 0
    assert olga.chat[-1] == (
        f"Termin {booked.reference} ist abgesagt und die Zeit wieder frei: Fahrradcheck, "
        "Freitag, 27. November, 15:00 Uhr. Die Daten der Person wurden auf Wunsch gelöscht."
    )


@pytest.mark.parametrize("before", ["", "/stop"])
async def test_who_was_erased_books_like_a_stranger_unless_they_said_stop(
    workshop: World, before: str
) -> None:
    """The question before an erasure silences us; it is no STOP of theirs (P38, P55)."""
    ada = await booked_on_telegram(workshop)
    if before:
        await ada.says(before)
    await ada.says("/delete")
    await ada.taps("Absagen und alles löschen")

    await ada.says("Freitag 11 Uhr")

    asked = "Auf welchen Namen" in ada.last
    assert asked is not bool(before), ada.last


async def test_delete_later_erases_the_day_after_the_appointment(workshop: World) -> None:
    ada = workshop.sms_user()
    await ada.books("Freitag 15 Uhr", "1 Ada")

    await ada.says("LÖSCHEN")
    await ada.says("2")
    assert ada.last.startswith("Gut. Ihr Termin bleibt (Fr 27.11. 15:00)")

    await workshop.later(days=3, hours=12)
    assert await workshop.count(people_table) == 1
    assert "Erinnerung" not in ada.chat[-1]
    await workshop.later(days=1)
    assert await workshop.count(people_table) == 0


async def test_delete_later_waits_for_a_date_that_was_moved_since(workshop: World) -> None:
    ada = await booked_on_telegram(workshop)
    await ada.says("/delete")
    await ada.taps("nach dem Termin")

    await ada.says("/move")
    await ada.says("4.12. 10 Uhr")
    await ada.taps("Ja")
    (moved,) = await workshop.booked()

    await workshop.later(days=6)
    assert [one.id for one in await workshop.booked()] == [moved.id]
    await workshop.later(days=6)
    assert await workshop.count(people_table) == 0


async def test_delete_without_an_answer_erases_the_day_after_too(workshop: World) -> None:
    ada = await booked_on_telegram(workshop)

    await ada.says("/delete")
    await workshop.later(days=4, hours=12)

    assert await workshop.count(people_table) == 0


async def test_delete_of_a_stranger_finds_nothing_and_stores_nothing(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")

    await ada.says("/delete")

    assert ada.last == "Über Sie ist hier nichts gespeichert, es gibt nichts zu löschen."
    assert await workshop.count(people_table) == 0


@pytest.mark.parametrize(
    "words", ["Können Sie das stoppen?", "Nicht löschen!", "Löschen Sie auch Fotos?"]
)
async def test_an_unclear_wish_is_asked_about_once_and_noted(workshop: World, words: str) -> None:
    olga = await workshop.owner()
    ada = await booked_on_telegram(workshop)

    await ada.says(words)

    assert ada.last == "Damit wir nichts falsch machen: Was möchten Sie?"
    choices = ["Keine Nachrichten mehr", "Meine Daten löschen", "Es geht um meinen Termin"]
    assert ada.buttons == choices
    assert ") hat vielleicht um Abmeldung oder Löschung gebeten, die Nach" in olga.chat[-1]
    assert await kinds_of_tasks(workshop) == ["unclear"]
    await ada.taps("Es geht um meinen Termin")
    assert ada.buttons[:3] == ["Verschieben", "Absagen", "So lassen"]


async def test_an_unclear_wish_may_turn_out_to_be_a_stop(workshop: World) -> None:
    ada = workshop.sms_user()
    await ada.books("Freitag 15 Uhr", "1 Ada")

    await ada.says("Können Sie das stoppen?")
    await ada.says("1")

    assert ada.last.startswith("Rad & Tat: Sie erhalten keine Nachrichten mehr von uns.")


async def test_words_that_only_look_like_stop_are_none(workshop: World) -> None:
    ada = await booked_on_telegram(workshop)

    await ada.says("Ist der Bus-Stop vor der Tür?")

    assert not await workshop.look(
        lambda desk: stoplist.stopped(desk, "telegram", str(ada.person.id))
    )


async def test_delete_an_appointment_is_not_delete_my_data(workshop: World) -> None:
    ada = await booked_on_telegram(workshop)

    await ada.says("Bitte den Termin am Freitag löschen")

    assert ada.last.startswith("Möchten Sie diesen Termin wirklich absagen?")
    assert await workshop.count(people_table) == 1


async def test_privacy_answers_strangers_and_stores_nothing(workshop: World) -> None:
    ada, bea = workshop.telegram_user("Ada"), workshop.sms_user()

    await ada.says("/privacy")
    await bea.says("DATENSCHUTZ")

    assert ada.last.splitlines()[0] == "Datenschutz bei Rad & Tat"
    assert bea.last.startswith("Rad & Tat: Daten nur für Termine, SMS via Twilio (USA). Rechte: h")
    await workshop.later(hours=49)
    assert await rows_of_strangers(workshop) == {}


async def test_privacy_answers_after_stop_and_in_mid_flow(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.says("/start")
    await ada.says("/privacy")
    assert "/privacy/single" in ada.last
    await ada.taps("13:00")
    assert "10 Minuten für Sie reserviert" in ada.news[0]

    await ada.says("/stop")
    await ada.says("/privacy")
    assert "/privacy/single" in ada.last


async def test_a_wish_to_see_ones_data_is_noted_with_a_due_date(workshop: World) -> None:
    olga = await workshop.owner()
    ada = await booked_on_telegram(workshop)

    await ada.says("Welche Daten haben Sie über mich gespeichert?")

    assert ada.last.startswith("Wir haben notiert, dass Sie Auskunft über Ihre Daten möchten.")
    assert re.match(r"Ada \(\w{4}\) möchte Auskunft über die eigenen Daten", olga.chat[-1])
    assert await kinds_of_tasks(workshop) == ["access"]


async def test_after_stop_a_change_on_telegram_is_still_answered(workshop: World) -> None:
    """As the answer to what the person has just pressed; nothing more comes of it."""
    olga = await workshop.owner()
    ada = await booked_on_telegram(workshop)
    await ada.says("/stop")

    await ada.says("/move")
    await ada.says("4.12. 10 Uhr")
    await ada.taps("Ja")
    assert "4. Dezember, 10:00 Uhr" in ada.last
    assert await purposes(workshop) & {"confirmation", "change"} == {"confirmation"}, (
        "the booking's"
    )
    assert "4. Dezember, 10:00 Uhr" in olga.chat[-1]
    await ada.says("/calloff")
    await ada.taps("Ja")

    assert ada.last.startswith("Abgesagt")
    assert await workshop.booked() == []


async def purposes(world: World) -> set[str]:
    found: list[str] = await world.look(
        lambda desk: list(desk.connection.scalars(select(messages.c.purpose)))
    )
    return set(found)


@pytest.mark.parametrize("stop", ["STOP", "Abmelden"])
async def test_after_stop_by_sms_nothing_is_changed_without_an_answer(
    workshop: World, stop: str
) -> None:
    """Twilio lets no answer through after its own STOP; so the owner calls."""
    olga = await workshop.owner()
    ada = workshop.sms_user()
    await ada.books("Freitag 15 Uhr", "1 Ada")
    (booked,) = await workshop.booked()
    await ada.says(stop)

    await ada.says("Absagen")
    assert len(ada.news) == (0 if stop == "STOP" else 1)
    assert all("Sie haben STOP gesendet" in text for text in ada.news)
    assert olga.chat[-1].startswith(f"Ada ({booked.reference}), ")
    assert "möchte per SMS den Termin Freitag, 27. November, 15:00 Uhr ändern" in olga.chat[-1]
    await ada.says("1")
    await ada.says("Bitte den Termin am Freitag löschen")
    await ada.says("Können Sie das stoppen?")
    await ada.says("3")

    assert await workshop.booked() == [booked]
    assert sorted(await kinds_of_tasks(workshop)) == ["call", "meant", "unclear"], "told once"


async def test_whoever_blocks_the_bot_is_stopped_and_start_lifts_it(workshop: World) -> None:
    olga = await workshop.owner()
    ada = await booked_on_telegram(workshop)

    await ada.blocks()
    assert "(STOP). Der Termin bleibt: Freitag" in olga.chat[-1]
    workshop.telegram.unblock(ada.person.id)
    await ada.says("/start")

    assert ada.news[0].startswith("Rad & Tat: Gern, Sie erhalten wieder Nachrichten")
    assert ada.buttons == ["Ja", "Nein"]


async def booked_on_telegram(world: World) -> TelegramUser:
    ada = world.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr")
    return ada


async def kinds_of_tasks(world: World) -> list[str]:
    kinds: list[str] = await world.look(
        lambda desk: list(desk.connection.scalars(select(tasks.c.kind)))
    )
    return kinds


async def rows_of_strangers(world: World) -> dict[str, int]:
    """What lies in any table, but for what every shop has."""
    ours = ("alembic_version", "claims", "keys_used", "marks", "owners", "plans", "proof_heads")
    counts = {
        name: await world.count(table)
        for name, table in metadata.tables.items()
        if name not in ours
    }
    return {name: count for name, count in counts.items() if count}
