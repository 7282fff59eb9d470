"""How a row is spoken of: by a short reference such as K7Q2, or by the number in a button."""

from __future__ import annotations

import secrets
from collections.abc import Callable

LETTERS = "CDFGHJKMNPQRTVWX"
"""No vowels, so that no word comes out, and no letter that looks like a digit (B I L O S Z)."""
DIGITS = "23456789"
"""Neither 0 nor 1, which look like letters."""
SHORTEST, LONGEST = 4, 8
LARGEST = 2**53
"""The numbers of rows lie below it."""
CROWDED = 3
"""So many in a row being taken already, one more sign is due."""

_LOOK_ALIKE = str.maketrans("BSZ", "852")
_NOISE = str.maketrans("", "", " -–.#_\u00a0")


def new_reference(taken: int = 0, choose: Callable[[str], str] = secrets.choice) -> str:
    """A random reference, after `taken` that others bear already; longer as they run out.

    It begins with a letter, so that it is never taken for a choice or a time of day. Whether it
    is still free, only the diary can say.
    """
    length = min(SHORTEST + taken // CROWDED, LONGEST)
    return choose(LETTERS) + "".join(choose(LETTERS + DIGITS) for _ in range(length - 1))


def read_reference(text: str) -> str | None:
    """The reference somebody typed, or None; small letters, spaces and dashes are forgiven."""
    written = text.upper().translate(_NOISE)
    if not SHORTEST <= len(written) <= LONGEST or written[0] not in LETTERS:
        return None
    rest = written[1:].translate(_LOOK_ALIKE)
    if any(sign not in LETTERS + DIGITS for sign in rest):
        return None
    return written[0] + rest


def read_number(text: str) -> int:
    """A row's number; 0, which none has, for anything that is no such number."""
    number = int(text) if text.isdecimal() else 0
    return number if number < LARGEST else 0
