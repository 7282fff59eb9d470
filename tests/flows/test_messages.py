"""Messages that a salon or a practice gets, each with what it means: 400 of them, four languages.

A line holds the message, its weightiest intent, and what else it says: the service, who, the day
as month-day, the time or window, the minutes by which somebody is late.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from flows.services import named_service, named_staff
from flows.wishes import wish
from flows.words.meant import meant
from tests.flows.counter import Customer, open_desk

FOLDER = Path(__file__).parent / "messages"
YEAR = 2026
HOURS = {"time": "time", "from": "from_time", "to": "to_time"}
DAYS = {"day": "day", "last": "last_day"}


def messages() -> Iterator[tuple[str, str, str, dict[str, str]]]:
    for path in sorted(FOLDER.glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            text, intent, said = line.split("\t")
            yield path.stem, text, intent, dict(each.split("=") for each in said.split())


ALL = list(messages())


@pytest.fixture(scope="module")
def counter() -> Iterator[Customer]:
    with open_desk() as desk:
        yield Customer(desk)


@pytest.mark.parametrize(("language", "text", "intent", "said"), ALL, ids=lambda each: str(each))
def test_a_message_is_understood(
    counter: Customer, language: str, text: str, intent: str, said: dict[str, str]
) -> None:
    counter.language = language
    turn = counter.turn_now(text)

    found = meant(text, language)
    assert found.intent == intent
    assert found.minutes == (int(said["minutes"]) if "minutes" in said else None)
    if "service" in said:
        assert named_service(text, turn) == said["service"]
    assert named_staff(text, turn) == said.get("staff")
    if set(said) & {*DAYS, *HOURS, "asap"}:
        wished = wish(text, turn)
        for name, field in DAYS.items():
            expected = date.fromisoformat(f"{YEAR}-{said[name]}") if name in said else None
            assert getattr(wished, field) == expected
        for name, field in HOURS.items():
            expected_time = time.fromisoformat(said[name]) if name in said else None
            assert getattr(wished, field) == expected_time


def test_each_language_has_a_hundred() -> None:
    for language in ("de", "en", "fr", "it"):
        assert len([each for each in ALL if each[0] == language]) >= 100
