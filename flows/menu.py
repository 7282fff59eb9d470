"""What an utterance is: a right, a command, an answer, a wish - in this order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from booking import diary, owners
from booking.privacy import stoplist
from flows import owner, rights
from flows.book import BOOK
from flows.change import MINE
from flows.engine import Again, Elsewhere, Flow, advance, back, begin
from flows.heard import Event, Heard
from flows.language import LANGUAGE, speak
from flows.rights import DELETE, START, UNCLEAR
from flows.services import named_service
from flows.slots import wish
from flows.turn import PRIVACY_REPLY, Answer, Talk, Turn
from flows.words.commands import Command, command
from flows.words.rights import Right, answered_by_twilio, right
from locales import Choice, Say

FLOWS = {flow.name: flow for flow in (BOOK, MINE, START, DELETE, UNCLEAR, LANGUAGE)}
OWN_WORDS = ("name", "field")
"""Questions to which almost any word may be the answer; a name can look like a command."""


def take(heard: Heard, talk: Talk, turn: Turn, *, first: bool) -> Talk:
    """Take one turn: what was heard, to where the talk then stands. The turn gets the words."""
    if heard.event or heard.group:
        return _outside(heard, talk, turn)
    meant = _right(heard)
    if meant:
        after = _do_right(meant, heard, talk, turn)
    elif _silent(turn):
        turn.say(Say("stopped-hint", {"business": turn.desk.shop.name}), purpose=PRIVACY_REPLY)
        after = talk
    else:
        after = _ordinary(heard, talk, turn, first=first)
    if after.draft.get("hold") != talk.draft.get("hold"):
        _let_go(talk, after, turn)
    return after


def _let_go(before: Talk, after: Talk, turn: Turn) -> None:
    """Free a slot that was held in a conversation which is over; booked cells are not touched."""
    held = before.draft.get("hold", {}).get("number")
    if held and held != after.draft.get("hold", {}).get("number"):
        diary.release(turn.desk, held)


# Rights ----------------------------------------------------------------------------------------


def _right(heard: Heard) -> Right | None:
    if heard.stopped_by_provider:
        return right(heard.text, heard.channel) or Right.STOP
    return right(heard.text, heard.channel) if heard.text else None


def _do_right(meant: Right, heard: Heard, talk: Talk, turn: Turn) -> Talk:
    match meant:
        case Right.STOP | Right.STOP_MEANT:
            answered = heard.stopped_by_provider or (
                turn.channel == "sms" and answered_by_twilio(heard.text)
            )
            rights.stop(turn, source="provider" if answered else "customer", trigger=meant)
            if meant == Right.STOP_MEANT:
                rights.meant_the_appointment(turn, heard.text.strip().upper())
            turn.forgets = True
            return Talk()
        case Right.DELETE:
            return _begin(DELETE, {}, talk, turn)
        case Right.START:
            return _begin(START, {}, talk, turn)
        case Right.APPOINTMENT:
            return _begin(MINE, {"do": "call-off"}, talk, turn)
        case Right.PRIVACY:
            return _privacy(talk, turn)
        case Right.ACCESS:
            return _access(talk, turn)
    return _begin(UNCLEAR, {}, talk, turn)


def _silent(turn: Turn) -> bool:
    """By SMS nothing but an answer about one's rights passes after STOP."""
    return turn.channel == "sms" and stoplist.stopped(turn.desk, turn.channel, turn.address)


def _privacy(talk: Talk, turn: Turn) -> Talk:
    """Always answers, and notes nothing about a stranger (P4)."""
    args = {"business": turn.desk.shop.name, "link": turn.link}
    turn.say(Say("privacy", args), purpose=PRIVACY_REPLY)
    turn.forgets = turn.person is None and not talk.flow
    return talk


def _access(talk: Talk, turn: Turn) -> Talk:
    rights.ask_access(turn)
    turn.forgets = turn.person is None and not talk.flow
    return talk


# Events and groups -----------------------------------------------------------------------------


def _outside(heard: Heard, talk: Talk, turn: Turn) -> Talk:
    if heard.event == Event.BLOCKED and not heard.group:
        rights.stop(turn, source="provider", trigger="blocked")
        turn.forgets = True
        return Talk()
    if heard.event == Event.MIGRATED:
        owners.moved(turn.desk, turn.channel, turn.address, heard.text)
    elif heard.group:
        _group(heard, turn)
    turn.forgets = turn.person is None and not talk.flow
    return talk


def _group(heard: Heard, turn: Turn) -> None:
    """A group is listened to only for what an owner may say there."""
    verb, rest = _slash(heard.tap or heard.text)
    if verb == "owner":
        owner.claim(turn, rest)
    elif verb and owners.is_owner(turn.desk, turn.channel, turn.address):
        owner.answer(turn, verb)


# Everything else -------------------------------------------------------------------------------


def _ordinary(heard: Heard, talk: Talk, turn: Turn, *, first: bool) -> Talk:
    verb, rest = _slash(heard.tap or heard.text)
    known = _known(heard, talk)
    if first:
        if known and known[1] in turn.desk.shop.languages:
            speak(turn, str(known[1]))
        _greet(turn)
    if verb:
        return _command(verb, rest, talk, turn)
    if heard.tap:
        return _tapped(heard.tap, talk, turn)
    if known:
        return _command(known[0], known[1] or "", talk, turn)
    answer = Answer(heard.text, None, heard.phone, heard.foreign_contact)
    if talk.flow in FLOWS:
        return _answered(answer, talk, turn)
    return _wished(heard.text, talk, turn, first=first)


def _slash(text: str) -> tuple[str, str]:
    """A command such as `/start haircut`; in groups it may name the bot, as in `/today@bot`."""
    if not text.startswith("/"):
        return "", ""
    verb, _, rest = text[1:].partition(" ")
    return verb.partition("@")[0].lower(), rest.strip()


def _known(heard: Heard, talk: Talk) -> tuple[str, str | None] | None:
    """A command in plain words, unless they may be the answer to an open personal question."""
    found = command(heard.text) if heard.text else None
    if found is None:
        return None
    if talk.asked in OWN_WORDS and found[0] not in (Command.BACK, Command.HELP):
        return None
    if found[0] == Command.GREETING and talk.flow:
        return None
    return found[0].value, found[1]


def _greet(turn: Turn) -> None:
    turn.say(Say("hello", {"business": turn.desk.shop.name}))
    turn.say(Say("hello-privacy", {"link": turn.link}))


def _tapped(tap: str, talk: Talk, turn: Turn) -> Talk:
    """A button counts only under the question that is open; an old one gets a friendly word."""
    asking, _, index = tap.partition(".")
    if talk.flow in FLOWS and asking == talk.asking and index.isdecimal():
        if int(index) < len(talk.offered):
            return _answered(Answer(value=talk.offered[int(index)][0]), talk, turn)
    turn.say(Say("stale"))
    return _ask_again(talk, turn)


def _answered(answer: Answer, talk: Talk, turn: Turn) -> Talk:
    try:
        return advance(FLOWS[talk.flow], talk, answer, turn)
    except Elsewhere as there:
        return _command(there.command, "", replace(talk, flow="", draft={}), turn)


def _wished(text: str, talk: Talk, turn: Turn, *, first: bool) -> Talk:
    """No question is open: a service or a time in the words begins a booking."""
    draft: dict[str, Any] = {}
    if service := named_service(text, turn):
        draft["service"] = service
    try:
        wished = wish(text, turn)
    except Again as again:
        turn.say(again.why)
        wished = None
    if wished:
        draft["wish"] = wished.to_json()
    if draft or first:
        return _begin(BOOK, draft, talk, turn)
    turn.say(Say("not-understood", choices=_MENU))
    return talk


def _ask_again(talk: Talk, turn: Turn) -> Talk:
    if talk.flow in FLOWS:
        return _begin(FLOWS[talk.flow], dict(talk.draft), talk, turn)
    turn.say(Say("menu", choices=_MENU))
    return talk


def _begin(flow: Flow, draft: dict[str, Any], talk: Talk, turn: Turn) -> Talk:
    return begin(flow, draft, turn, before=talk)


_MENU = (Choice("/book", Say("book-word")), Choice("/mine", Say("mine-word")))


# Commands --------------------------------------------------------------------------------------


def _command(verb: str, rest: str, talk: Talk, turn: Turn) -> Talk:
    if verb in _COMMANDS:
        return _COMMANDS[verb](talk, turn, rest)
    if owners.is_owner(turn.desk, turn.channel, turn.address) and owner.answer(turn, verb):
        return talk
    turn.say(Say("not-understood", choices=_MENU))
    return talk


def _start(talk: Talk, turn: Turn, payload: str) -> Talk:
    """Opened the chat, by itself or through a link that names a service or a campaign."""
    if payload.startswith("owner_"):
        return _claim(talk, turn, payload.removeprefix("owner_"))
    if stoplist.stopped(turn.desk, turn.channel, turn.address):
        return _begin(START, {}, talk, turn)
    draft = {"service": payload} if payload in turn.desk.shop.services else {}
    return _begin(BOOK, draft, talk, turn)


def _claim(talk: Talk, turn: Turn, code: str) -> Talk:
    owner.claim(turn, code)
    return talk


def _change(verb: str) -> Callable[[Talk, Turn, str], Talk]:
    def begin_with(talk: Talk, turn: Turn, number: str) -> Talk:
        draft: dict[str, Any] = {"do": verb} if verb else {}
        if number.isdecimal():
            draft["appointment"] = int(number)
        return _begin(MINE, draft, talk, turn)

    return begin_with


def _language(talk: Talk, turn: Turn, wanted: str) -> Talk:
    draft = {"language": wanted} if wanted in turn.desk.shop.languages else {}
    return _begin(LANGUAGE, draft, talk, turn)


def _help(talk: Talk, turn: Turn, _: str) -> Talk:
    if owners.is_owner(turn.desk, turn.channel, turn.address):
        turn.say(Say("owner-help"))
    turn.say(Say("help", {"phone": turn.desk.shop.phone}))
    return _ask_again(talk, turn) if talk.flow else talk


def _imprint(talk: Talk, turn: Turn, _: str) -> Talk:
    shop = turn.desk.shop
    args = {
        "business": shop.name,
        "address": shop.address.line,
        "phone": shop.phone,
        "email": shop.email or "",
    }
    turn.say(Say("imprint", args), purpose=PRIVACY_REPLY)
    return talk


def _back(talk: Talk, turn: Turn, _: str) -> Talk:
    before = back(FLOWS[talk.flow], talk, turn) if talk.flow in FLOWS else None
    if before:
        return before
    turn.say(Say("nothing-to-go-back"))
    return _ask_again(talk, turn)


def _abort(talk: Talk, turn: Turn, _: str) -> Talk:
    turn.say(Say("stopped-talk"))
    return Talk(asking=talk.asking)


def _other_time(talk: Talk, turn: Turn, _: str) -> Talk:
    if talk.flow not in FLOWS or "service" not in talk.draft:
        return _begin(BOOK, {}, talk, turn)
    kept = {k: v for k, v in talk.draft.items() if k not in ("start", "sure", "remind")}
    return _begin(FLOWS[talk.flow], kept, talk, turn)


def _means(meant: Right) -> Callable[[Talk, Turn, str], Talk]:
    def do(talk: Talk, turn: Turn, _: str) -> Talk:
        heard = Heard(turn.channel, turn.address, "")
        return _do_right(meant, heard, talk, turn)

    return do


_COMMANDS: dict[str, Callable[[Talk, Turn, str], Talk]] = {
    "start": _start,
    "book": lambda talk, turn, _: _begin(BOOK, {}, talk, turn),
    "greeting": lambda talk, turn, _: _begin(BOOK, {}, talk, turn),
    "mine": _change(""),
    "move": _change("move"),
    "calloff": _change("call-off"),
    "language": _language,
    "help": _help,
    "imprint": _imprint,
    "back": _back,
    "abort": _abort,
    "other_time": _other_time,
    "owner": _claim,
    "stop": _means(Right.STOP),
    "delete": _means(Right.DELETE),
    "privacy": _means(Right.PRIVACY),
    "access": _means(Right.ACCESS),
    "appointment": _means(Right.APPOINTMENT),
}
