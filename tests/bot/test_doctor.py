from __future__ import annotations

import asyncio
import json
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from starlette.responses import HTMLResponse, JSONResponse

from booking import marks
from booking.keys import Keyring
from booking.storage import Storage
from bot.doctor import examine, show
from bot.findings import State, healthy
from tests.bot.patient import SHOPS, Patient, now, opened_once, patient_in
from tests.office import Office


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    asyncio.run(opened_once(folder))
    return folder


@pytest.fixture
async def patient(installed: Path, tmp_path: Path) -> AsyncIterator[Patient]:
    """All is well."""
    folder = tmp_path / "installation"
    shutil.copytree(installed, folder)
    async with patient_in(folder) as patient:
        yield patient


# All is well -------------------------------------------------------------------------------------


async def test_a_healthy_installation_has_nothing_to_put_right(patient: Patient) -> None:
    found = await patient.findings()

    assert [each for each in found if each.state != State.OK] == []
    assert {each.about for each in found} >= {
        "shop file",
        "privacy duties",
        "time zone",
        "clock",
        "database",
        "data folder",
        "key file",
        "owner",
        "bot",
        "public address",
        "privacy notice",
        "telegram",
        "telegram webhook",
        "twilio account",
        "sms sender",
        "sms webhook",
    }


async def test_no_finding_tells_a_secret(patient: Patient) -> None:
    patient.twilio.token = "e" * 32
    said = str(await patient.findings()) + str(await patient.findings(TELEGRAM_BOT_TOKEN="5:wrong"))

    for secret in (patient.telegram.token, patient.environment["TWILIO_AUTH_TOKEN"], "5:wrong"):
        assert secret not in said


# What is wrong -----------------------------------------------------------------------------------

Change = Callable[[Patient], None]


def telegram_is_away(patient: Patient) -> None:
    patient.environment["TELEGRAM_API_URL"] = "http://127.0.0.1:9"


def twilio_is_away(patient: Patient) -> None:
    patient.environment["TWILIO_API_URL"] = "http://127.0.0.1:9"


def token_is_old(patient: Patient) -> None:
    patient.telegram.token = "123:another"


def account_is_another(patient: Patient) -> None:
    patient.twilio.token = "another"


def number_brings_sms_elsewhere(patient: Patient) -> None:
    patient.twilio.senders[patient.twilio.number].sms_url = "https://elsewhere.example/sms"


def number_is_not_ours(patient: Patient) -> None:
    patient.environment["TWILIO_SENDER"] = "+4917139200099"


def sender_is_a_name(patient: Patient) -> None:
    patient.environment["TWILIO_SENDER"] = "SALON"


def sms_is_half_set_up(patient: Patient) -> None:
    del patient.environment["TWILIO_AUTH_TOKEN"]


def nobody_answers_the_address(patient: Patient) -> None:
    patient.environment["PUBLIC_URL"] = "http://127.0.0.1:9"


def something_else_answers(patient: Patient) -> None:
    patient.pages["/healthz"] = HTMLResponse("It works!")


def database_is_down(patient: Patient) -> None:
    patient.pages["/healthz"] = JSONResponse({"status": "database"}, 503)


def sms_has_no_way_in(patient: Patient) -> None:
    del patient.environment["PUBLIC_URL"]


def notice_is_missing(patient: Patient) -> None:
    del patient.pages["/privacy/salon"]


def no_address_and_no_notice(patient: Patient) -> None:
    del patient.environment["PUBLIC_URL"]
    patient.environment["TERMINBOTE_SHOP"] = str(SHOPS / "single.toml")


def no_channel(patient: Patient) -> None:
    for name in [*patient.environment]:
        if name.startswith(("TELEGRAM", "TWILIO")):
            del patient.environment[name]


def clock_is_slow(patient: Patient) -> None:
    patient.clock = lambda: now() - timedelta(minutes=10)


def key_file_is_open(patient: Patient) -> None:
    Path(patient.environment["TERMINBOTE_KEY_FILE"]).chmod(0o640)


def key_file_is_another(patient: Patient) -> None:
    path = Path(patient.environment["TERMINBOTE_KEY_FILE"]).with_name("other.json")
    patient.environment["TERMINBOTE_KEY_FILE"] = str(path)
    Keyring.create(path, ["bakery"])


def key_file_is_gone(patient: Patient) -> None:
    Path(patient.environment["TERMINBOTE_KEY_FILE"]).unlink()
    _sealed(patient, "salon")


def key_file_lies_with_the_data(patient: Patient) -> None:
    old = Path(patient.environment["TERMINBOTE_KEY_FILE"])
    new = Path(patient.environment["TERMINBOTE_DATA"]) / "safe" / "keys.json"
    new.parent.mkdir()
    old.rename(new)
    patient.environment["TERMINBOTE_KEY_FILE"] = str(new)


def database_is_damaged(patient: Patient) -> None:
    path = Path(patient.environment["TERMINBOTE_DATA"]) / "terminbote.db"
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096 * 4)


def database_is_no_database(patient: Patient) -> None:
    path = Path(patient.environment["TERMINBOTE_DATA"]) / "terminbote.db"
    path.write_bytes(b"no database at all " * 1000)


def token_file_is_missing(patient: Patient) -> None:
    _edited(patient, "[rules]", '[telegram]\ntoken_file = "gone.txt"\n\n[rules]')


def shop_file_is_wrong(patient: Patient) -> None:
    patient.environment["TERMINBOTE_SHOP"] = "/nowhere/shop.toml"


def setting_is_unknown(patient: Patient) -> None:
    patient.environment["TERMINBOTE_COLOUR"] = "blue"


@pytest.mark.parametrize(
    ("change", "about", "says"),
    [
        (telegram_is_away, "telegram", "does not answer"),
        (token_is_old, "telegram", "Salon Sonne: Telegram does not know this token"),
        (twilio_is_away, "twilio account", "does not answer"),
        (account_is_another, "twilio account", "does not know this account"),
        (number_brings_sms_elsewhere, "sms webhook", "elsewhere.example"),
        (number_is_not_ours, "sms webhook", "no such number"),
        (sender_is_a_name, "sms sender", "nobody can answer a name"),
        (sms_is_half_set_up, "sms", "by halves"),
        (sms_has_no_way_in, "sms", "no address at which to reach"),
        (nobody_answers_the_address, "public address", "does not answer"),
        (something_else_answers, "public address", "something else"),
        (database_is_down, "public address", "its database does not"),
        (database_is_down, "bot", "its database does not"),
        (something_else_answers, "bot", "Something else answers"),
        (notice_is_missing, "privacy notice", "cannot be read"),
        (no_address_and_no_notice, "privacy notice", "no page to link to"),
        (no_channel, "channels", "cannot reach the bot"),
        (clock_is_slow, "clock", "seconds slow"),
        (key_file_is_open, "key file", "0600"),
        (key_file_is_another, "key file", "no keys for the shop salon"),
        (key_file_is_gone, "key file", "not there"),
        (key_file_lies_with_the_data, "key file", "lies in the data folder"),
        (database_is_damaged, "database", "damaged"),
        (database_is_no_database, "database", "cannot be used"),
        (token_file_is_missing, "token file", "cannot be read"),
        (shop_file_is_wrong, "shop file", "no such file"),
        (setting_is_unknown, "settings", "is not a setting"),
    ],
)
async def test_a_problem_is_found_and_comes_with_what_to_do(
    patient: Patient, change: Change, about: str, says: str
) -> None:
    change(patient)
    found = await patient.about(about)

    assert found.state == State.PROBLEM
    assert says in found.says
    assert found.remedy
    assert not healthy(await patient.findings())


def webhook_is_elsewhere(patient: Patient) -> None:
    patient.environment["PUBLIC_URL"] = "https://other.example"


def nothing_was_started(patient: Patient) -> None:
    patient.environment["TERMINBOTE_DATA"] += "-new"


def anybody_may_look(patient: Patient) -> None:
    Path(patient.environment["TERMINBOTE_DATA"]).chmod(0o755)


def clock_is_a_little_off(patient: Patient) -> None:
    patient.clock = lambda: now() + timedelta(seconds=30)


def zone_is_abroad(patient: Patient) -> None:
    _edited(patient, 'country = "DE"', 'country = "DE"\ntimezone = "Europe/London"')


def imprint_has_no_mail(patient: Patient) -> None:
    _edited(patient, 'email = "termin@salon-sonne.example"\n', "")


def page_is_another(patient: Patient) -> None:
    patient.pages["/privacy/salon"] = HTMLResponse("Welcome")


def page_is_of_another_time(patient: Patient) -> None:
    _edited(patient, "[rules]", "[privacy.retention]\ncontact_days = 20\n\n[rules]")


def nothing_runs(patient: Patient) -> None:
    patient.environment["TERMINBOTE_LISTEN"] = "127.0.0.1:9"


def work_fails(patient: Patient) -> None:
    patient.pages["/healthz"] = JSONResponse({"status": "degraded"})


def file_was_renamed(patient: Patient) -> None:
    old = Path(patient.environment["TERMINBOTE_SHOP"])
    new = Path(patient.environment["TERMINBOTE_KEY_FILE"]).with_name("bakery.toml")
    new.write_text(old.read_text("utf-8"), "utf-8")
    patient.environment["TERMINBOTE_SHOP"] = str(new)
    _sealed(patient, "salon")


def _sealed(patient: Patient, shop: str) -> None:
    """That shop has rows in the database, sealed with some key."""
    file = Path(patient.environment["TERMINBOTE_DATA"]) / "terminbote.db"
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("INSERT INTO keys_used (shop_id, key_id) VALUES (?, 'x')", [shop])


def _edited(patient: Patient, old: str, new: str) -> None:
    text = Path(patient.environment["TERMINBOTE_SHOP"]).read_text()
    assert old in text
    path = Path(patient.environment["TERMINBOTE_KEY_FILE"]).with_name("salon.toml")
    path.write_text(text.replace(old, new))
    patient.environment["TERMINBOTE_SHOP"] = str(path)


@pytest.mark.parametrize(
    ("change", "about", "says"),
    [
        (webhook_is_elsewhere, "telegram webhook", "expected: https://other.example"),
        (nothing_was_started, "database", "terminbote run makes it"),
        (nothing_was_started, "data folder", "not there yet"),
        (anybody_may_look, "data folder", "may look into"),
        (clock_is_a_little_off, "clock", "seconds fast"),
        (zone_is_abroad, "time zone", "not as late"),
        (imprint_has_no_mail, "privacy duties", "no e-mail"),
        (page_is_another, "privacy notice", "is not the page"),
        (page_is_of_another_time, "privacy notice", "does not say how things are now"),
        (nothing_runs, "bot", "nobody answers at 127.0.0.1:9"),
        (work_fails, "bot", "not all of its work"),
        (file_was_renamed, "shop file", "holds a shop salon that no file describes"),
    ],
)
async def test_what_should_be_looked_at_is_a_warning(
    patient: Patient, change: Change, about: str, says: str
) -> None:
    change(patient)
    found = await patient.about(about)

    assert found.state == State.WARNING
    assert says in found.says
    assert found.remedy


async def test_reminders_that_are_late_say_nothing_against_the_address(patient: Patient) -> None:
    work_fails(patient)

    assert (await patient.about("public address")).state == State.OK


async def test_a_token_that_two_installations_have_is_a_problem(patient: Patient) -> None:
    database = f"sqlite:///{patient.environment['TERMINBOTE_DATA']}/terminbote.db"
    keys = Keyring.load(Path(patient.environment["TERMINBOTE_KEY_FILE"])).of("salon")
    for ago, state in ((timedelta(minutes=5), State.PROBLEM), (timedelta(hours=1), State.OK)):
        async with await Storage.open(database) as storage:
            office = Office(storage, now=now() - ago, keys=keys)
            await office.desk(lambda desk: marks.note(desk, marks.RIVAL))

        assert (await patient.about("telegram")).state == state


async def test_dates_without_a_place_in_the_shop_file_are_named(patient: Patient) -> None:
    database = f"sqlite:///{patient.environment['TERMINBOTE_DATA']}/terminbote.db"
    keys = Keyring.load(Path(patient.environment["TERMINBOTE_KEY_FILE"])).of("salon")
    async with await Storage.open(database) as storage:
        office = Office(storage, now=now().replace(hour=1), keys=keys)
        made = await office.appointment(await office.person(), days=2)  # in the night

    found = await patient.about("appointments")

    assert found.state == State.WARNING
    assert made.reference in found.says


async def test_nobody_being_told_is_a_warning(patient: Patient) -> None:
    _edited(patient, 'sms = "0171 3920012"', "")
    by_telegram = await patient.about("owner")
    telegram_is_off = await patient.about("owner", TELEGRAM_BOT_TOKEN="")

    assert by_telegram.state == State.OK
    assert telegram_is_off.state == State.WARNING
    assert "terminbote owner" in telegram_is_off.remedy


async def test_an_owners_number_counts_only_where_sms_is_on(patient: Patient) -> None:
    by_sms = await patient.about("owner", TELEGRAM_BOT_TOKEN="")
    off = dict.fromkeys(("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_SENDER"), "")
    by_nothing = await patient.about("owner", TELEGRAM_BOT_TOKEN="", **off)

    assert by_sms.state == State.OK
    assert by_nothing.state == State.WARNING


async def test_channels_that_are_off_are_no_problem(patient: Patient) -> None:
    without_sms = {**patient.environment}
    for name in ("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_SENDER"):
        del without_sms[name]
    patient.environment = without_sms

    assert (await patient.about("sms")).state == State.OK
    assert healthy(await patient.findings())


@pytest.mark.parametrize(
    ("places", "host"),
    [
        ({"TWILIO_REGION": "ie1", "TWILIO_EDGE": "dublin"}, "api.dublin.ie1.twilio.com"),
        ({"TWILIO_REGION": "ie1"}, "api.ie1.twilio.com"),
        ({"TWILIO_EDGE": "dublin"}, "api.dublin.us1.twilio.com"),
        ({}, "api.twilio.com"),
    ],
)
async def test_only_the_hosts_that_are_configured_are_asked(
    patient: Patient, places: dict[str, str], host: str
) -> None:
    asked: set[str] = set()

    def answer(request: httpx.Request) -> httpx.Response:
        asked.add(request.url.host)
        return httpx.Response(200, json={"status": "active", "result": {}})

    changed = {"TWILIO_API_URL": "", "TELEGRAM_API_URL": "", **places}
    await examine(patient.environment | changed, patient.clock, httpx.MockTransport(answer))

    ours = {"bot.salon-sonne.example", "termine.salon-sonne.example"}
    assert asked == {*ours, "api.telegram.org", host}


# How it is told ----------------------------------------------------------------------------------


def test_the_list_and_the_json_tell_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    environment = {
        "TERMINBOTE_SHOP": str(tmp_path / "shop.toml"),
        "TERMINBOTE_DATA": str(tmp_path / "data"),
        "TERMINBOTE_KEY_FILE": str(tmp_path / "keys.json"),
    }
    assert not show(environment, now, as_json=False)
    listed = capsys.readouterr().out
    assert not show(environment, now, as_json=True)
    told = json.loads(capsys.readouterr().out)

    assert told["healthy"] is False
    for finding in told["findings"]:
        assert f"{finding['about']}: {finding['says']}" in listed
        assert finding["remedy"] in listed
    assert "✗ shop file: " in listed
