from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.words.lexicon import LANGUAGES
from flows.words.normal import LONGEST, normal, phrases_of
from flows.words.pick import agreed, number, pick

SERVICES = (
    "Haarschnitt (30 min, 35 €)",
    "Färben (90 min, 80 €)",
    "Schnitt und Farbe",
    "Bart",
    "Damen-Haarschnitt",
)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("1", "Haarschnitt (30 min, 35 €)"),
        ("2.", "Färben (90 min, 80 €)"),
        ("2)", "Färben (90 min, 80 €)"),
        ("#3", "Schnitt und Farbe"),
        ("nr 2", "Färben (90 min, 80 €)"),
        ("Nummer 4 bitte", "Bart"),
        ("option 2", "Färben (90 min, 80 €)"),
        ("2️⃣", "Färben (90 min, 80 €)"),
        ("die zweite", "Färben (90 min, 80 €)"),
        ("ich nehme das dritte", "Schnitt und Farbe"),
        ("second", "Färben (90 min, 80 €)"),
        ("the third one please", "Schnitt und Farbe"),
        ("le deuxième", "Färben (90 min, 80 €)"),
        ("il secondo", "Färben (90 min, 80 €)"),
        ("die letzte", "Damen-Haarschnitt"),
        ("the last one", "Damen-Haarschnitt"),
        ("le dernier", "Damen-Haarschnitt"),
        ("l'ultimo", "Damen-Haarschnitt"),
        ("bart", "Bart"),
        ("Färb", "Färben (90 min, 80 €)"),
        ("faerben", "Färben (90 min, 80 €)"),
        ("farben", "Färben (90 min, 80 €)"),
        ("haarschnitt", "Haarschnitt (30 min, 35 €)"),
        ("Haarschnit", "Haarschnitt (30 min, 35 €)"),
        ("damen", "Damen-Haarschnitt"),
        ("Damen Haarschnit", "Damen-Haarschnitt"),
        ("schnitt und farbe bitte", "Schnitt und Farbe"),
        ("und farbe", "Schnitt und Farbe"),
        ("einmal Bart am Freitag um 15 Uhr", "Bart"),
        ("ich möchte einen harschnitt", "Haarschnitt (30 min, 35 €)"),
    ],
)
def test_a_label_is_picked(text: str, label: str) -> None:
    place = pick(text, SERVICES)

    assert place is not None
    assert SERVICES[place] == label


@pytest.mark.parametrize(
    "text",
    ["", "0", "6", "99", "b", "xyz", "2 Uhr", "15:30", "kein Bart", "die neunte"],
)
def test_nothing_is_picked_where_it_is_unclear(text: str) -> None:
    assert pick(text, SERVICES) is None


def test_several_that_fit_are_not_picked_from() -> None:
    assert pick("haarschnitt", ["Damen Haarschnitt", "Herren Haarschnitt"]) is None
    assert pick("massage", ["Massage 30 min", "Massage 60 min"]) is None
    assert pick("Anna", ["Anna", "Anna"]) is None


def test_the_whole_label_goes_before_a_longer_one() -> None:
    assert pick("schnitt", ["Schnitt und Farbe", "Schnitt"]) == 1


def test_a_digit_is_never_a_typing_error() -> None:
    times = ["15:00", "15:30", "19:00"]

    assert pick("15:30", times) == 1
    assert pick("15.30", times) == 1
    assert pick("15:31", times) is None
    assert pick("9:00", times) is None


def test_a_number_is_a_place_even_among_numbers() -> None:
    assert pick("2", ["1", "2", "3", "5"]) == 1
    assert pick("5", ["1", "2", "3", "5"]) is None


@pytest.mark.parametrize(
    ("text", "place"), [("3", 2), ("3.", 2), ("third", 2), ("4", None), ("0", None), ("Fr", None)]
)
def test_a_number_of_three(text: str, place: int | None) -> None:
    assert number(text, 3) == place


@pytest.mark.parametrize(
    "text",
    [
        *("ja", "Ja bitte", "Ja, gerne!", "ja klar gerne", "passt", "in Ordnung", "kein Problem"),
        *(
            "yes",
            "Yes please",
            "sure",
            "sounds good",
            "no problem",
            "ok",
            "OK",
            "okay",
            "👍",
            "👍🏽",
        ),
        *("oui", "d'accord", "Oui, ça marche", "pas de problème", "volontiers", "bien sûr"),
        *("sì", "si", "va bene", "certo", "Sì grazie", "nessun problema", "✅"),
    ],
)
def test_yes(text: str) -> None:
    assert agreed(text) is True


@pytest.mark.parametrize(
    "text",
    [
        *("nein", "Nein danke", "nö", "lieber nicht", "passt nicht", "geht leider nicht", "👎"),
        *("no", "nope", "no thanks", "not ok", "rather not"),
        *("non", "non merci", "pas d'accord", "plutôt pas"),
        *("no grazie", "non va bene", "meglio di no", "No, non va bene"),
    ],
)
def test_no(text: str) -> None:
    assert agreed(text) is False


@pytest.mark.parametrize(
    "text",
    ["", "vielleicht", "ja nein", "ja, aber später", "ok?", "sicher?", "2", "Fr 15 Uhr", "JA1"],
)
def test_neither_yes_nor_no(text: str) -> None:
    assert agreed(text) is None


def test_no_language_s_yes_is_another_s_no() -> None:
    yes = {normal(word) for language in LANGUAGES.values() for word in phrases_of(language.yes)}
    no = {normal(word) for language in LANGUAGES.values() for word in phrases_of(language.no)}

    assert not yes & no


@given(st.text(max_size=LONGEST), st.lists(st.text(max_size=40), max_size=8))
@settings(deadline=None)
def test_any_text_and_labels_have_an_answer(text: str, labels: list[str]) -> None:
    place = pick(text, labels)

    assert place is None or 0 <= place < len(labels)
    assert agreed(text) in (True, False, None)


@given(
    st.lists(st.text(min_size=2, max_size=30), min_size=1, max_size=8, unique_by=normal), st.data()
)
@settings(deadline=None)
def test_every_place_is_picked_by_its_number(labels: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(labels) - 1))

    assert pick(str(place + 1), labels) == place
