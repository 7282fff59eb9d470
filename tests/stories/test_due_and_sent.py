"""Due against sent: a reminder that did not go out is told to the owner, once, and to a monitor."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from booking import marks
from booking.storage import StorageFailed
from bot.demo.failures import Failure, Fault
from bot.metrics import app as metrics
from tests.patience import PATIENCE
from tests.stories.world import TUESDAY, TelegramUser, World


async def booked(world: World, name: str, time: str) -> TelegramUser:
    person = world.telegram_user(name)
    await person.says("/start")
    await person.books(f"Freitag {time} Uhr")
    return person


async def health(world: World) -> str:
    async with httpx.AsyncClient() as web:
        return str((await web.get(f"{world.web_url}/healthz")).json()["status"])


async def numbers(world: World) -> str:
    assert world.app
    transport = httpx.ASGITransport(metrics(world.app.fronts))
    async with httpx.AsyncClient(transport=transport, base_url="http://numbers") as web:
        return (await web.get("/metrics")).text


async def an_hour_passes(world: World) -> None:
    assert world.app
    await world.later(hours=1)
    await world.app.periodic.compare()
    await world.rest()


async def test_the_owner_hears_of_a_reminder_that_did_not_go_out(workshop: World) -> None:
    olga = await workshop.owner()
    ada, ben = await booked(workshop, "Ada", "15"), await booked(workshop, "Ben", "16")
    bens = next(each for each in await workshop.booked() if each.starts_at.hour == 15)
    await an_hour_passes(workshop)
    told = len(olga.chat)
    refused = Failure(Fault.REFUSED, "sendMessage", address=str(ben.person.id), status=400)
    workshop.telegram.failures.waiting.append(refused)

    await workshop.later(days=2, hours=5)
    assert "Erinnerung" in ada.chat[-1]
    assert "Erinnerung" not in ben.chat[-1]
    await an_hour_passes(workshop)

    assert [said for said in olga.chat[told:] if "fällig" in said] == [
        f"Von 2 fälligen Erinnerungen ging eine nicht hinaus: {bens.reference}. "
        "Bitte erinnern Sie diese Kunden selbst."
    ]
    assert await health(workshop) == "degraded"
    seen = await numbers(workshop)
    assert 'terminbote_reminders_due{shop="single"} 2.0' in seen
    assert 'terminbote_reminders_sent{shop="single"} 1.0' in seen
    assert 'terminbote_reminders_failed{code="bad_request",shop="single"} 1.0' in seen

    await workshop.shut()
    await workshop.open()
    assert await health(workshop) == "degraded", "a restart puts nothing right"

    await an_hour_passes(workshop)
    assert len([said for said in olga.chat[told:] if "fällig" in said]) == 1


async def test_all_is_well_when_all_went_out(workshop: World) -> None:
    olga = await workshop.owner()
    await booked(workshop, "Ada", "15")
    await an_hour_passes(workshop)
    told = len(olga.chat)

    await workshop.later(days=2, hours=4)
    await an_hour_passes(workshop)

    assert olga.chat[told:] == []
    assert await health(workshop) == "ok"


async def test_who_is_to_be_called_already_is_not_named_again(workshop: World) -> None:
    olga, ada = await workshop.owner(), await booked(workshop, "Ada", "15")
    await an_hour_passes(workshop)
    workshop.telegram.people[ada.person.id].deactivated = True
    told = len(olga.chat)

    await workshop.later(days=2, hours=4, minutes=1)
    await workshop.later(hours=3)
    await an_hour_passes(workshop)

    (asked,) = olga.chat[told:]
    assert "hat keine Erinnerung bekommen" in asked
    assert await health(workshop) == "degraded"


async def test_work_that_fails_shows_until_it_succeeds(
    workshop: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk can still be read from, so the database alone does not show it."""
    assert workshop.app

    def full(*_: object) -> None:
        raise StorageFailed("database or disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(marks, "note", full)
        await workshop.app.periodic.awake()
        assert await health(workshop) == "degraded"

    await workshop.app.periodic.awake()

    assert await health(workshop) == "ok"


async def test_a_token_that_telegram_refuses_shows(workshop: World) -> None:
    workshop.telegram.failures.add(Failure(Fault.REFUSED, "getUpdates", status=401, times=99))
    workshop.telegram.updates.end_polls()

    assert await becomes_degraded(workshop)


async def test_a_second_installation_with_the_same_token_shows(workshop: World) -> None:
    assert await health(workshop) == "ok"
    workshop.telegram.failures.add(Failure(Fault.REFUSED, "getUpdates", status=409))
    workshop.telegram.updates.end_polls()

    assert await becomes_degraded(workshop)
    assert workshop.app
    await workshop.app.periodic.awake()
    assert await workshop.look(lambda desk: marks.noted(desk, marks.RIVAL)) == TUESDAY


async def becomes_degraded(world: World) -> bool:
    async with asyncio.timeout(PATIENCE):
        while await health(world) != "degraded":
            await asyncio.sleep(0.01)
    return True
