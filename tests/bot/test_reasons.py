"""What the doctor says of reminders that did not go out."""

from __future__ import annotations

import pytest

from bot.channels.twilio_codes import CODES
from bot.reasons import MEANS, in_words, meaning


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("blocked", "the bot was blocked"),
        ("undelivered 30006", "a landline, which takes no SMS"),
        ("failed 30999", "Twilio's error 30999, see twilio.com/docs/api/errors/30999"),
        ("twilio_20500", "Twilio's error 20500, see twilio.com/docs/api/errors/20500"),
        ("something new", "something new"),
    ],
)
def test_a_reason_in_words(code: str, says: str) -> None:
    assert meaning(code) == says


def test_every_code_of_twilio_that_is_known_has_words() -> None:
    assert {fate.outcome for fate in CODES.values()} <= set(MEANS)


def test_what_comes_to_the_same_is_counted_together() -> None:
    assert in_words({"landline": 1, "undelivered 30006": 2, "unsaid": 1}) == (
        "3: a landline, which takes no SMS; 1: the program was not running"
    )
