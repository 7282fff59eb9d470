"""The file for the customer's calendar, read by two libraries that know nothing of each other."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event

from booking.appointments import CALLED_OFF, Appointment
from booking.shop import Shop, load
from bot.calendar_files import calendar_file
from tests.dates import date_at

SHOPS = Path(__file__).parents[1] / "shops"
SALON = load(SHOPS / "salon.toml")
PRACTICE = load(SHOPS / "practice.toml")
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
FRIDAY = datetime(2026, 11, 27, 14, tzinfo=UTC)
"""Three in the afternoon in Berlin."""


def appointment(start: datetime = FRIDAY, **other: object) -> Appointment:
    usual = {"id": 0x1F2E3D4C5B6A79, "made_at": NOW, "changed_at": NOW}
    return date_at(start, **usual | other)


def text(booked: Appointment, shop: Shop = SALON, language: str = "de") -> str:
    return calendar_file(shop, booked, language).content.decode()


def event(booked: Appointment, shop: Shop = SALON) -> Event:
    (only,) = IcsCalendarStream.calendar_from_ics(text(booked, shop)).events
    return only


def test_the_file_says_what_when_where_and_how_to_change_it() -> None:
    document = calendar_file(SALON, appointment(), "de")
    read = event(appointment())

    assert (document.name, document.kind) == (
        "termin.ics",
        "text/calendar; charset=utf-8; method=PUBLISH",
    )
    assert read.summary == "Haarschnitt · Salon Sonne"
    assert read.location == "Sonnenallee 1, 12047 Berlin"
    assert read.description == (
        "Ihre Terminnummer: K7Q2. Verschieben oder absagen können Sie dort, wo Sie gebucht haben."
        "\nTelefon: 030 23125100"
    )
    assert read.dtstart == datetime(2026, 11, 27, 15, tzinfo=ZoneInfo("Europe/Berlin"))
    assert read.dtend == datetime(2026, 11, 27, 15, 45, tzinfo=ZoneInfo("Europe/Berlin"))
    assert (read.status, read.sequence) == ("CONFIRMED", 0)
    assert str(read.organizer.uri) == "mailto:termin@salon-sonne.example"  # type: ignore[union-attr]
    (alarm,) = read.alarm
    assert (alarm.action, alarm.trigger) == ("DISPLAY", timedelta(hours=-2))


def test_a_move_is_the_same_event_with_a_higher_sequence() -> None:
    before = event(appointment())
    after = event(
        appointment(FRIDAY + timedelta(days=3), revision=2, changed_at=NOW + timedelta(hours=1))
    )

    assert after.uid == before.uid
    assert (before.sequence, after.sequence) == (0, 1)
    assert after.dtstamp > before.dtstamp


def test_calling_off_takes_the_event_back() -> None:
    off = appointment(state=CALLED_OFF, revision=2)
    read = event(off)

    assert read.uid == event(appointment()).uid
    assert (read.status, read.sequence, read.alarm) == ("CANCELLED", 1, [])
    assert icalendar.Calendar.from_ical(text(off))["METHOD"] == "CANCEL"
    assert calendar_file(SALON, off, "de").kind.endswith("method=CANCEL")


@pytest.mark.parametrize(
    ("zone", "tells_a_zone"), [("Europe/Berlin", True), ("America/New_York", True), ("UTC", False)]
)
@pytest.mark.parametrize(
    "start",
    [
        datetime(2026, 3, 28, 14, tzinfo=UTC),
        datetime(2026, 3, 29, 0, 55, tzinfo=UTC),
        datetime(2026, 3, 29, 1, 0, tzinfo=UTC),
        datetime(2026, 3, 29, 14, tzinfo=UTC),
        datetime(2026, 10, 24, 14, tzinfo=UTC),
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
        datetime(2026, 11, 1, 6, 30, tzinfo=UTC),
        datetime(2027, 1, 1, 0, 15, tzinfo=UTC),
        datetime(2026, 12, 31, 23, 45, tzinfo=UTC),
    ],
)
def test_the_moment_is_right_by_the_zone_that_the_file_itself_brings_along(
    zone: str, start: datetime, *, tells_a_zone: bool
) -> None:
    """On both nights on which the clocks are changed, and where a year ends."""
    shop = SALON.model_copy(update={"zone": ZoneInfo(zone)})
    written = text(appointment(start), shop)
    (own,) = icalendar.Calendar.from_ical(written).events

    # In UTC, since Python calls moments of the hour that comes twice unlike all others.
    assert event(appointment(start), shop).start_datetime.astimezone(UTC) == start
    assert own.start.astimezone(UTC) == start
    if tells_a_zone:
        assert _by_its_own_rules(written.replace(zone, "Nowhere/Else")) == start


def _by_its_own_rules(written: str) -> datetime:
    """What a program reads that knows the zone from the file only (RFC 5545, 3.6.5)."""
    calendar = icalendar.Calendar.from_ical(written)
    (zone,), (own,) = calendar.walk("VTIMEZONE"), calendar.walk("VEVENT")
    moment: datetime = own["DTSTART"].dt
    if not own["DTSTART"].params.get("TZID"):
        return moment
    turns = [(each["DTSTART"].dt, each["TZOFFSETFROM"].td, each) for each in zone.subcomponents]
    # Whoever stands at an onset's own local time has passed it.
    holds = [
        each
        for begin, _, each in sorted(turns, key=lambda turn: turn[0] - turn[1])
        if begin <= moment.replace(tzinfo=None)
    ]
    return moment.replace(tzinfo=timezone(holds[-1]["TZOFFSETTO"].td))


@pytest.mark.parametrize("language", ["de", "en", "fr", "it"])
def test_both_libraries_find_nothing_wrong_in_any_language(language: str) -> None:
    written = text(appointment(), language=language)
    calendar = icalendar.Calendar.from_ical(written)

    assert calendar.to_ical().decode() == written
    assert not [each.errors for each in calendar.walk() if each.errors]
    assert IcsCalendarStream.calendar_from_ics(written).timezones[0].tz_id == "Europe/Berlin"
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "ORGANIZER", "SEQUENCE"} <= set(
        calendar.events[0]
    )


def test_of_a_sensitive_service_a_shared_calendar_tells_nothing() -> None:
    booked = appointment(service="first-talk", staff="beispiel")
    written = text(booked, PRACTICE).replace("\r\n ", "")

    assert "SUMMARY:Termin\r\n" in written
    assert "CLASS:PRIVATE" in written
    for telling in ("Psycho", "Beispiel", "beispiel", "Erstgespräch", "Praxis", "practice", "Eva"):
        assert telling not in written.replace("PRODID:-//Terminbote//DE", "")


def test_the_same_revision_makes_the_same_file() -> None:
    assert text(appointment()) == text(appointment())


def test_a_house_call_has_no_place_and_nobody_s_name_or_number_is_in_it() -> None:
    written = text(appointment(service="home"))

    assert "LOCATION" not in written
    assert "ATTENDEE" not in written


def test_what_the_shop_has_not_agreed_to_is_not_certain() -> None:
    asked, agreed = appointment(agreed=False), appointment(changed_at=NOW + timedelta(hours=1))

    assert (event(asked).status, event(agreed).status) == ("TENTATIVE", "CONFIRMED")
    assert "METHOD:PUBLISH" in text(asked)
