"""Finding a time: pages of days, full days, the nearest times, and changes of mind."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.stories.conftest import Opening
from tests.stories.world import SHOPS, World


async def test_days_are_turned_by_buttons(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")

    await ada.says("/start")
    assert ada.buttons[-3:] == ["Alle Zeiten", "Mi 25.11. ›", "Warteliste"]
    await ada.taps("Mi 25.11. ›")
    assert ada.last.startswith("Fahrradcheck am Mittwoch, 25. November")
    assert ada.buttons[-3:] == ["‹ Di 24.11.", "Do 26.11. ›", "Warteliste"]
    await ada.taps("‹ Di 24.11.")

    assert "Fahrradcheck am Dienstag, 24. November" in ada.last


async def test_days_are_turned_by_words_and_numbers(workshop: World) -> None:
    ada = workshop.sms_user()

    await ada.says("Hallo")
    await ada.says("später")
    assert ada.last.startswith("Fahrradcheck Mi 25.11.")
    await ada.says("später")
    assert ada.last.startswith("Fahrradcheck Do 26.11.")
    await ada.says("früher")
    assert ada.last.startswith("Fahrradcheck Mi 25.11.")
    weekday, number = "Do 26.11.", ada.last.splitlines()[-1].partition(" = ")[0]
    await ada.says(number)

    assert ada.last.startswith(f"Fahrradcheck {weekday}")


async def test_all_times_of_a_day_can_be_shown(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")

    await ada.says("/start")
    assert "11:15" not in ada.buttons
    await ada.taps("Alle Zeiten")

    assert ada.buttons[:5] == ["11:00", "11:15", "11:30", "11:45", "12:00"]


async def test_a_closed_day_shows_the_nearest_times(salon: World) -> None:
    ada = salon.telegram_user("Ada")

    await ada.says("Haarschnitt")
    await ada.taps("Mia")
    await ada.says("Montag")

    assert ada.last == (
        "Da haben wir leider geschlossen: Montag, 30. November. Am nächsten liegen diese Zeiten:"
    )
    assert ada.buttons[:2] == ["Sa 28.11. 13:15", "Di 1.12. 09:00"]
    assert ada.buttons[-2:] == ["Anderer Tag", "Warteliste"]


async def test_in_a_closed_week_the_times_before_and_after_are_shown(opening: Opening) -> None:
    salon = await opening("salon.toml", datetime(2026, 12, 21, 9, tzinfo=UTC))
    ada = salon.sms_user()

    await ada.says("Haarschnitt")
    await ada.says("27.12.")

    assert ada.last.splitlines()[0] == "So 27.12.: geschlossen. Am nächsten:"
    assert "Mi 23.12." in ada.last


async def test_a_taken_time_shows_the_nearest_ones(workshop: World) -> None:
    ada, bea = workshop.telegram_user("Ada"), workshop.sms_user()
    await ada.says("Freitag 15 Uhr")

    await bea.says("Hallo")
    await bea.says("Freitag 15 Uhr")

    assert bea.last.splitlines() == [
        "Fr 27.11. 15:00 ist nicht frei. Am nächsten:",
        "1 = Fr 27.11. 14:15",
        "2 = Fr 27.11. 14:30",
        "3 = Fr 27.11. 15:30",
        "4 = Fr 27.11. 15:45",
        "5 = Anderer Tag",
        "6 = Warteliste",
    ]
    await bea.says("3")
    assert "Fr 27.11. 15:30: 10 Min. reserviert." in bea.last


async def test_a_time_lost_at_the_last_moment_is_replaced_by_the_nearest(workshop: World) -> None:
    """Ada thinks for longer than her time is held; Bea takes it; nothing is booked twice."""
    ada, bea = workshop.telegram_user("Ada"), workshop.telegram_user("Bea")
    await ada.says("Freitag 15 Uhr")
    await ada.says("Ada")
    await workshop.later(minutes=11)
    await bea.books("Freitag 15 Uhr", "ohne Erinnerung")

    await ada.taps("mit Erinnerung")

    assert ada.last.startswith("Diese Zeit wurde gerade eben vergeben.")
    assert ada.buttons[:2] == ["Fr 27.11. 14:00", "Fr 27.11. 14:15"]
    await ada.taps("Fr 27.11. 14:15")
    await ada.taps("mit Erinnerung")
    assert "Gebucht: Fahrradcheck" in ada.last
    assert len(await workshop.booked()) == 2


async def test_a_lapsed_hold_that_nobody_took_is_booked_all_the_same(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.says("Freitag 15 Uhr")
    await ada.says("Ada")
    await workshop.later(hours=3)

    await ada.taps("ohne Erinnerung")

    assert "Gebucht: Fahrradcheck" in ada.last


async def test_going_back_opens_the_question_before(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.says("/start")
    await ada.taps("Haarschnitt")
    await ada.taps("Mia")
    await ada.taps("15:00")

    await ada.says("zurück")
    assert ada.last.startswith("Haarschnitt am Dienstag, 24. November")
    await ada.says("zurück")
    assert ada.last == "Zu wem möchten Sie gern?"
    await ada.says("zurück")
    assert ada.last == "Was dürfen wir für Sie tun?"
    await ada.says("zurück")

    assert ada.last.startswith("Weiter zurück geht es hier nicht.")


async def test_another_time_gives_up_the_one_held(workshop: World) -> None:
    ada, bea = workshop.telegram_user("Ada"), workshop.telegram_user("Bea")
    await ada.says("Freitag 15 Uhr")
    await ada.says("Ada")

    await ada.says("andere Zeit")
    assert ada.last.startswith("Fahrradcheck am ")
    await ada.says("Freitag 16 Uhr")
    await bea.says("Freitag 15 Uhr")

    assert "10 Minuten für Sie reserviert: Fahrradcheck, Freitag, 27." in bea.last


async def test_everything_can_be_changed_on_the_summary(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.says("Haarschnitt Freitag 15 Uhr bei Mia")
    await ada.says("Ada")

    await ada.taps("Ändern")
    assert ada.buttons == ["Leistung", "Zu wem", "Tag und Zeit", "Name"]
    await ada.taps("Name")
    await ada.says("Ada B.")
    assert "Name: Ada B." in ada.last
    await ada.taps("Ändern")
    await ada.taps("Tag und Zeit")
    await ada.says("Samstag 10 Uhr")
    assert "Samstag, 28. November, 10:00 Uhr, bei Mia" in ada.last
    await ada.taps("Ändern")
    await ada.taps("Zu wem")
    await ada.taps("Leo")
    await ada.says("Samstag 11 Uhr")
    assert "Samstag, 28. November, 11:00 Uhr, bei Leo" in ada.last
    await ada.taps("Ändern")
    await ada.taps("Leistung")
    await ada.says("Farbe, Samstag 12 Uhr bei Leo")
    await ada.taps("ohne Erinnerung")

    (booked,) = await salon.booked()
    assert (booked.service, booked.staff) == ("colour", "leo")
    assert f"{booked.starts_at:%d.%m. %H:%M}" == "28.11. 11:00"
    assert len([text for text in ada.chat if "Datenschutz bei" in text]) == 1


async def test_another_service_in_mid_flow(salon: World) -> None:
    ada = salon.telegram_user("Ada")
    await ada.says("Haarschnitt")
    await ada.taps("Mia")

    await ada.says("Farbe")

    assert ada.last.startswith("Farbe am Dienstag, 24. November: Welche Zeit passt Ihnen?")
    await ada.says("Freitag 10 Uhr")
    assert "Farbe, Freitag, 27. November, 10:00 Uhr, bei Mia." in ada.news[0]
    await ada.says("doch lieber Hausbesuch")  # which is Ben's alone
    assert "Hausbesuch, Freitag, 27. November, 10:00 Uhr, bei Ben." in ada.last


async def test_too_soon_and_closed_times_are_never_booked(workshop: World) -> None:
    ada = workshop.sms_user()

    await ada.says("heute 10:15")
    assert "Di 24.11. 10:15 ist nicht frei. Am nächsten:\n1 = Di 24.11. 11:00" in ada.last
    await ada.says("Samstag 10 Uhr")

    assert "Sa 28.11. 10:00: geschlossen. Am nächsten:" in ada.last


async def test_the_night_in_which_an_hour_comes_twice(opening: Opening) -> None:
    """Clocks go back on 25 October 2026: ten o'clock on Monday is an hour later in UTC."""
    workshop = await opening("single.toml", datetime(2026, 10, 24, 8, tzinfo=UTC))
    ada = workshop.telegram_user("Ada")

    await ada.books("Montag 10 Uhr")

    (booked,) = await workshop.booked()
    assert booked.starts_at == datetime(2026, 10, 26, 9, tzinfo=UTC)
    assert "Montag, 26. Oktober, 10:00 Uhr" in ada.last
    await workshop.later(hours=24)  # Sunday 08:00 UTC, 25 hours before
    assert "Erinnerung an Ihren Termin" not in ada.chat[-1]
    await workshop.later(hours=1)
    assert ada.chat[-1].startswith("Rad & Tat: Erinnerung an Ihren Termin\nMontag, 26. Oktober, 10")


async def test_the_night_in_which_an_hour_is_missing(opening: Opening) -> None:
    """Clocks go forward on 28 March 2027."""
    workshop = await opening("single.toml", datetime(2027, 3, 26, 8, tzinfo=UTC))
    ada = workshop.sms_user()

    await ada.books("Dienstag 9 Uhr", "1 Ada")

    (booked,) = await workshop.booked()
    assert booked.starts_at == datetime(2027, 3, 30, 7, tzinfo=UTC)
    assert "Di 30.3. 09:00" in ada.last
    await workshop.later(days=2, hours=23)
    assert ada.chat[-1].startswith("Rad & Tat: Ihr Termin Di 30.3. 09:00")


@pytest.mark.parametrize(
    ("start", "day", "at"),
    [
        (datetime(2027, 3, 25, 9, tzinfo=UTC), "28.3.", "Sonntag, 28. März, 03:30 Uhr"),
        (datetime(2026, 10, 22, 9, tzinfo=UTC), "25.10.", "Sonntag, 25. Oktober, 02:30 Uhr"),
    ],
)
async def test_half_past_two_when_the_clocks_change(
    opening: Opening, tmp_path: Path, start: datetime, day: str, at: str
) -> None:
    """In spring that hour is left out, and what follows is meant; in autumn it comes."""
    night = (SHOPS / "single.toml").read_text("utf-8")
    night = night.replace("[hours]\n", '[hours]\nsunday = "00:00-06:00"\n')
    (tmp_path / "single.toml").write_text(night, "utf-8")
    workshop = await opening(str(tmp_path / "single.toml"), start)
    ada = workshop.telegram_user("Ada")

    await ada.says(f"{day} 2:30")

    assert f"für Sie reserviert: Fahrradcheck, {at}" in ada.last
