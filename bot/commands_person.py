"""What `terminbote privacy person` does: the answer to a wish to see one's data."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from booking import people
from booking.desk import Desk
from booking.privacy import proof
from booking.privacy.datamap import Whom
from booking.shop import Shop
from bot import kept
from bot.commands import console, with_books
from bot.credentials import channels_of
from bot.kept import Found, Rows
from bot.notice import items
from bot.opening import Books, NotReady, the_one
from bot.plainly import complain
from bot.voice import Voice

ASKED = frozenset(
    (
        *("booking", "reminder", "proof", "stoplist", "recipients", "transfers", "countries"),
        *("retention", "rights", "authority", "automated", "source"),
    )
)
"""What an answer says besides the data: purposes, recipients, periods … (Art. 15(1) and (2))."""


def show_person(typed: str, shop: str, *, as_json: bool) -> None:
    """Print everything that is kept about the one person whom the words name."""

    async def show(books: Books) -> None:
        one = the_one(books.shops, shop)
        found = await books.read(one, lambda desk: kept.look_up(desk, typed))
        whom = _the_one(one, typed, found)
        rows = await books.read(one, lambda desk: kept.kept(desk, whom))
        if not rows:
            raise NotReady("Nothing is kept about anybody of this name, number or reference.")
        voice = Voice(one, _language(one, rows))
        said = [each for each in items(voice, channels_of(one, books.settings)) if each.id in ASKED]
        if as_json:
            typer.echo(kept.as_json(one, books.clock(), rows, said))
        else:
            console.print(kept.as_tables(voice, rows, said))
        await books.write(one, lambda desk: _note(desk, whom))

    with_books(show)


def _note(desk: Desk, whom: Whom) -> None:
    """That somebody's data was looked up, and when, goes on record under their code (P18)."""
    addresses = people.addresses(desk, whom) if isinstance(whom, int) else [whom]
    for channel, address in addresses:
        proof.record(desk, "access.given", channel, address, direction="out", actor="owner")


def _the_one(shop: Shop, typed: str, found: Sequence[Found]) -> Whom:
    """Ends the command, with what to choose from, where several may be meant."""
    if len(found) == 1:
        return found[0].id
    if found:
        complain("Several people may be meant. Name one by reference or number:")
        console.print(kept.as_choice(shop, found))
        raise typer.Exit(1)
    return kept.address_of(shop, typed) or 0


def _language(shop: Shop, rows: Rows) -> str:
    """The person's own, as the answer is for them."""
    spoken = [str(row["language"]) for row in (*rows.get("people", ()), *rows.get("talks", ()))]
    return next((each for each in spoken if each in shop.languages), shop.languages[0])
