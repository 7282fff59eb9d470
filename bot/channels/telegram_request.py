"""The road to the Bot API: python-telegram-bot's, with a short cut for the calls of every turn."""

from __future__ import annotations

import json
import ssl
from functools import cache, cached_property, lru_cache
from typing import Any, cast
from urllib.parse import urlencode, urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import HTTPXRequest, RequestData

HEADERS = {"Content-Type": "application/x-www-form-urlencoded"}


class Request(HTTPXRequest):
    """A pool of connections; `call` skips what the library does for all its methods alike.

    The library's typed methods copy, convert and check each parameter, and its HTTP client looks
    for cookies, redirects and credentials: four fifths of what a message costs us. Answers and
    errors are read by the library here too.
    """

    def __init__(
        self, base_url: str, size: int, read: float, transport: httpx.AsyncBaseTransport | None
    ) -> None:
        """size: of the pool. read: seconds without a word from Telegram."""
        self._base_url = base_url
        self._transport = transport or httpx.AsyncHTTPTransport(
            verify=_trusted(), limits=httpx.Limits(max_connections=size), proxy=_proxy(base_url)
        )
        super().__init__(size, read, 10, 5, 5, httpx_kwargs={"transport": self._transport})

    async def call(self, method: str, **fields: Any) -> Any:
        """Call a method of the Bot API with what is not None. Raises TelegramError."""
        body = urlencode(
            {
                name: value if isinstance(value, str) else json.dumps(value)
                for name, value in fields.items()
                if value is not None
            }
        )
        # `post` hands the body through to `do_request` without looking into it.
        return await self.post(f"{self._base_url}/{method}", cast(RequestData, body.encode()))

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: Any,
        **more: Any,
    ) -> tuple[int, bytes]:
        """As the library asks for it; what `call` has written goes out as it is."""
        if not isinstance(request_data, bytes):
            return await super().do_request(url, method, request_data, *timeouts, **more)
        request = httpx.Request(
            method, _url(url), headers=HEADERS, content=request_data, extensions=self._patience
        )
        try:
            response = await self._transport.handle_async_request(request)
            return response.status_code, await response.aread()
        except httpx.TimeoutException as late:
            raise TimedOut from late
        except httpx.HTTPError as failure:
            raise NetworkError(type(failure).__name__) from failure

    @cached_property
    def _patience(self) -> dict[str, Any]:
        return {"timeout": self._client.timeout.as_dict()}


@cache
def _trusted() -> ssl.SSLContext:
    """Whose certificates count: read once, as it takes as long as ten turns."""
    return httpx.create_ssl_context()


@lru_cache
def _url(url: str) -> httpx.URL:
    return httpx.URL(url)


def _proxy(url: str) -> str | None:
    """The proxy that the system names for an address, as every HTTP client finds it."""
    parts = urlsplit(url)
    if proxy_bypass(parts.hostname or ""):
        return None
    return getproxies().get(parts.scheme) or getproxies().get("all")
