"""The owner wants somebody entered, or written to: what cannot be done, and what can instead.

Nobody is kept by name before they have seen the notice (P1), so what is offered is to keep the
time free; of what was written nothing stays but that time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from booking.blocks import Block
from booking.offered import able
from booking.opened import free_then
from booking.phones import pretty
from booking.reference import read_number
from booking.times import CELL, Span, cell_of, moment_of
from flows.attendance import MOVE, OFF
from flows.blocking import once, spans_said, told
from flows.blocking_sms import Below
from flows.blocking_words import hours_written, says_time_off, staff_names
from flows.engine import Again, Draft, Flow, Leave, begin
from flows.heard import Heard
from flows.owner_words import ASKS, is_said, may_be_misspelt, of_a_time
from flows.services import named_service, named_staff
from flows.turn import Answer, Talk, Turn
from flows.whose import dates_of, with_phone
from flows.wishes import options, wish
from flows.words.entering import (
    FOR,
    LEADS,
    TITLE,
    as_time,
    asks_where,
    books,
    enters,
    keeps_free,
    without_titled,
    writes,
)
from flows.words.nearby import how_long
from flows.words.normal import normal
from flows.words.pick import agreed, pick
from flows.words.when import When
from locales import Choice, Say

ENTERS, RESERVES, WRITES, KEEPS, LINK = "enter", "reserve", "write", "keepfree", "link"
OFFERS = (ENTERS, RESERVES)
"""What comes to an offer to keep a time free."""
_NOT = {
    *("nicht", "kein", "keine", "not", "no", "pas", "non", "wann", "when", "quand", "quando"),
    *("loesche", "loeschen", "streiche", "streichen", "delete", "remove", "supprimez", "cancella"),
}
_COMES = {"kommen", "come", "venir", "venire", "kommt", "comes", "coming", "vient", "viene"}


def spoken(text: str, talk: Talk, turn: Turn) -> tuple[str, str]:
    """The command and the words, where an owner wants somebody entered or written to."""
    if writes(text):
        return WRITES, text
    if asks_where(text):
        return LINK, ""
    if keeps_free(text) and "?" not in text:
        return RESERVES, text
    said, somebody = set(normal(text).split()), _somebody(text, turn)
    if said & (OFF | MOVE):
        return "", ""
    if enters(text) and (somebody or not talk.flow or _span(text, turn)):
        return ("block" if says_time_off(text) else ENTERS), text
    if not somebody or "?" in text or said & _NOT:
        return "", ""
    is_told = somebody == "titled" and not talk.flow and _is_told(text, said, turn)
    return (ENTERS, text) if is_told or books(text) else ("", "")


def _somebody(text: str, turn: Turn) -> str:
    """How somebody else is named whom the appointment is for: by a title, or by the name alone."""
    titled = TITLE.search(text)
    if titled and normal(titled["name"]) not in staff_names(turn):
        name = titled["name"]
        return "titled" if name[0].isupper() or not of_a_time(normal(name)) else ""
    leads = LEADS.match(text)
    if leads and any(_may_be_name(word, turn) for word in leads["names"].split()):
        return "titled"
    return "named" if any(_may_be_name(f["name"], turn) for f in FOR.finditer(text)) else ""


def _may_be_name(written: str, turn: Turn) -> bool:
    """Whether a word with a capital may be a customer's name: nothing else is called so."""
    name = normal(written)
    if not name or not written[0].isupper() or of_a_time(name) or is_said(name):
        return False
    if name in staff_names(turn) or may_be_misspelt(name):
        return False
    return not named_service(name, turn)


def _is_told(text: str, said: set[str], turn: Turn) -> bool:
    """Whether a name with an hour is all that is said, of somebody who has no appointment."""
    asks = said & (ASKS - _COMES)
    known = said & _COMES and dates_of(text, turn)
    return not asks and not known and _span(text, turn) is not None


# Entering -----------------------------------------------------------------------------------------


def enter(talk: Talk, turn: Turn, words: str, *, verb: str = ENTERS) -> Talk:
    """Say why nobody is entered, where somebody is to be, and offer to keep the time free."""
    span = _said_span(turn, words, verb)
    if not span:
        return talk
    draft = {"span": list(span), "staff": _whose_time(words, span, turn)}
    return begin(ENTER, draft, turn, before=talk)


def answer(turn: Turn, command: str, words: str) -> bool:
    """The same without a question that stands open, as in a group; False for other commands."""
    if command == WRITES:
        _say_no_letters(turn, words)
    elif command == LINK:
        return say_where(turn)
    elif command in OFFERS:
        if span := _said_span(turn, words, command):
            turn.say(_offer(span, _whose_time(words, span, turn), turn))
    elif command == KEEPS:
        turn.in_place = True
        if made := _kept(words, turn):
            turn.say(*told(turn, made))
    else:
        return False
    return True


def _said_span(turn: Turn, words: str, verb: str) -> Span | None:
    """The time that was named, if any; why nobody is entered, and where customers book, is said."""
    if verb == ENTERS:
        turn.say(Say("enter-cannot"))
        say_where(turn)
    span = _span(words, turn)
    if span is None:
        turn.say(Say("enter-when"))
    elif moment_of(span[0]) < turn.desk.now:
        turn.say(Say("block-over"))
        return None
    return span


def say_where(turn: Turn) -> bool:
    """Say where customers book; False where that is not known."""
    bot, number = turn.reached()
    called = pretty(number, turn.desk.shop.country) if number else ""
    if bot or number:
        turn.say(Say("enter-there", {"bot": bot, "sms": called}))
    return bool(bot or number)


def _span(words: str, turn: Turn) -> Span | None:
    """When it is to be, as long as the service takes or as the words say; None without an hour."""
    said = hours_written(as_time(without_titled(words)))
    try:
        option = next(options(wish(said, turn) or When()))
    except Again:
        return None
    start = option.time or (option.from_time if any(map(str.isdigit, said)) else None)
    if not start:
        return None
    begins = turn.at(option.day or turn.today, start)
    if not option.day and begins < turn.desk.now:
        begins = turn.at(turn.today + timedelta(days=1), start)
    if option.to_time and not option.time:
        ends = turn.at(begins.date(), option.to_time)
    else:
        ends = begins + timedelta(minutes=_minutes(words, turn))
    return cell_of(begins), cell_of(ends + CELL - timedelta(microseconds=1))


def _minutes(words: str, turn: Turn) -> int:
    """What is said of the length, else that of the service, else of the shortest one there is."""
    if not _IN_SO_LONG.search(normal(words)) and (minutes := how_long(words)):
        return minutes
    services = turn.desk.shop.services
    if service := named_service(without_titled(words), turn):
        return services[service].minutes
    single = [each for each in services.values() if not each.is_group]
    there = [each.minutes for each in single if each.place == "shop"]
    return min(there or [each.minutes for each in services.values()])


_IN_SO_LONG = re.compile(
    r"\b(?:in|dans|tra|fra) (?:\w+ ){1,2}(?:min|h\b|stund|hour|heure|or[ae]\b)"
)
"""From now on, which is no length."""


def _whose_time(words: str, span: Span, turn: Turn) -> list[str]:
    """Whose time may be kept free: who is named, else those who have nothing then, else all."""
    staff = turn.desk.shop.staff
    if len(staff) == 1:
        return list(staff)
    said = without_titled(words)
    if named := named_staff(said, turn):
        return [named]
    service = named_service(said, turn)
    given = list(able(turn.desk.shop, service) if service else staff)
    return (free_then(turn.desk, given, span) or given)[: turn.room]


def _offer(span: Sequence[int], staff: Sequence[str], turn: Turn) -> Say:
    begins, ends = span
    alone = len(turn.desk.shop.staff) == 1
    choices = tuple(
        Choice(
            f"/{KEEPS} {begins} {ends} {each}",
            Say("enter-keep") if alone else Say("enter-keep-of", {"name": turn.staff_name(each)}),
        )
        for each in staff
    )
    return Say("enter-free", {"span": spans_said([(begins, ends)], turn)}, choices)


def _kept(about: str, turn: Turn) -> Block | None:
    """The time that a button keeps free, once."""
    begins, _, rest = about.partition(" ")
    ends, _, staff = rest.partition(" ")
    span = read_number(begins), read_number(ends)
    if not all(span) or staff not in turn.desk.shop.staff:
        turn.say(Say("block-gone"))
        return None
    now = cell_of(turn.desk.now)
    if not now < span[1] < now + FURTHEST or span[1] - span[0] > LONGEST:
        turn.say(Say("block-over"))
        return None
    return once(turn, (span,), None if len(turn.desk.shop.staff) == 1 else staff)


LONGEST, FURTHEST = timedelta(days=1) // CELL, timedelta(days=1000) // CELL
"""Cells of one such time."""


class KeepFree:
    """One tap, a number or a yes; anything else passes it by."""

    name = "keep_free"
    fills = ("block",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "block" not in draft

    def ask(self, draft: Draft, turn: Turn) -> Say:
        say = _offer(draft["span"], draft["staff"], turn)
        if turn.form == "chat":
            return say
        plain = tuple(each._replace(value=each.value.removeprefix("/")) for each in say.choices)
        return say._replace(choices=plain)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        sure = agreed(answer.text)
        if not answer.value and sure is not True:
            raise Leave(Say("owner-unknown" if sure is None else "all-right"))
        if not answer.value and len(draft["staff"]) > 1:
            raise Again(Say("enter-whose"))
        staff = (answer.value or draft["staff"][0]).rpartition(" ")[2]
        made = _kept(" ".join(map(str, (*draft["span"], staff))), turn)
        return draft | {"block": made.id} if made else draft | {"block": 0, "done": True}


ENTER = Flow("enter", (KeepFree(), Below()))


def heeds(heard: Heard, talk: Talk) -> bool:
    """Whether what was heard answers the offer to keep a time free."""
    if heard.tap:
        return not heard.tap.startswith("/")
    labels = [label for _, label in talk.offered]
    return agreed(heard.text) is not None or pick(heard.text, labels) is not None


def passed_by(talk: Talk) -> Talk:
    """The talk without that offer, which waits for no answer."""
    return Talk(asking=talk.asking) if talk.flow == ENTER.name else talk


# Writing ------------------------------------------------------------------------------------------


def _say_no_letters(turn: Turn, words: str) -> None:
    """That nothing is passed on, and the dates of whoever is named, with a number to call."""
    turn.say(Say("write-cannot"), *(with_phone(one, turn) for one in dates_of(writes(words), turn)))
