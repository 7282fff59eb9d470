"""One account at Twilio: its numbers, its log, the phones it talks with, who has said STOP."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from xml.etree import ElementTree

from bot.demo.failures import Failure, Failures, Fault
from bot.demo.twilio_log import Bubble, Sms
from bot.demo.twilio_webhooks import Webhooks
from bot.demo.twilio_words import stock_reply
from bot.demo.watchers import Watchers
from bot.demo.wire import Json

ACCOUNT = "AC" + "5e1fc0de" * 4
TOKEN = "7e57" * 8
NUMBER = "+4917139200014"
"""From the numbers that the German regulator keeps for films: they ring nowhere."""


@dataclass
class Sender:
    """A number (or word) of the account, and where its incoming messages go."""

    name: str
    sid: str
    sms_url: str = ""
    fallback_url: str = ""
    service: str = ""
    """The messaging service it belongs to."""


@dataclass
class Phone:
    """Somebody's phone, as seen on its screen."""

    number: str
    bubbles: list[Bubble] = field(default_factory=list)


class TwilioAccount:
    """What one account remembers, and what people with phones do."""

    account, token = ACCOUNT, TOKEN
    number = NUMBER
    """The one that phones write to unless they are told another."""

    def __init__(self, clock: Callable[[], datetime], *, watchers: Watchers | None = None) -> None:
        self.clock = clock
        self.watchers = watchers or Watchers()
        self.failures = Failures()
        self.reach: dict[str, str] = {}
        """Where our public addresses really are, see `wire.reached`."""
        self.webhooks = Webhooks(TOKEN, self.reach)
        self.senders: dict[str, Sender] = {}
        self.phones: dict[str, Phone] = {}
        self.log: dict[str, Sms] = {}
        self.stopped: set[tuple[str, str]] = set()
        """Pairs of (our number or messaging service, phone) that Twilio keeps apart."""
        self.landlines: set[str] = set()
        """Numbers to which the API refuses to send."""
        self._sids = itertools.count(1)
        self._under_way: set[asyncio.Task[None]] = set()
        self.add_sender(NUMBER)

    def add_sender(self, name: str, *, service: str = "") -> Sender:
        sender = Sender(name, f"PN{len(self.senders) + 1:032x}", service=service)
        self.senders[name] = sender
        return sender

    # what people with phones do

    async def text(self, number: str, body: str, *, to: str = "") -> Sms:
        """Somebody texts us; returns once our webhook has answered, or has been given up on."""
        sender = self.senders[to or self.number]
        sms = self._logged("inbound", number, sender.name, body, "received", sender.service)
        sms.sent = sms.created
        self._show(number, Bubble(sms, body, outgoing=True))
        pair = (sender.service or sender.name, number)
        reply, blocked = stock_reply(body, blocked=pair in self.stopped)
        if blocked:
            self.stopped.add(pair)
        else:
            self.stopped.discard(pair)
        if reply:
            self._reply(sms, reply, by_twilio=True)
        await self.repeat(sms.sid)
        return sms

    async def repeat(self, sid: str) -> None:
        """Call our webhook about an incoming message, once more if it was called before."""
        sms = self.log[sid]
        sender = self.senders[sms.to]
        twiml = await self.webhooks.call(
            sender.sms_url, sms.inbound_fields(), fallback=sender.fallback_url
        )
        for said in _messages(twiml):
            self._reply(sms, said)

    def shown(self, number: str) -> Json:
        """The phone's screen: every message with its segments, and their sum for the shop."""
        bubbles = [each.shown() for each in self._phone(number).bubbles]
        return {
            "number": number,
            "stopped": any(phone == number for _, phone in self.stopped),
            "segments": sum(each["segments"] for each in bubbles if each["from"] == "shop"),
            "messages": bubbles,
        }

    # sending

    def accept(self, sender: Sender, to: str, body: str, *, callback: str, validity: int) -> Sms:
        """Take a message in; `carry` then brings it to the phone."""
        first = "accepted" if sender.service else "queued"
        sms = self._logged("outbound-api", sender.name, to, body, first, sender.service)
        sms.callback, sms.validity = callback, validity
        return sms

    def carry(self, sms: Sms, failure: Failure | None) -> None:
        """Bring an accepted message on its way, as far as it goes."""
        fault = failure.fault if failure else None
        if fault in (Fault.FAILED, Fault.UNDELIVERED):
            self._soon(
                self._lose(sms, failure.code if failure else 0, sent=fault is not Fault.FAILED)
            )
            return
        if fault is Fault.UNHEARD:
            self._soon(self._become(sms, "sent"))
            return
        self._show(sms.to, Bubble(sms, sms.body, outgoing=False))
        self._soon(self._deliver(sms))

    async def settle(self) -> None:
        """Wait until every message under way has come as far as it goes."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def _deliver(self, sms: Sms) -> None:
        await self._become(sms, "sent")
        await self._become(sms, "delivered")

    async def _lose(self, sms: Sms, code: int, *, sent: bool) -> None:
        if sent:
            await self._become(sms, "sent")
        sms.error = code
        await self._become(sms, "undelivered" if sent else "failed")

    async def _become(self, sms: Sms, status: str) -> None:
        sms.status = status
        if status == "sent":
            sms.sent = self.clock()
        self._changed(sms.to)
        await self.webhooks.call(sms.callback, sms.status_fields())

    def _reply(self, to: Sms, body: str, *, by_twilio: bool = False) -> None:
        """Answer an incoming message, by TwiML or in Twilio's own words."""
        sms = self._logged("outbound-reply", to.to, to.sender, body, "delivered", to.service)
        sms.sent = sms.created
        if by_twilio or (to.service or to.to, to.sender) not in self.stopped:
            self._show(sms.to, Bubble(sms, body, outgoing=False, by_twilio=by_twilio))

    def _logged(
        self, direction: str, sender: str, to: str, body: str, status: str, service: str
    ) -> Sms:
        sid = f"SM{next(self._sids):032x}"
        now = self.clock()
        sms = Sms(sid, self.account, direction, sender, to, body, status, now, service=service)
        self.log[sid] = sms
        return sms

    def _phone(self, number: str) -> Phone:
        return self.phones.setdefault(number, Phone(number))

    def _show(self, number: str, bubble: Bubble) -> None:
        self._phone(number).bubbles.append(bubble)
        self._changed(number)

    def _changed(self, number: str) -> None:
        self.watchers.tell({"at": "twilio", "phone": number})

    def _soon(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)


def _messages(twiml: str) -> list[str]:
    """The texts that a TwiML answer asks to be sent."""
    if "<Message" not in twiml:
        return []
    # Our own webhook's answer, not a stranger's document.
    response = ElementTree.fromstring(twiml)  # noqa: S314
    return ["".join(each.itertext()).strip() for each in response.iter("Message")]
