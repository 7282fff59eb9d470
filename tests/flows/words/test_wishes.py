"""Whole messages: what they wish for, and those that wish for no time."""

from __future__ import annotations

from datetime import date

import pytest

from flows.words.when import When, when
from tests.flows.words import (
    constructions_de,
    constructions_en,
    constructions_fr,
    constructions_it,
    no_wishes,
)
from tests.flows.words.test_when import NOW, day, told
from tests.flows.words.wishes_de import GERMAN
from tests.flows.words.wishes_en import ENGLISH
from tests.flows.words.wishes_fr import FRENCH
from tests.flows.words.wishes_it import ITALIAN

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

WISHES = {
    "de": GERMAN | constructions_de.GERMAN,
    "en": ENGLISH | constructions_en.ENGLISH,
    "fr": FRENCH | constructions_fr.FRENCH,
    "it": ITALIAN | constructions_it.ITALIAN,
}
NO_WISHES = {
    "de": no_wishes.GERMAN,
    "en": no_wishes.ENGLISH,
    "fr": no_wishes.FRENCH,
    "it": no_wishes.ITALIAN,
}


def told_whole(found: When | None) -> str:
    """All that was understood: `26.11. | 27.11.`, `23.11.-29.11. not Wed`."""
    if found is None:
        return "nothing"
    excluded = [WEEKDAYS[weekday] for weekday in found.not_weekdays]
    excluded += [_days(*days) for days in found.not_days]
    words = [told(found)] + ["latest"] * found.latest + ["any"] * found.any_time
    words += [f"not {each}" for each in excluded]
    return " | ".join([" ".join(filter(None, words)), *map(told_whole, found.others)])


def _days(first: date, last: date) -> str:
    return "-".join(dict.fromkeys((day(first), day(last))))


@pytest.mark.parametrize(
    ("language", "text", "wish"),
    [(language, *wish) for language, wishes in WISHES.items() for wish in wishes.items()],
)
def test_a_message_is_understood(language: str, text: str, wish: str) -> None:
    assert told_whole(when(text, language, NOW)) == wish


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language, texts in NO_WISHES.items() for text in texts],
)
def test_no_time_is_heard_where_none_is_meant(language: str, text: str) -> None:
    assert when(text, language, NOW) is None
