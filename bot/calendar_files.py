"""An appointment as a file for the customer's own calendar (RFC 5545, RFC 5546).

A move is the same event with a higher SEQUENCE; calling off takes it back. Of a sensitive service
neither its name nor the shop's stands in it: calendars are synchronised and shared.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from booking.appointments import BOOKED, Appointment
from booking.phones import pretty
from booking.shop import Shop
from bot.calendar_zone import described
from bot.channels import Document
from locales import Say, called, render

if TYPE_CHECKING:
    from icalendar import Alarm, Event

FOLDED = 75
"""Octets from which on a line is folded (RFC 5545, section 3.1)."""
ALARM = timedelta(hours=2)
"""So long before the appointment the customer's calendar speaks up."""


def calendar_file(shop: Shop, appointment: Appointment, language: str) -> Document:
    """The file; always the same for the same revision of the appointment."""
    from icalendar import Calendar  # noqa: PLC0415 - heavy, and not every start needs it

    calendar = Calendar()
    calendar.add("prodid", f"-//Terminbote//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", _method(appointment))
    calendar.add_component(_event(_Voice(shop, appointment, language)))
    lines = b"".join(_written(line) for line in calendar.content_lines() if line)
    head, event, words = lines.partition(b"BEGIN:VEVENT")
    zone = described(shop.zone, appointment.starts_at.year)
    return Document(
        name=f"{_said(Say('calendar-name'), shop, language)}.ics",
        kind=f"text/calendar; charset=utf-8; method={_method(appointment)}",
        content=head + zone + event + words,
    )


def _written(line: Any) -> bytes:
    """A line as it stands in a file. The library folds letter by letter, also what is short."""
    short = len(line) < FOLDED and line.isascii()
    return bytes(line.encode() if short else line.to_ical()) + b"\r\n"


def _method(appointment: Appointment) -> str:
    """PUBLISH, or CANCEL for what was called off (RFC 5546, sections 3.2.1 and 3.2.5)."""
    return "PUBLISH" if appointment.state == BOOKED else "CANCEL"


def _status(appointment: Appointment) -> str:
    """What the shop has not agreed to yet is not certain (RFC 5545, section 3.8.1.11)."""
    if appointment.state != BOOKED:
        return "CANCELLED"
    return "CONFIRMED" if appointment.agreed else "TENTATIVE"


class _Voice:
    """What the event says, in one language."""

    def __init__(self, shop: Shop, appointment: Appointment, language: str) -> None:
        self.shop, self.appointment, self._language = shop, appointment, language
        offered = shop.services.get(appointment.service)
        self.neutral = offered is None or offered.sensitive
        name = called(offered.name if offered and not self.neutral else None)
        self._facts: dict[str, Any] = {
            "business": shop.name,
            "service": name,
            "reference": appointment.reference,
            "phone": pretty(shop.phone, shop.country),
        }

    def title(self) -> str:
        return self._say("appointment" if self.neutral else "calendar-title")

    def words(self) -> str:
        return self._say("calendar-words")

    def _say(self, key: str) -> str:
        return _said(Say(key, self._facts), self.shop, self._language)


def _event(voice: _Voice) -> Event:
    from icalendar import Event  # noqa: PLC0415 - see above

    shop, appointment = voice.shop, voice.appointment
    event = Event()
    event.add("uid", f"{appointment.id:x}@terminbote")
    event.add("sequence", appointment.revision - 1)
    event.add("dtstamp", appointment.changed_at.astimezone(UTC))
    event.add("created", appointment.made_at.astimezone(UTC))
    event.add("last-modified", appointment.changed_at.astimezone(UTC))
    event.add("dtstart", _local(appointment.starts_at, shop.zone))
    event.add("dtend", _local(appointment.ends_at, shop.zone))
    event.add("status", _status(appointment))
    event.add("summary", voice.title())
    event.add("description", voice.words())
    if place := shop.place_of(appointment.service):
        event.add("location", place)
    if voice.neutral:
        event.add("class", "PRIVATE")
    address, parameters = _organizer(voice)
    event.add("organizer", address, parameters=parameters)
    if appointment.state == BOOKED:
        event.add_component(_alarm(voice))
    return event


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    """By the shop's clock; in the hour that comes twice, the second time by UTC."""
    local = moment.astimezone(zone)
    return moment.astimezone(UTC) if local.fold else local


def _organizer(voice: _Voice) -> tuple[str, dict[str, str]]:
    """Who publishes it: RFC 5546 asks for an address, and a telephone's is one (RFC 3966)."""
    shop = voice.shop
    if voice.neutral:
        return f"tel:{shop.phone}", {}
    return (f"mailto:{shop.email}" if shop.email else f"tel:{shop.phone}"), {"cn": shop.name}


def _alarm(voice: _Voice) -> Alarm:
    from icalendar import Alarm  # noqa: PLC0415 - see above

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", voice.title())
    alarm.add("trigger", -ALARM)
    return alarm


def _said(say: Say, shop: Shop, language: str) -> str:
    return render([say], language=language, form="chat", zone=shop.zone).text
