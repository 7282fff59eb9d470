"""Opening hours of real days: lunch breaks, holidays, time off, both clock-change nights."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.countries import COUNTRIES, public_holidays
from booking.hours import fixed_spans, open_spans, room_spans
from booking.shop import Shop, load, read
from booking.times import Span, cell_of, moment_of, starts

SHOPS = Path(__file__).parent.parent / "shops"
SALON = load(SHOPS / "salon.toml")
MINIMAL = (SHOPS / "single.toml").read_text("utf-8")


def shop(**changes: str) -> Shop:
    """The smallest shop, with some lines replaced: shop(monday='"22:00-24:00"')."""
    text = MINIMAL
    for key, value in changes.items():
        if key in ("closed", "holidays", "timezone"):
            text = f"{key} = {value}\n{text}"
        elif f"{key} = " in text:
            old = next(line for line in text.splitlines() if line.startswith(f"{key} = "))
            text = text.replace(old, f"{key} = {value}")
        else:
            text = text.replace("[hours]\n", f"[hours]\n{key} = {value}\n")
    return read(text, id="single")


def on(day: date, shop: Shop, staff: str = "mia") -> list[str]:
    return shown(open_spans(shop, staff, day, day), shop.zone)


def shown(spans: list[Span], zone: ZoneInfo) -> list[str]:
    ends = [[moment_of(cell).astimezone(zone) for cell in span] for span in spans]
    return [f"{begin:%H:%M}-{end:%H:%M}" for begin, end in ends]


def hours_in(spans: list[Span]) -> float:
    return sum(end - begin for begin, end in spans) / 12


TUESDAY = date(2026, 12, 8)


def test_a_day_with_a_lunch_break() -> None:
    assert on(TUESDAY, SALON) == ["09:00-12:30", "13:30-18:00"]


def test_the_cells_are_those_of_the_local_time_in_utc() -> None:
    ((begin, _), _) = open_spans(SALON, "mia", TUESDAY, TUESDAY)

    assert begin == cell_of(datetime(2026, 12, 8, 9, tzinfo=ZoneInfo("Europe/Berlin")))


def test_a_weekday_that_the_file_does_not_name_is_closed() -> None:
    assert on(date(2026, 12, 6), SALON) == []


def test_own_hours_stand_instead_of_the_shops_on_the_days_they_name() -> None:
    assert on(TUESDAY, SALON, "leo") == []
    assert on(date(2026, 12, 12), SALON, "leo") == ["10:00-16:00"]
    assert on(date(2026, 12, 9), SALON, "leo") == ["09:00-12:30", "13:30-18:00"]


def test_a_public_holiday_is_closed_and_depends_on_the_region() -> None:
    womens_day = date(2027, 3, 8)
    berlin = shop(region='"Berlin"')
    hamburg = shop()

    assert on(womens_day, berlin, "ali") == []
    assert on(womens_day, hamburg, "ali") == ["09:00-17:00"]
    assert on(date(2027, 1, 1), hamburg, "ali") == []


@pytest.mark.parametrize("country", [*COUNTRIES, "ES", "GB"])
def test_the_holidays_are_the_librarys(country: str) -> None:
    """Though each country is looked for by itself."""
    for region in (None, *holidays.country_holidays(country).subdivisions):
        said = holidays.country_holidays(country, subdiv=region, years=2027)
        assert public_holidays(country, region, 2027) == frozenset(said)


def test_a_shop_may_stay_open_on_holidays() -> None:
    new_year = date(2027, 1, 1)
    swiss = load(SHOPS / "swiss.toml")

    assert on(new_year, shop(holidays="false"), "ali") == ["09:00-17:00"]
    assert on(date(2027, 1, 2), swiss, "urs") == ["08:00-11:00"]


def test_closed_days_and_hours_of_the_shop_always_win() -> None:
    assert on(date(2026, 12, 24), SALON) == []
    assert on(date(2026, 12, 29), SALON) == []
    assert on(date(2026, 12, 17), SALON) == ["09:00-12:30", "13:30-15:00", "18:00-20:00"]


def test_time_off_is_one_persons_own() -> None:
    wednesday = date(2026, 12, 2)

    assert on(wednesday, SALON, "leo") == []
    assert on(wednesday, SALON, "ben") == ["09:00-12:30", "13:30-18:00"]


def test_extra_hours_by_date() -> None:
    assert on(date(2026, 12, 20), SALON) == ["10:00-16:00"]


def test_extra_hours_also_open_a_holiday() -> None:
    christmas = date(2026, 12, 25)
    text = MINIMAL.replace("[staff.ali]", '[extra]\n2026-12-25 = "10:00-11:00"\n\n[staff.ali]')

    assert on(christmas, read(text, id="single"), "ali") == ["10:00-11:00"]


def test_extra_hours_of_the_shop_do_not_call_in_somebody_whose_own_hours_name_the_day() -> None:
    text = MINIMAL.replace(
        "[services.check]",
        '[staff.ali.hours]\nsunday = "closed"\n\n[staff.eva]\nname = "Eva"\n\n'
        '[extra]\n2026-12-13 = "10:00-11:00"\n\n[services.check]',
    )
    both = read(text, id="single")

    assert on(date(2026, 12, 13), both, "ali") == []
    assert on(date(2026, 12, 13), both, "eva") == ["10:00-11:00"]


def test_days_are_joined_at_midnight_only_where_both_are_open() -> None:
    night = shop(monday='"20:00-24:00"', tuesday='["00:00-02:00", "09:00-17:00"]')
    monday = date(2026, 11, 23)

    assert shown(open_spans(night, "ali", monday, monday + timedelta(days=1)), night.zone) == [
        "20:00-02:00",
        "09:00-17:00",
    ]


# Fixed dates --------------------------------------------------------------------------------------

COURSE_DAY = date(2026, 12, 5)


def test_who_gives_a_fixed_date_is_not_bookable_then() -> None:
    early = SALON.services["braids"].dates[0].replace(hour=11)
    course = SALON.services["braids"].model_copy(update={"dates": (early,)})
    moved = SALON.model_copy(update={"services": {**SALON.services, "braids": course}})

    assert on(COURSE_DAY, moved) == ["09:00-11:00", "13:30-14:00"]
    assert on(COURSE_DAY, moved, "ben") == ["09:00-14:00"]


def test_a_fixed_date_keeps_the_buffers_of_other_services_away() -> None:
    early = SALON.services["braids"].dates[0].replace(hour=11)
    course = SALON.services["braids"].model_copy(update={"dates": (early,)})
    moved = SALON.model_copy(update={"services": {**SALON.services, "braids": course}})
    opened = open_spans(moved, "mia", COURSE_DAY, COURSE_DAY)
    fixed = fixed_spans(moved, "mia", COURSE_DAY, COURSE_DAY)

    found = starts(opened, fixed, length=6, step=3, after=6)

    assert shown([(found[0], found[-1])], moved.zone) == ["09:00-13:30"]
    assert cell_of(early) - 12 in found
    assert cell_of(early) - 9 not in found


def test_a_fixed_date_takes_one_unit_of_its_rooms() -> None:
    course = SALON.services["braids"].model_copy(update={"rooms": ("wash",), "before": 15})
    roomy = SALON.model_copy(update={"services": {**SALON.services, "braids": course}})

    assert shown(room_spans(roomy, "wash", COURSE_DAY, COURSE_DAY), roomy.zone) == ["17:45-20:30"]
    assert room_spans(roomy, "heat", COURSE_DAY, COURSE_DAY) == []
    assert room_spans(roomy, "wash", date(2026, 12, 6), date(2026, 12, 11)) == []


# The nights on which the clock changes ------------------------------------------------------------

SPRING = date(2027, 3, 28)
AUTUMN = date(2026, 10, 25)


@pytest.mark.parametrize(("night", "hours"), [(SPRING, 23), (AUTUMN, 25), (date(2026, 11, 8), 24)])
def test_a_day_and_night_shop_is_open_for_all_hours_there_are(night: date, hours: int) -> None:
    always = shop(sunday='"00:00-24:00"')

    assert hours_in(open_spans(always, "ali", night, night)) == hours


@pytest.mark.parametrize(
    ("hours", "spring", "autumn"),
    [
        ("01:00-04:00", 2, 4),  # across the change
        ("03:00-05:00", 2, 2),  # after it
        ("01:00-02:30", 1, 1.5),  # ends in the hour that is skipped, or comes twice: the first
        ("02:30-05:00", 2, 3.5),  # begins in it
        ("02:15-02:45", 0, 0.5),  # lies in it
    ],
)
def test_hours_around_the_change(hours: str, spring: float, autumn: float) -> None:
    night = shop(sunday=f'"{hours}"')

    assert hours_in(open_spans(night, "ali", SPRING, SPRING)) == spring
    assert hours_in(open_spans(night, "ali", AUTUMN, AUTUMN)) == autumn


def test_time_off_until_an_hour_that_comes_twice_lasts_until_the_second() -> None:
    night = shop(sunday='"01:00-05:00"', closed='"2026-10-25 01:00-02:30"')

    assert hours_in(open_spans(night, "ali", AUTUMN, AUTUMN)) == 2.5


@given(
    begin=st.integers(0, 287),
    length=st.integers(1, 288),
    day=st.dates(date(2026, 1, 1), date(2028, 1, 1)),
    zone=st.sampled_from(["Europe/Berlin", "Australia/Lord_Howe", "America/Santiago", "UTC"]),
)
def test_somebody_who_only_looks_at_the_clock_on_the_wall_finds_the_same_hours(
    begin: int, length: int, day: date, zone: str
) -> None:
    end = min(begin + length, 288)
    span = f'"{begin // 12:02}:{begin % 12 * 5:02}-{end // 12:02}:{end % 12 * 5:02}"'
    here = shop(sunday=span, timezone=f'"{zone}"', holidays="false")
    day += timedelta(days=6 - day.weekday())

    found = {cell for a, b in open_spans(here, "ali", day, day) for cell in range(a, b)}

    midnight = cell_of(datetime.combine(day, datetime.min.time(), here.zone))
    for cell in range(midnight - 48, midnight + 350):
        wall = moment_of(cell).astimezone(here.zone)
        looks_open = wall.date() == day and begin <= (wall.hour * 60 + wall.minute) // 5 < end
        again = wall.replace(fold=0).utcoffset() != wall.replace(fold=1).utcoffset()
        assert (cell in found) == looks_open or again
