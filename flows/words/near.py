"""Small typing errors: how far one word is from another, and which known word was meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

ONE_FROM = 5
"""Letters from which on one error is forgiven; in a shorter word it makes another word."""

TWO_FROM = 9


def forgiven(typed: str, known: str) -> int:
    """How many errors a word of that length may have."""
    return _forgiven(min(len(typed), len(known)))


def _forgiven(letters: int) -> int:
    return (letters >= ONE_FROM) + (letters >= TWO_FROM)


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


def alike(typed: str, known: str, most: int) -> bool:
    """Whether they hold about the same letters; where not, they are too far apart to compare."""
    return _alike(_letters(typed), _letters(known), most)


def _alike(some: int, others: int, most: int) -> bool:
    """One error changes the set of letters by two at most."""
    return (some ^ others).bit_count() <= 2 * most


class Spellings:
    """A set of known words, to be asked which of them a typing error was."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_length: dict[int, list[tuple[str, int]]] = {}
        for word in dict.fromkeys(words):
            self._by_length.setdefault(len(word), []).append((word, _letters(word)))

    def near(self, typed: str) -> list[str]:
        """The known words with the fewest errors, none when all are too far; most often one."""
        longest = max(self._by_length, default=0)
        if not ONE_FROM <= len(typed) <= longest + 2 or any(map(str.isdigit, typed)):
            return []
        best, found = 2, list[str]()
        for word, most in self._candidates(typed):
            count = errors(typed, word, min(best, most))
            if count <= min(best, most):
                found = [*found, word] if count == best else [word]
                best = count
        return found

    def begun(self, typed: str) -> list[str]:
        """The known words that begin so."""
        longer = (words for length, words in self._by_length.items() if length > len(typed))
        return [word for words in longer for word, _ in words if word.startswith(typed)]

    def _candidates(self, typed: str) -> Iterator[tuple[str, int]]:
        """Words of about that length and with about these letters, and the errors forgiven."""
        letters = _letters(typed)
        for length in range(len(typed) - 2, len(typed) + 3):
            most = _forgiven(min(len(typed), length))
            if abs(len(typed) - length) > most or not most:
                continue
            for word, others in self._by_length.get(length, ()):
                if _alike(letters, others, most):
                    yield word, most


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
