"""What a message can be about, and the parts of speech that tell it.

Each word becomes one sign, and each rule of `rules` is a regular expression over the signs:

    c change, move          x call off, delete      b book, reserve      a make, put, plan, take
    s show, find            f free, available       n appointment        k calendar, schedule
    m my                    i I, we                 y you                w when, at what time
    q what, which           h have, is there        u be                 z can, may
    v want, need            N not                   O no                 Y yes
    g good, fine            t a day or time         M minutes            l later
    L late                  e instead, rather       C come, attend       R refuse
    D begin, end, last      P a person, a call      p where, address     $ price
    H opening hours         T thanks                G greeting           B back
    S start over            j help                  E it works, suits    A never mind
    < sooner                K ill                   F you have              Z busy, taken
    % wrong, too late, too early
    U W V ~ parts of German verbs that stand apart: um, vor; ab; sage, lehne; auf, zu
    o other, new            d the, this, it         X do, remain quiet   J next, last
    r bad, away, at work    Q how does it look      I I don't know, what?
    1 as soon as possible   2 one's number or address for messages   5 behind `u`: it was
    6 will be in touch      . anything else         ? the clause is a question
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import StrEnum


class Intent(StrEnum):
    """What somebody wants with a message."""

    LATE = "late"
    PERSON = "person"
    """To speak with somebody of the shop, or be called."""
    MOVE = "move"
    CALL_OFF = "call_off"
    CANNOT = "cannot"
    """Does not come, or not then: the appointment, or what was offered."""
    ACCEPT = "accept"
    """Comes, or takes what was offered."""
    REJECT = "reject"
    """What was offered does not suit."""
    BOOK = "book"
    AVAILABLE = "available"
    """Asks what is free."""
    SHOW = "show"
    """Asks for one's own appointments."""
    PRICE = "price"
    HOURS = "hours"
    ADDRESS = "address"
    ABORT = "abort"
    BACK = "back"
    RESTART = "restart"
    HELP = "help"
    UNSURE = "unsure"
    """Does not know, or did not understand what was asked."""
    CONFIRM = "confirm"
    DENY = "deny"
    THANKS = "thanks"
    GREETING = "greeting"


WISHES = frozenset({Intent.BOOK, Intent.AVAILABLE})
NOT_THEN = frozenset({Intent.CANNOT, Intent.REJECT})


class Before(StrEnum):
    """What kind of question stands open."""

    NOTHING = ""
    OFFER = "offer"
    """Times, or something else to choose from, were offered."""
    SURE = "sure"
    """A yes or no was asked for."""


@dataclass(frozen=True)
class Meaning:
    """What was understood of a message, besides its days, times and names."""

    intents: tuple[Intent, ...] = ()
    """The weightiest first: "thanks, and what does it cost?" has two."""
    minutes: int | None = None
    """By how much somebody will be late."""
    yes: bool | None = None
    """Whether a yes or a no was among the words."""

    @property
    def intent(self) -> Intent | None:
        return self.intents[0] if self.intents else None

    def has(self, any_of: Set[Intent]) -> bool:
        return not any_of.isdisjoint(self.intents)


@dataclass(frozen=True)
class Speech:
    """One language's words by their sign, as in `Language`: "verschieb*" and "*termin" too."""

    code: str
    signs: Mapping[str, str]
