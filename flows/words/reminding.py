"""Whether somebody wants to be reminded after all, or no longer: "erinnern Sie mich doch"."""

from __future__ import annotations

import re

from flows.words.normal import folded

_NOUN = r"(?:erinnerungs?\w*|reminders?|rappels?\b(?! d)|promemoria)"
_OFF = re.compile(
    rf"\b(?:ohne|without|sans|senza|keine?|no|pas(?: besoin)? de|nessun)\b(?: \w+)? ?\b{_NOUN}"
    rf"|\b(?:don't|dont|do not|non|non mi) (?:need|want|serve|voglio|vorrei)\b.{{0,9}}\b{_NOUN}"
    rf"|\b{_NOUN}\b[^,.;:!?]{{0,20}}?\b(?:aus|ab|abschalten|ausschalten|abstellen|off|weg)\b"
    rf"|\b(?:turn|switch) off\b.{{0,10}}\b{_NOUN}"
    rf"|\b(?:desactive[rz]?|disattiv\w+)\b.{{0,10}}\b{_NOUN}"
    r"|\bnicht (?:mehr )?(?:zu )?erinner[nt]\b|\berinner\w* (?:sie )?mich\b.{0,10}\bnicht\b"
)
_PLEASE = (
    "doch|bitte|lieber|ja|gern\\w*|und|mit|einer?|die|with|a|the|please|avec|un|le|con|il|oui|yes"
    "|ok|s'il vous plait|svp|per favore|an|ein|on|anschalten|einschalten|um|sms|per|par|by|noch"
)
_ON = re.compile(
    r"\berinner(?:n|e|st|t)? (?:sie |du )?(?:mich|uns)\b"
    r"|\b(?:mich|uns)\b.{0,40}\berinner(?:n|t)\b"
    r"|\bremind (?:me|us)\b|\bme (?:le )?rappeler (?:le|mon|ce|la veille)\b"
    r"|\brappel(?:ez|le)[- ](?:le[- ])?moi,? (?:(?:svp|s'il vous plait) )?"
    r"(?:le|mon|ce|notre|la veille|avant|de|du|un jour)\b"
    r"|\b(?:me lo |mi |ce lo |ci )ricord(?:i|a|ate)\b"
    r"|\bricord(?:armi|ami|armelo|atemi|aci)\b"
    rf"|^\W*(?:(?:{_PLEASE})\W+)*{_NOUN}\b(?:\W+(?:{_PLEASE}))*\W*$"
    r"|\b(?:haette|moechte|will|wuerde|brauche|bekomm\w*|kann|koennte|want|like|need|get|have|send"
    r"|voudrais|aimerais|souhaite|veux|envoye[rz]|vorrei|voglio|avere|mand\w+|invi\w+)\b"
    rf".{{0,30}}\b{_NOUN}|\b(?:turn|switch) on\b.{{0,10}}\b{_NOUN}"
    r"|\b(?:bitte|gern\w*|koennen|koennt|kannst)\b.{0,40}\berinnern\b"
    r"|\b(?:text|message|sms|nachricht|messaggio)\b.{0,20}"
    r"\b(?:day before|tag (?:vorher|davor)|am vortag|la veille|il giorno prima)\b"
)
_NOT = re.compile(r"\b(?:nicht|not|dont|don't|pas|non)\b")
_REMEMBERS = re.compile(
    r"\bich (?:\w+ )?erinnere mich\b|\berinnere ich mich\b|\bich (?:kann|konnte) mich\b"
)
_WHEN = re.compile(
    r"\bwann\b.{0,30}\berinner|\bwhen\b.{0,30}\bremind|\bquand\b.{0,30}\brappel"
    r"|\bquando\b.{0,30}\b(?:promemoria|ricord)"
)
_OTHERWISE = re.compile(
    r"\b(?:wann|um wie ?viel|welche|when|what|which|quand|quelle|quando|che ora|quale|warum|why|wo"
    r"|das datum|die uhrzeit|the (?:time|date)|la date|l'heure|la data|l'ora|l'orario"
    r"|bekommen|gekommen|kam|kamen|erhalten|got|came|arrived|received|recue?|arrivee?|arrivat[oa]"
    r"|ricevut[oa])\b"
    # Thanks for one, or what would have been without it, is no choice (GDPR Art. 4(11)).
    rf"|\b(?:dank\w*|thank\w*|thx|merci|grazie)\b.{{0,12}}\b(?:fuer|for|pour|per)\b.{{0,12}}\b{_NOUN}"
    rf"|\b(?:ihre|eure|deine|your|votre|vostro|suo)\b(?: \w+)? {_NOUN}"
    r"|\b(?:hat|hast|haben|hatten?|wurden?)\b.{0,40}\berinnert\b"
)
"""It asks when the appointment is, or tells of a reminder."""
_REMIND_OR_CALL = re.compile(r"\b(?:rappel(?:ez|le)[- ]moi|me rappeler)\b")


def _told(text: str) -> str:
    return " ".join(folded(text).replace("’", "'").split())


def wants_reminder(text: str) -> bool | None:
    """Whether a reminder is wanted, or no longer; None where neither is said."""
    said = _told(text)
    if _OTHERWISE.search(said) or _REMEMBERS.search(said):
        return None
    if _OFF.search(said):
        return False
    return True if _ON.search(said) and not _NOT.search(said) else None


def beside_no_reminder(text: str) -> str | None:
    """What else is said where just the one reminder is not wanted: "keine Erinnerung bitte".

    None where that is not said: more than one, or "no more", may mean every message.
    """
    said = _told(text)
    if wants_reminder(text) is not False or _EVERY_MESSAGE.search(said):
        return None
    return _OFF.sub(" ", said)


_EVERY_MESSAGE = re.compile(
    r"\b(?:erinnerungen|reminders|rappels|mehr|more|any|plus|piu|nie|never|jamais|mai|ever|stop\w*"
    r"|sms|nachrichten?|messages?|texts?|messaggi\w*|werbung|e?mails?|schreib\w*)\b"
)


def may_want_reminder(text: str) -> bool:
    """Whether it may be that, where French has one word for reminding and calling back."""
    return bool(_REMIND_OR_CALL.search(folded(text)))


def asks_when_reminded(text: str) -> bool:
    """Whether it is asked when the reminder comes."""
    return bool(_WHEN.search(folded(text)))
