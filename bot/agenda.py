"""The coming days, for the terminal and for other programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from rich import box
from rich.table import Table
from rich.text import Text

from booking import answers, appointments, people
from booking.desk import Desk
from booking.phones import pretty
from booking.shop import Shop
from booking.standing import Standing, standings
from bot import lists
from bot.lists import ENGLISH, Lists
from locales.dates import say_day


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
    answers: Mapping[str, str]
    """What the service needs to know, by the field's id: where to go, whom to call."""
    state: str
    """booked, reminded, confirmed, unreachable; asked: the owner has not agreed yet; missed."""

    @property
    def day(self) -> date:
        return self.start.date()


def coming(desk: Desk, days: int) -> list[Entry]:
    """What is booked from today on for so many days, in order."""
    zone = desk.shop.zone
    today = desk.now.astimezone(zone).date()
    ahead = appointments.between(desk, today, today + timedelta(days=days - 1))
    stands = standings(desk, ahead)
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
            answers={
                field.id: value
                for field, value in answers.given(desk, booked.service, booked.person_id)
            },
            state=stands[booked.id],
        )
        for booked in ahead
    ]


def as_table(shop: Shop, entries: Sequence[Entry]) -> Table:
    """One section for each day that has appointments; 80 columns are enough for it."""
    table = Table(title=Text(shop.name), title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    # A column in which nothing stands would only take the others' room.
    more = {
        "With": len({*shop.staff, *(entry.staff for entry in entries)}) > 1,
        "State": any(entry.state != Standing.BOOKED for entry in entries),
        "Details": any(entry.answers for entry in entries),
    }
    left_out = {name for name, shown in more.items() if not shown}
    table.add_column("Time", no_wrap=True)
    for heading in ("What", "With", "Ref.", "State", "Details"):
        if heading not in left_out:
            table.add_column(heading, overflow="fold", no_wrap=heading in ("Ref.", "State"))
    for day, of_day in groupby(entries, lambda entry: entry.day):
        table.add_row(Text(say_day(day, ENGLISH, short=True), style="bold"))
        for entry in of_day:
            cells = _cells(shop, entry)
            shown = (cell for heading, cell in cells.items() if heading not in left_out)
            table.add_row(*(Text(cell) for cell in shown))
        table.add_section()
    return table


def _cells(shop: Shop, entry: Entry) -> dict[str, str]:
    """By heading, in the owner's words; what has left the shop file goes by its id."""
    service, staff = shop.services.get(entry.service), shop.staff.get(entry.staff)
    named = shop.text(service.name, shop.owner.language) if service else entry.service
    seats = f" × {entry.seats}" if entry.seats > 1 else ""
    unreminded = "" if entry.remind else "\n(no reminder)"
    return {
        "Time": f"{entry.start:%H:%M}–{entry.end:%H:%M}",
        "What": f"{entry.name}\n{named}{seats}{unreminded}",
        "With": staff.name if staff else entry.staff,
        "Ref.": entry.reference,
        "State": entry.state,
        "Details": _details(shop, entry),
    }


def _details(shop: Shop, entry: Entry) -> str:
    """As short as it goes: an address, a number."""
    service = shop.services.get(entry.service)
    phones = {field.id for field in service.fields if field.kind == "phone"} if service else ()
    return "\n".join(
        pretty(value, shop.country) if id in phones else value
        for id, value in entry.answers.items()
    )


def as_json(agendas: Lists[Entry]) -> str:
    """The same for a program; the schema does not change within a major release.

    {"shops": [{"shop": id, "timezone": IANA name, "appointments": [{"start", "end": ISO 8601 with
    the shop's offset, "service", "staff": ids of the shop file, "name", "reference": text,
    "seats": number, "reminder": true or false, "answers": {id of the field: text}, "state":
    "booked", "reminded", "confirmed", "unreachable", "asked" (the owner has not agreed yet) or
    "missed"}]}]}
    """
    return lists.as_json("appointments", agendas, _plain)


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
        "answers": dict(entry.answers),
        "state": entry.state,
    }
