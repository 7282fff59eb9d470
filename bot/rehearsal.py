"""The rehearsal: a customer is played from booking to erasure, over the real channels."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from booking import casting, diary, people, rehearsals
from booking.appointments import by_id
from booking.desk import Desk
from booking.privacy import stoplist
from booking.privacy.datamap import known
from booking.rehearsals import FAILED, NONE, OK, RUNNING, SHELL, Part, Step
from booking.standing import NOT_SAID
from booking.tables import messages
from bot.rehearsal_booking import book
from bot.rehearsal_report import report
from bot.rehearsal_stage import SENT_WITHIN, Stage, Wrong, outcome_of
from bot.shopfront import Shopfront
from flows.words.commands import SMS_WORDS
from flows.words.rights import Right
from locales import Say
from reminders import outbox, worker
from reminders.outbox import Purpose, To
from reminders.policy import AGAIN, outlook, steps

log = logging.getLogger(__name__)


async def rehearse(front: Shopfront) -> None:
    """Take up a wish for a rehearsal, if there is one; tidy up after one whose process died."""
    if not await front.read(rehearsals.anything):
        return
    await front.write(_tidy_up)
    on = [line.name for line in (front.lines.telegram, front.lines.sms) if line]
    asked = await front.write(lambda desk: _begin(desk, on))
    front.wake()
    if asked is None:
        return
    for part in await front.read(rehearsals.parts):
        if part.state == RUNNING and part.address:
            await _play(Stage(front, part))
    await front.write(lambda desk: _end(desk, asked.run))
    front.wake()


def _begin(desk: Desk, on: list[str]) -> Part | None:
    asked = rehearsals.take_up(desk)
    if asked is None:
        return None
    for channel in on:
        casting.cast(desk, channel, asked)
    for part in rehearsals.parts(desk):
        if part.state == RUNNING and part.address:
            to = To(part.channel, part.address, part.language)
            outbox.put(desk, to, [Say("rehearsal-begin")], Purpose.OWNER)
    log.info("%s: a rehearsal begins", desk.shop.id)
    return asked


def _tidy_up(desk: Desk) -> None:
    """What the process that played has left behind is looked up, and taken away."""
    rehearsals.forget(desk)
    dead = [p for p in rehearsals.parts(desk) if p.state == RUNNING and p.until <= desk.now]
    for part in dead:
        if part.address:
            casting.clear(desk, part)
            rehearsals.note(desk, part, Step("interrupted", FAILED))
    if dead:
        log.warning("%s: a rehearsal was interrupted; what it left is gone", desk.shop.id)
        _end(desk, dead[0].run)


def _end(desk: Desk, run: int) -> None:
    """Report to whoever asked; then the rehearsal itself is forgotten."""
    parts = rehearsals.parts(desk)
    if one := rehearsals.audience(parts):
        to = To(one.channel, one.address, one.language)
        for part in parts:
            if part.channel != SHELL:
                outbox.put(desk, to, [report(part)], Purpose.OWNER)
    rehearsals.end(desk, run)


# The play ----------------------------------------------------------------------------------------


async def _play(stage: Stage) -> None:
    """One step after another, up to the first that goes wrong; then everything is put away."""
    part = stage.part
    await stage.open()
    for name, act in STEPS:
        step = await _tried(name, act, stage)
        await stage.write(lambda desk: rehearsals.note(desk, part, step))  # noqa: B023 - awaited
        if not step.good:
            break
    await _put_away(stage)


async def _tried(name: str, act: Callable[[Stage], Awaitable[str]], stage: Stage) -> Step:
    try:
        return Step(name, await act(stage))
    except Wrong as wrong:
        return Step(name, FAILED, str(wrong))


async def _put_away(stage: Stage) -> None:
    """Take away what is left, and see that it is."""

    def cleared(desk: Desk) -> Step:
        part = next(p for p in rehearsals.parts(desk) if p.channel == stage.part.channel)
        casting.clear(desk, part)
        step = Step("cleared", OK if casting.is_clear(desk, part) else FAILED)
        rehearsals.note(desk, part, step)
        rehearsals.over(desk, part)
        return step

    await stage.write(cleared)
    await stage.front.storage.checkpoint()


async def _book(stage: Stage) -> str:
    await book(stage)
    return OK


async def _confirmed(stage: Stage) -> str:
    number = await stage.message(messages.c.purpose == Purpose.CONFIRMATION.value)
    if not number:
        raise Wrong("none")
    return await stage.arrived(number)


async def _reminded(stage: Stage) -> str:
    """The rules say when it is due; it is said now."""
    kind = await stage.read(lambda desk: _due_kind(desk, stage))
    if not kind:
        return NONE
    stage.reminder = await _said(stage, kind)
    return await stage.arrived(stage.reminder)


def _due_kind(desk: Desk, stage: Stage) -> str:
    """The kind of its first reminder, which must be due when its time has come."""
    made, shop = stage.the_booking(), desk.shop
    rules = shop.reminders.of(shop.services[made.service])
    planned = [
        step for step in steps(made, rules, shop.zone, {}) if step.kind not in (AGAIN, *NOT_SAID)
    ]
    if not planned:
        return ""
    first = min(planned, key=lambda step: step.at)
    if outlook(made, rules, shop.zone, told={}, now=first.at).due != first.kind:
        raise Wrong("not_due")
    return first.kind


async def _said(stage: Stage, kind: str) -> int:
    """Let the worker say it now; the number of the message. Raises Wrong."""
    made = stage.the_booking()
    before = await stage.message(messages.c.purpose == Purpose.REMINDER.value)

    def say(desk: Desk) -> bool:
        found = by_id(desk, made.id)
        return found is not None and worker.say_now(desk, found, kind)

    if not await stage.write(say):
        raise Wrong("unsaid")
    stage.front.wake()
    is_reminder = messages.c.purpose == Purpose.REMINDER.value
    number = await stage.message(is_reminder, messages.c.id > before)
    if not number:
        raise Wrong("unsaid")
    return number


async def _understood(stage: Stage) -> str:
    """By the button under the reminder, or by the number that stands in it."""
    if not stage.reminder:
        return NONE
    if stage.part.channel == people.PHONE:
        await stage.says("1")
    else:
        await stage.presses(f"/coming {stage.the_booking().id}")
    made = await stage.booked()
    if made is None or made.confirmed_at is None:
        raise Wrong("not_understood")
    return OK


async def _stopped(stage: Stage) -> str:
    """After STOP a further message is made all the same, and the gate must refuse it."""
    part = stage.part
    if await stage.read(lambda desk: stoplist.stopped(desk, part.channel, part.address)):
        raise Wrong("stopped_before")
    await stage.write(lambda desk: casting.about_to_stop(desk, part))
    await stage.says("STOP")
    if not await stage.read(lambda desk: stoplist.stopped(desk, part.channel, part.address)):
        raise Wrong("not_stopped")
    number = await _said(stage, AGAIN)
    became = await stage.until(lambda desk: outcome_of(desk, number), SENT_WITHIN)
    if became != "stopped":
        raise Wrong(became or "not_judged")
    return OK


async def _erased(stage: Stage) -> str:
    made = stage.the_booking()
    await stage.open()  # the message that was held back is no loss
    await stage.says(SMS_WORDS[stage.part.language][Right.DELETE])
    talk = await stage.talk()
    if talk.flow == "delete":
        await stage.picks(talk, "now")
    if await stage.read(lambda desk: known(desk, made.person_id) or by_id(desk, made.id)):
        raise Wrong("left_behind")
    if not await stage.read(lambda desk: _is_free(desk, stage)):
        raise Wrong("not_free")
    return OK


def _is_free(desk: Desk, stage: Stage) -> bool:
    """Whether somebody else could have the time now."""
    made = stage.the_booking()
    service = desk.shop.services[made.service]
    if service.is_group:
        return any(date.starts_at == made.starts_at for date in diary.group_dates(desk, service))
    day = made.starts_at.astimezone(desk.shop.zone).date()
    free = diary.free(desk, service, first=day, last=day, staff=made.staff)
    return any(one.starts_at == made.starts_at for one in free)


STEPS: tuple[tuple[str, Callable[[Stage], Awaitable[str]]], ...] = (
    ("booked", _book),
    ("confirmed", _confirmed),
    ("reminded", _reminded),
    ("understood", _understood),
    ("stopped", _stopped),
    ("erased", _erased),
)
