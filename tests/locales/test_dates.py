from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel import Locale

from locales.dates import MANNERS, PARTS, say_day, say_moment

ZURICH = ZoneInfo("Europe/Zurich")
FRIDAY = datetime(2026, 11, 27, 14, 30, tzinfo=UTC)
FIRST = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "moment", "long", "short"),
    [
        ("de", FRIDAY, "Freitag, 27. November, 15:30 Uhr", "Fr 27.11. 15:30"),
        ("en", FRIDAY, "Friday 27 November at 15:30", "Fri 27 Nov 15:30"),
        ("fr", FRIDAY, "vendredi 27 novembre à 15\u00a0h\u00a030", "ven. 27.11 15h30"),
        ("it", FRIDAY, "venerdì 27 novembre, ore 15:30", "ven 27.11 15:30"),
        ("de", FIRST, "Dienstag, 1. Dezember, 09:00 Uhr", "Di 1.12. 09:00"),
        ("en", FIRST, "Tuesday 1 December at 09:00", "Tue 1 Dec 09:00"),
        ("fr", FIRST, "mardi 1er décembre à 9\u00a0h", "mar. 1.12 9h"),
        ("it", FIRST, "martedì 1º dicembre, ore 09:00", "mar 1.12 09:00"),
    ],
)
def test_a_moment_is_written_as_people_write_it(
    language: str, moment: datetime, long: str, short: str
) -> None:
    locale = Locale.parse(language)

    assert say_moment(moment, locale, ZURICH, part="", short=False) == long
    assert say_moment(moment, locale, ZURICH, part="", short=True) == short


@pytest.mark.parametrize(
    ("part", "long", "short"),
    [
        ("day", "Freitag, 27. November", "Fr 27.11."),
        ("time", "15:30 Uhr", "15:30"),
        ("short", "Fr 27.11. 15:30", "Fr 27.11. 15:30"),
        ("clock", "15:30", "15:30"),
    ],
)
def test_a_text_may_take_a_part_of_a_moment(part: str, long: str, short: str) -> None:
    german = Locale.parse("de")

    assert say_moment(FRIDAY, german, ZURICH, part=part, short=False) == long
    assert say_moment(FRIDAY, german, ZURICH, part=part, short=True) == short


def test_the_clock_is_the_shops() -> None:
    """Both hours between two and three of the night in which clocks go back look alike."""
    german = Locale.parse("de")
    night = [datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1)]

    said = [say_moment(moment, german, ZURICH, part="clock", short=True) for moment in night]

    assert said == ["02:30", "02:30"]


def test_a_day_in_the_shop_may_be_another_day_in_utc() -> None:
    late = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)

    said = say_moment(late, Locale.parse("en"), ZURICH, part="day", short=False)

    assert said == "Friday 1 January"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        say_moment(datetime(2026, 11, 27), Locale.parse("de"), ZURICH, part="", short=True)  # noqa: DTZ001


@pytest.mark.parametrize("language", MANNERS)
def test_no_two_days_of_a_year_are_written_alike(language: str) -> None:
    locale = Locale.parse(language)
    year = [date(2027, 1, 1) + timedelta(days=ahead) for ahead in range(365)]

    assert len({say_day(day, locale, short=False) for day in year}) == 365
    assert len({say_day(day, locale, short=True) for day in year}) == 365


@pytest.mark.parametrize("language", MANNERS)
@pytest.mark.parametrize("part", ["", *PARTS])
def test_no_year_is_said(language: str, part: str) -> None:
    said = say_moment(FRIDAY, Locale.parse(language), ZURICH, part=part, short=False)

    assert "2026" not in said
