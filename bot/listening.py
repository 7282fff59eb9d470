"""The address at which a web server waits for callers, and that server."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp

from bot.opening import NotReady


class _Server(uvicorn.Server):
    """Leaves signals and failures to us: uvicorn's own way ends the process at once."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def server_of(asgi: ASGIApp) -> uvicorn.Server:
    """It is to be given its door when it serves."""
    return _Server(uvicorn.Config(asgi, log_config=None, access_log=False, lifespan="off"))


def door(host: str, port: int) -> socket.socket:
    """Take connections there. Raises NotReady where the address is not to be had."""
    try:
        return listener(host, port)
    except OSError as failure:
        reason = str(failure.strerror).partition(" (")[0]
        raise NotReady(
            f"Nothing can be served at {host}:{port} ({reason}). Does it run already? "
            "If something else has that port, set TERMINBOTE_LISTEN to another one."
        ) from None


def listener(host: str, port: int) -> socket.socket:
    """Take connections there; raises OSError when the address is in use."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    taken = socket.create_server((host.strip("[]"), port), family=family)
    # Else the end of an answer waits for the asker's system to acknowledge its beginning.
    taken.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return taken
