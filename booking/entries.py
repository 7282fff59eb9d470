"""The single entries of a shop file: how each is written, and what to write instead of a wrong one.

Entries are the types of the models in `shop`. What an entry needs to know of the rest of the file
(languages, country, who works there) reaches it as the validation context, a `Background`, so that
every mistake is found in one go, also beside others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, PlainValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from booking import phones

LANGUAGES = ("de", "en", "fr", "it")
"""What the house speaks."""
SLUG = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
"""Short names of shops, services, people: safe in addresses, buttons and deep links."""


@dataclass(frozen=True)
class Background:
    """What single entries need to know of the whole file, as far as the file says it rightly."""

    id: str
    folder: Path
    kind: str
    country: str
    zone: ZoneInfo
    languages: tuple[str, ...]
    staff: tuple[str, ...]
    rooms: tuple[str, ...]
    sensitive: tuple[str, ...]
    """Services that nobody else may learn of (P16)."""


def background(info: ValidationInfo) -> Background:
    """The rest of the file, for a validator."""
    if not isinstance(info.context, Background):
        raise TypeError("a shop is read by booking.shop.read, which knows the whole file")
    return info.context


def wrong(problem: str, remedy: str) -> PydanticCustomError:
    """A mistake in an entry and what to write instead, both in plain words."""
    return PydanticCustomError("entry", "{problem}", {"problem": problem, "remedy": remedy})


def nearest(word: object, known: Iterable[str]) -> str:
    """What was probably meant by a word that is not known."""
    by_small = {name.casefold(): name for name in known}
    close = get_close_matches(str(word).casefold(), by_small, n=1, cutoff=0.5)
    if close:
        return f'write "{by_small[close[0]]}"'
    return "write one of: " + ", ".join(by_small.values())


# Words ------------------------------------------------------------------------------------------


def _texts(value: object, info: ValidationInfo) -> dict[str, str]:
    offered = background(info).languages
    given = {offered[0]: value} if isinstance(value, str) else value
    if not isinstance(given, Mapping) or not given:
        raise wrong("is no text", f"write {_sample(offered, {})}")
    for language in given:
        if language not in LANGUAGES:
            raise wrong(f'"{language}" is no language of ours', nearest(language, LANGUAGES))
    words = {language: str(text).strip() for language, text in given.items()}
    if missing := [language for language in offered if not words.get(language)]:
        raise wrong(f"is missing in: {', '.join(missing)}", f"write {_sample(offered, words)}")
    return words


def _sample(languages: Iterable[str], words: Mapping[str, str]) -> str:
    pairs = [f'{language} = "{words.get(language) or "…"}"' for language in languages]
    return "{ " + ", ".join(pairs) + " }"


def _synonyms(value: object, info: ValidationInfo) -> dict[str, tuple[str, ...]]:
    given = {background(info).languages[0]: value} if isinstance(value, list) else value
    remedy = 'write { de = ["Schnitt", "Haare schneiden"], en = ["trim"] }'
    if not isinstance(given, Mapping):
        raise wrong("is no list of words per language", remedy)
    for language, words in given.items():
        if language not in LANGUAGES:
            raise wrong(f'"{language}" is no language of ours', nearest(language, LANGUAGES))
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise wrong(f'"{language}" has no list of words', remedy)
    return {language: tuple(words) for language, words in given.items()}


def _like(pattern: str, problem: str, remedy: str) -> Callable[[str], str]:
    def checked(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise wrong(f'"{value}" {problem}', remedy)
        return value

    return checked


def _web(pattern: str, problem: str, example: str) -> Callable[[str], str]:
    def checked(value: str) -> str:
        if re.fullmatch(pattern, value):
            return value
        host = re.fullmatch(r"(?:https?:/*)?([\w-]+(?:\.[\w-]+)+(?:/\S*)?)", value)
        raise wrong(f'"{value}" {problem}', f'write "{f"https://{host[1]}" if host else example}"')

    return checked


_SLUG = _like(
    SLUG.pattern,
    "is no short name",
    "write small letters, digits and dashes, 40 at most, such as hair-cut",
)
_LINE = _like(r"[^\r\n]*\S[^\r\n]*", "is empty or goes over several lines", "write one line")
_EMAIL = _like(r"[^@\s]+@[^@\s]+\.[^@\s.]+", "is no e-mail address", 'write "us@example.org"')
_URL = _web(r"https?://[^\s/]+\S*", "is no web address", "https://example.org")
_HTTPS = _web(r"https://[^\s/]+\S*", "is no https address", "https://example.org/privacy")
_BOT = _like(r"@?[A-Za-z][A-Za-z0-9_]{3,31}", "is no bot's user name", 'write "sonne_termin_bot"')
_SID = _like(r"AC[0-9a-fA-F]{32}", "is no account SID", 'write "AC" and 32 digits, from Twilio')
_SENDER = _like(
    r"\+[1-9]\d{6,14}|MG[0-9a-fA-F]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}",
    "is no sender",
    'write a number such as "+15005550006", or the SID of a messaging service ("MG…")',
)

Texts = Annotated[Mapping[str, str], PlainValidator(_texts)]
"""A text in every language that the shop offers; a plain one is in its first language."""
Synonyms = Annotated[Mapping[str, tuple[str, ...]], PlainValidator(_synonyms)]
Slug = Annotated[str, AfterValidator(_SLUG)]
# Not `str.strip` itself: Pydantic would read its signature word by word, each time anew.
Line = Annotated[str, AfterValidator(_LINE), AfterValidator(lambda line: line.strip())]
Email = Annotated[str, AfterValidator(_EMAIL)]
Website = Annotated[str, AfterValidator(_URL)]
SecureWebsite = Annotated[str, AfterValidator(_HTTPS)]
BotName = Annotated[str, AfterValidator(_BOT), AfterValidator(lambda name: name.removeprefix("@"))]
AccountSid = Annotated[str, AfterValidator(_SID)]
Sender = Annotated[str, AfterValidator(_SENDER)]


# Names of other parts of the file ----------------------------------------------------------------


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _staff(name: str, info: ValidationInfo) -> str:
    known, remedy = background(info).staff, f"add [staff.{name}] with the name"
    if name not in known:
        raise wrong(f'nobody called "{name}" works here', nearest(name, known) if known else remedy)
    return name


def _room(name: str, info: ValidationInfo) -> str:
    known, remedy = background(info).rooms, f"add [rooms.{name}] with its name"
    if name not in known:
        raise wrong(f'there is no room "{name}"', nearest(name, known) if known else remedy)
    return name


StaffName = Annotated[str, AfterValidator(_staff)]
RoomName = Annotated[str, AfterValidator(_room)]
OneOrMore = BeforeValidator(_listed)
"""A single entry may stand without brackets."""


# Money, numbers, files ---------------------------------------------------------------------------


HIGHEST_PRICE = 1_000_000
"""Of whatever currency; more is a slip of the keys."""


def _price(value: object) -> Decimal:
    remedy = "write price = 38 or price = 38.50, without a currency"
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise wrong("is no price", remedy)
    text = str(value).strip()
    if re.fullmatch(r"\d+,\d{1,2}", text):
        raise wrong(f'"{text}" has a comma', f"write price = {text.replace(',', '.')}")
    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise wrong(f'"{text}" is no price', remedy) from None
    if not amount.is_finite() or not 0 <= amount < HIGHEST_PRICE or amount != round(amount, 2):
        raise wrong(f"{text} is no price", remedy)
    return amount


def _phone(value: str, info: ValidationInfo) -> str:
    try:
        return phones.parse_phone(value, background(info).country)
    except phones.NotANumber:
        raise wrong(
            f'"{value}" is no telephone number that could exist',
            "write it with the country's code and without letters, such as +49 30 23125100",
        ) from None


def _mobile(value: str, info: ValidationInfo) -> str:
    try:
        return phones.parse_mobile(value, background(info).country)
    except phones.NotMobile:
        raise wrong(f'"{value}" receives no SMS', "write a mobile number") from None
    except phones.NotANumber:
        return _phone(value, info)


def _file(value: object, info: ValidationInfo) -> Path:
    if not isinstance(value, str) or not value.strip():
        raise wrong("is no file name", 'write "telegram-token.txt"; it lies beside this file')
    return background(info).folder / Path(value).expanduser()


Price = Annotated[Decimal, PlainValidator(_price)]
Phone = Annotated[str, AfterValidator(_phone)]
"""In E.164."""
Mobile = Annotated[str, AfterValidator(_mobile)]
"""In E.164, of a kind that receives SMS."""
FilePath = Annotated[Path, PlainValidator(_file)]
"""Relative to the folder of the shop file. Whether it exists is seen when it is needed."""
