"""Small typing errors: how far one word is from another, and which known word was meant."""

from __future__ import annotations

from collections.abc import Iterable

ONE_FROM = 5
"""Letters from which on one error is forgiven; in a shorter word it makes another word."""

TWO_FROM = 9


def forgiven(typed: str, known: str) -> int:
    """How many errors a word of that length may have."""
    shorter = min(len(typed), len(known))
    return (shorter >= ONE_FROM) + (shorter >= TWO_FROM)


def errors(typed: str, known: str, most: int) -> int:
    """Letters left out, added, changed or swapped with their neighbour; `most` + 1 when more."""
    if abs(len(typed) - len(known)) > most:
        return most + 1
    before: list[int] = []
    above = list(range(len(known) + 1))
    for row, letter in enumerate(typed, 1):
        here = [row]
        for column, other in enumerate(known, 1):
            cost = above[column - 1] + (letter != other)
            cost = min(cost, above[column] + 1, here[-1] + 1)
            if _swapped(typed, known, row, column):
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        if min(here) > most:
            return most + 1
        before, above = above, here
    return min(above[-1], most + 1)


class Spellings:
    """A set of known words, to be asked which of them a typing error was."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = [(word, _letters(word)) for word in dict.fromkeys(words)]
        self._longest = max((len(word) for word, _ in self._words), default=0) + 2

    def near(self, typed: str) -> list[str]:
        """The known words with the fewest errors, none when all are too far; most often one."""
        if not ONE_FROM <= len(typed) <= self._longest or any(map(str.isdigit, typed)):
            return []
        letters = _letters(typed)
        best, found = 2, list[str]()
        for word, others in self._words:
            most = min(best, forgiven(typed, word))
            # One error changes the set of letters by two at most: cheap to rule most words out.
            if most == 0 or (letters ^ others).bit_count() > 2 * most:
                continue
            count = errors(typed, word, most)
            if count > most:
                continue
            found = [*found, word] if count == best else [word]
            best = count
        return found


def _letters(word: str) -> int:
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


def _swapped(typed: str, known: str, row: int, column: int) -> bool:
    return (
        row > 1
        and column > 1
        and typed[row - 1] == known[column - 2]
        and typed[row - 2] == known[column - 1]
    )
