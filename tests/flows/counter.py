"""Somebody at the counter: conversations straight at the flows, without channels or network."""

from __future__ import annotations

import itertools
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from sqlalchemy import create_engine

from booking import owners, people
from booking.appointments import Appointment
from booking.attendance import Promise
from booking.desk import Desk
from booking.keys import PURPOSES, ShopKeys
from booking.privacy import notices
from booking.shop import load
from booking.tables import metadata
from flows import menu, notice
from flows.heard import Heard
from flows.turn import NOTICE, Talk, Turn
from locales import Say, render
from reminders.policy import promised

SHOPS = Path(__file__).parent.parent / "shops"
TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LINK = "https://termine.salon-sonne.example/privacy/salon"
ROOM = {"telegram": 12, "sms": 5}
ADDRESS = {"telegram": "17", "sms": "+491713920020"}
NUMBERS = itertools.count(1)


@contextmanager
def open_desk(
    shop: str = "salon.toml",
    now: datetime = TUESDAY,
    *,
    open_bookings: int = 1,
    invite_only: bool = False,
) -> Iterator[Desk]:
    """A desk of its own: empty books in memory, fresh keys."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        metadata.create_all(connection)
        described = load(SHOPS / shop)
        changes = {"open_bookings": open_bookings, "invite_only": invite_only}
        rules = described.rules.model_copy(update=changes)
        described = described.model_copy(update={"rules": rules})
        keys = ShopKeys(described.id, {each: secrets.token_bytes(32) for each in PURPOSES})
        yield Desk(connection, described, keys, now)
    engine.dispose()


@dataclass
class Customer:
    """One person in one chat. A notice that is told has arrived by the next word."""

    desk: Desk
    channel: str = "telegram"
    language: str = "de"
    talk: Talk = field(default_factory=Talk)
    turn: Turn | None = None

    def says(self, text: str, phone: str = "") -> list[str]:
        """The keys of what is said back; `phone` is a contact card of one's own."""
        number = str(next(NUMBERS))
        return self._hear(Heard(self.channel, ADDRESS[self.channel], number, text, phone=phone))

    def taps(self, label: str) -> list[str]:
        place = next(i for i, (_, shown) in enumerate(self.talk.offered) if label in shown)
        return self.presses(f"{self.talk.asking}.{place}")

    def presses(self, button: str) -> list[str]:
        number = str(next(NUMBERS))
        return self._hear(Heard(self.channel, ADDRESS[self.channel], number, tap=button))

    @property
    def text(self) -> str:
        """Everything that was said back, in words."""
        assert self.turn
        form: Literal["chat", "sms"] = self.turn.form
        zone = self.desk.shop.zone
        parts = (
            render(reply.says, language=self.turn.language, form=form, zone=zone).text
            for reply in self.turn.replies
        )
        return "\n".join(parts)

    @property
    def said(self) -> list[Say]:
        assert self.turn
        return [say for reply in self.turn.replies for say in reply.says]

    def _hear(self, heard: Heard) -> list[str]:
        self.turn = self.turn_now(heard.text)
        first = self.turn.person is None and not self.talk.asking
        self.talk = menu.take(heard, self.talk, self.turn, first=first)
        if self.turn.forgets:
            self.talk = Talk()
        self.language = self.turn.language
        if any(reply.purpose == NOTICE for reply in self.turn.replies):
            self.has_notice()
        return [say.key for say in self.said]

    def turn_now(self, words: str = "") -> Turn:
        return Turn(
            self.desk,
            self.channel,
            ADDRESS[self.channel],
            form="sms" if self.channel == "sms" else "chat",
            room=ROOM[self.channel],
            language=self.language,
            link=LINK,
            person=people.find(self.desk, self.channel, ADDRESS[self.channel]),
            owner_language=owners.language_of(self.desk, self.channel, ADDRESS[self.channel]),
            promise=self.promise,
            words=words,
        )

    def promise(self, appointment: Appointment) -> Promise:
        shop = self.desk.shop
        rules = shop.reminders.of(shop.services[appointment.service])
        return promised(appointment, rules, shop.zone)

    def has_notice(self) -> None:
        """The notice in its present wording has reached this person."""
        turn = self.turn_now()
        hash = notice.text_hash(turn)
        if turn.person:
            people.saw_notice(self.desk, turn.channel, turn.address, hash)
            return
        people.register(
            self.desk,
            notice_id=notices.arrived(self.desk, hash, turn.language, turn.channel, "delivered"),
            notice_hash=hash,
            channel=turn.channel,
            address=turn.address,
            language=turn.language,
        )

    def later(self, now: datetime) -> None:
        """The clock moves on."""
        self.desk = replace(self.desk, now=now)
