"""Whatever people write, tap and wait: no error, no double booking, nothing stored too early.

Hypothesis makes up short conversations of three people on two channels at a time, with words,
numbers, buttons old and new, commands, notices that do not arrive and jumps of the clock. It
starts from the same seed every time.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st
from sqlalchemy import select

from booking import people
from booking.appointments import BOOKED
from booking.columns import Privacy
from booking.desk import Desk
from booking.tables import appointments, cells, messages, metadata, talks
from flows.heard import Event
from tests.databases import Sqlite
from tests.stories.quiet_shop import TUESDAY, Arrived, QuietShop, quiet_shop

PEOPLE = (("telegram", "17"), ("telegram", "18"), ("sms", "+491713920017"))
WORDS = (
    "Hallo", "hi", "Ada Beispiel", "Li", "1", "2", "3", "4", "5", "6", "0", "99", "ja", "nein",
    "Termin", "Termine", "Haarschnitt morgen 15 Uhr", "Farbe", "Freitag", "Fr 15 Uhr", "13:00",
    "3.12.", "32.13.", "nächste Woche", "früher", "später", "zurück", "egal", "Mia", "absagen",
    "verschieben", "danke", "Hilfe", "english", "Deutsch", "Datenschutz", "STOP", "START",
    "LÖSCHEN", "Meine Daten bitte löschen", "mein Termin löschen", "abbrechen", "nochmal",
    "anderer Termin", "was wissen Sie über mich?", "", " ", "🙂", "x" * 300, "{name}", "<b>",
    "Robert'); DROP TABLE people;--", "haircut next tuesday 3pm", "mardi 10h", "domani alle 9",
    "statt Donnerstag lieber Freitag, gleiche Zeit", "ich kann morgen nicht", "komme 10 min später",
    "eine Stunde später", "ja, mit Erinnerung", "was kostet das?", "wo seid ihr?", "andere Woche",
    "kann mich jemand anrufen?", "der letzte", "nicht Montag", "lieber 16 Uhr", "blabla", "sure",
    "Sonnenallee 2, Berlin", "0171 3920017", "no", "yes", "/", "//", "*skip", "at:2026-11-27",
)  # fmt: skip
COMMANDS = (
    "/start", "/start cut", "/start braids", "/start owner_XXXX", "/book", "/mine", "/move",
    "/calloff", "/again", "/language", "/language fr", "/help", "/imprint", "/back", "/abort",
    "/stop", "/delete", "/privacy", "/access", "/owner", "/today", "/nonsense", "/calloff 12",
    "/wait", "/unwait", "/waiting", "/take 12", "/swap 12", "/pass", "Warteliste",
)  # fmt: skip

DECISIONS = (
    "STOP", "/stop", "START", "LÖSCHEN", "/delete", "Datenschutz", "zurück", "Termine", "absagen",
    "verschieben", "/book", "Freitag 15 Uhr",
)  # fmt: skip
"""Words that end or turn a conversation, which chance would pick too rarely."""

said = st.tuples(st.just("say"), st.sampled_from(WORDS + COMMANDS))
tapped = st.tuples(st.just("tap"), st.integers(0, 15))
fresh = st.tuples(st.just("fresh"), st.integers(0, 15))
waited = st.tuples(st.just("wait"), st.sampled_from((1, 9, 11, 60, 60 * 25, 60 * 24 * 8)))
shared = st.tuples(st.just("share"), st.booleans())
events = st.tuples(st.just("event"), st.sampled_from((Event.BLOCKED, Event.UNBLOCKED)))
lost = st.tuples(st.just("lost"), st.sampled_from(WORDS[:12]))
decided = st.tuples(st.just("say"), st.sampled_from(DECISIONS))
deeds = st.one_of(fresh, fresh, fresh, said, said, decided, tapped, waited, shared, events, lost)
steps = st.lists(st.tuples(st.integers(0, len(PEOPLE) - 1), deeds), min_size=8, max_size=24)


reached: Counter[str] = Counter()
"""What has been said in all conversations, by its key."""
MUST_REACH = {"notice", "book-held", "book-done-remind", "stale", "stop-done"}


@dataclass
class Talks:
    """People who talk at random, and what is on their screens."""

    shop: QuietShop
    screens: dict[str, list[Arrived]] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    """The addresses that the notice has reached since they were last unknown."""

    async def step(self, channel: str, address: str, deed: str, what: Any) -> None:
        screen = self.screens.setdefault(address, [])
        if deed == "wait":
            self.shop.now += timedelta(minutes=what)
            return
        await self.shop.hear(channel, address, **_heard(channel, deed, what, screen))
        await self.shop.look(lambda desk: check(desk, self.told))
        for arrived in await self.shop.deliver(arrives=deed != "lost"):
            self._seen(arrived)
        await self.shop.look(self._look)

    def _look(self, desk: Desk) -> None:
        check(desk, self.told)
        known = {address for channel, address in PEOPLE if people.find(desk, channel, address)}
        self.told &= known  # who was erased is a stranger again

    def _seen(self, arrived: Arrived) -> None:
        reached.update(arrived.keys)
        assert "sorry" not in arrived.keys, "the inbox had to apologise"
        self.screens.setdefault(arrived.leased.address, []).append(arrived)
        if arrived.leased.purpose == "notice":
            self.told.add(arrived.leased.address)

    async def finish(self, channel: str, address: str) -> None:
        """Answer whatever is asked until nothing is: that must come to an end."""
        for _ in range(PATIENCE):
            if not await self.shop.look(lambda desk: _asked(desk, channel, address)):
                return
            before = len(self.screens[address])
            await self.step(channel, address, *self._sensible(channel, address))
            if len(self.screens[address]) == before:
                await self.step(channel, address, "say", "Hallo")
        raise AssertionError(f"no end to it: {self.screens[address][-1:]}")

    def _sensible(self, channel: str, address: str) -> tuple[str, Any]:
        if not self.screens[address]:
            return "say", "Hallo"
        newest = self.screens[address][-1]
        if newest.rendered.asks_contact:
            return "share", True
        if not newest.rendered.choices:
            return "say", "Ada Beispiel"
        return ("fresh", 0) if channel == "telegram" else ("say", "1")


PATIENCE = 12
"""Sensible answers that every conversation must be content with."""


def _asked(desk: Desk, channel: str, address: str) -> str:
    digest = desk.keys.address_digest(channel, address)
    state = desk.connection.scalar(select(talks.c.state).where(talks.c.digest == digest))
    return str(state["flow"]) if state else ""


def _heard(channel: str, deed: str, what: Any, screen: Sequence[Arrived]) -> dict[str, Any]:
    """What reaches the inbox, as that channel would bring it."""
    if deed in ("fresh", "tap") and channel == "sms":
        return {"text": str(what)}
    buttons = [(tap, each) for each in screen for tap in each.taps]
    if deed == "fresh" and buttons:
        newest = buttons[-1][1]
        tap = newest.taps[what % len(newest.taps)]
        return {"tap": tap, "tapped": newest.provider_id}
    if deed == "tap" and buttons:
        tap, message = buttons[what * len(buttons) // 16]
        return {"tap": tap, "tapped": message.provider_id}
    if deed == "share":
        return {"phone": "+491713920018" if what else "", "foreign_contact": not what}
    if deed == "event" and channel == "telegram":
        return {"event": what}
    return {"text": str(what)}


# What must hold after every step ------------------------------------------------------------------


def check(desk: Desk, told: set[str]) -> None:
    _nothing_is_booked_twice(desk)
    _nobody_has_more_than_allowed(desk)
    _nothing_is_known_of_whom_no_notice_has_reached(desk, told)


def _nothing_is_booked_twice(desk: Desk) -> None:
    booked = desk.connection.execute(
        select(cells.c.lane, cells.c.cell, cells.c.taker).where(cells.c.held_until.is_(None))
    )
    by_lane = [tuple(row) for row in booked]
    assert len({(lane, cell) for lane, cell, _ in by_lane}) == len(by_lane)
    stand = select(appointments.c.id).where(appointments.c.state == BOOKED)
    taking = set(desk.connection.scalars(stand.where(appointments.c.ends_at > desk.now)))
    assert taking <= {taker for _, _, taker in by_lane}, "an appointment has its cells"
    rows = desk.connection.execute(select(appointments).where(appointments.c.state == BOOKED)).all()
    alone = [row for row in rows if not desk.shop.services[row.service].is_group]
    for one in alone:
        for other in alone:
            if one.id < other.id and one.staff == other.staff:
                assert one.ends_at <= other.starts_at or other.ends_at <= one.starts_at


def _nobody_has_more_than_allowed(desk: Desk) -> None:
    people = desk.connection.scalars(
        select(appointments.c.person_id).where(
            appointments.c.state == BOOKED, appointments.c.starts_at > desk.now
        )
    )
    assert all(n <= desk.shop.rules.open_bookings for n in Counter(people).values())


SPARED = ("stops", "claims", "owners", "withdrawals")
PERSONAL = (Privacy.IDENTITY, Privacy.CONTACT, Privacy.CONTENT)


def _nothing_is_known_of_whom_no_notice_has_reached(desk: Desk, told: set[str]) -> None:
    """No row about a person; in a reply still on its way, its words and the sealed address.

    Of whom was erased, besides, what is still to be taken off the platforms.
    """
    digests = {
        desk.keys.address_digest(channel, address)
        for channel, address in PEOPLE
        if address not in told
    }
    for table in metadata.sorted_tables:
        if "digest" not in table.c or table.name in SPARED:
            continue
        for row in desk.connection.execute(select(table).where(table.c.digest.in_(digests))):
            assert table.name in ("talks", "messages"), table.name
            assert row.person_id is None
            if table is talks:
                _only_choices(row.state)
            if table is messages and row.state not in ("waiting", "leased"):
                known = [c.name for c in table.c if c.info["privacy"] in PERSONAL]
                assert [row._mapping[name] for name in known] == [None] * len(known)


def _only_choices(state: Any) -> None:
    allowed = {"flow", "asked", "draft", "offered", "asking"}
    assert set(state) <= allowed
    assert "Ada Beispiel" not in str(state)
    assert "Robert" not in str(state)


# The test -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[asyncio.Runner, QuietShop]]:
    """One shop for all conversations: to open one takes longer than to hold one."""
    folder = tmp_path_factory.mktemp("talks")
    with Sqlite(folder).with_tables(folder) as url, asyncio.Runner() as runner:
        salon = quiet_shop(url, folder, shop="salon")
        yield runner, runner.run(salon.__aenter__())
        runner.run(salon.__aexit__(None, None, None))
    assert reached.keys() >= MUST_REACH, "or the conversations would show nothing"


@settings(max_examples=60, deadline=None, derandomize=True, database=None,
          phases=[Phase.generate], suppress_health_check=list(HealthCheck))  # fmt: skip
@given(steps=steps)
def test_no_conversation_goes_wrong(
    opened: tuple[asyncio.Runner, QuietShop], steps: list[tuple[int, tuple[str, Any]]]
) -> None:
    runner, shop = opened
    runner.run(_talk(shop, steps))


async def _talk(shop: QuietShop, steps: list[tuple[int, tuple[str, Any]]]) -> None:
    await shop.desk(_empty)
    shop.now = TUESDAY
    talking = Talks(shop)
    for place, deed in steps:
        note(f"{PEOPLE[place]} {deed}")
        await talking.step(*PEOPLE[place], *deed)
    for person in PEOPLE:
        if person[1] in talking.screens:
            await talking.finish(*person)


def _empty(desk: Desk) -> None:
    for table in reversed(metadata.sorted_tables):
        if table.name != "keys_used":
            desk.connection.execute(table.delete())
