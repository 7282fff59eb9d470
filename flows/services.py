"""The shop's services and staff as a customer sees and names them."""

from __future__ import annotations

from collections.abc import Iterator

from booking.shop import Service
from flows.turn import Turn
from flows.words.normal import normal
from flows.words.pick import pick
from locales import Money, Names, Say, named


def price(service: Service, turn: Turn) -> Money | str:
    return Money(service.price, turn.desk.shop.currency) if service.price is not None else ""


def service_label(service: Service, turn: Turn) -> Say:
    args = {
        "name": named(Names(service.name)),
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
    others = [each for each in turn.desk.shop.languages if each != turn.language]
    for language in (turn.language, *others):
        for with_synonyms in (_synonyms, _names):
            called = list(with_synonyms(turn, language))
            chosen = pick(text, [name for name, _ in called])
            if chosen is not None:
                return language, called[chosen][1]
    return None


def _names(turn: Turn, language: str) -> Iterator[tuple[str, str]]:
    for service in turn.desk.shop.services.values():
        yield Names(service.name)[language], service.id


def _synonyms(turn: Turn, language: str) -> Iterator[tuple[str, str]]:
    """Every name of every service, those that customers use among them."""
    yield from _names(turn, language)
    for service in turn.desk.shop.services.values():
        for synonym in service.synonyms.get(language, ()):
            yield synonym, service.id


def named_staff(text: str, turn: Turn) -> str | None:
    """The one staff member whose name stands in the words, as in "Friday with Mia"."""
    said = f" {normal(text)} "
    found = [
        member.id for member in turn.desk.shop.staff.values() if f" {normal(member.name)} " in said
    ]
    return found[0] if len(found) == 1 else None
