"""What the law gives: stop, erase, start again, privacy, access. Read first, in any state.

The order follows the harm of a mistake: whole messages before phrases, and where the wording is
open, `ASK` rather than a guess. Twilio's own words decide nothing on Telegram.
"""

from __future__ import annotations

import re
from collections.abc import Set
from enum import StrEnum
from itertools import pairwise

from flows.words import rights_words as words
from flows.words.near import Spellings
from flows.words.normal import LONGEST, normal
from flows.words.rights_words import TWILIO_RESERVED, TWILIO_STOP

FEW = 12
"""Words up to which a sentence is plain enough to be acted upon."""


class Right(StrEnum):
    """A wish that no flow may overlook (P4, P23, P27 to P29, P38)."""

    STOP = "stop"
    STOP_MEANT = "stop_meant"
    """A word at which Twilio stops all messages, though the appointment may have been meant."""
    DELETE = "delete"
    START = "start"
    APPOINTMENT = "appointment"
    """An appointment is to be called off; the data stay."""
    PRIVACY = "privacy"
    ACCESS = "access"
    ASK = "ask"
    """Something about stopping or erasing, but what? One question with choices (P29)."""


def answered_by_twilio(text: str) -> bool:
    """Whether Twilio itself opts out at this text and answers it, so that we stay silent (P24).

    Twilio compares the whole body, case ignored; "STOP!" or "OPT OUT" is left to us.
    """
    return text.strip().lower() in TWILIO_STOP


def right(text: str, channel: str) -> Right | None:
    """The right that is asked for, if any. `channel` is `telegram` or `sms`.

    Telegram sends "/start" when a chat is opened: that is a greeting, not a wish to be written to
    again, so it is none here.
    """
    if text.lstrip().lower().startswith("/start"):
        return None
    first, rest = _without_greeting(text)
    said = _command(first)
    if words.THE_LIST.search(said):
        return _beside_the_list(said)
    if channel == "sms" and said in words.STOP_MEANT:
        return Right.STOP_MEANT
    asks = "?" in first
    found = _LISTED.get(said) or (None if asks else _politely(set(said.split())))
    found = found or _phrase(said, asks=asks)
    return found or (None if asks else _in_a_clause(first)) or _in_other_lines(rest)


def _without_greeting(text: str) -> tuple[str, str]:
    """(The first line that says more than hello, all lines after it)."""
    lines = text[:LONGEST].strip().splitlines()
    for place, line in enumerate(lines):
        said = normal(line)
        if said and not set(said.split()) <= words.POLITE:
            return line, "\n".join(lines[place + 1 :])
    return text, ""


def _command(line: str) -> str:
    """ "/stop@SalonBot", as Telegram writes it in a group, is "/stop"."""
    head, *tail = line.split(maxsplit=1)[:2] or [""]
    if head.startswith("/"):
        head = head.partition("@")[0]
    return normal(" ".join([head, *tail]))


def _politely(told: set[str]) -> Right | None:
    """A known word among nothing but politeness: "please stop", "alle meine Daten löschen"."""
    if told & words.DELETE and told <= words.DELETE | words.STOP | _AROUND_DELETE:
        return Right.DELETE
    if told & words.STOP and told <= words.STOP | words.POLITE | words.MESSAGES | words.IT:
        return Right.STOP
    return None


def _phrase(said: str, *, asks: bool) -> Right | None:
    told = said.split()
    if not asks and _erases(told):
        return Right.DELETE
    if _stops(said, told, asks=asks):
        return Right.STOP
    if words.ASKS_ACCESS.search(said):
        return Right.ACCESS
    if _calls_off(told):
        return Right.APPOINTMENT
    if _hints(told) or _misspelt(said):
        return Right.ASK
    return None


def _beside_the_list(said: str) -> Right | None:
    """What is wanted besides leaving the waiting list, which is everybody's own affair.

    To be erased is read only where data are spoken of; "everything" is asked about.
    """
    said = " ".join(words.THE_LIST.sub(" ", said).split())
    told = set(said.split())
    if told & (words.PERSONAL | words.APPOINTMENT_NOUNS):
        return _phrase(said, asks=False)
    if _stops(said, said.split(), asks=False):
        return Right.STOP
    return Right.ASK if told & words.DELETE_VERBS and told & words.ALL else None


def _erases(told: list[str]) -> bool:
    """An order to erase what is personal: no "not", no "if", and not the appointment's data."""
    bare = set(told)
    if len(told) > FEW or not bare & words.DELETE_VERBS or bare & words.UNSURE:
        return False
    # "Number 2" is a choice. "No more messages" is no "not": it wants an end as well.
    if any(map(str.isdigit, told)) or (bare & words.NOT and not bare & words.MORE):
        return False
    if _names_appointment(told):
        return _next_to(told, words.OWNERS, words.PERSONAL)
    return bool(bare & words.PERSONAL or (bare & _ALL_OF_ME and len(told) <= FEW // 2))


def _stops(said: str, told: list[str], *, asks: bool) -> bool:
    found = words.STOPS.search(said)
    if found is None or len(told) > 2 * FEW or set(told) & words.MISSED:
        return False
    if set(said[: found.start()].split()) & words.NOT:
        return False
    # "Why do you not write any more?" misses messages; "could you stop texting me?" does not.
    return not asks or told[0] in words.MAY_I


def _calls_off(told: list[str]) -> bool:
    bare = set(told)
    if len(told) > FEW or bare & words.NOT:
        return False
    if _names_appointment(told):
        wanted = bool(bare & words.CANCEL_VERBS)
    else:
        wanted = bool(bare & words.CALL_OFF_VERBS) or _next_to(told, {"to"}, {"cancel"})
    apart = told[-1:] == ["ab"] and bool(bare & {"sage", "sagen", "sag", "sagt"})
    return wanted or apart or _next_to(told, {"call"}, {"off"})


def _names_appointment(told: list[str]) -> bool:
    return not words.APPOINTMENT_NOUNS.isdisjoint(told) or _next_to(told, {"rendez"}, {"vous"})


def _next_to(told: list[str], first: Set[str], second: Set[str]) -> bool:
    return any(a in first and b in second for a, b in pairwise(told))


def _hints(told: list[str]) -> bool:
    around = zip(["", *told], told, [*told[1:], ""], strict=False)
    return any(
        word in words.HINTS and not (word == "stop" and _harmless(before, after))
        for before, word, after in around
    )


def _harmless(before: str, after: str) -> bool:
    """ "Bus stop", "stop by": not a wish to stop anything."""
    return before in words.BEFORE_HARMLESS_STOP or after in words.AFTER_HARMLESS_STOP


def _misspelt(said: str) -> bool:
    """One word, and nearly one of ours: asked, never acted upon."""
    return said not in words.UNLIKE and bool(_WISHES.near(said))


def _in_a_clause(line: str) -> Right | None:
    """A wish that is plain in its own clause: "I'm not Mr Miller, please don't text me again"."""
    each_clause = [normal(clause) for clause in _CLAUSES.split(line)]
    wished = any(_stops(said, said.split(), asks=False) for said in each_clause)
    return Right.ASK if wished and not words.UNSURE & set(normal(line).split()) else None


_CLAUSES = re.compile(r"[,;.!:]")


def _in_other_lines(rest: str) -> Right | None:
    """A wish below the first line may be a signature or a quotation, so it is only asked about."""
    for line in rest.splitlines():
        said = normal(line)
        if words.THE_LIST.search(said):
            continue
        listed = _LISTED.get(said) in (Right.STOP, Right.DELETE)
        if listed or words.STOPS.search(said) or _erases(said.split()):
            return Right.ASK
    return None


_AROUND_DELETE = words.POLITE | words.PERSONAL | words.ALL | words.MESSAGES
_ALL_OF_ME = words.ALL | words.ME

_LISTED: dict[str, Right] = {
    **dict.fromkeys(words.DELETE | words.DELETE_PHRASES, Right.DELETE),
    **dict.fromkeys(words.STOP | words.STOP_PHRASES, Right.STOP),
    **dict.fromkeys(words.START, Right.START),
    **dict.fromkeys(words.APPOINTMENT, Right.APPOINTMENT),
    **dict.fromkeys(words.PRIVACY | words.PRIVACY_PHRASES, Right.PRIVACY),
    **dict.fromkeys(words.ACCESS | words.ACCESS_PHRASES, Right.ACCESS),
}

_WISHES = Spellings(word for word in words.STOP | words.DELETE if len(word) >= len("delete"))

RESERVED = words.STOP | words.DELETE | words.START | words.STOP_MEANT | TWILIO_RESERVED
"""Words that no forgiven typing error may ever reach, and that are never corrected themselves."""
