"""When what is due, as tables, and as what holds for every rule on every day of the year."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from booking.appointments import CALLED_OFF, Appointment
from booking.entry_reminders import Before
from booking.standing import AGREE, CALL, DECIDE, INSTEAD, UNANSWERED
from booking.terms import Reminders
from reminders.policy import (
    AGAIN,
    BEFORE_QUIET,
    LATEST_AIM,
    Outlook,
    end_of_use,
    outlook,
    promised,
    quiet_at,
    steps,
)
from tests.dates import LONG_AGO, date_at

BERLIN = ZoneInfo("Europe/Berlin")
START = datetime(2026, 11, 27, 15, tzinfo=BERLIN)
HOUR = timedelta(hours=1)

A_DAY = Before("24 h", span=timedelta(hours=24))
TWO_HOURS = Before("2 h", span=timedelta(hours=2))
TWO_DAYS = Before("2 days", days=2)
EVENING = Before("day before 18:00", days=1, clock=time(18))
MORNING = Before("same day 08:00", clock=time(8))
NIGHT = (time(20), time(8))


def appointment(start: datetime = START, **changes: object) -> Appointment:
    return date_at(start.astimezone(UTC), **changes)


def rules(*before: Before, **more: object) -> Reminders:
    return Reminders().model_copy(update={"before": before or (A_DAY,), **more})


def local(month: int, day: int, hour: int, minute: int = 0, *, fold: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN, fold=fold)


def falls(start: datetime, *before: Before, **more: object) -> list[datetime]:
    found = steps(appointment(start), rules(*before, **more), BERLIN, {})
    return [step.at for step in found]


@pytest.mark.parametrize(
    ("before", "due"),
    [
        (timedelta(hours=24, seconds=1), ""),
        (timedelta(hours=24), "24 h"),
        (timedelta(hours=6), "24 h"),  # the program was away in between
        (timedelta(minutes=30), ""),
        (timedelta(0), ""),
        (timedelta(hours=-3), ""),
    ],
)
def test_a_reminder_is_due_from_its_time_until_it_is_of_no_use(before: timedelta, due: str) -> None:
    seen = outlook(appointment(), rules(), BERLIN, told={}, now=START - before)

    assert seen.due == due


@pytest.mark.parametrize(
    "changed",
    [
        {"remind": False},
        {"state": CALLED_OFF},
        {"changed_at": START - timedelta(hours=24, minutes=59)},
        {"changed_at": START - timedelta(hours=3)},
    ],
    ids=["not wished for", "called off", "booked just before", "moved that day"],
)
def test_nobody_is_reminded_of(changed: dict[str, object]) -> None:
    one = appointment(**changed)

    assert outlook(one, rules(), BERLIN, told={}, now=START - 20 * HOUR) == Outlook()


def test_each_kind_in_its_turn() -> None:
    several = rules(A_DAY, EVENING, MORNING, TWO_DAYS)
    told: dict[str, datetime] = {}
    order = []
    now = LONG_AGO
    while (seen := outlook(appointment(), several, BERLIN, told=told, now=now)).look_at:
        now = seen.look_at
        told[outlook(appointment(), several, BERLIN, told=told, now=now).due] = now
        order.append(now.astimezone(BERLIN))

    assert list(told) == ["2 days", "24 h", "day before 18:00", "same day 08:00"]
    assert order == [local(11, 25, 15), local(11, 26, 15), local(11, 26, 18), local(11, 27, 8)]


@pytest.mark.parametrize(
    ("start", "before", "at"),
    [
        (local(11, 27, 8), (EVENING, MORNING), [local(11, 26, 18)]),
        (local(11, 27, 20, 30), (A_DAY, EVENING), [local(11, 26, 18)]),
        (local(11, 27, 17), (A_DAY, EVENING), [local(11, 26, 17)]),
        (local(11, 27, 15), (A_DAY, EVENING), [local(11, 26, 15), local(11, 26, 18)]),
        # A shop that writes two spans wants two reminders, unless the quiet hours join them.
        (START, (Before("4 h", span=4 * HOUR), TWO_HOURS), [local(11, 27, 11), local(11, 27, 13)]),
        (local(11, 27, 8), (Before("4 h", span=4 * HOUR), TWO_HOURS), [local(11, 26, 19, 45)]),
    ],
)
def test_nobody_gets_two_reminders_almost_at_once(
    start: datetime, before: tuple[Before, ...], at: list[datetime]
) -> None:
    assert falls(start, *before) == [each.astimezone(UTC) for each in at]


def test_who_booked_after_the_first_of_two_gets_the_second() -> None:
    late = appointment(local(11, 27, 17), changed_at=local(11, 26, 16, 30).astimezone(UTC))

    (step,) = steps(late, rules(A_DAY, EVENING), BERLIN, {})

    assert step.kind == "day before 18:00"


def test_after_an_outage_only_the_latest_of_several_is_said() -> None:
    several, now = rules(A_DAY, EVENING, MORNING), local(11, 27, 9)

    assert outlook(appointment(), several, BERLIN, told={}, now=now).due == "same day 08:00"
    after = outlook(appointment(), several, BERLIN, told={"same day 08:00": now}, now=now)
    assert after == Outlook()


def test_what_an_older_release_said_under_another_name_is_not_said_again() -> None:
    told = {"day_before": START - 24 * HOUR}

    assert outlook(appointment(), rules(), BERLIN, told=told, now=START - 20 * HOUR) == Outlook()


def test_in_quiet_hours_after_an_outage_it_waits_for_the_morning_if_that_is_of_use() -> None:
    at_ten, at_night = local(11, 27, 10), local(11, 26, 23)

    seen = outlook(appointment(at_ten), rules(), BERLIN, told={}, now=at_night)
    assert seen == Outlook("", local(11, 27, 8))
    early = appointment(local(11, 27, 8, 15))
    seen = outlook(early, rules(), BERLIN, told={}, now=at_night)
    assert seen.due == ""
    assert outlook(early, rules(), BERLIN, told={}, now=local(11, 27, 8)) == Outlook()


def test_the_hour_that_comes_twice_is_quiet_only_the_first_time() -> None:
    """As Python compares them on one clock, both of these are the same moment."""
    quiet = (time(22), time(2, 30))
    first = datetime(2026, 10, 25, 2, 15, tzinfo=BERLIN)

    assert quiet_at(first, quiet, BERLIN)
    assert not quiet_at(first.replace(fold=1), quiet, BERLIN)


@pytest.mark.parametrize(
    ("start", "rule", "at"),
    [
        # The night from 28 to 29 March has 23 hours, that from 24 to 25 October 25.
        (local(3, 29, 10), A_DAY, local(3, 28, 9)),
        (local(3, 29, 10), Before("1 days", days=1), local(3, 28, 10)),
        (local(3, 29, 10), EVENING, local(3, 28, 18)),
        (local(3, 29, 10), MORNING, local(3, 29, 8)),
        (local(3, 30, 10), TWO_DAYS, local(3, 28, 10)),
        (local(10, 25, 10), A_DAY, local(10, 24, 11)),
        (local(10, 25, 10), Before("1 days", days=1), local(10, 24, 10)),
        (local(10, 25, 10), EVENING, local(10, 24, 18)),
        (local(10, 25, 10), MORNING, local(10, 25, 8)),
        (local(10, 26, 10), TWO_DAYS, local(10, 24, 10)),
        # Into the missing hour, and into the one that comes twice, where nobody sleeps.
        (local(3, 30, 2, 30), Before("1 days", days=1), local(3, 29, 3, 30)),
        (local(10, 26, 2, 30), Before("1 days", days=1), local(10, 25, 2, 30)),
        (local(10, 25, 4, 30), TWO_HOURS, local(10, 25, 2, 30, fold=1)),
    ],
)
def test_both_nights_in_which_the_clocks_change(
    start: datetime, rule: Before, at: datetime
) -> None:
    assert falls(start, rule, quiet=None) == [at.astimezone(UTC)]


@pytest.mark.parametrize(
    ("start", "rule", "at"),
    [
        (local(11, 27, 7), A_DAY, local(11, 25, 19, 45)),
        (local(11, 27, 21), A_DAY, local(11, 26, 19, 45)),
        (local(11, 27, 9), TWO_HOURS, local(11, 26, 19, 45)),
        (local(11, 27, 8, 30), MORNING, local(11, 26, 19, 45)),  # a minute later is of no use
        (local(11, 27, 9), MORNING, local(11, 27, 8)),
        (local(3, 29, 7), TWO_HOURS, local(3, 28, 19, 45)),
        (local(10, 25, 7), TWO_HOURS, local(10, 24, 19, 45)),
    ],
)
def test_what_would_disturb_goes_out_earlier(start: datetime, rule: Before, at: datetime) -> None:
    assert falls(start, rule) == [at.astimezone(UTC)]


def test_quiet_hours_may_lie_in_the_day() -> None:
    nap = (time(12), time(14, 30))

    assert falls(local(11, 27, 13), A_DAY, quiet=nap) == [local(11, 26, 11, 45)]
    assert falls(local(11, 27, 15), A_DAY, quiet=nap) == [local(11, 26, 15)]


CLOCKS = st.times().map(lambda at: at.replace(second=0, microsecond=0))
BEFORE = st.one_of(
    st.integers(1, 14 * 24).map(lambda hours: Before(f"{hours} h", span=hours * HOUR)),
    st.builds(
        lambda days, at: Before(f"{days} days before {at}", days=days, clock=at),
        st.integers(0, 14),
        CLOCKS,
    ),
    st.integers(1, 14).map(lambda days: Before(f"{days} days", days=days)),
)
ANY_NIGHT = st.tuples(CLOCKS, st.integers(5, 18 * 60)).map(
    lambda span: (
        span[0],
        (datetime.combine(START, span[0]) + timedelta(minutes=span[1])).time(),
    )
)
STARTS = st.integers(16, 350).flatmap(
    lambda day: st.integers(0, 24 * 60).map(
        lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=day, minutes=minutes)
    )
)


def rests(moment: datetime, quiet: tuple[time, time]) -> bool:
    """Whether a moment lies in quiet hours, told from the clock on the wall alone."""
    at, (begin, end) = moment.astimezone(BERLIN).time(), quiet
    return begin <= at < end if begin < end else at >= begin or at < end


@given(start=STARTS, rule=BEFORE, quiet=ANY_NIGHT)
@example(start=local(3, 29, 4).astimezone(UTC), rule=TWO_HOURS, quiet=(time(2, 10), time(3, 10)))
@example(start=local(10, 25, 5).astimezone(UTC), rule=TWO_HOURS, quiet=(time(2, 10), time(2, 40)))
def test_a_reminder_never_disturbs_and_never_comes_too_late(
    start: datetime, rule: Before, quiet: tuple[time, time]
) -> None:
    (wished,) = steps(appointment(start), rules(rule, quiet=None), BERLIN, {})
    (step,) = steps(appointment(start), rules(rule, quiet=quiet), BERLIN, {})

    assert step.at <= wished.at <= start - LATEST_AIM
    assert step.at < step.until
    if step.at != wished.at:
        day_and_two_hours = 26 * HOUR
        assert wished.at - step.at <= day_and_two_hours + BEFORE_QUIET
    if not _changes_clocks(step.at):
        assert not rests(step.at, quiet)


@given(
    start=STARTS,
    before=st.lists(BEFORE, max_size=4, unique_by=lambda rule: rule.kind),
    quiet=ANY_NIGHT,
    minutes=st.integers(0),
)
def test_whoever_looks_when_told_to_misses_nothing(
    start: datetime, before: list[Before], quiet: tuple[time, time], minutes: int
) -> None:
    """Whenever the first look is, the looks come to an end, and nothing is said twice."""
    one, own = appointment(start), rules(*before, quiet=quiet, confirm=True)
    now = start - timedelta(minutes=minutes % (20 * 24 * 60))
    told: dict[str, datetime] = {}
    for _ in range(20):
        seen = outlook(one, own, BERLIN, told=told, now=now)
        if seen.due:
            assert seen.due not in told
            assert now < (start if seen.due == DECIDE else end_of_use(one))
            told[seen.due] = now
            continue
        if seen.look_at is None:
            return
        assert seen.look_at > now
        now = seen.look_at
    raise AssertionError("the looks come to no end")


def _changes_clocks(moment: datetime) -> bool:
    near = {(moment + shift).astimezone(BERLIN).utcoffset() for shift in (-2 * HOUR, 2 * HOUR)}
    return len(near) > 1


def test_a_request_is_put_to_the_owner_once_more_and_ends_without_an_answer() -> None:
    asked = appointment(agreed=False, changed_at=local(11, 24, 22).astimezone(UTC))
    hasty = appointment(agreed=False, changed_at=local(11, 27, 9).astimezone(UTC))
    late = appointment(agreed=False, changed_at=local(11, 27, 11, 30).astimezone(UTC))
    last = appointment(agreed=False, changed_at=local(11, 27, 14).astimezone(UTC))

    found = [steps(one, rules(), BERLIN, {}) for one in (asked, hasty, late, last)]

    assert [[(step.kind, step.at) for step in each] for each in found] == [
        [(AGREE, local(11, 25, 19, 45)), (UNANSWERED, local(11, 27, 12))],
        [(AGREE, local(11, 27, 11)), (UNANSWERED, local(11, 27, 12))],
        [(UNANSWERED, local(11, 27, 12, 30))],
        [(UNANSWERED, local(11, 27, 14, 30))],
    ]
    told = {AGREE: local(11, 27, 14)}  # as it was after an outage
    (ends,) = steps(asked, rules(), BERLIN, told)
    assert (ends.kind, ends.at) == (UNANSWERED, local(11, 27, 14, 30))


def test_a_request_for_a_morning_ends_the_evening_before() -> None:
    early = local(11, 27, 8).astimezone(UTC)
    asked = appointment(agreed=False, changed_at=local(11, 24, 12).astimezone(UTC), starts_at=early)

    found = steps(asked, rules(), BERLIN, {AGREE: local(11, 25, 12)})

    assert [(step.kind, step.at) for step in found] == [(UNANSWERED, local(11, 26, 19, 45))]


def test_that_the_owner_was_asked_keeps_no_reminder_back() -> None:
    told = {AGREE: START - 23 * HOUR}

    assert outlook(appointment(), rules(), BERLIN, told=told, now=START - 20 * HOUR).due == "24 h"


# Unconfirmed dates --------------------------------------------------------------------------------

ASKING = {"confirm": True}


def test_who_does_not_answer_is_asked_again_and_then_it_is_the_owners_to_decide() -> None:
    one, own = appointment(), rules(**ASKING)
    told = {"24 h": local(11, 26, 15)}

    seen = outlook(one, own, BERLIN, told=told, now=local(11, 26, 15))
    assert seen == Outlook("", local(11, 27, 9))
    assert outlook(one, own, BERLIN, told=told, now=local(11, 27, 9)).due == AGAIN
    told[AGAIN] = local(11, 27, 9)
    seen = outlook(one, own, BERLIN, told=told, now=local(11, 27, 9))
    assert seen == Outlook("", local(11, 27, 12))
    assert outlook(one, own, BERLIN, told=told, now=local(11, 27, 12)).due == DECIDE
    told[DECIDE] = local(11, 27, 12)
    assert outlook(one, own, BERLIN, told=told, now=local(11, 27, 12)) == Outlook()


@pytest.mark.parametrize(
    ("own", "changes"),
    [({}, {}), (ASKING, {"confirmed_at": START - 20 * HOUR})],
    ids=["off by default", "confirmed"],
)
def test_nobody_is_asked_again(own: dict[str, object], changes: dict[str, object]) -> None:
    told = {"24 h": START - 24 * HOUR}

    seen = outlook(appointment(**changes), rules(**own), BERLIN, told=told, now=START - 20 * HOUR)

    assert seen == Outlook()


def test_nothing_is_decided_of_somebody_who_was_never_asked() -> None:
    late = appointment(changed_at=START - 5 * HOUR)

    assert outlook(late, rules(**ASKING), BERLIN, told={}, now=START - 2 * HOUR) == Outlook()


def test_there_is_always_time_to_answer() -> None:
    one, own, late = appointment(), rules(**ASKING), START - 90 * timedelta(minutes=1)

    seen = outlook(one, own, BERLIN, told={"24 h": late}, now=late)

    assert seen == Outlook("", (late + HOUR).astimezone(UTC))


@pytest.mark.parametrize(
    ("start", "rule", "released"),
    [
        (START, A_DAY, local(11, 27, 12)),
        (local(11, 27, 8), A_DAY, local(11, 26, 19, 45)),
        (START, Before("4 h", span=4 * HOUR), local(11, 27, 13)),  # an hour after asking again
        (START, Before("3 h", span=3 * HOUR), local(11, 27, 14)),
        (START, TWO_HOURS, None),
        (START, MORNING, local(11, 27, 12)),
        (local(11, 27, 11), MORNING, local(11, 27, 10)),
        (local(11, 27, 10), MORNING, None),
        (local(11, 27, 9), MORNING, None),
        (local(11, 27, 8, 30), MORNING, None),
    ],
)
def test_when_a_date_becomes_free_is_promised_as_it_will_happen(
    start: datetime, rule: Before, released: datetime | None
) -> None:
    one, own = appointment(start), rules(rule, confirm=True, auto_release=True)
    told: dict[str, datetime] = {}
    now = LONG_AGO
    while seen := outlook(one, own, BERLIN, told=told, now=now):
        if seen.due:
            told[seen.due] = now
        elif not seen.look_at:
            break
        now = seen.look_at or now

    assert promised(one, own, BERLIN).released_at == released
    if released:
        assert told[DECIDE] == released
        assert AGAIN in told


@pytest.mark.parametrize(
    ("start", "said", "decided"),
    [
        (local(11, 27, 10), local(11, 27, 8), local(11, 27, 9)),
        (START, local(11, 27, 13), local(11, 27, 14)),
    ],
)
def test_where_there_is_no_time_to_ask_again_the_owner_decides_at_once(
    start: datetime, said: datetime, decided: datetime
) -> None:
    one, told = appointment(start), {"same day 08:00": said}

    assert outlook(one, rules(**ASKING), BERLIN, told=told, now=decided).due == DECIDE


def test_questions_about_an_early_date_are_asked_the_evening_before() -> None:
    early, own = appointment(local(11, 27, 9)), rules(**ASKING)
    found = steps(early, own, BERLIN, {"24 h": local(11, 26, 9)})

    assert [(step.kind, step.at.astimezone(BERLIN)) for step in found] == [
        (AGAIN, local(11, 26, 16, 45)),
        (DECIDE, local(11, 26, 19, 45)),
    ]


@pytest.mark.parametrize(
    ("start", "now", "quiet", "due", "look_at"),
    [
        (START, local(11, 26, 15), NIGHT, "", local(11, 26, 18)),
        (START, local(11, 26, 18), NIGHT, CALL, None),
        (START, local(11, 27, 9), NIGHT, CALL, None),
        (START, local(11, 26, 15), (time(17), time(8)), "", local(11, 26, 16, 45)),
        (START, local(11, 26, 22), NIGHT, "", local(11, 27, 8)),
        (local(10, 25, 12), local(10, 24, 14), None, "", local(10, 24, 18)),
        (START, START, NIGHT, "", None),
    ],
)
def test_a_call_is_asked_for_in_the_evening_before_or_later_at_once(
    start: datetime, now: datetime, quiet: object, due: str, look_at: datetime | None
) -> None:
    said = {"24 h": start.astimezone(UTC) - 24 * HOUR}
    seen = outlook(appointment(start), rules(quiet=quiet), BERLIN, told=said, now=now, follows=CALL)

    assert seen == Outlook(due, look_at)


def test_what_goes_another_way_does_so_at_once_but_not_at_night() -> None:
    def seen(now: datetime) -> Outlook:
        said = {"24 h": local(11, 26, 15)}
        return outlook(appointment(), rules(), BERLIN, told=said, now=now, follows=INSTEAD)

    assert seen(local(11, 26, 15)).due == INSTEAD
    assert seen(local(11, 26, 21)) == Outlook("", local(11, 27, 8))
    assert seen(end_of_use(appointment())).due == ""


def test_nothing_follows_on_a_reminder_of_a_date_that_is_off() -> None:
    off = appointment(state=CALLED_OFF)
    assert outlook(off, rules(), BERLIN, told={}, now=START - HOUR, follows=CALL) == Outlook()
