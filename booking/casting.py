"""Who plays the customer in a rehearsal, and how every trace of that is taken away again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select

from booking import owners, people, rehearsals
from booking.cells import give_up_hold
from booking.desk import Desk
from booking.owners import Owner
from booking.privacy import erase, stoplist
from booking.rehearsals import Part
from booking.tables import people as people_table
from booking.tables import seen, stops, talks

CUSTOMER, STOPPED, INVITED = "customer", "stopped", "invited"
NO_CHAT, NO_NUMBER, SEVERAL = "no-chat", "no-number", "several"
"""Why nobody can play the customer on a channel."""


def cast(desk: Desk, channel: str, asked: Part) -> None:
    """Find who plays on a channel. Whoever is a customer too never does: it ends with DELETE."""
    owner, why = _owner_on(desk, channel, asked)
    why = why or (_hindrance(desk, owner) if owner else "")
    if why or owner is None:
        rehearsals.refuse(desk, channel, asked, why)
        return
    marked = stoplist.erased(desk, owner.channel, owner.address)
    rehearsals.begin(desk, owner, asked, unmarks=not marked)


def _owner_on(desk: Desk, channel: str, asked: Part) -> tuple[Owner | None, str]:
    """The chat that asked, else the only one there is; a chat of several people is no customer."""
    found = [
        owner
        for owner in owners.everyone(desk)
        if owner.channel == channel and not is_group(channel, owner.address)
    ]
    if asked.channel == channel:
        found = [owner for owner in found if owner.address == asked.address]
    if not found:
        return None, NO_NUMBER if channel == people.PHONE else NO_CHAT
    return (found[0], "") if len(found) == 1 else (None, SEVERAL)


def is_group(channel: str, address: str) -> bool:
    """Telegram gives groups negative numbers (core.telegram.org/bots/api#chat)."""
    return channel == "telegram" and address.startswith("-")


def _hindrance(desk: Desk, owner: Owner) -> str:
    if people.find(desk, owner.channel, owner.address):
        return CUSTOMER
    if stoplist.stopped(desk, owner.channel, owner.address):
        return STOPPED
    return INVITED if desk.shop.rules.invite_only else ""


def clear(desk: Desk, part: Part) -> None:
    """Take away what a rehearsal has left; to do it twice changes nothing.

    Only somebody who came since it began is erased, and only a stop of its own is lifted.
    """
    _let_go_of_hold(desk, part)
    person = people.find(desk, part.channel, part.address)
    if person is None:
        erase.forget_stranger(desk, part.channel, part.address)
    elif _came(desk, person.id) >= part.at:
        erase.let_go(desk, person.id, trigger="rehearsal", actor="owner")
    if part.lifts:
        stoplist.lift(desk, part.channel, part.address)
    if part.unmarks:
        _unmark(desk, part)
    desk.connection.execute(
        delete(seen).where(
            seen.c.shop_id == desk.shop.id,
            seen.c.message_id.startswith(f"{rehearsals.PREFIX}{part.run}-"),
        )
    )


def is_clear(desk: Desk, part: Part) -> bool:
    """Whether nobody stands in the books under the address, and nothing is held back from it."""
    if people.find(desk, part.channel, part.address):
        return False
    return not (part.lifts and stoplist.stopped(desk, part.channel, part.address))


def _let_go_of_hold(desk: Desk, part: Part) -> None:
    """The time that was held in a conversation which was broken off."""
    state = desk.connection.scalar(
        select(talks.c.state).where(
            talks.c.shop_id == desk.shop.id,
            talks.c.channel == part.channel,
            talks.c.digest == desk.keys.address_digest(part.channel, part.address),
        )
    )
    if state and (number := state["draft"].get("hold", {}).get("number")):
        give_up_hold(desk, number)


def _came(desk: Desk, person_id: int) -> datetime:
    moment: datetime = desk.connection.scalars(
        select(people_table.c.made_at).where(
            people_table.c.shop_id == desk.shop.id, people_table.c.id == person_id
        )
    ).one()
    return moment


def _unmark(desk: Desk, part: Part) -> None:
    desk.connection.execute(
        delete(stops).where(
            stops.c.shop_id == desk.shop.id,
            stops.c.digest == desk.keys.stop_digest(part.channel, part.address),
            stops.c.kind == stoplist.ERASED,
        )
    )
