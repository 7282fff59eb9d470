"""More than one service in one sentence: none of them is dropped in silence."""

from __future__ import annotations

import pytest

from flows.services import named_service, several_named
from tests.flows.counter import Customer, open_desk


@pytest.mark.parametrize(
    "words",
    [
        "Haarschnitt und Farbe am Samstag",
        "trim & colour saturday",
        "coupe et couleur samedi",
        "colore e taglio sabato",
        "Waschen und Schneiden + Farbe Samstag",
    ],
)
def test_which_one_first_is_asked_and_the_day_is_kept(ada: Customer, words: str) -> None:
    assert "service-one" in ada.says(words)

    assert ada.talk.asked == "service"
    assert ada.talk.draft["wish"]["day"] == "2026-11-28"


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("Waschen und Schneiden", "wash-and-cut"), ("wash and cut", "wash-and-cut"),
        ("shampooing et coupe", "wash-and-cut"), ("Farbe statt Haarschnitt", "colour"),
        ("colour instead of the haircut", "colour"), ("statt Farbe lieber Haarschnitt", "cut"),
        ("couleur au lieu de la coupe", "colour"), ("colore invece di taglio", "colour"),
    ],
)  # fmt: skip
def test_one_name_inside_another_and_one_that_is_refused_do_not_count(
    words: str, service: str
) -> None:
    with open_desk() as desk:
        turn = Customer(desk).turn_now()

        assert several_named(words, turn) == []
        assert named_service(words, turn) == service


def test_the_prices_of_both_are_told(ada: Customer) -> None:
    said = ada.says("Was kostet Haarschnitt und Farbe?")

    assert said.count("price-line") == 2
