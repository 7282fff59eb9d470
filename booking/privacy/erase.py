"""Erasure: a person's rows go, their times are free again, and only pseudonyms stay behind."""

from __future__ import annotations

from sqlalchemy import delete, text, update

from booking import people
from booking.desk import Desk
from booking.mentions import IS_LIST
from booking.privacy import proof, stoplist, withdrawals
from booking.privacy.datamap import Traces, traces_of
from booking.tables import cells, messages, talks
from booking.tables import people as people_table

UNSENT = text("state IN ('waiting', 'leased')")
"""In the very words of the index that finds them."""


def erase(desk: Desk, person_id: int, *, trigger: str = "", actor: str = "customer") -> None:
    """Erase a person who asked for it (GDPR Art. 17). To do it twice changes nothing.

    What stays: the marks on the do-not-contact list and the proof log, both under pseudonyms. On
    SQLite the bytes are gone from the disk once `Storage.checkpoint` has answered True.
    """
    for channel, address in people.addresses(desk, person_id):
        stoplist.mark_erased(desk, channel, address)
    withdrawals.note(desk, person_id, traces_of(desk, person_id))
    let_go(desk, person_id, trigger=trigger, actor=actor)


def let_go(desk: Desk, person_id: int, *, trigger: str, actor: str = "system") -> None:
    """Forget a person whose time is over; whoever comes back is simply new (P55)."""
    addresses = people.addresses(desk, person_id)
    _remove(desk, traces_of(desk, person_id))
    for channel, address in addresses:
        proof.forget_provider_ids(desk, channel, address)
        proof.record(desk, "delete.done", channel, address, trigger=trigger, actor=actor)


def forget_stranger(desk: Desk, channel: str, address: str) -> None:
    """Drop what a conversation with somebody unknown has left; nothing new is stored (P53)."""
    _remove(desk, traces_of(desk, (channel, address)))
    proof.forget_provider_ids(desk, channel, address)


def _remove(desk: Desk, traces: Traces) -> None:
    """Delete what no cascade reaches, then the person, and with them all the rest."""
    of_shop = {table: table.c.shop_id == desk.shop.id for table in (cells, talks, messages)}
    # Whoever runs the shop and is a customer too goes on hearing of the other customers, and keeps
    # the lists of them, which are taken back when one of those is erased.
    lists = (of_shop[messages], messages.c.digest.in_(traces["digest"]), IS_LIST)
    desk.connection.execute(update(messages).where(*lists).values(person_id=None))
    for table, but in (
        (talks, ()),
        (messages, (messages.c.purpose != withdrawals.OWNER, ~IS_LIST)),
    ):
        desk.connection.execute(
            delete(table).where(of_shop[table], table.c.digest.in_(traces["digest"]), *but)
        )
    desk.connection.execute(
        delete(messages).where(
            of_shop[messages],
            messages.c.appointment_id.in_(traces["appointment_id"]),
            UNSENT,  # what the owner would still be told by name
        )
    )
    desk.connection.execute(delete(cells).where(of_shop[cells], cells.c.taker.in_(traces["taker"])))
    desk.connection.execute(
        delete(people_table).where(
            people_table.c.shop_id == desk.shop.id, people_table.c.id.in_(traces["person_id"])
        )
    )
