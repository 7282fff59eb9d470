"""Which dates ahead a changed shop file has no place for."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from booking.misfits import Why, misfits
from booking.shop import load
from tests.office import Office

SALON = Path(__file__).parent.parent / "shops" / "salon.toml"


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("", "", None),
        ("price = 38\n", "price = 40\n", None),
        ("[services.cut]", "[services.trim]", Why.SERVICE),
        ("[staff.mia]", "[staff.pia]", Why.STAFF),
        ("price = 38\n", 'price = 38\nstaff = "ben"\n', Why.STAFF),
        ('thursday = ["09:00-12:30"', 'thursday = ["10:30-12:30"', Why.HOURS),
        ('closed = ["2026-12-24"', 'closed = ["2026-11-26", "2026-12-24"', Why.HOURS),
        ('name = "Mia"\n', 'name = "Mia"\nclosed = "2026-11-26"\n', Why.HOURS),
    ],
)
async def test_a_date_needs_its_service_its_person_and_open_hours(
    office: Office, tmp_path: Path, before: str, after: str, why: Why | None
) -> None:
    made = await office.appointment(await office.person(), days=1)
    text = SALON.read_text("utf-8")
    assert before in text
    file = tmp_path / "salon.toml"
    file.write_text(text.replace(before, after).replace('["mia", "leo"]', '["leo"]')
                    .replace('staff = "mia"\n', 'staff = "leo"\n'), "utf-8")  # fmt: skip
    office.shop = load(file)

    found = await office.desk(misfits)

    assert found == ([(made, why)] if why else [])


async def test_what_is_over_fits_for_ever(office: Office, tmp_path: Path) -> None:
    await office.appointment(await office.person(), days=1)
    file = tmp_path / "salon.toml"
    file.write_text(SALON.read_text("utf-8").replace("[services.cut]", "[services.trim]"), "utf-8")
    office.shop, office.now = load(file), office.now + timedelta(days=2)

    assert await office.desk(misfits) == []
