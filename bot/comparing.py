"""Once an hour: did every reminder that was due go out? If not, the owner hears it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from booking import marks
from booking.desk import Desk
from bot.shopfront import Shopfront
from locales import Say
from reminders.balance import GRACE, Balance, Shortfall, balance
from reminders.telling import tell_owners

FAR_ENOUGH = timedelta(hours=24)
"""How far the program looks back: what was missed longer ago helps nobody any more."""
NAMED = 5
"""So many appointments are named to the owner; a list of hundreds would not be read."""


async def compare(front: Shopfront) -> None:
    """Compare what became due since the last time, and tell the owner of a difference, once."""
    known = await front.storage.read(lambda connection: _compared(front.desk(connection)))
    until = front.clock() - GRACE
    since = max(known or until, until - FAR_ENOUGH)
    found = await front.storage.read(lambda c: balance(front.desk(c), since, until))
    await front.storage.transact(lambda c: _note(front.desk(c), known, until, found))
    front.balance = await front.storage.read(lambda c: last_day(front.desk(c)))
    front.wake()


def last_day(desk: Desk) -> Balance:
    """What became of the reminders of the last 24 hours."""
    until = desk.now - GRACE
    return balance(desk, until - FAR_ENOUGH, until)


def _compared(desk: Desk) -> datetime | None:
    return marks.noted(desk, marks.COMPARED)


def _note(desk: Desk, known: datetime | None, until: datetime, found: Balance) -> None:
    """Of several processes one tells it; a crash before the commit lets it be told later."""
    if marks.move(desk, marks.COMPARED, known=known, to=until) and found.short:
        tell_owners(desk, told(found))


def told(found: Balance) -> Say:
    """The difference in one sentence, with the appointments whose customers were not reached."""
    return Say(
        "owner-reminders-short",
        {
            "due": found.due,
            "missing": len(found.short),
            "appointments": ", ".join(_named(found.short)),
            "more": max(0, len(found.short) - NAMED),
        },
    )


def _named(short: Sequence[Shortfall]) -> list[str]:
    soonest = sorted(short, key=lambda each: each.starts_at)
    return [each.reference for each in soonest[:NAMED]]
