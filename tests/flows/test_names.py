"""What an answer to "what name?" is, before it is a name."""

from __future__ import annotations

import pytest

from flows.names import numbered, reminded, renamed, self_named
from tests.flows.counter import Customer, open_desk


@pytest.mark.parametrize(
    ("given", "remind", "rest"),
    [
        ("1 Ada", True, "Ada"), ("2. Ada", False, "Ada"), ("1+Ada", True, "Ada"),
        ("2Ada", False, "Ada"), ("1", True, ""), ("Ada", None, "Ada"), ("12 Ada", None, "12 Ada"),
        ("3 Ada", None, "3 Ada"), ("2 und Ada", False, "und Ada"),
    ],
)  # fmt: skip
def test_a_number_before_a_name_is_the_choice(
    given: str, *, remind: bool | None, rest: str
) -> None:
    assert numbered(given) == (remind, rest)


@pytest.mark.parametrize(
    ("given", "remind", "rest"),
    [
        ("Bea mit Erinnerung", True, "Bea"), ("Bea, bitte ohne Erinnerung!", False, "Bea"),
        ("Bea without a reminder", False, "Bea"), ("Bea (with reminder)", True, "Bea"),
        ("Béa avec rappel", True, "Béa"), ("Béa sans rappel svp", False, "Béa"),
        ("Bea senza promemoria", False, "Bea"), ("Bea con un promemoria", True, "Bea"),
        ("Bea Mitterer", None, "Bea Mitterer"), ("Con O'Neil", None, "Con O'Neil"),
        ("senza promemoria Bea", False, "Bea"), ("mit Erinnerung bitte, Bea", True, "Bea"),
        ("ohne", False, ""), ("Avec", True, ""), ("ohne Erinnerung", False, ""),
    ],
)  # fmt: skip
def test_words_about_a_reminder_are_no_part_of_a_name(
    given: str, *, remind: bool | None, rest: str
) -> None:
    assert reminded(given) == (remind, rest)


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Ich heiße Ada Beispiel.", "Ada Beispiel"), ("auf den Namen Ada", "Ada"),
        ("I'm Ada", "Ada"), ("mein Mann heißt Ben", "Ben"), ("my son's name is Ben", "Ben"),
        ("mon fils s'appelle Ben", "Ben"), ("mia figlia si chiama Ada", "Ada"),
        ("je m'appelle Ada", "Ada"), ("mi chiamo Ada", "Ada"), ("Ada", "Ada"),
        ("it's Max", "Max"), ("c'est Ada", "Ada"), ("hier ist Ada", "Ada"), ("qui Ada", "Ada"),
        ("Meier bitte", "Meier"), ("Max Meier, vielen Dank!", "Max Meier"), ("Ada svp", "Ada"),
        ("ok, Bob", "Bob"), ("ja, Ada Beispiel", "Ada Beispiel"), ("sure, Bob", "Bob"),
        ("d'accord, Eve", "Eve"), ("va bene, Bob", "Bob"), ("Gut, Peter", "Gut, Peter"),
        ("ok", "ok"), ("Prima Rossi", "Prima Rossi"), ("Jo Klein", "Jo Klein"),
        ("it's fine", "it's fine"), ("c'est bon", "c'est bon"), ("vielen Dank", "vielen Dank"),
    ],
)  # fmt: skip
def test_the_words_around_a_name_are_left_out(given: str, name: str) -> None:
    assert self_named(given) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mein Name ist Adele", "Adele"), ("der Name ist falsch", ""),
        ("change my name to Kim Jones please", "Kim Jones"), ("change my name", ""),
        ("Can you change my name to Kim?", "Kim"), ("my name is Kim, not Tim", "Kim"),
        ("ändere meinen Namen auf Olaf Petersen", "Olaf Petersen"),
        ("Können Sie bitte meinen Namen auf Olaf ändern?", "Olaf"), ("Namen ändern", ""),
        ("mettez plutôt Lucas comme nom", "Lucas"), ("changez mon nom en Lucas", "Lucas"),
        ("metta il nome Ugo Rossi", "Ugo Rossi"), ("put it on Friday", None),
        ("mein Name ist Ada und ich hätte gern einen Termin", None), ("change it to 5", None),
        ("ich bin einverstanden", None),
        ("what is my name is it Ada?", None), ("auf Freitag", None), ("sono d'accordo", None),
    ],
)  # fmt: skip
def test_a_name_that_nobody_asked_for_must_be_called_one(text: str, name: str | None) -> None:
    assert renamed(text) == name


@pytest.mark.parametrize(
    ("language", "first", "answers", "name", "remind"),
    [
        ("de", "Haarschnitt 27.11. 15:00", ["1", "1 Bea Baum"], "Bea Baum", True),
        ("de", "Haarschnitt 27.11. 15:00", ["1", "2 Bea Baum"], "Bea Baum", False),
        ("de", "Haarschnitt 27.11. 15:00", ["Bea mit Erinnerung"], "Bea", True),
        ("en", "haircut 27.11. 15:00", ["Bea, without a reminder please"], "Bea", False),
        ("fr", "coupe 27.11. 15:00", ["Béa sans rappel"], "Béa", False),
        ("it", "taglio 27.11. 11:00", ["1", "colore", "Bea"], "Bea", True),
    ],
)
def test_by_sms_a_name_comes_without_its_choice(
    language: str, first: str, answers: list[str], name: str, *, remind: bool
) -> None:
    with open_desk() as desk:
        ada = Customer(desk, "sms", language)
        ada.says(first)

        for answer in answers:
            ada.says(answer)

        assert ada.said[-1].key.startswith("book-done")
        assert ada.said[-1].args["name"] == name
        assert (ada.said[-1].key == "book-done-remind") == remind
        assert f", {name}, " in ada.text


def test_by_sms_a_service_that_asks_more_takes_no_number_for_a_name() -> None:
    with open_desk() as desk:
        ada = Customer(desk, "sms")
        ada.says("Hausbesuch Freitag 15 Uhr")
        ada.says("1 Otto")
        ada.says("Hauptstr. 3")

        assert ada.said[0].args["name"] == "Otto"
        assert "Otto, Adresse: Hauptstr. 3. Passt alles?" in ada.text
        assert "remind" not in ada.talk.draft


def test_a_name_too_long_for_the_text_is_left_out_of_the_confirmation() -> None:
    with open_desk() as desk:
        ada = Customer(desk, "sms")
        ada.says("Haarschnitt 27.11. 15:00")

        ada.says(f"1 {'Ada ' * 18}")

        assert "Ada" not in ada.text
        assert ada.text.startswith("Gebucht: Haarschnitt, Fr 27.11. 15:00, Sonnenallee 1")
