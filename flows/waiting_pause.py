"""What a new booking means for the waiting list: of what could not be taken nothing is offered."""

from __future__ import annotations

from booking import waiting
from booking.appointments import Appointment, open_of
from flows.turn import Turn
from locales import Choice, Say


def say_pauses(turn: Turn, made: Appointment) -> None:
    """Say which wishes rest while this person has as many appointments as the shop allows.

    A wish for a service that is booked goes on: a sooner time would take that one's place.
    """
    waited_for = waiting.of_person(turn.desk, made.person_id)
    booked = open_of(turn.desk, made.person_id) if waited_for else []
    if len(booked) < turn.desk.shop.rules.open_bookings:
        return
    leave = (Choice("/unwait", Say("waiting-leave")),)
    for entry in waited_for:
        if all(one.service != entry.wish.service for one in booked):
            named = {"service": turn.service_name(entry.wish.service)}
            turn.say(Say("waiting-pauses", named, leave))
