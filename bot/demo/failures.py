"""What goes wrong between us and a platform, ordered in advance by a test or a visitor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


class Fault(StrEnum):
    """How a call goes wrong."""

    REFUSED = "refused"
    """Answered with `status` (and `code`, `retry_after`); nothing is done."""
    LOST = "lost"
    """Done, but the answer does not come for `seconds`: the caller cannot know."""
    HUNG = "hung"
    """Not done; the answer, a 504, does not come for `seconds`."""
    CLOSED = "closed"
    """Not done; the connection breaks off."""
    CLOSED_AFTER = "closed_after"
    """Done; the connection breaks off before the answer."""
    UNDELIVERED = "undelivered"
    """SMS: accepted and sent, then reported as undelivered with `code`."""
    FAILED = "failed"
    """SMS: accepted, then reported as failed with `code`, before it was sent."""
    UNHEARD = "unheard"
    """SMS: accepted and sent; whether it arrived is never reported, and it does not."""


@dataclass
class Failure:
    """One fault, for the next calls that match."""

    fault: Fault
    call: str = "*"
    """A Bot API method (`sendMessage`) or one of create, list, fetch, update, delete (SMS)."""
    address: str = "*"
    """The chat's id or the number."""
    status: int = 500
    code: int = 0
    """Twilio's error code."""
    description: str = ""
    retry_after: int = 0
    """Seconds, told to the caller."""
    seconds: float = 30.0
    """How long the caller is left waiting."""
    times: int = 1

    def fits(self, call: str, address: str) -> bool:
        same_call = self.call == "*" or self.call.lower() == call.lower()
        return same_call and self.address in ("*", address)


@dataclass
class Failures:
    """The faults still to come, in order."""

    waiting: list[Failure] = field(default_factory=list)

    def add(self, failure: Failure) -> None:
        self.waiting.append(failure)

    def take(self, call: str, address: str) -> Failure | None:
        """The first fault meant for this call, used up by one."""
        failure = next((each for each in self.waiting if each.fits(call, address)), None)
        if failure is None:
            return None
        failure.times -= 1
        if failure.times <= 0:
            self.waiting.remove(failure)
        return failure

    def clear(self) -> None:
        self.waiting.clear()

    def __iter__(self) -> Iterator[Failure]:
        return iter(self.waiting)

    def listed(self) -> list[dict[str, Any]]:
        return [asdict(each) for each in self.waiting]
