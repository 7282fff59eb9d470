"""What is known of many appointments at once, for a look at them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import BigInteger, bindparam, select

from booking.appointments import Appointment
from booking.columns import DIGEST, Utc
from booking.desk import Desk
from booking.many import OfMany
from booking.privacy.stoplist import Address
from booking.tables import messages, openings, reminders, talks
from reminders import unreached
from reminders.telling import Way, stopped_among, ways
from reminders.unreached import Said

IN_CONVERSATION = timedelta(minutes=30)
"""Somebody with a question open who wrote so lately is not interrupted by a reminder."""


class Known:
    """Read in a few statements for all of them, each when it is first asked for."""

    def __init__(self, desk: Desk, found: Sequence[Appointment], speaks: Collection[str]) -> None:
        """speaks: the channels on which the shop can be answered."""
        self._desk, self._found, self._speaks = desk, found, speaks

    @cached_property
    def told(self) -> dict[tuple[int, int], dict[str, datetime]]:
        return {of: {row.kind: row.at for row in rows} for of, rows in self._rows.items()}

    @cached_property
    def said(self) -> dict[tuple[int, int], Said | None]:
        return {of: unreached.last_said(rows) for of, rows in self._rows.items()}

    @cached_property
    def _rows(self) -> dict[tuple[int, int], list[Any]]:
        numbers = [each.id for each in self._found]
        found: dict[tuple[int, int], list[Any]] = {}
        for row in _TOLD.rows(self._desk.connection, {"shop": self._desk.shop.id}, numbers):
            found.setdefault((row.appointment_id, row.revision), []).append(row)
        return found

    @cached_property
    def ways(self) -> dict[int, list[Way]]:
        """Those on which the shop can be answered come into question first."""
        known = ways(self._desk, {each.person_id for each in self._found})
        return {
            person: [way for way in theirs if way.to.channel in self._speaks] or theirs
            for person, theirs in known.items()
        }

    @cached_property
    def stopped(self) -> set[Address]:
        return stopped_among(self._desk, self.ways.values())

    @cached_property
    def offered(self) -> set[int]:
        """Who has a freed time on offer just now, which the same numbers would answer."""
        people = [each.person_id for each in self._found]
        asked = {"shop": self._desk.shop.id, "now": self._desk.now}
        rows = _OFFERED.rows(self._desk.connection, asked, people)
        return {row.person_id for row in rows}

    @cached_property
    def in_conversation(self) -> set[bytes]:
        lately = self._desk.now - IN_CONVERSATION
        digests = [way.to.digest for theirs in self.ways.values() for way in theirs]
        asked = {"shop": self._desk.shop.id, "lately": lately}
        rows = _TALKING.rows(self._desk.connection, asked, digests)
        return {bytes(row.digest) for row in rows if row.state["flow"]}


_TOLD = OfMany(
    lambda these: (
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
            reminders.c.appointment_id.in_(these),
        )
    ),
    BigInteger(),
)
_OFFERED = OfMany(
    lambda these: select(openings.c.person_id).where(
        openings.c.shop_id == bindparam("shop"),
        openings.c.person_id.in_(these),
        openings.c.outcome.is_(None),
        openings.c.until > bindparam("now", type_=Utc()),
    ),
    BigInteger(),
)
_TALKING = OfMany(
    lambda these: select(talks.c.digest, talks.c.state).where(
        talks.c.shop_id == bindparam("shop"),
        talks.c.digest.in_(these),
        talks.c.at > bindparam("lately", type_=Utc()),
    ),
    DIGEST,
)
