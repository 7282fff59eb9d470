"""Amounts as the reader's language writes them; whole ones without decimals."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale
from babel.numbers import NumberPattern, parse_pattern

from locales.say import Money

_BY_CODE = "#,##0.00 ¤¤"
"""For SMS: "35 EUR". The sign € costs as much as two letters there, and CHF has none."""


@lru_cache(maxsize=512)
def say_money(money: Money, locale: Locale, *, by_code: bool) -> str:
    """Write 35 € or €35.50, and by code 35 EUR."""
    letters = _BY_CODE if by_code else locale.currency_formats["standard"].pattern
    whole = money.amount == money.amount.to_integral_value()
    text: str = _pattern(letters, whole=whole).apply(
        money.amount, locale, currency=money.currency, currency_digits=not whole
    )
    return text


@lru_cache(maxsize=64)
def _pattern(letters: str, *, whole: bool) -> NumberPattern:
    return parse_pattern(letters.replace("0.00", "0") if whole else letters)
