"""The shell erases while a bot is sending: nothing goes out after the answer "Erased"."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select

from booking.desk import Desk
from booking.keys import check_keys
from booking.storage import Storage
from booking.tables import messages, people
from bot import erasing
from bot.channels.telegram import Telegram
from bot.demo.telegram_world import TOKEN
from bot.erasing import Whom, erase_alone
from bot.opening import Books, NotReady
from bot.settings import Settings
from reminders import gate
from reminders.gate import Verdict
from reminders.leased import Leased
from tests.bot.sending import sending
from tests.bot.test_sender_stop import A_MOMENT, LONG_ENOUGH, Acknowledged, Unlocked, confirm
from tests.office import Office

PEOPLE = 24


class OneKey:
    """In the keyring's place."""

    def __init__(self, office: Office) -> None:
        self.of = lambda shop_id: office.keys


@pytest.fixture
async def shell(office: Office, database_url: str) -> AsyncIterator[Books]:
    """The books as another process opens them."""
    async with await Storage.open(database_url) as storage:
        keyring: Any = OneKey(office)
        await office.desk(lambda desk: check_keys(desk.connection, desk.shop.id, desk.keys))
        yield Books(Settings(), {office.shop.id: office.shop}, keyring, storage, office.clock)


async def race(
    office: Office,
    shell: Books,
    erase: Callable[[Whom], Any],
    *,
    storage: Any = None,
    seconds: float = A_MOMENT,
) -> Acknowledged:
    """A confirmation is due to each of so many people, who are erased from the shell meanwhile:

    a third of them before the sender looks, the others when theirs has just passed the gate.
    """
    telegram = Acknowledged(PEOPLE, seconds)
    passed, chats = telegram.passed, list(telegram.passed)
    channel = Telegram(TOKEN, transport=httpx.MockTransport(telegram))
    await office.desk(partial(confirm, addresses=chats))
    loop = asyncio.get_running_loop()

    def judging(desk: Desk, these: Sequence[Leased]) -> dict[int, Verdict]:
        for leased in these:
            loop.call_soon_threadsafe(passed[leased.address].set)
        return gate.judged(desk, these)

    async def erased(chat: str, *moment: Awaitable[Any]) -> None:
        await asyncio.gather(*moment)
        await erase(("telegram", chat))
        telegram.stopped[chat].set()

    await asyncio.gather(*(erased(chat) for chat in chats[::3]))
    async with sending(office, channel, storage=storage or office.storage, gate=judging):
        later = set(chats) - set(chats[::3])
        await asyncio.gather(*(erased(chat, passed[chat].wait()) for chat in later))
        await asyncio.sleep(0.3)
    await channel.close()
    return telegram


async def test_nothing_is_sent_after_the_shell_has_erased(office: Office, shell: Books) -> None:
    raced = await race(office, shell, lambda whom: erase_alone(shell, office.shop, whom))

    assert raced.late == []
    assert 0 < len(raced.sent) < PEOPLE
    assert await office.desk(kept) == (0, 0)


async def test_without_the_look_and_the_lock_the_race_is_lost(office: Office, shell: Books) -> None:
    careless = partial(erase_alone, shell, office.shop, busy=lambda desk, whom: False)
    unlocked: Any = Unlocked(office.storage)

    raced = await race(office, shell, careless, storage=unlocked, seconds=LONG_ENOUGH)

    assert raced.late


def kept(desk: Desk) -> tuple[int, ...]:
    counts = (select(func.count()).select_from(table) for table in (people, messages))
    return tuple(desk.connection.scalar(count) or 0 for count in counts)


async def test_what_a_dead_process_had_begun_is_waited_for_and_no_longer(
    office: Office, shell: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on SQLite, where no lock tells that it is dead."""
    monkeypatch.setattr(erasing, "LOOK_EVERY", 0.01)
    await office.desk(partial(confirm, addresses=["17"]))
    until = office.clock() + timedelta(seconds=90)
    await office.desk(lambda desk: begun(desk, until))
    waited = asyncio.Event()

    going_on = asyncio.create_task(
        erase_alone(shell, office.shop, ("telegram", "17"), waiting=waited.set)
    )
    await waited.wait()
    assert await office.desk(kept) == (1, 1)
    office.now = until
    await going_on

    assert await office.desk(kept) == (0, 0)


async def test_where_something_is_always_on_its_way_nobody_is_erased(
    office: Office, shell: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing, "PATIENCE", timedelta(0))
    await office.desk(partial(confirm, addresses=["17"]))

    with pytest.raises(NotReady, match="Try again later"):
        await erase_alone(shell, office.shop, ("telegram", "17"), busy=lambda desk, whom: True)

    assert await office.desk(kept) == (1, 1)


def begun(desk: Desk, until: Any) -> None:
    """A sender has passed the gate and not come back."""
    desk.connection.execute(
        messages.update().values(state="leased", outcome="unsure", lease_until=until)
    )
