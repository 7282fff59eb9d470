"""What people write at each question besides its answer: no, egal, I don't know, too late, a hitch.

A story holds, by turns, what is written and what the answer says; a line of buttons is not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from booking import people
from booking.appointments import open_of
from tests.flows.counter import Customer, open_desk

Story = Sequence[tuple[str, str]]


@pytest.fixture
def ada() -> Iterator[Customer]:
    with open_desk(open_bookings=2) as desk:
        yield Customer(desk)


@pytest.fixture
def bea() -> Iterator[Customer]:
    with open_desk(open_bookings=2) as desk:
        yield Customer(desk, channel="sms")


def writes(person: Customer, story: Story) -> None:
    for words, answer in story:
        person.says(words)
        assert answer in person.text, f"{words!r} was answered by {person.text!r}"


FRIDAY = "Haarschnitt Freitag 15 Uhr bei Mia"
HELD = "Haarschnitt, Freitag, 27. November, 15:00 Uhr, bei Mia"
NAME = "Bitte schreiben Sie, wie wir Sie ansprechen dürfen."
CALL = "Bitte rufen Sie uns an, wir helfen gern: 030 23125100"


@pytest.mark.parametrize("words", ["hä", "hä?", "weiß nicht", "egal", "ok", "keine Ahnung"])
def test_whoever_does_not_know_is_helped_to_choose_and_then_to_call(
    ada: Customer, words: str
) -> None:
    story = [("Hallo", "Was dürfen wir"), (words, "Kein Problem: Wählen Sie"), (words, CALL)]
    writes(ada, story)


def test_who_comes_first_is_nobody_s_loss(ada: Customer) -> None:
    for words in ("egal", "nein", "weiß nicht", "wurscht"):
        writes(ada, [("Haarschnitt", "Zu wem"), (words, "Welche Zeit passt"), ("abbrechen", "")])
    writes(ada, [("Haarschnitt", "Zu wem"), ("Haarschnitt", "Zu wem"), ("nein danke", "Welche")])


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Haarschnitt morgen nachmittag egal wer", "Mittwoch, 25. November: Welche Zeit"),
        ("Haircut tomorrow, don't mind who", "Wednesday 25 November: which time"),
        ("Coupe demain avec n'importe qui", "quelle heure vous convient"),
        ("Taglio domani con chiunque", "mercoledì 25 novembre: quale orario"),
    ],
)
def test_who_leaves_it_to_us_with_whom_is_not_asked(ada: Customer, words: str, answer: str) -> None:
    writes(ada, [(words, answer)])


def test_the_first_of_those_on_offer_is_no_earlier_time(ada: Customer) -> None:
    writes(ada, [("Taglio domani", "Con chi"), ("la prima", "quale orario Le va bene")])


def test_at_the_first_question_a_no_ends_it(ada: Customer) -> None:
    writes(ada, [("Hallo", "Was dürfen wir"), ("nein danke", "Es wurde nichts gebucht.")])


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("egal", "Dienstag, 24. November, 11:00 Uhr"),
        ("11", "Dienstag, 24. November, 11:00 Uhr"),
        ("15 bitte", "Dienstag, 24. November, 15:00 Uhr"),
        ("der spätere", "Welche Zeit meinen Sie?"),
        ("passt", "Welche Zeit meinen Sie?"),
        ("das ist mir zu früh", "Dienstag, 24. November: Welche Zeit"),
        ("zu spät", "Dienstag, 24. November: Welche Zeit"),
        ("keiner davon", "Mittwoch, 25. November: Welche Zeit"),
        ("was anderes", "Mittwoch, 25. November: Welche Zeit"),
        ("haben Sie noch andere?", "Mittwoch, 25. November: Welche Zeit"),
        ("da muss ich arbeiten", "Mittwoch, 25. November: Welche Zeit"),
        ("dann halt Samstag", "Samstag, 28. November: Welche Zeit"),
        ("Farbe", "Farbe am Dienstag, 24. November: Welche Zeit"),
        ("weiß nicht", "Kein Problem: Wählen Sie"),
        ("1 Mark", "Diese Zeit habe ich nicht verstanden."),
    ],
)
def test_what_is_said_to_the_times_on_offer(ada: Customer, words: str, answer: str) -> None:
    writes(ada, [("Haarschnitt", "Zu wem"), ("Mia", "Dienstag, 24. November"), (words, answer)])


def test_too_early_and_too_late_show_the_other_half_of_the_day(ada: Customer) -> None:
    writes(ada, [("Haarschnitt Samstag", "Zu wem"), ("Mia", "Samstag"), ("zu früh", "Samstag")])
    assert ada.talk.offered[0][1] == "11:00"
    writes(ada, [("Dienstag", "1. Dezember"), ("das ist mir zu spät", "1. Dezember")])
    assert [label for _, label in ada.talk.offered if ":" in label][-1] == "13:30"


def test_hours_that_were_wished_for_hold_for_the_next_day_too(ada: Customer) -> None:
    writes(ada, [("Haarschnitt am Donnerstag ab 16 Uhr", "Zu wem"), ("egal", "26. November")])
    writes(ada, [("passt nicht", "Freitag, 27. November")])
    assert ada.talk.offered[0][1] == "16:00"
    writes(ada, [("egal wann", "Freitag, 27. November, 16:00 Uhr")])


def test_a_weekday_is_one_of_the_week_that_is_looked_at(ada: Customer) -> None:
    writes(ada, [("Haarschnitt nächste Woche", "Zu wem"), ("Mia", "Dienstag, 1. Dezember")])
    writes(ada, [("mittwoch vormittag", "Mittwoch, 2. Dezember"), ("Dienstag", "1. Dezember")])


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("egal", NAME),
        ("hä", NAME),
        ("danke", "Gern geschehen."),
        ("nein danke", "Es wurde nichts gebucht."),
        ("das ist mir doch zu spät", "27. November: Welche Zeit"),
        ("später", "27. November: Welche Zeit"),
        ("passt mir leider nicht", "27. November: Welche Zeit"),
        ("was kostet das", "Haarschnitt · 45 Min."),
        ("ich komme 5 minuten zu spät", "Ich finde gerade keinen Termin"),
        ("lieber Samstag", "Samstag, 28. November: Welche Zeit"),
        ("doch lieber um 16 Uhr", "Freitag, 27. November, 16:00 Uhr"),
        ("nein lieber 16", "Freitag, 27. November, 16:00 Uhr"),
        ("bei Leo bitte", "Haarschnitt, Freitag, 27. November, 15:00 Uhr, bei Leo"),
        ("doch lieber Waschen und Schneiden", "Waschen und Schneiden, Freitag, 27. November, 15"),
        ("Frau Montag", "Name: Frau Montag"),
        ("Peter Spät", "Name: Peter Spät"),
        ("Anna Frei", "Name: Anna Frei"),
        ("rosa schneider", "Name: rosa schneider"),
        ("Ich bin Anna Urlaub", "Name: Anna Urlaub"),
        ("Es ist für Karl", "Name: Karl"),
    ],
)
def test_what_is_said_instead_of_a_name_and_what_is_a_name(
    ada: Customer, words: str, answer: str
) -> None:
    writes(ada, [(FRIDAY, HELD), (words, answer)])


@pytest.mark.parametrize(
    ("language", "held", "words", "answer"),
    [
        ("en", "haircut friday 3pm", "Will Friday", "Name: Will Friday"),
        ("en", "haircut friday 3pm", "actually make it a colour", "Colour, Friday 27 November"),
        ("en", "haircut friday 3pm", "no thanks", "Nothing was booked."),
        ("fr", "coupe vendredi 15h", "finalement plutôt samedi", "samedi 28 novembre"),
        ("fr", "coupe vendredi 15h", "jeudi ou vendredi après 17h", "jeudi 26 novembre"),
        ("fr", "coupe vendredi 15h", "peu importe l'heure", "Merci d’écrire comment"),
        ("fr", "coupe vendredi 15h", "merci bcp", "Avec plaisir."),
        ("it", "taglio venerdì alle 15", "anzi meglio sabato", "sabato 28 novembre"),
        ("it", "taglio venerdì alle 15", "con Ben invece", "ore 15:00, con Ben"),
        ("it", "taglio venerdì alle 15", "Giulia Domani", "Nome: Giulia Domani"),
    ],
)
def test_a_name_in_other_languages(
    ada: Customer, language: str, held: str, words: str, answer: str
) -> None:
    ada.language = language
    writes(ada, [(held, ""), (words, answer)])


def test_by_sms_the_name_and_the_choice_come_together(bea: Customer) -> None:
    reserved = "Fr 27.11. 15:00, Mia: 10 Min. reserviert."
    writes(
        bea,
        [
            (FRIDAY, reserved),
            ("egal", "Bitte senden Sie einen Namen."),
            ("nein", "Haarschnitt Fr 27.11.: Zahl oder Zeit?"),
            ("15 Uhr", reserved),
            ("kann ich mit Karte zahlen?", "Das kann ich hier leider nicht beantworten."),
            ("gibt es bei euch auch Kaffee?", CALL),
            ("jo", "Bitte senden Sie einen Namen."),
            ("be", "Haarschnitt (38 EUR), Fr 27.11. 15:00, Mia, be."),
            ("2 Bea", "Gebucht: Haarschnitt, Fr 27.11. 15:00"),
        ],
    )
    person = people.find(bea.desk, "sms", "+491713920020")
    assert person
    assert person.name == "Bea"


def test_the_summary_is_answered_in_many_ways(ada: Customer) -> None:
    writes(
        ada,
        [
            (FRIDAY, HELD),
            ("Ada", "Name: Ada"),
            ("egal", "mit oder ohne Erinnerung?"),
            ("nein", "Was möchten Sie ändern?"),
            ("andere Zeit", "27. November: Welche Zeit"),
            ("Samstag um 10", "Samstag, 28. November, 10:00 Uhr"),
            ("bei Leo statt bei Mia", "Samstag, 28. November, 10:00 Uhr, bei Leo"),
            ("da kann ich doch nicht", "28. November: Welche Zeit"),
            ("11 Uhr", "Samstag, 28. November, 11:00 Uhr, bei Leo"),
            ("ohne", "Gebucht: Haarschnitt\nSamstag, 28. November, 11:00 Uhr"),
        ],
    )


@pytest.fixture
def booked(ada: Customer) -> Customer:
    writes(ada, [(FRIDAY, HELD), ("Ada", "Name: Ada"), ("ohne", "Gebucht")])
    return ada


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("vergiss es", "Ihr Termin"),
        ("geht auch früher?", "27. November: Welche Zeit"),
        ("zu spät für mich, 14 Uhr?", "Neu: Freitag, 27. November, 14:00 Uhr"),
        ("die Woche drauf", "Neu: Freitag, 4. Dezember, 15:00 Uhr"),
        ("Donnerstag zur gleichen Zeit", "Neu: Donnerstag, 26. November, 15:00 Uhr"),
        ("Kannst du mich auf 16 schieben?", "Neu: Freitag, 27. November, 16:00 Uhr"),
        ("statt Freitag lieber Montag", "Da haben wir leider geschlossen: Montag, 30. November."),
        ("wann muss ich da sein", "Ihr Termin"),
        ("ich habe vergessen wann mein Termin ist", "Ihr Termin"),
        (
            "Könnte ich Freitag auch schon um 14 Uhr kommen?",
            "Neu: Freitag, 27. November, 14:00 Uhr",
        ),
        ("Mittwoch um 10 wäre mir lieber", "Neu: Mittwoch, 25. November, 10:00 Uhr"),
        ("ich verspäte mich um eine viertel Stunde", "Sie kommen 15 Minuten später"),
        ("nicht Freitag, sorry", "Ihr Termin"),
        ("ist das bestätigt?", "Ihr Termin"),
        ("ja", "Alles klar."),
    ],
)
def test_what_is_said_once_something_is_booked(booked: Customer, words: str, answer: str) -> None:
    writes(booked, [(words, answer)])


def test_whoever_cannot_come_is_asked_what_to_do(booked: Customer) -> None:
    writes(
        booked,
        [
            ("bin krank, kann am Freitag nicht", "Ihr Termin"),
            ("ja", "verschieben, absagen oder alles so lassen?"),
            ("habt ihr nächste Woche was?", "Dienstag, 1. Dezember: Welche Zeit"),
            ("Mittwoch zur gleichen Zeit", "Neu: Mittwoch, 2. Dezember, 15:00 Uhr"),
            ("nein lieber 16", "Neu: Mittwoch, 2. Dezember, 16:00 Uhr"),
            ("ja", "Verschoben: Haarschnitt"),
            ("den am Mittwoch bitte absagen", "wirklich absagen? Haarschnitt, Mittwoch"),
            ("doch nicht", "Ihr Termin bleibt bestehen."),
        ],
    )
    person = booked.turn and booked.turn.person
    assert person
    assert len(open_of(booked.desk, person.id)) == 1


def test_a_service_with_a_verb_in_its_name_moves_nothing(ada: Customer) -> None:
    """To change the tyres is not to change a date."""
    for words in ("Können Sie meine Reifen wechseln?", "I need an oil change", "cambio gomme?"):
        ada.says(words)
        assert "mine-none" not in [say.key for say in ada.said]


def test_a_wish_beside_a_question_is_taken_up(ada: Customer) -> None:
    ada.language = "en"
    ada.says("Do you have time on Friday, and how much is a haircut?")

    assert [say.key for say in ada.said][-3:] == ["price-line", "wish-noted", "book-staff"]


def test_a_group_date_is_left_to_us(bea: Customer) -> None:
    writes(bea, [("Flechtabend", "welches Datum?"), ("egal", "Sa 5.12. 18:00: noch 6 frei.")])
