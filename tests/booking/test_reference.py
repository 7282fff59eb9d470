"""References that survive being read out, typed and mistyped."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.reference import DIGITS, LETTERS, new_reference, read_reference


def chance(seed: int) -> random.Random:
    return random.Random(seed)


def test_a_reference_is_four_signs_and_begins_with_a_letter() -> None:
    reference = new_reference(0, chance(1).choice)

    assert len(reference) == 4
    assert reference[0] in LETTERS
    assert set(reference) <= set(LETTERS + DIGITS)


def test_nothing_in_it_can_be_mistaken_for_something_else_in_it() -> None:
    assert not set(LETTERS + DIGITS) & set("01ILOBSZAEUY")


@pytest.mark.parametrize(("taken", "length"), [(0, 4), (2, 4), (3, 5), (11, 7), (99, 8)])
def test_where_many_are_taken_they_grow_longer(taken: int, length: int) -> None:
    assert len(new_reference(taken)) == length


@pytest.mark.parametrize("typed", ["K7Q2", "k7q2", " K 7 Q 2 ", "k7-q2", "K7–Q2", "#k7q2", "K7QZ"])
def test_it_is_understood_however_it_was_typed(typed: str) -> None:
    assert read_reference(typed) == "K7Q2"


@pytest.mark.parametrize("typed", ["", "K7", "7KQ2", "STOP", "15:30", "K7Q2K7Q2K", "K7Q2!", "haar"])
def test_other_words_are_no_reference(typed: str) -> None:
    assert read_reference(typed) is None


@given(seed=st.integers(0, 10_000), taken=st.sampled_from([0, 3, 12]))
def test_every_reference_reads_back_as_itself(seed: int, taken: int) -> None:
    reference = new_reference(taken, chance(seed).choice)

    assert read_reference(reference) == reference
    assert read_reference(f" {reference[:2].lower()}-{reference[2:].lower()}") == reference


@given(st.text())
def test_any_text_is_either_a_reference_or_none(text: str) -> None:
    found = read_reference(text)

    assert found is None or found[0] in LETTERS
