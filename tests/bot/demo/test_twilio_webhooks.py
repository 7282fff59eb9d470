"""Twilio calls the shop: incoming texts, its own keywords, statuses; all of it signed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from twilio.request_validator import RequestValidator

from bot.demo.failures import Failure, Fault
from bot.demo.serve import Served, served
from bot.demo.twilio import TwilioStandIn
from bot.demo.twilio_words import HELPED, STARTED, STOPPED
from tests.patience import PATIENCE
from tests.ports import free_port

SHOP = "+4917139200014"
ADA = "+4917604069012"
PUBLIC = "https://salon.example"


class Hooks:
    """The shop's side: refuses what is not signed, remembers the rest, answers as it is told."""

    def __init__(self, token: str) -> None:
        self.validator = RequestValidator(token)
        self.taken: list[tuple[str, dict[str, str]]] = []
        self.answers: list[int] = []
        self.twiml = "<Response/>"
        self.app = Starlette(routes=[Route("/{path}", self.take, methods=["POST"])])

    async def take(self, request: Request) -> Response:
        form = await request.form()
        url = PUBLIC + request.url.path + (f"?{request.url.query}" if request.url.query else "")
        signed = request.headers.get("x-twilio-signature", "")
        if not self.validator.validate(url, form, signed):
            return Response(status_code=403)
        path = request.path_params["path"]
        self.taken.append((path, {name: str(value) for name, value in form.items()}))
        status = self.answers.pop(0) if self.answers else 200
        return Response(self.twiml, status, media_type="text/xml")

    @property
    def statuses(self) -> list[str]:
        return [form["MessageStatus"] for path, form in self.taken if path == "status"]


@pytest.fixture
async def hooks(twilio: TwilioStandIn) -> AsyncIterator[Hooks]:
    hooks = Hooks(twilio.token)
    async with served(hooks.app) as server:
        twilio.reach[PUBLIC] = server.url
        twilio.senders[SHOP].sms_url = f"{PUBLIC}/sms"
        yield hooks


@pytest.fixture
async def api(twilio: TwilioStandIn) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(twilio.app)
    account = f"http://twilio/2010-04-01/Accounts/{twilio.account}"
    sign_in = (twilio.account, twilio.token)
    async with httpx.AsyncClient(transport=transport, base_url=account, auth=sign_in) as api:
        yield api


async def send(api: httpx.AsyncClient, body: str = "Bis Freitag!") -> httpx.Response:
    form = {"To": ADA, "From": SHOP, "Body": body, "StatusCallback": f"{PUBLIC}/status?row=7"}
    return await api.post("/Messages.json", data=form)


def phone(twilio: TwilioStandIn) -> list[tuple[str, str]]:
    return [(each["from"], each["text"]) for each in twilio.shown(ADA)["messages"]]


async def test_an_incoming_text_is_posted_signed_with_blank_fields(
    twilio: TwilioStandIn, hooks: Hooks
) -> None:
    sms = await twilio.text(ADA, "Termin für morgen?")
    [(path, form)] = hooks.taken
    assert path == "sms"
    assert (form["From"], form["To"], form["Body"]) == (ADA, SHOP, "Termin für morgen?")
    assert (form["MessageSid"], form["SmsSid"], form["NumMedia"]) == (sms.sid, sms.sid, "0")
    assert (form["FromCity"], form["FromCountry"]) == ("", "DE")


async def test_the_same_message_can_be_posted_twice(twilio: TwilioStandIn, hooks: Hooks) -> None:
    sms = await twilio.text(ADA, "1")
    await twilio.repeat(sms.sid)
    assert [form["MessageSid"] for _, form in hooks.taken] == [sms.sid, sms.sid]
    assert phone(twilio) == [("phone", "1")]


async def test_an_answer_in_twiml_is_sent(twilio: TwilioStandIn, hooks: Hooks) -> None:
    hooks.twiml = "<Response><Message>Hallo &amp; danke</Message></Response>"
    await twilio.text(ADA, "hi")
    assert phone(twilio) == [("phone", "hi"), ("shop", "Hallo & danke")]


async def test_statuses_are_told_after_the_first_one(
    twilio: TwilioStandIn, hooks: Hooks, api: httpx.AsyncClient
) -> None:
    sent = (await send(api)).json()
    await twilio.settle()
    assert sent["status"] == "queued"
    assert hooks.statuses == ["sent", "delivered"]
    assert {form["MessageSid"] for _, form in hooks.taken} == {sent["sid"]}


@pytest.mark.parametrize(
    ("fault", "statuses"),
    [
        (Fault.UNDELIVERED, ["sent", "undelivered"]),
        (Fault.FAILED, ["failed"]),
        (Fault.UNHEARD, ["sent"]),
    ],
)
async def test_a_message_can_be_lost_on_its_way(
    twilio: TwilioStandIn,
    hooks: Hooks,
    api: httpx.AsyncClient,
    fault: Fault,
    statuses: list[str],
) -> None:
    twilio.failures.add(Failure(fault, "create", code=30006))
    assert (await send(api)).status_code == 201
    await twilio.settle()
    assert hooks.statuses == statuses
    assert hooks.taken[-1][1].get("ErrorCode") == ("30006" if fault is not Fault.UNHEARD else None)
    assert phone(twilio) == []


@pytest.mark.parametrize("word", ["STOP", "stop ", "Cancel", "END", "quit", "OptOut", "Revoke"])
async def test_a_lone_stop_word_blocks_the_number(
    twilio: TwilioStandIn, hooks: Hooks, api: httpx.AsyncClient, word: str
) -> None:
    await twilio.text(ADA, word)
    assert phone(twilio) == [("phone", word), ("twilio", STOPPED)]
    assert hooks.taken[0][1]["Body"] == word

    refused = await send(api)
    assert (refused.status_code, refused.json()["code"]) == (400, 21610)
    assert twilio.shown(ADA)["stopped"]


@pytest.mark.parametrize("text", ["Stop bitte", "CANCEL 2", "OPT OUT", "stopp"])
async def test_other_wordings_block_nothing(
    twilio: TwilioStandIn, hooks: Hooks, api: httpx.AsyncClient, text: str
) -> None:
    await twilio.text(ADA, text)
    assert (await send(api)).status_code == 201


async def test_stop_twice_is_answered_once(twilio: TwilioStandIn, hooks: Hooks) -> None:
    for _ in range(2):
        await twilio.text(ADA, "STOP")
    assert phone(twilio) == [("phone", "STOP"), ("twilio", STOPPED), ("phone", "STOP")]


async def test_start_opens_the_way_again(
    twilio: TwilioStandIn, hooks: Hooks, api: httpx.AsyncClient
) -> None:
    await twilio.text(ADA, "STOP")
    await twilio.text(ADA, "YES")
    assert phone(twilio)[-1] == ("twilio", STARTED)
    assert (await send(api)).status_code == 201


async def test_yes_from_a_phone_that_is_not_blocked_gets_no_reply(
    twilio: TwilioStandIn, hooks: Hooks
) -> None:
    await twilio.text(ADA, "YES")
    assert phone(twilio) == [("phone", "YES")]
    assert hooks.taken[0][1]["Body"] == "YES"


async def test_help_is_answered_by_twilio_and_posted_too(
    twilio: TwilioStandIn, hooks: Hooks
) -> None:
    await twilio.text(ADA, "Info")
    assert phone(twilio) == [("phone", "Info"), ("twilio", HELPED)]
    assert len(hooks.taken) == 1


async def test_a_block_holds_for_the_whole_messaging_service(
    twilio: TwilioStandIn, hooks: Hooks, api: httpx.AsyncClient
) -> None:
    for number in ("+4917139200015", "+4917139200016"):
        twilio.add_sender(number, service="MG1").sms_url = f"{PUBLIC}/sms"
    await twilio.text(ADA, "STOP", to="+4917139200015")
    form = {"To": ADA, "From": "+4917139200016", "Body": "hello"}
    assert (await api.post("/Messages.json", data=form)).json()["code"] == 21610
    assert (await send(api)).status_code == 201


async def test_a_failing_webhook_is_not_called_again(twilio: TwilioStandIn, hooks: Hooks) -> None:
    hooks.answers = [500]
    await twilio.text(ADA, "hi")
    assert len(hooks.taken) == 1
    assert twilio.webhooks.problems == [(f"{PUBLIC}/sms", 11200)]


async def test_a_fallback_address_is_told_what_happened(
    twilio: TwilioStandIn, hooks: Hooks
) -> None:
    hooks.answers = [503]
    twilio.senders[SHOP].fallback_url = f"{PUBLIC}/fallback"
    await twilio.text(ADA, "hi")
    assert [path for path, _ in hooks.taken] == ["sms", "fallback"]
    assert hooks.taken[1][1]["ErrorCode"] == "11200"
    assert hooks.taken[1][1]["ErrorUrl"] == f"{PUBLIC}/sms"


async def test_the_address_may_ask_for_more_tries(twilio: TwilioStandIn, hooks: Hooks) -> None:
    twilio.senders[SHOP].sms_url = f"{PUBLIC}/sms#rc=3&rp=5xx"
    hooks.answers = [503, 500]
    await twilio.text(ADA, "hi")
    assert len(hooks.taken) == 3
    assert twilio.webhooks.problems == []


async def test_an_unreachable_webhook_loses_the_message(twilio: TwilioStandIn) -> None:
    url = f"http://127.0.0.1:{free_port()}"
    twilio.senders[SHOP].sms_url = f"{url}/sms"
    await twilio.text(ADA, "hi")
    assert twilio.webhooks.problems == [(f"{url}/sms", 11205)]


async def test_a_callback_to_a_server_that_went_away_is_tried_once_more(
    twilio: TwilioStandIn, hooks: Hooks, api: httpx.AsyncClient
) -> None:
    server = Served(hooks.app, port=free_port())
    await server.start()
    await server.stop()
    twilio.reach[PUBLIC] = server.url
    await send(api)
    await asyncio.wait_for(twilio.settle(), PATIENCE)
    assert [code for _, code in twilio.webhooks.problems] == [11205, 11205]
    assert phone(twilio) == [("shop", "Bis Freitag!")]
