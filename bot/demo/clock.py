"""The demo's clock: real time, and as far ahead of it as the visitor has moved it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta


class MovableClock:
    """Runs with the clock it was given and can be moved ahead; never back."""

    def __init__(self, read: Callable[[], datetime]) -> None:
        self._read = read
        self.ahead = timedelta(0)
        """How far it has been moved."""

    def __call__(self) -> datetime:
        """Now, aware."""
        return self._read() + self.ahead

    def move(self, by: timedelta) -> datetime:
        """Move ahead; raises ValueError for a step back, since what was due has been done."""
        if by < timedelta(0):
            raise ValueError("time does not run backwards")
        self.ahead += by
        return self()

    def move_to(self, moment: datetime) -> datetime:
        """Move ahead to that moment; one that has passed leaves the clock alone."""
        return self.move(max(moment - self(), timedelta(0)))
