"""The shop's services and staff as a customer sees and names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from booking.shop import Service
from flows.turn import Turn
from flows.words.bounds import without_refused_days
from flows.words.lexicon import EVERYDAY, LEXICONS
from flows.words.near import errors, forgiven
from flows.words.normal import folded, normal
from flows.words.pick import glued, in_part, named_among, pick, scattered
from flows.words.seats import number
from flows.words.speech import SPEECHES
from locales import Money, Names, Say, named


def price(service: Service, turn: Turn, seats: int = 1) -> Money | Say | str:
    """What so many seats cost; empty where the shop names no price."""
    if service.price is None:
        return ""
    if not service.price:
        return Say("free-of-charge")
    return Money(service.price * seats, turn.desk.shop.currency)


def service_label(service: Service, turn: Turn) -> Say:
    args = {
        "name": named(service.name),
        "minutes": service.minutes,
        "price": price(service, turn),
    }
    return Say("service-label", args)


def named_service(text: str, turn: Turn) -> str | None:
    """The service that the customer's words name, if it is clear which; a number names none."""
    named_in = language_and_service(text, turn)
    return named_in[1] if named_in else None


def language_and_service(text: str, turn: Turn) -> tuple[str, str] | None:
    """The service that is named and the language of its name, the person's own tried first."""
    if not any(letter.isalpha() for letter in text):
        return None
    said = _INSTEAD_OF.sub(" ", without_refused_days(folded(text)))
    if several_named(said, turn):
        return None
    others = [each for each in turn.desk.shop.languages if each != turn.language]
    for language in (turn.language, *others):
        for with_synonyms in (_synonyms, _names):
            called = list(with_synonyms(turn, language))
            labels = [name for name, _ in called]
            if _only_begins(said, labels, language):
                continue
            for reading in (scattered, pick, glued, in_part):
                chosen = reading(said, labels)
                if chosen is not None:
                    return language, called[chosen][1]
    return None


def _only_begins(said: str, labels: Sequence[str], language: str) -> bool:
    """Whether it is but an everyday word with which a name begins: "was?" is not "Waschen"."""
    words = normal(said).split()
    if len(words) != 1 or not SPEECHES[language].coverage(words):
        return False
    return all(words[0] not in normal(label).split() for label in labels)


def several_named(text: str, turn: Turn) -> list[str]:
    """The services that are named, where they are more than one: "cut and colour"."""
    said = _INSTEAD_OF.sub(" ", folded(text))
    for language in turn.desk.shop.languages:
        called = list(_synonyms(turn, language))
        places = named_among(said, [name for name, _ in called])
        services = list(dict.fromkeys(called[place][1] for place in places))
        if len(services) > 1:
            return services
    return []


def how_often(text: str, turn: Turn) -> int | None:
    """How often a service is wished for at once, told by its plural: "two haircuts"."""
    words = normal(text).split()
    names = {normal(name) for code in LEXICONS for name, _ in _synonyms(turn, code)}
    for count, word in pairwise(words):
        if (many := number(count)) and any(_plural(word, of=name) for name in names):
            return many
    return None


def _plural(word: str, *, of: str) -> bool:
    return word != of and word.startswith(of[:-1]) and len(word) <= len(of) + LONGEST_ENDING


LONGEST_ENDING = 2


def unnamed(text: str, turn: Turn) -> str:
    """The words without the names of services: "change the tyres" is no wish to change a date."""
    shop = turn.desk.shop
    called = tuple(
        name for language in shop.languages for name, _ in _synonyms(turn, language) if " " in name
    )
    return _any_of(called).sub(ANY_SERVICE, folded(text)) if called else text


ANY_SERVICE = "xx"
"""Stands for a service's name, and means nothing in any language."""


@lru_cache(maxsize=256)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted({folded(name) for name in names}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def only_service(text: str, turn: Turn) -> str | None:
    """The service of which the text is the very name, or one that customers use."""
    said = normal(text)
    names = (each for code in turn.desk.shop.languages for each in _synonyms(turn, code))
    return next((service for name, service in names if normal(name) == said), None)


def _names(turn: Turn, language: str) -> Iterator[tuple[str, str]]:
    for service in turn.services.values():
        yield Names(service.name)[language], service.id


def _synonyms(turn: Turn, language: str) -> Iterator[tuple[str, str]]:
    """Every name of every service, those that customers use among them."""
    yield from _names(turn, language)
    for service in turn.services.values():
        for synonym in service.synonyms.get(language, ()):
            yield synonym, service.id


def named_staff(text: str, turn: Turn) -> str | None:
    """The one staff member whose name stands in the words, as in "Friday with Mia".

    "Dr. Beispiel" is enough for Dr. Eva Beispiel, and a long name may be misspelt.
    """
    said = f" {_INSTEAD_OF.sub('', normal(text))} "
    staff = {member.id: member.name for member in turn.desk.shop.staff.values()}
    found = [member for member, name in staff.items() if f" {_of_staff(name)[0]} " in said]
    found = found or [member for member, name in staff.items() if _called(name, said.split())]
    return found[0] if len(found) == 1 else None


_INSTEAD_OF = re.compile(
    r"\b(?:(?:an)?statt|instead of|au lieu (?:d[ '’e]|de la)|invece (?:di|che)|al posto di)"
    r"(?: (?:bei|with|avec|con|dr|frau|herrn?|der|dem|the|la|le|il))* ?\w+"
)
"""Names whom or what it shall not be: "with Leo instead of Mia"."""


def _called(name: str, said: list[str]) -> bool:
    """Whether one word of a name is among the words, unless it is an everyday word too."""
    return any(
        word in said or any(errors(each, word, 1) < 2 for each in said if forgiven(each, word))
        for word in _of_staff(name)[1]
    )


@lru_cache(maxsize=1024)
def _of_staff(name: str) -> tuple[str, tuple[str, ...]]:
    """A name from the shop file in normal words, and those that are no everyday words."""
    words = normal(name)
    long = [word for word in words.split() if len(word) >= SHORTEST_NAME]
    return words, tuple(word for word in long if word not in EVERYDAY)


SHORTEST_NAME = 3
"""Letters of a name's word; a title such as "Dr." is shorter."""
