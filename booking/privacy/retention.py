"""Retention: what has had its time goes by itself (P64); nobody has to remember to."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, case, delete, exists, false, func, select

from booking import attendance
from booking.appointments import BOOKED
from booking.desk import Desk
from booking.mentions import IS_LIST
from booking.privacy import erase, years
from booking.privacy.withdrawals import CHATS, OWNER
from booking.tables import (
    appointments,
    blocks,
    cells,
    claims,
    messages,
    people,
    proof_ids,
    seen,
    talks,
    waiting,
    withdrawals,
)
from booking.times import CELL, cell_of

TALK = timedelta(hours=24)
"""An abandoned conversation, and all that is known of a stranger."""
SEEN = timedelta(hours=48)
"""Ids of messages taken: Telegram delivers again for 24 hours."""
PROVIDER_IDS = timedelta(days=30)
"""What ties the proof log to the provider's records."""
WITHDRAWALS = timedelta(days=7)
"""What is to vanish from a chat: a platform that has not done it by then will not. Texts at the
SMS provider take longer, and end as a task (`bot/withdrawing.py`)."""
A_DAY = timedelta(days=1) // CELL
"""Cells. When somebody was away is nobody's business once it is over."""
AT_ONCE = 50
"""People to let go in one go, so that no turn waits long; more go the next time."""


def forget(desk: Desk) -> dict[str, int]:
    """Delete what has had its time, and say how many rows of each kind that was.

    Of people, AT_ONCE go at most: where so many went, run it again; and `Storage.checkpoint`.
    """
    counts = {}
    for name, table, over in _over(desk):
        gone = desk.connection.execute(delete(table).where(table.c.shop_id == desk.shop.id, *over))
        counts[name] = gone.rowcount
    counts |= {"proof": years.cut_proof(desk), "stops": years.drop_marks(desk)}
    return counts | {"missed": attendance.forget_missed(desk), "people": _let_go(desk)}


def _over(desk: Desk) -> list[tuple[str, Table, list[ColumnElement[bool]]]]:
    """Each kind of row that goes by its age alone, and when it is over."""
    now, kept = desk.now, desk.shop.privacy.retention
    nobodys = messages.c.person_id.is_(None)
    to_owner = messages.c.purpose == OWNER
    # What the owner was told can be taken back as long as the appointment is known.
    appointment = exists().where(
        appointments.c.shop_id == messages.c.shop_id, appointments.c.id == messages.c.appointment_id
    )
    told = messages.c.made_at <= now - timedelta(days=kept.message_days)
    of_yesterday = messages.c.made_at <= now - TALK
    given_up = withdrawals.c.made_at <= now - WITHDRAWALS
    return [
        ("talks", talks, [talks.c.at <= now - TALK]),
        ("holds", cells, [cells.c.held_until <= now]),
        ("strangers", messages, [nobodys, ~to_owner, ~IS_LIST, of_yesterday]),
        ("told", messages, [nobodys, to_owner, told, ~appointment]),
        ("seen", seen, [seen.c.at <= now - SEEN]),
        ("proof_ids", proof_ids, [proof_ids.c.at <= now - PROVIDER_IDS]),
        ("claims", claims, [claims.c.expires_at <= now]),
        ("withdrawals", withdrawals, [given_up, withdrawals.c.channel.in_(CHATS)]),
        ("blocks", blocks, [blocks.c.ends <= cell_of(now) - A_DAY]),
        ("waiting", waiting, [waiting.c.last_day < now.astimezone(desk.shop.zone).date()]),
    ]


def _let_go(desk: Desk) -> int:
    """People whose time is over: erased where they asked for it, else forgotten."""
    overdue = desk.connection.execute(_overdue(desk)).all()
    for person in overdue:
        if person.asked:
            erase.erase(desk, person.id, trigger="after the appointment")
        else:
            erase.let_go(desk, person.id, trigger="retention")
    return len(overdue)


def _overdue(desk: Desk) -> Select[*tuple[Any, ...]]:
    """Some of those whose time is over, and whether they asked to be erased."""
    kept = timedelta(days=desk.shop.privacy.retention.contact_days)
    asked = func.coalesce(people.c.erase_after <= desk.now, false())
    of_person = (appointments.c.shop_id == people.c.shop_id) & (
        appointments.c.person_id == people.c.id
    )
    # Who asked, and then moved the date or booked another, is erased the day after that one.
    ahead = exists().where(
        of_person,
        appointments.c.state == BOOKED,
        appointments.c.ends_at > desk.now - timedelta(days=1),
    )
    came = case(
        (appointments.c.state == BOOKED, appointments.c.ends_at), else_=appointments.c.changed_at
    )
    last = func.coalesce(
        select(func.max(came)).where(of_person).scalar_subquery(), people.c.made_at
    )
    talking = exists().where(talks.c.shop_id == people.c.shop_id, talks.c.person_id == people.c.id)
    waits = exists().where(
        waiting.c.shop_id == people.c.shop_id, waiting.c.person_id == people.c.id
    )
    return (
        select(people.c.id, asked.label("asked"))
        .where(
            people.c.shop_id == desk.shop.id,
            (asked & ~ahead) | ((last <= desk.now - kept) & ~talking & ~waits),
        )
        .limit(AT_ONCE)
    )
