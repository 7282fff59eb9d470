from __future__ import annotations

import asyncio
import json
import os
import random
import re
import shutil
import socket
import subprocess
import threading
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.channels.sms_webhook import SMS_PATH, STATUS_PATH
from bot.channels.telegram_webhook import PATH as TELEGRAM_PATH
from bot.health import PATH as HEALTH_PATH
from bot.pages import IMPRINT_PATH, PRIVACY_PATH
from bot.settings import FILE, NAMES, SECRETS
from tests.patience import PATIENCE
from tests.ports import free_port
from tests.stories.patient_people import SmsCustomer, TelegramCustomer
from tests.stories.shop_process import SHOP, Platforms, ShopProcess

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "bot" / "deploy"
UNIT, CADDYFILE = DEPLOY / "terminbote.service", DEPLOY / "Caddyfile"
CONTAINER, AT_DESK = DEPLOY / "Containerfile", DEPLOY / "terminbote-do"

with_systemd = pytest.mark.skipif(
    not shutil.which("systemd-analyze"), reason="no systemd-analyze on this machine"
)
with_caddy = pytest.mark.skipif(not shutil.which("caddy"), reason="no caddy on this machine")


# systemd -----------------------------------------------------------------------------------------


def analysed(verb: str, unit: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = ["systemd-analyze", verb, *more, str(unit)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def startable(unit: str, folder: Path) -> Path:
    """The unit with a program that this machine has; systemd looks whether it is there."""
    here = folder / UNIT.name
    here.write_text(unit.replace("/opt/terminbote/bin/terminbote", "/bin/true"))
    return here


@with_systemd
def test_systemd_finds_nothing_wrong_with_the_unit(tmp_path: Path) -> None:
    verified = analysed("verify", startable(UNIT.read_text(), tmp_path))

    assert (verified.returncode, verified.stderr) == (0, "")


@with_systemd
def test_systemd_would_find_a_wrong_line(tmp_path: Path) -> None:
    wrong = UNIT.read_text().replace("ProtectClock=yes", "ProtectClok=yes")

    assert "ProtectClok" in analysed("verify", startable(wrong, tmp_path)).stderr


@with_systemd
def test_systemd_calls_the_service_well_shut_in() -> None:
    judged = analysed("security", UNIT, "--offline=true", "--threshold=15", "--no-pager")

    assert judged.returncode == 0, "an exposure of 1.5 or less, of 10"
    assert "OK" in judged.stdout.splitlines()[-1]


def test_data_and_keys_lie_apart_and_secrets_are_handed_over() -> None:
    unit = UNIT.read_text()
    data, keys = (
        re.search(rf"^Environment={name}=(.+)$", unit, re.MULTILINE)
        for name in ("TERMINBOTE_DATA", "TERMINBOTE_KEY_FILE")
    )

    assert data
    assert keys
    assert Path(data[1]) not in Path(keys[1]).parents
    assert re.search(r"^LoadCredential=telegram-token:", unit, re.MULTILINE)
    assert not re.search(rf"^Environment=({'|'.join(SECRETS)})=", unit, re.MULTILINE)


@pytest.mark.parametrize("path", [UNIT, CADDYFILE, CONTAINER, AT_DESK], ids=lambda path: path.name)
def test_only_settings_that_there_are_are_set(path: Path) -> None:
    known = {*NAMES, *(name + FILE for name in SECRETS)}
    named = re.findall(r"\b(?:TERMINBOTE|TELEGRAM|TWILIO)_[A-Z_]+|PUBLIC_URL", path.read_text())

    assert named
    assert set(named) <= known


def test_a_command_beside_the_service_has_the_services_settings() -> None:
    script, unit = AT_DESK.read_text(), UNIT.read_text()
    settings = re.findall(r"^Environment=(TERMINBOTE_\S+)$", unit, re.MULTILINE)

    assert subprocess.run(["sh", "-n", AT_DESK], check=False).returncode == 0
    assert os.access(AT_DESK, os.X_OK)
    assert len(settings) == 3
    assert all(f"Environment={setting}" in script for setting in settings)
    assert "EnvironmentFile=-/etc/terminbote/settings.env" in script


AT_ONCE = """#!/bin/sh
while [ "${1#--}" != "$1" ]; do echo "$1"; shift; done
CREDENTIALS_DIRECTORY=/run/credentials/run-u7.service exec "$@"
"""
"""In systemd-run's place: says its options, and runs the command as systemd would."""


def test_a_command_beside_the_service_is_handed_the_secrets(tmp_path: Path) -> None:
    def program(name: str, text: str) -> None:
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)

    there = {"/opt/terminbote/bin/terminbote": "terminbote", "/etc/terminbote": ""}
    script = AT_DESK.read_text()
    for path, name in there.items():
        script = script.replace(path, str(tmp_path / name))
    program("terminbote-do", script)
    program("systemd-run", AT_ONCE)
    program("terminbote", '#!/bin/sh\necho "$TELEGRAM_BOT_TOKEN_FILE" "$@"')
    (tmp_path / "telegram-token").touch()

    command = [tmp_path / "terminbote-do", "erase", "--phone", "0171 3920017"]
    path = f"{tmp_path}:{os.environ['PATH']}"
    done = subprocess.run(
        command, env={"PATH": path}, capture_output=True, text=True, check=True
    ).stdout.splitlines()

    assert f"--property=LoadCredential=telegram-token:{tmp_path}/telegram-token" in done
    assert done[-1] == "/run/credentials/run-u7.service/telegram-token erase --phone 0171 3920017"


# Caddy -------------------------------------------------------------------------------------------


class Upstream(BaseHTTPRequestHandler):
    """In the bot's place: answers with what it was asked."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.path.encode())

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.headers["X-Twilio-Signature"].encode() + body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on the terminal."""


@contextmanager
def upstream() -> Iterator[int]:
    server = HTTPServer(("127.0.0.1", 0), Upstream)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


class Caddy:
    """A running Caddy with our file, without TLS, at a port of its own."""

    def __init__(self, folder: Path, *, bot_port: int) -> None:
        self.port, self.log = free_port(), folder / "caddy.log"
        self._folder = folder
        self._environment = {
            **os.environ,
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder),
            "XDG_DATA_HOME": str(folder),
            "SITE_ADDRESS": f"http://127.0.0.1:{self.port}",
            "TERMINBOTE_LISTEN": f"127.0.0.1:{bot_port}",
        }

    def config(self) -> dict[str, Any]:
        """What Caddy makes of the file."""
        made = subprocess.run(
            ["caddy", "adapt", "--config", CADDYFILE, "--adapter", "caddyfile"],
            env=self._environment,
            capture_output=True,
            check=True,
        )
        config: dict[str, Any] = json.loads(made.stdout)
        return config | {"admin": {"disabled": True}}  # its port may be taken

    @contextmanager
    def running(self, config: dict[str, Any]) -> Iterator[None]:
        file = self._folder / "caddy.json"
        file.write_text(json.dumps(config))
        command = ["caddy", "run", "--config", str(file)]
        with self.log.open("w") as log:
            program = subprocess.Popen(command, env=self._environment, stdout=log, stderr=log)
        try:
            self._wait()
            yield
        finally:
            program.terminate()
            program.wait(PATIENCE)

    def _wait(self) -> None:
        for _ in range(int(PATIENCE / 0.05)):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError(self.log.read_text())

    def ask(self, path: str, body: bytes | None = None) -> httpx.Response:
        return httpx.request(
            "POST" if body else "GET",
            f"http://127.0.0.1:{self.port}{path}",
            content=body,
            headers={"X-Twilio-Signature": "signed:"},
            timeout=PATIENCE,
            trust_env=False,
        )


OURS = [
    TELEGRAM_PATH.format(shop="salon"),
    SMS_PATH.format(shop="salon"),
    STATUS_PATH.format(shop="salon"),
    PRIVACY_PATH.format(shop="salon"),
    IMPRINT_PATH.format(shop="salon"),
    HEALTH_PATH,
    "/calendar/abc.ics",
    "/my-data/abc",
]
NOT_OURS = ["/", "/metrics", "/docs", "/privacy", "/healthz/x", "/telegram", "/.env"]


@with_caddy
def test_caddy_passes_on_what_is_ours_and_nothing_else(tmp_path: Path) -> None:
    with upstream() as bot_port:
        caddy = Caddy(tmp_path, bot_port=bot_port)
        with caddy.running(caddy.config()):
            passed = {path: caddy.ask(f"{path}?lang=de") for path in OURS}
            refused = {path: caddy.ask(path) for path in NOT_OURS}
            posted = caddy.ask(SMS_PATH.format(shop="salon"), b"Body=&From=%2B49")

    assert {path: answer.text for path, answer in passed.items()} == {
        path: f"{path}?lang=de" for path in OURS
    }
    assert {answer.status_code for answer in refused.values()} == {404}
    assert posted.text == "signed:Body=&From=%2B49", "signatures hold: nothing is changed"
    assert passed[HEALTH_PATH].headers["Strict-Transport-Security"]
    assert "Server" not in passed[HEALTH_PATH].headers


@with_caddy
async def test_people_book_through_caddy(tmp_path: Path) -> None:
    """The real program, reached by webhooks only; signatures and secret tokens hold on the way."""
    public, chance = "https://termine.example.org", random.Random(7)
    async with Platforms().standing() as platforms:
        database = f"sqlite:///{tmp_path / 'data' / 'terminbote.db'}"
        shop = ShopProcess(platforms, tmp_path, database, public_url=public)
        caddy = Caddy(tmp_path, bot_port=shop.port)
        for stand_in in (platforms.telegram, platforms.twilio):
            stand_in.reach[public] = f"http://127.0.0.1:{caddy.port}"
        ada = TelegramCustomer(platforms, chance, "Ada")
        ben = SmsCustomer(platforms, chance, "Ben", "+4917139200146")
        with caddy.running(caddy.config()):
            await shop.start()
            await shop.up()
            await asyncio.gather(ada.book(), ben.book())
            page = caddy.ask(PRIVACY_PATH.format(shop=SHOP.stem))
            ended = await shop.stop()
        updates = platforms.telegram.updates
        webhook, polls = updates.webhook, updates.polls

    assert webhook
    assert polls == 0
    assert "Rad &amp; Tat" in page.text
    assert ended == 0


@with_caddy
def test_caddy_writes_nobody_down_even_when_the_bot_is_away(tmp_path: Path) -> None:
    def log_of(config: dict[str, Any]) -> str:
        with caddy.running(config):
            assert caddy.ask("/my-data/canary-token?x=canary-query").status_code == 502
        return caddy.log.read_text()

    caddy = Caddy(tmp_path, bot_port=free_port())
    config = caddy.config()

    ours = log_of(config)
    assert "connection refused" in ours
    assert "canary" not in ours
    del config["logging"]
    assert "canary" in log_of(config), "it is our filter that keeps them out"


@with_caddy
def test_caddy_serves_the_real_site_by_https() -> None:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("TERMINBOTE_")
    }
    made = subprocess.run(
        ["caddy", "adapt", "--config", CADDYFILE, "--adapter", "caddyfile", "--validate"],
        env=environment,
        capture_output=True,
        check=True,
    )
    (server,) = json.loads(made.stdout)["apps"]["http"]["servers"].values()

    assert server["listen"] == [":443"]
    assert server["routes"][0]["match"] == [{"host": ["termine.example.org"]}]
    assert b"not formatted" not in made.stderr


# The container -----------------------------------------------------------------------------------


def test_the_container_runs_as_nobody_special_with_keys_apart() -> None:
    lines = CONTAINER.read_text()
    settings = dict(re.findall(r"(TERMINBOTE_\w+)=(\S+)", lines))
    volumes = json.loads(re.findall(r"^VOLUME (.+)$", lines, re.MULTILINE)[0])

    assert re.search(r"^USER terminbote$", lines, re.MULTILINE)
    assert settings["TERMINBOTE_DATA"] in volumes
    assert str(Path(settings["TERMINBOTE_KEY_FILE"]).parent) in volumes
    assert settings["TERMINBOTE_DATA"] not in settings["TERMINBOTE_KEY_FILE"]
    assert HEALTH_PATH in lines


def test_the_container_gets_what_is_installed_and_nothing_beside() -> None:
    """A folder of data or keys in the source must not end up in an image."""
    given = re.findall(r"^COPY (?!--from)(.+) \S+$", CONTAINER.read_text(), re.MULTILINE)
    whole = tomllib.loads((ROOT / "pyproject.toml").read_text())
    rooms = {each.partition(".")[0] for each in whole["tool"]["setuptools"]["packages"]}
    read = {whole["project"]["readme"], *whole["project"]["license-files"]}

    copied = {word for each in given for word in each.split()}
    assert copied == rooms | read | {"pyproject.toml", "constraints.txt"}


def test_what_is_deployed_is_shipped() -> None:
    shipped = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]

    assert "deploy/*" in shipped["package-data"]["bot"]
