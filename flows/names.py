"""What is a name and what is not, where a name was asked for."""

from __future__ import annotations

import re

from flows.services import named_service
from flows.turn import Turn
from flows.words.anyone import no_matter
from flows.words.lexicon import LEXICONS
from flows.words.meant import Intent, meant
from flows.words.normal import normal
from flows.words.speech import SPEECHES

CHOICE = re.compile(r"([12])(?![\d:h]|\.\d)[\s.,:;+)=-]*")
"""The choice that stands before the name in "1 Ada"."""
SELF = re.compile(
    r"(?:hallo|hi|hello|bonjour|ciao|salve)?[ ,!.]*(?:ich (?:heiße|heisse|bin)(?: die| der)?"
    r"|(?:mein|der) name (?:ist|lautet)|(?:auf|unter)(?: den)?(?: namen)?|name:?|my name(?:'s| is)"
    r"|i ?['’]?m|(?:under|in)(?: the)? name(?: of)?|je m['’ ]appelle|je suis|mon nom est|au nom de"
    r"|mi chiamo|sono|il mio nome [èe]|a nome(?: di)?"
    r"|(?:(?:das|es) ist |it['’ ]?s |c['’ ]est |[èe] )?(?:für|for|pour|per)) (?=\w)",
    re.IGNORECASE,
)
"""What stands before the name in "my name is Ada"."""
NO_ANSWER = {Intent.DENY, Intent.UNSURE, Intent.THANKS, Intent.GREETING}
"""What even a single word says instead of a name."""
SOMETHING_ELSE = {
    *(Intent.LATE, Intent.PERSON, Intent.MOVE, Intent.CALL_OFF, Intent.CANNOT, Intent.REJECT),
    *(Intent.PRICE, Intent.HOURS, Intent.ADDRESS),
}
"""What some words may say instead of a name."""
QUESTIONS = {Intent.AVAILABLE, Intent.SHOW}
"""What only a sentence says: Will Friday gives his name."""
ALL_KNOWN = 3
"""Words of a sentence below which every one is to be an everyday word; above it, half of them."""


def self_named(given: str) -> str:
    """The name without the words around it: "Ich heiße Ada Beispiel." is Ada Beispiel."""
    before = SELF.match(given)
    return given[before.end() :].rstrip(" .!") if before else given


def without_choice(given: str) -> str:
    """What is left of "1 Ada" without its number."""
    found = CHOICE.match(given)
    return given[found.end() :] if found else given


def maybe_name(given: str) -> bool:
    """Whether a word may be somebody's: Mr Noon gives his name, "rather at noon" does not."""
    words = normal(given).split()
    written = given.split()
    capital = len(written) > 1 and all(not word[0].islower() for word in written)
    strange = not all(_is_everyday(word) for word in words)
    return capital and strange and not any(map(str.isdigit, given))


def no_name(text: str, turn: Turn) -> bool:
    """Whether words say something else than a name: "no thanks", "egal", "I'll be late"."""
    said = without_choice(text)
    if no_matter(said):
        return True
    found = {*meant(said, turn.language).intents}
    words = normal(said).split()
    if len(words) < 2 or maybe_name(said):  # a single word is mostly a name
        return bool(found & NO_ANSWER) and len(words) < 2
    known = max(speech.coverage(words) for speech in SPEECHES.values())
    if known < len(words) and (len(words) < ALL_KNOWN or 2 * known < len(words)):
        return False
    if SELF.match(said) and Intent.LATE not in found:
        return False
    says = SOMETHING_ELSE | NO_ANSWER | (QUESTIONS if len(words) >= ALL_KNOWN else set())
    return bool(found & says or named_service(said, turn))


def no_answer(text: str, turn: Turn) -> bool:
    """Whether somebody says that they do not know, to a question that any words may answer."""
    words = normal(text).split()
    return len(words) <= ALL_KNOWN and Intent.UNSURE in meant(text, turn.language).intents


def _is_everyday(word: str) -> bool:
    return any(word in lexicon.known for lexicon in LEXICONS.values())
