"""A shop of a hundred lines, with a script instead of a bot: what the page's test talks to.

It lives on the same wires as the real one: it polls the stand-in of Telegram with the real client,
hears text messages by webhook and sends by Twilio's API.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)

from bot.demo.clock import MovableClock
from bot.demo.page import Demo, Fact, create_demo
from bot.demo.serve import Served
from bot.demo.telegram import TelegramStandIn
from bot.demo.twilio import TwilioStandIn
from bot.demo.watchers import Watchers

HELLO = "Hello, this is Salon Lumen. What may we do for you?\n\nPrivacy: https://lumen.example/p"
NOTICE = (
    "We keep your name and your appointments to run the booking, nothing else, and delete them "
    "90 days after your last visit. You can read, correct or delete them here at any time. "
    "Details: https://lumen.example/privacy"
)
SERVICES = ["Haircut · 45 min · €42", "Colour · 90 min · from €78", "Beard · 20 min · €18"]
DAYS = ["Mon 23 Nov", "Tue 24 Nov", "Wed 25 Nov", "Fri 27 Nov", "Sat 28 Nov", "Later ›"]
TIMES = ["09:00", "09:30", "11:00", "13:30", "15:00", "16:15", "‹ Other day"]
TEXTED = (
    "Salon Lumen: 1 Haircut 2 Colour 3 Beard. Reply with a number. Privacy: lumen.example/p",
    "When? 1 Fri 09:00 2 Fri 11:00 3 Fri 15:00 4 more",
    "Salon Lumen: your name and number only for your booking, SMS via Twilio/USA. Rights: "
    "lumen.example/p STOP, DELETE\nYour name?",
    "Booked: Haircut, Fri 27 Nov 15:00. To change it text MINE. Ref K7Q2",
)


class SmallShop:
    """Books anything for anybody, and knows what it was told."""

    def __init__(self, start: datetime) -> None:
        begun = asyncio.get_running_loop().time()
        self.clock = MovableClock(
            lambda: start + timedelta(seconds=asyncio.get_running_loop().time() - begun)
        )
        watchers = Watchers()
        self.telegram = TelegramStandIn(self.clock, watchers=watchers)
        self.twilio = TwilioStandIn(self.clock, watchers=watchers)
        self.owner = self.telegram.add_person("Olga", last_name="Lumen", language="en")
        self.facts: dict[str, list[Fact]] = {}
        self.asked: dict[str, int] = {}
        self.languages: set[str] = set()
        self.reminded = 0
        demo = Demo(
            self.telegram,
            self.twilio,
            self.clock,
            known=self.known,
            next_event=self.next_event,
            shop="Salon Lumen",
            zone=ZoneInfo("Europe/Berlin"),
            owner_id=self.owner.id,
            moved=self.remind,
        )
        self.app = Starlette(
            routes=[
                *create_demo(demo),
                Mount("/bot-api", self.telegram.app),
                Mount("/twilio-api", self.twilio.app),
                Route("/sms", self.texted, methods=["POST"]),
            ]
        )

    async def known(self, channel: str, address: str, language: str) -> Sequence[Fact]:
        self.languages.add(language)
        return self.facts.get(address, [])

    async def next_event(self) -> datetime | None:
        return datetime(2026, 11, 26, 14, tzinfo=UTC) if self.facts and not self.reminded else None

    async def remind(self) -> None:
        due = await self.next_event()
        if due and self.clock() >= due:
            self.reminded = 1
            for address in self.facts:
                if not address.startswith("+"):
                    await self.bot.send_message(address, "Tomorrow at 15:00: Haircut with Mia.")

    @contextlib.asynccontextmanager
    async def open(self, port: int = 0) -> AsyncIterator[str]:
        """Serve page and stand-ins, and listen; gives the page's address."""
        server = Served(self.app, port=port, before_stop=self.telegram.hang_up)
        await server.start()
        self.twilio.senders[self.twilio.number].sms_url = f"{server.url}/sms"
        account = f"{server.url}/twilio-api/2010-04-01/Accounts/{self.twilio.account}"
        sign_in = (self.twilio.account, self.twilio.token)
        self.bot = Bot(self.telegram.token, f"{server.url}/bot-api/bot")
        async with self.bot, httpx.AsyncClient(base_url=account, auth=sign_in) as self.sms:
            self.telegram.say(self.owner.id, "/claim 4711")
            await self.bot.send_message(self.owner.id, "You now hear of every booking here.")
            listening = asyncio.create_task(self.listen())
            yield server.url
            listening.cancel()
        await server.stop()
        await self.telegram.close()
        await self.twilio.close()

    async def listen(self) -> None:
        offset = 0
        while True:
            for update in await self.bot.get_updates(offset, timeout=20):
                offset = update.update_id + 1
                await self.hear(update)

    async def hear(self, update: Update) -> None:
        query = update.callback_query
        if query and query.message and query.data:
            await query.answer(text="Noted")
            await self.tapped(query.message.chat.id, query.message.message_id, query.data)
            return
        message = update.message
        if message is None or message.chat.id == self.owner.id:
            return
        chat = message.chat.id
        if self.asked.get(str(chat)) == 1:
            await self.named(chat, message.text or "")
        elif message.contact:
            await self.summary(chat, message.contact.phone_number)
        elif message.text:
            await self.bot.send_message(chat, HELLO, reply_markup=keys(SERVICES, 1))

    async def tapped(self, chat: int, message: int, value: str) -> None:
        if value in SERVICES:
            text, markup = "Haircut. Which day suits you?", keys(DAYS, 2)
        elif value in DAYS:
            text, markup = f"Haircut, {value}. What time?", keys(TIMES, 3)
        elif value in TIMES:
            await self.bot.edit_message_text(f"Haircut, Fri 27 Nov, {value}, Mia", chat, message)
            await self.bot.send_message(chat, NOTICE)
            await self.bot.send_message(chat, "Under what name shall we put it down?")
            self.asked[str(chat)] = 1
            return
        else:
            text, markup = "Booked: Haircut, Fri 27 Nov, 15:00, with Mia.\nReference K7Q2", None
            await self.booked(str(chat))
        await self.bot.edit_message_text(text, chat, message, reply_markup=markup)

    async def named(self, chat: int, name: str) -> None:
        self.asked[str(chat)] = 2
        self.facts[str(chat)] = [
            Fact("Name", name, "until 90 days after the last visit"),
            Fact("Telegram chat", str(chat)),
            Fact("Notice shown", "26-11-22, version 3f9c"),
        ]
        share = KeyboardButton("Share my number", request_contact=True)
        markup = ReplyKeyboardMarkup([[share], [KeyboardButton("Without")]])
        await self.bot.send_message(chat, "A phone number, if you like?", reply_markup=markup)

    async def summary(self, chat: int, number: str) -> None:
        self.facts[str(chat)].insert(1, Fact("Telephone", f"+{number}", "for this booking"))
        removed = ReplyKeyboardRemove()
        await self.bot.send_message(chat, "Thank you.", reply_markup=removed)
        choices = keys(["Book and remind me", "Book", "Change", "Stop here"], 2)
        text = "Haircut, 45 min, €42\nFri 27 Nov, 15:00, Mia\nName: Ada"
        await self.bot.send_message(chat, text, reply_markup=choices)

    async def booked(self, address: str) -> None:
        self.facts[address].append(Fact("Appointment", "Haircut, Fri 27 Nov, 15:00", "K7Q2"))
        buttons = keys(["Fine", "Move", "Call off"], 3)
        text = f"New booking: {self.facts[address][0].value}\nHaircut, Fri 27 Nov, 15:00, Mia"
        await self.bot.send_message(self.owner.id, text, reply_markup=buttons)

    async def texted(self, request: Request) -> Response:
        form = await request.form()
        number, body = str(form["From"]), str(form["Body"])
        step = self.asked.get(number, 0)
        if body != "STOP" and step < len(TEXTED):
            self.asked[number] = step + 1
            sent = {"To": number, "From": str(form["To"]), "Body": TEXTED[step]}
            await self.sms.post("/Messages.json", data=sent)
        if step == 3:
            self.facts[number] = [Fact("Name", body, "until 90 days after the last visit")]
            self.facts[number].append(Fact("Number", number))
            await self.booked(number)
        return Response("<Response/>", media_type="text/xml")


def keys(labels: Sequence[str], columns: int) -> InlineKeyboardMarkup:
    buttons = [InlineKeyboardButton(each, callback_data=each[:40]) for each in labels]
    rows = [buttons[at : at + columns] for at in range(0, len(buttons), columns)]
    return InlineKeyboardMarkup(rows)


async def main() -> None:
    """To look at the page: python -m tests.bot.demo.small_shop"""
    async with SmallShop(datetime(2026, 11, 22, 13, 5, tzinfo=UTC)).open(8099):
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
