"""A stand-in of Twilio: phones on one side, its REST API and signed webhooks on the other.

Speaks the wire format of the API of 2010-04-01 over HTTP, so that the real channel talks to it and
cannot tell. In memory, for one account.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from collections.abc import Awaitable, Callable
from datetime import datetime
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route

from bot.demo.failures import Failure
from bot.demo.twilio_account import Sender, TwilioAccount
from bot.demo.twilio_log import FINAL, VERSION, Sms
from bot.demo.twilio_wire import Refused, fits, ordered_no, paging, said_no
from bot.demo.watchers import Watchers
from bot.demo.wire import Json, answer, fields

E164 = re.compile(r"\+[1-9]\d{6,14}")
LONGEST_BODY = 1600


class TwilioStandIn(TwilioAccount):
    """Twilio with its API: serve `app`, point TWILIO_API_URL at it."""

    def __init__(self, clock: Callable[[], datetime], *, watchers: Watchers | None = None) -> None:
        super().__init__(clock, watchers=watchers)
        under_account = [
            Route("/Messages.json", self._route("create", self._create), methods=["POST"]),
            Route("/Messages.json", self._route("list", self._list), methods=["GET"]),
            Route("/Messages/{sid}.json", self._route("fetch", self._fetch), methods=["GET"]),
            Route("/Messages/{sid}.json", self._route("update", self._redact), methods=["POST"]),
            Route("/Messages/{sid}.json", self._route("delete", self._delete), methods=["DELETE"]),
            Route("/IncomingPhoneNumbers.json", self._route("numbers", self._numbers)),
            Route(
                "/IncomingPhoneNumbers/{sid}.json",
                self._route("number", self._set_number),
                methods=["POST"],
            ),
        ]
        account_route = Route(
            f"/{VERSION}/Accounts/{{account}}.json", self._route("account", self._account)
        )
        under = Mount(f"/{VERSION}/Accounts/{{account}}", routes=under_account)
        self.app = Starlette(routes=[account_route, under])

    def hang_up(self) -> None:
        """Let go of everybody who waits for an answer, so that a server can stop."""
        self.watchers.close()

    async def close(self) -> None:
        for task in self._under_way:
            task.cancel()
        await self.webhooks.close()

    def _route(
        self, call: str, work: Callable[[Request, Failure | None], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        """One call: who is asking is checked, then it is done or goes wrong as ordered."""

        async def take(request: Request) -> Response:
            sent = await fields(request)
            failure = self.failures.take(call, str(sent.get("To", "")))

            async def done() -> Response:
                try:
                    self._check_account(request)
                    return await work(request, failure)
                except Refused as no:
                    return said_no(no)

            return await answer(request, failure, done, ordered_no)

        return take

    def _check_account(self, request: Request) -> None:
        scheme, _, secret = request.headers.get("authorization", "").partition(" ")
        try:
            given = base64.b64decode(secret, validate=True)
        except binascii.Error:
            given = b""
        if scheme.lower() != "basic" or not hmac.compare_digest(
            given, f"{self.account}:{self.token}".encode()
        ):
            raise Refused(20003, "Authenticate", 401)
        if request.path_params["account"] != self.account:
            raise Refused(20404, f"The requested resource {request.url.path} was not found", 404)

    async def _create(self, request: Request, failure: Failure | None) -> Response:
        sent = {name: str(value) for name, value in (await fields(request)).items()}
        to, body = sent.get("To", ""), sent.get("Body", "")
        if not to:
            raise Refused(21604, "A 'To' phone number is required.")
        if not body:
            raise Refused(21602, "Message body is required.")
        if len(body) > LONGEST_BODY:
            raise Refused(21617, "The concatenated message body exceeds the 1600 character limit.")
        if not E164.fullmatch(to):
            raise Refused(21211, f"Invalid 'To' Phone Number: {to[:4]}XXXX")
        if to in self.landlines:
            raise Refused(21635, f"'To' number {to} cannot be a landline")
        sender = self._sender(sent)
        if (sender.service or sender.name, to) in self.stopped:
            raise Refused(21610, "Attempt to send to unsubscribed recipient")
        callback = sent.get("StatusCallback", "")
        if callback and "_" in (urlsplit(callback).hostname or "_"):
            raise Refused(21609, f"The StatusCallback URL {callback} is not a valid URL.")
        sms = self.accept(
            sender,
            to,
            body,
            callback=callback,
            validity=_validity(sent.get("ValidityPeriod", "36000")),
        )
        self.carry(sms, failure)
        return JSONResponse(sms.wire(), 201)

    def _sender(self, sent: dict[str, str]) -> Sender:
        name, service = sent.get("From", ""), sent.get("MessagingServiceSid", "")
        if not name and not service:
            raise Refused(21603, "A 'From' phone number is required.")
        for sender in self.senders.values():
            if sender.name == name or (not name and sender.service == service):
                return sender
        raise Refused(
            21606,
            f"The 'From' phone number provided ({name or service}) is not a valid "
            "message-capable Twilio phone number for this destination.",
        )

    async def _list(self, request: Request, failure: Failure | None) -> Response:
        query = request.query_params
        found = [each for each in reversed(self.log.values()) if fits(each, dict(query))]
        size = min(int(query.get("PageSize", 50)), 1000)
        page = int(query.get("Page", 0))
        part = found[page * size : (page + 1) * size]
        return JSONResponse(
            {"messages": [each.wire() for each in part]}
            | paging(
                request, page=page, size=size, start=page * size, count=len(part), every=len(found)
            )
        )

    async def _fetch(self, request: Request, failure: Failure | None) -> Response:
        return JSONResponse(self._logged_under(request).wire())

    async def _redact(self, request: Request, failure: Failure | None) -> Response:
        """An empty body wipes the text; nothing else can be changed here."""
        sms = self._logged_under(request)
        self._check_final(sms)
        if str((await fields(request)).get("Body", "-")):
            raise Refused(20001, "Body must be empty: a message can only be redacted")
        sms.body = ""
        return JSONResponse(sms.wire())

    async def _delete(self, request: Request, failure: Failure | None) -> Response:
        sms = self._logged_under(request)
        self._check_final(sms)
        del self.log[sms.sid]
        return Response(status_code=204)

    def _logged_under(self, request: Request) -> Sms:
        sms = self.log.get(request.path_params["sid"])
        if sms is None:
            raise Refused(20404, f"The requested resource {request.url.path} was not found", 404)
        return sms

    def _check_final(self, sms: Sms) -> None:
        if sms.status not in FINAL:
            raise Refused(20009, "Cannot delete this resource before it is complete", 409)

    async def _account(self, request: Request, failure: Failure | None) -> Response:
        return JSONResponse(
            {"sid": self.account, "friendly_name": "Stand-in", "status": "active", "type": "Full"}
        )

    async def _numbers(self, request: Request, failure: Failure | None) -> Response:
        wanted = request.query_params.get("PhoneNumber", "")
        numbers = [_number(each) for each in self.senders.values() if wanted in each.name]
        frame = paging(request, page=0, size=50, start=0, count=len(numbers), every=len(numbers))
        return JSONResponse({"incoming_phone_numbers": numbers} | frame)

    async def _set_number(self, request: Request, failure: Failure | None) -> Response:
        sent = await fields(request)
        for sender in self.senders.values():
            if sender.sid == request.path_params["sid"]:
                sender.sms_url = str(sent.get("SmsUrl", sender.sms_url))
                sender.fallback_url = str(sent.get("SmsFallbackUrl", sender.fallback_url))
                return JSONResponse(_number(sender))
        raise Refused(20404, f"The requested resource {request.url.path} was not found", 404)


def _number(sender: Sender) -> Json:
    capabilities = {"sms": True, "mms": False, "voice": False, "fax": False}
    return {
        "sid": sender.sid,
        "phone_number": sender.name,
        "friendly_name": sender.name,
        "capabilities": capabilities,
        "sms_url": sender.sms_url,
        "sms_method": "POST",
        "sms_fallback_url": sender.fallback_url,
    }


def _validity(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 36000:
        raise Refused(21621, f"ValidityPeriod {text} is invalid")
    return int(text)
