"""A web server inside the running event loop, for the stand-ins: it can go away and come back."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Generator

import uvicorn
from starlette.types import ASGIApp

from bot.listening import listener

PATIENCE = 2.0
"""Seconds that answers on their way get when a server stops."""


class _Server(uvicorn.Server):
    """Leaves Ctrl+C to the program it is part of, says when it is up, and ends when told to."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up, self.leaving = asyncio.Event(), asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.up.set()

    async def main_loop(self) -> None:
        ticking = asyncio.create_task(super().main_loop())
        await self.leaving.wait()
        ticking.cancel()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """As uvicorn's, which looks only ten times a second."""
        for server in self.servers:
            server.close()
        state = self.server_state
        for connection in list(state.connections):
            connection.shutdown()
        try:
            async with asyncio.timeout(PATIENCE):
                while state.connections or state.tasks:  # noqa: ASYNC110 - nobody tells
                    await asyncio.sleep(0.005)
        except TimeoutError:
            for task in state.tasks:
                task.cancel()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


class Served:
    """One app at one address of this computer. While it is stopped, connections are refused."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        before_stop: Callable[[], None] = lambda: None,
    ) -> None:
        self._app = app
        self._before_stop = before_stop
        self.host = host
        self.port = port or _free_port(host)
        self._server: _Server | None = None
        self._running: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}"

    async def start(self) -> None:
        """Take connections; raises OSError when the address is in use."""
        config = uvicorn.Config(
            self._app,
            host=self.host,
            port=self.port,
            lifespan="off",
            log_config=None,
            access_log=False,
        )
        door = listener(self.host, self.port)
        self._server = _Server(config)
        self._running = asyncio.create_task(self._server.serve(sockets=[door]))
        await self._server.up.wait()

    async def stop(self) -> None:
        """Finish what is being answered and take no more connections."""
        if self._server is None or self._running is None:
            return
        self._before_stop()
        self._server.leaving.set()
        await self._running
        self._server = self._running = None


@contextlib.asynccontextmanager
async def served(
    app: ASGIApp, *, before_stop: Callable[[], None] = lambda: None
) -> AsyncIterator[Served]:
    """Serve an app at a free port of the loopback address for as long as the block runs."""
    server = Served(app, before_stop=before_stop)
    await server.start()
    try:
        yield server
    finally:
        await server.stop()


def _free_port(host: str) -> int:
    with socket.create_server((host, 0)) as probe:
        return int(probe.getsockname()[1])
