"""What a customer wants with a message: its clauses, read by `rules`, put together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from flows.words.bounds import unbounded
from flows.words.intents import NOT_THEN, WISHES, Before, Intent, Meaning
from flows.words.nearby import how_long
from flows.words.normal import folded
from flows.words.rules import MAIN, NO, OPEN, YES, asides, first
from flows.words.speech import SPEECHES, Signs

__all__ = ["NOT_THEN", "WISHES", "Before", "Intent", "Meaning", "meant"]

LONGEST = 60
"""Words of a clause that are read."""
LONGEST_CLAUSE = 200
"""Words of all parts of a clause that the rules are asked about; some take its cube in time."""
MOST = 12
"""Clauses of a message that are read."""

_CLAUSE = re.compile(r"(?:[?!;\n…]|(?<=[^\W\d_]{3})\.(?!\w))+")
_WORD = re.compile(r"[^\W_]+")


def meant(text: str, language: str, before: Before = Before.NOTHING) -> Meaning:
    """What the message is about. `language` is tried first; `before` tells what stands open."""
    said = unbounded(folded(text))
    speech = _speech(_WORD.findall(said)[: MOST * LONGEST], language)
    signs = [
        ([speech.read(_WORD.findall(part)[:LONGEST]) for part in clause.split(",")[:MOST]], mark)
        for clause, mark in islice(_clauses(said), MOST)
    ]
    found = {intent for parts, mark in signs for intent in _read(parts, mark, before)}
    late = how_long(text) if Intent.LATE in found else None
    intents = _together(found, before)
    return Meaning(
        intents,
        late,
        _answer(" ".join("".join(parts) for parts, _ in signs)),
    )


def _clauses(said: str) -> Iterator[tuple[str, str]]:
    """Each clause, and a question mark where it ends as a question."""
    start = 0
    for end in _CLAUSE.finditer(said):
        yield said[start : end.start()], "?" if "?" in end[0] else ""
        start = end.end()
    if said[start:].strip():
        yield said[start:], ""


def _speech(words: list[str], language: str) -> Signs:
    """The language that knows most of the words; the given one unless another knows more."""
    known = {code: speech.coverage(words) for code, speech in SPEECHES.items()}
    best = max(known, key=lambda code: (known[code], code == language))
    return SPEECHES[best]


def _read(parts: list[str], mark: str, before: Before) -> set[Intent]:
    """What one clause is about, its parts between commas given: the first rule, and the asides."""
    signs = "".join(parts)[:LONGEST_CLAUSE] + mark
    found = set(asides(signs))
    main = _asked_last(parts, mark, first(OPEN[before], signs) or first(MAIN, signs))
    beside = main in _BESIDE or (main in WISHES and _wishes(signs))
    if main and (beside or not found):
        found.add(main)
    return found | _refused_for_another(parts)


def _asked_last(parts: list[str], mark: str, main: Intent | None) -> Intent | None:
    """ "I work on Fridays, do you have anything on Saturday?": the question is what counts."""
    asks = _ASKS if mark else _CLEARLY_ASKS
    if len(parts) == 1 or main not in _GIVES_WAY or not asks.match(parts[-1]):
        return main
    asked = first(MAIN, parts[-1] + mark)
    return asked if asked in _ASKED else main


def _wishes(signs: str) -> bool:
    """Whether a wish is said beside a question: "have you time on Friday, and where are you?"."""
    return bool(_WISHED & set(signs)) or bool(_HAVE_YOU_THEN.search(signs))


def _refused_for_another(parts: list[str]) -> set[Intent]:
    """ "Something came up, may I have another time?": refused in one part, wished in the next."""
    each = {first(MAIN, part): set(part) for part in parts}
    if len(parts) < 2 or not each.keys() & _REFUSALS:
        return set()
    wishes = {intent for intent in WISHES if _WISHED_BESIDE & each.get(intent, set())}
    other = {Intent.MOVE} if any("o" in part for part in each.values()) else set()
    return wishes | {Intent.CANNOT} if wishes else other


def _answer(signs: str) -> bool | None:
    """Whether the signs say yes or no; a yes that is taken back is a no."""
    if NO.search(signs):
        return False
    return True if YES.search(signs) else None


def _together(wanted: set[Intent], before: Before) -> tuple[Intent, ...]:
    """All that was found, the weightiest first."""
    if wanted & _REFUSALS and wanted & WISHES:
        wanted = wanted - _REFUSALS - WISHES | {Intent.MOVE}
    if before == Before.OFFER and Intent.CONFIRM in wanted:
        wanted = wanted - {Intent.CONFIRM} | {Intent.ACCEPT}
    if before == Before.OFFER and Intent.DENY in wanted:
        wanted = wanted - {Intent.DENY} | {Intent.REJECT}
    return tuple(intent for intent in Intent if intent in wanted)


_BESIDE = (Intent.MOVE, Intent.CALL_OFF, Intent.CANNOT)
"""What a clause may want beside a question that it asks; the rest would be read into it."""

_HAVE_YOU_THEN = re.compile(r"^[^H~]*F[^H~]{0,2}t[^H~]*$")
_ASKS = re.compile(r"[.TGd]{0,2}(?:F|h?y[hz]|z[yi]|[uQw])")
_CLEARLY_ASKS = re.compile(r"[.TGd]{0,2}[FQw]")
"""The head of a question, with its mark and where the mark is left out."""
_ASKED = (Intent.AVAILABLE, Intent.SHOW)
_GIVES_WAY = (Intent.ACCEPT, Intent.BOOK, Intent.SHOW, Intent.CONFIRM, Intent.REJECT, None)
"""What stands before a question and is only its reason."""
_WISHED = set("bfZ")
_WISHED_BESIDE = set("bfZFzE")
"""Signs without which a wish is not taken from a clause that says something else too."""
_REFUSALS = {Intent.CALL_OFF, *NOT_THEN}
