"""What Twilio posts to us: an SMS that came in, and how far one of ours got."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from twilio.request_validator import RequestValidator

from bot.channels import Take
from bot.channels.posted import TooLarge, body_of, committed
from bot.channels.sms_in import heard

log = logging.getLogger(__name__)

SMS_PATH, STATUS_PATH = "/twilio/sms/{shop}", "/twilio/status/{shop}"
RETRIES = "#rc=5&rp=all"
"""Twilio tries again where we were away, which its console takes in this form alone."""


def told_to_twilio(public_url: str, shop_id: str) -> str:
    """What is to be entered in Twilio's console."""
    return f"{public_url}{SMS_PATH.format(shop=shop_id)}{RETRIES}"


@dataclass(frozen=True)
class Report:
    """How far a message of ours got."""

    message_id: int | None
    """Our own id, from the address that Twilio was told to report to."""
    provider_id: str
    status: str
    code: str
    """Twilio's error code, if there was an error."""


@dataclass(frozen=True)
class SmsDoor:
    """Where one shop's SMS come in."""

    auth_token: str
    public_url: str
    """The https address Twilio was given: signatures are made over it."""
    take: Take
    report: Callable[[Report], Awaitable[None]]
    carrier_hears_stop: bool = True
    """See `Sms.carrier_hears_stop`."""


def routes(doors: Mapping[str, SmsDoor]) -> list[Route]:
    """The two webhooks of every shop, by its id."""

    async def receive(request: Request) -> Response:
        door, fields = await _genuine(request, doors)
        what = heard(fields, carrier_hears_stop=door.carrier_hears_stop)
        if what and not await committed(door.take, what):
            raise _Refused(503)
        return _nothing_to_say()

    async def reported(request: Request) -> Response:
        door, fields = await _genuine(request, doors)
        report = _report(fields, request.query_params.get("message", ""))
        try:
            await door.report(report)
        except Exception as failure:  # noqa: BLE001 - whatever it was, nothing was committed
            log.error("sms %s: report not taken: %s", report.provider_id, type(failure).__name__)
            raise _Refused(503) from None
        return Response(status_code=204)

    return [
        Route(SMS_PATH, _answering(receive), methods=["POST"]),
        Route(STATUS_PATH, _answering(reported), methods=["POST"]),
    ]


def _report(fields: Mapping[str, str], message: str) -> Report:
    return Report(
        int(message) if message.isascii() and message.isdigit() else None,
        fields.get("MessageSid", ""),
        fields.get("MessageStatus", ""),
        fields.get("ErrorCode", ""),
    )


class _Refused(Exception):
    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def _answering(
    work: Callable[[Request], Awaitable[Response]],
) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        try:
            return await work(request)
        except _Refused as no:
            return Response(status_code=no.status)

    return answer


async def _genuine(
    request: Request, doors: Mapping[str, SmsDoor]
) -> tuple[SmsDoor, dict[str, str]]:
    """What was posted, once it is sure that Twilio did it (P67)."""
    door = doors.get(request.path_params["shop"])
    if door is None:
        raise _Refused(404)
    try:
        body = await body_of(request)
        # Blank fields are signed too.
        fields = dict(parse_qsl(body.decode(), keep_blank_values=True))
    except TooLarge:
        raise _Refused(413) from None
    except ValueError:
        raise _Refused(400) from None
    signature = request.headers.get("X-Twilio-Signature", "")
    if not RequestValidator(door.auth_token).validate(
        _signed_url(door, request), fields, signature
    ):
        log.warning("sms: a post without Twilio's signature was refused")
        raise _Refused(403)
    return door, fields


def _signed_url(door: SmsDoor, request: Request) -> str:
    """The address as Twilio knows it; what a proxy says about itself is not believed."""
    path: bytes = request.scope.get("raw_path") or request.url.path.encode()
    query: bytes = request.scope["query_string"]
    return door.public_url.rstrip("/") + path.decode() + (f"?{query.decode()}" if query else "")


def _nothing_to_say() -> Response:
    """Whatever is to be answered goes out through the outbox."""
    return Response(
        '<?xml version="1.0" encoding="UTF-8"?><Response></Response>', media_type="text/xml"
    )
