"""What a service needs to know of a person, and what they answered."""

from __future__ import annotations

from booking import people
from booking.desk import Desk
from booking.offer import Field


def answer(desk: Desk, field: Field, person_id: int) -> str | None:
    """A person's answer to one question; a number that is known need not have been asked for."""
    if field.kind == "phone":
        return people.phone(desk, person_id)
    return people.detail(desk, person_id, field.id)


def given(desk: Desk, service: str, person_id: int) -> list[tuple[Field, str]]:
    """The answers of a person that a service needs, in the order of the shop file."""
    offered = desk.shop.services.get(service)
    asked = offered.fields if offered else ()
    found = [(field, answer(desk, field, person_id)) for field in asked]
    return [(field, value) for field, value in found if value]
