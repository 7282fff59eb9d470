"""The rules of the house, each with an example of a breach, so that none falls asleep."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, create_engine

from booking.columns import Privacy
from booking.evidence import OUTLIVES
from booking.migrate import migrate
from booking.privacy.datamap import unclassified
from booking.tables import metadata
from flows.words.commands import SMS_WORDS
from flows.words.rights_words import TWILIO_RESERVED
from tests.breaches import (
    ABOUT_THE_MAKING,
    MAY_IMPORT,
    blanks,
    climbing,
    clocks,
    gone_with_people,
    invited,
    not_ours,
    unsaid,
)

ROOT = Path(__file__).parent.parent
ROOMS = tuple(MAY_IMPORT)
LANGUAGES = ("de", "en", "fr", "it")
ONE_SITTING = 300


def files(*patterns: str, under: Sequence[str] = ROOMS) -> list[Path]:
    found = {path for room in under for one in patterns for path in (ROOT / room).rglob(one)}
    return sorted(path for path in found if path.is_file() and "__pycache__" not in path.parts)


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def fluent(language: str) -> str:
    return "\n".join(path.read_text() for path in files("*.ftl", under=[f"locales/{language}"]))


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


@pytest.mark.parametrize("path", files("*.py"), ids=place)
def test_a_file_keeps_to_its_room(path: Path) -> None:
    source = path.read_text()

    assert not climbing(path.relative_to(ROOT).parts[0], source), "imports point down only"
    assert place(path) == "bot/app.py" or not clocks(source), "`now` is an argument"
    assert not not_ours(path.stem, source), "names are the shopkeeper's"


def test_every_file_can_be_read_in_one_sitting() -> None:
    lines = {place(path): len(path.read_text().splitlines()) for path in files("*.py")}

    assert not {
        name: count
        for name, count in lines.items()
        if count > ONE_SITTING and "migrations/versions" not in name
    }


def test_no_file_tells_how_it_was_made() -> None:
    kinds = ("*.py", "*.md", "*.toml", "*.ftl", "*.html", "*.js", "*.css", "*.service", "*file")
    papers = [path for kind in (*kinds, "*.txt") for path in ROOT.glob(kind) if path.is_file()]

    assert not {
        place(path): found
        for path in [*papers, ROOT / ".ci/run", *files(*kinds, under=[*ROOMS, "tests"])]
        if (found := ABOUT_THE_MAKING.findall(path.read_text()))
    }


def test_all_languages_are_the_ones_offered() -> None:
    assert {path.parent.name for path in files("*.ftl", under=["locales"])} == {*LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_text_and_every_blank(language: str) -> None:
    assert blanks(fluent(language)) == blanks(fluent("en"))


def test_every_text_is_said_somewhere() -> None:
    keys = set(re.findall(r"(?m)^([a-z][a-z-]*) =", fluent("en")))
    sources = [path.read_text() for path in files("*.py")]
    pages = [path.read_text() for path in files("*.html", under=["bot"])]

    assert unsaid(keys, sources, pages, fluent("en")) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_and_no_command_is_a_word_that_twilio_keeps(language: str) -> None:
    assert not invited(fluent(language))
    assert not TWILIO_RESERVED & {word.lower() for word in SMS_WORDS[language].values()}


def test_every_column_has_a_privacy_class() -> None:
    assert not unclassified(metadata)


def test_a_table_goes_when_its_person_goes_or_says_why_not() -> None:
    assert gone_with_people(metadata) == metadata.tables.keys() - OUTLIVES.keys()
    assert all(OUTLIVES.values())


def test_the_migrations_lead_to_the_tables(bare_database_url: str) -> None:
    migrate(bare_database_url)
    engine = create_engine(bare_database_url)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()

    # A table's comment is for readers of tables.py.
    assert [one for one in differences if one[0] != "add_table_comment"] == []


def test_the_version_is_the_newest_in_the_changelog() -> None:
    headings = re.findall(
        r"^## \[(.+)] - \d{4}-\d\d-\d\d$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE
    )

    assert headings[0] == pyproject()["project"]["version"]


def test_every_package_is_shipped_with_all_its_files() -> None:
    shipped = pyproject()["tool"]["setuptools"]
    others = {
        path
        for room, patterns in shipped["package-data"].items()
        for pattern in patterns
        for path in (ROOT / room).glob(pattern)
    }

    assert {place(path.parent).replace("/", ".") for path in files("*.py")} == set(
        shipped["packages"]
    )
    assert not {place(path) for path in files("*") if path.suffix != ".py"} - {*map(place, others)}


def tables(*, info: dict[str, Any], ondelete: str | None = None) -> MetaData:
    made = MetaData()
    Table("people", made, Column("id", Integer, primary_key=True, info=info))
    goes_along = ForeignKey("people.id", ondelete=ondelete)
    Table("notes", made, Column("person_id", Integer, goes_along, info=info))
    return made


@pytest.mark.parametrize(
    "breach",
    [
        climbing("flows", "from reminders.outbox import put"),
        climbing("booking", "def late():\n    import locales.say"),
        climbing("bot", "from tests import postgres"),
        clocks("import datetime\nmade = datetime.datetime.now(datetime.UTC)"),
        clocks("from datetime import date\nreads = date.today"),
        clocks("from time import time"),
        clocks("import sqlalchemy as sa\nmade = sa.func.now()"),
        not_ours("sms_handler", ""),
        not_ours("sms", "class TalkManager: ..."),
        ABOUT_THE_MAKING.findall("/".join(["", "work", "main", "booking"])),
        ABOUT_THE_MAKING.findall("as is" + "sue 2 says"),
        invited("bye = Bitte antworten Sie YES"),
        invited("more = Send “info” for more"),
        unclassified(tables(info={})),
        unclassified(tables(info={"privacy": "none"})),
        {"notes"} - gone_with_people(tables(info={})),
        unsaid({"later"}, ['turn.say(Say("sooner"))\nwhen = "later"'], ['{{ say("now") }}'], ""),
        unsaid({"mine-keep"}, ['Say(f"mine-{verb}") if verb == "move" else None'], [], ""),
    ],
)
def test_a_breach_is_seen(breach: Any) -> None:
    assert breach


@pytest.mark.parametrize(
    "nothing",
    [
        climbing("flows", "from booking.desk import Desk\nfrom flows import book\nimport json"),
        clocks("now = desk.now\nfrom time import monotonic"),
        not_ours("datamap", "class Handle: ..."),
        invited("# never CANCEL\nhello = Am START: STOP genügt, weitere Infos im Chat"),
        unclassified(tables(info={"privacy": Privacy.LINK})),
        {"notes"} - gone_with_people(tables(info={}, ondelete="CASCADE")),
        unsaid({"a", "b-c"}, ['Say("a" if x else "d")\nkey = "b-c"'], [], ""),
        unsaid({"a", "b"}, [], ['{{ say("a") }}'], "c = and { b }"),
        unsaid({"mine-keep"}, ['Say(f"mine-{verb}") if verb == "keep" else None'], [], ""),
    ],
)
def test_what_is_fine_goes_unremarked(nothing: Any) -> None:
    assert not nothing


def test_blanks_are_found_in_attributes_and_choices() -> None:
    late = "late = { $hours ->\n    [one] Eine\n   *[other] { $left }\n }\n"

    assert blanks(late) == {"late": {"hours", "left"}, "late.sms": {"hours", "left"}}
    assert blanks(late + "    .sms = { $day }\n")["late.sms"] == {"day"}
    with pytest.raises(ValueError, match="twice"):
        blanks("hello = Hallo\nhello = Servus\n")
    with pytest.raises(ValueError, match="not readable"):
        blanks("hello = { $name\n")
