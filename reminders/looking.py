"""A look at many appointments at once: what is due of each, and when to look at it again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import cache, cached_property
from typing import Any

from sqlalchemy import BigInteger, bindparam, select

from booking import people, tasks
from booking.appointments import Appointment
from booking.desk import Desk, insert_in, insert_new, next_numbers
from booking.many import OfMany
from booking.prepared import Prepared
from booking.standing import AGREE, CALL, DECIDE, INSTEAD, NOT_SAID, UNANSWERED
from booking.tables import messages, reminders
from booking.terms import Reminders
from reminders import outbox, unconfirmed, unreached
from reminders.invitation import invite, inviting
from reminders.known import Known
from reminders.leased import NO_ROOM, Leased, Room
from reminders.outbox import To
from reminders.policy import AGAIN, Outlook, end_of_use, outlook
from reminders.rows import WAITING, WHAT_WAITS
from reminders.telling import ask_to_call, open_way
from reminders.unreached import Said

LATER = timedelta(minutes=10)

Due = tuple[Appointment, str]
"""An appointment, and what is to be said of it."""


class Looking:
    """What is known of these appointments, read in a few statements for all of them."""

    def __init__(
        self,
        desk: Desk,
        found: Sequence[Appointment],
        speaks: Collection[str],
        room: Room = NO_ROOM,
    ) -> None:
        """speaks: the channels on which the shop can be answered, for what goes another way.

        room: for so many reminders this process's senders have room.
        """
        self._desk, self._found, self._speaks, self._room = desk, found, speaks, room
        self._known = Known(desk, found, speaks)
        self._rules: dict[str, Reminders] = {}
        self.next_looks: dict[int, datetime | None] = {}
        self.leased: list[Leased] = []
        """What this process's senders may send at once."""

    def say_what_is_due(self) -> int:
        """Let one thing of each go its way, if one is due; how many messages that makes."""
        due: list[Due] = []
        for appointment in self._found:
            seen = self._outlook(appointment)
            self.next_looks[appointment.id] = seen.look_at
            if seen.due and self._must_wait(appointment, seen.due):
                self.next_looks[appointment.id] = self._desk.now + LATER
            elif seen.due:
                due.append((appointment, seen.due))
        said = self.say(due)
        for appointment, _ in due:
            after = self._outlook(appointment)
            self.next_looks[appointment.id] = self._desk.now if after.due else after.look_at
        return said

    def say(self, due: Sequence[Due]) -> int:
        """Say each, unless it was said before; how many messages that makes."""
        several = [each for each in due if self._is_plain(*each)]
        single = [each for each in due if not self._is_plain(*each)]
        return self._invite_all(several) + sum(self._say_once(*each) for each in single)

    def _is_plain(self, appointment: Appointment, kind: str) -> bool:
        """A reminder to somebody who has an address, as nearly all are."""
        return kind not in NOT_SAID and appointment.person_id in self._known.ways

    def _invite_all(self, due: Sequence[Due]) -> int:
        numbers = next_numbers(self._desk, messages, len(due)) if due else []
        rows = {}
        for number, (appointment, kind) in zip(numbers, due, strict=True):
            to = open_way(self._known.ways[appointment.person_id], self._known.stopped)
            until = self._gives_up(appointment, kind, to)
            rows[number] = inviting(self._desk, appointment, to, kind, until=until)
            self._note(appointment, kind, Said(kind, self._desk.now, number, to.channel, WAITING))
        new = self._claimed(dict(zip(numbers, due, strict=True)))
        put = {number: row for number, row in rows.items() if number in new}
        self.leased += outbox.put_all(self._desk, put, self._free)
        return len(new)

    @cached_property
    def _free(self) -> Room:
        """Where others wait already, these go behind them."""
        asked = {"shop": self._desk.shop.id, "now": self._desk.now}
        return {
            channel: places
            for channel, places in self._room.items()
            if places
            and not WHAT_WAITS.one(self._desk.connection, asked | {"channel": channel}).reminders
        }

    def _claimed(self, due: dict[int, Due]) -> Collection[int]:
        """Take the one row that there can be for each; the messages whose rows were not taken."""
        connection, shop = self._desk.connection, self._desk.shop.id
        rows = [
            self._row(appointment, kind) | {"message_id": number}
            for number, (appointment, kind) in due.items()
        ]
        if _claim(connection.dialect.name).run_many(connection, rows) == len(rows):
            return due
        return {row.message_id for row in _OURS.rows(connection, {"shop": shop}, list(due))}

    def _row(self, appointment: Appointment, kind: str) -> dict[str, Any]:
        return {
            "shop_id": self._desk.shop.id,
            "appointment_id": appointment.id,
            "revision": appointment.revision,
            "kind": kind,
            "at": self._desk.now,
        }

    def _say_once(self, appointment: Appointment, kind: str) -> int:
        """Take the one row that there can be; nothing is said where it was taken before."""
        desk = self._desk
        self._note(appointment, kind)
        if not insert_new(desk, reminders, self._row(appointment, kind)):
            return 0
        if kind in (DECIDE, AGREE, UNANSWERED):
            rules = self._rules_of(appointment.service)
            told = self._known.told.get((appointment.id, appointment.revision), {})
            if AGAIN not in told:  # nobody loses a date who was not asked again
                rules = rules.model_copy(update={"auto_release": False})
            unconfirmed.decide(desk, appointment, kind, rules)
            return 1
        if kind == CALL:
            known = people.phone(desk, appointment.person_id)
            key = "owner-unreached" if known else "owner-unreached-no-phone"
            ask_to_call(desk, tasks.add(desk, "remind", appointment=appointment), appointment, key)
            return 1
        return (
            self._another_way(appointment) if kind == INSTEAD else self._no_way(appointment, kind)
        )

    def _no_way(self, appointment: Appointment, kind: str) -> int:
        """There is no address; what follows on that is seen in the next look."""
        self._note(appointment, kind, Said(kind, self._desk.now))
        return 0

    def _another_way(self, appointment: Appointment) -> int:
        """What went nowhere is said again, to an address that is open."""
        desk, failed = self._desk, self._known.said.get((appointment.id, appointment.revision))
        known = self._known.ways.get(appointment.person_id, ())
        to = failed and unreached.other_way(failed, known, self._speaks, self._known.stopped)
        if not failed or not to:
            return 0
        message = invite(desk, appointment, to, failed.kind)
        said = Said(failed.kind, desk.now, message, to.channel, WAITING)
        self._note(appointment, INSTEAD, said)
        unreached.answers_for(desk, appointment, failed.kind, message)
        return 1

    def _note(self, appointment: Appointment, kind: str, said: Said | None = None) -> None:
        """What was said just now belongs to what is known."""
        of = (appointment.id, appointment.revision)
        self._known.told.setdefault(of, {})[kind] = self._desk.now
        if said:
            self._known.said[of] = said

    def _gives_up(self, appointment: Appointment, kind: str, to: To) -> datetime | None:
        """Earlier than it is of no more use, where there is another way to try after that."""
        if len(self._known.ways[appointment.person_id]) < 2:
            return None
        said, known = (
            Said(kind, self._desk.now, channel=to.channel),
            self._known.ways[appointment.person_id],
        )
        elsewhere = unreached.other_way(said, known, self._speaks, self._known.stopped)
        return self._desk.now + unreached.GIVES_UP if elsewhere else None

    def _outlook(self, appointment: Appointment) -> Outlook:
        desk = self._desk
        told = self._known.told.get((appointment.id, appointment.revision), {})
        rules = self._rules_of(appointment.service)
        follows = unreached.follows(
            desk,
            appointment,
            self._known.said.get((appointment.id, appointment.revision)),
            told=told,
            ways=self._known.ways.get(appointment.person_id, ()) if told else (),
            speaks=self._speaks,
            stopped=self._known.stopped if told else (),
        )
        zone = desk.shop.zone
        return outlook(appointment, rules, zone, told=told, now=desk.now, follows=follows)

    def _rules_of(self, service: str) -> Reminders:
        if service not in self._rules:
            shop = self._desk.shop
            self._rules[service] = shop.reminders.of(shop.services.get(service))
        return self._rules[service]

    def _must_wait(self, appointment: Appointment, kind: str) -> bool:
        """Whether the person is being asked something just now; a reminder can wait for that."""
        known = self._known.ways.get(appointment.person_id)
        to_owner = kind in NOT_SAID and kind != INSTEAD
        if to_owner or not known or self._desk.now + LATER >= end_of_use(appointment):
            return False
        to = open_way(known, self._known.stopped)
        return to.person_id in self._known.offered or to.digest in self._known.in_conversation


@cache
def _claim(dialect: str) -> Prepared:
    return Prepared(insert_in(dialect, reminders).on_conflict_do_nothing())


_OURS = OfMany(
    lambda these: select(reminders.c.message_id).where(
        reminders.c.shop_id == bindparam("shop"), reminders.c.message_id.in_(these)
    ),
    BigInteger(),
)
