"""From words to the signs of `intents`: each language's table, ready to be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from flows.words.atoms import Atom
from flows.words.intents import Speech
from flows.words.intents_de import GERMAN_SPEECH
from flows.words.intents_en import ENGLISH_SPEECH
from flows.words.intents_fr import FRENCH_SPEECH
from flows.words.intents_it import ITALIAN_SPEECH
from flows.words.language import Unit
from flows.words.lexicon import LEXICONS, spread
from flows.words.near import Spellings

TIME_SIGNS = "DRmPMXEC☼"
"""Signs of the grammar of times that name a day or a part of it."""
COUNTED, AHEAD = ("T", "#"), ("I", "J", "j", "N", "→")
"""Its signs of what is counted, and of what makes a time ahead of it: in 3 days."""
IN_WORDS, HOUR, BEFORE_HOURS = "w", "U", ("@", "F", "<", ">", "L")
"""Its signs of a number in words, and of what stands beside an hour: at ten, zehn Uhr."""
SHORT = (Unit.MINUTE, Unit.HOUR)
AS_SOON = "S"
"""Its sign of "as soon as possible"."""

SHORTEST_STEM = 3

MISSPELT = "cxbsfnkPHLGT"
LONG = 6
"""Letters from which a word of these signs may be misspelt."""


class Signs:
    """One language's words by their sign."""

    def __init__(self, speech: Speech) -> None:
        self.code = speech.code
        self._words = dict(_times(speech.code)) | dict(_entries(speech))
        self._stems = {w[:-1]: s for w, s in self._words.items() if w.endswith("*")}
        self._ends = {w[1:]: s for w, s in self._words.items() if w.startswith("*")}
        self._longest_affix = max(map(len, (*self._stems, *self._ends)), default=0)
        longest: dict[str, int] = {}
        for phrase in self._words:
            words = phrase.split()
            longest[words[0]] = max(longest.get(words[0], 1), len(words))
        self._longest = longest

    @property
    def words(self) -> Iterable[str]:
        return self._words

    @property
    def signs(self) -> Iterable[str]:
        return self._words.values()

    def coverage(self, words: Iterable[str]) -> int:
        """How many of the words this language knows."""
        known = LEXICONS[self.code].known
        return sum(
            word in known or word in self._longest or bool(self._affixed(word)) for word in words
        )

    def read(self, words: list[str]) -> str:
        """One sign for each word or known phrase."""
        signs, place = "", 0
        while place < len(words):
            length = self._length(words, place)
            phrase = " ".join(words[place : place + length])
            signs += self._number(words, place) or self._sign(phrase)
            place += length
        return signs

    def _length(self, words: list[str], place: int) -> int:
        """How many words the longest known phrase has that begins here."""
        longest = range(self._longest.get(words[place], 1), 1, -1)
        return next((n for n in longest if " ".join(words[place : place + n]) in self._words), 1)

    def _number(self, words: list[str], place: int) -> str:
        """No time for one that counts days or things, 8 years; a time for an hour in words."""
        is_number = words[place].isdigit()
        if not is_number and self._kind(words[place]) != IN_WORDS:
            return ""
        before = self._kind(words[place - 1]) if place else ""
        behind = self._kind(words[place + 1]) if place + 1 < len(words) else ""
        if is_number:
            return "." if behind in COUNTED and before not in AHEAD else ""
        return "t" if behind == HOUR or before in BEFORE_HOURS else ""

    def _kind(self, word: str) -> str:
        """What the grammar of times calls a word; of hours and minutes nothing."""
        atoms = LEXICONS[self.code].words.get(word)
        return atoms[0].kind if atoms and atoms[0].unit not in SHORT else ""

    def _sign(self, word: str) -> str:
        return self._words.get(word) or self._time(word) or self._affixed(word) or self._near(word)

    def _time(self, word: str) -> str:
        if word[0].isdigit():
            return "t"
        atoms = LEXICONS[self.code].words.get(word)
        return _sign_of_time(atoms) if atoms else ""

    def _affixed(self, word: str) -> str:
        lengths = range(min(len(word), self._longest_affix), SHORTEST_STEM - 1, -1)
        for length in lengths:
            if sign := self._stems.get(word[:length]):
                return sign
        for length in lengths:
            if sign := self._ends.get(word[-length:]):
                return sign
        return ""

    def _near(self, word: str) -> str:
        near = [each for each in self._spellings.near(word) if each[0] == word[0]]
        signs = {self._words[each] for each in near}
        return signs.pop() if len(signs) == 1 else "."

    @cached_property
    def _spellings(self) -> Spellings:
        return Spellings(
            word
            for word, sign in self._words.items()
            if sign in MISSPELT and len(word) >= LONG and word.isalpha()
        )


def _times(code: str) -> Iterator[tuple[str, str]]:
    """Phrases such as "after work" and "fine settimana"."""
    for phrase, atoms in LEXICONS[code].words.items():
        if " " in phrase and (sign := _sign_of_time(atoms)):
            yield phrase, sign


def _sign_of_time(atoms: Sequence[Atom]) -> str:
    if atoms[0].kind == AS_SOON:
        return "1"
    return "t" if atoms[0].kind in TIME_SIGNS else ""


def _entries(speech: Speech) -> Iterator[tuple[str, str]]:
    for sign, words in speech.signs.items():
        for word in spread(words.replace("'", "_")):
            yield word, sign


_ALL = (GERMAN_SPEECH, ENGLISH_SPEECH, FRENCH_SPEECH, ITALIAN_SPEECH)
SPEECHES = {each.code: Signs(each) for each in _ALL}


def most_known(words: Sequence[str]) -> int:
    """How many of the words that language knows which knows most of them."""
    return max(speech.coverage(words) for speech in SPEECHES.values())
