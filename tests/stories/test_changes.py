"""Moving and calling off, inside the shop's rules; and what the owner reads of it."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.stories.world import World


async def test_a_moved_appointment_keeps_its_reference(workshop: World) -> None:
    olga = await workshop.owner()
    ada = workshop.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")
    (before,) = await workshop.booked()

    await ada.says("Termin verschieben")
    assert ada.last.startswith(
        "Bisher: Fahrradcheck, Freitag, 27. November, 15:00 Uhr\nWelche Zeit passt Ihnen besser?"
    )
    await ada.says("Montag 10 Uhr")
    assert ada.last == (
        "Sollen wir Ihren Termin verschieben? Fahrradcheck\n"
        "Bisher: Freitag, 27. November, 15:00 Uhr\n"
        "Neu: Montag, 30. November, 10:00 Uhr"
    )
    await ada.taps("Ja, verschieben")

    (after,) = await workshop.booked()
    assert (after.reference, after.revision) == (before.reference, 2)
    assert after.starts_at == datetime(2026, 11, 30, 9, tzinfo=UTC)
    assert ada.last == (
        "✅ Verschoben: Fahrradcheck\nNeu: Montag, 30. November, 10:00 Uhr\n"
        f"Ihre Terminnummer bleibt {before.reference}.\n"
        "Die neue Zeit für Ihren Kalender: Datei öffnen und übernehmen."
    )
    assert olga.chat[-1] == (
        f"Verschoben {before.reference}: Fahrradcheck, Ada\n"
        "Alt: Freitag, 27. November, 15:00 Uhr\nNeu: Montag, 30. November, 10:00 Uhr"
    )


async def test_the_old_time_stays_until_the_new_one_is_sure(workshop: World) -> None:
    ada, bea = workshop.telegram_user("Ada"), workshop.telegram_user("Bea")
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")

    await ada.says("Termin verschieben")
    await ada.says("Montag 10 Uhr")
    await bea.says("Freitag 15 Uhr")
    assert "ist leider nicht frei" in bea.last
    await bea.says("Montag 10 Uhr")
    assert "ist leider nicht frei" in bea.last
    await ada.taps("Nein, so lassen")

    assert ada.last == "Gut, Ihr Termin bleibt bestehen."
    await bea.says("Montag 10 Uhr")
    assert "10 Minuten für Sie reserviert" in bea.last


async def test_a_move_by_half_an_hour_may_overlap_the_old_time(salon: World) -> None:
    ada = salon.sms_user()
    await ada.books("colour friday 10am with Leo", "2 Ada")

    await ada.says("mine")
    await ada.says("1")
    await ada.says("friday 10:30")
    assert ada.last.splitlines() == [
        "Move Colour from Fri 27 Nov 10:00 to Fri 27 Nov 10:30?",
        "1 = Move it",
        "2 = Leave it as it is",
    ]
    await ada.says("1")

    (booked,) = await salon.booked()
    assert booked.starts_at == datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
    assert booked.staff == "leo"


async def test_another_service_is_no_move(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")

    await ada.says("Termin verschieben")
    await ada.says("Farbe")

    assert ada.last.startswith("Diese Zeit habe ich nicht verstanden.")


async def test_calling_off_asks_once_and_frees_the_time(workshop: World) -> None:
    olga = await workshop.owner()
    ada, bea = workshop.sms_user(), workshop.telegram_user("Bea")
    await ada.books("Freitag 15 Uhr", "1 Ada")
    (booked,) = await workshop.booked()

    await ada.says("ABSAGEN")
    assert ada.last.splitlines() == [
        "Fahrradcheck, Fr 27.11. 15:00: wirklich absagen?",
        "1 = Ja, absagen",
        "2 = Nein, behalten",
    ]
    assert len(await workshop.booked()) == 1
    await ada.says("1")

    assert ada.last.startswith("Abgesagt: Fahrradcheck, Fr 27.11. 15:00.")
    assert await workshop.booked() == []
    assert olga.chat[-1] == (
        f"Abgesagt {booked.reference}\nFreitag, 27. November, 15:00 Uhr\nFahrradcheck, Ada"
    )
    await bea.says("Freitag 15 Uhr")
    assert "10 Minuten für Sie reserviert" in bea.last


async def test_calling_off_may_be_thought_better_of(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")

    await ada.says("Ich muss meinen Termin leider absagen")
    await ada.taps("Nein, behalten")

    assert ada.last == "Gut, Ihr Termin bleibt bestehen."
    assert len(await workshop.booked()) == 1


async def test_too_late_to_change_gives_the_telephone_number(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.books("Haarschnitt morgen 9 Uhr bei Mia", "ohne Erinnerung")

    for words in ("verschieben", "absagen"):
        await ada.says(words)
        assert ada.last == (
            "Dieser Termin lässt sich hier nicht mehr ändern. Bitte rufen Sie uns an: 030 23125100"
        )
    assert len(await salon.booked()) == 1


async def test_who_has_no_appointment_is_offered_one(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")

    await ada.says("/mine")

    assert "Auf diesen Kontakt finde ich keinen Termin." in ada.last
    assert ada.last.endswith("Bitte rufen Sie uns an: 040 66969123")
    assert ada.buttons == ["Termin buchen"]
    await ada.taps("Termin buchen")
    assert "Welche Zeit passt Ihnen?" in ada.last


async def test_a_group_booking_moves_to_the_other_date(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.says("Flechtabend am 5.12.")
    await ada.taps("2")
    await ada.says("Ada")
    await ada.taps("ohne Erinnerung")

    await ada.says("Termin verschieben")
    await ada.taps("12.12.")
    await ada.taps("Ja, verschieben")

    (booked,) = await salon.booked()
    assert (f"{booked.starts_at:%d.%m.}", booked.seats) == ("12.12.", 2)


async def test_a_move_leads_to_another_time(workshop: World) -> None:
    """The one that somebody has is neither offered nor taken."""
    ada = workshop.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")
    (before,) = await workshop.booked()

    await ada.says("verschieben")
    await ada.says("Freitag")
    assert "Fr 15:00" not in " ".join(ada.buttons)
    assert "15:00" not in ada.buttons
    await ada.says("Freitag 15 Uhr")
    assert ada.last.startswith("Das ist die Zeit, die Sie schon haben: Freitag, 27. November")
    assert await workshop.booked() == [before]
    await ada.says("Freitag 15:15 Uhr")
    await ada.taps("Ja, verschieben")

    (after,) = await workshop.booked()
    assert (after.revision, after.starts_at.minute) == (2, 15)


async def test_by_sms_a_move_leads_to_another_time_as_well(workshop: World) -> None:
    bea = workshop.sms_user()
    await bea.books("Freitag 15 Uhr", "2 Bea")

    await bea.says("verschieben")
    await bea.says("Freitag 15 Uhr")

    assert "Diese Zeit haben Sie schon: Fr 27.11. 15:00" in bea.last
    assert (await workshop.booked())[0].revision == 1


async def test_a_move_may_name_somebody_else(salon: World) -> None:
    ada = salon.sms_user()
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "1 Ada")

    await ada.says("Bitte auf Freitag 16 Uhr bei Leo verschieben")
    assert ada.last.startswith("Haarschnitt verschieben: bisher Fr 27.11. 15:00, neu Fr 27.11. 16")
    await ada.says("1")

    (booked,) = await salon.booked()
    assert booked.staff == "leo"
