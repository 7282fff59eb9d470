"""What a shop says outside its chats: on its pages, in the spelling of its country."""

from __future__ import annotations

from typing import Any

from babel import Locale

from booking.phones import pretty
from booking.shop import Shop
from locales import Say, render

SWISS_SPELLING = ("CH", "LI")


class Voice:
    """A shop's pages in one language."""

    def __init__(self, shop: Shop, language: str) -> None:
        self.shop = shop
        self.language = language
        regional = language == "de" and shop.country in SWISS_SPELLING
        self.tag = f"de-{shop.country}" if regional else language
        """For `lang`, and for the spelling: Switzerland writes no ß."""
        self.phone = pretty(shop.phone, shop.country)

    def say(self, key: str, **values: Any) -> str:
        """One text of `pages.ftl`; `$business` is filled."""
        said = Say(key, {"business": self.shop.name, **values})
        return render([said], language=self.tag, form="chat", zone=self.shop.zone).text

    def place(self, country: str) -> str:
        """A country by its name."""
        return str(Locale.parse(self.tag, sep="-").territories[country])

    def lines(self, key: str, **values: Any) -> tuple[str, ...]:
        return tuple(self.say(key, **values).splitlines())
