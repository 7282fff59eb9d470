"""The outbox as a queue on PostgreSQL: messages put in one by one, and sent by our own sender.

Beside it plain SQL through psycopg on the same server does the least that any queue must: insert
and commit; lock one row, delete it and commit. Procrastinate, a queue on PostgreSQL, was measured
at 319 jobs a second put in and 335 run, on a machine of this size.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterable
from time import perf_counter

import psycopg
from sqlalchemy import URL

from booking.desk import Desk
from booking.migrate import migrate
from booking.storage import Storage
from locales import plain
from reminders import outbox
from reminders.outbox import Purpose, To
from tests.benchmarks.reminding import DUE, KEYS, SHOP, AtOnce, all_sent, at_work
from tests.benchmarks.rows import Row, at_least, at_most
from tests.postgres import DURABLE, NoPostgres, server

PUT_IN, RUN = 319, 335
"""Procrastinate's, a second."""


def run(*, smoke: bool) -> Iterable[Row]:
    many = 50 if smoke else 2_000
    try:
        with server(DURABLE) as url:
            migrate(url.render_as_string(hide_password=False))
            put_in, run_, once = asyncio.run(_ours(url, many))
            bare_put_in, bare_run = _bare(url, many)
    except NoPostgres:
        return
    yield Row(f"{many:,} messages put in one by one", put_in, "a second", at_least(PUT_IN))
    yield Row("… against a bare insert and commit", put_in / bare_put_in, "×")
    yield Row("… sent and recorded", run_, "a second", at_least(RUN, target=3 * RUN))
    yield Row("… against a bare lock, delete and commit", run_ / bare_run, "×")
    yield Row("… lost or sent twice", many - once, goal=at_most(0))


async def _ours(url: URL, many: int) -> tuple[float, float, int]:
    """Put in and sent a second, and how many were sent exactly once."""
    channel = AtOnce()
    async with await Storage.open(url.render_as_string(hide_password=False)) as storage:

        async def put_in(number: int) -> None:
            to = To("telegram", str(number), "de")
            await storage.transact(
                lambda connection: outbox.put(
                    Desk(connection, SHOP, KEYS, DUE), to, [plain("eins")], Purpose.DIALOG
                )
            )

        began = perf_counter()
        for number in range(many):
            await put_in(number)
        put_in_rate = many / (perf_counter() - began)
        began = perf_counter()
        async with at_work(storage, channel, lambda: DUE):
            await all_sent(storage, many)
        return put_in_rate, many / (perf_counter() - began), channel.once()


def _bare(url: URL, many: int) -> tuple[float, float]:
    with psycopg.connect(host=str(url.query["host"]), user=url.username, dbname=url.database) as c:
        c.execute("CREATE TABLE jobs (id bigserial PRIMARY KEY, body bytea)")
        c.commit()
        began = perf_counter()
        for _ in range(many):
            c.execute("INSERT INTO jobs (body) VALUES (%s)", [b"x" * 200])
            c.commit()
        put_in = many / (perf_counter() - began)
        began = perf_counter()
        for done in itertools.count():
            row = c.execute(
                "SELECT id, body FROM jobs ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED"
            ).fetchone()
            if row is None:
                return put_in, done / (perf_counter() - began)
            c.execute("DELETE FROM jobs WHERE id = %s", [row[0]])
            c.commit()
    raise AssertionError("jobs are left")
