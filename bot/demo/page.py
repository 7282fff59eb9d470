"""The demo's page: three phones, a clock, and what the shop knows about each customer."""

from __future__ import annotations

import tomllib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.demo.clock import MovableClock
from bot.demo.control import BadRequest, control_routes, route
from bot.demo.telegram import TelegramStandIn
from bot.demo.twilio import TwilioStandIn
from bot.demo.visitors import Visitors, spaced
from bot.demo.wire import Json

HERE = Path(__file__).parent
LANGUAGES = ("de", "en", "fr", "it")
STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1)}
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True)
class Fact:
    """One thing that the shop has stored about a person."""

    what: str
    """In the reader's language: "Name", "Appointment"."""
    value: str
    until: str = ""
    """How long it is kept, or why."""


Known = Callable[[str, str, str], Awaitable[Sequence[Fact]]]
"""What is stored now about a person: (channel, address, language)."""
NextEvent = Callable[[], Awaitable[datetime | None]]
"""When something happens next: a reminder falls due, an appointment begins."""


async def nothing_to_do() -> None:
    """For a demo in which nobody needs to be told that the clock has moved."""


async def nothing_to_say(language: str) -> None:
    """For a demo whose owner speaks one language only."""


@dataclass(frozen=True)
class Demo:
    """What the page is about."""

    telegram: TelegramStandIn
    twilio: TwilioStandIn
    """Both tell the same `watchers`."""
    clock: MovableClock
    known: Known
    next_event: NextEvent
    shop: str
    """Its name."""
    zone: ZoneInfo
    owner_id: int
    """The person at the stand-in of Telegram who owns the shop."""
    language: str = "en"
    """The page's, until the visitor picks another."""
    moved: Callable[[], Awaitable[None]] = nothing_to_do
    """Called after the clock was moved, so that what is due now is done now."""
    spoken: Callable[[str], Awaitable[None]] = nothing_to_say
    """Called with the language that the page speaks from now on."""


def create_demo(demo: Demo) -> list[BaseRoute]:
    """All routes of the demo: the page at /, its own paths under /demo, the stand-ins' control."""
    page = _Page(demo)
    control = control_routes(demo.telegram, demo.twilio, demo.telegram.watchers)
    return [
        Route("/", page.show),
        route("/demo/state", page.state),
        route("/demo/known/{phone}", page.known),
        route("/demo/clock", page.move, "POST"),
        route("/demo/language", page.speak, "POST"),
        route("/demo/customers/{phone}", page.renew, "POST"),
        Mount("/demo/static", _Static(directory=HERE / "static")),
        Mount("/standin", routes=control),
    ]


class _Static(StaticFiles):
    """Asked for again each time, so that scripts of two releases never meet in one page."""

    def file_response(self, *given: Any, **named: Any) -> Response:
        response = super().file_response(*given, **named)
        response.headers["Cache-Control"] = "no-cache"
        return response


class _Page:
    """Answers for the page; what it remembers is who the customers are."""

    def __init__(self, demo: Demo) -> None:
        self._demo = demo
        self._visitors = Visitors(demo.telegram, language=demo.language)
        self._words = {each: words(each) for each in LANGUAGES}
        environment = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._template = environment.get_template("demo.html")

    async def show(self, request: Request) -> Response:
        language = self._language(request)
        text = self._template.render(
            words=self._words[language],
            language=language,
            languages=LANGUAGES,
            shop=self._demo.shop,
            zone=self._demo.zone.key,
            sms_number=spaced(self._demo.twilio.number),
        )
        return HTMLResponse(text, headers=HEADERS)

    def _language(self, request: Request) -> str:
        """The page's own, where it says so: another tab may have been opened in another."""
        asked = request.query_params.get("language", "")
        return asked if asked in LANGUAGES else self._visitors.language

    async def state(self, request: Request, sent: Json) -> Json:
        following = await self._demo.next_event()
        return {
            "now": self._demo.clock().isoformat(),
            "next": following and following.isoformat(),
            "customers": self._visitors.shown(),
            "owner": self._demo.owner_id,
        }

    async def known(self, request: Request, sent: Json) -> Json:
        phone, language = _phone(request), self._language(request)
        facts = await self._demo.known(phone, self._visitors.address(phone), language)
        return {"facts": [asdict(each) for each in facts]}

    async def move(self, request: Request, sent: Json) -> Json:
        clock, by = self._demo.clock, sent.get("by")
        if by in STEPS:
            clock.move(STEPS[by])
        elif by == "next":
            clock.move_to(await self._demo.next_event() or clock())
        else:
            raise BadRequest(f"by must be one of {', '.join(STEPS)}, next")
        await self._demo.moved()
        self._demo.telegram.watchers.tell({"at": "clock"})
        return await self.state(request, {})

    async def speak(self, request: Request, sent: Json) -> Json:
        if sent.get("language") not in LANGUAGES:
            raise BadRequest(f"language must be one of {', '.join(LANGUAGES)}")
        self._visitors.speak(sent["language"])
        await self._demo.spoken(sent["language"])
        return await self.state(request, {})

    async def renew(self, request: Request, sent: Json) -> Json:
        self._visitors.renew(_phone(request))
        self._demo.telegram.watchers.tell({"at": "customers"})
        return await self.state(request, {})


def words(language: str) -> Json:
    """The page's own words in that language."""
    return tomllib.loads((HERE / "words" / f"{language}.toml").read_text("utf-8"))


def _phone(request: Request) -> str:
    phone = str(request.path_params["phone"])
    if phone not in ("telegram", "sms"):
        raise BadRequest("phone must be telegram or sms")
    return phone
