"""The owner at the shell: tasks, and the chats that are theirs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from booking import appointments, owners, people, tasks
from booking.desk import Desk
from booking.owners import Owner
from tests.bot.installation import PHONE, Installation, installed

WORDS = "Nicht löschen [bold]"


@pytest.fixture
def installation(tmp_path: Path, database_url: str) -> Iterator[Installation]:
    with installed(tmp_path, database_url) as made:
        yield made


# Tasks -------------------------------------------------------------------------------------------


def _two_tasks(desk: Desk) -> tuple[int, int]:
    """To call Ada, and to find out what she wants."""
    ada = people.find(desk, "sms", PHONE)
    assert ada
    (date,) = appointments.open_of(desk, ada.id)
    month = desk.now + timedelta(days=30)
    unclear = tasks.add(desk, "unclear", person=ada, words=WORDS, due=month)
    return tasks.add(desk, "call", appointment=date), unclear


def test_tasks_are_listed_the_soonest_first_and_ticked_off(installation: Installation) -> None:
    reference = installation.ada_books()
    call, unclear = installation.at_desk(_two_tasks)

    shown = installation.run("tasks").stdout
    assert re.search(
        rf"{str(call)[:4]}.*call if anything changes.*Ada \[Bold\].*{reference}", shown
    )
    assert "0171 39200145" in shown
    assert f"“{WORDS}”" in shown
    assert shown.index(str(call)[:4]) < shown.index(str(unclear)[:4])

    (shop,) = json.loads(installation.run("tasks", "--json").stdout)["shops"]
    assert [(one["id"], one["kind"]) for one in shop["tasks"]] == [
        (call, "call"),
        (unclear, "unclear"),
    ]
    assert shop["tasks"][0] | {"due": "", "start": ""} == {
        "id": call,
        "kind": "call",
        "due": "",
        "start": "",
        "words": "",
        "name": "Ada [Bold]",
        "phone": PHONE,
        "reference": reference,
    }

    assert "Done." in installation.run("tasks", "--done", str(call)).stdout
    assert str(call)[:4] not in installation.run("tasks").stdout
    assert "Done." in installation.run("tasks", "--done", str(unclear)[:12]).stdout
    assert "no task is open" in installation.run("tasks").stdout


def test_a_number_that_is_no_open_tasks_ticks_nothing_off(installation: Installation) -> None:
    installation.ada_books()
    call, unclear = installation.at_desk(_two_tasks)
    installation.run("tasks", "--done", str(call))

    for number in (str(call), "x", "99999999999999999999"):
        run = installation.run("tasks", "--done", number)
        assert run.exit_code == 1
        assert "No open task" in run.stderr
    assert [task.id for task in installation.at_desk(tasks.waiting)] == [unclear]


# Owners ------------------------------------------------------------------------------------------

CHAT, GROUP, NUMBER = "6812345678", "-1009876545678", "+491713920012"
"""A chat and a group that end alike, and the number in the shop file."""


def _three_owners(desk: Desk) -> None:
    for channel, address in (("telegram", CHAT), ("telegram", GROUP), ("sms", NUMBER)):
        owners.appoint(desk, Owner(channel, address, "de"))


def test_owners_are_listed_by_the_end_of_their_address(installation: Installation) -> None:
    assert "nobody is told" in installation.run("owner", "list").stdout
    installation.at_desk(_three_owners)

    shown = installation.run("owner", "list")

    assert re.search(r"SMS\s+…0012\s+de\s+from the shop file", shown.stdout)
    assert re.search(r"Telegram chat\s+…345678\s", shown.stdout)
    assert re.search(r"Telegram group\s+…545678\s", shown.stdout)
    assert not any(whole in shown.output for whole in (CHAT, GROUP, NUMBER))


def test_an_owner_is_removed_after_a_question(installation: Installation) -> None:
    installation.at_desk(_three_owners)

    kept = installation.run("owner", "remove", "545678", typed="n\n")
    assert kept.exit_code == 1
    assert "Telegram group …545678" in kept.stdout
    gone = installation.run("owner", "remove", "…545678", "--yes")
    assert gone.exit_code == 0

    found = installation.at_desk(owners.everyone)
    assert sorted(each.address for each in found) == sorted((CHAT, NUMBER))
    assert installation.run("owner", "remove", "5678", "--yes").exit_code == 0
    assert "Nobody is told" not in gone.stdout


@pytest.mark.parametrize(
    ("ending", "why"),
    [("5678", "the end of one"), ("78", "the end of one"), ("0012", "stands in the shop file")],
)
def test_nobody_is_removed_by_mistake(installation: Installation, ending: str, why: str) -> None:
    installation.at_desk(_three_owners)

    run = installation.run("owner", "remove", ending, "--yes")

    assert run.exit_code == 1
    assert why in run.stderr
    assert len(installation.at_desk(owners.everyone)) == 3


def test_who_is_no_owner_any_more_may_do_nothing(installation: Installation) -> None:
    installation.at_desk(lambda desk: owners.appoint(desk, Owner("telegram", CHAT, "de")))

    run = installation.run("owner", "remove", CHAT[-4:], "--yes")

    assert "Nobody is told of bookings now." in run.stdout
    assert not installation.at_desk(lambda desk: owners.is_owner(desk, "telegram", CHAT))
