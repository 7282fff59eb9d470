"""The customer in a rehearsal: writes from the owner's chat or number, and waits for answers."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, func, select

from booking import appointments, people, rehearsals
from booking.appointments import Appointment
from booking.desk import Desk
from booking.rehearsals import OK, UNSURE, Part
from booking.tables import messages
from bot.shopfront import Shopfront
from flows import memory
from flows.heard import Heard
from flows.turn import Talk
from flows.words.rights import answered_by_twilio
from reminders.balance import ARRIVED
from reminders.purposes import Purpose
from reminders.rows import BAD, SENT, UNFINISHED

T = TypeVar("T")

SENT_WITHIN = timedelta(seconds=45)
"""Whatever takes longer than this to be taken by the platform is said to be wrong."""
REPORTED_WITHIN = timedelta(seconds=40)
"""So long the provider's report is waited for that an SMS has arrived."""
FIRST_PAUSE, LONGEST_PAUSE = 0.02, 1.0
"""Seconds of real time between two looks."""


class Wrong(Exception):
    """A step did not go as it should; the code says why."""


class Stage:
    """One chat or number on which a customer is played."""

    def __init__(self, front: Shopfront, part: Part) -> None:
        self.front, self.part = front, part
        self.made: Appointment | None = None
        """What was booked."""
        self.reminder = 0
        """The message that reminded of it."""
        self._numbers = itertools.count(1)
        self._begun_at = 0

    async def open(self) -> None:
        """What goes wrong with a message from now on goes wrong with the rehearsal."""
        self._begun_at = await self.read(_newest)

    # Speaking -------------------------------------------------------------------------------------

    async def says(self, text: str) -> None:
        """Write something, and wait until the answers have gone out. Raises Wrong."""
        await self._heard(text, "")

    async def picks(self, talk: Talk, value: str) -> None:
        """Choose as people do: by button in a chat, by number on SMS. Raises Wrong."""
        place = [offered for offered, _ in talk.offered].index(value)
        if self.part.channel == people.PHONE:
            await self._heard(str(place + 1), "")
            return
        await self._heard("", f"{talk.asking}.{place}")

    async def presses(self, command: str) -> None:
        """Press a button that carries a command. Raises Wrong."""
        await self._heard("", command)

    async def shares(self, number: str) -> None:
        """Give a number as the contact button does. Raises Wrong."""
        await self._heard("", "", phone=number)

    async def _heard(self, text: str, tap: str, *, phone: str = "") -> None:
        part, sms = self.part, self.front.lines.sms
        twilio_obeys = part.channel == people.PHONE and sms is not None and sms.carrier_hears_stop
        await self.write(lambda desk: rehearsals.alive(desk, part.run))
        number = f"{rehearsals.PREFIX}{part.run}-{part.channel}-{next(self._numbers)}"
        await self.front.inbox.take(
            Heard(
                part.channel,
                part.address,
                number,
                text,
                tap,
                phone=phone,
                language=part.language,
                stopped_by_provider=twilio_obeys and answered_by_twilio(text),
            )
        )
        await self.settled()

    # Waiting --------------------------------------------------------------------------------------

    async def settled(self) -> None:
        """Wait until nothing is on its way to this address. Raises Wrong when something is lost."""
        if not await self.until(lambda desk: not self._under_way(desk), SENT_WITHIN):
            raise Wrong("not_sent")
        if lost := await self.read(self._lost):
            raise Wrong(lost)

    async def arrived(self, number: int) -> str:
        """Wait until a message is there; UNSURE where the provider has not said so yet.

        Telegram takes a message and has it delivered by that; of an SMS Twilio reports later.
        Raises Wrong.
        """
        await self.settled()
        if self.part.channel != people.PHONE:
            return OK
        told = await self.until(lambda desk: _final(_row(desk, number)), REPORTED_WITHIN)
        if told in BAD:
            raise Wrong(str((await self.read(lambda desk: _row(desk, number))).outcome or told))
        return OK if told else UNSURE

    async def until(self, look: Callable[[Desk], T], patience: timedelta) -> T | None:
        """Look again and again until there is something to see; None when that took too long."""
        end, pause = self.front.clock() + patience, FIRST_PAUSE
        while not (seen := await self.read(look)):
            if self.front.clock() >= end:
                return None
            await asyncio.sleep(pause)
            pause = min(LONGEST_PAUSE, pause * 1.5)
        return seen

    def _under_way(self, desk: Desk) -> bool:
        number = desk.connection.scalar(
            select(func.count()).where(*self._ours(desk), messages.c.state.in_(UNFINISHED))
        )
        return bool(number)

    def _lost(self, desk: Desk) -> str | None:
        """What became of the first message that did not go out."""
        row = desk.connection.execute(
            select(messages.c.state, messages.c.outcome)
            .where(*self._ours(desk), messages.c.state.not_in((*UNFINISHED, SENT)))
            .where(messages.c.id > self._begun_at)
            .order_by(messages.c.id)
            .limit(1)
        ).first()
        return str(row.outcome or row.state) if row else None

    def _ours(self, desk: Desk) -> tuple[ColumnElement[bool], ...]:
        digest = desk.keys.address_digest(self.part.channel, self.part.address)
        return (
            messages.c.shop_id == desk.shop.id,
            messages.c.channel == self.part.channel,
            messages.c.digest == digest,
            messages.c.purpose != Purpose.OWNER.value,
        )

    # Looking behind the counter -------------------------------------------------------------------

    async def read(self, work: Callable[[Desk], T]) -> T:
        return await self.front.read(work)

    async def write(self, work: Callable[[Desk], T]) -> T:
        return await self.front.write(work)

    async def talk(self) -> Talk:
        """Where the conversation stands."""
        part = self.part

        def recalled(desk: Desk) -> Talk:
            digest = desk.keys.address_digest(part.channel, part.address)
            return memory.recall(desk, part.channel, part.address, digest).talk or Talk()

        return await self.write(recalled)

    async def booked(self) -> Appointment | None:
        """What stands in the diary for this customer."""

        def look(desk: Desk) -> Appointment | None:
            person = people.find(desk, self.part.channel, self.part.address)
            found = appointments.open_of(desk, person.id) if person else []
            return found[0] if found else None

        return await self.read(look)

    async def message(self, *conditions: Any) -> int:
        """The first message about what was booked under these conditions; 0 if there is none."""
        made = self.the_booking()
        query = select(func.min(messages.c.id)).where(
            messages.c.appointment_id == made.id, *conditions
        )
        return await self.read(
            lambda desk: desk.connection.scalar(query.where(*self._ours(desk))) or 0
        )

    def the_booking(self) -> Appointment:
        """Raises Wrong where nothing was booked."""
        if self.made is None:
            raise Wrong("not_booked")
        return self.made


def outcome_of(desk: Desk, number: int) -> str:
    """What became of a message, as it is recorded."""
    row = _row(desk, number)
    return "" if row.state in UNFINISHED else str(row.outcome or row.state)


def _row(desk: Desk, number: int) -> Any:
    return desk.connection.execute(
        select(messages).where(messages.c.shop_id == desk.shop.id, messages.c.id == number)
    ).one()


def _final(row: Any) -> str:
    """The provider's last word on a message; empty as long as there may come another."""
    status = row.provider_status or ""
    return status if status in ARRIVED | BAD else ""


def _newest(desk: Desk) -> int:
    number: int | None = desk.connection.scalar(
        select(func.max(messages.c.id)).where(messages.c.shop_id == desk.shop.id)
    )
    return number or 0
