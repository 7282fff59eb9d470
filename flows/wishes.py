"""A day or a time in the customer's words, and what the shop can make of it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from typing import Any

from flows.engine import Again, Draft
from flows.offers import WEEK, free_between, furthest, inside, local, today
from flows.services import named_staff
from flows.turn import Turn
from flows.words.when import Contradiction, When, when
from locales import Say


def wish(text: str, turn: Turn) -> When | None:
    """A day or a time in the customer's words. Raises Again when it contradicts itself."""
    now = turn.desk.now.astimezone(turn.desk.shop.zone)
    try:
        return when(text, turn.language, now)
    except Contradiction as odd:
        raise Again(Say("slot-contradiction", {"day": odd.day})) from odd


def noted(text: str, turn: Turn) -> Draft:
    """The part of a draft that a day, a time or a name fills which came with another answer."""
    wished, staff = (wish(text, turn), named_staff(text, turn)) if text else (None, None)
    return ({"wish": kept(wished)} if wished else {}) | ({"staff": staff} if staff else {})


def kept(wished: When) -> dict[str, Any]:
    """A wish as plain values for the draft, until it is known what for."""
    return {name: str(value) for name, value in asdict(wished).items() if value}


def recalled(noted: dict[str, Any]) -> When:
    """A wish as it was kept."""

    def day(name: str) -> date | None:
        return date.fromisoformat(noted[name]) if name in noted else None

    def hour(name: str) -> time | None:
        return time.fromisoformat(noted[name]) if name in noted else None

    return When(
        day("day"),
        day("last_day"),
        hour("time"),
        hour("from_time"),
        hour("to_time"),
        asap="asap" in noted,
    )


def matching(wished: When, draft: Draft, turn: Turn) -> Draft:
    """The part of the draft that a wish fills: a time that is free, or the view nearest to it.

    Raises Again for a day on which the diary is not open yet.
    """
    shown = draft.get("view", {}).get("day")
    day = wished.day or (date.fromisoformat(shown) if shown and wished.time else today(turn))
    if day > furthest(turn):
        raise Again(Say("slot-too-far", {"day": furthest(turn)}))
    day = max(day, today(turn))
    last = wished.last_day or (day if wished.day else day + WEEK)
    if wished.time:
        return _exactly(wished, draft, turn, day)
    ends = {"from": wished.from_time, "to": wished.to_time}
    window = {end: str(at) for end, at in ends.items() if at}
    found = [free for free in free_between(draft, turn, day, last) if inside(free, window, turn)]
    if found:
        return {"view": {"day": str(local(found[0], turn).date())} | window}
    if wished.from_time:
        moment = datetime.combine(day, wished.from_time, turn.desk.shop.zone)
        return {"view": {"near": moment.isoformat()}}
    return {"view": {"day": str(day)}}


def _exactly(wished: When, draft: Draft, turn: Turn, day: date) -> Draft:
    assert wished.time  # noqa: S101 - the caller looked
    zone = turn.desk.shop.zone
    moment = datetime.combine(day, wished.time, zone)
    if wished.day is None and moment <= turn.desk.now:
        moment = datetime.combine(day + timedelta(days=1), wished.time, zone)
    free = {free.starts_at for free in free_between(draft, turn, moment.date(), moment.date())}
    if moment in free:
        return {"start": moment.isoformat()}
    return {"view": {"near": moment.isoformat()}}
