"""Why a reminder did not go out, in the words that the doctor has for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from bot.channels.twilio_codes import CODES

MEANS = {
    "account_not_approved": "Twilio's trial account sends to proven numbers only",
    "account_suspended": "the Twilio account is suspended",
    "bad_credentials": "Twilio does not accept the token",
    "bad_request": "Telegram refused the message",
    "bad_sender": "Twilio does not accept the sender",
    "blocked": "the bot was blocked",
    "carrier_blocked": "the carrier refuses messages to that number",
    "carrier_filtered": "the carrier took it for advertising",
    "chat_not_found": "the chat is gone",
    "country_not_allowed": "Twilio's settings leave that country out",
    "deactivated": "the Telegram account is gone",
    "expired": "it could not be sent in time",
    "landline": "a landline, which takes no SMS",
    "leased": "on its way",
    "network": "the platform could not be reached",
    "no_number": "no telephone number",
    "no_route": "no way from this sender to that number",
    "nobody": "no address is known that may be written to",
    "not_found": "Twilio does not know the message",
    "not_registered": "the sender is not registered with the carriers",
    "opted_out": "STOP was sent to Twilio",
    "out_of_reach": "the telephone is off or out of reach",
    "pumping_protection": "Twilio's protection against fraud held it back",
    "queue_full": "too many at once for the sender",
    "quiet": "held up until the quiet hours; it goes in the morning",
    "refused": "Telegram refused the message",
    "server_error": "the platform was out of order",
    "timeout": "the platform gave no answer",
    "token": "Telegram does not accept the token",
    "too_long": "the text is too long",
    "too_many": "too many at once for the platform",
    "unfinished": "Twilio is still sending it",
    "unknown_error": "Twilio does not know why",
    "unknown_number": "the number does not exist",
    "unproven": "the address has never answered",
    "unreadable": "the row cannot be read",
    "unsaid": "the program was not running",
    "unsayable": "the text cannot be put together",
    "unsendable": "it cannot be written as Telegram wants it",
    "unsure": "the platform gave no answer",
    "unsure, quiet": "held up until the quiet hours; it goes in the morning",
    "waiting": "it still waits for its turn",
    "wrong_region": "another Twilio region than the account's",
}
"""By outcome, as it is recorded with the message."""
_NUMBER = re.compile(r"\d{5}")


def meaning(code: str) -> str:
    """One reason in words; what a platform calls by a number is looked up there."""
    number = _NUMBER.search(code)
    if number is None:
        return MEANS.get(code, code)
    known = CODES.get(int(number[0]))
    if known and known.outcome in MEANS:
        return MEANS[known.outcome]
    return f"Twilio's error {number[0]}, see twilio.com/docs/api/errors/{number[0]}"


def in_words(codes: Mapping[str, int]) -> str:
    """How many for which reason; several codes may come to the same."""
    counts: Counter[str] = Counter()
    for code, count in codes.items():
        counts[meaning(code)] += count
    return "; ".join(f"{count}: {reason}" for reason, count in sorted(counts.items()))
