"""The waiting list: a freed time is kept for one person at a time, in the order of asking."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from booking.privacy import proof
from booking.tables import openings, waiting
from bot.demo.failures import Failure, Fault
from tests.stories.conftest import Opening
from tests.stories.shops import shop_with
from tests.stories.world import TUESDAY, TelegramUser, World

WEDNESDAY = datetime(2026, 11, 25, 9, tzinfo=UTC)
"""Ten o'clock in Hamburg."""
KEPT = "Die Zeit ist bis … Uhr für Sie reserviert. Keine Nachrichten mehr: STOP"
SOONER = (
    "Rad & Tat: Es ist ein früherer Termin frei geworden.\n"
    "Fahrradcheck, Mittwoch, 25. November, 10:00 Uhr\n"
    f"Statt: Freitag, 27. November, 15:00 Uhr\n{KEPT}"
)
FREED = (
    "Rad & Tat: Es ist etwas frei geworden.\n"
    f"Fahrradcheck, Mittwoch, 25. November, 10:00 Uhr\n{KEPT}"
)


async def test_whoever_has_a_later_date_swaps_it_for_a_freed_one(workshop: World) -> None:
    olga = await workshop.owner()
    ada = await booked(workshop, "Ada", "morgen 10 Uhr")
    ben = await booked(workshop, "Ben", "Freitag 15 Uhr")
    await ben.says("verschieben")
    await ben.taps("Warteliste")
    assert ben.last == (
        "Wird etwas frei, schreibe ich Ihnen und halte die Zeit für Sie.\nFahrradcheck\n"
        "Di 24.11. bis Fr 27.11., ganztags\nSind Sie einverstanden?"
    )
    await ben.taps("Ja, bitte")
    assert ben.last.startswith("✅ Sie stehen auf der Warteliste: Fahrradcheck")
    await workshop.later(minutes=1)
    assert offers(ben) == [], "what was free when he asked is nothing new"
    await olga.says("Warteliste")
    assert "Ben · Fahrradcheck · Di 24.11. bis Fr 27.11., ganztags" in olga.last

    (_, before) = await workshop.booked()
    await calls_off(ada)
    await workshop.later(seconds=5)
    assert offers(ben) == [SOONER]
    await ben.taps("Ja, tauschen")

    (after,) = await workshop.booked()
    assert (after.reference, after.starts_at) == (before.reference, WEDNESDAY)
    assert "✅ Verschoben: Fahrradcheck" in ben.last
    assert "Die neue Zeit für Ihren Kalender" in ben.last
    assert await workshop.count(waiting) == await workshop.count(openings) == 0
    assert f"Verschoben {before.reference}" in olga.chat[-1]


async def test_whoever_could_not_take_it_is_not_put_on_the_list(salon: World) -> None:
    """This shop allows one appointment at a time; one for the same service would be moved."""
    ben = salon.telegram_user("Ben")
    await ben.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")
    await ben.says("Bitte setzen Sie mich für Farbe auf die Warteliste")
    assert ben.last == (
        "Sie haben schon einen Termin: Freitag, 27. November, 15:00 Uhr. "
        "Möchten Sie ihn verschieben oder absagen? "
        "Einen weiteren vereinbaren wir gern am Telefon: 030 23125100"
    )
    assert await salon.count(waiting) == 0
    await ben.says("/wait")
    await ben.taps("Ja, bitte")

    assert await salon.count(waiting) == 1


async def test_whoever_books_something_else_hears_that_the_list_pauses(salon: World) -> None:
    ben, cem = salon.telegram_user("Ben"), salon.sms_user()
    await ben.says("Farbe Freitag bei Mia")
    await ben.taps("Warteliste")
    await ben.taps("Ja, bitte")
    await ben.says("Ben")
    assert await salon.count(waiting) == 1

    await ben.says("Haarschnitt Freitag 15 Uhr bei Mia")
    await ben.taps("ohne Erinnerung")
    assert ben.last.endswith(
        "Ihre Warteliste für Farbe ruht, solange dieser Termin vor Ihnen liegt."
    )
    assert "Von der Warteliste nehmen" in ben.buttons
    await cem.books("Haarschnitt Freitag 16 Uhr bei Mia", "1 Cem")
    assert "Warteliste" not in cem.last
    await ben.taps("Von der Warteliste nehmen")

    assert await salon.count(waiting) == 0


async def test_what_is_sensitive_is_neither_offered_nor_taken_over_telegram(
    opening: Opening, tmp_path: Path
) -> None:
    """Whoever waits by SMS and wrote last on Telegram is offered it by SMS all the same (P16)."""
    phone = """
[[services.papers.fields]]
id = "phone"
kind = "phone"
label = { de = "Telefonnummer", en = "Phone" }
purpose = { de = "damit wir Sie anrufen", en = "to call you" }
"""
    practice = await opening(shop_with(tmp_path, phone, like="practice.toml"), TUESDAY)
    olga, number = practice.sms_user("+491713920021"), "+491713920022"
    await olga.books("Heilmassage Montag 14:00", "2 Olga")
    ada, texting = practice.telegram_user("Ada", phone=number), practice.sms_user(number)
    await ada.says("Unterlagen abholen Freitag 9 Uhr")
    await ada.says("Ada")
    await ada.shares_contact()
    await ada.taps("ohne Erinnerung")
    await texting.says("Bitte setzen Sie mich für Heilmassage am Montag auf die Warteliste")
    for _ in range(3):
        if await practice.count(waiting):
            break
        await texting.says("1")
    assert await practice.count(waiting) == 1
    await practice.later(minutes=20)
    await ada.says("danke")

    await olga.says("absagen")
    await olga.says("1")
    await practice.later(minutes=1)
    assert "frei geworden" not in "".join(ada.chat)
    assert "14:00 ist frei" in texting.chat[-1]
    await ada.says("1")
    assert len(await practice.booked()) == 1
    await texting.says("2")

    assert len(await practice.booked()) == 2


async def test_an_earlier_time_is_still_theirs_when_the_shop_calls_the_later_one_off(
    workshop: World,
) -> None:
    """It is kept for them: that they would have swapped for it makes no difference."""
    olga = await workshop.owner()
    ada = await booked(workshop, "Ada", "morgen 10 Uhr")
    ben = await booked(workshop, "Ben", "Freitag 15 Uhr")
    await ben.says("verschieben")
    await ben.taps("Warteliste")
    await ben.taps("Ja, bitte")
    await calls_off(ada)
    await workshop.later(seconds=5)
    offer = ben.message_with("früherer Termin")
    (later,) = await workshop.booked()
    await olga.says(f"/release {later.id}")

    await ben.presses(offer, "Ja, tauschen")

    (sooner,) = await workshop.booked()
    assert (sooner.starts_at, sooner.remind) == (WEDNESDAY, later.remind)
    assert "✅ Gebucht: Fahrradcheck" in ben.last
    assert olga.chat[-1].startswith(f"Neuer Termin {sooner.reference}")
    assert await workshop.count(waiting) == await workshop.count(openings) == 0


async def test_whoever_is_declined_has_their_old_place_again(
    opening: Opening, tmp_path: Path
) -> None:
    asking = await opening(shop_with(tmp_path, "", check="approval = true"), TUESDAY)
    olga = await asking.owner()
    ada = await booked(asking, "Ada", "morgen 10 Uhr")
    dora = await booked(asking, "Dora", "morgen 14 Uhr")
    eve = await booked(asking, "Eve", "morgen 16 Uhr")
    ben, cem = await waits(asking, "Ben"), await waits(asking, "Cem")
    await calls_off(ada)
    await asking.later(seconds=5)
    await ben.taps("Nehmen, ohne Erinnerung")
    assert "Ihre Anfrage ist notiert" in ben.last
    await calls_off(dora)
    await asking.later(minutes=20)
    assert (len(offers(ben)), len(offers(cem))) == (1, 1), "Ben has a sooner one"
    await ben.says("1")
    assert len(await asking.booked()) == 2, "what he took is not on offer any more"

    await olga.taps("Ablehnen")
    assert await asking.count(waiting) == 2
    assert ben.chat[-1].endswith("\n\nSie bleiben auf der Warteliste.")
    assert ben.buttons == ["Termin buchen"]
    await calls_off(eve)
    await asking.later(seconds=5)
    assert (len(offers(ben)), len(offers(cem))) == (2, 1), "he is the first again"
    await ben.taps("Nehmen, ohne Erinnerung")
    await olga.taps("Zusagen")

    assert await asking.count(waiting) == 1


async def test_a_swap_that_is_declined_keeps_both_the_date_and_the_place(
    opening: Opening, tmp_path: Path
) -> None:
    asking = await opening(shop_with(tmp_path, "", check="approval = true"), TUESDAY)
    olga = await asking.owner()
    ada = await booked(asking, "Ada", "morgen 10 Uhr")
    eve = await booked(asking, "Eve", "Donnerstag 10 Uhr")
    ben = await booked(asking, "Ben", "Freitag 15 Uhr")
    await olga.taps("Zusagen")
    await ben.says("verschieben")
    await ben.taps("Warteliste")
    await ben.taps("Ja, bitte")
    await calls_off(ada)
    await asking.later(seconds=5)
    await ben.taps("Ja, tauschen")
    assert "Ihr Termin bleibt, bis wir die neue Zeit bestätigt haben" in ben.last

    await asking.later(days=1)
    assert "Ihre Anfrage haben wir leider nicht rechtzeitig beantwortet" in ben.chat[-1]
    assert "Sie bleiben auf der Warteliste." in ben.chat[-1]
    assert await asking.count(waiting) == 1
    await calls_off(eve)
    await asking.later(seconds=5)
    await ben.taps("Ja, tauschen")
    await olga.taps("Zusagen")

    assert await asking.count(waiting) == 0
    assert len(await asking.booked()) == 1


@pytest.mark.parametrize("deed", ["calls off", "moves", "is released"])
async def test_nobody_is_offered_what_they_have_just_given_up(workshop: World, deed: str) -> None:
    olga = await workshop.owner()
    ben = await booked(workshop, "Ben", "Freitag 12 Uhr")
    await ben.says("verschieben")
    await ben.taps("Warteliste")
    await ben.taps("Ja, bitte")
    cem = await waits(workshop, "Cem")
    (date,) = await workshop.booked()
    if deed == "moves":
        await ben.says("verschieben")
        await ben.says("Montag 10 Uhr")
        await ben.taps("Ja, verschieben")
    elif deed == "calls off":
        await calls_off(ben)
    else:
        await olga.says(f"/release {date.id}")

    await workshop.later(minutes=1)
    await workshop.later(minutes=11)

    assert offers(ben) == []
    assert len(offers(cem)) == 1, "others are offered it"


async def test_an_offer_lapses_to_the_next_in_the_order_of_asking(workshop: World) -> None:
    ada = await booked(workshop, "Ada", "morgen 10 Uhr")
    ben, cem = await waits(workshop, "Ben"), await waits(workshop, "Cem")
    await calls_off(ada)
    await workshop.later(seconds=5)
    assert (offers(ben), offers(cem)) == ([FREED], [])
    dora = workshop.telegram_user("Dora")
    await dora.says("morgen 10 Uhr")
    assert "ist leider nicht frei" in dora.last, "it is kept for Ben"

    await workshop.later(minutes=10)
    assert (offers(ben), offers(cem)) == ([FREED], [FREED])
    await ben.taps("Nehmen, mit Erinnerung")
    assert ben.last.startswith("Diese Zeit ist leider nicht mehr für Sie reserviert.")
    await cem.taps("Nein, danke")
    assert cem.last == "Gut. Sie bleiben auf der Warteliste."
    await workshop.later(minutes=30)
    assert (len(offers(ben)), len(offers(cem))) == (1, 1), "nobody is asked twice"

    await dora.says("morgen 10 Uhr")
    assert "Die Zeit ist 10 Minuten für Sie reserviert: Fahrradcheck" in dora.last
    assert await workshop.count(waiting) == 2


async def test_an_offer_that_was_held_up_says_how_long_it_is_still_good_for(
    workshop: World,
) -> None:
    ada = await booked(workshop, "Ada", "morgen 10 Uhr")
    bea = workshop.sms_user()
    await bea.says("Warteliste")
    await bea.says("1")
    await bea.says("Bea")
    await calls_off(ada)
    workshop.twilio.failures.add(Failure(Fault.REFUSED, "create", status=503, times=3))
    for _ in range(9):
        await workshop.later(minutes=1)

    assert workshop.clock() == TUESDAY + timedelta(minutes=9)
    assert "Mi 25.11. 10:00 ist frei. Für Sie bis 10:11. 1 = nehmen" in bea.chat[-1]


async def test_the_first_in_line_keeps_their_turn_while_they_are_busy(workshop: World) -> None:
    ada = await booked(workshop, "Ada", "morgen 10 Uhr")
    ben, cem = await waits(workshop, "Ben"), await waits(workshop, "Cem")
    await ben.says("Termin buchen")
    await calls_off(ada)
    for _ in range(9):
        await workshop.later(minutes=1)
        assert (offers(ben), offers(cem)) == ([], [])
    await workshop.later(minutes=2)
    assert (offers(ben), offers(cem)) == ([FREED], [])


async def test_what_begins_soon_goes_to_whoever_can_be_asked(workshop: World) -> None:
    olga = await workshop.owner()
    await booked(workshop, "Ada", "heute 12:30")
    ben, cem = await waits(workshop, "Ben"), await waits(workshop, "Cem")
    await ben.says("Termin buchen")
    (date,) = await workshop.booked()
    await olga.says(f"/release {date.id}")
    await workshop.later(minutes=1)

    assert (len(offers(ben)), len(offers(cem))) == (0, 1)


async def test_two_freed_times_go_to_two_people_and_one_person_gets_one_at_a_time(
    workshop: World,
) -> None:
    ada = await booked(workshop, "Ada", "morgen 10 Uhr")
    eve = await booked(workshop, "Eve", "morgen 11 Uhr")
    ben = await waits(workshop, "Ben")
    await calls_off(ada)
    await calls_off(eve)
    for _ in range(3):
        await workshop.later(seconds=5)
    assert len(offers(ben)) == 1
    cem = await waits(workshop, "Cem")
    await workshop.later(seconds=5)
    assert offers(cem) == [], "what is free already when somebody asks is not offered"

    await ben.taps("Nehmen, ohne Erinnerung")
    await ben.taps("Verschieben oder absagen")
    await ben.taps("Absagen")
    await ben.taps("Ja, absagen")
    await workshop.later(seconds=5)
    assert offers(cem) == [FREED]


async def test_by_sms_a_number_takes_it(salon: World) -> None:
    olga = await salon.owner()
    ada = salon.sms_user()
    await ada.books("Haircut Friday 3pm with Mia", "2 Ada")
    ben = salon.sms_user()
    await ben.says("Haircut Friday 3pm with Mia")
    assert ben.last.splitlines()[-1].endswith(" = Waiting list")
    await ben.says(ben.last.splitlines()[-1][0])
    notice, question = ben.news
    assert notice.startswith("Salon Sonne (controller)")
    assert question.splitlines() == [
        "Waiting list Haircut, Mia, Fri 27 Nov, all day: text you if it comes free?",
        "1 = please do",
        "2 = no thank you",
        "3 = mornings",
        "4 = afternoons",
        "5 = other days",
    ]
    await ben.says("4")
    await ben.says("1")
    await ben.says("Ben")
    assert ben.last == (
        "You are on the waiting list: Haircut, Mia, Fri 27 Nov, afternoons. "
        "We keep a slot 10 min. STOP = no texts"
    )
    paid = ben.segments

    await ada.says("DELETE")
    await ada.says("1")
    await salon.later(seconds=5)
    assert ben.news[-1] == (
        "Salon Sonne: Fri 27 Nov 15:00 is free, Mia. Kept until 10:10. "
        "1 = take it with reminder, 2 = without, 3 = no. STOP = no texts"
    )
    assert ben.segments == paid + 1
    await ben.says("yes")
    assert ben.last == "Gladly. Please send 1 = with reminder, 2 = without, 3 = no"
    await ben.says("1")

    (made,) = await salon.booked()
    assert made.remind
    assert ben.last.startswith("Booked: Haircut, Fri 27 Nov 15:00, Ben. Ref. ")
    assert "Ben" in olga.chat[-1]


async def test_somebody_who_is_talking_is_not_interrupted_and_numbers_stay_clear(
    salon: World,
) -> None:
    """The number answers whatever was asked last."""
    ada, ben = salon.sms_user(), salon.sms_user()
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "2 Ada")
    await ben.says("Haarschnitt Freitag 15 Uhr bei Mia")
    await ben.says("WARTELISTE")
    await ben.says("1")
    await ben.says("Ben")
    await ben.says("Farbe")
    await ada.says("absagen")
    await ada.says("1")
    await salon.later(seconds=5)
    assert "ist frei" not in ben.chat[-1]

    await salon.later(minutes=11)
    assert "Fr 27.11. 15:00 ist frei, Mia." in ben.chat[-1]
    await ben.says("Buchen")
    assert "Bitte Zahl senden:" in ben.last
    await ben.says("3")
    assert "Farbe" in ben.last, "the third service, and not a third answer to the offer"


@pytest.mark.parametrize(
    ("language", "words", "yes", "take"),
    [
        ("fr", "Soirée tresses", "Oui, volontiers", "Prendre, sans rappel"),
        ("it", "Serata trecce", "Sì, volentieri", "Sì, senza promemoria"),
    ],
)
async def test_a_seat_of_a_full_evening_too(
    salon: World, language: str, words: str, yes: str, take: str
) -> None:
    guests = [salon.sms_user() for _ in range(3)]
    for guest in guests:
        await guest.says("Flechtabend am 5.12.")
        await guest.says("2")
        await guest.says("2 Gast")
    assert len(await salon.booked()) == 3
    ben = salon.telegram_user("Ben", language=language)
    await ben.says(words)
    await ben.taps({"fr": "Liste d’attente", "it": "Lista d’attesa"}[language])
    await ben.taps("1")
    await ben.taps(yes)
    await ben.says("Ben")
    await salon.later(seconds=5)
    assert take not in ben.buttons

    await guests[0].says("absagen")
    await guests[0].says("1")
    await salon.later(seconds=5)
    await ben.taps(take)

    booked = await salon.booked()
    assert sorted(each.seats for each in booked) == [1, 2, 2]
    assert not any(each.remind for each in booked)


async def test_nothing_is_offered_in_quiet_hours(workshop: World) -> None:
    ada = await booked(workshop, "Ada", "morgen 10 Uhr")
    ben = await waits(workshop, "Ben")
    await workshop.later(hours=10)
    await calls_off(ada)
    for _ in range(11):
        await workshop.later(hours=1)
        assert offers(ben) == []
    await workshop.later(hours=1)

    assert offers(ben) == [FREED]


@pytest.mark.parametrize("end", ["STOP", "/delete", "/unwait"])
async def test_the_waiting_ends(workshop: World, end: str) -> None:
    ada = await booked(workshop, "Ada", "morgen 10 Uhr")
    ben = await waits(workshop, "Ben")
    entries = await workshop.look(lambda desk: proof.prove(desk, "telegram", str(ben.person.id)))
    assert "choice.waiting.yes" in [entry.kind for entry in entries]
    await ben.says(end)
    assert await workshop.count(waiting) == 0
    await calls_off(ada)
    await workshop.later(seconds=5)

    assert offers(ben) == []
    assert await workshop.count(openings) == 0


async def test_stop_lets_go_of_what_was_kept_at_once(workshop: World) -> None:
    ada = await booked(workshop, "Ada", "morgen 10 Uhr")
    ben, cem = await waits(workshop, "Ben"), await waits(workshop, "Cem")
    await calls_off(ada)
    await workshop.later(seconds=5)
    await ben.says("STOP")
    await workshop.later(seconds=5)
    assert offers(cem) == [FREED]
    await ben.taps("Nehmen, mit Erinnerung")

    assert await workshop.booked() == []
    await cem.taps("Nehmen, mit Erinnerung")
    assert len(await workshop.booked()) == 1


async def test_whoever_cannot_be_written_to_any_more_leaves_the_list(workshop: World) -> None:
    ada = await booked(workshop, "Ada", "morgen 10 Uhr")
    ben, cem = await waits(workshop, "Ben"), await waits(workshop, "Cem")
    workshop.telegram.people[ben.person.id].deactivated = True
    await calls_off(ada)
    await workshop.later(seconds=5)
    assert await workshop.count(waiting) == 1
    await workshop.later(seconds=5)

    assert (offers(ben), offers(cem)) == ([], [FREED])


async def test_a_hold_that_lapses_frees_the_time_as_well(workshop: World) -> None:
    dora = workshop.telegram_user("Dora")
    await dora.says("morgen 10 Uhr")
    ben = await waits(workshop, "Ben")
    await workshop.later(minutes=9)
    assert offers(ben) == []
    await workshop.later(minutes=2)

    assert offers(ben) == [FREED]


async def test_a_crash_loses_neither_the_offer_nor_the_next_in_line(workshop: World) -> None:
    """It stands in the rows; what cannot be said in time goes to the next."""
    ada = await booked(workshop, "Ada", "morgen 10 Uhr")
    ben, cem = await waits(workshop, "Ben"), await waits(workshop, "Cem")
    to_ben = str(ben.person.id)
    never = Failure(Fault.REFUSED, "sendMessage", address=to_ben, status=502, times=10_000)
    workshop.telegram.failures.add(never)
    await calls_off(ada)
    await workshop.shut()
    await workshop.open()
    await workshop.later(seconds=5)
    await workshop.shut()
    await workshop.open()
    assert await workshop.count(openings) == 1
    await workshop.later(minutes=11)
    workshop.telegram.failures.clear()
    await workshop.later(minutes=1)

    assert (offers(ben), offers(cem)) == ([], [FREED])


async def test_a_practice_offers_an_appointment_without_saying_what_for(
    opening: Opening,
) -> None:
    practice = await opening("practice.toml", TUESDAY)
    ada, ben = practice.sms_user(), practice.sms_user()
    await ada.books("Heilmassage Montag 15 Uhr", "2 Ada")
    await ben.says("Heilmassage Montag 15 Uhr")
    await ben.says("Warteliste")
    assert "Warteliste Termin, Mo 30.11., ganztags" in ben.last
    await ben.says("1")
    await ben.says("Ben")
    await ada.says("absagen")
    await ada.says("1")
    await practice.later(seconds=5)

    assert "Mo 30.11. 15:00 ist frei" in ben.chat[-1]
    assert not any("massage" in text.lower() for text in ben.chat[2:])


async def booked(world: World, name: str, when: str) -> TelegramUser:
    person = world.telegram_user(name)
    await person.books(when, "ohne Erinnerung")
    return person


async def waits(world: World, name: str) -> TelegramUser:
    """Somebody new, who would like to come at any time in the next two weeks."""
    person = world.telegram_user(name)
    await person.says("/wait")
    await person.taps("Ja, bitte")
    await person.says(name)
    assert "Sie stehen auf der Warteliste" in person.last
    world.clock.move(timedelta(seconds=1))
    return person


async def calls_off(person: TelegramUser) -> None:
    await person.says("absagen")
    await person.taps("Ja, absagen")


def offers(person: TelegramUser) -> list[str]:
    """Until when a time is kept is another thing in each story."""
    offered = [text for text in person.chat if "frei geworden" in text]
    return [re.sub(r"bis \d\d:\d\d Uhr", "bis … Uhr", text) for text in offered]


async def test_a_number_that_comes_too_late_is_told_so(salon: World) -> None:
    """Without an offer it would be the answer to a reminder, or begin something else."""
    ada, ben = salon.sms_user(), salon.sms_user()
    await ada.books("Haarschnitt Samstag 10 Uhr bei Mia", "2 Ada")
    await ben.says("Haarschnitt Samstag 10 Uhr bei Mia")
    await ben.says(ben.last.splitlines()[-1][0])
    await ben.says("1")
    await ben.says("Ben")
    await ada.says("absagen")
    await ada.says("ja")
    await salon.later(seconds=5)
    assert "1 = nehmen mit Erinnerung" in ben.news[-1]

    await salon.later(minutes=20)
    for words in ("2", "ja"):
        await ben.says(words)
        assert ben.last == (
            "Diese Zeit ist leider nicht mehr reserviert. Sie bleiben auf der Warteliste. "
            "Andere Zeit: BUCHEN"
        )
    await ben.says("Haarschnitt Samstag 11 Uhr")
    await ben.says("2")
    assert ben.last.startswith("Gebucht: Haarschnitt, Sa 28.11. 11:00"), "a later question counts"
