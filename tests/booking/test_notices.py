from __future__ import annotations

import hashlib

from sqlalchemy import select

from booking.desk import Desk
from booking.privacy import notices
from booking.tables import notices as notices_table
from tests.office import START, Office

TEXT = "Datenschutz, Zoë’s Café: nur für Ihren Termin.\n"


async def test_a_text_can_be_shown_again_byte_for_byte(office: Office) -> None:
    def remember_twice(desk: Desk) -> str:
        notices.remember_text(desk, TEXT, "de", "telegram")
        return notices.remember_text(desk, TEXT, "de", "telegram")

    version = await office.desk(remember_twice)

    assert version == hashlib.sha256(TEXT.encode()).hexdigest() == notices.text_hash(TEXT)
    assert await office.desk(lambda desk: notices.shown_text(desk, version)) == TEXT
    assert await office.desk(lambda desk: notices.shown_text(desk, "0" * 64)) is None


def test_one_word_makes_another_version() -> None:
    assert notices.text_hash(TEXT) != notices.text_hash(TEXT.replace("nur", "auch"))


async def test_an_arrival_says_when_and_how_but_not_to_whom(office: Office) -> None:
    version = notices.text_hash(TEXT)
    number = await office.desk(
        lambda desk: notices.arrived(desk, version, "de", "telegram", "delivered")
    )

    row = await office.desk(lambda desk: desk.connection.execute(select(notices_table)).one())
    assert row._asdict() == {
        "shop_id": office.shop.id,
        "id": number,
        "text_hash": version,
        "language": "de",
        "channel": "telegram",
        "at": START,
        "how": "delivered",
    }
