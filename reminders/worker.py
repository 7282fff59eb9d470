"""The worker looks what is due and says it once: the row's key forbids a second time."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import Integer, bindparam, select, update

from booking.appointments import BOOKED, Appointment
from booking.columns import Utc
from booking.desk import Desk, insert_new, insert_or
from booking.standing import AGREE, CALL, DECIDE, INSTEAD, TO_OWNER
from booking.tables import appointments, messages, openings, plans, reminders, talks
from booking.terms import Reminders
from reminders import unconfirmed, unreached
from reminders.invitation import invite
from reminders.outbox import To
from reminders.policy import AGAIN, Outlook, end_of_use, outlook
from reminders.rows import WAITING
from reminders.telling import Way, facts, open_way, ways
from reminders.unreached import Said

BATCH = 200
IN_CONVERSATION = timedelta(minutes=30)
"""Somebody with a question open who wrote so lately is not interrupted by a reminder."""
LATER = timedelta(minutes=10)
ALL_CHANNELS = frozenset({"telegram", "sms"})


@dataclass(frozen=True)
class Ticked:
    """What came of a tick."""

    looked: int
    said: int

    @property
    def more(self) -> bool:
        """There may be others waiting to be looked at."""
        return self.looked == BATCH


def tick(desk: Desk, *, speaks: Collection[str] = ALL_CHANNELS) -> Ticked:
    """Look at those appointments of which it was time to, and let what is due go its way.

    Each is then looked at when there may be something to say again, so that those of whom there
    is nothing to say keep nobody waiting, and a look costs nothing while nothing is due.

    speaks: the channels on which the shop can be answered, for what goes another way.
    """
    asked = {"shop": desk.shop.id, "now": desk.now, "room": BATCH}
    found = [Appointment(*row) for row in desk.connection.execute(_TO_LOOK_AT, asked)]
    if not found:
        return Ticked(0, 0)
    round_ = _Round(desk, found, speaks)
    said = sum(round_.look(each) for each in found)
    desk.connection.execute(_LOOK_AGAIN, round_.next_looks)
    return Ticked(len(found), said)


def say_now(desk: Desk, appointment: Appointment, kind: str) -> bool:
    """Say one thing of an appointment at once, though it is not due: for the rehearsal."""
    return _Round(desk, [appointment], ()).say_once(appointment, kind) > 0


def plan_anew(desk: Desk) -> bool:
    """At the start: where the shop file's rules have changed, look at every appointment ahead."""
    digest = _digest_of_rules(desk)
    known = desk.connection.scalar(select(plans.c.rules).where(plans.c.shop_id == desk.shop.id))
    if known == digest:
        return False
    row = insert_or(desk, plans).values(shop_id=desk.shop.id, rules=digest)
    desk.connection.execute(
        row.on_conflict_do_update(index_elements=["shop_id"], set_={"rules": digest})
    )
    desk.connection.execute(
        update(appointments)
        .where(
            appointments.c.shop_id == desk.shop.id,
            appointments.c.starts_at > desk.now,
            appointments.c.state == BOOKED,
            appointments.c.remind,
        )
        .values(look_at=desk.now)
    )
    return True


def _digest_of_rules(desk: Desk) -> str:
    shop = desk.shop
    whole = [
        str(shop.zone),
        *(f"{name} {shop.reminders.of(service)!r}" for name, service in shop.services.items()),
        repr(shop.reminders),
    ]
    return hashlib.sha256("\n".join(whole).encode()).hexdigest()


class _Round:
    """What is known of one batch of appointments, read in a few statements for all of them."""

    def __init__(self, desk: Desk, found: Sequence[Appointment], speaks: Collection[str]) -> None:
        self._desk, self._found, self._speaks = desk, found, speaks
        self._rules: dict[str, Reminders] = {}
        self.next_looks: list[dict[str, object]] = []

    def look(self, appointment: Appointment) -> int:
        """Let one thing go its way, if one is due; returns how many messages that makes."""
        seen = self._outlook(appointment)
        look_at, said = seen.look_at, 0
        if seen.due and self._must_wait(appointment, seen.due):
            look_at = self._desk.now + LATER
        elif seen.due:
            said = self.say_once(appointment, seen.due)
            after = self._outlook(appointment)
            look_at = self._desk.now if after.due else after.look_at
        self.next_looks.append(
            {"shop": self._desk.shop.id, "number": appointment.id, "again": look_at}
        )
        return said

    def _outlook(self, appointment: Appointment) -> Outlook:
        desk = self._desk
        told = self._told.get((appointment.id, appointment.revision), {})
        rules = self._rules_of(appointment.service)
        follows = unreached.follows(
            desk,
            appointment,
            self._said.get((appointment.id, appointment.revision)),
            told=told,
            ways=self._ways.get(appointment.person_id, ()) if told else (),
            speaks=self._speaks,
        )
        zone = desk.shop.zone
        return outlook(appointment, rules, zone, told=told, now=desk.now, follows=follows)

    def _rules_of(self, service: str) -> Reminders:
        if service not in self._rules:
            shop = self._desk.shop
            self._rules[service] = shop.reminders.of(shop.services.get(service))
        return self._rules[service]

    def say_once(self, appointment: Appointment, kind: str) -> int:
        """Take the one row that there can be; nothing is said where it was taken before."""
        desk = self._desk
        told = self._told.setdefault((appointment.id, appointment.revision), {})
        told[kind] = desk.now
        row = {
            "shop_id": desk.shop.id,
            "appointment_id": appointment.id,
            "revision": appointment.revision,
            "kind": kind,
            "at": desk.now,
        }
        if not insert_new(desk, reminders, row):
            return 0
        if kind in (DECIDE, AGREE):
            rules = self._rules_of(appointment.service)
            if AGAIN not in told:  # nobody loses a date who was not asked again
                rules = rules.model_copy(update={"auto_release": False})
            unconfirmed.decide(desk, appointment, kind, rules)
            return 1
        if kind == CALL:
            unreached.ask_to_call(desk, appointment, facts(desk, appointment))
            return 1
        return self._invite(appointment, kind)

    def _invite(self, appointment: Appointment, kind: str) -> int:
        """To the address last used; INSTEAD says again what went nowhere, by another way."""
        desk, key = self._desk, (appointment.id, appointment.revision)
        known = self._ways.get(appointment.person_id, ())
        failed = self._said.get(key) if kind == INSTEAD else None
        if failed:
            to, kind = unreached.other_way(desk, failed, known, self._speaks), failed.kind
        else:
            to = open_way(desk, known) if known else None
        said = Said(kind, desk.now, channel=to.channel if to else "")
        self._said[key] = said
        if to is None:
            return 0
        elsewhere = not failed and unreached.other_way(desk, said, known, self._speaks)
        until = desk.now + unreached.GIVES_UP if elsewhere else None
        message = invite(desk, appointment, to, kind, until=until)
        self._said[key] = replace(said, message_id=message, state=WAITING)
        unreached.answers_for(desk, appointment, kind, message)
        return 1

    def _must_wait(self, appointment: Appointment, kind: str) -> bool:
        """Whether the person is being asked something just now; a reminder can wait for that."""
        known = self._ways.get(appointment.person_id)
        to_owner = kind in TO_OWNER and kind != INSTEAD
        if to_owner or not known or self._desk.now + LATER >= end_of_use(appointment):
            return False
        to = open_way(self._desk, known)
        return to.person_id in self._offered or self._digest(to) in self._in_conversation

    def _digest(self, to: To) -> bytes:
        return self._desk.keys.address_digest(to.channel, to.address)

    @cached_property
    def _told(self) -> dict[tuple[int, int], dict[str, datetime]]:
        return {of: {row.kind: row.at for row in rows} for of, rows in self._rows.items()}

    @cached_property
    def _said(self) -> dict[tuple[int, int], Said | None]:
        return {of: unreached.last_said(rows) for of, rows in self._rows.items()}

    @cached_property
    def _rows(self) -> dict[tuple[int, int], list[Any]]:
        asked = {"shop": self._desk.shop.id, "of": [each.id for each in self._found]}
        found: dict[tuple[int, int], list[Any]] = {}
        for row in self._desk.connection.execute(_TOLD, asked):
            found.setdefault((row.appointment_id, row.revision), []).append(row)
        return found

    @cached_property
    def _ways(self) -> dict[int, list[Way]]:
        """Those on which the shop can be answered come into question first."""
        known = ways(self._desk, {each.person_id for each in self._found})
        return {
            person: [way for way in theirs if way.to.channel in self._speaks] or theirs
            for person, theirs in known.items()
        }

    @cached_property
    def _offered(self) -> set[int]:
        """Who has a freed time on offer just now, which the same numbers would answer."""
        people = [each.person_id for each in self._found]
        asked = {"shop": self._desk.shop.id, "people": people, "now": self._desk.now}
        return set(self._desk.connection.scalars(_OFFERED, asked))

    @cached_property
    def _in_conversation(self) -> set[bytes]:
        lately = self._desk.now - IN_CONVERSATION
        digests = [self._digest(way.to) for theirs in self._ways.values() for way in theirs]
        asked = {"shop": self._desk.shop.id, "whose": digests, "lately": lately}
        rows = self._desk.connection.execute(_TALKING, asked)
        return {bytes(row.digest) for row in rows if row.state["flow"]}


# Built once: to build one takes longer than to run it.
_TO_LOOK_AT = (
    select(*(appointments.c[field.name] for field in fields(Appointment)))
    .where(
        appointments.c.shop_id == bindparam("shop"),
        appointments.c.look_at <= bindparam("now", type_=Utc()),
    )
    .order_by(appointments.c.look_at, appointments.c.starts_at)
    .limit(bindparam("room", type_=Integer()))
    # A second worker looks at others meanwhile; whoever moves one waits until it was looked at.
    .with_for_update(skip_locked=True)
)
_LOOK_AGAIN = (
    update(appointments)
    .where(appointments.c.shop_id == bindparam("shop"), appointments.c.id == bindparam("number"))
    .values(look_at=bindparam("again", type_=Utc()))
)
_TOLD = (
    select(
        reminders.c.appointment_id,
        reminders.c.revision,
        reminders.c.kind,
        reminders.c.at,
        reminders.c.message_id,
        messages.c.channel,
        messages.c.state,
        messages.c.outcome,
    )
    .outerjoin(
        messages,
        (messages.c.shop_id == reminders.c.shop_id) & (messages.c.id == reminders.c.message_id),
    )
    .where(
        reminders.c.shop_id == bindparam("shop"),
        reminders.c.appointment_id.in_(bindparam("of", expanding=True)),
    )
)
_OFFERED = select(openings.c.person_id).where(
    openings.c.shop_id == bindparam("shop"),
    openings.c.person_id.in_(bindparam("people", expanding=True)),
    openings.c.outcome.is_(None),
    openings.c.until > bindparam("now", type_=Utc()),
)
_TALKING = select(talks.c.digest, talks.c.state).where(
    talks.c.shop_id == bindparam("shop"),
    talks.c.digest.in_(bindparam("whose", expanding=True)),
    talks.c.at > bindparam("lately", type_=Utc()),
)
