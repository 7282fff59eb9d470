"""Words that point from one time to another: an hour later, the later one, the same time."""

from __future__ import annotations

import re

from flows.words.lexicon import LANGUAGES, NUMBERS, spread
from flows.words.normal import folded, words_of

_LATER = (
    r"spaeter|nach hinten|verschieben|drauf|darauf|danach|later|after(?! \w)|plus tard|d.apres"
    r"|suivante?|dopo|successiv[oa]|piu tardi|en retard"
)
_EARLIER = r"frueher|nach vorne?|vorverlegen|vorziehen|earlier|sooner|plus tot|prima"
_UNITS = {
    90: r"(?:anderthalb|eineinhalb)e? stunden?|hour and a half|heure et demie|ora e mezz[ao]",
    45: r"dreiviertel ?stunde|3 quarters of an hour|3 quarts d ?'?heure|3 quarti d ?'?ora",
    30: r"halbe stunde|half an hour|half hour|demi[ -]heure|mezz[' ]?ora",
    15: r"viertel ?stunde|quarter of an hour|quart d ?'?heure|quarto d ?'?ora",
    7 * 24 * 60: r"wochen?|weeks?|semaines?|settiman[ae]",
    24 * 60: r"tage?|days?|jours?|giorn[oi]",
    60: r"stunden?|std|h|hours?|hrs?|heures?|or[ae]",
    1: r"minuten?|mins?|minutes?|mn|minuti|minuto",
}
"""By their minutes; parts of an hour come before the hour, whose name they hold."""
LONGEST_LATE = 90
_longest_first = sorted(NUMBERS, key=len, reverse=True)
_IN_WORDS = re.compile(rf"\b(?:{'|'.join(_longest_first).replace(' ', '[ -]')})\b")
_ON = r"back|out|retard\w*|decal\w*|repouss\w*|report\w*|posticip\w*|rimand\w*|rinvi\w*|spost\w*"
"""Verbs and the like that move something to a later time, said before how much."""
_UP = r"up|forward|ahead|avanc\w*|anticip\w*|vorverleg\w*"


def _much(unit: str) -> str:
    """ "30 minutes", "eine Stunde"."""
    glued = r"(?<=\d)(?=mi?n)"  # but "15h" is an hour of the day
    return rf"(?:(?P<count>\d{{1,3}})[ -]?)?(?:\b|{glued})(?:{unit})\b"


def _patterns(unit: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """ "Eine Stunde später"; "push it back an hour"."""
    much = _much(unit)
    behind = rf"{much}(?: \w+)? (?:(?P<later>{_LATER})|{_EARLIER})\b"
    before = rf"\b(?:(?P<later>{_ON})|{_UP})(?: [\w'’-]+){{0,5}}?[ '’]{much}"
    return re.compile(behind), re.compile(before)


_SHIFTS = [(each, minutes) for minutes, unit in _UNITS.items() for each in _patterns(unit)]
_LENGTHS = [
    (re.compile(_much(unit)), size) for size, unit in _UNITS.items() if size <= LONGEST_LATE
]
_SAME = re.compile(
    r"\b(?:(?:gleiche|selbe)n? (?:uhr)?zeit|(?:zur|um die) (?:gleichen|selben)|same time|same hour"
    r"|meme heure|stess[ao] (?:ora|orario))\b"
)
_LAST_ONE = re.compile(
    r"\b(?:d(?:er|en|ie|as|em) (?:letzte|spaeteste)\w*|the (?:latest|last)"
    r"|(?:le|la) dern(?:ier|iere)|le plus tard|l ?'?ultim[oa])\b"
)
_FIRST_ONE = re.compile(
    r"\b(?:d(?:er|en|ie|as|em) (?:frueheste|erste)\w*|the (?:earliest|first)"
    r"|(?:le|la) prem(?:ier|iere)|l[ea] plus tot|(?:il|la) prim[oa])\b"
    r"|^(?:frueheste\w*|earliest|soonest|(?:il|la) piu presto)\b"
)
_MIDDLE_ONE = re.compile(
    r"\b(?:d(?:er|en|ie|as|em) mittlere\w*|the middle|(?:celui|celle) du milieu"
    r"|(?:quello|quella) (?:in|di|nel) mezzo)\b"
)
_LATER_ONE = re.compile(
    r"\b(?:d(?:er|en|ie|as|em) spaetere\w*|the later|(?:celui|celle) (?:de )?plus tard"
    r"|(?:quello|quella|il|la) (?:piu tardi|dopo|successiv[oa]))\b"
)
_EARLIER_ONE = re.compile(
    r"\b(?:d(?:er|en|ie|as|em) fruehere\w*|the (?:earlier|sooner)"
    r"|(?:celui|celle) (?:de )?plus tot|(?:quello|quella) (?:prima|piu presto))\b"
)
_TOO_EARLY = re.compile(r"\bzu frueh|\btoo (?:early|soon)|\btrop tot|\btroppo presto")
_TOO_LATE = re.compile(r"\bzu spaet|\btoo late|\btrop tard|\btroppo tardi")
_BETTER = re.compile(r"\b(?:prefer\w*|lieber|besser|rather|plutot|meglio|piuttosto)\b")
_ALL = re.compile(
    r"\b(?:alle (?:zeiten|termine|uhrzeiten)|all (?:the )?(?:times|slots)|tou(?:s|tes) les"
    r" (?:horaires|heures|creneaux)|tutti gli orari)\b"
)

_WEEKDAYS = frozenset(
    word
    for language in LANGUAGES.values()
    for words in language.weekdays
    for word in spread(words)
    if len(word) > 2
)
_SHORT_WEEKDAYS = frozenset(["mo", "di", "mi", "do", "fr", "sa"])
FEW = 2
"""Words of an answer that may begin with a short weekday: "Fr dann", but not "do you have"."""
_WITHOUT = re.compile(
    r"\b(?:ohne|without|sans|senza)\b|\b(?:keine?|no|not?|pas|non|nessun)\b.{0,20}"
    r"\b(?:erinner\w*|remind\w*|rappel\w*|promemoria)"
)
_WITH = re.compile(
    r"^\W*(?:(?:ja|gerne?|ok|yes|oui|si)\W+)?(?:mit|with|avec|con)\W*$|\b(?:erinner\w*|remind\w*|rappel\w*|promemoria)\b"
)


def names_week(text: str) -> bool:
    """Whether "another …" is another week."""
    return bool(re.search(r"\b(?:wochen?|week|semaine|settimana)\b", folded(text)))


def names_weekday(text: str) -> bool:
    """Whether a day is called by the name of its weekday."""
    words = re.findall(r"[^\W\d_]+", folded(text))
    short = len(words) <= FEW and not _SHORT_WEEKDAYS.isdisjoint(words[:1])
    return short or not _WEEKDAYS.isdisjoint(words)


def names_day(text: str) -> bool:
    """Whether "another …" is another day, or what was shown does not suit."""
    return bool(re.search(r"\b(?:tage?|datum|day|date|jour|giorno|data)\b", folded(text)))


def with_reminder(text: str) -> bool | None:
    """Whether a reminder is wanted; None where that is not said."""
    said = folded(text)
    if _WITHOUT.search(said):
        return False
    return True if _WITH.search(said) else None


def how_long(text: str) -> int | None:
    """The minutes that a text names: "10 min", "eine halbe Stunde"."""
    length = _length_in(_in_figures(text))
    return int(length[0]["count"] or 1) * length[1] if length else None


def comes_later(text: str) -> bool:
    """Whether it is only said that somebody comes later, not by how much: "komme etwas später"."""
    return bool(_COMES_LATER.match(folded(text)))


_COMES_LATER = re.compile(
    r"\W*(?:ich |i[' ]?ll |i will |je |j')?"
    r"(?:komme|come|be there|be|arrive\w*|arrivo|vengo|viens)\W+"
    r"(?:(?:ein|etwas|bisschen|wenig|wohl|leider|a|bit|little|un|peu|po)\W+)*"
    r"(?:spaeter|later|plus tard|piu tardi)(?:\W+(?:sorry|leider|desole\w*|scusi))?\W*$"
)


def comes(text: str) -> bool:
    """Whether the words say that somebody comes: "komme 10 Minuten später"."""
    return bool(_COMES.search(folded(text)))


_COMES = re.compile(r"\b(?:komm\w*|bin|come|coming|be there|arriv\w*|vengo|viens|suis)\b")


def only_how_long(text: str) -> bool:
    """Whether a length of time is all that is said: "20 mins", "so eine halbe Stunde"."""
    said = _in_figures(text)
    length = _length_in(said)
    if length is None:
        return False
    rest = said[: length[0].start()] + said[length[0].end() :]
    return set(re.findall(r"[^\W_]+", rest)) <= _ABOUT


_ABOUT = words_of(
    """
    ca circa etwa ungefaehr so vielleicht wohl ein eine einen einer bis zu max
    about around like roughly maybe so a an ish or
    environ a peu pres peut etre dans les un une
    circa forse un una piu o meno
    """
)


def _length_in(said: str) -> tuple[re.Match[str], int] | None:
    """Where a length of time is named, and the minutes of its unit."""
    found = ((pattern.search(said), minutes) for pattern, minutes in _LENGTHS)
    return next(((match, minutes) for match, minutes in found if match), None)


def _in_figures(text: str) -> str:
    """Folded, with figures for numbers in words."""
    return _IN_WORDS.sub(lambda found: str(NUMBERS[found[0].replace("-", " ")]), folded(text))


def shift(text: str) -> int | None:
    """Minutes by which something is to be later, below zero for earlier: "eine Stunde später"."""
    said = _in_figures(text)
    if _SAME.search(said):
        return None  # "move it to Tuesday, same hour"
    for pattern, minutes in _SHIFTS:
        if found := pattern.search(said):
            return int(found["count"] or 1) * minutes * (1 if found["later"] else -1)
    return None


def same_time(text: str) -> bool:
    """Whether the hour is to stay as it is: "Freitag, gleiche Zeit"."""
    return bool(_SAME.search(folded(text)))


def one_of(text: str, *, of: int) -> int | None:
    """Which of so many on offer is meant by its place: "the latest", of two "the later one"."""
    said = folded(text)
    if of % 2 and _MIDDLE_ONE.search(said):
        return of // 2
    if _LAST_ONE.search(said) or (of == 2 and _LATER_ONE.search(said)):
        return -1
    return 0 if _FIRST_ONE.search(said) or (of == 2 and _EARLIER_ONE.search(said)) else None


def without_place(text: str) -> str:
    """The words without the first or last of what is on offer: "the last one on Friday"."""
    said = folded(text)
    for place in (_LAST_ONE, _FIRST_ONE, _MIDDLE_ONE):
        said = place.sub(" ", said)
    return said


def end_of_some(text: str) -> bool:
    """Whether "the later one" is asked for; of more than two that is none in particular."""
    said = folded(text)
    return bool(_LATER_ONE.search(said) or _EARLIER_ONE.search(said))


def too_early(text: str) -> bool | None:
    """True: what is offered is too early; False: too late; None: neither is said."""
    said = folded(text)
    if _TOO_EARLY.search(said):
        return True
    return False if _TOO_LATE.search(said) else None


def prefers(text: str) -> bool:
    """Whether something is liked better: "vendredi, je préférerais"."""
    return bool(_BETTER.search(folded(text)))


def all_times(text: str) -> bool:
    """Whether everything that is free on the day shall be shown."""
    return bool(_ALL.search(folded(text)))
