"""A message in a sender's hands, and how many a sender takes into them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import NamedTuple

from locales import Say

LEASE = timedelta(seconds=90)
"""Longer than a try can take; after a crash of one process among several it is the time until
another one tries the message again."""

Room = Mapping[str, int]
"""How many more messages the senders of this process take in hand, by channel."""
NO_ROOM: Room = MappingProxyType({})


class Leased(NamedTuple):
    """A message in a sender's hands, until `lease_until`."""

    id: int
    channel: str
    digest: bytes
    address: str
    language: str
    says: tuple[Say, ...]
    purpose: str
    person_id: int | None
    appointment_id: int | None
    edits: str | None
    """The provider's id of the message that this one replaces where it stands."""
    clears: str | None
    """The provider's id of the message whose buttons go once this one is there."""
    made_at: datetime
    expires_at: datetime
    lease_until: datetime
    first_try_at: datetime | None = None
    tries: int = 0
    """Before this one."""
    maybe_sent: bool = False
    """A try was begun and its outcome never recorded, or the provider's answer was lost."""
    then: Leased | None = None
    """The next to this address in the same hands; it goes once this one has arrived."""

    @property
    def chain(self) -> Iterator[Leased]:
        """This message, and those that go after it."""
        each: Leased | None = self
        while each:
            yield each
            each = each.then
