"""Many reminders at Telegram's own pace while customers write: never too fast, nobody kept waiting.

The real channel and its limits, in real time, against a transport that answers at once. One chat
is owed several messages, so that its own limit shows as well.
"""

from __future__ import annotations

import asyncio
import itertools
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import httpx

from booking.desk import Desk
from booking.migrate import migrate
from booking.storage import Storage
from bot.channels.telegram import Telegram
from bot.limits import TELEGRAM_CHAT
from bot.periodic import Periodic
from bot.shopfront import Pace, Shopfront
from flows.heard import Heard
from locales import plain
from reminders import outbox
from reminders.outbox import Purpose, To
from tests.benchmarks.far_side import Wire
from tests.benchmarks.reminding import DUE, all_sent, at_work, fill_diary, running_clock
from tests.benchmarks.rows import Row, at_most

TOKEN = "1:bench"
BUSY = 900_000
"""The chat that is owed several messages; the customers' come after it."""
CUSTOMERS = 5
BETWEEN = 1.5
"""Seconds between two things that a customer writes."""


def run(*, smoke: bool) -> Iterable[Row]:
    many, owed = (20, 4) if smoke else (600, 15)
    with tempfile.TemporaryDirectory() as folder:
        yield from asyncio.run(_measured(Path(folder) / "shop.db", many, owed))


class Noting(Wire):
    """Notes when something was sent to which chat."""

    def __init__(self) -> None:
        self.went: list[tuple[float, int]] = []
        super().__init__()

    def _answer(self, request: httpx.Request) -> httpx.Response:
        answer = super()._answer(request)
        message = answer.json()["result"]
        if isinstance(message, dict) and "chat" in message:
            self.went.append((perf_counter(), message["chat"]["id"]))
        return answer


async def _measured(path: Path, many: int, owed: int) -> list[Row]:
    url = f"sqlite:///{path}"
    await asyncio.to_thread(migrate, url)
    wire = Noting()
    telegram = Telegram(TOKEN, transport=wire.transport)
    starts = [DUE + timedelta(days=1)] * many
    async with await Storage.open(url) as storage:
        await storage.transact(lambda connection: fill_diary(connection, starts))
        async with at_work(storage, telegram, running_clock(), pace=Pace()) as front:
            await storage.transact(lambda c: _owe(front.desk(c), owed))
            began = perf_counter()
            customers = [asyncio.create_task(_writes(front, wire, n)) for n in range(CUSTOMERS)]
            await Periodic([front], path.parent).remind()
            await all_sent(storage, many + owed)
            for each in customers:
                each.cancel()
            waited = await asyncio.gather(*customers)
        await telegram.close()
    return _rows(wire.went, began, many, [seconds for each in waited for seconds in each])


def _owe(desk: Desk, several: int) -> None:
    for number in range(several):
        to = To("telegram", str(BUSY), "de")
        outbox.put(desk, to, [plain(f"{number}")], Purpose.DIALOG)


async def _writes(front: Shopfront, wire: Wire, number: int) -> list[float]:
    """Seconds until each thing that a customer writes is answered; until cancelled."""
    chat, waited = BUSY + 1 + number, list[float]()
    try:
        await asyncio.sleep(BETWEEN * number / CUSTOMERS)
        for turn in itertools.count(1):
            began = perf_counter()
            await front.inbox.take(Heard("telegram", str(chat), f"{chat}.{turn}", "/start"))
            await wire.until(chat, turn)
            waited.append(perf_counter() - began)
            await asyncio.sleep(BETWEEN)
    except asyncio.CancelledError:
        return waited
    return waited


def _rows(
    went: Sequence[tuple[float, int]], began: float, many: int, waited: Sequence[float]
) -> list[Row]:
    moments, chats = [moment for moment, _ in went], defaultdict[int, list[float]](list)
    for moment, chat in went:
        chats[chat].append(moment)
    seconds = moments[-1] - began
    p95 = quantiles(waited, n=20)[18] if len(waited) > 1 else max(waited, default=0.0)
    return [
        Row(f"{many:,} reminders at Telegram's pace", len(moments) / seconds, "messages/s"),
        Row("… most in any second", _most_in_a_second(moments), goal=at_most(30)),
        Row("… time against 30 a second", seconds * 30 / len(moments), "×", at_most(1.1)),
        Row(
            "… to one chat above one a second, after its short burst",
            max(_above(each) for each in chats.values()),
            goal=at_most(0.5),
        ),
        Row(f"… {len(waited)} turns meanwhile, 95th percentile", p95, "s", at_most(1)),
    ]


def _most_in_a_second(moments: Sequence[float]) -> int:
    return max(sum(first <= each < first + 1 for each in moments) for first in moments)


def _above(moments: Sequence[float]) -> float:
    """By how many messages a chat got more than its limit lets through in any span."""
    rate = TELEGRAM_CHAT
    return max(
        last + 1 - first - rate.at_once - rate.per_second * (moments[last] - moments[first])
        for first in range(len(moments))
        for last in range(first, len(moments))
    )
