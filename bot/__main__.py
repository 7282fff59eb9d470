"""The command line: what a shopkeeper can tell the program, and how it ends (0, 1 or 2)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

# Typer and rich alone take a fifth of a second, the platforms' libraries more than one. So each
# command imports what it needs when it runs, and `--help`, `--version` and `check` stay quick.

# Pydantic looks through everything that is installed for plugins of its own; we have none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

app = typer.Typer(
    name="terminbote",
    help="Appointments by Telegram and SMS: booked, moved and called off in a chat.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # its frames would double the time of `--help`
)
privacy = typer.Typer(
    help="The privacy notice, the proof log and the data map.", no_args_is_help=True
)
notice = typer.Typer(help="The notices that were shown.", no_args_is_help=True)
app.add_typer(privacy, name="privacy")
privacy.add_typer(notice, name="notice")

Json = Annotated[bool, typer.Option("--json", help="For another program to read.")]
Shop = Annotated[str, typer.Option("--shop", help="The shop's id, where there are several.")]
Phone = Annotated[str, typer.Option("--phone", help="A telephone number.")]
Chat = Annotated[str, typer.Option("--chat", help="The number of a Telegram chat.")]


def main() -> None:
    app()


def _say_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        typer.echo(f"terminbote {_version()}")
        raise typer.Exit


def _version() -> str:
    from importlib.metadata import (  # noqa: PLC0415 - heavy: only --version needs it
        PackageNotFoundError,
        version,
    )

    try:
        return version("terminbote")
    except PackageNotFoundError:
        return "(run from its source)"


@app.callback()
def terminbote(
    *,
    asked: Annotated[
        bool,
        typer.Option("--version", callback=_say_version, is_eager=True, help="Say which this is."),
    ] = False,
) -> None:
    pass


# Opening the shop --------------------------------------------------------------------------------


@app.command()
def run() -> None:
    """Open the shop: hear, answer, remind, until Ctrl+C or a signal."""
    from bot import app as house  # noqa: PLC0415 - heavy: only this command needs it
    from bot.commands import settings  # noqa: PLC0415 - heavy: only this command needs it
    from bot.plainly import plainly  # noqa: PLC0415 - heavy: only this command needs it

    with plainly():
        house.run(settings())


@app.command()
def demo(
    *,
    listen: Annotated[str, typer.Option(help="host:port of the page.")] = "127.0.0.1:8080",
    browser: Annotated[bool, typer.Option(help="Open the page in the browser.")] = True,
) -> None:
    """A made-up shop to play with: no account, no token, no network."""
    from bot.demo.run import demo as play  # noqa: PLC0415 - heavy: only this command needs it

    play(listen, open_browser=browser)


@app.command()
def init(
    path: Annotated[Path, typer.Argument(help="The file to write.")] = Path("shop.toml"),
) -> None:
    """Ask six questions and write a commented shop file."""
    from bot import starter  # noqa: PLC0415 - heavy: only this command needs it
    from bot.app import utc_now  # noqa: PLC0415 - heavy: only this command needs it

    def ask(question: str, usual: str) -> str:
        return str(typer.prompt(question, default=usual))

    if not starter.begin(path, ask, typer.echo, today=utc_now().date()):
        raise typer.Exit(1)


@app.command()
def check(
    path: Annotated[Path, typer.Argument(help="A shop file, or a folder of them.")],
) -> None:
    """Check a shop file: every mistake with its place and what to write instead."""
    from booking.shop import BadShopFile, load_all  # noqa: PLC0415 - heavy: only this needs it

    try:
        shops = load_all(path)
    except BadShopFile as bad:
        from bot.mistakes import list_mistakes  # noqa: PLC0415 - heavy: only mistakes need it

        list_mistakes(bad)
        raise typer.Exit(1) from None
    for shop in shops:
        typer.echo(f"{shop.name}: all right ({shop.id}, {len(shop.services)} services)")


# A look at the books -----------------------------------------------------------------------------


@app.command()
def agenda(
    *,
    days: Annotated[int, typer.Option(min=1, max=366, help="How many, from today on.")] = 7,
    shop: Shop = "",
    json: Json = False,
) -> None:
    """What is booked in the coming days."""
    from bot import commands  # noqa: PLC0415 - heavy: only this command needs it

    commands.show_agenda(days, shop, as_json=json)


@app.command()
def doctor(*, json: Json = False) -> None:
    """Look whether everything is in order, and say what to do where it is not."""
    from bot import doctor as looking  # noqa: PLC0415 - heavy: only this command needs it
    from bot.app import utc_now  # noqa: PLC0415 - heavy: only this command needs it

    if not looking.show(os.environ, utc_now, as_json=json):
        raise typer.Exit(1)


@app.command()
def migrate() -> None:
    """Bring the database up to this release. `run` does this by itself."""
    from bot import commands  # noqa: PLC0415 - heavy: only this command needs it

    commands.bring_up_to_date()


@app.command()
def owner(*, shop: Shop = "") -> None:
    """A fresh one-time code with which a chat becomes the owner's."""
    from bot import commands  # noqa: PLC0415 - heavy: only this command needs it

    commands.new_owner_code(shop)


@app.command()
def erase(
    *,
    phone: Phone = "",
    chat: Chat = "",
    shop: Shop = "",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase everything about one person, as if they had sent DELETE."""
    _either(phone, chat)
    from bot import commands  # noqa: PLC0415 - heavy: only this command needs it

    commands.erase_person(phone, chat, shop, sure=lambda question: yes or typer.confirm(question))


# Privacy -----------------------------------------------------------------------------------------


@privacy.command()
def page(
    *,
    out: Annotated[Path | None, typer.Option(help="The file to write; else the terminal.")] = None,
    language: Annotated[str, typer.Option(help="Only this one: de, en, fr or it.")] = "",
    shop: Shop = "",
) -> None:
    """The whole privacy notice as one HTML file for the shop's own site."""
    from bot import commands  # noqa: PLC0415 - heavy: only this command needs it

    commands.write_page(out, shop, language)


@privacy.command()
def verify_log(*, shop: Shop = "") -> None:
    """Whether the proof log stands as it was written; names the first bad entry."""
    from bot import commands  # noqa: PLC0415 - heavy: only this command needs it

    commands.verify_log(shop)


@privacy.command()
def proof(*, phone: Phone = "", chat: Chat = "", shop: Shop = "", json: Json = False) -> None:
    """What is on record about one address: shown, chosen, stopped, erased."""
    _either(phone, chat)
    from bot import commands  # noqa: PLC0415 - heavy: only this command needs it

    commands.show_proof(phone, chat, shop, as_json=json)


@notice.command()
def show(
    hash: Annotated[str, typer.Argument(help="The code that the proof log names.")],
    shop: Shop = "",
) -> None:
    """A text that was shown, byte for byte."""
    from bot import commands  # noqa: PLC0415 - heavy: only this command needs it

    commands.show_notice(hash, shop)


@privacy.command()
def datamap(
    *, check: Annotated[bool, typer.Option("--check", help="Only whether it is whole.")] = False
) -> None:
    """How personal each column is; export, erasure and retention follow this map."""
    from bot import commands  # noqa: PLC0415 - heavy: only this command needs it

    commands.show_data_map(check=check)


def _either(phone: str, chat: str) -> None:
    if bool(phone) == bool(chat):
        raise typer.BadParameter("Give either --phone or --chat.")


if __name__ == "__main__":
    main()
