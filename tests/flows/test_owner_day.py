"""What the owner's day says of a service that needs an address, and of a sensitive one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from booking import diary, owners, people
from booking.desk import Desk
from booking.diary import Slot
from booking.owners import Owner
from tests.flows.counter import ADDRESS, Customer, open_desk

WEDNESDAY = datetime(2026, 11, 25, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))


def _ada_books_a_house_call(desk: Desk) -> str:
    ada = Customer(desk)
    ada.has_notice()
    person = people.find(desk, ada.channel, ADDRESS[ada.channel])
    assert person
    people.rename(desk, person.id, "Ada")
    people.keep_detail(desk, person.id, "address", "Am See 3")
    number, held = diary.hold(desk, Slot("home", WEDNESDAY, "ben", 1))
    booked = diary.book(desk, held, person_id=person.id, held=number, remind=False)
    return booked.reference


@pytest.mark.parametrize(
    ("sensitive", "line"),
    [
        (False, "10:00 Hausbesuch, Ada (Ben) · {}\n– Am See 3"),
        (True, "10:00 Termin, Ada (Ben) · {}"),
    ],
)
def test_the_address_stands_below_unless_the_service_is_sensitive(
    line: str, *, sensitive: bool
) -> None:
    with open_desk() as desk:
        services = dict(desk.shop.services)
        services["home"] = services["home"].model_copy(update={"sensitive": sensitive})
        shop = desk.shop.model_copy(update={"services": services})
        reference = _ada_books_a_house_call(replace(desk, shop=shop))
        owners.appoint(desk, Owner("telegram", ADDRESS["telegram"], "de"))
        olga = Customer(replace(desk, shop=shop))

        olga.says("morgen")

        assert olga.text.endswith(line.format(reference))
