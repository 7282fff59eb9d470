"""What is a name and what is not; a name as people send it, with a number or among other words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from booking import people
from flows.services import named_service
from flows.turn import Turn
from flows.words.anyone import no_matter
from flows.words.lexicon import EVERYDAY, LEXICONS
from flows.words.meant import Intent, meant
from flows.words.normal import normal
from flows.words.speech import most_known

LONGEST_NAME = 80

_CHOICE = re.compile(r"\s*([12])(?![\d:h]|\.\d)[\s.,:;+)=-]*")
"""The choice that stands before the name in "1 Ada"."""
_REMINDER = re.compile(
    r"[\W_]*\b(?:(?P<without>ohne|without|sans|senza|keine?|no)|mit|with|avec|con)\b(?: \w+)?"
    r"[ '’]*(?:err?inn?er|remind|rappel|promemoria)\w*(?P<rest>.*)"
)
"""What is wanted behind the name in "Ada, without a reminder", or before it."""
_ALONE = {"mit": True, "with": True, "avec": True, "con": True} | {
    "ohne": False,
    "without": False,
    "sans": False,
    "senza": False,
}
"""The same as the whole answer; a name is still to come."""
_PLEASE = r"(?:bitte|please|pls|plz|s.?il vous pla[iî]t|svp|per favore)"
_POLITE = re.compile(rf"^[\W_]*(?:{_PLEASE}\b)?[\W_]*|[\s,]+{_PLEASE}[\s!.]*$", re.IGNORECASE)
_SAID = (
    r"(?:ich (?:heiße|heisse)|(?:mein|der) name (?:ist|lautet)|name(?: ist| is|:)?"
    r"|(?:my|the) name(?:'s|’s| is)|je m['’ ]appelle|(?:mon|le) nom(?: est|:)|nom:"
    r"|mi chiamo|(?:il mio|il) nome [èe]|nome:"
    r"|(?:auf|unter)(?: den| dem)? namen?|under the name(?: of)?|in the name of|au nom de"
    r"|a nome(?: di)?)"
)
_PUTS = (
    r"(?:ändern?|ändere|ändert|setzen|setz|setze|schreib|schreiben|schreibt|trag|tragen|tragt"
    r"|change|update|correct|set|put|write|changez|changer|modifiez|modifier|corrigez"
    r"|corriger|mettez|mettre|mets|notez|cambi|cambiare|cambiate|modifichi|modificare|corregga"
    r"|correggere|metta|mettere|mettete|scriva)"
)
_ASKS_TO = (
    r"(?:(?:können|könnten|kannst|könnt|kann) (?:sie|du|ihr|ich|man)"
    r"|ich (?:möchte|will|muss|würde|wollte)(?: gerne?)?|(?:can|could|would) you"
    r"|(?:can|could|may) (?:i|we)|(?:i|we)(?:['’]d| would) like to|(?:i|we) (?:want|need) to"
    r"|(?:pouvez|pourriez|peux)[ -](?:vous|tu)|je (?:voudrais|veux|souhaite)"
    r"|(?:può|potete|potrebbe|vorrei|voglio))"
)
_ADVERBS = r"(?:sie|ihr|bitte|mal|doch|please|svp|plutôt|s['’]il vous plaît|per favore|piuttosto)"
_NAMED = r"(?:(?:meinen|mein|den|my|the|mon|le|il mio|il)(?: \w+)? )?(?:namen?|nom|nome)\b"
_ASKED_FOR = (
    rf"(?:{_ASKS_TO} )?(?:{_ADVERBS} )*(?:{_PUTS} )(?:{_ADVERBS} )*{_NAMED}(?: {_ADVERBS})*"
    r"(?: (?:(?:von|from|da|de) \w+ )?(?:auf|in|zu|to|into|as|en|par|pour|a|à|con|als|:))?"
)
""" "Change my name to", "metta il nome"."""
_SELF = re.compile(
    rf"(?:hallo|hi|hello|bonjour|ciao|salve)?[ ,!.]*(?:{_SAID}|{_ASKED_FOR}|ich bin(?: die| der)?"
    r"|(?:er|sie|mein\w* \w+) (?:heißt|heisst)|(?:his|her|my \w+['’]s) name(?:['’]s| is)"
    r"|(?:il|elle|(?:mon|ma) \w+) s['’]appelle|(?:(?:mio|mia) \w+ )?si chiama"
    r"|(?:auf|unter)(?: den)?|i ?['’]?m|(?:under|in)(?: the)? name(?: of)?|je suis|sono"
    r"|(?:(?:das|es) ist |it['’ ]?s |c['’ ]est |[èe] )?(?:für|for|pour|per)) (?=\w)",
    re.IGNORECASE,
)
"""What stands before the name in "my name is Ada", where a name was asked for."""
_POINTS = re.compile(
    r"(?:(?:das|es|hier) ist|this is|it['’ ]?s|(?:moi,? )?c['’ ]est|(?:questo |qui )?è|ici|qui)"
    r" (?=\w)",
    re.IGNORECASE,
)
""" "It's Ada", "ici Ada"; but "it's fine" is no name."""
_COURTESY = re.compile(
    rf"[\s,]+(?:{_PLEASE}|(?:vielen|besten) dank|danke(?: schön| sehr)?|thanks|thank you|thx"
    r"|merci(?: beaucoup| bien)?|(?:mille |molte )?grazie)[\s!.]*$",
    re.IGNORECASE,
)
"""What may stand behind a name: "Meier bitte"."""
_AGREED = re.compile(
    r"^\W*(?:(?:ok|okay|ja|yes|oui|s[iì]|va bene|d['’ ]accord)[\s,!.]+"
    r"|(?:gerne?|super|perfe[ck]t\w*|sure|certo|volentieri|volontiers|parfait|prima)\s*[,!.]\s*)"
    r"(?=[^\W\d_])",
    re.IGNORECASE,
)
"""A yes before the name: "ok, Bob"."""
_RENAMED = re.compile(
    rf"(?:(?:ach|oh|ah|doch|nein|no|non|bitte|please|sorry|pardon|scusi)[ ,!.]*)*"
    rf"(?:{_SAID}|{_ASKED_FOR}) (?=\w)",
    re.IGNORECASE,
)
"""The same where nobody had asked for it."""
_VERB_LAST = re.compile(
    rf"(?:{_ASKS_TO} )?(?:{_ADVERBS} )*{_NAMED}(?: {_ADVERBS})* (?:auf|in|zu) (?P<name>.+?)"
    r" (?:um)?(?:ändern|setzen|schreiben|wechseln)",
    re.IGNORECASE,
)
""" "Meinen Namen bitte auf Olaf ändern"."""
_AS_A_NAME = re.compile(
    rf"(?:{_ASKS_TO} )?(?:{_ADVERBS} )*{_PUTS} (?:{_ADVERBS} )*(?P<name>.+?)"
    r" (?:als namen?|as (?:the |my )?name|comme nom|come nome)(?: (?:ein|eintragen))?",
    re.IGNORECASE,
)
""" "Mettez plutôt Lucas comme nom"."""
_ONLY_CHANGE = re.compile(
    rf"(?:{_ASKS_TO} )?(?:{_ADVERBS} )*(?:{_PUTS} (?:{_ADVERBS} )*{_NAMED}|{_NAMED} {_PUTS})",
    re.IGNORECASE,
)
""" "Change my name", without telling which one it shall be."""
_CHANGED = re.compile(_ASKED_FOR, re.IGNORECASE)
MOST_NAMES = 4
"""Words of a name that is told unasked; more are a sentence."""
_AND = {"und", "and", "et", "ich", "i", "je", "aber", "but", "mais", "ma"}
_WRONG = {
    *("falsch", "wrong", "incorrect", "misspelt", "misspelled", "faux", "incorrecte", "sbagliato"),
    *("nicht", "not", "pas", "non"),
}
NO_ANSWER = {Intent.DENY, Intent.UNSURE, Intent.THANKS, Intent.GREETING}
"""What even a single word says instead of a name."""
SOMETHING_ELSE = {
    *(Intent.LATE, Intent.PERSON, Intent.MOVE, Intent.CALL_OFF, Intent.CANNOT, Intent.REJECT),
    *(Intent.PRICE, Intent.HOURS, Intent.ADDRESS),
}
"""What some words may say instead of a name."""
QUESTIONS = {Intent.AVAILABLE, Intent.SHOW}
"""What only a sentence says: Will Friday gives his name."""
A_SENTENCE = 4
"""Words from which it is none if three of four are everyday words: "a flat tyre I have too"."""
ALL_KNOWN = 3
"""Words of a sentence below which every one is to be an everyday word; above it, half of them."""


def numbered(given: str) -> tuple[bool | None, str]:
    """Whether the number before a name chose a reminder, as in "1 Ada"; and the rest."""
    choice = _CHOICE.match(given)
    return (choice[1] == "1", given[choice.end() :]) if choice else (None, given)


def reminded(given: str) -> tuple[bool | None, str]:
    """Whether the words behind a name choose one, as in "Ada, ohne Erinnerung"; and the rest."""
    if normal(given) in _ALONE:
        return _ALONE[normal(given)], ""
    small = given.lower()
    found = _REMINDER.search(small) if len(small) == len(given) else None
    if not found:
        return None, given
    name = given[: found.start()] or given[found.start("rest") :]
    return not found["without"], _POLITE.sub("", name)


def self_named(given: str) -> str:
    """The name without the words around it: "Ich heiße Ada Beispiel." is Ada Beispiel."""
    given = _AGREED.sub("", _COURTESY.sub("", given))
    before = _SELF.match(given)
    if not before and (points := _POINTS.match(given)):
        name = given[points.end() :]
        before = points if {*normal(name).split()[:1]} & _GIVEN or not only_everyday(name) else None
    return given[before.end() :].rstrip(" .!") if before else given


def renamed(text: str) -> str | None:
    """The name in "my name is Adele", said unasked; empty where it is only said to be wrong."""
    given = _POLITE.sub("", " ".join(text.split()).rstrip(" .!?"))
    if _ONLY_CHANGE.fullmatch(given):
        return ""
    before = _RENAMED.match(given)
    whole = _AS_A_NAME.fullmatch(given) or _VERB_LAST.fullmatch(given)
    if not (before or whole) or ("?" in text and not (whole or _CHANGED.match(given))):
        return None
    name = _NOT_SO.split(whole["name"] if whole else given[before.end() if before else 0 :])[0]
    said = normal(name).split()
    if not said or set(said) & _WRONG:
        return ""
    is_sentence = len(said) > MOST_NAMES or _AND & set(said) or any(map(str.isdigit, name))
    return None if is_sentence else name


_NOT_SO = re.compile(r"[ ,]+(?:(?:und|and|et|e) )?(?:nicht|not|pas|non)\b", re.IGNORECASE)
"""What the name is not: "Kim, not Tim"."""


def may_be_name(given: str) -> bool:
    """Whether words may be somebody's: Mr Noon gives his name, "rather at noon" does not."""
    words = normal(given).split()
    written = given.split()
    capital = len(written) > 1 and all(not word[0].islower() for word in written)
    strange = {*words[:1]} & _GIVEN or not EVERYDAY.issuperset(words)
    return bool(capital and strange) and not any(map(str.isdigit, given))


_GIVEN = {"will", "max", "mia", "jan", "eve", "otto"}
"""Given names that are words, too; before another capital they are names."""


def no_name(text: str, turn: Turn) -> bool:
    """Whether words say something else than a name: "no thanks", "egal", "I'll be late"."""
    if text not in turn.no_names:
        turn.no_names[text] = _is_no_name(numbered(text)[1], turn)
    return turn.no_names[text]


def _is_no_name(said: str, turn: Turn) -> bool:
    if no_matter(said):
        return True
    found = {*meant(said, turn.language).intents}
    words = normal(said).split()
    if len(words) < 2 or may_be_name(said):  # a single word is mostly a name
        return bool(found & NO_ANSWER) and len(words) < 2
    known = most_known(words)
    if known < len(words) and (len(words) < ALL_KNOWN or 2 * known < len(words)):
        return False
    if (_SELF.match(said) or renamed(said)) and Intent.LATE not in found:
        return False
    if len(words) >= A_SENTENCE and A_SENTENCE * known >= (A_SENTENCE - 1) * len(words):
        return True
    says = SOMETHING_ELSE | NO_ANSWER | (QUESTIONS if len(words) >= ALL_KNOWN else set())
    return bool(found & says or named_service(said, turn))


def no_answer(text: str, turn: Turn) -> bool:
    """Whether somebody says that they do not know, to a question that any words may answer."""
    words = normal(text).split()
    return len(words) <= ALL_KNOWN and Intent.UNSURE in meant(text, turn.language).intents


def put_down(name: str, turn: Turn) -> None:
    """The name under which this person is booked from now on."""
    assert turn.person  # noqa: S101 - the notice stands before the name
    short = name[:LONGEST_NAME]
    people.rename(turn.desk, turn.person.id, short)
    turn.person = replace(turn.person, name=short)


def chosen_by(text: str, turn: Turn) -> bool | None:
    """With or without a reminder, by the number before a name as in "1 Ada"; the name is kept.

    None for "2, but on Monday": the day is meant, and not a new name.
    """
    remind, name = numbered(text)
    if remind is None or not name[:1].isalpha() or no_name(name, turn) or _is_when(name, turn):
        return None
    put_down(self_named(name.rstrip()), turn)
    return remind


def foreign_short(words: Sequence[str], language: str) -> bool:
    """Whether it is a short word that only another language knows: Sam is a French Saturday."""
    known = LEXICONS[language].known
    return (
        len(words) == 1 and len(words[0]) <= SHORT and words[0].isalpha() and words[0] not in known
    )


SHORT = 3
"""Letters of a weekday's short form."""


def _is_when(given: str, turn: Turn) -> bool:
    words = normal(given).split()
    if foreign_short(words, turn.language):
        return False
    return not may_be_name(given) and all(word.isdecimal() or word in EVERYDAY for word in words)


def only_everyday(given: str) -> bool:
    """Whether all the words are everyday ones of one language: "ja nehm ich"."""
    words = normal(given).split()
    return most_known(words) == len(words)
