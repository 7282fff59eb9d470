"""The reminder itself: when and where, how to answer, how to stop; and nothing else (P11)."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from booking import in_time
from booking.appointments import Appointment
from booking.desk import Desk, next_numbers
from booking.phones import pretty
from booking.tables import messages
from locales import Choice, Say, render, segments
from reminders import outbox
from reminders.outbox import Purpose, To, Written
from reminders.policy import AGAIN, end_of_use

ANSWERS = ("coming", "move", "calloff")
"""The commands of the answers on offer, in their order; by SMS their numbers stand in the text."""

_LABELS = [(verb, Say(f"reminder-{verb}")) for verb in ANSWERS]


def invite(desk: Desk, appointment: Appointment, to: To, kind: str) -> int:
    """Let a reminder, or the question whether they come, wait for its sender; its number."""
    number = next_numbers(desk, messages, 1)[0]
    outbox.put_all(desk, {number: inviting(desk, appointment, to, kind, until=None)})
    return number


def inviting(
    desk: Desk, appointment: Appointment, to: To, kind: str, *, until: datetime | None
) -> Written:
    """The same, written and not yet in the outbox.

    until: when to give up, where that is before the reminder is of no use any more.
    """
    end = end_of_use(appointment)
    return outbox.written(
        desk,
        to,
        [invitation(desk, appointment, to, kind)],
        Purpose.REMINDER,
        appointment_id=appointment.id,
        expires_at=min(end, until) if until else end,
    )


def invitation(desk: Desk, appointment: Appointment, to: To, kind: str) -> Say:
    """The words; where nothing can be changed any more, the shop's telephone instead.

    Who has said that they come is not asked again.
    """
    shop = desk.shop
    too_late = not in_time.may_offer(desk, appointment)
    labels = _LABELS[:1] if too_late else _LABELS
    key = "reminder-again" if kind == AGAIN else "reminder"
    if appointment.confirmed_at:
        key, labels = "reminder-confirmed", labels[1:]
    say = Say(
        key,
        {
            "business": shop.name,
            "start": appointment.starts_at,
            "place": shop.place_of(appointment.service),
            "phone": pretty(shop.phone, shop.country) if too_late else "",
        },
        tuple(Choice(f"/{verb} {appointment.id}", label) for verb, label in labels),
        columns=2,
    )
    return _in_one_segment(say, to.language, shop.zone) if to.channel == "sms" else say


def _in_one_segment(say: Say, language: str, zone: ZoneInfo) -> Say:
    """Where the shop has a long name and a long street, the street gives way."""
    whole = render([say._replace(choices=())], language=language, form="sms", zone=zone).text
    return say if segments(whole).count == 1 else say._replace(args={**say.args, "place": ""})
