"""A day and a time, written in any of the ways that people write them, are read back."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.words.when import When, when
from tests.flows.words import spelled_de, spelled_en, spelled_fr, spelled_it

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=ZoneInfo("Europe/Zurich"))
"""Early on a Sunday, so that every hour of the day is still ahead."""

SPELLED = {"de": spelled_de, "en": spelled_en, "fr": spelled_fr, "it": spelled_it}


def without_accents(text: str) -> str:
    letters = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def with_curly_apostrophe(text: str) -> str:
    return text.replace("'", "\u2019")


TYPED: tuple[Callable[[str], str], ...] = (str, str.upper, without_accents, with_curly_apostrophe)


@given(
    language=st.sampled_from(sorted(SPELLED)),
    ahead=st.integers(0, 360),
    fives=st.integers(7 * 12, 22 * 12 - 1),
    is_day_first=st.booleans(),
    typed=st.sampled_from(TYPED),
    data=st.data(),
)
@settings(max_examples=500, deadline=None)
def test_a_moment_is_read_back_from_any_spelling(
    language: str,
    ahead: int,
    fives: int,
    is_day_first: bool,  # noqa: FBT001 - drawn, not called
    typed: Callable[[str], str],
    data: st.DataObject,
) -> None:
    spelled = SPELLED[language]
    day, at = NOW.date() + timedelta(days=ahead), time(fives // 12, fives % 12 * 5)
    parts = [
        data.draw(st.sampled_from(spelled.days(day, NOW.date())), label="day"),
        data.draw(st.sampled_from(spelled.clocks(at)), label="time"),
    ]
    text = typed(" ".join(parts if is_day_first else reversed(parts)))

    assert when(text, language, NOW) == When(day=day, time=at), text
