"""A sender's steps, one at a time: borrow, begin, record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from reminders import leases
from reminders.leased import Leased
from tests.office import Office

MINUTE = timedelta(minutes=1)


async def lease(
    office: Office, *, channel: str = "telegram", limit: int = 20, **more: Any
) -> list[Leased]:
    return await office.desk(lambda desk: leases.lease(desk, channel, limit, MINUTE, **more))


async def begin(office: Office, leased: Leased) -> Leased:
    [begun] = await office.desk(lambda desk: leases.begin(desk, [leased], MINUTE))
    return begun


async def sent(office: Office, leased: Leased, provider_id: str = "901") -> None:
    await office.desk(
        lambda desk: leases.record_sent(desk, [(leased, provider_id)], lambda *args: None)
    )


async def failed(office: Office, leased: Leased, outcome: str = "network", **more: Any) -> None:
    ends: dict[str, Any] = {"final": False, "retry_at": office.now + MINUTE} | more
    await office.desk(lambda desk: leases.record_failed(desk, leased, outcome, **ends))


def words(taken: Iterable[Leased]) -> list[str]:
    return [str(leased.says[0].args["text"]) for leased in taken]
