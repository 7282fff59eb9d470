"""The road to the Bot API: python-telegram-bot's, with a short cut for the calls of every turn."""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any, cast
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx
from pydantic_core import from_json, to_json
from telegram.error import NetworkError, TimedOut
from telegram.request import HTTPXRequest, RequestData


@dataclass(frozen=True)
class _Body:
    """What a call brings along, as it goes out."""

    content_type: bytes
    content: bytes


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
        # The pool looks at all that wait for it whenever one comes or goes.
        self._places = asyncio.Semaphore(size)
        self._transport = transport or httpx.AsyncHTTPTransport(
            verify=_trusted(), limits=httpx.Limits(max_connections=size), proxy=_proxy(base_url)
        )
        super().__init__(size, read, 10, 5, 5, httpx_kwargs={"transport": self._transport})

    async def call(self, method: str, **fields: Any) -> Any:
        """Call a method of the Bot API with what is not None. Raises TelegramError."""
        given = {name: value for name, value in fields.items() if value is not None}
        return await self._post(method, _Body(b"application/json", to_json(given)))

    async def upload(self, method: str, name: str, file: tuple[str, bytes], **fields: str) -> Any:
        """Call a method with a file, which is its name and content. Raises TelegramError."""
        form = httpx.Request("POST", self._base_url, data=fields, files={name: file})
        return await self._post(method, _Body(form.headers["content-type"].encode(), form.read()))

    async def _post(self, method: str, body: _Body) -> Any:
        # `post` hands the body through to `do_request` without looking into it.
        return await self.post(f"{self._base_url}/{method}", cast(RequestData, body))

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: Any,
        **more: Any,
    ) -> tuple[int, bytes]:
        """As the library asks for it; what we have written goes out as it is."""
        if not isinstance(request_data, _Body):
            return await super().do_request(url, method, request_data, *timeouts, **more)
        where, content = _url(url), request_data.content
        headers = [
            (b"Host", where.netloc),
            (b"Content-Type", request_data.content_type),
            (b"Content-Length", b"%d" % len(content)),
        ]
        stream = httpx.ByteStream(content)
        request = httpx.Request(
            method, where, headers=headers, stream=stream, extensions=self._patience
        )
        try:
            async with self._places:
                response = await self._transport.handle_async_request(request)
                return response.status_code, await response.aread()
        except httpx.TimeoutException as late:
            raise TimedOut from late
        except httpx.HTTPError as failure:
            raise NetworkError(type(failure).__name__) from failure

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """As the library does, in a fifth of the time; what is odd goes to the library."""
        try:
            return from_json(payload, cache_strings="keys")
        except ValueError:
            return HTTPXRequest.parse_json_payload(payload)

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
