"""Free starts of a month with the read from SQLite: one staff member, ten, and a crowded shop."""

from __future__ import annotations

import asyncio
import random
import secrets
import sqlite3
import tempfile
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from time import thread_time

from sqlalchemy import Connection, insert

from booking import diary, lanes
from booking.desk import Desk, new_id
from booking.hours import open_spans
from booking.keys import PURPOSES, ShopKeys
from booking.migrate import migrate
from booking.shop import Shop, read
from booking.storage import Storage
from booking.tables import cells
from booking.times import Span, moment_of, starts
from tests.benchmarks.rows import Row, at_most

FIRST = date(2026, 11, 2)
LAST = FIRST + timedelta(days=29)
NOW = datetime(2026, 11, 1, 8, tzinfo=UTC)
LENGTH, BOOKED = 6, 500


def run(*, smoke: bool) -> Iterable[Row]:
    """Processor time of `diary.free`, beside a bare sqlite3 read of the spans and the sweep."""
    rounds = 3 if smoke else 40
    with tempfile.TemporaryDirectory() as folder:
        yield from asyncio.run(_measured(Path(folder), rounds))


async def _measured(folder: Path, rounds: int) -> list[Row]:
    keys = ShopKeys("single", {purpose: secrets.token_bytes(32) for purpose in PURPOSES})
    url = f"sqlite:///{folder / 'bench.db'}"
    await asyncio.to_thread(migrate, url)
    one, ten = _shop(1), _shop(10)
    bare = _bare(folder / "bare.db", one)
    async with await Storage.open(url) as storage:

        async def ours(shop: Shop, staff: str | None, days: tuple[date, date]) -> float:
            def work(connection: Connection) -> float:
                desk = Desk(connection, shop, keys, NOW)
                service = shop.services["check"]
                return _time(
                    lambda: diary.free(desk, service, first=days[0], last=days[1], staff=staff)
                )

            return await storage.transact(work)

        await storage.transact(lambda connection: _fill(connection, one, 1))
        month, day = (FIRST, LAST), (FIRST, FIRST)
        pairs = [(await ours(one, "s0", month), _time(bare)) for _ in range(rounds)]
        single = median(each for each, _ in pairs)
        ratio = median(each / other for each, other in pairs)
        a_day = median([await ours(one, "s0", day) for _ in range(rounds)])
        await storage.transact(lambda connection: _fill(connection, ten, 10, but=1))
        crowded = [(await ours(one, "s0", month), _time(bare)) for _ in range(rounds)]
        beside = median(each / other for each, other in crowded) / ratio
        all_ten = median([await ours(ten, None, month) for _ in range(max(2, rounds // 4))])
    return [
        Row(
            "free starts of a month, 500 appointments, with the read",
            single * 1e3,
            "ms",
            at_most(5),
        ),
        Row("… against a bare sqlite3 read and sweep", ratio, "×", at_most(10, target=3)),
        Row("free starts of a day, with the read", a_day * 1e3, "ms", at_most(2, target=0.3)),
        Row(
            "month, with nine times as much booked by others",
            beside,
            "×",
            at_most(1.2, target=1.05),
        ),
        Row("month of ten staff members, whoever is free", all_ten * 1e3, "ms"),
    ]


def _time(work: Callable[[], object]) -> float:
    began = thread_time()
    work()
    return thread_time() - began


def _shop(staff: int) -> Shop:
    people = "\n".join(f'[staff.s{number}]\nname = "S{number}"' for number in range(staff))
    text = (Path(__file__).parent.parent / "shops" / "single.toml").read_text("utf-8")
    text = text.replace('[staff.ali]\nname = "Ali"', people).replace("09:00-17:00", "08:00-20:00")
    text = text.replace(
        'friday = "', 'saturday = "08:00-20:00"\nsunday = "08:00-20:00"\nfriday = "'
    )
    rules = "[rules]\nstep = 5\nfurthest_days = 90\n"
    return read(f"holidays = false\n{text}\n{rules}", id="single")


def _booked(shop: Shop, staff: int) -> list[int]:
    chance = random.Random(staff)
    opened = open_spans(shop, f"s{staff}", FIRST, LAST)
    return sorted(chance.sample([c for b, e in opened for c in range(b, e, LENGTH)], BOOKED))


def _fill(connection: Connection, shop: Shop, staff: int, *, but: int = 0) -> None:
    rows = []
    for number in range(but, staff):
        for start in _booked(shop, number):
            taken = {"taker": new_id(), "held_until": None, "shop_id": shop.id}
            lane = lanes.of_staff(f"s{number}")
            for each in range(LENGTH):
                run = None if each else LENGTH
                rows.append(taken | {"lane": lane, "cell": start + each, "run": run})
    connection.execute(insert(cells), rows)


def _bare(path: Path, shop: Shop) -> Callable[[], list[datetime]]:
    """The least anybody could do: read the spans of a month, sweep, make moments."""
    connection = sqlite3.connect(path)
    connection.execute(
        "CREATE TABLE spans (staff TEXT, start INT, stop INT, PRIMARY KEY (staff, start))"
    )
    spans = [("s0", start, start + LENGTH) for start in _booked(shop, 0)]
    connection.executemany("INSERT INTO spans VALUES (?, ?, ?)", spans)
    connection.commit()
    opened: list[Span] = open_spans(shop, "s0", FIRST, LAST)
    query = "SELECT start, stop FROM spans WHERE staff = ? AND start BETWEEN ? AND ? ORDER BY start"

    def look() -> list[datetime]:
        busy = connection.execute(query, ("s0", opened[0][0], opened[-1][1])).fetchall()
        return [moment_of(cell) for cell in starts(opened, busy, length=LENGTH, step=1)]

    return look
