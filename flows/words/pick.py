"""Which of the choices on offer is meant, and whether an answer means yes or no."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, takewhile

from flows.words.lexicon import EVERYDAY, LANGUAGES, spread
from flows.words.near import alike, errors, forgiven
from flows.words.normal import normal, phrases_of, words_of

LONGEST = 300
"""Letters of an answer that are compared with the labels."""

SHORTEST = 2
"""Letters above which a word of a label, or a label in a sentence, says which is meant."""

BEGINNING = 3
"""Letters that say which label is meant, if only one begins with them; "hä" begins none."""

LONGEST_MISSPELT = 100

LONG = 6
"""Letters of a name that may be written as two words, or two as one."""

_NUMBER = re.compile(
    r"(?:(?:nr|nummer|no|num|numero|number|n|option|choice|choix|opzione|die|the|le|la) ?)?"
    r"(\d{1,4})(?:st|nd|rd|th|er|e|eme|o|a)?(?: one)?(?: (?:bitte|please|svp|pls))?"
)
_NOT = frozenset(("nicht", "kein", "keine", "keinen", "not", "no", "non", "pas"))
_THUMBS = {"👍": True, "👌": True, "✅": True, "✔": True, "👎": False, "❌": False, "✖": False}


def number(text: str, count: int) -> int | None:
    """The place, from 0, of the number that the whole text is: "2", "2.", "nr 2", "the second".

    None when it is no number, or beyond the choices.
    """
    said = normal(text[:LONGEST])
    found = _NUMBER.fullmatch(said)
    if found is None:
        return _ordinal(said, count)
    place = int(found[1]) - 1
    return place if 0 <= place < count else None


def lone(text: str) -> int | None:
    """The one number among words that only take it: "ok 4 then", "2 alors", "dann halt um 11"."""
    words = normal(text[:LONGEST]).split()
    figures = [word for word in words if word.isdecimal()]
    others = {word for word in words if not word.isdecimal()}
    return int(figures[0]) if len(figures) == 1 and others <= _AROUND_NUMBER else None


def before_words(text: str, count: int) -> int | None:
    """The number of a choice, from 1, that stands before words, as in "1 Ada"."""
    found = re.match(r"\s*(\d{1,2})[\s.,;)=-]+(?=[^\W\d_])", text)
    return int(found[1]) if found and 1 <= int(found[1]) <= count else None


def pick(text: str, labels: Sequence[str]) -> int | None:
    """The place of the label that is meant: by number, typed in full or in part, or misspelt.

    A lone number is always a place, even among labels that are numbers. None when nothing fits, or
    several do.
    """
    said = normal(text[:LONGEST])
    if _NUMBER.fullmatch(said):
        return number(text, len(labels))
    place = _ordinal(said, len(labels))
    said, offered = _dotless(said), [_plain(label) for label in labels]
    if said and offered.count(said) == 1:
        return offered.index(said)
    if place is not None:
        return place
    for reading in (_begun, _within, _named, _misspelt):
        places = reading(said, offered)
        if places:
            return places[0] if len(places) == 1 else None
    return None


def glued(text: str, labels: Sequence[str]) -> int | None:
    """The place of the one label that the text holds as two words, or as one: "hair cut"."""
    said = _plain(text[:LONGEST])
    names = {place: _name(_plain(label)) for place, label in enumerate(labels)}
    pairs = {"".join(pair.split()) for n in (1, 2, 3) for pair in _stretches(said, n)}
    found = [place for place, name in names.items() if name.replace(" ", "") in pairs]
    return found[0] if len(found) == 1 and len(names[found[0]]) >= LONG else None


def scattered(text: str, labels: Sequence[str]) -> int | None:
    """The place of the one label of several words that all stand in the text, in any order.

    Each may hold one typing error.
    """
    said = set(_plain(text[:LONGEST]).split())
    names = [_name(_plain(label)).split() for label in labels]
    found = [
        place
        for place, name in enumerate(names)
        if len(rare := {word for word in name if word not in EVERYDAY}) > 1
        and all(_stands_in(word, said) for word in rare)
    ]
    return found[0] if len(found) == 1 and not _NOT & said else None


def _stands_in(word: str, said: set[str]) -> bool:
    return word in said or any(
        forgiven(each, word) and errors(each, word, 1) == 1 and each not in EVERYDAY
        for each in said
    )


def named_among(text: str, labels: Sequence[str]) -> list[int]:
    """The places of all labels that stand in the text, but for those inside a longer one."""
    return _named(_plain(text[:LONGEST]), [_plain(label) for label in labels])


def in_part(text: str, labels: Sequence[str]) -> int | None:
    """The place of the one label that a word of the text begins or ends: "Massage"."""
    names = [_name(_plain(label)) for label in labels]
    words = [word for word in _plain(text[:LONGEST]).split() if len(word) >= LONG]
    found = {
        place
        for place, name in enumerate(names)
        for word in words
        if word not in EVERYDAY
        and any(part.startswith(word) or part.endswith(word) for part in name.split())
    }
    return found.pop() if len(found) == 1 else None


def agreed(text: str) -> bool | None:
    """Whether the whole answer means yes (True) or no (False), in any of the languages."""
    for sign, answer in _THUMBS.items():
        if sign in text:
            return answer
    answers = _answers(normal(text[:LONGEST]).split())
    if "?" in text or len(answers) != 1:
        return None
    return answers.pop()


def _answers(words: list[str]) -> set[bool | None]:
    """Every yes and no, the longest wording first ("no problem"); None for anything else."""
    answers: set[bool | None] = set()
    while words:
        length = next((n for n in range(4, 0, -1) if " ".join(words[:n]) in _ANSWERS), 0)
        if length:
            answers.add(_ANSWERS[" ".join(words[:length])])
        elif words[0] not in _POLITE:
            answers.add(None)
        words = words[max(length, 1) :]
    return answers


def _ordinal(said: str, count: int) -> int | None:
    """ "Die zweite", "le deuxième", "the last one"."""
    places = [_ORDINALS[word] for word in said.split() if word in _ORDINALS]
    others = [word for word in said.split() if word not in _ORDINALS]
    if len(places) != 1 or not set(others) <= AROUND_ORDINAL:
        return None
    place = places[0] if places[0] >= 0 else count - 1
    return place if 0 <= place < count else None


def _plain(text: str) -> str:
    """A label or an answer as they are compared."""
    return _dotless(normal(text))


def _dotless(words: str) -> str:
    """Many type "farben" for "färben"; both are compared as if nobody wrote the dots."""
    return words.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _begun(said: str, offered: Sequence[str]) -> list[int]:
    if len(said) < BEGINNING:
        return []
    return [place for place, label in enumerate(offered) if label.startswith(said)]


def _within(said: str, offered: Sequence[str]) -> list[int]:
    """The answer stands in the label, as words of its own."""
    if len(said) <= SHORTEST:
        return []
    return [place for place, label in enumerate(offered) if f" {said} " in f" {label} "]


def _named(said: str, offered: Sequence[str]) -> list[int]:
    """The label stands in the answer: "einen Haarschnitt bitte". The longest one counts."""
    if _NOT & set(said.split()):
        return []
    names = {place: _name(label) for place, label in enumerate(offered)}
    found = {
        place: name
        for place, name in names.items()
        if len(name) > SHORTEST and f" {name} " in f" {said} "
    }
    longer = set(found.values())
    return [
        place
        for place, name in found.items()
        if not any(name != other and name in other for other in longer)
    ]


def _name(label: str) -> str:
    """The label up to its first figure: without minutes, price or date."""
    return " ".join(takewhile(lambda word: not word[0].isdigit(), label.split()))


def _misspelt(said: str, offered: Sequence[str]) -> list[int]:
    """The labels with the fewest typing errors; a digit is never one."""
    if len(said) > LONGEST_MISSPELT or _NOT & set(said.split()):
        return []
    counted = {place: _fewest_errors(said, _name(label)) for place, label in enumerate(offered)}
    least = min((count for count in counted.values() if count is not None), default=None)
    return [place for place, count in counted.items() if count is not None and count == least]


def _fewest_errors(said: str, name: str) -> int | None:
    """Errors of the shorter against as many words of the longer; None when there are too many."""
    shorter, longer = sorted((said, name), key=lambda words: words.count(" "))
    counts = [_count(part, shorter) for part in _stretches(longer, shorter.count(" ") + 1)]
    return min((count for count in counts if count is not None), default=None)


def _count(typed: str, name: str) -> int | None:
    most = forgiven(typed, name)
    if most == 0 or not alike(typed, name, most) or any(map(str.isdigit, typed)):
        return None
    count = errors(typed, name, most)
    return count if count <= most else None


def _stretches(text: str, length: int) -> list[str]:
    """All runs of that many words."""
    words = text.split()
    return [" ".join(words[at : at + length]) for at in range(len(words) - length + 1)]


# Tables, made once -----------------------------------------------------------------------------

_ORDINALS = {
    word: place
    for language in LANGUAGES.values()
    for place, words in chain(enumerate(language.ordinals), ((-1, language.last),))
    for word in spread(words)
}
AROUND_ORDINAL = words_of(
    """
    der die das den dem s bitte nehme ich am ganz lieber option termin zeit
    the one please take i ll option slot time
    le la l svp prends je choix
    il lo la per favore prendo opzione
    """
)
_AROUND_NUMBER = AROUND_ORDINAL | words_of(
    """
    ok okay gut ja dann also halt eben denn doch lieber nummer nr um gegen nehm nehmen ich
    yes yeah fine then rather at around about what how take number no pls d let s
    oui bon alors donc plutot vers a prends numero d accord le va pour
    si bene allora quindi piuttosto verso alle prendo numero il va
    """
)
_POLITE = frozenset(
    ("bitte", "danke", "please", "thanks", "thank", "you", "merci", "svp", "grazie", "so", "sehr")
)
_ANSWERS: dict[str, bool | None] = {
    **{
        word: answer
        for answer in (False, True)
        for language in LANGUAGES.values()
        for phrase in phrases_of(language.yes if answer else language.no)
        for word in spread(phrase.replace(" ", "_"))
    },
    **dict.fromkeys(("ok", "okay", "oki", "okey", "o k", "k", "top", "j", "y"), True),
}
