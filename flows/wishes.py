"""A day or a time in the customer's words, and what the shop can make of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from booking.diary import Free
from flows.engine import Again, Draft
from flows.offers import WEEK, free_between, furthest, inside
from flows.services import named_staff
from flows.turn import Turn
from flows.words.anyone import leaves_whom
from flows.words.nearby import how_long
from flows.words.normal import normal
from flows.words.seats import seats
from flows.words.speech import SPEECHES
from flows.words.when import Contradiction, When, when
from locales import Say

LATE_HOURS = timedelta(hours=2)
"""Who wants the latest time is shown the last ones of the day."""
DAYS = ("day", "last_day")
HOURS = ("time", "from_time", "to_time")
SIGNS = ("asap", "latest", "any_time")
NOON = time(12)


def wish(text: str, turn: Turn) -> When | None:
    """A day or a time in the customer's words. Raises Again when it contradicts itself."""
    shop = turn.desk.shop
    try:
        said = _THE_ONE.sub("the", text)
        return when(said, turn.language, turn.desk.now, shop.zone, shop.hours)
    except Contradiction as odd:
        raise Again(Say("slot-contradiction", {"day": odd.day})) from odd


_THE_ONE = re.compile(r"\bthe one\b", re.IGNORECASE)
"""Points to an appointment, and is no first of the month."""


def noted(text: str, turn: Turn) -> Draft:
    """The part of a draft that a day, a time or a name fills which came with another answer."""
    return timed(text, turn) | with_whom(text, turn) if text else {}


def timed(text: str, turn: Turn) -> Draft:
    """The day or time among words, as the part of a draft that it fills."""
    wished = wish(text, turn)
    return {"wish": kept(wished)} if wished and not no_matter_when(wished) else {}


def with_whom(text: str, turn: Turn) -> Draft:
    """The staff member who is named, and for how many it shall be."""
    staff, count = named_staff(text, turn), seats(text)
    told: Draft = {"staff": staff or ""} if staff or leaves_whom(text) else {}
    return told | ({"for": count} if count else {})


def joined(draft: Draft, told: Draft) -> Draft:
    """The draft with what was told besides; what that leaves open of an earlier wish is kept."""
    if "wish" in draft and "wish" in told:
        both = merged(recalled(draft["wish"]), recalled(told["wish"]))
        told = told | {"wish": kept(both)}
    return draft | told


def merged(before: When, said: When) -> When:
    """A wish and what was said of it later: the day of the one, the hour of the other."""
    every = [_over(old, new) for new in options(said) for old in options(before)]
    first, *others = dict.fromkeys(every)
    return replace(first, others=tuple(others))


def _over(old: When, new: When) -> When:
    day = new if new.day or new.asap else old
    hour = new if new.latest or any(getattr(new, name) for name in HOURS) else old
    return replace(
        hour,
        day=day.day,
        last_day=day.last_day,
        asap=day.asap,
        not_weekdays=new.not_weekdays or old.not_weekdays,
        not_days=(*old.not_days, *new.not_days),
    )


def no_matter_when(wished: When) -> bool:
    """Whether nothing is said but that any time will do."""
    return wished.any_time and not any(getattr(wished, name) for name in (*DAYS, *HOURS))


def kept(wished: When) -> dict[str, Any]:
    """A wish as plain values for the draft, until it is known what for."""
    plain: dict[str, Any] = {
        name: str(value) for name in (*DAYS, *HOURS) if (value := getattr(wished, name))
    }
    plain |= {name: "True" for name in SIGNS if getattr(wished, name)}
    plain |= {"not_weekdays": list(wished.not_weekdays)} if wished.not_weekdays else {}
    if wished.not_days:
        plain["not_days"] = [[str(first), str(last)] for first, last in wished.not_days]
    return plain | ({"others": [kept(other) for other in wished.others]} if wished.others else {})


def recalled(noted: dict[str, Any]) -> When:
    """A wish as it was kept."""
    day, hour = date.fromisoformat, time.fromisoformat
    plain: dict[str, Any] = {name: day(noted[name]) for name in DAYS if name in noted}
    plain |= {name: hour(noted[name]) for name in HOURS if name in noted}
    plain |= {name: True for name in SIGNS if name in noted}
    return When(
        **plain,
        not_weekdays=tuple(noted.get("not_weekdays", ())),
        not_days=tuple((day(first), day(last)) for first, last in noted.get("not_days", ())),
        others=tuple(recalled(other) for other in noted.get("others", ())),
    )


def options(wished: When) -> Iterator[When]:
    """What would do, in the order in which it was said; what would not do holds for all."""
    for each in (wished, *wished.others):
        yield replace(each, not_weekdays=wished.not_weekdays, not_days=wished.not_days, others=())


def matching(wished: When, draft: Draft, turn: Turn) -> Draft:
    """The part of the draft that a wish fills: a time that is free, or the view nearest to it.

    Raises Again for a day on which the diary is not open yet.
    """
    shown = turn.today if wished.asap else _shown(draft) or turn.today
    for option in options(wished):
        first, last = _days(option, shown, turn)
        meant = _on_the_wall(option, first, turn)
        free = [each for each in free_between(draft, turn, first, last) if suits(each, meant, turn)]
        if option.time and free:
            at = turn.local(free[0].starts_at)
            return {"start": at.isoformat(), "view": {"day": str(at.date())}}
        if free:
            return {"view": _view(option, free, turn)}
    return {"view": _nearest(next(options(wished)), shown, turn)}


def _on_the_wall(option: When, day: date, turn: Turn) -> When:
    """Half past two in the night in which that hour is left out is half past three."""
    if option.time is None:
        return option
    at = turn.local(turn.at(day, option.time).astimezone(UTC)).time()
    return option if at == option.time else replace(option, time=at)


def of_that_name(wished: When, draft: Draft, turn: Turn) -> When:
    """The wish on that weekday of the week that is being looked at, where that lies ahead."""
    shown = _shown(draft)
    if not shown or not wished.day or wished.last_day:
        return wished
    ahead = shown - timedelta(days=shown.weekday()) + timedelta(days=wished.day.weekday())
    looks_around = "near" in draft["view"]
    is_sooner = wished.day < shown - timedelta(days=shown.weekday()) and not looks_around
    same = wished.day.weekday() == shown.weekday()
    return replace(wished, day=ahead) if (same or is_sooner) and ahead >= turn.today else wished


def _shown(draft: Draft) -> date | None:
    """The day that is being looked at, which a time without a day means."""
    view = draft.get("view", {})
    shown = view.get("day") or view.get("all") or view.get("near", "")[:10]
    return date.fromisoformat(shown) if shown else None


def looked_at(draft: Draft) -> Draft:
    """The day that is being looked at, as the part of a draft that does for any service."""
    shown = _shown(draft)
    return {"view": {"day": str(shown)}} if shown else {}


def first_free(draft: Draft, turn: Turn) -> datetime | None:
    """The first free time from the day on that is being looked at, in its hours if there is one."""
    day = _shown(draft) or turn.today
    free = free_between(draft, turn, max(day, turn.today), day + 2 * WEEK)
    view = draft.get("view", {})
    suit = [each for each in free if inside(each, view, turn)] or free
    return turn.local(suit[0].starts_at) if suit else None


def _days(option: When, shown: date, turn: Turn) -> tuple[date, date]:
    """The first and the last day on which to look."""
    if option.day:
        if option.day > furthest(turn):
            raise Again(Say("slot-too-far", {"day": furthest(turn)}))
        first = max(option.day, turn.today)
        return first, max(first, option.last_day or option.day)
    if option.time:
        is_over = turn.at(shown, option.time) <= turn.desk.now
        day = shown + timedelta(days=1) if is_over else shown
        return day, day
    return max(shown, turn.today), shown + 2 * WEEK


def suits(free: Free, option: When, turn: Turn) -> bool:
    """Whether a free time is one that was wished for."""
    at = turn.local(free.starts_at)
    if at.weekday() in option.not_weekdays:
        return False
    if any(first <= at.date() <= last for first, last in option.not_days):
        return False
    if option.time:
        return at.time() == option.time
    late_enough = option.from_time is None or at.time() >= option.from_time
    return late_enough and (option.to_time is None or at.time() < option.to_time)


def _view(option: When, free: Iterable[Free], turn: Turn) -> dict[str, Any]:
    """The first day with free times that suit, and the hours between which they lie."""
    times = [turn.local(each.starts_at) for each in free]
    day = times[0].date()
    ends = {"from": option.from_time, "to": option.to_time}
    if option.latest:
        last = max(at for at in times if at.date() == day)
        ends["from"] = (last - LATE_HOURS).time()
    shown: dict[str, Any] = {"day": str(day)} | {end: str(at) for end, at in ends.items() if at}
    hours = {name: str(at) for name in HOURS if (at := getattr(option, name))}
    return shown | ({"hours": hours} if hours else {})


def _nearest(option: When, shown: date, turn: Turn) -> dict[str, Any]:
    """Where to look around, and what for."""
    first, _ = _days(option, shown, turn)
    clock = option.time or option.from_time or option.to_time or NOON
    moment = turn.at(first, clock)
    return {"near": moment.isoformat(), "wish": kept(replace(option, day=first))}


LONE_NUMBER = re.compile(r"\d+[\s.)]*")
LONE_HOUR = re.compile(r"[01]?\d|2[0-3]")
"""A number that is none of the choices on offer, such as "15"."""


_WE_ARE = re.compile(r"\b(?:sind|are|we['’]re|sommes|siamo) +\d", re.IGNORECASE)


def with_clock(text: str, turn: Turn) -> str:
    """The lone number of an answer as an hour: "15", "can we do 10 instead".

    Neither "2 Eve" nor one that counts: "we are 2", "like 20 mins".
    """
    hours = re.findall(r"(?<![\w.,:/-])\d{1,2}(?![\w.,:/-])", text)
    words = [word for word in normal(text).split() if not word.isdecimal()]
    counts = how_long(text) is not None or seats(text) or _WE_ARE.search(text)
    if len(hours) != 1 or not LONE_HOUR.fullmatch(hours[0]) or counts:
        return text
    return f"{hours[0]}:00" if SPEECHES[turn.language].coverage(words) == len(words) else text


MOST = 6
"""Small words at which a sentence is looked at in two halves."""
_TOWARDS = re.compile(r"\b(?:auf|nach|to|until|till|au|à|a|al|alla|alle|pour|per)\b", re.IGNORECASE)


def halves(text: str, turn: Turn) -> tuple[When, When] | None:
    """The old and the new time of "from Friday at three to Monday"; None where it is one only."""
    for mark in list(_TOWARDS.finditer(text))[-MOST:]:
        try:
            old, new = (wish(half, turn) for half in (text[: mark.start()], text[mark.end() :]))
        except Again:
            continue
        if old and new and (old.day or old.time):
            day = new.day or (old.day if new.time else None)
            return old, replace(new, day=day)
    return None
