"""Whether somebody says that they come, or that they do not, in answer to a reminder.

Written as `normal` leaves it, in four languages at once: nobody answers a reminder in a language
that was agreed upon. A bare "yes" is understood when it arrives, but never asked for by SMS.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from flows.words import coming_words as words
from flows.words.coming_words import Phrases
from flows.words.normal import normal

ANSWERS = ("coming", "move", "calloff")
"""What the numbers in a reminder by SMS stand for, in their order."""
MANY = 12
"""Words from which on a message has more to say than whether somebody comes."""

_THUMBS = frozenset("👍👌✅✔☑🙋💪🆗")
"""A message of nothing but these, whatever the colour of the skin, is a yes."""
_STRETCHED = re.compile(r"([^\W\d])\1{2,}")
_APART = re.compile(r"(?<=\d)(?=[^\W\d])")
"""Between the figure and the letter of "15h"."""
_SOON = re.compile(r"\b(?:in|dans|tra|fra) (?:ca )?\d{1,2} ?min\w*|\bgleich\b|\bsoon\b")
_LABELS: tuple[Phrases, ...] = (words.COMING, words.MOVE, words.CALL_OFF)


def coming(text: str) -> bool | None:
    """True: they come; False: they do not; None: the text says neither, or both, or more."""
    if not normal(text):
        return True if _THUMBS & set(text) else None
    if "?" in text:
        return None
    return said(told(text), yes=words.COMING, no=words.NOT_COMING)


def numbered(text: str, labels: Sequence[Phrases]) -> int | None:
    """The place of a number with nothing but its own label or politeness behind it: "1 = komme".

    None where there is no such number, or where the words say something else.
    """
    spoken = told(text)
    place = words.FIGURES.get(spoken[0]) if spoken else None
    if place is None or place >= len(labels) or "?" in text:
        return None
    rest = spoken[1:]
    polite = all(word in words.PASSED_OVER for word in rest)
    return place if polite or said(rest, yes=labels[place], no=frozenset()) else None


def reply(text: str) -> str:
    """Which of the answers to a reminder a text is, by number or in words; empty for none."""
    place = numbered(text, _LABELS)
    if place is not None:
        return ANSWERS[place]
    return {True: "coming", False: "calloff", None: ""}[coming(text)]


def at_its_time(text: str, start: datetime) -> bool | None:
    """Whether they come at that time: "bis morgen um 15 Uhr"; None: they do not say that they come.

    False: they do, but name another time or day. start: local to the shop.
    """
    rest, figures, days = [], [], []
    for word in _APART.sub(" ", " ".join(told(text))).split():
        if word.isdecimal():
            figures.append(int(word))
        elif word in words.WEEKDAYS:
            days.append(words.WEEKDAYS[word])
        elif word not in words.AROUND_TIMES:
            rest.append(word)
    if "?" in text or not said(rest, yes=words.COMING, no=words.NOT_COMING):
        return None
    hours = {start.hour, start.hour % 12 or 12}
    same = not figures or (figures[0] in hours and figures[1:] in ([], [start.minute]))
    return same and set(days) <= {start.weekday()}


def merely_polite(text: str) -> bool:
    """Thanks or a greeting, and nothing that could be an answer."""
    return all(word in words.PASSED_OVER for word in told(text))


def thanks(text: str) -> bool:
    """Whether somebody says thank you, beside a yes too."""
    return bool(_THANKS.search(normal(text)))


_THANKS = re.compile(r"\b(?:dank\w*|merci|thanks?|thx|cheers|grazie)\b")


def said(spoken: Sequence[str], *, yes: Phrases, no: Phrases) -> bool | None:
    """What the words come to; None where some are unknown, or where they say both.

    Small words are passed over, also where they stand inside a phrase.
    """
    if len(spoken) > MANY:
        return None
    verdict = _verdict(spoken, yes, no)
    if verdict is not None:
        return verdict
    return _verdict([word for word in spoken if word not in words.PASSED_OVER], yes, no)


def told(text: str) -> list[str]:
    """The words, without the vowels that were drawn out and without "in five minutes"."""
    return _SOON.sub(" ", _STRETCHED.sub(r"\1", normal(text))).split()


def _verdict(spoken: Sequence[str], yes: Phrases, no: Phrases) -> bool | None:
    found: set[bool | None] = set()
    place = 0
    while place < len(spoken):
        size, verdict = _at(spoken[place : place + words.LONGEST], yes, no)
        if not size:
            return None
        found.add(verdict)
        place += size
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def _at(spoken: Sequence[str], yes: Phrases, no: Phrases) -> tuple[int, bool | None]:
    """How many words from here on belong together, and what they say; (0, None): unknown ones."""
    for size in range(len(spoken), 0, -1):
        phrase = tuple(spoken[:size])
        if phrase in no:
            return size, False
        if phrase in yes:
            return size, True
    return (1, None) if spoken[0] in words.PASSED_OVER else (0, None)
