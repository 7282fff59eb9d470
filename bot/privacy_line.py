"""The command line's part about privacy: the notice, the proof log, the data map, one person."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.options import Chat, Json, Phone, Shop, either

# As in `commandline`, each command imports what it needs when it runs.

privacy = typer.Typer(
    help="The privacy notice, the proof log, what is kept of whom.",
    no_args_is_help=True,
)
notice = typer.Typer(help="The notices that were shown.", no_args_is_help=True)
privacy.add_typer(notice, name="notice")


@privacy.command()
def page(
    *,
    out: Annotated[Path | None, typer.Option(help="The file to write; else the terminal.")] = None,
    language: Annotated[str, typer.Option(help="Only this one: de, en, fr or it.")] = "",
    shop: Shop = "",
) -> None:
    """The whole privacy notice as an HTML file. For the shop's own site."""
    from bot import commands

    commands.write_page(out, shop, language)


@privacy.command()
def verify_log(*, shop: Shop = "") -> None:
    """Whether the proof log stands as it was written. Names the first bad entry."""
    from bot import commands

    commands.verify_log(shop)


@privacy.command()
def proof(*, phone: Phone = "", chat: Chat = "", shop: Shop = "", json: Json = False) -> None:
    """What is on record about one address. What was shown, chosen, stopped, erased."""
    either(phone, chat)
    from bot import commands

    commands.show_proof(phone, chat, shop, as_json=json)


@notice.command()
def show(
    hash: Annotated[str, typer.Argument(help="The code that the proof log names.")],
    shop: Shop = "",
) -> None:
    """A text that was shown, byte for byte."""
    from bot import commands

    commands.show_notice(hash, shop)


@privacy.command()
def datamap(
    *, check: Annotated[bool, typer.Option("--check", help="Only whether it is whole.")] = False
) -> None:
    """How personal each column is. Export, erasure and retention follow this map."""
    from bot import commands

    commands.show_privacy_classes(check=check)


@privacy.command()
def person(
    whom: Annotated[
        str, typer.Argument(help="Telephone number, reference or name; part of a name will do.")
    ],
    shop: Shop = "",
    *,
    json: Json = False,
) -> None:
    """Everything that is kept about one person. To answer their wish for access."""
    from bot import commands_person

    commands_person.show_person(whom, shop, as_json=json)
