from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text
from typer.testing import CliRunner

from booking import owners
from booking.desk import Desk
from booking.keys import Keyring
from booking.owners import Owner
from bot.commandline import app
from bot.demo.serve import served
from bot.demo.telegram import TelegramStandIn
from tests.bot.installation import PHONE, SHOPS, Installation, installed
from tests.patience import PATIENCE
from tests.ports import free_port


@pytest.fixture
def installation(tmp_path: Path, database_url: str) -> Iterator[Installation]:
    with installed(tmp_path, database_url) as made:
        yield made


@pytest.fixture
def nothing_yet(tmp_path: Path) -> dict[str, str | None]:
    return {
        "TERMINBOTE_TEST_DB": None,
        "TERMINBOTE_SHOP": str(SHOPS / "salon.toml"),
        "TERMINBOTE_DATA": str(tmp_path / "data"),
        "TERMINBOTE_KEY_FILE": str(tmp_path / "keys.json"),
    }


# Words -------------------------------------------------------------------------------------------

COMMANDS = (
    *("run", "demo", "init", "check", "agenda", "doctor", "migrate", "owner", "erase"),
    *("tasks", "waiting", "rehearse"),
)
PRIVACY = ("page", "verify-log", "proof", "notice", "datamap", "person")


def test_help_names_every_command() -> None:
    helped, privacy = (CliRunner().invoke(app, [*one, "--help"]) for one in ([], ["privacy"]))

    assert helped.exit_code == 0
    assert all(re.search(rf"\b{name}\b", helped.stdout) for name in COMMANDS)
    assert all(re.search(rf"\b{name}\b", privacy.stdout) for name in PRIVACY)


@pytest.mark.parametrize("words", [[], ["privacy"], ["privacy", "notice"], ["owner"]])
def test_no_line_of_the_help_is_cut_short(words: list[str]) -> None:
    helped = CliRunner().invoke(app, [*words, "--help"], env={"COLUMNS": "80"})
    _, _, listed = helped.stdout.partition("Commands:")

    assert listed
    assert "..." not in listed


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
    assert not HEAVY & imported_by(words)


def test_checking_a_shop_file_does_without_the_command_line() -> None:
    imported = imported_by(["check", str(SHOPS)])

    assert "pydantic" in imported, "it is really checked"
    assert not {"typer", "rich"} & imported


def imported_by(words: list[str]) -> set[str]:
    """The modules that the program has loaded when it ends, with 0."""
    program = (
        "import atexit, sys; atexit.register(lambda: print(*sys.modules)); "
        f"sys.argv[1:] = {words!r}; from bot.__main__ import main; main()"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(run.stdout.split())


# The shop file -----------------------------------------------------------------------------------


def test_a_good_shop_file_is_all_right() -> None:
    checked = CliRunner().invoke(app, ["check", str(SHOPS)])

    assert checked.exit_code == 0
    assert "Salon Sonne: all right (salon, 6 services)" in checked.stdout
    assert "Rad & Tat: all right (single, 1 service)" in checked.stdout
    assert "Garage Säntis: all right" in checked.stdout


def test_at_the_door_a_bad_shop_file_ends_with_one_and_wrong_words_with_two(tmp_path: Path) -> None:
    file = tmp_path / "shop.toml"
    file.write_text((SHOPS / "salon.toml").read_text().replace("minutes = 45", "minutes = 44"))
    program = [sys.executable, "-m", "bot", "check"]

    bad = subprocess.run([*program, str(file)], capture_output=True, text=True, check=False)
    wrong = subprocess.run([*program, "--x"], capture_output=True, text=True, check=False)

    assert (bad.returncode, bad.stdout) == (1, "")
    assert "→ write 45" in bad.stderr
    assert wrong.returncode == 2


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


def test_init_makes_the_folder_or_refuses_before_it_asks(tmp_path: Path) -> None:
    (tmp_path / "note").write_text("no folder")
    deep, nowhere = tmp_path / "shops" / "north" / "x.toml", tmp_path / "note" / "x.toml"

    made, refused = (
        CliRunner().invoke(app, ["init", str(file)], input="\n" * 6) for file in (deep, nowhere)
    )

    assert made.exit_code == 0
    assert deep.exists()
    assert refused.exit_code == 1
    assert refused.stdout.startswith(f"No file can be written in {nowhere.parent}.")
    assert "?" not in refused.stdout
    assert isinstance(refused.exception, SystemExit)


def test_check_marks_what_is_still_an_example(tmp_path: Path) -> None:
    file = tmp_path / "shop.toml"
    CliRunner().invoke(app, ["init", str(file)], input="\n" * 6)
    untouched = CliRunner().invoke(app, ["check", str(file)])
    written = file.read_text()
    file.write_text(
        written.replace("Musterstraße 1", "Am See 3").replace("030 23125100", "030 9018-0")
    )
    own = CliRunner().invoke(app, ["check", str(file)])

    assert untouched.exit_code == 0
    assert "Still an example, which customers would be told: address and phone." in untouched.stderr
    assert own.exit_code == 0
    assert own.stderr == ""


def test_check_tells_of_a_country_whose_regions_have_holidays_of_their_own(tmp_path: Path) -> None:
    swiss = (SHOPS / "swiss.toml").read_text("utf-8")
    file = tmp_path / "shop.toml"
    file.write_text(swiss.replace('region = "Zürich"\n', ""), "utf-8")

    checked = CliRunner().invoke(app, ["check", str(file)])

    assert checked.exit_code == 0
    assert 'add at the top region = "' in checked.stderr


# What is not as it should be ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"TERMINBOTE_SHOPP": "x"}, "did you mean TERMINBOTE_SHOP?"),
        ({"TERMINBOTE_COLOUR": "x"}, "TERMINBOTE_COLOUR is not a setting; see the README"),
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


def test_what_was_only_migrated_tells_who_makes_the_rest(
    nothing_yet: dict[str, str | None], tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    CliRunner().invoke(app, ["migrate"], env=nothing_yet)
    run = CliRunner().invoke(app, ["agenda"], env=nothing_yet)
    looked = CliRunner().invoke(app, ["doctor"], env=nothing_yet)

    assert "yet: terminbote run makes it." in " ".join(run.stderr.split())
    assert "Put it back" not in looked.stdout


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
    if step:
        installation.stamp(step)
    else:
        installation.tell("DELETE FROM alembic_version")
    run = installation.run("agenda")

    assert run.exit_code == 1
    assert sentence in run.stderr


def test_migrate_says_that_all_is_up_to_date(nothing_yet: dict[str, str | None]) -> None:
    assert "up to date" in CliRunner().invoke(app, ["migrate"], env=nothing_yet).stdout
    assert CliRunner().invoke(app, ["migrate"], env=nothing_yet).exit_code == 0


def test_a_folder_that_cannot_be_made_is_named_without_a_traceback(
    nothing_yet: dict[str, str | None], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    inside = str(tmp_path / "file" / "data")
    run = CliRunner().invoke(app, ["migrate"], env=nothing_yet | {"TERMINBOTE_DATA": inside})

    assert run.exit_code == 1
    assert f"{inside} cannot be used (Not a directory)" in run.stderr


# The books ---------------------------------------------------------------------------------------


def test_the_agenda_is_a_table(installation: Installation) -> None:
    reference = installation.ada_books()
    run = installation.run("agenda")

    assert run.exit_code == 0
    line = next(line for line in run.stdout.splitlines() if reference in line)
    assert re.search(r"\d\d:\d\d–\d\d:\d\d\s+Ada \[Bold\]\s+Mia\s", line)
    assert "(no reminder)" not in run.stdout


def test_the_agenda_is_json_for_a_program(installation: Installation) -> None:
    reference = installation.ada_books()
    (shop,) = json.loads(installation.run("agenda", "--json").stdout)["shops"]

    assert shop["shop"] == "salon"
    assert [one["reference"] for one in shop["appointments"]] == [reference]


def test_an_empty_agenda_says_so(installation: Installation) -> None:
    assert "nothing is booked" in installation.run("agenda", "--days", "3").stdout


def test_an_empty_waiting_list_says_so(installation: Installation) -> None:
    assert "nobody is on the waiting list" in installation.run("waiting").stdout
    assert json.loads(installation.run("waiting", "--json").stdout)["shops"][0]["waiting"] == []


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


# The whole program -------------------------------------------------------------------------------


async def test_run_answers_and_ends_when_it_is_told_to(tmp_path: Path) -> None:
    world = TelegramStandIn(lambda: datetime.now(UTC))
    async with served(world.app, before_stop=world.hang_up) as telegram:
        environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment |= {
            "TERMINBOTE_SHOP": str(SHOPS / "salon.toml"),
            "TERMINBOTE_DATA": str(tmp_path / "data"),
            "TERMINBOTE_KEY_FILE": str(tmp_path / "keys" / "keys.json"),
            "TERMINBOTE_LISTEN": f"127.0.0.1:{free_port()}",
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
            _, log = await asyncio.wait_for(program.communicate(), PATIENCE)

    assert well.json() == {"status": "ok"}
    assert "Telegram Messenger" in page.text
    assert program.returncode == 0, log.decode()
    assert "Traceback" not in log.decode()
    assert world.token not in log.decode()


async def test_where_the_address_is_taken_run_says_so(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment |= {
            "TERMINBOTE_SHOP": str(SHOPS / "salon.toml"),
            "TERMINBOTE_DATA": str(tmp_path / "data"),
            "TERMINBOTE_KEY_FILE": str(tmp_path / "keys" / "keys.json"),
            "TERMINBOTE_LISTEN": address,
            "TELEGRAM_BOT_TOKEN": "1:x",
            "TELEGRAM_API_URL": "http://127.0.0.1:9",
        }
        program = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=environment, stderr=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        _, log = await asyncio.wait_for(program.communicate(), PATIENCE)

    assert program.returncode == 1
    assert f"Nothing can be served at {address} (Address already in use). Does" in log.decode()
    assert "Traceback" not in log.decode()


async def _answer(url: str) -> httpx.Response:
    async with httpx.AsyncClient() as web, asyncio.timeout(PATIENCE):
        while True:
            with contextlib.suppress(httpx.TransportError):
                return await web.get(url)
            await asyncio.sleep(0.05)
