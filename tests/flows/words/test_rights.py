from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.words import rights_words
from flows.words.normal import LONGEST, folded, normal
from flows.words.rights import RESERVED, TWILIO_RESERVED, Right, answered_by_twilio, right

SECTION_6 = {
    Right.STOP: [
        "STOP",
        "stop",
        " Stop! ",
        "STOPP",
        '"STOP"',
        "*Stop*",
        "ＳＴＯＰ",
        "S T O P",
        "STOP 🙏",
        "stop\nVon meinem iPhone gesendet",
        "Abmelden",
        "ENDE",
        "Arrêt",
        "ARRET",
        "arrêtez",
        "Arre\u0302t",
        "Disiscrivi",
        "/stop",
        "STOPALL",
        "opt-out",
        "Unsubscribe",
        "REVOKE",
        "Bitte keine SMS mehr",
        "Schreiben Sie mir nicht mehr, nicht mehr schreiben!",
        "Stop texting me",
        "please stop",
        "Stopp bitte",
        "Do not message me again",
        "Ne m'écrivez plus",
        "Ne m’écrivez plus",
        "Non mandatemi più messaggi",
    ],
    Right.DELETE: [
        "DELETE",
        "Löschen",
        "Lo\u0308schen",
        "Lo\u00a8schen",
        "LOESCHEN",
        "löschen!",
        "LOSCHEN",
        "Daten löschen",
        "Löschen Sie bitte alle meine Daten",
        "Please delete my data",
        "SUPPRIMER",
        "Effacer",
        "ELIMINA",
        "CANCELLA",
        "cancella i miei dati",
        "STOP LÖSCHEN",
        "stop and delete",
        "/delete",
    ],
    Right.START: ["START", "Unstop"],
    Right.APPOINTMENT: [
        "Absagen",
        "Storno",
        "Annuler",
        "ANNULLA",
        "Disdire",
        "Termin löschen",
        "Bitte den Termin am Freitag löschen",
        "Cancel my appointment",
        "Supprimer le rendez-vous",
        "Cancellare l'appuntamento",
    ],
    Right.ASK: [
        "Wir stoppen kurz und kommen 5 min später",
        "Können Sie das stoppen?",
        "bitte nicht stoppen",
        "Nicht löschen!",
        "Löschen Sie auch Fotos?",
    ],
    None: [
        "YES",
        "JA",
        "1",
        "Can I stop by at 3?",
        "Haben Sie nonstop geöffnet?",
        "Ist der Bus-Stop vor der Tür?",
        "One-Stop-Shop",
    ],
    Right.PRIVACY: ["Datenschutz", "/privacy"],
    Right.ACCESS: ["Auskunft", "Meine Daten", "/mydata"],
}
"""The table of the requirements (P28), as it stands there."""

FURTHER = {
    Right.STOP: [
        "/stop@SalonBot",
        "🙏\nSTOP",
        "Hallo,\nSTOP bitte",
        "S-T-O-P",
        "st\u200bop",
        "Stop SMS",
        "OPT OUT",
        "Ich will keine Nachrichten mehr bekommen",
        "Können Sie mir bitte keine SMS mehr schicken?",
        "Could you please stop texting me?",
        "Melden Sie mich bitte ab",
        "no more messages please",
        "Take me off your list",
        "Je ne veux plus recevoir de SMS",
        "Arrêtez de m'envoyer des messages",
        "Basta messaggi",
        "Smettetela di scrivermi",
        "Schreiben Sie mir nicht mehr. Danke.",
        "Lassen Sie mich in Ruhe!",
        "Please leave me alone",
        "Laissez-moi tranquille",
        "Lasciatemi in pace",
    ],
    Right.DELETE: [
        "L Ö S C H E N",
        "Bitte löschen",
        "alles löschen",
        "Löschen Sie mich bitte",
        "Bitte löschen Sie meine Nummer",
        "erase all my data now please",
        "Supprimez toutes mes données",
        "Eliminate i miei dati, grazie",
        "Meine Daten und den Termin bitte löschen",
        "Löscht meine Daten und schreibt mir nicht mehr",
        "forget me",
    ],
    Right.APPOINTMENT: [
        "/absagen",
        "muss leider absagen",
        "Ich sage den Termin ab",
        "I need to cancel",
        "I have to call off tomorrow",
        "je dois annuler",
        "Devo disdire",
        "je voudrais annuler mon rdv de mardi",
        "Lösche bitte meinen Termin",
        "Alle Termine löschen",
    ],
    Right.ASK: [
        "Lösch nummer 2, löschen",
        "Ich bin nicht Herr Müller, bitte nicht mehr schreiben",
        "I'm not Mr Miller. Please don't text me again",
        "Ce n'est pas moi, ne m'écrivez plus",
        "Non sono io, non scrivetemi più",
        "Wann löschen Sie meine Daten?",
        "Delete my data?",
        "Falls ich nicht komme: bitte alle Daten löschen",
        "Sie haben vor, meine Daten zu löschen",
        "Löscht ihr danach alle Daten von mir?",
        "Bitte löschen Sie meine Daten nicht",
        "Warum schreiben Sie mir nicht mehr, wurde etwas gelöscht?",
        "Don't stop texting me",
        "Löscehn",
        "delet",
        "Danke, bis Freitag!\nBitte löschen Sie danach meine Daten",
        "Ich möchte mich vom Kurs abmelden",
    ],
    Right.ACCESS: [
        "Welche Daten haben Sie über mich gespeichert?",
        "What data do you have about me?",
        "Je voudrais une copie de mes données",
        "Quali dati avete su di me?",
    ],
    None: [
        "",
        "🙏",
        "Warum bekomme ich keine SMS mehr?",
        "Ich bekomme keine SMS mehr",
        "Lass mich in Ruhe überlegen",
        "Lass uns den Termin in Ruhe verschieben",
        "Wenn es nicht klappt, bitte nicht mehr schreiben",
        "Nummer vergessen",
        "Termin zum Tattoo entfernen",
        "Anmelden",
        "Ende der Woche",
        "il ne me reste plus de temps",
        "non mi serve più",
        "Arrêt de bus",
        "/start",
        "/start haarschnitt",
        "Bitte nicht absagen",
    ],
}


def table(cases: dict[Right | None, list[str]]) -> list[tuple[str, Right | None]]:
    return [(text, found) for found, texts in cases.items() for text in texts]


@pytest.mark.parametrize("channel", ["telegram", "sms"])
@pytest.mark.parametrize(("text", "found"), table(SECTION_6) + table(FURTHER))
def test_a_right_is_read(text: str, found: Right | None, channel: str) -> None:
    assert right(text, channel) == found


@pytest.mark.parametrize("text", ["CANCEL", "Cancel", "END", "QUIT", "cancel!"])
def test_a_word_that_twilio_takes_for_stop_stops_on_sms_only(text: str) -> None:
    assert right(text, "sms") == Right.STOP_MEANT
    assert right(text, "telegram") is None


def test_cancel_as_a_command_aborts_the_dialog_on_telegram() -> None:
    assert right("/cancel", "telegram") is None


@pytest.mark.parametrize(
    "text",
    ["STOP", " stop ", "StopAll", "UNSUBSCRIBE", "cancel", "End", "quit", "Revoke", "OPTOUT"],
)
def test_twilio_answers_its_own_words_itself(text: str) -> None:
    assert answered_by_twilio(text)


@pytest.mark.parametrize(
    "text", ["STOP!", "Stop please", "OPT OUT", "STOPP", "start", "", "CANCEL 2"]
)
def test_twilio_leaves_everything_else_to_us(text: str) -> None:
    assert not answered_by_twilio(text)


def test_no_word_stands_in_two_groups() -> None:
    groups = [
        rights_words.STOP | rights_words.STOP_PHRASES,
        rights_words.STOP_MEANT,
        rights_words.START,
        rights_words.DELETE | rights_words.DELETE_PHRASES,
        rights_words.APPOINTMENT,
        rights_words.PRIVACY | rights_words.PRIVACY_PHRASES,
        rights_words.ACCESS | rights_words.ACCESS_PHRASES,
    ]

    assert sum(map(len, groups)) == len(frozenset().union(*groups))


def test_every_stop_word_of_twilio_stops() -> None:
    for word in rights_words.TWILIO_STOP:
        assert right(word, "sms") in (Right.STOP, Right.STOP_MEANT)


def test_words_are_kept_as_they_are_compared() -> None:
    for word in RESERVED | TWILIO_RESERVED | rights_words.HINTS | rights_words.DELETE_VERBS:
        assert normal(word) == word


def test_a_signature_is_not_read_but_asked_about() -> None:
    assert right("Bis morgen!\nReply STOP\nunsubscribe", "sms") == Right.ASK


@given(st.text(max_size=LONGEST), st.sampled_from(["sms", "telegram"]))
def test_any_text_has_an_answer(text: str, channel: str) -> None:
    assert right(text, channel) in [None, *Right]


@given(st.text())
def test_normal_text_stays_as_it_is(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("  Grüße, Österreich!  ", "gruesse oesterreich"),
        ("L’école d’été", "l ecole d ete"),
        ("2️⃣", "2"),
        ("c'è", "c e"),
        ("\n\nzweite\ndritte", "zweite"),
    ],
)
def test_normal(text: str, words: str) -> None:
    assert normal(text) == words


def test_folding_keeps_lines_and_punctuation() -> None:
    assert folded("Grüß Gott,\n15:30 Uhr?") == "gruess gott,\n15:30 uhr?"
