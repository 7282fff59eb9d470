from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from flows.words.lexicon import LANGUAGES
from flows.words.when import Contradiction, When, when

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 14, 0, tzinfo=BERLIN)
"""A Sunday afternoon."""

Spans = tuple[tuple[time, time], ...]
LATE: Spans = ((time(14), time(22)),)
EARLY: Spans = ((time(5), time(11)),)
HALVES: Spans = ((time(7), time(12)), (time(15), time(18)))


def week(spans: Spans, *, friday: Spans | None = None) -> list[Spans]:
    """A shop's hours, the same every day, Sunday closed."""
    return [spans, spans, spans, spans, spans if friday is None else friday, spans, ()]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("um 9", "21:00"),
        ("Montag um 9", "21:00"),
        ("um 3", "15:00"),
        ("um 15 Uhr", "15:00"),
        ("9 am", "09:00"),
        ("morgens um 9", "09:00"),
        ("um 09:30", "09:30"),
        ("nachts um 11", "23:00"),
    ],
)
def test_an_open_hour_is_read_by_the_opening_hours(text: str, at: str) -> None:
    assert clock(when(text, "de", NOW, open=week(LATE))) == at


def test_of_two_open_hours_the_usual_one_is_meant() -> None:
    assert clock(when("um 8", "de", NOW, open=week(HALVES))) == "08:00"
    assert clock(when("um 5", "de", NOW, open=week(HALVES))) == "17:00"
    assert clock(when("um 5", "de", NOW, open=week(EARLY))) == "05:00"


def test_the_opening_hours_of_the_day_that_was_said_decide() -> None:
    opened = week(LATE, friday=EARLY)

    assert clock(when("Donnerstag um 9", "de", NOW, open=opened)) == "21:00"
    assert clock(when("Freitag um 9", "de", NOW, open=opened)) == "09:00"
    assert clock(when("4.12. um 9", "de", NOW, open=opened)) == "09:00"


def test_a_closed_day_is_read_by_the_hours_of_the_others() -> None:
    assert clock(when("Sonntag um 9", "de", NOW, open=week(LATE))) == "21:00"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("ab 8", time(20), None), ("bis 9", None, time(21)), ("von 8 bis 9", time(20), time(21))],
)
def test_windows_too_are_read_by_the_opening_hours(
    text: str, first: time | None, last: time | None
) -> None:
    assert when(text, "de", NOW, open=week(LATE)) == When(from_time=first, to_time=last)


def clock(found: When | None) -> str:
    assert found
    return f"{found.time:%H:%M}"


def test_now_is_taken_to_the_shop_s_zone() -> None:
    new_years_eve = datetime(2026, 12, 31, 23, 30, tzinfo=ZoneInfo("UTC"))

    assert when("heute", "de", new_years_eve, BERLIN) == When(day=date(2027, 1, 1))
    assert when("heute", "de", new_years_eve) == When(day=date(2026, 12, 31))


def test_each_alternative_is_whole() -> None:
    tuesday, thursday = date(2026, 11, 24), date(2026, 11, 26)

    assert when("Di oder Do um 15 Uhr", "de", NOW) == When(
        day=tuesday, time=time(15), others=(When(day=thursday, time=time(15)),)
    )
    assert when("Di um 10 oder um 15 Uhr", "de", NOW) == When(
        day=tuesday, time=time(10), others=(When(day=tuesday, time=time(15)),)
    )
    assert when("Di vormittag oder Do", "de", NOW) == When(
        day=tuesday,
        from_time=time(6),
        to_time=time(12),
        others=(When(day=thursday),),
    )


def test_what_is_said_twice_is_no_alternative() -> None:
    assert when("Freitag oder Fr", "de", NOW) == When(day=date(2026, 11, 27))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "nicht montags und nicht dienstags"),
        ("de", "Montag und Dienstag kann ich nicht"),
        ("de", "jeden Tag außer Montag und Dienstag"),
        ("en", "any day but Monday and Tuesday"),
        ("en", "not Monday and not Tuesday"),
    ],
)
def test_days_on_which_it_must_not_be_are_kept_apart(language: str, text: str) -> None:
    found = when(text, language, NOW)

    assert found
    assert (found.day, found.not_weekdays) == (None, (0, 1))


def test_a_date_on_which_it_must_not_be_is_no_weekday() -> None:
    third = date(2026, 12, 3)

    assert when("nicht am 3.12.", "de", NOW) == When(not_days=((third, third),))


def test_instead_of_a_day_means_another_one_only() -> None:
    assert when("statt Donnerstag lieber Freitag", "de", NOW) == When(day=date(2026, 11, 27))


def test_a_small_number_may_be_that_of_a_choice() -> None:
    assert when("the 3rd", "en", NOW) == When(day=date(2026, 12, 3), faint=True)
    assert when("the 13th", "en", NOW) == When(day=date(2026, 12, 13))


def test_a_small_number_beside_a_time_is_a_day() -> None:
    assert when("the 3rd at 4pm", "en", NOW) == When(day=date(2026, 12, 3), time=time(16))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_contradiction_names_both_days(language: str) -> None:
    text = {"de": "Mo 3.12.", "en": "Mon 3/12", "fr": "lundi 3/12", "it": "lunedì 3/12"}[language]

    with pytest.raises(Contradiction) as odd:
        when(text, language, NOW)

    assert (odd.value.day, odd.value.weekday) == (date(2026, 12, 3), 0)
