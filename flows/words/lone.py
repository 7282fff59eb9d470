"""A lone number among words that only take it."""

from __future__ import annotations

from flows.words.normal import normal, words_of
from flows.words.pick import AROUND_ORDINAL, LONGEST


def lone(text: str) -> int | None:
    """The one number among words that only take it: "ok 4 then", "2 alors", "dann halt um 11"."""
    words = normal(text[:LONGEST]).split()
    figures = [word for word in words if word.isdecimal()]
    others = {word for word in words if not word.isdecimal()}
    return int(figures[0]) if len(figures) == 1 and others <= _AROUND_NUMBER else None


_AROUND_NUMBER = AROUND_ORDINAL | words_of(
    """
    ok okay gut ja dann also halt eben denn doch lieber nummer nr um gegen nehm nehmen ich
    yes yeah fine then rather at around about what how take number no pls d let s
    oui bon alors donc plutot vers a prends numero d accord le va pour
    si bene allora quindi piuttosto verso alle prendo numero il va
    """
)
