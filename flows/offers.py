"""Times on offer: a day at a time, or the nearest ones to a time that cannot be had."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from booking import diary
from booking.diary import Free
from flows.engine import Draft
from flows.turn import Turn
from locales import Choice, Say, render, segments

FEWEST = 3
"""Times on offer at least, even where an SMS then takes two segments."""
WEEK = timedelta(days=7)
SPREAD_MINUTES = (60, 30)
"""Where a day has more free times than fit, full hours are shown first, then half hours."""


def today(turn: Turn) -> date:
    return turn.desk.now.astimezone(turn.desk.shop.zone).date()


def furthest(turn: Turn) -> date:
    """The last day that can be booked."""
    return today(turn) + timedelta(days=turn.desk.shop.rules.furthest_days)


def inside(free: Free, view: Mapping[str, str], turn: Turn) -> bool:
    """Whether a time lies in the window that was wished for, such as after three o'clock."""
    at = local(free, turn).time()
    late_enough = "from" not in view or at >= time.fromisoformat(view["from"])
    return late_enough and ("to" not in view or at < time.fromisoformat(view["to"]))


def free_between(draft: Draft, turn: Turn, first: date, last: date) -> list[Free]:
    return diary.free(
        turn.desk,
        turn.desk.shop.services[draft["service"]],
        first=first,
        last=last,
        staff=draft.get("staff") or None,
        mine=(draft.get("hold", {}).get("number"), draft.get("appointment")),
    )


def _week_withfree_between(draft: Draft, turn: Turn, first: date) -> list[Free]:
    """What is free in the first week, from a day on, in which anything is."""
    end = furthest(turn)
    while first <= end:
        last = min(first + WEEK, end)
        if found := free_between(draft, turn, first, last):
            return found
        first = last + timedelta(days=1)
    return []


def local(free: Free, turn: Turn) -> datetime:
    return free.starts_at.astimezone(turn.desk.shop.zone)


def one_day(draft: Draft, turn: Turn, view: dict[str, str]) -> Say:
    """The free times of the day looked at, or of the next day that has any."""
    shown = view.get("day") or view.get("all")
    wanted = date.fromisoformat(shown) if shown else today(turn)
    ahead = _week_withfree_between(draft, turn, max(wanted, today(turn)))
    if not ahead:
        return Say("book-slot-none", {"phone": turn.phone})
    day = local(ahead[0], turn).date()
    times = [free for free in ahead if local(free, turn).date() == day]
    times = [free for free in times if inside(free, view, turn)] or times
    key, args = "book-slot", {"day": day, "service": turn.service_name(draft["service"])}
    if shown and day != wanted:
        key, args = "book-slot-next", {"day": wanted, "start": times[0].starts_at}
    return fitting(
        turn,
        lambda room: Say(key, args, _day_choices(draft, turn, view, day, times, room), columns=4),
    )


def fitting(turn: Turn, asking: Callable[[int], Say]) -> Say:
    """The question with as many choices as there is room for; by SMS, in one segment if it can be.

    What has been said in this turn stands in the same text, such as the greeting.
    """
    if turn.form == "chat":
        return asking(turn.room)
    rooms = range(turn.room, FEWEST - 1, -1)
    return next(
        (say for room in rooms if _segments(say := asking(room), turn) == 1), asking(FEWEST)
    )


def _segments(say: Say, turn: Turn) -> int:
    """What it costs as SMS, each choice on a line of its own under its number."""
    before = turn.replies[-1].says if turn.replies else []
    shown = render([*before, say], language=turn.language, form=turn.form, zone=turn.desk.shop.zone)
    choices = "".join(f"\n{n} = {choice.label}" for n, choice in enumerate(shown.choices, 1))
    return segments(shown.text + choices).count


def _day_choices(
    draft: Draft,
    turn: Turn,
    view: dict[str, str],
    day: date,
    times: Sequence[Free],
    room: int,
) -> tuple[Choice, ...]:
    shown = _spread(times, room if "all" not in view else 4 * room, turn)
    choices = [_choice(free, "slot-time") for free in shown]
    if len(shown) < len(times) and turn.form == "chat" and "all" not in view:
        choices.append(Choice(f"all:{day}", Say("slot-all"), nav=True))
    if before := _day_before(draft, turn, day):
        choices.append(Choice(f"day:{before}", Say("slot-day-before", {"day": before}), nav=True))
    after = day + timedelta(days=1)
    if later := _week_withfree_between(draft, turn, after):
        next_day = local(later[0], turn).date()
        choices.append(
            Choice(f"day:{next_day}", Say("slot-day-after", {"day": next_day}), nav=True)
        )
    return tuple(choices)


def _day_before(draft: Draft, turn: Turn, day: date) -> date | None:
    """The last day before this one, within a week, on which anything is free."""
    first = max(today(turn), day - WEEK)
    earlier = free_between(draft, turn, first, day - timedelta(days=1)) if first < day else []
    return local(earlier[-1], turn).date() if earlier else None


def nearest(draft: Draft, turn: Turn, wish: datetime) -> Say:
    """Free times around the one that cannot be had."""
    day = wish.astimezone(turn.desk.shop.zone).date()
    around = free_between(draft, turn, max(today(turn), day - timedelta(days=1)), day + WEEK)
    around = around or _week_withfree_between(draft, turn, day)
    if not around:
        return Say("book-slot-none", {"phone": turn.phone})
    wished = Say("slot-label", {"at": wish})

    def asking(room: int) -> Say:
        closest = sorted(around, key=lambda free: abs(free.starts_at - wish))[: min(room, 6)]
        choices = [_choice(free, "slot-label") for free in sorted(closest, key=_start)]
        choices.append(Choice(f"day:{day}", Say("slot-other-day"), nav=True))
        return Say("book-slot-nearest", {"wish": wished}, tuple(choices), columns=2)

    return fitting(turn, asking)


def _choice(free: Free, label: str) -> Choice:
    return Choice(f"at:{free.starts_at.isoformat()}", Say(label, {"at": free.starts_at}))


def _start(free: Free) -> datetime:
    return free.starts_at


def _spread(times: Sequence[Free], room: int, turn: Turn) -> list[Free]:
    """As many times as there is room for, over the whole day, full and half hours first."""
    if len(times) <= room:
        return list(times)
    for grain in SPREAD_MINUTES:
        round_ones = [free for free in times if local(free, turn).minute % grain == 0]
        if room // 2 <= len(round_ones) <= room:
            return round_ones
        if len(round_ones) > room:
            times = round_ones
            break
    return [times[index * (len(times) - 1) // (room - 1)] for index in range(room)]
