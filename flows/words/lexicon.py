"""From text to atoms: each language's words over one tokenizer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from flows.words.atoms import UNKNOWN, Atom, Window
from flows.words.de import GERMAN
from flows.words.en import ENGLISH
from flows.words.fr import FRENCH
from flows.words.it import ITALIAN
from flows.words.language import Language, Part, Unit
from flows.words.near import Spellings
from flows.words.normal import folded

LANGUAGES = {table.code: table for table in (GERMAN, ENGLISH, FRENCH, ITALIAN)}

_TOKEN = re.compile(r"(?P<number>\d+)|(?P<word>[^\W\d_]+)|(?P<mark>[.:/,\-–—])")
_MARKS = {".": "p", "–": "-", "—": "-"}
_BEHIND_NUMBER = {
    **dict.fromkeys(("st", "nd", "rd", "th", "er", "re", "ere", "e", "eme"), "O"),
    **dict.fromkeys(("ten", "te", "ter", "o"), "O"),
    "am": "A",
    "pm": "Z",
}
"""Letters written without a blank behind a number: 3rd, 1er, 3pm."""

LONGEST_NUMBER = 4
"""Digits of a year; a longer number is a telephone's or an order's."""

LONG = 6
"""Letters from which the name of a day or month may be misspelt."""


def spread(words: str) -> list[str]:
    """The words of a table, folded; an umlaut is also found when its dots were left out."""
    found: dict[str, None] = {}
    for word in words.split():
        plain = word.replace("_", " ")
        found[folded(plain)] = None
        if not plain.isascii():
            found[folded(plain.translate(_DOTLESS))] = None
    return list(found)


_DOTLESS = str.maketrans("äöüÄÖÜ", "aouAOU")


class Lexicon:
    """All words of one language that tell a time, with other languages' clear ones behind."""

    def __init__(self, language: Language) -> None:
        self.code = language.code
        self.words = dict(_entries(language))
        self.known = self.words.keys() | set(spread(language.common))
        self._own_weak = set(spread(language.weak))
        names = (word for word, atoms in self.words.items() if _is_name(word, atoms))
        self._names = Spellings(names)
        self._not_misspelt = set(language.not_misspelt.split())
        self._lengths: dict[str, tuple[int, ...]] = {}

    def borrow(self, others: Iterable[Lexicon]) -> None:
        """Understand what other languages' words say, where they cannot mean anything else here."""
        for other in others:
            for word, atoms in other.words.items():
                if word not in self.known and other.lends(word, atoms):
                    self.words.setdefault(word, atoms)
        by_first: dict[str, set[int]] = {}
        for phrase in self.words:
            first, *more = phrase.split(" ")
            by_first.setdefault(first, set()).add(1 + len(more))
        self._lengths = {
            first: tuple(sorted(lengths, reverse=True)) for first, lengths in by_first.items()
        }

    def lends(self, word: str, atoms: tuple[Atom, ...]) -> bool:
        """Whether a word is clear enough to be understood in a sentence of another language."""
        if word in self._own_weak:
            return False
        return word in {"uhr", "pm"} or (len(word) > 3 and atoms[0].kind in "DMRPSEX_")

    def coverage(self, words: Iterable[str]) -> int:
        """How many of the words this language knows."""
        return sum(word in self.known for word in words)

    def atoms(self, text: str) -> list[Atom]:
        """The signs of a folded text."""
        return list(self._signs(list(_TOKEN.finditer(text)), text))

    def _signs(self, tokens: list[re.Match[str]], text: str) -> Iterator[Atom]:
        place = 0
        while place < len(tokens):
            token = tokens[place]
            if token.lastgroup == "word":
                length, atoms = self._phrase(tokens, place)
                yield from atoms
                place += length
                continue
            place += 1
            if token.lastgroup == "number":
                suffix = _suffix(tokens, place, token)
                yield _number(token[0], suffix)
                if suffix:
                    if suffix in "AZ":
                        yield Atom(suffix)
                    place += 1
            elif not _is_inside_a_word(token, text):
                yield Atom(_MARKS.get(token[0], token[0]))

    def _phrase(self, tokens: list[re.Match[str]], place: int) -> tuple[int, tuple[Atom, ...]]:
        first = tokens[place][0]
        for length in self._lengths.get(first, ()):
            phrase = _following_words(tokens, place, length)
            found = self.words.get(phrase) if phrase else None
            if found:
                return len(_span(tokens, place, length)), found
        return 1, self._misspelt(first)

    def _misspelt(self, word: str) -> tuple[Atom, ...]:
        if len(word) < LONG or word in self._not_misspelt:
            return (UNKNOWN,)
        near = self._names.near(word)
        return self.words[near[0]] if len(near) == 1 else (UNKNOWN,)


def _span(tokens: list[re.Match[str]], place: int, words: int) -> list[re.Match[str]]:
    """As many tokens as hold that many words; a hyphen between two words does not count."""
    taken: list[re.Match[str]] = []
    for token in tokens[place : place + 2 * words - 1]:
        if token.lastgroup == "number":
            break
        taken.append(token)
        if token.lastgroup == "word":
            words -= 1
        if words == 0:
            return taken
    return []


def _following_words(tokens: list[re.Match[str]], place: int, words: int) -> str:
    return " ".join(t[0] for t in _span(tokens, place, words) if t.lastgroup == "word")


def _suffix(tokens: list[re.Match[str]], place: int, number: re.Match[str]) -> str:
    """What is written directly behind a number and makes one thing with it."""
    if place == len(tokens) or tokens[place].start() != number.end():
        return ""
    return _BEHIND_NUMBER.get(tokens[place][0], "")


def _number(digits: str, suffix: str) -> Atom:
    if len(digits) > LONGEST_NUMBER:
        return UNKNOWN
    return Atom("O" if suffix == "O" else "n", number=int(digits), size=len(digits))


def _is_inside_a_word(mark: re.Match[str], text: str) -> bool:
    """The hyphen of "après-midi", the full stop of "Fr." or of a sentence."""
    if mark[0] in ":/,":
        return False
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    return before.isalpha() if mark[0] == "." else before.isalpha() and after.isalpha()


def _is_name(word: str, atoms: tuple[Atom, ...]) -> bool:
    return len(word) >= LONG and " " not in word and len(atoms) == 1 and atoms[0].kind in "DM"


def _entries(language: Language) -> Iterator[tuple[str, tuple[Atom, ...]]]:
    """Every word with its signs; a later entry wins over an earlier one."""
    yield from _numbers(language)
    yield from _small_words(language)
    yield from _days(language)
    yield from _parts(language)


def _numbers(language: Language) -> Iterator[tuple[str, tuple[Atom, ...]]]:
    numbers = dict(enumerate(language.numbers.split(), 1))
    for number, words in chain(numbers.items(), language.tens.items()):
        for word in spread(words):
            yield word, (Atom("w", number),)
    for number, words in enumerate(language.ordinals, 1):
        for word in spread(words):
            yield word, (Atom("o", number),)
    for word in spread(language.articles):
        yield word, (Atom("a", 1),)


def _small_words(language: Language) -> Iterator[tuple[str, tuple[Atom, ...]]]:
    minutes = {"Q": language.quarters, "H": language.before_hour, "y": language.after_hour}
    for kind, told in minutes.items():
        for number, words in told.items():
            for word in spread(words):
                yield word, (Atom(kind, number),)
    for number, words in enumerate(language.month_parts):
        for word in spread(words):
            yield word, (Atom("g", number),)
    for unit, words in language.units.items():
        for word in spread(words):
            yield word, (Atom("T", unit=unit),)
    for sign, words in language.kinds.items():
        number = int(sign[1:] or sign[0] == "N")
        for word in spread(words):
            yield word, (Atom(sign[0], number, unit=Unit.HOUR if sign == "r" else None),)


def _days(language: Language) -> Iterator[tuple[str, tuple[Atom, ...]]]:
    for number, words in enumerate(language.weekdays):
        for word in spread(words):
            yield word, (Atom("s" if word in language.doubtful.split() else "D", number),)
    for number, words in enumerate(language.months, 1):
        for word in spread(words):
            yield word, (Atom("M", number, size=len(word)),)
    for number, words in language.days.items():
        for word in spread(words):
            is_morning = word == language.ambiguous_morning
            yield word, (Atom("m" if is_morning else "R", number),)


def _parts(language: Language) -> Iterator[tuple[str, tuple[Atom, ...]]]:
    weekdays = [folded(words.split()[0]) for words in language.weekdays]
    for part, words in language.parts.items():
        atom = Atom("P", window=Window(part=part))
        for word in spread(words):
            yield word, (atom,)
            if language.glued_parts and " " not in word:
                for number, weekday in enumerate(weekdays):
                    yield weekday + word, (Atom("D", number), atom)
    for part, words in language.today_parts.items():
        for word in spread(words):
            yield word, (Atom("R", 0), Atom("P", window=Window(part=part)))
    if language.ambiguous_morning:
        morning = Atom("P", window=Window(part=Part.MORNING))
        for number, weekday in enumerate(weekdays):
            yield weekday + language.ambiguous_morning, (Atom("D", number), morning)


LEXICONS = {table.code: Lexicon(table) for table in LANGUAGES.values()}
for _lexicon in LEXICONS.values():
    _lexicon.borrow(other for other in LEXICONS.values() if other is not _lexicon)
