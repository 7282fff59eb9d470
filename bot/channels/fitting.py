"""Texts that are longer than a platform takes: cut between paragraphs, never in a word."""

from __future__ import annotations

CUT = "…"


def fitted(text: str, limit: int) -> str:
    """The text, or as much of it as fits, counted in UTF-16 units as the platforms do."""
    if 2 * len(text) <= limit or _units(text) <= limit:
        return text
    room = text.encode("utf-16-le")[: 2 * (limit - 2)].decode("utf-16-le", "ignore")
    for between in ("\n\n", "\n", " "):
        if (cut := room.rfind(between)) > len(room) // 2:
            return room[:cut].rstrip() + CUT
    return room + CUT


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
