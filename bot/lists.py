"""Lists for the terminal and for other programs, the same for whatever is listed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from babel import Locale
from rich import box
from rich.table import Table
from rich.text import Text

from booking.shop import Shop

T = TypeVar("T")
Lists = Sequence[tuple[Shop, Sequence[T]]]
"""What is listed of each shop."""

ENGLISH = Locale("en")
"""What the command line speaks."""


def new_table(headings: Iterable[str], *, title: Text | None = None) -> Table:
    """A table without rows, as all of ours look; what is long goes on in the next line."""
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def as_json(name: str, lists: Lists[T], plain: Callable[[T], dict[str, Any]]) -> str:
    """{"shops": [{"shop": id, "timezone": IANA name, name: [what `plain` makes of each]}]}"""
    return in_json(
        of_each(shop) | {name: [plain(each) for each in listed]} for shop, listed in lists
    )


def of_each(shop: Shop) -> dict[str, Any]:
    """What a program is told of every shop, whatever is listed."""
    return {"shop": shop.id, "timezone": str(shop.zone)}


def in_json(shops: Iterable[dict[str, Any]]) -> str:
    """All shops together."""
    return json.dumps({"shops": list(shops)}, ensure_ascii=False, indent=2, default=str)
