"""Twilio's REST interface: one request for each call, never repeated by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

import requests
from twilio.base.exceptions import TwilioException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from bot.channels import Undeliverable
from bot.channels.twilio_codes import fate

T = TypeVar("T")

PATIENCE = 10
"""Seconds for a connection, and for each part of an answer; Twilio's own default is for ever."""
MOST = 1000
"""Messages that came in during a pause; more than a shop gets in two days."""
PAGE = 50
"""As many of the newest messages to a number as one listing brings."""


@dataclass(frozen=True)
class Listed:
    """A message as Twilio remembers it."""

    sid: str
    body: str
    made_at: datetime
    ours: bool
    """Sent by us, rather than to us."""


@dataclass(frozen=True)
class Received:
    """A message that somebody sent to us."""

    sid: str
    sender: str
    body: str
    made_at: datetime


class TwilioApi:
    """The account's messages. Every method blocks, and raises Undeliverable."""

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        region: str | None,
        edge: str | None,
        api_url: str | None,
    ) -> None:
        # No `max_retries`: it would post again after a 5xx, and each post is another SMS.
        http = TwilioHttpClient(timeout=PATIENCE)
        self._client = Client(account_sid, auth_token, http_client=http, region=region, edge=edge)
        if api_url:
            self._client.api.base_url = api_url.rstrip("/")

    def create(self, **fields: Any) -> str:
        """Send a message; returns its sid."""
        return _asked(lambda: str(self._client.messages.create(**fields).sid))

    def listed(self, to: str) -> list[Listed]:
        """The newest messages to a number, also those still in Twilio's queue.

        Not narrowed by DateSent, which a queued message has not got.
        """
        found = _asked(lambda: self._client.messages.list(to=to, limit=PAGE))
        return [
            Listed(
                str(each.sid),
                each.body or "",
                each.date_created,
                str(each.direction).startswith("outbound"),
            )
            for each in found
        ]

    def received(self, since: datetime, *, number: str = "", service: str = "") -> list[Received]:
        """What came in for a number or a messaging service since then, the oldest first."""
        # Twilio filters by number, but not by service and not by direction.
        where = {"to": number} if number else {}
        found = _asked(
            lambda: self._client.messages.list(date_sent_after=since, limit=MOST, **where)
        )
        return [
            Received(str(each.sid), str(each.from_), each.body or "", each.date_created)
            for each in reversed(found)
            if each.direction == "inbound" and (number or each.messaging_service_sid == service)
        ]

    def exchanged(
        self, phone: str, until: datetime, *, number: str = "", service: str = ""
    ) -> list[str]:
        """The sids of what was said until then between a phone and a number or service of ours."""
        ways: list[dict[str, str]] = [{"to": phone}, {"from_": phone}]
        if number:
            ways = [{"to": phone, "from_": number}, {"to": number, "from_": phone}]
        found = _asked(
            lambda: [each for way in ways for each in self._client.messages.list(limit=MOST, **way)]
        )
        return [
            str(each.sid)
            for each in found
            if each.date_created <= until and (number or each.messaging_service_sid == service)
        ]

    def delete(self, sid: str) -> None:
        """Delete a message at Twilio."""
        _asked(lambda: self._client.messages(sid).delete())

    def close(self) -> None:
        self._client.http_client.session.close()


def _asked(call: Callable[[], T]) -> T:
    try:
        return call()
    except TwilioException as no:
        raise _refusal(no) from no
    except requests.RequestException as lost:
        raise Undeliverable("network", maybe_sent=not _never_left(lost)) from lost


def _refusal(no: TwilioException) -> Undeliverable:
    """Of a listing that was refused the package hands on the bare answer."""
    answer = next((each for each in no.args if isinstance(each, Response)), None)
    status = getattr(no, "status", answer.status_code if answer else 500)
    meaning = fate(status, getattr(no, "code", None))
    if meaning is None:
        return Undeliverable("server_error", maybe_sent=True)
    return Undeliverable(
        meaning.outcome,
        final=meaning.final,
        blocked=meaning.blocked,
        alarm=meaning.alarm,
        retry_after=meaning.retry_after,
    )


def _never_left(lost: requests.RequestException) -> bool:
    """Whether the connection was not even made, so that nothing can have been sent."""
    if isinstance(lost, requests.exceptions.ConnectTimeout | requests.exceptions.SSLError):
        return True
    reason = getattr(lost.args[0], "reason", None) if lost.args else None
    return isinstance(reason, NewConnectionError | ConnectTimeoutError)
