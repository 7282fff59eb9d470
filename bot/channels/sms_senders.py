"""What an SMS can be sent from, how fast that is, and whether people can answer it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum


class SenderKind(StrEnum):
    """Kinds of sender, as Twilio tells them apart."""

    NUMBER = "number"
    TOLL_FREE = "toll_free"
    SHORT_CODE = "short_code"
    SERVICE = "service"
    """A messaging service, which picks one of its senders."""
    ALPHANUMERIC = "alphanumeric"
    """A name in place of a number: nobody can answer it."""


class BadSender(Exception):
    """The sender cannot be used; the message says why, and what to do, in one sentence."""


SEGMENTS_PER_SECOND: Mapping[SenderKind, float] = {
    SenderKind.NUMBER: 10,
    SenderKind.TOLL_FREE: 3,
    SenderKind.SHORT_CODE: 100,
    SenderKind.SERVICE: 10,
    SenderKind.ALPHANUMERIC: 10,
}
"""Outside the US and Canada (twilio.com/docs/api/errors/21611, help.twilio.com 360057082693)."""

_KINDS = (
    (re.compile(r"MG[0-9a-f]{32}", re.IGNORECASE), SenderKind.SERVICE),
    (re.compile(r"\+1(800|833|844|855|866|877|888)\d{7}"), SenderKind.TOLL_FREE),
    (re.compile(r"\+[1-9]\d{6,14}"), SenderKind.NUMBER),
    (re.compile(r"\d{3,8}"), SenderKind.SHORT_CODE),
    (re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9 +&_-]{1,11}"), SenderKind.ALPHANUMERIC),
)


def sender_kind(sender: str) -> SenderKind:
    """Raises BadSender for what Twilio would not take."""
    for form, kind in _KINDS:
        if form.fullmatch(sender):
            return kind
    raise BadSender(
        "TWILIO_SENDER is no number (+49151…), no messaging service (MG and 32 digits) "
        "and no name of up to 11 letters."
    )


def rate(sender: str) -> float:
    """Segments a second. A US or Canadian number sends one, all others ten. Raises BadSender."""
    kind = sender_kind(sender)
    if kind is SenderKind.NUMBER and sender.startswith("+1"):
        return 1
    return SEGMENTS_PER_SECOND[kind]


def require_two_way(sender: str) -> None:
    """Refuse a sender that nobody can answer: booking and STOP by SMS need answers (P37).

    Raises BadSender.
    """
    if sender_kind(sender) is SenderKind.ALPHANUMERIC:
        raise BadSender(
            f"TWILIO_SENDER {sender!r} is a name, and nobody can answer a name, not even with "
            "STOP: use a number or a messaging service."
        )
