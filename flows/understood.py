"""What a sentence comes to: a question beside the booking, a wish, an answer, or nothing yet."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from flows import coming
from flows.asides import Asked, answer, open_day
from flows.book import BOOK
from flows.change import MINE
from flows.draft import rules_of, without
from flows.engine import Again, begin
from flows.heard import Heard
from flows.mine_meant import asks_for_one, changed, clauses, could_move, wants_another
from flows.misread import counted, understood
from flows.moving import move_wish
from flows.on_offer import as_hour, chosen, day_on_offer, unnumbered
from flows.orders import answered, follow
from flows.own_dates import mine
from flows.refused import CHOSEN, TIMES, refused, unsure
from flows.reminding import OFF, ON, is_choice, offer
from flows.services import how_often, named_service, several_named, unnamed
from flows.talks import FLOWS, ask_again, not_understood
from flows.told_unasked import address_taken_down, name_taken_down
from flows.turn import Answer, Talk, Turn
from flows.waiting import WAIT
from flows.wishes import HOURS, kept, no_matter_when, noted, wish
from flows.words.anyone import anyone
from flows.words.meant import NOT_THEN, WISHES, Before, Intent, Meaning, meant
from flows.words.nearby import (
    all_times,
    comes,
    comes_later,
    end_of_some,
    how_long,
    only_how_long,
    shift,
)
from flows.words.reminding import (
    asks_when_reminded,
    beside_no_reminder,
    may_want_reminder,
    wants_reminder,
)
from flows.words.rights import right
from flows.words.when import When
from locales import Say

YES_OR_NO = ("sure", "summary", "remind", "erase")
CHANGES = {Intent.MOVE, Intent.CALL_OFF, Intent.CANNOT}
WANTS = {*WISHES, *CHANGES}
_IN_ANY_WORDS = (Intent.BACK, Intent.HELP, Intent.ABORT, Intent.THANKS)
_GOOD_ANYWHERE = ("abort", "earlier", "later", "thanks", "mine", "move", "call_off")
ORDERS = {
    Intent.SHOW: "mine",
    Intent.BACK: "back",
    Intent.RESTART: "book",
    Intent.HELP: "help",
    Intent.THANKS: "thanks",
    Intent.CONFIRM: "ok",
}
"""What the shop's own commands do as well, where no question stands open."""


def take_up(text: str, talk: Talk, turn: Turn, *, first: bool, order: str = "") -> Talk:
    """Take a sentence. `order` is the command that was found in it, if there was one."""
    if talk.flow == WAIT.name:
        return counted(talk, turn, partial(answered, Answer(text)))
    if talk.flow in FLOWS and talk.flow not in (BOOK.name, MINE.name):
        return answered(Answer(text), talk, turn)
    asks_name = talk.flow == BOOK.name and talk.asked in CHOSEN
    if address_taken_down(text, dict(talk.draft), turn) or (
        not asks_name and name_taken_down(text, turn)
    ):
        return ask_again(understood(talk), turn) if talk.flow else understood(talk)
    if reminded := _reminder(text, talk, turn):
        return reminded
    try:
        wished = wish(text, turn)
        text = text if wished else as_hour(text, talk, turn)
        wished = wished or wish(text, turn)
    except Again as again:
        return _at_odds(again.why, text, talk, turn)
    found = meant(unnamed(text, turn), turn.language, _before(talk))
    if wants_another(found, text, talk, turn):
        talk = Talk(asking=talk.asking)
    if _is_late(text, talk) and mine(turn):
        found = Meaning((Intent.LATE,), how_long(text))
    if Intent.LATE in found.intents and _is_another_hour(text, talk, turn):
        found = replace(found, intents=(Intent.MOVE,), minutes=None)  # "make it an hour later"
    if wished and found.has({*NOT_THEN, Intent.MOVE}) and (rest := _but(text, turn)):
        if talk.flow or not mine(turn):
            return take_up(rest, talk, turn, first=first, order=order)
        text, wished = rest, wish(rest, turn)
        if wished and wished.day:  # "tomorrow I can't, Thursday?"
            found = replace(found, intents=(Intent.MOVE,))
    asked = Asked(found, text, talk.draft.get("service") or _booked_service(turn))
    told = answer(asked, turn)
    if told and may_want_reminder(text) and (also := offer(turn)):
        turn.say(also)
    if told and not found.has(WANTS):
        return ask_again(understood(talk), turn) if talk.flow else _free_then(asked, talk, turn)
    after = changed(found, wished, text, talk, turn)
    if after is None and talk.flow:
        return _answered(found, wished, text, order, talk, turn)
    return after or _begun(found, text, order, talk, turn, first=first)


def _free_then(asked: Asked, talk: Talk, turn: Turn) -> Talk:
    """Whoever asks whether the shop is open that day may want to come then."""
    day = open_day(asked, turn)
    if day is None or turn.runs_the_shop or mine(turn):
        return understood(talk)
    service = named_service(asked.text, turn)
    draft = {"view": {"day": str(day)}} | ({"service": service} if service else {})
    return begin(BOOK, draft, turn, before=talk)


def _is_another_hour(text: str, talk: Talk, turn: Turn) -> bool:
    """Whether "later" is no delay but another time: of what is being chosen, or days ahead."""
    by = shift(text)
    if by is None:
        return False
    if talk.flow == MINE.name and talk.asked == "do":
        return by >= NO_DELAY or not comes(text)
    if "start" in talk.draft:
        return True
    ahead = mine(turn)
    return by >= NO_DELAY and bool(ahead) and turn.local(ahead[0].starts_at).date() > turn.today


def _is_late(text: str, talk: Talk) -> bool:
    """Whether somebody says that they come later, or behind that by how much."""
    if talk.flow and (talk.flow, talk.asked) != (MINE.name, "do"):
        return False
    return comes_later(text) or only_how_long(text)


def only_the_reminder(heard: Heard, talk: Talk, turn: Turn) -> bool:
    """Whether "no reminder, please" chooses that for an appointment, and nothing more: no STOP.

    Only where that choice is heard, and is one.
    """
    rest = beside_no_reminder(heard.text)
    if rest is None or heard.stopped_by_provider or right(rest, heard.channel):
        return False
    if talk.flow == BOOK.name:
        return talk.asked in CHOSEN and rules_of(dict(talk.draft), turn).asks
    if talk.flow not in ("", MINE.name) or talk.asked in TIMES:
        return False
    return any(is_choice(one, turn) for one in mine(turn))


def _reminder(text: str, talk: Talk, turn: Turn) -> Talk | None:
    """Switches the reminder of an appointment on or off, where that is what is wished for."""
    if talk.flow not in ("", MINE.name) or talk.asked in TIMES:
        return None
    wanted, asks_when = wants_reminder(text), asks_when_reminded(text)
    if (wanted is None and not asks_when) or not (ahead := mine(turn)):
        return None
    if asks_when and ahead[0].remind:
        wanted = True  # which says when
    if wanted is None or meant(text, turn.language).has(CHANGES):
        return None
    draft = {key: talk.draft[key] for key in ("appointment",) if key in talk.draft}
    return begin(MINE, draft | {"do": ON if wanted else OFF}, turn, before=talk)


NO_DELAY = 30
"""Minutes: nobody foretells on another day that they will be so late."""


def _at_odds(why: Say, text: str, talk: Talk, turn: Turn) -> Talk:
    """A day that contradicts itself is asked back; what else was said is taken up."""
    turn.say(why)
    if talk.flow:
        return ask_again(talk, turn)
    service = named_service(text, turn)
    return begin(BOOK, {"service": service} if service else {}, turn, before=talk)


def _booked_service(turn: Turn) -> str | None:
    """What a price is asked of where nothing else is named."""
    return next((each.service for each in mine(turn)), None)


def _but(text: str, turn: Turn) -> str:
    """What is left of "Friday I cannot, but Monday": the clauses that wish for a time."""
    each_clause = clauses(text)
    wishes = [each for each in each_clause if not meant(each, turn.language).has(NOT_THEN)]
    rest = ", ".join(wishes)
    try:
        return rest if rest != ", ".join(each_clause) and wish(rest, turn) else ""
    except Again:
        return ""


def _before(talk: Talk) -> Before:
    if talk.asked in TIMES:
        return Before.OFFER
    return Before.SURE if talk.asked in YES_OR_NO else Before.NOTHING


# A question stands open ------------------------------------------------------------------------


def _answered(
    found: Meaning, wished: When | None, text: str, order: str, talk: Talk, turn: Turn
) -> Talk:
    """The answer to the open question, or a word that moves what is on offer."""
    value = chosen(found, wished, text, talk, turn)
    chooses = value is not None or (wished is not None and not _leaves_it(text, wished))
    if not chooses and (other := _moved_on(found, wished, text, order, talk, turn)):
        return other
    if wished and wished.day and found.has(NOT_THEN) and talk.asked != "sure":
        return _not_then(wished, talk, turn)
    gives_up = Intent.CALL_OFF in found.intents or (found.intent == Intent.CANNOT and not wished)
    if gives_up and talk.flow == BOOK.name:
        return follow("abort", "", talk, turn)
    if value is None and not anyone(text) and found.intent in _IN_ANY_WORDS:
        return follow(str(found.intent), "", understood(talk), turn)
    answer = Answer(
        text, value, yes=found.yes, no_place=text.strip().isdecimal() and unnumbered(talk, turn)
    )
    take = unsure if not chooses and _is_unsure(found, text, talk) else partial(answered, answer)
    return counted(talk, turn, take)


def _leaves_it(text: str, wished: When | None) -> bool:
    """Whether the choice is left to us."""
    return anyone(text) or (wished is not None and no_matter_when(wished))


def _moved_on(
    found: Meaning, wished: When | None, text: str, order: str, talk: Talk, turn: Turn
) -> Talk | None:
    """What comes of words that choose nothing: a command, all times, or a refusal."""
    is_meant = order != "abort" or not found.has(NOT_THEN)
    if order in _GOOD_ANYWHERE and is_meant and not end_of_some(text):
        return follow(order, "", understood(talk), turn)
    day = day_on_offer(talk, turn) if talk.asked in TIMES and all_times(text) else None
    if day:
        return answered(Answer(value=f"all:{day}"), talk, turn)
    return None if _leaves_it(text, wished) else refused(found, text, talk, turn)


def _is_unsure(found: Meaning, text: str, talk: Talk) -> bool:
    """Whether somebody says that they do not know, or a yes where there is none to say."""
    if talk.asked in ("service", "staff") and found.yes:
        return True
    if talk.asked == "service" and anyone(text):
        return True
    return Intent.UNSURE in found.intents and talk.asked != "name"


def _not_then(wished: When, talk: Talk, turn: Turn) -> Talk:
    """Any day but the one that was refused; the hours that were wished for stay wished for."""
    assert wished.day  # noqa: S101 - the caller looked
    before = {key: value for key, value in talk.draft.get("wish", {}).items() if key in HOURS}
    never = kept(When(not_days=((wished.day, wished.last_day or wished.day),)))
    draft = without(talk.draft, "start")
    return begin(FLOWS[talk.flow], draft | {"wish": before | never}, turn, before=talk)


# No question stands open -----------------------------------------------------------------------


def _begun(found: Meaning, text: str, order: str, talk: Talk, turn: Turn, *, first: bool) -> Talk:
    """A service, a time or the wish itself begins a booking."""
    if found.intent == Intent.THANKS and not first:
        return follow("thanks", "", talk, turn)
    draft = noted(text, turn)
    if service := named_service(text, turn):
        draft["service"] = service
    if service and "for" not in draft and (count := how_often(text, turn)):
        draft["for"] = count
    asks = found.has(WISHES) and not text.strip().isdecimal()
    asks = asks or (Intent.SHOW in found.intents and not mine(turn) and asks_for_one(text, turn))
    if draft and could_move(draft, turn):
        return begin(MINE, move_wish(text, None, turn), turn, before=talk)
    if draft or first or asks:
        if "service" not in draft and several_named(text, turn):
            turn.say(Say("service-one"))
        if not (draft or found.intents or order) and "?" in text:
            turn.say(Say("question-unknown", {"phone": turn.phone}))
        return begin(BOOK, draft, turn, before=talk)
    is_answer = found.intent != Intent.CONFIRM or "?" not in text
    by_intent = ORDERS.get(found.intent, "") if found.intent and is_answer else ""
    if order or by_intent:
        return follow(order or by_intent, "", talk, turn)
    return counted(talk, turn, _not_understood)


def _not_understood(talk: Talk, turn: Turn) -> Talk:
    if asked := coming.unclear(talk, turn):
        return asked
    turn.say(not_understood(turn))
    return talk
