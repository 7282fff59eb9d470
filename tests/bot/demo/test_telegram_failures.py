"""What goes wrong at Telegram when it is told to, as python-telegram-bot sees it."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot
from telegram.error import Forbidden, NetworkError, RetryAfter, TimedOut

from bot.demo.failures import Failure, Fault
from bot.demo.serve import Served
from bot.demo.telegram import TelegramStandIn


async def test_ordered_failures_come_once_and_in_order(
    telegram: TelegramStandIn, bot: Bot, chat: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # the library warns of the other kind
    telegram.failures.add(Failure(Fault.REFUSED, "sendMessage", str(chat), 429, retry_after=7))
    telegram.failures.add(Failure(Fault.REFUSED, "sendMessage", status=502))
    telegram.failures.add(Failure(Fault.CLOSED, "sendMessage"))
    telegram.failures.add(Failure(Fault.REFUSED, status=403, description="user is deactivated"))
    with pytest.raises(RetryAfter, match="7"):
        await bot.send_message(chat, "hello")
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(chat, "hello")
    with pytest.raises(Forbidden, match="deactivated"):
        await bot.send_message(chat, "hello")
    await bot.send_message(chat, "hello")
    assert [each["text"] for each in telegram.shown(chat)["messages"]] == ["/start", "hello"]


@pytest.mark.parametrize(("fault", "arrived"), [(Fault.LOST, ["hello"]), (Fault.HUNG, [])])
async def test_a_time_out_leaves_open_what_happened(
    telegram: TelegramStandIn, bot: Bot, chat: int, fault: Fault, arrived: list[str]
) -> None:
    telegram.failures.add(Failure(fault, "sendMessage"))
    with pytest.raises(TimedOut):
        await bot.send_message(chat, "hello", read_timeout=0.2)
    while list(telegram.failures):
        await asyncio.sleep(0.01)  # on a slow machine it comes in after that
    assert [each["text"] for each in telegram.shown(chat)["messages"]] == ["/start", *arrived]


async def test_a_broken_connection_may_have_done_its_work(
    telegram: TelegramStandIn, bot: Bot, chat: int
) -> None:
    telegram.failures.add(Failure(Fault.CLOSED_AFTER, "sendMessage"))
    with pytest.raises(NetworkError):
        await bot.send_message(chat, "hello")
    assert telegram.shown(chat)["messages"][-1]["text"] == "hello"


async def test_a_stopped_server_refuses_connections_and_comes_back(
    bot_api: Served, bot: Bot, chat: int
) -> None:
    await bot_api.stop()
    with pytest.raises(NetworkError, match="ConnectError"):
        await bot.send_message(chat, "hello")
    await bot_api.start()
    await bot.send_message(chat, "hello")
