"""What an utterance is taken for, when it could be several things."""

from __future__ import annotations

import pytest

from booking import owners
from booking.owners import Owner
from booking.privacy import stoplist
from flows.services import named_service, named_staff
from tests.flows.counter import ADDRESS, Customer, open_desk


def test_a_right_comes_before_everything_else(ada: Customer) -> None:
    ada.says("Haarschnitt Freitag 15 Uhr bei Mia")

    said = ada.says("Stop")  # though a name was asked for

    assert said == ["stop-done"]
    assert stoplist.stopped(ada.desk, "telegram", ADDRESS["telegram"])


def test_a_first_word_is_greeted_and_a_second_one_is_not(ada: Customer) -> None:
    assert ada.says("Guten Tag") == ["hello", "hello-privacy", "book-service"]
    assert ada.says("Guten Tag") == ["book-service-unknown", "book-service"]


def test_a_service_in_the_first_word_begins_a_booking_of_it(ada: Customer) -> None:
    assert ada.says("Ich hätte gern Farbe") == ["hello", "hello-privacy", "book-staff"]
    assert ada.talk.draft == {"service": "colour"}


def test_a_synonym_names_a_service(ada: Customer) -> None:
    ada.says("/start")
    ada.says("Haare schneiden bitte")

    assert ada.talk.draft == {"service": "cut"}


def test_a_service_is_understood_in_every_language_of_the_shop(ada: Customer) -> None:
    ada.says("/start")
    ada.says("haircut")

    assert ada.talk.draft == {"service": "cut"}
    assert ada.language == "de"


def test_a_strangers_first_words_choose_the_language(ada: Customer) -> None:
    ada.says("taglio domani alle 15")

    assert ada.language == "it"


def test_what_nobody_understands_offers_the_menu(ada: Customer) -> None:
    ada.says("/start")
    ada.says("/cancel")

    assert ada.says("blabla") == ["not-understood"]


def test_thanks_are_answered_and_the_question_stays(ada: Customer) -> None:
    ada.says("/start")

    assert ada.says("danke") == ["welcome", "book-service"]


def test_an_unknown_slash_word_of_a_language_is_tried_as_a_word(ada: Customer) -> None:
    ada.says("/start")

    assert ada.says("/hilfe") == ["help", "book-service"]
    assert ada.says("/blabla") == ["not-understood"]


def test_a_button_of_an_older_question_is_stale(ada: Customer) -> None:
    ada.says("/start")
    old = f"{ada.talk.asking}.0"
    ada.taps("Haarschnitt")

    assert ada.presses(old) == ["stale", "book-staff"]


@pytest.mark.parametrize("button", ["", ".", "1.", ".1", "zzz.0", "1a20cc88e80.99", "/blabla"])
def test_no_button_whatever_it_carries_breaks_anything(ada: Customer, button: str) -> None:
    ada.says("/start")

    ada.presses(button)

    assert ada.talk.asked == "service"


def test_after_stop_sms_answers_with_a_hint_only() -> None:
    with open_desk() as desk:
        ada = Customer(desk, "sms")
        ada.says("Stopp")

        assert ada.says("Haarschnitt morgen") == ["stopped-hint"]


def test_stop_is_confirmed_where_the_provider_has_not_answered_it() -> None:
    """As for a short code, at which Twilio obeys nothing."""
    with open_desk() as desk:
        ada = Customer(desk, "sms")

        assert ada.says("STOP") == ["stop-done"]


def test_a_question_about_rights_is_heard_after_stop_too() -> None:
    """Asking for erasure stops messages at once; the answer must still count."""
    with open_desk() as desk:
        ada = Customer(desk, "sms")
        ada.says("Haarschnitt Freitag 15 Uhr")
        ada.says("1 Ada")
        ada.says("Löschen")
        assert stoplist.stopped(desk, "sms", ADDRESS["sms"])

        assert ada.says("1") == ["delete-done"]


@pytest.mark.parametrize("words", ["heute", "morgen", "Woche"])
def test_an_owners_words_are_for_owners_only(ada: Customer, words: str) -> None:
    owners.appoint(ada.desk, Owner("telegram", ADDRESS["telegram"], "de"))

    said = ada.says(words)

    assert set(said) <= {"owner-day-empty", "week-day", "week-colours"}
    with open_desk() as desk:
        assert "hello" in Customer(desk).says(words)


def test_an_owner_who_books_may_say_today_too(ada: Customer) -> None:
    owners.appoint(ada.desk, Owner("telegram", ADDRESS["telegram"], "de"))
    ada.says("Haarschnitt")
    ada.taps("Mia")

    assert ada.says("heute") == ["book-slot"]


@pytest.mark.parametrize(
    ("language", "words", "answer"),
    [
        ("de", "vielen Dank", "Gern geschehen."),
        ("en", "thank you", "You are welcome."),
        ("fr", "merci", "Avec plaisir."),
        ("it", "grazie", "Prego, volentieri."),
    ],
)
def test_thanks_get_a_friendly_word(language: str, words: str, answer: str) -> None:
    with open_desk() as desk:
        ada = Customer(desk, language=language)
        ada.says("/start")
        ada.says("/cancel")

        ada.says(words)

        assert ada.text == answer


def test_a_shop_that_takes_known_people_only_refuses_strangers() -> None:
    with open_desk(invite_only=True) as desk:
        stranger = Customer(desk)
        assert stranger.says("Haarschnitt Freitag 15 Uhr")[-1] == "book-not-invited"
        assert not stranger.talk.flow

        stranger.has_notice()  # as soon as the shop knows them, they book like anybody else
        assert "book-staff" in stranger.says("Haarschnitt")


@pytest.mark.parametrize(
    ("words", "staff"),
    [
        ("bei Mia", "mia"),
        ("with Leo on Friday", "leo"),
        ("bei Mia oder Leo", None),
        ("Haarschnitt", None),
    ],
)
def test_a_staff_member_is_named_inside_a_sentence(
    ada: Customer, words: str, staff: str | None
) -> None:
    assert named_staff(words, ada.turn_now()) == staff


@pytest.mark.parametrize(
    ("words", "staff"),
    [("Frau Dr. Beispiel", "beispiel"), ("bei Eva bitte", "beispiel"), ("Dr. Beipsiel", "beispiel"),
     ("Tom", "hall"), ("zum Beispielhaus", None)],
)  # fmt: skip
def test_part_of_a_long_name_is_enough(words: str, staff: str | None) -> None:
    with open_desk("practice.toml") as desk:
        assert named_staff(words, Customer(desk, channel="sms").turn_now()) == staff


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("a hair cut please", "cut"), ("hare schneiden", "cut"), ("Haarschnit", "cut"),
        ("coupe de cheveux", "cut"), ("Waschen/Schneiden", "wash-and-cut"),
        ("einen Beratungstermin", None), ("beratung", "advice"), ("nur Termin heute Abend", None),
    ],
)  # fmt: skip
def test_a_service_is_found_by_its_names(ada: Customer, words: str, service: str | None) -> None:
    assert named_service(words, ada.turn_now()) == service


ROWS = ("/coming", "/move", "/take-reminded", "/done", "/missed", "/agree", "/off", "/unblock")


@pytest.mark.parametrize("runs_the_shop", [True, False])
def test_no_number_is_too_large_to_be_looked_up(ada: Customer, *, runs_the_shop: bool) -> None:
    ada.has_notice()
    if runs_the_shop:
        owners.appoint(ada.desk, Owner("telegram", ADDRESS["telegram"], "de"))

    assert all(ada.says(f"{row} {10**30}") for row in ROWS)


def test_no_day_lies_too_far_off_to_be_shown(ada: Customer) -> None:
    owners.appoint(ada.desk, Owner("telegram", ADDRESS["telegram"], "de"))

    for days in ("9999-12-31 9999-12-31", "0001-01-01 0001-01-01"):
        assert ada.says(f"/days {days}") == ["owner-unknown"]
