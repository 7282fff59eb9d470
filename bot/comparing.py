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
    known = await front.read(_compared)
    until = front.clock() - GRACE
    since = max(known or until, until - FAR_ENOUGH)
    found = await front.read(lambda desk: balance(desk, since, until))
    await front.write(lambda desk: _note(desk, known, until, found))
    front.balance = await front.read(last_day)
    front.wake()


async def recall(front: Shopfront) -> None:
    """At the start: what an earlier run has found stays known until the next look.

    Nothing that fell due since is judged yet; it may still be about to go out.
    """

    def found(desk: Desk) -> Balance:
        until = _compared(desk)
        return balance(desk, desk.now - GRACE - FAR_ENOUGH, until) if until else Balance()

    front.balance = await front.read(found)


def last_day(desk: Desk) -> Balance:
    """What became of the reminders of the last 24 hours."""
    until = desk.now - GRACE
    return balance(desk, until - FAR_ENOUGH, until)


def _compared(desk: Desk) -> datetime | None:
    return marks.noted(desk, marks.COMPARED)


def _note(desk: Desk, known: datetime | None, until: datetime, found: Balance) -> None:
    """Of several processes one tells it; a crash before the commit lets it be told later."""
    news = [each for each in found.short if not each.called]
    if marks.move(desk, marks.COMPARED, known=known, to=until) and news:
        tell_owners(desk, told(found.due, news))


def told(due: int, missing: Sequence[Shortfall]) -> Say:
    """The difference in one sentence, with the appointments whose customers were not reached."""
    return Say(
        "owner-reminders-short",
        {
            "due": due,
            "missing": len(missing),
            "appointments": ", ".join(_named(missing)),
            "more": max(0, len(missing) - NAMED),
        },
    )


def _named(short: Sequence[Shortfall]) -> list[str]:
    soonest = sorted(short, key=lambda each: each.starts_at)
    return [each.reference for each in soonest[:NAMED]]
