"""The real program in a process of its own, between stand-ins that outlive it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import sys
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx

from bot.app import utc_now
from bot.demo.serve import Served
from bot.demo.telegram import TelegramStandIn
from bot.demo.twilio import TwilioStandIn
from bot.demo.twilio_webhooks import Webhooks
from tests.patience import PATIENCE
from tests.ports import free_port

ROOT = Path(__file__).parent.parent.parent
SHOP = ROOT / "tests" / "shops" / "single.toml"
OURS = re.compile(r"TERMINBOTE_|TELEGRAM_|TWILIO_|DATABASE_URL|PUBLIC_URL")


class Remembering(Webhooks):
    """Twilio's calls to us, with a note of what became of each incoming text."""

    taken: dict[str, bool]
    """By MessageSid: whether our webhook said that it has it."""

    async def _tries(self, url: str, fields: Any) -> tuple[int, str]:
        problem, body = await super()._tries(url, fields)
        if "Body" in fields:
            self.taken[fields["MessageSid"]] = not problem
        return problem, body


class Platforms:
    """Telegram and Twilio, on the machine's own clock."""

    def __init__(self) -> None:
        self.telegram = TelegramStandIn(utc_now)
        self.twilio = TwilioStandIn(utc_now)
        self.webhooks = Remembering(self.twilio.token, self.twilio.reach)
        self.webhooks.taken = {}
        self.twilio.webhooks = self.webhooks

    @contextlib.asynccontextmanager
    async def standing(self) -> AsyncIterator[Platforms]:
        async with contextlib.AsyncExitStack() as stack:
            servers = []
            for stand_in in (self.telegram, self.twilio):
                server = Served(stand_in.app, before_stop=stand_in.hang_up)
                await server.start()
                stack.push_async_callback(stand_in.close)
                stack.push_async_callback(server.stop)
                servers.append(server.url)
            self.telegram_url, self.twilio_url = servers
            yield self

    @property
    def progress(self) -> int:
        """Grows with whatever the program and the people do."""
        return len(self.telegram.calls) + len(self.twilio.log)


class ShopProcess:
    """`terminbote run`, which can be killed at any moment and started again."""

    def __init__(
        self, platforms: Platforms, folder: Path, database_url: str, *, public_url: str = ""
    ) -> None:
        """public_url: by which the platforms reach it, where that is not its own address."""
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.key_file = folder / "keys" / "keys.json"
        self.kills: list[datetime] = []
        self._log = folder / "log.txt"
        self._process: asyncio.subprocess.Process | None = None
        number = platforms.twilio.number
        platforms.twilio.senders[
            number
        ].sms_url = f"{public_url or self.url}/twilio/sms/{SHOP.stem}"
        self._environment = {
            name: value for name, value in os.environ.items() if not OURS.match(name)
        } | {
            "TERMINBOTE_SHOP": str(SHOP),
            "TERMINBOTE_DATA": str(folder / "data"),
            "TERMINBOTE_KEY_FILE": str(self.key_file),
            "TERMINBOTE_LISTEN": f"127.0.0.1:{self.port}",
            "DATABASE_URL": database_url,
            "PUBLIC_URL": public_url or self.url,
            "TELEGRAM_BOT_TOKEN": platforms.telegram.token,
            "TELEGRAM_API_URL": platforms.telegram_url,
            "TWILIO_ACCOUNT_SID": platforms.twilio.account,
            "TWILIO_AUTH_TOKEN": platforms.twilio.token,
            "TWILIO_SENDER": number,
            "TWILIO_API_URL": platforms.twilio_url,
        }

    async def start(self) -> None:
        """Start it; `up` tells when it listens."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                cwd=ROOT, env=self._environment, stdout=log, stderr=log,
            )  # fmt: skip

    async def up(self) -> None:
        """Wait until the web server answers."""
        async with asyncio.timeout(PATIENCE), httpx.AsyncClient() as client:
            while True:
                assert self._process
                assert self._process.returncode is None, self.log
                with contextlib.suppress(httpx.TransportError):
                    if (await client.get(f"{self.url}/healthz")).is_success:
                        return
                await asyncio.sleep(0.02)

    async def kill(self) -> None:
        """SIGKILL: nothing in the program hears of it."""
        assert self._process
        self._process.kill()
        await self._process.wait()
        self.kills.append(utc_now())

    async def stop(self) -> int:
        """Ask it to end, as a service's SIGTERM does; returns its exit code."""
        assert self._process
        if self._process.returncode is None:
            self._process.terminate()
        return await self._process.wait()

    @property
    def log(self) -> str:
        return self._log.read_text()

    async def owner_code(self) -> str:
        """What it prints while no chat is the owner's yet."""
        async with asyncio.timeout(PATIENCE):
            while not (codes := re.findall(r"/owner (\S+)", self.log)):
                await asyncio.sleep(0.02)
        return str(codes[-1])
