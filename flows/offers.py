"""Times on offer: a day at a time, or the nearest ones to a time that cannot be had."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import takewhile

from booking import diary
from booking.diary import Free
from flows.draft import held_in
from flows.engine import Draft
from flows.turn import Turn
from locales import Choice, Say

ALL = 48
"""Times of a day that are shown where all are wanted; Telegram takes a hundred buttons."""
FEWEST = 3
"""Times on offer at least, even where an SMS then takes two segments."""
WEEK = timedelta(days=7)
WAIT = "*wait"
WAITING_LIST = Choice(WAIT, Say("slot-wait"), nav=True)
SPREAD_MINUTES = (60, 30)
"""Where a day has more free times than fit, full hours are shown first, then half hours."""


def furthest(turn: Turn) -> date:
    """The last day that can be booked."""
    return turn.today + timedelta(days=turn.desk.shop.rules.furthest_days)


def inside(free: Free, view: Mapping[str, str], turn: Turn) -> bool:
    """Whether a time lies in the window that was wished for, such as after three o'clock."""
    at = turn.local(free.starts_at).time()
    late_enough = "from" not in view or at >= time.fromisoformat(view["from"])
    return late_enough and ("to" not in view or at < time.fromisoformat(view["to"]))


def free_between(draft: Draft, turn: Turn, first: date, last: date) -> list[Free]:
    return diary.free(
        turn.desk,
        turn.desk.shop.services[draft["service"]],
        first=first,
        last=last,
        staff=draft.get("staff") or None,
        mine=(held_in(draft), draft.get("appointment")),
    )


def _week_with_any(draft: Draft, turn: Turn, first: date) -> list[Free]:
    """What is free in the first week, from a day on, in which anything is."""
    end = furthest(turn)
    while first <= end:
        last = min(first + WEEK, end)
        if found := free_between(draft, turn, first, last):
            return found
        first = last + timedelta(days=1)
    return []


def first_day(draft: Draft, turn: Turn, day: date) -> date | None:
    """The first day, from one on, on which anything is free."""
    return _day_of(_week_with_any(draft, turn, day), turn)


def _day_of(times: Sequence[Free], turn: Turn) -> date | None:
    """That of the first of them."""
    return turn.local(times[0].starts_at).date() if times else None


def one_day(draft: Draft, turn: Turn, view: dict[str, str]) -> Say:
    """The free times of the day looked at, or of the next day that has any."""
    shown = view.get("day") or view.get("all")
    wanted = date.fromisoformat(shown) if shown else turn.today
    ahead = _week_with_any(draft, turn, max(wanted, turn.today))
    if not ahead:
        return Say("book-slot-none", {"phone": turn.phone}, (WAITING_LIST,))
    day = turn.local(ahead[0].starts_at).date()
    whole = list(takewhile(lambda free: turn.local(free.starts_at).date() == day, ahead))
    rest = ahead[len(whole) :]
    after = _day_of(rest, turn) or first_day(draft, turn, day + timedelta(days=1))
    beside = (_day_before(draft, turn, day), after)
    times = [free for free in whole if inside(free, view, turn)] or whole
    key, args = "book-slot", {"day": day, "service": turn.service_name(draft["service"])}
    if shown and day != wanted:
        key, args = "book-slot-next", {"day": wanted, "start": times[0].starts_at}
    return fitting(
        turn,
        lambda room: Say(key, args, _day_choices(turn, view, day, times, beside, room), columns=4),
    )


def fitting(turn: Turn, asking: Callable[[int], Say]) -> Say:
    """The question with as many choices as there is room for; by SMS, in one segment if it can be.

    What has been said in this turn stands in the same text, such as the greeting.
    """
    if turn.form == "chat":
        return asking(turn.room)
    before = turn.replies[-1].says if turn.replies else []
    rooms = range(turn.room, FEWEST - 1, -1)
    return next(
        (say for room in rooms if turn.segments([*before, say := asking(room)]) == 1),
        asking(FEWEST),
    )


def _day_choices(
    turn: Turn,
    view: dict[str, str],
    day: date,
    times: Sequence[Free],
    beside: tuple[date | None, date | None],
    room: int,
) -> tuple[Choice, ...]:
    """beside: the next days before and after this one on which anything is free."""
    shown = _spread(times, room, turn) if "all" not in view else times[:ALL]
    choices = [_choice(free, "slot-time") for free in shown]
    if len(shown) < len(times) and turn.form == "chat" and "all" not in view:
        choices.append(Choice(f"all:{day}", Say("slot-all"), nav=True))
    for other, label in zip(beside, ("slot-day-before", "slot-day-after"), strict=True):
        if other:
            choices.append(Choice(f"day:{other}", Say(label, {"day": other}), nav=True))
    if turn.form == "chat":
        choices.append(WAITING_LIST)
    return tuple(choices)


def _day_before(draft: Draft, turn: Turn, day: date) -> date | None:
    """The last day before this one, within a week, on which anything is free."""
    first = max(turn.today, day - WEEK)
    earlier = free_between(draft, turn, first, day - timedelta(days=1)) if first < day else []
    return _day_of(earlier[-1:], turn)


def nearest(draft: Draft, turn: Turn, wish: datetime, wished: Say) -> Say:
    """Free times before and after the one that cannot be had."""
    day = turn.local(wish).date()
    around = free_between(draft, turn, max(turn.today, day - WEEK), day + WEEK)
    around = around or _week_with_any(draft, turn, day)
    if not around:
        return Say("book-slot-none", {"phone": turn.phone}, (WAITING_LIST,))

    def asking(room: int) -> Say:
        choices = [_choice(free, "slot-label") for free in _around(around, wish, min(room, 6))]
        choices += wished.choices
        choices.append(Choice(f"day:{day}", Say("slot-other-day"), nav=True))
        choices.append(WAITING_LIST)
        return wished._replace(choices=tuple(choices), columns=2)

    return fitting(turn, asking)


def _around(free: Sequence[Free], wish: datetime, room: int) -> list[Free]:
    """The nearest times, one before and one after at least, where there are any."""
    before = [each for each in free if each.starts_at <= wish][::-1]
    after = [each for each in free if each.starts_at > wish]
    closest = sorted(free, key=lambda each: abs(each.starts_at - wish))
    taken = [*before[:1], *after[:1]]
    taken += [each for each in closest if each not in taken]
    return sorted(taken[:room], key=lambda each: each.starts_at)


def beyond(
    draft: Draft, turn: Turn, starts: Sequence[datetime], *, later: bool
) -> dict[str, str] | None:
    """The view of what is free before the first or behind the last of these times, if anything.

    Where a whole day is shown, with its times as far as there is room, that is another day.
    """
    edge = turn.local(max(starts) if later else min(starts))
    whole_day = not {"from", "to", "near"} & draft.get("view", {}).keys() and "start" not in draft
    day = edge.date()
    if later:
        first = day + timedelta(days=1) if whole_day else day
        ahead = _week_with_any(draft, turn, first)
        rest = [free for free in ahead if free.starts_at > edge]
        rest = rest or _week_with_any(draft, turn, first + WEEK)
        return _edge(turn.local(rest[0].starts_at), edge, "from") if rest else None
    last = day - timedelta(days=1) if whole_day else day
    past = free_between(draft, turn, max(turn.today, day - WEEK), last)
    rest = [free for free in past if free.starts_at < edge]
    return _edge(turn.local(rest[-1].starts_at), edge, "to") if rest else None


def _edge(found: datetime, edge: datetime, side: str) -> dict[str, str]:
    """The day of what was found; on the same day only what lies on that side."""
    at = found if side == "from" else edge
    return {"day": str(found.date())} | (
        {side: str(at.time())} if found.date() == edge.date() else {}
    )


def _choice(free: Free, label: str) -> Choice:
    return Choice(f"at:{free.starts_at.isoformat()}", Say(label, {"at": free.starts_at}))


def _spread(times: Sequence[Free], room: int, turn: Turn) -> list[Free]:
    """As many times as there is room for, over the whole day, full and half hours first."""
    if len(times) <= room:
        return list(times)
    for grain in SPREAD_MINUTES:
        round_ones = [free for free in times if turn.local(free.starts_at).minute % grain == 0]
        if room // 2 <= len(round_ones) <= room:
            return round_ones
        if len(round_ones) > room:
            times = round_ones
            break
    return [times[index * (len(times) - 1) // (room - 1)] for index in range(room)]
