"""The coming days, for the terminal and for other programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any

from rich import box
from rich.table import Table
from rich.text import Text

from booking import answers, appointments, blocks, people
from booking.desk import Desk
from booking.phones import pretty
from booking.shop import Shop
from booking.standing import Standing, standings
from booking.times import Span, cell_of, moment_of
from bot.lists import ENGLISH, Lists, in_json, of_each
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


@dataclass(frozen=True)
class Blocked:
    """Time of one day that the owner has taken off."""

    start: datetime
    """In the shop's zone."""
    end: datetime
    staff: str | None
    """None: the whole shop."""

    @property
    def day(self) -> date:
        return self.start.date()

    @property
    def is_whole_day(self) -> bool:
        return self.start.time() == self.end.time() == time()


Line = Entry | Blocked


def coming(desk: Desk, days: int) -> list[Line]:
    """What is booked and what is blocked from today on for so many days, in order."""
    return sorted([*blocked(desk, days), *booked(desk, days)], key=lambda line: line.start)


def booked(desk: Desk, days: int) -> list[Entry]:
    """The appointments from today on for so many days, in order."""
    zone = desk.shop.zone
    today = desk.now.astimezone(zone).date()
    ahead = appointments.between(desk, today, today + timedelta(days=days - 1))
    stands = standings(desk, ahead)
    return [
        Entry(
            start=one.starts_at.astimezone(zone),
            end=one.ends_at.astimezone(zone),
            service=one.service,
            staff=one.staff,
            name=people.name_of(desk, one.person_id),
            reference=one.reference,
            seats=one.seats,
            remind=one.remind,
            answers={
                field.id: value for field, value in answers.given(desk, one.service, one.person_id)
            },
            state=stands[one.id],
        )
        for one in ahead
    ]


def blocked(desk: Desk, days: int) -> list[Blocked]:
    """What is blocked from today on for so many days, day by day."""
    today = desk.now.astimezone(desk.shop.zone).date()
    found = []
    for ahead in range(days):
        day = _cells_of_day(desk.shop, today + timedelta(days=ahead))
        found += [
            Blocked(_local(begin, desk.shop), _local(end, desk.shop), staff)
            for (begin, end), staff in blocks.told_apart(blocks.between(desk, day), day)
        ]
    return found


def _cells_of_day(shop: Shop, day: date) -> Span:
    """From midnight to midnight, by the shop's clock."""
    begin, end = (datetime.combine(each, time(), shop.zone) for each in (day, day + _DAY))
    return cell_of(begin), cell_of(end)


def _local(cell: int, shop: Shop) -> datetime:
    return moment_of(cell).astimezone(shop.zone)


_DAY = timedelta(days=1)


# For the eye -------------------------------------------------------------------------------------


def as_table(shop: Shop, lines: Sequence[Line]) -> Table:
    """One section for each day on which something stands; 80 columns are enough for it."""
    table = Table(title=Text(shop.name), title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    entries = [line for line in lines if isinstance(line, Entry)]
    # A column in which nothing stands would only take the others' room.
    more = {
        "With": len({*shop.staff, *(entry.staff for entry in entries)}) > 1,
        "Ref.": bool(entries),
        "State": any(entry.state != Standing.BOOKED for entry in entries),
        "Details": any(entry.answers for entry in entries),
    }
    left_out = {name for name, shown in more.items() if not shown}
    table.add_column("Time", no_wrap=True)
    for heading in ("What", "With", "Ref.", "State", "Details"):
        if heading not in left_out:
            table.add_column(heading, overflow="fold", no_wrap=heading in ("Ref.", "State"))
    for day, of_day in groupby(lines, lambda line: line.day):
        table.add_row(Text(say_day(day, ENGLISH, short=True), style="bold"))
        for line in of_day:
            cells = _cells(shop, line) if isinstance(line, Entry) else _blocked_cells(shop, line)
            shown = (cell for heading, cell in cells.items() if heading not in left_out)
            style = "" if isinstance(line, Entry) else "dim"
            table.add_row(*(Text(cell) for cell in shown), style=style)
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


def _blocked_cells(shop: Shop, line: Blocked) -> dict[str, str]:
    staff = shop.staff.get(line.staff) if line.staff else None
    return {
        "Time": "all day" if line.is_whole_day else f"{line.start:%H:%M}–{_end(line)}",
        "What": "blocked",
        "With": staff.name if staff else line.staff or "everybody",
        "Ref.": "",
        "State": "",
        "Details": "",
    }


def _end(line: Blocked) -> str:
    return "24:00" if line.end.time() == time() else f"{line.end:%H:%M}"


def _details(shop: Shop, entry: Entry) -> str:
    """As short as it goes: an address, a number."""
    service = shop.services.get(entry.service)
    phones = {field.id for field in service.fields if field.kind == "phone"} if service else ()
    return "\n".join(
        pretty(value, shop.country) if id in phones else value
        for id, value in entry.answers.items()
    )


# For a program -----------------------------------------------------------------------------------


def as_json(agendas: Lists[Line]) -> str:
    """The same for a program; the schema does not change within a major release.

    {"shops": [{"shop": id, "timezone": IANA name, "appointments": [{"start", "end": ISO 8601 with
    the shop's offset, "service", "staff": ids of the shop file, "name", "reference": text,
    "seats": number, "reminder": true or false, "answers": {id of the field: text}, "state":
    "booked", "reminded", "confirmed", "unreachable", "asked" (the owner has not agreed yet) or
    "missed"}], "blocked": [{"start", "end": within one day, "staff": id, or null for the whole
    shop}]}]}
    """
    return in_json(
        of_each(shop)
        | {
            "appointments": [_plain(line) for line in lines if isinstance(line, Entry)],
            "blocked": [_plain_block(line) for line in lines if isinstance(line, Blocked)],
        }
        for shop, lines in agendas
    )


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


def _plain_block(line: Blocked) -> dict[str, Any]:
    return {"start": line.start.isoformat(), "end": line.end.isoformat(), "staff": line.staff}
