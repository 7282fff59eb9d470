"""What the commands do that are about the owner: their tasks, and the chats that are theirs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import typer
from rich.table import Table
from rich.text import Text

from booking import owners, tasks
from booking.desk import Desk
from booking.owners import Owner
from booking.shop import Shop
from bot import tasks as told
from bot.commands import console, show_lists, with_books
from bot.lists import new_table
from bot.opening import Books, NotReady, chosen, the_one

SHOWN = 4
"""Signs of an address that are shown, if they tell it from the others."""


def show_tasks(shop: str, *, as_json: bool) -> None:
    """Print what is still to be done by hand."""

    show_lists(
        shop,
        told.open_ones,
        told.as_table,
        nothing="no task is open.",
        as_json=told.as_json if as_json else None,
    )


def tick_off(number: str, shop: str) -> None:
    """Note that a task is done; its number may be cut short."""

    async def tick(books: Books) -> None:
        for each in chosen(books.shops, shop):
            found = told.named(await books.read(each, told.open_ones), number)
            if found:
                await books.write(each, _ticked(found.id))
                console.print("Done.")
                return
        raise NotReady(f"No open task, or more than one, has a number that begins with {number}.")

    with_books(tick)


def _ticked(number: int) -> Callable[[Desk], bool]:
    return lambda desk: tasks.tick_off(desk, number)


def list_owners(shop: str) -> None:
    """Print which chats and numbers are told of bookings, by the end of their address."""

    show_lists(shop, owners.everyone, _as_table, nothing="nobody is told of bookings.")


def remove_owner(ending: str, shop: str, *, sure: Callable[[str], bool]) -> None:
    """Take the role from the chat or number whose address ends so."""

    async def remove(books: Books) -> None:
        one = the_one(books.shops, shop)
        found = await books.read(one, owners.everyone)
        named = [each for each in found if each.address.endswith(ending.strip("… "))]
        if len(named) != 1 or len(ending.strip("… ")) < SHOWN:
            raise NotReady("Give the end of one address as terminbote owner list shows it.")
        if (named[0].channel, named[0].address) == ("sms", one.owner.sms):
            raise NotReady("This number stands in the shop file: remove sms under [owner] there.")
        if not sure(f"{_kind(named[0])} {_short(named[0], found)} is told no more. Remove?"):
            raise typer.Exit(1)
        await books.write(one, lambda desk: owners.dismiss(desk, named[0]))
        console.print("Removed.")
        if len(found) == 1:
            console.print(
                "Nobody is told of bookings now. A code for another chat: terminbote owner"
            )

    with_books(remove)


def _as_table(shop: Shop, found: Sequence[Owner]) -> Table:
    table = new_table(("Channel", "Address ends in", "Language", ""), title=Text(shop.name))
    for each in sorted(found, key=lambda one: (one.channel, one.address)):
        from_file = (each.channel, each.address) == ("sms", shop.owner.sms)
        note = "from the shop file" if from_file else ""
        table.add_row(*map(Text, (_kind(each), _short(each, found), each.language, note)))
    return table


def _kind(owner: Owner) -> str:
    if owner.channel == "telegram":
        return (
            "Telegram group" if owners.is_group(owner.channel, owner.address) else "Telegram chat"
        )
    return "SMS"


def _short(owner: Owner, among: Sequence[Owner]) -> str:
    """The end of an address; whoever looks over the shoulder learns no more."""
    others = [each.address for each in among if each != owner]
    lengths = range(SHOWN, len(owner.address))
    ends = (owner.address[-n:] for n in lengths)
    shortest = (end for end in ends if not any(other.endswith(end) for other in others))
    return "…" + next(shortest, owner.address)
