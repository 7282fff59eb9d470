"""What is filled without Fluent reads as Fluent would have it."""

from __future__ import annotations

import pytest

from locales import LANGUAGES
from locales.quick import all_plain
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


@pytest.mark.parametrize("tag", [*LANGUAGES, "de-CH"])
@pytest.mark.parametrize("number", [0, 1, 2, 5, 11, 21, 999])
def test_small_numbers_are_written_and_counted_as_fluent_does(tag: str, number: int) -> None:
    said = texts(tag)
    compared = 0
    for text in (said.find(key, form) for key in said.keys for form in ("chat", "sms")):
        if text.quick and not isinstance(text.pattern, str):
            values = {
                blank.name: "Ada" if blank.part or (number % 2 and place) else number
                for place, blank in enumerate(text.blanks)
            }
            assert text.quick(values) == said._resolve(text.pattern, values)
            compared += 1

    assert compared > 50


def test_large_numbers_and_endless_words_are_fluents_own_work() -> None:
    assert all_plain({"name": "Ada", "count": 999})
    assert not all_plain({"count": 1000})
    assert not all_plain({"count": -1})
    assert not all_plain({"name": "a" * 2501})


def test_nearly_every_text_is_quick() -> None:
    said = texts("de")
    slow = [key for key in said.keys if not _is_quick(said, key)]

    assert len(slow) < len(said.keys) / 50


def _is_quick(said: Texts, key: str) -> bool:
    found = said.find(key, "chat")
    return found.quick is not None or isinstance(found.pattern, str)
