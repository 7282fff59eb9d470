"""`terminbote privacy person`: everything about one person, and nothing about anybody else."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from booking import people
from booking.desk import Desk
from booking.privacy import datamap, proof, stoplist
from booking.shop import load
from booking.storage import Storage
from booking.tables import metadata
from bot.kept import as_tables
from bot.kept_words import COLUMNS, TABLES, TECHNICAL
from bot.notice import Channels, items
from bot.voice import Voice
from tests.bot.installation import PHONE, Installation, installed
from tests.stories.world import SHOPS

BENS = "4712"


@pytest.fixture
def installation(tmp_path: Path, database_url: str) -> Iterator[Installation]:
    with installed(tmp_path, database_url) as made:
        made.ada_books()
        made.at_desk(_more_of_ada)
        asyncio.run(_ben_writes(made))
        yield made


def _more_of_ada(desk: Desk) -> None:
    ada = people.find(desk, "sms", PHONE)
    assert ada
    people.keep_detail(desk, ada.id, "address", "Am See 3 [red]")
    stoplist.stop_person(desk, ada.id, source="customer")
    proof.record(desk, "stop", "sms", PHONE, direction="in")


async def _ben_writes(installation: Installation) -> None:
    """Ben Adams is on Telegram, and has a message on its way."""
    async with await Storage.open(installation.database_url) as storage:
        office = installation.office(storage)
        ben = await office.person(BENS)
        await office.desk(lambda desk: people.rename(desk, ben, "Ben Adams"))
        await office.put("An Ben", address=BENS, person_id=ben)


@pytest.mark.parametrize(
    "typed",
    [PHONE, "0171 39200145", "ada bold", "Bold", "{reference}", "{reference_typed}", "{id}"],
)
def test_a_person_is_found_as_one_knows_them(installation: Installation, typed: str) -> None:
    reference = installation.reference
    ada = installation.at_desk(lambda desk: people.find(desk, "sms", PHONE))
    assert ada
    spelled = f" {reference[:2].lower()}-{reference[2:].lower()} "
    said = typed.format(reference=reference, reference_typed=spelled, id=ada.id)
    run = installation.run("privacy", "person", said)

    assert run.exit_code == 0, run.output
    lines = [line.split() for line in run.stdout.splitlines()]
    assert ["Name", "Ada", "[Bold]", "identity", "people.name"] in lines
    assert ["Answer", "Am", "See", "3", "[red]", "identity", "details.value"] in lines
    assert ["Number", "or", "chat", PHONE, "contact", "contacts.address"] in lines
    assert ["Reference", reference, "link", "appointments.reference"] in lines
    assert ["Service", "Haarschnitt", "appointment", "appointments.service"] in lines
    assert ["Which", "mark", "stop", "choice", "stops.kind"] in lines
    assert ["What", "stop", "proof", "proof.kind"] in lines
    assert "Ben" not in run.stdout
    assert "Wer Ihre Daten erhält" in run.stdout  # the rest of Art. 15(1), in Ada's language


@pytest.mark.parametrize(("language", "joint"), [("de", ": "), ("fr", "\u00a0: ")])
def test_how_long_each_is_kept_stands_behind_it(language: str, joint: str) -> None:
    voice = Voice(load(SHOPS / "salon.toml"), language)
    (kept_for,) = (each for each in items(voice, Channels(telegram=True)) if each.kept)
    console = Console(file=StringIO(), width=300)

    console.print(as_tables(voice, {}, [kept_for]))

    first = kept_for.kept[0]
    assert f"  {first.what}{joint}{first.long}\n" in console.file.getvalue()


def test_that_it_was_looked_up_goes_on_record(installation: Installation) -> None:
    """Also that of somebody who was erased, under the same code (P18)."""
    installation.run("privacy", "person", PHONE)
    installation.run("privacy", "person", "Zora")
    installation.run("erase", "--phone", PHONE, "--yes")
    installation.run("privacy", "person", PHONE, "--json")

    entries = installation.at_desk(lambda desk: proof.prove(desk, "sms", PHONE))
    assert [entry.kind for entry in entries][-3:] == ["access.given", "delete.done", "access.given"]
    assert entries[-1].actor == "owner"


def test_several_who_may_be_meant_are_listed_to_choose_from(installation: Installation) -> None:
    run = installation.run("privacy", "person", "ad")

    assert run.exit_code == 1
    assert "Several people may be meant." in run.stderr
    assert [line for line in run.stdout.splitlines() if "Ada [Bold]" in line and PHONE[-5:] in line]
    assert "Ben Adams" in run.stdout
    assert "An Ben" not in run.stdout


def test_a_chat_is_found_by_its_number(installation: Installation) -> None:
    run = installation.run("privacy", "person", BENS)

    assert "Ben Adams" in run.stdout
    assert "An Ben" in run.stdout
    assert PHONE not in run.stdout


@pytest.mark.parametrize("typed", ["Zora", "+4917139200199", "K7Q9", "", "  "])
def test_nobody_is_nobody(installation: Installation, typed: str) -> None:
    run = installation.run("privacy", "person", typed)

    assert run.exit_code == 1
    assert "Nothing is kept" in run.stderr


def test_a_program_gets_everything(installation: Installation) -> None:
    export = json.loads(installation.run("privacy", "person", PHONE, "--json").stdout)
    ada = installation.at_desk(lambda desk: datamap.known(desk, ("sms", PHONE)))

    assert export["schema"] == 1
    assert export["shop"] == "salon"
    assert export["data"].keys() == ada.keys()
    assert export["data"]["people"][0]["name"] == "Ada [Bold]"
    assert export["data"]["contacts"][0]["address"] == PHONE
    assert export["classes"]["details.value"] == "identity"
    assert export["controller"] == "Mia Muster, Salon Sonne"
    told = {item["id"]: item for item in export["notice"]}
    assert {"booking", "recipients", "retention", "rights", "authority", "source"} <= told.keys()
    assert told["retention"]["kept"]


def test_whoever_stopped_and_was_erased_is_found_in_the_proof_alone(
    installation: Installation,
) -> None:
    installation.run("erase", "--phone", PHONE, "--yes")
    export = json.loads(installation.run("privacy", "person", PHONE, "--json").stdout)

    assert set(export["data"]) == {"proof", "stops"}


def test_every_column_about_a_person_has_words_of_its_own() -> None:
    traced = {"person_id", "appointment_id", "taker", "digest", "subject"}
    about = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        if (traced & {*table.columns.keys()} or table.name == "people")
        and table.name not in ("owners", "claims", "rehearsals")
        for column in table.columns
        if column.name != "shop_id"
    }

    assert COLUMNS.keys() | TECHNICAL == about
    assert not COLUMNS.keys() & TECHNICAL
    assert {place.partition(".")[0] for place in COLUMNS} == TABLES.keys()
