"""Words by which somebody leaves the choice to us."""

from __future__ import annotations

from flows.words.normal import normal

_WORDS = frozenset(
    (
        "egal", "mir egal", "ist egal", "ganz egal", "irgendwer", "irgendjemand", "wer frei ist",
        "any", "anyone", "anybody", "whoever", "no preference", "dont mind", "i dont mind",
        "peu importe", "nimporte qui", "n importe qui", "indifferent", "cela m est egal",
        "e uguale", "uguale", "indifferente", "chiunque", "non importa", "fa lo stesso",
    )
)  # fmt: skip


def anyone(text: str) -> bool:
    """Whether the whole text says that it does not matter who, or which."""
    return normal(text) in _WORDS
