"""Whether words are about an appointment that is booked, and what shall be done with it."""

from __future__ import annotations

import re
from datetime import timedelta

from booking.errors import TooLate
from booking.in_time import check_in_time
from flows.book import BOOK
from flows.change import MINE
from flows.corrections import corrects
from flows.engine import Draft, begin
from flows.moving import change_wish, move_wish, shop_asks
from flows.orders import follow
from flows.own_dates import has_all_allowed, mine, none_booked
from flows.refused import CHOSEN, TIMES
from flows.services import named_service
from flows.turn import Talk, Turn
from flows.waiting_for import is_waiting
from flows.wishes import recalled, timed
from flows.words.meant import NOT_THEN, WISHES, Intent, Meaning, meant
from flows.words.nearby import names_weekday, prefers, same_time, shift, too_early
from flows.words.normal import folded
from flows.words.when import When


def changed(found: Meaning, wished: When | None, text: str, talk: Talk, turn: Turn) -> Talk | None:
    """A move, a calling off or a look at one's own appointments."""
    if talk.flow in ("", MINE.name) and _until_then(text, turn):
        return follow("thanks", "", Talk(asking=talk.asking), turn)
    if not talk.flow and mine(turn) and Intent.DENY in found.intents and corrects(text):
        return begin(MINE, {}, turn, before=talk)  # "doch lieber nicht"
    verb = _verb(found, talk)
    if not verb and _moves_mine(found, wished, text, talk, turn):
        verb = "move"
    is_stranger = not mine(turn) and not talk.flow
    if verb == "call-off" and is_stranger and is_waiting(turn):
        return follow("unwait", "", talk, turn)
    if verb is None or (is_stranger and _wants_first(found, wished, text, turn)):
        return None
    if (talk.flow == BOOK.name or Intent.ACCEPT in found.intents) and not mine(turn):
        return None
    if talk.flow == BOOK.name and talk.asked in (*TIMES, *CHOSEN, "staff") and verb == "move":
        return None  # the booking itself is what shall be another
    if verb == "" and Intent.CANNOT in found.intents and _nothing_to_choose(turn):
        verb = "call-off"
    looks = not verb and not found.has(NOT_THEN)
    # Beside a look a wish is kept, should they say that they would move.
    draft = move_wish(text, wished, turn) if looks else change_wish(verb, text, wished, turn)
    if talk.flow == MINE.name:
        if talk.asked in ("sure", *TIMES) and talk.draft.get("do") == verb:
            return None  # that is what is being done
        draft |= {key: talk.draft[key] for key in ("appointment",) if key in talk.draft}
        if talk.asked == "do":
            draft = _with_wish_before(draft, text, talk)
    return begin(MINE, draft, turn, before=talk)


def _nothing_to_choose(turn: Turn) -> bool:
    """Whether the only date can be neither moved nor called off any more."""
    booked = mine(turn)
    if len(booked) != 1:
        return False
    try:
        check_in_time(turn.desk, booked[0])
    except TooLate:
        return True
    return False


def wants_another(found: Meaning, text: str, talk: Talk, turn: Turn) -> bool:
    """Whether, beside a look at what is booked, something else is wished for by its name."""
    if talk.flow != MINE.name or talk.asked not in ("do", "sure") or prefers(text):
        return False
    service = named_service(text, turn)
    if not service or found.has({Intent.MOVE, Intent.CALL_OFF, *NOT_THEN}):
        return False
    is_other = all(each.service != service for each in mine(turn))
    return is_other or (found.has(WISHES) and not has_all_allowed(turn))


def _with_wish_before(draft: Draft, text: str, talk: Talk) -> Draft:
    """The draft with the day that was named before, to which but an hour is said now."""
    wished: Draft = draft.get("wish", {})
    if "wish" not in talk.draft or "shift" in wished or "day" in wished:
        return draft
    same = {"same": "True"} if same_time(text) else {}
    return draft | {"wish": talk.draft["wish"] | wished | same}


def _wants_first(found: Meaning, wished: When | None, text: str, turn: Turn) -> bool:
    """Whether somebody without an appointment asks for one, whatever else is said beside it."""
    said = _said_in(text, turn)
    if _NEW_ONE.search(folded(text)):
        return True
    if {Intent.MOVE, Intent.CALL_OFF} & said:
        return False
    when = wished and wished.day and Intent.CANNOT not in found.intents
    asks = WISHES & said or when or named_service(text, turn)
    if asks and Intent.SHOW in found.intents:
        turn.say(none_booked(turn))
    return bool(asks) or not found.has({Intent.MOVE, Intent.SHOW, Intent.CANNOT})


_NEW_ONE = re.compile(
    r"\b(?:neue[rn]? termin|new (?:appointment|booking)"
    r"|nouve(?:au|lle) (?:rdv|rendez-vous|reservation)|nuov[oa] (?:appuntamento|prenotazione))\b"
)
"""What only somebody who books can mean, where there is nothing to be moved."""


def asks_for_one(text: str, turn: Turn) -> bool:
    """Whether a part of the words asks for an appointment, whatever else they say."""
    return bool(WISHES & _said_in(text, turn))


def _said_in(text: str, turn: Turn) -> set[Intent]:
    return {intent for each in clauses(text) for intent in meant(each, turn.language).intents}


def _verb(found: Meaning, talk: Talk) -> str | None:
    """What is to be done with an appointment; empty where that is to be asked."""
    if Intent.MOVE in found.intents:
        return "move"
    if Intent.CALL_OFF in found.intents:
        return "call-off"
    about_mine = {Intent.SHOW} if talk.flow else {Intent.SHOW, Intent.ACCEPT, *NOT_THEN}
    return "" if found.has(about_mine) else None


def _moves_mine(found: Meaning, wished: When | None, text: str, talk: Talk, turn: Turn) -> bool:
    """Whether a time that is named is one to which an appointment shall be moved."""
    if talk.flow == MINE.name:
        if talk.asked == "do" and "wish" in talk.draft:  # a time was named: it is to be moved
            return bool(wished) or same_time(text) or shift(text) is not None
        return found.has(WISHES) and bool(wished) and talk.asked in ("do", "sure")
    refuses = Intent.REJECT in found.intents or too_early(text) is not None
    points = shift(text) is not None or same_time(text)
    points = points or (refuses and wished is not None and wished.time is not None)
    points = points or (wished is not None and prefers(text))
    points = points or _same_day(wished, text, turn) or _but_not_then(wished, turn)
    wishes = wished is not None or found.has(WISHES)
    points = points or (wishes and shop_asks(text, turn))
    return not talk.flow and points and bool(mine(turn))


def _same_day(wished: When | None, text: str, turn: Turn) -> bool:
    """Whether it is another hour on the day of an appointment, and for no service by name."""
    if not wished or not wished.day or not wished.time or named_service(text, turn):
        return False
    return any(turn.local(each.starts_at).date() == wished.day for each in mine(turn))


def _but_not_then(wished: When | None, turn: Turn) -> bool:
    """Whether another day is named and that of an appointment refused: "not Friday, Monday"."""
    if not wished or not wished.day:
        return False
    days = [turn.local(each.starts_at).date() for each in mine(turn)]
    spans = wished.not_days
    return any(
        day.weekday() in wished.not_weekdays or any(first <= day <= last for first, last in spans)
        for day in days
    )


def could_move(draft: Draft, turn: Turn) -> bool:
    """Whether a time can only be for what is booked, since nothing more may be booked."""
    services = {each.service for each in mine(turn)}
    is_other = draft.get("service") not in (None, *services) or "for" in draft
    return (
        has_all_allowed(turn)
        and bool(services)
        and not is_other
        and ("wish" in draft or bool(draft.get("staff")))
    )


def _until_then(text: str, turn: Turn) -> bool:
    """Whether somebody takes leave until their appointment: "super, bis Freitag!"."""
    if "?" in text or not _LEAVE.match(folded(text)) or named_service(text, turn):
        return False
    if _SOON.search(folded(text)):
        return bool(mine(turn))
    wished = recalled(timed(text, turn).get("wish", {}))
    until = wished.last_day or wished.day  # "bis Freitag" may be all the days until then
    if not until:
        return False
    days = [until + timedelta(days=7 * ahead) for ahead in range(WEEKS * names_weekday(text) + 1)]
    starts = [turn.local(each.starts_at) for each in mine(turn)]
    hour = wished.time or wished.to_time
    return any(at.date() in days and hour in (None, at.time()) for at in starts)


_SOON = re.compile(r"\b(?:bis (?:dann|bald|denn)|see (?:you|ya|u)(?: then| soon)?)\W*$")
WEEKS = 8
"""Ahead of which "bis Freitag" may still mean the Friday that is booked."""
_LEAVE = re.compile(
    r"(?:(?:ok|okay|oki|ja|si|oui|yes|super|supi|gut|prima|toll|perfekt|perfect|great|good|parfait"
    r"|perfetto|va|bene|bien|danke|merci|thanks|thank you|grazie|dann|also|alors|allora|klar|alles)"
    r"\b[\s,.!]*)*(?:bis|see (?:you|ya|u)|a|au|ci vediamo|on se voit)\b"
)


def clauses(text: str) -> list[str]:
    return [each for each in _CLAUSES.split(text) if each.strip()]


_CLAUSES = re.compile(r"[,;!?]|\b(?:aber|but|mais|ma|però)\b", re.IGNORECASE)
