"""The shop's services as a customer sees and names them."""

from __future__ import annotations

from booking.shop import Service
from flows.turn import Turn
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
    if not any(letter.isalpha() for letter in text):
        return None
    services = list(turn.desk.shop.services.values())
    names = [Names(service.name)[turn.language] for service in services]
    chosen = pick(text, names)
    return services[chosen].id if chosen is not None else None
