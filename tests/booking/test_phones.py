"""Numbers as people type them. All are examples of the numbering plans or set aside for films."""

from __future__ import annotations

import pytest

from booking.phones import NotANumber, NotMobile, parse_mobile, parse_phone, pretty


@pytest.mark.parametrize(
    ("typed", "country", "e164"),
    [
        ("0171 3920012", "DE", "+491713920012"),
        ("0171/39200-12", "DE", "+491713920012"),
        ("+49 (0)171 3920012", "DE", "+491713920012"),
        ("0049 171 3920012", "DE", "+491713920012"),
        ("+491713920012", "CH", "+491713920012"),
        ("078 123 45 67", "CH", "+41781234567"),
        ("0664 123456", "AT", "+43664123456"),
        ("06 12 34 56 78", "FR", "+33612345678"),
        ("312 345 6789", "IT", "+393123456789"),
        ("+1 202 555 0143", "DE", "+12025550143"),
    ],
)
def test_a_mobile_number_in_any_spelling(typed: str, country: str, e164: str) -> None:
    assert parse_mobile(typed, country) == e164


@pytest.mark.parametrize(
    "typed", ["", "hello", "112", "1234", "22444", "0032 2 1234567", "+41 78 123 45 67 ext 5"]
)
def test_what_is_no_number(typed: str) -> None:
    with pytest.raises(NotANumber):
        parse_mobile(typed, "DE")


@pytest.mark.parametrize("typed", ["030 23125 100", "0800 1234567"])
def test_a_number_that_receives_no_sms(typed: str) -> None:
    with pytest.raises(NotMobile):
        parse_mobile(typed, "DE")


def test_a_shop_may_have_a_landline() -> None:
    assert parse_phone("030 23125 100", "DE") == "+493023125100"


def test_the_refusal_does_not_repeat_the_number() -> None:
    with pytest.raises(NotANumber) as refused:
        parse_mobile("0171 39200", "DE")

    assert "39200" not in str(refused.value)


def test_a_number_is_written_as_people_of_the_country_write_it() -> None:
    assert pretty("+491713920012", "DE") == "0171 3920012"
    assert pretty("+491713920012", "CH") == "+49 171 3920012"
