"""Erasure from the shell, beside a bot that may be talking to the same person just now.

No message may follow an erasure that was acknowledged (P23). On PostgreSQL the sender's lock for
the address tells; SQLite knows no locks across processes, but what a sender has begun stands in
its outbox. So both are asked, in this order.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import timedelta

from booking import people
from booking.desk import Desk
from booking.privacy import erase
from booking.privacy.datamap import traces_of
from booking.shop import Shop
from bot.opening import Books, NotReady
from reminders.rows import on_its_way

PATIENCE = timedelta(minutes=3)
"""Longer than a try that was begun counts, even where its process has died."""
LOOK_EVERY = 0.2
"""Seconds between two looks."""

Whom = tuple[str, str]
"""Channel and address."""


async def erase_alone(
    books: Books,
    shop: Shop,
    whom: Whom,
    *,
    waiting: Callable[[], None] = lambda: None,
    busy: Callable[[Desk, Whom], bool] | None = None,
) -> None:
    """Erase everything about one person once nothing is on its way to them.

    waiting: called once where that takes a while. busy: only a test hands in another look.
    Raises NotReady where something stays on its way, and then nothing is erased.
    """
    end = books.clock() + PATIENCE
    told = False
    async with AsyncExitStack() as held:
        for digest in sorted(await books.read(shop, lambda desk: _digests(desk, whom))):
            await held.enter_async_context(books.storage.address_lock(digest))
        while not await books.write(shop, lambda desk: _erased(desk, whom, busy or _busy)):
            if books.clock() >= end:
                raise NotReady("Messages to them are being sent without end. Try again later.")
            if not told:
                waiting()
            told = True
            await asyncio.sleep(LOOK_EVERY)


def _digests(desk: Desk, whom: Whom) -> set[bytes]:
    """The keys of the locks of all of a person's addresses."""
    person = people.find(desk, *whom)
    linked = people.addresses(desk, person.id) if person else []
    return {desk.keys.address_digest(*each) for each in (whom, *linked)}


def _busy(desk: Desk, whom: Whom) -> bool:
    """Whether something is on its way to them, or about them to the shop's own chats."""
    traces = traces_of(desk, whom)
    return on_its_way(desk, digests=traces["digest"], appointments=traces["appointment_id"])


def _erased(desk: Desk, whom: Whom, busy: Callable[[Desk, Whom], bool]) -> bool:
    """The look and the erasure are one transaction: what has not begun by then never begins."""
    if busy(desk, whom):
        return False
    if person := people.find(desk, *whom):
        erase.erase(desk, person.id, trigger="command line", actor="owner")
    else:
        erase.forget_stranger(desk, *whom)
    return True
