"""What a customer does costs the same, however much the shop has on its books."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

import pytest

from booking.migrate import migrate
from tests.stories.world import TUESDAY, World

GROWS = (
    *("appointments", "cells", "contacts", "details", "messages", "earlier", "notices", "people"),
    *("proof", "proof_ids", "reminders", "seen", "talks", "tasks"),
)
WHOLE = re.compile(
    rf"SCAN ({'|'.join(GROWS)})\b"
    rf"|SEARCH ({'|'.join(GROWS)}) USING .*\(shop_id=\?( AND channel=\?)?\)$"
)
"""How SQLite says that it reads all that a shop, or a channel, has in a table."""
NOT_READ = ("SELECT max(messages.id)", "SELECT count(*) AS count_1 \nFROM messages")
"""One step to the end of an index, said in the same words; what the story itself waits by."""
VERBS = ("SELECT", "INSERT", "UPDATE", "DELETE")


class Overheard(sqlite3.Connection):
    """Notes every statement as it was written, with its values left open."""

    asked: ClassVar[set[str]] = set()

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        self.asked.add(sql)
        return super().execute(sql, *values)

    def cursor(self, *_: Any) -> Any:
        return super().cursor(OverheardCursor)


class OverheardCursor(sqlite3.Cursor):
    def execute(self, sql: str, *values: Any) -> OverheardCursor:
        Overheard.asked.add(sql)
        return super().execute(sql, *values)


async def test_no_turn_reads_through_all_that_a_shop_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Overheard))
    url = f"sqlite:///{tmp_path / 'salon.db'}"
    migrate(url)
    async with World(tmp_path, url, "salon.toml", TUESDAY).standing() as salon:
        olga = await salon.owner()
        ada, bea = salon.telegram_user("Ada"), salon.sms_user()
        Overheard.asked.clear()

        await ada.says("Farbe Freitag 10 Uhr")
        await ada.says("lieber 15 Uhr")
        await ada.says("Ada")
        await ada.taps("Buchen, mit Erinnerung")
        await ada.says("Termin verschieben")
        await ada.says("Dienstag 10 Uhr")
        await ada.taps("Ja, verschieben")
        await bea.books("colour friday 10am with Leo", "1 Bea")
        await bea.says("cancel my appointment")
        await bea.says("1")

        await olga.says("heute")
        await olga.says("sperre Mittwoch 8-12")

    asked = {sql for sql in Overheard.asked if sql.startswith(VERBS)}

    assert len(asked) > 50
    assert not list(_whole(tmp_path / "salon.db", asked))


def _whole(file: Path, asked: Iterable[str]) -> Iterator[str]:
    with closing(sqlite3.connect(file)) as connection:
        for sql in asked:
            values = [None] * sql.count("?")
            for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values):
                if WHOLE.match(step) and not any(known in sql for known in NOT_READ):
                    yield f"{step}: {sql}"
