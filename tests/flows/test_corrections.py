"""Words that change what was chosen before: they are never lost, and never taken for a name."""

from __future__ import annotations

from datetime import datetime

import pytest

from flows.corrections import corrects
from tests.flows.counter import Customer, open_desk

HAIRCUT = {
    "de": "Haarschnitt Samstag 9 Uhr bei Mia",
    "en": "haircut saturday 9am with Mia",
    "fr": "coupe samedi 9h avec Mia",
    "it": "taglio sabato alle 9 con Mia",
}


@pytest.mark.parametrize("channel", ["telegram", "sms"])
@pytest.mark.parametrize(
    ("language", "words", "time"),
    [
        ("de", "Haarschnitt Freitag", "15 Uhr"),
        ("en", "haircut friday", "3pm"),
        ("fr", "coupe vendredi", "15h"),
        ("it", "taglio venerdì", "alle 15"),
    ],
)
def test_a_day_that_was_said_is_kept_until_the_hour_comes(
    channel: str, language: str, words: str, time: str
) -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel, language)
        ada.says(words)

        ada.says(time)

        assert ada.talk.draft["start"] == "2026-11-27T15:00:00+01:00"


def test_an_hour_that_was_said_is_kept_until_the_day_comes(ada: Customer) -> None:
    ada.says("Termin Freitag oder Samstag nachmittags")
    assert ada.talk.asked == "service"
    ada.says("Haarschnitt, lieber Donnerstag")
    ada.taps("Mia")

    assert ada.talk.draft["view"] == {
        "day": "2026-11-26",
        "from": "12:00:00",
        "to": "18:00:00",
        "hours": {"from_time": "12:00:00", "to_time": "18:00:00"},
    }


@pytest.mark.parametrize("channel", ["telegram", "sms"])
@pytest.mark.parametrize(
    ("language", "words", "service", "start"),
    [
        ("de", "doch lieber Farbe", "colour", "28T09:00"),
        ("en", "actually I'd rather have colour", "colour", "28T09:00"),
        ("fr", "plutôt couleur", "colour", "28T09:00"),
        ("it", "colore", "colour", "28T09:00"),
        ("de", "doch lieber um 11", "cut", "28T11:00"),
        ("de", "lieber Farbe Samstag 11 Uhr", "colour", "28T11:00"),
        ("de", "doch lieber Freitag", "cut", "27"),
        ("de", "Freitag", "cut", "27"),
        ("en", "friday please", "cut", "27"),
        ("fr", "non, plutôt vendredi", "cut", "27"),
        ("it", "no, piuttosto venerdì", "cut", "27"),
        ("de", "doch bei Ben", "cut", "28T09:00"),
    ],
)
@pytest.mark.parametrize("asked", ["name", "summary"])
def test_a_correction_is_no_name_and_keeps_what_it_does_not_name(
    channel: str, language: str, words: str, service: str, start: str, asked: str
) -> None:
    with open_desk() as desk:
        ada = Customer(desk, channel, language)
        ada.says(HAIRCUT[language])
        if asked == "summary":
            ada.says("Zed")

        ada.says(words)

        assert ada.talk.draft["service"] == service
        shown = ada.talk.draft.get("start", ada.talk.draft["view"].get("day"))
        assert shown.startswith(f"2026-11-{start}")
        assert ada.turn_now().person is not None
        assert ada.turn_now().person.name in ("", "Zed")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "name",
    [
        *("Schneider", "Anna Freitag", "Ben Lieber", "April", "Mr Noon", "Mia", "da Silva"),
        *("Max Früh", "Mia Früh", "Jan Winter", "Max Morgen"),
    ],
)
def test_a_name_that_looks_like_a_wish_is_a_name(ada: Customer, name: str) -> None:
    ada.says("Haarschnitt Samstag 9 Uhr bei Mia")

    assert ada.says(name) == ["book-summary"]
    assert ada.said[0].args["name"] == name


@pytest.mark.parametrize("words", ["doch lieber nicht so", "lieber was anderes", "Haarschnitt"])
def test_what_is_neither_a_name_nor_a_wish_is_asked_about(ada: Customer, words: str) -> None:
    ada.says("Haarschnitt Samstag 9 Uhr bei Mia")

    assert ada.says(words) == ["book-name-unknown", "book-name"]


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [
        ("de", "Name ist Adele", "Adele"),
        ("de", "nein, mein Name ist Adele Muster", "Adele Muster"),
        ("en", "my name is adele", "adele"),
        ("fr", "je m'appelle Adèle", "Adèle"),
        ("it", "il mio nome è Adele.", "Adele"),
    ],
)
def test_a_name_may_be_corrected_at_the_summary(language: str, words: str, name: str) -> None:
    with open_desk() as desk:
        ada = Customer(desk, language=language)
        ada.says(HAIRCUT[language])
        ada.says("Ada")

        assert ada.says(words) == ["book-summary"]
        assert ada.said[0].args["name"] == name


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "der Name ist falsch"),
        ("en", "the name is wrong"),
        ("fr", "le nom est faux"),
        ("it", "il nome è sbagliato"),
    ],
)
def test_a_wrong_name_is_asked_for_again(language: str, words: str) -> None:
    with open_desk() as desk:
        ada = Customer(desk, language=language)
        ada.says(HAIRCUT[language])
        ada.says("Ada")

        assert ada.says(words) == ["book-name"]


def test_another_service_at_the_question_for_whom_keeps_the_day(ada: Customer) -> None:
    ada.says("Haarschnitt Freitag")
    assert ada.says("doch lieber Farbe") == ["wish-noted", "book-staff"]
    assert "Ben" not in [label for _, label in ada.talk.offered]
    ada.taps("Leo")

    assert (ada.talk.draft["service"], ada.talk.draft["view"]["day"]) == (
        "colour",
        "2026-11-27",
    )


@pytest.mark.parametrize("way", ["words", "buttons"])
def test_who_changes_the_person_keeps_day_and_time(ada: Customer, way: str) -> None:
    ada.says("Haarschnitt Samstag 11 Uhr bei Mia")
    ada.says("Ada")

    if way == "words":
        said = ada.says("lieber bei Leo")
    else:
        ada.taps("Ändern")
        ada.taps("Zu wem")
        said = ada.taps("Leo")

    assert said == ["book-held", "book-summary"]
    assert ada.said[1].args["staff"] == "Leo"
    assert ada.said[1].args["start"] == datetime.fromisoformat("2026-11-28T11:00+01:00")


@pytest.mark.parametrize(
    ("language", "words", "told", "another"),
    [
        (
            "de",
            "Haarschnitt Dienstag 15 Uhr bei Leo",
            "Di 24.11. 15:00 bei Leo ist leider nicht frei.",
            "15:00 bei jemand anderem",
        ),
        (
            "en",
            "haircut tuesday 3pm with Leo",
            "Tue 24 Nov 15:00 with Leo is not free",
            "15:00 with somebody else",
        ),
        (
            "fr",
            "coupe mardi 15h avec Leo",
            "mar. 24.11 15h avec Leo.",
            "avec quelqu’un d’autre",
        ),
        (
            "it",
            "taglio martedì alle 15 con Leo",
            "mar 24.11 15:00 con Leo",
            "15:00 con un’altra persona",
        ),
    ],
)
def test_whose_time_is_taken_is_said_and_somebody_else_s_offered(
    language: str, words: str, told: str, another: str
) -> None:
    with open_desk() as desk:
        ada = Customer(desk, language=language)
        ada.says(words)
        assert told in ada.text
        assert another in " ".join(label for _, label in ada.talk.offered)

        ada.taps(another)

        assert ada.talk.draft["hold"]["staff"] in ("mia", "ben")
        assert "T15:00" in ada.talk.draft["start"]


def test_where_nobody_has_time_nobody_else_is_offered(ada: Customer) -> None:
    ada.says("Haarschnitt Freitag 20 Uhr bei Leo")

    assert "Da haben wir leider geschlossen: Fr 27.11. 20:00." in ada.text
    assert not any("jemand anderem" in label for _, label in ada.talk.offered)


def test_of_a_day_off_it_is_said_whose_it_is(ada: Customer) -> None:
    ada.says("Haarschnitt Dienstag, 1. Dezember bei Leo")
    assert "Dienstag, 1. Dezember bei Leo ist leider nichts frei." in ada.text

    ada.says("Montag")
    assert "Da haben wir leider geschlossen: Montag, 30. November." in ada.text


@pytest.mark.parametrize(
    ("text", "takes_back"),
    [
        ("doch lieber Farbe", True), ("ach nein, lieber Freitag", True),
        ("Farbe stattdessen", True),
        ("I would rather have a trim", True), ("actually friday", True), ("plutôt lundi", True),
        ("je préfère lundi", True), ("preferirei venerdì", True), ("meglio lunedì", True),
        ("Lieber", False), ("Ben Lieber", False), ("Ada", False), ("Actually", False),
    ],
)  # fmt: skip
def test_words_that_take_something_back(text: str, *, takes_back: bool) -> None:
    assert corrects(text) == takes_back
