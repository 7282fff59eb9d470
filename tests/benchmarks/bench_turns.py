"""Durable turns: six updates of a booking, nine calls out, beside python-telegram-bot's own way.

Both sides get the same JSON and talk to the same transport, which answers at once. Ours goes
through inbox, flow, SQLite (WAL, FULL) and sender; the other keeps everything in memory.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import os
import secrets
import sqlite3
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterable, Iterator
from functools import cache
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ConversationHandler,
    MessageHandler,
    filters,
)
from telegram.request import HTTPXRequest
from telegram.warnings import PTBUserWarning

from booking.keys import PURPOSES, ShopKeys
from booking.migrate import migrate
from booking.shop import Shop, read
from booking.storage import Storage
from bot.channels.telegram import Telegram
from bot.channels.telegram_in import read as read_update
from bot.limits import Limits, Rate
from bot.shopfront import Lines, Pace, Shopfront
from tests.benchmarks.far_side import NOW, STAFF, Take, Wire, book
from tests.benchmarks.rows import Row, at_least, at_most

TOKEN = "1:bench"
SIDE_BY_SIDE = 30
BEAT = 0.005
"""Seconds."""


def run(*, smoke: bool) -> Iterable[Row]:
    rounds, talks = (1, 4) if smoke else (7, 100)
    with tempfile.TemporaryDirectory() as folder, _on_one_core():
        yield from asyncio.run(_measured(Path(folder), rounds, talks))


@contextlib.contextmanager
def _on_one_core() -> Iterator[None]:
    """Both sides on the same core: the figures of two threads depend on where they land."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


async def _measured(folder: Path, rounds: int, talks: int) -> list[Row]:
    ours: list[float] = []
    theirs: list[float] = []
    floor: list[float] = []
    speed: list[float] = []
    for number in range(rounds):
        async with _terminbote(folder / f"{number}.db") as (take, wire):
            cpu, wall = await _play(take, wire, talks)
            ours.append(cpu)
            speed.append(wall)
        async with _conversation_handler() as (take, wire):
            theirs.append((await _play(take, wire, talks))[0])
        floor.append(await _bare_calls(talks))
    raw = _raw_rate(folder / "raw.db", 200 if talks > 10 else 20)
    alone = await _latencies(folder / "alone.db", 1, talks)
    holds: list[float] = []
    crowd = await _latencies(folder / "crowd.db", 50, talks, holds)
    each_open = await _memory(folder / "open.db", talks * 20, talks * 100)
    ratio = median(a / b for a, b in zip(ours, theirs, strict=True))
    return [
        Row("durable turns per CPU second", median(ours), "turns/s"),
        Row("… ConversationHandler, nothing kept", median(theirs), "turns/s"),
        Row("… the library's bare calls for the same answers", median(floor), "turns/s"),
        Row("… ours against ConversationHandler", ratio, "×", at_least(0.8, target=2)),
        Row("durable turns a second, 30 side by side", median(speed), "turns/s"),
        Row("… one-row transactions of a bare sqlite3, FULL", raw, "tx/s"),
        Row("… ours against it", median(speed) / raw, "×"),
        Row("a turn, one person, median", median(alone) * 1e3, "ms"),
        Row("… 99th percentile", _percentile(alone) * 1e3, "ms"),
        Row("a turn, 50 people at once, median", median(crowd) * 1e3, "ms"),
        Row("… 99th percentile", _percentile(crowd) * 1e3, "ms", at_most(1000)),
        Row("… longest hold of the event loop", max(holds) * 1e3, "ms", at_most(100, target=25)),
        Row(f"memory, each of {talks * 100:,} open talks", each_open, "B", at_most(200, target=50)),
    ]


def _percentile(times: list[float]) -> float:
    return quantiles(times, n=100)[98] if len(times) > 1 else times[0]


async def _play(take: Take, wire: Wire, talks: int) -> tuple[float, float]:
    """Let so many people book, 30 at a time; turns per processor second, and per second."""
    places = asyncio.Semaphore(SIDE_BY_SIDE)

    async def one(chat: int) -> None:
        async with places:
            for _ in [None async for _ in book(take, wire, chat)]:
                pass

    began, started = process_time(), perf_counter()
    await asyncio.gather(*(one(chat) for chat in range(1, talks + 1)))
    turns = talks * 6
    return turns / (process_time() - began), turns / (perf_counter() - started)


async def _latencies(
    path: Path, people: int, talks: int, holds: list[float] | None = None
) -> list[float]:
    """Seconds from update to the last word of its answer. holds: gets those of the event loop."""
    times: list[float] = []
    async with _terminbote(path) as (take, wire), _heartbeat([] if holds is None else holds):

        async def one(chat: int) -> None:
            async for seconds in book(take, wire, chat):
                times.append(seconds)

        for first in range(1, max(2, talks // people), people):
            await asyncio.gather(*(one(chat) for chat in range(first, first + people)))
    return times


@contextlib.asynccontextmanager
async def _heartbeat(holds: list[float]) -> AsyncIterator[None]:
    """Note how much later than wanted the event loop comes back, again and again."""

    async def beat() -> None:
        while True:
            began = perf_counter()
            await asyncio.sleep(BEAT)
            holds.append(perf_counter() - began - BEAT)

    beating = asyncio.create_task(beat())
    yield
    beating.cancel()


async def _memory(path: Path, before: int, talks: int) -> float:
    """Bytes that the process grows by for each talk that has begun, once so many have before."""
    async with _terminbote(path) as (take, wire):

        async def begin(chats: range) -> None:
            places = asyncio.Semaphore(SIDE_BY_SIDE)

            async def one(chat: int) -> None:
                async with places:
                    await anext(book(take, wire, chat))
                    wire.forget(chat)

            for first in range(chats.start, chats.stop, 1000):
                some = range(first, min(first + 1000, chats.stop))
                await asyncio.gather(*(one(chat) for chat in some))
            gc.collect()

        await begin(range(1, before + 1))
        size = _resident()
        await begin(range(before + 1, before + talks + 1))
        return (_resident() - size) / talks


def _resident() -> int:
    """Bytes of memory; the second field, in pages (man 5 proc_pid_statm)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


# The two ways -------------------------------------------------------------------------------------


@contextlib.asynccontextmanager
async def _terminbote(path: Path) -> AsyncIterator[tuple[Take, Wire]]:
    wire = Wire()
    telegram = Telegram(TOKEN, transport=wire.transport)
    keys = ShopKeys("salon", {purpose: secrets.token_bytes(32) for purpose in PURPOSES})
    url = f"sqlite:///{path}"
    await asyncio.to_thread(migrate, url)
    async with await Storage.open(url) as storage:
        lines = Lines(telegram=telegram, link="https://salon-sonne.example/privacy")
        pace = Pace(telegram=lambda: Limits(Rate(1e9, 1e9)))
        front = Shopfront(_shop(), keys, storage, lambda: NOW, lines, pace)
        running = [asyncio.create_task(task) for task in front.tasks(polls=False)]

        async def take(update: bytes) -> None:
            arrival = read_update(json.loads(update), "bench")
            assert arrival
            assert arrival.heard
            if arrival.press:
                telegram.acknowledge(arrival.press)
            await front.inbox.take(arrival.heard)

        yield take, wire
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await front.close()


@contextlib.asynccontextmanager
async def _conversation_handler() -> AsyncIterator[tuple[Take, Wire]]:
    """The same talk as the library's handbook would write it; no diary, no notice kept."""
    wire = Wire()
    request = HTTPXRequest(64, httpx_kwargs={"transport": wire.transport})
    builder = Application.builder().token(TOKEN).request(request).updater(None).job_queue(None)
    application = builder.build()
    application.add_handler(_talk())
    await application.initialize()

    async def take(update: bytes) -> None:
        await application.process_update(Update.de_json(json.loads(update), application.bot))

    yield take, wire
    await application.shutdown()


async def _bare_calls(talks: int) -> float:
    """What sending alone costs both: nine messages and four acknowledged presses for six turns."""
    telegram = Telegram(TOKEN, transport=Wire().transport)
    keys = [InlineKeyboardButton(f"{n}:00", callback_data=f"19a3c0ffee0.{n}") for n in range(12)]
    grid = InlineKeyboardMarkup([keys[at : at + 4] for at in range(0, 12, 4)])
    began = process_time()
    for chat in range(1, talks + 1):
        for _ in range(4):
            await telegram.bot.answer_callback_query("1")
            await telegram.bot.edit_message_text("When?", chat, 1, reply_markup=grid)
        for _ in range(5):
            await telegram.bot.send_message(chat, "Kept for you.")
    spent = process_time() - began
    await telegram.close()
    return talks * 6 / spent


def _talk() -> ConversationHandler[Any]:
    services, staff = ([f"{kind}{n}" for n in range(12)] for kind in "sf")
    slots = [f"{hour}:00" for hour in range(8, 20)]

    def keys(labels: list[str]) -> InlineKeyboardMarkup:
        buttons = [InlineKeyboardButton(label, callback_data=label) for label in labels]
        return InlineKeyboardMarkup([buttons[at : at + 4] for at in range(0, len(buttons), 4)])

    async def start(update: Any, context: Any) -> int:
        await update.effective_chat.send_message(
            "Welcome. Which service?", reply_markup=keys(services)
        )
        return 0

    async def service(update: Any, context: Any) -> int:
        await update.callback_query.answer()
        context.user_data["service"] = update.callback_query.data
        await update.callback_query.edit_message_text("With whom?", reply_markup=keys(staff))
        return 1

    async def member(update: Any, context: Any) -> int:
        await update.callback_query.answer()
        context.user_data["staff"] = update.callback_query.data
        await update.callback_query.edit_message_text("When?", reply_markup=keys(slots))
        return 2

    async def slot(update: Any, context: Any) -> int:
        await update.callback_query.answer()
        context.user_data["slot"] = update.callback_query.data
        await update.callback_query.edit_message_text("Kept for you.")
        await update.effective_chat.send_message("Our privacy notice.")
        await update.effective_chat.send_message("What name?")
        return 3

    async def name(update: Any, context: Any) -> int:
        context.user_data["name"] = update.message.text
        await update.effective_chat.send_message("All right?", reply_markup=keys(["y", "n"]))
        return 4

    async def booked(update: Any, context: Any) -> int:
        await update.callback_query.answer()
        await update.callback_query.edit_message_text("Summary")
        await update.effective_chat.send_message("Booked.")
        return ConversationHandler.END

    warnings.simplefilter("ignore", PTBUserWarning)  # it explains a setting that is meant
    return ConversationHandler(
        entry_points=[CommandHandler("start", start)],
        states={
            0: [CallbackQueryHandler(service)],
            1: [CallbackQueryHandler(member)],
            2: [CallbackQueryHandler(slot)],
            3: [MessageHandler(filters.TEXT, name)],
            4: [CallbackQueryHandler(booked)],
        },
        fallbacks=[],
        per_message=False,
    )


@cache
def _shop() -> Shop:
    """Read once, as a program that runs does."""
    text = (Path(__file__).parent.parent / "shops" / "single.toml").read_text("utf-8")
    people = "\n".join(f'[staff.s{number}]\nname = "Staff {number}"' for number in range(STAFF))
    text = text.replace('[staff.ali]\nname = "Ali"', people).replace("09:00-17:00", "08:00-20:00")
    service = '[services.repair]\nname = "Reparatur"\nminutes = 60\n'
    rules = "[rules]\nstep = 60\n"
    return read(f"holidays = false\n{text}\n{service}\n{rules}", id="salon")


def _raw_rate(path: Path, count: int) -> float:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE talks (id INTEGER PRIMARY KEY, state TEXT)")
    began = perf_counter()
    for number in range(count):
        connection.execute("INSERT INTO talks VALUES (?, ?)", (number, "{}"))
    rate = count / (perf_counter() - began)
    connection.close()
    return rate
