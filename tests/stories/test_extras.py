"""Services that want more than a name: seats, an address, a telephone number."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from booking import people
from booking.desk import Desk
from booking.tables import contacts
from tests.stories.world import TelegramUser, World


async def test_a_group_date_shows_the_seats_left_and_takes_two(salon: World) -> None:
    ada, bea = salon.telegram_user("Ada", language="en"), salon.sms_user()

    await ada.says("Braiding evening")
    assert ada.buttons == ["Sat 5 Dec 18:00 · 6 places left", "Sat 12 Dec 18:00 · 6 places left"]
    await ada.taps("5 Dec")
    assert ada.last == (
        "Braiding evening, Saturday 5 December at 18:00: 6 places are left. For how many people?"
    )
    await ada.taps("2")
    await ada.says("Ada")
    assert "Braiding evening, 2 places, €50" in ada.last
    await ada.taps("without reminder")

    (booked,) = await salon.booked()
    assert booked.seats == 2
    await bea.says("Flechtabend")
    assert "1 = Sa 5.12. 18:00, 4 frei" in bea.last


async def test_more_seats_than_are_left_are_refused(salon: World) -> None:
    for name in ("Ada", "Bea", "Cem"):
        await take_seats(salon.telegram_user(name), 2 if name != "Cem" else 1)
    dan = salon.telegram_user("Dan")

    await dan.says("Flechtabend am 5.12.")
    assert dan.buttons == ["1", "Warteliste"]
    await dan.says("2")

    assert dan.last.startswith("Es ist nur noch ein Platz frei. Bitte senden Sie 1.")


async def take_seats(person: TelegramUser, seats: int) -> None:
    await person.says("Flechtabend")
    await person.taps("5.12.")
    await person.taps(str(seats))
    await person.says(person.person.first_name)
    await person.taps("ohne Erinnerung")


async def test_a_house_call_asks_for_the_address_with_its_purpose(salon: World) -> None:
    olga = await salon.owner()
    ada = salon.telegram_user("Ada", language="fr")

    await ada.says("Visite à domicile jeudi 10h")
    await ada.says("Ada")
    assert ada.last == "Il nous faut encore : Adresse\nPour quoi : pour venir chez vous"
    await ada.says("Rue du Lac 3")
    assert "Sonnenallee" not in ada.last  # the shop's own address would mislead
    assert "Nom : Ada\nAdresse : Rue du Lac 3" in ada.last
    await ada.taps("sans rappel")

    (booked,) = await salon.booked()
    address = await salon.look(lambda desk: people.detail(desk, booked.person_id, "address"))
    assert address == "Rue du Lac 3"
    assert "Visite à domicile" not in olga.chat[-1]
    assert "Hausbesuch" in olga.chat[-1]
    assert olga.chat[-1].endswith("Adresse: Rue du Lac 3")  # nobody could drive there else


async def test_by_sms_a_house_call_asks_for_name_address_and_choice(salon: World) -> None:
    ada = salon.sms_user()

    await ada.says("Hausbesuch Donnerstag 10 Uhr")
    assert ada.news[-1].endswith("Auf welchen Namen?")
    await ada.says("Ada")
    assert ada.last == "Adresse? Wofür: damit wir zu Ihnen finden"
    await ada.says("Am See 3")
    assert "Ben, Ada, Adresse: Am See 3. Passt alles?" in ada.last
    await ada.says("2")

    assert ada.last.startswith("Gebucht: Hausbesuch, Do 26.11. 10:00, Ada. Nr. ")


async def test_a_service_that_needs_a_number_says_so_before_the_time(salon: World) -> None:
    ada = salon.telegram_user("Ada", phone="+491713920077")

    await ada.says("/start advice")
    assert "brauchen wir Ihre Telefonnummer. Ich frage danach" in ada.last
    await ada.taps("Mia")
    await ada.taps("15:00")
    await ada.says("Ada")
    assert ada.last.startswith("Für diesen Termin brauchen wir Ihre Telefonnummer (damit wir")
    assert ada.keyboard == ["Meine Nummer senden", "Buchung abbrechen"]
    await ada.shares_contact()
    assert "Name: Ada" in ada.last
    await ada.taps("ohne Erinnerung")

    (booked,) = await salon.booked()
    phone = await salon.look(lambda desk: people.phone(desk, booked.person_id))
    assert phone == "+491713920077"


async def test_another_card_takes_the_place_of_the_number_before(salon: World) -> None:
    ada = salon.telegram_user("Ada", phone="+491713920077")
    await ada.says("Beratung am Telefon Freitag 15 Uhr bei Mia")
    await ada.says("Ada")
    await ada.shares_contact()
    assert b"+491713920077" in await _contacts(salon)

    ada.person.phone = "+491713920078"
    await ada.taps("Ändern")
    await ada.taps("Telefonnummer")
    await ada.shares_contact()
    await ada.taps("ohne Erinnerung")

    assert b"+491713920078" in await _contacts(salon)
    assert b"+491713920077" not in await _contacts(salon)
    assert await salon.count(contacts) == 2, "the chat and the one number"


async def _contacts(world: World) -> list[bytes]:
    def look(desk: Desk) -> list[bytes]:
        everybody = desk.connection.scalars(select(contacts.c.person_id).distinct()).all()
        return [number.encode() for one in everybody for _, number in people.addresses(desk, one)]

    found: list[bytes] = await world.look(look)
    return found


async def test_a_typed_number_and_a_foreign_card_are_not_kept(salon: World) -> None:
    ada = salon.telegram_user("Ada", phone="+491713920077")
    bea = salon.telegram_user("Bea", phone="+491713920078")
    await ada.says("Beratung am Telefon Freitag 15 Uhr bei Mia")
    await ada.says("Ada")

    await ada.says("0171 3920079")
    assert "Eine getippte Nummer speichern wir nicht." in ada.last
    await ada.shares_contact(of=bea.person.id)

    assert ada.last.startswith("Das ist die Karte einer anderen Person, wir haben sie nicht")
    assert ada.keyboard == ["Meine Nummer senden", "Buchung abbrechen"]
    assert await salon.booked() == []


async def asked_for_a_number(salon: World) -> TelegramUser:
    ada = salon.telegram_user("Ada", phone="+491713920077")
    await ada.says("Beratung am Telefon Freitag 15 Uhr bei Mia")
    await ada.says("Ada")
    assert ada.keyboard == ["Meine Nummer senden", "Buchung abbrechen"]
    return ada


@pytest.mark.parametrize("said", ["zurück", "/start cut", "abbrechen", "/stop"])
async def test_the_key_that_sends_the_number_goes_with_its_question(
    salon: World, said: str
) -> None:
    ada = await asked_for_a_number(salon)

    await ada.says(said)

    assert ada.keyboard == []
    assert "…" not in ada.chat


async def test_privacy_can_be_read_while_the_number_is_asked_for(salon: World) -> None:
    ada = await asked_for_a_number(salon)

    await ada.says("/privacy")

    assert ada.keyboard == ["Meine Nummer senden", "Buchung abbrechen"]


@pytest.mark.parametrize(
    ("language", "words", "says", "stop", "over"),
    [
        ("de", "Freitag 15 Uhr bei Mia", "am Telefon buchen: 030",
         "Buchung abbrechen", "Es wurde nichts gebucht."),
        ("en", "Friday 3pm with Mia", "by telephone: 030",
         "Drop the booking", "Nothing was booked."),
        ("fr", "vendredi 15 h avec Mia", "par téléphone : 030",
         "Abandonner la réservation", "Rien n’a été réservé."),
        ("it", "venerdì ore 15 con Mia", "per telefono: 030",
         "Abbandona la prenotazione", "Non è stato prenotato nulla."),
    ],
)  # fmt: skip
async def test_whoever_has_no_mobile_number_is_shown_a_way_out(
    salon: World, language: str, words: str, says: str, stop: str, over: str
) -> None:
    ada = salon.telegram_user("Ada", language=language, phone="+493023125001")
    await ada.says("/start advice")
    await ada.says(words)
    await ada.says("Ada")

    await ada.shares_contact()
    assert says in ada.last
    assert ada.keyboard[1] == stop
    await ada.says(stop)

    assert over in ada.last
    assert ada.keyboard == []
    assert await salon.booked() == []


async def test_by_sms_the_number_is_known_already(salon: World) -> None:
    ada = salon.sms_user()

    await ada.says("Beratung am Telefon Freitag 15 Uhr")
    assert "Telefonnummer" not in ada.last
    await ada.says("Ada")
    await ada.says("2")

    (booked,) = await salon.booked()
    phone = await salon.look(lambda desk: people.phone(desk, booked.person_id))
    assert phone == ada.number
