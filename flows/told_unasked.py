"""What somebody tells of themselves unasked: another name, or an address for a visit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from booking import people
from booking.shop import Field
from flows.changed import facts
from flows.engine import Draft
from flows.names import put_down, renamed
from flows.own_dates import mine
from flows.turn import Turn
from flows.words.normal import normal
from locales import Say

LONGEST = 200
FEWEST = 2
"""Words of an address; a single one only judges it: "my address is wrong"."""
_WRONG = re.compile(r"^(?:\w+ )?(?:falsch|wrong|incorrect|fausse|faux|sbagliat\w|nicht|not|pas)\b")
_MINE = re.compile(
    r"\b(?:meine|unsere|die|my|our|the|mon|notre|l['’]|il mio|il nostro|lo)"
    r"(?: ?(?:neue|richtige|new|correct|right|nouvelle|bonne|nuovo|giusto))?"
    r" ?(?:adresse|anschrift|address|indirizzo)"
    r"(?: (?:ist|lautet|is|est|è|e)(?: (?:jetzt|nun|now|maintenant|désormais|ora|adesso))?:?|:)"
    r" (?P<address>.*[^\W\d_].*)",
    re.IGNORECASE,
)


def name_taken_down(text: str, turn: Turn) -> bool:
    """Keep a name that somebody tells of; False where none is told, or nobody had one."""
    if not turn.person or not turn.person.name:
        return False
    name, before = renamed(text), turn.person.name
    if name is None:
        return False
    if not name:
        turn.say(Say("name-which"))
        return True
    put_down(name, turn)
    turn.say(Say("name-noted", {"name": turn.person.name}))
    for one in mine(turn)[:1]:
        say = Say("owner-renamed", facts(one, turn) | {"before": before})
        turn.tell_owner(say, appointment_id=one.id)
    return True


def address_taken_down(text: str, draft: Draft, turn: Turn) -> bool:
    """Keep an address that somebody tells of; False where none is told, or nothing needs it."""
    told = _MINE.search(" ".join(text.split()))
    if not told or "?" in text or not turn.person:
        return False
    address = told["address"].rstrip(" .!")[:LONGEST]
    if len(normal(address).split()) < FEWEST or _WRONG.search(normal(address)):
        return False
    booked = mine(turn)
    here = draft.get("service", "")
    asked = {
        field.id for key in (here, *(one.service for one in booked)) for field in _of(key, turn)
    }
    if not asked:
        return False
    for field in asked:
        people.keep_detail(turn.desk, turn.person.id, field, address)
    turn.say(Say("address-noted", {"address": address}))
    for one in booked:
        if any(_of(one.service, turn)) and not turn.desk.shop.services[one.service].sensitive:
            say = Say("owner-address", facts(one, turn) | {"address": address})
            turn.tell_owner(say, appointment_id=one.id)
    return True


def _of(service: str, turn: Turn) -> Iterator[Field]:
    """The questions for an address that a service asks."""
    offered = turn.desk.shop.services.get(service)
    return (field for field in offered.fields if field.kind == "address") if offered else iter(())
