"""The appointment in the customer's own calendar: a file in the chat, a link by SMS."""

from __future__ import annotations

import logging
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import icalendar
import pytest

from bot.demo.failures import Failure, Fault
from tests.stories.conftest import Opening
from tests.stories.shops import shop_with
from tests.stories.world import TUESDAY, SmsUser, TelegramUser, World

FRIDAY = datetime(2026, 11, 27, 14, tzinfo=UTC)
MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)


async def test_the_file_follows_the_appointment_wherever_it_goes(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")
    assert ada.news[-1] == "Für Ihren Kalender: Datei öffnen und übernehmen."
    await ada.says("verschieben")
    await ada.says("Montag 10 Uhr")
    await ada.taps("Ja, verschieben")
    await ada.says("absagen")
    await ada.taps("Ja, absagen")

    booked, moved, off = files(workshop, ada)
    assert {each["UID"] for each in (booked, moved, off)} == {booked["UID"]}
    assert [each["SEQUENCE"] for each in (booked, moved, off)] == [0, 1, 2]
    assert [each.start for each in (booked, moved, off)] == [FRIDAY, MONDAY, MONDAY]
    assert [each["STATUS"] for each in (booked, moved, off)] == [
        "CONFIRMED",
        "CONFIRMED",
        "CANCELLED",
    ]


async def test_a_file_that_was_held_up_shows_how_things_stand_when_it_goes(
    workshop: World,
) -> None:
    """It is made when it is sent; the message that carries it survives everything."""
    ada = workshop.telegram_user("Ada")
    workshop.telegram.failures.add(Failure(Fault.REFUSED, "sendDocument", status=502, times=2))
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")
    assert files(workshop, ada) == []
    await workshop.shut()
    await workshop.open()
    for _ in range(6):
        await workshop.later(seconds=5)

    (only,) = files(workshop, ada)
    assert (only.start, only["SEQUENCE"]) == (FRIDAY, 0)


async def test_what_the_shop_says_of_a_date_reaches_the_calendar_too(
    opening: Opening, tmp_path: Path
) -> None:
    asking = await opening(shop_with(tmp_path, "", check="approval = true"), TUESDAY)
    olga, ada, ben = await asking.owner(), asking.telegram_user("Ada"), asking.sms_user()
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")
    assert files(asking, ada) == []
    await olga.taps("Zusagen")
    await ben.books("Montag 10 Uhr", "2 Ben")
    await olga.taps("Zusagen")
    assert ben.chat[-1].startswith("Für Ihren Kalender: http")
    for booked in await asking.booked():
        await olga.says(f"frei {booked.reference}")

    agreed, off = files(asking, ada)
    assert (agreed["STATUS"], off["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert (agreed["UID"], agreed["SEQUENCE"] < off["SEQUENCE"]) == (off["UID"], True)
    assert "Für Ihren Kalender" not in ben.chat[-1]


async def test_by_sms_a_link_leads_to_it_and_stays_the_same(
    workshop: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "uvicorn")  # as the program does; else it notes every visit
    caplog.set_level(logging.DEBUG)  # last: what is heard at all follows the newest
    ben = await booked_by_sms(workshop)
    secret = secret_in(ben.last)
    await ben.says("verschieben")
    await ben.says("Montag 10 Uhr")
    await ben.says("1")
    assert ben.last.startswith("Verschoben: Fahrradcheck, neu Mo 30.11. 10:00. Nr. ")
    assert secret_in(ben.last) == secret

    async with httpx.AsyncClient(base_url=workshop.web_url) as phone:
        path = f"/calendar/{secret}.ics"
        looked_at = await phone.head(path)
        moved = await phone.get(path)
        await ben.says("absagen")
        await ben.says("1")
        off = await phone.get(path)

    assert looked_at.status_code == 200
    assert looked_at.content == b""
    assert moved.headers["content-type"] == "text/calendar; charset=utf-8; method=PUBLISH"
    assert moved.headers["cache-control"] == "no-store"
    assert "set-cookie" not in moved.headers
    assert (event(moved.content).start, event(moved.content)["SEQUENCE"]) == (MONDAY, 1)
    assert (event(off.content)["STATUS"], event(off.content)["SEQUENCE"]) == ("CANCELLED", 2)
    assert not [each for each in caplog.messages if secret in each]
    assert secret.encode() not in await workshop.everything_kept()


@pytest.mark.parametrize("end", ["erased", "over", "guessed"])
async def test_the_link_is_good_for_nothing_once(workshop: World, end: str) -> None:
    ben = await booked_by_sms(workshop)
    secret = secret_in(ben.last)
    async with httpx.AsyncClient(base_url=workshop.web_url) as phone:
        assert (await phone.get(f"/calendar/{secret}.ics")).status_code == 200
        if end == "erased":
            await ben.says("DELETE")
            await ben.says("1")
        if end == "over":
            await workshop.later(days=3, hours=5, minutes=31)
        if end == "guessed":
            other = "A" if secret[-1] != "A" else "B"
            secret = secret[:-1] + other
        gone = await phone.get(f"/calendar/{secret}.ics")
        nonsense = [await phone.get(f"/calendar/{each}.ics") for each in ("", "x", "ä" * 16)]

    assert gone.status_code == 404
    assert gone.text == "This calendar link is no longer good.\n"
    assert {each.status_code for each in nonsense} == {404}


async def test_a_practice_is_in_nobody_s_calendar_by_name(opening: Opening) -> None:
    practice = await opening("practice.toml", TUESDAY)
    ben = practice.sms_user()
    await ben.books("Heilmassage Montag 15 Uhr", "2 Ben")
    async with httpx.AsyncClient(base_url=practice.web_url) as phone:
        found = await phone.get(f"/calendar/{secret_in(ben.chat[-1])}.ics")

    assert event(found.content)["SUMMARY"] == "Termin"
    assert b"Beispiel" not in found.content
    assert 'filename="' in found.headers["content-disposition"]


async def booked_by_sms(world: World) -> SmsUser:
    ben = world.sms_user()
    await ben.books("Freitag 15 Uhr", "2 Ben")
    return ben


def secret_in(text: str) -> str:
    found = re.search(r"/calendar/([\w-]{16})\.ics", text)
    assert found, text
    return found[1]


def files(world: World, person: TelegramUser) -> list[Any]:
    """The events in the files of somebody's chat, in order."""
    shown = world.telegram.shown(person.person.id)["messages"]
    ids = [each["document"]["file_id"] for each in shown if "document" in each]
    return [event(world.telegram.files[each].content) for each in ids]


def event(content: bytes) -> Any:
    (only,) = icalendar.Calendar.from_ical(content).events
    return only
