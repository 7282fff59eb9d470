"""What is filled without Fluent reads as Fluent would have it."""

from __future__ import annotations

import pytest

from locales import LANGUAGES
from locales.quick import all_words
from locales.texts import Texts, texts


@pytest.mark.parametrize("tag", [*LANGUAGES, "de-CH"])
@pytest.mark.parametrize("word", ["Ada", "", "yes", "{ $start }"])
def test_every_text_is_the_same_with_and_without_fluent(tag: str, word: str) -> None:
    said = texts(tag)
    compared = 0
    for text in (said.find(key, form) for key in said.keys for form in ("chat", "sms")):
        if text.quick and not isinstance(text.pattern, str):
            values = {blank.name: word for blank in text.blanks}
            assert text.quick(values) == said._resolve(text.pattern, values)
            compared += 1

    assert compared > 50


def test_numbers_and_endless_words_are_fluents_own_work() -> None:
    assert all_words({"name": "Ada"})
    assert not all_words({"count": 1000})
    assert not all_words({"name": "a" * 2501})


def test_a_term_is_fluents_own_work() -> None:
    said = texts("de")
    quoting = [key for key in said.keys if "{ -word" in said._entries.sources[key]]

    assert quoting
    assert all(_left_to_fluent(said, key) for key in quoting)


def _left_to_fluent(said: Texts, key: str) -> bool:
    """At least one of its forms quotes the term."""
    return any(said.find(key, form).quick is None for form in ("chat", "sms"))
