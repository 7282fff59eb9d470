"""A wish for a day or a time, in the customer's words, read in four languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.words.anchors import ANCHORS
from flows.words.atoms import UNKNOWN
from flows.words.clock import CLOCK, POINTED
from flows.words.dates import DATES
from flows.words.days import DAYS
from flows.words.hours import FIXED, HOURS
from flows.words.lengths import LENGTHS
from flows.words.lexicon import LEXICONS, Lexicon
from flows.words.normal import folded
from flows.words.numbered import GROUPS
from flows.words.seasons import SEASONS
from flows.words.sense import Contradiction, Opening, When, sense
from flows.words.spans import LISTS, SPANS

__all__ = ["Contradiction", "Opening", "When", "spoken", "when"]

STAGES = (
    CLOCK,
    LENGTHS,
    DATES,
    POINTED,
    SEASONS,
    GROUPS,
    DAYS,
    ANCHORS,
    FIXED,
    HOURS,
    SPANS,
    LISTS,
)

MOST_SENTENCES = 6
_SENTENCE = re.compile(r"[?!;\n]+|(?<=[^\W\d_]{3})\.(?!\w|\s*\d)")
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]+")
"""Letters behind a number, 1st and 15h, tell no language."""


def when(
    text: str,
    language: str,
    now: datetime,
    zone: ZoneInfo | None = None,
    open: Opening | None = None,
) -> When | None:
    """The days and times that the text wishes for, None if it names none.

    `now` is taken to `zone`, the shop's; without one it is local already. `language` is tried
    first; a text that another language explains better is read in that one. Without a year a date
    is the next one; a weekday is today only if its time is still ahead. Where am or pm is not said,
    the time is that at which the shop is open; if that does not decide, hours from one to six are
    after noon. A lone number is a choice, never a day. Raises Contradiction.
    """
    said = folded(text)
    local = now.astimezone(zone) if zone else now
    found = _read(said, language, local, open)
    if found and found.day and len(sentences := _sentences(said)) > 1:
        return _whole_one([_read(each, language, local, open) for each in sentences]) or found
    return found


def _read(said: str, language: str, local: datetime, open: Opening | None) -> When | None:
    for lexicon in _lexicons(said, language):
        atoms = lexicon.atoms(said)
        if all(atom == UNKNOWN for atom in atoms):
            continue
        for stage in STAGES:
            atoms = stage.read(atoms, local)
        found = sense(atoms, local, open)
        if found:
            return found
    return None


def _sentences(said: str) -> list[str]:
    """Each sentence with letters in it; a text of many is taken as one."""
    sentences = [each for each in _SENTENCE.split(said) if _WORD.search(each)]
    return sentences if len(sentences) <= MOST_SENTENCES else []


def _whole_one(found: Sequence[When | None]) -> When | None:
    """The one sentence that names day and hour, where another names some other day only."""
    with_day = [each for each in found if each and each.day]
    whole = [each for each in with_day if each.time or each.from_time or each.to_time]
    return whole[0] if len(whole) == 1 < len(with_day) else None


def spoken(text: str, language: str) -> str:
    """The language that knows most of the words; `language` where it knows as many."""
    return _lexicons(folded(text), language)[0].code


def _lexicons(said: str, language: str) -> list[Lexicon]:
    """The likeliest language, the given one, then any other that knows every word."""
    words = _WORD.findall(said)
    known = {code: lexicon.coverage(words) for code, lexicon in LEXICONS.items()}
    ranked = sorted(LEXICONS, key=lambda code: (-known[code], code != language))
    return [
        LEXICONS[code]
        for place, code in enumerate(ranked)
        if place == 0 or code == language or known[code] == len(words)
    ]
