"""Times on offer, and what words make of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.channels.sms import worded
from locales import render, segments
from tests.flows.counter import Customer, open_desk


def test_a_long_day_is_shown_by_round_times() -> None:
    with open_desk("single.toml") as desk:
        ada = Customer(desk, "sms")

        ada.says("Freitag")

        times = [label for _, label in ada.talk.offered if ":" in label]
        assert len(times) > 1
        assert all(time.endswith(":00") for time in times)


def test_a_short_rest_of_the_day_is_shown_whole() -> None:
    with open_desk("single.toml", datetime(2026, 11, 24, 14, 10, tzinfo=UTC)) as desk:
        ada = Customer(desk)

        ada.says("/start")

        assert [label for _, label in ada.talk.offered] == [
            "16:15",
            "16:30",
            "Mi 25.11. ›",
            "Warteliste",
        ]


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("11", "2026-11-24T11:00:00+01:00"),
        ("8", None),
        ("23", None),
        ("14:30", "2026-11-24T14:30:00+01:00"),
        ("morgen um neun", "2026-11-25T09:00:00+01:00"),
    ],
)
def test_a_lone_number_beyond_the_choices_is_an_hour(words: str, start: str | None) -> None:
    with open_desk("single.toml") as desk:
        ada = Customer(desk, "sms")
        ada.says("Hallo")

        ada.says(words)

        found = ada.talk.draft.get("start")
        assert (found and datetime.fromisoformat(found)) == (
            start and datetime.fromisoformat(start)
        )


def test_a_number_among_the_choices_is_a_choice() -> None:
    with open_desk("single.toml") as desk:
        ada = Customer(desk, "sms")
        ada.says("Hallo")
        offered = ada.talk.offered[1][0]

        ada.says("2")

        assert f"at:{ada.talk.draft['start']}" == offered


def test_a_wish_takes_the_staff_member_along(ada: Customer) -> None:
    ada.says("Haarschnitt")
    ada.taps("Mia")

    ada.says("Freitag 15 Uhr bei Ben")

    assert ada.talk.draft["hold"]["staff"] == "ben"


def test_who_does_not_do_it_is_not_asked_for_it(ada: Customer) -> None:
    ada.says("Farbe Freitag 15 Uhr bei Ben")

    assert ada.talk.draft["hold"]["staff"] in ("mia", "leo")


def test_every_question_for_a_time_offers_what_is_free() -> None:
    """Whatever is on offer can be held, all through the coming weeks."""
    with open_desk() as desk:
        ada = Customer(desk)
        ada.says("Farbe")
        ada.taps("Leo")
        for _ in range(12):
            value, _ = ada.talk.offered[0]
            start = datetime.fromisoformat(value.partition(":")[2])
            assert start - desk.now > timedelta(hours=1)
            ada.says("später")


@pytest.mark.parametrize(
    ("language", "hello", "service"),
    [
        ("de", "Guten Tag", "Haarschnitt"),
        ("en", "Hello", "Haircut"),
        ("fr", "Bonjour", "Coupe"),
        ("it", "Buongiorno", "Taglio"),
    ],
)
def test_what_a_booking_by_sms_costs(language: str, hello: str, service: str) -> None:
    """Segments with a link of real life: seven by digits, five for who says it all at once."""
    with open_desk() as desk:
        ada = Customer(desk, "sms", language)
        by_digits = [cost(ada, words) for words in (hello, "1", "1", "1 Ada")]
        assert ada.said[-1].key == "book-done-remind"
        assert sum(by_digits) <= 7, by_digits

    with open_desk() as desk:
        ada = Customer(desk, "sms", language)
        at_once = [cost(ada, words) for words in (f"{service} 27.11. 15:00", "1 Ada")]
        assert ada.said[-1].key == "book-done-remind"
        assert sum(at_once) <= 5, at_once


def test_what_a_booking_by_sms_costs_where_there_is_one_service() -> None:
    with open_desk("single.toml") as desk:
        ada = Customer(desk, "sms")
        by_digits = [cost(ada, words) for words in ("Hallo", "1", "1 Ada")]

        assert by_digits == [1, 3, 1]


def cost(ada: Customer, words: str) -> int:
    """Segments of everything that is said back."""
    ada.says(words)
    assert ada.turn
    zone, language = ada.desk.shop.zone, ada.turn.language
    shown = [
        render(reply.says, language=language, form="sms", zone=zone) for reply in ada.turn.replies
    ]
    return sum(segments(worded(each)).count for each in shown)


def test_earlier_than_the_first_day_is_that_day() -> None:
    with open_desk("single.toml") as desk:
        ada = Customer(desk)
        ada.says("/start")
        assert "24. November" in ada.text

        ada.says("früher")
        assert "24. November" in ada.text
        ada.says("später")
        assert "25. November" in ada.text
