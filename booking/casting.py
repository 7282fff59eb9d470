"""Who plays the customer in a rehearsal, and how every trace of that is taken away again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select

from booking import owners, people, rehearsals
from booking.cells import give_up_hold
from booking.desk import Desk
from booking.offered import services_on
from booking.owners import Owner
from booking.privacy import erase, stoplist
from booking.rehearsals import OK, Part, Step
from booking.tables import people as people_table
from booking.tables import seen, talks

CUSTOMER, STOPPED, INVITED = "customer", "stopped", "invited"
NO_CHAT, NO_NUMBER, SEVERAL, PHONE_NEEDED = "no-chat", "no-number", "several", "phone-needed"
"""Why nobody can play the customer on a channel."""
NUMBER = "number"
"""The step in which the customer gives a telephone number: the owner's own, from the shop file."""


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
        if owner.channel == channel and not owners.is_group(channel, owner.address)
    ]
    if asked.channel == channel:
        found = [owner for owner in found if owner.address == asked.address]
    if not found:
        return None, NO_NUMBER if channel == people.PHONE else NO_CHAT
    return (found[0], "") if len(found) == 1 else (None, SEVERAL)


def _hindrance(desk: Desk, owner: Owner) -> str:
    if people.find(desk, owner.channel, owner.address):
        return CUSTOMER
    if stoplist.stopped(desk, owner.channel, owner.address):
        return STOPPED
    if desk.shop.rules.invite_only:
        return INVITED
    offered = services_on(desk.shop, owner.channel)
    by_phone_only = bool(offered) and all(service.needs_phone for service in offered.values())
    needed = by_phone_only and owner.channel != people.PHONE
    return PHONE_NEEDED if needed and not _number_to_lend(desk) else ""


# The number that a service asks for ---------------------------------------------------------------


def _number_to_lend(desk: Desk) -> str:
    """The owner's from the shop file, if the books know nothing of it; else empty."""
    number = desk.shop.owner.sms or ""
    known = number and (
        people.find(desk, people.PHONE, number)
        or stoplist.stopped(desk, people.PHONE, number)
        or stoplist.erased(desk, people.PHONE, number)
    )
    return "" if known else number


def lend_number(desk: Desk, part: Part) -> str:
    """The number for the customer to give, which from then on is cleared with the rest; or ""."""
    if number := _number_to_lend(desk):
        rehearsals.note(desk, part, Step(NUMBER, OK))
    return number


def about_to_stop(desk: Desk, part: Part) -> None:
    """The stop that comes next is the rehearsal's own: of the chat, and of a number lent to it."""
    rehearsals.stops_now(desk, part)
    if _lent(desk, part) and (texting := _texting(desk)):
        rehearsals.stops_now(desk, texting)


def _lent(desk: Desk, part: Part) -> str:
    """The number that was lent, unless its owner has really sent STOP or DELETE meanwhile."""
    steps = next((each.steps for each in rehearsals.parts(desk) if _same(each, part)), part.steps)
    texting = _texting(desk)
    if not any(step.name == NUMBER for step in steps) or (texting and not texting.unmarks):
        return ""
    return desk.shop.owner.sms or ""


def _texting(desk: Desk) -> Part | None:
    """Who plays by SMS in the same rehearsal: the number that is lent is theirs."""
    playing = (part for part in rehearsals.parts(desk) if part.channel == people.PHONE)
    return next((part for part in playing if part.state == rehearsals.RUNNING), None)


def _same(one: Part, other: Part) -> bool:
    return (one.channel, one.run) == (other.channel, other.run)


# Afterwards ---------------------------------------------------------------------------------------


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
        stoplist.unmark_erased(desk, part.channel, part.address)
    if number := _lent(desk, part):
        stoplist.lift(desk, people.PHONE, number)
        stoplist.unmark_erased(desk, people.PHONE, number)
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
    if (number := _lent(desk, part)) and stoplist.stopped(desk, people.PHONE, number):
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
