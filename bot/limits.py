"""How fast the platforms let us send: token buckets, and silence where they ask for it."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from booking.owners import is_group

CHATS = 10_000
"""Chats of which is remembered when they were last written to; the rest were long ago."""


@dataclass(frozen=True)
class Rate:
    """So many a second in the long run, so many at once after a pause."""

    per_second: float
    at_once: float


TELEGRAM_ALL = Rate(27.5, 2)
"""Telegram refuses from about 30 messages a second on (Bots FAQ): never more than that in any."""
TELEGRAM_MOST = 29
"""In any second, even where some were held up and then leave together."""
TELEGRAM_CHAT = Rate(1, 3)
"""About one a second in a chat, short bursts allowed (Bots FAQ)."""
TELEGRAM_GROUP = Rate(18 / 60, 2)
"""20 a minute in a group (Bots FAQ): never more than that in any."""


class Bucket:
    """One rate; it knows from when on it is full again."""

    def __init__(self, rate: Rate) -> None:
        self.rate = rate
        self.full_at = 0.0

    def has(self, now: float, cost: int) -> bool:
        """Whether `cost` is in."""
        over = self.full_at - now
        return over <= 0 or over * self.rate.per_second <= self.rate.at_once - cost

    def take(self, now: float, cost: int) -> float:
        """Take `cost` out; returns the seconds to wait until it was really in."""
        self.full_at = max(self.full_at, now) + cost / self.rate.per_second
        # One that costs more than fits waits for a full bucket, not for ever.
        span = max(self.rate.at_once, cost) / self.rate.per_second
        return max(0.0, self.full_at - span - now)


class Limits:
    """Keeps one channel's messages within its platform's limits."""

    def __init__(
        self,
        overall: Rate,
        of_address: Callable[[str], Rate | None] = lambda address: None,
        *,
        most: int | None = None,
        now: Callable[[], float] | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """most: so many messages in any second at most. now: seconds on any clock that never steps
        back; the event loop's by default."""
        self._overall = Bucket(overall)
        self._of_address = of_address
        self._addresses: OrderedDict[str, Bucket] = OrderedDict()
        self._silent_until = 0.0
        self._most = most
        self._departed: deque[float] = deque(maxlen=most)
        self._now = now or _loop_time
        self._sleep = sleep

    async def turn(self, address: str, cost: int = 1) -> None:
        """Wait until a message to this address may go out."""
        await self._silence()
        # First the chat's own limit: who waits for that one does not keep the others waiting.
        if rate := self._of_address(address):
            await self._take(self._bucket(address, rate), cost)
        await self._take(self._overall, cost)
        await self._silence()

    def at_once(self, address: str, cost: int = 1) -> bool:
        """Whether a message to this address may go out now; it has had its turn then."""
        now = self._now()
        rate = self._of_address(address)
        buckets = [self._bucket(address, rate), self._overall] if rate else [self._overall]
        if self._silent_until > now or not all(bucket.has(now, cost) for bucket in buckets):
            return False
        for bucket in buckets:
            bucket.take(now, cost)
        return True

    async def depart(self) -> None:
        """Called when a message leaves: wait if those whose turn was earlier leave only now."""
        if self._most is None:
            return
        while len(self._departed) == self._most and self._departed[0] + 1 > self._now():
            await self._sleep(self._departed[0] + 1 - self._now())
        self._departed.append(self._now())

    def within(self, seconds: float) -> int:
        """How many messages may leave in that time, in the long run and to different addresses."""
        return int(self._overall.rate.per_second * seconds)

    def pause(self, seconds: float) -> None:
        """Send nothing at all for so long: the platform has said so."""
        self._silent_until = max(self._silent_until, self._now() + seconds)

    async def _take(self, bucket: Bucket, cost: int) -> None:
        if wait := bucket.take(self._now(), cost):
            await self._sleep(wait)

    async def _silence(self) -> None:
        while (left := self._silent_until - self._now()) > 0:
            await self._sleep(left)

    def _bucket(self, address: str, rate: Rate) -> Bucket:
        bucket = self._addresses.setdefault(address, Bucket(rate))
        self._addresses.move_to_end(address)
        if len(self._addresses) > CHATS:
            self._addresses.popitem(last=False)
        return bucket


def telegram_limits() -> Limits:
    return Limits(TELEGRAM_ALL, telegram_chat, most=TELEGRAM_MOST)


def telegram_chat(address: str) -> Rate:
    return TELEGRAM_GROUP if is_group("telegram", address) else TELEGRAM_CHAT


def sms_limits(segments_per_second: float) -> Limits:
    """Twilio counts segments for each sender, not messages (help.twilio.com 115002943027)."""
    return Limits(Rate(segments_per_second, max(1.0, segments_per_second)))


def _loop_time() -> float:
    return asyncio.get_running_loop().time()
