"""What the commands do that open the shop's books: each once, then back to the shell."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TypeVar

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from booking import appointments, owners, people, phones
from booking.desk import Desk
from booking.migrate import REVISIONS, migrate
from booking.privacy import datamap, notices, proof
from booking.shop import Shop, load_all
from booking.storage import Storage
from bot import agenda, pages, proofs, waitlist
from bot.credentials import bot_name, channels_of
from bot.erasing import erase_alone
from bot.lists import Lists
from bot.opening import Books, NotReady, chosen, opened, require_file, the_one
from bot.plainly import complain, plainly
from bot.settings import Settings, read

T = TypeVar("T")

console = Console(soft_wrap=True)


def settings() -> Settings:
    """The settings of this process. Raises BadSettings."""
    return read(os.environ)


def with_books(work: Callable[[Books], Awaitable[None]]) -> None:
    """Open the books, do the work, close them; what goes wrong is said plainly."""
    from bot.app import utc_now  # noqa: PLC0415 - heavy: some commands need no clock

    async def open_and_work() -> None:
        async with opened(settings(), utc_now) as books:
            await work(books)

    with plainly():
        asyncio.run(open_and_work())


def show_lists(
    shop: str,
    look: Callable[[Desk], Sequence[T]],
    as_table: Callable[[Shop, Sequence[T]], Table],
    *,
    nothing: str,
    as_json: Callable[[Lists[T]], str] | None = None,
) -> None:
    """Print what there is in each shop: as tables, or all of it for another program."""

    async def show(books: Books) -> None:
        found = [(each, await books.read(each, look)) for each in chosen(books.shops, shop)]
        if as_json:
            typer.echo(as_json(found))
            return
        for each, listed in found:
            empty = Text(f"{each.name}: {nothing}")
            console.print(as_table(each, listed) if listed else empty)

    with_books(show)


def show_agenda(days: int, shop: str, *, as_json: bool) -> None:
    """Print what is booked from today on."""
    show_lists(
        shop,
        lambda desk: agenda.coming(desk, days),
        agenda.as_table,
        nothing="nothing is booked or blocked in these days.",
        as_json=agenda.as_json if as_json else None,
    )


def show_waiting(shop: str, *, as_json: bool) -> None:
    """Print who waits for something sooner."""
    show_lists(
        shop,
        waitlist.waits,
        waitlist.as_table,
        nothing="nobody is on the waiting list.",
        as_json=waitlist.as_json if as_json else None,
    )


def bring_up_to_date() -> None:
    """Migrate the database."""
    with plainly():
        given = settings()
        given.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        migrate(given.database)
        console.print(f"The database is up to date (step {REVISIONS[-1]}).")


def new_owner_code(shop: str) -> None:
    """Print a one-time code with which a chat becomes the owner's."""

    async def show(books: Books) -> None:
        one = the_one(books.shops, shop)
        code = await books.write(one, owners.new_claim)
        name = await bot_name(one, books.settings)
        console.print(f"Code: {code} (good once, for {owners.CLAIM_LASTS.days} days)")
        if name:
            console.print(f"Open: https://t.me/{name}?start=owner_{code}")
        console.print(f"Or send to the bot, in the owner's chat or group: /owner {code}")

    with_books(show)


def erase_person(phone: str, chat: str, shop: str, *, sure: Callable[[str], bool]) -> None:
    """Erase everything about one person, as their DELETE would."""

    async def remove(books: Books) -> None:
        one = the_one(books.shops, shop)
        channel, address = _address(one, phone, chat)
        ahead = await books.read(one, lambda desk: _booked_ahead(desk, channel, address))
        called_off = f" Coming appointments called off by this: {ahead}." if ahead else ""
        if not await books.read(one, lambda desk: _anything(desk, channel, address)):
            raise NotReady("Nothing is kept about this address.")
        if not sure(f"Everything about this address goes for good.{called_off} Erase?"):
            raise typer.Exit(1)
        await erase_alone(books, one, (channel, address), waiting=_say_waiting)
        if await books.storage.checkpoint():
            console.print("Erased.")
        else:
            console.print("Erased; the disk forgets it when a long read has ended (minutes).")

    with_books(remove)


def _anything(desk: Desk, channel: str, address: str) -> bool:
    """Whether there is something to erase; the do-not-contact mark and the proof would stay."""
    return bool(datamap.known(desk, (channel, address)).keys() & {"contacts", "talks", "messages"})


def _booked_ahead(desk: Desk, channel: str, address: str) -> int:
    person = people.find(desk, channel, address)
    return len(appointments.open_of(desk, person.id)) if person else 0


def _say_waiting() -> None:
    console.print("A message to them is on its way; waiting until it has gone.")


def _address(shop: Shop, phone: str, chat: str) -> tuple[str, str]:
    """Channel and address of --phone or --chat. Raises NotReady for what is no number."""
    if chat:
        return "telegram", chat
    try:
        return people.PHONE, phones.parse_phone(phone, shop.country)
    except phones.NotANumber:
        raise NotReady("This is no telephone number that could exist.") from None


# Privacy -----------------------------------------------------------------------------------------


def verify_log(shop: str) -> None:
    """Walk the proof log of each shop; ends with 1 at the first entry that was touched."""

    async def verify(books: Books) -> None:
        bad = False
        for one in chosen(books.shops, shop):
            anchors = proofs.anchors_in(books.settings.key_file.parent, one.id)
            count, problem = await books.read(one, lambda desk: proofs.verified(desk, anchors))  # noqa: B023 - awaited before the next shop
            bad |= problem is not None
            if problem:
                complain(f"{one.id}: entry {problem.seq} of the proof log: {problem.what}.")
            else:
                console.print(
                    f"{one.id}: {count} entries, each as it was written "
                    f"(checked against {len(anchors)} daily anchors)."
                )
        if bad:
            raise typer.Exit(1)

    with_books(verify)


def show_proof(phone: str, chat: str, shop: str, *, as_json: bool) -> None:
    """Print what is on record about one address."""

    async def show(books: Books) -> None:
        one = the_one(books.shops, shop)
        channel, address = _address(one, phone, chat)
        entries = await books.read(one, lambda desk: proof.prove(desk, channel, address))
        if as_json:
            typer.echo(proofs.as_json(entries))
        elif entries:
            console.print(proofs.as_table(entries))
        else:
            console.print("Nothing is on record about this address.")

    with_books(show)


def show_notice(hash: str, shop: str) -> None:
    """Write the text that was shown under this hash, byte for byte (P21)."""

    async def show(books: Books) -> None:
        for one in chosen(books.shops, shop):
            text = await books.read(one, lambda desk: notices.shown_text(desk, hash))
            if text is not None:
                typer.echo(text.encode(), nl=False)
                return
        raise NotReady("No text was shown under this hash.")

    with_books(show)


def show_privacy_classes(*, check: bool) -> None:
    """Print the privacy class of every column; with `check` only what has none."""
    if not check:
        console.print(proofs.map_table())
        return

    with plainly():
        if missing := asyncio.run(_unmapped(settings())):
            complain("Without a privacy class: " + ", ".join(missing))
            raise typer.Exit(1)
        console.print("Every column has its privacy class.")


async def _unmapped(given: Settings) -> list[str]:
    """Looks into the database too, where there is one."""
    try:
        require_file(given.database)
    except NotReady:
        return proofs.unmapped(None)
    async with await Storage.open(given.database) as storage:
        return await storage.read(proofs.unmapped)


def write_page(out: Path | None, shop: str, language: str) -> None:
    """Write the notice's second layer as one HTML file, in one language or in all."""
    with plainly():
        given = settings()
        one = the_one({each.id: each for each in load_all(given.shop)}, shop)
        channels = channels_of(one, given)
        if language and language not in one.languages:
            raise NotReady(f"The shop speaks {', '.join(one.languages)}, not {language}.")
        if not (channels.telegram or channels.sms):
            complain(
                "No channel is set up, so this page names neither Telegram nor Twilio: set "
                "TELEGRAM_BOT_TOKEN, or the three of Twilio, and write it again."
            )
        page = pages.whole_notice(one, channels, [language] if language else one.languages)
        if out is None:
            typer.echo(page, nl=False)
            return
        out.write_text(page, "utf-8")
        console.print(f"{out} is written.")
