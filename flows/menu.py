"""What an utterance is: a right, a command, an answer, a wish - in this order."""

from __future__ import annotations

from dataclasses import replace

from booking import diary, mentions, owners
from booking.privacy import stoplist
from flows import attendance, coming, entering, freed, owner, rights, whose
from flows.blocking_words import spoken as blocking
from flows.details import GivePhone
from flows.draft import held_in
from flows.heard import Event, Heard
from flows.language import speak
from flows.misread import understood
from flows.names import no_name
from flows.orders import answered, do_right, follow
from flows.owner_words import days_asked, strange
from flows.refused import TIMES
from flows.services import language_and_service
from flows.talks import FLOWS, answered_by_owner, ask_again, not_understood
from flows.turn import DIALOG, PRIVACY_REPLY, Answer, Talk, Turn
from flows.understood import only_the_reminder, take_up
from flows.words.anyone import anyone
from flows.words.commands import Command, command, command_to_the_letter
from flows.words.nearby import same_time
from flows.words.rights import Right, right
from flows.words.when import spoken
from locales import Say

SAYS_MORE = ("book", "mine", "move", "call_off", "greeting", "thanks", "abort", "earlier", "later")
"""Commands beside which a sentence may name a service, a day or a time."""
OWN_WORDS = ("name", "field")
"""Questions to which almost any word may be the answer; a name can look like a command."""
CHOSEN_FROM = ("service", "staff")
"""Questions at which no time is on offer that could be earlier or later."""
NO_NAMES = (Command.BACK, Command.HELP, Command.ABORT, Command.LANGUAGE, Command.OTHER_TIME)
"""Commands that are heard even there, if they are spelt to the letter."""
TURNS = (Command.EARLIER, Command.LATER)
"""These too, in the person's own language."""


def take(heard: Heard, talk: Talk, turn: Turn, *, first: bool) -> Talk:
    """Take one turn: what was heard, to where the talk then stands. The turn gets the words."""
    if heard.event or heard.group:
        return _outside(heard, talk, turn)
    if heard.helped_by_provider:
        turn.forgets = turn.person is None and not talk.flow
        return talk
    meant = _right(heard)
    if meant == Right.START and not stoplist.stopped(turn.desk, turn.channel, turn.address):
        heard, meant = replace(heard, text="/start"), None  # there is nothing to lift: a hello
    if meant == Right.APPOINTMENT and _of_a_customer(heard, talk, turn):
        meant = None
    if meant == Right.STOP and only_the_reminder(heard, talk, turn):
        meant = None
    if meant:
        after = do_right(meant, heard, talk, turn)
    elif rights.silent(turn) and not _about_rights(talk):
        rights.hint(turn)
        after = talk
    elif _of_another_day(heard, turn):
        after = _overnight(heard, talk, turn)
    else:
        after = _ordinary(heard, talk, turn, first=first)
    if not after.flow and _refused_a_change(turn):
        after = replace(after, draft={coming.REFUSED: True})
    if after.draft.get("hold") != talk.draft.get("hold"):
        _let_go(talk, after, turn)
    if turn.named:
        _note_named(turn)
    return after


def _refused_a_change(turn: Turn) -> bool:
    return any(say.key == "change-too-late" for reply in turn.replies for say in reply.says)


def _note_named(turn: Turn) -> None:
    """Whom an answer to the owner names, so that it goes when one of them is erased (P44)."""
    number = mentions.note(turn.desk, turn.named)
    for reply in turn.replies:
        if reply.purpose == DIALOG:
            reply.appointment_id = number


def _let_go(before: Talk, after: Talk, turn: Turn) -> None:
    """Free a slot that was held in a conversation which is over; booked cells are not touched."""
    held = held_in(before.draft)
    if held and held != held_in(after.draft):
        diary.release(turn.desk, held)


def _of_another_day(heard: Heard, turn: Turn) -> bool:
    """Words that waited for us over night: "tomorrow" no longer means what it meant."""
    if not heard.written_at or not heard.text or heard.text.startswith("/"):
        return False
    return turn.local(heard.written_at).date() < turn.today


def _overnight(heard: Heard, talk: Talk, turn: Turn) -> Talk:
    """Of such words an answer to a reminder still means what it meant; of others we ask again."""
    if reminded := coming.answered(heard.text, talk, turn, written_at=heard.written_at):
        return follow(*reminded, Talk(asking=talk.asking), turn)
    turn.say(Say("heard-late", {"start": heard.written_at}))
    return ask_again(talk, turn)


# Rights ----------------------------------------------------------------------------------------


def _right(heard: Heard) -> Right | None:
    if heard.stopped_by_provider:
        return right(heard.text, heard.channel) or Right.STOP
    return right(heard.text, heard.channel) if heard.text else None


def _of_a_customer(heard: Heard, talk: Talk, turn: Turn) -> bool:
    """Whether somebody who runs the shop calls a customer's appointment off."""
    if not turn.runs_the_shop:
        return False
    if attendance.spoken(heard.text)[0] == "off":
        return True
    found = whose.spoken(heard.text, talk, turn), blocking(heard.text, talk, turn)
    return any(verb for verb, _ in found)


def _about_rights(talk: Talk) -> bool:
    """Whether the open question is one about rights, which may be answered after STOP too."""
    return talk.flow in FLOWS and FLOWS[talk.flow].purpose == PRIVACY_REPLY


# Events and groups -----------------------------------------------------------------------------


def _outside(heard: Heard, talk: Talk, turn: Turn) -> Talk:
    if heard.event == Event.BLOCKED and not heard.group:
        rights.stop(turn, source="provider", trigger=rights.BLOCKED)
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
        return
    if not verb or not _owner_speaks(turn):
        return
    if answered_by_owner(verb, rest, turn):
        return
    words = _in_plain_words(f"{verb} {rest}", Talk(), turn)  # "@salon_bot who comes tomorrow?"
    if not answered_by_owner(*words, turn) and _asks_for_help(verb):
        turn.say(Say("owner-help"))


def _asks_for_help(verb: str) -> bool:
    found = command(f"/{verb}")
    return verb == "start" or bool(found and found[0] == Command.HELP)


# Everything else -------------------------------------------------------------------------------


def _ordinary(heard: Heard, talk: Talk, turn: Turn, *, first: bool) -> Talk:
    verb, rest = _slash(heard.tap or heard.text)
    runs_the_shop = _owner_speaks(turn)
    if talk.flow == entering.ENTER.name and not entering.heeds(heard, talk):
        talk = entering.passed_by(talk)
    if not verb and runs_the_shop and talk.asked not in OWN_WORDS:
        verb, rest = _in_plain_words(heard.text, talk, turn)
    known = _known(heard, talk, turn)
    if first and not runs_the_shop:
        if known and known[1] in turn.desk.shop.languages:
            speak(turn, str(known[1]))
        elif heard.text and not verb:
            _speak_as(heard.text, turn)
        if "owner" not in (verb, rest.partition("_")[0]):
            _greet(turn)
    if _without_words(heard, talk):
        return _no_words(talk, turn)
    if not verb and (under := freed.spoken(heard.text, talk, turn)):
        verb, rest = under
    if verb:
        return follow(verb, rest, understood(talk), turn)
    if heard.tap:
        return _tapped(heard.tap, understood(talk), turn)
    if reminded := coming.answered(heard.text, talk, turn):
        # What stood open before the reminder came is over.
        return follow(*reminded, Talk(asking=talk.asking), turn)
    if known and (known[0] not in SAYS_MORE or command_to_the_letter(heard.text)):
        return follow(known[0], known[1] or "", talk, turn)
    if _only_an_answer(heard, talk, turn):
        answer = Answer(heard.text, None, heard.phone, heard.foreign_contact)
        return answered(answer, talk, turn)
    if runs_the_shop and not (talk.flow or known) and strange(heard.text, turn):
        turn.say(not_understood(turn))
        return talk
    return take_up(heard.text, talk, turn, first=first, order=known[0] if known else "")


def _in_plain_words(text: str, talk: Talk, turn: Turn) -> tuple[str, str]:
    """What an owner orders in their own words, and what it is about; empty when it is nothing."""
    if (verb := owner.spoken(text)) and (talk.asked not in TIMES or verb not in owner.TIMES):
        return verb, ""
    found = attendance.spoken(text)
    found = found if found[0] else blocking(text, talk, turn)
    found = found if found[0] else entering.spoken(text, talk, turn)
    if not found[0] and (days := days_asked(text, talk, turn)):
        return "days", days
    return found if found[0] else whose.spoken(text, talk, turn)


def _without_words(heard: Heard, talk: Talk) -> bool:
    """A voice, a picture, a place; or a card of somebody else, where no number was asked for."""
    asked = talk.asked == GivePhone.name
    return not (heard.text or heard.tap or heard.phone or (heard.foreign_contact and asked))


def _no_words(talk: Talk, turn: Turn) -> Talk:
    turn.say(Say("no-words", {"phone": "" if turn.runs_the_shop else turn.phone}))
    if turn.runs_the_shop and not talk.flow:
        return talk
    return coming.unclear(talk, turn) or ask_again(talk, turn)


def _owner_speaks(turn: Turn) -> bool:
    """Whether it does: who runs the shop is answered in the language in which they are told."""
    turn.language = turn.owner_language or turn.language
    return turn.runs_the_shop


def _slash(text: str) -> tuple[str, str]:
    """A command such as `/start haircut`; in groups it may name the bot, as in `/today@bot`."""
    if not text.startswith("/"):
        return "", ""
    verb, _, rest = text[1:].partition(" ")
    return verb.partition("@")[0].lower(), rest.strip()


def _known(heard: Heard, talk: Talk, turn: Turn) -> tuple[str, str | None] | None:
    """A command in plain words, unless they may be the answer to an open personal question."""
    if talk.flow and talk.asked in OWN_WORDS:
        exact = None if anyone(heard.text) else command_to_the_letter(heard.text)
        return (exact[0].value, exact[1]) if exact and _is_no_name(*exact, turn) else None
    found = command(heard.text) if heard.text else None
    if found is None:
        return None
    if talk.flow and (found[0] == Command.GREETING or anyone(heard.text)):
        return None
    if talk.asked in CHOSEN_FROM and found[0] in TURNS:
        return None  # "la prima" is the first of them
    if found[0] == Command.AGAIN and same_time(heard.text):
        return None  # the hour is to be the same, not the service
    return found[0].value, found[1]


def _is_no_name(wish: Command, language: str | None, turn: Turn) -> bool:
    """Whether a command is heard where a name was asked for; Mr Prima may be Italian only."""
    return wish in NO_NAMES or (wish in TURNS and language == turn.language)


def _greet(turn: Turn) -> None:
    turn.say(Say("hello", {"business": turn.desk.shop.name}))
    turn.say(Say("hello-privacy", {"link": turn.link}))


def _tapped(tap: str, talk: Talk, turn: Turn) -> Talk:
    """A button counts only under the question that is open; an old one gets a friendly word."""
    asking, _, index = tap.partition(".")
    place = int(index) if index.isdecimal() and asking == talk.asking else len(talk.offered)
    if talk.flow in FLOWS and place < len(talk.offered):
        return answered(Answer(value=talk.offered[place][0]), talk, turn)
    turn.say(Say("stale"))
    return ask_again(talk, turn)


def _only_an_answer(heard: Heard, talk: Talk, turn: Turn) -> bool:
    """A contact card, or words where any word may be the answer unless they ask something."""
    if talk.flow not in FLOWS:
        return False
    if not heard.text or talk.asked not in OWN_WORDS:
        return not heard.text
    return "?" not in heard.text and not (talk.asked == "name" and no_name(heard.text, turn))


def _speak_as(text: str, turn: Turn) -> None:
    """A stranger is answered in the language of their words: of a service's name, or of a day's."""
    named_in = language_and_service(text, turn)
    language = named_in[0] if named_in else spoken(text, turn.language)
    if language in turn.desk.shop.languages:
        speak(turn, language)
