"""What Twilio's error codes mean for a message (twilio.com/docs/api/errors, one page for each)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Fate:
    """What becomes of a message that was refused."""

    outcome: str
    """What is recorded."""
    final: bool = True
    """Trying again cannot change it."""
    blocked: bool = False
    """The person said STOP to Twilio: that counts as STOP to us (P31)."""
    alarm: bool = False
    """Not the person's doing: the account, the sender or the text itself is wrong for Twilio."""
    no_sms: bool = False
    """This number takes no SMS, now or later."""
    retry_after: float | None = None
    """Seconds without any message from us."""


CODES: Mapping[int, Fate] = {
    20003: Fate("bad_credentials", final=False, alarm=True, retry_after=60),
    20009: Fate("unfinished", final=False),  # of a message that is to be deleted
    20404: Fate("not_found", alarm=True),
    20429: Fate("too_many", final=False, retry_after=1),  # "is never processed": surely not sent
    21211: Fate("no_number", no_sms=True),
    21408: Fate("country_not_allowed", alarm=True),
    21606: Fate("bad_sender", final=False, alarm=True, retry_after=60),
    21608: Fate("account_not_approved", final=False, alarm=True, retry_after=60),
    21610: Fate("opted_out", blocked=True),
    21611: Fate("queue_full", final=False, retry_after=60),
    21612: Fate("no_route", alarm=True),
    21614: Fate("landline", no_sms=True),
    21617: Fate("too_long", alarm=True),
    21635: Fate("landline", no_sms=True),
    21663: Fate("wrong_region", final=False, alarm=True, retry_after=60),
    30001: Fate("queue_full", final=False, retry_after=60),
    30002: Fate("account_suspended", final=False, alarm=True, retry_after=60),
    30003: Fate("out_of_reach"),
    30004: Fate("carrier_blocked"),
    30005: Fate("unknown_number", no_sms=True),
    30006: Fate("landline", no_sms=True),
    30007: Fate("carrier_filtered"),
    30008: Fate("unknown_error"),
    30034: Fate("not_registered", alarm=True),
    30036: Fate("expired"),
    30450: Fate("pumping_protection"),
}
"""By code; the ones from 30000 come in status callbacks, rarely in an answer."""


def fate(status: int, code: int | None) -> Fate | None:
    """The meaning of a refusal; None: the server failed, and nobody knows whether it was sent."""
    if code is not None and code in CODES:
        return CODES[code]
    if status == 429:
        return CODES[20429]
    if status == 401:
        return CODES[20003]
    if status >= 500:
        return None
    return Fate(f"twilio_{code or status}", alarm=True)
