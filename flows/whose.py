"""The owner asks by a name: when somebody comes, or to have their date called off or moved."""

from __future__ import annotations

import re

from booking import appointments, people
from booking.appointments import Appointment
from booking.phones import pretty
from flows.attendance import MOVE, OFF
from flows.blocking_words import staff_names
from flows.changed import for_owner
from flows.offers import furthest
from flows.own_dates import mine
from flows.owner_words import ASKS, BESIDE, is_said, of_a_time
from flows.turn import Talk, Turn
from flows.words.normal import normal
from locales import Choice, Say

AROUND = (
    ASKS
    | BESIDE
    | OFF
    | MOVE
    | {
        *("wann", "hat", "bitte", "termin", "von", "bei", "kommt", "herr", "herrn", "frau", "dran"),
        *("nicht", "kann", "auf", "cannot", "not", "t", "pas", "ne", "non"),
        *(
            "hat",
            "wie",
            "ist",
            "die",
            "angerufen",
            "what",
            "is",
            "s",
            "the",
            "has",
            "le",
            "de",
            "a",
        ),
        *("when", "does", "come", "has", "please", "appointment", "of", "for", "mr", "mrs", "ms"),
        *("call", "off", "quand", "pour", "svp", "monsieur", "madame", "mme", "m"),
        *("quando", "per", "favore", "appuntamento", "di", "signor", "signora", "sig"),
    }
)
"""Words that may stand beside a name in such a question."""
NUMBER = {
    *("nummer", "telefonnummer", "handynummer", "telefon", "handy", "number", "phone", "numero"),
    *("telephone", "portable", "telefono", "cellulare"),
}
"""Beside a name they ask how to call."""
LABELS = {"off": "owner-off-label", "ask": "owner-ask-label"}
WHICH = {"off": "owner-off-which", "ask": "owner-ask-which"}
_COMMANDED = {"off": "cancel", "ask": "move"}
SHOWN = 8
"""Dates in one answer at most."""


def spoken(text: str, talk: Talk, turn: Turn) -> tuple[str, str]:
    """The command `whose` with the words, where they name somebody who has a date ahead, or
    nobody at all. While a question is open a name alone may be the answer to it.
    """
    words = _words(text)
    if not words and not talk.flow and not mine(turn) and (deed := _deed(text)):
        return deed, ""  # which one is asked
    if not words or (talk.flow and not _deed(text) and not _asks(text)):
        return "", ""
    if _named(words, turn) or _names_nobody(text, words, turn):
        return "whose", text
    return "", ""


def answer(turn: Turn, command: str, text: str) -> bool:
    """Show the dates of whoever is named, or ask who is meant; False for other commands."""
    if command in LABELS and not text:
        turn.say(Say(WHICH[command]))
        return True
    if command in LABELS:  # "/off Ada"
        command, text = "whose", f"{_COMMANDED[command]} {text}"
    if command != "whose":
        return False
    found = _named(_words(text), turn)[:SHOWN]
    if not found:
        turn.say(Say("owner-nobody"))
        return True
    if NUMBER & set(normal(text).split()):
        says = [with_phone(one, turn) for one in found]
        turn.say(*says)
        if not any(each.args["phone"] for each in says):
            turn.say(Say("write-no-phone"))
        return True
    _say_dates(found, _deed(text), turn)
    return True


def _say_dates(found: list[Appointment], deed: str, turn: Turn) -> None:
    """A line for each, and what is to be done with it as a button, or as words for an SMS."""
    shown = [(one, for_owner(one, turn)) for one in found]
    lines = [Say("owner-found", line) for _, line in shown]
    choices = tuple(
        Choice(f"/{deed} {one.id}.{one.revision}", Say(LABELS[deed], line))
        for one, line in (shown if deed else ())
    )
    if turn.form == "sms":
        turn.say(*lines, *(choice.label for choice in choices))
        return
    last = lines.pop()
    turn.say(*lines, Say(last.key, last.args, choices))


def _names_nobody(text: str, words: set[str], turn: Turn) -> bool:
    """Whether a name is asked for that is neither a customer's nor of the staff."""
    if not _asks(text) or mine(turn) or words & staff_names(turn):
        return False
    written = {word for each in text.split() if each[:1].isupper() for word in normal(each).split()}
    return words <= written and not any(map(is_said, words))


def _named(words: set[str], turn: Turn) -> list[Appointment]:
    """Their dates from today on, the soonest first: every word is part of the name."""
    if not words:
        return []
    ahead = appointments.between(turn.desk, turn.today, furthest(turn))
    # Only whom the answer shows is noted as named, so not by `turn.name_of`.
    names = people.names(turn.desk, {one.person_id for one in ahead})
    return [one for one in ahead if words <= _forms(names[one.person_id])]


def _forms(name: str) -> set[str]:
    """The words of a name, as they are and as they possess: "Danas Nummer"."""
    words = normal(name).split()
    return {*words, *(f"{word}s" for word in words)}


def with_phone(one: Appointment, turn: Turn) -> Say:
    """A date with the number by which to call, where one is known."""
    phone = people.phone(turn.desk, one.person_id) or ""
    called = pretty(phone, turn.desk.shop.country) if phone else ""
    return Say("write-found", for_owner(one, turn) | {"phone": called})


def next_to_come(turn: Turn) -> list[Appointment]:
    """Who comes next; those who come at the same time as well."""
    ahead = appointments.between(turn.desk, turn.today, furthest(turn))
    to_come = [one for one in ahead if one.starts_at > turn.desk.now]
    return [one for one in to_come if one.starts_at == to_come[0].starts_at]


def dates_of(text: str, turn: Turn) -> list[Appointment]:
    """The dates ahead of whoever is named among the first words."""
    for word in normal(text).split()[:NEAR]:
        if word not in AROUND and not of_a_time(word) and (found := _named({word}, turn)):
            return found[:SHOWN]
    return []


NEAR = 4
"""Words among which a name is looked for."""


def _words(text: str) -> set[str]:
    """What may be a name."""
    words = set(_called_off(text).split()) - AROUND - NUMBER
    return {word for word in words if not of_a_time(word)} if _asks(text) else words


def _asks(text: str) -> bool:
    """Whether it is about somebody's date, and not merely a name."""
    said = set(normal(text).split())
    return bool(
        _deed(text)
        or said & NUMBER
        or said & {"wann", "kommt", "when", "quand", "vient", "quando", "viene"}
    )


def _called_off(text: str) -> str:
    """The words with a verb in several parts as one: "sag Dana ab", "Dana kommt nicht"."""
    return _IN_PARTS.sub(lambda found: f"cancel{found[1] or found[2] or ''}", normal(text))


_IN_PARTS = re.compile(
    r"\b(?:sagt?|sage|sagen|call)\b(.*?)\b(?:ab|off)\b|\b(?:kommt|kann)\b(.*?)\bnicht\b"
    r"|\b(?:isn t|is not|not) coming\b|\b(?:can t|cannot|can not) (?:come|make it)\b"
    r"|\bne (?:vient|viendra|peut) pas(?: venir)?\b|\bnon (?:viene|puo venire)\b"
)


def _deed(text: str) -> str:
    """What is to be done with the date."""
    said = set(_called_off(text).split())
    return "off" if said & OFF else "ask" if said & MOVE else ""
