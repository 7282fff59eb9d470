"""What the bot writes, a customer may copy: the flows read every day and time we write."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from flows.words.commands import Command, command
from flows.words.rights import Right, right
from flows.words.when import When, when
from locales import LANGUAGES, Say, plain, render
from locales.texts import Form
from tests.locales.longest import FORMS, ZURICH, ends_of_months, said

NEW_YEARS_EVE = datetime(2026, 12, 31, 18, 0, tzinfo=ZURICH)
EXAMPLES = r"(?:Beispiel|so|example|like this|exemple|esempio)\s?: (.*?)[.]?$"


def read(text: str, language: str) -> When | None:
    return when(text, language, NEW_YEARS_EVE)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_moment_is_read_as_it_was_written(language: str, form: Form) -> None:
    for moment in ends_of_months():
        local = moment.astimezone(ZURICH)
        for written in (Say("plain", {"text": moment}), Say("slot-label", {"at": moment})):
            text = render([written], language=language, form=form, zone=ZURICH).text
            assert read(text, language) == When(day=local.date(), time=local.time()), text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_time_alone_and_a_day_alone_are_read_too(language: str, form: Form) -> None:
    for moment in ends_of_months():
        local = moment.astimezone(ZURICH)
        time, day = Say("slot-time", {"at": moment}), Say("slot-day-after", {"day": local.date()})
        for say, meant in ((time, When(time=local.time())), (day, When(day=local.date()))):
            text = render([say], language=language, form=form, zone=ZURICH).text
            assert read(text, language) == meant, text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_we_give_are_understood(language: str, form: Form) -> None:
    given = said("book-slot-unknown", language, form).replace("\u00a0", " ")
    examples = re.split(r", (?:oder|or|ou|oppure) ", re.findall(EXAMPLES, given)[0])

    wishes = [read(example, language) for example in examples]

    assert len(wishes) == 2
    assert all(wish and wish.day and wish.time for wish in wishes), examples


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_for_erasing_that_we_name_erases(language: str) -> None:
    named = re.findall(r"([A-ZÖ]{6,}) =", said("notice", language, "sms"))

    assert [right(word, "sms") for word in named] == [Right.DELETE]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_for_booking_that_we_name_books(language: str) -> None:
    named = re.findall(r": ([A-Z]{4,})", said("released", language, "sms"))

    assert [command(word) for word in named] == [(Command.BOOK, language)]


def test_a_text_of_the_customers_is_no_time() -> None:
    assert read(render([plain("Ada")], language="de", form="sms", zone=ZURICH).text, "de") is None
