from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from flows.words.lexicon import LANGUAGES
from flows.words.when import Contradiction, When, spoken, when
from tests.flows.words.wishes import PHRASES

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=ZoneInfo("Europe/Berlin"))
"""A Sunday afternoon."""


def told(found: When | None) -> str:
    """What was understood, in short: `27.11.-29.11. 10:00-12:00 asap`."""
    if found is None:
        return "nothing"
    days = [day(each) for each in (found.day, found.last_day) if each]
    hours = [f"{each:%H:%M}" if each else "" for each in (found.from_time, found.to_time)]
    parts = ["-".join(days), f"{found.time:%H:%M}" if found.time else "", "-".join(hours).strip()]
    return " ".join([part for part in parts if part not in ("", "-")] + ["asap"] * found.asap)


def day(each: date) -> str:
    return f"{each.day}.{each.month}." + (str(each.year) if each.year != NOW.year else "")


@pytest.mark.parametrize(
    ("language", "text", "wish"),
    [(language, *phrase) for language, phrases in PHRASES.items() for phrase in phrases.items()],
)
def test_a_wish_is_read(language: str, text: str, wish: str) -> None:
    assert told(when(text, language, NOW)) == wish


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language, phrases in PHRASES.items() for text in phrases],
)
def test_a_wish_is_read_in_any_case(language: str, text: str) -> None:
    assert when(text.upper(), language, NOW) == when(text.lower(), language, NOW)


@pytest.mark.parametrize(
    "text",
    [
        *map(str, range(1, 32)),
        *(f"{number}." for number in (1, 2, 15, 31)),
        "",
        "ok",
        "a",
        "ja",
        "nein danke",
        "nr 2",
        "die zweite",
        "the second",
        "le deuxième",
        "Guten Morgen",
        "buon giorno",
        "bon après-midi",
        "Haarschnitt",
        "Anna Sommer",
        "0151 23456789",
        "+49 151 23456789",
        "K7Q2",
        "31.11.",
        "30.2.2027",
        "25:10",
        "um 25 Uhr",
        "2 Personen",
        "vor 2 Tagen",
        "30 Minuten",
        "This may take longer",
        "🙏",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_wish_is_heard_where_none_is(language: str, text: str) -> None:
    assert when(text, language, NOW) is None


@pytest.mark.parametrize(
    ("text", "of", "weekday"),
    [
        ("Mo 3.12.", date(2026, 12, 3), 0),
        ("Montag, den 3. Dezember um 10", date(2026, 12, 3), 0),
        ("Freitag, der 28.", date(2026, 11, 28), 4),
        ("3.12. (Mittwoch)", date(2026, 12, 3), 2),
        ("Friday 3 December", date(2026, 12, 3), 4),
        ("lundi 3 décembre", date(2026, 12, 3), 0),
        ("lunedì 3 dicembre", date(2026, 12, 3), 0),
        ("morgen, Freitag", date(2026, 11, 23), 4),
    ],
)
def test_a_date_on_another_weekday_is_asked_back(text: str, of: date, weekday: int) -> None:
    with pytest.raises(Contradiction) as odd:
        when(text, "de", NOW)

    assert (odd.value.day, odd.value.weekday) == (of, weekday)


def test_a_weekday_that_is_another_choice_contradicts_nothing() -> None:
    assert told(when("Freitag oder 3.12.", "de", NOW)) == "27.11."


def test_a_past_date_is_next_year_s() -> None:
    assert told(when("3.11.", "de", NOW)) == "3.11.2027"
    assert told(when("29.2.", "de", NOW)) == "29.2.2028"


def test_a_year_that_was_said_is_kept() -> None:
    assert told(when("3.11.2025", "de", NOW)) == "3.11.2025"


def test_todays_weekday_is_today_while_its_time_is_ahead() -> None:
    assert told(when("Sonntag 15 Uhr", "de", NOW)) == "22.11. 15:00"
    assert told(when("Sonntag 13 Uhr", "de", NOW)) == "29.11. 13:00"
    assert told(when("Sonntag nachmittag", "de", NOW)) == "22.11. 12:00-18:00"
    assert told(when("Sonntag vormittag", "de", NOW)) == "29.11. 06:00-12:00"
    assert told(when("Sonntag", "de", NOW)) == "29.11."
    assert told(when("nächsten Sonntag 15 Uhr", "de", NOW)) == "29.11. 15:00"


def test_the_weekend_of_a_week_is_not_the_next_weekend() -> None:
    tuesday = NOW + timedelta(days=2)

    assert told(when("Wochenende nächster Woche", "de", tuesday)) == "5.12.-6.12."
    assert told(when("weekend of next week", "en", tuesday)) == "5.12.-6.12."
    assert told(when("nächstes Wochenende", "de", tuesday)) == "28.11.-29.11."


def test_an_unknown_language_is_no_hindrance() -> None:
    assert told(when("domani alle 9", "es", NOW)) == "23.11. 09:00"


@pytest.mark.parametrize("given_language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ich hätte gerne einen Termin am Freitag", "de"),
        ("do you have anything on friday", "en"),
        ("je voudrais un rendez-vous vendredi", "fr"),
        ("vorrei un appuntamento venerdì", "it"),
    ],
)
def test_the_language_is_heard(text: str, language: str, given_language: str) -> None:
    assert spoken(text, given_language) == language


def test_words_of_no_language_leave_the_language_as_it_is() -> None:
    assert spoken("K7Q2", "it") == "it"
