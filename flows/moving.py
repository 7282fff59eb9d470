"""Which appointment is meant, and where to: "from Thursday to Friday", "an hour later"."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from booking.in_time import is_to_move
from flows.engine import Again, Draft
from flows.own_dates import mine
from flows.services import named_service, named_staff
from flows.turn import Turn
from flows.wishes import halves, kept, wish, with_clock
from flows.words.nearby import same_time, shift
from flows.words.when import When


def change_wish(verb: str, text: str, wished: When | None, turn: Turn) -> Draft:
    """The draft of a move or calling off that a sentence fills."""
    told = move_wish(text, wished, turn) if verb == "move" else _of(wished)
    return ({"do": verb} if verb else {}) | told


def move_wish(text: str, wished: When | None, turn: Turn) -> Draft:
    """Which appointment, where to and with whom, should it be moved."""
    if wished is None:
        wished = wish(with_clock(text, turn), turn)
    old, new = _old_and_new(text, wished, turn)
    draft = _of(old) | ({"wish": kept(new)} if new else {})
    if staff := named_staff(text, turn):
        draft["staff"] = staff
    if minutes := shift(text):
        draft["wish"] = {"shift": minutes}
    elif "wish" in draft and same_time(text):
        draft["wish"]["same"] = "True"
    return draft


def _of(old: When | None) -> Draft:
    """The days of the appointment that is meant."""
    return {"of": [str(old.day), str(old.last_day or old.day)]} if old and old.day else {}


def which(verb: str, text: str, turn: Turn) -> Draft:
    """The draft of a change whose words may name the appointment's day."""
    try:
        return change_wish(verb, text, wish(text, turn) if text else None, turn)
    except Again:
        return change_wish(verb, text, None, turn)


def _old_and_new(text: str, wished: When | None, turn: Turn) -> tuple[When | None, When | None]:
    if found := halves(text, turn):
        return found
    if wished is None or _is_old(wished, turn):
        return wished, None
    instead_of = [at.date() for at in _mine_at(turn) if at.weekday() in wished.not_weekdays]
    if not instead_of:
        return None, wished
    return When(day=instead_of[0]), replace(wished, not_weekdays=())


def _is_old(wished: When, turn: Turn) -> bool:
    """Whether the only time that is named is that of an appointment: "the one on Friday"."""
    return any(
        wished.day == at.date() and wished.time in (None, at.time()) for at in _mine_at(turn)
    )


def _mine_at(turn: Turn) -> list[datetime]:
    return [turn.local(each.starts_at) for each in mine(turn)]


def shop_asks(text: str, turn: Turn) -> bool:
    """Whether a time that is named answers the shop, which has asked to move an appointment."""
    asked = [each for each in mine(turn) if is_to_move(turn.desk, each)]
    return bool(asked) and named_service(text, turn) in (None, *(each.service for each in asked))
