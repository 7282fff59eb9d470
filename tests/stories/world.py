"""A whole world for a story: the stand-ins of both platforms, the shop, and people with phones.

Everything between a person's thumb and the database is real: the wire, the channels, the inbox,
the outbox, the senders. Only the clock stands still until the story moves it.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import exists, func, select

from booking import appointments
from booking.appointments import Appointment
from booking.desk import Desk
from booking.tables import messages, metadata
from bot.app import App
from bot.demo.clock import MovableClock
from bot.demo.serve import Served
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_chats import Person
from bot.demo.twilio import TwilioStandIn
from bot.limits import Limits, Rate
from bot.settings import read
from bot.shopfront import Pace, Shopfront
from reminders.outbox import UNFINISHED
from reminders.rows import QUIET, UNSURE_QUIET
from tests.patience import PATIENCE
from tests.ports import free_port

SHOPS = Path(__file__).parent.parent / "shops"
TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""When most stories begin: ten o'clock in Berlin, the salon is open."""


def _unhurried() -> Limits:
    return Limits(Rate(1e6, 1e6))


NO_LIMITS = Pace(telegram=_unhurried, sms=lambda _: _unhurried())
"""Stories do not wait for the platforms' speed limits; those have tests of their own."""


@dataclass
class TelegramUser:
    """Somebody with Telegram, as a story sees them."""

    world: World
    person: Person
    seen: dict[int, dict[str, Any]] = field(default_factory=dict)
    pressed: int = 0
    """How often this person has pressed a button so far."""

    async def says(self, text: str) -> None:
        self._look()
        self.world.telegram.say(self.person.id, text)
        await self.world.rest()

    async def sends(self, content: dict[str, Any]) -> None:
        """Send no text but a picture, a voice …; its fields on the wire."""
        self._look()
        self.world.telegram.send(self.person.id, content)
        await self.world.rest()

    async def books(self, wish: str, choice: str = "mit Erinnerung") -> None:
        """Book as somebody new: what for and when, the first name, with a reminder or without."""
        await self.says(wish)
        await self.says(self.person.first_name)
        await self.taps(choice)

    async def says_in(self, chat: int, text: str) -> None:
        self._look()
        self.world.telegram.say(self.person.id, text, chat_id=chat)
        await self.world.rest()

    async def taps(self, label: str) -> None:
        """Press the newest button with that on it."""
        for message in reversed(self._shown()):
            for button in (button for row in message["buttons"] for button in row):
                if label in _read(button["text"]):
                    await self.presses(message["id"], button["text"])
                    return
        raise AssertionError(f"no button {label!r}; there are {self.buttons}")

    async def presses(self, message_id: int, button: str | int) -> None:
        self._look()
        self.pressed += 1
        self.world.telegram.tap(self.person.id, message_id, button)
        await self.world.rest()

    async def shares_contact(self, *, of: int = 0) -> None:
        self._look()
        self.world.telegram.share_contact(self.person.id, of=of)
        await self.world.rest()

    async def blocks(self) -> None:
        self.world.telegram.block(self.person.id)
        await self.world.rest()

    @property
    def news(self) -> list[str]:
        """What is new on the screen since this person's last deed, edits included."""
        return [
            _read(each["text"])
            for each in self._bots()
            if _says_more(each, than=self.seen.get(each["id"]))
        ]

    @property
    def last(self) -> str:
        return "\n".join(self.news)

    @property
    def buttons(self) -> list[str]:
        """The labels under the newest message that has any."""
        for message in reversed(self._shown()):
            if message["buttons"]:
                return [_read(button["text"]) for row in message["buttons"] for button in row]
        return []

    @property
    def keyboard(self) -> list[str]:
        """The keys that stand in place of the keyboard, such as the one that sends one's number."""
        keys = self.world.telegram.shown(self.person.id)["keyboard"]
        return [key if isinstance(key, str) else key["text"] for row in keys for key in row]

    def message_with(self, text: str) -> int:
        """The id of the newest message of the bot that says so."""
        return int(next(m["id"] for m in reversed(self._bots()) if text in m["text"]))

    @property
    def chat(self) -> list[str]:
        """Everything the bot's side of the chat shows now."""
        return [_read(each["text"]) for each in self._bots()]

    def _shown(self) -> list[dict[str, Any]]:
        shown: list[dict[str, Any]] = self.world.telegram.shown(self.person.id)["messages"]
        return shown

    def _bots(self) -> list[dict[str, Any]]:
        return [each for each in self._shown() if each["from"] == "bot"]

    def _look(self) -> None:
        self.seen = {each["id"]: each for each in self._bots()}


def _read(text: str) -> str:
    """Nobody sees that a space is a hard one."""
    return text.replace("\xa0", " ").replace("\u202f", " ")


def _says_more(message: dict[str, Any], *, than: dict[str, Any] | None) -> bool:
    """Whether it is new, or was edited; that its buttons have gone is no news."""
    if than is None or message["text"] != than["text"]:
        return True
    return bool(message["buttons"]) and message["buttons"] != than["buttons"]


@dataclass
class SmsUser:
    """Somebody with an old phone."""

    world: World
    number: str
    seen: int = 0

    async def says(self, text: str) -> None:
        self.seen = len(self._bubbles())
        await self.world.twilio.text(self.number, text)
        await self.world.rest()

    async def books(self, wish: str, choice_and_name: str) -> None:
        """Book as somebody new, with a reminder or without: "1 Ada", "2 Ada"."""
        await self.says(wish)
        await self.says(choice_and_name)

    @property
    def news(self) -> list[str]:
        return [each["text"] for each in self._bubbles()[self.seen :] if each["from"] == "shop"]

    @property
    def last(self) -> str:
        return "\n".join(self.news)

    @property
    def chat(self) -> list[str]:
        return [each["text"] for each in self._bubbles() if each["from"] == "shop"]

    @property
    def segments(self) -> int:
        """How many segments the shop has paid for."""
        return sum(int(each["segments"]) for each in self._bubbles() if each["from"] == "shop")

    def _bubbles(self) -> list[dict[str, Any]]:
        if self.number not in self.world.twilio.phones:
            return []
        bubbles: list[dict[str, Any]] = self.world.twilio.shown(self.number)["messages"]
        return bubbles


class World:
    """The stand-ins, and the shop's program, which can be stopped and started again."""

    def __init__(
        self,
        folder: Path,
        database_url: str,
        shop: str,
        start: datetime,
        *,
        public_url: str = "",
    ) -> None:
        """public_url: by which the platforms reach the shop; an https address means webhooks."""
        self._public_url = public_url
        self.clock = MovableClock(lambda: start)
        self.telegram = TelegramStandIn(self.clock)
        self.twilio = TwilioStandIn(self.clock)
        self._folder, self._database_url, self._shop = folder, database_url, shop
        self._numbers = iter(f"+49171392001{digit}" for digit in range(20, 90))
        self.app: App | None = None

    @contextlib.asynccontextmanager
    async def standing(self) -> AsyncIterator[World]:
        async with contextlib.AsyncExitStack() as stack:
            stand_ins = (self.telegram, self.twilio)
            servers = [
                Served(each.app, port=free_port(), before_stop=each.hang_up) for each in stand_ins
            ]
            self._telegram_server, self._twilio_server = servers
            stack.push_async_callback(_together, *(each.close for each in stand_ins))
            stack.push_async_callback(_together, *(each.stop for each in servers))
            await _together(*(each.start for each in servers))
            self._web: Served | None = None
            stack.push_async_callback(self.shut)
            await self.open()
            yield self

    async def open(self) -> None:
        """Start the program."""
        self._stack = contextlib.AsyncExitStack()

        async def answer(scope: Any, receive: Any, send: Any) -> None:
            assert self.app
            await self.app.asgi(scope, receive, send)

        self._web = Served(answer, port=self._web.port if self._web else free_port())
        for stand_in in (self.telegram, self.twilio):
            stand_in.reach[self.public_url] = self._web.url
        self.twilio.senders[
            self.twilio.number
        ].sms_url = f"{self.public_url}/twilio/sms/{Path(self._shop).stem}"
        app = App(read(self.environment()), clock=self.clock, pace=NO_LIMITS)
        self.app = await self._stack.enter_async_context(app.open())
        await self._web.start()
        self._running = asyncio.create_task(self.app.run())
        awake = asyncio.create_task(self.app.awake.wait())
        await asyncio.wait([self._running, awake], return_when=asyncio.FIRST_COMPLETED)
        awake.cancel()
        # Its ticks come in real time: on a slow machine one would fall into the midst of a story.
        self.app.periodic.stop()

    async def shut(self) -> None:
        """Stop the program in an orderly way; the platforms go on."""
        if self.app is None or self._web is None:
            return
        await self._web.stop()
        self._running.cancel()
        self.telegram.updates.end_polls()
        with contextlib.suppress(asyncio.CancelledError):
            await self._running
        await self._stack.aclose()
        self.app = None

    @property
    def public_url(self) -> str:
        assert self._web
        return self._public_url or self._web.url

    @property
    def web_url(self) -> str:
        """Where the shop's web server really is."""
        assert self._web
        return self._web.url

    def environment(self) -> dict[str, str]:
        assert self._web
        return {
            "TERMINBOTE_SHOP": str(SHOPS / self._shop),
            "TERMINBOTE_DATA": str(self._folder / "data"),
            "TERMINBOTE_KEY_FILE": str(self._folder / "keys" / "keys.json"),
            "DATABASE_URL": self._database_url,
            "PUBLIC_URL": self.public_url,
            "TELEGRAM_BOT_TOKEN": self.telegram.token,
            "TELEGRAM_API_URL": self._telegram_server.url,
            "TWILIO_ACCOUNT_SID": self.twilio.account,
            "TWILIO_AUTH_TOKEN": self.twilio.token,
            "TWILIO_SENDER": self.twilio.number,
            "TWILIO_API_URL": self._twilio_server.url,
        }

    # people -------------------------------------------------------------------------------------

    def telegram_user(self, name: str, *, language: str = "de", phone: str = "") -> TelegramUser:
        person = self.telegram.add_person(
            name, last_name=f"{name}-Nachname", username=f"{name.lower()}_user", language=language,
            phone=phone,
        )  # fmt: skip
        return TelegramUser(self, person)

    def sms_user(self, number: str = "") -> SmsUser:
        return SmsUser(self, number or next(self._numbers))

    async def owner(self) -> TelegramUser:
        """Olga, whose chat has claimed the owner's role with the code printed at start."""
        assert self.app
        olga = self.telegram_user("Olga")
        code = await self.app.claim_code(self.front)
        await olga.says(f"/start owner_{code}")
        return olga

    # time and rest ------------------------------------------------------------------------------

    async def later(self, **span: float) -> None:
        """Move the clock, let what is due happen, and wait until all is quiet."""
        self.clock.move(timedelta(**span))
        assert self.app
        async with asyncio.timeout(PATIENCE):
            await self.front.up_to_date.wait()
        await self.app.periodic.awake()
        await self.app.periodic.remind()
        await self.app.periodic.offer()
        await self.app.periodic.forget()
        await self.app.periodic.withdraw()
        self.front.wake()
        await self.rest()

    async def rest(self) -> None:
        """Wait until nothing is on its way in or out at this moment of the clock."""
        async with asyncio.timeout(PATIENCE):
            while not await self._quiet():
                await asyncio.sleep(0.005)

    async def _quiet(self) -> bool:
        if self.app is None:
            return True
        if self.telegram.updates.waiting:
            return False
        await self.twilio.settle()
        if await self.look(_due):
            return False
        # Begun before the message that it goes with is noted as sent, so it is looked for after.
        bot = self.front.lines.telegram
        return not (bot and bot.beside)

    # looking behind the counter -----------------------------------------------------------------

    @property
    def front(self) -> Shopfront:
        assert self.app
        return self.app.fronts[0]

    async def look(self, work: Callable[[Desk], Any]) -> Any:
        return await self.front.read(work)

    async def booked(self) -> list[Appointment]:
        """The shop's diary from now on."""
        today = self.clock().date()
        found: list[Appointment] = await self.look(
            lambda desk: appointments.between(desk, today, today + timedelta(days=90))
        )
        return found

    async def everything_kept(self) -> bytes:
        """Every byte in the shop's folders, and every value in its tables."""
        files = [path.read_bytes() for path in self._folder.rglob("*") if path.is_file()]
        return b"\0".join([*files, *await self.look(_every_value)])

    async def count(self, table: Any) -> int:
        """How many rows a table has."""
        return int(
            await self.look(
                lambda desk: desk.connection.scalar(select(func.count()).select_from(table))
            )
        )


async def _together(*deeds: Callable[[], Awaitable[None]]) -> None:
    await asyncio.gather(*(deed() for deed in deeds))


def _every_value(desk: Desk) -> list[bytes]:
    rows = (
        row for table in metadata.sorted_tables for row in desk.connection.execute(select(table))
    )
    return [
        value if isinstance(value, bytes) else str(value).encode() for row in rows for value in row
    ]


def _due(desk: Desk) -> int:
    """Messages that could go out at this moment of the clock."""
    before = messages.alias()
    # What goes to one address goes in order: behind one that waits for its next try, all wait.
    waits = exists().where(
        before.c.shop_id == messages.c.shop_id,
        before.c.digest == messages.c.digest,
        before.c.id < messages.c.id,
        before.c.state.in_(UNFINISHED),
        before.c.next_at > desk.now,
        func.coalesce(before.c.outcome, "").not_in((QUIET, UNSURE_QUIET)),
    )
    query = select(func.count()).where(
        messages.c.shop_id == desk.shop.id,
        messages.c.state.in_(UNFINISHED),
        messages.c.next_at <= desk.now,
        ~waits,
    )
    return desk.connection.scalar(query) or 0
