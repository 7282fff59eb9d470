"""What the desk answers when it cannot do what was asked, in the shop's words."""

from __future__ import annotations

from datetime import datetime


class DeskError(Exception):
    """The desk says no; the reason is the class."""


class SlotTaken(DeskError):
    """Somebody was faster, or the time is no longer free."""


class Closed(DeskError):
    """The shop, the staff member or the room does not take appointments at that time."""


class TooSoon(DeskError):
    """Less notice than the shop asks for."""


class TooFar(DeskError):
    """Beyond the furthest day the shop opens its diary for."""


class TooLate(DeskError):
    """The appointment may no longer be moved or called off by the customer."""

    def __init__(self, until: datetime) -> None:
        super().__init__("too late to change")
        self.until = until
        """The last moment at which it could have been changed."""


class NotSooner(DeskError):
    """What the person has booked comes before that already."""


class TooMany(DeskError):
    """As many open bookings as one person may have."""


class Unknown(DeskError):
    """No such appointment of this person."""


class Overtaken(Exception):
    """What was read has been changed by somebody else; the work is to be done again from the start.

    No answer for a customer: storage of several at a time runs the work again by itself.
    """
