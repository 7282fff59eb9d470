from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale

from locales import Money
from locales.money import say_money


@pytest.mark.parametrize(
    ("tag", "amount", "currency", "said", "by_code"),
    [
        ("de", "35", "EUR", "35\u00a0€", "35 EUR"),
        ("de", "35.50", "EUR", "35,50\u00a0€", "35,50 EUR"),
        ("de", "1200.00", "EUR", "1.200\u00a0€", "1.200 EUR"),
        ("de-CH", "35", "CHF", "CHF\u00a035", "35 CHF"),
        ("en", "35.50", "EUR", "€35.50", "35.50 EUR"),
        ("en", "20", "GBP", "£20", "20 GBP"),
        ("fr", "35.50", "EUR", "35,50\u00a0€", "35,50 EUR"),
        ("it", "0", "EUR", "0\u00a0€", "0 EUR"),
    ],
)
def test_an_amount_is_written_in_the_readers_manner(
    tag: str, amount: str, currency: str, said: str, by_code: str
) -> None:
    money, locale = Money(Decimal(amount), currency), Locale.parse(tag, sep="-")

    assert say_money(money, locale, by_code=False) == said
    assert say_money(money, locale, by_code=True) == by_code
