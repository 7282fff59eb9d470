"""The week as a picture: what stands where, looked at by its colours."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from bot import week_picture
from bot.week_picture import BOOKED, CLOSED, CONFIRMED, LEFT, OFF, PAPER, drawn

NINE, NOON, SIX = 9 * 60, 12 * 60, 18 * 60


def week(lanes: int = 1, **first_day: Any) -> dict[str, Any]:
    empty: dict[str, Any] = {each: [[] for _ in range(lanes)] for each in ("open", "off", "booked")}
    days = [{"label": f"Tag {number}"} | empty for number in range(7)]
    days[0] = days[0] | first_day
    return {"lanes": ["Ä" * 40] * lanes, "days": days}


def colours(picture: bytes) -> set[str]:
    image = Image.open(BytesIO(picture)).convert("RGB")
    assert image.size == (week_picture.WIDTH, week_picture.HEIGHT)
    column = image.crop((LEFT + 6, week_picture.TOP, LEFT + 20, week_picture.HEIGHT))
    found = column.getcolors(maxcolors=column.width * column.height)
    assert found
    return {"#" + bytes(colour).hex() for _, colour in found}  # type: ignore[arg-type]


def test_open_hours_bookings_answers_and_blocks_have_their_colours() -> None:
    picture = drawn(
        week(
            open=[[[NINE, SIX]]],
            off=[[[NOON, NOON + 60]]],
            booked=[[[NINE, NINE + 60, 0], [NINE + 90, NOON, 1]]],
        )
    )

    assert {PAPER, OFF, BOOKED, CONFIRMED} <= colours(picture)


@pytest.mark.parametrize("lanes", [1, 3, 12])
def test_a_week_in_which_nothing_is_open_is_closed(lanes: int) -> None:
    shown = colours(drawn(week(lanes)))

    assert CLOSED in shown
    assert not {OFF, BOOKED, CONFIRMED} & shown


def test_who_is_away_all_night_makes_the_sheet_no_longer() -> None:
    by_day = drawn(week(open=[[[NINE, SIX]]], off=[[[0, 24 * 60]]]))

    assert PAPER not in colours(by_day) - {PAPER}
    assert OFF in colours(by_day)
