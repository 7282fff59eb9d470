"""Wishes that come while others are being done are done in one go; one that is bad harms none."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from bot.together import Together


class Doubling:
    """Doubles numbers, and remembers which ones together."""

    def __init__(self, most: int = 10) -> None:
        self.goes: list[list[int]] = []
        self.free = asyncio.Event()
        self.free.set()
        self.wish = Together[int, int](self._double, most)

    async def _double(self, these: Sequence[int]) -> list[int]:
        self.goes.append(list(these))
        await self.free.wait()
        if 13 in these:
            raise ValueError("13")
        return [2 * each for each in these]


async def test_what_comes_meanwhile_is_done_in_one_go() -> None:
    doubling = Doubling(most=3)
    doubling.free.clear()
    first = asyncio.create_task(doubling.wish(1))
    await asyncio.sleep(0.01)
    others = [asyncio.create_task(doubling.wish(each)) for each in (2, 3, 4, 5)]
    await asyncio.sleep(0.01)
    doubling.free.set()

    assert await asyncio.gather(first, *others) == [2, 4, 6, 8, 10]
    assert doubling.goes == [[1], [2, 3, 4], [5]]


async def test_each_gets_its_own_failure_and_the_others_theirs() -> None:
    doubling = Doubling()

    told = await asyncio.gather(*map(doubling.wish, (1, 13, 2)), return_exceptions=True)

    assert (told[0], told[2]) == (2, 4)
    assert isinstance(told[1], ValueError)
    assert doubling.goes == [[1, 13, 2], [1], [13], [2]]
    with pytest.raises(ValueError, match="13"):
        await doubling.wish(13)


async def test_whoever_goes_away_keeps_nobody_waiting() -> None:
    doubling = Doubling()
    doubling.free.clear()
    tasks = [asyncio.create_task(doubling.wish(each)) for each in (1, 2)]
    await asyncio.sleep(0.01)
    tasks[0].cancel()
    await asyncio.wait([tasks[0]])
    doubling.free.set()

    assert await tasks[1] == 4
    assert await doubling.wish(3) == 6
