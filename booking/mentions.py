"""Whom an answer to the owner names: a list is taken back when one of these people is erased."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, exists, insert

from booking.desk import Desk, new_id
from booking.tables import mentions, messages

IS_LIST: ColumnElement[bool] = exists().where(
    mentions.c.shop_id == messages.c.shop_id, mentions.c.id == messages.c.appointment_id
)
"""Of messages: those that name customers to the owner."""


def note(desk: Desk, person_ids: Collection[int]) -> int:
    """Note who is named together; the number is for the message that names them."""
    number = new_id()
    rows = [{"shop_id": desk.shop.id, "id": number, "person_id": one} for one in sorted(person_ids)]
    desk.connection.execute(insert(mentions), rows)
    return number
