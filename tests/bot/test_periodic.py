"""A look for reminders is taken when one is due, and now and then for what has changed."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from apscheduler.events import EVENT_JOB_MAX_INSTANCES

from bot import periodic as periodic_module
from bot.periodic import LOOK_ANYWAY, Periodic
from reminders.worker import BATCH, Ticked
from tests.patience import PATIENCE

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


class Front:
    """A shop whose looks are only counted."""

    def __init__(self, *found: Ticked) -> None:
        self.shop, self.now, self.looks = SimpleNamespace(id="salon"), NOON, 0
        self.up_to_date = asyncio.Event()
        self.answers_on: frozenset[str] = frozenset()
        self._found = iter(found)
        self.taken: list[object] = []

    def clock(self) -> datetime:
        return self.now

    def room(self) -> dict[str, int]:
        return {}

    async def make_room(self, many: int) -> None:
        assert many == BATCH

    def send(self, these: Any) -> None:
        self.taken += these

    def wake(self) -> None:
        pass

    async def write(self, work: object) -> Ticked:
        self.looks += 1
        return next(self._found)


async def test_it_is_looked_at_what_is_due_and_again_after_a_while(tmp_path: Path) -> None:
    soon, leased = NOON + timedelta(seconds=2), [object()]
    front = Front(
        Ticked(BATCH, 1, NOON, leased),  # type: ignore[arg-type] - only handed on
        Ticked(1, 0, soon),
        Ticked(1, 0, NOON + timedelta(days=1)),
        Ticked(0, 0),
    )
    periodic = Periodic([front], tmp_path)  # type: ignore[list-item] - in the place of a shop
    await periodic.remind_in_time()
    assert front.looks == 0, "what was written while nobody was here is heard first"

    front.up_to_date.set()
    await periodic.remind_in_time()
    assert (front.looks, front.taken) == (2, leased), "until none is left"
    await periodic.remind_in_time()
    assert front.looks == 2
    front.now = soon
    await periodic.remind_in_time()
    assert front.looks == 3
    front.now += LOOK_ANYWAY
    await periodic.remind_in_time()
    assert front.looks == 4


async def test_whoever_asks_for_a_look_gets_one(tmp_path: Path) -> None:
    front = Front(*[Ticked(0, 0)] * 2)
    front.up_to_date.set()
    periodic = Periodic([front], tmp_path)  # type: ignore[list-item] - in the place of a shop
    for _ in range(2):
        await periodic.remind()

    assert front.looks == 2


async def test_a_look_that_takes_long_is_no_failure(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a slow machine the next one is left out, as it is meant."""
    left_out = asyncio.Event()
    monkeypatch.setattr(periodic_module, "REMIND_EVERY", 0.01)
    periodic = Periodic([Front()], tmp_path)  # type: ignore[list-item] - in the place of a shop
    monkeypatch.setattr(periodic, "_remind_in_time", lambda front: asyncio.Future())
    periodic._scheduler.add_listener(lambda _: left_out.set(), EVENT_JOB_MAX_INSTANCES)
    periodic._scheduler.start()
    async with asyncio.timeout(PATIENCE):
        await left_out.wait()
    periodic.stop()

    assert not caplog.records


async def test_what_the_end_cuts_short_is_no_failure(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    begun = asyncio.Event()

    async def work() -> None:
        begun.set()
        await asyncio.Future()

    periodic = Periodic([], tmp_path)
    periodic._scheduler.add_job(work)
    await periodic.start()
    async with asyncio.timeout(PATIENCE):
        await begun.wait()
    (task,) = (each for each in asyncio.all_tasks() if "run_coroutine_job" in repr(each))
    periodic.stop()
    await asyncio.wait([task])

    assert not caplog.records
