"""A wish for a time in words: said back before it is put to use, or where it cannot be had."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from booking.hours import fixed_spans, open_spans
from booking.times import cell_of
from flows.engine import Draft
from flows.offers import free_between
from flows.turn import Turn
from flows.wishes import recalled, suits
from flows.words.when import When
from locales import Choice, Say


def reason(draft: Draft, view: dict[str, Any], turn: Turn) -> Say:
    """Why other times are shown than the one that was wished for, and who else has that one."""
    wished = recalled(view["wish"]) if "wish" in view else When()
    at = turn.local(datetime.fromisoformat(view["near"]))
    if wished.day and not wished.time:
        what = _described(wished, wished.day, turn)
        if _closed(wished.day, wished.last_day or wished.day, turn):
            return Say("book-slot-closed", {"wish": what})
        return Say("slot-nothing", {"wish": _with(draft, what, wished, turn)})
    what = Say("slot-label", {"at": at})
    if _closed(at.date(), at.date(), turn, at=at):
        return Say("book-slot-closed", {"wish": what})
    named = _with(draft, what, When(day=at.date(), time=at.time()), turn)
    another = Choice(f"any:{at.isoformat()}", Say("slot-with-another", {"at": at}))
    return Say("book-slot-nearest", {"wish": named}, () if named is what else (another,))


def _closed(first: date, last: date, turn: Turn, *, at: datetime | None = None) -> bool:
    """Whether nobody takes appointments on those days, or at that time; a blocked one is taken."""
    shop = turn.desk.shop
    hours = [span for staff in shop.staff for span in open_spans(shop, staff, first, last)]
    hours += [span for staff in shop.staff for span in fixed_spans(shop, staff, first, last)]
    return not any(at is None or begin <= cell_of(at) < end for begin, end in hours)


def _with(draft: Draft, what: Say, wished: When, turn: Turn) -> Say:
    """A time with whom it was wished for, where others would have had it."""
    if not draft.get("staff") or not wished.day:
        return what
    first, last = max(wished.day, turn.today), wished.last_day or wished.day
    others = free_between(draft | {"staff": ""}, turn, first, last)
    if not any(suits(each, wished, turn) for each in others):
        return what
    return Say("wish-with", {"wish": what, "staff": turn.staff_name(draft["staff"])})


def _described(wished: When, day: date, turn: Turn) -> Say:
    """ "Friday 27 November from 15:00"."""
    days = Say("wish-day", {"day": day})
    if wished.last_day and wished.last_day != day:
        days = Say("wish-days", {"day": day, "last": wished.last_day})
    start, end = wished.from_time, wished.to_time
    if start and end:
        return Say(
            "wish-between", {"wish": days, "at": turn.at(day, start), "until": turn.at(day, end)}
        )
    if start:
        return Say("wish-from", {"wish": days, "at": turn.at(day, start)})
    return Say("wish-until", {"wish": days, "at": turn.at(day, end)}) if end else days


def say_noted(draft: Draft, turn: Turn) -> None:
    """Say back a day or a time that came before it was known what for."""
    wished = recalled(draft["wish"]) if "wish" in draft else When()
    if wished.others or wished.not_days or wished.not_weekdays or not (wished.day or wished.time):
        return
    what = _day_and_time(wished, turn)
    if staff := draft.get("staff"):
        what = Say("wish-with", {"wish": what, "staff": turn.staff_name(staff)})
    turn.say(Say("wish-noted", {"wish": what}))


def _day_and_time(wished: When, turn: Turn) -> Say:
    day = wished.day or turn.today
    if not wished.time:
        return _described(wished, day, turn)
    at = turn.at(day, wished.time)
    return Say("slot-label" if wished.day else "slot-time", {"at": at})
