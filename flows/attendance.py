"""What the owner says of single dates: keep or release, agree or decline, came or did not come."""

from __future__ import annotations

import re
from collections.abc import Callable

from booking import attendance, requests, tasks, waiting
from booking.appointments import BOOKED, Appointment, note
from booking.reference import read_reference
from booking.standing import (
    DECIDE,
    Standing,
    asked_at,
    forget_asked,
    standings,
    still_asked,
    was_asked,
)
from flows.absence import came, missed, offer_lately
from flows.asking_to_move import ask, asked_before, can_be_told
from flows.buttons import TO_BOOK, TO_CHANGE
from flows.calendar import tell_calendar
from flows.changed import facts, for_owner, from_us
from flows.promise import if_silent
from flows.turn import CHANGE, CONFIRMATION, Turn
from flows.words.normal import normal
from locales import Choice, Say

NOSHOW = (
    *("no show", "noshow", "nicht gekommen", "nicht erschienen", "did not come", "absent"),
    *("absence", "absences", "pas venu", "assenza", "assenze", "non venuto"),
)
DID_NOT_COME = re.compile(
    r"\b(?:nicht (?:gekommen|erschienen|aufgetaucht)|(?:did not|didn ?t) (?:come|show)"
    r"|no ?show|pas venue?|non e venut[oa]|war(?:en)? nicht da|was(?: not|n ?t) (?:here|there)"
    r"|n ?etait pas la|non c ?era)\b"
)
"""With a name beside it; who is meant is tapped."""
OFF = {
    *("absagen", "absage", "storniere", "stornieren", "storno", "cancel", "annuler", "annule"),
    *("annulla", "annullare", "disdire", "disdici"),
    *("abgesagt", "storniert", "cancelled", "canceled", "decommande", "disdetto", "annullato"),
}
MOVE = {
    *("verschieben", "verschiebe", "verschieb", "verlegen", "verlege", "move", "reschedule"),
    *("deplacer", "deplace", "deplacez", "reporter", "spostare", "sposta"),
}
DECISIONS = ("agree", "decline", "unask")
"""The answer takes the place of the question, whose buttons are of no more use."""
BY_NAME = ("off", "ask")
"""What can be said of somebody by name, too."""
VERBS = {
    **dict.fromkeys(OFF, "off"),
    **dict.fromkeys(MOVE, "ask"),
    **dict.fromkeys(("frei", "free", "libre", "libero"), "release"),
    **dict.fromkeys(("ok", "ja", "oui", "si"), "agree"),
    **dict.fromkeys(("nein", "no", "non"), "decline"),
    **dict.fromkeys(("fehlt", "missed", "manque", "manca"), "missed"),
    **dict.fromkeys(("bleibt", "stays", "reste", "resta"), "unask"),
}
"""Before a reference, for owners without buttons: "frei K7Q2"."""


def spoken(text: str) -> tuple[str, str]:
    """The owner's command in plain words, and what it is about; empty when it is none."""
    said = normal(text)
    if said in NOSHOW or ("?" not in text and DID_NOT_COME.search(said)):
        return "noshow", ""
    verb, _, rest = said.replace("call off ", "cancel ").partition(" ")
    if rest in OFF | MOVE:  # "K7Q2 absagen"
        verb, rest = rest, verb
    about = rest.partition(" ")[0]
    if verb in MOVE and about != rest and read_reference(about):
        return "askhow", about
    return (VERBS[verb], rest) if verb in VERBS and read_reference(rest) else ("", "")


def answer(turn: Turn, command: str, about: str) -> bool:
    """Do what an owner says of one date, by its number or reference; False for other commands."""
    if command == "noshow":
        offer_lately(turn, int(about) if about.isdecimal() else 0)
        return True
    if command not in _DEEDS:  # in a group only what begins with "/" is heard: "/absagen K7Q2"
        command, about = spoken(f"{command} {about}")
    if command not in _DEEDS or (command in BY_NAME and not _names_one(about)):
        return False
    turn.in_place = command in DECISIONS
    found = _found(turn, command, about)
    if not found or not _DEEDS[command](turn, found):
        turn.say(Say("owner-date-gone"))
    return True


def _names_one(about: str) -> bool:
    """Whether a date is named, by its number or by its reference."""
    return about.partition(".")[0].isdecimal() or bool(read_reference(about))


def _found(turn: Turn, command: str, about: str) -> Appointment | None:
    """The date that is spoken of, unless it has been moved since the owner was asked about it."""
    number, _, revision = about.partition(".")
    found = attendance.find(turn.desk, number)
    if found and revision:
        return found if str(found.revision) == revision else None
    asked = {"release": DECIDE, "keep": DECIDE}.get(command)
    return found if not found or not asked or still_asked(turn.desk, found, asked) else None


def marks(turn: Turn, booked: list[Appointment]) -> dict[int, Say | str]:
    """How each date stands, for its line in the owner's list; empty where it is merely booked."""
    return {
        number: "" if standing == Standing.BOOKED else Say(f"mark-{standing}")
        for number, standing in standings(turn.desk, booked).items()
    }


# Dates ahead --------------------------------------------------------------------------------------


def _keep(turn: Turn, one: Appointment) -> bool:
    if not _ahead(turn, one):
        return False
    turn.say(Say("owner-kept", for_owner(one, turn)))
    return True


def _release(turn: Turn, one: Appointment) -> bool:
    """What was confirmed in the meantime stays."""
    if not _ahead(turn, one):
        return False
    if one.confirmed_at:
        turn.say(Say("owner-confirmed-meanwhile", for_owner(one, turn)))
        return True
    key = "released-unconfirmed" if was_asked(turn.desk, one, DECIDE) else "released-by-shop"
    _give_back(turn, one, key)
    return True


def _call_off(turn: Turn, one: Appointment) -> bool:
    """The shop itself calls it off, also where it was confirmed."""
    if not _ahead(turn, one):
        return False
    if not one.agreed:
        return _decline(turn, one)
    _give_back(turn, one, "released-by-shop")
    return True


def _give_back(turn: Turn, one: Appointment, key: str) -> None:
    attendance.give_back(turn.desk, one)
    off = Say(key, from_us(one, turn), TO_BOOK)
    _tell(turn, one, off, CHANGE, "owner-released-now", *_still(turn, one))
    tell_calendar(turn, one, purpose=CHANGE, after="off")


def _ask(turn: Turn, one: Appointment) -> bool:
    if not _ahead(turn, one):
        return False
    asked = "owner-asked-before" if asked_before(turn, one) else "owner-asks-them"
    if not ask(turn, one):
        turn.say(Say("owner-tell-them", for_owner(one, turn)))
        return True
    undo = (Choice(f"/unask {one.id}.{one.revision}", Say("owner-unask")),)
    turn.say(Say(asked, for_owner(one, turn), undo))
    return True


def _unask(turn: Turn, one: Appointment) -> bool:
    """It can take place after all, which whoever was asked is told."""
    if not _ahead(turn, one):
        return False
    if asked_at(turn.desk, one):
        forget_asked(turn.desk, one)
        note(turn.desk, one, look_at=turn.desk.now)
        stays = Say("ask-withdrawn", from_us(one, turn))
        _tell(turn, one, stays, CHANGE, "owner-unasked")
    else:
        turn.say(Say("owner-kept", for_owner(one, turn)))
    return True


def _ask_how(turn: Turn, one: Appointment) -> bool:
    """A time was said as well, which only the customer can choose."""
    if not _ahead(turn, one):
        return False
    turn.say(Say("owner-ask-how", for_owner(one, turn)))
    return True


def _agree(turn: Turn, one: Appointment) -> bool:
    if not _ahead(turn, one):
        return False
    if one.agreed:
        return _agreed_before(turn, one)
    if old := requests.moved_by(turn.desk, one):
        return _agree_to_move(turn, one, old)
    agreed = attendance.agree(turn.desk, one)
    _tell(turn, one, Say("book-agreed", facts(one, turn), TO_CHANGE), CONFIRMATION, "owner-agreed")
    tell_calendar(turn, one, purpose=CONFIRMATION, after="booked")
    _tell_if_silent(turn, agreed, CONFIRMATION)
    return True


def _agreed_before(turn: Turn, one: Appointment) -> bool:
    """Two who run the shop have pressed, or one of them twice: the first answer holds."""
    turn.say(Say("owner-agreed-before", for_owner(one, turn)))
    return True


def _agree_to_move(turn: Turn, request: Appointment, old: Appointment) -> bool:
    moved = requests.grant(turn.desk, request, old)
    _tell(turn, moved, Say("moved", facts(moved, turn)), CHANGE, "owner-agreed")
    tell_calendar(turn, moved, purpose=CHANGE, after="moved")
    _tell_if_silent(turn, moved, CHANGE)
    return True


def _tell_if_silent(turn: Turn, one: Appointment, purpose: str) -> None:
    """By when the reminder is to be answered, to somebody who can be told at all."""
    if not can_be_told(turn, one):
        return
    for say in if_silent(turn, one):
        turn.tell_person(one.person_id, say, purpose=purpose, appointment_id=one.id)


def _decline(turn: Turn, one: Appointment) -> bool:
    if not _ahead(turn, one):
        return False
    if one.agreed:
        return _agreed_before(turn, one)
    old = requests.moved_by(turn.desk, one)
    no = Say("book-declined", from_us(one, turn), TO_BOOK)
    if old:
        no = Say("move-declined", from_us(one, turn) | {"old": old.starts_at})
    attendance.give_back(turn.desk, one)
    _tell(turn, one, no, CHANGE, "owner-declined", *_still(turn, one))
    return True


def _still(turn: Turn, one: Appointment) -> list[Say]:
    """Whoever waits for something is not left in doubt about it."""
    return [Say("waiting-still")] if waiting.of_person(turn.desk, one.person_id) else []


def _ahead(turn: Turn, one: Appointment) -> bool:
    return one.state == BOOKED and one.starts_at > turn.desk.now


def _tell(turn: Turn, one: Appointment, say: Say, purpose: str, done: str, *also: Say) -> None:
    """Tell the customer, and the owner that it is done; whoever cannot be told is to be called."""
    told = Say(done, for_owner(one, turn))
    turn.say(told)
    turn.tell_fellows(told, appointment_id=one.id)
    if not can_be_told(turn, one):
        tasks.add_to_tell(turn.desk, one)
        turn.say(Say("owner-tell-them", for_owner(one, turn)))
        return
    turn.tell_person(one.person_id, say, *also, purpose=purpose, appointment_id=one.id)


_DEEDS: dict[str, Callable[[Turn, Appointment], bool]] = {
    "keep": _keep,
    "release": _release,
    "off": _call_off,
    "ask": _ask,
    "askhow": _ask_how,
    "unask": _unask,
    "agree": _agree,
    "decline": _decline,
    "missed": missed,
    "came": came,
}
