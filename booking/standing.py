"""How an appointment stands, as the owner sees it: from booked to confirmed, or out of reach."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, select

from booking.appointments import Appointment
from booking.desk import Desk, insert_or
from booking.tables import messages, reminders


class Standing(StrEnum):
    """What is known of somebody's coming."""

    ASKED = "asked"
    """The shop has not agreed yet."""
    BOOKED = "booked"
    REMINDED = "reminded"
    CONFIRMED = "confirmed"
    UNREACHABLE = "unreachable"
    """The reminder went nowhere, or there is no address for it."""
    MISSED = "missed"


DECIDE = "decide"
"""Nobody has answered; the date is the owner's to keep or to release."""
AGREE = "agree"
"""The owner has not said yes or no; they are asked once more."""
UNANSWERED = "unanswered"
"""They never did: the request ends, and the customer hears so."""
CALL = "call"
"""A reminder went nowhere; the owner is asked to call."""
INSTEAD = "instead"
"""A reminder that went nowhere was said by another way; only a mark, so that this is once."""
ASKED = "asked"
"""The shop has asked for another time: of the date as it stands nobody is reminded."""
NOT_SAID = frozenset({DECIDE, AGREE, UNANSWERED, CALL, INSTEAD, ASKED})
"""What is noted among the reminders but was not said to the customer in that row."""

ON_THEIR_WAY = frozenset({"waiting", "leased"})
LOST = frozenset({"canceled", "failed", "undelivered"})
"""What the provider says of a message that did not arrive after all."""


def standings(desk: Desk, booked: Sequence[Appointment]) -> dict[int, Standing]:
    """How each of these appointments stands, by its number."""
    numbers = [one.id for one in booked]
    rows = desk.connection.execute(_SAID, {"shop": desk.shop.id, "of": numbers}).all()
    said: dict[tuple[int, int], list[Any]] = {}
    for row in rows:
        said.setdefault((row.appointment_id, row.revision), []).append(row)
    return {one.id: _standing(one, said.get((one.id, one.revision), ())) for one in booked}


def was_asked(desk: Desk, one: Appointment, kind: str) -> bool:
    """Whether the owner was asked that about the date as it now stands."""
    return one.revision in _asked_of(desk, one, kind)


def still_asked(desk: Desk, one: Appointment, kind: str) -> bool:
    """Whether an answer can be meant for it: not where only an older date was asked about."""
    asked = _asked_of(desk, one, kind)
    return not asked or one.revision in asked


def _asked_of(desk: Desk, one: Appointment, kind: str) -> set[int]:
    """At which revisions of the appointment."""
    query = select(reminders.c.revision).where(
        reminders.c.shop_id == desk.shop.id,
        reminders.c.appointment_id == one.id,
        reminders.c.kind == kind,
    )
    return set(desk.connection.scalars(query))


def note_asked(desk: Desk, one: Appointment) -> None:
    """The shop has asked for the date, as it stands, to be moved."""
    row = {
        "shop_id": desk.shop.id,
        "appointment_id": one.id,
        "revision": one.revision,
        "kind": ASKED,
        "at": desk.now,
    }
    asked = insert_or(desk, reminders).values(row)
    same = ["shop_id", "appointment_id", "revision", "kind"]
    desk.connection.execute(asked.on_conflict_do_update(index_elements=same, set_={"at": desk.now}))


def asked_at(desk: Desk, one: Appointment) -> datetime | None:
    """When it has asked for that last."""
    query = select(reminders.c.at).where(*_asked_for(desk, one))
    found: datetime | None = desk.connection.scalar(query)
    return found


def forget_asked(desk: Desk, one: Appointment) -> None:
    """It can take place after all."""
    desk.connection.execute(delete(reminders).where(*_asked_for(desk, one)))


def _asked_for(desk: Desk, one: Appointment) -> tuple[ColumnElement[bool], ...]:
    return (
        reminders.c.shop_id == desk.shop.id,
        reminders.c.appointment_id == one.id,
        reminders.c.revision == one.revision,
        reminders.c.kind == ASKED,
    )


_SAID = (
    select(
        reminders.c.appointment_id,
        reminders.c.revision,
        messages.c.state,
        messages.c.provider_status,
    )
    .outerjoin(
        messages,
        (messages.c.shop_id == reminders.c.shop_id) & (messages.c.id == reminders.c.message_id),
    )
    .where(
        reminders.c.shop_id == bindparam("shop"),
        reminders.c.appointment_id.in_(bindparam("of", expanding=True)),
        reminders.c.kind.not_in(NOT_SAID),
    )
    .order_by(reminders.c.at)
)


def _standing(one: Appointment, said: Iterable[Any]) -> Standing:
    if one.missed:
        return Standing.MISSED
    if not one.agreed:
        return Standing.ASKED
    if one.confirmed_at:
        return Standing.CONFIRMED
    sent = [row for row in said if row.state not in ON_THEIR_WAY]
    if not sent:
        return Standing.BOOKED
    arrived = sent[-1].state == "sent" and sent[-1].provider_status not in LOST
    return Standing.REMINDED if arrived else Standing.UNREACHABLE
