from __future__ import annotations

import asyncio
import heapq
from collections.abc import Callable

import pytest

from bot import limits
from bot.limits import Limits, Rate, sms_limits, telegram_chat, telegram_limits


class Time:
    """Seconds that pass only when everybody sleeps; the earliest sleeper wakes first."""

    def __init__(self) -> None:
        self.now = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        wakes: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + seconds, id(wakes), wakes))
        await wakes

    async def run(self, tasks: list[asyncio.Task[None]]) -> None:
        """Until all of them are done."""
        while not all(task.done() for task in tasks):
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            if self._sleepers and not all(task.done() for task in tasks):
                self.now, _, wakes = heapq.heappop(self._sleepers)
                wakes.set_result(None)
                await asyncio.sleep(0)


@pytest.fixture
def time() -> Time:
    return Time()


async def moments(
    kept: Limits,
    time: Time,
    messages: list[tuple[str, int]],
    begin: Callable[[], None] = lambda: None,
) -> list[float]:
    """When each of these (address, cost) may go, all asked for at once."""
    went: list[float] = []

    async def send(address: str, cost: int) -> None:
        await kept.turn(address, cost)
        went.append(time.now)

    tasks = [asyncio.create_task(send(*message)) for message in messages]
    begin()
    await time.run(tasks)
    return sorted(went)


def most_within(seconds: float, went: list[float]) -> int:
    """The largest number in any such span."""
    return max(sum(start <= each < start + seconds for each in went) for start in went)


def of_telegram(time: Time) -> Limits:
    return Limits(limits.TELEGRAM_ALL, telegram_chat, now=time, sleep=time.sleep)


async def test_no_more_than_thirty_a_second_and_no_slower_than_need_be(time: Time) -> None:
    went = await moments(of_telegram(time), time, [(f"{n}", 1) for n in range(300)])

    assert most_within(1, went) <= 30
    assert went[-1] == pytest.approx(300 / 27.5, abs=0.3)


@pytest.mark.parametrize(("most", "at_once"), [(29, 29), (None, 100)])
async def test_those_who_were_held_up_do_not_all_leave_together(
    time: Time, most: int | None, at_once: int
) -> None:
    """Their turns were one after another; what held them up ends for all at one moment."""
    kept = Limits(limits.TELEGRAM_ALL, telegram_chat, most=most, now=time, sleep=time.sleep)
    went: list[float] = []

    async def leave() -> None:
        await kept.depart()
        went.append(time.now)

    await time.run([asyncio.create_task(leave()) for _ in range(100)])

    assert most_within(1, went) == at_once
    assert went[-1] == pytest.approx(100 // 29 if most else 0)


async def test_a_chat_gets_a_short_burst_and_then_one_a_second(time: Time) -> None:
    went = await moments(of_telegram(time), time, [("17", 1)] * 6)

    assert went == pytest.approx([0, 0, 0, 1, 2, 3], abs=0.05)


async def test_one_busy_chat_does_not_keep_the_others_waiting(time: Time) -> None:
    went = await moments(of_telegram(time), time, [*[("17", 1)] * 20, ("18", 1)])

    assert went[:4] == pytest.approx([0, 0, 0, 0], abs=0.1)


async def test_a_group_gets_twenty_a_minute(time: Time) -> None:
    went = await moments(of_telegram(time), time, [("-7", 1)] * 60)

    assert most_within(60, went) <= 20


async def test_sms_are_counted_in_segments(time: Time) -> None:
    kept = Limits(Rate(10, 10), now=time, sleep=time.sleep)

    went = await moments(kept, time, [(f"+49{n}", 2) for n in range(10)])

    assert went == pytest.approx([0, 0, 0, 0, 0, 0.2, 0.4, 0.6, 0.8, 1.0])


async def test_a_text_longer_than_the_bucket_goes_out_all_the_same(time: Time) -> None:
    kept = Limits(Rate(1, 1), now=time, sleep=time.sleep)

    assert await moments(kept, time, [("+491", 7), ("+492", 1)]) == pytest.approx([0, 7])


async def test_when_the_platform_asks_for_silence_nobody_is_sent_anything(time: Time) -> None:
    kept = of_telegram(time)
    waiting = [(f"{n}", 1) for n in range(40)]

    went = await moments(kept, time, waiting, begin=lambda: kept.pause(30))

    assert went[0] == pytest.approx(30)


async def test_a_shorter_silence_does_not_end_a_longer_one(time: Time) -> None:
    kept = of_telegram(time)
    kept.pause(30)
    kept.pause(1)

    assert await moments(kept, time, [("17", 1)]) == pytest.approx([30])


async def test_only_so_many_chats_are_remembered(
    time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "CHATS", 10)
    kept = of_telegram(time)
    await moments(kept, time, [(f"{n}", 1) for n in range(50)])

    assert len(kept._addresses) == 10


async def test_the_loops_own_time_is_used_by_default() -> None:
    await telegram_limits().turn("17")
    await sms_limits(10).turn("+491701", 3)


async def test_how_many_leave_within_a_while_follows_from_the_overall_rate() -> None:
    assert telegram_limits().within(2) == 55
    assert sms_limits(1).within(0.3) == 0


async def test_what_may_go_at_once_has_had_its_turn(time: Time) -> None:
    kept = Limits(Rate(10, 2), lambda address: Rate(1, 1), now=time, sleep=time.sleep)

    assert kept.at_once("ada")
    assert not kept.at_once("ada"), "a chat has a limit of its own"
    assert kept.at_once("ben"), "and what did not go took nothing from the others"
    assert not kept.at_once("cleo")
    assert await moments(kept, time, [("ada", 1), ("cleo", 1)]) == [pytest.approx(0.1), 1]
    time.now = 5
    kept.pause(1)
    assert not kept.at_once("ben")
