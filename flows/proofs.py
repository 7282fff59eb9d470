"""What a conversation puts on record: that somebody was asked, and how they chose."""

from __future__ import annotations

from typing import Literal

from booking.privacy import proof
from flows.turn import Turn


def record_choice(turn: Turn, about: Literal["reminder", "waiting"], *, wanted: bool) -> None:
    kind = f"choice.{about}.{'yes' if wanted else 'no'}"
    proof.record(turn.desk, kind, turn.channel, turn.address, direction="in", locale=turn.language)
