"""What an owner writes in plain words: a day that is to be shown, or nothing that books a date."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from flows.engine import Again
from flows.own_dates import mine
from flows.services import named_service
from flows.turn import Talk, Turn
from flows.wishes import HOURS, SIGNS, wish
from flows.words.lexicon import EVERYDAY
from flows.words.meant import NOT_THEN, meant
from flows.words.near import Spellings
from flows.words.normal import normal
from flows.words.speech import most_known
from flows.words.when import When

ASKS = {
    *("wer", "was", "wen", "agenda", "plan", "kalender", "termine", "terminplan"),
    *("zeig", "zeige", "kommt", "kommen", "kunden", "wieviele", "viele", "jemand"),
    *("who", "whos", "what", "whats", "calendar", "appointments", "schedule"),
    *("show", "comes", "coming", "clients", "customers", "many", "anyone", "anybody"),
    *("qui", "quoi", "planning", "rendez", "rdv", "calendrier"),
    *("montre", "montrez", "vient", "viennent", "clientes", "combien"),
    *("chi", "cosa", "appuntamenti", "calendario", "programma"),
    *("mostra", "mostrami", "viene", "vengono", "clienti", "quanti", "qualcuno"),
}
"""Words of a question about the agenda."""
AM_I_FREE = re.compile(
    r"\b(?:bin|hab|habe) ich\b|\b(?:sind|haben) wir\b|\b(?:am|have|do) i\b"
    r"|\b(?:are|do|have) we\b"
    r"|\b(?:suis|ai) je\b|\b(?:sommes|avons) nous\b|\bj ai\b|^(?:sono|ho|siamo|abbiamo)\b"
)
"""So somebody asks of their own time: "bin ich um drei frei", "do I have anyone at ten"."""
WANTS = {
    *("moechte", "will", "brauche", "haette", "buche", "buchen", "want", "need", "like", "book"),
    *("voudrais", "veux", "aimerais", "reserver", "vorrei", "voglio", "prenotare"),
}
"""Beside a day they are the wish of somebody who runs the shop to come, too."""
BESIDE = ASKS | {
    *("bin", "sind", "hab", "haben", "wen", "jemanden", "noch", "frei", "zeit", "einen", "termin"),
    *("am", "free", "busy", "someone", "suis", "ai", "je", "libre", "sommes", "avons", "nous"),
    *("sono", "siamo", "libero", "libera", "liberi", "appuntamento"),
    *("alles", "denn", "ist", "steht", "liegt", "habe", "ich", "wir", "los", "da", "mir", "wie"),
    *("is", "s", "have", "do", "i", "we", "there", "up", "me", "how", "are", "my", "the"),
    *("est", "ce", "que", "y", "a", "t", "il", "vous", "mes", "les", "moi", "de", "quelqu", "un"),
    *("c", "e", "ci", "ho", "abbiamo", "gli", "miei", "che", "mi"),
}
"""Words that may stand beside a day in such a question."""


def days_asked(text: str, talk: Talk, turn: Turn) -> str:
    """The first and last day whose agenda is asked for, as `day` takes them; empty where none is.

    A day alone asks for it too, unless it may be the answer to an open question.
    """
    words = normal(text).split()
    asks = bool(ASKS & set(words) or AM_I_FREE.search(normal(text)))
    if talk.flow and not asks:
        return ""
    if not all(word in BESIDE or of_a_time(word) or _spellings().near(word) for word in words):
        return ""
    wished = _wished(text, turn)
    if wished and asks and not wished.day and _names_an_hour(wished):
        wished = replace(wished, day=turn.today)
    if not wished or not wished.day or _excludes(wished):
        return ""
    if not asks and (_names_an_hour(wished) or WANTS & set(words)):
        return ""
    return f"{wished.day} {wished.last_day or wished.day}"


def strange(text: str, turn: Turn) -> bool:
    """Whether this is no wish for a date: words that nobody needs for one, and no service."""
    if named_service(text, turn):
        return False
    if meant(text, turn.language).has(NOT_THEN):
        return not mine(turn)  # "sick today" is said of the shop's own time
    return not all(of_a_time(word) or is_said(word) for word in normal(text).split())


@cache
def _spellings() -> Spellings:
    """Built at the first such question: the words of all languages take a while."""
    return Spellings(ASKS | EVERYDAY)


def may_be_misspelt(word: str) -> bool:
    """Whether it is nearly a word that people use of times."""
    return bool(_spellings().near(word))


def _wished(text: str, turn: Turn) -> When | None:
    try:
        return wish(text, turn)
    except Again:
        return None


def _names_an_hour(wished: When) -> bool:
    return any(getattr(wished, name) for name in (*HOURS, *SIGNS))


def _excludes(wished: When) -> bool:
    return bool(wished.others or wished.not_days or wished.not_weekdays)


def of_a_time(word: str) -> bool:
    return not word.isalpha() or word in EVERYDAY


def is_said(word: str) -> bool:
    """Whether customers use it of dates."""
    return most_known([word]) > 0
