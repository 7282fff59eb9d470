"""The secret under which a customer's own calendar finds an appointment; nothing of it is kept."""

from __future__ import annotations

import base64
import binascii
import hmac

from booking.appointments import Appointment, by_id
from booking.desk import Desk
from booking.keys import ShopKeys

ID_BYTES, SEAL_BYTES = 7, 5
"""53 bits by chance that stand nowhere in public, and 40 that only the shop's key can make."""
LENGTH = (ID_BYTES + SEAL_BYTES) * 4 // 3
"""Signs: short enough for an SMS."""


def secret_of(keys: ShopKeys, appointment_id: int) -> str:
    """The same at any time for the same appointment; letters, digits, dashes and underscores."""
    number = appointment_id.to_bytes(ID_BYTES, "big")
    return base64.urlsafe_b64encode(number + _seal(keys, appointment_id)).decode()


def opened(keys: ShopKeys, secret: str) -> int | None:
    """The appointment's number, where the secret is this shop's; asks no database."""
    if len(secret) != LENGTH:
        return None
    try:
        known = base64.b64decode(secret.encode(), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    number = int.from_bytes(known[:ID_BYTES], "big")
    ours = hmac.compare_digest(known[ID_BYTES:], _seal(keys, number))
    return number if ours else None


def ahead(desk: Desk, appointment_id: int) -> Appointment | None:
    """The appointment until it is over, a called-off one too; after erasure there is none."""
    found = by_id(desk, appointment_id)
    return found if found and found.ends_at > desk.now else None


def _seal(keys: ShopKeys, appointment_id: int) -> bytes:
    return keys.code_digest(f"calendar|{appointment_id}")[:SEAL_BYTES]
