"""Whichever way somebody stops or erases, it waits for what is on its way to them (P23).

Words, buttons, digits and the platform's own news are heard while a message is just going out.
That it goes wrong without the device is seen here too.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

import pytest

from booking import appointments, people
from booking.appointments import BOOKED, Appointment
from booking.desk import Desk, new_id
from booking.privacy import notices, stoplist
from bot.channels import Outgoing
from bot.limits import Limits, Rate
from bot.sender import Sender
from bot.shopfront import HOOKS
from flows.heard import Event, Heard
from flows.turn import Turn
from locales import plain
from reminders import outbox
from reminders.outbox import Purpose, To
from tests.patience import PATIENCE
from tests.stories.quiet_shop import QuietShop, quiet_shop

ADA, BEN = ("telegram", "17"), ("sms", "+491713920017")
UNCLEAR = "Können Sie das stoppen?"
A_MOMENT = 0.15
"""Seconds in which a turn that does not wait is mostly over."""


@pytest.fixture
async def shop(database_url: str, tmp_path: Path) -> AsyncIterator[QuietShop]:
    async with quiet_shop(database_url, tmp_path) as opened:
        yield opened


@dataclass
class Slow:
    """A platform that takes a message and does not answer until it may."""

    name: str
    form: Literal["chat", "sms"] = "chat"
    room: int = 12
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    may_answer: asyncio.Event = field(default_factory=asyncio.Event)

    def cost(self, outgoing: Outgoing) -> int:
        return 1

    async def send(self, outgoing: Outgoing) -> str:
        self.begun.set()
        await self.may_answer.wait()
        return "4711"

    async def recall(
        self, outgoing: Outgoing, since: datetime, known: Collection[str]
    ) -> str | None:
        return None


@asynccontextmanager
async def on_its_way(shop: QuietShop, who: tuple[str, str]) -> AsyncIterator[Slow]:
    """A confirmation to them is with the platform, which has not answered yet."""
    platform = Slow(who[0])
    await shop.desk(lambda desk: confirm(desk, who))
    sender = Sender(
        shop.storage, shop.shop, shop.keys, platform, Limits(Rate(1e6, 1e6)), HOOKS,
        lambda: shop.now,
    )  # fmt: skip
    sending = asyncio.create_task(sender.run())
    await platform.begun.wait()
    try:
        yield platform
    finally:
        platform.may_answer.set()
        sending.cancel()
        await asyncio.wait([sending])


def register(desk: Desk, who: tuple[str, str], *, booked: bool) -> None:
    channel, address = who
    notice = notices.arrived(desk, "hash", "de", channel, "delivered")
    known = people.register(
        desk, notice_id=notice, notice_hash="hash", channel=channel, address=address, language="de"
    )
    if not booked:
        return
    start = desk.now + timedelta(days=3)
    appointments.add(
        desk,
        Appointment(
            id=new_id(), reference="", person_id=known, service="check", staff="ali",
            starts_at=start, ends_at=start + timedelta(minutes=30), seats=1, state=BOOKED,
            remind=True, revision=1, made_at=desk.now, changed_at=desk.now,
        ),
    )  # fmt: skip


def confirm(desk: Desk, who: tuple[str, str]) -> None:
    known = people.find(desk, *who)
    assert known
    # A privacy reply passes in every state, also to somebody who was stopped a moment before.
    outbox.put(desk, To(*who, "de", known.id), [plain("Gebucht!")], Purpose.PRIVACY_REPLY)


async def open_question(
    shop: QuietShop, who: tuple[str, str], *, booked: bool, asked: str
) -> dict[str, str]:
    """What each choice of the question carries that stands open after `asked`."""
    await shop.desk(lambda desk: register(desk, who, booked=booked))
    if not asked:
        return {}
    await shop.hear(*who, asked)
    shown = (await shop.deliver())[-1]
    values = [choice.value for choice in shown.rendered.choices]
    digits = [str(place) for place, _ in enumerate(values, 1)]
    return dict(zip(values, shown.taps if who[0] == "telegram" else digits, strict=True))


WAYS = {
    "a button that stops": (ADA, True, UNCLEAR, "stop"),
    "a digit that stops": (BEN, True, UNCLEAR, "stop"),
    "a button that erases": (ADA, False, UNCLEAR, "delete"),
    "a digit that erases": (BEN, False, UNCLEAR, "delete"),
    "a button that asks for erasure": (ADA, True, UNCLEAR, "delete"),
    "a button that erases now": (ADA, True, "LÖSCHEN", "now"),
    "a digit that erases now": (BEN, True, "LÖSCHEN", "now"),
    "STOP": (BEN, True, "", "STOP"),
    "DELETE": (ADA, False, "", "Daten löschen"),
    "/stop on a button": (ADA, True, "", "/stop"),
    "a blocked bot": (ADA, True, "", ""),
}
"""Who does it, whether they have an appointment, the question that stands open, the choice."""


@pytest.mark.parametrize("way", WAYS)
async def test_no_way_to_silence_is_acknowledged_while_a_message_is_on_its_way(
    shop: QuietShop, way: str
) -> None:
    assert not await over_too_soon(shop, way, patience=A_MOMENT)


@pytest.mark.parametrize("way", ["a button that stops", "a digit that erases now"])
async def test_without_the_device_it_is_acknowledged_too_soon(
    shop: QuietShop, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Turn, "silence", lambda turn: None)

    assert await over_too_soon(shop, way, patience=PATIENCE)


async def over_too_soon(shop: QuietShop, way: str, *, patience: float) -> bool:
    """Whether the turn is over before the message has arrived; afterwards it is, and it took."""
    who, booked, asked, choice = WAYS[way]
    carried = (await open_question(shop, who, booked=booked, asked=asked)).get(choice, choice)
    said = Heard(*who, "in-the-race", carried)
    if who[0] == "telegram" and asked:
        said = Heard(*who, "in-the-race", tap=carried)
    if not choice:
        said = Heard(*who, "in-the-race", event=Event.BLOCKED)
    async with on_its_way(shop, who) as platform:
        turn = asyncio.create_task(shop.inbox.take(said))
        await asyncio.wait([turn], timeout=patience)
        early = turn.done()
        platform.may_answer.set()
        await asyncio.wait_for(turn, PATIENCE)
    assert await shop.look(lambda desk: silenced(desk, who))
    return early


def silenced(desk: Desk, who: tuple[str, str]) -> bool:
    return stoplist.stopped(desk, *who) or people.find(desk, *who) is None


async def test_any_other_turn_waits_for_nothing(shop: QuietShop) -> None:
    await shop.desk(lambda desk: register(desk, ADA, booked=True))

    async with on_its_way(shop, ADA):
        await asyncio.wait_for(shop.inbox.take(Heard(*ADA, "in-the-race", "/mine")), PATIENCE)
