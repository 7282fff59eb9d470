"""The owner's week at a glance: a picture where the channel shows one, and short lines everywhere.

Neither names anybody: pictures are passed on, and cannot be edited once somebody is erased (P44).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from booking import appointments, blocks, opened
from booking.appointments import Appointment
from booking.times import Span, cell_of, moment_of
from flows.turn import Turn
from locales import Choice, Say, day_said

DAYS = 7
MIDNIGHT = 24 * 60
"""Minutes of the local day."""


def say_week(turn: Turn, first: date) -> None:
    """How many come on each of seven days; a button below shows who."""
    days = [first + timedelta(days=ahead) for ahead in range(DAYS)]
    booked = appointments.between(turn.desk, days[0], days[-1])
    by_day = {
        day: [one for one in booked if turn.local(one.starts_at).date() == day] for day in days
    }
    choices = tuple(
        Choice(f"/days {day} {day}", Say("week-see", {"day": day}))
        for day, who in by_day.items()
        if who
    )
    turn.say(*(Say("week-day", {"day": day, "count": len(who)}) for day, who in by_day.items()))
    if turn.form == "chat":
        drawn = _drawn(turn, by_day)
        turn.say(Say("week-colours", choices=choices, columns=3, draws=drawn))


def _drawn(turn: Turn, by_day: dict[date, list[Appointment]]) -> dict[str, Any]:
    """What stands in the picture, in minutes of each local day and by staff member."""
    shop, days = turn.desk.shop, list(by_day)
    lanes = list(shop.staff)
    hours = opened.spans(turn.desk, lanes, days[0], days[-1])
    off = blocks.between(turn.desk, (_first_cell(days[0], turn), _first_cell(days[-1], turn, 1)))
    return {
        "lanes": [shop.staff_said(name) for name in lanes],
        "days": [
            {
                "label": day_said(day, turn.language),
                "open": [_of_day(hours[name], day, turn) for name in lanes],
                "off": [_of_day(blocks.taken_off(off, name), day, turn) for name in lanes],
                "booked": [
                    [_minutes(one, turn) for one in those if one.staff == name] for name in lanes
                ],
            }
            for day, those in by_day.items()
        ],
    }


def _of_day(spans: Sequence[Span], day: date, turn: Turn) -> list[list[int]]:
    """The parts of spans that lie in a local day, as minutes on the wall's clock."""
    begin, end = _first_cell(day, turn), _first_cell(day, turn, 1)
    inside = [(max(span[0], begin), min(span[1], end)) for span in spans]
    return [
        [_minute(first, turn), _minute(last, turn) or MIDNIGHT]
        for first, last in inside
        if first < last
    ]


def _minutes(one: Appointment, turn: Turn) -> list[int]:
    """When it begins and ends, and whether they said that they come."""
    begin, end = _minute(cell_of(one.starts_at), turn), _minute(cell_of(one.ends_at), turn)
    return [begin, end if end > begin else MIDNIGHT, int(one.confirmed_at is not None)]


def _minute(cell: int, turn: Turn) -> int:
    local = turn.local(moment_of(cell))
    return local.hour * 60 + local.minute


def _first_cell(day: date, turn: Turn, later: int = 0) -> int:
    return cell_of(turn.at(day + timedelta(days=later)))
