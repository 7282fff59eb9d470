"""What a shop offers on a channel, and who gives it; a turn looks it up a dozen times."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from booking.shop import Service, Shop


@lru_cache
def services_on(shop: Shop, channel: str) -> Mapping[str, Service]:
    """What can be booked there: nothing sensitive over Telegram without a ground (P16)."""
    if channel != "telegram" or shop.telegram.basis:
        return shop.services
    return {name: service for name, service in shop.services.items() if not service.sensitive}


@lru_cache(maxsize=1000)
def able(shop: Shop, service: str) -> tuple[str, ...]:
    """The ids of those who give a service, in the order of the file."""
    named = shop.services[service].staff
    return tuple(name for name in shop.staff if not named or name in named)
