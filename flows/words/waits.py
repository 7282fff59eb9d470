"""Asking to be told when something comes free, and to be told no more, in four languages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flows.words.language import Command
from flows.words.rights_words import CALL_OFF_VERBS, DELETE_VERBS, MORE, NOT, STOP, THE_LIST

WAITS: Mapping[str, Mapping[Command, tuple[str, ...]]] = {
    "de": {
        Command.WAIT: (
            "warten",
            "warteliste",
            "gibt es eine warteliste",
            "gibts ne warteliste",
            "haben sie eine warteliste",
            "habt ihr eine warteliste",
            "auf die warteliste",
            "[bitte] auf die warteliste setzen",
            "[bitte] bescheid geben",
            "sagen sie bescheid wenn was frei wird",
            "bescheid geben wenn was frei wird",
            "wenn was [früher] frei wird",
            "früher wenn was frei wird",
        ),
        Command.UNWAIT: (
            "nicht mehr warten",
            "von der warteliste",
            "warteliste verlassen",
            "[bitte] von der warteliste nehmen",
        ),
    },
    "en": {
        Command.WAIT: (
            "wait",
            "waitlist",
            "waiting list",
            "is there a waiting list",
            "do you have a waiting list",
            "wait list",
            "put me on the waiting list",
            "put me on the waitlist",
            "tell me if something comes free",
            "let me know if something comes free",
            "tell me if something earlier comes free",
            "let me know if something opens up",
        ),
        Command.UNWAIT: (
            "stop waiting",
            "leave the waiting list",
            "off the waiting list",
            "take me off the waiting list",
        ),
    },
    "fr": {
        Command.WAIT: (
            "attente",
            "attendre",
            "liste d attente",
            "avez vous une liste d attente",
            "y a t il une liste d attente",
            "sur la liste d attente",
            "mettez moi sur la liste d attente",
            "prévenez moi si une place se libère",
            "prévenez moi si quelque chose se libère",
        ),
        Command.UNWAIT: (
            "ne plus attendre",
            "quitter la liste d attente",
            "retirez moi de la liste d attente",
        ),
    },
    "it": {
        Command.WAIT: (
            "attesa",
            "aspettare",
            "lista d attesa",
            "avete una lista d attesa",
            "c è una lista d attesa",
            "lista di attesa",
            "mi metta in lista d attesa",
            "mi avvisi se si libera qualcosa",
            "mi avvisi se si libera un posto",
        ),
        Command.UNWAIT: (
            "non aspettare più",
            "lascia la lista d attesa",
            "mi tolga dalla lista d attesa",
        ),
    },
}
"""Whole messages, as in `Language.commands`."""

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
