"""French: what is said as a whole message, and yes and no."""

from __future__ import annotations

from flows.words.language import Command

COMMANDS = {
    Command.BOOK: """
        réserver, réservation, [un] rendez vous, un rdv, prendre [un] rendez vous, prendre [un] rdv,
        réserver [un] rendez vous, réserver [un] rdv, nouveau rendez vous, nouveau rdv,
        fixer un rendez vous, avez vous de la place, quand êtes vous libre, qu est ce qui est libre
        """,
    Command.MINE: """
        rdv, mes rdv, mes rendez vous, mon rdv, mon rendez vous, quand est mon rendez vous,
        quand est mon rdv, mes réservations
        """,
    Command.MOVE: """
        déplacer, reporter, décaler, déplacer [mon] rendez vous, déplacer [mon] rdv,
        reporter [mon] rendez vous, reporter [mon] rdv, décaler [mon] rdv,
        changer [mon] rendez vous, changer [mon] rdv, modifier [mon] rendez vous, modifier [mon] rdv
        """,
    Command.CALL_OFF: """
        annuler, annulation, annuler [mon] rendez vous, annuler [mon] rdv, je ne peux pas venir,
        je ne pourrai pas venir
        """,
    Command.HELP: "aide, aidez moi, aide moi, menu, comment ça marche",
    Command.LANGUAGE: "langue, langues, changer de langue, autre langue",
    Command.PRIVACY: """
        confidentialité, vie privée, protection des données, politique de confidentialité
        """,
    Command.IMPRINT: "mentions légales, infos légales",
    Command.BACK: "retour, revenir, en arrière, précédent",
    Command.ABORT: "laisse tomber, laissez tomber, tant pis, abandonner",
    Command.OTHER_TIME: """
        autre chose, [une] autre heure, un autre moment, [un] autre jour, [un] autre horaire,
        une autre date, autre date, autre semaine, semaine
        """,
    Command.OTHER_SERVICE: "autre prestation, un autre service, autre service",
    Command.EARLIER: "plus tôt",
    Command.LATER: "plus tard, suite, suivant, plus d horaires",
    Command.AGAIN: "la même chose, comme d habitude, pareil, comme la dernière fois",
    Command.GREETING: "bonjour, salut, bonsoir, coucou, bonjour à tous",
    Command.THANKS: "merci, merci beaucoup, mille mercis, merci bien",
    Command.WAIT: """
        attente, attendre, liste d attente, avez vous une liste d attente,
        y a t il une liste d attente, sur la liste d attente, mettez moi sur la liste d attente,
        prévenez moi si une place se libère, prévenez moi si quelque chose se libère
        """,
    Command.UNWAIT: """
        ne plus attendre, quitter la liste d attente, retirez moi de la liste d attente
        """,
}

YES = """
    oui, ouais, d accord, bien sûr, volontiers, avec plaisir, ça marche, ça va, ça me va, parfait,
    exact, exactement, c est bon, c est ça, entendu, pas de problème, pourquoi pas, oui oui,
    confirmer, je confirme, très bien, bien
    """

NO = """
    non, non merci, pas, pas d accord, pas du tout, ça ne va pas, ça va pas, ne va pas, plutôt pas,
    impossible, c est faux, faux, pas bien, nan
    """
