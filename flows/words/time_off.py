"""Words with which an owner says that somebody is away, and when it is open again."""

from __future__ import annotations

import re

BLOCK = {
    *("sperre", "sperren", "sperr", "gesperrt", "blocke", "blocken", "blockiere", "blockieren"),
    *("block", "blocks", "blocked"),
    *("bloquer", "bloque", "bloquez", "blocca", "blocchi", "bloccare", "bloccato"),
}
AWAY = {
    *("urlaub", "ferien", "geschlossen", "closed", "vacation", "holiday", "holidays"),
    *("pause", "pausa", "break", "feiertag", "festivo"),
    *("conge", "conges", "vacances", "ferme", "fermee", "ferie", "vacanza", "vacanze", "chiuso"),
    *("schliesse", "schliessen", "abwesend", "close", "closing", "off", "away", "absent"),
    *("busy", "unavailable", "beschaeftigt", "verhindert", "weg", "unterwegs", "via"),
    *("occupe", "occupee", "indisponible", "occupato", "occupata", "impegnato", "impegnata"),
    *("fermer", "fermons", "absente", "chiudere", "chiudiamo", "assente", "assenti"),
}
"""Say the same, where every word beside them is known."""
CLOSE = {
    *("schliesse", "schliessen", "close", "closing", "fermer", "fermons", "chiudere", "chiudiamo"),
}
"""An hour beside these is the one from which on it is closed."""
HAS, FREE = (
    {"mach", "mache", "machen", "macht", "hat", "habe", "haben", "nimmt", "nehme", "nehmen"},
    {"frei"},
)
"""Together they are time off; "frei" alone asks who can still be booked."""
SICK = {
    *("krank", "krankheit", "krankgemeldet", "sick", "ill", "unwell"),
    *("malade", "malades", "malato", "malata", "malati", "ammalato", "ammalata"),
}
ALL = {
    *("alle", "alles", "laden", "geschaeft", "team", "everyone", "everybody", "all", "shop"),
    *("tous", "tout", "magasin", "tutti", "tutto", "negozio"),
}
OPENS = {
    *("oeffne", "oeffnen", "oeffnet", "entsperre", "entsperren", "aufheben", "freigeben"),
    *("unblock", "unblocks", "reopen", "debloquer", "debloque", "debloquez", "rouvrir", "rouvre"),
    *("rouvrez", "sbloccare", "sblocca", "sblocchi", "riaprire", "riapri", "riapra"),
}
"""What takes a block back; beside nothing but known words it asks what is blocked."""
IS_OPEN = {
    "offen",
    "open",
    "auf",
    "gesund",
    "well",
    "ouvert",
    "gueri",
    "guerie",
    "aperto",
    "guarita",
}
ONLY = {
    *("nur", "erst", "lediglich", "only", "just", "seulement", "uniquement", "solo", "soltanto"),
}
"""Beside an hour they say when it is open, and the rest of the day is time off."""
OPEN_THEN = IS_OPEN | {
    *("arbeite", "arbeiten", "arbeitet", "geoeffnet", "machen", "komme", "kommt", "work", "works"),
    *("working", "comes", "here", "ouverts", "ouverte", "travaille", "travaillons", "vient"),
    *("aperti", "lavoro", "lavora", "lavoriamo", "viene"),
}
SHUT = {"mach", "mache", "machen", "macht", "habe", "haben", "hat", "bleibt", "bleiben"}
"""Beside "zu" they close: "wir machen um drei zu"."""
AGAIN = {"wieder", "doch", "again", "nouveau", "nuovo"}
"""Together they say the same: "Mia ist wieder gesund"."""
UNDO = OPENS | {
    *("aufheben", "auf", "oeffnen", "entsperren", "nicht", "kein", "keine", "mehr", "wieder"),
    *("loeschen", "not", "no", "un", "dont", "don", "remove", "undo", "unblock", "lift", "open"),
    *("pas", "plus", "annuler", "lever", "ouvrir", "non", "annulla", "togli", "togliere", "apri"),
}
"""Beside these a word for blocking means the opposite: what is blocked is shown."""
BESIDE = {
    *("ich", "bin", "ist", "sind", "wir", "leider", "fuer", "bei", "den", "die", "das", "der"),
    *("am", "bitte", "zeit", "i", "am", "im", "m", "is", "are", "we", "s", "for", "at", "the"),
    *("please", "on", "time", "je", "suis", "est", "nous", "sommes", "pour", "chez", "le"),
    *("la", "les", "sono", "e", "siamo", "per", "da", "il", "oggi", "sera", "merci", "danke"),
}
"""Words that say nothing about who is away and when."""
NO_MORE = re.compile(
    r"^\W*(?:bitte )?(?:keine?|no|pas d[e']|plus de|niente|nessuna?)"
    r"(?P<more> (?:mehr|weiteren?|neuen?|more|new|altri|autres?))?"
    r" (?:termine?|kunden|kundinnen|buchungen|appointments?|clients?|customers?|bookings?"
    r"|rdv|rendez[- ]vous|appuntament[oi]|clienti|prenotazioni)(?P<behind> mehr| piu)?\b"
)
""" "Keine Termine morgen nach 15 Uhr"."""
ASKS_ITSELF = re.compile(r"\b(?:bin ich|sind wir|am i|are we|suis[- ]je|sommes[- ]nous)\b")
CALLS_ALL_OFF = re.compile(
    r"\b(?:sag(?:e|en)?\b(?=.*\bab\b)|ab\b(?=\W*$)|(?:ab)sagen|stornier\w+|cancel|call off"
    r"|annul(?:er|ez|la|li|lare|lez)|disdi(?:ci|re|ca))\b"
    r"|\b(?:meine |all |my |tous |les |mes |tutti |gli |i |miei )*"
    r"(?:termine|kunden|appointments|bookings|clients|rdv|rendez[- ]vous|appuntamenti|clienti)\b"
    r"|\ballen\b"
)
""" "Sag alle Termine morgen ab": the words without the day."""
