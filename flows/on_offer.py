"""Which of the times on offer is meant: by its number, its hour, or as the first or the last."""

from __future__ import annotations

from datetime import date, datetime

from flows.engine import Again
from flows.refused import TIMES
from flows.services import named_staff
from flows.turn import Talk, Turn
from flows.wishes import wish
from flows.words.anyone import anyone
from flows.words.meant import Meaning
from flows.words.nearby import one_of, without_place
from flows.words.normal import folded, normal
from flows.words.pick import before_words, lone, number
from flows.words.when import When

A_CHOICE_AND_A_NAME = 2
"""Words of "2 Mia", which is the second choice; "2 bei Mia" is an hour."""
HOURS = 24


def chosen(found: Meaning, wished: When | None, text: str, talk: Talk, turn: Turn) -> str | None:
    """Which of the choices on offer is meant, where the words say it."""
    said = normal(text)
    same = [value for value, label in talk.offered if said and normal(label) == said]
    if same:
        return same[0]
    if talk.asked == "date" and anyone(text):
        return next((value for value, _ in talk.offered), None)
    place = lone(text) if talk.asked in TIMES and turn.form == "sms" and not wished else None
    if place and place <= len(talk.offered):
        return talk.offered[place - 1][0]
    times = [value for value, _ in talk.offered if value.startswith("at:")]
    if talk.asked not in TIMES or not times:
        return None
    place = before_words(text, len(talk.offered)) if turn.form == "sms" and not wished else None
    if place and (len(text.split()) == A_CHOICE_AND_A_NAME or not named_staff(text, turn)):
        return talk.offered[place - 1][0]
    where = _where(text, turn) or wished
    those = [each for each in times if _suits(_at(each, turn), where)]
    end = one_of(text, of=len(those))
    if end is None and not any(map(str.isdigit, text)):
        end = number(text, len(those))
    if end is not None:
        return those[end] if those else None
    if wished and wished.time and not wished.day and not wished.others:
        at = [each for each in times if _at(each, turn).time() == wished.time]
        return at[0] if len(at) == 1 else None
    return times[0] if found.yes and not wished and len(times) == 1 else None


def _where(text: str, turn: Turn) -> When | None:
    """The day beside "the last one", which alone would be a day that is past."""
    rest = without_place(text)
    try:
        return wish(rest, turn) if rest != folded(text) else None
    except Again:
        return None


def _suits(at: datetime, wished: When | None) -> bool:
    """Whether a time lies on the day and in the hours that were named: "the first on Saturday"."""
    if wished is None:
        return True
    day = wished.day if not wished.faint else None
    if day and not day <= at.date() <= (wished.last_day or day):
        return False
    late_enough = wished.from_time is None or at.time() >= wished.from_time
    return late_enough and (wished.to_time is None or at.time() < wished.to_time)


def _at(value: str, turn: Turn) -> datetime:
    return turn.local(datetime.fromisoformat(value.removeprefix("at:")))


def day_on_offer(talk: Talk, turn: Turn) -> date | None:
    """The day of the first time on offer."""
    days = [_at(value, turn).date() for value, _ in talk.offered if value.startswith("at:")]
    return days[0] if days else None


def as_hour(text: str, talk: Talk, turn: Turn) -> str:
    """A lone number as an hour, where it is no place among the times: "ok 11 then"."""
    hour = lone(text) if talk.asked == "slot" else None
    if hour is None or hour >= HOURS:
        return text
    is_place = turn.form == "sms" and hour <= len(talk.offered)
    return text if is_place else f"{hour}:00"


def unnumbered(talk: Talk, turn: Turn) -> bool:
    """Whether times are on offer without numbers, so that a number is no place among them."""
    return turn.form == "chat" and talk.asked == "slot"
