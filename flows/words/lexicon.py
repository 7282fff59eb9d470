"""From text to atoms: each language's words over one tokenizer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from flows.words.atoms import UNKNOWN, Atom
from flows.words.de import GERMAN
from flows.words.en import ENGLISH
from flows.words.fr import FRENCH
from flows.words.it import ITALIAN
from flows.words.language import Language
from flows.words.near import Spellings
from flows.words.normal import folded
from flows.words.vocabulary import entries, numbers, spread

__all__ = ["EVERYDAY", "LANGUAGES", "LEXICONS", "NUMBERS", "Lexicon", "spread"]

LANGUAGES = {table.code: table for table in (GERMAN, ENGLISH, FRENCH, ITALIAN)}
NUMBERS = {
    word: number
    for language in LANGUAGES.values()
    for number, words in numbers(language)
    for word in spread(words)
}
"""Every number in words, of all languages at once."""

_TOKEN = re.compile(
    r"(?P<number>\d+)|(?P<word>[^\W\d_]+)|(?P<mark>[.:/,\-–—<>&~%€$£]|(?<!\S)@(?=\s?\d))"
)
_MARKS = {".": "p", "–": "-", "—": "-", "~": "@", **dict.fromkeys("%€$£", "#")}
_BEHIND_NUMBER = {
    **dict.fromkeys(("st", "nd", "rd", "th", "er", "re", "ere", "e", "eme"), "O"),
    **dict.fromkeys(("ten", "te", "ter", "o"), "O"),
    "am": "A",
    "pm": "Z",
}
"""Letters written without a blank behind a number: 3rd, 1er, 3pm."""

_TELEPHONE = re.compile(r"(?<!\d)(?:\+\d\d ?|0)\d(?:[ .\-/]\d\d){4}(?!\d)")
"""In pairs of digits, as in France: 06.12.34.56.78 holds no date."""

_HALF_WITH_DOTS = re.compile(r"(?<=\d)( ?[ap])\. ?m\b\.?")
_ZONE = re.compile(
    r"(?<=[\dhmr]) ?\(?\b(?:gmt|utc|cest|cet(?! ?(?:ap|au|ete|hiv))|mes?z|bst|cst)\b\)?(?![+-]\d)"
)
"""A zone's name behind a time: what is told is taken by the shop's own clock."""
_LAST_DOT = re.compile(r"(?<=\d)\.\s*$")
_DATE_TOGETHER = re.compile(r"(?<!\d)(20[1-9]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
"""20261203, as ISO 8601 writes a date without hyphens."""

ONE_WORD = (1,)
LONGEST_NUMBER = 4
"""Digits of a year; a longer number is a telephone's or an order's."""

SHORT, LONG, LONGER = 5, 6, 7
"""Letters from which two of a day's name may be swapped, from which the name of a day or month may
be misspelt otherwise, and other words for a time."""

CUT_OFF = 5
"""Letters from which a name may be cut off: mittw, freit, septe."""

NAMES = "DMNPRTm"
"""Signs of the words that may be misspelt."""
DAYS = "DRm"


class Lexicon:
    """All words of one language that tell a time, with other languages' clear ones behind."""

    def __init__(self, language: Language) -> None:
        self.code = language.code
        self.words = dict(entries(language))
        for short, words in language.shorthand.items():
            said = folded(words).split()
            meant = tuple(atom for word in said for atom in self.words[word])
            self.words |= dict.fromkeys(spread(short), meant)
        parts = (part for phrase in self.words for part in phrase.split())
        self.known = {*self.words, *parts, *spread(language.common)}
        self._own_weak = set(spread(language.weak))
        self._patterns = language.idioms
        self._dots_ordinals = language.dots_ordinals
        self._not_misspelt = set(language.not_misspelt.split())
        self._glued = _BEHIND_NUMBER | {
            end: sign for sign, ends in language.glued.items() for end in spread(ends)
        }

    @cached_property
    def _names(self) -> Spellings:
        """Its own days and months, to be asked about misspelt ones; made when it is first asked."""
        return Spellings(word for word, atoms in self.words.items() if _is_name(word, atoms))

    @cached_property
    def _idioms(self) -> list[tuple[re.Pattern[str], str]]:
        return [(re.compile(idiom), plain) for idiom, plain in self._patterns.items()]

    @cached_property
    def _all(self) -> dict[str, tuple[Atom, ...]]:
        """Its own words, and those of other languages that cannot mean anything else here."""
        borrowed: dict[str, tuple[Atom, ...]] = {}
        for other in LEXICONS.values():
            for word, atoms in other.words.items():
                if word not in self.known and other.lends(word, atoms):
                    borrowed.setdefault(word, atoms)
        return borrowed | self.words

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        """How many words the phrases have that begin with a word, the longest first; 1 at last."""
        by_first: dict[str, set[int]] = {}
        for phrase in self._all:
            if " " in phrase:
                first, *more = phrase.split(" ")
                by_first.setdefault(first, {1}).add(1 + len(more))
        return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in by_first.items()}

    def lends(self, word: str, atoms: tuple[Atom, ...]) -> bool:
        """Whether a word is clear enough to be understood in a sentence of another language."""
        if word in self._own_weak:
            return False
        return word in {"uhr", "pm"} or (len(word) > 3 and atoms[0].kind in "DMRPSEXm_")

    def coverage(self, words: Iterable[str]) -> int:
        """How many of the words this language knows."""
        return sum(word in self.known for word in words)

    def atoms(self, text: str) -> list[Atom]:
        """The signs of a folded text."""
        text = _HALF_WITH_DOTS.sub(r"\1m", _TELEPHONE.sub("", text))
        text = text if self._dots_ordinals else _LAST_DOT.sub("", text)
        text = _DATE_TOGETHER.sub(r"\1-\2-\3", _ZONE.sub("", text))
        for idiom, plain in self._idioms:
            text = idiom.sub(plain, text)
        signs = list(self._signs(list(_TOKEN.finditer(text)), text))
        places = range(len(signs))
        return [signs[place] for place in places if not _is_hyphen(signs, place)]

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
                suffix = self._suffix(tokens, place, token)
                yield _number(token[0], suffix)
                if suffix:
                    if suffix in "AZU":
                        yield Atom(suffix, size=len(tokens[place][0]))
                    place += 1
            elif not _is_inside_a_word(token, text):
                yield _mark(token, text)

    def _suffix(self, tokens: list[re.Match[str]], place: int, number: re.Match[str]) -> str:
        """What is written directly behind a number and makes one thing with it."""
        if place == len(tokens) or tokens[place].start() != number.end():
            return ""
        return self._glued.get(tokens[place][0], "")

    def _phrase(self, tokens: list[re.Match[str]], place: int) -> tuple[int, tuple[Atom, ...]]:
        first = tokens[place][0]
        for length in self._lengths.get(first, ONE_WORD):
            phrase = _following_words(tokens, place, length)
            found = self._all.get(phrase) if phrase else None
            if found:
                return len(_span(tokens, place, length)), found
        return 1, self._misspelt(first)

    def _misspelt(self, word: str) -> tuple[Atom, ...]:
        if len(word) < CUT_OFF or word in self._not_misspelt:
            return (UNKNOWN,)
        begun = [name for name in self._names.begun(word) if self.words[name][0].kind in "DM"]
        near = begun or [name for name in self._names.near(word) if _is_near_enough(word, name)]
        meant = {self.words[name] for name in near}
        return meant.pop() if len(meant) == 1 else (UNKNOWN,)


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


def _number(digits: str, suffix: str) -> Atom:
    if len(digits) > LONGEST_NUMBER:
        return UNKNOWN
    return Atom(suffix if suffix in ("O", "o") else "n", number=int(digits), size=len(digits))


def _mark(mark: re.Match[str], text: str) -> Atom:
    """A mark; its size tells the hyphen that joins letters and the full stop before a blank."""
    around = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    is_special = around[1].isspace() if mark[0] == "." else all(map(str.isalpha, around))
    return Atom(_MARKS.get(mark[0], mark[0]), size=is_special)


def _is_inside_a_word(mark: re.Match[str], text: str) -> bool:
    """The hyphen of "après-midi", the full stop of "Fr." or of a sentence, "bis: 10 Uhr"."""
    before = text[mark.start() - 1 : mark.start()]
    if mark[0] == ":":
        return before.isalpha() and text[mark.end() : mark.end() + 1] == " "
    if mark[0] in "/,":
        return False
    return before.isalpha() if mark[0] == "." else False


def _is_hyphen(signs: list[Atom], place: int) -> bool:
    """The hyphen of "après-midi", which parts no two days, months or numbers."""
    if signs[place].kind != "-" or not signs[place].size:
        return False
    kinds = [atom.kind for atom in (*signs[place - 1 : place], *signs[place + 1 : place + 2])]
    return len(kinds) < 2 or not set(kinds) <= set("DMRs")


def _is_name(word: str, atoms: tuple[Atom, ...]) -> bool:
    shortest = {**dict.fromkeys(DAYS, SHORT), "M": LONG}.get(atoms[0].kind, LONGER)
    return len(word) >= shortest and " " not in word and len(atoms) == 1 and atoms[0].kind in NAMES


def _is_near_enough(typed: str, name: str) -> bool:
    """Of a short word most errors make another one, but hardly ever two letters swapped."""
    return min(len(typed), len(name)) >= LONG or sorted(typed) == sorted(name)


LEXICONS = {table.code: Lexicon(table) for table in LANGUAGES.values()}
EVERYDAY = frozenset(word for lexicon in LEXICONS.values() for word in lexicon.known)
"""What any of the languages says of times, or beside them."""
