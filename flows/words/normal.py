"""One spelling for what people type: case, accents, quotes, emoji and broken-up words set aside."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 4096
"""Telegram's longest message; whatever lies beyond is not read, so the work has a bound."""

_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l"}
)
_USUAL = _UMLAUTS | str.maketrans("àâáçèéêëìíîïñòóôùúûÿ", "aaaceeeeiiiinooouuuy")
"""Letters of our languages, which need no longer way."""
_ACCENTS = dict.fromkeys(range(0x300, 0x370))
"""The common ones, which a table sets aside faster than their category does."""
_UNSEEN = {"Mn", "Me", "Cf"}
"""Unicode's categories of accents, of the ring around a key-cap digit, and of joiners."""

_WORD = re.compile(r"[^\W_]+")
_SPELLED_OUT = re.compile(r"(?<!\S)(?:[^\W\d]|[aou]e)(?: (?:[^\W\d]|[aou]e)(?!\S)){2,}")


def normal(text: str) -> str:
    """The first line that says something, as bare words.

    A second line is mostly a phone's signature. "S T O P" becomes one word.
    """
    for line in text[:LONGEST].splitlines():
        words = " ".join(_WORD.findall(folded(line)))
        if words:
            return _SPELLED_OUT.sub(_joined, words)
    return ""


def folded(text: str) -> str:
    """All lines in lower case without accents, umlauts as ae, oe, ue; punctuation stays."""
    text = text[:LONGEST]
    if text.isascii():
        return text.casefold()
    usual = text.casefold().translate(_USUAL)
    if usual.isascii():
        return usual
    # A phone without umlauts may send the two dots as a sign of their own behind the letter.
    text = unicodedata.normalize("NFKC", text.replace("\u00a8", "\u0308")).casefold()
    letters = unicodedata.normalize("NFD", text.translate(_UMLAUTS)).translate(_ACCENTS)
    if letters.isascii():
        return letters
    bare = "".join(letter for letter in letters if unicodedata.category(letter) not in _UNSEEN)
    return bare.translate(_UMLAUTS)  # an accent may have stood on one of these, as in "ǽ"


def words_of(listed: str) -> frozenset[str]:
    """The words of a list, written as `normal` leaves them."""
    return frozenset(listed.split())


def phrases_of(listed: str) -> list[str]:
    """The phrases of a list, which stand between commas."""
    return [" ".join(phrase.split()) for phrase in listed.split(",") if phrase.strip()]


def _joined(spelled_out: re.Match[str]) -> str:
    return spelled_out[0].replace(" ", "")
