from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from rich.console import Console

from booking import appointments, blocks, people
from booking.appointments import CALLED_OFF
from booking.desk import Desk
from booking.times import cell_of
from bot import agenda
from bot.agenda import Line
from tests.office import Office


async def booked(office: Office, name: str, **span: float) -> str:
    person = await office.person(f"{name} {span}")
    await office.desk(lambda desk: people.rename(desk, person, name))
    made = await office.appointment(person, **span)
    reference = f"{name[:1].upper()}{made.id}"[:8]
    await office.desk(lambda desk: appointments.change(desk, made, reference=reference))
    return reference


def shown(office: Office, entries: Sequence[Line], *, width: int = 120) -> list[str]:
    console = Console(width=width)
    with console.capture() as captured:
        console.print(agenda.as_table(office.shop, entries))
    return [line.rstrip() for line in captured.get().splitlines()]


async def test_days_come_in_order_and_in_the_shops_own_time(office: Office) -> None:
    await booked(office, "Ben", days=1, hours=2)
    await booked(office, "Ada", days=1)
    await booked(office, "Cem", hours=14)
    entries = await office.desk(lambda desk: agenda.booked(desk, 3))

    assert [entry.name for entry in entries] == ["Cem", "Ada", "Ben"]
    assert [entry.start.isoformat() for entry in entries] == [
        "2026-11-26T00:00:00+01:00",
        "2026-11-26T10:00:00+01:00",
        "2026-11-26T12:00:00+01:00",
    ]


async def test_today_is_the_shops_today_and_days_end_at_its_midnight(office: Office) -> None:
    await booked(office, "Ada", hours=14)
    office.now = datetime(2026, 11, 25, 22, 59, tzinfo=UTC)
    late = await office.desk(lambda desk: agenda.booked(desk, 1))
    office.pass_time(minutes=1)
    past_midnight = await office.desk(lambda desk: agenda.booked(desk, 1))

    assert late == []
    assert [entry.name for entry in past_midnight] == ["Ada"]


async def test_what_was_called_off_is_not_on_it(office: Office) -> None:
    ada = await office.person()
    made = await office.appointment(ada)
    await office.desk(lambda desk: appointments.change(desk, made, state=CALLED_OFF))

    assert await office.desk(lambda desk: agenda.booked(desk, 7)) == []


async def test_the_table_has_a_section_for_each_day(office: Office) -> None:
    first = await booked(office, "Ada", days=1)
    await booked(office, "Ben", days=1, hours=1)
    await booked(office, "Cem", days=2)
    entries = await office.desk(lambda desk: agenda.booked(desk, 7))
    entries[1] = replace(entries[1], seats=2, remind=False, service="gone", staff="left")
    entries[2] = replace(entries[2], state="confirmed")
    lines = shown(office, entries)

    assert lines[0] == "Salon Sonne"
    assert [line.split() for line in lines[2:12]] == [
        ["Time", "What", "With", "Ref.", "State"],
        [lines[3].strip()],
        ["Thu", "26", "Nov"],
        ["10:00–10:30", "Ada", "Mia", first, "booked"],
        ["Haarschnitt"],
        ["11:00–11:30", "Ben", "left", entries[1].reference, "booked"],
        ["gone", "×", "2"],
        ["(no", "reminder)"],
        [],
        ["Fri", "27", "Nov"],
    ]


async def test_eighty_columns_break_no_word(office: Office) -> None:
    for name in ("Maximiliane Hohenstein", "Ada Lindqvist"):
        await booked(office, name, days=len(name))
    entries = await office.desk(lambda desk: agenda.booked(desk, 30))
    entries[0] = replace(
        entries[0], state="unreachable", answers={"address": "Am See 3, Hinterhof"}
    )
    words = {word for line in shown(office, entries, width=80) for word in line.split()}

    assert {"Haarschnitt", "Maximiliane", "Hohenstein", "unreachable", "Hinterhof"} <= words


async def test_what_a_service_needs_to_know_stands_beside_it(office: Office) -> None:
    await booked(office, "Ada", days=1)
    ben = await office.person("+4917139200145", channel="sms")
    home, advice = [await office.appointment(ben, reference=f"K7Q{n}", days=n) for n in (2, 3)]

    def needing(desk: Desk) -> None:
        people.keep_detail(desk, ben, "address", "Am See 3")
        appointments.change(desk, home, service="home")
        appointments.change(desk, advice, service="advice")

    await office.desk(needing)
    entries = await office.desk(lambda desk: agenda.booked(desk, 7))
    lines = shown(office, entries)

    assert [entry.answers for entry in entries] == [
        {}, {"address": "Am See 3"}, {"phone": "+4917139200145"},
    ]  # fmt: skip
    assert lines[2].split()[-1] == "Details"
    assert any(line.endswith("Am See 3") for line in lines)
    assert any(line.endswith("0171 39200145") for line in lines)


async def test_a_program_gets_every_field(office: Office) -> None:
    reference = await booked(office, "Ada", days=1)
    entries = await office.desk(lambda desk: agenda.booked(desk, 7))

    assert json.loads(agenda.as_json([(office.shop, entries)])) == {
        "shops": [
            {
                "shop": "salon",
                "timezone": "Europe/Berlin",
                "appointments": [
                    {
                        "start": "2026-11-26T10:00:00+01:00",
                        "end": "2026-11-26T10:30:00+01:00",
                        "service": "cut",
                        "staff": "mia",
                        "name": "Ada",
                        "reference": reference,
                        "seats": 1,
                        "reminder": True,
                        "answers": {},
                        "state": "booked",
                    }
                ],
                "blocked": [],
            }
        ]
    }


async def blocked(office: Office, begin: str, end: str, *, staff: str | None = None) -> None:
    """From one moment to the other by the shop's clock, which is an hour ahead of UTC."""
    span = tuple(cell_of(datetime.fromisoformat(f"{each}+01:00")) for each in (begin, end))
    await office.desk(lambda desk: blocks.add(desk, [(span[0], span[1])], staff=staff))


async def test_what_the_owner_has_blocked_stands_between_the_appointments(office: Office) -> None:
    first = await booked(office, "Ada", days=1)
    await blocked(office, "2026-11-26 12:00", "2026-11-26 14:00", staff="mia")
    await blocked(office, "2026-11-26 20:00", "2026-11-27 00:00", staff="leo")
    await blocked(office, "2026-11-27 00:00", "2026-11-29 09:30")
    lines = shown(office, await office.desk(lambda desk: agenda.coming(desk, 4)))

    assert [words for line in lines[4:] if (words := line.split())] == [
        ["Thu", "26", "Nov"],
        ["10:00–10:30", "Ada", "Mia", first],
        ["Haarschnitt"],
        ["12:00–14:00", "blocked", "Mia"],
        ["20:00–24:00", "blocked", "Leo"],
        ["Fri", "27", "Nov"],
        ["all", "day", "blocked", "everybody"],
        ["Sat", "28", "Nov"],
        ["all", "day", "blocked", "everybody"],
    ]  # fmt: skip


async def test_a_program_gets_what_is_blocked_day_by_day(office: Office) -> None:
    await blocked(office, "2026-11-26 18:00", "2026-11-27 12:00", staff="mia")
    await blocked(office, "2026-11-28 00:00", "2026-11-29 00:00")
    lines = await office.desk(lambda desk: agenda.coming(desk, 7))
    (shop,) = json.loads(agenda.as_json([(office.shop, lines)]))["shops"]

    assert shop["appointments"] == []
    assert shop["blocked"] == [
        {"start": "2026-11-26T18:00:00+01:00", "end": "2026-11-27T00:00:00+01:00", "staff": "mia"},
        {"start": "2026-11-27T00:00:00+01:00", "end": "2026-11-27T12:00:00+01:00", "staff": "mia"},
        {"start": "2026-11-28T00:00:00+01:00", "end": "2026-11-29T00:00:00+01:00", "staff": None},
    ]
