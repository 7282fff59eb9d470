"""The words by which people stop messages, have their data erased, or ask what is known of them.

Written as `normal` leaves them, in four languages at once: a right must not depend on our having
guessed the language. A test holds that no word stands in two groups.
"""

from __future__ import annotations

import re

from flows.words.normal import words_of


def _phrases(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.splitlines() if line.strip())


TWILIO_STOP = words_of("stop stopall unsubscribe cancel end quit revoke optout")
"""Lone words at which Twilio itself opts a number out, answers, and blocks us
(its documentation, Advanced Opt-Out, default keywords since 2025-05)."""

TWILIO_HELP = words_of("help info")
"""Lone words that Twilio answers for itself."""

TWILIO_RESERVED = TWILIO_STOP | TWILIO_HELP | words_of("start yes unstop")
"""Every lone word that Twilio keeps for itself; no text of ours may invite one (P26)."""

STOP = words_of(
    "stop stopp stopall unsubscribe revoke optout abmelden abbestellen austragen ende arret arreter"
    " arretez arrete desabonner desabonnement desinscrire desinscription disiscrivi disiscrivimi"
    " disiscrivetemi disiscrizione baja"
)
STOP_PHRASES = _phrases("opt out\nstop all")
STOP_MEANT = words_of("cancel end quit")
START = words_of("start unstop")

DELETE = words_of(
    "delete erase loeschen loesche loescht loschen supprimer supprimez supprime effacer effacez"
    " efface elimina eliminate cancella cancellate"
)
"""Each alone asks for erasure. "Cancella" is Italian for it; "cancel" is not."""

DELETE_PHRASES = _phrases(
    """
    forget me
    vergesst mich
    vergessen sie mich
    vergessen sie mich bitte
    oubliez moi
    """
)
DELETE_VERBS = DELETE | words_of(
    "losche loscht eliminare elimini cancellare cancelli entfernen entferne entfernt remove"
    " rimuovere rimuovi rimuovete"
)
PERSONAL = words_of(
    "daten datensatz data donnees dati konto account profil profile profilo compte nummer"
    " telefonnummer handynummer rufnummer number numero"
)
ME = words_of("mich me moi cancellatemi eliminatemi")
ALL = words_of("alles alle all everything tout toutes tous tutto tutti")
OWNERS = ALL | words_of("meine my mes miei")

POLITE = words_of(
    "bitte please pls plz svp s il vous te plait per favore danke dankeschoen thanks thank you"
    " merci grazie jetzt sofort now immediately maintenant immediatement subito hallo hello hi"
    " bonjour buongiorno und and et e meine meiner mein my mes mon ma miei mio i sie ihr die the"
    " les le la"
)
IT = words_of("it das dies damit this endlich doch ca cela")
MESSAGES = words_of(
    "sms message messages nachricht nachrichten text texts erinnerung erinnerungen reminder"
    " reminders rappel rappels messaggio messaggi promemoria werbung mail mails mitteilungen"
)

APPOINTMENT = words_of(
    "absagen storno stornieren stornierung terminabsage annuler annulation annulla annullare"
    " disdire disdici disdetta calloff"
)
APPOINTMENT_NOUNS = words_of(
    "termin termine termins termines appointment appointments booking bookings buchung buchungen"
    " reservierung reservation rendezvous rdv appuntamento appuntamenti prenotazione prenotazioni"
)
CALL_OFF_VERBS = words_of(
    "absagen absage stornieren storniere storno annuler annulez annule annulla annullare annullate"
    " annulli disdire disdico disdici disdica"
)
CANCEL_VERBS = (
    CALL_OFF_VERBS
    | DELETE
    | words_of("losche loscht eliminare elimini cancellare cancelli cancel cancelling canceling")
    | words_of("streichen streiche calloff")
)
PRIVACY = words_of(
    "datenschutz datenschutzhinweis datenschutzhinweise datenschutzerklaerung privacy"
    " confidentialite riservatezza informativa"
)
PRIVACY_PHRASES = _phrases(
    """
    privacy policy
    privacy notice
    vie privee
    protection des donnees
    politique de confidentialite
    informativa privacy
    informativa sulla privacy
    protezione dei dati
    """
)
ACCESS = words_of("auskunft datenauskunft mydata mesdonnees imieidati")
ACCESS_PHRASES = _phrases(
    """
    meine daten
    my data
    mes donnees
    i miei dati
    auskunft bitte
    datenauskunft bitte
    meine daten bitte
    my data please
    """
)
ASKS_ACCESS = re.compile(
    r"\b(?:(?:welche|was fuer) daten\b.{0,40}\b(?:mich|mir)"
    r"|(?:auskunft|kopie) (?:ueber|zu|von) meinen? (?:gespeicherten |personenbezogenen )?daten"
    r"|(?:what|which) (?:personal )?data\b.{0,40}\b(?:me|my)"
    r"|(?:access to|copy of) (?:all )?my (?:personal )?data"
    r"|quelles (?:donnees|informations)\b.{0,40}\b(?:moi|me|mon)"
    r"|(?:acces a|copie de) (?:toutes )?mes donnees"
    r"|quali (?:dati|informazioni)\b.{0,40}\b(?:me|mio|mia)"
    r"|(?:accesso ai|copia dei) miei dati)\b"
)

THE_LIST = re.compile(
    r"\b(?:(?:all|alle|allen|toutes|tutte)(?: (?:the|your|ihren|euren|les|vos|le))? )?"
    r"(?:wartelisten?|wait(?:ing)? ?lists?|listes? d ?attente|list[ae] d(?:i)? ?attesa"
    r"|stop waiting|plus attendre|aspettare piu)\b"
)
"""Where messages for the waiting list are meant: to leave it is no wish to be erased."""

NOT = words_of("nicht nie niemals kein keine keinen not don dont never pas jamais non mai ohne")
MORE = words_of("mehr more anymore plus piu")
UNSURE = words_of(
    "wenn falls ob wann bevor warum wieso wie habe hab haben habt hast hat wurde wurden"
    " if whether when before why how have has did si quand avant pourquoi comment avez"
    " se quando prima perche come ha avete"
)
"""With one of these a sentence asks or tells about erasure rather than wants it."""

MAY_I = words_of(
    "koennen koennten koenntet koennt kannst could can would will pouvez pourriez potete"
)
MISSED = words_of("bekomme erhalte kriege kommt kommen kam recois ricevo receiving getting")
"""With one of these a person misses messages rather than wants none."""

_STOPS = (
    # German
    r"keine? (?:weiteren? |solchen? )?_message_(?: \w+){0,3} mehr",
    r"^(?:bitte )?keine (?:weiteren )?_message_(?: bitte)?$",
    r"(?:nicht|nie) mehr (?:anschreiben|schreiben|kontaktieren|schicken|senden|belaestigen)",
    r"(?:schreib|schreiben|schreibt|kontaktieren|kontaktiert|schicken|schickt|senden)"
    r"(?: (?:sie|ihr|mir|mich|uns|bitte|doch)){0,4} (?:nicht|nie|nichts) mehr",
    r"(?:melden sie|meldet|melde) mich(?: bitte)? ab",
    r"mich(?: bitte)? abmelden",
    r"hoer(?:en|t)?(?: sie)?(?: bitte)? auf (?:mir|mich) (?:zu )?(?:\w+ )?(?:schreiben|schicken)",
    r"mich(?: \w+){0,2} (?:aus|von) \w+ (?:verteiler|liste)",
    r"lass(?:en|t)?(?: sie| ihr)? mich(?: bitte| doch| endlich| einfach)* in (?:ruhe|frieden)$",
    # English
    r"leave me (?:alone|in peace)(?: please| now)?$",
    r"stop (?:texting|messaging|writing|sending|contacting|spamming|bothering|reminding)",
    r"stop(?: \w+){0,2} _message_",
    r"_dont_ (?:text|message|write|contact|sms|spam|remind)(?: to)? (?:me|us|again|anymore)",
    r"_dont_ send(?: me| us)?(?: any)?(?: more)? _message_",
    r"no (?:more|further) _message_",
    r"(?:opt|sign) me out",
    r"unsubscribe me",
    r"(?:take|remove) me (?:off|from)(?: your| the| this)?(?: mailing| contact)? list",
    # French
    r"ne (?:m|nous|me) _write_ (?:\w+ )?plus",
    r"ne plus (?:recevoir|(?:m|me|nous) _write_)",
    r"ne (?:veux|souhaite|desire) plus(?: \w+){0,3} _message_",
    r"plus (?:de|aucun) _message_",
    r"(?:arretez|arrete|cessez) de (?:m|me|nous) \w+",
    r"(?:desabonnez|desinscrivez) moi",
    r"(?:laisse|laissez|fichez|foutez) moi (?:tranquille|(?:en|la) paix)$",
    # Italian
    r"non(?: \w+){1,2} piu (?:_message_|nulla|niente)",
    r"non (?:scrive|manda|invia|contatta)te\w* piu",
    r"non mi (?:scriv|mand|invi|contatt)\w+ piu",
    r"(?:niente|basta)(?: piu)? _message_",
    r"(?:lasciami|lasciatemi|mi lasci|mi lasciate) (?:stare|in pace)$",
    r"(?:smettete|smettetela|smettila|smetti) di (?:scriver|mandar|inviar|contattar)\w+",
)
_BLANKS = {
    "_message_": r"(?:sms|nachricht|erinnerung|mitteilung|werbung|e?mail|text|message|reminder"
    r"|rappel|notification|messaggi|promemoria)\w{0,2}",
    "_dont_": r"(?:do not|don t|dont|never)(?: ever)?",
    "_write_": r"(?:ecri|envo|contact|rappel|derang|harcel)\w*",
}


def _compiled(wordings: tuple[str, ...]) -> re.Pattern[str]:
    pattern = "|".join(wordings)
    for blank, meaning in _BLANKS.items():
        pattern = pattern.replace(blank, meaning)
    return re.compile(rf"\b(?:{pattern})\b")


STOPS = _compiled(_STOPS)
"""Wordings that leave no doubt. Each gap is bounded, so no text can make the search slow."""

HINTS = (STOP - {"ende", "arret", "baja"}) | words_of(
    "stoppen stoppe stoppt abmeldung loeschen loesche loescht loschen loeschung geloescht"
    " delete deleted erase erased supprimer supprimez effacer effacez elimina eliminate cancella"
    " cancellate"
)
"""With one of these anywhere, and nothing clearer, the person is asked what was meant (P29)."""

BEFORE_HARMLESS_STOP = words_of("bus one non pit tram full next nur last train")
AFTER_HARMLESS_STOP = words_of("by in at over off shop on")

UNLIKE = words_of("anmelden anmeldung auftragen antragen")
"""Ordinary words that are one letter away from a right."""
