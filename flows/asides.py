"""What is asked or told beside the booking itself: prices, hours, the way, being late, a call."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from booking import appointments, attendance, people, tasks
from booking.hours import shop_open
from booking.opened import without_blocks
from booking.people import Person
from booking.phones import pretty
from booking.shop import Service
from booking.tasks import Kind
from booking.times import Span, moment_of
from flows.changed import facts
from flows.engine import Again
from flows.own_dates import mine
from flows.services import named_service, service_label, several_named
from flows.turn import Turn
from flows.whose import next_to_come, with_phone
from flows.wishes import wish
from flows.words.meant import Intent, Meaning
from flows.words.normal import folded
from locales import Say

WEEK = 7
LONGEST = 300
"""Letters of a message that the owner is shown."""


@dataclass(frozen=True)
class Asked:
    """A message that asks or tells something beside the booking."""

    found: Meaning
    text: str
    service: str | None
    """What is being booked, where it is known."""


def answer(asked: Asked, turn: Turn) -> bool:
    """Answer what is asked beside the wish for a time; False where nothing was."""
    intents = [intent for intent in asked.found.intents if intent in _ANSWERS]
    for intent in intents:
        _ANSWERS[intent](asked, turn)
    return bool(intents)


def _late(asked: Asked, turn: Turn) -> None:
    """Told to the owner, confirmed to the customer with the appointment that is next."""
    ahead = mine(turn)
    if not ahead and turn.runs_the_shop:
        turn.say(Say("write-cannot"), *(with_phone(one, turn) for one in next_to_come(turn)))
        return
    if not ahead:
        turn.say(Say("late-nothing", {"phone": turn.phone}))
        return
    booked = ahead[0]
    if booked.agreed:
        attendance.confirm(turn.desk, booked)  # who comes later comes
    told = facts(booked, turn) | {"minutes": asked.found.minutes or 0}
    turn.say(Say("late-noted", told))
    turn.tell_owner(Say("owner-late", told), appointment_id=booked.id)


def _call(asked: Asked, turn: Turn) -> None:
    """A task for the owner; whom the shop does not know is given its telephone number."""
    if not turn.person or not turn.person.name:
        turn.say(Say("call-us", {"phone": turn.phone}))
        return
    give_to_owner(turn, turn.person, "call_back", "owner-task-call-back")
    turn.say(Say("call-noted", {"phone": turn.phone}))


def give_to_owner(turn: Turn, person: Person, kind: Kind, key: str) -> None:
    """Note a task with what somebody wrote, and tell the owner.

    The owner is shown no words where they may be about somebody's health (P16). What hangs on an
    appointment is not sent any more once its person is erased.
    """
    tasks.add(turn.desk, kind, person=person, words=turn.words)
    sensitive = any(each.sensitive for each in turn.desk.shop.services.values())
    words = "" if sensitive else " ".join(turn.words.split())[:LONGEST]
    told = {"name": person.name, "phone": reached_at(turn), "words": words}
    date = appointments.last_of(turn.desk, person.id)
    if date is None:  # nothing leads from the message to the person whom it would have to follow
        turn.tell_owner(Say("owner-task-somebody"))
        return
    turn.tell_owner(Say(key, told), appointment_id=date.id)


def reached_at(turn: Turn) -> str:
    """The number by which the shop reaches this person, where it knows one."""
    if turn.channel == people.PHONE:
        return pretty(turn.address, turn.desk.shop.country)
    known = people.phone(turn.desk, turn.person.id) if turn.person else ""
    return pretty(known, turn.desk.shop.country) if known else ""


def _price(asked: Asked, turn: Turn) -> None:
    """Of the services that are named, of the one that is spoken of, or of all."""
    services = turn.desk.shop.services
    named: list[str | None] = [*several_named(asked.text, turn)]
    named = named or [named_service(asked.text, turn)]
    if named == [None] and not _EVERY_PRICE.search(folded(asked.text)):
        named = [asked.service]
    shown = [services[each] for each in named if each and each in services]
    turn.say(*(_line(each, turn) for each in shown or list(services.values())[: turn.room]))


_EVERY_PRICE = re.compile(
    r"\b(?:preise\w*|preisliste|prices|price list|pricing|rates|tarifs|(?:vos|les) prix|prezzi"
    r"|listino)\b"
)


def _line(service: Service, turn: Turn) -> Say:
    """The service with its length and price; a sensitive one without its name (P16)."""
    label = service_label(service, turn)
    label = label._replace(args={**label.args, "name": turn.service_name(service.id)})
    return Say("price-line", {"service": label, "minutes": service.minutes})


def _hours(asked: Asked, turn: Turn) -> None:
    """The hours of the day that is named, else of the week ahead."""
    first, last = _days(asked.text, turn)
    days = min((last - first).days + 1, WEEK)
    turn.say(*(_day(first + timedelta(days=ahead), turn) for ahead in range(days)))


def _days(text: str, turn: Turn) -> tuple[date, date]:
    try:
        wished = wish(text, turn)
    except Again:
        wished = None
    if wished and wished.day:
        return wished.day, wished.last_day or wished.day
    if _NOW.search(folded(text)):
        return turn.today, turn.today
    return turn.today, turn.today + timedelta(days=WEEK - 1)


_NOW = re.compile(
    r"\b(?:noch|jetzt|gerade|momentan|still|now|currently|encore|maintenant|ancora|adesso|ora)\b"
)


def open_day(asked: Asked, turn: Turn) -> date | None:
    """The one day of which it was asked whether the shop is open, where it is."""
    if Intent.HOURS not in asked.found.intents:
        return None
    first, last = _days(asked.text, turn)
    is_open = first == last and shop_open(turn.desk.shop, first)
    return first if is_open else None


def _day(day: date, turn: Turn) -> Say:
    opened = shop_open(turn.desk.shop, day)
    spans = without_blocks(turn.desk, opened)
    return Say("hours-line", {"day": day, "text": _spans(spans) if spans else Say("hours-closed")})


def _spans(spans: Sequence[Span]) -> Say:
    """From when until when, one after the other."""
    (begin, end), *others = spans
    said = Say("hours-span", {"start": moment_of(begin), "end": moment_of(end)})
    return Say("hours-and", {"first": said, "more": _spans(others)}) if others else said


def _address(asked: Asked, turn: Turn) -> None:
    shop = turn.desk.shop
    args = {"business": shop.name, "address": shop.address.line, "phone": turn.shop_phone}
    turn.say(Say("where", args))


_ANSWERS: dict[Intent, Callable[[Asked, Turn], None]] = {
    Intent.LATE: _late,
    Intent.PERSON: _call,
    Intent.PRICE: _price,
    Intent.HOURS: _hours,
    Intent.ADDRESS: _address,
}
