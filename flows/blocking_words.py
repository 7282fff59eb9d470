"""What an owner says of time off: "block Monday 8-12", "Mia is sick today", in four languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from booking.hours import MIDNIGHT
from booking.times import CELL, Span, cell_of, merged
from flows.engine import Again
from flows.services import named_staff
from flows.turn import Talk, Turn
from flows.wishes import options, wish
from flows.words.lexicon import EVERYDAY
from flows.words.normal import folded, normal
from flows.words.time_off import (
    AGAIN,
    ALL,
    ASKS_ITSELF,
    AWAY,
    BESIDE,
    BLOCK,
    CALLS_ALL_OFF,
    CLOSE,
    FREE,
    HAS,
    IS_OPEN,
    NO_MORE,
    ONLY,
    OPEN_THEN,
    OPENS,
    SHUT,
    SICK,
    UNDO,
)
from flows.words.when import When
from locales import Say

LONGEST = 400
"""Days that one block may cover."""
_HOURS = re.compile(r"(?<![\d.:/-])([01]?\d|2[0-4]) ?[-–] ?([01]?\d|2[0-4])(?![\d.:/-])")
"""Hours such as 8-12, which without a clock could be days too."""
_WORD = re.compile(r"[^\W\d_]+(?![^\W\d_]|\s*\d)")
"""Before a number "alle" is an Italian hour, and not everybody."""
_CLOCK = re.compile(r"\d\s*(?:uhr|h|am|pm)\b|\d:\d\d")


@dataclass(frozen=True)
class TimeOff:
    """Who is to be away, and when."""

    spans: tuple[Span, ...]
    staff: str | None
    """None: the whole shop."""


def spoken(text: str, talk: Talk, turn: Turn) -> tuple[str, str]:
    """The command `block` or `sick` with the words, where an owner says so, else empty.

    Behind a word for blocking at the beginning a reason may follow. Somebody sick may be a
    customer, so there every word has to be known.
    """
    words = normal(text).split()
    if "?" in text:  # it asks whether that is so
        return "", ""
    if words and words[0] in BLOCK:
        return "block", text
    said = set(words)
    if (no_more := NO_MORE.match(folded(text))) and _names_then(no_more, turn):
        return "block", folded(text)[no_more.end() :]
    if all_off := _calls_all_off(said, text, turn):
        return "block", all_off
    if ASKS_ITSELF.search(normal(text)):
        return "", ""
    if said & ONLY and not talk.flow and _says_when_open(said, text, turn):
        return "block", text
    if not all(_known(word, turn) for word in words):
        return "", ""
    if said & OPENS or (said & (IS_OPEN | FREE) and said & AGAIN):
        return "block", f"{AS_A_LIST} {text}"
    if said & (BLOCK | AWAY) or _takes_off(said) or _shuts(said):
        return "block", text
    return ("sick", text) if said & SICK else ("", "")


def _calls_all_off(said: set[str], text: str, turn: Turn) -> str:
    """The day of which all appointments are to be called off; empty where that is not said.

    It is blocked, and below stands the button by which those who are booked are asked to move.
    """
    calls_off = _CALLS_OFF.search(folded(text)) and said & EVERYBODY
    rest = " ".join(CALLS_ALL_OFF.sub(" ", folded(text)).split())
    try:
        names_day = _names_a_day(wish(rest, turn))
    except Again:
        return ""
    known = all(_known(word, turn) for word in _words(rest))
    return rest if calls_off and names_day and known else ""


_CALLS_OFF = re.compile(
    r"\bsag(?:e|en)?\b.*\bab\b|\babsagen\b|\bstornier|\bcancel\b|\bcall off\b|\bannul|\bdisdi"
)
EVERYBODY = {"alle", "allen", "all", "every", "everyone", "tous", "tutti", "tutte"}


def _names_then(no_more: re.Match[str], turn: Turn) -> bool:
    """Whether a day or an hour is named, and no word strange to that.

    "No appointments today" may be a question; an hour, or that there are to be no more, is none.
    """
    then = no_more.string[no_more.end() :]
    if not (no_more["more"] or no_more["behind"] or any(map(str.isdigit, then))):
        return False
    try:
        return all(_known(word, turn) for word in _words(then)) and wish(then, turn) is not None
    except Again:
        return False


def is_command(verb: str) -> str:
    """The same for the word behind a "/"."""
    said = normal(verb)
    return "block" if said in BLOCK else "sick" if said in SICK else ""


AS_A_LIST = "unblock"
"""Said before words that mean the list, whatever else they hold."""


def undoes(text: str) -> bool:
    said = set(normal(text).split())
    return bool(UNDO & said) and not ONLY & said


def read(text: str, turn: Turn, *, sick: bool) -> TimeOff | None:
    """The time off that the words mean; who is sick without a day is so today.

    None where no day and no hour is named. Raises Again where the words are not clear.
    """
    staff = named_staff(text, turn)
    said = hours_written(text)
    wished = wish(_without(said, turn), turn)
    if wished is None and not sick:
        return None
    if not sick and not _names_a_day(wished) and not all(_known(w, turn) for w in _words(said)):
        raise Again(Say("block-until-when"))  # the word that is strange may be the day
    words = set(_words(said))
    if wished and (CLOSE & words or _shuts(words)):
        wished = _from_then_on(wished)
    if wished and ONLY & words and not BLOCK & words:
        wished = _all_but(wished, words)
    if _CLOCK.search(said) and not any(_has_hours(each) for each in options(wished or When())):
        raise Again(Say("block-until-when"))
    spans = merged(_spans(wished or When(), turn))
    if not spans:
        raise Again(Say("block-over"))
    alone = len(turn.desk.shop.staff) == 1
    return TimeOff(tuple(spans), None if alone else staff)


def hours_written(text: str) -> str:
    """The words with hours such as 8-12 as a clock shows them."""
    return _HOURS.sub(r"\1:00-\2:00", folded(text)).replace("24:00", "23:59")


def says_time_off(text: str) -> bool:
    """Whether a word for time off is among the words: "put a break in my diary"."""
    return bool((BLOCK | AWAY | SICK) & set(normal(text).split()))


def _from_then_on(wished: When) -> When:
    if not wished.time or wished.from_time or wished.to_time:
        return wished
    return replace(wished, time=None, from_time=wished.time)


def _takes_off(said: set[str]) -> bool:
    """ "Mia hat Freitag frei", "ich mach morgen frei"."""
    takes = said & HAS or (said & SHUT and said & {"ich", "wir"})
    return bool(said & FREE and takes and not said & AGAIN)


def _shuts(said: set[str]) -> bool:
    return bool(said & {"zu", "dicht"} and said & SHUT)


def _says_when_open(said: set[str], text: str, turn: Turn) -> bool:
    """Whether it is the hours of a day that are said, and nothing else: "morgen nur bis 15 Uhr"."""
    if not all(_known(word, turn) or word in ONLY | OPEN_THEN for word in said):
        return False
    try:
        wished = wish(hours_written(text), turn)
    except Again:
        return False
    return bool(wished and wished.day and any(map(str.isdigit, text)) and _all_but(wished, said))


def _all_but(wished: When, said: set[str]) -> When | None:
    """The rest of each of the days, before and after the hours that are said."""
    begins = "erst" in said  # "erst um 11"
    parts = [
        replace(option, from_time=begin, to_time=end)
        for option in options(_from_then_on(wished) if begins else wished)
        for begin, end in ((None, option.from_time), (option.to_time, None))
        if (begin or end) and not option.time
    ]
    return replace(parts[0], others=tuple(parts[1:])) if parts else None


def _names_a_day(wished: When | None) -> bool:
    return any(each.day for each in options(wished or When()))


def _words(said: str) -> list[str]:
    return normal(said).split()


def _has_hours(wished: When) -> bool:
    return bool(wished.time or wished.from_time or wished.to_time)


def _spans(wished: When, turn: Turn) -> Iterator[Span]:
    """From now on at the earliest; hours that are said are meant on each of the days."""
    for option in options(wished):
        if option.time or option.not_days or option.not_weekdays or option.asap or option.latest:
            raise Again(Say("block-until-when"))
        first = option.day or turn.today
        last = option.last_day or first
        if (last - first).days > LONGEST:
            raise Again(Say("block-until-when"))
        if not option.from_time and not option.to_time:
            yield from _cut(turn.at(first), turn.at(last + timedelta(days=1)), turn)
            continue
        for ahead in range((last - first).days + 1):
            day = first + timedelta(days=ahead)
            begin = turn.at(day, option.from_time or MIDNIGHT)
            end = turn.at(day, option.to_time) if option.to_time else None
            yield from _cut(begin, end or turn.at(day + timedelta(days=1)), turn)


def _cut(begin: datetime, end: datetime, turn: Turn) -> Iterator[Span]:
    """What of it lies ahead, in whole cells."""
    whole = cell_of(max(begin, turn.desk.now)), cell_of(end + CELL - timedelta(microseconds=1))
    if whole[0] < whole[1]:
        yield whole


def _without(said: str, turn: Turn) -> str:
    """The words without those that are no part of a day or an hour."""
    away = BLOCK | AWAY | HAS | FREE | SICK | ALL | staff_names(turn)
    return _WORD.sub(lambda word: "" if word[0] in away else word[0], said)


_OWN = (
    SHUT
    | {"zu", "dicht", "schon"}
    | BLOCK
    | AWAY
    | HAS
    | FREE
    | SICK
    | ALL
    | BESIDE
    | OPENS
    | IS_OPEN
    | AGAIN
)


def _known(word: str, turn: Turn) -> bool:
    if not word.isalpha() or word in EVERYDAY:
        return True
    return word in _OWN or word in staff_names(turn)


def staff_names(turn: Turn) -> set[str]:
    return {word for one in turn.desk.shop.staff.values() for word in normal(one.name).split()}
