"""Earlier, later, another day: what is on offer is moved, and the question stays open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from flows.book import BOOK
from flows.engine import begin
from flows.offers import beyond, first_day
from flows.talks import FLOWS, ask_again
from flows.turn import Talk, Turn
from flows.words.nearby import names_day, names_week
from locales import Say


def other_time(talk: Talk, turn: Turn, _: str) -> Talk:
    if talk.flow not in FLOWS or "service" not in talk.draft:
        return begin(BOOK, {}, turn, before=talk)
    if names_week(turn.words):
        return _from_day(talk, turn, lambda day: day + timedelta(days=7 - day.weekday()))
    if names_day(turn.words) or "start" not in talk.draft:
        return other_day(talk, turn, "")
    return _look(dict(talk.draft.get("view", {})), talk, turn)


def turn_page(talk: Talk, turn: Turn, *, later: bool) -> Talk:
    """`earlier` and `later` look before the first or behind the last time on offer."""
    if talk.flow not in FLOWS or "service" not in talk.draft:
        return other_time(talk, turn, "")
    starts = _on_offer(talk)
    view = beyond(dict(talk.draft), turn, starts, later=later) if starts else None
    if view is None:
        turn.say(Say("slot-nothing-later" if later else "slot-nothing-earlier"))
        return ask_again(talk, turn)
    return _look(view, talk, turn)


def _on_offer(talk: Talk) -> list[datetime]:
    """The times on offer, or the one that was chosen."""
    at = [value.removeprefix("at:") for value, _ in talk.offered if value.startswith("at:")]
    return [datetime.fromisoformat(each) for each in at or [talk.draft.get("start", "")] if each]


def _look(view: dict[str, Any], talk: Talk, turn: Turn) -> Talk:
    kept = {k: v for k, v in talk.draft.items() if k not in ("start", "sure", "remind")}
    return begin(FLOWS[talk.flow], kept | {"view": view}, turn, before=talk)


def other_day(talk: Talk, turn: Turn, _: str) -> Talk:
    """The next day with free times, after the one that is shown."""
    return _from_day(talk, turn, lambda day: day + timedelta(days=1))


def _from_day(talk: Talk, turn: Turn, after: Callable[[date], date]) -> Talk:
    starts = _on_offer(talk) if talk.flow in FLOWS and "service" in talk.draft else []
    if not starts:
        return ask_again(talk, turn)
    day = after(max(starts).astimezone(turn.desk.shop.zone).date())
    free = first_day(dict(talk.draft), turn, day)
    if free is None:
        turn.say(Say("slot-nothing-later"))
        return ask_again(talk, turn)
    return _look({"day": str(free)}, talk, turn)
