"""The made-up people whom a visitor of the demo plays."""

from __future__ import annotations

import itertools

import phonenumbers

from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_chats import Person
from bot.demo.wire import Json

NAMES = (
    ("Ada", "Lindqvist"),
    ("Ben", "Moretti"),
    ("Clara", "Dubois"),
    ("Jonas", "Keller"),
    ("Mina", "Okafor"),
    ("Luca", "Brandt"),
    ("Nora", "Castelli"),
    ("Emil", "Fournier"),
)


class Visitors:
    """One customer with Telegram and one with plain SMS; each can be exchanged for a new one."""

    def __init__(self, telegram: TelegramStandIn, *, language: str) -> None:
        self._telegram = telegram
        self._names = itertools.cycle(NAMES)
        # The German regulator keeps 0176 04069 0 to 99 for films: they ring nowhere.
        self._numbers = (f"+49176040690{last:02d}" for last in itertools.cycle(range(100)))
        self.language = language
        self.number = next(self._numbers)
        self.person = self._new_person()

    def renew(self, phone: str) -> None:
        """Hand the phone, `telegram` or `sms`, to somebody whom the shop has never met."""
        if phone == "telegram":
            self.person = self._new_person()
            return
        self.number = next(self._numbers)

    def speak(self, language: str) -> None:
        """Set the language of the customer's app, which Telegram tells every bot."""
        self.language = language
        self.person.language_code = language

    def address(self, phone: str) -> str:
        """What the shop knows the phone by: the chat's id, or the number."""
        return str(self.person.id) if phone == "telegram" else self.number

    def shown(self) -> Json:
        name = f"{self.person.first_name} {self.person.last_name}"
        return {
            "telegram": {"id": self.person.id, "name": name},
            "sms": {"number": self.number, "name": spaced(self.number)},
        }

    def _new_person(self) -> Person:
        first, last = next(self._names)
        return self._telegram.add_person(
            first,
            last_name=last,
            username=f"{first}_{last}".lower(),
            language=self.language,
            phone=next(self._numbers),
        )


def spaced(number: str) -> str:
    """A number as people write it; anything else, such as a word for a sender, as it is."""
    if not number.startswith("+"):
        return number
    written = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(phonenumbers.parse(number), written)
