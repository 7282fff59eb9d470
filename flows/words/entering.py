"""Whether an owner wants somebody entered, or written to: "put Mrs Smith down for ten"."""

from __future__ import annotations

import re

from flows.words.normal import folded

_TO_ME = re.compile(r"(?:a |an |to |[ao]u )?(?:mich|mir|uns|me|us|moi|nous|mi|noi)\b")
_PLEASE = (
    r"^\W*(?:(?:bitte|please|pls|can you|could you|s[' ]?il (?:vous|te) plait|svp|per favore|hallo"
    r"|hello|bonjour|ciao|kannst du|koennen sie|kann man|pouvez[- ]vous|peux[- ]tu|veuillez|puo"
    r"|puoi|potresti|e|und|and|et)\W+)*"
)
ENTERED = re.compile(
    # German, where the head of the verb often stands at the end: "trag ... ein".
    r"\btrag(?:e|en|t)?\b|\b(?:ein|nach)(?:zu)?(?:trag|schreib|plan|buch)\w*"
    r"|\b(?:vor|ver)(?:zu)?merk\w*|\bnotier\w*|\b(?:auf|rein|dazu)(?:zu)?schreib\w*"
    r"|\b(?:schreib|setz|buch|plan|merk|nimm|nehm|pack)(?:e|en|t)?\b[^?]*"
    r"\b(?:ein|rein|auf|hin|vor|dazu|dran|dazwischen)\W*(?:bitte\W*)?$"
    r"|\bsetz(?:e|en)?\b.*\bauf\b|\b(?:neu|lauf)kund\w+\b|\bwalk[- ]?in\b"
    r"|\bnew (?:client|customer)\b|\bnouve(?:au|lle) cliente?\b|\bnuov[oa] cliente\b"
    r"|\b(?:inscrire|enregistrer|rajouter|ajouter|noter|segnare|inserire|aggiungere|annotare)\b"
    rf"|{_PLEASE}(?:(?:enter|pencil|squeeze|slot|fit|jot|add"
    r"|put(?!.*\b(?:off|back|forward)\b)"
    r"|(?:book|mark|note|write) (?:[\w.'-]+ ){1,3}(?:in|down)"
    r"(?! (?:an?|the|my|half|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|inscri(?:s|vez)|enregistrez?|rentrez?|r?ajoutez?|notez?|marquez?|mets|mettez|calez?"
    r"|segn(?:a|i|ate)|inserisc(?:i|a)|aggiung(?:i|a)|annot(?:a|i)|mett(?:i|a)|registr(?:a|i))\b)"
)
"""What is said of nobody but somebody else, unless "me" stands beside it."""
BOOKED = re.compile(
    r"\b(?:termin\w*|buch(?:e|en|t)?|reservier\w*|book|booking|schedule|appointment|reserve[rz]?"
    r"|rendez-?vous|rdv|prenot\w*|appuntamento)\b"
)
"""What is said of one's own appointments, too."""
TITLE = re.compile(
    r"(?<!meine )(?<!meiner )(?<!my )(?<!ma )(?<!bei )(?<!with )(?<!chez )(?<!avec )(?<!con )"
    r"\b(?:frau|herrn?|familie|kundin|kunde|customer|cliente?|mister|mrs?|ms|mme|mlle|m(?=\.)|madame|monsieur|mademoiselle"
    r"|signor[aei]?|signorina|sig(?:\. ?ra|ra)?)(?:\. ?| )(?P<name>[^\W\d_][\w'’-]+)",
    re.IGNORECASE,
)
"""Before the name of somebody who comes; with whom one books, that is the staff's."""
LEADS = re.compile(r"\W*(?P<names>[A-ZÄÖÜÀÉÈ][\w'’-]+(?: [A-ZÄÖÜÀÉÈ][\w'’-]+){0,2})\s*[,:]")
"""What may be a name in front of the rest: "Peter Müller, morgen 10 Uhr"."""
FOR = re.compile(
    r"\b(?:für|fuer|for|pour|per|book|buche?|prenota|réserve[rz]?) (?P<name>\w+)", re.IGNORECASE
)
"""Before what may be a name, as it was written."""
_ME = re.compile(
    r"\b(?:mich|mir|uns|ich|mein\w*|i|me|my|myself|us|je|moi|mon|mes|nous|mi|mio|ci"
    r"|(?:segna|metti|prenota|inserisci)(?:mi|ci))\b"
)
WRITTEN = re.compile(
    _PLEASE + r"(?:(?:(?:eine |a |un )?(?:nachricht|mitteilung|sms|text|info|message|messaggio)"
    r" (?:an|fuer|to|for|a|pour|per) )"
    r"|(?:schreib|sag|richt|teil|schick|send|informier|benachrichtig|erinner)(?:en sie|en|e)? "
    r"(?!.*\b(?:ab|ein|auf|rein|vor)\W*$)"
    r"|(?:tell|text|message|inform|notify|remind|write to|send|let) "
    r"|(?:dis|dites|dire|ecri(?:s|vez|re)|envo[iy]e[rz]?|previen(?:s|t)|prevene[rz]|prevenir"
    r"|inform(?:e|er|ez)|rappel(?:le|er|ez))[ '’](?!-)"
    r"|(?:di'|dica |dire |scriv(?:i|a|ere) |mand(?:a|i|are) |invi(?:a|i|are) |avvis(?:a|i|are) "
    r"|inform(?:a|i|are) |ricord(?:a|i|are) ))(?P<rest>.*)"
)


def enters(text: str) -> bool:
    """Whether it can only be about entering somebody, or something, in the diary."""
    said = folded(text)
    return bool(ENTERED.search(said) and (TITLE.search(said) or not _ME.search(said)))


def keeps_free(text: str) -> bool:
    """Whether a time is to be kept free: "halte morgen 10 Uhr frei"."""
    return bool(_KEPT.search(folded(text)))


_KEPT = re.compile(
    r"\bhalt(?:e|en)?\b.*\bfrei\b|\bfrei(?:zu)?halten\b|\bkeep\b.*\b(?:free|open)\b"
    r"|\b(?:garde[rz]?|laisse[rz]?)\b.*\blibre\b|\bt(?:ieni|enga|enere)\b.*\bliber[oa]\b"
)


def writes(text: str) -> str:
    """What follows the wish to have somebody told something; empty where there is none."""
    found = WRITTEN.match(" ".join(folded(text).split()))
    if not found or _TO_ME.match(found["rest"]):
        return ""
    return found["rest"]


def books(text: str) -> bool:
    """Whether it is about booking, for whomever."""
    return bool(BOOKED.search(folded(text)))


def without_titled(text: str) -> str:
    """The words without those who are named with a title: Mrs May is no month."""
    return TITLE.sub(" ", text)


def as_time(text: str) -> str:
    """The words so that "put her in for 3" says when, and not for how many."""
    return _FOR_AN_HOUR.sub("at ", _IN.sub("", text))


_IN = re.compile(r"\b(?:in|down) (?=(?:at|for|on|today|tomorrow|next)\b)")
_FOR_AN_HOUR = re.compile(r"\bfor (?=\d{1,2}\b(?! ?(?:min|h\b|hour|people|person)))")


def asks_where(text: str) -> bool:
    """Whether it is asked where customers book."""
    return bool(_WHERE.search(folded(text)))


_WHERE = re.compile(
    r"\b(?:buchungs|termin)link\b|\bbooking link\b|\blien de (?:reservation|rdv|rendez-vous)\b"
    r"|\blink (?:di prenotazione|per prenotare)\b"
    r"|\bwie\b.{0,12}\bkund\w+\b.{0,12}\bbuchen\b|\bwo\b.{0,12}\bkund\w+\b.{0,12}\bbuchen\b"
    r"|\b(?:how|where)\b.{0,8}\b(?:customers?|clients?)\b.{0,8}\bbook\b"
    r"|\b(?:comment|ou)\b.{0,18}\bclient\w*\b.{0,18}\breserve\w*\b"
    r"|\b(?:come|dove)\b.{0,18}\bclient[ei]\b.{0,18}\bprenota\w*\b"
)
