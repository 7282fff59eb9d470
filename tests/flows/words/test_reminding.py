"""Somebody wants to be reminded after all, or no longer."""

from __future__ import annotations

import pytest

from flows.words.reminding import asks_when_reminded, may_want_reminder, wants_reminder

WANTED = [
    *("erinnern Sie mich doch", "Bitte erinnern Sie mich", "doch mit Erinnerung bitte"),
    *("ich hätte doch gern eine Erinnerung", "Können Sie mich an den Termin erinnern?"),
    *("Erinnerung an", "Erinnerung einschalten", "erinnere mich bitte", "Bitte um Erinnerung"),
    *("bitte einen Tag vorher erinnern", "SMS Erinnerung bitte"),
    "can you send me a text the day before?",
    *("remind me", "please remind me the day before", "can I get a reminder", "reminder on"),
    *("I'd like a reminder after all", "send me a reminder", "can you remind me please?"),
    *("rappelez-moi mon rendez-vous", "rappelez-moi la veille", "un rappel svp", "avec rappel"),
    *("je voudrais un rappel", "pouvez-vous m’envoyer un rappel", "Rappel s'il vous plaît"),
    *("mi ricordi", "mi ricordi l'appuntamento", "può ricordarmi l'appuntamento?"),
    *("vorrei un promemoria", "con promemoria", "me lo ricordi per favore"),
]
UNWANTED = [
    *("doch ohne Erinnerung", "Erinnerung aus", "ich brauche keine Erinnerung"),
    *("Erinnern Sie mich bitte nicht", "Sie müssen mich nicht erinnern"),
    *("danke, keine Erinnerung", "no thanks, no reminder"),
    *("no reminder please", "turn off the reminder", "I don't need a reminder"),
    *("pas de rappel", "sans rappel finalement", "je n'ai pas besoin de rappel"),
    *("senza promemoria", "non serve il promemoria", "nessun promemoria"),
]
NEITHER = [
    *(
        "ich erinnere mich nicht",
        "ich kann mich erinnern",
        "erinnern Sie mich, wann mein Termin ist",
    ),
    *("wann kommt die Erinnerung?", "danke für die Erinnerung", "Ich habe keine bekommen"),
    *("Ich habe keine Erinnerung bekommen", "Haben Sie meine Erinnerung erhalten?"),
    *("remind me when my appointment is", "thanks for the reminder", "I don't remember"),
    *("rappelez-moi", "rappelez-moi svp", "merci pour le rappel", "mi ricordo", "non mi ricordo"),
    *("mi ricorda la data del mio appuntamento", "grazie per il promemoria"),
    *("mich hat meine Frau an den Termin erinnert", "Es kam keine Erinnerung"),
    *("Ohne Ihre Erinnerung hätte ich es vergessen!", "4pm instead? Thanks for the reminder"),
]


@pytest.mark.parametrize("text", WANTED)
def test_a_reminder_is_wished_for(text: str) -> None:
    assert wants_reminder(text) is True


@pytest.mark.parametrize("text", UNWANTED)
def test_a_reminder_is_no_longer_wished_for(text: str) -> None:
    assert wants_reminder(text) is False


@pytest.mark.parametrize("text", NEITHER)
def test_other_words_with_a_reminder_in_them_say_neither(text: str) -> None:
    assert wants_reminder(text) is None


def test_in_french_it_may_be_a_call() -> None:
    assert may_want_reminder("rappelez-moi svp")
    assert not may_want_reminder("appelez-moi")


@pytest.mark.parametrize(
    "text",
    [
        *("wann kommt die Erinnerung?", "when will you remind me?"),
        *("quand vient le rappel ?", "quando arriva il promemoria?"),
    ],
)
def test_when_the_reminder_comes_is_asked(text: str) -> None:
    assert asks_when_reminded(text)
    assert not asks_when_reminded("wann ist mein Termin?")
