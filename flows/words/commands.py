"""What a customer asks for in a word or a short phrase, at any time and in four languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from flows.words.bounds import unbounded
from flows.words.language import Command, Language
from flows.words.lexicon import LANGUAGES, LEXICONS, spread
from flows.words.near import Spellings
from flows.words.normal import normal, phrases_of
from flows.words.rights import RESERVED, Right
from flows.words.waits import about_the_list

__all__ = ["SMS_WORDS", "Command", "command", "command_to_the_letter"]

Found = tuple[Command, str | None]

LONGEST = 12
"""Words up to which a message is read as a command; a longer one has more to say."""

SMS_WORDS: Mapping[str, Mapping[Command | Right, str]] = {
    "de": {
        Command.BOOK: "BUCHEN",
        Command.MINE: "TERMINE",
        Command.CALL_OFF: "ABSAGEN",
        Command.HELP: "HILFE",
        Command.LANGUAGE: "SPRACHE",
        Command.PRIVACY: "DATENSCHUTZ",
        Right.DELETE: "LÖSCHEN",
    },
    "en": {
        Command.BOOK: "BOOK",
        Command.MINE: "MINE",
        Command.CALL_OFF: "CALLOFF",
        Command.HELP: "MENU",
        Command.LANGUAGE: "LANGUAGE",
        Command.PRIVACY: "PRIVACY",
        Right.DELETE: "DELETE",
    },
    "fr": {
        Command.BOOK: "RESERVER",
        Command.MINE: "RDV",
        Command.CALL_OFF: "ANNULER",
        Command.HELP: "AIDE",
        Command.LANGUAGE: "LANGUE",
        Command.PRIVACY: "CONFIDENTIALITE",
        Right.DELETE: "SUPPRIMER",
    },
    "it": {
        Command.BOOK: "PRENOTA",
        Command.MINE: "APPUNTAMENTI",
        Command.CALL_OFF: "DISDIRE",
        Command.HELP: "AIUTO",
        Command.LANGUAGE: "LINGUA",
        Command.PRIVACY: "PRIVACY",
        Right.DELETE: "ELIMINA",
    },
}
"""The words that our SMS name. None of them is one that Twilio keeps for itself (P26)."""

_SLASH: Mapping[str, Command] = {
    "book": Command.BOOK,
    "mine": Command.MINE,
    "move": Command.MOVE,
    "calloff": Command.CALL_OFF,
    "help": Command.HELP,
    "language": Command.LANGUAGE,
    "privacy": Command.PRIVACY,
    "imprint": Command.IMPRINT,
    "back": Command.BACK,
    "cancel": Command.ABORT,
    "again": Command.AGAIN,
    "wait": Command.WAIT,
    "unwait": Command.UNWAIT,
}
"""Commands of a Telegram menu; the words of each language may stand behind a slash as well."""

_LANGUAGE_NAMES = {
    "de": "deutsch german allemand tedesco",
    "en": "englisch english anglais inglese",
    "fr": "französisch french français francese",
    "it": "italienisch italian italien italiano",
}


def command(text: str) -> Found | None:
    """What is asked for, and the language of the words if they belong to one only.

    With `LANGUAGE` comes the language that was named, or None when none was. The first line is
    read; small words and times around the wish are passed over, small typing errors forgiven, but
    never from or towards a word of the law or of Twilio.
    """
    said = unbounded(normal(text))
    if text.lstrip().startswith("/"):
        return _after_slash(text.lstrip()[1:])
    if said in _PHRASES:
        return _PHRASES[said]
    if wish := about_the_list(said):
        return wish, None
    if not said or said.count(" ") >= LONGEST or said in RESERVED:
        return None
    core = _core(said)
    return _CORES.get(core) or _misspelt(said, core)


def command_to_the_letter(text: str) -> Found | None:
    """What is asked for in exactly our words: for where a name may be the answer, like Hilde."""
    return _PHRASES.get(normal(text))


def _after_slash(text: str) -> Found | None:
    """ "/book", "/book@SalonBot haircut"."""
    head = re.split(r"[\s@]", text, maxsplit=1)[0]
    named = normal(head)
    if named in _SLASH:
        return _SLASH[named], None
    return _PHRASES.get(named)


def _core(said: str) -> str:
    """The words that carry the wish, without those that any message may hold."""
    kept = [word for word in said.split() if word not in _PASSED_OVER and not word[0].isdigit()]
    return " ".join(kept)


def _misspelt(said: str, core: str) -> Found | None:
    for spellings, table, typed in ((_SPELLINGS, _PHRASES, said), (_CORE_SPELLINGS, _CORES, core)):
        found = {table[phrase] for phrase in spellings.near(typed)}
        if len({wish for wish, _ in found}) == 1 and _NEAR_RESERVED.isdisjoint(_shortened(typed)):
            return found.pop() if len(found) == 1 else (found.pop()[0], None)
    return None


def _shortened(word: str) -> set[str]:
    """The word, and the word with any one letter left out: words one error apart share one."""
    return {word} | {word[:place] + word[place + 1 :] for place in range(len(word))}


# Tables, made once -----------------------------------------------------------------------------


def _phrases(language: Language) -> Iterator[tuple[str, Command]]:
    for wish, phrases in language.commands.items():
        for phrase in phrases_of(phrases):
            for whole in _with_and_without(phrase):
                for spelling in spread(whole.replace(" ", "_")):
                    yield spelling, wish


def _with_and_without(phrase: str) -> Iterator[str]:
    """Each `[word]` of a phrase may be left out."""
    before, bracket, after = phrase.partition("[")
    if not bracket:
        yield " ".join(phrase.split())
        return
    optional, _, rest = after.partition("]")
    for tail in _with_and_without(rest):
        yield " ".join(f"{before}{optional} {tail}".split())
        yield " ".join(f"{before}{tail}".split())


def _table(entries: Iterable[tuple[str, Command, str]]) -> dict[str, Found]:
    """Phrase to wish; the language only where no other language has the same phrase."""
    table: dict[str, Found] = {}
    for phrase, wish, language in entries:
        known = table.get(phrase)
        if known is None:
            table[phrase] = (wish, language)
        elif known[0] == wish and known[1] != language:
            table[phrase] = (wish, None)
    return table


def _all_phrases() -> dict[str, Found]:
    table = _table(
        (phrase, wish, language.code)
        for language in LANGUAGES.values()
        for phrase, wish in _phrases(language)
    )
    # Which language a word for "language" is in says nothing about the one that is wanted.
    table |= {
        phrase: (wish, None) for phrase, (wish, _) in table.items() if wish == Command.LANGUAGE
    }
    for code, names in _LANGUAGE_NAMES.items():
        table |= dict.fromkeys(spread(names), (Command.LANGUAGE, code))
    return table


def _all_cores() -> dict[str, Found]:
    """The wishes by their core; a phrase that loses words in it counts before one that is bare."""
    cores: dict[str, Found] = {}
    ranked = sorted(_PHRASES, key=lambda phrase: _core(phrase) == phrase)
    for phrase in ranked:
        core = _core(phrase)
        if core and (core == phrase or _carries(core, phrase)):
            cores.setdefault(core, _PHRASES[phrase])
    return cores


def _carries(core: str, phrase: str) -> bool:
    """Whether the core says what the phrase does; "come" is not all of "I can't come"."""
    if " " in core:
        return True
    rest = [word for word in phrase.split() if word != core]
    if core in _YES_AND_NO or any(word in _PHRASES for word in rest):
        return False
    return len(rest) < FEW or core in _THINGS


FEW = 2
"""Words that a phrase may lose, where a single one is left that is no thing."""
_THINGS = frozenset(("free", "place", "posto"))
_YES_AND_NO = frozenset(
    word
    for language in LANGUAGES.values()
    for phrase in (*phrases_of(language.yes), *phrases_of(language.no))
    for word in spread(phrase)
)


_TIME_SIGNS = "DRmsPETNOU@FLIBdfXAZ=<>&"
_PASSED_OVER = frozenset(
    word
    for language in LANGUAGES.values()
    for word in (
        *spread(language.common),
        *(
            word
            for word, atoms in LEXICONS[language.code].words.items()
            if " " not in word and all(atom.kind in _TIME_SIGNS for atom in atoms)
        ),
    )
)
_PHRASES = _all_phrases()
_CORES = _all_cores()
_SPELLINGS = Spellings(_PHRASES.keys() - RESERVED)
_CORE_SPELLINGS = Spellings(_CORES.keys() - RESERVED)
_NEAR_RESERVED = frozenset(each for word in RESERVED for each in _shortened(word))
