"""Asking to be told when something comes free, and to be told no more, in four languages."""

from __future__ import annotations

import re

from flows.words.language import Command
from flows.words.rights_words import CALL_OFF_VERBS, DELETE_VERBS, MORE, NOT, STOP, THE_LIST

_LONGEST = 24
"""Words up to which a sentence about the list is read."""
_OFF = (DELETE_VERBS | CALL_OFF_VERBS | STOP) | frozenset(
    (
        *("runter", "raus", "weg", "verlassen", "streichen", "streiche"),
        *("vergiss", "vergessen", "forget", "oublie", "oubliez", "dimentica", "dimentichi"),
        *("off", "leave", "cancel", "quit", "out"),
        *("quitter", "retirer", "retirez", "enlever", "enlevez", "sortir"),
        *("tolga", "togliere", "toglietemi", "togli", "lasciare", "lascia", "uscire", "esco"),
    )
)
_OFF_WORDING = re.compile(
    r"\b(?:(?:nehm|nimm)\w*\b.*\b(?:von|aus)|(?:von|aus) (?:der|eurer|ihrer) warte\w*"
    r"|take (?:me|us|my name) (?:from|out)|stop waiting|plus (?:attendre|sur)|aspettare piu)\b"
)
_NE = frozenset(("ne", "n"))
_NO_LONGER = frozenset(("longer",)) | MORE
_TELL = (
    r"(?:bescheid|meld|inform|benachrichtig|schreib|sag|ruf|anruf|zurueckruf"
    r"|call|ring|rappel|tell|let me know|let us know|notif"
    r"|text me|message me|write|prevene|avert|dites|tenez|contact|avvis|dite|dica|faccia sapere"
    r"|fatemi sapere|scriv)"
)
_COMES_FREE = (
    r"(?:(?:wenn|falls|sobald)\b.{0,60}\b(?:frei (?:wird|werden|wuerde)|absagt|absagen|ausfaellt"
    r"|abspringt)"
    r"|(?:if|when|should|in case|as soon as)\b.{0,60}\b(?:comes? free|becomes? (?:free|available)"
    r"|opens? up|frees up|cancels|cancellation|gets free)"
    r"|(?:si|quand|des que)\b.{0,60}\bse (?:libere|liberait|desiste)"
    r"|(?:se|quando|appena)\b.{0,60}\bsi (?:libera|liberi|liberasse))"
)
_TO_BE_TOLD = re.compile(rf"\b{_TELL}\w*\b.*\b{_COMES_FREE}\b|\b{_COMES_FREE}\b.*\b{_TELL}")


def about_the_list(said: str) -> Command | None:
    """What a sentence wants of the waiting list, written as `normal` leaves it."""
    told = frozenset(said.split())
    if len(told) > _LONGEST:
        return None
    if not THE_LIST.search(said):
        return Command.WAIT if _TO_BE_TOLD.search(said) and not told & NOT else None
    off = bool(told & _OFF or _OFF_WORDING.search(said))
    if told & (NOT | _NE) or "longer" in told:
        return Command.UNWAIT if not off and told & _NO_LONGER else None
    return Command.UNWAIT if off else Command.WAIT
