"""German: what is said as a whole message, and yes and no."""

from __future__ import annotations

from flows.words.language import Command

COMMANDS = {
    Command.BOOK: """
        buchen, [einen] termin, [einen] [neuen] termin buchen, [einen] [neuen] termin vereinbaren,
        [einen] [neuen] termin ausmachen, [einen] termin machen, [einen] termin reservieren,
        neuer termin, neuen termin, terminwunsch, terminanfrage, anmelden, reservieren,
        haben sie noch was frei, wann ist was frei, was ist frei, freie termine,
        wann kann ich kommen, wann haben sie [einen] termin frei
        """,
    Command.MINE: """
        termine, meine termine, mein termin, wann ist mein termin, wann habe ich [meinen] termin,
        welche termine habe ich, meine buchungen, meine buchung
        """,
    Command.MOVE: """
        verschieben, verlegen, umbuchen, [meinen] termin verschieben, [meinen] termin verlegen,
        [meinen] termin ändern, [meinen] termin umbuchen, kann ich [meinen] termin verschieben
        """,
    Command.CALL_OFF: """
        absagen, [meinen] termin absagen, [meinen] termin stornieren, stornieren, storno,
        ich kann nicht kommen, ich kann leider nicht kommen, kann nicht kommen,
        kann leider nicht kommen
        """,
    Command.HELP: "hilfe, menü, was kannst du, wie geht das, was kann ich tun",
    Command.LANGUAGE: "sprache, sprachen, sprache ändern, andere sprache",
    Command.PRIVACY: "datenschutz, datenschutzhinweise, datenschutzerklärung",
    Command.IMPRINT: "impressum, anbieterkennzeichnung",
    Command.BACK: "zurück, einen schritt zurück, nochmal zurück",
    Command.ABORT: "abbrechen, abbruch, vergiss es, doch nicht, egal",
    Command.OTHER_TIME: """
        etwas anderes, was anderes, [eine] andere zeit, andere uhrzeit, anderer termin,
        anderen termin, [einen] anderen tag, anderer tag, andere tage, [eine] andere woche, woche,
        passt nicht, passt mir nicht
        """,
    Command.OTHER_SERVICE: "andere leistung, andere behandlung",
    Command.EARLIER: "früher, geht es früher, geht auch früher, etwas früher",
    Command.LATER: """
        später, geht es später, geht auch später, etwas später, weiter, mehr, weitere, mehr zeiten
        """,
    Command.AGAIN: """
        wieder dasselbe, dasselbe, das gleiche, wie letztes mal, wie immer, wie beim letzten mal,
        nochmal dasselbe
        """,
    Command.GREETING: """
        hallo, hallo zusammen, guten tag, guten morgen, guten abend, grüß gott, grüezi, servus,
        moin, moin moin, grüß dich
        """,
    Command.THANKS: """
        danke, vielen dank, danke schön, dankeschön, besten dank, merci vielmal, merci vilmal
        """,
    Command.WAIT: """
        warten, warteliste, gibt es eine warteliste, gibts ne warteliste, haben sie eine warteliste,
        habt ihr eine warteliste, auf die warteliste, [bitte] auf die warteliste setzen,
        [bitte] bescheid geben, sagen sie bescheid wenn was frei wird,
        bescheid geben wenn was frei wird, wenn was [früher] frei wird, früher wenn was frei wird
        """,
    Command.UNWAIT: """
        nicht mehr warten, von der warteliste, warteliste verlassen,
        [bitte] von der warteliste nehmen
        """,
}

YES = """
    ja, jo, jep, jawohl, klar, passt, passt so, passt mir, genau, gern, gerne, stimmt, richtig,
    in ordnung, einverstanden, alles klar, geht klar, geht, das geht, natürlich, sicher,
    kein problem, warum nicht, sehr gern, super, perfekt, gut, das passt, isch guet, isch ok, guet,
    bestätigen, bestätigt
    """

NO = """
    nein, nö, nee, ne, nein danke, lieber nicht, nicht, passt nicht, passt mir nicht, geht nicht,
    geht leider nicht, passt leider nicht, das geht nicht, auf keinen fall, keinesfalls, nicht gut,
    falsch, doch nicht
    """
