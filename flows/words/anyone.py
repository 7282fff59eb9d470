"""Words by which somebody leaves the choice to us."""

from __future__ import annotations

from flows.words.normal import normal

_WORDS = frozenset(
    (
        "egal", "mir egal", "ist egal", "ganz egal", "irgendwer", "irgendjemand", "wer frei ist",
        "any", "anyone", "anybody", "whoever", "no preference", "dont mind", "i dont mind",
        "don t mind", "i don t mind", "doesn t matter", "i do not mind",
        "peu importe", "nimporte qui", "n importe qui", "indifferent", "cela m est egal",
        "e uguale", "uguale", "indifferente", "chiunque", "non importa", "fa lo stesso",
    )
)  # fmt: skip


FEW = 6
"""Words of an answer in which such a phrase is the answer."""


def anyone(text: str) -> bool:
    """Whether the whole text says that it does not matter who, or which."""
    return normal(text) in _WORDS


def no_matter(text: str) -> bool:
    """Whether a short answer says so among other words: "das ist mir egal"."""
    said = f" {normal(text)} "
    return said.count(" ") <= FEW + 1 and any(f" {phrase} " in said for phrase in _WORDS)
