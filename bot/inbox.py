"""One incoming message, one transaction: taken once, thought about, answered, then committed."""

from __future__ import annotations

import logging
import traceback
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection

from booking import people, rehearsals
from booking.appointments import Appointment
from booking.attendance import Promise
from booking.desk import Desk, insert_new
from booking.keys import ShopKeys
from booking.locks import Locks
from booking.shop import Shop
from booking.storage import Storage, StorageFailed
from booking.tables import seen
from flows import memory, menu
from flows.book import MayWrite
from flows.engine import asked_at
from flows.heard import Heard
from flows.memory import Recalled
from flows.turn import DIALOG, NOTICE, PRIVACY_REPLY, NotAlone, Talk, Turn
from locales import Say
from reminders import leases, outbox
from reminders.leased import NO_ROOM, Leased, Room
from reminders.outbox import Purpose, To, Written
from reminders.policy import promised
from reminders.shown import Chat, Shown, asked_in, look
from reminders.telling import tell

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Form:
    """How a channel shows things: its kind of text, and how many choices fit."""

    kind: str
    room: int


class Done(NamedTuple):
    """What a turn has left to do once it is committed."""

    erased: bool = False
    """Somebody was erased."""
    leased: Sequence[Leased] = ()
    """Messages for the senders of this process."""
    waits: bool = False
    """Something else waits in the outbox."""


def _new(desk: Desk, heard: Heard) -> bool:
    """Remember the provider's id; False when this message was taken before."""
    row = {"channel": heard.channel, "message_id": heard.message_id, "at": desk.now}
    return insert_new(desk, seen, {"shop_id": desk.shop.id} | row)


class Inbox:
    """Takes what a shop hears, on every channel."""

    def __init__(
        self,
        *,
        shop: Shop,
        keys: ShopKeys,
        storage: Storage,
        clock: Callable[[], datetime],
        link: str,
        forms: dict[str, Form],
        wake: Callable[[], None],
        room: Callable[[], Room] = lambda: NO_ROOM,
        send: Callable[[Sequence[Leased]], None] = lambda leased: None,
        public_url: str = "",
        reached: Callable[[], tuple[str, str]] = lambda: ("", ""),
        new: Callable[[Desk, Heard], bool] = _new,
    ) -> None:
        """wake: told that something waits in the outbox, of which a sender has to look.

        room, send: for so many messages the senders of this process have room, and how they get
        what was leased to them.
        new: whether a message was not taken before; only a test hands in another judgement.
        """
        self._shop, self._keys, self._storage = shop, keys, storage
        self._clock, self._link, self._forms, self._wake = clock, link, forms, wake
        self._room, self._send = room, send
        self._new, self._public_url, self._reached = new, public_url, reached
        self._one_by_one = Locks()

    async def take(self, heard: Heard) -> None:
        """Take one message; returns after the commit. The same message twice has one effect.

        Raises StorageFailed when the database failed: then nothing was taken, and the platform
        is to deliver the message again.
        """
        digest = self._keys.address_digest(heard.channel, heard.address)
        async with self._one_by_one(digest):
            done = await self._taken(heard, digest)
        self._send(done.leased)
        if done.waits:
            self._wake()
        if done.erased:
            await self._storage.checkpoint()  # else the disk still holds what was deleted (P40)

    async def _taken(self, heard: Heard, digest: bytes) -> Done:
        try:
            return await self._turned(heard, digest)
        except StorageFailed:
            raise
        except Exception as failure:  # noqa: BLE001 - one odd message must not block the rest
            _log_failure(failure)
            await self._storage.transact(lambda c: self._apologise(self._desk(c), heard, digest))
            return Done(waits=True)

    async def _turned(self, heard: Heard, digest: bytes) -> Done:
        """A turn that stops or erases somebody, which only the turn itself can tell, is taken
        back and run again once nothing is on its way to them: no acknowledged STOP is followed
        by a message (P23). All others pay nothing for it.
        """
        room = self._room()
        try:
            return await self._storage.transact(
                lambda c: self._turn(self._desk(c), heard, digest, room, alone=False)
            )
        except NotAlone:
            async with self._nothing_on_its_way(heard):
                return await self._storage.transact(
                    lambda c: self._turn(self._desk(c), heard, digest, room, alone=True)
                )

    def _desk(self, connection: Connection) -> Desk:
        return Desk(connection, self._shop, self._keys, self._clock())

    @asynccontextmanager
    async def _nothing_on_its_way(self, heard: Heard) -> AsyncIterator[None]:
        """Wait until nothing is on its way to any address of this person, and keep it so."""
        async with AsyncExitStack() as held:
            for digest in sorted(await self._storage.read(self._linked(heard))):
                await held.enter_async_context(self._storage.address_lock(digest))
            yield

    def _linked(self, heard: Heard) -> Callable[[Connection], set[bytes]]:
        def look(connection: Connection) -> set[bytes]:
            desk = self._desk(connection)
            person = people.find(desk, heard.channel, heard.address)
            linked = people.addresses(desk, person.id) if person else []
            everywhere = {*linked, (heard.channel, heard.address)}
            return {desk.keys.address_digest(*address) for address in everywhere}

        return look

    def _turn(self, desk: Desk, heard: Heard, digest: bytes, room: Room, *, alone: bool) -> Done:
        if not self._new(desk, heard):
            return Done()
        if alone and not heard.message_id.startswith(rehearsals.PREFIX):
            rehearsals.really_said(desk, heard.channel, heard.address)
        recalled = memory.recall(desk, heard.channel, heard.address, digest)
        turn = self._begin(desk, heard, recalled)
        turn.alone = alone
        before = recalled.talk or Talk()
        first = recalled.talk is None and recalled.person is None
        after = menu.take(heard, before, turn, first=first)
        if turn.forgets:
            memory.drop(desk, heard.channel, digest)
        else:
            memory.keep(turn, digest, after)
        return self._answer(turn, heard, before, after, digest, room)

    def _begin(self, desk: Desk, heard: Heard, recalled: Recalled) -> Turn:
        person = recalled.person
        if person and heard.event is None:
            people.wrote(desk, heard.channel, heard.address)
        offered = self._shop.languages
        wished = [person and person.language, recalled.language, heard.language[:2], offered[0]]
        form = self._forms[heard.channel]
        return Turn(
            desk=desk,
            channel=heard.channel,
            address=heard.address,
            form="sms" if form.kind == "sms" else "chat",
            room=form.room,
            language=next(language for language in wished if language in offered),
            link=self._link,
            public_url=self._public_url,
            reached=self._reached,
            promise=self._promise,
            person=person,
            owner_language=recalled.owner_language,
            words=heard.text,
            passed={MayWrite.name} if recalled.is_open else set(),
        )

    def _promise(self, appointment: Appointment) -> Promise:
        rules = self._shop.reminders.of(self._shop.services.get(appointment.service))
        return promised(appointment, rules, self._shop.zone)

    def _answer(
        self, turn: Turn, heard: Heard, before: Talk, after: Talk, digest: bytes, room: Room
    ) -> Done:
        """Put the replies on their way, in order; what follows a notice waits for it."""
        for other in turn.others:
            purpose = Purpose(other.purpose)
            tell(turn.desk, other.person_id, other.says, purpose, other.appointment_id)
        told = self._to_owners(turn)
        count = len(turn.replies) + len(told)
        if not count:
            return Done(turn.erased, waits=bool(turn.others))
        pressed = heard.tapped if _takes_its_place(turn, heard, before) else ""
        chat = look(turn.desk, turn.channel, digest, count, pressed)
        replies = _replies(turn, before, after, digest, chat)
        these = replies | dict(zip(chat.numbers[len(replies) :], told, strict=True))
        leased = outbox.put_all(turn.desk, these, room, {digest: chat.is_busy})
        if replies and all(each.digest != digest for each in leased):
            leases.try_now(turn.desk, turn.channel, digest)
        in_hand = sum(1 for each in leased for _ in each.chain)
        return Done(turn.erased, leased, waits=bool(turn.others) or in_hand < count)

    def _to_owners(self, turn: Turn) -> list[Written]:
        if not turn.owner_says and not turn.fellows_say:
            return []
        here = (turn.channel, turn.address)
        return [
            outbox.written(
                turn.desk,
                To(owner.channel, owner.address, owner.language),
                says,
                Purpose.OWNER,
                appointment_id=appointment_id,
            )
            for owner in rehearsals.listeners(turn.desk, *here)
            for says, appointment_id in (
                *turn.owner_says,
                *(turn.fellows_say if (owner.channel, owner.address) != here else ()),
            )
        ]

    def _apologise(self, desk: Desk, heard: Heard, digest: bytes) -> None:
        if not self._new(desk, heard) or heard.event:
            return
        recalled = memory.recall(desk, heard.channel, heard.address, digest)
        turn = self._begin(desk, heard, recalled)
        person_id = turn.person.id if turn.person else None
        to = To(heard.channel, heard.address, turn.language, person_id, digest)
        outbox.put(desk, to, [Say("sorry", {"phone": turn.phone})], Purpose.DIALOG)


def _replies(
    turn: Turn, before: Talk, after: Talk, digest: bytes, chat: Chat
) -> dict[int, Written]:
    person_id = turn.person.id if turn.person else None
    to = To(turn.channel, turn.address, turn.language, person_id, digest)
    edits = chat.pressed
    clears = None if edits else _left_behind(turn, before, after, digest)
    replies: dict[int, Written] = {}
    notice = None
    for reply, number in zip(turn.replies, chat.numbers, strict=False):
        replies[number] = outbox.written(
            turn.desk,
            to,
            reply.says,
            Purpose(reply.purpose),
            needs=notice,
            edits=edits if reply.purpose in (DIALOG, PRIVACY_REPLY) else None,
            clears=clears if reply.purpose != NOTICE else None,
            appointment_id=reply.appointment_id,
        )
        edits = None
        clears = clears if reply.purpose == NOTICE else None
        notice = number if reply.purpose == NOTICE else notice
    return replies


def _takes_its_place(turn: Turn, heard: Heard, before: Talk) -> bool:
    """Whether the reply stands where a button was pressed: one that answered the open question."""
    return turn.in_place or heard.tap.partition(".")[0] == before.asking


def _left_behind(turn: Turn, before: Talk, after: Talk, digest: bytes) -> Shown | None:
    """The message whose buttons belong to a question that is over: it was answered in words."""
    stands = bool(after.flow) and after.asking == before.asking
    if turn.form == "sms" or not before.offered or not before.asking or stands:
        return None
    return asked_in(turn.desk, turn.channel, digest, asked_at(before))


def _log_failure(failure: Exception) -> None:
    """Where it broke, without the error's own words: they may quote the customer."""
    place = traceback.extract_tb(failure.__traceback__)[-1]
    log.error("turn failed: %s at %s:%s", type(failure).__name__, place.name, place.lineno)
