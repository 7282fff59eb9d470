"""From things to say to one message in words: the reader's language, the channel's form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from locales.dates import say_day, say_moment
from locales.gsm7 import fold
from locales.money import say_money
from locales.say import Choice, Money, Names, Say
from locales.texts import BadText, Form, Texts, texts


class RenderedChoice(NamedTuple):
    """One answer on offer, in words."""

    label: str
    value: str
    nav: bool


class Rendered(NamedTuple):
    """One message as it goes out."""

    text: str
    choices: tuple[RenderedChoice, ...]
    columns: int
    asking: str
    asks_contact: bool
    carries: str = ""
    draws: Mapping[str, Any] = MappingProxyType({})


def render(says: Sequence[Say], *, language: str, form: Form, zone: ZoneInfo) -> Rendered:
    """Put several things to say into one message.

    Between them stands a blank line in a chat and a newline in an SMS; neighbours of the same key
    are lines of one list. The choices, with their columns, are those of the last that offers any,
    and so are the number of the question and the wish for a contact. Raises `BadText`.
    """
    voice = _Voice(texts(language), form, zone)
    offering = next((say for say in reversed(says) if say.choices), _NOTHING)
    return Rendered(
        voice.join(says),
        voice.offer(offering.choices),
        offering.columns,
        next((say.asking for say in reversed(says) if say.asking), ""),
        any(say.asks_contact for say in says),
        next((say.carries for say in says if say.carries), ""),
        next((say.draws for say in says if say.draws), {}),
    )


def numbered(choices: Iterable[RenderedChoice]) -> str:
    """The choices as an SMS offers them, each on a line of its own under its number.

    Commands are buttons only: nobody types them on SMS.
    """
    return "".join(
        f"\n{number} = {choice.label}"
        for number, choice in enumerate(choices, start=1)
        if not choice.value.startswith("/")
    )


def render_choices(
    choices: Iterable[Choice], *, language: str, form: Form, zone: ZoneInfo
) -> tuple[RenderedChoice, ...]:
    """The choices alone, as they will stand below their message. Raises `BadText`."""
    return _Voice(texts(language), form, zone).offer(choices)


_NOTHING = Say("plain", {"text": ""})


@dataclass(frozen=True)
class _Voice:
    """Who reads, and where."""

    texts: Texts
    form: Form
    zone: ZoneInfo

    def join(self, says: Sequence[Say]) -> str:
        pieces: list[str] = []
        for before, say in zip((_NOTHING, *says), says, strict=False):
            if pieces:
                pieces.append("\n" if self.form == "sms" or before.key == say.key else "\n\n")
            pieces.append(self.say(say))
        return self._finish("".join(pieces))

    def offer(self, choices: Iterable[Choice]) -> tuple[RenderedChoice, ...]:
        return tuple(
            RenderedChoice(self._finish(self.say(choice.label)), choice.value, choice.nav)
            for choice in choices
        )

    def say(self, say: Say) -> str:
        if say.key == "plain" and type(words := say.args["text"]) is str:
            return words  # as are all labels of a message that was put in
        text = self.texts.find(say.key, self.form)
        if not text.blanks:
            return self.texts.fill(text, say.args)
        try:
            values = {
                blank.name: self._value(say.args[blank.argument], blank.part)
                for blank in text.blanks
            }
        except (KeyError, ValueError) as wrong:
            raise BadText(f"{say.key}: {wrong}") from wrong
        return self.texts.fill(text, values)

    def _finish(self, text: str) -> str:
        return fold(text) if self.form == "sms" else text

    def _value(self, value: Any, part: str) -> str | int:
        if isinstance(value, str) and not part:
            return value
        short = self.form == "sms"
        match value:
            case datetime():
                return say_moment(value, self.texts.locale, self.zone, part=part, short=short)
            case date() if part in ("", "day", "short"):
                return say_day(value, self.texts.locale, short=short or part == "short")
            case _ if part:
                raise ValueError(f"a {type(value).__name__} has no {part}")
            case int():
                return value
            case Names():
                return value[self.texts.language]
            case Money():
                return say_money(value, self.texts.locale, by_code=short)
            case Say():
                return self.say(value)
        raise ValueError(f"{type(value).__name__} cannot be said")
