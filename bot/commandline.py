"""The command line: what a shopkeeper can tell the program, and how it ends (0, 1 or 2)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from bot.options import Chat, Json, Phone, Shop, either
from bot.privacy_line import privacy

# Typer and rich alone take a fifth of a second, the platforms' libraries more than one. So each
# command imports what it needs when it runs, and `--help` and `--version` stay quick.

app = typer.Typer(
    name="terminbote",
    help="Appointments by Telegram and SMS: booked, moved and called off in a chat.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # its frames would double the time of `--help`
)
owner = typer.Typer(help="Which chats are the owner's; alone, a code for another.")
app.add_typer(privacy, name="privacy")
app.add_typer(owner, name="owner")


def _say_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        typer.echo(f"terminbote {_version()}")
        raise typer.Exit


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

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
    from bot import serving

    serving.serve()


@app.command()
def demo(
    *,
    listen: Annotated[
        str, typer.Option(help="host:port of the page; else 127.0.0.1 and the first free from 8080")
    ] = "",
    browser: Annotated[bool, typer.Option(help="Open the page in the browser.")] = True,
) -> None:
    """A made-up shop to play with: no account, no token, no network."""
    from bot.demo.run import demo as play
    from bot.settings import host_and_port

    try:
        address = listen and host_and_port(listen)
    except ValueError as bad:
        raise typer.BadParameter(str(bad), param_hint="--listen") from None
    play(address, open_browser=browser)


@app.command()
def init(
    path: Annotated[Path, typer.Argument(help="The file to write.")] = Path("shop.toml"),
) -> None:
    """Ask six questions and write a commented shop file."""
    from bot import starter
    from bot.app import utc_now

    def ask(question: str, usual: str) -> str:
        return str(typer.prompt(question, default=usual))

    if not starter.begin(path, ask, typer.echo, today=utc_now().date()):
        raise typer.Exit(1)


@app.command()
def check(
    path: Annotated[Path, typer.Argument(help="A shop file, or a folder of them.")],
) -> None:
    """Check a shop file. Each mistake is named with its place and what to write."""
    from bot import checking

    if not checking.check(path):
        raise typer.Exit(1)


# A look at the books -----------------------------------------------------------------------------


@app.command()
def agenda(
    *,
    days: Annotated[int, typer.Option(min=1, max=366, help="How many, from today on.")] = 7,
    shop: Shop = "",
    json: Json = False,
) -> None:
    """What is booked and blocked in the coming days."""
    from bot import commands

    commands.show_agenda(days, shop, as_json=json)


@app.command()
def waiting(*, shop: Shop = "", json: Json = False) -> None:
    """Who is on the waiting list, the first to ask first."""
    from bot import commands

    commands.show_waiting(shop, as_json=json)


@app.command()
def doctor(*, json: Json = False) -> None:
    """Look whether all is in order, and say what to do if not."""
    from bot import doctor as looking
    from bot.app import utc_now

    if not looking.show(os.environ, utc_now, as_json=json):
        raise typer.Exit(1)


@app.command()
def rehearse(*, shop: Shop = "", json: Json = False) -> None:
    """Play a customer, on the owner's own phone.

    A whole booking with real messages, in about two minutes, with a report of each step.
    """
    from bot import rehearsal_shell

    if not rehearsal_shell.show(shop, as_json=json):
        raise typer.Exit(1)


@app.command()
def migrate() -> None:
    """Bring the database up to this release. `run` does this by itself."""
    from bot import commands

    commands.bring_up_to_date()


@app.command()
def tasks(
    *,
    done: Annotated[str, typer.Option("--done", help="The number of a task that is done.")] = "",
    shop: Shop = "",
    json: Json = False,
) -> None:
    """What only a person can do: whom to call, what to answer."""
    from bot import commands_owner

    if done:
        commands_owner.tick_off(done, shop)
        return
    commands_owner.show_tasks(shop, as_json=json)


@app.command()
def erase(
    *,
    phone: Phone = "",
    chat: Chat = "",
    shop: Shop = "",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase everything about one person, as if they had sent DELETE."""
    either(phone, chat)
    from bot import commands

    commands.erase_person(phone, chat, shop, sure=lambda question: yes or typer.confirm(question))


# The owner ---------------------------------------------------------------------------------------


@owner.callback(invoke_without_command=True)
def new_code(context: typer.Context, *, shop: Shop = "") -> None:
    """A fresh one-time code with which a chat becomes the owner's."""
    if context.invoked_subcommand:
        return
    from bot import commands

    commands.new_owner_code(shop)


@owner.command("list")
def list_owners(*, shop: Shop = "") -> None:
    """Which chats and numbers are told of bookings. Shows the end of each address."""
    from bot import commands_owner

    commands_owner.list_owners(shop)


@owner.command("remove")
def remove_owner(
    ending: Annotated[str, typer.Argument(help="The end of its address, as the list shows it.")],
    *,
    shop: Shop = "",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Take the owner's role from a chat or number."""
    from bot import commands_owner

    commands_owner.remove_owner(ending, shop, sure=lambda question: yes or typer.confirm(question))
