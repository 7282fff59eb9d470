"""What a platform posts to us: read up to a limit, before anything else is done with it."""

from __future__ import annotations

import logging

from starlette.requests import Request

from bot.channels import Take
from flows.heard import Heard

log = logging.getLogger(__name__)

LIMIT = 64 * 1024
"""Bytes. An update or an SMS takes a few thousand."""


class TooLarge(Exception):
    """More than a platform would ever post."""


async def body_of(request: Request) -> bytes:
    """The body of a request. Raises TooLarge, having read no more than that."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LIMIT:
            raise TooLarge
    return body


async def committed(take: Take, heard: Heard) -> bool:
    """Take what was heard; False when that failed, so that the platform brings it again."""
    try:
        await take(heard)
    except Exception as failure:  # noqa: BLE001 - whatever it was, nothing was committed
        log.error(
            "%s %s was not taken: %s", heard.channel, heard.message_id, type(failure).__name__
        )
        return False
    return True
