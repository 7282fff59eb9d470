"""What the owner may ask the bot: to be the owner, and who comes today."""

from __future__ import annotations

from datetime import date, timedelta

from booking import appointments, owners, people
from booking.owners import Owner
from flows.change import facts
from flows.turn import Turn
from flows.words.normal import normal
from locales import Say

DAYS = {"today": 0, "tomorrow": 1}
WEEK = 7
WORDS = {
    "today": ("heute", "today", "aujourdhui", "aujourd hui", "oggi"),
    "tomorrow": ("morgen", "tomorrow", "demain", "domani"),
    "week": ("woche", "week", "semaine", "settimana"),
}


def spoken(text: str) -> str:
    """The owner's command in plain words; empty when it is none."""
    said = normal(text)
    return next((command for command, words in WORDS.items() if said in words), "")


def claim(turn: Turn, code: str) -> None:
    """Make this chat the owner's, by the one-time code that was printed at start."""
    chat = Owner(turn.channel, turn.address, turn.language)
    if not owners.claim(turn.desk, code, chat):
        turn.say(Say("owner-claim-wrong"))
        return
    turn.say(Say("owner-claimed", {"business": turn.desk.shop.name}))
    turn.say(Say("owner-help"))


def answer(turn: Turn, command: str) -> bool:
    """Answer an owner's command; False when it is none."""
    today = turn.desk.now.astimezone(turn.desk.shop.zone).date()
    if command in DAYS:
        _say_day(turn, today + timedelta(days=DAYS[command]))
        return True
    if command == "week":
        for ahead in range(WEEK):
            _say_day(turn, today + timedelta(days=ahead))
        return True
    return False


def _say_day(turn: Turn, day: date) -> None:
    booked = appointments.between(turn.desk, day, day)
    if not booked:
        turn.say(Say("owner-day-empty", {"day": day}))
        return
    turn.say(Say("owner-day", {"day": day, "count": len(booked)}))
    for appointment in booked:
        name = people.name_of(turn.desk, appointment.person_id)
        turn.say(Say("owner-line", facts(appointment, turn) | {"name": name}))
