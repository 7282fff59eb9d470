"""What has become free goes to the waiting list: held for one person at a time, and offered.

Nothing is told when a time becomes free. It is looked up, like reminders are; so it does not
matter how that came about, and a crash loses nothing.

An offer goes out as a `change` (P9): a change of the diary that this person has asked to hear of.
It is unasked all the same, so neither STOP nor an address that has never answered lets it pass.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select

from booking import openings, waiting
from booking.appointments import Appointment
from booking.desk import Desk
from booking.errors import DeskError
from booking.offered import services_on
from booking.openings import Opening
from booking.privacy import stoplist
from booking.tables import contacts, messages, talks
from booking.times import cell_of
from booking.waiting import Entry
from locales import Choice, Say, called
from reminders import outbox
from reminders.outbox import Purpose, To
from reminders.policy import quiet_at
from reminders.telling import open_way, stopped_among, ways

IN_CONVERSATION = timedelta(minutes=10)
"""Somebody with a question open who wrote so lately is not asked another one."""
AFTER_REMINDER = timedelta(minutes=30)
SOON = timedelta(hours=3)
"""What begins so soon goes to whoever can be asked."""
A_DAY = timedelta(days=1)
AT_MOST = 3
"""Offers to one person in a day."""
WORDS = {
    openings.BOOKS: "waiting-offer",
    openings.PLAINLY: "waiting-offer-plain",
    openings.MOVES: "waiting-offer-sooner",
}


def tick(desk: Desk) -> int:
    """Offer whatever has become free; returns how many offers that makes."""
    openings.lapse(desk)
    if quiet_at(desk.now, desk.shop.reminders.quiet, desk.shop.zone):
        return 0
    entries = waiting.everybody(desk)
    return _Round(desk, entries).offer() if entries else 0


class _Round:
    """One look at the list; what is free is looked up once for wishes of a kind."""

    def __init__(self, desk: Desk, entries: Sequence[Entry]) -> None:
        self._desk, self._entries = desk, entries
        self._busy = openings.being_offered(desk)
        self._kept: list[tuple[datetime, Entry]] = []
        """What somebody gets who has just no ear for it; those after them wait a little."""
        self._free: dict[tuple[str, str, int], list[int]] = {}

    def offer(self) -> int:
        made = 0
        for entry in self._entries:
            if entry.person_id in self._busy:
                continue
            starts = self._starts(entry)
            if starts and self._offered(entry, starts):
                made += 1
                self._busy.add(entry.person_id)
                self._free.clear()
        return made

    def _starts(self, entry: Entry) -> list[datetime]:
        """What is free for a wish, and was not when they asked."""
        kind = _kind(entry)
        if kind not in self._free:
            alike = [each.wish for each in self._entries if _kind(each) == kind]
            first = min(wish.first_day for wish in alike)
            last = max(wish.last_day for wish in alike)
            self._free[kind] = waiting.free_cells(self._desk, entry.wish, first, last)
        new = waiting.newly_free(self._desk, entry, self._free[kind])
        return _likeliest_first(self._desk, entry, new) if new else []

    def _offered(self, entry: Entry, starts: Sequence[datetime]) -> bool:
        desk = self._desk
        to = _reachable(desk, entry)
        if to is None:
            return False
        no_ear = _talking(desk, to) or _reminded(desk, to)
        for start in _new_to_them(desk, entry, starts):
            if self._is_kept(start, entry):
                continue
            try:
                moves = openings.later_one(desk, entry, start)
            except DeskError:
                return False
            if no_ear:
                self._kept.append((start, entry))
                return False
            if opening := openings.hold(desk, entry, start, moves):
                message = _say(desk, to, entry, opening, moves)
                openings.offered(desk, opening, message)
                return True
        return False

    def _is_kept(self, start: datetime, entry: Entry) -> bool:
        """Whether somebody who asked sooner is to have it, unless it would be too late for them."""
        if start <= self._desk.now + SOON:
            return False
        return any(
            abs(start - kept) < _block(self._desk, first) and _alike(first, entry)
            for kept, first in self._kept
        )


def _alike(first: Entry, entry: Entry) -> bool:
    """Whether two wishes may be for the same place."""
    return "" in (first.wish.staff, entry.wish.staff) or first.wish.staff == entry.wish.staff


def _reachable(desk: Desk, entry: Entry) -> To | None:
    """Where to write to; None where the gate would refuse it. After STOP the wishes end.

    What is sensitive is offered only where it can be booked as well (P16).
    """
    person_id = entry.person_id
    known = [
        way
        for way in ways(desk, (person_id,)).get(person_id, ())
        if entry.wish.service in services_on(desk.shop, way.to.channel)
    ]
    if not known:
        return None
    to = open_way(known, stopped_among(desk, (known,)))
    if stoplist.stopped(desk, to.channel, to.address):
        waiting.leave_all(desk, person_id)
        return None
    proven = desk.connection.scalar(
        select(contacts.c.answered & contacts.c.reachable).where(
            contacts.c.shop_id == desk.shop.id,
            contacts.c.channel == to.channel,
            contacts.c.digest == desk.keys.address_digest(to.channel, to.address),
        )
    )
    return to if proven else None


def _talking(desk: Desk, to: To) -> bool:
    """Whether a question stands open that they were about to answer."""
    state = desk.connection.scalar(
        select(talks.c.state).where(
            talks.c.shop_id == desk.shop.id,
            talks.c.channel == to.channel,
            talks.c.digest == desk.keys.address_digest(to.channel, to.address),
            talks.c.at > desk.now - IN_CONVERSATION,
        )
    )
    return bool(state and state["flow"])


def _reminded(desk: Desk, to: To) -> bool:
    """Whether a reminder has just gone there, which the same numbers would answer."""
    return bool(
        desk.connection.scalar(
            select(messages.c.id)
            .where(
                messages.c.shop_id == desk.shop.id,
                messages.c.channel == to.channel,
                messages.c.digest == desk.keys.address_digest(to.channel, to.address),
                messages.c.purpose == Purpose.REMINDER.value,
                messages.c.made_at > desk.now - AFTER_REMINDER,
            )
            .limit(1)
        )
    )


def _kind(entry: Entry) -> tuple[str, str, int]:
    """Wishes of a kind are free at the same times."""
    return entry.wish.service, entry.wish.staff, entry.wish.seats


def _likeliest_first(desk: Desk, entry: Entry, new: Sequence[datetime]) -> list[datetime]:
    """Begin with the very times that somebody has given up, so that no gap is left before them.

    One appointment kept all starts busy that would overlap it; with it they come free in a row.
    """
    step = timedelta(minutes=desk.shop.rules.step)
    steps = (_block(desk, entry) - timedelta(minutes=1)) // step
    likely = []
    for start in new:
        if start - step in new:
            continue  # not the first of its row
        given_up = start + steps * step
        after_a_gap = cell_of(start - step) in entry.known and given_up in new
        likely.append(given_up if after_a_gap else start)
    return [*likely, *(start for start in new if start not in likely)]


def _block(desk: Desk, entry: Entry) -> timedelta:
    service = desk.shop.services[entry.wish.service]
    return timedelta(minutes=service.before + service.minutes + service.after)


def _new_to_them(desk: Desk, entry: Entry, starts: Sequence[datetime]) -> list[datetime]:
    """Without what overlaps a time they have left alone; and not all day long."""
    before = openings.offered_before(desk, entry)
    if sum(at > desk.now - A_DAY for _, at in before) >= AT_MOST:
        return []
    block = _block(desk, entry)
    return [start for start in starts if all(abs(start - other) >= block for other, _ in before)]


def _say(desk: Desk, to: To, entry: Entry, opening: Opening, moves: Appointment | None) -> int:
    shop = desk.shop
    args = {
        "business": shop.name,
        "service": called(shop.name_said(entry.wish.service)),
        "start": opening.starts_at,
        "staff": shop.staff_said(opening.staff),
        "until": opening.until,
        "old": moves.starts_at if moves else opening.starts_at,
    }
    answers = openings.answers(desk, opening, entry.wish.service)
    choices = tuple(Choice(f"/{verb} {opening.taker}", Say(f"waiting-{verb}")) for verb in answers)
    return outbox.put(
        desk,
        to,
        [Say(WORDS[answers], args, choices)],
        Purpose.CHANGE,
        expires_at=opening.until,
    )
