"""The waiting list in the books: what suits a wish, how long it stays, and how it goes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from booking import diary, openings, waiting
from booking.desk import Desk
from booking.diary import Slot
from booking.errors import Unknown
from booking.openings import Opening
from booking.privacy import erase, retention
from booking.privacy.datamap import known
from booking.tables import people
from booking.waiting import Wish
from tests.booking.test_retention import count
from tests.office import Office

FRIDAY, SATURDAY = date(2026, 11, 27), date(2026, 11, 28)
THREE = datetime.fromisoformat("2026-11-27T15:00+01:00")
AFTERNOON = (12 * 60, 24 * 60)
FRIDAY_AFTERNOON = Wish("cut", "mia", 1, FRIDAY, FRIDAY, *AFTERNOON)


@pytest.mark.parametrize(
    ("local", "suits"),
    [
        ("2026-11-27T12:00", True),
        ("2026-11-27T11:59", False),
        ("2026-11-28T23:45", True),
        ("2026-11-29T12:00", False),
        ("2026-11-26T12:00", False),
    ],
)
def test_a_time_suits_a_wish_by_day_and_by_part_of_the_day(local: str, *, suits: bool) -> None:
    assert (
        Wish("cut", "", 1, FRIDAY, SATURDAY, *AFTERNOON).suits(datetime.fromisoformat(local))
        is suits
    )


async def offered(office: Office, person: int) -> Opening:
    """Three o'clock has come free and is kept for this person."""
    taken, _ = await office.desk(lambda desk: diary.hold(desk, Slot("cut", THREE, "mia")))
    await office.desk(lambda desk: waiting.join(desk, FRIDAY_AFTERNOON, person))
    await office.desk(lambda desk: diary.release(desk, taken))

    def offer(desk: Desk) -> Opening | None:
        return openings.hold(desk, waiting.everybody(desk)[0], THREE, None)

    made = await office.desk(offer)
    assert made
    return made


async def test_another_wish_for_the_same_service_takes_the_place_of_the_first(
    office: Office,
) -> None:
    person = await office.person()
    later = Wish("cut", "", 1, SATURDAY, SATURDAY)
    other = Wish("colour", "", 1, SATURDAY, SATURDAY)
    for wish in (FRIDAY_AFTERNOON, later, other):
        await office.desk(lambda desk: waiting.join(desk, wish, person))  # noqa: B023 - at once

    entries = await office.desk(lambda desk: waiting.of_person(desk, person))
    assert {entry.wish for entry in entries} == {later, other}


async def test_what_is_kept_for_somebody_is_theirs_until_it_lapses(office: Office) -> None:
    person = await office.person()
    opening = await offered(office, person)

    def standing(desk: Desk) -> Opening | None:
        return openings.standing(desk, person, opening.taker)

    assert await office.desk(standing) == opening
    assert await office.desk(lambda desk: openings.standing(desk, person, 1)) is None
    office.pass_time(minutes=10)
    assert await office.desk(standing) is None, "before anybody has noted that it lapsed"


async def test_erasure_takes_the_wish_along_and_frees_what_was_kept(office: Office) -> None:
    person = await office.person()
    opening = await offered(office, person)
    found = await office.desk(lambda desk: known(desk, person))
    assert found["waiting"][0]["service"] == "cut"
    assert found["openings"][0]["starts_at"] == THREE
    assert {row["taker"] for row in found["cells"]} == {opening.taker}

    await office.desk(lambda desk: erase.erase(desk, person))

    again = await office.desk(lambda desk: diary.hold(desk, Slot("cut", THREE, "mia")))
    assert again[1].staff == "mia"
    with pytest.raises(Unknown):
        await office.desk(lambda desk: waiting.by_id(desk, opening.waiting_id))


async def test_a_wish_goes_with_its_last_day_and_until_then_its_person_stays(
    office: Office,
) -> None:
    """Thirty days after the last appointment somebody is forgotten, unless they still wait."""
    person = await office.person()
    last = date(2027, 1, 15)
    await office.desk(lambda desk: waiting.join(desk, Wish("cut", "", 1, FRIDAY, last), person))
    office.now = datetime.fromisoformat("2027-01-15T23:59+01:00")
    await office.desk(retention.forget)
    assert await count(office, people) == 1
    office.now += timedelta(minutes=1)
    gone = await office.desk(retention.forget)

    assert (gone["waiting"], gone["people"]) == (1, 1)
