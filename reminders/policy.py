"""When what is due: a pure look at an appointment, the shop's rules and the time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from booking.appointments import BOOKED, Appointment
from booking.attendance import Promise
from booking.entry_reminders import Before, Quiet
from booking.standing import AGREE, ASKED, DECIDE, INSTEAD, NOT_SAID, UNANSWERED
from booking.terms import Reminders

AGAIN = "again"
"""The person is asked once more whether they come."""
NO_REMINDERS = NOT_SAID | {AGAIN}

BOOKED_AHEAD = timedelta(hours=1)
"""Who booked or moved less than this before the reminder would go out knows without it."""
LATEST_AIM = timedelta(hours=1)
"""So long before the appointment a reminder goes out at the latest."""
USELESS_AFTER = timedelta(minutes=30)
"""So long before the appointment one that was held up no longer helps anybody to come."""
BEFORE_QUIET = timedelta(minutes=15)
"""So long before the quiet hours goes what would have fallen into them."""
APART = timedelta(hours=3)
"""Of two reminders that fall closer together only the first goes out."""
EVENING = time(18)
"""When the owner hears, the day before, whom to call because no reminder arrived."""
TIME_TO_ANSWER = timedelta(hours=1)
NO_YES_YET = timedelta(hours=24)
"""After so long without a yes or a no the owner is asked once more."""
STILL_TOLD = timedelta(days=1)
"""So long after its date somebody hears that a request was not answered: late, but not never."""

Told = Mapping[str, datetime]
"""What was said of an appointment as it now stands, and when."""


@dataclass(frozen=True)
class Step:
    """One thing to be said or done, from one moment on until another."""

    kind: str
    at: datetime
    until: datetime


@dataclass(frozen=True)
class Outlook:
    """What is due now, and when to look again if nothing else changes."""

    due: str = ""
    """The kind of the step; empty when nothing is."""
    look_at: datetime | None = None
    """None: there will be nothing more to say."""


def outlook(
    appointment: Appointment,
    rules: Reminders,
    zone: ZoneInfo,
    *,
    told: Told,
    now: datetime,
    follows: str = "",
) -> Outlook:
    """Look at one appointment. Of several reminders that are due, only the latest is said.

    follows: what is to follow on a reminder that went nowhere (`unreached.follows`).
    """
    planned = steps(appointment, rules, zone, told)
    if follows and appointment.state == BOOKED and appointment.remind:
        planned += (_following(appointment, rules, zone, follows),)
    due, ahead = list[Step](), list[datetime]()
    for step in planned:
        if step.at > now < step.until:
            ahead.append(step.at)
        elif step.at <= now < step.until:
            due.append(step)
    if due and (awake := awake_again(now, rules.quiet, zone)) > now:
        due, ahead = [], [*ahead, awake]
    return Outlook(_first(due), min(ahead, default=None))


def steps(
    appointment: Appointment, rules: Reminders, zone: ZoneInfo, told: Told
) -> tuple[Step, ...]:
    """What is still to be said of an appointment that stands, whatever the time is now."""
    if appointment.state != BOOKED:
        return ()
    if not appointment.agreed:
        return tuple(_waits_for_yes(appointment, rules, zone, told))
    if not appointment.remind or ASKED in told:
        return ()
    reminded = _reminders(appointment, rules, zone)
    said = max([at for kind, at in told.items() if kind not in NOT_SAID], default=None)
    if said is None:
        return reminded
    reminded = tuple(step for step in reminded if said < step.at)
    if not rules.confirm or appointment.confirmed_at:
        return reminded
    asked = (step for step in _asked(appointment, rules, zone, said) if step.kind not in told)
    return (*reminded, *asked)


def promised(appointment: Appointment, rules: Reminders, zone: ZoneInfo) -> Promise:
    """What may be said of its reminders when an appointment is booked."""
    reminders = steps(appointment, rules, zone, {})
    if not reminders:
        return Promise()
    first = min(step.at for step in reminders)
    return Promise(first, _released(appointment, rules, zone) if rules.auto_release else None)


def _released(appointment: Appointment, rules: Reminders, zone: ZoneInfo) -> datetime | None:
    """When it becomes free if nobody answers: what is going to happen is played through.

    None where there is no time to ask again and leave an answer its time.
    """
    told: dict[str, datetime] = {}
    now = appointment.changed_at
    while seen := _next_step(appointment, rules, zone, told=told, now=now):
        now, kind = seen
        told[kind] = now
    in_time = AGAIN in told and told.get(DECIDE, now) <= appointment.starts_at - LATEST_AIM
    return told.get(DECIDE) if in_time else None


def _next_step(
    appointment: Appointment, rules: Reminders, zone: ZoneInfo, *, told: Told, now: datetime
) -> tuple[datetime, str] | None:
    """What is said next, and when, by a worker who looks in time."""
    while True:
        seen = outlook(appointment, rules, zone, told=told, now=now)
        if seen.due:
            return now, seen.due
        if seen.look_at is None:
            return None
        now = seen.look_at


def end_of_use(appointment: Appointment) -> datetime:
    """Until when a reminder of this appointment is worth sending."""
    return appointment.starts_at - USELESS_AFTER


def _first(due: list[Step]) -> str:
    """A reminder comes before a question, and of reminders only the latest is of use."""
    if not due:
        return ""
    reminders = [step for step in due if step.kind not in NO_REMINDERS]
    return max(reminders, key=lambda step: step.at).kind if reminders else due[0].kind


def _reminders(appointment: Appointment, rules: Reminders, zone: ZoneInfo) -> tuple[Step, ...]:
    # In UTC: elsewhere the two hours of a clock-change night count as equal, and would be kept so.
    start, changed = (at.astimezone(UTC) for at in (appointment.starts_at, appointment.changed_at))
    return _planned(start, changed, rules.before, rules.quiet, zone)


@lru_cache(maxsize=512)
def _planned(
    start: datetime,
    changed: datetime,
    before: tuple[Before, ...],
    quiet: Quiet | None,
    zone: ZoneInfo,
) -> tuple[Step, ...]:
    """Kept, since an appointment is looked at again when something has been said of it."""
    planned: list[Step] = []
    last: tuple[datetime, Before] | None = None
    aimed = (
        (_aimed(_wished(start, rule, zone), start, quiet, zone), place, rule)
        for place, rule in enumerate(before)
    )
    for at, _, rule in sorted(aimed):
        if changed > at - BOOKED_AHEAD:
            continue
        if last and at - last[0] < APART and not _as_written(at - last[0], last[1], rule):
            continue
        last = at, rule
        planned.append(Step(rule.kind, at, start - USELESS_AFTER))
    return tuple(planned)


def _as_written(apart: timedelta, earlier: Before, later: Before) -> bool:
    """Whether a shop wants two reminders so close: both are spans, and no quiet hours moved any."""
    return bool(earlier.span and later.span) and apart == earlier.span - later.span


def _asked(
    appointment: Appointment, rules: Reminders, zone: ZoneInfo, said: datetime
) -> Iterator[Step]:
    """Asked again, then decided; each leaves time to answer what was said before.

    Where there is no time for both, the owner decides without another question.
    """
    start, answered = appointment.starts_at, said + TIME_TO_ANSWER
    decide = _aimed(start - rules.decide, start, rules.quiet, zone)
    again = _aimed(decide - (rules.ask_again - rules.decide), start, rules.quiet, zone)
    # Not so late that nothing could be decided of the date any more.
    yield Step(AGAIN, max(again, answered), start - TIME_TO_ANSWER)
    yield Step(DECIDE, max(decide, answered), start)


def _following(appointment: Appointment, rules: Reminders, zone: ZoneInfo, kind: str) -> Step:
    """At once by another way; a call is asked for in the evening before, or later at once."""
    start = appointment.starts_at
    if kind == INSTEAD:
        return Step(INSTEAD, appointment.made_at, end_of_use(appointment))
    eve = start.astimezone(zone).date() - timedelta(days=1)
    evening = datetime.combine(eve, EVENING, zone).astimezone(UTC)
    return Step(kind, _aimed(evening, start, rules.quiet, zone), start)


def _waits_for_yes(
    appointment: Appointment, rules: Reminders, zone: ZoneInfo, told: Told
) -> Iterator[Step]:
    """A day after the request, or sooner where it ends; not where it has just been made."""
    start, asked = appointment.starts_at, told.get(AGREE, appointment.changed_at)
    ends = lapses(appointment, rules, zone, asked)
    at = _aimed(min(asked + NO_YES_YET, ends - TIME_TO_ANSWER), start, rules.quiet, zone)
    if AGREE not in told and asked <= at - TIME_TO_ANSWER:
        yield Step(AGREE, at, start)
        ends = lapses(appointment, rules, zone, at)
    yield Step(UNANSWERED, ends, start + STILL_TOLD)


def lapses(appointment: Appointment, rules: Reminders, zone: ZoneInfo, asked: datetime) -> datetime:
    """When a request ends of which the owner was told last at that moment.

    Before its date comes near, so that the customer can still do something else; but the owner
    has an hour to answer, or half the time that is left.
    """
    start = appointment.starts_at
    near = _aimed(start - rules.decide, start, rules.quiet, zone)
    return max(near, asked + min(TIME_TO_ANSWER, (start - asked) / 2))


def _wished(start: datetime, rule: Before, zone: ZoneInfo) -> datetime:
    """By the wall's clock and calendar where the rule speaks of days, else in hours that pass."""
    if not rule.days and not rule.clock:
        return start - rule.span
    local = start.astimezone(zone)
    day = local.date() - timedelta(days=rule.days)
    return datetime.combine(day, rule.clock or local.time(), zone).astimezone(UTC)


def _aimed(wished: datetime, start: datetime, quiet: Quiet | None, zone: ZoneInfo) -> datetime:
    """Never so late that it is of no use, and earlier where it would disturb."""
    moment = min(wished, start - LATEST_AIM)
    span = quiet_span(moment, quiet, zone)
    return span[0] - BEFORE_QUIET if span else moment


def awake_again(now: datetime, quiet: Quiet | None, zone: ZoneInfo) -> datetime:
    """Now, or when the quiet hours end."""
    span = quiet_span(now, quiet, zone)
    return span[1] if span else now


def quiet_at(moment: datetime, quiet: Quiet | None, zone: ZoneInfo) -> bool:
    """Whether nothing is said unasked at a moment."""
    return quiet_span(moment, quiet, zone) is not None


def quiet_span(
    moment: datetime, quiet: Quiet | None, zone: ZoneInfo
) -> tuple[datetime, datetime] | None:
    """The quiet hours in which a moment lies."""
    return _quiet_span(moment.astimezone(UTC), quiet, zone) if quiet else None


@lru_cache(maxsize=1024)
def _quiet_span(moment: datetime, quiet: Quiet, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
    """Days are tried one by one: a local day has 23 or 25 hours twice a year. Kept, in UTC, since
    of every appointment it is asked whether it is quiet now."""
    today = moment.astimezone(zone).date()
    for day in (today, today - timedelta(days=1)):
        span = _quiet_hours(day, quiet, zone)
        if span[0] <= moment < span[1]:
            return span
    return None


@lru_cache(maxsize=512)
def _quiet_hours(day: date, quiet: Quiet, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Those that begin on a day. Kept, since many appointments are on the same days."""
    last = day + timedelta(days=quiet[1] <= quiet[0])
    begin, end = (
        datetime.combine(*each, zone).astimezone(UTC)
        for each in ((day, quiet[0]), (last, quiet[1]))
    )
    return begin, end
