"""What words change of what was chosen before: the service, the person, day and time, the name."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from flows.draft import start_of, without
from flows.engine import Again, Draft
from flows.names import foreign_short, may_be_name, no_name, numbered, put_down, renamed
from flows.services import named_service, named_staff, only_service
from flows.turn import Turn
from flows.wishes import (
    HOURS,
    LONE_NUMBER,
    halves,
    joined,
    kept,
    looked_at,
    of_that_name,
    recalled,
    timed,
    with_clock,
    with_whom,
)
from flows.words.lexicon import EVERYDAY
from flows.words.nearby import names_weekday, same_time, shift
from flows.words.normal import normal
from locales import Say

_BEFORE = (
    r"(?:ach|oh|ah|hm|nein|nee|no|non|sorry|entschuldigung|aber|but|mais|ma|und|and|et|e|ich|i|je|j"
    r"|d|would|wuerde|moechte|will|bitte|please)"
)
_CORRECTS = re.compile(
    rf"(?:{_BEFORE} )*(?:doch|lieber|eher|stattdessen|anstatt|besser|rather|actually|instead|better"
    r"|prefer\w*|plutot|finalement|mieux|piuttosto|invece|anzi|meglio) \w"
    r"|.* (?:stattdessen|instead|rather|plutot|invece|piuttosto)$"
)
"""A word that takes back what was said before; over normal words."""
_WITH = re.compile(r"(?:bei|zu|with|avec|chez|con|da) ")


def corrects(text: str) -> bool:
    """Whether a text says that something shall be otherwise: "doch lieber Farbe"."""
    return _CORRECTS.match(normal(text)) is not None


def instead(text: str, draft: Draft, turn: Turn) -> Draft | None:
    """The draft with another service, person, day, time or name in place of those chosen.

    None where the words say none of it. A name is put down at once, for it belongs to the person.
    """
    name = renamed(text) if turn.person and turn.person.name else None
    if name is not None:
        if name:
            put_down(name, turn)
        return without(draft, "change") | ({} if name else {"rename": True})
    told = told_of(text, draft, turn)
    return changed(draft, told, turn) if told else None


OFTENER_NAMES = frozenset(("eve", "noel"))
"""Words that are a name rather than an evening or Christmas."""


def told_of(text: str, draft: Draft, turn: Turn) -> Draft:
    """The part of a draft that words fill which change what was chosen."""
    told = _timed(text, draft, turn) | with_whom(text, turn)
    service = named_service(text, turn)
    if service and "appointment" not in draft and service != draft.get("service"):
        told["service"] = service
    wanted = turn.desk.shop.services[told.get("service") or draft["service"]]
    if "appointment" in draft or (not wanted.is_group and told.get("for") == 1):
        told.pop("for", None)
    return told


def _timed(text: str, draft: Draft, turn: Turn) -> Draft:
    """The day or time among words, made whole by the one that was chosen."""
    told = timed(text, turn)
    if "start" not in draft:
        return told
    clocked = text if LONE_NUMBER.fullmatch(text.strip()) else with_clock(text, turn)
    if not told and clocked != text:
        told = timed(clocked, turn)
    wish = told.get("wish")
    if wish and names_weekday(text):  # "Friday then" is the one of the week that was chosen
        seen = draft | {"view": {"day": str(start_of(draft, turn).date())}}
        wish = kept(of_that_name(recalled(wish), seen, turn))
    wished = _wish(text, wish, start_of(draft, turn), turn)
    return {"wish": wished} if wished else {}


def changed(draft: Draft, told: Draft, turn: Turn) -> Draft:
    """The draft with what was told; who changes but the person or the service keeps the time."""
    rest = without(draft, "start", "view", "change") | looked_at(draft)
    if "service" in told or "for" in told:
        rest = without(rest, "seats")
    if "start" not in draft:
        return joined(rest, told)
    at = start_of(draft, turn)
    return (
        rest
        | {"wish": {"day": str(at.date()), "time": str(at.time())}}
        | told
        | {"was": draft["start"]}
    )


def instead_of_name(text: str, draft: Draft, turn: Turn) -> Draft | None:
    """What shall be otherwise, where a name was asked for; None where the words may be a name.

    Raises Again where they are neither.
    """
    asks = text.rstrip().endswith("?")
    if not corrects(text) and (may_be_name(text) or not (asks or _is_other(text, draft, turn))):
        return None
    told = told_of(text, draft, turn)
    if not told:
        raise Again(Say("book-name-unknown"))
    return changed(draft, told, turn)


def _is_other(text: str, draft: Draft, turn: Turn) -> bool:
    """Whether words are a service's name, a staff member's after "with", a time, or no name."""
    if only_service(text, turn) or (_WITH.match(normal(text)) and named_staff(text, turn)):
        return True
    wished = _timed(text, draft, turn).get("wish", {})
    return _is_time(text, wished, turn) or no_name(text, turn)


def _is_time(text: str, wish: dict[str, Any], turn: Turn) -> bool:
    """Whether the words are a day or a time and nothing else; May may be somebody's name.

    So may Sam, who is a Saturday in French only.
    """
    words = normal(text).split()
    if normal(numbered(text)[1]) in OFTENER_NAMES or foreign_short(words, turn.language):
        return False
    if set(HOURS) & wish.keys():
        return True
    if not wish or not all(word.isdecimal() or word in EVERYDAY for word in words):
        return False
    return len(words) > 1 or "last_day" not in wish or names_weekday(text)


def _wish(
    text: str, wished: dict[str, Any] | None, at: datetime, turn: Turn
) -> dict[str, Any] | None:
    """A wish made whole by the time that was chosen: "an hour later", "at the same time"."""
    if both := halves(text, turn):
        return kept(both[1])
    if minutes := shift(text):
        moved = at + timedelta(minutes=minutes)
        return {"day": str(moved.date()), "time": str(moved.time())}
    if wished is None or "day" not in wished:
        return wished and {"day": str(at.date())} | wished
    if not set(HOURS) & wished.keys() and same_time(text):
        return wished | {"time": str(at.time())}
    return wished
