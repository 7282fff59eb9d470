"""The stand-in of Twilio's API, asked by Twilio's own client over real HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from bot.demo.clock import MovableClock
from bot.demo.failures import Failure, Fault
from bot.demo.serve import Served, served
from bot.demo.twilio import TwilioStandIn
from tests.patience import PATIENCE

SHOP = "+4917139200014"
ADA = "+4917604069012"


@pytest.fixture
async def server(twilio: TwilioStandIn) -> AsyncIterator[Served]:
    async with served(twilio.app, before_stop=twilio.hang_up) as server:
        yield server


class Messages:
    """Twilio's client, which is synchronous, asked from another thread."""

    def __init__(self, client: Client) -> None:
        self._messages = client.messages

    async def create(self, **fields: Any) -> Any:
        wanted = {"to": ADA, "from_": SHOP, "body": "Bis Freitag!"} | fields
        return await asyncio.to_thread(self._messages.create, **wanted)

    async def search(self, **filters: Any) -> Sequence[Any]:
        return await asyncio.to_thread(self._messages.list, **filters)

    async def bodies(self, **filters: Any) -> list[str]:
        return [each.body for each in await self.search(**filters)]

    async def of(self, sid: str, verb: Callable[[Any], Any]) -> Any:
        return await asyncio.to_thread(verb, self._messages(sid))


def messages_at(url: str, account: str, token: str, *, timeout: float = PATIENCE) -> Messages:
    http = TwilioHttpClient(pool_connections=False, timeout=timeout)
    client = Client(account, token, http_client=http)
    client.api.base_url = url
    return Messages(client)


@pytest.fixture
def messages(server: Served, twilio: TwilioStandIn) -> Messages:
    return messages_at(server.url, twilio.account, twilio.token)


@pytest.fixture
def hasty(server: Served, twilio: TwilioStandIn) -> Messages:
    """The same, by a client that soon gives up."""
    return messages_at(server.url, twilio.account, twilio.token, timeout=0.2)


async def gave_up(hasty: Messages, twilio: TwilioStandIn) -> None:
    with pytest.raises(OSError, match=r"timed out|broken"):
        await hasty.create()
    while list(twilio.failures):
        await asyncio.sleep(0.01)  # on a slow machine it comes in after that


def texts(twilio: TwilioStandIn) -> list[str]:
    return [each["text"] for each in twilio.shown(ADA)["messages"]]


async def test_a_message_is_taken_in_and_arrives(
    twilio: TwilioStandIn, messages: Messages, clock: MovableClock
) -> None:
    sent = await messages.create(body="Bis Freitag, 15 Uhr, Grüße")
    assert (sent.status, sent.direction, sent.num_segments) == ("queued", "outbound-api", "1")
    assert (sent.from_, sent.to, sent.error_code) == (SHOP, ADA, None)
    assert sent.date_created == clock()
    assert sent.date_sent is None

    await twilio.settle()
    now = await messages.of(sent.sid, lambda it: it.fetch())
    assert (now.status, now.date_sent) == ("delivered", clock())
    assert texts(twilio) == ["Bis Freitag, 15 Uhr, Grüße"]


async def test_the_phone_shows_what_each_text_costs(
    twilio: TwilioStandIn, messages: Messages
) -> None:
    await messages.create(body="x" * 161)
    await messages.create(body="„Bis Freitag“")
    shown = twilio.shown(ADA)
    assert [
        (each["segments"], each["characters"], each["encoding"]) for each in shown["messages"]
    ] == [
        (2, 161, "GSM-7"),
        (1, 13, "UCS-2"),
    ]
    assert shown["segments"] == 3


async def test_a_messaging_service_accepts_first_and_picks_the_number(
    twilio: TwilioStandIn, messages: Messages
) -> None:
    service = "MG" + "0" * 32
    twilio.add_sender("+4917139200015", service=service)
    sent = await messages.create(from_=None, messaging_service_sid=service)
    assert (sent.status, sent.from_, sent.messaging_service_sid) == ("accepted", None, service)
    await twilio.settle()
    assert (await messages.search())[0].from_ == "+4917139200015"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"to": "12345"}, 21211),
        ({"to": "+493023125014"}, 21635),
        ({"body": ""}, 21602),
        ({"body": "x" * 1601}, 21617),
        ({"from_": "+4917139200099"}, 21606),
        ({"from_": None}, 21603),
        ({"status_callback": "https://my_salon.example/status"}, 21609),
        ({"validity_period": 36001}, 21621),
    ],
)
async def test_what_twilio_does_not_take_is_refused(
    twilio: TwilioStandIn, messages: Messages, fields: dict[str, Any], code: int
) -> None:
    twilio.landlines.add("+493023125014")
    with pytest.raises(TwilioRestException) as refused:
        await messages.create(**fields)
    assert (refused.value.status, refused.value.code) == (400, code)
    assert twilio.log == {}


async def test_another_token_or_account_is_refused(server: Served, twilio: TwilioStandIn) -> None:
    with pytest.raises(TwilioRestException) as refused:
        await messages_at(server.url, twilio.account, "wrong").create()
    assert (refused.value.status, refused.value.code) == (401, 20003)


async def test_the_list_can_be_searched_and_paged(
    messages: Messages, clock: MovableClock, twilio: TwilioStandIn
) -> None:
    noon = clock()
    for hour in range(4):
        await messages.create(body=f"text {hour}")
        await twilio.settle()
        clock.move(timedelta(hours=1))
    await twilio.text(ADA, "hello")

    assert await messages.bodies(page_size=2) == ["hello", "text 3", "text 2", "text 1", "text 0"]
    assert await messages.bodies(to=SHOP) == ["hello"]
    since = noon + timedelta(hours=2)
    assert await messages.bodies(to=ADA, date_sent_after=since) == ["text 3", "text 2"]
    assert await messages.bodies(to=ADA, date_sent_before=since) == ["text 2", "text 1", "text 0"]
    assert len(await messages.bodies(date_sent=noon.date())) == 5
    assert await messages.bodies(date_sent=noon.date() - timedelta(days=1)) == []


async def test_a_finished_message_can_be_wiped_and_deleted(
    twilio: TwilioStandIn, messages: Messages
) -> None:
    sent = await messages.create()
    await twilio.settle()
    assert (await messages.of(sent.sid, lambda it: it.update(body=""))).body == ""
    assert await messages.of(sent.sid, lambda it: it.delete())
    with pytest.raises(TwilioRestException) as gone:
        await messages.of(sent.sid, lambda it: it.fetch())
    assert (gone.value.status, gone.value.code) == (404, 20404)
    assert texts(twilio) == ["Bis Freitag!"]


async def test_an_unfinished_message_cannot_be_deleted(
    twilio: TwilioStandIn, messages: Messages
) -> None:
    sent = await messages.create()
    await twilio.settle()
    twilio.log[sent.sid].status = "sending"
    with pytest.raises(TwilioRestException) as refused:
        await messages.of(sent.sid, lambda it: it.delete())
    assert refused.value.code == 20009


@pytest.mark.parametrize(
    ("failure", "status", "code"),
    [
        (Failure(Fault.REFUSED, "create", status=400, code=21610), 400, 21610),
        (Failure(Fault.REFUSED, "create", status=503), 503, 20503),
        (Failure(Fault.REFUSED, "create", ADA, 429), 429, 20429),
    ],
)
async def test_ordered_refusals_come_once(
    twilio: TwilioStandIn, messages: Messages, failure: Failure, status: int, code: int
) -> None:
    twilio.failures.add(failure)
    with pytest.raises(TwilioRestException) as refused:
        await messages.create()
    assert (refused.value.status, refused.value.code) == (status, code)
    await messages.create()
    assert texts(twilio) == ["Bis Freitag!"]


@pytest.mark.parametrize("fault", [Fault.LOST, Fault.CLOSED_AFTER])
async def test_after_a_lost_answer_the_list_knows_the_message(
    twilio: TwilioStandIn, messages: Messages, hasty: Messages, clock: MovableClock, fault: Fault
) -> None:
    twilio.failures.add(Failure(fault, "create"))
    await gave_up(hasty, twilio)
    assert await messages.bodies(to=ADA, date_sent_after=clock()) == ["Bis Freitag!"]


@pytest.mark.parametrize("fault", [Fault.HUNG, Fault.CLOSED])
async def test_a_call_that_was_not_done_leaves_nothing(
    twilio: TwilioStandIn, messages: Messages, hasty: Messages, fault: Fault
) -> None:
    twilio.failures.add(Failure(fault, "create"))
    await gave_up(hasty, twilio)
    assert await messages.search() == []


async def test_a_stopped_server_refuses_connections(
    server: Served, messages: Messages, twilio: TwilioStandIn
) -> None:
    await server.stop()
    with pytest.raises(OSError, match="refused"):
        await messages.create()
    await server.start()
    await messages.create()
    assert texts(twilio) == ["Bis Freitag!"]
