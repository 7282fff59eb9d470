"""The forms that Twilio's API has in common: refusals, pages of a list, filters by date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.demo.failures import Failure
from bot.demo.twilio_log import Sms
from bot.demo.wire import Json


class Refused(Exception):
    """Twilio's no, with its error code (www.twilio.com/docs/api/errors)."""

    def __init__(self, code: int, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.code = code
        self.status = status


def fits(sms: Sms, query: dict[str, str]) -> bool:
    """The list's filters; a message that was not sent yet has no date to go by."""
    if query.get("To", sms.to) != sms.to or query.get("From", sms.sender) != sms.sender:
        return False
    for name, fits in _BY_DATE.items():
        if name in query and not (sms.sent and fits(sms.sent, _moment(query[name]))):
            return False
    return True


_BY_DATE: dict[str, Callable[[datetime, datetime], bool]] = {
    "DateSent": lambda sent, given: sent.astimezone(UTC).date() == given.date(),
    "DateSent<": lambda sent, given: sent <= given,
    "DateSent>": lambda sent, given: sent >= given,
}


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def paging(request: Request, *, page: int, size: int, start: int, count: int, every: int) -> Json:
    """The frame that every list of this API has."""

    def uri(number: int) -> str:
        kept = dict(request.query_params) | {"PageSize": str(size), "Page": str(number)}
        return f"{request.url.path}?{urlencode(kept)}"

    return {
        "page": page,
        "page_size": size,
        "start": start,
        "end": start + max(count - 1, 0),
        "uri": uri(page),
        "first_page_uri": uri(0),
        "next_page_uri": uri(page + 1) if start + count < every else None,
        "previous_page_uri": uri(page - 1) if page else None,
    }


def said_no(no: Refused) -> Response:
    more = f"https://www.twilio.com/docs/errors/{no.code}"
    no_wire = {"code": no.code, "message": str(no), "more_info": more, "status": no.status}
    return JSONResponse(no_wire, no.status)


def ordered_no(failure: Failure) -> Response:
    code = failure.code or {429: 20429, 503: 20503}.get(failure.status, 20500)
    message = failure.description or {20429: "Too Many Requests"}.get(code, "An error occurred")
    response = said_no(Refused(code, message, failure.status))
    if failure.retry_after:
        response.headers["Retry-After"] = str(failure.retry_after)
    return response
