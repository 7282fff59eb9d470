"""A start of `terminbote run` beside few and many appointments, and of its quick commands.

The real program in a process of its own; Telegram is not there, which must not hold it up.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
import sqlite3
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import perf_counter, sleep

from sqlalchemy import Connection, insert

from booking.keys import Keyring, check_keys
from booking.migrate import migrate
from booking.storage import Storage
from booking.tables import notices
from tests.benchmarks.rows import Row, at_most
from tests.ports import free_port

ROOT = Path(__file__).parent.parent.parent
SHOP = ROOT / "tests" / "shops" / "single.toml"
FEW, MANY = 10, 100_000
UP_WITHIN = 60.0


def run(*, smoke: bool) -> Iterable[Row]:
    """Seconds and memory of a start; processor time of the commands that should feel instant."""
    many, rounds = (FEW * 2, 1) if smoke else (MANY, 5)
    with tempfile.TemporaryDirectory() as folder:
        few = _installation(Path(folder) / "few", FEW)
        full = _installation(Path(folder) / "many", many)
        _start(few)  # reads the files from the disk once
        # In turns, so that both see the same noise.
        starts = [(_start(few), _start(full)) for _ in range(rounds)]
    ups = [median(pair[side].up for pair in starts) for side in (0, 1)]
    sizes = [median(pair[side].mebibytes for pair in starts) for side in (0, 1)]
    cpu = [median(pair[side].cpu for pair in starts) for side in (0, 1)]
    for index, count in enumerate((FEW, many)):
        beside = f"beside {count:,} appointments and open talks"
        yield Row(f"`run` until /healthz answers, {beside}", ups[index], "s", at_most(3))
        yield Row("… processor time until then", cpu[index], "s", at_most(1.2, target=0.7))
        yield Row("… memory (RSS)", sizes[index], "MiB", at_most(200))
    ratio = median(full.cpu / small.cpu for small, full in starts)
    yield Row("… processor time, many against few", ratio, "×", at_most(1.5, target=1.1))
    yield Row("… memory, many against few", sizes[1] / sizes[0], "×", at_most(1.5, target=1.1))
    yield from _commands(rounds)


def _commands(rounds: int) -> Iterator[Row]:
    ways: dict[str, Sequence[str]] = {
        "bare": ("-c", "pass"),
        "--version": ("-m", "bot", "--version"),
        "--help": ("-m", "bot", "--help"),
        "check": ("-m", "bot", "check", str(SHOP)),
    }
    for words in ways.values():
        _cpu_of(words)  # reads the files from the disk once
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, words in ways.items():
            times[name].append(_cpu_of(words))
    bare = median(times.pop("bare"))
    yield Row("bare `python -c pass`, processor time", bare * 1e3, "ms")
    for name, each in times.items():
        yield Row(f"`{name}` against it", median(each) / bare, "×", at_most(8, target=4))


def _cpu_of(words: Sequence[str]) -> float:
    before = getrusage(RUSAGE_CHILDREN)
    out = subprocess.DEVNULL
    command = [sys.executable, *words]
    subprocess.run(command, cwd=ROOT, env=_environment(), check=True, stdout=out)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _environment() -> dict[str, str]:
    """Ours, but modules are compiled once, as on any machine that is not set up for building."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


# The program --------------------------------------------------------------------------------------


class _Started:
    """What one start took."""

    def __init__(self, up: float, process: int) -> None:
        self.up = up
        status = Path(f"/proc/{process}/status").read_text()
        kibibytes = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        self.mebibytes = int(kibibytes.split()[1]) / 1024
        # Past the command's name, which may hold anything: man 5 proc_pid_stat.
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        self.cpu = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _start(folder: Path) -> _Started:
    port = free_port()
    own = {
        "TERMINBOTE_SHOP": str(SHOP),
        "TERMINBOTE_DATA": str(folder),
        "TERMINBOTE_KEY_FILE": str(folder / "keys.json"),
        "TERMINBOTE_LISTEN": f"127.0.0.1:{port}",
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "TELEGRAM_BOT_TOKEN": "1:bench",
        "TELEGRAM_API_URL": f"http://127.0.0.1:{free_port()}",
    }
    began = perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=ROOT, env=_environment() | own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _until_up(f"http://127.0.0.1:{port}/healthz", process)
        return _Started(perf_counter() - began, process.pid)
    finally:
        process.terminate()
        process.wait()


def _until_up(url: str, process: subprocess.Popen[bytes]) -> None:
    began = perf_counter()
    while perf_counter() - began < UP_WITHIN:
        if process.poll() is not None:
            raise RuntimeError(f"it ended with {process.returncode}")
        with contextlib.suppress(OSError):
            urllib.request.urlopen(url, timeout=1).close()  # noqa: S310 - our own address
            return
        sleep(0.01)
    raise TimeoutError(f"not up within {UP_WITHIN} seconds")


# What is stored -----------------------------------------------------------------------------------


def _installation(folder: Path, appointments: int) -> Path:
    """A data folder as a shop leaves it: so many people, each with an appointment and a reminder
    ahead and an open talk.
    """
    folder.mkdir()
    keyring = Keyring.create(folder / "keys.json", [SHOP.stem])
    file = folder / "terminbote.db"
    migrate(f"sqlite:///{file}")
    asyncio.run(_found(f"sqlite:///{file}", keyring))
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        for statement in _FILL:
            connection.execute(statement, {"count": appointments, "shop": SHOP.stem})
    return folder


async def _found(url: str, keyring: Keyring) -> None:
    """What every other row refers to."""

    def work(connection: Connection) -> None:
        check_keys(connection, SHOP.stem, keyring.of(SHOP.stem))
        notice = {"shop_id": SHOP.stem, "id": 1, "text_hash": secrets.token_hex(32)}
        arrived = {"language": "de", "channel": "sms", "at": datetime.now(UTC), "how": "delivered"}
        connection.execute(insert(notices), notice | arrived)

    async with await Storage.open(url) as storage:
        await storage.transact(work)


_EACH = (
    "WITH RECURSIVE each (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM each WHERE n < :count), "
    "half_hour (n, cell) AS (SELECT n, (unixepoch('now', '+2 days') + n * 1800) / 300 FROM each) "
)
_MOMENT = "strftime('%Y-%m-%d %H:%M:%f000', {}, 'unixepoch')"
_FILL = (
    "INSERT INTO people (shop_id, id, notice_id, name, language, made_at) "
    f"{_EACH} SELECT :shop, n, 1, randomblob(50), 'de', {_MOMENT.format(0)} FROM each",
    "INSERT INTO contacts (shop_id, channel, digest, person_id, address, answered, reachable, "
    f"used_at) {_EACH} SELECT :shop, 'sms', randomblob(32), n, randomblob(50), 1, 1, "
    f"{_MOMENT.format(0)} FROM each",
    "INSERT INTO appointments (shop_id, id, reference, person_id, service, staff, starts_at, "
    "ends_at, seats, state, remind, revision, made_at, changed_at) "
    f"{_EACH} SELECT :shop, n, 'X' || n, n, 'check', 'ali', {_MOMENT.format('cell * 300')}, "
    f"{_MOMENT.format('cell * 300 + 1800')}, 1, 'booked', 1, 1, {_MOMENT.format(0)}, "
    f"{_MOMENT.format(0)} FROM half_hour",
    "INSERT INTO cells (shop_id, lane, cell, run, taker) "
    f"{_EACH}, six (k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM six WHERE k < 5) "
    "SELECT :shop, 'staff:ali', cell + k, CASE k WHEN 0 THEN 6 END, n FROM half_hour, six",
    "INSERT INTO talks (shop_id, channel, digest, person_id, state, language, at) "
    f"{_EACH} SELECT :shop, 'sms', randomblob(32), n, "
    """'{"flow": "book", "asked": "slot", "draft": {}, "offered": [], "asking": "1"}', 'de', """
    f"{_MOMENT.format('unixepoch()')} FROM each",
)
"""In SQL: the house's own verbs would take a quarter of an hour."""
