"""What the owner may ask the bot: to be the owner, and who comes today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from booking import answers, appointments, owners, rehearsals
from booking.appointments import Appointment
from booking.owners import Owner, is_group
from booking.privacy import stoplist
from flows import attendance, blocking, tasks, waiting
from flows.blocking_words import is_command
from flows.changed import for_owner
from flows.details import shown
from flows.turn import DIALOG, OWNER, Turn
from flows.week import say_week
from flows.whose import next_to_come
from flows.words.calendar import valid
from flows.words.commands import command_to_the_letter
from flows.words.near import Spellings
from flows.words.normal import normal, phrases_of
from flows.words.vocabulary import spread
from locales import Choice, Say

WEEK = 7
_WORDS = {
    "today": "heute, today, aujourdhui, aujourd hui, oggi",
    "tomorrow": "morgen, tomorrow, demain, domani",
    "next": """
        nächster, nächste, nächster termin, wer kommt als nächstes, wer ist der nächste,
        nächster kunde, nächste kundin, wann ist meine nächste kundin, wann ist mein nächster kunde,
        wer kommt jetzt, wer ist als nächstes dran, wann kommt der nächste, wann kommt die nächste,
        next client, next customer, when is my next client, when is my next customer,
        prochain client, prochaine cliente, prossimo cliente, prossima cliente,
        next, who s next, whos next, who is next, what s next, next appointment,
        suivant, prochain, prochain rendez vous, qui est le suivant, le suivant,
        prossimo, il prossimo, prossimo appuntamento, chi è il prossimo
        """,
    "waiting": """
        warteliste, wer steht auf der warteliste, wer ist auf der warteliste, wer wartet,
        waiting, waiting list, who is waiting, who s waiting, who is on the waiting list,
        liste d attente, qui attend, qui est sur la liste d attente,
        lista d attesa, chi aspetta, chi è in lista d attesa
        """,
    "probe": "probe, rehearsal, rehearse, répétition, prova",
    "week": """
        woche, week, semaine, settimana, agenda, plan, überblick, übersicht,
        termine, alle termine, kalender, terminplan, wochenplan,
        appointments, all appointments, calendar, schedule, overview,
        rendez vous, tous les rendez vous, rdv, calendrier, planning, aperçu,
        appuntamenti, tutti gli appuntamenti, calendario, programma, panoramica
        """,
    "link": """
        link, buchungslink, der link, booking link, the link, lien, lien de réservation, le lien,
        link di prenotazione, il link
        """,
    "tasks": """
        aufgaben, offene aufgaben, tasks, open tasks, to do, todo, tâches, à faire,
        compiti, da fare, cose da fare
        """,
}
"""Each command by its phrases, between commas, as people write them."""
TIMES = ("today", "tomorrow", "next")
"""Those that are a wish, too, where a time is asked for."""

_COMMANDS = {
    word: command
    for command, words in _WORDS.items()
    for phrase in phrases_of(words)
    for word in spread(phrase.replace(" ", "_"))
}
_SPELLINGS = Spellings(_COMMANDS)


def spoken(text: str) -> str:
    """The owner's command in plain words, small typing errors forgiven; empty when it is none."""
    said = normal(text)
    if said not in _COMMANDS and not command_to_the_letter(text):
        meant = {_COMMANDS[word] for word in _SPELLINGS.near(said)}
        return meant.pop() if len(meant) == 1 else ""
    return _COMMANDS.get(said, "")


def claim(turn: Turn, code: str) -> None:
    """Make this chat the owner's, by the one-time code that was printed at start."""
    chat = Owner(turn.channel, turn.address, turn.language)
    if not owners.claim(turn.desk, code, chat):
        turn.say(Say("owner-claim-wrong"))
        return
    turn.owner_language = turn.language
    # It stays when the same chat is erased as a customer's, as every rehearsal ends.
    stopped = stoplist.stopped(turn.desk, turn.channel, turn.address)
    said = Say("owner-claimed", {"business": turn.desk.shop.name}), Say("owner-help")
    turn.say(*said, purpose=DIALOG if stopped else OWNER)


def answer(turn: Turn, said: str, rest: str = "") -> bool:
    """Answer an owner's command, in any of the languages; False when it is none."""
    command = spoken(said) or said
    if command == "days" and (days := _days(rest)):
        _say_days(turn, *days)
    elif blocks := is_command(command):
        blocking.say_block(turn, rest, sick=blocks == "sick")
    elif command in _ANSWERS:
        _ANSWERS[command](turn, rest)
    else:
        return False
    return True


_ANSWERS: dict[str, Callable[[Turn, str], None]] = {
    "today": lambda turn, _: _say_day(turn, turn.today),
    "tomorrow": lambda turn, _: _say_day(turn, turn.today + timedelta(days=1)),
    "next": lambda turn, _: _say_next(turn),
    "week": lambda turn, _: say_week(turn, turn.today),
    "tasks": lambda turn, first: tasks.say_list(turn, int(first) if first.isdecimal() else 0),
    "done": tasks.tick_off,
    "waiting": lambda turn, _: waiting.say_list(turn),
    "probe": lambda turn, _: _ask_for_rehearsal(turn),
}


def _say_next(turn: Turn) -> None:
    found = next_to_come(turn)
    turn.say(*(Say("owner-found", for_owner(one, turn)) for one in found))
    if not found:
        turn.say(Say("owner-next-none"))


def _ask_for_rehearsal(turn: Turn) -> None:
    """Note the wish, for whoever runs the channels; in a group nobody could play the customer."""
    if is_group(turn.channel, turn.address):
        turn.say(Say("rehearsal-group"))
        return
    if stoplist.stopped(turn.desk, turn.channel, turn.address):
        turn.say(Say("rehearsal-why-stopped"))  # a report could not be sent
        return
    asked = rehearsals.wish(turn.desk, turn.channel, turn.address, turn.language)
    turn.say(Say("rehearsal-asked" if asked else "rehearsal-busy"))


def _days(said: str) -> list[date]:
    """The first and the last day, as a button says them; empty for anything else."""
    try:
        days = [date.fromisoformat(word) for word in said.split()]
    except ValueError:
        return []
    near = all(valid(day.year, day.month, day.day) for day in days)
    return days if near and len(days) == 2 else []


def _say_days(turn: Turn, first: date, last: date) -> None:
    """Each of the days, a week at most."""
    for ahead in range(min((last - first).days + 1, WEEK)):
        _say_day(turn, first + timedelta(days=ahead))


def _say_day(turn: Turn, day: date) -> None:
    booked = appointments.between(turn.desk, day, day)
    if not booked:
        turn.say(Say("owner-day-empty", {"day": day}), *blocking.of_day(turn, day))
        return
    turn.say(Say("owner-day", {"day": day, "count": len(booked)}), *blocking.of_day(turn, day))
    marks = attendance.marks(turn, booked)
    begun = any(appointment.starts_at <= turn.desk.now for appointment in booked)
    absent = (Choice("/noshow", Say("owner-noshow-button")),) if begun else ()
    for appointment in booked:
        more = {"details": _details(appointment, turn), "mark": marks[appointment.id]}
        turn.say(Say("owner-line", for_owner(appointment, turn) | more, absent))


def _details(appointment: Appointment, turn: Turn) -> str:
    """Where to go, or whom to call; nothing of a sensitive service (P16)."""
    offered = turn.desk.shop.services.get(appointment.service)
    if not offered or offered.sensitive:
        return ""
    given = answers.given(turn.desk, appointment.service, appointment.person_id)
    return ", ".join(shown(field, value, turn) for field, value in given)
