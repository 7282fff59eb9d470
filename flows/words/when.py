"""A wish for a day or a time, in the customer's words, read in four languages."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.words.anchors import ANCHORS
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
    for lexicon in _lexicons(said, language):
        atoms = lexicon.atoms(said)
        for stage in STAGES:
            atoms = stage.read(atoms, local)
        found = sense(atoms, local, open)
        if found:
            return found
    return None


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
