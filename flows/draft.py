"""What has been chosen so far in a conversation: how it is read, and what is taken out of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from booking import offered
from booking.shop import Service
from booking.terms import Reminders
from flows.engine import Draft
from flows.turn import Turn


def without(draft: Mapping[str, Any], *gone: str) -> Draft:
    """The draft without these parts."""
    return {key: value for key, value in draft.items() if key not in gone}


def service_of(draft: Draft, turn: Turn) -> Service:
    """The service that was chosen."""
    return turn.desk.shop.services[draft["service"]]


def rules_of(draft: Draft, turn: Turn) -> Reminders:
    """The rules by which this service's appointments are reminded of."""
    return turn.desk.shop.reminders.of(service_of(draft, turn))


def able(draft: Draft, turn: Turn) -> tuple[str, ...]:
    """The ids of those who give it."""
    return offered.able(turn.desk.shop, draft["service"])


def held_in(draft: Mapping[str, Any]) -> int | None:
    """The number of the hold on the chosen time."""
    number: int | None = draft.get("hold", {}).get("number")
    return number


def start_of(draft: Mapping[str, Any], turn: Turn) -> datetime:
    """The time that was chosen, by the shop's clock."""
    return turn.local(datetime.fromisoformat(draft["start"]))
