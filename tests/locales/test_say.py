from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from locales import Choice, Money, Names, Say, from_json, named, plain, to_json


@pytest.mark.parametrize(
    "value",
    [
        "Ada",
        3,
        datetime(2026, 11, 27, 14, 30, tzinfo=UTC),
        date(2026, 11, 27),
        Money(Decimal("35.50"), "EUR"),
        Names({"de": "Haarschnitt", "en": "Haircut"}),
        plain("Mia"),
    ],
)
def test_a_value_comes_back_from_the_row_in_which_a_message_waits(value: Any) -> None:
    says = [Say("book-done", {"value": value})]

    assert from_json(json.loads(json.dumps(to_json(says)))) == says


def test_choices_and_their_question_come_back_too() -> None:
    haircut = Choice("haircut", named({"de": "Haarschnitt"}))
    later = Choice("later", Say("slot-other-day"), nav=True)
    says = [Say("book-service", {}, (haircut, later), columns=2, asking="4"), Say("help")]
    says.append(Say("book-phone", asks_contact=True))

    assert from_json(json.loads(json.dumps(to_json(says)))) == says


def test_labels_that_were_stored_as_texts_are_read_too() -> None:
    label = {"key": "plain", "args": {"text": "Ja"}}
    stored = [{"key": "sure", "choices": [["yes", label, False]]}]

    assert from_json(stored) == [Say("sure", choices=(Choice("yes", plain("Ja")),))]


def test_a_value_of_another_kind_is_refused() -> None:
    with pytest.raises(TypeError, match="float cannot be said"):
        to_json([Say("book-done", {"price": 3.5})])
