"""What is done at a word of command, in any state: rights first of all, then the shop's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from booking.in_time import is_to_move
from booking.privacy import stoplist
from booking.privacy.stoplist import Source
from flows import blocking_sms, coming, entering, freed, owner, rights, waiting
from flows.blocking_words import is_command
from flows.book import BOOK
from flows.change import MINE
from flows.engine import Elsewhere, advance, back, begin
from flows.heard import Heard
from flows.language import LANGUAGE, change_to
from flows.moving import which
from flows.own_dates import mine
from flows.paging import other_day, other_time, turn_page
from flows.rights import DELETE, START, UNCLEAR
from flows.talks import FLOWS, MENU, answered_by_owner, ask_again, not_understood
from flows.tasks import TASKS
from flows.turn import PRIVACY_REPLY, Answer, Talk, Turn
from flows.waiting import WAIT
from flows.waiting_for import told_by
from flows.words.coming import thanks
from flows.words.commands import command
from flows.words.rights import Right
from locales import Say


def follow(verb: str, rest: str, talk: Talk, turn: Turn) -> Talk:
    """Do what a command says; `rest` is what stood behind it."""
    if verb in _COMMANDS:
        return _COMMANDS[verb](talk, turn, rest)
    if turn.runs_the_shop:
        if turn.form == "sms" and owner.spoken(verb) == "tasks":
            return begin(TASKS, {}, turn, before=talk)
        if turn.form == "sms" and (named := is_command(verb)):
            return blocking_sms.answer(talk, turn, rest, sick=named == "sick")
        if verb in entering.OFFERS:
            return entering.enter(talk, turn, rest, verb=verb)
        if answered_by_owner(verb, rest, turn):
            return entering.passed_by(talk) if verb == entering.KEEPS else talk
    if found := command(f"/{verb}"):
        return _COMMANDS[found[0].value](talk, turn, found[1] or rest)
    turn.say(not_understood(turn))
    return talk


def answered(answer: Answer, talk: Talk, turn: Turn) -> Talk:
    """Take an answer to the open question, and go where it leads."""
    try:
        after = advance(FLOWS[talk.flow], talk, answer, turn)
        return after if after.flow else _resumed(talk, after, turn)
    except Elsewhere as there:
        about = str(there.draft.get("appointment", ""))
        return follow(there.command, about, replace(talk, flow="", draft=there.draft), turn)


def _resumed(before: Talk, after: Talk, turn: Turn) -> Talk:
    """The conversation that was put aside for the question about the language."""
    aside = before.draft.get("aside")
    if not aside or aside["flow"] not in FLOWS:
        return after
    return begin(FLOWS[aside["flow"]], aside["draft"], turn, before=after)


# Rights ----------------------------------------------------------------------------------------


def do_right(meant: Right, heard: Heard, talk: Talk, turn: Turn) -> Talk:
    """Do what the law gives, in any state."""
    match meant:
        case Right.STOP | Right.STOP_MEANT:
            source: Source = "provider" if heard.stopped_by_provider else "customer"
            rights.stop(turn, source=source, trigger=meant)
            if meant == Right.STOP_MEANT:
                rights.meant_the_appointment(turn, heard.text.strip().upper())
            turn.forgets = True
            return Talk()
        case Right.DELETE:
            return begin(DELETE, {}, turn, before=talk)
        case Right.START:
            return _start(talk, turn, "")
        case Right.APPOINTMENT:
            if talk.flow == BOOK.name and not mine(turn):
                return _abort(talk, turn, "")  # only what is being booked can be meant
            return _mine(which("call-off", heard.text, turn), talk, turn)
        case Right.PRIVACY:
            return _privacy(talk, turn)
        case Right.ACCESS:
            return _access(talk, turn)
    return begin(UNCLEAR, {}, turn, before=talk)


def _mine(draft: dict[str, Any], talk: Talk, turn: Turn) -> Talk:
    """Move or call off, where the person can be answered."""
    if rights.silent(turn):
        rights.cannot_answer(turn)
        return Talk(asking=talk.asking)
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
        owner.claim(turn, payload.removeprefix("owner_"))
        return talk
    if stoplist.stopped(turn.desk, turn.channel, turn.address):
        after = begin(START, {}, turn, before=talk)
        if not after.flow and turn.form == "chat":
            turn.say(Say("owner-help") if turn.runs_the_shop else Say("menu", choices=MENU))
        return after
    if not payload and turn.runs_the_shop:
        turn.say(Say("owner-help"))
        return talk
    draft = {"service": payload} if payload in turn.services else {}
    return begin(BOOK, draft, turn, before=talk)


def _beside(deed: Callable[[Turn, str], None]) -> Callable[[Talk, Turn, str], Talk]:
    """What leaves the talk where it stands."""

    def do(talk: Talk, turn: Turn, rest: str) -> Talk:
        deed(turn, rest)
        return talk

    return do


def _change(verb: str) -> Callable[[Talk, Turn, str], Talk]:
    def begin_with(talk: Talk, turn: Turn, number: str) -> Talk:
        draft: dict[str, Any] = {"do": verb} if verb else {}
        if number.isdecimal():
            draft["appointment"] = int(number)
        if not draft and turn.runs_the_shop and not mine(turn):
            return follow("week", "", talk, turn)  # all dates are an owner's
        return _mine(draft, talk, turn)

    return begin_with


def _language(talk: Talk, turn: Turn, wanted: str) -> Talk:
    if talk.flow == LANGUAGE.name:  # a name is the answer; the word for language asks again
        known = wanted in turn.desk.shop.languages
        return answered(Answer(value=wanted), talk, turn) if known else ask_again(talk, turn)
    if wanted in turn.desk.shop.languages and talk.flow in FLOWS:
        change_to(turn, wanted)
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
    if turn.runs_the_shop:
        turn.say(Say("owner-help"))
    turn.say(Say("help", {"phone": turn.phone}))
    return ask_again(talk, turn) if talk.flow else talk


def _imprint(talk: Talk, turn: Turn, _: str) -> Talk:
    shop = turn.desk.shop
    args = {
        "business": shop.name,
        "address": shop.address.line,
        "phone": turn.shop_phone,
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
    """With nothing going on, what is booked may be meant: it is shown, to move or to call off."""
    if not talk.flow and mine(turn):
        return _mine({}, talk, turn)
    turn.say(Say("call-off-kept" if talk.flow == MINE.name else "stopped-talk"))
    return Talk(asking=talk.asking)


def _again(talk: Talk, turn: Turn, _: str) -> Talk:
    """The same service and staff member as last time; whoever has none simply books."""
    person = turn.person
    if not person or person.last_service not in turn.services:
        return begin(BOOK, {}, turn, before=talk)
    draft = {"service": person.last_service, "staff": person.last_staff}
    return begin(BOOK, draft, turn, before=talk)


def _wait(talk: Talk, turn: Turn, _: str) -> Talk:
    """To be told when something comes free: what is named, else what was looked for just now."""
    kept = ("service", "staff", "seats", "view", "start")
    told = told_by(turn.words, turn)
    before = {key: value for key, value in talk.draft.items() if key in kept}
    same = told.get("service") in (None, before.get("service"))
    return begin(WAIT, before | told if same else told, turn, before=talk)


def _offered(verb: str) -> Callable[[Talk, Turn, str], Talk]:
    return lambda talk, turn, taker: freed.answer(verb, taker, talk, turn)


def _thanks(talk: Talk, turn: Turn, _: str) -> Talk:
    if asked := coming.instead_of_thanks(talk, turn):
        return asked
    turn.say(Say("welcome"))
    return ask_again(talk, turn) if talk.flow else talk


def _ok(talk: Talk, turn: Turn, _: str) -> Talk:
    """An ok to a date that the shop has asked to be moved: the times for it are shown."""
    if thanks(turn.words):
        return _thanks(talk, turn, "")
    if asked := coming.instead_of_thanks(talk, turn):
        return asked
    if to_move := [one for one in mine(turn) if is_to_move(turn.desk, one)]:
        return _mine({"do": "move", "appointment": to_move[0].id}, talk, turn)
    turn.say(Say("all-right"))
    return talk


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
    "coming": _beside(coming.confirm),
    coming.UNSURE: coming.ask,
    "move": _change("move"),
    "remind": _change("remind"),
    "calloff": _change("call-off"),
    "call_off": _change("call-off"),
    "again": _again,
    "earlier": lambda talk, turn, _: turn_page(talk, turn, later=False),
    "later": lambda talk, turn, _: turn_page(talk, turn, later=True),
    "other_day": other_day,
    "other_service": lambda talk, turn, _: begin(BOOK, {}, turn, before=talk),
    "thanks": _thanks,
    "ok": _ok,
    "wait": _wait,
    "unwait": _beside(lambda turn, _: waiting.leave(turn)),
    **{verb: _offered(verb) for verb in freed.VERBS},
    "language": _language,
    "help": _help,
    "imprint": _imprint,
    "back": _back,
    "abort": _abort,
    "other_time": other_time,
    "owner": _beside(owner.claim),
    "stop": _means(Right.STOP),
    "delete": _means(Right.DELETE),
    "privacy": _means(Right.PRIVACY),
    "access": _means(Right.ACCESS),
    "appointment": _means(Right.APPOINTMENT),
}
