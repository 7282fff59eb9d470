"""The mistakes of a shop file as a list that its owner can work through."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from booking.shopfile import BadShopFile


def list_mistakes(bad: BadShopFile) -> None:
    """Each with its place, what is wrong, and what to write instead; on stderr."""
    console = Console(stderr=True, soft_wrap=True)
    count = len(bad.mistakes)
    console.print(Text("One mistake:" if count == 1 else f"{count} mistakes:", style="bold red"))
    for mistake in bad.mistakes:
        console.print(Text(mistake.place, style="bold"))
        console.print(Text(f"  {mistake.problem}"))
        console.print(Text(f"  → {mistake.remedy}", style="green"))
