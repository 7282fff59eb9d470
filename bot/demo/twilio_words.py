"""The words that Twilio keeps for itself, and what it answers to them on its own account.

www.twilio.com/docs/messaging/tutorials/advanced-opt-out: whole body, case ignored; the block is
between a number of ours (or a messaging service) and a phone; the webhook is called all the same.
"""

from __future__ import annotations

STOP = {"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"}
START = {"start", "yes", "unstop"}
HELP = {"help", "info"}
STOPPED = (
    "You have successfully been unsubscribed. You will not receive any more messages from this "
    "number. Reply START to resubscribe."
)
STARTED = (
    "You have successfully been re-subscribed to messages from this number. Reply HELP for help. "
    "Reply STOP to unsubscribe. Msg&Data Rates May Apply."
)
HELPED = "Reply STOP to unsubscribe. Msg&Data Rates May Apply."


def stock_reply(body: str, *, blocked: bool) -> tuple[str, bool]:
    """What Twilio itself answers, if anything, and whether the phone is blocked from now on."""
    word = body.strip().lower()
    if word in STOP:
        return ("" if blocked else STOPPED), True
    if word in START:
        return (STARTED if blocked else ""), False
    return (HELPED if word in HELP else ""), blocked
