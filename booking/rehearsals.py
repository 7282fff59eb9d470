"""Rehearsals: wished for, taken up by one process, noted step by step, and gone at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, exists, select, update

from booking import owners
from booking.desk import Desk, insert_or, new_id
from booking.owners import Owner
from booking.prepared import Prepared
from booking.tables import rehearsals

WISHED, RUNNING, OVER = "wished", "running", "over"
OK, UNSURE, NONE, REFUSED, FAILED = "ok", "unsure", "none", "refused", "failed"
SHELL = "shell"
"""Stands in place of a channel for whoever asked at the command line."""
PREFIX = "rehearsal-"
"""How the ids of messages begin that nobody has really written."""
TAKEN_WITHIN = timedelta(minutes=1)
"""A wish that nobody took up by then is forgotten: a rehearsal must not come as a surprise."""
LEASE = timedelta(minutes=3)
"""Longer than any one thing in a rehearsal takes; one that was not heard of since is dead."""
READ_WITHIN = timedelta(minutes=10)


@dataclass(frozen=True)
class Step:
    """One thing that was tried, and what came of it."""

    name: str
    outcome: str
    code: str = ""

    @property
    def good(self) -> bool:
        return self.outcome not in (FAILED, REFUSED)


@dataclass(frozen=True)
class Part:
    """A rehearsal on one channel."""

    channel: str
    run: int
    """The same for all channels of one rehearsal."""
    state: str
    asks: bool
    """Who asked for it, and gets the report."""
    address: str
    language: str
    lifts: bool
    """The stop that stands is the rehearsal's own."""
    unmarks: bool
    """So is the mark that the address was erased."""
    steps: tuple[Step, ...]
    at: datetime
    until: datetime


def wish(desk: Desk, channel: str, address: str, language: str) -> int | None:
    """Note that a rehearsal is wanted; its number, or None while another one is under way."""
    if busy(desk):
        return None
    desk.connection.execute(delete(rehearsals).where(_here(desk)))
    run = new_id()
    asked = Owner(channel, address, language)
    _write(desk, asked, run, state=WISHED, asks=True, until=desk.now + TAKEN_WITHIN)
    return run


def withdraw(desk: Desk, run: int) -> None:
    desk.connection.execute(delete(rehearsals).where(_here(desk), rehearsals.c.run == run))


def busy(desk: Desk) -> bool:
    """Whether one is wished for or running."""
    under_way = exists().where(
        _here(desk), rehearsals.c.state.in_((WISHED, RUNNING)), rehearsals.c.until > desk.now
    )
    return bool(desk.connection.scalar(select(under_way)))


def anything(desk: Desk) -> bool:
    """Whether there is anything to look after; mostly there is not."""
    return bool(desk.connection.scalar(select(exists().where(_here(desk)))))


def take_up(desk: Desk) -> Part | None:
    """The wish, which is then this process's; None where there is none, or another took it."""
    wished = next((part for part in parts(desk) if part.state == WISHED), None)
    if wished is None or wished.until <= desk.now:
        return None
    taken = desk.connection.execute(
        update(rehearsals)
        .where(_here(desk), rehearsals.c.run == wished.run, rehearsals.c.state == WISHED)
        .values(state=RUNNING, until=desk.now + LEASE)
    )
    return wished if taken.rowcount == 1 else None


def begin(desk: Desk, owner: Owner, asked: Part, *, unmarks: bool) -> None:
    """From now on this chat or number plays a customer."""
    asks = asked.channel == owner.channel
    _write(desk, owner, asked.run, state=RUNNING, asks=asks, unmarks=unmarks)


def refuse(desk: Desk, channel: str, asked: Part, why: str) -> None:
    """On this channel nobody can play the customer."""
    asks = asked.channel == channel
    owner = Owner(channel, asked.address if asks else "", asked.language)
    _write(desk, owner, asked.run, state=OVER, asks=asks, steps=(Step("cast", REFUSED, why),))


def note(desk: Desk, part: Part, step: Step) -> None:
    """Write down what came of a step, for whoever follows."""
    steps = next(each.steps for each in parts(desk) if each.channel == part.channel)
    _change(desk, part, steps=[asdict(each) for each in (*steps, step)])


def alive(desk: Desk, run: int) -> None:
    """It goes on: nobody else is to take it for dead."""
    desk.connection.execute(
        update(rehearsals)
        .where(_here(desk), rehearsals.c.run == run)
        .values(until=desk.now + LEASE)
    )


def lapse(desk: Desk) -> None:
    """Nobody plays any more what was running: the process that did has died."""
    desk.connection.execute(
        update(rehearsals).where(_here(desk), rehearsals.c.state == RUNNING).values(until=desk.now)
    )


def over(desk: Desk, part: Part) -> None:
    _change(desk, part, state=OVER)


def end(desk: Desk, run: int) -> None:
    """Only whoever asked at the command line still reads it; all else goes."""
    if any(part.channel == SHELL for part in parts(desk)):
        desk.connection.execute(
            update(rehearsals)
            .where(_here(desk), rehearsals.c.run == run)
            .values(state=OVER, until=desk.now + READ_WITHIN, address=None, digest=None)
        )
        return
    withdraw(desk, run)


def forget(desk: Desk) -> None:
    """Drop wishes that nobody took up, and reports that nobody reads."""
    desk.connection.execute(
        delete(rehearsals).where(
            _here(desk), rehearsals.c.state != RUNNING, rehearsals.c.until <= desk.now
        )
    )


def stops_now(desk: Desk, part: Part) -> None:
    """The stop that comes next is the rehearsal's own, to be lifted at its end."""
    _change(desk, part, lifts=True)


def really_said(desk: Desk, channel: str, address: str) -> None:
    """The owner's own hand sent STOP or DELETE meanwhile: what that leaves behind must stay."""
    desk.connection.execute(
        update(rehearsals)
        .where(_here(desk), *_plays(desk, channel, address))
        .values(lifts=False, unmarks=False)
    )


def stop_is_played(desk: Desk, channel: str, address: str) -> bool:
    """Whether a stop that stands is only a part of a rehearsal: the shop still is to be told."""
    found = exists().where(_here(desk), *_plays(desk, channel, address), rehearsals.c.lifts)
    return bool(desk.connection.scalar(select(found)))


def listeners(desk: Desk, channel: str, address: str) -> list[Owner]:
    """Who of the shop is told what this address does: of a rehearsal only one chat."""
    everyone = owners.everyone(desk)
    digest = desk.keys.address_digest(channel, address)
    asked = {"shop": desk.shop.id, "channel": channel, "digest": digest}
    if not _PLAYED.value(desk.connection, asked):
        return everyone
    one = audience(parts(desk))
    return [owner for owner in everyone if one and _same(owner, one)]


_PLAYED = Prepared(
    select(
        exists().where(
            rehearsals.c.shop_id == bindparam("shop"),
            rehearsals.c.channel == bindparam("channel"),
            rehearsals.c.digest == bindparam("digest"),
            rehearsals.c.state == RUNNING,
        )
    )
)


def audience(run: Sequence[Part]) -> Part | None:
    """The chat that asked; for the command line the one that plays, rather a chat than a number."""
    known = [part for part in run if part.address]
    ranked = sorted(known, key=lambda part: (not part.asks, part.channel == "sms"))
    return next(iter(ranked), None)


def parts(desk: Desk) -> list[Part]:
    """The rehearsal as far as it is, the channels in order."""
    rows = desk.connection.execute(
        select(rehearsals).where(_here(desk)).order_by(rehearsals.c.channel.desc())
    )
    return [_read(desk, row) for row in rows]


def _read(desk: Desk, row: Any) -> Part:
    address = desk.keys.unseal("rehearsals.address", row.address) if row.address else ""
    steps = tuple(Step(**each) for each in row.steps)
    return Part(
        row.channel,
        row.run,
        row.state,
        row.asks,
        address,
        row.language,
        row.lifts,
        row.unmarks,
        steps,
        row.at,
        row.until,
    )


def _write(
    desk: Desk,
    owner: Owner,
    run: int,
    *,
    state: str,
    asks: bool,
    unmarks: bool = False,
    steps: Sequence[Step] = (),
    until: datetime | None = None,
) -> None:
    address = owner.address
    row = {
        "shop_id": desk.shop.id,
        "channel": owner.channel,
        "run": run,
        "state": state,
        "asks": asks,
        "digest": desk.keys.address_digest(owner.channel, address) if address else None,
        "address": desk.keys.seal("rehearsals.address", address) if address else None,
        "language": owner.language,
        "lifts": False,
        "unmarks": unmarks,
        "steps": [asdict(step) for step in steps],
        "at": desk.now,
        "until": until or desk.now + LEASE,
    }
    written = insert_or(desk, rehearsals).values(row)
    desk.connection.execute(
        written.on_conflict_do_update(index_elements=["shop_id", "channel"], set_=row)
    )


def _change(desk: Desk, part: Part, **values: Any) -> None:
    desk.connection.execute(
        update(rehearsals)
        .where(_here(desk), rehearsals.c.run == part.run, rehearsals.c.channel == part.channel)
        .values(**values)
    )


def _here(desk: Desk) -> ColumnElement[bool]:
    return rehearsals.c.shop_id == desk.shop.id


def _plays(desk: Desk, channel: str, address: str) -> tuple[ColumnElement[bool], ...]:
    return (
        rehearsals.c.channel == channel,
        rehearsals.c.digest == desk.keys.address_digest(channel, address),
        rehearsals.c.state == RUNNING,
    )


def _same(owner: Owner, part: Part) -> bool:
    return (owner.channel, owner.address) == (part.channel, part.address)
