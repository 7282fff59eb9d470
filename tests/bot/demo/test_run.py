"""The demo as a command: a door that is taken is no riddle."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from bot.demo.run import standing
from bot.opening import NotReady
from bot.settings import BadSettings


async def test_where_something_else_is_served_another_port_is_suggested(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(NotReady, match=f"{listen} .*in use.*--listen"):
            async with standing(listen, tmp_path):
                pass


@pytest.mark.parametrize("listen", ["here", "127.0.0.1:99999"])
async def test_an_address_that_is_none_is_named(listen: str, tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match="write host:port"):
        async with standing(listen, tmp_path):
            pass
