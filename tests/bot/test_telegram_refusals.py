from __future__ import annotations

from typing import Any

import httpx
import pytest

from bot.channels import Undeliverable
from bot.channels.telegram import Telegram
from bot.demo.failures import Failure, Fault
from bot.demo.telegram import TelegramStandIn
from locales import RenderedChoice
from tests.bot.test_telegram import outgoing, refused, wired
from tests.hasty import calls_are_given_up
from tests.office import START


@pytest.mark.parametrize(
    ("answer", "code", "expected"),
    [
        (refused(429, "Too Many Requests", retry_after=7), "too_many", {"retry_after": 7.0}),
        (
            refused(403, "Forbidden: bot was blocked by the user"),
            "blocked",
            {"final": True, "blocked": True},
        ),
        (refused(403, "Forbidden: user is deactivated"), "deactivated", {"final": True}),
        (refused(400, "Bad Request: chat not found"), "chat_not_found", {"final": True}),
        (refused(400, "Bad Request: chat not found"), "chat_not_found", {"alarm": False}),
        (refused(400, "Bad Request: whatever"), "bad_request", {"final": True, "alarm": True}),
        (
            refused(400, "Bad Request: upgraded", migrate_to_chat_id=-1007),
            "migrated",
            {"migrated_to": "-1007", "final": False},
        ),
        (refused(401, "Unauthorized"), "token", {"final": False, "alarm": True}),
        (refused(500, "Internal Server Error"), "network", {"maybe_sent": True, "final": False}),
        (httpx.Response(502, text="<html>"), "network", {"maybe_sent": True}),
    ],
)
async def test_each_refusal_has_its_meaning(
    answer: httpx.Response, code: str, expected: dict[str, Any]
) -> None:
    with pytest.raises(Undeliverable) as no:
        await wired(lambda request: answer).send(outgoing("Hallo", to=17))

    assert no.value.code == code
    assert {name: getattr(no.value, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "command"), [("Und?", "/" + "ü" * 40), ("half a sign: \ud83d", "/today")]
)
async def test_what_cannot_be_written_is_given_up_with_an_alarm(text: str, command: str) -> None:
    button = RenderedChoice("Ja", command, nav=False)

    with pytest.raises(Undeliverable) as no:
        await wired(lambda request: httpx.Response(200)).send(outgoing(text, button, to=17))

    assert (no.value.code, no.value.final, no.value.alarm) == ("unsendable", True, True)
    assert not no.value.maybe_sent


@pytest.mark.parametrize(
    ("lost", "maybe_sent"),
    [
        (httpx.ConnectError("refused"), False),
        (httpx.ConnectTimeout("slow"), False),
        (httpx.PoolTimeout("busy"), False),
        (httpx.ReadTimeout("slow"), True),
        (httpx.RemoteProtocolError("gone"), True),
    ],
)
async def test_what_may_have_been_sent_is_told_from_what_was_not(
    lost: Exception, *, maybe_sent: bool
) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise lost

    with pytest.raises(Undeliverable) as no:
        await wired(fail).send(outgoing("Hallo", to=17))
    assert (no.value.maybe_sent, no.value.final) == (maybe_sent, False)


async def test_an_answer_that_does_not_come_leaves_it_open(
    telegram: Telegram,
    telegram_world: TelegramStandIn,
    ada: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls_are_given_up(monkeypatch)
    telegram_world.failures.add(Failure(Fault.LOST, "sendMessage"))

    with pytest.raises(Undeliverable) as no:
        await telegram.send(outgoing("Hallo", to=ada))
    assert (no.value.code, no.value.maybe_sent) == ("timeout", True)
    assert await telegram.recall(outgoing("Hallo", to=ada), START, ()) is None
