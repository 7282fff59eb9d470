"""How many people somebody speaks for."""

from __future__ import annotations

import pytest

from flows.words.seats import how_many, seats


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2 Plätze Flechtabend 12.12.", 2), ("für 3 Personen", 3), ("zwei Plätze bitte", 2),
        ("wir kommen zu zweit", 2), ("doch nur 1 Platz", 1), ("nur einen Platz", 1),
        ("for two people", 2), ("3 seats", 3), ("just one place", 1), ("the two of us", 2),
        ("deux places", 2), ("pour 4 personnes", 4), ("nous venons à deux", 2), ("une seule", None),
        ("due posti", 2), ("per 2 persone", 2), ("solo un posto", 1), ("veniamo in tre", 3),
        ("für mich und meinen Sohn", 2), ("meine Tochter und mich", 2),
        ("a haircut for me and one for my wife", 2), ("pour moi et mon fils", 2),
        ("un taglio per me e mio figlio", 2), ("für meinen Sohn", None), ("for my son", None),
        ("Ist noch ein Platz frei?", None), ("is there a place left?", None), ("um 2 Uhr", None),
        ("Alexanderplatz 2", None), ("2 Stunden", None),
    ],
)  # fmt: skip
def test_seats_are_read_with_what_they_count(text: str, count: int | None) -> None:
    assert seats(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [("2", 2), ("zwei bitte", 2), ("we are three", 3), ("deux", 2), ("in due", 2), ("?", None)],
)
def test_a_bare_number_is_an_answer(text: str, count: int | None) -> None:
    assert how_many(text) == count
