"""A day on which both platforms fail in every way in turn: all that is of use still comes, once.

The clock is moved through the day. Telegram cannot be asked what it has sent: where its answer was
lost, a message may come a second time. Twilio can, so there nothing does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from booking.desk import Desk
from bot.channels import sms as sms_module
from bot.demo.failures import Failure, Fault
from reminders import leases, outbox
from reminders.leased import Leased
from tests.hasty import calls_are_given_up
from tests.stories.conftest import Opening
from tests.stories.world import SHOPS, SmsUser, TelegramUser, World

Person = TelegramUser | SmsUser
Failing = Sequence[Sequence[Failure]]
"""What goes wrong at Telegram, and what at Twilio."""

TUESDAY_MORNING = datetime(2026, 11, 24, 9, tzinfo=UTC)
"""Ten o'clock in Hamburg; the day after is the one on which everything fails."""
LONG_DAYS = ("09:00-17:00", "09:00-21:00")
OWN_RULES = '\n[reminders]\nbefore = ["3 h"]\n\n[rules]\nlatest_change = "1 h"\n'

SERVER_FAILS = (
    (Failure(Fault.REFUSED, "sendMessage", status=502, times=3),),
    (Failure(Fault.REFUSED, "create", status=503, times=3),),
)
TIMES_OUT = (
    (
        Failure(Fault.LOST, "sendMessage"),
        Failure(Fault.HUNG, "sendMessage"),
    ),
    (Failure(Fault.LOST, "create"), Failure(Fault.HUNG, "create")),
)
TOO_MANY = (
    (Failure(Fault.REFUSED, "sendMessage", status=429, retry_after=1),),
    (Failure(Fault.REFUSED, "create", status=429, code=20429, times=2),),
)
ANSWERS_LOST = (
    (Failure(Fault.LOST, "sendMessage"),),
    (Failure(Fault.LOST, "create"),),
)
BREAKS_OFF = (
    (Failure(Fault.CLOSED, "sendMessage"), Failure(Fault.CLOSED_AFTER, "sendMessage")),
    (Failure(Fault.CLOSED, "create"), Failure(Fault.CLOSED_AFTER, "create")),
)
NOTHING_WORKS = (
    tuple(
        Failure(Fault.REFUSED, call, status=502, times=100_000)
        for call in ("sendMessage", "editMessageText", "sendDocument")
    ),
    (Failure(Fault.REFUSED, "*", status=503, times=100_000),),
)

REMINDED = re.compile(r"^Rad & Tat: (?:Erinnerung an Ihren Termin|Ihr Termin)")
TIME = re.compile(r"\d\d:\d\d")
DONE = {
    "Gebucht": re.compile(r"^(?:✅ )?Gebucht"),
    "Verschoben": re.compile(r"^(?:✅ )?Verschoben"),
    "Abgesagt": re.compile(r"^Abgesagt"),
}


@dataclass(frozen=True)
class Part:
    """What somebody wants with whom all this is tried: the time on Wednesday, and what is right."""

    telegram: str
    sms: str
    done: tuple[str, ...] = ()
    """What they did besides booking, and are told once."""
    moved_to: tuple[str, str] | None = None
    """On the next day, by Telegram and by SMS."""
    reminded: bool = True

    def right(self, channel: str) -> Counter[str]:
        """What they are to be told, each once."""
        telegram, sms = self.moved_to or (self.telegram, self.sms)
        time = telegram if channel == "telegram" else sms
        return Counter(("Gebucht", *self.done, *((time,) if self.reminded else ())))


PARTS = {
    "server fails": Part("12:00", "12:30"),
    "time-outs": Part("13:00", "13:30"),
    "too many": Part("14:00", "14:30"),
    "broken off": Part("15:00", "15:30"),
    "stale": Part("16:00", "16:30", reminded=False),
    "late": Part("17:00", "17:30"),
    "called off in silence": Part("18:00", "18:30", ("Abgesagt",), reminded=False),
    "moved": Part("19:00", "19:30", ("Verschoben",), ("15:00", "15:30")),
    "called off": Part("20:00", "20:30", ("Abgesagt",), reminded=False),
}
NEWCOMER = Part("10:00", "10:30")
"""Books on the day itself for the next."""
ANSWER_LOST = {("time-outs", "13:00"), ("broken off", "15:00"), ("moved", "Verschoben")}
"""What Telegram took in vain, as far as we could know, and may have been sent once more."""


async def test_a_day_of_failures_ends_with_the_right_messages(
    opening: Opening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = await opening(_shop(tmp_path), TUESDAY_MORNING)
    day = Day(world)
    for who, part in PARTS.items():
        await day.books(who, part)

    await day.until(25, "08:59")
    await day.reminds(SERVER_FAILS, "09:00", "09:30")
    await day.books("newcomer", NEWCOMER, among=SERVER_FAILS)
    with monkeypatch.context() as hasty:
        calls_are_given_up(hasty)
        await day.reminds(TIMES_OUT, "10:00", "10:30")
        await day.moves("moved", "15:00", "15:30", among=ANSWERS_LOST)
    await day.reminds(TOO_MANY, "11:00", "11:30")
    await day.calls_off("called off", among=SERVER_FAILS)
    await day.reminds(BREAKS_OFF, "12:00", "12:30")

    day.fails(NOTHING_WORKS)
    await day.until(25, "13:10")
    await day.calls_off("called off in silence")
    curious = await day.asks()
    await day.until(25, "14:00", "14:30", "15:00", "15:30", "16:10")
    day.fails(())
    await day.until(25, "16:21", "17:00", "17:30", "19:45")
    await day.until(26, "12:00", "12:30", "14:00")

    assert day.wrongly_told(PARTS | {"newcomer": NEWCOMER}) == []
    assert [person.chat for person in curious] == [[], []], "an answer hours late is of no use"


# The same, without what makes it end well ---------------------------------------------------------


def nothing_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    record = leases.record_failed

    def at_once(
        desk: Desk, leased: Leased, outcome: str, *, final: bool, retry_at: datetime
    ) -> None:
        record(desk, leased, outcome, final=True, retry_at=retry_at)

    monkeypatch.setattr(leases, "record_failed", at_once)


def nothing_expires(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outbox, "LASTS", dict.fromkeys(outbox.LASTS, timedelta(days=3)))


def twilio_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    async def knows_nothing(*asked: object) -> None:
        return None

    monkeypatch.setattr(sms_module.Sms, "recall", knows_nothing)


def as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    pass


@pytest.mark.parametrize(
    ("off", "wrong"),
    [
        (as_it_is, []),
        (nothing_is_tried_again, ["server fails", "broken off"]),
        (twilio_is_not_asked, ["broken off"]),
        (nothing_expires, ["curious"]),
    ],
)
async def test_without_its_devices_the_day_would_end_otherwise(
    opening: Opening,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    off: Callable[[pytest.MonkeyPatch], None],
    wrong: list[str],
) -> None:
    world = await opening(_shop(tmp_path), TUESDAY_MORNING)
    day, parts = Day(world), {who: PARTS[who] for who in ("server fails", "broken off")}
    for who, part in parts.items():
        await day.books(who, part)
    off(monkeypatch)

    await day.until(25, "08:59")
    await day.reminds(SERVER_FAILS, "09:00", "09:30")
    await day.reminds(BREAKS_OFF, "12:00", "12:30")
    day.fails(NOTHING_WORKS)
    curious = await day.asks()
    await day.until(25, "15:30")
    day.fails(())
    await day.until(25, "15:41", "16:00")

    late = ["curious"] if any(person.chat for person in curious) else []
    assert day.wrongly_told(parts) + late == wrong


class Day:
    """People by the part they play, one on each channel, and what goes wrong."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.telegram: dict[str, TelegramUser] = {}
        self.sms: dict[str, SmsUser] = {}

    def fails(self, what: Failing) -> None:
        """Let this go wrong next, and nothing else; a failure is used up by what fails."""
        platforms = (self._world.telegram.failures, self._world.twilio.failures)
        for platform in platforms:
            platform.clear()
        for platform, failures in zip(platforms, what, strict=False):
            for failure in failures:
                platform.add(replace(failure))

    async def until(self, day: int, *clocks: str) -> None:
        """Let the time come, stop by stop (local)."""
        for clock in clocks:
            hour, minute = map(int, clock.split(":"))
            moment = datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)
            await self._world.later(seconds=(moment - self._world.clock()).total_seconds())

    async def reminds(self, failures: Failing, *clocks: str) -> None:
        """At each of these times on Wednesday a reminder is due, and sending it goes wrong."""
        for clock in clocks:
            self.fails(failures)
            await self.until(25, clock)
            await self._tries()

    async def books(self, who: str, part: Part, *, among: Failing = ()) -> None:
        ada = self.telegram[who] = self._world.telegram_user("Ada")
        ben = self.sms[who] = self._world.sms_user()
        await self._among(among, lambda: ada.says(f"morgen {part.telegram}"))
        await self._among(among, lambda: ada.says("Ada"))
        await self._among(among, lambda: ada.taps("mit Erinnerung"))
        await self._among(among, lambda: ben.says(f"morgen {part.sms}"))
        await self._among(among, lambda: ben.says("1 Ben"))

    async def moves(self, who: str, by_telegram: str, by_sms: str, *, among: Failing) -> None:
        ada, ben = self.telegram[who], self.sms[who]
        await self._among(among, lambda: ada.says("verschieben"))
        await self._among(among, lambda: ada.says(f"morgen {by_telegram}"))
        await self._among(among, lambda: ada.taps("Ja, verschieben"))
        await self._among(among, lambda: ben.says("verschieben"))
        await self._among(among, lambda: ben.says(f"morgen {by_sms}"))
        await self._among(among, lambda: ben.says("1"))

    async def calls_off(self, who: str, *, among: Failing = ()) -> None:
        """In words, which can also be said where no question was seen."""
        for person in (self.telegram[who], self.sms[who]):
            await self._among(among, partial(person.says, "absagen"))
            await self._among(among, partial(person.says, "ja"))

    async def asks(self) -> Sequence[Person]:
        """Two people write for the first time."""
        people = (self._world.telegram_user("Eva"), self._world.sms_user())
        for person in people:
            await person.says("Hallo")
        return people

    def wrongly_told(self, parts: Mapping[str, Part]) -> list[str]:
        """Who was told otherwise than is right; Telegram may repeat what it took in vain."""
        return [who for who, part in parts.items() if not self._rightly(who, part)]

    def _rightly(self, who: str, part: Part) -> bool:
        heard, right = told(self.telegram[who]), part.right("telegram")
        again = heard - right
        return (
            told(self.sms[who]) == part.right("sms")
            and heard - again == right
            and {(who, what) for what in again} <= ANSWER_LOST
            and set(again.values()) <= {1}
        )

    async def _among(self, failures: Failing, deed: Callable[[], Awaitable[None]]) -> None:
        if failures:
            self.fails(failures)
        await deed()
        if failures:
            await self._tries()

    async def _tries(self) -> None:
        """As much time as the pauses before the next few tries."""
        for seconds in (3, 7, 10):
            await self._world.later(seconds=seconds)


def told(person: Person) -> Counter[str]:
    """What somebody was told of their appointment: what was done, or the time reminded of."""
    found: Counter[str] = Counter()
    for text in person.chat:
        found.update(what for what, words in DONE.items() if words.search(text))
        if REMINDED.search(text) and (time := TIME.search(text)):
            found[time[0]] += 1
    return found


def _shop(folder: Path) -> str:
    """The smallest shop there is, with longer hours, and reminders of the same day."""
    text = (SHOPS / "single.toml").read_text("utf-8").replace(*LONG_DAYS)
    file = folder / "single.toml"
    file.write_text(text + OWN_RULES, "utf-8")
    return str(file)
