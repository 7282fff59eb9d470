from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.words.near import Spellings, errors, forgiven

LETTERS = st.text("abc", max_size=7)


@pytest.mark.parametrize(
    ("typed", "known", "count"),
    [
        ("freitag", "freitag", 0),
        ("freitga", "freitag", 1),
        ("fretag", "freitag", 1),
        ("freiitag", "freitag", 1),
        ("freutag", "freitag", 1),
        ("montag", "freitag", 3),
        ("", "ab", 2),
    ],
)
def test_errors_are_counted(typed: str, known: str, count: int) -> None:
    assert errors(typed, known, 2) == count


def naive(typed: str, known: str) -> int:
    """The same, by trying everything."""
    if not typed or not known:
        return len(typed) + len(known)
    ways = [
        naive(typed[1:], known) + 1,
        naive(typed, known[1:]) + 1,
        naive(typed[1:], known[1:]) + (typed[0] != known[0]),
    ]
    if len(typed) > 1 and len(known) > 1 and typed[:2] == known[1] + known[0]:
        ways.append(naive(typed[2:], known[2:]) + 1)
    return min(ways)


@given(st.text("ab", max_size=5), st.text("ab", max_size=5), st.integers(0, 4))
def test_errors_are_as_few_as_possible(typed: str, known: str, most: int) -> None:
    assert errors(typed, known, most) == min(naive(typed, known), most + 1)


@given(LETTERS, LETTERS)
def test_errors_are_the_same_both_ways(one: str, other: str) -> None:
    assert errors(one, other, 7) == errors(other, one, 7)


def test_short_words_must_be_right() -> None:
    assert [forgiven("x" * length, "x" * length) for length in (4, 5, 8, 9, 20)] == [0, 1, 1, 2, 2]


@given(st.lists(st.text("abcd", min_size=5, max_size=10), min_size=1, max_size=6), st.text("abcd"))
def test_the_nearest_words_are_found_whatever_letters_they_have(
    words: list[str], typed: str
) -> None:
    near = Spellings(words).near(typed)

    allowed = {
        word: errors(typed, word, 2)
        for word in words
        if errors(typed, word, 2) <= forgiven(typed, word)
    }
    least = min(allowed.values(), default=None)
    assert set(near) == {word for word, count in allowed.items() if count == least}


def test_a_word_with_digits_is_left_alone() -> None:
    assert Spellings(["freitag"]).near("freita9") == []
