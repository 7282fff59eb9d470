"""What is done at a word of command, in any state: rights first of all, then the shop's own."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from booking import owners
from booking.privacy import stoplist
from flows import owner, rights
from flows.book import BOOK
from flows.change import MINE
from flows.engine import Elsewhere, advance, back, begin
from flows.heard import Heard
from flows.language import LANGUAGE, speak
from flows.rights import DELETE, START, UNCLEAR
from flows.tasks import TASKS
from flows.turn import PRIVACY_REPLY, Answer, Talk, Turn
from flows.words.commands import command
from flows.words.rights import Right, answered_by_twilio
from locales import Choice, Say

FLOWS = {flow.name: flow for flow in (BOOK, MINE, START, DELETE, UNCLEAR, LANGUAGE, TASKS)}
MENU = (Choice("/book", Say("book-word")), Choice("/mine", Say("mine-word")))


def follow(verb: str, rest: str, talk: Talk, turn: Turn) -> Talk:
    if verb in _COMMANDS:
        return _COMMANDS[verb](talk, turn, rest)
    if owners.is_owner(turn.desk, turn.channel, turn.address):
        if turn.form == "sms" and owner.spoken(verb) == "tasks":
            return begin(TASKS, {}, turn, before=talk)
        if owner.answer(turn, verb, rest):
            return talk
    if found := command(f"/{verb}"):
        return _COMMANDS[found[0].value](talk, turn, found[1] or rest)
    turn.say(not_understood(turn))
    return talk


def not_understood(turn: Turn) -> Say:
    """What would do, for whoever runs the shop and for everybody else."""
    if owners.is_owner(turn.desk, turn.channel, turn.address):
        return Say("owner-unknown")
    return Say("not-understood", choices=MENU)


def answered(answer: Answer, talk: Talk, turn: Turn) -> Talk:
    try:
        after = advance(FLOWS[talk.flow], talk, answer, turn)
        return after if after.flow else _resumed(talk, after, turn)
    except Elsewhere as there:
        return follow(there.command, "", replace(talk, flow="", draft={}), turn)


def _resumed(before: Talk, after: Talk, turn: Turn) -> Talk:
    """The conversation that was put aside for the question about the language."""
    aside = before.draft.get("aside")
    if not aside or aside["flow"] not in FLOWS:
        return after
    return begin(FLOWS[aside["flow"]], aside["draft"], turn, before=after)


def ask_again(talk: Talk, turn: Turn) -> Talk:
    if talk.flow in FLOWS:
        return begin(FLOWS[talk.flow], dict(talk.draft), turn, before=talk)
    turn.say(Say("menu", choices=MENU))
    return talk


# Rights ----------------------------------------------------------------------------------------


def do_right(meant: Right, heard: Heard, talk: Talk, turn: Turn) -> Talk:
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
            return begin(DELETE, {}, turn, before=talk)
        case Right.START:
            return _start(talk, turn, "")
        case Right.APPOINTMENT:
            return _mine({"do": "call-off"}, talk, turn)
        case Right.PRIVACY:
            return _privacy(talk, turn)
        case Right.ACCESS:
            return _access(talk, turn)
    return begin(UNCLEAR, {}, turn, before=talk)


def _mine(draft: dict[str, Any], talk: Talk, turn: Turn) -> Talk:
    """Move or call off, where the person can be answered."""
    if rights.silent(turn):
        rights.cannot_answer(turn)
        return replace(talk, flow="", asked="", draft={}, offered=())
    return begin(MINE, draft, turn, before=talk)


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


# The shop's own ---------------------------------------------------------------------------------


def _start(talk: Talk, turn: Turn, payload: str) -> Talk:
    """Opened the chat, by itself or through a link that names a service or a campaign."""
    if payload.startswith("owner_"):
        return _claim(talk, turn, payload.removeprefix("owner_"))
    if stoplist.stopped(turn.desk, turn.channel, turn.address):
        after = begin(START, {}, turn, before=talk)
        if not after.flow and turn.form == "chat":
            turn.say(Say("menu", choices=MENU))
        return after
    if not payload and owners.is_owner(turn.desk, turn.channel, turn.address):
        turn.say(Say("owner-help"))
        return talk
    draft = {"service": payload} if payload in turn.desk.shop.services else {}
    return begin(BOOK, draft, turn, before=talk)


def _claim(talk: Talk, turn: Turn, code: str) -> Talk:
    owner.claim(turn, code)
    return talk


def _change(verb: str) -> Callable[[Talk, Turn, str], Talk]:
    def begin_with(talk: Talk, turn: Turn, number: str) -> Talk:
        draft: dict[str, Any] = {"do": verb} if verb else {}
        if number.isdecimal():
            draft["appointment"] = int(number)
        return _mine(draft, talk, turn)

    return begin_with


def _language(talk: Talk, turn: Turn, wanted: str) -> Talk:
    if wanted in turn.desk.shop.languages and talk.flow in FLOWS:
        speak(turn, wanted)
        turn.say(Say("language-set"))
        return ask_again(talk, turn)
    if len(turn.desk.shop.languages) == 1:
        return ask_again(talk, turn)
    draft: dict[str, Any] = {"language": wanted} if wanted in turn.desk.shop.languages else {}
    if talk.flow in FLOWS:
        draft |= {"aside": {"flow": talk.flow, "draft": dict(talk.draft)}}
        draft |= {"hold": talk.draft["hold"]} if "hold" in talk.draft else {}
    return begin(LANGUAGE, draft, turn, before=talk)


def _help(talk: Talk, turn: Turn, _: str) -> Talk:
    if owners.is_owner(turn.desk, turn.channel, turn.address):
        turn.say(Say("owner-help"))
    turn.say(Say("help", {"phone": turn.phone}))
    return ask_again(talk, turn) if talk.flow else talk


def _imprint(talk: Talk, turn: Turn, _: str) -> Talk:
    shop = turn.desk.shop
    args = {
        "business": shop.name,
        "address": shop.address.line,
        "phone": turn.phone,
        "email": shop.email or "",
    }
    turn.say(Say("imprint", args), purpose=PRIVACY_REPLY)
    return talk


def _back(talk: Talk, turn: Turn, _: str) -> Talk:
    before = back(FLOWS[talk.flow], talk, turn) if talk.flow in FLOWS else None
    if before:
        return before
    turn.say(Say("nothing-to-go-back"))
    return ask_again(talk, turn)


def _abort(talk: Talk, turn: Turn, _: str) -> Talk:
    turn.say(Say("stopped-talk"))
    return Talk(asking=talk.asking)


def _other_time(talk: Talk, turn: Turn, _: str) -> Talk:
    if talk.flow not in FLOWS or "service" not in talk.draft:
        return begin(BOOK, {}, turn, before=talk)
    kept = {k: v for k, v in talk.draft.items() if k not in ("start", "sure", "remind")}
    return begin(FLOWS[talk.flow], kept, turn, before=talk)


def _again(talk: Talk, turn: Turn, _: str) -> Talk:
    """The same service and staff member as last time; whoever has none simply books."""
    person = turn.person
    if not person or person.last_service not in turn.desk.shop.services:
        return begin(BOOK, {}, turn, before=talk)
    draft = {"service": person.last_service, "staff": person.last_staff}
    return begin(BOOK, draft, turn, before=talk)


def _turn_page(talk: Talk, turn: Turn, beyond: Callable[[str, str], bool]) -> Talk:
    """`earlier` and `later`, while times are on offer, look at the day before or after."""
    offered = [value for value, _ in talk.offered]
    days = [value for value in offered if value.startswith("day:")]
    starts = [value.removeprefix("at:") for value in offered if value.startswith("at:")]
    if not days or not starts or talk.flow not in FLOWS:
        return _other_time(talk, turn, "")
    shown = str(datetime.fromisoformat(starts[0]).astimezone(turn.desk.shop.zone).date())
    turned = [day for day in days if beyond(day.removeprefix("day:"), shown)]
    return answered(Answer(value=turned[0]), talk, turn) if turned else ask_again(talk, turn)


def _thanks(talk: Talk, turn: Turn, _: str) -> Talk:
    turn.say(Say("welcome"))
    return ask_again(talk, turn) if talk.flow else talk


def _means(meant: Right) -> Callable[[Talk, Turn, str], Talk]:
    def do(talk: Talk, turn: Turn, _: str) -> Talk:
        heard = Heard(turn.channel, turn.address, "")
        return do_right(meant, heard, talk, turn)

    return do


_COMMANDS: dict[str, Callable[[Talk, Turn, str], Talk]] = {
    "start": _start,
    "book": lambda talk, turn, _: begin(BOOK, {}, turn, before=talk),
    "greeting": lambda talk, turn, _: begin(BOOK, {}, turn, before=talk),
    "mine": _change(""),
    "move": _change("move"),
    "calloff": _change("call-off"),
    "call_off": _change("call-off"),
    "again": _again,
    "earlier": lambda talk, turn, _: _turn_page(talk, turn, operator.lt),
    "later": lambda talk, turn, _: _turn_page(talk, turn, operator.gt),
    "other_service": lambda talk, turn, _: begin(BOOK, {}, turn, before=talk),
    "thanks": _thanks,
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
