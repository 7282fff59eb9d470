"""Who waits for something sooner, for the terminal and for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from rich.table import Table
from rich.text import Text

from booking import people, waiting
from booking.desk import Desk
from booking.shop import Shop
from booking.waiting import Wish
from bot import lists
from bot.lists import ENGLISH, Lists, new_table
from locales.dates import say_day


@dataclass(frozen=True)
class Line:
    """One wish, with the name of whose it is."""

    name: str
    since: str
    """ISO 8601 with the shop's offset."""
    wish: Wish


def waits(desk: Desk) -> list[Line]:
    """Everybody who waits, the first to ask first."""
    return [
        Line(
            people.name_of(desk, entry.person_id),
            entry.made_at.astimezone(desk.shop.zone).isoformat(timespec="seconds"),
            entry.wish,
        )
        for entry in waiting.everybody(desk)
    ]


def as_table(shop: Shop, lines: Sequence[Line]) -> Table:
    """One row for each wish, in the order in which they are offered something."""
    headings = ("Since", "Name", "Service", "With", "Days", "Time")
    table = new_table(headings, title=Text(f"{shop.name}: waiting list"))
    for line in lines:
        table.add_row(*(Text(cell) for cell in _cells(shop, line)))
    return table


def _cells(shop: Shop, line: Line) -> list[str]:
    """In the owner's words; a service or person that has left the shop file goes by its id."""
    wish = line.wish
    service, staff = shop.services.get(wish.service), shop.staff.get(wish.staff)
    named = shop.text(service.name, shop.owner.language) if service else wish.service
    days = dict.fromkeys(
        say_day(day, ENGLISH, short=True) for day in (wish.first_day, wish.last_day)
    )
    return [
        line.since[:16].replace("T", " "),
        line.name,
        f"{named} × {wish.seats}" if wish.seats > 1 else named,
        staff.name if staff else wish.staff or "anyone",
        " – ".join(days),
        f"{_clock(wish.from_minute)}–{_clock(wish.to_minute)}",
    ]


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def as_json(found: Lists[Line]) -> str:
    """The same for a program; the schema does not change within a major release.

    {"shops": [{"shop": id, "timezone": IANA name, "waiting": [{"name": text, "since": ISO 8601 with
    the shop's offset, "service", "staff": ids of the shop file, "seats": number, "first_day",
    "last_day": ISO 8601, "from_minute", "to_minute": of the local day}]}]}
    """
    return lists.as_json("waiting", found, _plain)


def _plain(line: Line) -> dict[str, Any]:
    return {"name": line.name, "since": line.since, **asdict(line.wish)}
