"""The coming days, for the terminal and for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from babel import Locale
from rich import box
from rich.table import Table
from rich.text import Text

from booking import appointments, people
from booking.desk import Desk
from booking.shop import Shop
from locales.dates import say_day

ENGLISH = Locale("en")


@dataclass(frozen=True)
class Entry:
    """One appointment as it is read out in the morning."""

    start: datetime
    """In the shop's zone."""
    end: datetime
    service: str
    """Its id in the shop file."""
    staff: str
    name: str
    reference: str
    seats: int
    remind: bool

    @property
    def day(self) -> date:
        return self.start.date()


def coming(desk: Desk, days: int) -> list[Entry]:
    """What is booked from today on for so many days, in order."""
    zone = desk.shop.zone
    today = desk.now.astimezone(zone).date()
    return [
        Entry(
            start=booked.starts_at.astimezone(zone),
            end=booked.ends_at.astimezone(zone),
            service=booked.service,
            staff=booked.staff,
            name=people.name_of(desk, booked.person_id),
            reference=booked.reference,
            seats=booked.seats,
            remind=booked.remind,
        )
        for booked in appointments.between(desk, today, today + timedelta(days=days - 1))
    ]


def as_table(shop: Shop, entries: Sequence[Entry]) -> Table:
    """One section for each day that has appointments."""
    table = Table(title=Text(shop.name), title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("Day", "Time", "Service", "With", "Name", "Reference", "Reminder"):
        table.add_column(heading, overflow="fold")
    for day, of_day in groupby(entries, lambda entry: entry.day):
        heading = say_day(day, ENGLISH, short=True)
        for number, entry in enumerate(of_day):
            first = Text(heading if number == 0 else "", style="bold")
            table.add_row(first, *(Text(cell) for cell in _cells(shop, entry)))
        table.add_section()
    return table


def _cells(shop: Shop, entry: Entry) -> list[str]:
    """In the owner's words; a service or person that has left the shop file goes by its id."""
    service, staff = shop.services.get(entry.service), shop.staff.get(entry.staff)
    named = shop.text(service.name, shop.owner.language) if service else entry.service
    return [
        f"{entry.start:%H:%M}–{entry.end:%H:%M}",
        f"{named} × {entry.seats}" if entry.seats > 1 else named,
        staff.name if staff else entry.staff,
        entry.name,
        entry.reference,
        "yes" if entry.remind else "no",
    ]


def as_json(agendas: Sequence[tuple[Shop, Sequence[Entry]]]) -> str:
    """The same for a program; the schema does not change within a major release.

    {"shops": [{"shop": id, "timezone": IANA name, "appointments": [{"start", "end": ISO 8601 with
    the shop's offset, "service", "staff": ids of the shop file, "name", "reference": text,
    "seats": number, "reminder": true or false}]}]}
    """
    whole = {
        "shops": [
            {
                "shop": shop.id,
                "timezone": str(shop.zone),
                "appointments": [_plain(entry) for entry in entries],
            }
            for shop, entries in agendas
        ]
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _plain(entry: Entry) -> dict[str, Any]:
    return {
        "start": entry.start.isoformat(),
        "end": entry.end.isoformat(),
        "service": entry.service,
        "staff": entry.staff,
        "name": entry.name,
        "reference": entry.reference,
        "seats": entry.seats,
        "reminder": entry.remind,
    }
