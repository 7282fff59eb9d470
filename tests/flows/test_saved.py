"""Conversations that an older release has left standing are brought to an end by this one."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from booking import diary, people
from booking.desk import Desk
from booking.diary import Slot
from flows.talks import FLOWS
from flows.turn import Talk
from tests.flows.counter import ADDRESS, Customer, open_desk
from tests.flows.save import SAVED, TWO

PHONE = "+491713920077"
STATES = sorted(SAVED.glob("*.json"))
AT_MOST = 15
"""Answers until a conversation must be over."""


@pytest.mark.parametrize("path", STATES, ids=lambda path: path.stem)
def test_a_saved_conversation_can_be_finished(path: Path) -> None:
    saved = json.loads(path.read_text("utf-8"))
    with open_desk(now=datetime.fromisoformat(saved["now"]), open_bookings=TWO) as desk:
        ada = restored(desk, saved)

        said = answer_anything_until_done(ada)

    assert saved["end"] in said


@pytest.mark.parametrize("path", STATES, ids=lambda path: path.stem)
def test_a_saved_conversation_can_be_left(path: Path) -> None:
    saved = json.loads(path.read_text("utf-8"))
    with open_desk(now=datetime.fromisoformat(saved["now"]), open_bookings=TWO) as desk:
        ada = restored(desk, saved)

        ada.says("/cancel")

        assert ada.talk.flow == ""


def test_every_question_has_a_saved_state() -> None:
    asked = {
        f"{flow.name}-{item.name}"
        for flow in FLOWS.values()
        for item in flow.items
        if hasattr(item, "ask")
    }
    states = [json.loads(path.read_text("utf-8"))["state"] for path in STATES]

    assert {f"{state['flow']}-{state['asked']}" for state in states} == asked


def restored(desk: Desk, saved: dict[str, Any]) -> Customer:
    """The talk as it was left, with the person, the appointments and the hold it refers to."""
    state = saved["state"]
    offered = tuple((value, label) for value, label in state["offered"])
    talk = Talk(state["flow"], state["asked"], state["draft"], offered, state["asking"])
    channel = saved.get("channel", "telegram")
    ada = Customer(desk, channel, language=saved["language"], talk=talk)
    if saved["name"] is not None:
        _register(ada, saved["name"])
    for one in saved["booked"]:
        _book(ada, one)
    hold = talk.draft.get("hold", {})
    if "for" in hold:
        service, _, start, seats = hold["for"]
        slot = Slot(service, datetime.fromisoformat(start), hold["staff"], seats or 1)
        beside = talk.draft.get("appointment")
        diary.hold(desk, slot, mine=hold["number"], beside=beside)
    return ada


def answer_anything_until_done(ada: Customer) -> list[str]:
    """Take the first choice, or write a word where there is none; the keys of all that was said."""
    said: list[str] = []
    for _ in range(AT_MOST):
        if not ada.talk.flow:
            return said
        if ada.talk.asked == "phone":
            said += ada.says("", phone=PHONE)
        elif ada.talk.offered:
            said += ada.presses(f"{ada.talk.asking}.0")
        else:
            said += ada.says("Ada")
    raise AssertionError(f"no end after {said}")


def _register(ada: Customer, name: str) -> None:
    ada.has_notice()
    person = people.find(ada.desk, ada.channel, ADDRESS[ada.channel])
    assert person
    if name:
        people.rename(ada.desk, person.id, name)


def _book(ada: Customer, one: dict[str, Any]) -> None:
    start = datetime.fromisoformat(one["starts_at"])
    slot = Slot(one["service"], start, one["staff"], one["seats"])
    person = people.find(ada.desk, ada.channel, ADDRESS[ada.channel])
    assert person
    number, held = diary.hold(ada.desk, slot, mine=one["id"])
    made = diary.book(ada.desk, held, person_id=person.id, held=number, remind=True)
    assert made.id == one["id"]
