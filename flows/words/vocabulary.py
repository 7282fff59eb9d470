"""The words of a language's table, each with the signs it makes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.words.atoms import Atom, Days, Window
from flows.words.language import Language, Part, Unit
from flows.words.normal import folded

_KIND = re.compile(r"(\D)(\d*)")
"""A sign and its number. A word may have several: "Fd" is "from the", Italian "dal"."""


def spread(words: str) -> list[str]:
    """The words of a table, folded; an umlaut is also found when its dots were left out."""
    spellings = folded(words).split()
    if not words.isascii():
        spellings += folded(words.translate(_DOTLESS)).split()
    return [word.replace("_", " ") for word in dict.fromkeys(spellings)]


_DOTLESS = str.maketrans("äöüÄÖÜ", "aouAOU")


HOURS = 12
"""On the face of a clock."""
LONG_NAME = 9
"""Letters of a month's name that is nothing else: "Märzwoche"."""

Entry = tuple[str, tuple[Atom, ...]]


def entries(language: Language) -> Iterator[Entry]:
    """Every word with its signs; a later entry wins over an earlier one."""
    yield from _numbers(language)
    yield from _small_words(language)
    yield from _days(language)
    yield from _parts(language)


def numbers(language: Language) -> Iterator[tuple[int, str]]:
    """Each number with its words."""
    yield from enumerate(language.numbers.split(), 1)
    yield from language.tens.items()


def _each(words: str, *atoms: Atom) -> Iterator[Entry]:
    """All these words make the same signs."""
    for word in spread(words):
        yield word, atoms


def _numbers(language: Language) -> Iterator[Entry]:
    for number, words in numbers(language):
        spellings, ordinal = spread(words), Atom("o", number)
        yield from _each(words, Atom("w", number))
        for end in language.ordinal_ends.split():
            yield from ((word + end, (ordinal,)) for word in spellings)
        if number <= HOURS:
            hour = Atom("w", number), Atom("U")
            yield from ((w + e, hour) for w in spellings for e in language.hour_ends.split())
    for number, words in enumerate(language.ordinals, 1):
        yield from _each(words, Atom("o", number))
    yield from _each(language.articles, Atom("a", 1))
    for number, words in language.vague.items():
        yield from _each(words, Atom("a", number))
    for number, words in language.minutes.items():
        yield from _each(words, Atom("w", number, size=2))


def _small_words(language: Language) -> Iterator[Entry]:
    minutes = {"Q": language.quarters, "H": language.before_hour, "y": language.after_hour}
    for kind, told in minutes.items():
        for number, words in told.items():
            yield from _each(words, Atom(kind, number))
    for number, words in enumerate(language.month_parts):
        yield from _each(words, Atom("g", number))
    for unit, words in language.units.items():
        yield from _each(words, Atom("T", unit=unit))
    for signs, words in language.kinds.items():
        yield from _each(words, *_small_word(signs))
    skips = Atom("N", 1, size=1)
    yield from _each(language.skips, skips)


def _small_word(signs: str) -> Iterator[Atom]:
    for kind, number in _KIND.findall(signs):
        yield Atom(kind, int(number or kind == "N"), unit=Unit.HOUR if kind == "r" else None)


def _days(language: Language) -> Iterator[Entry]:
    for number, words in language.feasts.items():
        yield from _each(words, Atom("C", number))
    weekend = Days(weekday=5, others=(Days(weekday=6),))
    yield from _each(language.working_days, Atom("x", days=weekend))
    for number, words in enumerate(language.weekdays):
        yield from _each(words, Atom("D", number))
        for word in {*spread(words)} & {*spread(language.doubtful)}:
            yield word, (Atom("s", number),)
    for number, words in enumerate(language.months, 1):
        yield from _month(number, words, language)
    for number, words in language.days.items():
        yield from _each(words, Atom("R", number))
    yield from _each(language.ambiguous_morning, Atom("m", 1))


def _month(number: int, words: str, language: Language) -> Iterator[Entry]:
    for word in spread(words):
        yield word, (Atom("M", number, size=len(word)),)
        for unit, ends in language.month_ends.items():
            atoms = Atom("T", unit=unit), Atom("M", number, size=LONG_NAME)
            yield from ((word + end, atoms) for end in spread(ends))


def _parts(language: Language) -> Iterator[Entry]:
    for part, words in language.parts.items():
        atom = Atom("P", window=Window(part=part))
        for word in spread(words):
            yield word, (atom._replace(size=word.count(" ")),)
        if language.glued_parts:
            yield from _glued([word for word in spread(words) if " " not in word], atom, language)
    for part, words in language.meals.items():
        yield from _each(words, Atom("%", window=Window(part=part)))
    for part, words in language.today_parts.items():
        yield from _each(words, Atom("R", 0), Atom("P", window=Window(part=part)))
    if language.ambiguous_morning:
        morning = Atom("P", window=Window(part=Part.MORNING))
        yield from _glued(language.ambiguous_morning.split(), morning, language)


def _glued(words: list[str], atom: Atom, language: Language) -> Iterator[Entry]:
    """A weekday and a part of the day in one word."""
    for number, names in enumerate(language.weekdays):
        weekday, atoms = folded(names.split()[0]), (Atom("D", number), atom)
        for word in words:
            yield weekday + word, atoms
