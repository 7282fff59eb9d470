"""A digit with another wish beside it: both are read, and nothing is booked wrongly."""

from __future__ import annotations

import pytest

from tests.flows.counter import Customer, open_desk

SATURDAY = "2026-11-28"


@pytest.mark.parametrize("channel", ["telegram", "sms"])
@pytest.mark.parametrize(
    "words", ["2 Samstag", "2, aber Samstag", "2 samedi", "2 but on Saturday", "2) sabato"]
)
def test_a_number_and_a_day_choose_the_service_and_the_day(channel: str, words: str) -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel=channel)
        ada.says("hallo")

        ada.says(words)
        if ada.talk.asked == "staff":
            ada.says("egal")

        assert ada.talk.draft["service"] == "wash-and-cut"
        assert ada.talk.draft["view"]["day"] == SATURDAY


@pytest.mark.parametrize("words", ["2 Dezember", "2 décembre", "2. Dezember", "9 Samstag"])
def test_a_date_is_no_number_of_a_service(ada: Customer, words: str) -> None:
    ada.says("hallo")

    ada.says(words)

    assert "service" not in ada.talk.draft
    assert ada.talk.asked == "service"


@pytest.mark.parametrize("words", ["2, aber Montag", "2 Samstag", "2 aber 17 Uhr", "1 on Saturday"])
def test_a_known_customer_is_not_renamed_and_booked_by_a_day(words: str) -> None:
    with open_desk(open_bookings=2) as desk:
        ada = Customer(desk, channel="sms")
        ada.says("Haarschnitt Freitag 15 Uhr bei Mia")
        ada.says("1 Ada")
        ada.says("Haarschnitt Freitag 16 Uhr bei Mia")
        assert ada.talk.asked == "summary"

        assert "book-done" not in ada.says(words)

        assert ada.talk.asked in ("slot", "summary")
        assert ada.turn_now().person.name == "Ada"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("words", "service", "days", "minutes"),
    [
        ("Sagen Sie mir Bescheid, wenn Freitag etwas frei wird", "cut", "27", [0, 1440]),
        ("Farbe: sagen Sie mir Bescheid, wenn Freitag etwas frei wird", "colour", "27", [0, 1440]),
        ("Let me know if something comes free on Friday morning", "cut", "27", [360, 720]),
        ("Prévenez-moi si une place se libère vendredi", "cut", "27", [0, 1440]),
        ("Mi avvisi se si libera qualcosa venerdì", "cut", "27", [0, 1440]),
    ],
)
def test_the_waiting_list_takes_the_day_that_was_named(
    ada: Customer, words: str, service: str, days: str, minutes: list[int]
) -> None:
    ada.says("Haarschnitt bei Mia")

    ada.says(words)

    assert ada.talk.draft["service"] == service
    assert ada.talk.draft["days"] == [f"2026-11-{days}", f"2026-11-{days}"]
    assert ada.talk.draft["minutes"] == minutes


def test_the_day_is_kept_until_the_service_is_known(ada: Customer) -> None:
    ada.says("Sagen Sie mir Bescheid, wenn Freitag etwas frei wird")
    assert ada.talk.asked == "service"

    ada.says("Farbe")

    assert ada.talk.draft["days"] == ["2026-11-27", "2026-11-27"]
