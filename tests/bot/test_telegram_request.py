"""The short cut to the Bot API says the same as the library would, and takes the same road."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable

import httpx
import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.channels.telegram_request import Request, _proxy

BASE = "https://telegram.example/bot1:x"

Answer = Callable[[httpx.Request], httpx.Response]


def request(answer: Answer) -> Request:
    return Request(BASE, 2, 10, httpx.MockTransport(answer))


async def test_what_is_not_none_goes_out_as_the_api_wants_it() -> None:
    asked: list[httpx.Request] = []

    def answer(call: httpx.Request) -> httpx.Response:
        asked.append(call)
        return httpx.Response(200, json={"ok": True, "result": {"message_id": 7}})

    keys = {"inline_keyboard": [[{"text": "9:00", "callback_data": "a1.0"}]]}
    result = await request(answer).call(
        "sendMessage", chat_id="5", text="Für Sie: 9 & 10 Uhr", reply_markup=keys, caption=None
    )

    assert result == {"message_id": 7}
    assert str(asked[0].url) == f"{BASE}/sendMessage"
    assert asked[0].headers["content-type"] == "application/json"
    assert asked[0].headers["content-length"] == str(len(asked[0].content))
    assert json.loads(asked[0].content) == {
        "chat_id": "5",
        "text": "Für Sie: 9 & 10 Uhr",
        "reply_markup": keys,
    }


async def test_no_more_calls_are_on_the_wire_than_there_are_connections() -> None:
    under_way, most = 0, 0

    async def answer(call: httpx.Request) -> httpx.Response:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        under_way -= 1
        return httpx.Response(200, json={"ok": True, "result": True})

    calling = Request(BASE, 2, 10, httpx.MockTransport(answer))
    await asyncio.gather(*(calling.call("sendChatAction", chat_id=n) for n in range(9)))

    assert (under_way, most) == (0, 2)


@pytest.mark.parametrize(
    ("status", "said", "error"),
    [
        (400, {"description": "Bad Request: chat not found"}, BadRequest),
        (429, {"description": "Too Many", "parameters": {"retry_after": 3}}, RetryAfter),
        (502, {"description": "Bad Gateway"}, NetworkError),
    ],
)
async def test_a_refusal_is_the_librarys_error(
    status: int, said: dict[str, object], error: type[TelegramError]
) -> None:
    calling = request(lambda call: httpx.Response(status, json={"ok": False, **said}))

    with pytest.raises(error):
        await calling.call("sendMessage", chat_id="5", text="…")


@pytest.mark.parametrize(
    ("failure", "error"),
    [(httpx.ReadTimeout("late"), TimedOut), (httpx.ConnectError("no road"), NetworkError)],
)
async def test_so_is_a_failure_on_the_way(failure: Exception, error: type[TelegramError]) -> None:
    def fail(call: httpx.Request) -> httpx.Response:
        raise failure

    with pytest.raises(error) as raised:
        await request(fail).call("sendMessage", chat_id="5", text="…")

    assert raised.value.__cause__ is failure  # it tells whether anything reached Telegram


def test_the_systems_proxy_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv("NO_PROXY", "inside.example")

    assert _proxy("https://api.telegram.org/bot1:x") == "http://proxy.example:3128"
    assert _proxy("https://inside.example/bot1:x") is None
    assert _proxy("http://127.0.0.1:8081/bot1:x") is None
