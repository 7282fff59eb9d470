"""Italian: what is said as a whole message, and yes and no."""

from __future__ import annotations

from flows.words.language import Command

COMMANDS = {
    Command.BOOK: """
        prenota, prenotare, prenotazione, [un] appuntamento, prenotare [un] appuntamento,
        prendere [un] appuntamento, fissare [un] appuntamento, nuovo appuntamento,
        nuova prenotazione, quando avete posto, avete posto, cosa è libero
        """,
    Command.MINE: """
        appuntamenti, i miei appuntamenti, miei appuntamenti, il mio appuntamento, mio appuntamento,
        quando è il mio appuntamento, le mie prenotazioni
        """,
    Command.MOVE: """
        spostare, sposta, spostare [l] appuntamento, spostare il mio appuntamento,
        cambiare [l] appuntamento, cambiare il mio appuntamento, rimandare,
        rimandare [l] appuntamento
        """,
    Command.CALL_OFF: """
        disdire, disdetta, annullare, annulla, disdire [l] appuntamento,
        disdire il mio appuntamento, annullare [l] appuntamento, annullare il mio appuntamento,
        non posso venire
        """,
    Command.HELP: "aiuto, menu, aiutami, come funziona",
    Command.LANGUAGE: "lingua, lingue, cambiare lingua, altra lingua",
    Command.PRIVACY: "privacy, riservatezza, informativa sulla privacy",
    Command.IMPRINT: "note legali, chi siete",
    Command.BACK: "indietro, torna indietro, tornare indietro",
    Command.ABORT: "lascia perdere, lasci perdere, lasciamo stare, interrompi",
    Command.OTHER_TIME: """
        qualcos altro, altra cosa, [un] altra ora, [un] altro orario, [un] altro giorno,
        un altra data, altra data, un altra settimana, settimana
        """,
    Command.OTHER_SERVICE: "altro servizio, un altro servizio",
    Command.EARLIER: "più presto, prima",
    Command.LATER: "più tardi, dopo, avanti, altri orari",
    Command.AGAIN: "lo stesso, come al solito, il solito, come l ultima volta, di nuovo lo stesso",
    Command.GREETING: "buongiorno, buonasera, ciao, salve, buon giorno, buona sera",
    Command.THANKS: "grazie, grazie mille, molte grazie, tante grazie",
    Command.WAIT: """
        attesa, aspettare, lista d attesa, avete una lista d attesa, c è una lista d attesa,
        lista di attesa, mi metta in lista d attesa, mi avvisi se si libera qualcosa,
        mi avvisi se si libera un posto
        """,
    Command.UNWAIT: "non aspettare più, lascia la lista d attesa, mi tolga dalla lista d attesa",
}

YES = """
    sì, certo, certamente, va bene, d accordo, perfetto, esatto, giusto, volentieri, confermo,
    confermare, ottimo, nessun problema, perché no, va benissimo, bene, come no
    """

NO = """
    no, non, no grazie, non va bene, non va, meglio di no, sbagliato, non mi va, neanche, non bene
    """
