"""Something to say: a text's key and its values. Language and form are chosen when it is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Money:
    """An amount in a currency (ISO 4217), written in the reader's manner when it is sent."""

    amount: Decimal
    currency: str


@dataclass(frozen=True)
class Names:
    """A shop's own word in the languages it gave: {"de": "Haarschnitt", "en": "Haircut"}."""

    by_language: Mapping[str, str]

    def __getitem__(self, language: str) -> str:
        """The word in that language, else in the first one the shop gave."""
        return self.by_language.get(language) or next(iter(self.by_language.values()))


# These two are made by the dozen in every turn; a frozen dataclass takes three times as long.
class Choice(NamedTuple):
    """One answer on offer. A value that begins with "/" is a command, good at any time."""

    value: str
    label: Say
    nav: bool = False
    """Turns the page rather than answers; shares the last row with its like."""


class Say(NamedTuple):
    """One thing to say, with the answers on offer below it."""

    key: str
    args: Mapping[str, Any] = _NOTHING
    """Each a str, int, aware datetime, date, Money, Names or another Say."""
    choices: tuple[Choice, ...] = ()
    columns: int = 1
    """How many choices stand side by side where the channel has buttons."""
    asking: str = ""
    """The question's number in the talk; a button that carries another one is stale."""
    asks_contact: bool = False
    """Show the platform's own "share my number" button, where it has one (P14)."""
    carries: str = ""
    """What goes along as a file where the channel takes files; made when it is sent."""
    draws: Mapping[str, Any] = _NOTHING
    """Plain values of a picture, which stands above the words where the channel shows pictures."""


@lru_cache(maxsize=1024)
def bare(key: str) -> Say:
    """A text without any value, as most labels are."""
    return Say(key)


def plain(text: str) -> Say:
    """The customer's or the shop's own words, unchanged in every language."""
    return Say("plain", {"text": text})


def named(by_language: Mapping[str, str]) -> Say:
    """The shop's own word, in the reader's language."""
    return Say("plain", {"text": Names(by_language)})


def called(name: Mapping[str, str] | None) -> Say:
    """A service by its name in each language; without one it is just an appointment."""
    return named(name) if name else Say("appointment")


def to_json(says: Sequence[Say]) -> list[Any]:
    """Plain JSON values, for the row in which a message waits."""
    return [_say_to_json(say) for say in says]


def from_json(stored: Sequence[Any]) -> list[Say]:
    return [_say_from_json(say) for say in stored]


def _say_to_json(say: Say) -> dict[str, Any]:
    small: dict[str, Any] = {"key": say.key}
    if say.args:
        small["args"] = {
            name: value if type(value) is str else _value_to_json(value)
            for name, value in say.args.items()
        }
    if say.choices:
        small["choices"] = [
            [choice.value, _label_to_json(choice.label), choice.nav] for choice in say.choices
        ]
    if say.columns != 1:
        small["columns"] = say.columns
    if say.asking:
        small["asking"] = say.asking
    if say.asks_contact:
        small["asks_contact"] = True
    if say.carries:
        small["carries"] = say.carries
    if say.draws:
        small["draws"] = dict(say.draws)
    return small


def _say_from_json(stored: Mapping[str, Any]) -> Say:
    if len(stored) == 1:
        return bare(stored["key"])
    return Say(
        stored["key"],
        {name: _value_from_json(value) for name, value in stored.get("args", {}).items()},
        tuple(
            Choice(value, _label_from_json(label), nav)
            for value, label, nav in stored.get("choices", ())
        ),
        stored.get("columns", 1),
        stored.get("asking", ""),
        stored.get("asks_contact", False),
        stored.get("carries", ""),
        stored.get("draws", {}),
    )


def _label_to_json(label: Say) -> Any:
    """Mostly it is words already, which stand for themselves."""
    words = label.args.get("text") if label.key == "plain" else None
    return words if type(words) is str else _say_to_json(label)


def _label_from_json(stored: Any) -> Say:
    return plain(stored) if type(stored) is str else _say_from_json(stored)


def _value_to_json(value: Any) -> Any:
    if isinstance(value, str | int):
        return value
    match value:
        case datetime():
            return {"moment": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case Money():
            return {"money": [str(value.amount), value.currency]}
        case Names():
            return {"names": dict(value.by_language)}
        case Say():
            return {"say": _say_to_json(value)}
    raise TypeError(f"{type(value).__name__} cannot be said")


def _value_from_json(stored: Any) -> Any:
    match stored:
        case {"moment": text}:
            return datetime.fromisoformat(text)
        case {"day": text}:
            return date.fromisoformat(text)
        case {"money": [amount, currency]}:
            return Money(Decimal(amount), currency)
        case {"names": by_language}:
            return Names(by_language)
        case {"say": say}:
            return _say_from_json(say)
    return stored
