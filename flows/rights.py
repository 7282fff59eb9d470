"""STOP, START, DELETE and the unclear wish between them: heard first, in any state, at once."""

from __future__ import annotations

from datetime import timedelta

from booking import appointments, people, rehearsals, tasks, waiting
from booking.appointments import Appointment
from booking.privacy import erase, proof, stoplist
from booking.privacy.stoplist import Source
from booking.reference import new_reference
from flows.changed import facts
from flows.engine import Again, Draft, Elsewhere, Flow, Leave
from flows.notice import TellNotice
from flows.own_dates import mine
from flows.proofs import record_choice
from flows.tasks import tell, to_call, told
from flows.turn import OPTOUT_CONFIRMATION, PRIVACY_REPLY, Answer, Turn
from flows.words.rights import Right
from locales import Choice, Say

BLOCKED = "blocked"
"""No word, but what the provider says of a chat."""
ANSWER_WITHIN = timedelta(days=30)
"""An unclear request is answered within a month (GDPR Art. 12(3))."""

CHANNELS = {"telegram": "Telegram", "sms": "SMS"}
"""What people call them."""


def stop(turn: Turn, *, source: Source, trigger: str) -> None:
    """Nothing proactive goes to this person any more, on any linked channel; appointments stay.

    A blocked bot closes its own chat alone, and takes nothing back that was said in words.
    Confirmed once, and not at all where the provider has answered by itself (P24).
    """
    turn.silence()
    already = stoplist.stopped(turn.desk, turn.channel, turn.address)
    if turn.person:
        waiting.leave_all(turn.desk, turn.person.id)
    if turn.person and trigger != BLOCKED:
        stoplist.stop_person(turn.desk, turn.person.id, source="customer")
    if trigger != BLOCKED or not already:
        stoplist.stop(turn.desk, turn.channel, turn.address, source=source)
    if already:
        return
    proof.record(
        turn.desk,
        "stop",
        turn.channel,
        turn.address,
        direction="in",
        trigger=trigger,
        actor=source,
    )
    owns = _runs_the_shop(turn)
    if source == "customer":
        done = Say("owner-stop-done" if owns else "stop-done", {"business": turn.desk.shop.name})
        turn.say(done, purpose=OPTOUT_CONFIRMATION)
    if owns:
        turn.tell_owner(Say("owner-muted", {"channel": CHANNELS[turn.channel]}))
    _tell_owner_of_stop(turn, trigger, unknown=not owns)


def _runs_the_shop(turn: Turn) -> bool:
    """Whether an owner's own chat speaks, and not somebody whom it plays in a rehearsal."""
    if not turn.runs_the_shop:
        return False
    return not rehearsals.stop_is_played(turn.desk, turn.channel, turn.address)


def _tell_owner_of_stop(turn: Turn, trigger: str, *, unknown: bool) -> None:
    booked = mine(turn)
    if not booked and unknown:
        turn.tell_owner(Say("owner-stopped-nobody"))
    if trigger == Right.STOP_MEANT:
        return  # a task of its own tells of that
    for appointment in booked:
        turn.tell_owner(to_call(turn.desk, appointment), appointment_id=appointment.id)


def meant_the_appointment(turn: Turn, word: str) -> None:
    """A lone CANCEL by SMS: a stop, and a task, since it may have meant the date (P27)."""
    for appointment in mine(turn):
        number = tasks.add(turn.desk, "meant", appointment=appointment)
        turn.tell_owner(
            told(turn.desk, "owner-task-meant", number, word=word), appointment_id=appointment.id
        )


def silent(turn: Turn) -> bool:
    """By SMS nothing but an answer about one's rights passes after STOP."""
    return turn.channel == "sms" and stoplist.stopped(turn.desk, turn.channel, turn.address)


def hint(turn: Turn) -> None:
    """Why there is no answer; where Twilio has heard the STOP, not even this arrives."""
    turn.say(Say("stopped-hint", {"business": turn.desk.shop.name}), purpose=PRIVACY_REPLY)


def cannot_answer(turn: Turn) -> None:
    """By SMS, after STOP, somebody wants to change a date: nothing is done, the owner calls."""
    hint(turn)
    noted = {each.appointment_id for each in tasks.waiting(turn.desk) if each.kind == "meant"}
    for appointment in mine(turn):
        if appointment.id not in noted:
            number = tasks.add(turn.desk, "meant", appointment=appointment)
            say = told(turn.desk, "owner-task-unanswered", number)
            turn.tell_owner(say, appointment_id=appointment.id)


def _to_choose(turn: Turn) -> list[Appointment]:
    """The appointments ahead of which it is the person's choice whether they are reminded."""
    shop = turn.desk.shop
    return [one for one in mine(turn) if shop.reminders.of(shop.services.get(one.service)).asks]


def _remind(turn: Turn, *, wanted: bool) -> None:
    """Note for all appointments ahead whether a reminder of them is wanted."""
    for one in _to_choose(turn):
        appointments.note(turn.desk, one, remind=wanted, look_at=turn.desk.now)


class LiftStop:
    """START lifts the stop of its own address, and nothing else (P32)."""

    name = "lift"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "lifted" not in draft

    def act(self, draft: Draft, turn: Turn) -> Draft:
        if stoplist.stopped(turn.desk, turn.channel, turn.address):
            stoplist.lift(turn.desk, turn.channel, turn.address)
            if turn.person:
                tasks.settle(turn.desk, turn.person.id, ["call"])
            proof.record(turn.desk, "start", turn.channel, turn.address, direction="in")
            key = "owner-start-done" if _runs_the_shop(turn) else "start-done"
            turn.say(Say(key, {"business": turn.desk.shop.name}))
            _remind(turn, wanted=False)  # until the question that follows is answered
        return draft | {"lifted": True}


class NoticeAgain(TellNotice):
    """Whoever comes back after STOP is shown the notice again, unless they only run the shop."""

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "noticed" not in draft and bool(turn.person or not _runs_the_shop(turn))

    def act(self, draft: Draft, turn: Turn) -> Draft:
        return super().act(draft, turn) | {"noticed": True}


class AskRemind:
    """The reminder choice, asked anew; nothing is preset (P5)."""

    name = "remind"
    fills = ("remind",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "remind" not in draft and bool(_to_choose(turn))

    def ask(self, draft: Draft, turn: Turn) -> Say:
        return Say("start-remind", choices=(Choice("yes", Say("yes")), Choice("no", Say("no"))))

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value is None:
            raise Again(Say("not-understood"))
        wanted = answer.value == "yes"
        _remind(turn, wanted=wanted)
        record_choice(turn, "reminder", wanted=wanted)
        raise Leave(Say("start-remind-yes" if wanted else "start-remind-no"))


START = Flow("start", (LiftStop(), NoticeAgain(), AskRemind()))


class AskErase:
    """One question, only when a date lies ahead; silence erases the day after it (P38)."""

    name = "erase"
    fills = ("erase",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "erase" not in draft and bool(mine(turn))

    def ask(self, draft: Draft, turn: Turn) -> Say:
        assert turn.person  # noqa: S101 - open() saw their bookings
        turn.silence()
        last = mine(turn)[-1]
        people.erase_after(turn.desk, turn.person.id, last.ends_at + timedelta(days=1))
        stoplist.hush(turn.desk, turn.person.id)
        for kind in ("delete.asked", "stop"):
            proof.record(turn.desk, kind, turn.channel, turn.address, direction="in")
        args = {"business": turn.desk.shop.name, "start": last.starts_at}
        choices = (Choice("now", Say("delete-yes")), Choice("later", Say("delete-wait")))
        return Say("delete-sure", args, choices)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value == "now":
            return draft | {"erase": "now"}
        if answer.value is None:
            raise Again(Say("not-understood"))
        last = mine(turn)[-1]
        raise Leave(Say("delete-later", {"start": last.starts_at}))


class Erase:
    """Erases the person's rows and frees their slots; the owner hears of it without a name."""

    name = "erased"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return "erased" not in draft

    def act(self, draft: Draft, turn: Turn) -> Draft:
        turn.forgets = True
        if not turn.person:
            turn.say(Say("delete-nothing"), purpose=PRIVACY_REPLY)
            return draft | {"erased": True}
        for appointment in mine(turn):
            told = facts(appointment, turn) | {"name": ""}
            turn.tell_owner(Say("owner-erased", told))
        turn.silence()
        erase.erase(turn.desk, turn.person.id)
        turn.person = None
        turn.erased = True
        receipt = new_reference()
        args = {"business": turn.desk.shop.name, "reference": receipt, "link": turn.link}
        turn.say(Say("delete-done", args), purpose=PRIVACY_REPLY)
        if turn.form == "chat":
            turn.say(Say("delete-done-chat"), purpose=PRIVACY_REPLY)
        return draft | {"erased": True}


DELETE = Flow("delete", (AskErase(), Erase()), purpose=PRIVACY_REPLY)


class AskMeant:
    """One question when it is not clear whether messages, data or a date are meant (P29)."""

    name = "meant"
    fills = ("meant",)
    labels = True

    def open(self, draft: Draft, turn: Turn) -> bool:
        return True

    def ask(self, draft: Draft, turn: Turn) -> Say:
        if "noted" not in draft:
            due = turn.desk.now + ANSWER_WITHIN
            number = tasks.add(turn.desk, "unclear", person=turn.person, words=turn.words, due=due)
            tell(turn, "owner-task-unclear", number)
            draft["noted"] = True
        choices = tuple(
            Choice(meant, Say(f"unclear-{meant}")) for meant in ("stop", "delete", "appointment")
        )
        return Say("unclear-rights", choices=choices)

    def hear(self, answer: Answer, draft: Draft, turn: Turn) -> Draft:
        if answer.value is None:
            raise Again(Say("not-understood"))
        if turn.person:
            tasks.settle(turn.desk, turn.person.id, ["unclear"])
        raise Elsewhere("mine" if answer.value == "appointment" else answer.value)


UNCLEAR = Flow("unclear", (AskMeant(),), purpose=PRIVACY_REPLY)


def ask_access(turn: Turn) -> None:
    """A wish to see one's data is noted for the owner, due within a month (GDPR Art. 15)."""
    if not turn.person:
        turn.say(Say("access-nothing"), purpose=PRIVACY_REPLY)
        return
    due = turn.desk.now + ANSWER_WITHIN
    number = tasks.add(turn.desk, "access", person=turn.person, due=due)
    args = {"business": turn.desk.shop.name, "link": turn.link}
    turn.say(Say("access-noted", args), purpose=PRIVACY_REPLY)
    tell(turn, "owner-task-access", number)
