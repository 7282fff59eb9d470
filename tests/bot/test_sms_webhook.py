from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
from starlette.applications import Starlette
from twilio.request_validator import RequestValidator

from bot.channels.sms_in import heard
from bot.channels.sms_webhook import Report, SmsDoor, routes
from bot.demo.failures import Failure, Fault
from bot.demo.serve import served
from bot.demo.twilio import TwilioStandIn
from bot.demo.twilio_account import NUMBER, TOKEN
from flows.heard import Heard
from tests.bot.conftest import sms_channel
from tests.bot.test_sms import ADA, outgoing

INCOMING = {"MessageSid": "SM1", "From": ADA, "To": NUMBER, "Body": "Termin", "FromCity": "Berlin"}


def test_of_an_sms_four_fields_are_heard() -> None:
    assert heard(INCOMING) == Heard("sms", ADA, "SM1", "Termin")


@pytest.mark.parametrize("sender", ["Vodafone", "22444", "whatsapp:+4917604069012", ""])
def test_who_cannot_be_answered_is_not_heard(sender: str) -> None:
    assert heard(INCOMING | {"From": sender}) is None


@pytest.mark.parametrize(
    ("body", "more", "stopped"),
    [
        ("STOP", {}, True),
        (" cancel ", {}, True),
        ("Stop bitte", {}, False),
        ("STOPP", {}, False),
        ("STOPP", {"OptOutType": "STOP"}, True),
        ("START", {"OptOutType": "START"}, False),
    ],
)
def test_what_twilio_itself_obeys_is_known(
    body: str, more: dict[str, str], *, stopped: bool
) -> None:
    said = heard(INCOMING | {"Body": body} | more)
    assert said is not None
    assert said.stopped_by_provider is stopped


@pytest.mark.parametrize(
    ("body", "more", "helped"),
    [
        ("HELP", {}, True),
        (" info ", {}, True),
        ("AIUTO", {"OptOutType": "HELP"}, True),
        ("Help me", {}, False),
        ("HILFE", {}, False),
    ],
)
def test_what_twilio_itself_answers_is_known(
    body: str, more: dict[str, str], *, helped: bool
) -> None:
    said = heard(INCOMING | {"Body": body} | more)
    assert said is not None
    assert said.helped_by_provider is helped


def test_for_a_short_code_twilio_obeys_nothing() -> None:
    for word in ("STOP", "HELP"):
        said = heard(INCOMING | {"Body": word}, carrier_hears_stop=False)
        assert said is not None
        assert not said.stopped_by_provider
        assert not said.helped_by_provider


class Shop:
    """What has come in by the webhooks."""

    def __init__(self) -> None:
        self.heard: list[Heard] = []
        self.reports: list[Report] = []
        self.broken = False

    async def take(self, heard: Heard) -> None:
        self._check()
        self.heard.append(heard)

    async def report(self, report: Report) -> None:
        self._check()
        self.reports.append(report)

    def _check(self) -> None:
        if self.broken:
            raise RuntimeError("the database is away")


PUBLIC = "https://termine.example.org"


@asynccontextmanager
async def reached(shop: Shop, world: TwilioStandIn) -> AsyncIterator[None]:
    """Twilio's webhooks find the shop, as if through a proxy at PUBLIC."""
    door = SmsDoor(TOKEN, PUBLIC, shop.take, shop.report)
    async with served(Starlette(routes=routes({"salon": door}))) as server:
        world.reach[PUBLIC] = server.url
        world.senders[NUMBER].sms_url = f"{PUBLIC}/twilio/sms/salon"
        yield


@pytest.fixture
def shop() -> Shop:
    return Shop()


async def test_an_sms_comes_in_signed(shop: Shop, twilio_world: TwilioStandIn) -> None:
    async with reached(shop, twilio_world):
        sms = await twilio_world.text(ADA, "Termin übermorgen & später + mehr")

    assert shop.heard == [Heard("sms", ADA, sms.sid, "Termin übermorgen & später + mehr")]


async def test_an_empty_sms_is_genuine_too(shop: Shop, twilio_world: TwilioStandIn) -> None:
    async with reached(shop, twilio_world):
        await twilio_world.text(ADA, "")

    assert [heard.text for heard in shop.heard] == [""]


async def test_reports_come_in_with_our_own_number(shop: Shop, twilio_world: TwilioStandIn) -> None:
    status_url = f"{PUBLIC}/twilio/status/salon"
    async with reached(shop, twilio_world), sms_channel(twilio_world, status_url=status_url) as out:
        twilio_world.failures.add(Failure(Fault.UNDELIVERED, "create", code=30006))
        sid = await out.send(outgoing())
        await twilio_world.settle()

    assert shop.reports == [
        Report(41, sid, "sent", ""),
        Report(41, sid, "undelivered", "30006"),
    ]


async def post(shop: Shop, fields: dict[str, str], **headers: str) -> httpx.Response:
    app = Starlette(routes=routes({"salon": SmsDoor(TOKEN, PUBLIC, shop.take, shop.report)}))
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://10.0.0.7:8080"
    ) as client:
        return await client.post("/twilio/sms/salon", data=fields, headers=named)


def signed(fields: dict[str, str], url: str = f"{PUBLIC}/twilio/sms/salon") -> str:
    signature: str = RequestValidator(TOKEN).compute_signature(url, fields)
    return signature


async def test_the_answer_is_empty_twiml(shop: Shop) -> None:
    answer = await post(shop, INCOMING, X_Twilio_Signature=signed(INCOMING))

    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/xml; charset=utf-8")
    assert answer.text.endswith("<Response></Response>")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X_Twilio_Signature": ""},
        {"X_Twilio_Signature": signed(INCOMING | {"Body": "etwas anderes"})},
        {"X_Twilio_Signature": signed(INCOMING, "http://10.0.0.7:8080/twilio/sms/salon")},
    ],
    ids=["missing", "empty", "of another text", "of another address"],
)
async def test_a_post_that_twilio_did_not_sign_has_no_effect(
    shop: Shop, headers: dict[str, str]
) -> None:
    answer = await post(shop, INCOMING, **headers)

    assert (answer.status_code, shop.heard) == (403, [])


async def test_what_was_not_committed_is_no_success(shop: Shop) -> None:
    shop.broken = True
    answer = await post(shop, INCOMING, X_Twilio_Signature=signed(INCOMING))

    assert answer.status_code == 503


async def test_a_post_larger_than_any_sms_is_not_read(shop: Shop) -> None:
    fields = INCOMING | {"Body": "a" * 70_000}
    answer = await post(shop, fields, X_Twilio_Signature=signed(fields))

    assert (answer.status_code, shop.heard) == (413, [])


async def test_an_unknown_shop_has_no_door() -> None:
    app = Starlette(routes=routes({}))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=PUBLIC) as client:
        answer = await client.post("/twilio/sms/salon", data=INCOMING)

    assert answer.status_code == 404


async def test_a_shop_that_fails_on_a_report_hears_of_it_again(
    shop: Shop, twilio_world: TwilioStandIn
) -> None:
    shop.broken = True
    status_url = f"{PUBLIC}/twilio/status/salon"
    async with reached(shop, twilio_world), sms_channel(twilio_world, status_url=status_url) as out:
        await out.send(outgoing())
        await twilio_world.settle()
        await asyncio.sleep(0)

    assert shop.reports == []
