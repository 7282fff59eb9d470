"""Choosing a time: shown a day at a time, tapped, numbered or said in the customer's words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from booking import diary
from booking.diary import Free, Slot
from booking.errors import Closed, SlotTaken, TooFar, TooSoon
from flows.engine import Again, Draft
from flows.services import named_service
from flows.turn import Answer, Turn
from flows.words.when import Contradiction, When, when
from locales import Choice, Say

WEEK = timedelta(days=7)
SPREAD_MINUTES = (60, 30)
"""Where a day has more free times than fit, full hours are shown first, then half hours."""


class PickSlot:
    """The time of an appointment with one customer."""

    name = "slot"
    fills = ("start", "view")
    labels = False

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "start" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        view = draft.get("view", {})
        if "near" in view:
            return _nearest(draft, turn, datetime.fromisoformat(view["near"]))
        return _day(draft, turn, view)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value is None:
            return self._in_words(answer.text, draft, turn)
        verb, _, value = answer.value.partition(":")
        if verb == "at":
            return draft | {"start": value}
        return draft | {"view": {verb: value}}

    def _in_words(self, text: str, draft: Draft, turn: Turn) -> Draft:
        """A day or time; or another service, changed in mid-flow."""
        wished = wish(text, turn)
        if wished:
            return draft | matching(wished, draft, turn)
        if service := named_service(text, turn):
            return {"service": service}
        raise Again(Say("book-slot-unknown"))


class UseWish:
    """Puts to use the day or time that came along with an earlier answer."""

    name = "wish"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "wish" in draft and not turn.desk.shop.services[draft["service"]].is_group

    def act(self, draft: Draft, turn: Turn) -> Draft:
        rest = {key: value for key, value in draft.items() if key != "wish"}
        return rest | matching(When.from_json(draft["wish"]), rest, turn)


class Hold:
    """Keeps the chosen time free while the rest is asked; opens the question again when lost."""

    name = "hold"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return draft.get("hold", {}).get("for") != _wanted(draft)

    def act(self, draft: Draft, turn: Turn) -> Draft:
        wish = slot_of(draft)
        try:
            number, slot = diary.hold(
                turn.desk,
                wish,
                mine=draft.get("hold", {}).get("number"),
                beside=draft.get("appointment"),
            )
        except (SlotTaken, Closed, TooSoon, TooFar) as no:
            turn.say(refusal(no, turn))
            return lost(draft)
        turn.say(_held(slot, turn))
        return draft | {"hold": {"number": number, "for": _wanted(draft), "staff": slot.staff}}


def lost(draft: Draft) -> Draft:
    """The draft without its time; the nearest ones to it are shown next."""
    rest = {key: value for key, value in draft.items() if key not in ("start", "hold")}
    number = draft.get("hold", {}).get("number")
    return rest | {"view": {"near": draft["start"]}, "hold": {"number": number}}


def _wanted(draft: Draft) -> list[object]:
    return [draft.get(key) for key in ("service", "staff", "start", "seats")]


def slot_of(draft: Draft) -> Slot:
    """The slot that the draft names; the staff member is the held one's, once held."""
    held = draft.get("hold", {}) if draft.get("hold", {}).get("for") == _wanted(draft) else {}
    return Slot(
        service=draft["service"],
        starts_at=datetime.fromisoformat(draft["start"]),
        staff=held.get("staff") or draft.get("staff") or None,
        seats=draft.get("seats", 1),
    )


def refusal(no: Exception, turn: Turn) -> Say:
    """Why a time cannot be had, in the shop's words."""
    rules = turn.desk.shop.rules
    if isinstance(no, TooSoon):
        return Say("slot-too-soon", {"hours": max(1, round(rules.least_notice.total_seconds() / 3600))})
    if isinstance(no, TooFar):
        return Say("slot-too-far", {"day": _today(turn) + timedelta(days=rules.furthest_days)})
    if isinstance(no, Closed):
        return Say("slot-closed", {"wish": Say("slot-label", {"at": no.args[0]})})
    return Say("book-slot-taken")


def _held(slot: Slot, turn: Turn) -> Say:
    minutes = int(turn.desk.shop.rules.hold.total_seconds() // 60)
    args = {
        "service": turn.service_name(slot.service),
        "start": slot.starts_at,
        "staff": turn.staff_name(slot.staff),
        "minutes": minutes,
    }
    return Say("book-held", args)


# What is free ----------------------------------------------------------------------------------


def _today(turn: Turn) -> date:
    return turn.desk.now.astimezone(turn.desk.shop.zone).date()


def _free(draft: Draft, turn: Turn, first: date, last: date) -> list[Free]:
    return diary.free(
        turn.desk,
        turn.desk.shop.services[draft["service"]],
        first=first,
        last=last,
        staff=draft.get("staff") or None,
        mine=(draft.get("hold", {}).get("number"), draft.get("appointment")),
    )


def _week_with_free(draft: Draft, turn: Turn, first: date) -> list[Free]:
    """What is free in the first week, from a day on, in which anything is."""
    furthest = _today(turn) + timedelta(days=turn.desk.shop.rules.furthest_days)
    while first <= furthest:
        last = min(first + WEEK, furthest)
        if found := _free(draft, turn, first, last):
            return found
        first = last + timedelta(days=1)
    return []


def _local(free: Free, turn: Turn) -> datetime:
    return free.starts_at.astimezone(turn.desk.shop.zone)


# What is shown ---------------------------------------------------------------------------------


def _day(draft: Draft, turn: Turn, view: dict[str, str]) -> Say:
    """The free times of the day looked at, or of the next day that has any."""
    shown = view.get("day") or view.get("all")
    wanted = date.fromisoformat(shown) if shown else _today(turn)
    ahead = _week_with_free(draft, turn, max(wanted, _today(turn)))
    if not ahead:
        return Say("book-slot-none", {"phone": turn.desk.shop.phone})
    day = _local(ahead[0], turn).date()
    times = [free for free in ahead if _local(free, turn).date() == day]
    key, args = "book-slot", {"day": day, "service": turn.service_name(draft["service"])}
    if shown and day != wanted:
        key, args = "book-slot-next", {"day": wanted, "start": times[0].starts_at}
    return Say(key, args, _day_choices(draft, turn, view, day, times), columns=4)


def _day_choices(
    draft: Draft, turn: Turn, view: dict[str, str], day: date, times: Sequence[Free]
) -> tuple[Choice, ...]:
    room = turn.room if "all" not in view else 4 * turn.room
    shown = _spread(times, room, turn)
    choices = [_choice(free, "slot-time") for free in shown]
    if len(shown) < len(times) and turn.form == "chat" and "all" not in view:
        choices.append(Choice(f"all:{day}", Say("slot-all"), nav=True))
    if before := _day_before(draft, turn, day):
        choices.append(Choice(f"day:{before}", Say("slot-day-before", {"day": before}), nav=True))
    after = day + timedelta(days=1)
    if later := _week_with_free(draft, turn, after):
        next_day = _local(later[0], turn).date()
        choices.append(Choice(f"day:{next_day}", Say("slot-day-after", {"day": next_day}), nav=True))
    return tuple(choices)


def _day_before(draft: Draft, turn: Turn, day: date) -> date | None:
    """The last day before this one, within a week, on which anything is free."""
    first = max(_today(turn), day - WEEK)
    earlier = _free(draft, turn, first, day - timedelta(days=1)) if first < day else []
    return _local(earlier[-1], turn).date() if earlier else None


def _nearest(draft: Draft, turn: Turn, wish: datetime) -> Say:
    """Free times around the one that cannot be had."""
    day = wish.astimezone(turn.desk.shop.zone).date()
    around = _free(draft, turn, max(_today(turn), day - timedelta(days=1)), day + WEEK)
    around = around or _week_with_free(draft, turn, day)
    if not around:
        return Say("book-slot-none", {"phone": turn.desk.shop.phone})
    closest = sorted(around, key=lambda free: abs(free.starts_at - wish))[: min(turn.room, 6)]
    choices = [_choice(free, "slot-label") for free in sorted(closest, key=_start)]
    choices.append(Choice(f"day:{day}", Say("slot-other-day"), nav=True))
    wished = Say("slot-label", {"at": wish})
    return Say("book-slot-nearest", {"wish": wished}, tuple(choices), columns=2)


def _choice(free: Free, label: str) -> Choice:
    return Choice(f"at:{free.starts_at.isoformat()}", Say(label, {"at": free.starts_at}))


def _start(free: Free) -> datetime:
    return free.starts_at


def _spread(times: Sequence[Free], room: int, turn: Turn) -> list[Free]:
    """As many times as there is room for, over the whole day, full and half hours first."""
    if len(times) <= room:
        return list(times)
    for grain in SPREAD_MINUTES:
        round_ones = [free for free in times if _local(free, turn).minute % grain == 0]
        if room // 2 <= len(round_ones) <= room:
            return round_ones
    return [times[index * (len(times) - 1) // (room - 1)] for index in range(room)]


# What was wished -------------------------------------------------------------------------------


def wish(text: str, turn: Turn) -> When | None:
    """A day or a time in the customer's words. Raises Again when it contradicts itself."""
    local = turn.desk.now.astimezone(turn.desk.shop.zone)
    try:
        return when(text, turn.language, local)
    except Contradiction as odd:
        raise Again(Say("slot-contradiction", {"day": odd.day})) from odd


def matching(wished: When, draft: Draft, turn: Turn) -> Draft:
    """The part of the draft that a wish fills: a time that is free, or the view nearest to it."""
    shown = draft.get("view", {}).get("day")
    day = wished.day or (date.fromisoformat(shown) if shown and wished.time else _today(turn))
    last = wished.last_day or (day if wished.day else day + WEEK)
    if wished.time:
        return _exactly(wished, draft, turn, day)
    found = [free for free in _free(draft, turn, day, last) if _inside(free, wished, turn)]
    if not found or not (wished.from_time or wished.to_time):
        return {"view": {"day": str(_local(found[0], turn).date() if found else day)}}
    return {"view": {"near": found[0].starts_at.isoformat()}}


def _exactly(wished: When, draft: Draft, turn: Turn, day: date) -> Draft:
    assert wished.time  # noqa: S101 - the caller looked
    zone = turn.desk.shop.zone
    moment = datetime.combine(day, wished.time, zone)
    if wished.day is None and moment <= turn.desk.now:
        moment = datetime.combine(day + timedelta(days=1), wished.time, zone)
    free = {free.starts_at for free in _free(draft, turn, moment.date(), moment.date())}
    if moment in free:
        return {"start": moment.isoformat()}
    return {"view": {"near": moment.isoformat()}}


def _inside(free: Free, wished: When, turn: Turn) -> bool:
    at = _local(free, turn).time()
    return not (
        (wished.from_time and at < wished.from_time) or (wished.to_time and at >= wished.to_time)
    )
