from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from booking.desk import Desk
from booking.privacy import proof, retention, stoplist, years
from booking.privacy.proof import CUT, Anchor, Problem
from booking.tables import proof as entries
from booking.tables import proof_heads, stops
from reminders import gate, leases
from reminders.outbox import Purpose
from tests.office import Office
from tests.reminders.steps import lease

ADA, BEN = ("sms", "+493023125001"), ("telegram", "8841552093")


def verify(desk: Desk, *anchors: Anchor) -> Problem | None:
    return proof.verify(desk.connection, desk.keys, desk.shop.id, anchors)


def kinds(desk: Desk) -> list[str]:
    return list(desk.connection.scalars(select(entries.c.kind).order_by(entries.c.seq)))


async def forget(office: Office) -> dict[str, int]:
    gone = await office.desk(retention.forget)
    return {kind: gone[kind] for kind in ("proof", "stops") if gone[kind]}


async def record(office: Office, *kinds: str) -> None:
    for kind in kinds:
        await office.desk(lambda desk, kind=kind: proof.record(desk, kind, *ADA))


# The proof log ------------------------------------------------------------------------------------


async def test_proof_goes_three_years_after_the_end_of_its_year(office: Office) -> None:
    """In the shop's own time: in Berlin the year 2030 begins an hour earlier than in UTC."""
    await record(office, "notice.shown", "choice.reminder.no")
    office.now = datetime(2027, 1, 1, 0, 30, tzinfo=UTC)
    await record(office, "stop")

    office.now = datetime(2029, 12, 31, 22, 59, tzinfo=UTC)
    assert await forget(office) == {}
    office.now = datetime(2029, 12, 31, 23, 0, tzinfo=UTC)
    assert await forget(office) == {"proof": 2}

    assert await office.desk(kinds) == ["stop", CUT]
    assert await office.desk(verify) is None
    assert await forget(office) == {}


async def test_after_a_cut_the_chain_goes_on_and_is_cut_again(office: Office) -> None:
    anchors: list[Anchor] = []
    for year in range(2026, 2036):
        office.now = datetime(year, 6, 1, tzinfo=UTC)
        await record(office, "stop", "start")
        await forget(office)
        end = await office.desk(proof.anchor)
        assert end
        anchors.append(end)
        assert await office.desk(lambda desk: verify(desk, *anchors)) is None

    kept = ["stop", "start", CUT] * 4
    assert await office.desk(kinds) == kept, "three years and the present one"


async def test_a_log_in_which_nothing_happened_for_years_keeps_its_end(office: Office) -> None:
    await record(office, "stop", "start")

    office.pass_time(days=9 * 365)
    assert await forget(office) == {"proof": 2}

    assert await office.desk(kinds) == [CUT]
    await record(office, "stop")
    assert await office.desk(verify) is None


async def test_much_is_cut_in_several_goes(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(years, "CUT_AT_ONCE", 2)
    await record(office, *["stop"] * 5)
    office.pass_time(days=9 * 365)

    assert [(await forget(office)).get("proof") for _ in range(3)] == [2, 2, 1]
    assert await office.desk(verify) is None


@pytest.fixture
async def cut(office: Office) -> Office:
    """Entries 3 and 4 of before, the note of the cut, and one after it: 3 to 6."""
    await record(office, "notice.shown", "choice.reminder.no")
    office.now = datetime(2029, 6, 1, tzinfo=UTC)
    await record(office, "stop", "start")
    office.now = datetime(2030, 1, 1, tzinfo=UTC)
    await forget(office)
    await record(office, "stop")
    assert await office.desk(verify) is None
    return office


def of(seq: int) -> Any:
    return entries.c.seq == seq


TAMPERED: dict[str, tuple[Any, Problem]] = {
    "more was cut": (delete(entries).where(of(3)), Problem(3, "missing")),
    "the cut is said to be later": (
        update(entries).where(of(5)).values(trigger="3"), Problem(4, "missing")
    ),
    "the cut is said to be earlier": (
        update(entries).where(of(5)).values(trigger="1"), Problem(2, "missing")
    ),
    "the cut is said to be after other entries": (
        update(entries).where(of(5)).values(text_hash="f" * 64), Problem(3, "out of place")
    ),
    "the cut is not a number": (
        update(entries).where(of(5)).values(trigger="none"), Problem(1, "missing")
    ),
    "the note of the cut is gone": (delete(entries).where(of(5)), Problem(1, "missing")),
    "an entry was changed": (
        update(entries).where(of(4)).values(kind="stop"), Problem(4, "changed")
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", TAMPERED)
async def test_tampering_is_found_after_a_cut_too(cut: Office, what: str) -> None:
    change, problem = TAMPERED[what]

    await cut.desk(lambda desk: desk.connection.execute(change) and None)

    assert await cut.desk(verify) == problem


async def test_nobody_cuts_without_the_key(cut: Office) -> None:
    """Everything is deleted, and a note says that this is as it should be."""

    def forge(desk: Desk) -> None:
        last = desk.connection.execute(select(entries).where(of(6))).one()._asdict()
        forged = last | {"kind": CUT, "trigger": "6", "text_hash": "f" * 64, "prev": "f" * 64}
        desk.connection.execute(delete(entries))
        desk.connection.execute(entries.insert().values(forged | {"seq": 7}))
        desk.connection.execute(update(proof_heads).values(seq=7, mac=forged["mac"]))

    await cut.desk(forge)

    assert await cut.desk(verify) == Problem(7, "changed")


# The do-not-contact list --------------------------------------------------------------------------


async def marks(office: Office) -> int:
    found = await office.desk(lambda desk: desk.connection.execute(select(stops)).all())
    return len(found)


async def test_a_mark_goes_three_years_after_it_was_last_needed(office: Office) -> None:
    for address in (ADA, BEN):
        await office.desk(lambda desk, to=address: stoplist.stop(desk, *to, source="customer"))
    office.now = datetime(2028, 2, 29, 9, tzinfo=UTC)
    await kept_back(office, BEN)

    office.now = datetime(2029, 11, 25, 8, 59, tzinfo=UTC)
    assert await forget(office) == {}
    office.now = datetime(2029, 11, 25, 9, tzinfo=UTC)
    assert await forget(office) == {"stops": 1}
    assert await office.desk(lambda desk: stoplist.stopped(desk, *BEN))
    office.now = datetime(2031, 3, 1, tzinfo=UTC)
    assert await forget(office) == {"stops": 1}


async def kept_back(office: Office, to: tuple[str, str]) -> None:
    """A message to them does not pass the gate, because of their mark."""
    await office.put("Hallo", channel=to[0], address=to[1], purpose=Purpose.CONFIRMATION)
    [leased] = await lease(office, channel=to[0])
    verdict = (await office.desk(lambda desk: gate.judged(desk, [leased])))[leased.id]
    assert verdict.refused == "stopped"
    await office.desk(lambda desk: leases.record_refused(desk, leased, verdict.refused))


async def test_the_mark_of_somebody_in_the_books_is_needed(office: Office) -> None:
    person = await office.person(BEN[1])
    await office.desk(lambda desk: stoplist.stop_person(desk, person, source="customer"))
    await office.appointment(person, days=7 * 365)

    office.pass_time(days=4 * 365)
    assert await forget(office) == {}
    assert await office.desk(lambda desk: stoplist.stopped(desk, *BEN))


@pytest.mark.parametrize(
    ("moment", "years", "before"),
    [
        (datetime(2028, 2, 29, 9, tzinfo=UTC), 3, datetime(2025, 2, 28, 9, tzinfo=UTC)),
        (datetime(2028, 2, 29, 9, tzinfo=UTC), 4, datetime(2024, 2, 29, 9, tzinfo=UTC)),
        (datetime(2028, 3, 1, tzinfo=UTC), 1, datetime(2027, 3, 1, tzinfo=UTC)),
    ],
)
def test_years_are_counted_by_the_calendar(moment: datetime, years: int, before: datetime) -> None:
    assert years_before(moment, years) == before


years_before: Callable[[datetime, int], datetime] = years._years_before
