"""From a stranger's first word to an appointment in the diary, by taps on Telegram."""

from __future__ import annotations

from tests.stories.world import TelegramUser, World


async def test_a_stranger_books_on_telegram_and_the_owner_is_told(workshop: World) -> None:
    olga = await workshop.owner()
    ada = workshop.telegram_user("Ada")

    await ada.says("/start")
    assert "Welche Zeit passt Ihnen?" in ada.last
    await ada.taps("13:00")
    held, notice, name = ada.news
    assert "10 Minuten für Sie reserviert" in held
    assert "Rad & Tat (Verantwortlicher)" in notice
    assert name == "Auf welchen Namen dürfen wir den Termin eintragen?"
    await ada.says("Ada")
    await ada.taps("mit Erinnerung")

    assert "Gebucht: Fahrradcheck" in ada.last
    (booked,) = await workshop.booked()
    assert booked.reference in ada.last
    assert ada.buttons == ["Verschieben oder absagen"]
    assert olga.chat[-1].startswith(f"Neuer Termin {booked.reference}")


async def test_a_stranger_needs_six_taps_and_a_name_at_most(salon: World) -> None:
    ada = salon.telegram_user("Ada", language="fr")

    await ada.says("/start")
    await ada.taps("Coupe")
    await ada.taps("Mia")
    await ada.taps("mer. 25.11")
    await ada.taps("15h")
    await ada.says("Ada")
    await ada.taps("avec rappel")

    assert ada.pressed <= 6
    assert "✅ Réservé : Coupe" in ada.last
    (booked,) = await salon.booked()
    assert (booked.service, booked.staff, booked.remind) == ("cut", "mia", True)


async def test_a_known_customer_books_the_same_again_in_three_taps(salon: World) -> None:
    ada = salon.telegram_user("Ada", language="en")
    await book_a_haircut(ada)
    await salon.later(days=7)

    pressed = ada.pressed
    await ada.says("Hi")
    await ada.taps("The same again: Haircut with Mia")
    assert "Haircut on Tuesday 1 December" in ada.last
    await ada.taps("15:00")
    assert "Name: Ada" in ada.last
    await ada.taps("with reminder")

    assert ada.pressed - pressed == 3
    assert "Privacy" not in "\n".join(ada.chat[-2:])
    (booked,) = await salon.booked()
    assert (booked.service, booked.staff) == ("cut", "mia")


async def test_a_link_that_names_a_service_spares_a_question(salon: World) -> None:
    ada = salon.telegram_user("Ada")

    await ada.says("/start cut")

    assert ada.last.startswith("Guten Tag, hier ist der Terminbot von Salon Sonne.")
    assert ada.last.endswith("Zu wem möchten Sie gern?")
    assert ada.buttons == ["Wer zuerst frei ist", "Mia", "Leo", "Ben"]


async def test_a_link_of_a_campaign_begins_at_the_beginning(salon: World) -> None:
    ada = salon.telegram_user("Ada")

    await ada.says("/start flyer-december")

    assert ada.last.endswith("Was dürfen wir für Sie tun?")


async def test_one_message_changes_as_you_go(salon: World) -> None:
    ada = salon.telegram_user("Ada")

    await ada.says("/start")
    await ada.taps("Haarschnitt")
    await ada.taps("Mia")
    await ada.taps("Mi 25.11.")

    (only,) = ada.chat
    assert "Haarschnitt am Mittwoch, 25. November: Welche Zeit passt Ihnen?" in only


async def test_nothing_is_booked_by_whoever_stops_at_the_summary(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.says("Haarschnitt Freitag 15 Uhr bei Mia")
    await ada.says("Ada")

    await ada.taps("Nicht buchen")

    assert ada.last == "Gut, es wurde nichts gebucht. Sie können jederzeit neu beginnen."
    assert await salon.booked() == []
    bea = salon.telegram_user("Bea")
    await bea.says("Haarschnitt Freitag 15 Uhr bei Mia")
    assert "10 Minuten für Sie reserviert" in bea.last


async def test_a_slash_cancel_leaves_the_conversation_and_frees_the_time(salon: World) -> None:
    ada, bea = salon.telegram_user("Ada"), salon.telegram_user("Bea")
    await ada.says("Haarschnitt Freitag 15 Uhr bei Mia")

    await ada.says("/cancel")

    assert ada.last == "Gut, wir lassen es dabei. Es wurde nichts gebucht."
    await bea.says("Haarschnitt Freitag 15 Uhr bei Mia")
    assert "10 Minuten für Sie reserviert" in bea.last


async def test_a_second_open_booking_is_refused_and_the_first_one_offered(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")

    await ada.says("Farbe morgen 10 Uhr")

    assert ada.last == (
        "Sie haben schon einen Termin: Freitag, 27. November, 15:00 Uhr. "
        "Möchten Sie ihn verschieben oder absagen? "
        "Einen weiteren vereinbaren wir gern am Telefon: 030 23125100"
    )
    await ada.taps("Verschieben oder absagen")
    assert ada.buttons == [*("Verschieben", "Absagen", "So lassen", "Erinnerung einschalten")]
    assert len(await salon.booked()) == 1


async def book_a_haircut(person: TelegramUser) -> None:
    await person.says("haircut friday 3pm with Mia")
    await person.says("Ada")
    await person.taps("without reminder")


# Buttons of questions that are over ---------------------------------------------------------------


def with_buttons(user: TelegramUser) -> list[str]:
    """The first lines of the messages below which there are buttons."""
    shown = user.world.telegram.shown(user.person.id)["messages"]
    return [each["text"].splitlines()[0] for each in shown if each["buttons"]]


async def test_whoever_types_leaves_no_buttons_behind(salon: World) -> None:
    ada = salon.telegram_user("Ada", language="en")
    await ada.says("/start")
    for words in ("Haircut", "with Mia", "friday", "back", "tomorrow"):
        await ada.says(words)
        assert len(with_buttons(ada)) == 1, words
    await ada.says("10:00")
    assert with_buttons(ada) == []
    await ada.says("Ada")
    (summary,) = with_buttons(ada)
    assert summary.startswith("The appointment you picked")
    await ada.says("without reminder")

    assert len(await salon.booked()) == 1
    (booked,) = with_buttons(ada)
    assert "Booked" in booked


async def test_buttons_go_when_one_stops_or_moves_in_words(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.says("Haarschnitt Freitag bei Mia")
    assert "11:00" in ada.buttons
    await ada.says("abbrechen")
    assert ada.buttons == []

    await book_a_haircut_in_german(ada)
    await ada.says("Termin verschieben")
    await ada.says("Freitag 16 Uhr")
    assert "Ja, verschieben" in ada.buttons
    await ada.says("ja")

    assert not any("Ja, verschieben" in label for label in ada.buttons)


async def test_what_still_stands_open_keeps_its_buttons(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.says("Haarschnitt Freitag bei Mia")

    await ada.says("Datenschutz")
    assert "11:00" in ada.buttons
    await ada.taps("11:00")

    assert "10 Minuten für Sie reserviert" in ada.last


async def test_an_answer_by_tap_asks_nothing_more_of_telegram(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.says("Haarschnitt bei Mia")
    calls: list[str] = []
    take = salon.telegram.failures.take
    salon.telegram.failures.take = lambda call, to: (calls.append(call), take(call, to))[1]  # type: ignore[method-assign]

    await ada.taps("Mi 25.11.")

    assert sorted(set(calls) - {"getupdates"}) == ["answercallbackquery", "editmessagetext"]


async def book_a_haircut_in_german(user: TelegramUser) -> None:
    await user.says("Haarschnitt Freitag 15 Uhr bei Mia")
    await user.says("Ada")
    await user.taps("ohne Erinnerung")
