"""Where the demo's page is served, and what it leaves behind."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.commandline import app
from bot.demo import run
from bot.opening import NotReady
from tests.patience import PATIENCE


def test_a_taken_port_is_passed_over_where_none_was_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr(run, "USUAL", f"127.0.0.1:{port}")
        host, _, given = run.place("").rpartition(":")

    assert host == "127.0.0.1"
    assert port < int(given) < port + run.PORTS


def test_a_taken_port_that_was_asked_for_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(NotReady, match=f"Nothing can be served at {address}"):
            run.place(address)
        shown = CliRunner().invoke(app, ["demo", "--listen", address])

    assert shown.exit_code == 1
    assert "terminbote demo --listen" in shown.stderr


@pytest.mark.parametrize("address", ["8080", "localhost:", "127.0.0.1:99999"])
def test_what_is_no_address_is_wrong_use(address: str) -> None:
    shown = CliRunner().invoke(app, ["demo", "--listen", address])

    assert shown.exit_code == 2
    assert "write host:port" in shown.stderr


async def test_a_signal_ends_it_and_nothing_is_left(tmp_path: Path) -> None:
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--no-browser"),
        env=os.environ | {"TMPDIR": str(tmp_path)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert program.stdout
    line = await asyncio.wait_for(program.stdout.readline(), PATIENCE)
    assert list(tmp_path.iterdir())
    program.terminate()
    _, log = await asyncio.wait_for(program.communicate(), PATIENCE)

    assert line.startswith(b"Terminbote demo: http://127.0.0.1:")
    assert (program.returncode, log) == (0, b"")
    assert list(tmp_path.iterdir()) == []
