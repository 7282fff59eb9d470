"""An installation for the doctor to look at, and the outside world that it sees."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from booking import owners
from booking.keys import Keyring
from booking.migrate import migrate
from booking.owners import Owner
from booking.shop import load
from booking.storage import Storage
from bot.credentials import channels_of
from bot.demo.serve import served
from bot.demo.telegram import TelegramStandIn
from bot.demo.twilio import TwilioStandIn
from bot.doctor import examine
from bot.findings import Finding, State
from bot.pages import whole_notice
from bot.settings import read
from tests.office import Office

SHOPS = Path(__file__).parent.parent / "shops"
PUBLIC = "https://termine.salon-sonne.example"
LISTEN = "bot.salon-sonne.example:8080"
"""Where the bot itself is asked whether it runs."""


def now() -> datetime:
    """The stand-ins' web servers stamp their answers with the machine's time."""
    return datetime.now(UTC)


@dataclass
class Patient:
    """An installation, the platforms' stand-ins, and the world that reaches its address."""

    environment: dict[str, str]
    telegram: TelegramStandIn
    twilio: TwilioStandIn
    clock: Callable[[], datetime] = now
    pages: dict[str, Response] = field(default_factory=dict)

    async def findings(self, **changed: str) -> list[Finding]:
        return await examine(self.environment | changed, self.clock, self._world())

    async def about(self, about: str, **changed: str) -> Finding:
        """The worst finding about something."""
        order = [State.OK, State.WARNING, State.PROBLEM]
        found = [each for each in await self.findings(**changed) if each.about == about]
        return max(found, key=lambda each: order.index(each.state))

    def _world(self) -> httpx.AsyncBaseTransport:
        """The public address, which only this test reaches; all else goes over the network."""
        routes = [Route(path, _always(answer)) for path, answer in self.pages.items()]
        return _Split(httpx.ASGITransport(Starlette(routes=routes)))


class _Split(httpx.AsyncHTTPTransport):
    def __init__(self, public: httpx.ASGITransport) -> None:
        super().__init__()
        self._public = public

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if str(request.url).startswith((PUBLIC, f"http://{LISTEN}")):
            return await self._public.handle_async_request(request)
        return await super().handle_async_request(request)


def _always(answer: Response) -> Any:
    async def respond(request: object) -> Response:
        return answer

    return respond


@asynccontextmanager
async def patient_in(folder: Path) -> AsyncIterator[Patient]:
    """An installation in a folder where `opened_once` was called; all is well with it."""
    telegram, twilio = TelegramStandIn(now), TwilioStandIn(now)
    async with AsyncExitStack() as stack:
        urls = []
        for stand_in in (telegram, twilio):
            server = await stack.enter_async_context(
                served(stand_in.app, before_stop=stand_in.hang_up)
            )
            urls.append(server.url)
            stack.push_async_callback(stand_in.close)
        environment = {
            "TERMINBOTE_SHOP": str(SHOPS / "salon.toml"),
            "TERMINBOTE_DATA": str(folder / "data"),
            "TERMINBOTE_KEY_FILE": str(folder / "keys" / "keys.json"),
            "PUBLIC_URL": PUBLIC,
            "TERMINBOTE_LISTEN": LISTEN,
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": urls[0],
            "TWILIO_ACCOUNT_SID": twilio.account,
            "TWILIO_AUTH_TOKEN": twilio.token,
            "TWILIO_SENDER": twilio.number,
            "TWILIO_API_URL": urls[1],
        }
        twilio.senders[twilio.number].sms_url = f"{PUBLIC}/twilio/sms/salon#rc=5&rp=all"
        patient = Patient(environment, telegram, twilio)
        patient.pages = {
            "/healthz": JSONResponse({"status": "ok"}),
            "/privacy/salon": HTMLResponse(_notice(environment)),
        }
        async with httpx.AsyncClient() as web:
            await web.post(
                f"{urls[0]}/bot{telegram.token}/setWebhook",
                json={"url": f"{PUBLIC}/telegram/webhook/salon"},
            )
        yield patient


def _notice(environment: dict[str, str]) -> str:
    """The page as this installation writes it."""
    settings = read(environment)
    shop = load(settings.shop)
    return whole_notice(shop, channels_of(shop, settings), shop.languages)


async def opened_once(folder: Path) -> None:
    """Make database and keys as the first start does; an owner has claimed the role."""
    (folder / "data").mkdir(mode=0o700)
    url = f"sqlite:///{folder / 'data' / 'terminbote.db'}"
    migrate(url)
    keyring = Keyring.create(folder / "keys" / "keys.json", ["salon"])
    async with await Storage.open(url) as storage:
        office = Office(storage, keys=keyring.of("salon"))
        await office.desk(lambda desk: owners.appoint(desk, Owner("telegram", "17", "de")))
