"""One language's words: what each module reads of it, in the form in which people write it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Command(StrEnum):
    """What a customer may ask for at any time."""

    BOOK = "book"
    MINE = "mine"
    MOVE = "move"
    CALL_OFF = "call_off"
    HELP = "help"
    LANGUAGE = "language"
    PRIVACY = "privacy"
    IMPRINT = "imprint"
    BACK = "back"
    ABORT = "abort"
    """Leave the present question; the appointments stay."""
    OTHER_TIME = "other_time"
    OTHER_SERVICE = "other_service"
    EARLIER = "earlier"
    LATER = "later"
    AGAIN = "again"
    """The same service with the same person as last time."""
    WAIT = "wait"
    """To be told when something comes free."""
    UNWAIT = "unwait"
    GREETING = "greeting"
    THANKS = "thanks"


class Part(StrEnum):
    """A part of the day, as shops and customers divide it."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    LATE_AFTERNOON = "late_afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Unit(StrEnum):
    """What days and hours are counted in."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WORKWEEK = "workweek"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, eq=False, repr=False)
class Language:
    """Words stand in strings, separated by blanks; `_` is the blank within a phrase.

    Accents and umlauts may be written; they are set aside when the table is read.
    """

    code: str
    weekdays: tuple[str, ...]
    """Monday first; each with its short forms."""
    months: tuple[str, ...]
    numbers: str
    """From one upwards, in order."""
    tens: Mapping[int, str]
    """Further numbers that minutes are told in."""
    articles: str
    """Words for one that are articles too, and a number only before a unit."""
    vague: Mapping[int, str]
    """Numbers that are none of an hour or a day: a few, ein paar."""
    ordinals: tuple[str, ...]
    """First to tenth."""
    last: str
    days: Mapping[int, str]
    """Days counted from today."""
    parts: Mapping[Part, str]
    today_parts: Mapping[Part, str]
    """Parts of this very day: tonight, stasera."""
    units: Mapping[Unit, str]
    kinds: Mapping[str, str]
    """Small words by their kind, a sign of the legend in `atoms`, and its number if it has one."""
    before_hour: Mapping[int, str]
    """Minutes that are counted towards the hour named next: halb vier is 3:30."""
    quarters: Mapping[int, str]
    """Minutes told before or after an hour: viertel nach, quarter past."""
    after_hour: Mapping[int, str]
    """Minutes told behind the hour: et demie, e un quarto."""
    month_parts: tuple[str, str, str]
    """Beginning, middle and end of a month or week."""
    weak: str
    """Words that mean this in this language only, and something else in another."""
    common: str
    """Words that carry no wish; they tell the language, and are skipped between others."""
    commands: Mapping[Command, str]
    """Whole messages, between commas; `[word]` may be left out."""
    yes: str
    no: str
    """Phrases, between commas."""
    minutes: Mapping[int, str] = field(default_factory=dict)
    """Numbers that are minutes behind an hour and nothing else: nine oh five."""
    dots_ordinals: bool = False
    """A number with a full stop is an ordinal: "am 3."."""
    ordinal_ends: str = ""
    """What makes an ordinal of any number in words, besides the `ordinals` named."""
    hour_ends: str = ""
    """What makes an hour of a number in words: fiveish."""
    glued: Mapping[str, str] = field(default_factory=dict)
    """Letters written directly behind a number, by the sign they make, such as `Z` for 3p."""
    meals: Mapping[Part, str] = field(default_factory=dict)
    """Meals that tell a part of the day, but only behind "after", "at", "the" and the like."""
    skips: str = ""
    """Words for next that skip this week: on a Tuesday, "next Friday" is not this one."""
    idioms: Mapping[str, str] = field(default_factory=dict)
    """What is better read as other words: regular expressions over a folded text, in order."""
    feasts: Mapping[int, str] = field(default_factory=dict)
    """Feasts by month and day, 1224; below 100, by the days since Easter Sunday; above 10,000, by
    month, place in the month and weekday: 10526 is the second Sunday in May (Monday is 0)."""
    working_days: str = ""
    """Every day but Saturday and Sunday."""
    shorthand: Mapping[str, str] = field(default_factory=dict)
    """Abbreviations, each with the words it stands for: eom, "end of month"."""
    month_ends: Mapping[Unit, str] = field(default_factory=dict)
    """What makes one word of a month and a part of it: Märzwoche."""
    glued_parts: bool = False
    """Weekday and part of the day are written as one word: Freitagabend."""
    ambiguous_morning: str = ""
    """The words for tomorrow that are also the words for morning."""
    doubtful: str = ""
    """Short forms of weekdays that are everyday words too; read only where a day is expected."""
    not_misspelt: str = ""
    """Ordinary words one letter away from a day or month."""
