"""A web server inside the running event loop, for the stand-ins: it can go away and come back."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Generator

import uvicorn
from starlette.types import ASGIApp


class _Server(uvicorn.Server):
    """Leaves Ctrl+C to the program it is part of, and says when it is up."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.up.set()

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
            timeout_graceful_shutdown=2,
        )
        listener = socket.create_server((self.host, self.port))
        self._server = _Server(config)
        self._running = asyncio.create_task(self._server.serve(sockets=[listener]))
        await self._server.up.wait()

    async def stop(self) -> None:
        """Finish what is being answered and take no more connections."""
        if self._server is None or self._running is None:
            return
        self._before_stop()
        self._server.should_exit = True
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
