"""The waiting list in people's own words: joined, left, and answered, on both channels."""

from __future__ import annotations

import pytest

from booking.privacy import stoplist
from booking.tables import people, waiting
from tests.stories.world import SmsUser, TelegramUser, World

pytestmark = pytest.mark.words

LEAVING = {
    "de": ("Löschen Sie mich von der Warteliste", "Gut, Sie stehen nicht mehr auf der Warteliste."),
    "en": ("Please remove me from the waiting list", "All right, you are no longer on the"),
    "fr": ("Supprimez-moi de la liste d'attente", "Très bien, vous n’êtes plus sur la liste"),
    "it": ("Mi cancelli dalla lista d'attesa", "Va bene, non è più in lista d’attesa"),
}
JOINING = {
    "de": "Sagen Sie mir Bescheid, wenn etwas früher frei wird",
    "en": "Let me know if something earlier comes free",
    "fr": "Prévenez-moi si quelque chose se libère plus tôt",
    "it": "Mi avvisi se si libera qualcosa prima",
}
HAIRCUT = {
    "de": "Haarschnitt Freitag 15 Uhr bei Mia",
    "en": "Haircut Friday 3pm with Mia",
    "fr": "Coupe vendredi 15h avec Mia",
    "it": "Taglio venerdì alle 15 con Mia",
}
YES = {"de": "Ja, bitte", "en": "Yes, please", "fr": "Oui, volontiers", "it": "Sì, volentieri"}
WITHOUT = {"de": "ohne Erinnerung", "en": "without", "fr": "sans rappel", "it": "senza promemoria"}


@pytest.mark.parametrize("language", ["de", "en", "fr", "it"])
async def test_whoever_has_a_date_joins_and_leaves_in_their_own_words(
    salon: World, language: str
) -> None:
    """To leave the list is no wish to be erased, nor to hear nothing more."""
    ada = salon.telegram_user("Ada", language=language)
    await ada.says(HAIRCUT[language])
    await ada.says("Ada")
    await ada.taps(WITHOUT[language])
    await ada.says(JOINING[language])
    await ada.taps(YES[language])
    assert await salon.count(waiting) == 1, "for the service that they have a date for"

    words, said = LEAVING[language]
    await ada.says(words)

    assert ada.last.startswith(said)
    assert await salon.count(waiting) == 0
    assert len(await salon.booked()) == 1
    assert not await salon.look(lambda desk: stoplist.stopped(desk, "telegram", str(ada.person.id)))


@pytest.mark.parametrize(
    "words", ["remove me from the waiting list", "Warteliste löschen", "stop waiting"]
)
async def test_without_a_date_nobody_is_erased_either(salon: World, words: str) -> None:
    ben = salon.sms_user()
    for said in ("Warteliste Haarschnitt", "1", "Ben"):
        await ben.says(said)
    assert await salon.count(waiting) == 1, ben.chat

    await ben.says(words)

    assert ben.last.startswith(("Gut, Sie stehen nicht mehr", "All right, you are no longer"))
    assert (await salon.count(waiting), await salon.count(people)) == (0, 1)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("1=nehmen", "reminded"),
        ("sans rappel", "plain"),
        ("je prends", "asked"),
        ("3=nein", "passed"),
    ],
)
async def test_an_offer_is_answered_in_any_words(workshop: World, words: str, outcome: str) -> None:
    ben = await offered(workshop)

    await ben.says(words)

    if outcome in ("asked", "passed"):
        heard = {"asked": "Gern. Bitte senden Sie 1", "passed": "Gut. Sie bleiben"}
        assert ben.last.startswith(heard[outcome])
        return
    (made,) = await workshop.booked()
    assert made.remind == (outcome == "reminded")
    assert ben.last.startswith("Gebucht: Fahrradcheck, Do 26.11. 14:00")


@pytest.mark.parametrize("words", ["ja", "1 = nehmen"])
async def test_an_answer_that_comes_too_late_hears_so(workshop: World, words: str) -> None:
    ben = await offered(workshop)
    await workshop.later(minutes=11)

    await ben.says(words)

    assert ben.last.startswith("Diese Zeit ist leider nicht mehr reserviert.")
    assert await workshop.booked() == []


async def test_several_seats_are_waited_for(salon: World) -> None:
    guests = [salon.sms_user() for _ in range(3)]
    for guest, seats in zip(guests, ("2", "2", "1"), strict=True):
        for said in ("Flechtabend am 5.12.", seats, "2 Gast"):
            await guest.says(said)
    assert len(await salon.booked()) == 3
    cem = salon.telegram_user("Cem")
    await cem.says("Flechtabend am 5.12.")
    assert cem.buttons == ["1", "Warteliste"], "there is one seat left"
    await cem.taps("Warteliste")
    assert "Für wie viele Personen?" in cem.last
    await cem.taps("2")
    assert "Flechtabend, 2 Plätze" in cem.last
    await cem.taps("Ja, bitte")
    await cem.says("Cem")
    await salon.later(seconds=1)
    dora = salon.sms_user()
    for said in ("Warteliste Flechtabend für 2 Personen", "1", "Dora"):
        await dora.says(said)
    assert "2 Plätze" in dora.last, dora.chat

    await guests[2].says("absagen")
    await guests[2].says("1")
    await salon.later(seconds=5)
    await cem.taps("Nehmen, ohne Erinnerung")

    assert sorted(each.seats for each in await salon.booked()) == [2, 2, 2]


async def offered(world: World) -> SmsUser:
    """Ben, by SMS, to whom Thursday at two has just been offered."""
    ada: TelegramUser = world.telegram_user("Ada")
    await ada.books("Donnerstag 14 Uhr", "ohne Erinnerung")
    ben = world.sms_user()
    for said in ("Warteliste", "1", "Ben"):
        await ben.says(said)
    await ada.says("absagen")
    await ada.taps("Ja, absagen")
    await world.later(seconds=5)
    assert "14:00 ist frei" in ben.chat[-1], ben.chat
    return ben


async def test_by_sms_the_name_may_come_along_with_the_yes(workshop: World) -> None:
    willi, eve = workshop.sms_user(), workshop.sms_user()
    await willi.says("Warteliste")
    await willi.says("1 Willi")
    assert willi.last.startswith("Sie stehen auf der Warteliste")
    olga = await workshop.owner()
    await olga.says("Warteliste")
    assert "Willi" in olga.last

    await eve.says("Warteliste")
    await eve.says("1 Freitag")
    assert "1 = " in eve.last, "a day is no name"
    await eve.says("2 Eve")
    assert await workshop.count(waiting) == 1
