"""Earlier, later, another day: what is on offer is moved, and the question stays open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from flows.book import BOOK
from flows.change import MINE
from flows.draft import start_of, without
from flows.engine import begin
from flows.offers import WEEK, beyond, first_day
from flows.own_dates import mine
from flows.talks import FLOWS, ask_again
from flows.turn import Talk, Turn
from flows.words.nearby import names_day, names_week
from locales import Say


def other_time(talk: Talk, turn: Turn, _: str) -> Talk:
    """Other times than those on offer; of another week or day, where one is named."""
    if talk.flow not in FLOWS or "service" not in talk.draft or talk.asked == "staff":
        return begin(BOOK, {}, turn, before=talk)
    if names_week(turn.words):
        return _from_day(talk, turn, lambda day: day + timedelta(days=7 - day.weekday()))
    if names_day(turn.words) or "start" not in talk.draft:
        return other_day(talk, turn, "")
    day = str(start_of(talk.draft, turn).date())
    return _look(dict(talk.draft.get("view", {"day": day})), talk, turn)


def turn_page(talk: Talk, turn: Turn, *, later: bool) -> Talk:
    """`earlier` and `later` look before the first or behind the last time on offer.

    With none on offer, an appointment is what shall be earlier or later.
    """
    if talk.flow in ("", MINE.name) and "service" not in talk.draft and mine(turn):
        kept = {key: talk.draft[key] for key in ("appointment",) if key in talk.draft}
        side = {"do": "move", "wish": {"side": "from_time" if later else "to_time"}}
        return begin(MINE, kept | side, turn, before=talk)
    if talk.flow not in FLOWS or "service" not in talk.draft:
        return other_time(talk, turn, "")
    starts = _on_offer(talk)
    view = beyond(dict(talk.draft), turn, starts, later=later) if starts else None
    if view is None:
        turn.say(Say("slot-nothing-later" if later else "slot-nothing-earlier"))
        return ask_again(talk, turn)
    return _look(view, talk, turn)


def other_half(talk: Talk, turn: Turn, *, later: bool) -> Talk:
    """The later or the earlier half of the day that is shown; beyond it, where a part is shown."""
    starts = sorted(turn.local(each) for each in _on_offer(talk))
    is_part = {"from", "to", "near"} & talk.draft.get("view", {}).keys() or "start" in talk.draft
    if is_part or len(starts) < HALVED or starts[0].date() != starts[-1].date():
        return turn_page(talk, turn, later=later)
    middle = starts[len(starts) // 2]
    view = {"day": str(middle.date()), "from" if later else "to": str(middle.time())}
    return _look(view, talk, turn)


HALVED = 3
"""Times on offer from which on half of them is worth showing."""


def _on_offer(talk: Talk) -> list[datetime]:
    """The times on offer, or the one that was chosen."""
    at = [value.removeprefix("at:") for value, _ in talk.offered if value.startswith("at:")]
    return [datetime.fromisoformat(each) for each in at or [talk.draft.get("start", "")] if each]


def _look(view: dict[str, Any], talk: Talk, turn: Turn) -> Talk:
    kept = without(talk.draft, "start", "sure", "remind", "change")
    return begin(FLOWS[talk.flow], kept | {"view": view}, turn, before=talk)


def other_day(talk: Talk, turn: Turn, _: str) -> Talk:
    """The next day with free times, after the one that is shown."""
    return _from_day(talk, turn, lambda day: day + timedelta(days=1))


def _from_day(talk: Talk, turn: Turn, after: Callable[[date], date]) -> Talk:
    starts = _on_offer(talk) if talk.flow in FLOWS and "service" in talk.draft else []
    if not starts:
        return ask_again(talk, turn)
    day = after(turn.local(max(starts)).date())
    if hours := talk.draft.get("view", {}).get("hours"):
        span = {"day": str(day), "last_day": str(day + 2 * WEEK)}
        return begin(FLOWS[talk.flow], {**talk.draft, "wish": hours | span}, turn, before=talk)
    free = first_day(dict(talk.draft), turn, day)
    if free is None:
        turn.say(Say("slot-nothing-later"))
        return ask_again(talk, turn)
    return _look({"day": str(free)}, talk, turn)
