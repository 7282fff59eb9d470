"""What counts as taking an offered time, as leaving it, and as neither."""

from __future__ import annotations

import pytest

from flows.words.taking import is_answer, numbered_offer, takes

TAKES = [
    *(
        "ja",
        "gerne",
        "nehmen",
        "nehme ich",
        "ja, nehme ich",
        "ja mit Erinnerung",
        "ohne Erinnerung",
    ),
    *(
        "actually yes take it",
        "oh ja, nehme ich",
        "yes",
        "take it",
        "I'll take it",
        "yes with a reminder",
        "without reminder",
        "👍",
    ),
    *("oui", "je prends", "oui je la prends", "oui avec rappel", "sans rappel"),
    *("sì", "lo prendo", "sì, la prendo", "prendo", "sì con promemoria"),
]
LEAVES = [
    *("nein", "nein danke", "geht leider nicht", "zu spät", "kann nicht"),
    *("no thanks", "too late", "non merci", "trop tard", "no grazie", "troppo tardi"),
]
NUMBERS = {
    **dict.fromkeys(("1", "1=nehmen", "1 = nehmen", "1=take it", "1 = oui", "1=prendere"), 0),
    **dict.fromkeys(("2", "2 bitte", "2 = ohne", "2 please"), 1),
    **dict.fromkeys(("3", "3=nein", "3 = no", "3 non"), 2),
}


@pytest.mark.parametrize("text", TAKES)
def test_they_take_it(text: str) -> None:
    assert takes(text) is True


@pytest.mark.parametrize("text", LEAVES)
def test_they_leave_it(text: str) -> None:
    assert takes(text) is False


@pytest.mark.parametrize(
    "text",
    ["Danke", "morgen 10 Uhr", "Freitag", "kann ich auch 15 Uhr haben?", "ja nein", "1 nein"],
)
def test_neither(text: str) -> None:
    assert not is_answer(text)


@pytest.mark.parametrize(("text", "place"), NUMBERS.items())
def test_a_number_with_its_label(text: str, place: int) -> None:
    assert numbered_offer(text, 3) == place


def test_with_two_answers_the_second_is_the_no() -> None:
    assert numbered_offer("2=nein", 2) == 1
    assert is_answer("2=nein")
