"""Messages as people tap or dictate them into a chat: dialect, slips, no stops, much at once.

A line holds the message, the weightiest intent (`-` for none, `?` where several will do) behind the
kind of question that stands open, and the wish for a time, on Sunday 22 November 2026 at 14:00.
Many of them look as if they named a time or wanted something, and do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.words.meant import Before, meant
from flows.words.when import when
from tests.flows.words.test_when import NOW
from tests.flows.words.test_wishes import told_whole

FOLDER = Path(__file__).parent / "chats"
LANGUAGES = ("de", "en", "fr", "it")
NONE, ANY = "-", "?"
FEWEST = 200


def chats(language: str) -> Iterator[tuple[str, Before, str, str]]:
    for line in (FOLDER / f"{language}.tsv").read_text("utf-8").splitlines():
        text, said, wish = line.split("\t")
        before, _, intent = said.rpartition(":")
        yield text, Before(before), intent, wish


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_meant_in_a_chat_is_understood(language: str) -> None:
    found = [
        (text, intent, str(meant(text, language, before).intent or NONE))
        for text, before, intent, _ in chats(language)
        if intent != ANY
    ]

    assert [each for each in found if each[1] != each[2]] == []
    assert len(found) >= FEWEST


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_time_that_is_named_in_a_chat_is_read(language: str) -> None:
    found = [
        (text, wish, told_whole(when(text, language, NOW)))
        for text, _, _, wish in chats(language)
        if wish != ANY
    ]

    assert [each for each in found if each[1] != each[2]] == []
    assert len(found) >= FEWEST
