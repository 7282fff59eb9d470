"""Moments that the program must know of after its own end, such as when it was last awake."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update

from booking.desk import Desk, insert_new, insert_or
from booking.tables import marks

AWAKE = "awake"
"""The program was there to hear what the platforms brought."""
COMPARED = "compared"
"""Until then it is known what became of the reminders that were due."""

RIVAL = "rival"
"""Another program took the messages of the shop's bot."""
OWNER_LANGUAGE = "owner-"
"""With the language behind it: since when the shop file has named it for the owner."""


def note(desk: Desk, name: str) -> None:
    """This is the moment of that name from now on."""
    row = insert_or(desk, marks).values(shop_id=desk.shop.id, name=name, at=desk.now)
    again = row.on_conflict_do_update(index_elements=["shop_id", "name"], set_={"at": desk.now})
    desk.connection.execute(again)


def noted(desk: Desk, name: str) -> datetime | None:
    """The moment of that name; None if there never was one."""
    return desk.connection.scalar(
        select(marks.c.at).where(marks.c.shop_id == desk.shop.id, marks.c.name == name)
    )


def forget(desk: Desk, begins: str) -> int:
    """Drop all whose names begin so; returns how many there were."""
    those = marks.c.name.startswith(begins, autoescape=True)
    gone = desk.connection.execute(delete(marks).where(marks.c.shop_id == desk.shop.id, those))
    return gone.rowcount


def move(desk: Desk, name: str, *, known: datetime | None, to: datetime) -> bool:
    """Move a mark that stands where one has seen it; False where another process was faster."""
    if known is None:
        return insert_new(desk, marks, {"shop_id": desk.shop.id, "name": name, "at": to})
    moved = desk.connection.execute(
        update(marks)
        .where(marks.c.shop_id == desk.shop.id, marks.c.name == name, marks.c.at == known)
        .values(at=to)
    )
    return moved.rowcount == 1
