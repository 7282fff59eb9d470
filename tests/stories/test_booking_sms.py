"""From a stranger's first word to an appointment by SMS, and what it costs in segments."""

from __future__ import annotations

import re

from tests.stories.world import World


async def test_a_stranger_books_with_two_digits_and_a_name_in_five_segments(
    workshop: World,
) -> None:
    ada = workshop.sms_user()

    await ada.says("Hallo")
    assert ada.last.splitlines()[0] == "Rad & Tat"
    assert ada.last.splitlines()[1].startswith("Datenschutz: http")
    assert ada.last.splitlines()[2:4] == [
        "Fahrradcheck Di 24.11.: Zahl oder Zeit?",
        "1 = 11:00",
    ]
    await ada.says("1")
    notice, name = ada.news
    assert notice.startswith("Rad & Tat (verantwortlich): Ihre Daten werden")
    assert name.splitlines() == [
        "Fahrradcheck (29 EUR), Di 24.11. 11:00: 10 Min. reserviert.",
        "Zum Buchen bitte senden:",
        "1 + Ihr Name = mit Erinnerung",
        "2 + Ihr Name = ohne Erinnerung",
    ]
    await ada.says("1 Ada")

    (booked,) = await workshop.booked()
    assert re.sub(r"[\w-]{16}.ics", "….ics", ada.last) == (
        f"Gebucht: Fahrradcheck, Di 24.11. 11:00, Ada. Nr. {booked.reference}. Ändern: TERMINE "
        f"{workshop.public_url}/calendar/….ics\nErinnerung: zu kurzfristig"
    )
    assert booked.remind
    assert ada.segments == 5


async def test_who_names_the_time_at_once_gets_four_segments(workshop: World) -> None:
    ada = workshop.sms_user()

    await ada.says("Freitag 15 Uhr")
    await ada.says("2 Ada")

    (booked,) = await workshop.booked()
    assert not booked.remind
    assert ada.segments == 4


async def test_who_sends_but_a_name_is_asked_about_the_reminder(workshop: World) -> None:
    ada = workshop.sms_user()

    await ada.says("Freitag 15 Uhr")
    await ada.says("Ada")
    assert ada.last.splitlines() == [
        "Fahrradcheck (29 EUR), Fr 27.11. 15:00, Ada. Passt alles?",
        "1 = Buchen, mit Erinnerung",
        "2 = Buchen, ohne Erinnerung",
        "3 = Ändern",
        "4 = Nicht buchen",
    ]
    assert await workshop.booked() == []
    await ada.says("1")

    assert len(await workshop.booked()) == 1
    assert ada.segments == 5


async def test_who_sends_but_the_choice_is_asked_for_the_name(workshop: World) -> None:
    ada = workshop.sms_user()

    await ada.says("Freitag 15 Uhr")
    await ada.says("2")
    assert ada.last == "Auf welchen Namen?"
    await ada.says("Ada")

    (booked,) = await workshop.booked()
    assert not booked.remind
    assert ada.segments == 5


async def test_a_shop_with_six_services_takes_seven_segments(salon: World) -> None:
    ada = salon.sms_user()

    await ada.says("Guten Tag")
    assert ada.last.splitlines()[2:4] == ["Bitte Zahl senden:", "1 = Haarschnitt, 38 EUR"]
    await ada.says("1")
    assert ada.last.splitlines()[0] == "Haarschnitt Di 24.11.: Zahl oder Zeit?"
    await ada.says("1")
    await ada.says("1 Ada")

    assert ada.last.startswith("Gebucht: Haarschnitt, Di 24.11. 11:00, Ada. Nr. ")
    assert ada.last.endswith("\nErinnerung: zu kurzfristig")
    assert ada.segments == 7


async def test_by_sms_a_staff_member_may_be_named_or_changed(salon: World) -> None:
    ada = salon.sms_user()

    await ada.says("Haarschnitt")
    await ada.says("Freitag 15 Uhr bei Leo")
    assert "Haarschnitt (38 EUR), Fr 27.11. 15:00, Leo: 10 Min. reserviert." in ada.last
    await ada.says("Ada")
    await ada.says("3")
    assert ada.last.splitlines()[1:3] == ["1 = Leistung", "2 = Zu wem"]
    await ada.says("2")
    assert "3 = Leo" in ada.last
    await ada.says("Ben")
    await ada.says("Fr 15 Uhr")
    await ada.says("2")

    (booked,) = await salon.booked()
    assert booked.staff == "ben"


async def test_a_known_customer_books_by_two_words(salon: World) -> None:
    ada = salon.sms_user()
    await ada.says("Haarschnitt Freitag 15 Uhr bei Mia")
    await ada.says("2 Ada")
    await salon.later(days=7)
    paid = ada.segments

    await ada.says("wie letztes Mal")
    assert ada.last.startswith("Haarschnitt Di 1.12.: Zahl oder Zeit?")
    await ada.says("Do 10 Uhr")
    assert "Haarschnitt (38 EUR), Do 3.12. 10:00, Mia, Ada. Passt alles?" in ada.last
    await ada.says("1")

    (booked,) = await salon.booked()
    assert (booked.service, booked.staff) == ("cut", "mia")
    assert ada.segments - paid <= 5


async def test_the_program_and_the_stand_in_count_segments_alike(salon: World) -> None:
    """No text of a whole booking leaves the alphabet of a plain SMS, in any language."""
    for words in ("Haarschnitt", "haircut", "coupe", "taglio"):
        ada = salon.sms_user()
        await ada.says(words)
        await ada.says("1")
        await ada.says("1 Zoë")
        assert ada.segments <= 6, ada.chat
        await salon.later(minutes=1)
