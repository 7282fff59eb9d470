"""Which of the times on offer is meant: by place, by day, by a lone number among small words."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.flows.counter import Customer, open_desk


def chosen(*said: str, channel: str = "sms", language: str = "de") -> str:
    """The local time that is chosen in the end; empty while none is."""
    with open_desk() as desk:
        ada = Customer(desk, channel=channel, language=language)
        for words in said:
            ada.says(words)
        start = ada.talk.draft.get("start")
        zone = desk.shop.zone
        return f"{datetime.fromisoformat(start).astimezone(zone):%a %d %H:%M}" if start else ""


@pytest.mark.parametrize(
    ("language", "wish", "words", "at"),
    [
        ("de", "Haarschnitt Samstag 8 Uhr", "dann das erste am Samstag", "Sat 28 09:00"),
        ("en", "haircut saturday 8am", "the first on saturday then", "Sat 28 09:00"),
        ("fr", "coupe vendredi 18h30", "le plus tard possible vendredi", "Fri 27 17:15"),
        ("it", "taglio venerdì alle 18:30", "l'ultimo di venerdì", "Fri 27 17:15"),
        ("it", "taglio venerdì", "la prima del pomeriggio", "Fri 27 14:00"),
        ("de", "Haarschnitt Freitag am Morge", "s erschte", "Fri 27 09:00"),
    ],
)
def test_the_first_or_last_of_a_day_is_one_of_that_day(
    language: str, wish: str, words: str, at: str
) -> None:
    """The nearest times to one that cannot be had lie on several days."""
    assert chosen(wish, words, language=language) == at


@pytest.mark.parametrize(
    ("words", "at"),
    [
        *[("letzte", "Thu 26 11:00"), ("das letzte", "Thu 26 11:00"), ("last one", "Thu 26 11:00")],
        *[("earliest pls", "Thu 26 09:00"), ("la plus tôt", "Thu 26 09:00")],
        *[("das mittlere", "Thu 26 10:00"), ("the middle one", "Thu 26 10:00")],
    ],
)
def test_a_place_is_one_among_the_times_not_the_days_beside_them(words: str, at: str) -> None:
    assert chosen("Haarschnitt Donnerstag Vormittag", words) == at


@pytest.mark.parametrize(
    ("channel", "words", "at"),
    [
        ("sms", "ok dann halt 2", "Thu 26 10:00"),
        ("sms", "2 alors", "Thu 26 10:00"),
        ("sms", "i'll take 2 then", "Thu 26 10:00"),
        ("sms", "um 9", "Thu 26 09:00"),
        ("sms", "dann um 16", "Thu 26 16:00"),
        ("sms", "wir sind 2", ""),
        ("telegram", "ok 4 then", "Thu 26 16:00"),
        ("telegram", "what about 5", "Thu 26 17:00"),
        ("telegram", "allora alle 10", "Thu 26 10:00"),
        ("telegram", "we are 2", ""),
    ],
)
def test_a_lone_number_is_a_place_where_there_are_numbers_and_an_hour_elsewhere(
    channel: str, words: str, at: str
) -> None:
    assert chosen("Haarschnitt Donnerstag Vormittag bei Mia", words, channel=channel) == at


@pytest.mark.parametrize("words", ["I can come Friday at 10", "when could I come in at ten?"])
def test_small_words_are_no_command(words: str) -> None:
    """ "Come" is not all of "I can't come", nor "what" all of "what can you do"."""
    assert chosen("haircut thursday", words, language="en").endswith("10:00")
