from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from locales import BadText, Choice, Money, Names, RenderedChoice, Say, named, plain, render
from tests.locales.longest import A_WEDNESDAY, ZURICH

HAIRCUT = Names({"de": "Haarschnitt", "en": "Haircut"})


def chat(*says: Say, language: str = "de") -> str:
    return render(says, language=language, form="chat", zone=ZURICH).text


def sms(*says: Say, language: str = "de") -> str:
    return render(says, language=language, form="sms", zone=ZURICH).text


def test_the_same_thing_is_said_at_length_in_a_chat_and_shortly_by_sms() -> None:
    booked = Say(
        "book-done",
        {
            "service": HAIRCUT,
            "seats": 1,
            "start": A_WEDNESDAY,
            "name": "Ada",
            "place": "Lindenstraße 4",
            "reference": "K7Q2",
        },
    )

    assert chat(booked) == (
        "✅ Gebucht: Haarschnitt\n"
        "Mittwoch, 30. Dezember, 15:30 Uhr\n"
        "Lindenstraße 4\n"
        "Ihre Terminnummer: K7Q2. Wir freuen uns auf Sie."
    )
    assert sms(booked, language="en") == (
        "Booked: Haircut, Wed 30 Dec 15:30, Ada, Lindenstraße 4. Ref. K7Q2. To change: MINE"
    )


def test_a_text_without_an_sms_form_is_folded() -> None:
    assert chat(Say("language-fr")) == "Français"
    assert sms(Say("language-fr")) == "Francais"


def test_the_customers_own_words_are_folded_too() -> None:
    assert sms(plain("Zoë – “çà et là”")) == 'Zoe - "cà et là"'


def test_several_things_are_set_apart_by_a_blank_line_in_a_chat() -> None:
    assert chat(Say("mine-gone"), plain("A")) == "Diesen Termin gibt es nicht mehr.\n\nA"
    assert sms(Say("mine-gone"), plain("A")) == "Diesen Termin gibt es nicht mehr.\nA"


def test_neighbours_of_the_same_key_are_lines_of_one_list() -> None:
    assert chat(Say("mine-gone"), plain("A"), plain("B")) == (
        "Diesen Termin gibt es nicht mehr.\n\nA\nB"
    )


def test_choices_come_from_the_last_that_offers_any_in_words() -> None:
    asked = Say(
        "book-service", {}, (Choice("cut", named(HAIRCUT.by_language)),), columns=2, asking="7"
    )
    page = Choice("more", Say("delete-wait"), nav=True)
    first = Say("mine-gone", {}, (Choice("x", Say("yes")),), columns=3, asking="6")

    said = render([first, asked, plain("A")], language="en", form="chat", zone=ZURICH)
    by_sms = render([Say("yes", {}, (page,))], language="en", form="sms", zone=ZURICH)

    assert said.choices == (RenderedChoice("Haircut", "cut", nav=False),)
    assert (said.columns, said.asking, said.asks_contact) == (2, "7", False)
    assert by_sms.choices == (RenderedChoice("Erase after it", "more", nav=True),)


def test_a_question_may_ask_for_the_contact_button() -> None:
    asked = Say("book-phone-optional", {}, (Choice("no", Say("no")),), asks_contact=True)

    assert render([asked], language="it", form="chat", zone=ZURICH).asks_contact


def test_what_is_empty_leaves_no_trace() -> None:
    facts = {"service": "Cut", "start": A_WEDNESDAY, "name": "Ada", "place": "", "seats": 1}
    given = {"staff": "Mia", "price": Money(Decimal(35), "CHF"), "details": "Via: 3"}

    with_all = Say("book-summary", facts | given)
    with_none = Say("book-summary", facts | dict.fromkeys(given, ""))

    assert sms(with_all, language="it") == (
        "Cut (35 CHF), mer 30.12 15:30, Mia, Ada, Via: 3. Tutto giusto?"
    )
    assert sms(with_none, language="it") == "Cut, mer 30.12 15:30, Ada. Tutto giusto?"


def test_several_seats_are_named_and_one_is_not() -> None:
    label = {"service": "Kurs", "start": A_WEDNESDAY, "reference": "K7Q2"}
    label |= dict.fromkeys(("staff", "place", "details"), "")

    assert sms(Say("mine-one", label | {"seats": 3})).startswith("Kurs, 3 Plätze, Mi")
    assert sms(Say("mine-one", label | {"seats": 1})).startswith("Kurs, Mi")


def test_a_day_has_a_long_and_a_short_form() -> None:
    day = {"day": date(2026, 12, 30), "service": HAIRCUT}

    assert chat(Say("book-slot", day)).startswith("Haarschnitt am Mittwoch, 30. Dezember: ")
    assert sms(Say("book-slot", day)).startswith("Haarschnitt Mi 30.12.: ")
    assert chat(Say("slot-day-after", day)) == "Mi 30.12. ›"


def test_another_say_is_rendered_in_the_same_form() -> None:
    closed = Say("slot-closed", {"wish": Say("slot-label", {"at": A_WEDNESDAY})})

    assert "(Wed 30 Dec 15:30)" in chat(closed, language="en")


def test_a_shops_word_that_lacks_the_language_is_said_in_the_first_one_given() -> None:
    assert chat(named(HAIRCUT.by_language), language="it") == "Haarschnitt"


def test_switzerland_reads_german_without_eszett_and_names_as_they_are() -> None:
    notice = {"business": "Weiß & Co.", "link": "https://weiss.example/p", "basis": "consent"}

    german, swiss = (chat(Say("notice", notice), language=tag) for tag in ("de", "de-CH"))

    assert "ausschließlich" in german
    assert "ausschliesslich" in swiss
    assert "Weiß & Co." in swiss
    assert chat(named(HAIRCUT.by_language), language="de-CH") == "Haarschnitt"


def test_french_marks_stay_on_their_line_in_a_chat() -> None:
    heading = Say("page-compulsory")
    assert chat(heading, language="fr") == "Devez-vous fournir des données\u00a0?"
    assert sms(heading, language="fr") == "Devez-vous fournir des données ?"
    asked = "Pour ne pas nous tromper{}: que souhaitez-vous{}?"
    assert chat(Say("unclear-rights"), language="fr") == asked.format("\u00a0", "\u00a0")
    assert sms(Say("unclear-rights"), language="fr") == asked.format(" ", " ")


@pytest.mark.parametrize(
    ("say", "why"),
    [
        (Say("no-such-text"), "no text 'no-such-text'"),
        (Say("-word-book"), "no text '-word-book'"),
        (Say("hello"), "hello: 'business'"),
        (Say("slot-day-after", {"day": "Friday"}), "a str has no short"),
        (Say("slot-time", {"at": date(2026, 11, 27)}), "a date has no clock"),
        (Say("plain", {"text": 3.5}), "float cannot be said"),
        (Say("slot-closed", {"wish": "x" * 3000}), "Too many characters"),
    ],
)
def test_what_cannot_be_said_is_an_error(say: Say, why: str) -> None:
    with pytest.raises(BadText, match=why):
        chat(say)


def test_a_language_that_is_not_offered_is_an_error() -> None:
    with pytest.raises(BadText, match="no texts in 'pt'"):
        chat(Say("yes"), language="pt")


@pytest.mark.parametrize(
    ("key", "counted", "language", "one"),
    [
        ("owner-reminders-short", "more", "fr", "et un autre. "),
        ("owner-reminders-short", "more", "it", "e un altro. "),
        ("block-more", "count", "it", "e un altro"),
    ],
)
def test_one_more_is_no_plural(key: str, counted: str, language: str, one: str) -> None:
    args = {"due": 9, "missing": 6, "appointments": "K7Q2", counted: 1}

    assert one in chat(Say(key, args), language=language)
