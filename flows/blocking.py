"""The owner's own time: block hours or days, be sick, ask those who are booked then to move."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from booking import appointments, blocks
from booking.appointments import Appointment
from booking.blocks import Block
from booking.hours import MIDNIGHT
from booking.reference import read_number
from booking.standing import forget_asked
from booking.times import Span, cell_of, moment_of
from flows.asking_to_move import ask
from flows.blocking_words import read, undoes
from flows.changed import for_owner
from flows.engine import Again
from flows.turn import Turn
from locales import Choice, Say

IN_A_ROW = 4
"""Names of staff that find room beside each other."""
SHOWN = 10
"""Dates, or blocks, in one message at most."""


def make(turn: Turn, words: str, *, sick: bool) -> Block | None:
    """Block what the words say, once; None where they ask what is blocked. Raises Again."""
    wished = None if undoes(words) else read(words, turn, sick=sick)
    if wished is None:
        return None
    return once(turn, wished.spans, wished.staff)


def once(turn: Turn, spans: tuple[Span, ...], staff: str | None) -> Block:
    """Block these spans, unless just that is blocked already."""
    found = (block for block in blocks.ahead(turn.desk) if block.staff == staff)
    there = next((block for block in found if block.spans == spans), None)
    return there or blocks.add(turn.desk, spans, staff=staff)


def say_block(turn: Turn, words: str, *, sick: bool) -> None:
    """Say what the words block, or what is blocked where they ask for that."""
    try:
        made = make(turn, words, sick=sick)
    except Again as unclear:
        turn.say(unclear.why)
        return
    if made:
        turn.say(*told(turn, made))
    else:
        _say_list(turn)


def deed(turn: Turn, verb: str, about: str) -> bool:
    """Do what a button below a block says; False for other commands."""
    if verb not in _DEEDS:
        return False
    number, _, more = about.partition(" ")
    found = blocks.by_id(turn.desk, read_number(number))
    turn.in_place = verb != "askmove"
    if found is None:
        turn.say(Say("block-gone"))
    else:
        _DEEDS[verb](turn, found, more)
    return True


# What was understood ------------------------------------------------------------------------------


def told(turn: Turn, block: Block) -> list[Say]:
    """What is blocked, and who is booked then; the choices below the last line."""
    booked = blocks.standing(turn.desk, block)
    says = [Say("block-done", span_and_who(turn, block))]
    if booked:
        says.append(Say("block-stands", {"count": len(booked)}))
        says += _lines(turn, booked)
    else:
        says.append(Say("block-empty"))
    last = says.pop()
    return [*says, Say(last.key, last.args, _choices(turn, block, booked))]


def _choices(turn: Turn, block: Block, booked: Sequence[Appointment]) -> tuple[Choice, ...]:
    asks = [Choice(f"/askmove {block.id}", Say("block-ask"))] if booked else []
    staff = turn.desk.shop.staff.values() if block.staff is None else ()
    beside = len(staff) <= IN_A_ROW
    only = [
        Choice(f"/only {block.id} {one.id}", Say("block-only", {"name": one.name}), beside)
        for one in (staff if len(staff) > 1 else ())
    ]
    room = turn.room - len(asks) - 1
    return *asks, *only[:room], Choice(f"/unblock {block.id}", Say("block-lift"))


def span_and_who(turn: Turn, block: Block) -> dict[str, Say | str]:
    return {"span": spans_said(block.spans, turn), "who": _who(turn, block.staff)}


def _who(turn: Turn, staff: str | None) -> Say | str:
    """Whose time it is; empty where there is nobody else."""
    if len(turn.desk.shop.staff) == 1:
        return ""
    return turn.staff_name(staff) if staff else Say("block-all")


def _lines(turn: Turn, booked: Sequence[Appointment]) -> list[Say]:
    lines = [Say("block-line", for_owner(one, turn)) for one in booked[:SHOWN]]
    rest = len(booked) - len(lines)
    return [*lines, Say("block-more", {"count": rest})] if rest else lines


def spans_said(spans: Sequence[Span], turn: Turn) -> Say:
    """ "Monday 30 November between 08:00 and 12:00", one after the other."""
    first, *others = spans[:SHOWN]
    said = _span_said(first, turn)
    return Say("block-and", {"span": said, "rest": spans_said(others, turn)}) if others else said


def _span_said(span: Span, turn: Turn) -> Say:
    begin, end = (turn.local(moment_of(cell)) for cell in span)
    day, last = begin.date(), (end - timedelta(minutes=1)).date()
    starts, stops = begin.time() != MIDNIGHT, end.time() != MIDNIGHT
    first, until = Say("wish-day", {"day": day}), Say("wish-day", {"day": last})
    if starts and stops and day == last:
        return Say("wish-between", {"wish": first, "at": begin, "until": end})
    first = Say("wish-from", {"wish": first, "at": begin}) if starts else first
    if stops:
        until = Say("wish-until", {"wish": until, "at": end})
    if day == last:
        return until if stops else first
    return Say("wish-days", {"day": first, "last": until})


def of_day(turn: Turn, day: date) -> list[Say]:
    """What is blocked on a day, a line for each."""
    whole = (cell_of(turn.at(day)), cell_of(turn.at(day + timedelta(days=1))))
    return [
        _hours_said(span, whole, {"who": _who(turn, staff)})
        for span, staff in blocks.told_apart(blocks.between(turn.desk, whole), whole)
    ]


def _hours_said(span: Span, whole: Span, about: dict[str, Say | str]) -> Say:
    if span == whole:
        return Say("block-of-whole-day", about)
    begin, end = map(moment_of, span)
    key = "block-of-rest" if span[1] == whole[1] else "block-of-day"
    return Say(key, about | {"start": begin, "end": end})


# What is blocked ----------------------------------------------------------------------------------


def _say_list(turn: Turn) -> None:
    """What lies ahead, each with a button that opens it again, and how to block more."""
    listed = blocks.ahead(turn.desk)[: turn.room]
    for place, block in enumerate(listed, start=1):
        turn.say(Say("block-entry", span_and_who(turn, block) | {"number": place}))
    choices = tuple(
        Choice(f"/unblock {block.id}", Say("block-open-nth", {"number": place}))
        for place, block in enumerate(listed, start=1)
    )
    turn.say(Say("block-how", choices=choices, columns=2))


# Below a block ------------------------------------------------------------------------------------


def _only(turn: Turn, block: Block, staff: str) -> None:
    """It is one staff member's time, and not everybody's."""
    if block.staff is None and staff in turn.desk.shop.staff:
        blocks.narrow(turn.desk, block, staff)
    turn.say(*told(turn, blocks.by_id(turn.desk, block.id) or block))


def _lift(turn: Turn, block: Block, _: str) -> None:
    """Open the time again. Whoever was asked to move meanwhile has to be told by the owner."""
    blocks.lift(turn.desk, block)
    turn.say(Say("block-lifted", span_and_who(turn, block)))
    booked = blocks.standing(turn.desk, block) if block.asked else []
    for one in booked:
        appointments.note(turn.desk, one, look_at=turn.desk.now)
        forget_asked(turn.desk, one)
    if booked:
        turn.say(Say("block-were-asked"), *_lines(turn, booked))


def _ask_to_move(turn: Turn, block: Block, _: str) -> None:
    """Ask everybody who is booked then; whoever cannot be told is to be called."""
    if not blocks.note_asked(turn.desk, block):
        turn.say(Say("block-asked-before"))
        return
    booked = blocks.standing(turn.desk, block)
    to_be_called = [one for one in booked if not ask(turn, one)]
    turn.say(Say("block-asked", {"count": len(booked) - len(to_be_called)}))
    for one in to_be_called:
        turn.say(Say("owner-tell-them", for_owner(one, turn)))


_DEEDS: dict[str, Callable[[Turn, Block, str], None]] = {
    "only": _only,
    "unblock": _lift,
    "askmove": _ask_to_move,
}
