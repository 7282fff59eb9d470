"""What only the owner can do: told with a button, listed, ticked off, by chat and by text."""

from __future__ import annotations

import pytest

from booking import owners, tasks
from booking.owners import Owner
from booking.tasks import Task
from tests.stories.test_owner import group_chat, owners_group
from tests.stories.world import TelegramUser, World

SHOPS_NUMBER = "+491713920012"
"""The number in the shop file, which is told by SMS."""


async def test_a_task_is_told_with_a_button_and_gone_once_it_is_pressed(workshop: World) -> None:
    olga = await workshop.owner()
    ada = workshop.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")
    (booked,) = await workshop.booked()

    await ada.says("/stop")
    assert olga.chat[-1] == (
        f"Ada ({booked.reference}) erhält keine Nachrichten mehr (STOP). Der Termin bleibt: "
        "Freitag, 27. November, 15:00 Uhr. Wenn sich etwas ändert, bitte anrufen."
    )
    before = len(olga.chat)
    await olga.taps("Erledigt")

    assert olga.chat[-1].startswith(f"Erledigt: Für Änderungen anrufen: Ada ({booked.reference})")
    assert len(olga.chat) == before  # it changed where it stood
    assert olga.buttons == []
    assert await waiting(workshop) == []
    await olga.says("Aufgaben")
    assert olga.last == "Keine Aufgaben offen."


async def test_tasks_are_listed_by_word_and_command_the_soonest_first(salon: World) -> None:
    olga = await salon.owner()
    ada, bea = salon.telegram_user("Ada"), salon.sms_user()
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")
    await bea.books("Haarschnitt Donnerstag 10 Uhr", "2 Bea")
    bea_comes, ada_comes = await salon.booked()

    await ada.says("Welche Daten haben Sie über mich gespeichert?")
    assert olga.chat[-1].startswith(f"Ada ({ada_comes.reference}) möchte Auskunft")
    await bea.says("CANCEL")
    assert f"Per SMS kam „CANCEL“ von Bea ({bea_comes.reference}), 0171 39200120." in olga.chat[-1]

    for words in ("Aufgaben", "/tasks", "tâches", "compiti", "/aufgaben"):
        await olga.says(words)
        assert olga.last == (
            "2 Aufgaben sind offen:\n\n"
            f"1. Anrufen, ob abgesagt werden soll: Bea ({bea_comes.reference}), 0171 39200120, "
            "Termin Donnerstag, 26. November, 10:00 Uhr\n"
            "2. Bis Donnerstag, 24. Dezember Auskunft über die eigenen Daten geben: "
            f"Ada ({ada_comes.reference})"
        )
        assert olga.buttons == ["1 erledigt", "2 erledigt"]
    await olga.taps("1 erledigt")
    assert olga.last.startswith("Eine Aufgabe ist offen:\n\n1. Bis Donnerstag, 24. Dezember")
    await olga.taps("1 erledigt")
    assert olga.last == "Keine Aufgaben offen."
    await olga.presses(olga.message_with("Per SMS kam"), "Erledigt")
    assert olga.last == "Diese Aufgabe ist schon erledigt."


async def test_a_long_list_is_paged(salon: World) -> None:
    olga, sms = await salon.owner(), salon.sms_user(SHOPS_NUMBER)
    for name in "ABCDEFG":
        await salon.telegram_user(name).says("Nicht löschen!")

    await olga.says("/tasks")
    assert olga.last.startswith("7 Aufgaben sind offen:\n\n1. Bis ")
    assert olga.buttons == [*(f"{n} erledigt" for n in range(1, 6)), "Weitere Aufgaben"]
    await olga.taps("Weitere")
    assert olga.buttons == ["6 erledigt", "7 erledigt", "Weitere Aufgaben"]
    await olga.taps("7 erledigt")
    assert olga.buttons == ["6 erledigt", "Weitere Aufgaben"]
    await olga.taps("Weitere")
    assert olga.buttons[0] == "1 erledigt"

    await sms.says("AUFGABEN")
    assert sms.last.splitlines()[0] == "Offene Aufgaben: 6. Erledigt? Nummer senden."
    assert sms.last.splitlines()[5] == "5 = Weitere Aufgaben"
    await sms.says("5")
    assert len(sms.last.splitlines()) == 4
    await sms.says("2")
    assert sms.last.splitlines()[0] == "Offene Aufgaben: 5. Erledigt? Nummer senden."


async def test_by_sms_a_number_ticks_a_task_off(salon: World) -> None:
    olga = salon.sms_user(SHOPS_NUMBER)
    ada, bea = salon.telegram_user("Ada"), salon.telegram_user("Bea")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")
    await bea.books("Haarschnitt Freitag 16 Uhr bei Mia", "ohne Erinnerung")
    first, second = await salon.booked()
    await ada.says("/stop")
    await bea.says("/stop")
    assert olga.chat[-1] == (
        f"STOP: Bea ({second.reference}) erhält keine Nachrichten mehr. "
        "Termin Fr 27.11. 16:00 bleibt."
    )

    await olga.says("aufgaben")
    assert olga.last == (
        "Offene Aufgaben: 2. Erledigt? Nummer senden.\n"
        f"1 = Nur anrufen: Ada ({first.reference}), Fr 27.11. 15:00\n"
        f"2 = Nur anrufen: Bea ({second.reference}), Fr 27.11. 16:00"
    )
    await olga.says("wie bitte?")
    assert "2 = Nur anrufen: Bea" in olga.last
    await olga.says("2")
    assert olga.last.splitlines()[1:] == [
        f"1 = Nur anrufen: Ada ({first.reference}), Fr 27.11. 15:00"
    ]
    await olga.says("1")
    assert olga.last == "Keine Aufgaben offen."


async def test_the_owners_group_ticks_off_too_and_is_helped(workshop: World) -> None:
    group, olga = await owners_group(workshop)
    ada = workshop.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")
    await ada.says("/stop")

    await olga.says_in(group, "/tasks")
    assert group_chat(workshop, group)[-1].startswith("Eine Aufgabe ist offen:")
    message = workshop.telegram.shown(group)["messages"][-1]["id"]
    workshop.telegram.tap(olga.person.id, message, "1 erledigt", chat_id=group)
    await workshop.rest()

    assert group_chat(workshop, group)[-1] == "Keine Aufgaben offen."
    await olga.says_in(group, "/help")
    assert "/tasks" in group_chat(workshop, group)[-1]


async def test_nobody_else_sees_tasks_or_ticks_them_off(workshop: World) -> None:
    ada, eve = workshop.telegram_user("Ada"), workshop.telegram_user("Eve")
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")
    await ada.says("/stop")
    (task,) = await waiting(workshop)

    await eve.says("/tasks")
    assert "Ada" not in eve.last
    await eve.says(f"/done {task.id}")

    assert eve.last.startswith("Das habe ich leider nicht verstanden.")
    assert await waiting(workshop) == [task]


async def test_who_lost_the_role_in_mid_list_ticks_nothing_off(salon: World) -> None:
    olga, ada = salon.sms_user(SHOPS_NUMBER), salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")
    await ada.says("/stop")
    await olga.says("Aufgaben")
    former = Owner("sms", SHOPS_NUMBER, "de")
    await salon.front.write(lambda desk: owners.dismiss(desk, former))

    await olga.says("1")

    assert "Ada" not in olga.last
    assert await kinds(salon) == ["call"]


async def test_a_task_that_has_settled_itself_is_not_listed(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")

    await ada.says("Nicht löschen!")
    assert await kinds(workshop) == ["unclear"]
    await ada.taps("Keine Nachrichten mehr")
    assert await kinds(workshop) == ["call"]
    await ada.says("START")
    assert await kinds(workshop) == []

    await ada.says("/stop")
    assert await kinds(workshop) == ["call"]
    await workshop.later(days=4)  # the appointment is over
    assert await kinds(workshop) == []


@pytest.mark.parametrize("form", ["telegram", "sms"])
async def test_whoever_is_erased_leaves_no_task(workshop: World, form: str) -> None:
    olga = await workshop.owner()
    ada = workshop.telegram_user("Ada") if form == "telegram" else workshop.sms_user()
    await ada.says("Freitag 15 Uhr")
    await ada.says("2 Ada" if form == "sms" else "Ada")
    if isinstance(ada, TelegramUser):
        await ada.taps("ohne Erinnerung")
    await ada.says("Welche Daten haben Sie über mich gespeichert?")
    (task,) = await waiting(workshop)

    await ada.says("LÖSCHEN")
    await ada.says("1")

    assert await workshop.look(lambda desk: tasks.by_id(desk, task.id)) is None
    await olga.says("/tasks")
    assert olga.last == "Keine Aufgaben offen."


async def waiting(world: World) -> list[Task]:
    found: list[Task] = await world.look(tasks.waiting)
    return found


async def kinds(world: World) -> list[str]:
    return [task.kind for task in await waiting(world)]
