"""Whether an offer of a freed time is taken, by number or in words, in four languages."""

from __future__ import annotations

from flows.words import coming_words as words
from flows.words.coming import numbered, said, told
from flows.words.pick import agreed, number

COUNTS = (3, 2)
"""How many answers an offer can have."""


def takes(text: str) -> bool | None:
    """True: they take it; False: they do not; None: the text says neither, or both, or more."""
    if "?" in text:
        return None
    agrees = agreed(text)
    return said(told(text), yes=words.TAKE, no=words.PASS) if agrees is None else agrees


def numbered_offer(text: str, count: int) -> int | None:
    """The place of the answer whose number it is, also with its label behind it: "1 = nehmen"."""
    place = number(text, count)
    if place is not None:
        return place
    labels = [*(words.TAKE for _ in range(count - 1)), words.PASS]
    return numbered(text, labels)


def is_answer(text: str) -> bool:
    """Whether it could be an answer to an offer at all."""
    numbers = any(numbered_offer(text, count) is not None for count in COUNTS)
    return numbers or takes(text) is not None
