from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import delete, func, literal, select, update

from booking.desk import Desk
from booking.keys import PURPOSES, ShopKeys
from booking.privacy import proof
from booking.privacy.proof import Anchor, Problem
from booking.tables import proof as entries
from booking.tables import proof_heads, proof_ids
from tests.office import Office

ADA = ("sms", "+493023125001")
BEN = ("telegram", "8841552093")


def verify(desk: Desk, *anchors: Anchor) -> Problem | None:
    return proof.verify(desk.connection, desk.keys, desk.shop.id, anchors)


@pytest.fixture
async def log(office: Office) -> Office:
    """Six entries: Ada is shown the notice and chooses, Ben too, Ada stops, then is erased."""

    def live(desk: Desk) -> None:
        for address in (ADA, BEN):
            shown = {"direction": "out", "text_hash": "f" * 64, "locale": "de", "status": "sent"}
            proof.record(desk, "notice.shown", *address, provider_id=f"SM{address[1]}", **shown)
            proof.record(desk, "choice.reminder.no", *address, direction="in")
        proof.record(desk, "stop", *ADA, direction="in", trigger="word")
        proof.record(desk, "delete.done", *ADA)

    await office.desk(live)
    return office


async def tamper(office: Office, *changes: Any) -> None:
    for change in changes:
        await office.desk(lambda desk, change=change: desk.connection.execute(change) and None)


async def test_the_chain_stands_as_it_was_written(log: Office) -> None:
    assert await log.desk(verify) is None


async def test_an_empty_log_is_sound_and_has_no_anchor(office: Office) -> None:
    assert await office.desk(verify) is None
    assert await office.desk(proof.anchor) is None


async def test_an_entry_says_what_was_shown_when_and_how(log: Office) -> None:
    first = (await log.desk(lambda desk: proof.prove(desk, *ADA)))[0]

    assert first.seq == 1
    assert first.at == "2026-11-25T09:00:00.000Z"
    assert (first.kind, first.channel, first.direction) == ("notice.shown", "sms", "out")
    assert (first.text_hash, first.locale, first.status) == ("f" * 64, "de", "sent")
    assert first.actor == "customer"
    assert first.app


async def test_what_is_on_record_of_an_address_can_be_found_with_the_key_only(log: Office) -> None:
    adas = await log.desk(lambda desk: proof.prove(desk, *ADA))
    bens = await log.desk(lambda desk: proof.prove(desk, *BEN))
    log.keys = ShopKeys("salon", {purpose: bytes(32) for purpose in PURPOSES})

    assert [entry.seq for entry in adas] == [1, 2, 5, 6]
    assert [entry.seq for entry in bens] == [3, 4]
    assert await log.desk(lambda desk: proof.prove(desk, *ADA)) == []


async def test_the_log_holds_no_identity(log: Office) -> None:
    rows = await log.desk(lambda desk: repr(desk.connection.execute(select(entries)).all()))

    assert "23125001" not in rows
    assert BEN[1] not in rows


async def test_only_what_is_on_the_list_goes_on_record(office: Office) -> None:
    with pytest.raises(ValueError, match="Ada said hello"):
        await office.desk(lambda desk: proof.record(desk, "Ada said hello", *ADA))


# Tampering ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "column",
    [c for c in entries.c.keys() if c not in ("shop_id", "seq")],  # noqa: SIM118 - no dict
)
async def test_a_changed_letter_is_found(log: Office, column: str) -> None:
    changed = update(entries).where(entries.c.seq == 3)
    await tamper(log, changed.values({column: literal("x") + func.substr(entries.c[column], 2)}))

    assert await log.desk(verify) == Problem(3, "changed")


async def test_a_dropped_entry_is_named(log: Office) -> None:
    await tamper(log, delete(entries).where(entries.c.seq == 3))

    assert await log.desk(verify) == Problem(3, "missing")


async def test_the_first_entry_cannot_be_dropped_either(log: Office) -> None:
    await tamper(log, delete(entries).where(entries.c.seq == 1))

    assert await log.desk(verify) == Problem(1, "missing")


async def test_swapped_entries_are_found(log: Office) -> None:
    steps = [(3, 99), (4, 3), (99, 4)]
    await tamper(log, *(update(entries).where(entries.c.seq == a).values(seq=b) for a, b in steps))

    assert await log.desk(verify) == Problem(3, "changed")


async def test_an_entry_of_another_history_does_not_fit_in(log: Office) -> None:
    """A branch written with the right key, as from a restored backup, then mixed in."""
    end = await log.desk(proof.anchor)
    await log.desk(lambda desk: proof.record(desk, "start", *ADA))
    await log.desk(lambda desk: proof.record(desk, "start", *ADA))
    later = await log.desk(lambda desk: desk.connection.execute(select(entries)).all()[-1])
    assert end
    await tamper(
        log,
        delete(entries).where(entries.c.seq > end.seq),
        update(proof_heads).values(seq=end.seq, mac=end.mac),
    )
    await log.desk(lambda desk: proof.record(desk, "stop", *ADA))
    await tamper(
        log,
        entries.insert().values(later._asdict()),
        update(proof_heads).values(seq=later.seq, mac=later.mac),
    )

    assert await log.desk(verify) == Problem(8, "out of place")


async def test_a_tail_that_was_cut_off_shows_at_the_head(log: Office) -> None:
    await tamper(log, delete(entries).where(entries.c.seq > 4))

    assert await log.desk(verify) == Problem(5, "cut off")


async def test_a_tail_cut_off_with_its_head_shows_against_an_anchor(log: Office) -> None:
    kept = await log.desk(proof.anchor)
    assert kept
    rows = await log.desk(lambda desk: desk.connection.execute(select(entries)).all())
    await tamper(
        log,
        delete(entries).where(entries.c.seq > 4),
        update(proof_heads).values(seq=4, mac=rows[3].mac),
    )

    assert await log.desk(verify) is None  # nothing inside shows it
    assert await log.desk(lambda desk: verify(desk, kept)) == Problem(5, "cut off")


async def test_a_chain_written_anew_shows_against_an_anchor(log: Office) -> None:
    kept = await log.desk(proof.anchor)
    assert kept
    await tamper(log, delete(entries), delete(proof_heads), delete(proof_ids))
    for _ in range(7):
        await log.desk(lambda desk: proof.record(desk, "start", *BEN))

    assert await log.desk(verify) is None
    assert await log.desk(lambda desk: verify(desk, kept)) == Problem(6, "changed")


async def test_without_the_key_nobody_writes_an_entry_that_passes(log: Office) -> None:
    keys, log.keys = log.keys, ShopKeys("salon", {purpose: bytes(32) for purpose in PURPOSES})
    await log.desk(lambda desk: proof.record(desk, "start", *ADA))
    log.keys = keys

    assert await log.desk(verify) == Problem(7, "changed")


# The provider's ids -------------------------------------------------------------------------------


async def test_a_provider_id_can_be_checked_until_it_is_forgotten(log: Office) -> None:
    first = (await log.desk(lambda desk: proof.prove(desk, *ADA)))[0]
    kept = await log.desk(lambda desk: desk.connection.execute(select(proof_ids)).all())
    assert proof.salted(kept[0].salt, f"SM{ADA[1]}") == first.provider_id_hash

    await log.desk(lambda desk: proof.forget_provider_ids(desk, *ADA))

    left = await log.desk(lambda desk: desk.connection.execute(select(proof_ids)).all())
    assert [row.provider_id for row in left] == [f"SM{BEN[1]}"]
    assert await log.desk(verify) is None


# The head -----------------------------------------------------------------------------------------


async def test_the_head_is_touched_after_everything_else(office: Office) -> None:
    order: list[str] = []

    def turn(desk: Desk) -> None:
        proof.record(desk, "stop", *ADA)
        order.append("work")
        order.append(f"entries {desk.connection.scalar(select(func.count()).select_from(entries))}")

    await office.desk(turn)

    assert order == ["work", "entries 0"]
    assert await office.desk(proof.anchor)


async def test_a_turn_that_fails_leaves_nothing_on_record(office: Office) -> None:
    def turn(desk: Desk) -> None:
        proof.record(desk, "stop", *ADA)
        raise LookupError

    with pytest.raises(LookupError):
        await office.desk(turn)
    assert await office.desk(proof.anchor) is None


async def test_turns_at_the_same_time_make_one_chain(office: Office) -> None:
    def entry(n: int) -> Callable[[Desk], None]:
        return lambda desk: proof.record(desk, "stop", "telegram", str(n))

    await asyncio.gather(*(office.desk(entry(n)) for n in range(20)))

    assert await office.desk(verify) is None
    end = await office.desk(proof.anchor)
    assert end
    assert end.seq == 20


async def test_each_shop_has_a_chain_of_its_own(log: Office) -> None:
    log.shop = log.shop.model_copy(update={"id": "garage"})
    await log.desk(lambda desk: proof.record(desk, "stop", *ADA))

    assert (await log.desk(lambda desk: proof.prove(desk, *ADA)))[0].seq == 1
    assert await log.desk(verify) is None
