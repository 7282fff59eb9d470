"""What a conversation puts on record: that somebody was asked, and how they chose."""

from __future__ import annotations

from booking.privacy import proof
from flows.turn import Turn


def record_choice(turn: Turn, *, wanted: bool) -> None:
    kind = "choice.reminder.yes" if wanted else "choice.reminder.no"
    proof.record(turn.desk, kind, turn.channel, turn.address, direction="in", locale=turn.language)
