"""The demo: a made-up shop with everything real but the far side of the wire."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import tempfile
import webbrowser
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select
from starlette.applications import Starlette

from booking.appointments import BOOKED
from booking.desk import Desk
from booking.tables import appointments
from bot.app import App, stay, utc_now
from bot.demo.clock import MovableClock
from bot.demo.facts import facts
from bot.demo.page import Demo, Fact, create_demo
from bot.demo.serve import Served
from bot.demo.telegram import TelegramStandIn
from bot.demo.twilio import TwilioStandIn
from bot.demo.watchers import Watchers
from bot.listening import listener
from bot.opening import NotReady
from bot.plainly import plainly
from bot.settings import read
from bot.shopfront import Pace

USUAL, PORTS = "127.0.0.1:8080", 100
SHOP = Path(__file__).parent / "salon.toml"


@contextlib.asynccontextmanager
async def standing(listen: str, folder: Path, *, pace: Pace | None = None) -> AsyncIterator[Served]:
    """The whole demo at `listen` (host:port), its rows and keys in `folder`."""
    host, _, port = listen.rpartition(":")
    clock, watchers = MovableClock(utc_now), Watchers()
    telegram = TelegramStandIn(clock, watchers=watchers)
    twilio = TwilioStandIn(clock, watchers=watchers)
    async with contextlib.AsyncExitStack() as stack:
        urls = [await _served(stack, stand_in) for stand_in in (telegram, twilio)]
        environment = {
            "TERMINBOTE_SHOP": str(SHOP),
            "TERMINBOTE_DATA": str(folder / "data"),
            "TERMINBOTE_KEY_FILE": str(folder / "keys" / "keys.json"),
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": urls[0],
            "TWILIO_ACCOUNT_SID": twilio.account,
            "TWILIO_AUTH_TOKEN": twilio.token,
            "TWILIO_SENDER": twilio.number,
            "TWILIO_API_URL": urls[1],
        }
        twilio.senders[twilio.number].sms_url = f"http://{listen}/twilio/sms/{SHOP.stem}"
        # Of all shops only this one does without https, whatever host it is reached by.
        settings = read(environment).model_copy(update={"public_url": f"http://{listen}"})
        app = await stack.enter_async_context(App(settings, clock=clock, pace=pace).open())
        play = _Play(app, telegram, twilio, clock)
        web = Served(
            Starlette(routes=[*create_demo(play.demo()), *app.asgi.routes]),
            host=host,
            port=int(port),
            before_stop=watchers.close,
        )
        await web.start()
        stack.push_async_callback(web.stop)
        running = asyncio.create_task(app.run())
        stack.push_async_callback(_ended, running)
        yield web


async def _served(
    stack: contextlib.AsyncExitStack, stand_in: TelegramStandIn | TwilioStandIn
) -> str:
    server = Served(stand_in.app, before_stop=stand_in.hang_up)
    await server.start()
    stack.push_async_callback(stand_in.close)
    stack.push_async_callback(server.stop)
    return server.url


async def _ended(running: asyncio.Task[None]) -> None:
    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running


class _Play:
    """The demo's shop and its cast."""

    def __init__(
        self, app: App, telegram: TelegramStandIn, twilio: TwilioStandIn, clock: MovableClock
    ) -> None:
        self._app, self._telegram, self._twilio, self._clock = app, telegram, twilio, clock
        self._front = app.fronts[0]
        self._owner = telegram.add_person("Olga", language="de")
        self._claimed = False
        self._speaking = asyncio.Lock()

    def demo(self) -> Demo:
        return Demo(
            telegram=self._telegram,
            twilio=self._twilio,
            clock=self._clock,
            known=self._known,
            next_event=self._next_event,
            shop=self._front.shop.name,
            zone=self._front.shop.zone,
            owner_id=self._owner.id,
            language="de",
            moved=self._moved,
            spoken=self._spoken,
        )

    async def _spoken(self, language: str) -> None:
        """Olga reads what the visitor reads.

        As the page opens, her chat becomes the owner's, with the code that a real start would
        print. Later she asks for the other language herself.
        """
        async with self._speaking:  # several tabs may open at once
            before, self._owner.language_code = self._owner.language_code, language
            if not self._claimed:
                code = await self._app.claim_code(self._front)
                self._telegram.say(self._owner.id, f"/start owner_{code}")
                self._claimed = True
            elif language != before:
                self._telegram.say(self._owner.id, f"/language {language}")

    async def _known(self, channel: str, address: str, language: str) -> list[Fact]:
        return await self._front.read(lambda desk: facts(desk, channel, address, language))

    async def _next_event(self) -> datetime | None:
        await self._app.periodic.remind()  # what was booked just now is not looked at yet
        return await self._front.read(next_event)

    async def _moved(self) -> None:
        await self._app.periodic.remind()
        await self._app.periodic.offer()
        await self._app.periodic.forget()
        self._front.wake()


def next_event(desk: Desk) -> datetime | None:
    """When there may be something to say of an appointment next, or the next one begins."""
    when = (appointments.c.look_at, appointments.c.starts_at)
    ahead = [
        desk.connection.scalar(
            select(func.min(moment)).where(
                appointments.c.shop_id == desk.shop.id,
                appointments.c.state == BOOKED,
                moment > desk.now,
            )
        )
        for moment in when
    ]
    return min((moment for moment in ahead if moment), default=None)


def place(listen: str) -> str:
    """Where the page is to be: there, or at the first free port where nothing was asked for.

    Raises NotReady.
    """
    host, _, port = (listen or USUAL).rpartition(":")
    first = int(port)
    for number in range(first, first + (1 if listen else PORTS)):
        with contextlib.suppress(OSError), listener(host, number) as free:
            return f"{host}:{free.getsockname()[1]}"
    raise NotReady(
        f"Nothing can be served at {listen or USUAL}: something else has that port, or the address "
        "is not this computer's. Another one: terminbote demo --listen 127.0.0.1:9000"
    )


def demo(listen: str, *, open_browser: bool) -> None:
    """Run the demo until Ctrl+C or a signal; nothing it writes outlives it."""
    with plainly():
        listen = place(listen)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    rows = tempfile.TemporaryDirectory(prefix="terminbote-demo-")
    with rows as folder, contextlib.suppress(KeyboardInterrupt, asyncio.CancelledError):
        asyncio.run(_run(listen, Path(folder), open_browser=open_browser))


async def _run(listen: str, folder: Path, *, open_browser: bool) -> None:
    if ours := asyncio.current_task():
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ours.cancel)
    async with standing(listen, folder) as web:
        stay()
        print(f"Terminbote demo: {web.url}/  (Ctrl+C ends it)", flush=True)  # noqa: T201
        if open_browser:
            webbrowser.open(f"{web.url}/")
        await asyncio.Event().wait()
