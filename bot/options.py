"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json", help="For another program to read.")]
Shop = Annotated[str, typer.Option("--shop", help="The shop's id, where there are several.")]
Phone = Annotated[str, typer.Option("--phone", help="A telephone number.")]
Chat = Annotated[str, typer.Option("--chat", help="The number of a Telegram chat.")]


def either(phone: str, chat: str) -> None:
    """Raises BadParameter unless exactly one of the two is given."""
    if bool(phone) == bool(chat):
        raise typer.BadParameter("Give either --phone or --chat.")
