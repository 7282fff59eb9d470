"""The owner's tasks, for the terminal and for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rich.table import Table
from rich.text import Text

from booking import tasks
from booking.desk import Desk
from booking.phones import pretty
from booking.shop import Shop
from booking.tasks import Kind
from bot import lists
from bot.lists import ENGLISH, Lists, new_table
from locales.dates import say_day

SHORTEST = 4
"""Digits of a task's number that are shown, if they tell it from the others."""

WHAT: dict[Kind, str] = {
    "call": "Takes no messages: call if anything changes",
    "tell": "Could not be told of a change: call",
    "meant": "Sent a word that unsubscribes: call, was calling off meant?",
    "remind": "Got no reminder: call and remind",
    "unclear": "No more messages, or erasure? Find out",
    "call_back": "Asked to be called",
    "unread": "Wrote what the bot did not understand: answer",
    "access": "Wants to know what is stored: terminbote privacy person",
    "twilio": "Delete in Twilio's console: SMS up to that day, number ending in",
}


@dataclass(frozen=True)
class Entry:
    """One task, with whom it is about."""

    id: int
    kind: Kind
    due: datetime
    """In the shop's zone."""
    name: str
    """Empty where nobody knows who it was."""
    phone: str
    reference: str
    start: datetime | None
    """Of the appointment with that reference."""
    words: str
    """What the person wrote, where that is what is unclear."""


def open_ones(desk: Desk) -> list[Entry]:
    """What is still to be done, the soonest due first."""
    return [_entry(desk, task) for task in tasks.waiting(desk)]


def _entry(desk: Desk, task: tasks.Task) -> Entry:
    about, zone = tasks.about(desk, task), desk.shop.zone
    date = about.appointment
    return Entry(
        id=task.id,
        kind=task.kind,
        due=task.due_at.astimezone(zone),
        name=about.name,
        phone=about.phone,
        reference=date.reference if date else "",
        start=date.starts_at.astimezone(zone) if date else None,
        words=task.words,
    )


def named(entries: Sequence[Entry], written: str) -> Entry | None:
    """The task whose number begins so, if there is exactly one."""
    found = [entry for entry in entries if str(entry.id).startswith(written)]
    return found[0] if len(found) == 1 else None


def as_table(shop: Shop, entries: Sequence[Entry]) -> Table:
    """The soonest due first, each under as many digits as tell it from the others."""
    headings = ("Number", "Until", "What", "Who", "Reference", "Appointment")
    table = new_table(headings, title=Text(shop.name))
    for entry in entries:
        table.add_row(*(Text(cell) for cell in _cells(shop, entry, entries)))
    return table


def _cells(shop: Shop, entry: Entry, entries: Sequence[Entry]) -> list[str]:
    wrote = f"\n“{entry.words}”" if entry.words else ""
    phone = pretty(entry.phone, shop.country) if entry.phone else ""
    return [
        _short(entry, entries),
        say_day(entry.due.date(), ENGLISH, short=True),
        WHAT[entry.kind] + wrote,
        "\n".join(filter(None, (entry.name, phone))) or "unknown",
        entry.reference,
        f"{say_day(entry.start.date(), ENGLISH, short=True)} {entry.start:%H:%M}"
        if entry.start
        else "",
    ]


def _short(entry: Entry, entries: Sequence[Entry]) -> str:
    number = str(entry.id)
    lengths = range(SHORTEST, len(number))
    return next((number[:n] for n in lengths if named(entries, number[:n])), number)


def as_json(found: Lists[Entry]) -> str:
    """The same for a program; the schema does not change within a major release.

    {"shops": [{"shop": id, "timezone": IANA name, "tasks": [{"id": number, "kind": call, meant,
    remind, unclear, access, call_back, unread or twilio, "due": ISO 8601 with the shop's offset,
    "name", "phone" (E.164), "reference": text, empty where unknown, "start": of the appointment,
    or null, "words": text, or how the number ends}]}]}
    """
    return lists.as_json("tasks", found, _plain)


def _plain(entry: Entry) -> dict[str, Any]:
    start = entry.start.isoformat() if entry.start else None
    return vars(entry) | {"due": entry.due.isoformat(), "start": start}
