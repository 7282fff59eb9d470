"""Fixed dates: seats named at once, too many of them, changed, and paid for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from locales import Money
from tests.flows.counter import Customer, open_desk


@pytest.mark.parametrize("channel", ["telegram", "sms"])
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "2 Plätze Flechtabend 12.12."),
        ("en", "Braiding evening 12 december for two people"),
        ("fr", "soirée tresses le 12 décembre pour 2 personnes"),
        ("it", "serata trecce 12 dicembre, due posti"),
    ],
)
def test_seats_that_come_with_the_wish_are_not_asked_for(
    channel: str, language: str, words: str
) -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel, language)

        ada.says(words)

        assert ada.talk.asked == "name"
        assert ada.talk.draft["seats"] == 2


def test_the_price_is_that_of_all_seats(ada: Customer) -> None:
    ada.says("2 Plätze Flechtabend 12.12.")
    ada.says("Ada")

    assert ada.said[0].args["price"] == Money(Decimal(50), "EUR")
    ada.says("doch nur 1 Platz")
    assert ada.said[-1].args["price"] == Money(Decimal(25), "EUR")


@pytest.mark.parametrize(
    ("words", "answer"),
    [("Flechtabend 12.12. für 3 Personen", ""), ("Flechtabend 12.12.", "3"),
     ("Flechtabend 12.12.", "für drei Personen")],
)  # fmt: skip
def test_too_many_seats_are_refused_with_the_reason(ada: Customer, words: str, answer: str) -> None:
    said = ada.says(words)
    if answer:
        said = ada.says(answer)

    assert said[-2:] == ["book-seats-most", "book-seats"]
    assert "höchstens 2 Plätze auf einmal" in ada.text
    ada.says("zwei")
    assert ada.talk.draft["seats"] == 2


def test_a_move_does_not_offer_the_date_that_is_booked() -> None:
    with open_desk() as desk:
        ada = booked(Customer(desk))

        ada.says("Termin verschieben")

        assert [label for _, label in ada.talk.offered] == ["Sa 5.12. 18:00 · noch 6 Plätze"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "doch nur 1 Platz"),
        ("en", "just one place please"),
        ("fr", "seulement une place"),
        ("it", "solo un posto"),
    ],
)
def test_who_wants_other_seats_than_were_booked_is_told_what_to_do(
    language: str, words: str
) -> None:
    with open_desk() as desk:
        ada = booked(Customer(desk))
        ada.language = language

        assert ada.says(words) == ["book-seats-fixed"]
        assert "030 23125100" in ada.text


def test_seats_may_come_with_the_date(ada: Customer) -> None:
    ada.says("Flechtabend")

    ada.says("5.12. für 2 Personen")

    assert ada.talk.draft["seats"] == 2


def test_seats_may_come_before_the_date() -> None:
    with open_desk() as desk:
        ada = Customer(desk)
        ada.says("Flechtabend")

        assert ada.says("für mich und meine Schwester") == ["book-dates"]
        ada.says("12.12.")

        assert ada.talk.asked == "name"
        assert ada.talk.draft["seats"] == 2


def test_a_move_keeps_the_seats_whatever_is_said() -> None:
    with open_desk() as desk:
        ada = booked(Customer(desk))
        ada.says("Termin verschieben")
        ada.says("5.12. mit nur 1 Platz")
        ada.says("doch nur 1 Platz")

        assert ada.talk.draft["seats"] == 2


def test_of_a_service_for_one_no_seats_are_taken(ada: Customer) -> None:
    ada.says("Haarschnitt für 2 Personen Freitag 15 Uhr")

    assert not {"seats", "for"} & ada.talk.draft.keys()


def booked(ada: Customer) -> Customer:
    ada.says("2 Plätze Flechtabend 12.12.")
    ada.says("Ada")
    ada.taps("ohne Erinnerung")
    return ada
