"""Telephone numbers: which can receive an SMS, and how they are written for a reader."""

from __future__ import annotations

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

CAN_RECEIVE_SMS = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}
"""In the United States and Canada nobody can tell a mobile number from a landline by its digits."""


class NotANumber(ValueError):
    """These words are no telephone number that could exist."""


class NotMobile(ValueError):
    """A telephone number, but not of a kind that receives SMS."""


def parse_phone(text: str, country: str) -> str:
    """Any existing kind of number in E.164; without "+" it is read as a number of that country.

    Raises NotANumber, also for a number with an extension: E.164 would drop it silently.
    """
    return _e164(_parsed(text, country))


def parse_mobile(text: str, country: str) -> str:
    """A number that can receive SMS, in E.164; raises NotANumber or NotMobile.

    Valid is not enough: a freephone number is valid too, and "possible" accepts even 112.
    """
    number = _parsed(text, country)
    if phonenumbers.number_type(number) not in CAN_RECEIVE_SMS:
        raise NotMobile("a number that receives no SMS")
    return _e164(number)


def pretty(e164: str, country: str) -> str:
    """The number as people of that country write it: their own without the country's code."""
    number = phonenumbers.parse(e164, None)
    at_home = phonenumbers.region_code_for_number(number) == country
    form = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, form)


def _parsed(text: str, country: str) -> PhoneNumber:
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException as failure:
        # Without the text: it may be a person's number, and tracebacks end up in logs.
        raise NotANumber("not a telephone number") from failure
    if number.extension or not phonenumbers.is_valid_number(number):
        raise NotANumber("not a telephone number that could exist")
    return number


def _e164(number: PhoneNumber) -> str:
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)
