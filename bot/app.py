"""The roof: builds every part from the settings, opens the shops, runs and closes them in order."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from datetime import UTC, datetime
from functools import partial
from socket import socket
from typing import Any

from sqlalchemy import Connection
from starlette.applications import Starlette
from starlette.routing import BaseRoute
from telegram.error import InvalidToken, TelegramError

from booking import owners
from booking.desk import Desk
from booking.keys import Keyring, open_keys, strays
from booking.migrate import migrate
from booking.owners import Owner
from booking.shop import Shop, load_all
from booking.storage import Storage
from bot import calendar_links, health, pages
from bot.channels import hush, sms_webhook, telegram_webhook
from bot.greeting import greeting, unknown
from bot.lines import connected, refuse_mute, refuse_shared
from bot.listening import door, server_of
from bot.periodic import Periodic
from bot.settings import Settings
from bot.shopfront import Pace, Shopfront, run_until_cancelled
from locales import Say, render

log = logging.getLogger(__name__)

INTRODUCE_AGAIN = 30.0
"""Seconds until Telegram is tried again where it could not be reached at the start."""
STILL_THERE = 0.5
"""Seconds after which whoever waits for another process to end says so."""
COMMANDS = ("book", "mine", "wait", "language", "privacy", "help", "stop", "delete")
"""What stands in Telegram's menu; the words are `command-…` in each language."""


def utc_now() -> datetime:
    """The only clock of the house."""
    return datetime.now(UTC)


class App:
    """Every part of one process."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Callable[[], datetime] = utc_now,
        pace: Pace | None = None,
    ) -> None:
        self.settings = settings
        self.clock = clock
        self._pace = pace or Pace()
        self.fronts: list[Shopfront] = []
        self.awake = asyncio.Event()
        """The shops are taken over; what is noted of an earlier run has been read."""

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncIterator[App]:
        """Open the shops for as long as the block runs; nothing is sent or heard yet.

        Raises BadShopFile, BadKeyFile, BadSettings, DatabaseNewer or StorageFailed.
        """
        async with contextlib.AsyncExitStack() as stack:
            described = load_all(self.settings.shop)
            self.storage = await opened(self.settings)
            stack.push_async_callback(self.storage.close)
            keyring = await self.storage.transact(self._keys([shop.id for shop in described]))
            for shop in described:
                front = self._front(shop, keyring)
                stack.push_async_callback(front.close)
                self.fronts.append(front)
            refuse_mute(self.fronts)
            refuse_shared(self.fronts)
            self.periodic = Periodic(self.fronts, self.settings.key_file.parent)
            self.asgi = Starlette(routes=self._routes())
            yield self

    def _keys(self, shop_ids: Sequence[str]) -> Callable[[Connection], Keyring]:
        return lambda connection: open_keys(connection, self.settings.key_file, shop_ids)

    def _front(self, shop: Shop, keyring: Keyring) -> Shopfront:
        lines = connected(shop, self.settings)
        keys = keyring.of(shop.id)
        return Shopfront(shop, keys, self.storage, self.clock, lines, self._pace)

    def _routes(self) -> list[BaseRoute]:
        telegram = {f.shop.id: door for f in self.fronts if (door := f.telegram_door())}
        sms = {f.shop.id: gate for f in self.fronts if (gate := f.sms_door())}
        return [
            telegram_webhook.route(telegram),
            *sms_webhook.routes(sms),
            calendar_links.route(self.fronts),
            *pages.routes(self.fronts, sms_region=self.settings.twilio_region or ""),
            health.route(self.storage, lambda: health.degraded(self.fronts, self.periodic)),
        ]

    async def run(self, announce: Callable[[str], None] = lambda line: None) -> None:
        """Greet the platforms, then hear, send and look after things until cancelled.

        `asgi` is to be served beside this. announce: told in a few lines what is on.
        """
        late: list[Coroutine[Any, Any, None]] = []
        for front in self.fronts:
            await self._take_over(front, announce)
            await self._appoint(front)
            if not await self._introduced(front):
                late.append(self._introduce_later(front))
            for line in greeting(front, self.settings, await self.claim_code(front)):
                announce(line)
        ids = [front.shop.id for front in self.fronts]
        for line in unknown(await self.storage.read(lambda connection: strays(connection, ids))):
            announce(line)
        await self.periodic.start()
        self.awake.set()
        try:
            polls = not self.settings.webhooks
            tasks = [task for front in self.fronts for task in front.tasks(polls=polls)]
            await run_until_cancelled([*late, *tasks])
        finally:
            self.periodic.stop()

    async def _take_over(self, front: Shopfront, announce: Callable[[str], None]) -> None:
        """Raises StorageFailed where another process serves the shop and does not end."""
        waiting = "Another Terminbote seems to be running with this database: waiting for its end."
        says_so = asyncio.get_running_loop().call_later(STILL_THERE, announce, waiting)
        try:
            await front.take_over()
        finally:
            says_so.cancel()

    async def _introduced(self, front: Shopfront) -> bool:
        """Tell Telegram where to bring messages, and what the bot can do; False if that failed."""
        telegram, door = front.lines.telegram, front.telegram_door()
        if not telegram or not door:
            return True
        try:
            if self.settings.webhooks and self.settings.public_url:
                await telegram_webhook.set_webhook(door, self.settings.public_url, front.shop.id)
            await telegram.introduce(menu(front.shop))
        except TelegramError as failure:
            telegram.is_refused = isinstance(failure, InvalidToken)
            log.error("telegram: the bot cannot be reached yet: %s", type(failure).__name__)
            return False
        return True

    async def _introduce_later(self, front: Shopfront) -> None:
        """Again and again until Telegram has heard; the rest of the shop is open meanwhile."""
        while True:
            await asyncio.sleep(INTRODUCE_AGAIN)
            if await self._introduced(front):
                return

    async def _appoint(self, front: Shopfront) -> None:
        """The number in the shop file is the owner's, and no other that stood there before."""
        number = front.shop.owner.sms

        def appoint(desk: Desk) -> None:
            owners.follow_file(desk)
            if not front.lines.sms:
                return
            owners.keep_only(desk, "sms", number)
            if number and not owners.is_owner(desk, "sms", number):
                owners.appoint(desk, Owner("sms", number, front.shop.owner.language))

        await front.write(appoint)

    async def claim_code(self, front: Shopfront) -> str | None:
        """A one-time code for the owner's chat, if no chat has claimed that role yet."""

        def fresh(desk: Desk) -> str | None:
            if any(owner.channel == "telegram" for owner in owners.everyone(desk)):
                return None
            return owners.new_claim(desk)

        return await front.write(fresh)


def menu(shop: Shop) -> dict[str, dict[str, str]]:
    """The bot's commands with a line on each, by language; the shop's own language first."""
    return {
        language: {
            command: render(
                [Say(f"command-{command}")], language=language, form="chat", zone=shop.zone
            ).text
            for command in COMMANDS
        }
        for language in shop.languages
    }


async def opened(settings: Settings) -> Storage:
    """The database, brought up to date. Raises DatabaseNewer or StorageFailed."""
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    await asyncio.to_thread(migrate, settings.database)
    return await Storage.open(settings.database)


def run(settings: Settings) -> None:
    """Open the shops and serve until a signal ends the program.

    Raises BadShopFile, BadKeyFile, BadSettings, DatabaseNewer or StorageFailed.
    """
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    hush()
    for chatty in ("alembic", "uvicorn"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    asyncio.run(_run(settings))


NEW_OBJECTS = 10_000
"""So many before the next look; a turn leaves a few hundred behind until then."""


def stay() -> None:
    """From here on look for rubbish again, but not among what is loaded by now, which stays, nor
    several times in every turn."""
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)
    gc.enable()


async def _run(settings: Settings) -> None:
    host, _, port = settings.listen.rpartition(":")
    async with App(settings).open() as app:
        stay()
        await serve(app, host=host, port=int(port))


async def serve(app: App, *, host: str, port: int) -> None:
    """Run an open app beside its web server, until it ends or a signal comes.

    Raises NotReady where the address is not to be had, before anything is begun.
    """
    with door(host, port) as open_door:  # uvicorn leaves it open where it is to end at once
        await _serve(app, open_door)


async def _serve(app: App, open_door: socket) -> None:
    server = server_of(app.asgi)
    for ending in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(ending, server.handle_exit, ending, None)
    # Flushed, or a service's journal would show the lines only when the program ends.
    running = asyncio.create_task(app.run(partial(print, flush=True)))
    tasks = [running]
    if app.settings.metrics:
        tasks.append(asyncio.create_task(_serve_metrics(app, app.settings.metrics)))
    for task in tasks:
        task.add_done_callback(lambda _: setattr(server, "should_exit", True))
    try:
        await server.serve([open_door])
    finally:
        for task in tasks:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task


async def _serve_metrics(app: App, address: str) -> None:
    """Numbers on an address of their own."""
    from bot import metrics  # noqa: PLC0415 - 20 ms of start for what few shops want

    host, _, port = address.rpartition(":")
    server = server_of(metrics.app(app.fronts))
    try:
        await server.serve([door(host, int(port))])
    finally:
        server.should_exit = True
