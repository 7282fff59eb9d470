"""What the README says is tried: its conversation, its shop file, its commands, its links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from booking.shop import read
from bot.commandline import app
from bot.settings import FILE, NAMES, SECRETS
from tests.stories.world import TUESDAY, World

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()
SITE = "https://termine.salon-sonne.example"


def block(kind: str) -> str:
    """The text of the first fenced block of that kind."""
    found = re.search(rf"^```{kind}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def spoken() -> list[tuple[str, str]]:
    """Who says what, in order; what is written in brackets is nobody's."""
    said = [part.split(maxsplit=1) for part in block("text").strip().split("\n\n")]
    return [(who, " ".join(words.split())) for who, words in said]


def plain(text: str) -> str:
    """What differs from one time to the next is made the same."""
    there = re.sub(r"http://127\.0\.0\.1:\d+/", f"{SITE}/", text)
    there = re.sub(r"[\w-]{16}\.ics", "GN9lUAs00vszWkvP.ics", there)
    return " ".join(re.sub(r"Ref\. \w+\.", "Ref. K7Q2.", there).split())


async def test_the_readme_opens_with_a_conversation_you_can_have(
    tmp_path: Path, database_url: str
) -> None:
    """With the shop whose file stands further below."""
    heard: list[tuple[str, str]] = []
    file = tmp_path / "salon.toml"
    file.write_text(block("toml"), "utf-8")
    async with World(tmp_path, database_url, str(file), TUESDAY).standing() as world:
        ada = world.sms_user()
        for who, words in spoken():
            if who == "Salon":
                continue
            before = len(ada.chat)
            if who == "Ada":
                await ada.says(words)
                heard.append((who, words))
            else:
                await world.later(days=2, hours=5)
                heard.append((who, words))
            heard += [("Salon", plain(text)) for text in ada.chat[before:]]

    assert heard == spoken()


def test_the_shop_file_of_the_readme_is_right() -> None:
    shop = read(block("toml"), id="shop")

    assert shop.services["home"].fields
    assert shop.privacy.retention.contact_days == 30


def test_every_setting_is_in_the_table_and_every_secret_may_be_a_file() -> None:
    rows = [line for line in README.splitlines() if line.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row.split("|")[1])}

    assert named == set(NAMES)
    assert all(f"`{name}{FILE}`" in README for name in SECRETS)


def commands(group: typer.Typer, before: str = "terminbote") -> Iterator[str]:
    for command in group.registered_commands:
        assert command.callback
        name = command.name or command.callback.__name__.replace("_", "-")
        yield f"{before} {name}"
    for below in group.registered_groups:
        assert below.typer_instance
        if alone := below.typer_instance.registered_callback:
            assert alone.invoke_without_command
            yield f"{before} {below.name}"
        yield from commands(below.typer_instance, f"{before} {below.name}")


def test_every_command_is_in_the_table_and_no_other() -> None:
    table = re.findall(r"^\| `(terminbote[^`]+)`", README, re.MULTILINE)
    named = {re.sub(r" (\[?[A-Z].*|--.*)$", "", command) for command in table}

    assert named == set(commands(app))


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)]+)\)", README))
def test_a_link_leads_somewhere(target: str) -> None:
    if target.startswith("#"):
        headings = re.findall(r"^#+ (.+)$", README, re.MULTILINE)
        anchors = {re.sub(r"[^\w -]", "", one).lower().replace(" ", "-") for one in headings}
        assert target[1:] in anchors
    elif not target.startswith("https://"):
        assert (ROOT / target).is_file()


def test_every_make_target_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text()

    for target in set(
        re.findall(r"\bmake ([a-z-]+)", " ".join(re.findall(r"`[^`]+`|\$ .+", README)))
    ):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
