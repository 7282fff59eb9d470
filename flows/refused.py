"""No to what is on offer, or "too early", or "I don't know": what is shown or asked instead."""

from __future__ import annotations

import re

from flows.book import BOOK
from flows.misread import understood
from flows.orders import answered, follow
from flows.paging import other_day, other_half, other_time, turn_page
from flows.services import named_service
from flows.talks import ask_again
from flows.turn import Answer, Talk, Turn
from flows.words.meant import NOT_THEN, Intent, Meaning
from flows.words.nearby import end_of_some, too_early, with_reminder
from flows.words.normal import normal
from locales import Say

TIMES = ("slot", "date")
"""Questions to which a day or a time is the answer."""
CHOSEN = ("name", "summary")
"""Questions that stand under a time that was chosen."""
REFUSALS = {*NOT_THEN, Intent.DENY}
"""At a question about a time: another one, please."""

THANKS = re.compile(r"\b(?:dank|thank|merci|grazie)", re.IGNORECASE)
"""With a no, this ends it."""
_NOT_SO = re.compile(r"\b(?:so|like (?:this|that)|comme ca|cosi)$")
"""With a no, something else is wanted."""


def refused(found: Meaning, text: str, talk: Talk, turn: Turn) -> Talk | None:
    """What comes of words that choose nothing; None where they refuse nothing either."""
    if talk.asked in TIMES:
        return _other_times(found, text, talk, turn)
    if talk.flow != BOOK.name:
        return None
    if talk.asked == "staff" and found.has({Intent.DENY, Intent.UNSURE}):
        return answered(Answer(value="*anyone"), understood(talk), turn)
    if talk.asked == "service" and found.intent == Intent.DENY:
        return follow("abort", "", talk, turn)
    if talk.asked in CHOSEN and "start" in talk.draft:
        return _not_that_time(found, text, talk, turn)
    return None


def _other_times(found: Meaning, text: str, talk: Talk, turn: Turn) -> Talk | None:
    if end_of_some(text) or (found.yes and not found.has(REFUSALS)):
        turn.say(Say("slot-which"))
        return ask_again(understood(talk), turn)
    early = too_early(text)
    if early is not None:
        return other_half(understood(talk), turn, later=early)
    if found.has(REFUSALS) and with_reminder(text) is None:
        return other_day(understood(talk), turn, "")
    return None


def _not_that_time(found: Meaning, text: str, talk: Talk, turn: Turn) -> Talk | None:
    """The time that was chosen does not suit after all; a no to the name ends the booking."""
    early = too_early(text)
    if early is not None:
        return turn_page(talk, turn, later=early)
    is_plain = not (named_service(text, turn) or _NOT_SO.search(normal(text)))
    is_plain = is_plain and with_reminder(text) is None
    if talk.asked == "name" and found.intent == Intent.DENY and is_plain:
        if turn.form == "sms" and not THANKS.search(text):  # the time stands in that text
            return other_time(talk, turn, "")
        return follow("abort", "", talk, turn)
    is_elsewhere = talk.asked == "name" or Intent.CANNOT in found.intents
    return other_time(talk, turn, "") if is_elsewhere and found.has(NOT_THEN) else None


def unsure(talk: Talk, turn: Turn) -> Talk:
    """Help to choose, and say where somebody can be asked."""
    turn.say(Say("not-sure", {"phone": turn.phone}))
    return ask_again(talk, turn)
