"""A sentence of which one half names the old time and the other the new one."""

from __future__ import annotations

import re
from dataclasses import replace

from flows.engine import Again
from flows.turn import Turn
from flows.wishes import wish
from flows.words.when import When


def halves(text: str, turn: Turn) -> tuple[When, When] | None:
    """The old and the new time of "from Friday at three to Monday"; None where it is one only."""
    for mark in list(_TOWARDS.finditer(text))[-MOST:]:
        try:
            old, new = (wish(half, turn) for half in (text[: mark.start()], text[mark.end() :]))
        except Again:
            continue
        if old and new and (old.day or old.time):
            day = new.day or (old.day if new.time else None)
            return old, replace(new, day=day)
    return None


MOST = 6
"""Small words at which a sentence is looked at in two halves."""
_TOWARDS = re.compile(r"\b(?:auf|nach|to|until|till|au|à|a|al|alla|alle|pour|per)\b", re.IGNORECASE)
