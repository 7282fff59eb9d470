"""Asking to be told when something comes free, and to be told no more, in four languages."""

from __future__ import annotations

from collections.abc import Mapping

from flows.words.language import Command

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
