"""Text messages as Twilio keeps them, and how they look in its API and its webhooks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime

from bot.demo.wire import Json
from locales.gsm7 import segments

VERSION = "2010-04-01"
FINAL = {"delivered", "undelivered", "failed", "received", "sent"}
"""Statuses after which a message may be deleted or redacted; else error 20009."""
COUNTRIES = {"+49": "DE", "+41": "CH", "+43": "AT", "+33": "FR", "+39": "IT", "+44": "GB"}


@dataclass
class Sms:
    """One message in the account's log."""

    sid: str
    account: str
    direction: str
    """inbound, outbound-api, or outbound-reply (TwiML and Twilio's own words)."""
    sender: str
    to: str
    body: str
    status: str
    created: datetime
    sent: datetime | None = None
    error: int = 0
    service: str = ""
    callback: str = ""
    validity: int = 36000
    """Seconds; asked for, not acted upon: everything here arrives at once or never."""

    def wire(self) -> Json:
        """The Message resource (www.twilio.com/docs/messaging/api/message-resource)."""
        path = f"/{VERSION}/Accounts/{self.account}/Messages/{self.sid}"
        unsent = self.status in ("accepted", "queued")
        return {
            "account_sid": self.account,
            "api_version": VERSION,
            "body": self.body,
            "date_created": _rfc2822(self.created),
            "date_sent": self.sent and _rfc2822(self.sent),
            "date_updated": _rfc2822(self.sent or self.created),
            "direction": self.direction,
            "error_code": self.error or None,
            "error_message": None,
            "from": None if self.status == "accepted" else self.sender,
            "messaging_service_sid": self.service or None,
            "num_media": "0",
            "num_segments": "0" if self.service and unsent else str(segments(self.body).count),
            "price": None,
            "price_unit": "USD",
            "sid": self.sid,
            "status": self.status,
            "subresource_uris": {"media": f"{path}/Media.json"},
            "to": self.to,
            "uri": f"{path}.json",
        }

    def inbound_fields(self) -> dict[str, str]:
        """What the webhook for an incoming message is told, blank fields and all."""
        return {
            "ToCountry": _country(self.to),
            "ToState": "",
            "SmsMessageSid": self.sid,
            "NumMedia": "0",
            "ToCity": "",
            "FromZip": "",
            "SmsSid": self.sid,
            "FromState": "",
            "SmsStatus": "received",
            "FromCity": "",
            "Body": self.body,
            "FromCountry": _country(self.sender),
            "To": self.to,
            "ToZip": "",
            "NumSegments": str(segments(self.body).count),
            "MessageSid": self.sid,
            "AccountSid": self.account,
            "From": self.sender,
            "ApiVersion": VERSION,
        } | ({"MessagingServiceSid": self.service} if self.service else {})

    def status_fields(self) -> dict[str, str]:
        """What a status callback is told."""
        told = {
            "SmsSid": self.sid,
            "SmsStatus": self.status,
            "MessageStatus": self.status,
            "To": self.to,
            "MessageSid": self.sid,
            "AccountSid": self.account,
            "From": self.sender,
            "ApiVersion": VERSION,
        }
        if self.error:
            told["ErrorCode"] = str(self.error)
        if self.service:
            told["MessagingServiceSid"] = self.service
        return told


@dataclass(frozen=True)
class Bubble:
    """One message on a phone; it stays when Twilio's log loses it."""

    sms: Sms
    body: str
    outgoing: bool
    by_twilio: bool = False

    def shown(self) -> Json:
        cost = segments(self.body)
        return {
            "sid": self.sms.sid,
            "from": "phone" if self.outgoing else "twilio" if self.by_twilio else "shop",
            "text": self.body,
            "at": self.sms.created.isoformat(),
            "status": self.sms.status,
            "segments": cost.count,
            "characters": cost.units,
            "encoding": cost.encoding,
        }


def _rfc2822(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC))


def _country(number: str) -> str:
    return COUNTRIES.get(number[:3], "US" if number.startswith("+1") else "")
