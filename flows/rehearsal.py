"""The owner's wish for a rehearsal: noted here, played by whoever runs the channels."""

from __future__ import annotations

from booking import rehearsals
from booking.owners import is_group
from booking.privacy import stoplist
from flows.turn import Turn
from locales import Say


def ask(turn: Turn) -> None:
    """Note the wish; in a group nobody could play the customer."""
    if is_group(turn.channel, turn.address):
        turn.say(Say("rehearsal-group"))
        return
    if stoplist.stopped(turn.desk, turn.channel, turn.address):
        turn.say(Say("rehearsal-why-stopped"))  # a report could not be sent
        return
    asked = rehearsals.wish(turn.desk, turn.channel, turn.address, turn.language)
    turn.say(Say("rehearsal-asked" if asked else "rehearsal-busy"))
