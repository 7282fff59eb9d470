from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import httpx
import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool
from typer.testing import CliRunner, Result

from booking import owners, people
from booking.desk import Desk
from booking.keys import Keyring
from booking.migrate import migrate
from booking.owners import Owner
from booking.privacy import notices, proof
from booking.storage import Storage
from bot.__main__ import app
from bot.demo.serve import served
from bot.demo.telegram import TelegramStandIn
from tests.office import Office

T = TypeVar("T")

SHOPS = Path(__file__).parent.parent / "shops"
PHONE = "+4917139200145"


class Installation:
    """Everything that `terminbote run` leaves behind, and somebody who has booked."""

    def __init__(self, folder: Path, database_url: str) -> None:
        migrate(database_url)
        self.database_url = database_url
        self.key_file = folder / "keys" / "keys.json"
        self.keyring = Keyring.create(self.key_file, ["salon"])
        self.environment = {
            "COLUMNS": "160",
            "TERMINBOTE_TEST_DB": None,
            "TERMINBOTE_SHOP": str(SHOPS / "salon.toml"),
            "TERMINBOTE_DATA": str(folder / "data"),
            "TERMINBOTE_KEY_FILE": str(self.key_file),
            "DATABASE_URL": database_url,
        }

    def run(self, *words: str, typed: str = "", **environment: str) -> Result:
        return CliRunner().invoke(app, words, input=typed, env=self.environment | environment)

    def at_desk(self, work: Callable[[Desk], T]) -> T:
        async def once() -> T:
            async with await Storage.open(self.database_url) as storage:
                return await self.office(storage).desk(work)

        return asyncio.run(once())

    def office(self, storage: Storage) -> Office:
        """With the machine's clock, as the command line has it."""
        return Office(storage, now=datetime.now(UTC), keys=self.keyring.of("salon"))

    def ada_books(self) -> str:
        """Ada books by SMS for tomorrow; returns the reference."""

        async def once() -> str:
            async with await Storage.open(self.database_url) as storage:
                office = self.office(storage)
                ada = await office.person(PHONE, channel="sms")
                await office.desk(lambda desk: people.rename(desk, ada, "Ada [Bold]"))
                return (await office.appointment(ada)).reference

        return asyncio.run(once())


@pytest.fixture
def installation(tmp_path: Path, bare_database_url: str) -> Installation:
    return Installation(tmp_path, bare_database_url)


@pytest.fixture
def nothing_yet(tmp_path: Path) -> Iterator[dict[str, str | None]]:
    yield {
        "TERMINBOTE_TEST_DB": None,
        "TERMINBOTE_SHOP": str(SHOPS / "salon.toml"),
        "TERMINBOTE_DATA": str(tmp_path / "data"),
        "TERMINBOTE_KEY_FILE": str(tmp_path / "keys.json"),
    }


# Words -------------------------------------------------------------------------------------------

COMMANDS = "run demo init check agenda doctor migrate owner erase privacy".split()
PRIVACY = "page verify-log proof notice datamap".split()


def test_help_names_every_command() -> None:
    helped, privacy = (CliRunner().invoke(app, [*one, "--help"]) for one in ([], ["privacy"]))

    assert helped.exit_code == 0
    assert all(re.search(rf"\b{name}\b", helped.stdout) for name in COMMANDS)
    assert all(re.search(rf"\b{name}\b", privacy.stdout) for name in PRIVACY)


def test_the_version_is_said() -> None:
    said = CliRunner().invoke(app, ["--version"])

    assert said.exit_code == 0
    assert said.stdout.startswith("terminbote ")


@pytest.mark.parametrize(
    "words", [["--nonsense"], ["nonsense"], ["check"], ["agenda", "--days", "0"], ["erase"]]
)
def test_wrong_use_ends_with_two(words: list[str]) -> None:
    assert CliRunner().invoke(app, words).exit_code == 2


def test_erasing_wants_one_address_exactly() -> None:
    both = CliRunner().invoke(app, ["erase", "--phone", PHONE, "--chat", "17"])

    assert both.exit_code == 2
    assert "either --phone or --chat" in both.stderr


HEAVY = {"sqlalchemy", "telegram", "twilio", "alembic", "uvicorn", "holidays", "babel", "jinja2"}


@pytest.mark.parametrize(
    "words", [["--help"], ["--version"], ["check", str(SHOPS / "salon.toml")]], ids=str
)
def test_small_commands_import_nothing_heavy(words: list[str]) -> None:
    program = (
        "import sys; from typer.testing import CliRunner; from bot.__main__ import app; "
        f"assert CliRunner().invoke(app, {words!r}).exit_code == 0; print(*sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert not HEAVY & set(run.stdout.split())


# The shop file -----------------------------------------------------------------------------------


def test_a_good_shop_file_is_all_right() -> None:
    checked = CliRunner().invoke(app, ["check", str(SHOPS)])

    assert checked.exit_code == 0
    assert "Salon Sonne: all right" in checked.stdout
    assert "Garage Säntis: all right" in checked.stdout


def test_every_mistake_is_listed_with_its_place_and_remedy(tmp_path: Path) -> None:
    file = tmp_path / "shop.toml"
    written = (SHOPS / "salon.toml").read_text()
    file.write_text(written.replace("minutes = 45", "minutes = 44").replace('"DE"', '"XX"'))
    checked = CliRunner().invoke(app, ["check", str(file)])

    assert checked.exit_code == 1
    assert "(country)" in checked.stderr
    assert "(services.cut.minutes)" in checked.stderr
    assert "→ write 45" in checked.stderr
    assert "Traceback" not in checked.stderr


def test_init_writes_a_file_that_passes_check_and_overwrites_none(tmp_path: Path) -> None:
    file = tmp_path / "shop.toml"
    first, again = (CliRunner().invoke(app, ["init", str(file)], input="\n" * 6) for _ in "12")

    assert first.exit_code == 0
    assert CliRunner().invoke(app, ["check", str(file)]).exit_code == 0
    assert again.exit_code == 1


# What is not as it should be ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"TERMINBOTE_SHOPP": "x"}, "did you mean TERMINBOTE_SHOP?"),
        ({"TERMINBOTE_LISTEN": "nowhere"}, "write host:port"),
        ({"TELEGRAM_BOT_TOKEN_FILE": "/nowhere/token"}, "/nowhere/token cannot be read"),
        ({"TERMINBOTE_SHOP": "/nowhere/shop.toml"}, "run: terminbote init"),
        ({}, "terminbote run makes it"),
    ],
)
def test_what_is_wrong_is_one_sentence(
    nothing_yet: dict[str, str | None], changed: dict[str, str], sentence: str
) -> None:
    run = CliRunner().invoke(app, ["agenda"], env=nothing_yet | changed)

    assert run.exit_code == 1
    assert sentence in " ".join(run.stderr.split())
    assert run.exception is None or isinstance(run.exception, SystemExit)


def test_a_look_makes_nothing(nothing_yet: dict[str, str | None], tmp_path: Path) -> None:
    CliRunner().invoke(app, ["agenda"], env=nothing_yet)
    CliRunner().invoke(app, ["doctor"], env=nothing_yet)

    assert not [*tmp_path.iterdir()]


def test_a_key_file_that_others_may_read_is_refused(installation: Installation) -> None:
    installation.key_file.chmod(0o644)
    run = installation.run("agenda")

    assert run.exit_code == 1
    assert "it must be 0600" in run.stderr


def test_another_shops_key_file_is_refused(installation: Installation, tmp_path: Path) -> None:
    installation.ada_books()
    installation.at_desk(lambda desk: _note_keys(desk))
    Keyring.create(tmp_path / "other.json", ["salon"])
    run = installation.run("agenda", TERMINBOTE_KEY_FILE=str(tmp_path / "other.json"))

    assert run.exit_code == 1
    assert "put the right file back" in run.stderr


def _note_keys(desk: Desk) -> None:
    """As the start does."""
    desk.connection.execute(
        text("INSERT INTO keys_used (shop_id, key_id) VALUES ('salon', :id)"),
        {"id": desk.keys.key_id},
    )


@pytest.mark.parametrize(
    ("step", "sentence"), [("9999", "newer release"), ("0000", "newer release"), (None, "empty")]
)
def test_a_database_of_another_release_is_left_alone(
    installation: Installation, step: str | None, sentence: str
) -> None:
    _tell(installation, "DELETE FROM alembic_version")
    if step:
        _tell(installation, f"INSERT INTO alembic_version VALUES ('{step}')")
    run = installation.run("agenda")

    assert run.exit_code == 1
    assert sentence in run.stderr


def _tell(installation: Installation, statement: str) -> None:
    engine = create_engine(installation.database_url, poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(text(statement))


def test_migrate_says_that_all_is_up_to_date(nothing_yet: dict[str, str | None]) -> None:
    assert "up to date" in CliRunner().invoke(app, ["migrate"], env=nothing_yet).stdout
    assert CliRunner().invoke(app, ["migrate"], env=nothing_yet).exit_code == 0


# The books ---------------------------------------------------------------------------------------


def test_the_agenda_is_a_table(installation: Installation) -> None:
    reference = installation.ada_books()
    run = installation.run("agenda")

    assert run.exit_code == 0
    line = next(line for line in run.stdout.splitlines() if reference in line)
    assert re.search(r"\d\d:\d\d–\d\d:\d\d\s+Haarschnitt\s+Mia\s+Ada \[Bold\]\s", line)
    assert line.rstrip().endswith("yes")


def test_the_agenda_is_json_for_a_program(installation: Installation) -> None:
    reference = installation.ada_books()
    (shop,) = json.loads(installation.run("agenda", "--json").stdout)["shops"]

    assert shop["shop"] == "salon"
    assert [one["reference"] for one in shop["appointments"]] == [reference]


def test_an_empty_agenda_says_so(installation: Installation) -> None:
    assert "nothing is booked" in installation.run("agenda", "--days", "3").stdout


def test_a_shop_that_is_not_here_is_named(installation: Installation) -> None:
    run = installation.run("agenda", "--shop", "nobody")

    assert run.exit_code == 1
    assert "there are: salon" in run.stderr


def test_the_owners_code_makes_a_chat_the_owners(installation: Installation) -> None:
    run = installation.run("owner")
    code = re.search(r"/owner (\w+)", run.stdout)

    assert run.exit_code == 0
    assert code
    chat = Owner("telegram", "17", "de")
    assert installation.at_desk(lambda desk: owners.claim(desk, code[1], chat))
    assert not installation.at_desk(lambda desk: owners.claim(desk, code[1], chat)), "once only"


def test_the_code_comes_with_a_link_when_the_bot_is_known(
    installation: Installation, tmp_path: Path
) -> None:
    shop = tmp_path / "salon.toml"
    shop.write_text((SHOPS / "salon.toml").read_text() + '\n[telegram]\nbot = "sonne_bot"\n')
    run = installation.run("owner", TERMINBOTE_SHOP=str(shop))

    assert "https://t.me/sonne_bot?start=owner_" in run.stdout


# Erasing -----------------------------------------------------------------------------------------


def _known(desk: Desk) -> bool:
    return people.find(desk, "sms", PHONE) is not None


@pytest.mark.parametrize("written", [PHONE, "0171 39200145", "0049 171 392 00145"])
def test_a_person_is_erased_by_their_number(installation: Installation, written: str) -> None:
    installation.ada_books()
    run = installation.run("erase", "--phone", written, "--yes")

    assert run.exit_code == 0
    assert "Erased" in run.stdout
    assert not installation.at_desk(_known)
    assert [entry.kind for entry in _record(installation)] == ["delete.done"]


def _record(installation: Installation) -> list[proof.Entry]:
    return installation.at_desk(lambda desk: proof.prove(desk, "sms", PHONE))


def test_nobody_is_erased_by_mistake(installation: Installation) -> None:
    installation.ada_books()
    run = installation.run("erase", "--phone", PHONE, typed="n\n")

    assert run.exit_code == 1
    assert "Coming appointments called off by this: 1." in run.stdout
    assert installation.at_desk(_known)


def test_what_is_no_number_erases_nobody(installation: Installation) -> None:
    run = installation.run("erase", "--phone", "112", "--yes")

    assert run.exit_code == 1
    assert "no telephone number" in run.stderr


# Proof -------------------------------------------------------------------------------------------

NOTICE = "Ihre Daten nutzen wir nur für den Termin.\n"


def _show_notice(desk: Desk) -> str:
    hash = notices.remember_text(desk, NOTICE, "de", "sms")
    for kind in ("notice.shown", "choice.reminder.yes", "stop"):
        proof.record(desk, kind, "sms", PHONE, text_hash=hash, direction="out", locale="de")
    return hash


def test_a_text_that_was_shown_comes_back_byte_for_byte(installation: Installation) -> None:
    hash = installation.at_desk(_show_notice)
    run = installation.run("privacy", "notice", "show", hash)

    assert run.stdout_bytes == NOTICE.encode()
    assert hashlib.sha256(run.stdout_bytes).hexdigest() == hash
    assert installation.run("privacy", "notice", "show", "0" * 64).exit_code == 1


def test_the_proof_is_shown_for_the_right_number_only(installation: Installation) -> None:
    installation.at_desk(_show_notice)
    found = installation.run("privacy", "proof", "--phone", PHONE)
    plain = installation.run("privacy", "proof", "--phone", PHONE, "--json")
    other = installation.run("privacy", "proof", "--phone", "+4917139200146")

    assert "choice.reminder.yes" in found.stdout
    assert [entry["kind"] for entry in json.loads(plain.stdout)["entries"]] == [
        "notice.shown",
        "choice.reminder.yes",
        "stop",
    ]
    assert PHONE not in found.stdout + plain.stdout
    assert "Nothing is on record" in other.stdout


def test_a_whole_log_is_verified(installation: Installation) -> None:
    installation.at_desk(_show_notice)
    run = installation.run("privacy", "verify-log")

    assert run.exit_code == 0
    assert "salon: 3 entries, each as it was written" in run.stdout


def test_a_log_that_was_touched_is_named_with_its_entry(installation: Installation) -> None:
    installation.at_desk(_show_notice)
    _tell(installation, "UPDATE proof SET kind = 'start' WHERE seq = 2")
    run = installation.run("privacy", "verify-log")

    assert run.exit_code == 1
    assert "entry 2 of the proof log: changed" in run.stderr


def test_a_log_whose_end_was_cut_off_shows_against_an_anchor(installation: Installation) -> None:
    installation.at_desk(_show_notice)
    end = installation.at_desk(proof.anchor)
    assert end
    note = installation.key_file.parent / "anchors-salon.txt"
    note.write_text(f"2026-11-22 {end.seq} {end.mac}\n")
    mac = installation.at_desk(lambda desk: proof.prove(desk, "sms", PHONE)[1].mac)
    _tell(installation, "DELETE FROM proof WHERE seq = 3")
    _tell(installation, f"UPDATE proof_heads SET seq = 2, mac = '{mac}'")
    with_anchor = installation.run("privacy", "verify-log")
    note.unlink()

    assert with_anchor.exit_code == 1
    assert "cut off" in with_anchor.stderr
    assert installation.run("privacy", "verify-log").exit_code == 0, "only the anchor tells"


def test_the_data_map_is_whole(installation: Installation) -> None:
    shown = installation.run("privacy", "datamap")

    assert "identity: name" in shown.stdout
    assert installation.run("privacy", "datamap", "--check").exit_code == 0


def test_a_column_that_nobody_has_classified_is_seen(installation: Installation) -> None:
    _tell(installation, "ALTER TABLE people ADD COLUMN nickname VARCHAR(20)")
    run = installation.run("privacy", "datamap", "--check")

    assert run.exit_code == 1
    assert "people.nickname" in run.stderr


def test_the_notice_is_written_as_a_page(installation: Installation, tmp_path: Path) -> None:
    page = tmp_path / "notice.html"
    run = installation.run("privacy", "page", "--out", str(page))
    french = installation.run("privacy", "page", "--language", "fr", TELEGRAM_BOT_TOKEN="1:x")
    unknown = installation.run("privacy", "page", "--language", "es")

    assert run.exit_code == 0
    assert 'id="it-recipients"' in page.read_text("utf-8")
    assert "Telegram Messenger" not in page.read_text("utf-8"), "no token, no Telegram"
    assert "Telegram Messenger" in french.stdout
    assert 'id="de-recipients"' not in french.stdout
    assert unknown.exit_code == 1


# The whole program -------------------------------------------------------------------------------


async def test_run_answers_and_ends_when_it_is_told_to(tmp_path: Path) -> None:
    world = TelegramStandIn(lambda: datetime.now(UTC))
    async with served(world.app, before_stop=world.hang_up) as telegram:
        environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment |= {
            "TERMINBOTE_SHOP": str(SHOPS / "salon.toml"),
            "TERMINBOTE_DATA": str(tmp_path / "data"),
            "TERMINBOTE_KEY_FILE": str(tmp_path / "keys" / "keys.json"),
            "TERMINBOTE_LISTEN": f"127.0.0.1:{_free_port()}",
            "TELEGRAM_API_URL": telegram.url,
            "TELEGRAM_BOT_TOKEN": world.token,
        }
        program = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=environment, stderr=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        try:
            well = await _answer(f"http://{environment['TERMINBOTE_LISTEN']}/healthz")
            page = await _answer(f"http://{environment['TERMINBOTE_LISTEN']}/privacy/salon")
        finally:
            program.send_signal(signal.SIGTERM)
            _, log = await asyncio.wait_for(program.communicate(), 20)

    assert well.json() == {"status": "ok"}
    assert "Telegram Messenger" in page.text
    assert program.returncode in (0, -signal.SIGTERM), log.decode()
    assert "Traceback" not in log.decode()
    assert world.token not in log.decode()


async def _answer(url: str) -> httpx.Response:
    async with httpx.AsyncClient() as web, asyncio.timeout(30):
        while True:
            with contextlib.suppress(httpx.TransportError):
                return await web.get(url)
            await asyncio.sleep(0.05)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
