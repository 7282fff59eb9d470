"""The waiting list in the terminal, and for other programs."""

from __future__ import annotations

import json
from datetime import date

from rich.console import Console

from booking import people, waiting
from booking.waiting import Wish
from bot import waitlist
from tests.office import Office

DAYS = date(2026, 11, 27), date(2026, 12, 4)


async def waits(office: Office, name: str, wish: Wish) -> None:
    person = await office.person(name)
    await office.desk(lambda desk: people.rename(desk, person, name))
    await office.desk(lambda desk: waiting.join(desk, wish, person))
    office.pass_time(minutes=1)


async def test_who_asked_first_stands_first_in_the_owners_words(office: Office) -> None:
    await waits(office, "Ben", Wish("cut", "mia", 1, *DAYS, 720, 1020))
    await waits(office, "[Ada]", Wish("braids", "", 2, *DAYS))
    lines = await office.desk(waitlist.waits)

    console = Console(width=120)
    with console.capture() as captured:
        console.print(waitlist.as_table(office.shop, lines))
    rows = [line.split() for line in captured.get().splitlines() if "2026-" in line]
    assert " ".join(rows[0]) == (
        "2026-11-25 10:00 Ben Haarschnitt Mia Fri 27 Nov – Fri 4 Dec 12:00–17:00"
    )
    assert " ".join(rows[1]) == (
        "2026-11-25 10:01 [Ada] Flechtabend × 2 anyone Fri 27 Nov – Fri 4 Dec 00:00–24:00"
    )


async def test_a_program_gets_every_field(office: Office) -> None:
    await waits(office, "Ben", Wish("cut", "mia", 1, *DAYS, 720, 1020))
    lines = await office.desk(waitlist.waits)

    assert json.loads(waitlist.as_json([(office.shop, lines)])) == {
        "shops": [
            {
                "shop": "salon",
                "timezone": "Europe/Berlin",
                "waiting": [
                    {
                        "name": "Ben",
                        "since": "2026-11-25T10:00:00+01:00",
                        "service": "cut",
                        "staff": "mia",
                        "seats": 1,
                        "first_day": "2026-11-27",
                        "last_day": "2026-12-04",
                        "from_minute": 720,
                        "to_minute": 1020,
                    }
                ],
            }
        ]
    }
