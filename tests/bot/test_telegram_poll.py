from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from bot.channels.telegram import Telegram
from bot.channels.telegram_poll import Poller
from bot.demo.failures import Failure, Fault
from bot.demo.telegram import TelegramStandIn
from flows.heard import Heard
from tests.patience import PATIENCE


class Shop:
    """Takes what is heard; can be told what to stumble over."""

    def __init__(self) -> None:
        self.heard: list[Heard] = []
        self.stumbles: Callable[[Heard], bool] = lambda heard: False
        self.stumbled = 0
        self._something = asyncio.Condition()

    async def take(self, heard: Heard) -> None:
        async with self._something:
            self._something.notify_all()
            if self.stumbles(heard):
                self.stumbled += 1
                raise RuntimeError("the database is away")
            self.heard.append(heard)

    async def until(self, done: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE), self._something:
            await self._something.wait_for(done)

    @property
    def texts(self) -> list[str]:
        return [heard.text for heard in self.heard]


@pytest.fixture
def shop() -> Shop:
    return Shop()


@asynccontextmanager
async def polling(telegram: Telegram, shop: Shop) -> AsyncIterator[Poller]:
    """A poller whose pauses are short."""
    poller = Poller(telegram, shop.take, sleep=lambda seconds: asyncio.sleep(0.01))
    running = asyncio.create_task(poller.run())
    try:
        yield poller
    finally:
        running.cancel()
        await asyncio.wait([running])


async def settled(world: TelegramStandIn) -> None:
    """Until the bot has confirmed every update."""
    async with asyncio.timeout(PATIENCE):
        while world.updates.waiting:
            await asyncio.sleep(0.01)


async def test_updates_are_taken_and_then_confirmed(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, shop: Shop
) -> None:
    async with polling(telegram, shop):
        telegram_world.say(ada, "eins")
        telegram_world.say(ada, "zwei")
        await settled(telegram_world)

    assert shop.texts == ["eins", "zwei"]


async def test_what_was_not_taken_is_not_confirmed(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, shop: Shop
) -> None:
    shop.stumbles = lambda heard: shop.stumbled < 3
    telegram_world.say(ada, "eins")
    telegram_world.say(ada, "zwei")
    async with polling(telegram, shop):
        await shop.until(lambda: shop.stumbled >= 2)
        assert len(telegram_world.updates.waiting) == 2
        await settled(telegram_world)

    assert shop.texts == ["eins", "zwei"], "in order, each once"


async def test_a_crash_before_the_commit_brings_the_update_again(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, shop: Shop
) -> None:
    dies = Shop()
    dies.stumbles = lambda heard: True
    telegram_world.say(ada, "eins")
    async with polling(telegram, dies):
        await dies.until(lambda: dies.stumbled > 0)

    async with polling(telegram, shop):
        await settled(telegram_world)
    assert shop.texts == ["eins"]


async def test_one_chat_does_not_wait_for_another(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, shop: Shop
) -> None:
    ben = telegram_world.add_person("Ben").id
    bens_turn = asyncio.Event()

    async def take(heard: Heard) -> None:
        if heard.address == str(ada):
            await bens_turn.wait()
        else:
            bens_turn.set()
        await shop.take(heard)

    telegram_world.say(ada, "eins")
    telegram_world.say(ben, "zwei")
    running = asyncio.create_task(Poller(telegram, take).run())
    await settled(telegram_world)
    running.cancel()
    await asyncio.wait([running])

    assert shop.texts == ["zwei", "eins"]


async def test_an_update_that_always_fails_holds_up_only_itself(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, shop: Shop
) -> None:
    ben = telegram_world.add_person("Ben").id
    shop.stumbles = lambda heard: heard.text == "gift"
    telegram_world.say(ada, "gift")
    async with polling(telegram, shop):
        for number in range(6):
            telegram_world.say(ben, str(number))
            await shop.until(lambda said=str(number): said in shop.texts)  # type: ignore[misc]
        telegram_world.say(ada, "hallo")
        await shop.until(lambda: "hallo" in shop.texts)
        await settled(telegram_world)

    assert shop.texts == ["0", "1", "2", "3", "4", "5", "hallo"]


async def test_while_nothing_can_be_taken_nothing_is_given_up(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, shop: Shop
) -> None:
    ben = telegram_world.add_person("Ben").id
    shop.stumbles = lambda heard: shop.stumbled < 40
    telegram_world.say(ada, "eins")
    telegram_world.say(ben, "zwei")
    async with polling(telegram, shop):
        await settled(telegram_world)

    assert sorted(shop.texts) == ["eins", "zwei"]


async def test_an_update_of_a_kind_nobody_knows_holds_up_nothing(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, shop: Shop
) -> None:
    telegram_world.updates.add("message", {"message_id": "odd"}, ("chat", ada))
    telegram_world.say(ada, "eins")
    async with polling(telegram, shop):
        await settled(telegram_world)

    assert shop.texts == ["eins"]


async def test_a_press_stops_spinning_at_once(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, shop: Shop
) -> None:
    message = await telegram.bot.send_message(
        ada,
        "Wann?",
        reply_markup={"inline_keyboard": [[{"text": "9:00", "callback_data": "a.0"}]]},  # type: ignore[arg-type]
    )
    shop.stumbles = lambda heard: True
    async with polling(telegram, shop):
        telegram_world.tap(ada, message.message_id, 0)
        async with asyncio.timeout(PATIENCE):
            while telegram_world.presses:
                await asyncio.sleep(0.01)


async def test_polling_goes_on_after_every_kind_of_failure(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, shop: Shop
) -> None:
    for failure in (
        Failure(Fault.REFUSED, "deleteWebhook", status=502),
        Failure(Fault.REFUSED, "getUpdates", status=500),
        Failure(Fault.REFUSED, "getUpdates", status=429, retry_after=1),
        Failure(Fault.CLOSED, "getUpdates"),
        Failure(Fault.REFUSED, "getUpdates", status=401),
        Failure(Fault.CLOSED_AFTER, "getUpdates"),
    ):
        telegram_world.failures.add(failure)
    telegram_world.say(ada, "eins")
    async with polling(telegram, shop):
        await settled(telegram_world)

    assert shop.texts == ["eins"]


async def test_another_poller_is_named_in_the_log(
    telegram: Telegram,
    telegram_world: TelegramStandIn,
    ada: int,
    shop: Shop,
    caplog: pytest.LogCaptureFixture,
) -> None:
    telegram_world.failures.add(Failure(Fault.REFUSED, "getUpdates", status=409))
    telegram_world.say(ada, "eins")
    with caplog.at_level(logging.ERROR):
        async with polling(telegram, shop):
            await settled(telegram_world)

    assert "another program, or a webhook, takes this bot's messages" in caplog.text


async def test_a_token_that_telegram_no_longer_knows_shows_until_it_does(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, shop: Shop
) -> None:
    async def shows(*, refused: bool) -> None:
        async with asyncio.timeout(PATIENCE):
            while telegram.is_refused != refused:
                await asyncio.sleep(0.001)

    async with polling(telegram, shop):
        telegram_world.failures.add(Failure(Fault.REFUSED, "getUpdates", status=401))
        telegram_world.say(ada, "eins")
        await shows(refused=True)
        telegram_world.say(ada, "zwei")
        await settled(telegram_world)
        await shows(refused=False)


async def test_an_old_webhook_is_taken_away_first(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, shop: Shop
) -> None:
    await telegram.bot.set_webhook("https://old.example.org/")
    async with polling(telegram, shop):
        telegram_world.say(ada, "eins")
        await settled(telegram_world)

    assert telegram_world.updates.webhook is None
    assert shop.texts == ["eins"]
