"""What the shop can show an authority, a court or a customer: the proof log and the texts shown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from rich.table import Table
from rich.text import Text
from sqlalchemy import Connection, func, inspect, select

from booking.columns import Privacy
from booking.desk import Desk
from booking.privacy import datamap, proof
from booking.privacy.proof import Anchor, Entry, Problem
from booking.tables import metadata
from bot.lists import new_table

SHORT = 12
"""Signs of a hash that tell it from all others, whatever the shop has ever shown."""
BOOKKEEPING = {"alembic_version"}
"""Tables that are not about the shop."""


def anchors_in(folder: Path, shop_id: str) -> list[Anchor]:
    """The daily notes of where the log ended, kept beside the key file (P19)."""
    path = folder / f"anchors-{shop_id}.txt"
    written = path.read_text("utf-8").splitlines() if path.exists() else []
    return [Anchor(int(seq), mac) for _, seq, mac in (line.split() for line in written)]


def verified(desk: Desk, anchors: Sequence[Anchor]) -> tuple[int, Problem | None]:
    """How many entries the log has, and the first that is not as it was written."""
    of_shop = select(func.count()).where(metadata.tables["proof"].c.shop_id == desk.shop.id)
    return desk.connection.scalar(of_shop) or 0, proof.verify(
        desk.connection, desk.keys, desk.shop.id, anchors
    )


def as_table(entries: Sequence[Entry]) -> Table:
    """What is on record about one address, oldest first; 80 columns break no word.

    Of a text that was shown, the beginning of its hash, by which `privacy notice show` finds it.
    """
    table = new_table(("When (UTC)", "What", "By way of", "How", "By", "Text"))
    for entry in entries:
        how = "\n".join(filter(None, (entry.direction, entry.status, entry.trigger)))
        way = f"{entry.channel}\n{entry.locale}".strip()
        when = entry.at[:19].replace("T", "\n")
        cells = (when, entry.kind, way, how, entry.actor, entry.text_hash[:SHORT])
        table.add_row(*(Text(cell) for cell in cells))
    return table


def as_json(entries: Sequence[Entry]) -> str:
    """Every field of each entry, with the codes that tie it into the chain."""
    return json.dumps({"entries": [asdict(entry) for entry in entries]}, indent=2)


def map_table() -> Table:
    """Every column with its privacy class; export, erasure and retention walk this map (P41)."""
    table = new_table(("Table", "Columns by class"))
    for each in metadata.sorted_tables:
        classes: dict[str, list[str]] = {}
        for column in each.columns:
            classes.setdefault(str(column.info.get("privacy", "?")), []).append(column.name)
        kinds = [kind for kind in Privacy if kind in classes]
        lines = [f"{kind}: {', '.join(classes[kind])}" for kind in kinds if kind != Privacy.NONE]
        table.add_row(Text(each.name), Text("\n".join(lines) or "nothing personal"))
    return table


def unmapped(connection: Connection | None) -> list[str]:
    """Columns that nobody has classified, in the program and, where there is one, in a database."""
    return [*datamap.unclassified(metadata), *(_strange(connection) if connection else ())]


def _strange(connection: Connection) -> Iterator[str]:
    """Columns that stand in the database and not in the program's map."""
    there = inspect(connection)
    for name in sorted(set(there.get_table_names()) - BOOKKEEPING):
        known = metadata.tables[name].columns.keys() if name in metadata.tables else ()
        for column in there.get_columns(name):
            if column["name"] not in known:
                yield f"{name}.{column['name']}"
