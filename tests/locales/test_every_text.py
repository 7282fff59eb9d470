"""What holds for every text in every language: complete, short and well set."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from locales import LANGUAGES, Choice, Money, Say, render, segments
from locales.texts import Form, texts
from tests.locales.longest import (
    EVERY_KEY,
    FORMS,
    KEYS,
    MAY_BE_EMPTY,
    TAGS,
    ZURICH,
    blanks,
    ends_of_months,
    said,
)

TWO_SEGMENTS = 306
LONG_BY_SMS = ("notice", "notice-practice", "delete-done", "imprint")
BESIDE = {
    **{key: {"name": ""} for key in ("book-done", "book-done-remind", "calendar-booked")},
    **{key: {"details": ""} for key in ("book-summary", "mine-one", "owner-line")},
}
"""What stands by SMS where it costs no further segment, or where a service has asked for it."""
FRAGMENT = "with-seats"
"""Part of other texts; begins with its comma, or is empty."""

UNTIDY = re.compile(r"  |\n\n|[ \n][,.]|[ \n]$|^\n|\(\)|\.\.|,,|!|\{|\}|None")


# Complete --------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_text(language: str) -> None:
    assert sorted(texts(language).keys) == EVERY_KEY


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_takes_the_same_values_in_every_language(language: str) -> None:
    ours, english = ({key: blanks(key, tag) for key in EVERY_KEY} for tag in (language, "en"))

    assert ours == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_stands_at_the_same_place_in_every_language(language: str) -> None:
    assert _files(language) == _files("en")


def test_no_text_stands_twice() -> None:
    keys = [key for keys in _files("en").values() for key in keys]

    assert sorted(keys) == sorted(set(keys))


def _files(language: str) -> dict[str, list[str]]:
    folder = Path(__file__).parents[2] / "locales" / language
    return {
        path.name: re.findall(r"^(-?[a-z][a-z-]*) =", path.read_text("utf-8"), re.MULTILINE)
        for path in sorted(folder.glob("*.ftl"))
    }


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("tag", TAGS)
def test_every_text_can_be_said_in_twelve_months(tag: str, form: Form) -> None:
    for moment in ends_of_months():
        values = {"start": moment, "at": moment, "old": moment, "wish": moment}
        for key in KEYS:
            assert said(key, tag, form, day=moment.date(), **values)


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("number", [1, 2, 5])
def test_every_number_of_things_can_be_said(tag: str, number: int) -> None:
    counted = dict.fromkeys(("count", "hours", "left", "minutes", "seats"), number)
    for key in KEYS:
        for form in FORMS:
            assert said(key, tag, form, **counted) or key == FRAGMENT


# Short -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("tag", TAGS)
def test_an_sms_is_one_segment_with_the_longest_values(tag: str) -> None:
    for moment in ends_of_months():
        for key in KEYS:
            times = {"start": moment, "old": moment, "at": moment, "wish": moment}
            text = said(key, tag, "sms", **times | BESIDE.get(key, {}))
            cost = segments(text)
            assert cost.encoding == "GSM-7", text
            assert cost.units <= (TWO_SEGMENTS if key in LONG_BY_SMS else 160), text


@pytest.mark.parametrize(
    ("tag", "service"),
    [("de", "Haarschnitt"), ("en", "Haircut"), ("fr", "Coupe"), ("it", "Taglio")],
)
def test_the_first_sms_to_a_stranger_offers_three_services_in_one_segment(
    tag: str, service: str
) -> None:
    facts = {"business": "Salon Lindenhof", "link": "https://lindenhof.example/privacy"}
    label = {"name": service, "minutes": 30, "price": Money(Decimal(35), "EUR")}
    offered = Choice("x", Say("service-label", label))
    says = [Say("hello", facts), Say("hello-privacy", facts), Say("book-service", {}, (offered,))]

    first = render(says, language=tag, form="sms", zone=ZURICH)
    choices = [f"{number} {first.choices[0].label}" for number in (1, 2, 3)]

    assert segments("\n".join([first.text, *choices])).count == 1


@pytest.mark.parametrize("tag", TAGS)
def test_what_telegram_limits_is_short_enough(tag: str) -> None:
    commands = [key for key in KEYS if key.startswith("command-")]

    assert all(3 <= len(said(key, tag, "chat")) <= 100 for key in commands)
    assert len(said("stale", tag, "chat")) <= 200, "it is also the answer to a button's press"
    assert len(said("notice", tag, "chat")) <= 600
    assert len(said("notice-practice", tag, "chat")) <= 600


# Well set --------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("empty", [(), MAY_BE_EMPTY], ids=["all", "least"])
def test_a_text_is_tidy(tag: str, form: Form, empty: tuple[str, ...]) -> None:
    for key in KEYS:
        text = said(key, tag, form, **dict.fromkeys(empty, ""))
        assert not UNTIDY.search(text), (key, text)


@pytest.mark.parametrize(
    "text", ["a  b", "a\n\nb", "a , b", "a ", "\na", "a ()", "a..", "Gut!", "{ $a }", "None"]
)
def test_an_untidy_text_would_be_seen(text: str) -> None:
    assert UNTIDY.search(text)


@pytest.mark.parametrize("tag", TAGS)
def test_a_chat_has_a_typesetters_marks(tag: str) -> None:
    for key in KEYS:
        assert not set("'\"") & set(said(key, tag, "chat")), key


@pytest.mark.parametrize("form", FORMS)
def test_only_swiss_german_has_no_eszett(form: Form) -> None:
    own = {"place": "Seestrasse 4", "address": "Seestrasse 4, 8001 Zürich"}

    assert not [key for key in KEYS if "ß" in said(key, "de-CH", form, **own)]
    assert [key for key in KEYS if "ß" in said(key, "de", form, **own)]
