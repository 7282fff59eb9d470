"""What was said stays said: hours beside another day, how many come, and what is no name."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.flows.counter import TUESDAY, Customer, open_desk

FRIDAY_AT_THREE = {
    "de": "Haarschnitt Freitag 15 Uhr bei Mia",
    "en": "haircut friday 3pm with Mia",
    "fr": "coupe vendredi 15h avec Mia",
    "it": "taglio venerdì alle 15 con Mia",
}


@pytest.mark.parametrize(
    ("language", "wish", "day", "first"),
    [
        ("en", "haircut thursday after 4pm", "friday", "16:00"),
        ("en", "haircut on the 26th or 27th after 4pm", "27th", "16:00"),
        ("de", "Haarschnitt Donnerstag Nachmittag", "Freitag", "14:00"),
        ("fr", "coupe jeudi après 16h", "plutôt vendredi", "16h"),
        ("it", "taglio giovedì dopo le 16", "venerdì", "16:00"),
    ],
)
def test_the_hours_stay_where_but_another_day_is_named(
    language: str, wish: str, day: str, first: str
) -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel="sms", language=language)
        ada.says(wish)

        ada.says(day)

        assert ada.talk.offered[0][1] == first
        assert "27" in ada.text


@pytest.mark.parametrize("words", ["Fr dann", "doch lieber Freitag", "am Freitag bitte"])
def test_another_weekday_is_that_of_the_week_that_was_chosen(words: str) -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel="sms")
        ada.says("Haarschnitt nächste Woche Donnerstag 17 Uhr")
        assert ada.talk.asked == "name"

        ada.says(words)

        assert ada.talk.draft["view"]["day"] == "2026-12-04"


def test_what_if_is_no_refusal() -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel="sms")
        ada.says("Haarschnitt Freitag")

        ada.says("was, wenn ich krank werde?")

        assert ada.talk.draft["view"]["day"] == "2026-11-27"


@pytest.mark.parametrize("words", ["Freitag egal wann", "Freitag, alle Zeiten"])
def test_the_hours_go_where_they_are_given_up(words: str) -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel="sms")
        ada.says("Haarschnitt Donnerstag Nachmittag")

        ada.says(words)

        assert ada.talk.offered[0][1] == "09:00"


@pytest.mark.parametrize(
    ("words", "seats"),
    [
        ("braiding evening for 2 on the 5th", 2), ("Flechtabend am 5.12. für zwei", 2),
        ("soirée tresses pour deux le 5.12.", 2), ("serata trecce per due il 5.12.", 2),
        ("Flechtabend am 5.12. für meine Tochter", None),
    ],
)  # fmt: skip
def test_for_how_many_is_heard_with_the_date(ada: Customer, words: str, seats: int | None) -> None:
    ada.says(words)

    assert ada.talk.draft.get("seats") == seats


@pytest.mark.parametrize("words", ["can i bring one more friend", "darf eine Freundin auch mit?"])
def test_one_more_is_no_number_of_seats(ada: Customer, words: str) -> None:
    ada.says("Flechtabend am 5.12.")

    ada.says(words)

    assert ada.talk.asked == "seats"


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [
        ("en", "Sam", "Sam"), ("en", "1 Sam", "Sam"), ("it", "Sam", "Sam"), ("fr", "sam", ""),
        ("en", "wednesday then", ""), ("de", "Saturday", ""), ("de", "isch guet", ""),
        ("de", "merci vilmal", ""), ("en", "like 20 mins", ""),
        ("de", "Platten hab ich übrigens auch noch", ""),
        ("fr", "Jean de la Motte", "Jean de la Motte"),
        ("de", "familie von der heide", "familie von der heide"),
    ],
)  # fmt: skip
def test_what_is_a_name_and_what_is_none(language: str, words: str, name: str) -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel="sms", language=language)
        ada.says(FRIDAY_AT_THREE[language])

        ada.says(words)

        person = ada.turn_now().person
        assert person
        assert person.name == name


def test_an_hour_later_moves_what_is_being_booked() -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel="sms", language="en")
        ada.says("haircut friday 3pm with Mia")

        assert "late-nothing" not in ada.says("make it an hour later")

        start = datetime.fromisoformat(ada.talk.draft["start"])
        assert start.astimezone(desk.shop.zone).hour == 16


@pytest.mark.parametrize("words", ["shampoing coupe", "shampooing et coupe", "coupe et shampoing"])
def test_a_service_of_two_words_is_found_with_a_typing_error(words: str) -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel="sms", language="fr")

        ada.says(words)

        assert ada.talk.draft["service"] == "wash-and-cut"


def test_a_day_that_was_looked_at_before_midnight_is_not_waited_for(ada: Customer) -> None:
    ada.says("Haarschnitt bei Mia heute")
    ada.later(TUESDAY + timedelta(hours=15))

    ada.says("/wait")

    assert ada.talk.draft["days"] == ["2026-11-25", "2026-12-09"]


@pytest.mark.parametrize("service", ["Haarschnitt", "Farbe"])
def test_who_goes_back_on_the_way_to_the_waiting_list_is_asked_anew(
    ada: Customer, service: str
) -> None:
    ada.says("/wait")
    ada.taps("Haarschnitt")
    ada.says("zurück")

    assert ada.taps(service) == ["waiting-how"]
    assert service in ada.text
