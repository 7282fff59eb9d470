"""What follows when a message arrived, was refused or was lost: a person, a stop, a closed gate."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from booking import people, waiting
from booking.appointments import Appointment, open_of
from booking.desk import Desk
from booking.privacy import notices, proof, stoplist
from booking.tables import messages
from bot.channels.twilio_codes import CODES, Fate
from flows.tasks import to_call
from locales import Say, render
from reminders import outbox, untold
from reminders.delivery import Undelivered
from reminders.leased import Leased
from reminders.outbox import Purpose
from reminders.telling import tell_owners
from reminders.unreached import BLOCKS

KNOWN = Fate("")
"""What is not said of a code."""
NO_SMS = frozenset(fate.outcome for fate in CODES.values() if fate.no_sms)
GONE = frozenset({"chat_not_found", "deactivated"})
"""What Telegram says of a chat in which nothing arrives any more."""


def notice_arrived(desk: Desk, leased: Leased, provider_id: str) -> None:
    """The first layer was taken by the provider: from now on this may be a person (P1, P18)."""
    text = render(
        leased.says,
        language=leased.language,
        form="sms" if leased.channel == people.PHONE else "chat",
        zone=desk.shop.zone,
    ).text
    text_hash = notices.remember_text(desk, text, leased.language, leased.channel)
    if people.find(desk, leased.channel, leased.address):
        people.saw_notice(desk, leased.channel, leased.address, text_hash)
    else:
        _register(desk, leased, text_hash)
    proof.record(
        desk,
        "notice.shown",
        leased.channel,
        leased.address,
        direction="out",
        text_hash=text_hash,
        locale=leased.language,
        provider_id=provider_id,
        status="sent",
        actor="system",
    )


def _register(desk: Desk, leased: Leased, text_hash: str) -> None:
    notice_id = notices.arrived(desk, text_hash, leased.language, leased.channel, "delivered")
    person_id = people.register(
        desk,
        notice_id=notice_id,
        notice_hash=text_hash,
        channel=leased.channel,
        address=leased.address,
        language=leased.language,
    )
    outbox.claim(desk, leased.channel, leased.digest, person_id)


def blocked(desk: Desk, leased: Leased) -> None:
    """The provider says that this person wants nothing from us: a stop (P31).

    Of a number that is a word of theirs, which covers all that they have. A blocked bot closes
    its own chat alone: a reminder that they chose goes to the number that they gave.
    """
    if leased.purpose == Purpose.OWNER:
        return  # a group that the bot was taken out of: once it is back, it is to hear again
    if stoplist.stopped(desk, leased.channel, leased.address):
        return
    person = people.find(desk, leased.channel, leased.address)
    if person:
        waiting.leave_all(desk, person.id)
    if person and leased.channel != BLOCKS:
        stoplist.stop_person(desk, person.id, source="customer")
    stoplist.stop(desk, leased.channel, leased.address, source="provider")
    proof.record(
        desk,
        "stop",
        leased.channel,
        leased.address,
        direction="in",
        trigger="blocked",
        actor="provider",
    )
    booked = open_of(desk, person.id) if person else []
    _tell_of_stop(desk, booked)
    if leased.appointment_id not in {one.id for one in booked}:
        untold.ask_to_call(desk, leased.purpose, leased.appointment_id, leased.made_at)


def _tell_of_stop(desk: Desk, booked: Sequence[Appointment]) -> None:
    """Whoever has an appointment and can no longer be written to is to be called."""
    if not booked:
        tell_owners(desk, Say("owner-stopped-nobody"))
    for appointment in booked:
        tell_owners(desk, to_call(desk, appointment), appointment_id=appointment.id)


def failed(desk: Desk, leased: Leased, outcome: str) -> None:
    """It failed for good: a number that takes no SMS, or a chat that is gone, is left alone."""
    # Without a calendar file they know all the same.
    if not any(say.carries for say in leased.says):
        untold.ask_to_call(desk, leased.purpose, leased.appointment_id, leased.made_at)
    if outcome in NO_SMS or outcome in GONE:
        people.cannot_be_reached(desk, leased.channel, leased.address)
    if outcome in GONE and (person := people.find(desk, leased.channel, leased.address)):
        waiting.leave_all(desk, person.id)


def lost(desk: Desk, undelivered: Undelivered) -> None:
    """A message did not arrive after all; a lost notice closes the gate again (P7)."""
    row = desk.connection.execute(
        select(messages.c.address, messages.c.made_at).where(
            messages.c.shop_id == desk.shop.id, messages.c.id == undelivered.id
        )
    ).first()
    if not row:
        return
    untold.ask_to_call(desk, undelivered.purpose, undelivered.appointment_id, row.made_at)
    if row.address is None:
        return
    address = desk.keys.unseal(outbox.ADDRESS, row.address)
    if undelivered.code.isdecimal() and CODES.get(int(undelivered.code), KNOWN).no_sms:
        people.cannot_be_reached(desk, undelivered.channel, address)
    if undelivered.purpose != Purpose.NOTICE:
        return
    people.saw_notice(desk, undelivered.channel, address, None)
    proof.record(
        desk,
        "notice.failed",
        undelivered.channel,
        address,
        direction="out",
        status="failed",
        actor="provider",
    )
