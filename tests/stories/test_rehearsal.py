"""The rehearsal: the owner's own chat and number play a customer, and nothing remains of it."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from booking import owners, rehearsals, tables
from booking.desk import Desk
from booking.privacy import erase, stoplist
from bot import app as house
from bot import rehearsal, rehearsal_shell
from bot.commandline import app
from bot.demo.failures import Failure, Fault
from bot.rehearsal_report import good
from bot.rehearsal_stage import REPORTED_WITHIN, Stage
from locales import Say
from reminders import outbox
from reminders.outbox import Purpose, To
from tests.patience import PATIENCE
from tests.ports import free_port
from tests.stories.conftest import Opening
from tests.stories.shops import shop_with
from tests.stories.world import (
    NO_LIMITS,
    SHOPS,
    TUESDAY,
    SmsUser,
    TelegramUser,
    World,
    _due,
)

NUMBER = "+491713920012"
"""The owner's, in the salon's file."""
GOES = (
    *(tables.people, tables.contacts, tables.details, tables.appointments, tables.cells),
    *(tables.reminders, tables.stops, tables.tasks, tables.waiting, tables.openings),
    tables.rehearsals,
)
"""Of these no row may remain that was not there before."""
STEPS = """
1 Gebucht: ok
2 Bestätigung angekommen: ok
3 Erinnerung angekommen: ok
4 Antwort „Ich komme“ verstanden: ok
5 STOP hält Nachrichten zurück: ok
6 Gelöscht und Zeit wieder frei: ok
7 Aufgeräumt: ok"""
ALL_WELL = f"Probe Telegram: alles in Ordnung{STEPS}"
NO_NUMBER = (
    "Probe SMS: nicht möglich. In der Datei des Betriebs fehlt die Nummer unter [owner] sms."
)

Play = Callable[[Stage], Awaitable[str]]


async def rehearse(world: World) -> None:
    assert world.app
    await world.app.periodic.rehearse()
    await world.rest()


async def kept(world: World) -> dict[str, int]:
    return {table.name: await world.count(table) for table in GOES}


async def is_stopped(world: World, user: TelegramUser) -> bool:
    chat = str(user.person.id)
    return bool(await world.look(lambda desk: stoplist.stopped(desk, "telegram", chat)))


async def owners_phone(world: World) -> SmsUser:
    """The number in the shop file, once the program has read of it."""
    while not await world.look(lambda desk: owners.is_owner(desk, "sms", NUMBER)):
        await asyncio.sleep(0.01)
    return world.sms_user(NUMBER)


def before_erasing(monkeypatch: pytest.MonkeyPatch, happens: Play) -> None:
    """Let something happen in the middle: the customer has said STOP, and is not erased yet."""
    *steps, erased = rehearsal.STEPS
    monkeypatch.setattr(rehearsal, "STEPS", (*steps, ("stopped", happens), erased))


# What the shopkeeper sees -------------------------------------------------------------------------


async def test_both_channels_are_played_from_booking_to_erasure(salon: World) -> None:
    olga, phone = await salon.owner(), await owners_phone(salon)
    before = await kept(salon)

    await olga.says("Probe")
    assert olga.last == "Die Probe beginnt gleich. Sie dauert etwa zwei Minuten."
    await olga.says("/probe")
    assert olga.last.startswith("Es läuft schon eine Probe.")
    told = len(olga.chat)
    await rehearse(salon)

    played = olga.chat[told:]
    assert played[0].startswith("Probe: Hier wird jetzt ein Kunde durchgespielt")
    assert any("Haarschnitt\nSamstag, 23. Januar" in text for text in played), "far ahead"
    assert any("Erinnerung an Ihren Termin" in text for text in played)
    assert sum(text.startswith("Neuer Termin") for text in played) == 2
    assert played[-2:] == [ALL_WELL, f"Probe SMS: alles in Ordnung{STEPS}"]
    assert phone.chat[0].startswith("Probe: Die nächsten SMS spielen einen Kunden durch")
    assert not any(text.startswith("Neu ") for text in phone.chat), "told where it was asked for"

    assert await kept(salon) == before
    assert not await is_stopped(salon, olga)
    await salon.later(days=60)
    assert olga.chat[told:] == played, "nothing of it comes later"


async def test_the_owners_lists_outlive_a_rehearsal(salon: World) -> None:
    """They go when one of the customers is erased whom they name."""
    olga, ada = await salon.owner(), salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")
    await olga.says("Freitag")
    agenda = olga.last
    await olga.says("Probe")
    await rehearse(salon)
    await salon.later(minutes=1)
    assert agenda in olga.chat

    await ada.says("/delete")
    await ada.taps("Absagen und alles löschen")
    await salon.later(seconds=10)
    assert agenda not in olga.chat


async def test_asked_by_sms_the_reports_are_short(salon: World) -> None:
    phone = await owners_phone(salon)

    for word in ("Prova", "Répétition", "rehearsal"):
        await phone.says(word)
        assert phone.last.startswith(("Die Probe beginnt gleich.", "Es läuft schon"))
    await rehearse(salon)

    assert phone.chat[-2:] == [
        "Probe Telegram: nicht möglich. "
        "Noch kein eigener Chat ist als Chat der Leitung angemeldet.",
        "Probe SMS: alles in Ordnung",
    ]


async def test_an_sms_that_is_not_reported_as_delivered_is_called_so(salon: World) -> None:
    await owners_phone(salon)
    olga = await salon.owner()
    salon.twilio.failures.add(Failure(Fault.UNHEARD, "create", address=NUMBER, times=20))

    await olga.says("rehearsal")
    going_on = asyncio.create_task(rehearse(salon))
    async with asyncio.timeout(PATIENCE):
        while not going_on.done():
            if await salon.look(waits_for_report):
                salon.clock.move(REPORTED_WITHIN)
            await asyncio.sleep(0.05)
    await going_on

    assert olga.chat[-1] == (
        "Probe SMS: alles in Ordnung"
        + STEPS.replace(
            "angekommen: ok", "angekommen: gesendet, noch nicht als zugestellt gemeldet"
        )
    )


def waits_for_report(desk: Desk) -> bool:
    """Whether a text has been sent and nothing else is under way."""
    played = next((each for each in rehearsals.parts(desk) if each.channel == "sms"), None)
    last = played.steps[-1].name if played and played.steps else ""
    return last in ("booked", "confirmed") and not _due(desk)


async def test_what_went_wrong_is_told_to_nobody_but_who_asked(workshop: World) -> None:
    olga, ben = await workshop.owner(), workshop.telegram_user("Ben")
    code = await workshop.front.write(owners.new_claim)
    await ben.says(f"/owner {code}")
    before, told = await kept(workshop), ben.chat
    refused = Failure(Fault.REFUSED, "sendDocument", address=str(olga.person.id), status=400)
    workshop.telegram.failures.add(refused)

    await olga.says("Probe")
    await rehearse(workshop)

    assert olga.chat[-2:] == [
        "Probe Telegram: nicht in Ordnung\n1 Gebucht: ok\n"
        "2 Bestätigung angekommen: fehlgeschlagen (bad_request)\n3 Aufgeräumt: ok",
        NO_NUMBER,
    ]
    assert ben.chat == told
    assert await kept(workshop) == before


async def test_in_a_group_nobody_can_play_the_customer(workshop: World) -> None:
    assert workshop.app
    code = await workshop.app.claim_code(workshop.front)
    olga = workshop.telegram_user("Olga")
    group = workshop.telegram.add_group("Team", olga.person.id).id
    workshop.telegram.add_bot(group, by=olga.person.id)
    await olga.says_in(group, f"/owner {code}")

    await olga.says_in(group, "/probe")

    said = workshop.telegram.shown(group)["messages"][-1]["text"]
    assert said.startswith("In einer Gruppe geht die Probe nicht.")
    eve = workshop.telegram_user("Eve")
    await eve.says("/probe")
    assert "Das habe ich leider nicht verstanden." in eve.last, "it is the owner's"


def courses_only(folder: Path) -> str:
    """Only dates for groups can be booked."""
    text = (SHOPS / "salon.toml").read_text("utf-8")
    before, _, rest = text.partition("[services.cut]")
    path = folder / "salon.toml"
    path.write_text(f"{before}[services.braids]{rest.partition('[services.braids]')[2]}", "utf-8")
    return str(path)


def after_a_yes(folder: Path) -> str:
    """Every booking needs the owner's yes, which the rehearsal gives."""
    return shop_with(folder, "", check="approval = true")


@pytest.mark.parametrize("shop", [courses_only, after_a_yes])
async def test_whatever_the_shop_offers_can_be_rehearsed(
    opening: Opening, tmp_path: Path, shop: Callable[[Path], str]
) -> None:
    world = await opening(shop(tmp_path), TUESDAY)
    olga = await world.owner()
    before = await kept(world)

    await olga.says("Probe")
    await rehearse(world)

    assert olga.chat[-2] == ALL_WELL
    assert await kept(world) == before


# Where every service needs a telephone number -----------------------------------------------------


def by_phone_only(folder: Path, *, sms: bool = True) -> str:
    """Only advice by telephone can be booked."""
    text = (SHOPS / "salon.toml").read_text("utf-8")
    before, _, rest = text.partition("[services.cut]")
    advice = rest.partition("[services.advice]")[2].partition("[services.braids]")[0]
    after = rest.partition("[rules]")[2]
    whole = f"{before}[services.advice]{advice}[rules]{after}"
    path = folder / "salon.toml"
    path.write_text(whole if sms else whole.replace("sms = ", "# sms = "), "utf-8")
    return str(path)


async def number_is_marked(world: World) -> bool:
    return bool(
        await world.look(
            lambda desk: (
                stoplist.stopped(desk, "sms", NUMBER) or stoplist.erased(desk, "sms", NUMBER)
            )
        )
    )


async def test_where_a_number_is_needed_the_owners_own_is_given(
    opening: Opening, tmp_path: Path
) -> None:
    world = await opening(by_phone_only(tmp_path), TUESDAY)
    olga, phone = await world.owner(), await owners_phone(world)
    before = await kept(world)

    await olga.says("Probe")
    await rehearse(world)

    lines = STEPS.split("\n")[1:]
    counted = ["Telefonnummer angegeben: ok", *(line[2:] for line in lines)]
    steps = "".join(f"\n{number} {line}" for number, line in enumerate(counted, 1))
    assert olga.chat[-2:] == [
        f"Probe Telegram: alles in Ordnung{steps}",
        f"Probe SMS: alles in Ordnung{STEPS}",
    ]
    assert any("Beratung am Telefon, Testkunde" in text for text in olga.chat)
    assert await kept(world) == before
    assert not await number_is_marked(world), "the owner goes on hearing by SMS"

    await phone.says("STOP")
    assert await number_is_marked(world)
    await olga.says("Probe")
    await rehearse(world)
    assert olga.chat[-2] == (
        "Probe Telegram: nicht möglich. Hier braucht jede Leistung eine Telefonnummer. "
        "Die Probe nähme die unter [owner] sms; dort steht keine, die frei ist."
    )
    assert await number_is_marked(world), "what was there before stays"


async def test_without_a_number_of_the_owners_it_says_what_is_missing(
    opening: Opening, tmp_path: Path
) -> None:
    world = await opening(by_phone_only(tmp_path, sms=False), TUESDAY)
    olga = await world.owner()

    await olga.says("Probe")
    await rehearse(world)

    assert "Die Probe nähme die unter [owner] sms" in olga.chat[-2]
    assert olga.chat[-1] == NO_NUMBER


@pytest.mark.parametrize("really", ["", "STOP"])
async def test_of_a_number_that_was_given_nothing_stays_but_what_was_really_said(
    opening: Opening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, really: str
) -> None:
    """Though the process dies between STOP and erasure."""
    world = await opening(by_phone_only(tmp_path), TUESDAY)
    olga, phone = await world.owner(), await owners_phone(world)
    before = await kept(world)

    async def dies(stage: Stage) -> str:
        assert await number_is_marked(world), "STOP is for all of a customer's addresses"
        if really:
            await phone.says(really)
        raise asyncio.CancelledError

    before_erasing(monkeypatch, dies)
    await olga.says("Probe")
    with contextlib.suppress(asyncio.CancelledError):
        await rehearse(world)
    await world.shut()
    await world.open()
    while not olga.chat[-1].startswith("Probe SMS"):
        await rehearse(world)

    assert await number_is_marked(world) is bool(really)
    if not really:
        assert await kept(world) == before


# What is not the rehearsal's ----------------------------------------------------------------------


async def test_an_owner_who_is_a_customer_too_keeps_what_is_theirs(workshop: World) -> None:
    olga = await workshop.owner()
    await olga.books("Freitag 15 Uhr")
    before = await kept(workshop)

    await olga.says("Probe")
    await rehearse(workshop)

    assert olga.chat[-2].startswith("Probe Telegram: nicht möglich. Diese Adresse steht auch")
    assert await kept(workshop) == before
    (booked,) = await workshop.booked()

    await workshop.front.write(lambda desk: told_and_erased(desk, olga, booked.person_id))
    workshop.front.wake()
    await workshop.rest()
    assert olga.chat[-1] == "Gern geschehen.", "what the shop is told outlives the customer"


def told_and_erased(desk: Desk, olga: TelegramUser, person_id: int) -> None:
    to = To("telegram", str(olga.person.id), "de")
    outbox.put(desk, to, [Say("welcome")], Purpose.OWNER)
    erase.erase(desk, person_id)


async def test_a_stop_of_before_stays(workshop: World) -> None:
    olga = await workshop.owner()
    await olga.says("STOP")

    await olga.says("Probe")
    assert olga.last == "Diese Adresse hat STOP gesendet. Mit START geht es wieder."
    await rehearse(workshop)

    assert await is_stopped(workshop, olga)


async def test_a_stop_of_the_owners_own_hand_meanwhile_stays(
    workshop: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    olga = await workshop.owner()

    async def stop(stage: Stage) -> str:
        await olga.says("STOP")
        return "ok"

    before_erasing(monkeypatch, stop)
    await olga.says("Probe")
    await rehearse(workshop)

    assert await is_stopped(workshop, olga)


async def test_of_real_customers_the_owner_hears_even_while_stop_is_played(
    workshop: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    olga, ada = await workshop.owner(), workshop.telegram_user("Ada")

    async def ada_books(stage: Stage) -> str:
        await ada.books("Freitag 15 Uhr", "ohne Erinnerung")
        return "ok"

    before_erasing(monkeypatch, ada_books)
    await olga.says("Probe")
    await rehearse(workshop)

    assert any("Fahrradcheck, Ada" in text for text in olga.chat)
    assert len(await workshop.booked()) == 1


@pytest.mark.parametrize("broken_off_at", ["booked", "reminded", "erased"])
async def test_after_a_death_the_next_start_tidies_up(
    workshop: World, monkeypatch: pytest.MonkeyPatch, broken_off_at: str
) -> None:
    olga = await workshop.owner()
    before = await kept(workshop)

    async def dies(stage: Stage) -> str:
        if broken_off_at == "booked":
            await stage.says("Freitag 15 Uhr")  # a time is held
        raise asyncio.CancelledError

    steps = [(name, dies if name == broken_off_at else act) for name, act in rehearsal.STEPS]
    monkeypatch.setattr(rehearsal, "STEPS", steps)
    await olga.says("Probe")
    with contextlib.suppress(asyncio.CancelledError):
        await rehearse(workshop)
    assert await workshop.count(tables.cells) > 0
    await workshop.shut()
    await workshop.open()
    while not olga.chat[-1].startswith("Probe SMS"):
        await rehearse(workshop)

    assert olga.chat[-2].startswith("Probe Telegram: nicht in Ordnung\n1 ")
    assert olga.chat[-2].endswith("Unterbrochen, alles wieder entfernt: fehlgeschlagen")
    assert await kept(workshop) == before
    assert not await is_stopped(workshop, olga)


async def test_a_wish_that_nobody_took_up_is_forgotten(workshop: World) -> None:
    olga = await workshop.owner()
    await olga.says("Probe")
    told = olga.chat

    await workshop.later(minutes=2)
    await rehearse(workshop)

    assert olga.chat == told
    assert await workshop.count(tables.rehearsals) == 0


# At the shell -------------------------------------------------------------------------------------


async def test_the_shell_asks_the_running_service_and_follows(
    salon: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    olga, _ = await salon.owner(), await owners_phone(salon)
    given(monkeypatch, salon.environment())
    monkeypatch.setattr(house, "utc_now", salon.clock)
    following = asyncio.create_task(at_the_shell("rehearse"))
    while not following.done():
        await rehearse(salon)
        await asyncio.sleep(0.05)
    run = await following

    assert run.exit_code == 0, run.output
    lines = run.stdout.splitlines()
    assert lines[0] == "✓ Telegram: 1 Booked: ok"
    assert "✓ SMS: 5 STOP holds messages back: ok" in lines
    assert len(lines) == 14
    assert olga.chat[-2] == ALL_WELL
    assert await salon.count(tables.rehearsals) == 0

    await olga.says("STOP")
    following = asyncio.create_task(at_the_shell("rehearse", "--json"))
    while not following.done():
        await rehearse(salon)
        await asyncio.sleep(0.05)
    run = await following
    assert run.exit_code == 1, "not every channel that is on could be rehearsed"
    told = json.loads(run.stdout)
    assert [(each["channel"], each["ok"]) for each in told["channels"]] == [
        *(("telegram", False), ("sms", True)),
    ]
    assert told["channels"][0]["steps"] == [
        {"step": "cast", "outcome": "refused", "code": "stopped"}
    ]


async def test_where_no_service_runs_the_shell_opens_the_shop(
    opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And where only Telegram is on, only that is rehearsed."""
    workshop = await opening("single.toml", datetime.now(UTC))
    olga = await workshop.owner()
    environment = workshop.environment() | {"TERMINBOTE_LISTEN": f"127.0.0.1:{free_port()}"}
    await workshop.shut()
    no_sms = {name: value for name, value in environment.items() if "TWILIO" not in name}
    given(monkeypatch, no_sms)
    monkeypatch.setattr(rehearsal_shell, "TAKEN_WITHIN", rehearsal_shell.TAKEN_WITHIN * 0)

    monkeypatch.setattr(house, "Pace", lambda: NO_LIMITS)

    (part,) = await rehearsal_shell._rehearsed("", lambda text: None)

    assert good([part])
    assert part.channel == "telegram"
    assert olga.chat[-1] == ALL_WELL

    given(monkeypatch, environment | {"TWILIO_SENDER": "Rad und Tat"})
    run = await at_the_shell("rehearse")
    assert run.exit_code == 1
    assert "nobody can answer a name" in run.stderr


async def at_the_shell(*words: str) -> Result:
    return await asyncio.to_thread(CliRunner().invoke, app, words)


def given(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
