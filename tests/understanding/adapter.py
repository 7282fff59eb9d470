"""What the understanding scorer asks of us, put into its form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from flows.words.atoms import PARTS
from flows.words.language import Part
from flows.words.when import Contradiction, When, when

SATURDAY, SUNDAY = 5, 6

Answer = dict[str, str]
"""The keys are date, or date_from and date_to; time, or time_from and time_to; all in ISO form."""

NAMES: dict[Part | None, str] = {
    Part.MORNING: "morning",
    Part.NOON: "noon",
    Part.AFTERNOON: "afternoon",
    Part.LATE_AFTERNOON: "afternoon",
}


def phrase(text: str, lang: str, reference: datetime) -> Answer | None:
    """The day and time that a phrase names, be it only to say that it must not be then."""
    try:
        found = when(text, lang, reference)
    except Contradiction as odd:
        return {"date": str(odd.day)}
    return _told(_named(found, reference.date())) if found else None


def _named(found: When, today: date) -> When:
    if found.day is None and found.not_weekdays == (SATURDAY, SUNDAY):
        if replace(found, not_weekdays=()) != When():
            return found
        monday = today - timedelta(days=today.weekday())
        return replace(found, day=monday, last_day=monday + timedelta(days=SATURDAY - 1))
    if found.day is None and found.not_days:
        first, last = found.not_days[0]
        return replace(found, day=first, last_day=last)
    if found.day is None and found.not_weekdays:
        ahead = (found.not_weekdays[0] - today.weekday()) % 7 or 7
        return replace(found, day=today + timedelta(days=ahead))
    return found


def _told(found: When) -> Answer:
    days = (
        {"date_from": found.day, "date_to": found.last_day}
        if found.last_day
        else {"date": found.day}
    )
    hours = {"time": found.time, "time_from": found.from_time, "time_to": found.to_time}
    told = {key: str(day) for key, day in days.items() if day}
    told |= {key: f"{hour:%H:%M}" for key, hour in hours.items() if hour}
    part = next((part for part in PARTS if PARTS[part] == (found.from_time, found.to_time)), None)
    if part or (found.latest and not found.time):
        told |= {"part": NAMES.get(part, "evening")}
    return told
