"""What a confirmation brings along for the customer's own calendar: a file, or by SMS a link."""

from __future__ import annotations

from booking import calendars, people
from booking.appointments import Appointment
from booking.privacy import stoplist
from flows.turn import Turn
from locales import Say, plain

WITH_REMINDER = "book-done-remind"
CARRIED = "calendar"
"""What a message carries whose file is made from its appointment when it is sent."""


def say_for_calendar(
    turn: Turn, say: Say, appointment: Appointment, *, purpose: str, after: str
) -> None:
    """Confirm an appointment, with what the customer's calendar needs to know of it.

    after: what has happened: `booked`, `moved` or `off`.
    """
    link = _link(turn, appointment)
    if turn.form == "sms" and after != "off":
        said = _linked(turn, say, after, link) if link else _bearable(turn, say, [[]])
        turn.say(*said, purpose=purpose, appointment_id=appointment.id)
        return
    turn.say(say, purpose=purpose, appointment_id=appointment.id)
    if turn.form == "chat":
        file = Say(f"calendar-file-{after}", carries=CARRIED)
        turn.say(file, purpose=purpose, appointment_id=appointment.id)


def tell_calendar(turn: Turn, appointment: Appointment, *, purpose: str, after: str) -> None:
    """The same for somebody who is not in this conversation, besides what they are told."""
    way = stoplist.open_address(turn.desk, appointment.person_id)
    if not way:
        return
    say = Say(f"calendar-file-{after}", carries=CARRIED)
    if way[0] == people.PHONE:
        link = _link(turn, appointment)
        if after == "off" or not link:
            return
        say = Say("calendar-link", {"calendar": link})
    turn.tell_person(appointment.person_id, say, purpose=purpose, appointment_id=appointment.id)


def _link(turn: Turn, appointment: Appointment) -> str:
    if not turn.public_url:
        return ""
    secret = calendars.secret_of(turn.desk.keys, appointment.id)
    return f"{turn.public_url}/calendar/{secret}.ics"


def _linked(turn: Turn, say: Say, after: str, link: str) -> list[Say]:
    """The short confirmation with the link; with the place, if that costs nothing."""
    short = say._replace(key=f"calendar-{after}", args={**say.args, "calendar": link})
    unreminded = say.key == WITH_REMINDER and not say.args["remind"]
    beside = [Say("calendar-no-reminder")] if unreminded else []
    place = say.args.get("place", "")
    return _bearable(turn, short, [[*beside, plain(place)], beside] if place else [beside])


def _bearable(turn: Turn, say: Say, more: list[list[Say]]) -> list[Say]:
    """A confirmation with as much beside it as costs no further segment; the name comes first."""
    bare = say._replace(args={**say.args, "name": ""})
    ways = [[each, *rest] for each in (say, bare) for rest in more]
    least = turn.segments([bare, *more[-1]])
    return next(way for way in ways if turn.segments(way) <= least)
