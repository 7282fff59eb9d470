"""What is kept about one person, for the answer that the law gives them (GDPR Art. 15 and 20)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from rich.console import Group
from rich.table import Table
from rich.text import Text

from booking import appointments, people, phones
from booking.desk import Desk
from booking.phones import pretty
from booking.privacy import datamap
from booking.privacy.datamap import Whom
from booking.reference import read_reference
from booking.shop import Shop
from booking.tables import metadata
from bot.kept_words import COLUMNS, TABLES, TECHNICAL
from bot.lists import new_table
from bot.notice import Item
from bot.voice import Voice
from flows.words.normal import normal

SCHEMA = 1
"""Of the export by machine; a field that changes its meaning or goes makes it grow."""
Rows = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True)
class Found:
    """Somebody who may be meant."""

    id: int
    name: str
    phone: str
    reference: str
    """Of their last appointment."""


# Whom -------------------------------------------------------------------------------------------


def look_up(desk: Desk, typed: str) -> list[Found]:
    """Everybody who may be meant by a number, a reference or a name, by name."""
    numbers = {*_by_address(desk, typed), *_by_reference(desk, typed)}
    return sorted(
        (_found(desk, number) for number in numbers or _by_name(desk, typed)),
        key=lambda found: (found.name, found.id),
    )


def address_of(shop: Shop, typed: str) -> tuple[str, str] | None:
    """What was typed, as a telephone number; also of somebody who has not booked."""
    try:
        return people.PHONE, phones.parse_phone(typed, shop.country)
    except phones.NotANumber:
        return None


def _by_address(desk: Desk, typed: str) -> Iterator[int]:
    """A telephone number, a Telegram chat's number, or the number of a row."""
    number = address_of(desk.shop, typed)
    for address in filter(None, (number, ("telegram", typed.strip()))):
        if person := people.find(desk, *address):
            yield person.id
    known = people.everyone(desk)
    yield from (each for each in known if str(each) == typed.strip())
    if number:
        yield from (each for each in known if people.phone(desk, each) == number[1])


def _by_reference(desk: Desk, typed: str) -> Iterator[int]:
    reference = read_reference(typed)
    booked = appointments.by_reference(desk, reference) if reference else None
    if booked:
        yield booked.person_id


def _by_name(desk: Desk, typed: str) -> Iterator[int]:
    """Whoever's name has words that begin like all those that were typed."""
    wanted = normal(typed).split()
    for number, name in people.everyone(desk).items():
        words = normal(name).split()
        if wanted and all(any(word.startswith(part) for word in words) for part in wanted):
            yield number


def _found(desk: Desk, number: int) -> Found:
    booked = appointments.all_of(desk, number)
    return Found(
        number,
        people.name_of(desk, number),
        people.phone(desk, number) or "",
        booked[-1].reference if booked else "",
    )


def as_choice(shop: Shop, found: Sequence[Found]) -> Table:
    """Several who may be meant, each with what names nobody else."""
    table = new_table(("Name", "Telephone", "Last appointment", "Number"))
    for each in found:
        phone = pretty(each.phone, shop.country) if each.phone else ""
        table.add_row(*map(Text, (each.name, phone, each.reference, str(each.id))))
    return table


# What -------------------------------------------------------------------------------------------


def kept(desk: Desk, whom: Whom) -> Rows:
    """Every row, readable; the shop's own chats are no customer's."""
    found = datamap.known(desk, whom)
    found.pop("owners", None)
    return found


def as_tables(voice: Voice, rows: Rows, said: Sequence[Item]) -> Group:
    """In plain words, each with its privacy class and its column; then what Art. 15(1) adds."""
    parts = [_table(voice.shop, name, rows[name]) for name in TABLES if name in rows]
    technical = (
        "Part of --json alone: the five-minute steps that an appointment takes, the numbers that "
        "tie rows together, and how far the program's own work is."
    )
    return Group(*parts, Text(technical, style="dim"), *(_item(voice, item) for item in said))


def _table(shop: Shop, name: str, rows: Sequence[Mapping[str, Any]]) -> Table:
    headings = ("What", "Kept", "Class", "Column")
    table = new_table(headings, title=Text(TABLES[name], style="bold"))
    for row in rows:
        for column, value in row.items():
            place = f"{name}.{column}"
            if place not in TECHNICAL and value not in (None, ""):
                cells = (COLUMNS[place], _plainly(shop, column, value), _class_of(place), place)
                table.add_row(*map(Text, cells))
        table.add_section()
    return table


def _plainly(shop: Shop, column: str, value: Any) -> str:
    """In the shop's own time and names; what has left the shop file goes by its id."""
    match value:
        case str() if column in ("service", "last_service") and value in shop.services:
            return shop.text(shop.services[value].name, shop.owner.language)
        case str() if column in ("staff", "last_staff") and value in shop.staff:
            return shop.staff[value].name
        case bool():
            return "yes" if value else "no"
        case datetime():
            return f"{value.astimezone(shop.zone):%Y-%m-%d %H:%M}"
        case dict():
            return json.dumps(value, ensure_ascii=False)
    return str(value)


def _class_of(place: str) -> str:
    table, _, column = place.partition(".")
    return str(metadata.tables[table].columns[column].info["privacy"])


def _item(voice: Voice, item: Item) -> Text:
    kept_for = (voice.say("labelled", label=each.what, value=each.long) for each in item.kept)
    lines = (*item.before, *item.listed, *kept_for, *item.after)
    return Text("\n".join(("", item.title, *(f"  {line}" for line in lines))))


def as_json(shop: Shop, made: datetime, rows: Rows, said: Sequence[Item]) -> str:
    """Everything, for another program (Art. 20).

    {"schema": 1, "shop": id, "controller", "contact": text, "made": ISO 8601, "timezone": IANA
    name, "data": {table: [{column: value}]}, "classes": {"table.column": privacy class}, "notice":
    [{"id", "title", "before", "listed", "kept", "after"}]}. Moments are in UTC.
    """
    whole = {
        "schema": SCHEMA,
        "shop": shop.id,
        "controller": shop.privacy.controller,
        "contact": shop.privacy.contact,
        "made": made.isoformat(),
        "timezone": str(shop.zone),
        "data": rows,
        "classes": {
            f"{name}.{column}": _class_of(f"{name}.{column}")
            for name, listed in rows.items()
            for column in listed[0]
        },
        "notice": [asdict(item) for item in said],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2, default=_moment)


def _moment(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in JSON")
