"""Shops that differ from the usual ones in a few lines of their file."""

from __future__ import annotations

from pathlib import Path

from tests.stories.world import SHOPS


def shop_with(folder: Path, more: str, *, like: str = "single.toml", **instead: str) -> str:
    """A shop file like that one with more lines at its end; its path.

    instead: lines that stand below a heading of their own, by the heading's first word.
    """
    text = (SHOPS / like).read_text("utf-8")
    for heading, line in instead.items():
        where = f"[services.{heading}]\n"
        assert where in text
        text = text.replace(where, f"{where}{line}\n")
    path = folder / like
    path.write_text(f"{text}\n{more}\n", "utf-8")
    return str(path)
