"""A no that only bounds a time, as in "not before three", refuses nothing."""

from __future__ import annotations

import re

from flows.words.lexicon import LEXICONS

_NEAR = 3
"""Words behind the bound of which one tells the time: "not before the 3rd"."""
_BOUND = re.compile(
    r"\b(?:(?:ne |n[’'])?(?P<verb>can(?=[’']?t\b|not\b)|\w+(?= pas\b)) ?)?"
    r"(?:nicht|ned|net|noed|not|[’']?t|pas|non|no)"
    r"(?: (?:schon|erst|yet|already|possible|available|posso|potrei|riesco))?"
    r" (?:vor|nach|before|after|until|till|avant|apres|prima|dopo"
    r"|(?:frueher|eher|spaeter) als|(?:earlier|sooner|later) than|plus (?:tot|tard) que"
    r"|(?:piu (?:presto|tardi)) (?:di|delle))"
    rf"(?P<then>(?:[ ’'][\w:.]+){{1,{_NEAR}}})"
)
"""Over folded words. In French and English what stands before the no belongs to it."""


_BEHIND = re.compile(
    r"\b(?:vor|nach|ab|before|after|from|avant|apres|prima|dopo|dalle)"
    rf"(?P<then>(?: [\w:.]+){{1,{_NEAR}}}?)(?P<verb>(?: [\w’']+){{0,5}}?)"
    r"(?: nicht| ned| net| noed| not|n?[’']t| can[’']?t| cannot| pas| non| unmoeglich| impossible)"
    r"(?: \w+){0,3}(?=\W*$|[,.;!?])"
)
"""The same with the no behind the time: "vor 17 Uhr geht es nicht"."""


_ARRIVES = re.compile(r"\barriv|\b(?:bin|sind)\b|\bbe t?here\b|\bsaro\b")


def unbounded(said: str) -> str:
    """Folded words without the no that bounds a time; what else they say stays.

    Who will not be there before then is late, and bounds nothing.
    """
    if _ARRIVES.search(said):
        return said
    return _BEHIND.sub(_then, _BOUND.sub(_plain, said))


def _then(bound: re.Match[str]) -> str:
    then = bound["then"] + bound["verb"]
    return then.strip() if _tells(then) else bound[0]


def without_refused_days(said: str) -> str:
    """Folded words without any no that is about a time: what else they name is not refused."""
    return _REFUSED_DAY.sub(_gone, unbounded(said))


_REFUSED_DAY = re.compile(
    r"\b(?:nicht|kein\w*|not|no|pas|non)(?: (?:am|an|on|the|le|la|il|di|de|den|der|in))?"
    r" (?P<day>[\w:.]+)"
)


def _gone(refused: re.Match[str]) -> str:
    return "" if refused["day"].strip(".") in _TIMES else refused[0]


def _plain(bound: re.Match[str]) -> str:
    then = bound["then"]
    return f"{bound['verb'] or ''}{then}".strip() if _tells(then) else bound[0]


def _tells(then: str) -> bool:
    words = re.findall(r"[\w:.]+", then)
    return any(word[0].isdigit() or word.strip(".") in _TIMES for word in words)


_TELLING = set("DRmPXHQwoMNECgTU☼KS")
"""Kinds of words that say when, without those that only stand beside a time."""
_TIMES = frozenset(
    word
    for lexicon in LEXICONS.values()
    for word, atoms in lexicon.words.items()
    if " " not in word and any(atom.kind in _TELLING for atom in atoms)
)
