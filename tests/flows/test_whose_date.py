"""Which appointment words are about: none yet, the one that is booked, or another time for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.flows.counter import Customer, open_desk


@pytest.mark.parametrize(
    ("language", "words", "service"),
    [
        ("de", "bräuchte dringend einen Haarschnitt, mir geht es nicht gut", "cut"),
        ("de", "Vorne geht der Schnitt nicht mehr, wann kann ich zum Haarschnitt kommen?", "cut"),
        ("de", "wir hatten telefoniert wegen Freitag 11 Uhr Haarschnitt", "cut"),
        ("en", "when could Ben come to us for a house call", "home"),
    ],
)
def test_a_stranger_who_asks_for_a_date_is_offered_one(
    language: str, words: str, service: str
) -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel="sms", language=language)

        ada.says(words)

        assert ada.talk.flow == "book", ada.text
        assert ada.talk.draft["service"] == service


@pytest.mark.parametrize(
    "words",
    [
        "Haarschnitt am Freitag absagen",
        "kann meinen Termin morgen nicht wahrnehmen",
        "please move my haircut to Friday",
    ],
)
def test_a_stranger_with_nothing_to_change_is_told_so_and_offered_nothing_else(words: str) -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel="sms")

        assert "mine-none-here" in ada.says(words)

        assert not ada.talk.flow


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("it", "ah no venerdì non posso, giovedì?"),
        ("de", "Freitag kann ich doch nicht, Donnerstag?"),
        ("fr", "vendredi je ne peux pas, jeudi ?"),
        ("en", "can't do Friday, Thursday?"),
    ],
)
def test_one_day_refused_for_another_is_a_move(language: str, words: str) -> None:
    with booked(language) as ada:
        ada.says(words)

        assert (ada.talk.flow, ada.talk.asked) == ("mine", "slot")
        assert ada.talk.draft["view"]["day"] == "2026-11-26"


@pytest.mark.parametrize(
    "words", ["da hab ich Elternabend. geht auch Donnerstag?", "Donnerstag wäre frei"]
)
def test_a_time_where_no_more_may_be_booked_is_kept_for_a_move(words: str) -> None:
    with booked("de") as ada:
        ada.says(words)
        assert (ada.talk.flow, ada.talk.asked) == ("mine", "do"), "nothing is moved unasked"

        ada.says("1")

        assert ada.talk.draft["view"]["day"] == "2026-11-26"


def test_another_service_is_still_refused_where_no_more_may_be_booked() -> None:
    with booked("de") as ada:
        assert ada.says("Farbe am Donnerstag") == ["book-too-many"]


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("bin zu spät", 0), ("bin leider zu spät", 0), ("kann sein dass ich 5 min später komm", 5),
        ("20 min", 20), ("so eine halbe Stunde", 30), ("like 20 mins", 20), ("un quarto d'ora", 15),
        ("running 10 mins late", 10), ("I might be 10 minutes late", 10),
        ("il se peut que j'aie 5 minutes de retard", 5),
    ],
)  # fmt: skip
def test_who_is_late_is_late(words: str, minutes: int) -> None:
    with booked("de") as ada:
        assert ada.says(words) == ["late-noted"]

        assert ada.said[0].args["minutes"] == minutes


def test_too_late_a_time_is_none_to_be_late_for() -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel="sms")
        ada.says("Haarschnitt Donnerstag")

        assert "late-nothing" not in ada.says("das ist mir zu spät")


@pytest.mark.parametrize(
    "words",
    ["ok supi, bis Freitag", "à vendredi !", "perfetto, a venerdì alle 15", "see you on Friday"],
)
def test_who_takes_leave_until_the_date_is_not_asked_what_to_do_with_it(words: str) -> None:
    with booked("de") as ada:
        assert ada.says(words) == ["welcome"]


@pytest.mark.parametrize("words", ["ok danke bis dann", "prima, bis bald!", "ok see you then"])
def test_who_takes_leave_while_asked_for_another_time_keeps_the_date(words: str) -> None:
    with booked("de") as ada:
        ada.says("verschieben auf Samstag")
        assert ada.talk.asked == "slot"

        assert ada.says(words) == ["welcome"]

        assert not ada.talk.flow


@pytest.mark.parametrize("words", ["see you Friday at 4", "bis Freitag, 16 Uhr"])
def test_who_takes_leave_until_another_hour_is_shown_when_it_is(words: str) -> None:
    with booked("de") as ada:
        ada.says(words)

        assert ada.talk.flow == "mine"
        assert "Fr 27.11. 15:00" in ada.text or "Fri 27 Nov 15:00" in ada.text


@pytest.mark.parametrize(
    ("words", "asked"),
    [("gleiche Uhrzeit", "sure"), ("um 16 Uhr", "sure"), ("ja", "slot"), ("ja bitte", "slot")],
)
def test_a_day_named_beside_what_is_booked_is_kept_for_the_hour_said_next(
    words: str, asked: str
) -> None:
    with booked("de") as ada:
        ada.says("Donnerstag")
        assert ada.talk.asked == "do"

        ada.says(words)

        assert ada.talk.asked == asked
        assert "Do 26.11." in ada.text


@pytest.mark.parametrize("words", ["ich möchte doch lieber nicht", "anzi no", "finalement non"])
def test_who_thinks_better_of_it_is_asked_what_to_do(words: str) -> None:
    with booked("de") as ada:
        ada.says(words)

        assert (ada.talk.flow, ada.talk.asked) == ("mine", "do")


@pytest.mark.parametrize("words", ["can you move it to Friday?", "sposta a venerdì"])
def test_a_move_is_no_leave(words: str) -> None:
    with booked("de") as ada:
        assert ada.says(words) != ["welcome"]


def test_who_only_waits_and_calls_off_waits_no_longer() -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel="sms", language="en")
        for said in ("put me on the waiting list for saturday morning haircut", "1", "Ed"):
            ada.says(said)

        assert ada.says("actually take me off") == ["waiting-left"]


@contextmanager
def booked(language: str) -> Iterator[Customer]:
    """Somebody with a haircut on Friday at three."""
    with open_desk() as desk:
        ada = Customer(desk, channel="sms", language=language)
        ada.says("Haarschnitt Freitag 15 Uhr bei Mia")
        ada.says("1 Ada")
        ada.language = language
        yield ada
