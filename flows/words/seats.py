"""How many people somebody speaks for: "2 Plätze", "for three people", "à deux"."""

from __future__ import annotations

import re

from flows.words.lexicon import NUMBERS
from flows.words.normal import folded

_ONE = ("ein", "eine", "einen", "einer", "one", "un", "une", "uno", "una")
_COUNTS = NUMBERS | dict.fromkeys(_ONE, 1)
_UNIT = (
    r"(?:plaetzen?|platz|sitze?|personen?|leute|seats?|places?|people|persons?|personnes?|post[oi])"
)
_SEATS = re.compile(
    rf"\b(?P<only>nur |only |just |seulement |juste |que |d'|solo |soltanto )?(?:noch |mehr )?"
    rf"(?P<count>\d{{1,2}}|{'|'.join(map(re.escape, _COUNTS))}) {_UNIT}\b"
)
_FOR = re.compile(
    rf"\b(?:fuer|for|pour|per) (?P<count>\d{{1,2}}|{'|'.join(map(re.escape, _COUNTS))})"
    r"(?=\s*(?:$|[,!?]|\.(?!\d)|(?:on|am|an|the|le|il|den|bitte|please|svp|per favore)\b))"
)
""" "For two on the 5th", but not "for 2 o'clock"."""
_ME = r"(?:mich|mir|me|myself|moi)"
_AND_ONE = (
    r"(?:(?:und|and|et|e) (?:auch |also |aussi |anche )?|& ?|\+ ?)(?:(?:one|ein\w*|une?|un[oa]?) )?"
)
_MINE = r"(?:mein\w*|my|mon|ma|(?:il |la )?mi[oa]) \w+"
_TOGETHER = {
    2: r"zu zweit|both of us|the two of us|a deux|in due|uns beide|us both|nous deux|noi due"
    rf"|{_ME},? {_AND_ONE}(?:(?:fuer|for|pour|per) )?{_MINE}|{_MINE} {_AND_ONE}{_ME}",
    3: r"zu dritt|the three of us|a trois|in tre",
    4: r"zu viert|the four of us|a quatre|in quattro",
}


def seats(text: str) -> int | None:
    """The number of seats or people that a text names; "is there a seat?" names none."""
    said = folded(text)
    for found in _SEATS.finditer(said):
        if found["count"] not in _ONE or found["only"]:
            return _number(found["count"])
    alone = _FOR.search(said)
    if alone and alone["count"] not in _ONE:
        return _number(alone["count"])
    together = [n for n, words in _TOGETHER.items() if re.search(rf"\b(?:{words})\b", said)]
    return together[0] if together else None


def number(word: str) -> int | None:
    """A number from two on, in figures or in a word."""
    count = int(word) if word.isdecimal() and len(word) < FEW else _COUNTS.get(word, 0)
    return count if 1 < count < TOO_MANY else None


TOO_MANY = 20
"""From here on it is an hour or a price, or nobody's wish."""


def _number(said: str) -> int:
    return int(said) if said.isdecimal() else _COUNTS[said]


FEW = 4
"""Words of an answer of which one is the number; who asks to bring one more friend says more."""


def how_many(text: str) -> int | None:
    """The number in an answer to "for how many people?", in figures or in a word."""
    said = folded(text)
    figures = re.findall(r"\d{1,3}", said)
    words = re.findall(r"[^\W\d_]+", said)
    counts = [_COUNTS[word] for word in words if word in _COUNTS and len(words) <= FEW]
    return int(figures[0]) if figures else next(iter(counts), seats(text))
