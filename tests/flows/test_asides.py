"""What is asked or told beside the booking: answered at once, and the open question stays."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from booking import appointments, people
from booking.appointments import BOOKED, Appointment
from booking.desk import new_id
from booking.tables import tasks
from tests.flows.counter import Customer, open_desk


def known(customer: Customer) -> Customer:
    """Somebody whose name the shop has."""
    customer.has_notice()
    person = customer.turn_now().person
    assert person
    people.rename(customer.desk, person.id, "Ada")
    return customer


def has_been(customer: Customer) -> Customer:
    """Whose appointment was last week."""
    desk, person = customer.desk, customer.turn_now().person
    assert person
    start = desk.now - timedelta(days=7)
    service = next(iter(desk.shop.services.values()))
    past = Appointment(
        id=new_id(),
        reference="K7Q2",
        person_id=person.id,
        service=service.id,
        staff="",
        starts_at=start,
        ends_at=start + timedelta(minutes=service.minutes),
        seats=1,
        state=BOOKED,
        remind=False,
        revision=1,
        made_at=start - timedelta(days=1),
        changed_at=start - timedelta(days=1),
    )
    appointments.add(desk, past)
    return customer


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Was kostet ein Haarschnitt?", "Haarschnitt · 45 Min. · 38 €"),
        ("how much is it?", "Farbe · 90 Min. · 79 €"),
        ("Habt ihr am Montag auf?", "Montag, 30. November: geschlossen"),
        ("what's your phone number", "030 23125100"),
        ("Seid ihr Heiligabend geöffnet? Am 24.12.?", "Donnerstag, 24. Dezember: geschlossen"),
        ("Wann macht ihr am Donnerstag zu?", "09:00–12:30, 13:30–20:00"),
        ("opening hours", "Samstag, 28. November: 09:00–14:00"),
        ("Sind Sie am 17.12. geöffnet?", "Donnerstag, 17. Dezember: 09:00–12:30, 13:30–15:00"),
        ("wo seid ihr?", "Sonnenallee 1, 12047 Berlin"),
    ],
)
def test_a_question_is_answered_from_the_shop_file(ada: Customer, words: str, told: str) -> None:
    ada.says("Hallo")
    ada.language = "de"
    asking = ada.talk.asked
    ada.says(words)

    assert told in ada.text.replace("\xa0", " ")
    assert ada.talk.asked == asking


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("de", "Haben Sie heute noch offen?", "Dienstag, 24. November: 09:00–12:30, 13:30–18:00"),
        ("de", "Habt ihr noch auf?", "Dienstag, 24. November: 09:00–12:30, 13:30–18:00"),
        ("en", "are you still open?", "Tuesday 24 November: 09:00–12:30, 13:30–18:00"),
        ("fr", "c'est encore ouvert ?", "mardi 24 novembre : de 9h à 12h30 et de 13h30 à 18h"),
        ("it", "siete ancora aperti?", "martedì 24 novembre: 09:00–12:30, 13:30–18:00"),
    ],
)
def test_whether_it_is_open_today_is_told_and_times_are_offered(
    ada: Customer, language: str, words: str, told: str
) -> None:
    ada.language = language

    assert ada.says(words)[-2:] == ["hours-line", "book-service"]
    assert told in ada.text.replace("\xa0", " ")
    ada.says({"de": "Haarschnitt", "en": "haircut", "fr": "coupe", "it": "taglio"}[language])
    assert ada.says("Mia") == ["book-slot"]
    assert "24" in ada.text


def test_by_sms_french_hours_are_short(ada: Customer) -> None:
    ada.channel, ada.language = "sms", "fr"

    ada.says("c'est ouvert aujourd'hui ?")

    assert "9h-12h30, 13h30-18h" in ada.text


def test_who_has_an_appointment_is_only_told_the_hours(ada: Customer) -> None:
    for words in ("Haarschnitt Freitag 15 Uhr bei Mia", "Ada", "ohne"):
        ada.says(words)

    assert ada.says("Haben Sie heute noch offen?") == ["hours-line"]


def test_the_price_is_that_of_what_is_being_booked(ada: Customer) -> None:
    ada.says("Haarschnitt Freitag 15 Uhr bei Mia")

    assert ada.says("was kostet das?") == ["price-line", "book-name"]


def test_a_question_and_a_wish_in_one_message(ada: Customer) -> None:
    said = ada.says("Was kostet ein Haarschnitt, und habt ihr Samstag bei Mia was frei?")

    assert said == ["hello", "hello-privacy", "price-line", "book-slot"]
    assert "28. November" in ada.text


def test_who_is_late_is_told_to_the_owner_with_the_next_appointment(ada: Customer) -> None:
    for words in ("Haarschnitt Freitag 15 Uhr bei Mia", "Ada", "ohne"):
        ada.says(words)

    assert ada.says("bin 5 min zu spät") == ["late-noted"]
    assert ada.turn
    ((say,), appointment) = ada.turn.owner_says[0]
    assert (say.key, say.args["minutes"]) == ("owner-late", 5)
    assert appointment is not None


@pytest.mark.parametrize(
    "words", ["komme später", "I'll be there later", "j'arrive plus tard", "arrivo piu tardi"]
)
def test_who_comes_later_says_by_how_much_only_behind_that(ada: Customer, words: str) -> None:
    for each in ("Haarschnitt Freitag 15 Uhr bei Mia", "Ada", "ohne"):
        ada.says(each)

    assert ada.says(words) == ["late-noted"]
    ada.says("Termine")
    assert ada.says(words) == ["late-noted", "mine-one"]
    assert ada.says("10 min") == ["late-noted", "mine-one"]
    assert "10 Minuten" in ada.text
    assert ada.says("komme 10 min später") == ["late-noted", "mine-one"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "neuer Termin gleiche Zeit nächste Woche"),
        ("en", "new appointment same time next week"),
        ("fr", "nouveau rdv même heure la semaine prochaine"),
        ("it", "nuovo appuntamento stessa ora la settimana prossima"),
    ],
)
def test_a_new_appointment_is_no_move_where_there_is_none(
    ada: Customer, language: str, words: str
) -> None:
    ada.language = language

    assert ada.says(words)[-1] == "book-service"


def test_who_has_no_appointment_cannot_be_late_for_it(ada: Customer) -> None:
    assert ada.says("Ich komme 10 Minuten später")[-1] == "late-nothing"
    assert ada.turn
    assert not ada.turn.owner_says


def test_a_call_is_a_task_for_the_owner(ada: Customer) -> None:
    has_been(known(ada))
    assert ada.says("Kann mich jemand anrufen?") == ["call-noted"]
    assert ada.turn
    ((say,), about) = ada.turn.owner_says[0]
    assert say.args["words"] == "Kann mich jemand anrufen?"
    assert about, "with the appointment the message is taken back when she is erased"
    assert ada.desk.connection.scalar(select(tasks.c.kind)) == "call_back"


def test_who_has_never_booked_is_not_named_in_the_owners_chat(ada: Customer) -> None:
    """Nothing would lead from that message to the person when they are erased."""
    assert known(ada).says("Kann mich jemand anrufen?") == ["call-noted"]
    assert ada.turn
    (((say,), about),) = ada.turn.owner_says
    assert (say.key, dict(say.args), about) == ("owner-task-somebody", {}, None)


def test_a_stranger_is_given_the_number_and_nothing_is_kept(ada: Customer) -> None:
    assert ada.says("Kann mich jemand anrufen?")[-1] == "call-us"
    assert ada.turn
    assert not ada.turn.owner_says
    assert ada.desk.connection.scalar(select(tasks.c.kind)) is None


def test_in_a_practice_the_owner_is_not_shown_the_words() -> None:
    """They may be about somebody's health (P16); the sealed task holds them."""
    with open_desk("practice.toml") as desk:
        ada = has_been(known(Customer(desk, channel="sms")))
        ada.says("Ich habe Schmerzen, kann mich jemand anrufen?")

        assert ada.turn
        ((say,), _) = ada.turn.owner_says[0]
        assert say.args["words"] == ""
        sealed = desk.connection.scalar(select(tasks.c.words))
        assert sealed
        assert "Schmerzen" in desk.keys.unseal("tasks.words", sealed)


def test_in_a_practice_a_price_names_no_treatment() -> None:
    with open_desk("practice.toml") as desk:
        ada = Customer(desk, channel="sms")
        ada.says("Was kostet eine Heilmassage?")

        assert "Termin" in ada.text
        assert "Heilmassage" not in ada.text


def test_thanks_that_name_the_day_begin_no_booking(ada: Customer) -> None:
    for words in ("Haarschnitt Freitag 15 Uhr bei Mia", "Ada", "ohne"):
        ada.says(words)

    assert ada.says("vielen Dank, bis Freitag") == ["welcome"]
    assert ada.says("Ich komme am Freitag") == ["mine-one"]


@pytest.mark.parametrize("words", ["Darf mein Hund mit?", "can I pay by card?", "ma il cane?"])
def test_a_question_that_nobody_could_read_is_no_time_that_was_misspelt(
    ada: Customer, words: str
) -> None:
    ada.says("Haarschnitt Freitag bei Mia")

    said = ada.says(words)

    assert said == ["question-unknown", "book-slot"]
    assert "030 23125100" in ada.text


@pytest.mark.parametrize("words", ["hä?", "what do you mean?"])
def test_who_does_not_know_is_helped_instead(ada: Customer, words: str) -> None:
    ada.says("hallo")

    assert "question-unknown" not in ada.says(words)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("wie lange dauert das?", 1), ("how much is it?", 1), ("combien ça coûte ?", 1),
        ("Was kostet Farbe?", 1), ("was sind eure Preise?", 6), ("quali sono i prezzi?", 6),
    ],
)  # fmt: skip
def test_a_price_is_that_of_what_is_booked_unless_all_are_asked_for(
    ada: Customer, words: str, lines: int
) -> None:
    ada.says("Hausbesuch Freitag 15 Uhr")
    for said in ("Erna", "Sonnenallee 2", "1"):
        ada.says(said)
    ada.presses(f"{ada.talk.asking}.0")

    assert ada.says(words) == ["price-line"] * lines


@pytest.mark.parametrize(
    "words", ["ich möchte einen Termin für mich und meine Tochter", "I need an appointment please"]
)
def test_a_wish_without_a_service_is_heard_and_asked_again(ada: Customer, words: str) -> None:
    ada.says("hallo")

    assert ada.says(words) == ["service-which", "book-service"]
